"""Mail really goes over SMTP, is tried again, and never holds anything personal."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection

from regiehuis.berichten import queries, rules, services
from regiehuis.berichten.models import Bericht, Berichtinhoud
from regiehuis.berichten.tests.post import naar, postkantoor, vrije_poort
from regiehuis.kern.fouten import NietGevonden, NietToegestaan, RegelOvertreden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import regel_waarneming
from regiehuis.logboek.taken import voer_uit
from regiehuis.netwerk import services as netwerk
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.services import automaat

pytestmark = pytest.mark.django_db
BEKIJKEN = ["berichten:bekijken"]


@pytest.fixture
def h():
    return huis_met_mensen("Veiligheidshuis Vecht & Meren")


def _verzoek(h, aan="agent", verzoek=None, **waarden):
    verzoek = verzoek or nieuw_id()
    with binnen(h.deur("regisseur")) as door:
        return services.stuur(
            door,
            aan=[h.mensen[aan]],
            soort="verzoek",
            waarden={"nummer": "2026-0142", "pad": f"/verzoek/{verzoek}/", **waarden},
        )


def _bezorg(h, *ids):
    for id in ids:
        voer_uit("berichten.verstuur", huis=str(h.id), bericht=str(id))


def _rij(h, id):
    with binnen(h.door):
        return queries.bericht(id)


def _inhoud(h):
    with binnen(automaat(h.id)):
        return Berichtinhoud.objects.count()


def _taken():
    with connection.cursor() as c:
        c.execute(
            "SELECT args, scheduled_at FROM procrastinate_jobs"
            " WHERE task_name = 'berichten.verstuur' ORDER BY id"
        )
        return c.fetchall()


# ---- it arrives ---------------------------------------------------------------------------------


def test_een_bericht_komt_aan_met_nummer_en_link_en_verdwijnt_uit_de_uitbak(h):
    with postkantoor() as vak:
        (id,) = _verzoek(h, termijn=nu().date())
        _bezorg(h, id)
    (mail,) = vak.mail
    with binnen(h.door):
        from regiehuis.netwerk.queries import functionaris

        agent = functionaris(h.agent)
    assert vak.aan == [agent.email]
    assert mail["Subject"] == "Vraag om informatie voor casus 2026-0142"
    assert "Vecht & Meren" in mail["From"]
    assert mail["Auto-Submitted"] == "auto-generated"
    assert str(id) in mail["Message-ID"]
    tekst = mail.get_content()
    assert f"/f/{agent.kort}/verzoek/" in tekst
    assert tekst.count("http") == 1
    assert _rij(h, id).stand == "verzonden"
    assert _inhoud(h) == 0


def test_een_bericht_gaat_een_keer_ook_als_de_taak_twee_keer_draait(h):
    with postkantoor() as vak:
        (id,) = _verzoek(h)
        _bezorg(h, id, id)
    assert len(vak.mail) == 1


def test_een_bericht_en_zijn_taak_horen_bij_de_wijziging(h):
    """No change, no mail."""
    with pytest.raises(ZeroDivisionError), binnen(h.door):
        _verzoek(h)
        raise ZeroDivisionError
    with binnen(h.door):
        assert not Bericht.objects.exists()
    assert _taken() == []


def test_hetzelfde_bericht_gaat_niet_twee_keer_binnen_een_uur(h):
    zelfde = nieuw_id()
    assert len(_verzoek(h, verzoek=zelfde)) == 1
    assert _verzoek(h, verzoek=zelfde) == []
    assert len(_verzoek(h)) == 1
    assert len(_verzoek(h, aan="officier", verzoek=zelfde)) == 1
    with op_moment(nu() + timedelta(minutes=61)):
        assert len(_verzoek(h, verzoek=zelfde)) == 1


def test_wie_waarneemt_krijgt_de_mail_ook_zolang_dat_duurt(h):
    """Somebody asks, and who was asked is on holiday: his stand-in must know."""
    with binnen(h.deur("regisseur")) as door:
        regel_waarneming(door, functionaris=h.agent, waarnemer=h.wijkagent,
                         van=nu() + timedelta(days=1), tot=nu() + timedelta(days=8))  # fmt: skip

    def ontvangers(dag):
        with op_moment(nu() + timedelta(days=dag)):
            ids = _verzoek(h)
            with binnen(h.door):
                return set(
                    Bericht.objects.filter(id__in=ids).values_list("ontvanger_id", flat=True)
                )

    assert [ontvangers(dag) for dag in (0, 2, 9)] == [
        {h.agent}, {h.agent, h.wijkagent}, {h.agent},
    ]  # fmt: skip


def test_een_mislukt_bericht_staat_een_nieuw_niet_in_de_weg(h):
    zelfde = nieuw_id()
    with postkantoor() as vak:
        vak.weiger["RCPT"] = "550 unknown"
        (id,) = _verzoek(h, verzoek=zelfde)
        _bezorg(h, id)
    assert len(_verzoek(h, verzoek=zelfde)) == 1


# ---- it does not arrive -------------------------------------------------------------------------


def test_een_server_die_weg_is_wordt_later_opnieuw_geprobeerd_en_daarna_is_het_mislukt(h):
    (id,) = _verzoek(h)
    begin, standen = len(_taken()), []
    moment = nu()
    with naar(vrije_poort()):
        for wacht in (*rules.WACHTTIJDEN, None):
            with op_moment(moment):
                _bezorg(h, id)
                rij = _rij(h, id)
                standen.append((rij.stand, rij.pogingen, rij.oorzaak))
                if wacht:
                    assert rij.volgende_op == moment + wacht
                    moment = rij.volgende_op
    assert standen == [
        *[("klaar", n, "verbinding") for n in (1, 2, 3, 4)],
        ("mislukt", 5, "verbinding"),
    ]
    assert len(_taken()) == begin + len(rules.WACHTTIJDEN)
    assert all(wanneer is not None for _, wanneer in _taken()[begin:])
    with binnen(h.door):
        assert Gebeurtenis.objects.filter(soort="berichten:bericht:mislukt").count() == 1


def test_een_server_die_even_niet_kan_krijgt_de_mail_later(h):
    (id,) = _verzoek(h)
    with postkantoor() as vak:
        vak.weiger["DATA"] = "451 try again"
        _bezorg(h, id)
        assert (_rij(h, id).stand, _rij(h, id).oorzaak) == ("klaar", "tijdelijk")
        vak.weiger.clear()
        _bezorg(h, id)
        assert len(vak.mail) == 1
    rij = _rij(h, id)
    assert (rij.stand, rij.oorzaak) == ("verzonden", "")


def test_een_onbekend_adres_is_meteen_mislukt(h):
    (id,) = _verzoek(h)
    with postkantoor() as vak:
        vak.weiger["RCPT"] = "550 no such user here"
        _bezorg(h, id)
    rij = _rij(h, id)
    assert (rij.stand, rij.pogingen, rij.oorzaak) == ("mislukt", 1, "adres")


def test_een_geweigerde_mail_is_meteen_mislukt(h):
    (id,) = _verzoek(h)
    with postkantoor() as vak:
        vak.weiger["DATA"] = "554 spam"
        _bezorg(h, id)
    assert _rij(h, id).oorzaak == "geweigerd"


def test_een_mislukt_bericht_gaat_opnieuw_als_iemand_dat_vraagt(h):
    (id,) = _verzoek(h)
    with postkantoor() as vak:
        vak.weiger["RCPT"] = "550 unknown"
        _bezorg(h, id)
        vak.weiger.clear()
        door = h.deur("ondersteuning", rechten=BEKIJKEN)
        with binnen(door):
            services.verstuur_opnieuw(door, bericht=id)
            with pytest.raises(RegelOvertreden):
                services.verstuur_opnieuw(door, bericht=id)
        _bezorg(h, id)
        assert len(vak.mail) == 1
    assert _rij(h, id).stand == "verzonden"


def test_alleen_wie_het_mag_laat_opnieuw_versturen(h):
    (id,) = _verzoek(h)
    with binnen(h.deur("agent")) as door, pytest.raises(NietToegestaan):
        services.verstuur_opnieuw(door, bericht=id)
    ander = huis_met_mensen()
    with binnen(ander.deur("beheerder", rechten=BEKIJKEN)) as door, pytest.raises(NietGevonden):
        services.verstuur_opnieuw(door, bericht=id)


def test_wat_blijft_liggen_wordt_opgepakt(h):
    """A lost job or a restored backup."""
    _verzoek(h)
    voor = len(_taken())
    voer_uit("berichten.pak_op")
    assert len(_taken()) == voor
    with op_moment(nu() + timedelta(minutes=11)):
        voer_uit("berichten.pak_op")
    assert len(_taken()) == voor + 1


# ---- who gets it, and who sees what -------------------------------------------------------------


def test_wie_vertrokken_is_krijgt_niets_meer(h):
    (id,) = _verzoek(h)
    with binnen(h.deur("ondersteuning", rechten=["functionaris:vertrek"])) as door:
        netwerk.laat_vertrekken(door, functionaris=h.agent)
    with postkantoor() as vak:
        _bezorg(h, id)
        assert vak.mail == []
    assert (_rij(h, id).stand, _rij(h, id).oorzaak) == ("vervallen", "vertrokken")
    assert _verzoek(h) == []


def test_iemand_van_een_ander_huis_krijgt_niets(h):
    ander = huis_met_mensen()
    with binnen(h.deur("regisseur")) as door:
        assert services.stuur(door, aan=[ander.agent], soort="verzoek") == []


def test_niemand_in_het_huis_leest_over_welke_casus_een_bericht_gaat(h):
    """ontwerp.md §4.1: not even that a case exists."""
    _verzoek(h)
    for wie in ("beheerder", "regisseur", "agent"):
        with binnen(h.deur(wie, rechten=BEKIJKEN)):
            assert Bericht.objects.count() == 1
            assert not Berichtinhoud.objects.exists()
    assert "nummer" not in {f.name for f in Bericht._meta.get_fields()}


def test_een_uitnodiging_heeft_een_adres_dat_nergens_wordt_bewaard(h):
    from regiehuis.toegang.services import uitnodigen

    with binnen(h.deur("beheerder", rechten=["functionaris:uitnodigen"])) as door:
        uitnodiging = uitnodigen.nodig_uit(door, functionaris_id=h.psychiater)
        (rij,) = Bericht.objects.all()
    with postkantoor() as vak:
        _bezorg(h, rij.id)
    (mail,) = vak.mail
    token = uitnodigen.token_van(uitnodiging)
    assert token in mail.get_content()
    assert token not in str(_taken())
    assert "/f/" not in mail.get_content()


def test_een_ingetrokken_uitnodiging_gaat_niet_meer(h):
    from regiehuis.toegang.services import uitnodigen

    with binnen(h.deur("beheerder", rechten=["functionaris:uitnodigen"])) as door:
        uitnodiging = uitnodigen.nodig_uit(door, functionaris_id=h.psychiater)
        (rij,) = Bericht.objects.all()
        uitnodigen.trek_in(door, uitnodiging_id=uitnodiging.id)
    with postkantoor() as vak:
        _bezorg(h, rij.id)
        assert vak.mail == []
    assert _rij(h, rij.id).stand == "vervallen"


def test_een_adres_zonder_functie_krijgt_een_bericht(h):
    with binnen(h.door) as door:
        id = services.stuur_adres(door, adres="iemand@example.org", soort="algemeen")
    with postkantoor() as vak:
        _bezorg(h, id)
    assert vak.aan == ["iemand@example.org"]


KANARIE_NAAM, KANARIE_BSN = "Kanarie van der Vogel", "999990019"


@contextmanager
def _kanarie_weigert():
    with pytest.raises(ValueError):
        yield


@pytest.mark.parametrize("kanarie", [KANARIE_NAAM, KANARIE_BSN])
def test_een_kanarie_komt_langs_geen_enkele_weg_in_een_mail(h, kanarie):
    """ontwerp.md §4.11; proeven.md: a test puts a canary through and searches."""
    with binnen(h.deur("regisseur")) as door:
        for waarden in (
            {"nummer": kanarie},
            {"pad": f"/{kanarie}/?x={kanarie}"},
            {"termijn": kanarie},
            {"betrokkene": kanarie},
        ):
            with _kanarie_weigert():
                services.stuur(door, aan=[h.agent], soort="verzoek", waarden=waarden)
    with postkantoor() as vak:
        (id,) = _verzoek(h)
        _bezorg(h, id)
    alles = "\n".join(str(m) for m in vak.mail) + str(_taken())
    assert kanarie not in alles
    assert len(vak.mail) == 1


def test_een_rare_huisnaam_voegt_geen_regel_aan_de_kop_toe():
    h = huis_met_mensen('Huis "X" <a@b.nl>, Bcc: c@d.nl 🙂')
    with postkantoor() as vak:
        (id,) = _verzoek(h)
        _bezorg(h, id)
    (mail,) = vak.mail
    assert mail["Bcc"] is None
    assert len(vak.aan) == 1
    assert len(mail["From"].addresses) == 1


def test_wat_achteraf_is_bezorgd_wordt_genoteerd_zonder_mail(h):
    """Telling the past of the demo: the outbox shows it as sent on its own day."""
    with postkantoor() as vak:
        (id,) = _verzoek(h)
        with binnen(automaat(h.id)) as door:
            assert services.noteer_bezorgd(door, berichten=[id]) == 1
            assert services.noteer_bezorgd(door, berichten=[id]) == 0
        _bezorg(h, id)
    assert vak.mail == []
    rij = _rij(h, id)
    assert (rij.stand, rij.verzonden_op) == ("verzonden", rij.gemaakt_op)
    assert _inhoud(h) == 0

"""What users do with requests and items, in the database."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction

from regiehuis.casus.queries import casus_voor
from regiehuis.informatie import queries, services
from regiehuis.informatie.models import Gegeven, Informatieverzoek, Weigering
from regiehuis.informatie.rules import Interventie
from regiehuis.kern import klok
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import gebeurtenissen, namens, zinnen
from regiehuis.logboek.taken import voer_uit
from regiehuis.stukken.queries import haal_op, stukken
from regiehuis.stukken.tests import bestanden

from .fabriek import antwoord, casus_met_tafel, gegeven, tekst, vraag

pytestmark = pytest.mark.django_db
KANARIE = "Kanariepietersen"


@pytest.fixture
def c():
    return casus_met_tafel()


# ---- asking -------------------------------------------------------------------------------------


def test_een_vraag_zonder_doeltoets_van_deze_casus_kan_niet_in_de_database(c):
    """A constraint, not only code (ontwerp.md §4.4; WGS 2.31(2)-(3))."""
    andere = casus_met_tafel()
    with binnen(andere.door("regisseur")):
        from regiehuis.casus.queries import doeltoets

        vreemd = doeltoets(andere.id).id
    goed = vraag(c)
    with binnen(c.door("regisseur")):
        rij = Informatieverzoek.objects.get(id=goed)
        for toets in (uuid4(), vreemd):
            rij.pk, rij.doeltoets_id = uuid4(), toets
            with pytest.raises(IntegrityError, match="na_doeltoets"), transaction.atomic():
                Informatieverzoek.objects.bulk_create([rij])
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_wie_mag_vragen_en_aan_wie(c):
    for wie in ("agent", "triagist", "ketenmanager"):
        with pytest.raises(NietToegestaan):
            vraag(c, door=wie)
    with pytest.raises(OngeldigeInvoer, match="doet niet mee"):
        vraag(c, "officier")
    with pytest.raises(OngeldigeInvoer, match="leefgebied"):
        vraag(c, leefgebieden=["onzin"])
    # a procesregisseur of the house who does not direct this case does not even see it
    with pytest.raises(NietGevonden):
        ander = casus_met_tafel()
        with binnen(ander.door("regisseur")) as door:
            services.stel_verzoeken(door, casus=c.id, aan=[c.huis.agent], vraag="x")


def test_de_eerste_vraag_begint_de_fase_van_informatie_ophalen(c):
    vraag(c)
    with binnen(c.door("regisseur")) as door:
        assert casus_voor(door, c.id).fase == "informatie"


def test_de_termijn_is_die_van_het_huis_of_die_van_de_vraag_of_uren_bij_spoed(c):
    a, b, d = vraag(c), vraag(c, termijn=2), vraag(c, spoed=True)
    with binnen(c.door("regisseur")) as door:
        einden = {r.verzoek.id: r for r in queries.verzoeken(door, c.id)}
    assert einden[a].uiterlijk > einden[b].uiterlijk
    assert timedelta(hours=23) < einden[d].uiterlijk - klok.nu() <= timedelta(hours=24)


def test_een_vraag_twee_keer_versturen_vraagt_een_keer(c):
    sleutel = uuid4()
    with binnen(c.door("regisseur")) as door:
        gegevens = {"casus": c.id, "aan": [c.huis.agent], "vraag": "x", "sleutel": sleutel}
        assert len(services.stel_verzoeken(door, **gegevens)) == 1
        assert services.stel_verzoeken(door, **gegevens) == []
        assert len(queries.verzoeken(door, c.id)) == 1


def test_intrekken_en_herinneren(c):
    v = vraag(c)
    with binnen(c.door("regisseur")) as door:
        services.herinner(door, verzoek=v)
        with pytest.raises(RegelOvertreden, match="vandaag al"):
            services.herinner(door, verzoek=v)
        services.trek_in(door, verzoek=v)
        with pytest.raises(RegelOvertreden):
            services.trek_in(door, verzoek=v)
    with pytest.raises(RegelOvertreden, match="ingetrokken"):
        antwoord(c, v)


# ---- answering ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("soort", "extra", "stand"),
    [
        ("geleverd", {}, "beantwoord"),
        ("niets_bekend", {}, "beantwoord"),
        ("niet_nodig", {}, "beantwoord"),
        ("geweigerd", {"grond": "veiligheid"}, "beantwoord"),
        ("later", {"later_op": vandaag() + timedelta(days=5)}, "open"),
    ],
)
def test_vijf_antwoorden(c, soort, extra, stand):
    """WGS 1.5(1): supplied, nothing known, not necessary, refused, later."""
    v = vraag(c)
    antwoord(c, v, soort=soort, **extra)
    with binnen(c.door("toezichthouder")) as door:
        (regel,) = queries.verzoeken(door, c.id)
    assert (regel.verzoek.stand, regel.verzoek.antwoord) == (stand, soort)
    assert regel.weigering is None


def test_na_later_kan_er_nog_gewoon_geantwoord_worden(c):
    v = vraag(c)
    antwoord(c, v, soort="later", later_op=vandaag() + timedelta(days=5))
    antwoord(c, v)
    with binnen(c.door("agent")) as door:
        assert queries.verzoek(door, v).verzoek.antwoord == "geleverd"


def test_alleen_de_gevraagde_hoedanigheid_antwoordt(c):
    v = vraag(c)
    with pytest.raises(NietToegestaan):
        antwoord(c, v, wie="toezichthouder")
    with pytest.raises(NietGevonden):
        antwoord(c, v, wie="officier")
    with pytest.raises(NietGevonden):  # level taak answers nothing
        antwoord(c, v, wie="ambassadeur")


def test_het_tweede_antwoord_is_een_conflict_en_wordt_een_aanvulling(c):
    v = vraag(c)
    antwoord(c, v, soort="niets_bekend")
    with pytest.raises(Conflict, match="al beantwoord"):
        antwoord(c, v)
    with binnen(c.door("agent")) as door:
        services.vul_aan(door, verzoek=v, teksten=[tekst("Toch iets.")])
        assert queries.verzoek(door, v).verzoek.antwoord == "geleverd"
        assert [r.gegeven.tekst for r in queries.gegevens_van(door, v)] == ["Toch iets."]


def test_een_fout_in_de_derde_tekst_laat_niets_half_achter(c):
    v = vraag(c)
    with pytest.raises(OngeldigeInvoer):
        antwoord(c, v, tekst("een"), tekst("twee"), tekst("drie", categorie="onzin"))
    with binnen(c.door("agent")) as door:
        assert queries.verzoek(door, v).verzoek.stand == "open"
        assert not Gegeven.objects.exists()


def test_zonder_grond_kan_zorginformatie_niet_in_de_database(c):
    """Medical secrecy is a constraint as well (WGS 2.29(2))."""
    g = gegeven(c, tekst(categorie="gezondheid", grondslag="toestemming"), wie="psychiater")
    with binnen(c.door("psychiater")), pytest.raises(IntegrityError, match="grondslag"):
        Gegeven.objects.filter(id=g).update(grondslag="")


# ---- items --------------------------------------------------------------------------------------


def test_een_gegeven_draagt_bron_categorie_en_eerste_verwerking(c):
    """The unit is the item (ontwerp.md §4.5; domein-en-wet §2.4)."""
    g = gegeven(c, tekst("Gezien.", waargenomen="2026-03-00"))
    with binnen(c.door("psychiater")) as door:
        r = queries.gegeven(door, g)
    assert r.organisatie == "Politie Midden"
    assert r.gegeven.categorie == "politie"
    assert r.gegeven.eerst_verwerkt_op == vandaag()
    assert (r.gegeven.aard, r.gegeven.regime, r.gegeven.waargenomen) == (
        "feit",
        "wgs",
        "2026-03-00",
    )
    assert not r.eigen


def test_corrigeren_bewaart_de_oude_tekst_en_intrekken_geen_enkele(c, settings, tmp_path):
    settings.REGIEHUIS_DATA = tmp_path
    nieuw = tekst(
        f"{KANARIE} slaapt elders.",
        soort="interventie",
        bijzonder=Interventie("MEE", "vrijwillig", doel=f"Huis voor {KANARIE}"),
    )
    g = gegeven(c, nieuw, bijlage=SimpleUploadedFile(f"{KANARIE}.pdf", bestanden.PDF))
    with binnen(c.door("agent")) as door:
        (stuk,) = stukken(c.id)
        assert haal_op(stuk.id).inhoud == bestanden.PDF
        services.corrigeer(
            door, gegeven=g, reden="tikfout", tekst="Anders.", aard="oordeel",
            categorie="huisvesting",
        )  # fmt: skip
        r = queries.gegeven(door, g)
        assert r.gegeven.tekst == "Anders."
        assert KANARIE in r.versies[0].tekst
        services.trek_gegeven_in(door, gegeven=g)
        with pytest.raises(RegelOvertreden):
            services.trek_gegeven_in(door, gegeven=g)
        r = queries.gegeven(door, g)
        assert r.ingetrokken
        assert r.deel is None
        assert r.versies == ()
        with pytest.raises(NietGevonden):
            haal_op(stuk.id)
        assert KANARIE not in alles_in(c)


def test_een_ander_corrigeert_of_trekt_niets_van_mij_in(c):
    g = gegeven(c)
    with binnen(c.door("regisseur")) as door:
        with pytest.raises(NietToegestaan):
            services.trek_gegeven_in(door, gegeven=g)
        with pytest.raises(NietToegestaan):
            services.corrigeer(door, gegeven=g, reden="r", tekst="t", aard="feit", categorie="hulp")


def test_mondeling_gedeeld_met_iemand_buiten_de_casus_kan_niet(c):
    from regiehuis.informatie.rules import Contactmoment

    contact = Contactmoment("overleg", mondeling_gedeeld=True, gedeeld_met=(c.huis.officier,))
    with pytest.raises(OngeldigeInvoer, match="met wie"):
        gegeven(c, tekst("", soort="contactmoment", bijzonder=contact))


def test_zichtbaar_voor_een_organisatie_die_niet_meedoet_kan_niet(c):
    with pytest.raises(OngeldigeInvoer, match="doet niet mee"):
        gegeven(c, tekst(zichtbaar_voor=(c.huis.hoedanigheden["om"],)))


def test_een_bestand_bij_een_beperkt_gegeven_ziet_alleen_wie_het_gegeven_ziet(
    c, settings, tmp_path
):
    settings.REGIEHUIS_DATA = tmp_path
    gegeven(
        c,
        tekst(zichtbaar_voor=(c.huis.hoedanigheden["reclassering"],)),
        bijlage=SimpleUploadedFile("x.pdf", bestanden.PDF),
    )
    for wie, aantal in (("toezichthouder", 1), ("agent", 1), ("psychiater", 0), ("regisseur", 1)):
        with binnen(c.door(wie)):
            assert len(stukken(c.id)) == aantal, wie


# ---- what is told elsewhere ---------------------------------------------------------------------


def test_het_verloop_zegt_wat_er_gebeurde_en_nooit_wat_er_staat(c):
    v = vraag(c, vraag=f"Ken je {KANARIE}?")
    antwoord(c, v, tekst(f"{KANARIE} woont hier."))
    with binnen(c.door("toezichthouder")):
        regels = [z.tekst for z in zinnen(gebeurtenissen(casus=c.id))]
    assert any("om informatie gevraagd" in z for z in regels)
    assert any("informatie gedeeld" in z for z in regels)
    assert KANARIE not in str(regels)


def alles_in(c, *behalve: str) -> str:
    """The whole database as text, but for the tables where the words belong."""
    uit = []
    with binnen(c.door("regisseur")), connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind IN ('r','p') AND"
            " relnamespace = 'public'::regnamespace AND has_table_privilege(oid, 'SELECT')"
        )
        for (naam,) in cursor.fetchall():
            if naam not in behalve:
                cursor.execute(f"SELECT t::text FROM {naam} t")
                uit += [rij[0] for rij in cursor.fetchall()]
    return "\n".join(filter(None, uit))


def test_namen_en_teksten_komen_niet_in_taken_mail_log_of_sessie(c, settings, tmp_path):
    """The canary: nothing personal leaves the rooms (ontwerp.md §4.11)."""
    settings.REGIEHUIS_DATA = tmp_path
    v = vraag(c, "psychiater", vraag=f"Wat weet u van {KANARIE}?")
    antwoord(c, v, wie="psychiater", soort="geweigerd", grond="andere", toelichting=KANARIE)
    w = vraag(c, vraag=f"En {KANARIE}?")
    met_naam = bestanden.pdf(b"/X (" + KANARIE.encode() + b")")
    antwoord(
        c, w,
        tekst(KANARIE, verklaring_van=KANARIE, aard="verklaring", voorwaarden=KANARIE),
        bijlagen={0: SimpleUploadedFile(f"{KANARIE}.pdf", met_naam)},
    )  # fmt: skip
    eigen = (
        "informatie_verzoektekst", "informatie_weigering", "informatie_gegeven", "stukken_stuk",
    )  # fmt: skip
    assert KANARIE in alles_in(c)
    assert KANARIE not in alles_in(c, *eigen)
    assert KANARIE not in str([m.message().as_string() for m in mail.outbox])
    for bestand in tmp_path.rglob("*"):
        assert KANARIE not in bestand.name
        assert bestand.is_dir() or KANARIE.encode() not in bestand.read_bytes()


# ---- work ---------------------------------------------------------------------------------------


def wacht(c, wie):
    """What waits for somebody: kind of work and id."""
    with binnen(c.door(wie)) as door:
        return [(soort, rij.id) for soort, rij in queries.wachtend(door, namens(door))]


def test_te_laat_staat_bij_wie_moet_antwoorden_en_bij_wie_de_casus_leidt():
    with klok.op_moment(klok.nu() - timedelta(days=30)):
        c = casus_met_tafel()
        v = vraag(c)
    assert wacht(c, "agent") == [("verzoek_laat", v)]
    assert wacht(c, "regisseur") == [("verzoek_wacht", v)]
    assert wacht(c, "ambassadeur") == wacht(c, "leidinggevende") == [("verzoek_collega", v)]
    antwoord(c, v, soort="later", later_op=vandaag() + timedelta(days=3))
    assert wacht(c, "regisseur") == []
    assert wacht(c, "agent") == [("verzoek", v)]


def test_een_herinnering_gaat_een_keer_op_de_werkdag_ervoor(c):
    v = vraag(c, termijn=1)
    w = vraag(c, "psychiater", termijn=20)
    voer_uit("informatie.herinner")
    voer_uit("informatie.herinner")
    from regiehuis.kern.termijnen import is_werkdag

    with binnen(c.door("regisseur")):
        herinnerd = set(
            Informatieverzoek.objects.filter(herinnerd_op__isnull=False).values_list(
                "id", flat=True
            )
        )
    assert herinnerd == ({v} if is_werkdag(vandaag()) else set())
    assert w not in herinnerd


def test_een_vervallen_vraag_wacht_op_de_regisseur_tot_iemand_anders_is_gevraagd(c):
    from regiehuis.casus import services as casussen
    from regiehuis.casus.queries import leden

    v = vraag(c)
    with binnen(c.door("regisseur")) as door:
        lid = next(x for x in leden(c.id) if x.functionaris_id == c.huis.agent)
        casussen.vervang_lid(door, lid=lid.id, functionaris=c.huis.wijkagent, reden="Kent haar")
    assert wacht(c, "regisseur") == [("verzoek_vervallen", v)]
    vraag(c, "wijkagent")
    assert wacht(c, "regisseur") == []


def test_de_waarnemer_ziet_en_beantwoordt_de_vraag_van_wie_hij_vervangt(c):
    """Deputy for a period in one action."""
    from regiehuis.logboek.services import regel_waarneming

    v = vraag(c)
    with binnen(c.door("agent")) as door:
        regel_waarneming(
            door, functionaris=c.huis.agent, waarnemer=c.huis.wijkagent, van=klok.nu(),
            tot=klok.nu() + timedelta(days=7),
        )  # fmt: skip
    assert wacht(c, "wijkagent") == [("verzoek", v)]
    antwoord(c, v, wie="wijkagent")


def test_een_weigering_bewaart_grond_en_uitleg_voor_de_voorzitter(c):
    v = vraag(c)
    antwoord(c, v, soort="geweigerd", grond="andere", toelichting="Omdat.")
    with binnen(c.door("regisseur")) as door:
        regel = queries.verzoek(door, v).regel
        assert regel.weigering.toelichting == "Omdat."
        assert Weigering.objects.count() == 1


def test_de_reden_van_een_correctie_is_een_regel(c):
    g = gegeven(c)
    with binnen(c.door("agent")) as door, pytest.raises(OngeldigeInvoer) as fout:
        services.corrigeer(
            door, gegeven=g, reden="x" * 201, tekst="t", aard="feit", categorie="hulp"
        )
    assert fout.value.veld == "reden"

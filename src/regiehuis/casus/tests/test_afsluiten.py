"""Closing shields at once, is undone exactly within a working day, and reopens with two people.

Sources: WGS 2.27(3), 2.31; BGS 2.20; ontwerp.md §2.11, §4.1.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction

from regiehuis.casus import queries, services
from regiehuis.casus.models import Afsluiting, Casus, Heropening, Lid
from regiehuis.casus.tests.fabriek import TOETS, Casusvol, huis_met_casus
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.klok import nu, op_moment
from regiehuis.kern.registraties import OPEN_ZAKEN, OpenZaak, OpenZaken
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen, zinnen
from regiehuis.logboek.services import regel_waarneming
from regiehuis.netwerk.services import laat_vertrekken

pytestmark = pytest.mark.django_db
# Past: the policies look at the clock of the database, so nobody sees what begins after today.
VRIJDAG = datetime(2026, 6, 12, 10, tzinfo=UTC)
MENSEN = (
    "regisseur", "plaatsvervanger", "agent", "toezichthouder", "ketenmanager", "officier",
    "ondersteuning", "triagist", "beheerder", "fg", "ambassadeur", "leidinggevende",
)  # fmt: skip


def sluit(c: Casusvol, wie: str = "regisseur", **velden: object) -> None:
    """Close a case, as who directs it."""
    with binnen(c.door(wie)) as door:
        rij = Casus.objects.filter(id=c.id).first()
        services.sluit_af(
            door,
            **{
                "casus": c.id,
                "versie": rij.versie if rij else 1,
                "uitkomst": "doel_bereikt",
                "toelichting": "Mevrouw woont begeleid.",
                **velden,
            },
        )


def ongedaan(c: Casusvol, wie: str = "regisseur") -> None:
    with binnen(c.door(wie)) as door:
        services.maak_afsluiten_ongedaan(door, casus=c.id)


def vraag(c: Casusvol, wie: str = "regisseur", **velden: object) -> UUID:
    with binnen(c.door(wie)) as door:
        return services.vraag_heropening(
            door,
            **{"casus": c.id, "reden": "Nieuwe meldingen.", "doeltoets": TOETS, **velden},
        )


def bevestig(c: Casusvol, heropening: UUID, wie: str = "plaatsvervanger") -> None:
    with binnen(c.door(wie)) as door:
        services.bevestig_heropening(door, heropening=heropening)


def klopt(c: Casusvol) -> list[str]:
    with binnen(automaat_door(c.huis.id)):
        return controleer_zicht(c.huis.id)


def ziet(c: Casusvol, wie: str, tabel: str) -> int:
    """How many rows the database shows somebody, with no filter of ours in between."""
    with binnen(c.door(wie)), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return cursor.fetchone()[0]


def alles(c: Casusvol) -> dict[str, tuple[int, ...]]:
    tabellen = ("casus_casus", "casus_casusinhoud", "casus_lid", "casus_betrokkene",
                "casus_doeltoets", "casus_geheimadres")  # fmt: skip
    return {wie: tuple(ziet(c, wie, t) for t in tabellen) for wie in MENSEN}


# ---- closing ------------------------------------------------------------------------------------


def test_een_afgesloten_casus_is_meteen_voor_niemand_meer_te_zien():
    """Only the number and the phase remain, for who directed it and the ketenmanager."""
    c = huis_met_casus()
    sluit(c)
    for wie in MENSEN:
        kern = wie in ("regisseur", "plaatsvervanger", "ketenmanager")
        assert ziet(c, wie, "casus_casus") == kern, wie
        for tabel in ("casusinhoud", "lid", "betrokkene", "doeltoets", "inhoudversie",
                      "afsluittekst"):  # fmt: skip
            assert ziet(c, wie, f"casus_{tabel}") == 0, (wie, tabel)
    assert klopt(c) == []
    with binnen(c.door("regisseur")):
        assert queries.is_afgesloten(c.id)
        assert list(gebeurtenissen(casus=c.id)) == [], "also the course of the case is gone"


def test_een_afgesloten_casus_is_weg_uit_lijst_telling_zoeken_en_werkvoorraad():
    c = huis_met_casus()
    sluit(c)
    with binnen(c.door("regisseur")) as door:
        lijst = queries.mijn_casussen(door)
        assert (lijst.regels, lijst.aantal, lijst.totaal) == ([], 0, 0)
        dicht = queries.mijn_casussen(door, queries.Filter(fase="afgesloten"))
        assert [(r.casus.nummer, r.aanduiding) for r in dicht.regels] == [(c.casus.nummer, "")]
        assert queries.met_nummer(c.casus.nummer) == []
        with op_moment(nu() + timedelta(days=90)):
            assert queries.stille_casussen(queries.geleide_ids(door)[0]) == []
    with binnen(c.door("agent")) as door:
        assert queries.mijn_casussen(door, queries.Filter(fase="afgesloten")).regels == []


def test_wie_afsluit_zegt_wat_er_is_bereikt_en_waarom():
    c = huis_met_casus()
    for velden in ({"uitkomst": "x"}, {"toelichting": "  "}):
        with pytest.raises(OngeldigeInvoer):
            sluit(c, **velden)
    with pytest.raises(Conflict):
        sluit(c, versie=99)
    assert ziet(c, "agent", "casus_casusinhoud") == 1


@pytest.mark.parametrize("wie", ["agent", "ketenmanager", "officier"])
def test_alleen_de_procesregie_van_een_publieke_deelnemer_sluit_af(wie):
    """WGS 2.27(3), 2.31."""
    c = huis_met_casus()
    with pytest.raises((NietToegestaan, NietGevonden)):
        sluit(c, wie)


def test_een_procesregisseur_die_de_casus_niet_ziet_sluit_hem_niet():
    c = huis_met_casus(("agent",))
    ander = huis_met_casus()
    with binnen(c.door("regisseur")) as door, pytest.raises(NietGevonden):
        services.sluit_af(
            door, casus=ander.id, versie=1, uitkomst="doel_bereikt", toelichting="x"
        )  # fmt: skip


def test_zolang_er_iets_open_staat_kan_een_casus_niet_worden_afgesloten():
    """Each open thing is ended with a reason, or handed over (issue, point 7)."""
    c = huis_met_casus()
    id, geeindigd = UUID(int=1), []
    deel = OpenZaken(
        "proef",
        "Proef",
        lambda door, casus: [] if geeindigd else [OpenZaak(id, "Bel de zus")],
        lambda door, casus, zaak, reden: geeindigd.append((zaak, reden)),
    )
    with OPEN_ZAKEN.tijdelijk("proef", deel):
        with pytest.raises(RegelOvertreden):
            sluit(c)
        with binnen(c.door("regisseur")) as door:
            with pytest.raises(OngeldigeInvoer):
                services.beeindig_zaken(door, casus=c.id, redenen={("proef", id): " "})
            assert services.beeindig_zaken(door, casus=c.id, redenen={}) == 0
            klaar = {("proef", id): "Niet meer nodig"}
            assert services.beeindig_zaken(door, casus=c.id, redenen=klaar) == 1
            (zaak,) = queries.beeindigde_zaken(c.id)
            assert (zaak.tekst, zaak.reden) == ("Bel de zus", "Niet meer nodig")
        sluit(c)
    assert geeindigd == [(id, "Niet meer nodig")]


def test_op_een_afgesloten_casus_schrijft_niemand_meer():
    """Sight has ended, so every service refuses by itself."""
    c = huis_met_casus()
    sluit(c)
    for wie in ("regisseur", "ketenmanager"):
        with binnen(c.door(wie)) as door, pytest.raises((RegelOvertreden, NietGevonden)):
            services.wijs_toe(
                door, casus=c.id, taak="procesregisseur", functionaris=c.huis.plaatsvervanger,
                in_plaats_van=c.huis.regisseur,
            )  # fmt: skip
    with binnen(c.door("regisseur")) as door:
        for doe in (
            lambda: services.wijzig_inhoud(door, casus=c.id, versie=1, laatste_stand="x"),
            lambda: services.ga_naar(door, casus=c.id, stap="plan_maken"),
            lambda: services.nummer_uitgave(door, casus=c.id, soort="dossier"),
            lambda: services.sluit_af(
                door, casus=c.id, versie=2, uitkomst="doel_niet", toelichting="x"
            ),
        ):
            with transaction.atomic():
                try:
                    doe()
                except (NietGevonden, RegelOvertreden, NietToegestaan):
                    pass
            assert Casus.objects.get(id=c.id).fase == "afgesloten"
        with pytest.raises(Exception), transaction.atomic():  # noqa: B017 - the policy refuses
            services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.officier, reden="x")
    assert klopt(c) == []


# ---- undone -------------------------------------------------------------------------------------


def test_ongedaan_maken_zet_alles_terug_zoals_het_was():
    c = huis_met_casus()
    voor = alles(c)
    sluit(c)
    ongedaan(c)
    assert alles(c) == voor
    assert klopt(c) == []
    with binnen(c.door("agent")):
        soorten = [z.soort for z in zinnen(gebeurtenissen(casus=c.id))][:2]
    assert soorten == ["casus:casus:afsluiting_ongedaan", "casus:casus:afgesloten"]


def test_ook_een_waarnemer_ziet_weer_wat_hij_zag_en_niet_langer_dan_toen():
    c = huis_met_casus()
    with binnen(c.door("agent")) as door:
        regel_waarneming(
            door, functionaris=c.huis.agent, waarnemer=c.huis.wijkagent, van=nu(),
            tot=nu() + timedelta(days=2),
        )  # fmt: skip
    assert ziet(c, "wijkagent", "casus_casusinhoud") == 1
    sluit(c)
    assert ziet(c, "wijkagent", "casus_casusinhoud") == 0
    ongedaan(c)
    assert ziet(c, "wijkagent", "casus_casusinhoud") == 1


def test_wie_intussen_vertrok_ziet_na_ongedaan_maken_niets():
    c = huis_met_casus()
    sluit(c)
    with binnen(c.door("beheerder")) as door:
        laat_vertrekken(door, functionaris=c.huis.agent, reden="andere_baan")
    ongedaan(c)
    assert klopt(c) == []


def test_alleen_wie_afsloot_maakt_het_ongedaan_en_alleen_een_werkdag_lang():
    """From a Friday until the end of Monday."""
    with op_moment(VRIJDAG):
        c = huis_met_casus()
        sluit(c)
        with pytest.raises(NietToegestaan):
            ongedaan(c, "plaatsvervanger")
    with op_moment(VRIJDAG + timedelta(days=4)), pytest.raises(RegelOvertreden):
        ongedaan(c)
    with op_moment(VRIJDAG + timedelta(days=3, hours=11)):
        ongedaan(c)
    with pytest.raises(RegelOvertreden):
        ongedaan(c)


# ---- reopened -----------------------------------------------------------------------------------


def test_heropenen_kan_alleen_met_een_tweede_persoon_en_een_nieuwe_doeltoets():
    """WGS 2.27(3); BGS 2.20(1)."""
    c = huis_met_casus()
    sluit(c)
    with pytest.raises(OngeldigeInvoer):
        vraag(c, doeltoets={})
    with pytest.raises(OngeldigeInvoer):
        vraag(c, reden=" ")
    heropening = vraag(c)
    assert klopt(c) == []
    with pytest.raises(RegelOvertreden):
        vraag(c, "plaatsvervanger")
    with pytest.raises(NietToegestaan):
        bevestig(c, heropening, "regisseur")
    bevestig(c, heropening)
    assert klopt(c) == []
    with binnen(c.door("regisseur")):
        casus = Casus.objects.get(id=c.id)
        toets = queries.doeltoets(c.id)
        assert (casus.fase, toets.vastgesteld_door_id) == ("informatie", c.huis.regisseur)
        assert len(queries.eerdere_sluitingen(c.id)) == 1


def test_na_heropenen_ziet_alleen_de_procesregie_de_casus_en_worden_leden_voorgesteld():
    """A member needs a reason of now (WGS 2.31(4))."""
    c = huis_met_casus()
    sluit(c)
    bevestig(c, vraag(c), "ketenmanager")
    for wie in MENSEN:
        inhoud = wie in ("regisseur", "plaatsvervanger")
        assert ziet(c, wie, "casus_casusinhoud") == inhoud, wie
    with binnen(c.door("regisseur")) as door:
        vorige = queries.leden(c.id, ook_vorige=True)
        assert {lid.oorzaak for lid in vorige} == {"afgesloten"}
        assert queries.ledenvacatures(door) == []
        services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.agent, reden="Kent haar nog")
    assert ziet(c, "agent", "casus_casusinhoud") == 1
    assert klopt(c) == []


def test_de_reden_om_te_heropenen_leest_alleen_wie_mag_bevestigen():
    c = huis_met_casus()
    sluit(c)
    vraag(c, "ketenmanager")
    for wie in MENSEN:
        mag = wie in ("regisseur", "plaatsvervanger", "ketenmanager")
        assert ziet(c, wie, "casus_heropentekst") == mag, wie
        assert ziet(c, wie, "casus_casusinhoud") == 0, wie
    with binnen(c.door("ketenmanager")) as door:
        assert queries.te_bevestigen(door) == []
    with binnen(c.door("regisseur")) as door:
        assert len(queries.te_bevestigen(door)) == 1


def test_een_vraag_kan_worden_ingetrokken_of_niet_bevestigd_en_dan_blijft_de_casus_dicht():
    c = huis_met_casus()
    sluit(c)
    een = vraag(c)
    with binnen(c.door("plaatsvervanger")) as door:
        with pytest.raises(NietGevonden):
            services.trek_heropening_in(door, heropening=een)
        services.wijs_heropening_af(door, heropening=een)
    twee = vraag(c)
    with binnen(c.door("regisseur")) as door:
        with pytest.raises(NietToegestaan):
            services.wijs_heropening_af(door, heropening=twee)
        services.trek_heropening_in(door, heropening=twee)
        with pytest.raises(NietGevonden):
            services.trek_heropening_in(door, heropening=twee)
        assert queries.is_afgesloten(c.id)
    assert klopt(c) == []
    assert ziet(c, "ketenmanager", "casus_heropentekst") == 0


def test_ook_de_database_eist_een_tweede_persoon():
    c = huis_met_casus()
    sluit(c)
    heropening = vraag(c)
    with binnen(c.door("regisseur")), pytest.raises(IntegrityError), transaction.atomic():
        Heropening.objects.filter(id=heropening).update(
            stand="bevestigd", besloten_door_id=c.huis.regisseur
        )


def test_wie_er_niets_mee_te_maken_heeft_heropent_niet():
    c = huis_met_casus()
    sluit(c)
    for wie in ("agent", "officier", "triagist"):
        with pytest.raises((NietToegestaan, NietGevonden)):
            vraag(c, wie)
    heropening = vraag(c)
    for wie in ("agent", "officier", "triagist"):
        with pytest.raises((NietToegestaan, NietGevonden)):
            bevestig(c, heropening, wie)


def test_een_open_casus_wordt_niet_heropend():
    c = huis_met_casus()
    with pytest.raises(RegelOvertreden):
        vraag(c)


def test_ongedaan_maken_trekt_een_vraag_om_te_heropenen_in():
    c = huis_met_casus()
    sluit(c)
    heropening = vraag(c, "plaatsvervanger")
    ongedaan(c)
    assert klopt(c) == []
    with binnen(c.door("regisseur")):
        assert Heropening.objects.get(id=heropening).stand == "ingetrokken"
        assert not Afsluiting.objects.filter(einde="").exists()


def test_na_heropenen_kan_een_casus_opnieuw_worden_afgesloten():
    c = huis_met_casus()
    sluit(c)
    bevestig(c, vraag(c))
    sluit(c, uitkomst="doel_deels")
    ongedaan(c)
    assert klopt(c) == []
    with binnen(c.door("regisseur")):
        assert Lid.objects.filter(tot__isnull=True).count() == 0

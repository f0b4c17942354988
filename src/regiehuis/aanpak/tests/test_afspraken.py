"""What people do with agreements, in the database; and who sees them."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.core import mail

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Afspraak
from regiehuis.aanpak.tasks import herinner_aan_afspraken
from regiehuis.berichten.models import Berichtinhoud
from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casusdienst
from regiehuis.informatie.tests.fabriek import casus_met_tafel
from regiehuis.kern import klok
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.termijnen import is_werkdag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen, zinnen
from regiehuis.netwerk import services as netwerk

from .fabriek import afspraak, doe, kaart, over, wacht, ziet

pytestmark = pytest.mark.django_db
KANARIE = "Kanariepietersen"


@pytest.fixture
def c():
    return casus_met_tafel()


def klopt(c) -> list[str]:
    with binnen(automaat_door(c.huis.id)):
        return controleer_zicht(c.huis.id)


def regel(c, id, wie="regisseur"):
    return kaart(c, wie, id).regel


# ---- making -------------------------------------------------------------------------------------


def test_een_afspraak_noemt_een_persoon_een_organisatie_en_een_datum(c):
    """ontwerp.md §4.14."""
    id = afspraak(c, klaar_als="Als zij heeft opengedaan.")
    with binnen(c.door("psychiater")) as door:
        (rij,) = queries.open_afspraken(c.id)
        assert (rij.wat, rij.klaar_als) == ("Gaat op huisbezoek", "Als zij heeft opengedaan.")
        assert rij.mens.organisatie == "Politie Midden"
        assert (rij.stand, rij.laat, rij.uiterlijk) == ("voorgesteld", False, over(5))
        assert queries.afspraak(door, id).mijn is False
    assert klopt(c) == []


def test_wie_iets_met_zichzelf_afspreekt_heeft_het_aangenomen(c):
    id = afspraak(c, "agent", door="agent")
    assert regel(c, id).stand == "aanvaard"
    with pytest.raises(RegelOvertreden):
        doe(c, "agent", "aanvaard", id)


def test_een_afspraak_is_met_iemand_van_de_tafel(c):
    with pytest.raises(OngeldigeInvoer, match="doet niet mee"):
        afspraak(c, "officier")
    assert afspraak(c, "regisseur", door="agent")  # who directs it sits at the table as well
    with pytest.raises(NietGevonden):
        afspraak(casus_met_tafel(), "agent", casus=c.id)


def test_twee_keer_versturen_maakt_een_afspraak(c):
    sleutel = uuid4()
    assert afspraak(c, sleutel=sleutel) == afspraak(c, sleutel=sleutel)
    with binnen(c.door("agent")):
        assert len(queries.open_afspraken(c.id)) == 1


def test_afspraken_bij_een_agendapunt(c):
    een, twee = uuid4(), uuid4()
    a, b = afspraak(c, agendapunt=een), afspraak(c, agendapunt=een)
    afspraak(c)
    with binnen(c.door("agent")):
        gevonden = queries.afspraken_van([een, twee])
    assert {r.id for r in gevonden[een]} == {a, b}
    assert twee not in gevonden


# ---- answering ----------------------------------------------------------------------------------


def test_een_geweigerde_afspraak_blijft_zichtbaar_tot_zij_besproken_is(c):
    """bron-002 WF-52: the reason counts; the procesregisseur decides what then."""
    id = afspraak(c)
    with pytest.raises(RegelOvertreden):
        doe(c, "agent", "weiger", id, tekst=" ")
    doe(c, "agent", "weiger", id, tekst="Dit is geen taak van de politie.")
    assert wacht(c, "regisseur") == [("afspraak_niet", id)]
    assert regel(c, id).stand == "geweigerd"
    assert regel(c, id).toelichting == "Dit is geen taak van de politie."
    with pytest.raises(NietToegestaan):
        doe(c, "agent", "zet_weg", id)
    doe(c, "regisseur", "zet_weg", id)
    assert wacht(c, "regisseur") == []
    with binnen(c.door("regisseur")):
        assert [r.stand for r in queries.afspraken(c.id)] == ["geweigerd"]
    assert klopt(c) == []


def test_voortgang_resultaat_en_een_andere_datum_met_geschiedenis(c):
    id = afspraak(c)
    doe(c, "agent", "aanvaard", id)
    doe(c, "agent", "meld_voortgang", id, tekst="Zij was niet thuis.")
    oud, nieuw = over(5), over(9)
    doe(c, "agent", "verzet", id, uiterlijk=nieuw, tekst="Zij is met vakantie.")
    assert (regel(c, id).woord, regel(c, id).was, regel(c, id).uiterlijk) == ("bezig", oud, nieuw)
    doe(c, "agent", "rond_af", id, tekst="Koffie gedronken.")
    rij = regel(c, id)
    assert (rij.stand, rij.toelichting) == ("gedaan", "Koffie gedronken.")
    stappen = [s.stap.stap for s in kaart(c, "agent", id).stappen]
    assert stappen == ["afronden", "verzetten", "melden", "aanvaarden"]
    with pytest.raises(RegelOvertreden):
        doe(c, "agent", "rond_af", id, tekst="Nog eens.")
    assert klopt(c) == []


@pytest.mark.parametrize("reden", ["kan_niet", "wil_niet", "mag_niet", "niet_meer_nodig"])
def test_niet_gedaan_heeft_een_van_vier_redenen(c, reden):
    """bron-002 WF-52."""
    id = afspraak(c)
    doe(c, "agent", "aanvaard", id)
    with pytest.raises(OngeldigeInvoer):
        doe(c, "agent", "geef_op", id, reden="geen_zin", tekst="x")
    doe(c, "agent", "geef_op", id, reden=reden, tekst="Zo is het.")
    assert regel(c, id).reden == reden


def test_alleen_wie_het_doet_antwoordt(c):
    """Not the maker, not who directs, not a colleague: an agreement names a person."""
    id = afspraak(c)
    for wie in ("regisseur", "psychiater"):
        with pytest.raises(NietToegestaan):
            doe(c, wie, "aanvaard", id)
    for wie in ("ambassadeur", "leidinggevende", "officier"):  # level taak, or nothing
        with pytest.raises(NietGevonden):
            doe(c, wie, "aanvaard", id)


def test_twee_mensen_antwoorden_tegelijk(c):
    """Optimistic locking: the second hears that the first was there."""
    id = afspraak(c)
    gezien = regel(c, id).versie
    doe(c, "agent", "aanvaard", id, versie=gezien)
    with pytest.raises(Conflict):
        doe(c, "regisseur", "trek_in", id, tekst="Niet meer nodig.", versie=gezien)


# ---- withdrawing and giving to another ----------------------------------------------------------


def test_intrekken_kan_wie_de_afspraak_maakte_of_de_casus_leidt(c):
    id = afspraak(c, "agent", door="toezichthouder")
    with pytest.raises(NietToegestaan):
        doe(c, "psychiater", "trek_in", id, tekst="x")
    doe(c, "regisseur", "trek_in", id, tekst="Niet meer nodig.")
    assert regel(c, id).stand == "ingetrokken"
    assert klopt(c) == []


def test_een_geweigerde_afspraak_gaat_naar_een_ander(c):
    id = afspraak(c)
    doe(c, "agent", "weiger", id, tekst="Geen tijd.")
    doe(c, "regisseur", "draag_over", id, functionaris=c.huis.toezichthouder)
    rij = regel(c, id)
    assert (rij.stand, rij.mens.id) == ("voorgesteld", c.huis.toezichthouder)
    assert klopt(c) == []
    doe(c, "toezichthouder", "aanvaard", id)
    with pytest.raises(NietToegestaan):
        doe(c, "agent", "rond_af", id, tekst="x")


def test_een_afspraak_waarvan_de_datum_voorbij_is_krijgt_bij_een_ander_een_nieuwe_datum(c):
    id = afspraak(c)
    with klok.op_moment(klok.nu() + timedelta(days=20)):
        with pytest.raises(OngeldigeInvoer, match="voorbij"):
            doe(c, "regisseur", "draag_over", id, functionaris=c.huis.toezichthouder)
        doe(c, "regisseur", "draag_over", id, functionaris=c.huis.toezichthouder, uiterlijk=over(3))
        assert regel(c, id).uiterlijk == over(3)


# ---- sight --------------------------------------------------------------------------------------


def test_ambassadeur_en_leidinggevende_zien_nummer_en_datum_en_niet_de_woorden(c):
    """Level taak (ontwerp.md §4.1)."""
    id = afspraak(c, wat=KANARIE)
    for wie in ("ambassadeur", "leidinggevende"):
        assert ziet(c, wie, "afspraak") == {id}
        assert ziet(c, wie, "afspraaktekst", "afspraak_id") == set()
        k = kaart(c, wie, id)
        assert k.alleen_taak
        assert (k.regel.casus_nummer, k.regel.wat) == (c.casus.nummer, "")
    for wie in ("officier", "triagist", "fg", "beheerder", "wijkagent", "ketenmanager"):
        assert ziet(c, wie, "afspraak") == set()
    doe(c, "agent", "weiger", id, tekst=KANARIE)
    assert ziet(c, "ambassadeur", "afspraak") == set()
    assert ziet(c, "ambassadeur", "afspraakstap") == set()


def test_een_nieuwe_ambassadeur_ziet_open_afspraken_en_de_oude_niet_meer(c):
    id = afspraak(c)
    with binnen(c.door("ketenmanager")) as door:
        netwerk.benoem_ambassadeur(
            door, hoedanigheid=c.huis.hoedanigheden["politie"], functionaris=c.huis.wijkagent
        )
    assert ziet(c, "wijkagent", "afspraak") == {id}
    assert ziet(c, "ambassadeur", "afspraak") == set()
    assert klopt(c) == []


@pytest.mark.parametrize("hoe", ["stopt", "vertrekt"])
def test_de_afspraak_van_wie_stopt_of_vertrekt_heeft_niemand_meer(c, hoe):
    """ontwerp.md §4.13: a vacancy is visible until it is filled."""
    id, ander = afspraak(c), afspraak(c, "psychiater")
    if hoe == "stopt":
        with binnen(c.door("regisseur")) as door:
            lid = next(r for r in casussen.leden(c.id) if r.functionaris_id == c.huis.agent)
            casusdienst.beeindig_lid(door, lid=lid.id, reden="Niet meer nodig.")
    else:
        with binnen(c.door("ketenmanager")) as door:
            netwerk.laat_vertrekken(door, functionaris=c.huis.agent, reden="andere_baan")
    assert klopt(c) == []
    assert wacht(c, "regisseur") == [("afspraak_zonder", id)]
    with binnen(c.door("regisseur")):
        assert {r.id: r.woord for r in queries.open_afspraken(c.id)}[id] == "niemand"
        soorten = set(gebeurtenissen(casus=c.id).values_list("soort", flat=True))
        assert "aanpak:afspraak:zonder_persoon" in soorten
    doe(c, "regisseur", "draag_over", id, functionaris=c.huis.toezichthouder)
    assert wacht(c, "regisseur") == []
    assert klopt(c) == []
    assert regel(c, ander).zonder_persoon is False


def test_wie_geen_taak_meer_heeft_in_de_casus_houdt_geen_afspraak_over(c):
    with binnen(c.door("regisseur")) as door:
        casusdienst.wijs_toe(
            door, casus=c.id, taak="ondersteuning", functionaris=c.huis.ondersteuning
        )
    id = afspraak(c, "ondersteuning")
    with binnen(c.door("regisseur")) as door:
        casusdienst.wijs_toe(
            door,
            casus=c.id,
            taak="ondersteuning",
            functionaris=None,
            in_plaats_van=c.huis.ondersteuning,
        )
    assert regel(c, id).zonder_persoon
    assert klopt(c) == []


# ---- events and mail ----------------------------------------------------------------------------


def test_geen_gebeurtenis_en_geen_mail_bevat_wat_mensen_schreven(c):
    """ontwerp.md §4.11, §4.16."""
    id = afspraak(c, wat=KANARIE, klaar_als=KANARIE)
    doe(c, "agent", "aanvaard", id)
    doe(c, "agent", "meld_voortgang", id, tekst=KANARIE)
    doe(c, "agent", "verzet", id, uiterlijk=over(8), tekst=KANARIE)
    doe(c, "agent", "geef_op", id, reden="kan_niet", tekst=KANARIE)
    with binnen(c.door("regisseur")):
        rijen = gebeurtenissen(casus=c.id)
        assert KANARIE not in str([g.waarden for g in rijen])
        assert KANARIE not in "\n".join(str(z) for z in zinnen(rijen))
    assert KANARIE not in str([(m.subject, m.body) for m in mail.outbox])


def brieven(c, soort):
    from regiehuis.berichten.models import Bericht

    with binnen(automaat_door(c.huis.id)):
        return list(Bericht.objects.filter(soort=soort).values_list("ontvanger_id", flat=True))


def _gewone_maandag() -> datetime:
    """A Monday some weeks ahead with ten working days after it."""
    dag = klok.lokaal(klok.nu()).replace(hour=9, minute=0) + timedelta(days=14)
    week = (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)
    while dag.weekday() or not all(is_werkdag(dag.date() + timedelta(days=n)) for n in week):
        dag += timedelta(days=1)
    return dag


def test_herinneren_gaat_in_een_mail_per_persoon_en_elke_afspraak_een_keer(c):
    """Point 4: before and after, in one mail, never more than needed."""
    maandag = _gewone_maandag()
    vrijdag = maandag.date() + timedelta(days=4)
    for wat in ("een", "twee"):
        afspraak(c, wat=wat, uiterlijk=vrijdag)
    alleen = afspraak(c, "psychiater", uiterlijk=vrijdag)

    def op(dag: int) -> datetime:
        return maandag + timedelta(days=dag)

    gestuurd = {}
    for dag in range(15):
        with klok.op_moment(op(dag)), binnen(automaat_door(c.huis.id)) as door:
            voor = len(brieven(c, "afspraken_herinnering")), len(brieven(c, "afspraak_herinnering"))
            herinner_aan_afspraken(door)
            na = len(brieven(c, "afspraken_herinnering")), len(brieven(c, "afspraak_herinnering"))
            if na != voor:
                gestuurd[dag] = (na[0] - voor[0], na[1] - voor[1])
                (termijn,) = Berichtinhoud.objects.filter(
                    bericht__soort="afspraak_herinnering", bericht__gemaakt_op=klok.nu()
                ).values_list("termijn", flat=True)
                assert termijn == (vrijdag if dag < 5 else None)
    assert gestuurd == {2: (1, 1), 7: (1, 1)}  # Wednesday before, Monday after
    assert set(brieven(c, "afspraken_herinnering")) == {c.huis.agent}
    assert set(brieven(c, "afspraak_herinnering")) == {c.huis.psychiater}
    with binnen(c.door("agent")):
        rij = Afspraak.objects.get(id=alleen)
    assert (rij.herinnerd_voor, rij.herinnerd_na) == (vrijdag, vrijdag)


def test_lijst_zet_wat_te_laat_is_bovenaan_en_wat_klaar_is_onderaan(c):
    laat, gewoon = afspraak(c, dagen=1), afspraak(c, dagen=15)
    klaar = afspraak(c, "toezichthouder", door="toezichthouder")
    doe(c, "toezichthouder", "rond_af", klaar, tekst="Gedaan.")
    with klok.op_moment(klok.nu() + timedelta(days=9)):
        with binnen(c.door("psychiater")):
            assert [r.id for r in queries.afspraken(c.id)] == [laat, gewoon, klaar]
            assert [r.laat for r in queries.open_afspraken(c.id)] == [True, False]
        assert wacht(c, "regisseur") == [("afspraak_laat", laat)]
        assert wacht(c, "ambassadeur") == [("afspraak_collega", laat)]
        with binnen(c.door("agent")) as door:
            assert [r.id for r in queries.mijn_afspraken(door)] == [laat, gewoon]

"""Phases that follow from later rooms, and the numbers of copies."""

from datetime import timedelta
from uuid import uuid4

import pytest

from regiehuis.casus import queries, services
from regiehuis.casus.models import Casus, Uitgave
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.kern.fouten import NietGevonden, NietToegestaan, RegelOvertreden
from regiehuis.kern.klok import nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import gebeurtenissen, zinnen

pytestmark = pytest.mark.django_db


def fase(c: Casusvol) -> str:
    with binnen(c.door("regisseur")):
        return Casus.objects.get(id=c.id).fase


def ga(c: Casusvol, *stappen: str, wie: str = "regisseur") -> None:
    with binnen(c.door(wie)) as door:
        for stap in stappen:
            services.ga_naar(door, casus=c.id, stap=stap)


def test_de_fase_volgt_wat_er_gebeurt_en_anders_verandert_er_niets():
    """ontwerp.md §2: plan, execution, following, return."""
    c = huis_met_casus()
    ga(c, "plan_maken")
    assert fase(c) == "geopend", "a plan does not skip asking for information"
    ga(c, "informatie_ophalen", "plan_maken", "plan_maken", "plan_uitvoeren", "afschalen")
    assert fase(c) == "volgen"
    ga(c, "terugbrengen", wie="agent")
    assert fase(c) == "triage"
    ga(c, "blijft_volgen")
    assert fase(c) == "volgen"
    with binnen(c.door("agent")) as door:
        verloop = [z.tekst for z in zinnen(gebeurtenissen(casus=c.id)) if "fase" in z.soort]
    assert len(verloop) == 6 and "Terug bij triage" in verloop[0] and door


@pytest.mark.parametrize("stap", ["openen", "afsluiten", "heropenen", "onbekend"])
def test_wat_het_zicht_verandert_volgt_nergens_uit(stap):
    with pytest.raises(ValueError):
        ga(huis_met_casus(), stap)


def test_een_vreemde_verandert_geen_fase():
    c = huis_met_casus()
    with pytest.raises(NietGevonden):
        ga(c, "informatie_ophalen", wie="officier")


@pytest.mark.parametrize("stap", ["afsluiten", "plan_maken", "plan_uitvoeren"])
def test_met_de_hand_kan_een_casus_niet_naar_een_fase_die_ergens_uit_volgt(stap):
    c = huis_met_casus()
    ga(c, "informatie_ophalen")
    with binnen(c.door("regisseur")) as door, pytest.raises(RegelOvertreden):
        services.zet_fase(door, casus=c.id, stap=stap, versie=2)


def test_elke_afdruk_heeft_een_eigen_nummer_per_casus():
    """BGS 1.12: who took what out of the system."""
    c = huis_met_casus()
    nummers = []
    for wie, soort in (("agent", "dossier"), ("regisseur", "tafel"), ("agent", "plan")):
        with binnen(c.door(wie)) as door:
            nummers.append(services.nummer_uitgave(door, casus=c.id, soort=soort).nummer)
    assert nummers == [f"{c.casus.nummer}-u{n}" for n in (1, 2, 3)]
    with binnen(c.door("toezichthouder")):
        assert Uitgave.objects.count() == 3
        zin = zinnen(gebeurtenissen(casus=c.id))[0]
    assert zin.tekst.endswith("een afdruk gemaakt: plan van aanpak, nummer 3")


def test_een_dubbele_klik_geeft_een_nummer_en_later_opnieuw_vragen_een_ander():
    """BGS 1.12: a number is one copy. The page stays after a download, so its key comes again."""
    c, sleutel = huis_met_casus(), uuid4()

    def vraag(keuze: str = "alles", na: timedelta = timedelta(0)) -> tuple[str, bool]:
        with op_moment(nu() + na), binnen(c.door("agent")) as door:
            uit = services.nummer_uitgave(
                door, casus=c.id, soort="dossier", sleutel=sleutel, keuze=keuze
            )
        return uit.nummer.rpartition("-")[2], uit.nieuw

    assert [vraag(), vraag()] == [("u1", True), ("u1", False)]
    assert vraag("tafel") == ("u2", True)
    assert vraag(na=timedelta(minutes=3)) == ("u3", True)
    assert vraag(na=timedelta(minutes=4)) == ("u3", False)
    with binnen(c.door("regisseur")):
        assert gebeurtenissen(casus=c.id).filter(soort="casus:uitgave:gemaakt").count() == 3


@pytest.mark.parametrize("wie", ["officier", "ketenmanager"])
def test_wie_de_inhoud_niet_ziet_krijgt_geen_nummer(wie):
    c = huis_met_casus()
    with binnen(c.door(wie)) as door, pytest.raises((NietGevonden, NietToegestaan)):
        services.nummer_uitgave(door, casus=c.id, soort="dossier")


def test_een_open_casus_is_niet_afgesloten():
    c = huis_met_casus()
    with binnen(c.door("regisseur")):
        assert not queries.is_afgesloten(c.id)

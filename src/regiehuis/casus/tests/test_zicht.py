"""Who sees a case: nobody without a dated ground (WGS 1.8(2), 2.31(4); ontwerp.md §4.1)."""

import pytest

from regiehuis.casus import queries, services
from regiehuis.casus.models import Betrokkene, Casus, Casusinhoud, GeheimAdres, Lid, Toewijzing
from regiehuis.casus.tests.fabriek import (
    huis_met_casus,
    kringlid,
    onderwerp,
    open_casus,
)
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen
from regiehuis.netwerk.services import laat_vertrekken, zet_rollen
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import deur

pytestmark = pytest.mark.django_db


def test_een_partner_zonder_lidmaatschap_ziet_de_casus_niet() -> None:
    """Not on its page, not in the list, not in a count, not in any table (WGS 1.8(2))."""
    c = huis_met_casus(betrokkenen=[onderwerp(), kringlid()])
    for naam in ("wijkagent", "officier", "psychiater", "gemeente", "triagist", "ambassadeur"):
        with binnen(c.door(naam)) as door:
            for soort in (Casus, Casusinhoud, Lid, Toewijzing, Betrokkene):
                assert soort.objects.count() == 0, (naam, soort)
            with pytest.raises(NietGevonden):
                queries.casus_voor(door, c.id)
            with pytest.raises(NietGevonden):
                queries.kop(door, c.id)
            lijst = queries.mijn_casussen(door)
            assert (lijst.regels, lijst.aantal, lijst.totaal) == ([], 0, 0)
            assert queries.nummers([c.id]) == {}
            assert queries.vacatures(door) == []
            assert not gebeurtenissen(casus=c.id).exists()


def test_leden_en_huis_zien_de_inhoud() -> None:
    """Members by membership, the house by assignment."""
    c = huis_met_casus(ondersteuning=[])
    for naam in ("regisseur", "plaatsvervanger", "agent", "toezichthouder"):
        with binnen(c.door(naam)) as door:
            assert queries.casus_voor(door, c.id) == c.casus
            assert queries.kop(door, c.id).titel == "Mevrouw V., 43 jaar"
            assert queries.mijn_casussen(door).aantal == 1


def test_een_ketenmanager_ziet_alleen_de_kern() -> None:
    """Number, phase and who directs; no name and no members (ontwerp.md §4.1)."""
    c = huis_met_casus()
    with binnen(c.door("ketenmanager")) as door:
        kop = queries.kop(door, c.id)
        assert kop.alleen_kern
        assert kop.titel == f"Casus {c.casus.nummer}"
        assert [m.naam for m in kop.deelnemers.met_taak("procesregisseur")] == [
            "Regisseur van het Huis"
        ]
        assert Casusinhoud.objects.count() == Lid.objects.count() == 0
        assert not gebeurtenissen(casus=c.id).exists()
        (regel,) = queries.mijn_casussen(door).regels
        assert regel.alleen_kern and regel.aanduiding == ""


def test_een_ander_huis_ziet_niets() -> None:
    """A house is its own world."""
    c = huis_met_casus()
    with binnen(deur(huis_met_mensen(), "regisseur")) as door:
        assert Casus.objects.count() == 0
        with pytest.raises(NietGevonden):
            queries.casus_voor(door, c.id)


def test_wie_de_casus_opent_zonder_taak_ziet_hem_daarna_niet_meer() -> None:
    """A triagist who opens a case for a colleague keeps no sight of it."""
    huis = huis_met_mensen()
    casus = open_casus(huis, door=deur(huis, "triagist"))
    with binnen(deur(huis, "triagist")) as door, pytest.raises(NietGevonden):
        queries.casus_voor(door, casus.id)
    with binnen(deur(huis, "regisseur")) as door:
        assert queries.casus_voor(door, casus.id)


def test_een_geheim_adres_ziet_alleen_wie_regie_heeft() -> None:
    """Item 27 of domein-en-wet.md §6."""
    c = huis_met_casus(betrokkenen=[onderwerp(adres="Schuilweg 1", adres_geheim=True)])
    with binnen(c.door("agent")) as door:
        team = queries.team(door, queries.kop(door, c.id))
        assert team.onderwerpen[0].adres == ""
        assert GeheimAdres.objects.count() == 0
        assert not Betrokkene.objects.filter(adres__contains="Schuilweg").exists()
    for naam in ("regisseur", "plaatsvervanger"):
        with binnen(c.door(naam)) as door:
            team = queries.team(door, queries.kop(door, c.id))
            assert team.onderwerpen[0].adres == "Schuilweg 1"


def test_een_vertrokken_medewerker_ziet_niets_meer_en_laat_een_zichtbare_vacature() -> None:
    """Everything ends at once and what he held becomes a visible vacancy."""
    c = huis_met_casus()
    with binnen(c.door("beheerder")) as door:
        laat_vertrekken(door, functionaris=c.huis.regisseur, reden="anders")
        laat_vertrekken(door, functionaris=c.huis.agent, reden="anders")
    for naam in ("regisseur", "agent"):
        with binnen(c.huis.deur(naam)):
            assert Casus.objects.count() == Casusinhoud.objects.count() == 0
    with binnen(c.door("ketenmanager")) as door:
        (vacature,) = queries.vacatures(door)
        assert (vacature.casus_id, vacature.taak) == (c.id, "procesregisseur")
    with binnen(c.door("plaatsvervanger")) as door:
        assert [lid.functionaris_id for lid in queries.leden(c.id)] == [c.huis.toezichthouder]
        weg = [lid for lid in queries.leden(c.id, ook_vorige=True) if lid.tot]
        assert [lid.oorzaak for lid in weg] == ["vertrokken"]
        soorten = gebeurtenissen(casus=c.id).values_list("soort", flat=True)
        assert "casus:vacature:ontstaan" in set(soorten)
    with binnen(automaat_door(c.huis.id)):
        assert controleer_zicht(c.huis.id) == []


def test_wie_stopt_verliest_alles_van_de_casus() -> None:
    """Ending a membership ends every sight that hangs on it, and only of that person."""
    c = huis_met_casus()
    with binnen(c.door("regisseur")) as door:
        (lid,) = [x for x in queries.leden(c.id) if x.functionaris_id == c.huis.agent]
        services.beeindig_lid(door, lid=lid.id, reden="De zaak bij de politie is klaar.")
    with binnen(c.door("agent")) as door, pytest.raises(NietGevonden):
        queries.casus_voor(door, c.id)
    with binnen(c.door("toezichthouder")) as door:
        assert queries.kop(door, c.id).zichtbaar.niet_voor == ["Politie Midden"]


def test_een_nieuwe_ketenmanager_ziet_de_kern_van_alle_casussen() -> None:
    """And a former one no longer does; both by a job."""
    from regiehuis.logboek.taken import voer_uit

    c = huis_met_casus()
    for rollen, ziet in ((["ondersteuning", "ketenmanager"], True), (["ondersteuning"], False)):
        with binnen(c.door("beheerder")) as door:
            zet_rollen(door, functionaris=c.huis.ondersteuning, rollen=rollen)
        voer_uit(
            "casus.volg_ketenmanager",
            huis=str(c.huis.id),
            functionaris=str(c.huis.ondersteuning),
        )
        with binnen(c.door("ondersteuning")):
            assert Casus.objects.filter(id=c.id).exists() is ziet
        with binnen(automaat_door(c.huis.id)):
            assert controleer_zicht(c.huis.id) == []

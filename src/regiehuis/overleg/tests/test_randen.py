"""The edges of a meeting: sent twice, too late, taken off, changed in the meantime."""

from datetime import timedelta

import pytest

from regiehuis.casus.tests.browser import Browser
from regiehuis.casus.tests.fabriek import open_casus
from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import gebeurtenissen
from regiehuis.overleg import services
from regiehuis.overleg.models import (
    Agendapunt,
    Derde,
    Overlegtype,
    Uitnodiging,
    Uitnodigingtekst,
)
from regiehuis.overleg.rules import Overlegsoort
from regiehuis.overleg.services import NieuwPunt

from .fabriek import (
    begonnen,
    casus_met_overlegsoorten,
    klopt,
    nodig_uit,
    plan,
    punt,
    soort,
    ziet,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return casus_met_overlegsoorten()


def met_twee_punten(c):
    """A meeting about two cases; returns it with both items."""
    ander = open_casus(c.huis, ("agent",))
    overleg = plan(c, punten=[NieuwPunt(c.id, 30), NieuwPunt(ander.id, 30)])
    return overleg, punt(c, overleg), punt(c, overleg, plek=1)


# ---- answering ----------------------------------------------------------------------------------


def test_hetzelfde_antwoord_nog_eens_is_geen_fout_en_verandert_alleen_de_reden(c):
    id = nodig_uit(c, punt(c, plan(c)))["agent"]
    with binnen(c.door("agent")) as door:
        for reden in ("Zitting", "Zitting in Utrecht", ""):
            services.beantwoord(door, uitnodiging=id, komt=False, reden=reden)
        assert Uitnodigingtekst.objects.get(uitnodiging_id=id).reden == "Zitting in Utrecht"
        for _ in range(2):
            services.beantwoord(door, uitnodiging=id, komt=True)
        assert Uitnodigingtekst.objects.get(uitnodiging_id=id).reden == ""
        rijen = gebeurtenissen(casus=c.id)
        assert rijen.filter(soort="overleg:uitnodiging:afgemeld").count() == 1
        assert rijen.filter(soort="overleg:uitnodiging:aangenomen").count() == 1


def test_wie_zijn_antwoord_wijzigt_vindt_zijn_reden_terug(c):
    id = nodig_uit(c, punt(c, plan(c)))["agent"]
    agent = Browser(c, "agent")
    agent.stuur(f"/genodigde/{id}/", 302, komt="nee", reden="Zitting")
    assert "Zitting" in agent.zie(f"/genodigde/{id}/")


def test_op_een_ingetrokken_uitnodiging_komt_geen_antwoord_en_geen_vervanger(c):
    _, eerste, tweede = met_twee_punten(c)
    id = nodig_uit(c, eerste, "agent", "psychiater")["agent"]
    nodig_uit(c, tweede, "agent")  # so he belongs to the meeting still
    with binnen(c.door("regisseur")) as door:
        services.trek_uitnodiging_in(door, uitnodiging=id)
    with binnen(c.door("agent")) as door:
        for poging in (
            lambda: services.beantwoord(door, uitnodiging=id, komt=True),
            lambda: services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.wijkagent),
        ):
            with pytest.raises(RegelOvertreden) as fout:
                poging()
            assert fout.value.code == "vervallen"


def test_na_het_overleg_wordt_geen_vervanger_meer_toegelaten(c):
    """He would become a member of the case for a meeting that is over (WGS 2.31(4))."""
    overleg = plan(c)
    id = nodig_uit(c, punt(c, overleg))["agent"]
    with binnen(c.door("agent")) as door:
        services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.wijkagent)
    with binnen(c.door("regisseur")) as door:
        services.gelast_af(door, overleg=overleg)
        with pytest.raises(RegelOvertreden):
            services.besluit_vervanger(door, uitnodiging=id, toelaten=True, reden="Valt in")
        services.besluit_vervanger(door, uitnodiging=id, toelaten=False)
    assert ziet(c, "wijkagent", "agendapunt") == set()
    assert klopt(c) == []


# ---- the agenda ---------------------------------------------------------------------------------


def test_wat_van_de_agenda_is_wordt_niet_meer_beschreven_of_bezet(c):
    overleg, eerste, tweede = met_twee_punten(c)
    with binnen(c.door("regisseur")) as door:
        services.voer_punt_af(door, agendapunt=eerste)
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        for poging in (
            lambda: services.neem_besluit(door, agendapunt=eerste, tekst="Nee"),
            lambda: services.nodig_uit(
                door, agendapunt=eerste, genodigden={c.huis.mensen["agent"]: ""}
            ),
        ):
            with pytest.raises(RegelOvertreden) as fout:
                poging()
            assert fout.value.code == "van_de_agenda"
    regie = Browser(c, "regisseur")
    regie.zie(f"/agendapunt/{eerste}/tafel/", 302)
    assert "van de agenda gehaald" in regie.zie(f"/agendapunt/{eerste}/")
    regie.zie(f"/agendapunt/{tweede}/tafel/")


def test_na_vaststellen_gaat_er_geen_punt_meer_van_de_agenda(c):
    overleg, eerste, tweede = met_twee_punten(c)
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        services.zet_punt(door, agendapunt=eerste, stap="beginnen")
        services.zet_stap(door, overleg=overleg, stap="eindigen")
        services.zet_stap(door, overleg=overleg, stap="vaststellen")
        with pytest.raises(RegelOvertreden):
            services.voer_punt_af(door, agendapunt=tweede)


def test_een_later_bedachte_vraag_staat_niet_als_onbesproken_in_een_ouder_verslag(c):
    """What was planned does not change with its kind; a fixed report least of all."""
    overleg, eerste = begonnen(c, type=_kaal(c))
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="eindigen")
        services.zet_stap(door, overleg=overleg, stap="vaststellen")
    regie = Browser(c, "regisseur")
    voor = regie.zie(f"/agendapunt/{eerste}/")
    with binnen(c.door("beheerder")) as door:
        rij = Overlegtype.objects.get(naam="Kaal")
        services.zet_soort(
            door, id=rij.id, versie=rij.versie,
            soort=Overlegsoort("Kaal", "casussen", 3, 45, 30, 60, "", ("doel", "wie_mist")),
        )  # fmt: skip
    na = regie.zie(f"/agendapunt/{eerste}/")
    assert "Wie mist er nog?" not in voor
    assert "Wie mist er nog?" not in na


def _kaal(c):
    with binnen(c.door("beheerder")) as door:
        return services.zet_soort(
            door, soort=Overlegsoort("Kaal", "casussen", 3, 45, 30, 60, "", ("doel",))
        )


def test_een_overleg_dat_nooit_begon_heet_niet_gehouden(c):
    plan(c)
    with op_moment(nu() + timedelta(days=20)):
        assert "niet gehouden" in Browser(c, "regisseur").zie("/overleggen/?toon=voorbij")


# ---- sent twice ---------------------------------------------------------------------------------


def test_twee_keer_verstuurd_is_een_keer_gedaan(c):
    """Issue, "robust": a form that is sent twice works once."""
    overleg, eerste = begonnen(c)
    sleutel = nieuw_id()
    derde = {"naam": "J. Bakker", "organisatie": "Woningbouw", "motivering": "Kent de woning",
             "verklaring_op": lokale_datum(nu()), "sleutel": sleutel}  # fmt: skip
    with binnen(c.door("regisseur")) as door:
        een = services.laat_derde_toe(door, agendapunt=eerste, **derde)
        assert services.laat_derde_toe(door, agendapunt=eerste, **derde) == een
        assert Derde.objects.count() == 1
        wie = {c.huis.mensen["plaatsvervanger"]: ""}
        sleutel = nieuw_id()
        ids = services.nodig_uit(door, agendapunt=eerste, genodigden=wie, sleutel=sleutel)
        weer = services.nodig_uit(door, agendapunt=eerste, genodigden=wie, sleutel=sleutel)
        assert weer == ids != []
    with binnen(c.door("beheerder")) as door:
        jeugd = Overlegsoort("Jeugdtafel", "casussen", 5, 20, 10, 40)
        sleutel = nieuw_id()
        een = services.zet_soort(door, soort=jeugd, sleutel=sleutel)
        assert services.zet_soort(door, soort=jeugd, sleutel=sleutel) == een
        assert Overlegtype.objects.filter(naam="Jeugdtafel").count() == 1


def test_waar_een_soort_over_gaat_verandert_niet_als_er_overleggen_van_zijn(c):
    id = soort(c, "casus-op-maat")
    anders = Overlegsoort("Casus-op-Maat", "aanmeldingen", 3, 45, 30, 60)
    with binnen(c.door("beheerder")) as door:
        rij = Overlegtype.objects.get(id=id)
        services.zet_soort(door, id=id, versie=rij.versie, soort=anders)
        rij = Overlegtype.objects.get(id=id)
        terug = Overlegsoort("Casus-op-Maat", "casussen", 3, 45, 30, 60)
        services.zet_soort(door, id=id, versie=rij.versie, soort=terug)
    plan(c)
    with binnen(c.door("beheerder")) as door, pytest.raises(OngeldigeInvoer) as fout:
        rij = Overlegtype.objects.get(id=id)
        services.zet_soort(door, id=id, versie=rij.versie, soort=anders)
    assert fout.value.veld == "agenda"


# ---- the table keeps itself ---------------------------------------------------------------------


def test_wie_er_is_wordt_vanzelf_bewaard_en_een_weigering_wordt_gezegd(c):
    """A script that believes that it was saved while it was not, loses presence."""
    overleg, eerste = begonnen(c)
    with binnen(c.door("regisseur")):
        een = Uitnodiging.objects.filter(agendapunt_id=eerste).order_by("id")[0].id
    regie = Browser(c, "regisseur")
    pad, json = regie.pad(f"/agendapunt/{eerste}/aanwezig/"), {"Accept": "application/json"}
    antwoord = regie.client.post(
        pad, {f"aanwezig-{een}": "aanwezig", f"was-{een}": ""}, headers=json
    )
    assert antwoord.json()["bewaard"].startswith("Bewaard om")
    with binnen(c.door("regisseur")) as door:
        services.zet_punt(door, agendapunt=eerste, stap="afronden")
        services.zet_stap(door, overleg=overleg, stap="eindigen")
        services.zet_stap(door, overleg=overleg, stap="vaststellen")
    antwoord = regie.client.post(
        pad, {f"aanwezig-{een}": "afwezig", f"was-{een}": "aanwezig"}, headers=json
    )
    assert antwoord.status_code == 422
    assert "Vastleggen kan tijdens het overleg" in antwoord.json()["fout"]


def test_wie_een_oude_pagina_verstuurt_leest_dat_een_collega_eerst_was(c):
    overleg = plan(c)
    regie = Browser(c, "regisseur")
    pad = regie.pad(f"/overleg/{overleg}/stap/")
    pagina = regie.client.post(pad, {"stap": "beginnen", "versie": "7"}, follow=True)
    assert "Een collega heeft hier intussen iets gewijzigd." in pagina.content.decode()
    with binnen(c.door("regisseur")):
        assert Agendapunt.objects.get(overleg_id=overleg).overleg_stand == "gepland"


def test_de_sneltoets_voor_een_besluit_gaat_naar_het_veld_en_verstuurt_niets(c):
    _, eerste = begonnen(c)
    pagina = Browser(c, "regisseur").zie(f"/agendapunt/{eerste}/tafel/")
    veld = next(d for d in pagina.split("<textarea") if 'name="besluit"' in d).split(">")[0]
    assert 'accesskey="b"' in veld
    assert pagina.count('accesskey="b"') == 1

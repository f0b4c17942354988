"""What the invited prepared, for who leads the meeting; and finding a case for its agenda."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiehuis.aanpak.tests import fabriek as plannen
from regiehuis.casus import queries as casussen
from regiehuis.casus import services as leden
from regiehuis.casus.tests.browser import Browser
from regiehuis.casus.tests.fabriek import invoer, open_casus
from regiehuis.informatie.rules import NieuwGegeven
from regiehuis.informatie.tests import fabriek as vragen
from regiehuis.instroom import services as instroom
from regiehuis.instroom.models import Weging
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu, op_moment, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.overleg import queries, services
from regiehuis.overleg.models import Agendapunt, Overleg
from regiehuis.overleg.services import NieuwPunt

from .fabriek import (
    begonnen,
    casus_met_overlegsoorten,
    nodig_uit,
    over,
    plan,
    punt,
    soort,
    weging,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return casus_met_overlegsoorten()


def voorbereid(c, overleg, wie="regisseur"):
    """What the page of the meeting says per name."""
    with binnen(c.door(wie)) as door:
        blad = queries.overlegblad(door, overleg)
        rijen = queries.voorbereidingen([g for r in blad.regels for g in r.genodigden])
    namen = {v: k for k, v in c.huis.mensen.items()}
    return {namen[v.genodigde.uitnodiging.functionaris_id]: v for v in rijen.values()}


# ---- what was prepared --------------------------------------------------------------------------


def test_wie_leidt_ziet_per_persoon_of_de_vraag_is_beantwoord(c):
    """bron-003 W-07; sketch of the table: beside each organisation what it did."""
    vraag = vragen.vraag(c, "agent", leefgebieden=[])
    vragen.vraag(c, "psychiater", leefgebieden=[])
    vragen.antwoord(c, vraag, soort="niets_bekend")
    overleg = plan(c)
    nodig_uit(c, punt(c, overleg))
    per = voorbereid(c, overleg)
    assert per["agent"].verzoek.woord == "niets bekend"
    assert per["psychiater"].verzoek.verzoek.stand == "open"
    assert per["toezichthouder"].verzoek is None
    assert per["toezichthouder"].leeg
    vragen.vraag(c, "agent", leefgebieden=[])  # a new question: the old answer says less
    assert voorbereid(c, overleg)["agent"].verzoek.verzoek.stand == "open"
    with op_moment(nu() + timedelta(days=40)):
        assert voorbereid(c, overleg)["psychiater"].verzoek.te_laat
    assert "Gevraagde informatie:" in Browser(c, "regisseur").zie(f"/overleg/{overleg}/")
    # an invited member does not lead: for him the page is about when and where
    assert "Gevraagde informatie:" not in Browser(c, "agent").zie(f"/overleg/{overleg}/")


def test_open_afspraken_en_de_reactie_op_het_plan_staan_erbij(c):
    ligt_voor = plannen.leg_voor(c)
    plannen.reageer(c, ligt_voor, "psychiater", akkoord=False, reden="Te snel")
    for dagen in (3, 30):
        plannen.afspraak(c, "agent", uiterlijk=vandaag() + timedelta(days=dagen))
    overleg = plan(c)
    nodig_uit(c, punt(c, overleg), "agent", "psychiater", "plaatsvervanger")
    per = voorbereid(c, overleg)
    assert (per["agent"].afspraken, per["agent"].laat) == (2, 0)
    assert per["agent"].over_plan[0] == "open"
    assert per["psychiater"].plan_reden == "Te snel"
    assert per["plaatsvervanger"].plan is None  # the house does not react on its own plan
    with op_moment(nu() + timedelta(days=10)):
        assert voorbereid(c, overleg)["agent"].laat == 1
    pagina = Browser(c, "regisseur").zie(f"/overleg/{overleg}/")
    assert "Te snel" in pagina
    assert "2 afspraken open" in pagina


def test_op_het_scherm_van_de_tafel_staat_nooit_een_afgeschermd_gegeven(c):
    """The table looks at one screen: only what every member may see (bron-001 §2.4)."""
    ggz, politie = (c.huis.hoedanigheden[h] for h in ("ggz", "politie"))
    vragen.gegeven(c, NieuwGegeven("Kwam vier keer op rij.", aard="feit"))
    vragen.gegeven(c, NieuwGegeven("Alleen voor ons.", aard="feit", zichtbaar_voor=(ggz, politie)))
    _, eerste = begonnen(c, voorzitter=c.huis.mensen["agent"])
    voorzitter = Browser(c, "agent")
    assert "Alleen voor ons." in voorzitter.zie("beeld/")  # he may read it
    pagina = voorzitter.zie(f"/agendapunt/{eerste}/tafel/")
    assert "Voorbereid door partners" in pagina
    assert "Kwam vier keer op rij." in pagina
    assert "Alleen voor ons." not in pagina


def test_aan_tafel_staat_wat_een_organisatie_deelde_een_keer(c):
    """Two people of one organisation: its text is not the answer of either of them."""
    wijkagent = c.huis.mensen["wijkagent"]
    with binnen(c.door("regisseur")) as door:
        leden.voeg_lid_toe(door, casus=c.id, functionaris=wijkagent, reden="Kent de straat")
    vragen.gegeven(c, NieuwGegeven("Kwam vier keer op rij.", aard="feit"))
    vragen.antwoord(c, vragen.vraag(c, "agent", leefgebieden=[]), soort="niets_bekend")
    plannen.afspraak(c, "wijkagent")
    overleg = plan(c)
    eerste = punt(c, overleg)
    nodig_uit(c, eerste, "agent", "wijkagent", "psychiater")
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
    pagina = Browser(c, "regisseur").zie(f"/agendapunt/{eerste}/tafel/")
    deel = pagina[pagina.index("Voorbereid door partners") :]
    deel = deel[: deel.index("</section>")]
    for een_keer in ("Kwam vier keer op rij.", "niets bekend", "Laatst gedeeld:", "Vraag van ",
                     "1 afspraak open", "niets gevraagd"):  # fmt: skip
        assert deel.count(een_keer) == 1, een_keer
    for naam in ("Agent Bakker", "Wijkagent Bakker", "Psychiater Bakker"):
        assert naam in deel


def test_bij_een_aanmelding_staat_wie_al_een_oordeel_gaf(c):
    id = weging(c)
    overleg = plan(c, door="triagist", type=soort(c, "triage"), punten=[NieuwPunt(id)],
                   voorzitter=c.huis.mensen["triagist"], notulist=None)  # fmt: skip
    nodig_uit(c, punt(c, overleg, door="triagist"), "triagist", "regisseur", door="triagist")
    with binnen(c.door("triagist")) as door:
        aanmelding = Weging.objects.get(id=id).aanmelding_id
        instroom.oordeel(
            door, aanmelding=aanmelding, oordelen={"doel-a": ("voldoet", "Er is overlast.")}
        )
    per = voorbereid(c, overleg, wie="triagist")
    assert per["triagist"].oordeelde is True
    assert per["regisseur"].oordeelde is False


def test_de_agenda_zegt_dat_over_haar_aanmelding_intussen_is_besloten(c):
    """Ten tired people must not weigh what was decided yesterday."""
    id = weging(c)
    overleg = plan(c, door="triagist", type=soort(c, "triage"), punten=[NieuwPunt(id)],
                   voorzitter=c.huis.mensen["triagist"], notulist=None)  # fmt: skip
    triagist, zin = Browser(c, "triagist"), "Hierover is besloten: afgewezen."
    assert zin not in triagist.zie(f"/overleg/{overleg}/")
    with binnen(c.door("triagist")) as door:
        aanmelding = Weging.objects.get(id=id).aanmelding_id
        instroom.leg_uitkomst_vast(
            door, aanmelding=aanmelding, uitkomst="afwijzen", advies="Bel het wijkteam."
        )
    assert zin in triagist.zie(f"/overleg/{overleg}/")
    with binnen(c.door("triagist")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
    assert zin in triagist.zie(f"/agendapunt/{punt(c, overleg, door='triagist')}/tafel/")


def test_wat_is_voorbereid_kost_een_vast_aantal_vragen(c):
    overleg = plan(c, einde=over(uur=13))
    nodig_uit(c, punt(c, overleg), "agent")
    vragen.vraag(c, "agent", leefgebieden=[])

    def tel():
        with binnen(c.door("regisseur")) as door:
            blad = queries.overlegblad(door, overleg)
            genodigden = [g for r in blad.regels for g in r.genodigden]
            with CaptureQueriesContext(connection) as gevangen:
                queries.voorbereidingen(genodigden)
        return len(gevangen)

    voor = tel()
    for _ in range(2):
        ander = open_casus(c.huis, ("agent", "psychiater"))
        with binnen(c.door("regisseur")) as door:
            services.zet_op_agenda(door, overleg=overleg, punt=NieuwPunt(ander.id, 30))
    for plek in (1, 2):
        nodig_uit(c, punt(c, overleg, plek=plek), "agent", "psychiater")
    assert tel() == voor


# ---- finding a case for the agenda --------------------------------------------------------------


def test_een_casus_kiezen_zoekt_op_nummer_en_aanduiding(c):
    ander = open_casus(c.huis, inhoud=invoer(aanduiding="Gezin De Boer"))
    with binnen(c.door("regisseur")) as door:

        def vind(zoek, **meer):
            return {k.id for k in casussen.te_kiezen(door, zoek, aantal=10, **meer)}

        assert vind("") == {c.id, ander.id}
        assert vind("de boer") == {ander.id}
        assert vind(ander.nummer) == {ander.id}
        kort = f"{ander.nummer[:4]}-{int(ander.nummer[5:])}"
        assert vind(kort) == {ander.id}
        assert vind("bestaatniet") == set()
        assert vind("bestaatniet", ook=[c.id]) == {c.id}
        assert len(casussen.te_kiezen(door, aantal=1)) == 1
    with binnen(c.door("officier")) as door:  # sees neither
        assert casussen.te_kiezen(door, aantal=10, ook=[c.id]) == []


def test_zoeken_bij_het_plannen_bewaart_wat_al_was_gekozen_en_getypt(c):
    """Without JavaScript; a POST, because a name never stands in an address."""
    ander = open_casus(c.huis, inhoud=invoer(aanduiding="Gezin De Boer"))
    adres = f"/overleggen/nieuw/?soort={soort(c)}"
    regie = Browser(c, "regisseur")
    velden = {"plaats": "Zaal 7", f"kies_{c.id.hex}": "on", f"waarvoor_{c.id.hex}": "Plan maken",
              "zoek": "boer", "_zoek": "ja"}  # fmt: skip
    pagina = regie.stuur(adres, 200, **velden)
    assert "Gezin De Boer" in pagina
    for bewaard in ("Zaal 7", "Plan maken", c.casus.nummer):
        assert bewaard in pagina
    pagina = regie.stuur(adres, 200, **{**velden, "zoek": "bestaatniet"})
    assert "Gezin De Boer" not in pagina
    assert "Plan maken" in pagina
    # what was found this way can be planned
    dag = lokale_datum(over())
    del velden["_zoek"]
    regie.stuur(adres, 302, **velden, dag=f"{dag:%d-%m-%Y}", van="10", tot="12",
                **{f"kies_{ander.id.hex}": "on"})  # fmt: skip
    with binnen(c.door("regisseur")):
        laatste = Overleg.objects.latest("id").id
        rijen = Agendapunt.objects.filter(overleg_id=laatste)
        assert set(rijen.values_list("casus_id", flat=True)) == {c.id, ander.id}


def test_een_gekozen_casus_die_er_niet_meer_is_verdwijnt_niet_stil(c):
    """Otherwise a smaller agenda would be planned than was chosen."""
    weg = nieuw_id()
    dag = lokale_datum(over())
    pagina = Browser(c, "regisseur").stuur(
        f"/overleggen/nieuw/?soort={soort(c)}", 422, dag=f"{dag:%d-%m-%Y}", van="10", tot="12",
        plaats="Zaal 7", **{f"kies_{c.id.hex}": "on", f"kies_{weg.hex}": "on"},
    )  # fmt: skip
    assert "kan niet meer op de agenda" in pagina
    assert "Zaal 7" in pagina


def test_een_punt_erbij_zoekt_ook_en_komt_er_een_keer_op(c):
    ander = open_casus(c.huis, inhoud=invoer(aanduiding="Gezin De Boer"))
    overleg = plan(c, einde=over(uur=13))
    adres = f"/overleg/{overleg}/punt/nieuw/"
    regie = Browser(c, "regisseur")
    pagina = regie.stuur(adres, 200, zoek="boer", _zoek="ja", minuten="20", aanleiding="Nieuw plan")
    assert "Gezin De Boer" in pagina
    assert "Nieuw plan" in pagina
    velden = {"onderwerp": str(ander.id), "minuten": "20",
              "eenmalig": "0198a000-0000-7000-8000-000000000001"}  # fmt: skip
    regie.stuur(adres, 302, **velden)
    regie.stuur(adres, 302, **velden)  # sent twice
    with binnen(c.door("regisseur")):
        assert Agendapunt.objects.filter(overleg_id=overleg).count() == 2


def test_ook_aanmeldingen_zijn_te_zoeken(c):
    weging(c)
    adres = f"/overleggen/nieuw/?soort={soort(c, 'triage')}"
    triage = Browser(c, "triagist")
    assert "kies_" in triage.zie(adres)
    assert "niets gevonden" in triage.stuur(adres, 200, zoek="bestaatniet", _zoek="ja")

"""What people do: milestones, evaluation, handover, follow moments, return; and who sees what."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casus
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.klok import nu, op_moment
from regiehuis.kern.registraties import DOSSIERDELEN, OPEN_ZAKEN, TIJDLIJN
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen, zinnen
from regiehuis.netwerk.services import laat_vertrekken
from regiehuis.toegang.services import waarneming
from regiehuis.toegang.tests.fabriek import werk_van
from regiehuis.voortgang import queries, services
from regiehuis.voortgang.rules import Moment

from .fabriek import (
    aanvaard,
    breng_terug,
    gevolgd,
    in_uitvoering,
    over,
    vraag_overdracht,
)

pytestmark = pytest.mark.django_db
TABELLEN = (
    "mijlpaal",
    "evaluatie",
    "correctie",
    "overdracht",
    "volgmoment",
    "terugkeer",
    "heroverweger",
)


def fase(c):
    with binnen(c.door("regisseur")) as door:
        return casussen.casus_voor(door, c.id).fase


def klopt(c):
    with binnen(automaat_door(c.huis.id)):
        return controleer_zicht(c.huis.id)


def ziet(c, wie, tabel="voortgang_terugkeer"):
    with binnen(c.door(wie)), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return cursor.fetchone()[0]


def werk(c, wie, soort):
    with binnen(c.door(wie)) as door:
        return werk_van(door, soort)


def mijlpaal(c, soort="vastgelopen", dagen=-30, wie="regisseur", **velden):
    with binnen(c.door(wie)) as door:
        return services.leg_mijlpaal_vast(
            door, casus=c.id, soort=soort, op=over(dagen), toelichting="Niemand belt.", **velden
        )


def besluit(c, terugkeer, wie="triagist", **velden):
    with binnen(c.door(wie)) as door:
        services.besluit_terugkeer(
            door,
            **{
                "terugkeer": terugkeer,
                "besluit": "opnieuw_behandelen",
                "motivatie": "Het gaat mis.",
                **velden,
            },
        )


def blad(c, wie="regisseur"):
    with binnen(c.door(wie)) as door:
        return queries.blad(door, c.id)


# ---- milestones and evaluation ------------------------------------------------------------------


def test_mijlpalen_staan_op_volgorde_van_tijd_met_de_duur_tot_de_doorbraak():
    """bron-001 §8.2."""
    c = in_uitvoering()
    mijlpaal(c, "doorbraak", -10)
    mijlpaal(c, "oorzaak", -110, oorzaak="casusregie")
    mijlpaal(c, "vastgelopen", -120)
    regels = blad(c, "agent").mijlpalen
    assert [m.rij.soort for m in regels] == ["vastgelopen", "oorzaak", "doorbraak"]
    duur = regels[-1].duur
    assert (duur.sinds_vastgelopen, duur.sinds_oorzaak) == (110, 100)
    assert regels[1].oorzaak == "casusregie is niet ingevuld"


def test_een_mijlpaal_kan_weg_en_dat_blijft_in_het_verloop_staan():
    c = in_uitvoering()
    id = mijlpaal(c)
    with binnen(c.door("regisseur")) as door:
        services.haal_mijlpaal_weg(door, mijlpaal=id)
        with pytest.raises(NietGevonden):
            services.haal_mijlpaal_weg(door, mijlpaal=id)
        assert zinnen(gebeurtenissen(casus=c.id))[0].soort == "voortgang:mijlpaal:vervallen"
    assert blad(c).mijlpalen == []


def test_een_partner_legt_geen_mijlpaal_vast_en_een_vreemde_vindt_niets():
    c = in_uitvoering()
    with pytest.raises(NietToegestaan):
        mijlpaal(c, wie="agent")
    ander = in_uitvoering()
    with binnen(c.door("regisseur")) as door, pytest.raises(NietGevonden):
        services.leg_mijlpaal_vast(
            door, casus=ander.id, soort="vastgelopen", op=over(-1), toelichting="x"
        )


def test_een_evaluatie_zegt_wat_werkte_en_een_eerdere_blijft_staan():
    c = in_uitvoering()
    with binnen(c.door("regisseur")) as door:
        for doel in ("deels", "ja"):
            services.leg_evaluatie_vast(
                door, casus=c.id, doel=doel, werkte="Samen op huisbezoek.",
                zien_aankomen="De verhuizing.",
            )  # fmt: skip
        for velden in ({"doel": "x"}, {"werkte": " "}):
            with pytest.raises(OngeldigeInvoer):
                services.leg_evaluatie_vast(
                    door, **{"casus": c.id, "doel": "ja", "werkte": "x", **velden}
                )
    assert [e.doel for e in blad(c, "agent").evaluaties] == ["Ja", "Voor een deel"]


# ---- handover and following ---------------------------------------------------------------------


def test_pas_als_de_ontvanger_ja_zegt_wordt_de_casus_gevolgd():
    """bron-002 WF-92: the receiver confirms; bron-001 §2.10: dated moments."""
    c = in_uitvoering()
    id = vraag_overdracht(c)
    assert fase(c) == "uitvoering"
    (item,) = werk(c, "toezichthouder", "overdracht")
    assert item.casus_nummer == c.casus.nummer
    assert [m.rij.stand for m in blad(c).momenten] == ["voorstel"]
    aanvaard(c, id)
    assert fase(c) == "volgen"
    assert [m.rij.stand for m in blad(c).momenten] == ["gepland"]
    assert werk(c, "toezichthouder", "overdracht") == []
    assert klopt(c) == []


def test_wie_niet_overneemt_zegt_waarom_en_dan_verandert_er_niets():
    c = in_uitvoering()
    id = vraag_overdracht(c)
    with binnen(c.door("toezichthouder")) as door:
        with pytest.raises(OngeldigeInvoer):
            services.beantwoord_overdracht(door, overdracht=id, aanvaard=False)
        services.beantwoord_overdracht(door, overdracht=id, aanvaard=False, reden="Geen plek")
        with pytest.raises(RegelOvertreden):
            services.beantwoord_overdracht(door, overdracht=id, aanvaard=True)
    regel = blad(c).overdrachten[0]
    assert (fase(c), regel.rij.stand, regel.rij.reden) == ("uitvoering", "geweigerd", "Geen plek")
    assert [m.rij.stand for m in blad(c).momenten] == ["vervallen"]
    assert vraag_overdracht(c, "agent") != id


def test_een_overdracht_gaat_naar_een_lid_bij_naam_en_alleen_die_antwoordt():
    c = in_uitvoering()
    with pytest.raises(RegelOvertreden):
        vraag_overdracht(c, "officier")
    id = vraag_overdracht(c)
    with pytest.raises(RegelOvertreden):
        vraag_overdracht(c, "agent")
    with pytest.raises(NietToegestaan):
        aanvaard(c, id, "agent")
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.trek_overdracht_in(door, overdracht=id)
    with binnen(c.door("regisseur")) as door:
        services.trek_overdracht_in(door, overdracht=id)
        with pytest.raises(RegelOvertreden):
            services.trek_overdracht_in(door, overdracht=id)
    with pytest.raises(RegelOvertreden):
        aanvaard(c, id)


def test_zonder_volgmoment_wordt_niet_afgeschaald():
    c = in_uitvoering()
    with binnen(c.door("regisseur")) as door, pytest.raises(OngeldigeInvoer):
        services.vraag_overdracht(door, casus=c.id, ontvanger=c.huis.agent, advies="x", momenten=[])


def test_het_huis_draagt_niet_over_aan_zichzelf():
    """bron-002 WF-92: a receiving party and person."""
    c = in_uitvoering()
    with pytest.raises(RegelOvertreden):
        vraag_overdracht(c, "plaatsvervanger")


def test_wie_waarneemt_zegt_hoe_het_gaat_en_een_ander_niet():
    """ontwerp.md §4.13: a stand-in does the work of his colleague for that time."""
    c = gevolgd("agent")
    (moment,) = blad(c).momenten
    with binnen(c.door("psychiater")) as door, pytest.raises(NietToegestaan):
        services.beantwoord_volgmoment(door, volgmoment=moment.rij.id, antwoord="goed")
    with binnen(c.door("agent")) as door:
        waarneming.regel(door, waarnemer_id=c.huis.wijkagent, van=over(0), tot=over(5))
    with binnen(c.door("wijkagent")) as door:
        services.beantwoord_volgmoment(door, volgmoment=moment.rij.id, antwoord="goed")
    assert blad(c).momenten[0].rij.beantwoord_door_id == c.huis.wijkagent


def test_een_volgmoment_staat_bij_wie_kijkt_en_te_laat_ook_bij_de_procesregisseur():
    c = gevolgd(dagen=10)
    assert len(werk(c, "toezichthouder", "volgmoment")) == 1
    assert werk(c, "regisseur", "volgmoment_wacht") == []
    with op_moment(nu() + timedelta(days=12)):
        assert werk(c, "toezichthouder", "volgmoment") == []
        assert len(werk(c, "toezichthouder", "volgmoment_laat")) == 1
        (laat,) = werk(c, "regisseur", "volgmoment_wacht")
    assert laat.casus_nummer == c.casus.nummer


def test_een_volgmoment_krijgt_een_antwoord_in_een_regel_en_daarna_kijkt_niemand_meer():
    c = gevolgd()
    id = blad(c).momenten[0].rij.id
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.beantwoord_volgmoment(door, volgmoment=id, antwoord="goed")
    with binnen(c.door("toezichthouder")) as door:
        with pytest.raises(OngeldigeInvoer):
            services.beantwoord_volgmoment(door, volgmoment=id, antwoord="x")
        services.beantwoord_volgmoment(
            door, volgmoment=id, antwoord="zorgen", toelichting="Hij belt niet terug."
        )
        with pytest.raises(RegelOvertreden):
            services.beantwoord_volgmoment(door, volgmoment=id, antwoord="goed")
    (item,) = werk(c, "regisseur", "zonder_volgmoment")
    assert item.casus_nummer == c.casus.nummer
    with binnen(c.door("regisseur")) as door:
        services.plan_volgmoment(door, casus=c.id, wanneer=over(60), wie=c.huis.agent)
    assert werk(c, "regisseur", "zonder_volgmoment") == []


def test_alleen_een_casus_die_wordt_gevolgd_krijgt_een_los_volgmoment():
    c = in_uitvoering()
    with binnen(c.door("regisseur")) as door, pytest.raises(RegelOvertreden):
        services.plan_volgmoment(door, casus=c.id, wanneer=over(5), wie=c.huis.agent)


# ---- return -------------------------------------------------------------------------------------


def test_elke_professional_brengt_een_gevolgde_casus_terug_en_de_triage_ziet_hem_met_historie():
    """bron-001 WF-V4: one click on the existing file; sight dated, with a ground."""
    c = gevolgd()
    assert ziet(c, "triagist", "casus_casusinhoud") == 0
    id = breng_terug(c, "psychiater")
    assert fase(c) == "triage"
    assert ziet(c, "triagist", "casus_casusinhoud") == 1
    assert ziet(c, "triagist", "voortgang_overdracht") == 1
    (item,) = werk(c, "triagist", "terugkeer")
    assert item.id == id and item.casus_nummer == c.casus.nummer
    assert klopt(c) == []
    with pytest.raises(RegelOvertreden):
        breng_terug(c)


def test_na_het_besluit_ziet_de_triage_de_casus_niet_meer_en_leest_de_brenger_het_besluit():
    c = gevolgd()
    id = breng_terug(c)
    with pytest.raises(OngeldigeInvoer):
        besluit(c, id, motivatie=" ")
    with pytest.raises(OngeldigeInvoer):
        besluit(c, id, besluit="x")
    with pytest.raises(NietToegestaan):
        besluit(c, id, "agent")
    besluit(c, id)
    assert fase(c) == "informatie"
    for tabel in TABELLEN:
        assert ziet(c, "triagist", f"voortgang_{tabel}") == 0
    assert ziet(c, "triagist", "casus_casus") == 0
    regel = blad(c, "agent").terugkeren[0]
    assert (regel.rij.stand, regel.rij.motivatie) == ("opnieuw", "Het gaat mis.")
    assert [m.rij.stand for m in blad(c).momenten] == ["vervallen"]
    assert klopt(c) == []
    with pytest.raises(RegelOvertreden):
        besluit(c, id, "regisseur")


def test_blijft_de_casus_gevolgd_dan_gaan_de_volgmomenten_door():
    c = gevolgd()
    besluit(c, breng_terug(c), besluit="blijft_volgen")
    assert fase(c) == "volgen"
    assert [m.rij.stand for m in blad(c).momenten] == ["gepland"]
    assert klopt(c) == []
    breng_terug(c)


def test_terugbrengen_vanuit_een_volgmoment_vraagt_een_reden():
    c = gevolgd()
    id = blad(c).momenten[0].rij.id
    with binnen(c.door("toezichthouder")) as door:
        with pytest.raises(OngeldigeInvoer):
            services.beantwoord_volgmoment(door, volgmoment=id, antwoord="terugbrengen")
        services.beantwoord_volgmoment(
            door, volgmoment=id, antwoord="terugbrengen", toelichting="Weer dakloos."
        )
    assert fase(c) == "triage"
    assert blad(c).terugkeren[0].rij.reden == "Weer dakloos."


def test_alleen_wie_meedoet_brengt_terug_en_alleen_een_gevolgde_casus():
    c = gevolgd()
    with pytest.raises(NietGevonden):
        breng_terug(c, "officier")
    with pytest.raises(RegelOvertreden):
        breng_terug(in_uitvoering())
    with pytest.raises(OngeldigeInvoer):
        breng_terug(c, reden="  ")


def test_een_triagist_die_vertrekt_ziet_de_teruggebrachte_casus_niet_meer():
    c = gevolgd()
    breng_terug(c)
    with binnen(c.door("beheerder")) as door:
        laat_vertrekken(door, functionaris=c.huis.mensen["triagist"], reden="andere_baan")
    assert klopt(c) == []


def test_een_triagist_die_ook_lid_was_blijft_zien_tot_het_besluit():
    c = gevolgd()
    wie = c.huis.mensen["triagist"]
    with binnen(c.door("regisseur")) as door:
        lid = casus.voeg_lid_toe(door, casus=c.id, functionaris=wie, reden="x")
    id = breng_terug(c)
    with binnen(c.door("regisseur")) as door:
        casus.beeindig_lid(door, lid=lid, reden="x")
    assert klopt(c) == []
    assert ziet(c, "triagist", "casus_casusinhoud") == 1
    besluit(c, id)
    assert ziet(c, "triagist", "casus_casusinhoud") == 0
    assert klopt(c) == []


# ---- sight, and what other rooms show -----------------------------------------------------------


def vol():
    c = gevolgd()
    mijlpaal(c)
    with binnen(c.door("regisseur")) as door:
        id = services.leg_evaluatie_vast(door, casus=c.id, doel="ja", werkte="Merel.")
        services.corrigeer_evaluatie(
            door, evaluatie=id, doel="ja", werkte="Kanarie.", reden="Andere vogel."
        )
    breng_terug(c)
    return c


def test_wie_de_casus_niet_ziet_ziet_van_de_voortgang_niets():
    c = vol()
    for wie in ("officier", "ketenmanager", "beheerder", "fg", "ondersteuning", "ambassadeur"):
        for tabel in TABELLEN:
            assert ziet(c, wie, f"voortgang_{tabel}") == 0, (wie, tabel)
    for wie in ("agent", "psychiater", "plaatsvervanger"):
        assert all(ziet(c, wie, f"voortgang_{t}") for t in TABELLEN), wie


def test_tijdlijn_en_dossier_vertellen_de_voortgang():
    c = vol()
    with binnen(c.door("agent")) as door:
        regels = list(TIJDLIJN["voortgang"].bouw(door, c.id))
        blokken = DOSSIERDELEN["voortgang"].bouw(door, c.id)
    assert [r.soort for r in regels] == ["mijlpaal", "evaluatie", "fase", "fase"]
    assert all(r.url and str(c.id) in r.url and r.wie and r.keten for r in regels)
    assert "Houd contact met de huisarts." in str(blokken) and "Kanarie." in str(blokken)
    assert "Reden: Andere vogel. Eerst stond er: Wat werkte: Merel." in str(blokken)
    for blok in blokken:
        for rij in getattr(blok, "rijen", ()):
            assert len(rij) == len(blok.kolommen)
    with binnen(c.door("officier")) as door:
        assert list(TIJDLIJN["voortgang"].bouw(door, c.id)) == []
        assert list(DOSSIERDELEN["voortgang"].bouw(door, c.id)) == []


def test_wat_open_staat_eindigt_voor_het_afsluiten():
    """Issue, point 7: open handovers, future follow moments, a return that waits."""
    c = vol()
    with binnen(c.door("regisseur")) as door:
        deel = OPEN_ZAKEN["voortgang"]
        open_ = deel.bouw(door, c.id)
        assert len(open_) == 2
        redenen = {("voortgang", z.id): "Hoeft niet meer" for z in open_}
        assert casus.beeindig_zaken(door, casus=c.id, redenen=redenen) == 2
        assert deel.bouw(door, c.id) == []
        rij = casussen.casus_voor(door, c.id)
        casus.sluit_af(
            door, casus=c.id, versie=rij.versie, uitkomst="doel_bereikt", toelichting="Klaar."
        )
    for wie in ("regisseur", "agent", "triagist"):
        assert all(ziet(c, wie, f"voortgang_{t}") == 0 for t in TABELLEN), wie
    assert klopt(c) == []
    andere = in_uitvoering()
    vraag_overdracht(andere)
    with binnen(andere.door("regisseur")) as door:
        (zaak,) = OPEN_ZAKEN["voortgang"].bouw(door, andere.id)
        OPEN_ZAKEN["voortgang"].beeindig(door, andere.id, zaak.id, "x")
        assert OPEN_ZAKEN["voortgang"].bouw(door, andere.id) == []


def test_een_formulier_dat_twee_keer_komt_werkt_een_keer():
    c, sleutel = gevolgd(), uuid4()
    assert mijlpaal(c, sleutel=sleutel) == mijlpaal(c, sleutel=sleutel)
    assert len(blad(c).mijlpalen) == 1


@pytest.mark.parametrize("aantal", [1, 4])
def test_het_blad_kost_een_vast_aantal_vragen(aantal, django_assert_num_queries):
    c = vol()
    with binnen(c.door("regisseur")) as door:
        for n in range(aantal):
            services.leg_mijlpaal_vast(
                door, casus=c.id, soort="doorbraak", op=over(-n), toelichting="x"
            )
        with django_assert_num_queries(8):
            queries.blad(door, c.id)


def test_een_moment_van_wie_niet_meedoet_wordt_geweigerd():
    c = in_uitvoering()
    with binnen(c.door("regisseur")) as door, pytest.raises(OngeldigeInvoer):
        services.vraag_overdracht(
            door, casus=c.id, ontvanger=c.huis.agent, advies="x",
            momenten=[Moment(over(3), c.huis.officier)],
        )  # fmt: skip


def test_een_correctie_bewaart_wat_er_stond_en_waarom_en_van_wie():
    """BGS 1.7: a correction is visible, never silent."""
    c = in_uitvoering()
    id = mijlpaal(c)
    with binnen(c.door("plaatsvervanger")) as door:
        services.corrigeer_mijlpaal(
            door, mijlpaal=id, versie=1, reden="Verkeerde dag.", soort="vastgelopen",
            op=over(-20), toelichting="Niemand belt.", oorzaak="",
        )  # fmt: skip
    with binnen(c.door("regisseur")) as door:
        (m,) = queries.mijlpalen(door, c.id)
        (correctie,) = m.correcties
        assert m.rij.op == over(-20) and m.door and correctie.door
        assert (m.door.id, correctie.door.id) == (c.huis.regisseur, c.huis.plaatsvervanger)
        assert correctie.rij.was == {"op": over(-30).isoformat()}
        assert correctie.rij.reden == "Verkeerde dag." and len(correctie.eerder) == 1
        id = services.leg_evaluatie_vast(door, casus=c.id, doel="ja", werkte="Bellen.")
        services.corrigeer_evaluatie(
            door, evaluatie=id, versie=1, reden="Te mooi.", doel="deels", werkte="Bellen.",
            werkte_niet="Mailen.",
        )  # fmt: skip
        (e,) = queries.evaluaties(door, c.id)
        assert (e.rij.doel, e.rij.werkte_niet) == ("deels", "Mailen.")
        assert e.correcties[0].rij.was == {"doel": "ja", "werkte_niet": ""}
        assert [w for _l, w in e.correcties[0].eerder] == ["Ja", "niet ingevuld"]
        woorden = [z.tekst for z in zinnen(gebeurtenissen(casus=c.id))]
    assert any("een mijlpaal gecorrigeerd" in w for w in woorden)
    assert any("een evaluatie van het plan gecorrigeerd" in w for w in woorden)


def test_een_correctie_heeft_een_reden_verandert_iets_en_komt_van_wie_vastlegt():
    c = in_uitvoering()
    id = mijlpaal(c)
    goed = {
        "mijlpaal": id, "versie": 1, "reden": "Fout.", "soort": "vastgelopen", "op": over(-5),
        "toelichting": "Niemand belt.", "oorzaak": "",
    }  # fmt: skip
    for anders, fout in (
        ({"reden": " "}, OngeldigeInvoer),
        ({"op": over(-30)}, OngeldigeInvoer),
        ({"op": over(2)}, OngeldigeInvoer),
        ({"versie": 7}, Conflict),
    ):
        with binnen(c.door("regisseur")) as door, pytest.raises(fout):
            services.corrigeer_mijlpaal(door, **{**goed, **anders})
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.corrigeer_mijlpaal(door, **goed)
    with binnen(c.door("regisseur")) as door:
        services.haal_mijlpaal_weg(door, mijlpaal=id)
        with pytest.raises(NietGevonden):
            services.corrigeer_mijlpaal(door, **goed)


def test_wie_stopt_zijn_volgmoment_gaat_naar_wie_de_casus_leidt():
    """bron-001 WF-V5: following has dates and people; a day may not wait for a leaver."""
    c = gevolgd()
    with binnen(c.door("regisseur")) as door:
        (lid,) = (m for m in casussen.leden(c.id) if m.functionaris_id == c.huis.toezichthouder)
        casus.beeindig_lid(door, lid=lid.id, reden="Andere baan.")
        (moment,) = queries.momenten(door, c.id)
        zin = next(
            z.tekst for z in zinnen(gebeurtenissen(casus=c.id)) if "doet niet meer mee" in z.tekst
        )
    assert (moment.rij.wie_id, moment.rij.stand) == (c.huis.regisseur, "gepland")
    assert "kijkt nu op" in zin

"""What people do with a meeting: planning, inviting, answering, leading, recording."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from regiehuis.aanpak.models import Planversie
from regiehuis.aanpak.queries import plan_nu
from regiehuis.aanpak.tests.fabriek import leg_voor
from regiehuis.berichten.models import Bericht
from regiehuis.casus import queries as casussen
from regiehuis.casus.tests.fabriek import open_casus
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import gebeurtenissen
from regiehuis.netwerk.services import laat_vertrekken
from regiehuis.overleg import services, standaard
from regiehuis.overleg.models import (
    Agendapunt,
    Besluit,
    Derde,
    Notitie,
    Overleg,
    Overlegtype,
    Uitnodiging,
)
from regiehuis.overleg.rules import Overlegsoort
from regiehuis.overleg.services import NieuwPunt

from .fabriek import (
    begonnen,
    casus_met_overlegsoorten,
    klopt,
    nodig_uit,
    over,
    plan,
    punt,
    soort,
    weging,
    ziet,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return casus_met_overlegsoorten()


def lees(c, model, wie="regisseur", **waar):
    with binnen(c.door(wie)):
        return model.objects.filter(**waar).first()


def berichten(c, soort_):
    with binnen(automaat_door(c.huis.id)):
        rijen = Bericht.objects.filter(soort=soort_, huis_id=c.huis.id)
        return set(rijen.values_list("ontvanger_id", flat=True))


# ---- kinds of meeting ---------------------------------------------------------------------------


def test_een_nieuw_huis_begint_met_vier_soorten_overleg():
    """Issue, "Overleg": type as data."""
    from regiehuis.netwerk.tests.fabriek import maak_huis

    nieuw = maak_huis()
    with binnen(nieuw.door):
        sleutels = set(Overlegtype.objects.values_list("sleutel", flat=True))
    assert sleutels == set(standaard.SOORTEN)


def test_de_beheerder_voegt_een_soort_toe_en_past_haar_aan_zonder_release(c):
    nieuw = Overlegsoort("Jeugdtafel", "casussen", 5, 20, 10, 40, "Kom op tijd.", ("doel",))
    with binnen(c.door("beheerder")) as door:
        id = services.zet_soort(door, soort=nieuw)
        rij = Overlegtype.objects.get(id=id)
        services.zet_soort(door, soort=nieuw, id=id, versie=rij.versie, actief=False)
        with pytest.raises(Conflict):
            services.zet_soort(door, soort=nieuw, id=id, versie=rij.versie)
    with binnen(c.door("regisseur")) as door:
        assert not Overlegtype.objects.get(id=id).actief
        with pytest.raises(NietToegestaan):
            services.zet_soort(door, soort=nieuw)
        with pytest.raises(OngeldigeInvoer):
            services.plan_overleg(
                door, type=id, begin=over(), einde=over(uur=11), plaats="Zaal",
                punten=[NieuwPunt(c.id)],
            )  # fmt: skip


# ---- planning -----------------------------------------------------------------------------------


def test_wie_een_overleg_plant_geeft_niemand_zicht_op_de_casus(c):
    """Inviting gives no sight of content (ontwerp.md §4.1)."""
    overleg = plan(c, voorzitter=c.huis.mensen["officier"], notulist=None)
    assert ziet(c, "officier", "overleg") == {overleg}
    assert ziet(c, "officier", "agendapunt", "nummer") == {c.casus.nummer}
    for tabel in ("notitie", "uitnodiging"):
        assert ziet(c, "officier", tabel) == set()
    for wie in ("consulent", "fg", "beheerder", "ketenmanager", "agent"):
        assert ziet(c, wie, "overleg") == set(), wie
    # a member of the case sees that it is discussed, and what for; not the meeting as such
    assert ziet(c, "agent", "agendapunt", "nummer") == {c.casus.nummer}
    assert len(ziet(c, "agent", "notitie")) == 1
    assert klopt(c) == []


def test_een_overleg_heeft_een_nummer_dat_op_geen_casus_lijkt(c):
    nummers = [lees(c, Overleg, id=plan(c)).nummer for _ in range(2)]
    assert nummers[0].startswith("O")
    assert nummers[0] < nummers[1]


def test_alleen_een_casus_die_u_ziet_komt_op_de_agenda(c):
    ander = open_casus(c.huis, (), door=c.door("plaatsvervanger"),
                       procesregisseur=c.huis.mensen["plaatsvervanger"],
                       plaatsvervanger=c.huis.mensen["regisseur"])  # fmt: skip
    assert plan(c, punten=[NieuwPunt(c.id, 30), NieuwPunt(ander.id, 30)])
    with pytest.raises(NietGevonden):
        plan(c, door="ondersteuning")
    with pytest.raises(NietGevonden):
        plan(c, punten=[NieuwPunt(nieuw_id())])
    with pytest.raises(NietToegestaan):
        plan(c, door="agent")


def test_een_agenda_die_niet_past_wordt_geweigerd(c):
    with pytest.raises(OngeldigeInvoer):
        plan(c, punten=[NieuwPunt(c.id, 61)])
    with pytest.raises(OngeldigeInvoer):
        plan(c, punten=[])
    with pytest.raises(OngeldigeInvoer):
        plan(c, punten=[NieuwPunt(c.id, 5), NieuwPunt(c.id, 5)])


def test_hetzelfde_formulier_twee_keer_plant_een_overleg(c):
    sleutel = nieuw_id()
    assert plan(c, sleutel=sleutel) == plan(c, sleutel=sleutel)


def test_verplaatsen_volgt_op_elk_punt_en_de_genodigden_horen_het(c):
    overleg = plan(c)
    nodig_uit(c, punt(c, overleg), "agent")
    rij = lees(c, Overleg, id=overleg)
    wat = {"begin": over(9), "einde": over(9, 11), "plaats": "Zaal 3"}
    with binnen(c.door("regisseur")) as door:
        services.wijzig_overleg(
            door, overleg=overleg, versie=rij.versie, voorzitter=c.huis.mensen["officier"],
            notulist=None, **wat,
        )  # fmt: skip
        with pytest.raises(Conflict):
            services.wijzig_overleg(
                door, overleg=overleg, versie=rij.versie, voorzitter=None, notulist=None, **wat
            )
    assert lees(c, Overleg, id=overleg).volgnummer == 1
    assert lees(c, Agendapunt, overleg_id=overleg).overleg_begin == over(9)
    assert c.huis.mensen["agent"] in berichten(c, "overleg_gewijzigd")
    assert ziet(c, "officier", "overleg") == {overleg}
    assert klopt(c) == []


def test_een_afgelast_overleg_blijft_leesbaar_en_ambassadeurs_zien_het_niet_meer(c):
    overleg = plan(c)
    nodig_uit(c, punt(c, overleg), "agent")
    assert ziet(c, "ambassadeur", "overleg") == {overleg}
    with binnen(c.door("regisseur")) as door:
        services.gelast_af(door, overleg=overleg)
        with pytest.raises(RegelOvertreden):
            services.zet_stap(door, overleg=overleg, stap="beginnen")
    assert lees(c, Agendapunt, overleg_id=overleg).overleg_stand == "afgelast"
    assert ziet(c, "agent", "overleg") == {overleg}
    assert ziet(c, "ambassadeur", "overleg") == set()
    assert c.huis.mensen["agent"] in berichten(c, "overleg_afgelast")
    assert klopt(c) == []


def test_een_punt_gaat_van_de_agenda_met_zijn_uitnodigingen_maar_het_laatste_niet(c):
    ander = open_casus(c.huis, ("agent",))
    overleg = plan(c, punten=[NieuwPunt(c.id, 30), NieuwPunt(ander.id, 30)])
    eerste, tweede = punt(c, overleg), punt(c, overleg, plek=1)
    nodig_uit(c, eerste, "toezichthouder")
    nodig_uit(c, tweede, "agent")
    with binnen(c.door("regisseur")) as door:
        services.voer_punt_af(door, agendapunt=eerste)
        with pytest.raises(RegelOvertreden):
            services.voer_punt_af(door, agendapunt=tweede)
    assert ziet(c, "toezichthouder", "overleg") == set()
    assert ziet(c, "agent", "overleg") == {overleg}
    assert klopt(c) == []
    with binnen(c.door("regisseur")) as door:
        services.zet_op_agenda(door, overleg=overleg, punt=NieuwPunt(c.id, 30))
        with pytest.raises(OngeldigeInvoer):
            services.zet_op_agenda(door, overleg=overleg, punt=NieuwPunt(c.id, 30))


# ---- inviting and answering ---------------------------------------------------------------------


def test_genodigde_ambassadeur_en_leidinggevende_zien_alleen_dat_er_een_overleg_is(c):
    """Level taak: date, time, place, case numbers (ontwerp.md §4.1)."""
    overleg = plan(c)
    (uitnodiging,) = nodig_uit(c, punt(c, overleg), "agent").values()
    for wie in ("ambassadeur", "leidinggevende"):
        assert ziet(c, wie, "overleg") == {overleg}
        assert ziet(c, wie, "uitnodiging") == {uitnodiging}
        for tabel in ("uitnodigingtekst", "notitie"):
            assert ziet(c, wie, tabel) == set(), (wie, tabel)
    assert c.huis.mensen["agent"] in berichten(c, "overleg_uitnodiging")
    assert klopt(c) == []


def test_wie_geen_lid_is_kan_niet_worden_uitgenodigd(c):
    overleg = plan(c)
    with pytest.raises(RegelOvertreden):
        nodig_uit(c, punt(c, overleg), "agent", "officier")
    assert ziet(c, "agent", "uitnodiging") == set()


def test_wie_al_is_uitgenodigd_krijgt_geen_tweede_uitnodiging(c):
    eerste = punt(c, plan(c))
    assert nodig_uit(c, eerste, "agent")["agent"] == nodig_uit(c, eerste, "agent")["agent"]


def test_de_genodigde_neemt_aan_of_meldt_zich_af_met_een_reden(c):
    id = nodig_uit(c, punt(c, plan(c)))["agent"]
    with binnen(c.door("agent")) as door:
        services.beantwoord(door, uitnodiging=id, komt=True)
        with pytest.raises(RegelOvertreden):
            services.beantwoord(door, uitnodiging=id, komt=False)
        services.beantwoord(door, uitnodiging=id, komt=False, reden="Zitting")
    assert lees(c, Uitnodiging, id=id).stand == "afgemeld"
    assert c.huis.mensen["regisseur"] in berichten(c, "overleg_afmelding")
    with binnen(c.door("psychiater")) as door, pytest.raises(NietToegestaan):
        services.beantwoord(door, uitnodiging=id, komt=True)
    with binnen(c.door("officier")) as door, pytest.raises(NietGevonden):
        services.beantwoord(door, uitnodiging=id, komt=True)


def test_de_ambassadeur_stelt_een_collega_voor_en_de_procesregisseur_besluit(c):
    """Never automatic: a public participant adds the member (WGS 2.31(4))."""
    overleg = plan(c)
    id = nodig_uit(c, punt(c, overleg))["agent"]
    with binnen(c.door("ambassadeur")) as door:
        services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.wijkagent)
    assert ziet(c, "wijkagent", "overleg") == set()
    assert c.huis.mensen["regisseur"] in berichten(c, "overleg_vervanger")
    with binnen(c.door("psychiater")) as door, pytest.raises(NietToegestaan):
        services.besluit_vervanger(door, uitnodiging=id, toelaten=True, reden="Ja")
    with binnen(c.door("regisseur")) as door:
        with pytest.raises(OngeldigeInvoer):
            services.besluit_vervanger(door, uitnodiging=id, toelaten=True)
        services.besluit_vervanger(door, uitnodiging=id, toelaten=True, reden="Valt in")
    assert ziet(c, "wijkagent", "overleg") == {overleg}
    assert len(ziet(c, "wijkagent", "notitie")) == 1  # he is a member of the case now
    assert klopt(c) == []


def test_een_vervanger_van_een_andere_organisatie_of_door_een_vreemde_gaat_niet(c):
    id = nodig_uit(c, punt(c, plan(c)))["agent"]
    with binnen(c.door("agent")) as door, pytest.raises(RegelOvertreden):
        services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.officier)
    with binnen(c.door("psychiater")) as door, pytest.raises(NietToegestaan):
        services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.wijkagent)
    with binnen(c.door("agent")) as door:
        services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.wijkagent)
    with binnen(c.door("regisseur")) as door:
        services.besluit_vervanger(door, uitnodiging=id, toelaten=False)
    assert ziet(c, "wijkagent", "overleg") == set()
    assert not any(lid.functionaris_id == c.huis.wijkagent for lid in _leden(c))


def _leden(c):
    with binnen(c.door("regisseur")):
        return casussen.leden(c.id)


def test_een_ingetrokken_uitnodiging_is_niemands_taak_meer(c):
    overleg = plan(c)
    id = nodig_uit(c, punt(c, overleg), "agent", "psychiater")["agent"]
    with binnen(c.door("regisseur")) as door:
        services.trek_uitnodiging_in(door, uitnodiging=id)
    assert ziet(c, "agent", "overleg") == set()
    assert ziet(c, "ambassadeur", "overleg") == set()
    assert ziet(c, "psychiater", "overleg") == {overleg}
    assert klopt(c) == []


# ---- what happens elsewhere ---------------------------------------------------------------------


def test_wie_vertrekt_is_afgemeld_en_een_lege_voorzittersstoel_is_zichtbaar(c):
    """Leaver: consequence at netwerk:functionaris:vertrokken, place 55."""
    overleg = plan(c, voorzitter=c.huis.mensen["agent"])
    id = nodig_uit(c, punt(c, overleg))["agent"]
    with binnen(c.door("ketenmanager")) as door:
        laat_vertrekken(door, functionaris=c.huis.agent)
    rij = lees(c, Uitnodiging, id=id)
    assert (rij.stand, rij.tot is None) == ("vervallen", False)
    assert lees(c, Overleg, id=overleg).voorzitter_id is None
    with binnen(c.door("regisseur")):
        assert gebeurtenissen(casus=c.id).filter(soort="overleg:leiding:vertrokken").exists()
    assert klopt(c) == []


def test_wie_de_casus_verlaat_is_niet_meer_uitgenodigd(c):
    from regiehuis.casus import services as casusdiensten

    overleg = plan(c)
    nodig_uit(c, punt(c, overleg))
    with binnen(c.door("regisseur")) as door:
        lid = next(x for x in casussen.leden(c.id) if x.functionaris_id == c.huis.agent)
        casusdiensten.beeindig_lid(door, lid=lid.id, reden="Klaar")
    for tabel in ("overleg", "agendapunt", "uitnodiging", "notitie"):
        zag = ziet(c, "agent", tabel)
        assert zag == set() or tabel == "uitnodiging", tabel
    assert klopt(c) == []


def test_een_overgedragen_regie_houdt_haar_uitnodigingen(c):
    from regiehuis.casus import services as casusdiensten

    overleg = plan(c)
    nodig_uit(c, punt(c, overleg), "plaatsvervanger")
    with binnen(c.door("regisseur")) as door:
        casusdiensten.wijs_toe(
            door, casus=c.id, taak="procesregisseur", functionaris=c.huis.plaatsvervanger,
            in_plaats_van=c.huis.regisseur,
        )  # fmt: skip
    assert ziet(c, "plaatsvervanger", "overleg") == {overleg}
    assert klopt(c) == []


def test_wie_de_casus_gaat_leiden_ziet_het_geplande_overleg_en_wie_ermee_stopt_niet_meer(c):
    """ontwerp.md §4.1: sight follows assignment; nobody has to invite the new process director."""
    from regiehuis.casus import services as casusdiensten

    overleg = plan(c, door="plaatsvervanger", voorzitter=None, notulist=None)
    assert ziet(c, "regisseur", "overleg") == {overleg}
    with binnen(c.door("regisseur")) as door:
        casusdiensten.wijs_toe(
            door, casus=c.id, taak="ondersteuning", functionaris=c.huis.mensen["ondersteuning"]
        )
    assert ziet(c, "ondersteuning", "overleg") == {overleg}
    assert klopt(c) == []
    with binnen(c.door("regisseur")) as door:
        casusdiensten.wijs_toe(
            door, casus=c.id, taak="ondersteuning", functionaris=None,
            in_plaats_van=c.huis.mensen["ondersteuning"],
        )  # fmt: skip
    assert ziet(c, "ondersteuning", "overleg") == set()
    assert klopt(c) == []


def test_ook_een_afgelast_overleg_leest_wie_de_casus_leidt_nog(c):
    overleg = plan(c, door="plaatsvervanger", voorzitter=None, notulist=None)
    with binnen(c.door("plaatsvervanger")) as door:
        services.gelast_af(door, overleg=overleg)
    assert ziet(c, "regisseur", "overleg") == {overleg}
    assert klopt(c) == []


def test_een_nieuwe_ambassadeur_ziet_de_uitnodigingen_en_de_oude_niet_meer(c):
    from regiehuis.netwerk.services import benoem_ambassadeur

    overleg = plan(c)
    nodig_uit(c, punt(c, overleg), "agent")
    with binnen(c.huis.door) as door:
        benoem_ambassadeur(
            door, hoedanigheid=c.huis.hoedanigheden["politie"], functionaris=c.huis.wijkagent
        )
    assert ziet(c, "wijkagent", "overleg") == {overleg}
    assert ziet(c, "ambassadeur", "overleg") == set()
    assert klopt(c) == []


# ---- during the meeting -------------------------------------------------------------------------


def test_vastleggen_kan_pas_als_het_overleg_is_begonnen(c):
    eerste = punt(c, plan(c))
    with binnen(c.door("regisseur")) as door, pytest.raises(RegelOvertreden):
        services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=0, tekst="x")


def test_wie_het_overleg_leidt_legt_vast_en_een_genodigde_niet(c):
    _, eerste = begonnen(c, notulist=c.huis.mensen["psychiater"])
    nodig_uit(c, eerste, "plaatsvervanger")
    for wie in ("regisseur", "psychiater", "plaatsvervanger"):
        with binnen(c.door(wie)) as door:
            services.neem_besluit(door, agendapunt=eerste, tekst=f"Besluit van {wie}")
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.neem_besluit(door, agendapunt=eerste, tekst="Nee")
    with binnen(c.door("officier")) as door, pytest.raises(NietGevonden):
        services.neem_besluit(door, agendapunt=eerste, tekst="Nee")


def test_twee_notulisten_overschrijven_elkaar_niet(c):
    """ontwerp.md §4.15: both versions are shown."""
    _, eerste = begonnen(c)
    with binnen(c.door("regisseur")) as door:
        services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=0, tekst="Een")
        with pytest.raises(Conflict) as fout:
            services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=0, tekst="Twee")
        assert fout.value.huidig.tekst == "Een"
        # another point is another text: no conflict
        services.schrijf(door, agendapunt=eerste, sleutel="wie_mist", versie=0, tekst="Wonen")
        rij = services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=1, tekst="Twee")
        assert (rij.tekst, rij.versie) == ("Twee", 2)


def test_een_vast_punt_met_een_woord_kent_alleen_zijn_woorden(c):
    _, eerste = begonnen(c)
    with binnen(c.door("regisseur")) as door:
        wat = {"agendapunt": eerste, "sleutel": "aan_tafel", "versie": 0}
        services.schrijf(door, keuze="volgende", **wat)
        with pytest.raises(NietGevonden):
            services.schrijf(door, keuze="misschien", **wat)
        with pytest.raises(OngeldigeInvoer):
            services.schrijf(door, tekst="x" * 4001, **wat)


def test_aanwezigheid_is_per_agendapunt(c):
    """bron-001 §2.4 WF-C3."""
    ander = open_casus(c.huis, ("agent",))
    overleg = plan(c, punten=[NieuwPunt(c.id, 30), NieuwPunt(ander.id, 30)])
    eerste, tweede = punt(c, overleg), punt(c, overleg, plek=1)
    een, twee = nodig_uit(c, eerste)["agent"], nodig_uit(c, tweede, "agent")["agent"]
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        services.zet_aanwezigheid(door, agendapunt=eerste, standen={een: "afwezig"})
        services.zet_aanwezigheid(door, agendapunt=tweede, standen={twee: "aanwezig"})
        with pytest.raises(NietGevonden):
            services.zet_aanwezigheid(door, agendapunt=eerste, standen={twee: "aanwezig"})
        with pytest.raises(OngeldigeInvoer):
            services.zet_aanwezigheid(door, agendapunt=eerste, standen={een: "misschien"})
    assert lees(c, Uitnodiging, id=een).aanwezig == "afwezig"
    assert lees(c, Uitnodiging, id=twee).aanwezig == "aanwezig"


DERDE = {"naam": "J. Bakker", "organisatie": "Woningbouw", "motivering": "Kent de woning"}


def test_een_derde_zit_alleen_met_een_verklaring_aan_tafel(c):
    """WGS 2.31(9)-(10): statement of secrecy before; a public participant decides."""
    _, eerste = begonnen(c)
    op = lokale_datum(nu())
    with binnen(c.door("regisseur")) as door:
        with pytest.raises(OngeldigeInvoer):
            services.laat_derde_toe(door, agendapunt=eerste, verklaring_op=None, **DERDE)
        with pytest.raises(OngeldigeInvoer):
            services.laat_derde_toe(
                door, agendapunt=eerste, verklaring_op=op + timedelta(days=30), **DERDE
            )
        with pytest.raises(OngeldigeInvoer):
            services.laat_derde_toe(
                door, agendapunt=eerste, verklaring_op=op, **{**DERDE, "motivering": " "}
            )
        services.laat_derde_toe(door, agendapunt=eerste, verklaring_op=op, **DERDE)
    with binnen(c.door("psychiater")) as door, pytest.raises(NietToegestaan):
        services.laat_derde_toe(door, agendapunt=eerste, verklaring_op=op, **DERDE)


def test_ook_de_database_weigert_een_derde_namens_een_private_partner(c):
    """A constraint, not only code (ontwerp.md §4.4)."""
    _, eerste = begonnen(c)
    with binnen(c.door("psychiater")), pytest.raises(DatabaseError), transaction.atomic():
        Derde.objects.create(
            agendapunt_id=eerste, casus_id=c.id, verklaring_op=lokale_datum(nu()), op=nu(),
            besloten_door_id=c.huis.psychiater, **DERDE,
        )  # fmt: skip


def test_wat_bij_een_punt_is_gezegd_hoort_bij_de_casus_van_dat_punt(c):
    ander = open_casus(c.huis, ("agent",))
    _, eerste = begonnen(c)
    with binnen(c.door("regisseur")), pytest.raises(DatabaseError), transaction.atomic():
        Besluit.objects.create(
            agendapunt_id=eerste, casus_id=ander.id, tekst="x", op=nu(),
            door_id=c.huis.regisseur,
        )  # fmt: skip


def test_een_punt_is_een_voor_een_aan_de_orde(c):
    ander = open_casus(c.huis, ("agent",))
    overleg = plan(c, punten=[NieuwPunt(c.id, 30), NieuwPunt(ander.id, 30)])
    eerste, tweede = punt(c, overleg), punt(c, overleg, plek=1)
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        services.noem_privacy(door, overleg=overleg)
        services.zet_punt(door, agendapunt=eerste, stap="beginnen")
        services.zet_fase(door, agendapunt=eerste, fase="oordeelsvorming")
        services.zet_punt(door, agendapunt=tweede, stap="beginnen")
    assert lees(c, Agendapunt, id=eerste).stand == "besproken"
    assert lees(c, Agendapunt, id=tweede).fase == "beeldvorming"
    assert lees(c, Overleg, id=overleg).privacy_op


# ---- the report ---------------------------------------------------------------------------------


def test_een_vastgesteld_verslag_verandert_niet_mee_met_het_plan(c):
    """What the table left as it stood in the plan stands in the report as it stood then."""
    leg_voor(c)
    overleg, eerste = begonnen(c)
    with binnen(c.door("regisseur")) as door:
        doel = plan_nu(c.id).doel
        for stap in ("eindigen", "vaststellen"):
            services.zet_stap(door, overleg=overleg, stap=stap)
        Planversie.objects.filter(casus_id=c.id).update(doel="Heel iets anders")
        assert plan_nu(c.id).doel == "Heel iets anders"
    assert lees(c, Notitie, sleutel="doel").tekst == doel


def test_na_vaststellen_verandert_het_verslag_alleen_nog_door_een_zichtbare_aanvulling(c):
    """Issue, "Overleg": finished the same day, corrected by visible additions."""
    overleg, eerste = begonnen(c)
    with binnen(c.door("regisseur")) as door:
        besluit = services.neem_besluit(door, agendapunt=eerste, tekst="Plek zoeken")
        id = Uitnodiging.objects.get(agendapunt_id=eerste, functionaris_id=c.huis.agent).id
        services.zet_aanwezigheid(door, agendapunt=eerste, standen={id: "aanwezig"})
        with pytest.raises(RegelOvertreden):
            services.zet_stap(door, overleg=overleg, stap="vaststellen")
        services.zet_stap(door, overleg=overleg, stap="eindigen")
        services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=0, tekst="Een plek")
        with pytest.raises(RegelOvertreden):
            services.vul_verslag_aan(door, agendapunt=eerste, tekst="Te vroeg")
        services.zet_stap(door, overleg=overleg, stap="vaststellen")
        for poging in (
            lambda: services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=1, tekst="!"),
            lambda: services.neem_besluit(door, agendapunt=eerste, tekst="Later"),
            lambda: services.trek_besluit_in(door, besluit=besluit),
        ):
            with pytest.raises(RegelOvertreden):
                poging()
    with binnen(c.door("agent")) as door:
        services.vul_verslag_aan(door, agendapunt=eerste, tekst="Ik bedoelde een ander adres.")
    assert len(ziet(c, "psychiater", "aanvulling")) == 1
    assert lees(c, Notitie, sleutel="doel").tekst == "Een plek"
    assert berichten(c, "overleg_verslag") == {c.huis.mensen["agent"]}
    assert klopt(c) == []


def test_een_te_vroeg_gesloten_overleg_gaat_verder(c):
    overleg, _ = begonnen(c)
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="eindigen")
        services.zet_stap(door, overleg=overleg, stap="verdergaan")
    assert lees(c, Overleg, id=overleg).stand == "bezig"
    assert klopt(c) == []


# ---- the triage table ---------------------------------------------------------------------------


def test_de_triagetafel_bespreekt_aanmeldingen_die_alleen_triage_ziet(c):
    """Issue, "Overleg": the triage table is such a meeting; sight as of the weighing."""
    id = weging(c)
    overleg = plan(c, door="triagist", type=soort(c, "triage"), punten=[NieuwPunt(id)],
                   voorzitter=c.huis.mensen["triagist"], notulist=None)  # fmt: skip
    eerste = punt(c, overleg, door="triagist")
    nodig_uit(c, eerste, "regisseur", door="triagist")
    with pytest.raises(RegelOvertreden):
        nodig_uit(c, eerste, "agent", door="triagist")
    with binnen(c.door("triagist")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        services.zet_punt(door, agendapunt=eerste, stap="beginnen")
        services.neem_besluit(door, agendapunt=eerste, tekst="In behandeling")
    assert len(ziet(c, "regisseur", "besluit")) == 1
    for wie in ("agent", "psychiater", "officier"):  # the agent submitted it
        for tabel in ("overleg", "agendapunt", "besluit", "uitnodiging"):
            assert ziet(c, wie, tabel) == set(), (wie, tabel)
    assert klopt(c) == []


def test_een_casus_kan_niet_naar_de_triagetafel(c):
    with pytest.raises(NietGevonden):
        plan(c, type=soort(c, "triage"))

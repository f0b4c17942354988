"""What people do with the plan, in the database."""

from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from regiehuis.aanpak import queries, services
from regiehuis.aanpak.models import Deeldoel, Planinterventie
from regiehuis.aanpak.queries.lezen import wanneer
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules.inhoud import Interventie, Planinhoud
from regiehuis.casus.tests.fabriek import Casusvol, open_casus
from regiehuis.informatie.rules import Interventie as Interventiedeel
from regiehuis.informatie.tests.fabriek import casus_met_tafel, gegeven, tekst
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import gebeurtenissen, namens

from .fabriek import DOEL, leg_voor, planinhoud, reageer, schrijf, stel_vast, ziet

pytestmark = pytest.mark.django_db
TAFEL = ("agent", "toezichthouder", "psychiater")
TABELLEN = ("planversie", "deeldoel", "planinterventie", "wederkerigheid", "planscenario",
            "plantekst", "instemming")  # fmt: skip


@pytest.fixture
def c():
    return casus_met_tafel()


def pagina(c, wie="agent", plan=None):
    with binnen(c.door(wie)) as door:
        return queries.planpagina(door, c.id, plan)


@pytest.mark.parametrize(
    ("begin", "eind", "woorden"),
    [
        ("2022-00-00", "2022-00-00", "2022"),
        ("2022-00-00", "2024-00-00", "2022 tot 2024"),
        ("2022-03-00", "", "vanaf maart 2022"),
        ("", "2022-03-00", "tot maart 2022"),
        ("", "", ""),
    ],
)
def test_een_periode_zegt_hetzelfde_jaar_niet_twee_keer(begin, eind, woorden):
    assert wanneer(begin, eind) == woorden


def fase(c) -> str:
    from regiehuis.casus.queries import casus_voor

    with binnen(c.door("regisseur")) as door:
        return casus_voor(door, c.id).fase


# ---- writing ------------------------------------------------------------------------------------


def test_een_plan_met_alleen_een_probleem_kan_worden_bewaard(c):
    """Few compulsory fields (ontwerp.md §1)."""
    schrijf(c, Planinhoud(probleem="Zij raakt steeds uit beeld."), "psychiater")
    p = pagina(c)
    assert (p.plan.nummer, p.plan.stand) == (1, "concept")
    assert {u.sleutel for u in p.toetsen if not u.goed} >= {"doel", "client"}


def test_elk_lid_schrijft_mee_aan_een_concept(c):
    """bron-001 §1.5: the casusregisseur keeps problem, goal and plan up to date."""
    eerste = schrijf(c, wie="agent")
    tweede = schrijf(c, planinhoud(c, doel="Iets anders."), "psychiater", eerste.versie)
    assert tweede.id == eerste.id
    assert pagina(c).inhoud.doel == "Iets anders."
    assert pagina(c).teksten[0].inhoud["doel"] == DOEL  # what stood there is kept
    with pytest.raises(NietGevonden):
        schrijf(c, wie="officier")


def test_twee_mensen_schrijven_aan_een_plan_en_geen_tekst_gaat_verloren(c):
    """ontwerp.md §4.15: optimistic locking; the view shows both."""
    rij = schrijf(c)
    schrijf(c, planinhoud(c, doel="Van de een."), "agent", rij.versie)
    mijn = planinhoud(c, doel="Van de ander.")
    with pytest.raises(Conflict) as fout:
        schrijf(c, mijn, "psychiater", rij.versie)
    with binnen(c.door("psychiater")):
        botsing = queries.botsing(c.id, fout.value.huidig, mijn)
    assert botsing.wie.id == c.huis.agent
    velden = [v for deel in botsing.verschil for v in deel.velden]
    assert ("Van de een.", "Van de ander.") in [(v.oud, v.nieuw) for v in velden]
    schrijf(c, mijn, "psychiater", fout.value.huidig.versie)
    assert pagina(c).inhoud.doel == "Van de ander."
    assert "Van de een." in [t.inhoud["doel"] for t in pagina(c).teksten]


def test_twee_mensen_beginnen_tegelijk_aan_een_plan(c):
    schrijf(c, wie="agent")
    with pytest.raises(Conflict):
        schrijf(c, wie="psychiater", versie=None)


def test_er_is_hoogstens_een_versie_in_de_maak_en_een_die_geldt(c):
    """A constraint, not only code."""
    rij = schrijf(c)
    with binnen(c.door("regisseur")), pytest.raises(IntegrityError), transaction.atomic():
        rij.pk, rij.nummer = nieuw_id(), 9
        type(rij).objects.bulk_create([rij])


def test_een_onderdeel_hoort_bij_een_plan_van_dezelfde_casus(c):
    """A composite foreign key (migration 0002)."""
    ander = casus_met_tafel()
    rij = schrijf(c)
    with binnen(ander.door("regisseur")), pytest.raises(IntegrityError), transaction.atomic():
        Deeldoel.objects.create(
            plan_id=rij.id, casus_id=ander.id, lijn=nieuw_id(), volgorde=0, tekst="x"
        )


def test_een_interventie_is_van_iemand_aan_tafel_of_van_nog_niemand(c):
    rij = schrijf(c)
    vreemd = Interventie(nieuw_id(), "Iets", functionaris=c.huis.officier)
    with pytest.raises(OngeldigeInvoer):
        schrijf(c, planinhoud(c, interventies=(vreemd,)), versie=rij.versie)
    (contact, plek) = pagina(c).doelen
    assert contact.interventies[0].mens.naam.startswith("Toezichthouder")
    assert contact.interventies[0].organisatie == "Reclassering"
    assert (plek.interventies[0].mens, plek.interventies[0].organisatie) == (None, "GGZ Centraal")
    assert plek.interventies[0].stand[0] == "missing"


def test_een_interventie_verwijst_naar_wat_bekend_is_en_overleeft_de_vernietiging_ervan(c):
    """bron-001 §4.4 nr 9; retention runs per item (ontwerp.md §4.7)."""
    from regiehuis.informatie.models import Gegeven

    item = gegeven(c, tekst(soort="interventie", bijzonder=Interventiedeel("MST", kader="drang")))
    los = gegeven(c)
    eigen = Interventie(nieuw_id(), "MST verder", gegeven=item)
    rij = schrijf(c, planinhoud(c, interventies=(eigen,)))
    assert pagina(c).doelen[-1].interventies[0].gegeven == item
    fout = Interventie(nieuw_id(), "Iets", gegeven=los)
    with pytest.raises(OngeldigeInvoer, match="interventie"):
        schrijf(c, planinhoud(c, interventies=(fout,)), versie=rij.versie)
    assert Gegeven and Planinterventie


# ---- before the table ---------------------------------------------------------------------------


def test_een_leeg_plan_kan_niet_worden_voorgelegd(c):
    """HMPPS: nobody agrees with an empty plan."""
    id = schrijf(c, Planinhoud(client="soms")).id
    with binnen(c.door("agent")) as door, pytest.raises(RegelOvertreden, match="probleem"):
        services.leg_voor(door, casus=c.id, plan=id)


def test_voorleggen_geeft_iedereen_een_termijn_en_een_mail(c):
    from regiehuis.berichten.models import Bericht
    from regiehuis.logboek.deur import automaat_door

    leg_voor(c, wie="psychiater")
    with binnen(automaat_door(c.huis.id)):
        kregen = set(Bericht.objects.filter(soort="plan").values_list("ontvanger_id", flat=True))
    assert kregen == {c.huis.agent, c.huis.toezichthouder}
    for wie in ("agent", "psychiater"):
        with binnen(c.door(wie)) as door:
            ((soort, rij),) = queries.wachtende_plannen(door, namens(door))
            assert soort == "plan_reageren"
            assert (rij.nog, rij.nummer) == (3, c.casus.nummer)


@pytest.mark.parametrize(
    ("wie", "werk"),
    [
        ("regisseur", ["plan_vaststellen"]),
        ("plaatsvervanger", ["plan_vaststellen"]),
        ("agent", ["plan_reageren"]),
        ("ketenmanager", []),
        ("officier", []),
    ],
)
def test_een_plan_wacht_op_wie_leidt_op_wie_vervangt_en_op_de_tafel(c, wie, werk):
    """bron-001 WF-G2: who sits at the table reacts, who directs the case decides."""
    leg_voor(c)
    with binnen(c.door(wie)) as door:
        rijen = queries.wachtende_plannen(door, namens(door))
    assert [soort for soort, _rij in rijen] == werk


def test_eigen_casussen_verdringen_niet_die_waarvan_iemand_vervanger_is(c, monkeypatch):
    """In a house with two who direct, each is deputy of all that the other directs."""
    open_casus(
        c.huis, ("agent",), procesregisseur=c.huis.mensen["plaatsvervanger"],
        plaatsvervanger=c.huis.mensen["regisseur"],
    )  # fmt: skip
    plan = leg_voor(c)
    monkeypatch.setattr("regiehuis.casus.queries.geleid.HOOGSTENS", 1)
    with binnen(c.door("plaatsvervanger")) as door:
        assert [r.plan.id for _s, r in queries.wachtende_plannen(door, namens(door))] == [plan]


def test_wat_al_is_beantwoord_verdringt_niet_wat_nog_wacht(c, monkeypatch):
    """The page reads a limited number of plans: of those that wait, not of those that one sees."""
    eerder = leg_voor(c)
    ander = Casusvol(c.huis, open_casus(c.huis, ("agent", "toezichthouder", "psychiater")))
    later = leg_voor(ander)
    monkeypatch.setattr("regiehuis.aanpak.queries.werk.HOOGSTENS", 1)

    def wacht(wie: str) -> list[UUID]:
        with binnen(c.door(wie)) as door:
            return [r.plan.id for _soort, r in queries.wachtende_plannen(door, namens(door))]

    assert wacht("agent") == [eerder]
    reageer(c, eerder, "agent")
    assert wacht("agent") == [later]
    reageer(ander, later, "agent")
    assert wacht("agent") == []


def test_wat_voorligt_wordt_niet_stil_gewijzigd(c):
    plan = leg_voor(c)
    with pytest.raises(RegelOvertreden):
        schrijf(c, versie=2)
    reageer(c, plan, "agent")
    with binnen(c.door("regisseur")) as door:
        rij = services.haal_terug(door, casus=c.id, plan=plan)
    schrijf(c, planinhoud(c, doel="Een ander doel."), versie=rij.versie)
    with binnen(c.door("regisseur")) as door:
        services.leg_voor(door, casus=c.id, plan=plan)
    # what the police said was about another text
    assert all(s.reactie is None for s in pagina(c).stemmen)


def test_de_aanpak_wordt_gezamenlijk_als_allen_akkoord_zijn_en_weer_afgestemd_als_een_terugkomt(c):
    """bron-001 WF-G2, WF-G5."""
    plan = leg_voor(c)
    assert pagina(c).aanpak.soort == "afgestemd"
    for wie in TAFEL:
        reageer(c, plan, wie)
    assert pagina(c).aanpak.soort == "gezamenlijk"
    assert pagina(c).aanpak.sinds is not None
    with binnen(c.door("agent")):
        assert queries.plan_nu(c.id).soort_aanpak == "gezamenlijk"
    reageer(c, plan, "psychiater", akkoord=False, reden="De poli kan niet in de kerstweek.")
    assert pagina(c).aanpak.soort == "afgestemd"
    assert pagina(c).niet_akkoord[0].reactie.reden.startswith("De poli")
    with binnen(c.door("agent")):
        soorten = list(gebeurtenissen(casus=c.id).values_list("soort", flat=True))
    assert soorten.count("aanpak:plan:gezamenlijk") == 1
    assert soorten.count("aanpak:plan:afgestemd") == 1


def test_alleen_wie_namens_een_organisatie_aan_tafel_zit_zegt_of_die_akkoord_is(c):
    """The house is no hoedanigheid (ontwerp.md §3)."""
    plan = leg_voor(c)
    with pytest.raises(NietToegestaan):
        reageer(c, plan, "regisseur")
    with pytest.raises(OngeldigeInvoer):
        reageer(c, plan, "agent", akkoord=False)


def test_alleen_de_procesregisseur_stelt_een_plan_vast_en_ook_als_niet_iedereen_akkoord_is(c):
    """Never block where the sources say warn (ontwerp.md §4.18)."""
    plan = leg_voor(c)
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.stel_vast(door, casus=c.id, plan=plan)
    stel_vast(c, plan)
    with binnen(c.door("agent")):
        stand = queries.plan_nu(c.id)
    assert (stand.stand, stand.nummer, stand.doel) == ("geldt", 1, DOEL)
    reageer(c, plan, "agent")  # also afterwards somebody may still agree


def test_een_plan_schrijven_en_vaststellen_zet_de_fase(c):
    from regiehuis.informatie.tests.fabriek import vraag

    vraag(c)
    plan = leg_voor(c)
    assert fase(c) == "plan"
    stel_vast(c, plan)
    assert fase(c) == "uitvoering"


# ---- versions -----------------------------------------------------------------------------------


def test_een_nieuwe_versie_begint_als_kopie_en_toont_het_verschil(c):
    stel_vast(c)
    with binnen(c.door("agent")):
        begin = queries.begininhoud(c.id)
    oud = begin.deeldoelen[1]
    nieuw = ri.Deeldoel(nieuw_id(), "Zij gebruikt minder")
    tweede = ri.met(
        begin,
        doel=DOEL.replace("vaste plek", "eigen plek"),
        deeldoelen=(begin.deeldoelen[0], nieuw),
    )
    schrijf(c, tweede, "agent")
    p = pagina(c)
    assert (p.plan.nummer, p.vorige.nummer, p.geldend.nummer) == (2, 1, 1)
    soorten = {(v.soort, v.kop, v.naam) for v in p.verschil}
    assert ("gewijzigd", "Gezamenlijk doel", "") in soorten
    assert ("nieuw", "Deeldoel", "Zij gebruikt minder") in soorten
    assert ("vervallen", "Deeldoel", oud.tekst) in soorten


def test_een_nieuwe_versie_vervangt_de_oude_pas_als_zij_geldt(c):
    een = stel_vast(c)
    twee = leg_voor(c, planinhoud(c, doel="Een tweede doel."), "agent")
    with binnen(c.door("agent")):
        assert queries.plan_nu(c.id).versie_id == een
    stel_vast(c, twee)
    with binnen(c.door("agent")):
        assert queries.plan_nu(c.id).versie_id == twee
        assert [v.stand for v in queries.versies(c.id)] == ["geldt", "vervangen"]
    with pytest.raises(RegelOvertreden):
        reageer(c, een, "agent")


def test_intrekken_laat_de_geldende_versie_staan(c):
    een = stel_vast(c)
    twee = schrijf(c, planinhoud(c, doel="Toch niet."), "agent").id
    with binnen(c.door("regisseur")) as door:
        services.trek_plan_in(door, casus=c.id, plan=twee)
    assert pagina(c).plan.id == een


def test_een_vreemde_ziet_niets_van_een_plan(c):
    plan = leg_voor(c)
    reageer(c, plan, "agent")
    for wie in ("officier", "triagist", "fg", "beheerder", "ketenmanager", "ambassadeur"):
        for tabel in TABELLEN:
            assert ziet(c, wie, tabel, "1") == set(), (wie, tabel)
    with binnen(c.door("officier")):
        assert queries.plan_nu(c.id) is None


def test_een_uitgave_is_genummerd_en_voor_een_ander_alleen_van_wie_leidt(c):
    plan = stel_vast(c)
    with binnen(c.door("agent")) as door:
        een = services.geef_uit(door, casus=c.id, plan=plan, voor=c.huis.agent)
        with pytest.raises(NietToegestaan):
            services.geef_uit(door, casus=c.id, plan=plan, voor=c.huis.psychiater)
    with binnen(c.door("regisseur")) as door:
        twee = services.geef_uit(door, casus=c.id, plan=plan, voor=c.huis.psychiater)
        with pytest.raises(OngeldigeInvoer):
            services.geef_uit(door, casus=c.id, plan=plan, voor=c.huis.officier)
    assert [een, twee] == [f"{c.casus.nummer}-u1", f"{c.casus.nummer}-u2"]


# ---- what a form may send -----------------------------------------------------------------------


def test_wie_op_een_eerdere_tekst_reageert_moet_de_nieuwe_eerst_lezen(c):
    """bron-001 WF-G2: who agrees, agrees with the text that lies there now."""
    plan = leg_voor(c)
    versie = pagina(c).plan.versie
    with binnen(c.door("regisseur")) as door:
        terug = services.haal_terug(door, casus=c.id, plan=plan)
        services.schrijf_plan(
            door, casus=c.id, inhoud=planinhoud(c, doel="Iets heel anders."), versie=terug.versie
        )
        services.leg_voor(door, casus=c.id, plan=plan)
    with binnen(c.door("agent")) as door, pytest.raises(RegelOvertreden):
        services.reageer(door, casus=c.id, plan=plan, akkoord=True, versie=versie)
    assert pagina(c).mijn_reactie is None


def test_twee_rijen_met_hetzelfde_nummer_worden_twee_regels(c):
    """A row that was copied in the browser brings the hidden key of the other along."""
    lijn = nieuw_id()
    rijen = (ri.Deeldoel(lijn, "Zij houdt contact"), ri.Deeldoel(lijn, "Zij heeft een plek"))
    plan = schrijf(c, Planinhoud(doel=DOEL, deeldoelen=rijen))
    with binnen(c.door("agent")):
        assert len({d.lijn for d in queries.inhoud_van(plan).deeldoelen}) == 2


def test_een_regel_die_te_lang_is_voor_een_regel_wordt_geweigerd(c):
    """ontwerp.md §6: 100,000 characters are refused in words."""
    lang = (Interventie(nieuw_id(), "Toezicht", titel="x" * 401),)
    with pytest.raises(OngeldigeInvoer):
        schrijf(c, Planinhoud(doel=DOEL, interventies=lang))


def test_een_interventie_eindigt_niet_voor_zij_begint(c):
    """bron-001 §4.4 nr 6: who does what, and when."""
    for begin, eind, goed in (("2026-05-00", "2026-04-30", False), ("2026-00-00", "2026-04", True)):
        rij = Interventie(nieuw_id(), "Toezicht", begin=begin, eind=f"{eind}-00"[:10])
        if goed:
            assert ri.schoon(Planinhoud(interventies=(rij,)))
        else:
            with pytest.raises(OngeldigeInvoer):
                ri.schoon(Planinhoud(interventies=(rij,)))


def test_wie_een_gegeven_niet_ziet_laat_de_verwijzing_ernaar_staan(c):
    """ontwerp.md §4.5: what somebody may not see leaves no gap, and is not undone by him."""
    item = gegeven(
        c,
        tekst(
            "MST",
            soort="interventie",
            bijzonder=Interventiedeel("MST", kader="drang"),
            zichtbaar_voor=(c.huis.hoedanigheden["politie"],),
        ),
    )
    rij = Interventie(nieuw_id(), "MST verder", gegeven=item)
    plan = schrijf(c, Planinhoud(doel=DOEL, interventies=(rij,)), "agent")
    zonder = Planinhoud(doel="Anders.", interventies=(ri.met(rij, gegeven=None),))
    schrijf(c, zonder, "psychiater", versie=plan.versie)
    with binnen(c.door("agent")):
        assert queries.inhoud_van(plan).interventies[0].gegeven == item
    plan = pagina(c).plan
    schrijf(c, zonder, "agent", versie=plan.versie)  # who sees it may undo it
    with binnen(c.door("agent")):
        assert queries.inhoud_van(plan).interventies[0].gegeven is None

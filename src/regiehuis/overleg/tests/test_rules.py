"""Rules of meetings: transitions, time boxes, who may come, and the reading of one line."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regiehuis.kern.datums import MAANDEN
from regiehuis.kern.fouten import DomeinFout, NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.overleg import rules, standaard
from regiehuis.overleg.rules import Persoon, lees_afspraak, lees_dag

VANDAAG = date(2026, 12, 1)  # a Tuesday, as in the sketches
KARIN = Persoon(uuid4(), "Karin Duinker", "MEE")
KARIN_2 = Persoon(uuid4(), "Karin de Boer", "Politie")
TOM = Persoon(uuid4(), "Tom Rietdijk", "Reclassering")
MENSEN = (KARIN, TOM)


# ---- transitions --------------------------------------------------------------------------------

STROMEN = {
    "overleg": rules.OVERLEG,
    "punt": rules.PUNT,
    "uitnodiging": rules.UITNODIGING,
    "vervanger": rules.VERVANGER,
}


@pytest.mark.parametrize("naam", STROMEN)
@given(stappen=st.lists(st.integers(0, 5), max_size=12))
def test_elke_weg_door_de_tabel_eindigt_in_een_bekende_stand(naam, stappen):
    """Every path stays in the words of the room, and an end state has no way out."""
    stroom, stand = STROMEN[naam], ""
    for keuze in stappen:
        rijen = stroom.mogelijk(stand)
        if not rijen:
            assert stand in stroom.eindstanden
            break
        rij = rijen[keuze % len(rijen)]
        stand = stroom.doe(stand, rij.naam, rij.vereist).naar
    assert stand in stroom.standen


def test_een_vastgesteld_verslag_gaat_niet_meer_open():
    """Afterwards only visible additions (issue, "Overleg")."""
    assert set(rules.OVERLEG.eindstanden) == {"vastgesteld", "afgelast"}
    assert not rules.schrijfbaar("vastgesteld")
    with pytest.raises(RegelOvertreden):
        rules.OVERLEG.doe("vastgesteld", "verdergaan")


def test_afmelden_vraagt_een_reden():
    with pytest.raises(RegelOvertreden):
        rules.UITNODIGING.doe("uitgenodigd", "afmelden", {"reden": "  "})
    assert rules.UITNODIGING.doe("uitgenodigd", "afmelden", {"reden": "Zitting"}).naar == "afgemeld"


def test_een_vervanger_komt_nooit_vanzelf():
    """WGS 2.31(4): a public participant decides; the step asks the right 'casus:leden'."""
    (rij,) = (o for o in rules.VERVANGER.overgangen if o.naar == "toegelaten")
    assert rij.recht == "casus:leden"
    assert rij.van == "voorgesteld"


# ---- the agenda ---------------------------------------------------------------------------------


@given(
    minuten=st.lists(st.integers(1, 120), max_size=25),
    maximum=st.integers(1, 20),
    duur=st.integers(5, 480),
)
def test_de_tijdvakken_passen_in_het_overleg_of_het_plan_wordt_geweigerd(minuten, maximum, duur):
    try:
        rules.controleer_agenda(minuten, maximum=maximum, duur=duur)
    except OngeldigeInvoer:
        assert not minuten or len(minuten) > maximum or sum(minuten) > duur
    else:
        assert minuten
        assert sum(minuten) <= duur
        begin = datetime(2026, 12, 1, 9, tzinfo=UTC)
        tijden = rules.begintijden(begin, minuten)
        assert tijden == sorted(tijden)
        assert tijden[-1] + timedelta(minutes=minuten[-1]) <= begin + timedelta(minutes=duur)


@given(st.integers(1, 240))
def test_de_stappen_van_een_bespreking_vullen_precies_haar_tijd(minuten):
    vakken = rules.tijdvakken(minuten)
    assert list(vakken) == list(rules.FASEN)
    assert sum(vakken.values()) == minuten
    assert min(vakken.values()) >= 0


def test_vijfenveertig_minuten_verdelen_zich_als_in_de_schets():
    assert list(rules.tijdvakken(45).values()) == [10, 15, 15, 5]


def test_een_overleg_ligt_niet_in_het_verleden_en_eindigt_na_het_begin():
    nu = datetime(2026, 12, 1, 9, tzinfo=UTC)
    rules.controleer_tijd(nu, nu + timedelta(hours=1), nu)
    for begin, einde in (
        (nu, nu),
        (nu - timedelta(hours=3), nu - timedelta(hours=2)),
        (nu, nu + timedelta(hours=13)),
    ):
        with pytest.raises(OngeldigeInvoer):
            rules.controleer_tijd(begin, einde, nu)


@pytest.mark.parametrize("sleutel", standaard.SOORTEN)
def test_de_vier_gewone_soorten_kloppen(sleutel):
    rules.controleer_soort(standaard.SOORTEN[sleutel])


def test_casus_op_maat_duurt_een_half_tot_een_heel_uur_en_thema_heeft_twintig_casussen():
    """bron-001 §2.4; issue, "Overleg"."""
    com, thema = standaard.SOORTEN["casus-op-maat"], standaard.SOORTEN["thema"]
    assert (com.minuten_min, com.minuten_max) == (30, 60)
    assert thema.max_punten == 20
    assert rules.buiten_de_maat([30, 45, 61, 20], com) == [2, 3]


@pytest.mark.parametrize(
    "anders",
    [
        {"naam": " "},
        {"agenda": "mensen"},
        {"max_punten": 0},
        {"minuten": 29},
        {"minuten_max": 300},
        {"vaste_punten": ("kleur",)},
    ],
)
def test_een_soort_met_een_fout_wordt_geweigerd(anders):
    from dataclasses import replace

    with pytest.raises(OngeldigeInvoer):
        rules.controleer_soort(replace(standaard.SOORTEN["casus-op-maat"], **anders))


# ---- who may be there ---------------------------------------------------------------------------


@given(st.sets(st.uuids(), max_size=6), st.sets(st.uuids(), max_size=6))
def test_alleen_wie_de_casus_ziet_kan_worden_uitgenodigd(wie, leden):
    """Inviting gives no sight of content (ontwerp.md §4.1; WGS 2.31(4))."""
    try:
        rules.eis_genodigden(wie, leden, agenda="casussen")
    except RegelOvertreden:
        assert wie - leden
    else:
        assert wie <= leden


def test_een_vervanger_werkt_namens_dezelfde_organisatie():
    """bron-001 §1.5: the ambassadeur sends a colleague."""
    mens, ander, politie, ggz = uuid4(), uuid4(), uuid4(), uuid4()
    goed = {"uitgenodigd": mens, "vervanger": ander, "hoedanigheid": politie}
    rules.controleer_vervanger(**goed, van_vervanger=politie)
    for fout in ({**goed, "van_vervanger": ggz}, {**goed, "van_vervanger": None},
                 {**goed, "vervanger": mens, "van_vervanger": politie}):  # fmt: skip
        with pytest.raises(RegelOvertreden):
            rules.controleer_vervanger(**fout)


def test_zonder_verklaring_geen_derde_en_alleen_een_publieke_partner_besluit():
    """WGS 2.31(9)-(10), BGS 2.21."""
    with pytest.raises(OngeldigeInvoer):
        rules.controleer_derde(verklaring_op=None, verklaring_te_laat=False, publiek=True)
    with pytest.raises(OngeldigeInvoer):
        rules.controleer_derde(verklaring_op=VANDAAG, verklaring_te_laat=True, publiek=True)
    with pytest.raises(NietToegestaan):
        rules.controleer_derde(verklaring_op=VANDAAG, verklaring_te_laat=False, publiek=False)
    rules.controleer_derde(verklaring_op=VANDAAG, verklaring_te_laat=False, publiek=True)


@pytest.mark.parametrize(
    ("stand", "mist"),
    [("uitgenodigd", ""), ("aangenomen", ""), ("afgemeld", "afgemeld"),
     ("vervallen", "niet_uitgenodigd"), (None, "niet_uitgenodigd")],
)  # fmt: skip
def test_een_overleg_zonder_casusregisseur_waarschuwt(stand, mist):
    """bron-001 WF-C1: "zonder aanwezigheid van casusregisseur doorgaans niet effectief"."""
    regisseur = uuid4()
    standen = {regisseur: stand} if stand else {}
    assert rules.regie_mist(regisseur, standen) == mist
    assert rules.regie_mist(None, standen) == "geen"


# ---- one line -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("regel", "wie", "wat", "wanneer"),
    [
        ("@Karin (MEE) belt reclassering uiterlijk vr 4 dec", KARIN, "belt reclassering", (12, 4)),
        ("@Karin belt reclassering uiterlijk vrijdag", KARIN, "belt reclassering", (12, 4)),
        ("@tom rietdijk zet de weekafspraken op een kaart morgen", TOM,
         "zet de weekafspraken op een kaart", (12, 2)),
        ("@Tom: maakt een kaart, voor 7 december", TOM, "maakt een kaart", (12, 7)),
        ("@Karin vraagt de wethouder om een plek over 2 weken", KARIN,
         "vraagt de wethouder om een plek", (12, 15)),
        ("@Karin schrijft het op vandaag.", KARIN, "schrijft het op", (12, 1)),
        ("@Tom belt op 4-12", TOM, "belt", (12, 4)),
        ("@Tom belt binnen drie werkdagen", TOM, "belt", (12, 4)),
        ("@Tom belt volgende week vrijdag", TOM, "belt", (12, 11)),
        ("@Tom belt dinsdag", TOM, "belt", (12, 8)),
    ],
)  # fmt: skip
def test_een_regel_leest_wie_wat_en_wanneer(regel, wie, wat, wanneer):
    lezing = lees_afspraak(regel, MENSEN, VANDAAG)
    assert lezing.fouten == {}
    assert (lezing.wie, lezing.wat) == (wie.id, wat)
    assert lezing.uiterlijk == date(2026, *wanneer)


@pytest.mark.parametrize(
    ("regel", "veld"),
    [
        ("Karin belt vrijdag", "wie"),
        ("@Sander belt vrijdag", "wie"),
        ("@Karin vrijdag", "wat"),
        ("@Karin belt reclassering", "uiterlijk"),
        ("@Karin belt 31 februari", "uiterlijk"),
        ("@Karin belt 1-11-2026", "uiterlijk"),
        ("", "wie"),
    ],
)
def test_wat_ontbreekt_wordt_gezegd_en_niet_geraden(regel, veld):
    """ontwerp.md §4.14: every agreement names a person and a date."""
    lezing = lees_afspraak(regel, MENSEN, VANDAAG)
    assert veld in lezing.fouten
    assert not lezing.compleet


def test_twee_mensen_met_dezelfde_voornaam_vragen_om_meer():
    mensen = (KARIN, KARIN_2)
    dubbel = lees_afspraak("@Karin belt vrijdag", mensen, VANDAAG)
    assert dubbel.wie is None
    assert dubbel.fouten["wie"] == rules.afspraak.WIE_DUBBEL
    assert lees_afspraak("@Karin (Politie) belt vrijdag", mensen, VANDAAG).wie == KARIN_2.id
    assert lees_afspraak("@Karin de Boer belt vrijdag", mensen, VANDAAG).wie == KARIN_2.id


woorden = st.text(st.characters(categories=("Ll",)), min_size=3, max_size=10)


@given(
    dag=st.dates(date(2026, 12, 1), date(2027, 11, 30)),
    wat=st.lists(woorden, min_size=1, max_size=6).map(" ".join),
    vorm=st.sampled_from(["{d} {m}", "{d}-{n}", "{d}/{n}", "{d} {m} {j}", "{d}-{n}-{j}"]),
    uiterlijk=st.sampled_from(["", "uiterlijk ", "op ", "voor ", "uiterlijk op "]),
)
def test_elke_dag_van_het_komende_jaar_wordt_gelezen_zoals_hij_is_geschreven(
    dag, wat, vorm, uiterlijk
):
    assume(lees_afspraak(f"@Tom {wat}", MENSEN, VANDAAG).uiterlijk is None)
    assume(wat.split()[-1] not in ("uiterlijk", "voor", "vóór", "per", "tot", "over", "binnen"))
    datum = vorm.format(d=dag.day, n=dag.month, j=dag.year, m=MAANDEN["nl"][dag.month - 1])
    lezing = lees_afspraak(f"@Tom {wat} {uiterlijk}{datum}", MENSEN, VANDAAG)
    assert lezing.uiterlijk == dag
    assert lezing.wie == TOM.id
    assert lezing.wat == wat


@given(st.text(max_size=200), st.dates(date(2000, 1, 1), date(2150, 1, 1)))
def test_geen_enkele_regel_breekt_de_lezer_en_een_gelezen_datum_is_nooit_voorbij(regel, vandaag):
    lezing = lees_afspraak(regel, MENSEN, vandaag)
    if lezing.compleet:
        assert lezing.wie in {KARIN.id, TOM.id}
        assert lezing.wat
        assert lezing.uiterlijk >= vandaag


@given(st.sampled_from(["over", "binnen"]), st.integers(0, 999),
       st.sampled_from(["dagen", "weken", "werkdagen", "maanden"]))  # fmt: skip
def test_een_afstand_is_een_dag_of_niets(woord, aantal, eenheid):
    dag = lees_dag(f"{woord} {aantal} {eenheid}", VANDAAG)
    assert dag is None or dag >= VANDAAG


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 6))
def test_een_weekdag_is_de_eerstvolgende_en_nooit_vandaag(vandaag, nummer):
    naam = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")[nummer]
    dag = lees_dag(naam, vandaag)
    assert 1 <= (dag - vandaag).days <= 7
    assert dag.weekday() == nummer


def test_alleen_wie_leidt_legt_vast():
    leider = uuid4()
    rules.eis_leiding(leider, {leider, None})
    with pytest.raises(DomeinFout):
        rules.eis_leiding(uuid4(), {leider, None})

"""The drawing: everything inside its frame, no words on other words, always the same."""

import re
import time
from datetime import date, timedelta
from uuid import UUID

from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from regiehuis.dossier import rules
from regiehuis.dossier.rules import Keuze
from regiehuis.dossier.tekening import Woorden, teken
from regiehuis.dossier.tekening.maten import schaal_van
from regiehuis.dossier.tests.test_rules import VANDAAG, keuzes, regel, regels
from regiehuis.kern.datums import DAGEN_KORT, MAANDEN_KORT, DeelDatum
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.registraties import Tijdlijnregel, Tussentijd
from regiehuis.kern.tekstmaat import kort, tekstbreedte

WOORDEN = Woorden(
    kaders=rules.KADERS,
    meervoud={"incident": "incidenten"},
    maanden=MAANDEN_KORT["nl"],
    dagen=DAGEN_KORT["nl"],
    vandaag="vandaag",
    titel=lambda r: str(r.zin),
    vast=lambda n: f"{n} dagen vast",
    datum=lambda r: r.begin.print(),
    duur=lambda n: f"{n} dagen",
)


def getekend(alle, keuze=Keuze(), vandaag=VANDAAG):
    gekozen = rules.kies(alle, keuze, vandaag)
    venster = rules.teken_venster(gekozen, keuze, vandaag)
    return teken(gekozen, venster, vandaag, WOORDEN) if venster else None


def _raken(a, b) -> bool:
    """Whether two rooms (x1, x2, y1, y2) overlap."""
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]


@settings(max_examples=150, deadline=None)
@given(st.lists(regels, max_size=30), keuzes)
def test_niets_staat_buiten_de_tekening(alle, keuze):
    t = getekend(alle, keuze)
    for v in t.vormen if t else ():
        assert -0.01 <= v.x1 <= v.x2 <= t.b + 0.01
        assert 0 <= v.y1 < v.y2 <= t.h
        if v.label:
            assert -0.01 <= v.label.van and v.label.tot <= t.b + 0.01
    for vlag in t.vlaggen if t else ():
        assert vlag.x2 <= t.b + 0.01 and 0 <= float(vlag.lijn_x) <= t.b
    for baan in t.banen if t else ():
        assert all(baan.y <= v.y1 and v.y2 <= baan.y + baan.h for v in baan.staven + baan.merken)
        assert all(
            baan.y <= float(y) - 9 and float(y) + 4 <= baan.y + baan.h for _, y in baan.namen
        )


def test_een_naam_van_twee_regels_staat_heel_in_zijn_baan():
    """Also beside a single mark, which is lower than two lines."""
    merk = Tijdlijnregel(
        soort="incident", id=nieuw_id(), begin=DeelDatum(2026, 3, 1), zin="Gezien",
        wie="Gemeente Gooise Meren en omstreken", keten="gemeente",
    )  # fmt: skip
    (baan,) = getekend([merk]).banen
    assert len(baan.namen) == 2
    assert float(baan.namen[-1][1]) + 4 <= baan.y + baan.h


@settings(max_examples=150, deadline=None)
@given(st.lists(regels, max_size=30), keuzes)
def test_geen_twee_labels_van_een_baan_raken_elkaar_en_geen_label_een_andere_vorm(alle, keuze):
    t = getekend(alle, keuze)
    for baan in t.banen if t else ():
        vakken = [
            (nr, (v.label.van, v.label.tot, v.label.y - 9, v.label.y + 3))
            for nr, v in enumerate(baan.staven + baan.merken)
            if v.label
        ]
        vormen = [(nr, (v.x1, v.x2, v.y1, v.y2)) for nr, v in enumerate(baan.staven + baan.merken)]
        for i, (nr, vak) in enumerate(vakken):
            assert not any(_raken(vak, ander) for _nr, ander in vakken[i + 1 :])
            assert not any(_raken(vak, vorm) for n, vorm in vormen if n != nr)
    vlaggen = [(v.x1, v.x2, v.y, v.y + 20) for v in t.vlaggen] if t else []
    assert not any(_raken(a, b) for i, a in enumerate(vlaggen) for b in vlaggen[i + 1 :])


def doorbraak(op: date, *dagen: int) -> Tijdlijnregel:
    """A breakthrough so many days after earlier milestones."""
    return regel(
        soort="mijlpaal",
        begin=op.isoformat(),
        zin="Doorbraak",
        tussen=[
            Tussentijd(op - timedelta(days=n), n, f"{n} dagen na het vastlopen") for n in dagen
        ],
    )


def test_tussen_twee_mijlpalen_staat_hoeveel_dagen_het_duurde():
    """bron-001 §8.2: a few months to over a year; from line to line, under the flags."""
    op = VANDAAG - timedelta(days=40)
    t = getekend([doorbraak(op, 300, 140, 0)])
    assert [d.tekst for d in t.duren] == ["300 dagen", "140 dagen"]
    (vlag,) = (v for v in t.vlaggen if v.klasse != "nu")
    for d in t.duren:
        assert f"H{vlag.lijn_x}m" in d.pad and d.titel.endswith("na het vastlopen")
        assert vlag.y + 20 <= d.y - 5 and d.y + 5 <= float(t.as_y) - 8
    assert getekend([doorbraak(op)]).duren == []


def test_de_woorden_van_een_tijd_staan_liever_niet_op_een_lijn():
    """Behind a short time the line of today would run through its words."""
    d = getekend([doorbraak(VANDAAG - timedelta(days=60), 30), regel("2015")]).duren[0]
    nu = getekend([regel("2015")]).vlaggen[0]
    assert d.links < float(d.tekst_x) < d.rechts < float(nu.lijn_x)


def test_boven_de_banen_bedekken_de_namen_niets():
    """On a phone the names stay in sight; they would stand on the words of the milestones."""
    t = getekend([doorbraak(VANDAAG - timedelta(days=60), 30), regel("2015")])
    (eerste, *_rest) = t.ketens
    grens = float(t.kopdeel.rstrip("%")) / 100 * t.h
    assert float(t.as_y) + 4 < grens < eerste.y


def test_woorden_staan_op_de_lijnen_en_niet_eronder():
    html = render_to_string(
        "dossier/deel/tekening.html",
        {"t": getekend([doorbraak(VANDAAG - timedelta(days=60), 30), regel("2024-01")]),
         "tijdlijn": {}},
    )  # fmt: skip
    woorden = [m.start() for m in re.finditer(r'<text class="d-text[^"]* d-halo"', html)]
    lijnen = [m.start() for m in re.finditer('<line class="d-(mile|grid)', html)]
    assert len(woorden) > 3 and max(lijnen) < min(woorden)


def test_wat_voor_het_venster_begon_heeft_daar_geen_begin():
    d = getekend([doorbraak(VANDAAG - timedelta(days=10), 300)], Keuze(zoom="30dagen")).duren[0]
    assert d.pad.startswith("M0 ") and d.pad.count("v7") == 1


mijlpalen_ = st.lists(
    st.tuples(st.integers(0, 3000), st.lists(st.integers(0, 1500), max_size=2)), max_size=12
)


@settings(max_examples=150, deadline=None)
@given(mijlpalen_, keuzes)
def test_geen_twee_tijden_raken_elkaar_en_geen_staat_buiten_de_tekening(paren, keuze):
    t = getekend([doorbraak(VANDAAG - timedelta(days=n), *duren) for n, duren in paren], keuze)
    vakken = [(d.links, d.rechts, d.y - 8, d.y + 8) for d in t.duren] if t else []
    assert not any(_raken(a, b) for i, a in enumerate(vakken) for b in vakken[i + 1 :])
    assert all(a[0] >= -0.01 and a[1] <= t.b + 0.01 for a in vakken)


@settings(max_examples=100, deadline=None)
@given(st.lists(regels, max_size=30), keuzes)
def test_elke_regel_met_een_datum_is_precies_een_keer_getekend(alle, keuze):
    """Counts equal lists (schetsen, component rules)."""
    t = getekend(alle, keuze)
    met_datum = [r for r in rules.kies(alle, keuze, VANDAAG) if rules.periode(r, VANDAAG)]
    if t is None:
        assert met_datum == []
    else:
        vlaggen = [v for v in t.vlaggen if v.klasse != "nu"]
        assert sum(v.aantal for v in t.vormen) + len(vlaggen) == len(met_datum)


@given(st.lists(regels, max_size=12))
def test_dezelfde_regels_geven_dezelfde_tekening(alle):
    assert getekend(alle) == getekend(alle)


def test_wat_zeker_is_staat_vast_en_wat_niet_zeker_is_heeft_rafels():
    """schetsen/tijdlijn: a year-only date spans with ragged ends."""
    (zeker,) = getekend([regel("3-2-2016", "4-5-2018")]).vormen
    assert zeker.zeker and not zeker.vaag
    (half,) = getekend([regel("2016", "2018")]).vormen
    assert half.zeker and half.vaag
    (vaag,) = getekend([regel("2016", "2016")]).vormen
    assert vaag.vaag and not vaag.zeker


def test_een_onbekend_einde_loopt_niet_door_tot_vandaag_en_een_lopende_wel():
    onbekend = getekend([regel("3-2-2016", "onbekend")])
    (v,) = onbekend.vormen
    assert v.uitslag == "onbekend" and v.x2 - v.x1 < 40
    (v,) = getekend([regel("3-2-2016", loopt=True)]).vormen
    assert v.uitslag == "loopt" and v.x2 - v.x1 > 800


def test_banen_staan_per_keten_en_op_naam():
    alle = [
        regel("2016", "2017", wie="GGZ", keten="zorg"),
        regel("2016", "2017", wie="Politie"),
        regel("2016", "2017", wie="OM"),
    ]
    assert [b.wie for b in getekend(alle).banen] == ["OM", "Politie", "GGZ"]


def test_een_organisatie_heeft_een_baan_hoe_haar_naam_ook_is_geschreven():
    """And a word stands beside the names that begin with it, large or small."""
    namen = ("Reclassering Nederland", "reclassering", "Politie", "Reclassering", "Zorg")
    alle = [regel("2016", "2017", wie=naam, id=nieuw_id()) for naam in namen]
    assert [b.wie for b in getekend(alle).banen] == [
        "Politie", "reclassering", "Reclassering Nederland", "Zorg"
    ]  # fmt: skip


def test_detentie_gaat_als_band_door_alle_banen():
    t = getekend([regel("9-11-2017", "10-2-2018", soort="detentie"), regel("2016", "2019")])
    (band,) = t.banden
    assert band.tekst == "94 dagen vast" and float(band.b) > 0


def test_een_mijlpaal_is_een_lijn_met_woorden_en_geen_baan():
    t = getekend([regel("26-6-2026", soort="mijlpaal", zin="Vastgelopen", keten="huis")])
    assert t.banen == []
    assert [v.tekst for v in t.vlaggen if v.klasse != "nu"] == ["Vastgelopen, 26 juni 2026"]


def test_veel_op_dezelfde_plek_wordt_een_teken_met_een_getal():
    dag = date(2020, 5, 5)
    alle = [
        Tijdlijnregel(
            "incident", UUID(int=i), DeelDatum.van_datum(dag), f"i{i}", "Politie", "straf"
        )
        for i in range(5)
    ] + [regel("2010", "2011")]
    (merk,) = [v for v in getekend(alle).vormen if v.klasse == "groep"]
    assert merk.aantal == 5 and merk.titel.count("\n") == 4


def test_honderdvijftig_regels_in_twaalf_jaar_blijven_leesbaar():
    """Issue 3, point 1: readable with 150 entries over 12 years: nothing collides, and the
    drawing is no taller than a few screens."""
    alle = _veel(150)
    t = getekend(alle)
    assert t.b < 1300 and t.h < 2200
    assert sum(v.aantal for v in t.vormen) == 150


def test_vijfhonderd_regels_zijn_snel_getekend():
    alle = _veel(500)
    begin = time.perf_counter()
    getekend(alle)
    assert time.perf_counter() - begin < 1


def _veel(aantal: int) -> list[Tijdlijnregel]:
    ketens = sorted(rules.KETENS)
    return [
        regel(
            f"{1 + i % 28}-{1 + i % 12}-{2014 + i % 12}",
            None if i % 3 == 0 else f"{2015 + i % 12}",
            id=UUID(int=i + 1),
            soort="incident" if i % 3 == 0 else "interventie",
            wie=f"Organisatie {i % 11}",
            keten=ketens[i % 11 % 5],
            kader=("vrijwillig", "drang", "dwang")[i % 3],
            zin=f"Interventie nummer {i}",
        )
        if i % 3
        else regel(
            f"{1 + i % 28}-{1 + i % 12}-{2014 + i % 12}",
            id=UUID(int=i + 1), soort="incident", wie="Politie", zin=f"Incident {i}",
        )
        for i in range(aantal)
    ]  # fmt: skip


def test_getallen_hebben_een_punt():
    """A Dutch page prints commas; SVG does not read them."""
    t = getekend([regel("2016", "2018"), regel("5-5-2017", soort="incident", id=UUID(int=2))])
    for v in t.vormen:
        assert not re.search(r"\d,\d", v.zeker + v.vaag + v.teken)


@given(st.text(max_size=80), st.floats(20, 300))
def test_ingekorte_tekst_past(tekst, ruimte):
    assert tekstbreedte(kort(tekst, ruimte)) <= ruimte


def test_de_schaal_zet_dagen_op_volgorde():
    schaal = schaal_van(rules.Venster(date(2015, 1, 1), date(2026, 12, 31)))
    assert schaal.x(date(2010, 1, 1)) == 0 and schaal.x(date(2030, 1, 1)) == schaal.breedte
    assert schaal.x(date(2016, 1, 1)) < schaal.x(date(2016, 1, 2))

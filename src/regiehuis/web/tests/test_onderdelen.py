"""Template tags: dates, statuses, lists. Everything is escaped, and reads without colour."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.template import Context, Template
from django.utils import translation

from regiehuis.kern import klok
from regiehuis.kern.datums import DeelDatum
from regiehuis.web.stijlgids import STANDEN

DINSDAG = datetime(2026, 12, 1, 8, 14, tzinfo=UTC)  # 09.14 in Amsterdam


def druk(sjabloon: str, **context: Any) -> str:
    with klok.op_moment(DINSDAG):
        return Template("{% load regiehuis %}" + sjabloon).render(Context(context))


@pytest.mark.parametrize(
    ("taal", "uit"),
    [
        ("nl", '<time datetime="2026-12-04">vr 4 december, over 3 werkdagen</time>'),
        ("en", '<time datetime="2026-12-04">Fri 4 December, in 3 working days</time>'),
    ],
)
def test_een_datum_staat_er_met_de_afstand(taal: str, uit: str) -> None:
    with translation.override(taal):
        assert druk("{% datum d %}", d=date(2026, 12, 4)) == uit


def test_een_termijn_die_voorbij_is_zegt_te_laat_in_woorden() -> None:
    html = druk('{% datum d "termijn" %}', d=date(2026, 11, 26))
    assert "do 26 november, 3 werkdagen te laat" in html and "rh-due--late" in html
    assert "rh-due--soon" in druk('{% datum d "termijn" %}', d=date(2026, 12, 2))
    assert "te laat" not in druk("{% datum d %}", d=date(2026, 11, 26))


def test_een_termijn_in_uren_zegt_het_uur() -> None:
    """Spoed has its own clock: 'morgen' alone does not say that it is at nine."""
    straks = DINSDAG.replace(hour=14)
    assert "di 1 december, vandaag, 15.00 uur" in druk(
        '{% datum d "termijn" %}', d=straks.replace(minute=0)
    )
    laat = druk('{% datum d "termijn" %}', d=DINSDAG.replace(hour=7, minute=0))
    assert "di 1 december, te laat sinds 08.00 uur" in laat and "rh-due--late" in laat
    einde = datetime(2026, 12, 2, 22, 59, 59, tzinfo=UTC)
    assert "morgen</time>" in druk('{% datum d "termijn" %}', d=einde)


def test_dag_kort_moment_en_tijd() -> None:
    assert "ma 3 mei 2027" in druk("{% dag d %}", d=date(2027, 5, 3))
    assert "23 nov 2026" in druk("{% kort d %}", d=date(2026, 11, 23))
    assert druk("{% moment m %}", m=DINSDAG) == (
        '<time datetime="2026-12-01T09:14+01:00">vandaag 09.14 uur</time>'
    )
    assert "ma 23 november, 09.14 uur" in druk(
        "{% moment m %}", m=DINSDAG.replace(month=11, day=23)
    )
    assert druk("{% kloktijd m %}", m=DINSDAG) == "09.14"


def test_een_dag_om_middernacht_is_de_dag_in_amsterdam() -> None:
    assert "2 dec 2026" in druk("{% kort m %}", m=datetime(2026, 12, 1, 23, 30, tzinfo=UTC))


def test_een_deeldatum_zegt_niet_meer_dan_bekend_is() -> None:
    assert druk("{% deeldatum d %}", d="1985-06-00") == '<time datetime="1985-06">juni 1985</time>'
    assert druk("{% deeldatum d %}", d=DeelDatum(1985)) == '<time datetime="1985">1985</time>'
    assert druk("{% deeldatum d %}", d="0000-00-00") == "onbekend"
    assert druk('{% deeldatum d leeg="-" %}', d="") == "-"


@pytest.mark.parametrize("tag", ["datum", "dag", "kort", "moment"])
def test_een_lege_datum_is_niets(tag: str) -> None:
    assert druk("{% " + tag + " d %}", d=None) == ""


@pytest.mark.parametrize(("stand", "tekst"), STANDEN)
def test_elke_stand_heeft_een_woord(stand: str, tekst: Any) -> None:
    html = druk("{% tag s t %}", s=stand, t=tekst)
    assert str(tekst) in html and f"rh-tag--{stand}" in html


def test_een_stand_uit_de_gegevens_breekt_de_opmaak_niet() -> None:
    assert druk("{% tag s t %}", s='x" onclick="y', t="<b>") == (
        '<span class="rh-tag rh-tag--plain">&lt;b&gt;</span>'
    )
    assert "<b>" not in druk("{% kader s %}{% keten s n %}", s="<b>", n="<b>")


def test_de_keten_staat_altijd_bij_haar_naam() -> None:
    assert druk('{% keten "zorg" %}') == '<span class="rh-keten k-zorg">zorg</span>'
    assert "MEE" in druk('{% keten "zorg" "MEE" %}')


def test_een_telling_van_niets_is_niets_en_nul_is_nul() -> None:
    assert druk("{% telling n %}", n=None) == ""
    assert ">0<" in druk("{% telling n laat=True %}", n=0)
    assert "late" not in druk("{% telling n laat=True %}", n=0)


def test_de_naam_van_een_adres_is_te_lezen() -> None:
    paren = {
        "web:vastgelegd": "Waarom wij vastleggen",
        "account_reset_password": "account reset password",
        "onbekend": "onbekend",
    }
    for naam, leest in paren.items():
        assert druk("{{ naam|bladzijde }}", naam=naam) == leest


def test_een_opsomming_leest_als_een_zin() -> None:
    assert druk("{{ w|opsomming }}", w=["politie", "OM", "<zorg>"]) == "politie, OM en &lt;zorg&gt;"
    assert druk("{{ w|opsomming }}", w=["politie"]) == "politie"
    assert druk("{{ w|opsomming }}", w=[]) == ""


def test_een_icoon_is_versiering() -> None:
    html = druk('{% icoon "klok" %}')
    assert 'aria-hidden="true"' in html and "iconen.svg#klok" in html


def test_het_verschil_tussen_twee_teksten() -> None:
    html = druk("{% verschil a b %}", a="De <zus> helpt elke week", b="De <zus> helpt elke dag")
    assert "<del>week</del><ins>dag</ins>" in html and "&lt;zus&gt;" in html


def test_ongedaan_maken_kan_alleen_binnen_het_huis() -> None:
    goed = SimpleNamespace(extra_tags="ongedaan /f/nv/afspraak/1/terug/")
    assert druk("{{ b|ongedaan_adres }}", b=goed) == "/f/nv/afspraak/1/terug/"
    for fout in ("ongedaan //kwaad.nl", "ongedaan https://kwaad.nl", "iets /anders/", "", None):
        assert druk("{{ b|ongedaan_adres }}", b=SimpleNamespace(extra_tags=fout)) == ""


def test_zichtbaar_voor_zegt_wie_wel_en_wie_niet() -> None:
    html = druk(
        '{% include "web/deel/zichtbaar.html" with voor=v aantal=3 niet_voor=n url="/leden/" %}',
        v=["politie", "OM"],
        n=["gemeente"],
    )
    assert "<b>Zichtbaar voor:</b> politie en OM (3 personen)." in html
    assert "<b>Niet voor:</b> gemeente." in html

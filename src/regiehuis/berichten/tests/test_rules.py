"""What may stand in a notice, and when it is tried again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.berichten import rules
from regiehuis.berichten.brief import schrijf
from regiehuis.berichten.teksten import TEKSTEN
from regiehuis.kern.ids import nieuw_id


def test_de_wachttijd_loopt_op_en_houdt_op():
    tijden = [rules.wachttijd(n) for n in range(1, 7)]
    assert tijden[:4] == [
        timedelta(minutes=1),
        timedelta(minutes=5),
        timedelta(minutes=30),
        timedelta(hours=4),
    ]
    assert tijden[4:] == [None, None]


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=30), max_size=3))
def test_vrije_tekst_komt_niet_in_een_bericht(waarden):
    """ontwerp.md §4.11: nothing personal leaves the system."""
    try:
        schoon = rules.waarden_toegestaan(waarden)
    except ValueError:
        return
    assert set(waarden) <= {"nummer", "pad", "termijn"}
    assert not schoon["nummer"] or rules.NUMMER.fullmatch(schoon["nummer"])
    assert rules.PAD.fullmatch(schoon["pad"])


@pytest.mark.parametrize(
    "waarden",
    [
        {"naam": "Jan"},
        {"nummer": "Jan de Vries"},
        {"nummer": "2026-0142\nBcc: x"},
        {"pad": "/zoeken/?bsn=999990019"},
        {"pad": "//evil.example/"},
        {"pad": "/a b/"},
        {"pad": "verzoek/1/"},
        {"pad": "/Jan/"},
        {"termijn": "morgen"},
    ],
)
def test_verboden_waarden_zijn_een_fout_van_het_programma(waarden):
    with pytest.raises(ValueError):
        rules.waarden_toegestaan(waarden)


def test_een_gewoon_pad_mag_en_zegt_over_welk_object_het_gaat():
    id = nieuw_id()
    pad = f"/aanmelding/{id}/wegen/"
    assert rules.waarden_toegestaan({"nummer": "2026-0142", "pad": pad})["pad"] == pad
    assert rules.object_in(pad) == id
    assert rules.object_in("/") is None


def test_de_sleutel_is_voor_hetzelfde_gelijk_en_anders_niet():
    wie, pad = nieuw_id(), f"/verzoek/{nieuw_id()}/"
    assert rules.sleutel_van(wie, "verzoek", pad) == rules.sleutel_van(wie, "verzoek", pad)
    assert rules.sleutel_van(wie, "verzoek", pad) != rules.sleutel_van(wie, "casus_lid", pad)


@pytest.mark.parametrize(
    "code, oorzaak, opnieuw",
    [
        (None, "verbinding", True),
        (421, "tijdelijk", True),
        (451, "tijdelijk", True),
        (535, "aanmelden", True),
        (550, "adres", False),
        (554, "geweigerd", False),
    ],
)
def test_een_antwoord_van_de_server_heeft_een_oorzaak(code, oorzaak, opnieuw):
    assert rules.oorzaak_van(code) == (oorzaak, opnieuw)
    assert oorzaak in rules.OORZAKEN


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("soort", TEKSTEN)
def test_elke_tekst_heeft_een_link_een_reden_en_geen_open_plek(soort, taal):
    link = "https://huis.example.org/f/abc/verzoek/1/"
    brief = schrijf(
        soort, taal=taal, huis="Huis 100%", link=link, nummer="2026-0142", termijn=date(2026, 12, 4)
    )
    assert brief.inhoud.count("http") == 1
    assert link in brief.inhoud
    assert "%(" not in brief.inhoud + brief.onderwerp
    assert "\n" not in brief.onderwerp
    assert len(brief.onderwerp) < 100
    assert ("vrijdag 4 december 2026" if taal == "nl" else "4") in brief.inhoud


def test_de_tekst_is_in_de_taal_van_de_ontvanger():
    velden = {"huis": "H", "link": "https://x/", "nummer": "2026-0142"}
    assert "Beste collega" in schrijf("verzoek", taal="nl", **velden).inhoud
    assert "Beste collega" not in schrijf("verzoek", taal="en", **velden).inhoud
    assert "Beste collega" in schrijf("verzoek", taal="xx", **velden).inhoud

"""What a calendar gets of a meeting: RFC 5546, and no personal data (ontwerp.md §4.11)."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from regiehuis.uitvoer import agenda

ID = UUID("018f0000-0000-7000-8000-000000000001")
VAST = {
    "id": ID,
    "titel": "Casusoverleg",
    "begin": datetime(2026, 12, 1, 9, tzinfo=UTC),
    "einde": datetime(2026, 12, 1, 10, tzinfo=UTC),
    "link": "https://huis.example/f/abc/overleg/1/",
    "gemaakt_op": datetime(2026, 11, 1, tzinfo=UTC),
    "domein": "huis.example",
}


def lees(ics: bytes):
    kalender = Calendar.from_ical(ics)
    return kalender, next(iter(kalender.walk("VEVENT")))


def test_een_verplaatst_overleg_vervangt_het_oude_in_de_agenda():
    _, eerst = lees(agenda.maak(**VAST, plaats="Zaal 2", volgnummer=0))
    _, later = lees(agenda.maak(**VAST, plaats="Zaal 3", volgnummer=1))
    assert eerst["UID"] == later["UID"] == f"{ID}@huis.example"
    assert later["SEQUENCE"] > eerst["SEQUENCE"]


def test_een_afgelast_overleg_verdwijnt_uit_de_agenda():
    kalender, punt = lees(agenda.maak(**VAST, plaats="Zaal 2", volgnummer=3, afgelast=True))
    assert kalender["METHOD"] == "CANCEL"
    assert punt["STATUS"] == "CANCELLED"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80))
def test_elke_plaats_komt_heel_over_en_breekt_het_bestand_niet(plaats):
    _, punt = lees(agenda.maak(**VAST, plaats=plaats, volgnummer=0))
    assert str(punt["LOCATION"]) == plaats
    assert punt["SUMMARY"] == "Casusoverleg"

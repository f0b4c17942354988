"""iCalendar (RFC 5545/5546): one event for a calendar, without personal data."""

from datetime import datetime
from uuid import UUID

from icalendar import Calendar, Event


def maak(
    *,
    id: UUID,
    titel: str,
    begin: datetime,
    einde: datetime,
    plaats: str,
    link: str,
    volgnummer: int,
    gemaakt_op: datetime,
    domein: str,
    afgelast: bool = False,
) -> bytes:
    """Return an .ics file of one event.

    A later file with the same id and a higher number replaces the event in the calendar; one
    that is called off removes it.

    Args:
        id: of the meeting; it becomes the UID together with `domein`.
        titel: what the calendar shows; the same for every meeting, never a name.
        volgnummer: SEQUENCE: counts the changes, from 0.
        gemaakt_op: aware moment of making the file (DTSTAMP).
        domein: host of this installation.
        afgelast: the meeting was called off (METHOD:CANCEL).
    """
    kalender = Calendar()
    kalender.add("prodid", "-//Regiehuis//overleg//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "CANCEL" if afgelast else "PUBLISH")
    gebeurtenis = Event()
    gebeurtenis.add("uid", f"{id}@{domein}")
    gebeurtenis.add("dtstamp", gemaakt_op)
    gebeurtenis.add("dtstart", begin)
    gebeurtenis.add("dtend", einde)
    gebeurtenis.add("summary", titel)
    gebeurtenis.add("location", plaats)
    gebeurtenis.add("url", link)
    gebeurtenis.add("sequence", volgnummer)
    gebeurtenis.add("status", "CANCELLED" if afgelast else "CONFIRMED")
    gebeurtenis.add("class", "CONFIDENTIAL")
    kalender.add_component(gebeurtenis)
    return bytes(kalender.to_ical())

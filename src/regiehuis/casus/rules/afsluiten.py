"""Closing, undoing that within a working day, and reopening with a second person.

Sources: WGS 2.27(3) and 2.31 (public participants decide), 1.8(7); BGS 2.20; ontwerp.md §2.11.
"""

from datetime import datetime
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.termijnen import einde_van_dag, werkdagen_later

UITKOMSTEN = {
    "doel_bereikt": _("het doel is bereikt"),
    "doel_deels": _("het doel is voor een deel bereikt"),
    "doel_niet": _("het doel is niet bereikt"),
    "reden_weg": _("de reden om samen te werken is weg"),
}
EINDEN = {"ongedaan": _("ongedaan gemaakt"), "heropend": _("heropend")}
HEROPENSTANDEN = {
    "gevraagd": _("gevraagd"),
    "bevestigd": _("bevestigd"),
    "afgewezen": _("niet bevestigd"),
    "ingetrokken": _("ingetrokken"),
}
#: For so many working days the one who closed can undo it, alone.
ONGEDAAN_WERKDAGEN = 1

NOG_OPEN = _("Er staat nog iets open. Beëindig dat eerst, of draag het over.")
REDEN_EINDE = _("Schrijf waarom dit eindigt.")
TOELICHTING_NODIG = _("Schrijf waarom de casus klaar is.")
GEEN_UITKOMST = _("Kies wat er van het doel is bereikt.")
ONGEDAAN_ANDER = _("Alleen wie de casus heeft afgesloten, kan dat ongedaan maken.")
ONGEDAAN_LAAT = _("Ongedaan maken kan niet meer. Vraag aan een collega om de casus te heropenen.")
REDEN_NODIG = _("Schrijf waarom de casus opnieuw open moet.")
TWEEDE_PERSOON = _("Een ander dan wie het vroeg, moet dit bevestigen.")
AL_GEVRAAGD = _("Er is al gevraagd om deze casus te heropenen.")
GEEN_VRAAG = _("Er is niet gevraagd om deze casus te heropenen.")
NIET_AFGESLOTEN = _("Deze casus is niet afgesloten.")


def ongedaan_tot(op: datetime) -> datetime:
    """Until when closing can be undone: the end of the next working day.

    Args:
        op: aware moment of closing.
    """
    return einde_van_dag(werkdagen_later(lokale_datum(op), ONGEDAAN_WERKDAGEN))


def controleer_ongedaan(*, afgesloten_door: UUID, door: UUID, op: datetime, nu: datetime) -> None:
    """Check that somebody may undo closing: the same person, within one working day.

    Raises:
        NietToegestaan: somebody else closed the case.
        RegelOvertreden: it is too late; then only reopening with a second person is left.
    """
    if door != afgesloten_door:
        raise NietToegestaan(ONGEDAAN_ANDER, code="ongedaan_ander")
    if nu > ongedaan_tot(op):
        raise RegelOvertreden(ONGEDAAN_LAAT, code="ongedaan_laat")


def controleer_tweede(*, gevraagd_door: UUID, door: UUID) -> None:
    """Raise NietToegestaan for who confirms what he asked himself (four eyes)."""
    if door == gevraagd_door:
        raise NietToegestaan(TWEEDE_PERSOON, code="tweede_persoon")

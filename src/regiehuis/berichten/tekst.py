"""What one kind of notice says, and why several kinds come to the same people."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop


@dataclass(frozen=True, slots=True)
class Tekst:
    """The words of one kind of notice.

    Attributes:
        label: name in the list of notices.
        onderwerp: subject line.
        wat: what happened or is asked.
        doe: what stands above the link.
        waarom: why this person gets it.
    """

    label: str
    onderwerp: str
    wat: str
    doe: str
    waarom: str


REGIE = gettext_noop("U krijgt deze mail omdat u de leiding heeft over deze casus.")
TRIAGE = gettext_noop("U krijgt deze mail omdat u aanmeldingen weegt in %(huis)s.")

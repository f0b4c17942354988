"""In which language words are made now."""

from django.utils.translation import get_language

from regiehuis.kern.datums import Taal


def paginataal() -> Taal:
    """The language of this page (or of the mail or document that is being made).

    What somebody chose in this browser goes before what stands in his account: only this knows it.
    """
    return "en" if (get_language() or "nl").startswith("en") else "nl"

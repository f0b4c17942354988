"""The key of one submit: sending the same form twice makes one record.

The hidden field is made by `Formulier`; the table that remembers keys lives in `concepten`.
"""

from uuid import UUID

from django.http import HttpRequest

VELD = "eenmalig"


def sleutel(request: HttpRequest) -> UUID | None:
    """The key that was posted, also from a form without a Formulier; None when absent or odd."""
    try:
        return UUID(request.POST.get(VELD, ""))
    except ValueError:
        return None

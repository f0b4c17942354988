"""The key of one submit: sending the same form twice makes one record.

The hidden field is made by `Formulier` or by `{% eenmalig %}`; the table that remembers keys lives
in `concepten`.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

VELD = "eenmalig"


def sleutel(request: HttpRequest) -> UUID | None:
    """The key of what was posted, also from a form without a Formulier; None without one."""
    return van_invoer(request.POST.get(VELD, ""), request.POST, request.FILES)


def van_invoer(waarde: str, velden: Any, bestanden: Any = None) -> UUID | None:
    """The key of this content, from the hidden field of the page; None when absent or odd.

    Somebody who goes back to a page that the browser kept, and writes something else on it, sends
    the key of that page again: other content is another submit, so that no text is lost.

    Args:
        velden: what was posted.
        bestanden: the files that came along.
    """
    try:
        pagina = UUID(str(waarde))
    except ValueError:
        return None
    inhoud = [
        (naam, [str(w) for w in waarden])
        for naam, waarden in _lijsten(velden)
        if naam != "csrfmiddlewaretoken" and not naam.endswith(VELD)
    ]
    inhoud += [(naam, [_afdruk(b) for b in rij]) for naam, rij in _lijsten(bestanden or {})]
    return uuid5(pagina, json.dumps(sorted(inhoud)))


def _lijsten(velden: Any) -> Iterable[tuple[str, list[Any]]]:
    if isinstance(velden, MultiValueDict):
        return velden.lists()
    return ((naam, [waarde]) for naam, waarde in velden.items())


def _afdruk(bestand: UploadedFile) -> str:
    afdruk = hashlib.sha256()
    for deel in bestand.chunks():
        afdruk.update(deel)
    bestand.seek(0)
    return f"{bestand.name} {afdruk.hexdigest()}"

"""From errors of the domain to errors on a form."""

import re
from types import TracebackType
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext

from regiehuis.kern.fouten import Conflict, DomeinFout, NietGevonden, NietToegestaan

# What a form sends along that is nobody's text.
STIL = frozenset({"csrfmiddlewaretoken", "eenmalig", "versie", "password", "next", "volgende"})
# What a form sends for the machine: ids, counts, codes of choices.
_CODE = re.compile(r"[a-z_+:-]{1,24}|\d{1,3}|(?:[a-z]+:)?[0-9a-f-]{36}")
# These are pages of their own: 409, 404, 403. They never become a line in a form.
DOORLATEN = (Conflict, NietGevonden, NietToegestaan)


def zet_fout(form: forms.Form, fout: DomeinFout) -> None:
    """Put a domain error on the field it names, or above the form."""
    veld = fout.veld if fout.veld in form.fields else None
    form.add_error(veld, fout.in_taal(gettext))


class met_domeinfout:
    """Run a service; what it refuses becomes an error on the form, and nothing is written.

        with met_domeinfout(form) as poging:
            zaak = services.dien_in(door=request.door, **form.gegevens())
        if poging.gelukt:
            return redirect(...)
        return toon(request, "instroom/nieuw.html", {"form": form})

    The block runs in a savepoint: a service that refuses halfway leaves nothing behind, although
    the request itself ends normally. Conflict, NietGevonden and NietToegestaan pass through.
    """

    def __init__(self, form: forms.Form) -> None:
        self.form = form
        self.gelukt = False
        self.fout: DomeinFout | None = None
        self._atomic = transaction.atomic()

    def __enter__(self) -> "met_domeinfout":
        self._atomic.__enter__()
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> bool:
        self._atomic.__exit__(soort, fout, spoor)
        if fout is None:
            self.gelukt = True
            return False
        if not isinstance(fout, DomeinFout) or isinstance(fout, DOORLATEN):
            return False
        self.fout = fout
        zet_fout(self.form, fout)
        return True


def getypt(request: HttpRequest) -> list[str]:
    """The texts of a form that could not be taken in, to show them once more: no text is lost."""
    return [
        waarde
        for naam, waarden in request.POST.lists()
        for waarde in waarden
        if naam not in STIL
        and "password" not in naam
        and "code" not in naam
        and not naam.startswith("_")
        and waarde.strip()
        and not _CODE.fullmatch(waarde.strip())
    ]


def heeft_fouten(waarde: Any) -> bool:
    """Whether a form or formset in a context was sent and refused."""
    if isinstance(waarde, forms.BaseFormSet):
        return waarde.is_bound and (bool(waarde.non_form_errors()) or any(waarde.errors))
    return isinstance(waarde, forms.BaseForm) and waarde.is_bound and bool(waarde.errors)

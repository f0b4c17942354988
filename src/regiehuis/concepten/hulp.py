"""What a view of another room needs to give a draft back."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from regiehuis.concepten import services
from regiehuis.kern.klok import lokale_datum, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.web.formulieren import Formulier


@dataclass(frozen=True, slots=True)
class Teruggezet:
    """A draft as a page shows it. False when there is none.

    Attributes:
        velden: what was typed, as it would have been posted; empty when there is no draft.
        melding: 'Uw concept van 09.14 uur is teruggezet.'
    """

    formulier: str
    object_id: UUID | None
    melding: str = ""
    velden: QueryDict = field(default_factory=QueryDict)

    def __bool__(self) -> bool:
        return bool(self.melding)

    @property
    def object_sleutel(self) -> str:
        """The last part of the address of this draft."""
        return str(self.object_id or "nieuw")

    def begin(
        self, formulier: type[forms.BaseForm] | forms.BaseForm, prefix: str | None = None
    ) -> dict[str, Any]:
        """Initial values for a form class (or form), read by its own widgets; {} without draft."""
        if not self:
            return {}
        velden = getattr(formulier, "fields", None) or getattr(formulier, "base_fields", {})
        voor = prefix if prefix is not None else getattr(formulier, "prefix", None)
        waarden = {}
        for naam, veld in velden.items():
            html_naam = f"{voor}-{naam}" if voor else naam
            if isinstance(veld, forms.FileField):
                continue
            waarden[naam] = veld.widget.value_from_datadict(self.velden, {}, html_naam)
        return waarden


def met_concept(request: HttpRequest, formulier: str, object_id: UUID | None = None) -> Teruggezet:
    """The draft of whoever acts now, for a form that is about to be shown.

    Use it on GET: `form = Formulier(initial={**eigen, **concept.begin(Formulier)})`, give the
    template `concept`, and include 'concepten/teruggezet.html' above the form.
    """
    return concept_van(request.door, formulier, object_id)  # type: ignore[attr-defined]


def met_concept_terug(
    request: HttpRequest, form: Formulier, formulier: str, object_id: UUID
) -> dict[str, object]:
    """The form and its draft, for a template; a draft only fills a form that is not sent yet.

    The draft keeps the version it was based on, so that saving it later shows both versions when
    somebody else was first.
    """
    if request.method == "POST":
        return {"form": form}
    concept = met_concept(request, formulier, object_id)
    form.initial = {**form.initial, **concept.begin(form)}
    return {"form": form, "concept": concept}


def concept_van(door: Door, formulier: str, object_id: UUID | None = None) -> Teruggezet:
    """The same for a form that is shown without a request of its own, beside a list."""
    bewaard = services.haal(door, formulier=formulier, object_id=object_id)
    if bewaard is None:
        return Teruggezet(formulier, object_id)
    return Teruggezet(formulier, object_id, _melding(bewaard), bewaard.velden)


def _melding(bewaard: services.Bewaard) -> str:
    moment = localtime(bewaard.bijgewerkt_op)
    waarden = {"tijd": time_format(moment, "H.i"), "datum": moment.strftime("%d-%m-%Y")}
    if lokale_datum(bewaard.bijgewerkt_op) == vandaag():
        return _("Uw concept van %(tijd)s uur is teruggezet.") % waarden
    return _("Uw concept van %(datum)s, %(tijd)s uur is teruggezet.") % waarden

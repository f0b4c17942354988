"""What several pages of a case share."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from regiehuis.casus import queries
from regiehuis.casus.queries import Kop
from regiehuis.concepten.hulp import met_concept
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.registraties import CASUS_PANELEN
from regiehuis.logboek.queries import gebeurtenissen
from regiehuis.web.formulieren import Formulier


def kop_met_inhoud(request: HttpRequest, casus_id: UUID, actief: str = "") -> Kop:
    """The head of a case whose content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    kop = queries.kop(request.door, casus_id, actief)
    if kop.alleen_kern:
        raise NietGevonden
    return kop


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
    form.initial |= concept.begin(form)
    return {"form": form, "concept": concept}


def uuid_uit(tekst: str | None) -> UUID | None:
    """An id from an address, or None when it is none."""
    try:
        return UUID(tekst or "")
    except ValueError:
        return None


def panelen(request: HttpRequest, kop: Kop, *plaatsen: str) -> dict[str, list[SafeString]]:
    """The panels that rooms contribute to these places of a page, ready to print."""
    uit: dict[str, list[SafeString]] = {plaats: [] for plaats in plaatsen}
    for paneel in CASUS_PANELEN:
        if paneel.plaats not in uit:
            continue
        gegevens = paneel.bouw(request.door, kop.casus.id)
        if gegevens is not None:
            tekst = render_to_string(paneel.template, {"kop": kop, **gegevens}, request=request)
            uit[paneel.plaats].append(tekst)
    return uit


def laatste_wijziging(casus_id: UUID, soort: str) -> tuple[str, datetime | None]:
    """Who did something of this kind last, and when."""
    rij = gebeurtenissen(casus=casus_id).filter(soort=soort).first()
    return (rij.door_naam, rij.vastgelegd_op) if rij else ("", None)

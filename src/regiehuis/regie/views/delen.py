"""What the pages of this room share."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Kop
from regiehuis.concepten.hulp import met_concept
from regiehuis.kern.fouten import NietGevonden
from regiehuis.netwerk.queries import Mens, huis
from regiehuis.regie import rules
from regiehuis.web.formulieren import Formulier


def kop_met_inhoud(request: HttpRequest, casus_id: UUID) -> Kop:
    """The head of a case whose content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    kop = casussen.kop(request.door, casus_id, "team")
    if kop.alleen_kern:
        raise NietGevonden
    return kop


def kandidaten(request: HttpRequest, kop: Kop) -> list[Mens]:
    """Who can have casusregie, or a task of it: the table, and staff where the house says so."""
    huis_mag = huis(request.door.huis).mag_casusregie
    mensen = [kop.deelnemers.mensen[wie] for wie in kop.deelnemers.nu]
    mogelijk = [
        m for m in mensen if m.actief and (huis_mag or not set(m.rollen) & rules.HUISROLLEN)
    ]
    return sorted(mogelijk, key=lambda m: (m.organisatie, m.naam))


def met_concept_terug(
    request: HttpRequest, form: Formulier, formulier: str, object_id: UUID
) -> dict[str, object]:
    """The form and its draft, for a template; a draft only fills a form that is not sent yet."""
    if request.method == "POST":
        return {"form": form}
    concept = met_concept(request, formulier, object_id)
    form.initial |= concept.begin(form)
    return {"form": form, "concept": concept}


def teamadres(casus_id: UUID) -> str:
    """Where casusregie stands on the page of the team."""
    return reverse("casus:team", args=[casus_id]) + "#casusregie"


def naar_team(casus_id: UUID) -> HttpResponseRedirect:
    """Back to casusregie on the page of the team."""
    return HttpResponseRedirect(teamadres(casus_id))

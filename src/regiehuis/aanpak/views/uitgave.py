"""A copy of the plan that leaves the system: numbered, logged, only what its receiver sees."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from regiehuis.aanpak import document, queries, services
from regiehuis.casus import queries as casussen
from regiehuis.kern.datums import dag_en_tijd
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.toegang.services import door_voor
from regiehuis.uitvoer import pdf
from regiehuis.web.antwoord import als_pdf
from regiehuis.web.eenmalig import sleutel
from regiehuis.web.taal import paginataal


@require_POST
def uitgeven(request: HttpRequest, casus_id: UUID, plan_id: UUID) -> HttpResponse:
    """Make the PDF of a version for myself, or for another at the table."""
    door = request.door
    door.eis("casus:bekijken")
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    voor = _ontvanger(request, door)
    nummer = services.geef_uit(
        door, casus=casus_id, plan=plan_id, voor=voor, sleutel=sleutel(request)
    )
    gelezen("plan", [plan_id], casus=casus_id, handeling="uitvoer")
    # Read in the context of the receiver: the database decides what stands in it.
    with binnen(door if voor == door.functionaris else door_voor(voor, huis_id=door.huis)) as lezer:
        pagina = queries.planpagina(lezer, casus_id, plan_id)
        assert pagina is not None  # a named version is there, or NietGevonden
        blad = document.plan(
            pagina,
            casusnummer=kop.casus.nummer,
            nummer=nummer,
            voor=f"{lezer.naam}, {lezer.namens}",
            op=dag_en_tijd(nu(), vandaag(), paginataal()),
        )
    return als_pdf(pdf.maak(blad), f"plan-{nummer}.pdf")


def _ontvanger(request: HttpRequest, door: Door) -> UUID:
    gekozen = request.POST.get("voor", "")
    try:
        return UUID(gekozen) if gekozen else door.functionaris
    except ValueError:
        raise NietGevonden from None

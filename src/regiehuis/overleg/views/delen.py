"""What several pages of this room share."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Kop
from regiehuis.instroom.queries import te_wegen
from regiehuis.kern.fouten import Conflict, NietGevonden, RegelOvertreden
from regiehuis.overleg import rules
from regiehuis.overleg.models import Overleg, Overlegtype
from regiehuis.overleg.queries.delen import punten_van
from regiehuis.overleg.services.delen import leiding
from regiehuis.web.antwoord import waarschuw

#: As many can be chosen from on one page; the others are found by searching.
HOOGSTENS = 100
#: A list this short needs no search.
ZONDER_ZOEKEN = 8
WEG = gettext_lazy(
    "Iets wat u koos, kan niet meer op de agenda: het is intussen afgerond, of u ziet het niet "
    "meer. Kijk de lijst na en verstuur daarna opnieuw."
)

INTUSSEN = gettext_noop(
    "Een collega heeft hier intussen iets gewijzigd. Kijk wat er nu staat en doe het zo nodig "
    "opnieuw."
)


def probeer(request: HttpRequest, doe: Callable[[], object]) -> bool:
    """Do it; a refusal, or a colleague who was first, is said on the next page."""
    try:
        with transaction.atomic():
            doe()
    except RegelOvertreden as fout:
        waarschuw(request, fout.in_taal(_))
    except Conflict:
        waarschuw(request, _(INTUSSEN))
    else:
        return True
    return False


def uuid_uit(tekst: str | None) -> UUID | None:
    """An id from an address, or None when it is none."""
    try:
        return UUID(tekst or "")
    except ValueError:
        return None


def eis_plannen(request: HttpRequest, overleg: Overleg) -> None:
    """Raise NietToegestaan for who sees a meeting but does not plan it."""
    request.door.eis("overleg:plannen")
    rules.eis_leiding(request.door.functionaris, leiding(overleg, punten_van(overleg.id)))


@dataclass(frozen=True, slots=True)
class Keuzelijst:
    """What can be put on an agenda, as one page shows it.

    Attributes:
        rijen: (id, number, whom); what was chosen stands first, also when it does not match.
        zoek: what was typed in the search field.
        meer: whether more matches than is shown.
        weg: whether something was chosen that is closed, decided or not visible any more.
    """

    rijen: Sequence[tuple[UUID, str, str]]
    zoek: str = ""
    meer: bool = False
    weg: bool = False

    @property
    def zoekveld(self) -> bool:
        """Whether there is enough to search in."""
        return bool(self.zoek) or self.meer or len(self.rijen) > ZONDER_ZOEKEN


def keuzelijst(
    request: HttpRequest,
    soort: Overlegtype,
    *,
    gekozen: Collection[UUID] = (),
    ook: Collection[UUID] = (),
    behalve: Collection[UUID] = (),
) -> Keuzelijst:
    """What can be put on an agenda of this kind. The search is a POST: no names in an address.

    Args:
        gekozen: chosen before; they stay in the list whatever is searched for.
        ook: must be among them as well, when they may be seen.
        behalve: stand on the agenda already.
    """
    zoek = request.POST.get("zoek", "").strip()[:80]
    vast = {*gekozen, *ook}
    if soort.agenda == "aanmeldingen":
        alle = [(a.weging_id, a.nummer, a.inhoud.aanduiding) for a in te_wegen(request.door)]
        gevonden = [r for r in alle if r[0] in vast or _past(r, zoek)]
        gevonden.sort(key=lambda r: r[0] not in vast)
    else:
        keuzes = casussen.te_kiezen(
            request.door, zoek, aantal=HOOGSTENS + len(behalve) + 1, ook=vast
        )
        gevonden = [(k.id, k.nummer, k.aanduiding) for k in keuzes]
    rijen = [r for r in gevonden if r[0] not in behalve]
    hoogstens = HOOGSTENS + sum(r[0] in vast for r in rijen)
    return Keuzelijst(
        rijen=rijen[:hoogstens],
        zoek=zoek,
        meer=len(rijen) > hoogstens,
        weg=not set(gekozen) <= {id for id, _n, _a in rijen},
    )


def _past(rij: tuple[UUID, str, str], zoek: str) -> bool:
    tekst = f"{rij[1]} {rij[2]}".casefold()
    return all(woord in tekst for woord in zoek.casefold().split())


def zoekt(request: HttpRequest) -> bool:
    """Whether the button of the search was pressed, not that of the form."""
    return "_zoek" in request.POST


def kop_met_inhoud(request: HttpRequest, casus_id: UUID) -> Kop:
    """The head of a case whose content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    kop = casussen.kop(request.door, casus_id, "overleg")
    if kop.alleen_kern:
        raise NietGevonden
    return kop

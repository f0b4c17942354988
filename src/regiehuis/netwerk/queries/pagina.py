"""The network page: who works with us, in which capacity, through whom."""

from dataclasses import dataclass, field
from uuid import UUID

from regiehuis.logboek.deur import Door
from regiehuis.netwerk.models import (
    Functionaris,
    Hoedanigheid,
    Organisatie,
)
from regiehuis.netwerk.queries.mensen import Mens, van_hoedanigheid


@dataclass(slots=True)
class Deelname:
    """A capacity on the network page: through whom, how many people, what is missing."""

    hoedanigheid: Hoedanigheid
    ambassadeur: Mens | None = None
    mensen: list[Mens] = field(default_factory=list)

    @property
    def vacatures(self) -> tuple[str, ...]:
        """What is missing: 'ambassadeur', 'mensen'; nothing for an organisation without access."""
        if self.hoedanigheid.soort == "overig" or not self.hoedanigheid.organisatie.actief:
            return ()
        leeg = [] if self.mensen else ["mensen"]
        return (*leeg, *([] if self.ambassadeur else ["ambassadeur"]))


@dataclass(slots=True)
class Netwerklid:
    """An organisation on the network page."""

    organisatie: Organisatie
    deelnames: list[Deelname] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many people."""
        return sum(len(d.mensen) for d in self.deelnames)

    @property
    def vacatures(self) -> bool:
        """Whether something is missing."""
        return any(d.vacatures for d in self.deelnames)


def netwerk(
    door: Door,
    *,
    zoek: str = "",
    keten: str = "",
    alleen_vacatures: bool = False,
    ook_gestopt: bool = False,
    organisatie_id: UUID | None = None,
) -> list[Netwerklid]:
    """Who works with us, in which capacity, through whom: three queries, whatever the size.

    Args:
        zoek: words that must all be found in organisation, capacity or one of its people.
    """
    orgs = Organisatie.objects.filter(huis_id=door.huis).select_related("gemeente")
    if organisatie_id is not None:
        orgs = orgs.filter(id=organisatie_id)
    elif not ook_gestopt:
        orgs = orgs.filter(actief=True)
    if keten:
        orgs = orgs.filter(keten=keten)
    leden = {o.id: Netwerklid(o) for o in orgs.order_by("naam")}
    deelnames = {
        h.id: Deelname(h)
        for h in Hoedanigheid.objects.filter(organisatie_id__in=list(leden))
        .select_related("organisatie")
        .order_by("-publiek", "naam")
    }
    for deelname in deelnames.values():
        leden[deelname.hoedanigheid.organisatie_id].deelnames.append(deelname)
    for h, mensen in van_hoedanigheid(deelnames).items():
        deelnames[h].mensen = mensen
        bij_id = {m.id: m for m in mensen}
        if (wie := deelnames[h].hoedanigheid.ambassadeur_id) is not None:
            deelnames[h].ambassadeur = bij_id.get(wie)
    uit = [lid for lid in leden.values() if _past(lid, zoek)]
    return [lid for lid in uit if lid.vacatures] if alleen_vacatures else uit


def _past(lid: Netwerklid, zoek: str) -> bool:
    delen = [lid.organisatie.naam, *(d.hoedanigheid.naam for d in lid.deelnames)]
    delen += [f"{m.naam} {m.functie}" for d in lid.deelnames for m in d.mensen]
    hooi = " ".join(delen).casefold()
    return all(woord in hooi for woord in zoek.casefold().split()[:5])


def personen_van(organisatie_id: UUID) -> dict[UUID, list[Functionaris]]:
    """All people of an organisation per hoedanigheid, former ones last, with manager and deputy."""
    rijen = (
        Functionaris.objects.filter(hoedanigheid__organisatie_id=organisatie_id, soort="persoon")
        .select_related("leidinggevende", "vervanger")
        .order_by("naam")
    )
    uit: dict[UUID, list[Functionaris]] = {}
    for rij in sorted(rijen, key=lambda f: f.tot is not None):
        uit.setdefault(rij.hoedanigheid_id, []).append(rij)
    return uit

"""Milestones: stuck, cause established, breakthrough."""

from datetime import date
from uuid import UUID

from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Mijlpaal
from regiehuis.voortgang.services.delen import fase_van, rij_van, tekst


@dienst
def leg_mijlpaal_vast(
    door: Door,
    *,
    casus: UUID,
    soort: str,
    op: date,
    toelichting: str,
    oorzaak: str = "",
    sleutel: UUID | None = None,
) -> UUID:
    """Set a milestone; its day may lie back (bron-001 §8.2).

    Args:
        soort: key of `rules.MIJLPALEN`.
        oorzaak: key of `rules.OORZAKEN`; needed when a cause was established.

    Raises:
        NietToegestaan: no right 'mijlpaal:vastleggen'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: see `rules.controleer_mijlpaal`; or no words.
    """
    door.eis("mijlpaal:vastleggen")
    fase_van(door, casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rules.controleer_mijlpaal(soort=soort, op=op, oorzaak=oorzaak, vandaag=vandaag())
    rij = Mijlpaal.objects.create(
        casus_id=casus,
        soort=soort,
        op=op,
        oorzaak=oorzaak,
        toelichting=tekst(toelichting, rules.TOELICHTING_NODIG, "toelichting"),
        vastgelegd_door_id=door.functionaris,
        vastgelegd_op=nu(),
    )
    leg_vast(
        door,
        "voortgang:mijlpaal:vastgelegd",
        object=("casus", casus),
        casus=casus,
        waarden={"mijlpaal": rij.id, "soort": soort, "op": op, "oorzaak": oorzaak or None},
    )
    legvast_indiening(door, sleutel, rij.id)
    verwijder(door, formulier="voortgang.mijlpaal", object_id=casus)
    return rij.id


@dienst
def haal_mijlpaal_weg(door: Door, *, mijlpaal: UUID, versie: int | None = None) -> None:
    """Take a milestone away that was set by mistake; that it stood there stays in the course.

    Raises:
        NietToegestaan: no right 'mijlpaal:vastleggen'.
        NietGevonden: it cannot be seen, or is gone already.
        Conflict: somebody else changed it.
    """
    door.eis("mijlpaal:vastleggen")
    rij = rij_van(Mijlpaal, mijlpaal)
    if rij.vervallen_op is not None:
        raise NietGevonden
    wijzig(rij, versie=versie, vervallen_op=nu())
    leg_vast(
        door,
        "voortgang:mijlpaal:vervallen",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"mijlpaal": rij.id, "soort": rij.soort, "op": rij.op},
    )

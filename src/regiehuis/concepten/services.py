"""Keep, fetch and drop drafts; and let a form be sent twice without doing its work twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.http import QueryDict

from regiehuis.concepten import rules
from regiehuis.concepten.models import MAX_ADRES, Concept, Indiening
from regiehuis.kern.geheim import OntsleutelFout, Sleutelbos
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door

DUUR_INDIENING = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Bewaard:
    """A draft as it was kept: the fields as they were typed, and when."""

    velden: QueryDict
    bijgewerkt_op: datetime


def bewaar(
    door: Door, *, formulier: str, velden: QueryDict | Any, object_id: UUID | None = None
) -> datetime | None:
    """Keep the fields of a form as the draft of this functionaris.

    An empty form removes the draft. Drafts of his that are past their term go as well.

    Returns:
        The moment of keeping, or None when there was nothing to keep.

    Raises:
        OngeldigeInvoer: unknown form name, or more than 200 kB.
    """
    rules.eis_formulier(formulier)
    waarden = rules.te_bewaren(dict(velden.lists()))
    moment = nu()
    Concept.objects.filter(functionaris_id=door.functionaris, verloopt_op__lte=moment).delete()
    if not waarden:
        verwijder(door, formulier=formulier, object_id=object_id)
        return None
    inhoud = _bos().versleutel(
        rules.pak_in(waarden), rules.context(door.functionaris, formulier, object_id)
    )
    Concept.objects.bulk_create(
        [
            Concept(
                functionaris_id=door.functionaris,
                formulier=formulier,
                object_id=object_id,
                inhoud=inhoud,
                bijgewerkt_op=moment,
                verloopt_op=rules.verloopt_op(moment),
            )
        ],
        update_conflicts=True,
        unique_fields=["functionaris_id", "formulier", "object_id"],
        update_fields=["inhoud", "bijgewerkt_op", "verloopt_op"],
    )
    return moment


def haal(door: Door, *, formulier: str, object_id: UUID | None = None) -> Bewaard | None:
    """The draft of this functionaris, or None when there is none (any more)."""
    rij = Concept.objects.filter(
        functionaris_id=door.functionaris,
        formulier=rules.eis_formulier(formulier),
        object_id=object_id,
        verloopt_op__gt=nu(),
    ).first()
    if rij is None:
        return None
    try:
        inhoud = _bos().ontsleutel(
            bytes(rij.inhoud), rules.context(door.functionaris, formulier, object_id)
        )
    except OntsleutelFout:  # its key has been withdrawn: then the draft is lost, not the page
        return None
    velden = QueryDict(mutable=True)
    for naam, waarden in rules.pak_uit(inhoud).items():
        velden.setlist(naam, waarden)
    velden._mutable = False
    return Bewaard(velden=velden, bijgewerkt_op=rij.bijgewerkt_op)


def onverstuurd(door: Door, formulier: str) -> tuple[UUID, datetime] | None:
    """Id and moment of the draft of something that is not there yet; None when there is none."""
    return (
        Concept.objects.filter(
            functionaris_id=door.functionaris,
            formulier=rules.eis_formulier(formulier),
            object_id=None,
            verloopt_op__gt=nu(),
        )
        .values_list("id", "bijgewerkt_op")
        .first()
    )


def verwijder(door: Door, *, formulier: str, object_id: UUID | None = None) -> bool:
    """Drop the draft; the service that completes a form calls this. Tells whether it was there."""
    aantal, _ = Concept.objects.filter(
        functionaris_id=door.functionaris,
        formulier=rules.eis_formulier(formulier),
        object_id=object_id,
    ).delete()
    return bool(aantal)


def vernietig_bij(object_ids: Iterable[UUID], *, using: str = "vernietiger") -> int:
    """Destroy every draft about these objects, whoever wrote it; as role vernietiger."""
    rijen = Concept.objects.using(using).filter(object_id__in=list(object_ids))
    return rijen._raw_delete(using) or 0


def eenmalig(door: Door, sleutel: UUID | None) -> UUID | None:
    """Claim the key of a submission.

    Call it first in the service. None means: do the work, then call `legvast_indiening`. An id
    means: this form was sent before, and that was its result. When two arrive at once, the
    second waits here until the first has committed. A missing key claims nothing.
    """
    if sleutel is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO concepten_indiening (id, versie, functionaris_id, sleutel, op)"
            " VALUES (%s, 1, %s, %s, %s) ON CONFLICT (functionaris_id, sleutel) DO NOTHING",
            [nieuw_id(), door.functionaris, sleutel, nu()],
        )
        if cursor.rowcount:
            return None
    return (
        Indiening.objects.filter(functionaris_id=door.functionaris, sleutel=sleutel)
        .values_list("resultaat_id", flat=True)
        .first()
    )


def legvast_indiening(door: Door, sleutel: UUID | None, resultaat_id: UUID) -> None:
    """Remember what the submission with this key has made."""
    if sleutel is not None:
        Indiening.objects.filter(functionaris_id=door.functionaris, sleutel=sleutel).update(
            resultaat_id=resultaat_id
        )


def wat_volgde(door: Door, sleutel: UUID) -> str:
    """The address of the page that followed when this was sent before; '' when it was not.

    When two arrive at once, the second waits here until the first has ended.
    """
    with connection.cursor() as cursor:
        # a lock has a signed number of 64 bits for a name
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [sleutel.int >> 65])
    rijen = Indiening.objects.filter(functionaris_id=door.functionaris, sleutel=sleutel)
    return rijen.values_list("naar", flat=True).first() or ""


def onthoud_wat_volgt(door: Door, sleutel: UUID, naar: str) -> None:
    """Remember which page followed, also when no service claimed the key."""
    if len(naar) > MAX_ADRES:
        return
    Indiening.objects.bulk_create(
        [Indiening(functionaris_id=door.functionaris, sleutel=sleutel, naar=naar, op=nu())],
        update_conflicts=True,
        unique_fields=["functionaris_id", "sleutel"],
        update_fields=["naar"],
    )


# ---- destruction ---------------------------------------------------------------------------------


def verlopen_concepten(huis: UUID, op: datetime) -> list[UUID]:
    """Drafts past their term, of all houses: the table knows no house."""
    return list(
        Concept.objects.using("vernietiger")
        .filter(verloopt_op__lte=op)
        .values_list("id", flat=True)
    )


def vernietig_concepten(ids: Sequence[UUID]) -> int:
    """Destroy drafts."""
    return Concept.objects.using("vernietiger").filter(id__in=ids).delete()[0]


def oude_indieningen(huis: UUID, op: datetime) -> list[UUID]:
    """Keys of submissions that nobody sends again."""
    return list(
        Indiening.objects.using("vernietiger")
        .filter(op__lte=op - DUUR_INDIENING)
        .values_list("id", flat=True)
    )


def vernietig_indieningen(ids: Sequence[UUID]) -> int:
    """Destroy keys of submissions."""
    return Indiening.objects.using("vernietiger").filter(id__in=ids).delete()[0]


def _bos() -> Sleutelbos:
    return Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS)

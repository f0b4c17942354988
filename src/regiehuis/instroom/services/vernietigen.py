"""Destroying what was not taken in: rows, keys, drafts, sight; a count and a certificate stay.

Deleting happens as role vernietiger, the only role that may; counting and the certificate as the
automaton of the house. What may reach a backup is written to the ledger outside the database.
"""

import json
import os
from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from regiehuis.berichten.services import stuur
from regiehuis.concepten.services import vernietig_bij
from regiehuis.instroom import rules
from regiehuis.instroom.models import (
    Aangemelde,
    Aanmelding,
    Aanmeldinhoud,
    Aanvulling,
    Criteriumoordeel,
    Eerder,
    Meebetrokken,
    Treffer,
    Voorval,
    Weging,
    Wegingsuitkomst,
)
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, dienst, leg_vast
from regiehuis.personen.services import vernietig_groep

ALS = "vernietiger"

#: Dependents first.
_DELEN = (
    (Treffer, "weging_id"),
    (Criteriumoordeel, "weging_id"),
    (Wegingsuitkomst, "weging_id"),
    (Weging, "aanmelding_id"),
    (Aanvulling, "aanmelding_id"),
    (Meebetrokken, "aanmelding_id"),
    (Eerder, "aanmelding_id"),
    (Voorval, "aanmelding_id"),
    (Aangemelde, "aanmelding_id"),
    (Aanmeldinhoud, "aanmelding_id"),
    (Aanmelding, "id"),
)


def afgelopen(huis: UUID) -> list[UUID]:
    """Submissions of a house whose term after the outcome is over; asked as role vernietiger."""
    rijen = Aanmelding.objects.using(ALS).filter(
        huis_id=huis, vernietig_op__lte=nu(), stand__in=sorted(rules.NIET_OPGENOMEN)
    )
    return list(rijen.order_by("vernietig_op").values_list("id", flat=True))


@dienst
def vernietig_afgelopen(door: Door) -> int:
    """Destroy everything of a house that is past its term; returns the number of submissions."""
    ids = afgelopen(door.huis)
    for id in ids:
        personen, regels = vernietig_aanmeldingen([id])
        beeindig_zicht(door, object_id=id)
        beeindig_zicht(door, casus=id)
        leg_vast(
            door,
            "instroom:aanmelding:vernietigd",
            object=("vernietiging", id),
            waarden={"personen": personen, "regels": regels},
        )
    return len(ids)


def vernietig_aanmeldingen(ids: Iterable[UUID]) -> tuple[int, int]:
    """Delete these submissions with everything that hangs on them: (persons, other rows).

    Runs in a transaction of role vernietiger. Doing it again finds nothing.
    """
    lijst = list(ids)
    with transaction.atomic(using=ALS):
        personen = vernietig_groep(lijst, using=ALS)
        regels = vernietig_bij(lijst, using=ALS) + _treffers_bij_anderen(lijst)
        wegingen = Weging.objects.using(ALS).filter(aanmelding_id__in=lijst)
        van = {"weging_id": list(wegingen.values_list("id", flat=True))}
        for model, kolom in _DELEN:
            rijen = model.objects.using(ALS).filter(**{f"{kolom}__in": van.get(kolom, lijst)})
            regels += rijen._raw_delete(ALS) or 0  # None when there is nothing to look for
        schrijf_in_grootboek(lijst)
    return personen, regels


def _treffers_bij_anderen(ids: Sequence[UUID]) -> int:
    """Another submission must not go on telling that somebody stood in one that is gone."""
    rijen = Aanmelding.objects.using(ALS).filter(id__in=ids).values_list("huis_id", "nummer")
    weg = 0
    for huis, nummer in rijen:
        wegingen = list(Weging.objects.using(ALS).filter(huis_id=huis).values_list("id", flat=True))
        treffers = Treffer.objects.using(ALS).filter(soort="aanmelding", nummer=nummer)
        weg += treffers.filter(weging_id__in=wegingen)._raw_delete(ALS)
    return weg


def schrijf_in_grootboek(ids: Sequence[UUID]) -> None:
    """Append opaque ids to the ledger outside the database, so that a restored backup forgets too.

    One JSON object per line, forced to disk before the deletion commits.
    """
    if not ids:
        return
    regels = [{"op": nu().isoformat(), "tabel": "instroom_aanmelding", "id": str(id)} for id in ids]
    pad = settings.REGIEHUIS_VERNIETIGD
    pad.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(pad, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a") as bestand:
        bestand.write("".join(json.dumps(regel) + "\n" for regel in regels))
        bestand.flush()
        os.fsync(bestand.fileno())


EEN_WEEK = timedelta(days=7)


@dienst
def vraag_terugmelding(door: Door) -> int:
    """Ask submitters who have not reported back, once: a week before destruction.

    Runs daily; returns how many were asked.
    """
    begin = nu() + EEN_WEEK
    rijen = Aanmelding.objects.filter(
        huis_id=door.huis,
        stand__in=sorted(rules.TERUGMELDEN),
        teruggemeld="",
        vernietig_op__gt=begin,
        vernietig_op__lte=begin + timedelta(days=1),
    )
    for rij in rijen:
        stuur(
            door,
            aan=[rij.ingediend_door_id],
            soort="aanmelding_terugmelden",
            waarden={"nummer": rij.nummer, "pad": f"/aanmelding/{rij.id}/"},
        )
    return len(rijen)

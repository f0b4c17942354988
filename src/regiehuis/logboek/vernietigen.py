"""Destroying what is past its term, and destroying again what a restored backup brought back."""

import json
from pathlib import Path
from uuid import UUID

from django.db import transaction

from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import BEWAARTERMIJNEN
from regiehuis.logboek.deur import Door

VERNIETIGER = "vernietiger"


def ruim_op(door: Door) -> int:
    """Destroy everything of a house that is past its term, dependents first; returns how many rows.

    What a room destroys on a schedule of its own (with a certificate) is left to it.
    Source: WGS 1.8(7), BGS 1.16.
    """
    totaal = 0
    for regel in BEWAARTERMIJNEN:
        if regel.vind is None or regel.vernietig is None or regel.eigen_taak:
            continue
        with transaction.atomic(using=VERNIETIGER):
            if ids := list(regel.vind(door.huis, nu())):
                totaal += regel.vernietig(ids)
    return totaal


def speel_vernietigingen_af(grootboek: Path) -> int:
    """Destroy again what the ledger names; returns how many rows.

    Raises ValueError for a table that has no way to be destroyed: then nothing may be served.
    """
    per_tabel: dict[str, set[UUID]] = {}
    for regel in grootboek.read_text().splitlines():
        gelezen = json.loads(regel)
        per_tabel.setdefault(gelezen["tabel"], set()).add(UUID(gelezen["id"]))
    wegen = {b.tabel: b.vernietig for b in BEWAARTERMIJNEN if b.vernietig}
    if onbekend := sorted(per_tabel.keys() - wegen.keys()):
        raise ValueError(f"in the ledger, but cannot be destroyed: {onbekend}")
    return sum(wegen[tabel](sorted(ids)) for tabel, ids in per_tabel.items())

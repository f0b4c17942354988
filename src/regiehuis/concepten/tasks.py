"""The schedule of drafts: what is past its term goes, also when nobody comes back."""

from django.db import connections

from regiehuis.concepten import retention
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster


@rooster("40 3 * * *", "concepten.ruim_op")
def ruim_op(door: Door) -> None:
    """Destroy drafts and keys of submissions past their term, as role vernietiger."""
    if "vernietiger" not in connections:  # then the administrator runs destruction elsewhere
        return
    retention.vernietig_concepten(retention.verlopen_concepten(door.huis, nu()))
    retention.vernietig_indieningen(retention.oude_indieningen(door.huis, nu()))

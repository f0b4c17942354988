"""The schedule of drafts: what is past its term goes, also when nobody comes back."""

from django.db import connections

from regiehuis.concepten import services
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster


@rooster("40 3 * * *", "concepten.ruim_op")
def ruim_op(door: Door) -> None:
    """Destroy drafts and keys of submissions past their term, as role vernietiger."""
    if "vernietiger" not in connections:  # then the administrator runs destruction elsewhere
        return
    services.vernietig_concepten(services.verlopen_concepten(door.huis, nu()))
    services.vernietig_indieningen(services.oude_indieningen(door.huis, nu()))

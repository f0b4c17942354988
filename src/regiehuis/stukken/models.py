"""A file: where it belongs and what is known of it. The content lies encrypted in `opslag`."""

from django.db import models
from django.db.models import Q

from regiehuis.logboek.models import Rij


class Stuk(Rij):
    """A document to a gegeven or to a case. Its id is also its name in the store.

    `casus_id` and `gegeven_id` are of later rooms, hence no foreign keys. `naam` is what the
    sender called it: it may hold a name, and never leaves these pages.
    """

    huis_id = models.UUIDField()
    casus_id = models.UUIDField()
    gegeven_id = models.UUIDField(null=True)
    beperkt = models.BooleanField(default=False)
    naam = models.CharField(max_length=150)
    soort = models.CharField(max_length=10)
    grootte = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    sleutelversie = models.CharField(max_length=32)
    scan = models.CharField(max_length=12)
    geplaatst_door_id = models.UUIDField()
    geplaatst_door_hoedanigheid_id = models.UUIDField()
    geplaatst_op = models.DateTimeField()
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(scan__in=["schoon", "niet_gescand"]), name="stukken_stuk_scan"
            ),
            models.CheckConstraint(
                condition=Q(beperkt=False) | Q(gegeven_id__isnull=False),
                name="stukken_stuk_beperkt_bij_gegeven",
            ),
        ]
        indexes = [
            models.Index(fields=["casus_id", "-geplaatst_op"], name="stukken_stuk_casus"),
            models.Index(fields=["gegeven_id"], name="stukken_stuk_gegeven"),
        ]

"""The outbox. What a notice is about stands apart, readable by the automaton of the house only.

Who looks after the mail sees that a notice failed and to whom it went, not for which case: not
even the existence of a case may show (ontwerp.md §4.1).
"""

from django.db import models

from regiehuis.berichten.rules import OORZAKEN, STANDEN
from regiehuis.kern.klok import nu
from regiehuis.logboek.models import Rij


class Bericht(Rij):
    """One notice to one receiver."""

    huis = models.ForeignKey("netwerk.Huis", on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=40)
    ontvanger = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    sleutel = models.UUIDField()
    stand = models.CharField(max_length=10, default="klaar")
    pogingen = models.PositiveSmallIntegerField(default=0)
    oorzaak = models.CharField(max_length=20, blank=True)
    gemaakt_op = models.DateTimeField(default=nu)
    volgende_op = models.DateTimeField(null=True)
    verzonden_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stand__in=list(STANDEN)), name="berichten_bericht_stand"
            ),
            models.CheckConstraint(
                condition=models.Q(oorzaak="") | models.Q(oorzaak__in=list(OORZAKEN)),
                name="berichten_bericht_oorzaak",
            ),
            models.CheckConstraint(
                condition=models.Q(stand="verzonden", verzonden_op__isnull=False)
                | (~models.Q(stand="verzonden") & models.Q(verzonden_op__isnull=True)),
                name="berichten_bericht_verzonden_op",
            ),
        ]
        indexes = [
            models.Index(fields=["huis", "stand", "-id"], name="berichten_bericht_lijst"),
            models.Index(fields=["sleutel", "-gemaakt_op"], name="berichten_bericht_sleutel"),
        ]


class Berichtinhoud(Rij):
    """What a notice is about, until it was sent. `lezer_id` is the automaton of the house."""

    huis_id = models.UUIDField()
    lezer_id = models.UUIDField()
    bericht = models.OneToOneField(Bericht, on_delete=models.CASCADE, related_name="inhoud")
    object_id = models.UUIDField(null=True)
    nummer = models.CharField(max_length=20, blank=True)
    pad = models.CharField(max_length=200)
    termijn = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    uitnodiging_id = models.UUIDField(null=True)
    adres = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["object_id"], name="berichten_inhoud_object")]

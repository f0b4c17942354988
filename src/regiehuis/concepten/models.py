"""Drafts and keys of submissions. Both belong to one functionaris, and nobody else sees them."""

from django.db import models

from regiehuis.logboek.models import Rij

MAX_ADRES = 500


class Concept(Rij):
    """The unsent text of one form, encrypted; for its author only, with a term."""

    functionaris_id = models.UUIDField()
    formulier = models.CharField(max_length=90)
    object_id = models.UUIDField(null=True)
    inhoud = models.BinaryField()
    bijgewerkt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["functionaris_id", "formulier", "object_id"],
                nulls_distinct=False,
                name="concepten_concept_een_per_formulier",
            ),
        ]
        indexes = [models.Index(fields=["verloopt_op"], name="concepten_concept_verloopt")]


class Indiening(Rij):
    """The key of a form that was sent: sending it again gives the same result.

    Attributes:
        naar: address of the page that followed.
    """

    functionaris_id = models.UUIDField()
    sleutel = models.UUIDField()
    resultaat_id = models.UUIDField(null=True)
    naar = models.CharField(max_length=MAX_ADRES, blank=True, default="", db_default="")
    op = models.DateTimeField()

    class Meta:
        constraints = [
            # Per functionaris: a key of somebody else must not tell whether it exists.
            models.UniqueConstraint(
                fields=["functionaris_id", "sleutel"], name="concepten_indiening_eenmalig"
            ),
        ]
        indexes = [models.Index(fields=["op"], name="concepten_indiening_op")]

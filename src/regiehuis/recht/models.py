"""Life domains and criteria of a house, as versions that are never changed afterwards.

A new version is a new set of rows; a judgement therefore keeps pointing to the words that were
judged. The inherited `versie` is the number of the version within house (and set).
"""

from django.db import models

from regiehuis.logboek.models import Rij


class Leefgebiedenset(Rij):
    """One version of the life domains of a house."""

    huis_id = models.UUIDField()
    geldig_van = models.DateField()
    bron = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["huis_id", "versie"], name="recht_leefgebiedenset_een_versie"
            )
        ]


class Leefgebied(Rij):
    """One life domain; `sleutel` stays the same over versions."""

    huis_id = models.UUIDField()
    set = models.ForeignKey(Leefgebiedenset, on_delete=models.PROTECT, related_name="leefgebieden")
    sleutel = models.CharField(max_length=20)
    naam = models.CharField(max_length=80)
    uitleg = models.CharField(max_length=300, blank=True)
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["set", "sleutel"], name="recht_leefgebied_een_keer")
        ]

    def __str__(self) -> str:
        return self.naam


class Criteriaset(Rij):
    """One version of a set of criteria, with the rule that combines them.

    A version that is not `actief` says that the house stopped using the set.
    """

    huis_id = models.UUIDField()
    sleutel = models.CharField(max_length=40)
    naam = models.CharField(max_length=120)
    geldig_van = models.DateField()
    uitdrukking = models.JSONField()
    bron = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=300, blank=True)
    actief = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["huis_id", "sleutel", "versie"], name="recht_criteriaset_een_versie"
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Criterium(Rij):
    """One criterion: `tekst` is what is judged, `naam` the short form, `hint` help."""

    huis_id = models.UUIDField()
    set = models.ForeignKey(Criteriaset, on_delete=models.PROTECT, related_name="criteria")
    code = models.CharField(max_length=8)
    naam = models.CharField(max_length=120)
    tekst = models.TextField(max_length=2000)
    hint = models.CharField(max_length=300, blank=True)
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["set", "code"], name="recht_criterium_een_keer")
        ]

    def __str__(self) -> str:
        return self.naam

"""What is kept for matching. The app role adds and never reads; see the migration."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij


class Persoon(Rij):
    """The keys of one person of one submission or case. Never changed: replaced or destroyed.

    Whoever shows a person shows the gegevens of that case; this row only makes a comparison
    possible (ontwerp.md §4 point 6).
    """

    class Herkomst(models.TextChoices):
        AANMELDING = "aanmelding", _("aanmelding")
        BETROKKENE = "betrokkene", _("casus")

    huis_id = models.UUIDField()
    herkomst_soort = models.CharField(max_length=10, choices=Herkomst)
    herkomst_id = models.UUIDField()
    groep_id = models.UUIDField()
    nummer = models.CharField(max_length=20, blank=True)
    vervangt_id = models.UUIDField(null=True)
    bsn_versleuteld = models.BinaryField(null=True)
    bsn_hash = models.CharField(max_length=64, blank=True)
    achternaam = models.CharField(max_length=120, blank=True)
    delen = ArrayField(models.CharField(max_length=60), default=list)
    klanken = ArrayField(models.CharField(max_length=130), default=list)
    voornaam = models.CharField(max_length=60, blank=True)
    voornamen = ArrayField(models.CharField(max_length=60), default=list)
    voornaamklank = models.CharField(max_length=130, blank=True)
    voorletters = models.CharField(max_length=8, blank=True)
    tussenvoegsel = models.CharField(max_length=60, blank=True)
    geboren = models.CharField(max_length=8, blank=True)
    zoekklanken = ArrayField(models.CharField(max_length=130), default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(herkomst_soort__in=["aanmelding", "betrokkene"]),
                name="personen_persoon_herkomst",
            ),
            models.CheckConstraint(
                condition=models.Q(geboren="") | models.Q(geboren__regex=r"^[0-9]{8}$"),
                name="personen_persoon_geboren",
            ),
        ]
        indexes = [
            models.Index(
                fields=["huis_id", "bsn_hash"],
                condition=~models.Q(bsn_hash=""),
                name="personen_persoon_bsn",
            ),
            models.Index(
                fields=["huis_id", "geboren"],
                condition=~models.Q(geboren=""),
                name="personen_persoon_geboren_idx",
            ),
            models.Index(fields=["groep_id"], name="personen_persoon_groep"),
            models.Index(
                fields=["vervangt_id"],
                condition=models.Q(vervangt_id__isnull=False),
                name="personen_persoon_vervangt",
            ),
            GinIndex(fields=["huis_id", "zoekklanken"], name="personen_persoon_klank"),
        ]


class Vergelijking(models.Model):
    """One call of the matching function: who asked, about whom, how many hits."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    huis_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="+")
    op = models.DateTimeField()
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["functionaris_id", "-op"], name="personen_vergelijking_wie")
        ]


class Vergelijkingstreffer(models.Model):
    """One hit. Its random id is the only handle that leaves the function."""

    id = models.UUIDField(primary_key=True, editable=False)
    vergelijking = models.ForeignKey(Vergelijking, on_delete=models.CASCADE, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="+")
    sterkte = models.CharField(max_length=14)
    redenen = ArrayField(models.CharField(max_length=30))


class Samenvoeging(Rij):
    """A dated link: two persons are one. Moves nothing, and widens nobody's sight.

    `groep_id` is the weighing from which the link was made, and governs who may see it.
    """

    huis_id = models.UUIDField()
    groep_id = models.UUIDField()
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="+")
    treffer = models.ForeignKey(Vergelijkingstreffer, on_delete=models.CASCADE, related_name="+")
    reden = models.CharField(max_length=30)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)
    gelegd_door_id = models.UUIDField()
    verbroken_door_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "treffer"],
                condition=models.Q(tot__isnull=True),
                name="personen_samenvoeging_een_keer",
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="personen_samenvoeging_tot_na_van",
            ),
        ]

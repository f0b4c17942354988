"""What is stored about acting and looking. The policies stand in the migrations."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.beleid import CASUSSOORTEN


class Rij(models.Model):
    """Base of every row of ours: a time-ordered key made in Python, and a version.

    Rows are made with `objects.create()` and changed with `logboek.services.wijzig`; never with
    `save()`: under row-level security a refused UPDATE turns into an INSERT (proeven.md).
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class Huissleutel(models.Model):
    """The ids of the houses of this installation, so that jobs know where to go."""

    huis_id = models.UUIDField(primary_key=True)


class Zicht(models.Model):
    """Who may see which object, at which level, on which dated ground.

    The only table that policies read. Levels are sets of tables (ontwerp.md §4.1).
    """

    class Niveau(models.TextChoices):
        TAAK = "taak"
        KERN = "kern"
        GESCHIL = "geschil"
        INHOUD = "inhoud"

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    huis_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    soort = models.CharField(max_length=20)
    object_id = models.UUIDField()
    niveau = models.CharField(max_length=10, choices=Niveau)
    grond = models.CharField(max_length=40)
    casus_id = models.UUIDField(null=True)
    waarneming_id = models.UUIDField(null=True)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["functionaris_id", "soort", "object_id", "niveau", "grond"],
                condition=models.Q(tot__isnull=True),
                name="logboek_zicht_een_keer_open",
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="logboek_zicht_tot_na_van",
            ),
            models.CheckConstraint(
                condition=models.Q(niveau__in=["taak", "kern", "geschil", "inhoud"]),
                name="logboek_zicht_niveau",
            ),
            models.CheckConstraint(
                condition=~models.Q(soort__in=CASUSSOORTEN) | models.Q(casus_id__isnull=False),
                name="logboek_zicht_noemt_de_casus",
            ),
        ]
        indexes = [
            models.Index(
                fields=["functionaris_id", "soort", "niveau"],
                include=["object_id", "huis_id", "van", "tot"],
                name="logboek_zicht_wie",
            ),
            models.Index(fields=["object_id", "soort"], name="logboek_zicht_wat"),
            models.Index(fields=["casus_id", "functionaris_id"], name="logboek_zicht_casus"),
            models.Index(
                fields=["waarneming_id"],
                condition=models.Q(waarneming_id__isnull=False),
                name="logboek_zicht_waarneming",
            ),
        ]


class Waarneming(Rij):
    """A colleague who stands in for a period: he sees what the other sees."""

    huis_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    waarnemer_id = models.UUIDField()
    van = models.DateTimeField()
    tot = models.DateTimeField()
    geregeld_door_id = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__gt=models.F("van")), name="logboek_waarneming_duur"
            ),
            models.CheckConstraint(
                condition=~models.Q(waarnemer_id=models.F("functionaris_id")),
                name="logboek_waarneming_een_ander",
            ),
        ]


class Gebeurtenis(models.Model):
    """One change, in one append-only log. No personal data of subjects and no free text."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    huis_id = models.UUIDField()
    soort = models.CharField(max_length=80)
    object_soort = models.CharField(max_length=20)
    object_id = models.UUIDField()
    casus_id = models.UUIDField(null=True)
    beperkt = models.BooleanField(default=False)
    huisbreed = models.BooleanField(default=False)
    waarden = models.JSONField(default=dict)
    door_id = models.UUIDField(null=True)
    door_naam = models.CharField(max_length=200)
    door_namens = models.CharField(max_length=200)
    gebeurd_op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["casus_id", "-gebeurd_op", "-id"], name="logboek_geb_casus"),
            models.Index(fields=["object_id", "-gebeurd_op"], name="logboek_geb_object"),
            models.Index(fields=["huis_id", "soort", "-gebeurd_op"], name="logboek_geb_soort"),
        ]


class Toegangsregel(models.Model):
    """Who looked at what, in which capacity: one row per page (WGS 1.8(4), BGS 1.12)."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    op = models.DateTimeField()
    huis_id = models.UUIDField(null=True)
    gebruiker_id = models.UUIDField(null=True)
    functionaris_id = models.UUIDField(null=True)
    wie = models.CharField(max_length=200, blank=True)
    handeling = models.CharField(max_length=20)
    pagina = models.CharField(max_length=100)
    status = models.PositiveSmallIntegerField()
    casus_id = models.UUIDField(null=True)
    objecten = ArrayField(models.UUIDField(), default=list)
    spoor = models.UUIDField()
    herkomst = models.CharField(max_length=45, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["huis_id", "-op"], name="logboek_toegang_huis"),
            models.Index(fields=["casus_id", "-op"], name="logboek_toegang_casus"),
            models.Index(fields=["functionaris_id", "-op"], name="logboek_toegang_wie"),
        ]


class Verwerkingsregel(models.Model):
    """Which processing touched which subject, pseudonymised and without the user.

    Shaped after the Dutch standard Logboek Dataverwerkingen; `spoor` links it to the access log.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    op = models.DateTimeField()
    huis_id = models.UUIDField()
    spoor = models.UUIDField()
    activiteit = models.CharField(max_length=100)
    onderwerpen = ArrayField(models.CharField(max_length=64), default=list)

    class Meta:
        indexes = [models.Index(fields=["huis_id", "-op"], name="logboek_verwerking_huis")]

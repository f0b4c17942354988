"""Accounts, and for which functionaris each may act. Policies and rights stand in the migration."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.models import Rij


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Finds accounts by e-mail address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "Gebruiker":
        """Return the account of an address."""
        return self.get(email=(username or "").strip().lower())


class Gebruiker(AbstractBaseUser):
    """A person who can sign in. Has no rights: those belong to the functionaris he acts as."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    naam = models.CharField(max_length=150)
    taal = models.CharField(max_length=2, default="nl")
    is_active = models.BooleanField(default=True)
    gemaakt_op = models.DateTimeField(default=nu)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    objects = GebruikerManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="toegang_gebruiker_kleine_letters",
            ),
            models.CheckConstraint(
                condition=models.Q(taal__in=["nl", "en"]), name="toegang_gebruiker_taal"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Koppeling(models.Model):
    """An account acts for a functionaris. Ids only: read before anybody is known."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    functionaris_id = models.UUIDField()
    huis_id = models.UUIDField()
    kort = models.CharField(max_length=60)
    geheimhouding_op = models.DateTimeField(null=True)
    van = models.DateTimeField(default=nu)
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["functionaris_id"],
                condition=models.Q(tot__isnull=True),
                name="toegang_koppeling_een_per_functionaris",
            ),
            models.UniqueConstraint(
                fields=["kort"],
                condition=models.Q(tot__isnull=True),
                name="toegang_koppeling_kort",
            ),
        ]
        indexes = [models.Index(fields=["gebruiker", "kort"], name="toegang_koppeling_wie")]


class Uitnodiging(Rij):
    """An invitation for a functionaris to make an account. Holds no token: it is computed
    from `zaad` and the keys of the house (see `uitnodigen.py`)."""

    class Stand(models.TextChoices):
        OPEN = "open"
        AANVAARD = "aanvaard"
        INGETROKKEN = "ingetrokken"

    huis_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    uitgenodigd_door_id = models.UUIDField()
    zaad = models.CharField(max_length=32)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.OPEN)
    gemaakt_op = models.DateTimeField()
    verstuurd_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    aantal = models.PositiveSmallIntegerField(default=1)
    afgedaan_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["functionaris_id"],
                condition=models.Q(stand="open"),
                name="toegang_uitnodiging_een_open",
            ),
            models.CheckConstraint(
                condition=models.Q(stand__in=["open", "aanvaard", "ingetrokken"]),
                name="toegang_uitnodiging_stand",
            ),
            models.CheckConstraint(
                condition=models.Q(stand="open", afgedaan_op__isnull=True)
                | (~models.Q(stand="open") & models.Q(afgedaan_op__isnull=False)),
                name="toegang_uitnodiging_afgedaan",
            ),
        ]
        indexes = [models.Index(fields=["huis_id", "stand"], name="toegang_uitnodiging_huis")]


class Factorherstel(Rij):
    """Two people restore a lost second factor: one asks, another decides."""

    class Stand(models.TextChoices):
        GEVRAAGD = "gevraagd"
        GOEDGEKEURD = "goedgekeurd"
        GEWEIGERD = "geweigerd"

    huis_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    gevraagd_door_id = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.GEVRAAGD)
    besloten_door_id = models.UUIDField(null=True)
    besloten_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["functionaris_id"],
                condition=models.Q(stand="gevraagd"),
                name="toegang_factorherstel_een_open",
            ),
            models.CheckConstraint(
                condition=models.Q(stand="gevraagd", besloten_door_id__isnull=True)
                | (
                    models.Q(stand__in=["goedgekeurd", "geweigerd"])
                    & models.Q(besloten_door_id__isnull=False)
                    & ~models.Q(besloten_door_id=models.F("gevraagd_door_id"))
                    & ~models.Q(besloten_door_id=models.F("functionaris_id"))
                ),
                name="toegang_factorherstel_twee_mensen",
            ),
        ]


class Inlogregel(models.Model):
    """What happened around signing in, insert-only. No address and no e-mail: keyed hashes."""

    class Soort(models.TextChoices):
        GELUKT = "gelukt"
        MISLUKT = "mislukt"
        GEBLOKKEERD = "geblokkeerd"
        VERLOPEN = "verlopen"
        WACHTWOORD = "wachtwoord"
        FACTOR = "factor"
        BEEINDIGD = "beeindigd"

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    op = models.DateTimeField()
    soort = models.CharField(max_length=12, choices=Soort)
    plek = models.CharField(max_length=64, blank=True)
    gebruiker_id = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["plek", "-op"], name="toegang_inlogregel_plek"),
            models.Index(fields=["gebruiker_id", "-op"], name="toegang_inlogregel_wie"),
        ]


class BewaardeInvoer(models.Model):
    """A form that was sent after the session had ended: encrypted, for its author, a few hours."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    gebruiker_id = models.UUIDField()
    inhoud = models.BinaryField()
    gemaakt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["gebruiker_id"], name="toegang_invoer_wie")]

"""A plan per version, with what stands in it and who stands behind it. All of it is inhoud."""

from django.db import models
from django.db.models import F, Q

from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules import plan as rp
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij


class Planversie(Rij):
    """One version of the plan of a case: at most one in the making, at most one in force."""

    huis_id = models.UUIDField()
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    nummer = models.PositiveSmallIntegerField()
    stand = models.CharField(max_length=12, default="concept")
    probleem = models.TextField(max_length=ri.MAX_TEKST, blank=True)
    doel = models.TextField(max_length=ri.MAX_DOEL, blank=True)
    client = models.CharField(max_length=12, blank=True)
    client_toelichting = models.TextField(max_length=ri.MAX_TEKST, blank=True)
    lvb = models.CharField(max_length=12, blank=True)
    zsm = models.TextField(max_length=ri.MAX_TEKST, blank=True)
    zsm_van = models.DateField(null=True)
    zsm_tot = models.DateField(null=True)
    gemaakt_op = models.DateTimeField()
    gewijzigd_op = models.DateTimeField()
    gewijzigd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    voorgelegd_op = models.DateTimeField(null=True)
    reageren_tot = models.DateTimeField(null=True)
    geldt_op = models.DateTimeField(null=True)
    einde_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["casus", "nummer"], name="aanpak_plan_nummer"),
            models.UniqueConstraint(fields=["id", "casus"], name="aanpak_plan_van_casus"),
            models.UniqueConstraint(
                fields=["casus"],
                condition=Q(stand__in=rp.IN_DE_MAAK),
                name="aanpak_plan_een_in_de_maak",
            ),
            models.UniqueConstraint(
                fields=["casus"], condition=Q(stand="geldt"), name="aanpak_plan_een_geldt"
            ),
            models.CheckConstraint(
                condition=Q(stand__in=list(rp.STANDEN)), name="aanpak_plan_stand"
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=["voorgelegd", "geldt", "vervangen"])
                | Q(voorgelegd_op__isnull=False, reageren_tot__isnull=False),
                name="aanpak_plan_voorgelegd_heel",
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=["geldt", "vervangen"]) | Q(geldt_op__isnull=False),
                name="aanpak_plan_geldt_heel",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=["vervangen", "ingetrokken"], einde_op__isnull=False)
                | (~Q(stand__in=["vervangen", "ingetrokken"]) & Q(einde_op__isnull=True)),
                name="aanpak_plan_einde_heel",
            ),
            models.CheckConstraint(
                condition=Q(zsm_van__isnull=True)
                | Q(zsm_tot__isnull=True)
                | Q(zsm_tot__gte=F("zsm_van")),
                name="aanpak_plan_zsm_periode",
            ),
            models.CheckConstraint(
                condition=Q(client__in=list(ri.CLIENT), lvb__in=list(ri.LVB)),
                name="aanpak_plan_keuzes",
            ),
        ]
        indexes = [
            models.Index(
                fields=["huis_id"], condition=Q(stand="voorgelegd"), name="aanpak_plan_ligt_voor"
            ),
        ]


class _Plandeel(models.Model):
    """Base of a row of a version. `lijn` is the same row in every version.

    (plan, casus) follows the version through a composite foreign key (migration 0002), so that
    the policy needs no join and a row cannot stand under another case.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    lijn = models.UUIDField()
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True


def _van_plan() -> models.ForeignKey[Planversie, Planversie]:
    return models.ForeignKey(
        Planversie, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )


def _uniek(naam: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["plan", "lijn"], name=f"aanpak_{naam}_een_keer")


class Deeldoel(_Plandeel):
    """A sub-goal, and how we know that it is reached."""

    plan = _van_plan()
    tekst = models.TextField(max_length=ri.MAX_REGEL)
    bereikt_als = models.TextField(max_length=ri.MAX_TEKST, blank=True)

    class Meta:
        constraints = [_uniek("deeldoel")]


class Planinterventie(_Plandeel):
    """A planned intervention; the item that tells of it may be destroyed before the plan is."""

    plan = _van_plan()
    deeldoel = models.UUIDField(null=True)
    wat = models.TextField(max_length=ri.MAX_REGEL)
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", null=True, on_delete=models.PROTECT, related_name="+"
    )
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    kader = models.CharField(max_length=12, blank=True)
    titel = models.CharField(max_length=ri.MAX_REGEL, blank=True)
    begin = models.CharField(max_length=10, blank=True)
    eind = models.CharField(max_length=10, blank=True)
    gegeven = models.ForeignKey(
        "informatie.Gegeven",
        null=True,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
    )

    class Meta:
        constraints = [
            _uniek("interventie"),
            models.CheckConstraint(
                condition=Q(kader__in=list(ri.KADERS)), name="aanpak_interventie_kader"
            ),
        ]


class Wederkerigheid(_Plandeel):
    """What the client does and gets, on which ground, and what follows if not."""

    plan = _van_plan()
    doet = models.TextField(max_length=ri.MAX_TEKST)
    krijgt = models.TextField(max_length=ri.MAX_TEKST, blank=True)
    grond = models.TextField(max_length=ri.MAX_REGEL, blank=True)
    anders = models.TextField(max_length=ri.MAX_TEKST, blank=True)

    class Meta:
        constraints = [_uniek("wederkerigheid")]


class Planscenario(_Plandeel):
    """If it goes otherwise, what then."""

    plan = _van_plan()
    als = models.TextField(max_length=ri.MAX_REGEL)
    dan = models.TextField(max_length=ri.MAX_TEKST, blank=True)

    class Meta:
        constraints = [_uniek("scenario")]


class Plantekst(models.Model):
    """A version as it read before somebody saved it again: nothing is just overwritten."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    plan = _van_plan()
    inhoud = models.JSONField()
    geschreven_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    geschreven_op = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["plan", "-id"], name="aanpak_plantekst_van_plan")]


class Instemming(models.Model):
    """What a hoedanigheid said of a version, each time; the last one counts."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    plan = _van_plan()
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    akkoord = models.BooleanField()
    reden = models.TextField(max_length=rp.MAX_REDEN, blank=True)
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(akkoord=True) | ~Q(reden=""), name="aanpak_instemming_reden"
            )
        ]
        indexes = [models.Index(fields=["plan", "op"], name="aanpak_instemming_van_plan")]

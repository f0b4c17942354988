"""What is said and decided at an item: content of its case, or of the weighing."""

from django.db import models
from django.db.models import Q

from regiehuis.logboek.models import Rij
from regiehuis.overleg import rules
from regiehuis.overleg.models.overleg import (
    FUNCTIONARIS,
    Agendapunt,
    Uitnodiging,
    een_onderwerp,
    een_van,
)


class Puntdeel(Rij):
    """A part of the record of one item."""

    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.CASCADE, related_name="+")
    casus = models.ForeignKey("casus.Casus", null=True, on_delete=models.CASCADE, related_name="+")
    weging = models.ForeignKey(
        "instroom.Weging", null=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        abstract = True


class Uitnodigingtekst(Rij):
    """What is expected of the invited, and why he does not come."""

    uitnodiging = models.OneToOneField(Uitnodiging, on_delete=models.CASCADE, related_name="+")
    casus = models.ForeignKey("casus.Casus", null=True, on_delete=models.CASCADE, related_name="+")
    weging = models.ForeignKey(
        "instroom.Weging", null=True, on_delete=models.CASCADE, related_name="+"
    )
    verwacht = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    reden = models.CharField(max_length=rules.MAX_REDEN, blank=True)

    class Meta:
        constraints = [een_onderwerp("overleg_uitnodigingtekst_onderwerp")]


class Notitie(Puntdeel):
    """One text of an item: a fixed point, or one step of the discussion. Each has its own version,
    so that two people who write in two places do not meet."""

    sleutel = models.CharField(max_length=20)
    keuze = models.CharField(max_length=12, blank=True)
    tekst = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    gewijzigd_door = models.ForeignKey(FUNCTIONARIS, on_delete=models.PROTECT, related_name="+")
    gewijzigd_op = models.DateTimeField()

    class Meta:
        constraints = [
            een_onderwerp("overleg_notitie_onderwerp"),
            models.UniqueConstraint(fields=["agendapunt", "sleutel"], name="overleg_notitie_uniek"),
            models.CheckConstraint(
                condition=een_van("sleutel", rules.NOTITIES), name="overleg_notitie_sleutel"
            ),
        ]


class Besluit(Puntdeel):
    """A decision that was taken at an item; taken back, it stays readable as such."""

    tekst = models.TextField(max_length=rules.MAX_TEKST)
    op = models.DateTimeField()
    door = models.ForeignKey(FUNCTIONARIS, on_delete=models.PROTECT, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            een_onderwerp("overleg_besluit_onderwerp"),
            models.CheckConstraint(condition=~Q(tekst=""), name="overleg_besluit_gevuld"),
        ]


class Derde(Puntdeel):
    """An incidental third at the table: no account, and never without a statement of secrecy
    (WGS 2.31(9)-(10), BGS 2.21). Only at a case; a trigger refuses a private decider."""

    naam = models.CharField(max_length=rules.MAX_NAAM)
    organisatie = models.CharField(max_length=rules.MAX_NAAM)
    verklaring_op = models.DateField()
    motivering = models.CharField(max_length=rules.MAX_REDEN)
    besloten_door = models.ForeignKey(FUNCTIONARIS, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(casus__isnull=False, weging__isnull=True)
                & ~Q(naam="")
                & ~Q(organisatie="")
                & ~Q(motivering=""),
                name="overleg_derde_heel",
            )
        ]


class Aanvulling(Puntdeel):
    """What was added to a fixed report: it stays visible, with name and time."""

    tekst = models.TextField(max_length=rules.MAX_TEKST)
    door = models.ForeignKey(FUNCTIONARIS, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        constraints = [
            een_onderwerp("overleg_aanvulling_onderwerp"),
            models.CheckConstraint(condition=~Q(tekst=""), name="overleg_aanvulling_gevuld"),
        ]

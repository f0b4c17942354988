"""What is stored of casusregie. Who directs is level kern; what people wrote is inhoud.

Level kern: Casusregie (ids, dates, codes). Level inhoud: Regietekst, Taakelders. The policies
stand in the migration.
"""

from django.db import models
from django.db.models import F, Q

from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij
from regiehuis.regie import rules


class Casusregie(Rij):
    """Who directs the content of a case, for a period: proposed, running, or how it ended.

    At most one runs and at most one is proposed per case; a vacancy is the absence of a row.
    `van` is the day of the proposal until it is accepted, then the day of that.
    """

    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    van = models.DateField()
    tot = models.DateField()
    stand = models.CharField(max_length=12, default="voorgesteld")
    oorzaak = models.CharField(max_length=12, blank=True)
    voorgesteld_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    voorgesteld_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True)
    geeindigd_op = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus"], condition=Q(stand="loopt"), name="regie_een_loopt"
            ),
            models.UniqueConstraint(
                fields=["casus"], condition=Q(stand="voorgesteld"), name="regie_een_voorgesteld"
            ),
            models.CheckConstraint(
                condition=Q(stand__in=list(rules.STANDEN)), name="regie_casusregie_stand"
            ),
            models.CheckConstraint(
                condition=Q(stand="beeindigd", oorzaak__in=list(rules.OORZAKEN))
                | ~Q(stand="beeindigd") & Q(oorzaak=""),
                name="regie_casusregie_oorzaak",
            ),
            models.CheckConstraint(
                condition=Q(
                    stand__in=["voorgesteld", "geweigerd", "ingetrokken", "loopt"],
                    geeindigd_op__isnull=True,
                )
                | Q(
                    stand__in=["beeindigd", "overgedragen", "verlopen"],
                    geeindigd_op__isnull=False,
                ),
                name="regie_casusregie_einde",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=["voorgesteld", "ingetrokken"])
                | Q(beantwoord_op__isnull=False),
                name="regie_casusregie_beantwoord",
            ),
            models.CheckConstraint(condition=Q(tot__gte=F("van")), name="regie_casusregie_periode"),
        ]
        indexes = [
            models.Index(fields=["casus", "-voorgesteld_op"], name="regie_casusregie_casus"),
            models.Index(
                fields=["functionaris", "casus"],
                condition=Q(stand__in=["voorgesteld", "loopt"]),
                name="regie_casusregie_van_wie",
            ),
        ]


class Regietekst(models.Model):
    """What somebody wrote at a handover, a refusal or an end. Never changed."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    casusregie = models.ForeignKey(Casusregie, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=12)
    tekst = models.TextField(max_length=rules.MAX_TEKST)
    door = models.ForeignKey("netwerk.Functionaris", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["casusregie", "soort"], name="regie_regietekst_een"),
            models.CheckConstraint(
                condition=Q(soort__in=list(rules.TEKSTSOORTEN)) & ~Q(tekst=""),
                name="regie_regietekst_heel",
            ),
        ]


class Taakelders(Rij):
    """A task that is with somebody else by name, or not needed now for a reason; from when to when.

    At most one such exception per task at a time; what was agreed before stays readable.
    """

    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    casusregie = models.ForeignKey(Casusregie, on_delete=models.CASCADE, related_name="+")
    taak = models.CharField(max_length=12)
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    reden = models.CharField(max_length=rules.MAX_REDEN, blank=True)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casusregie", "taak"],
                condition=Q(tot__isnull=True),
                name="regie_taakelders_een",
            ),
            models.CheckConstraint(
                condition=Q(taak__in=list(rules.DEELTAKEN)), name="regie_taakelders_taak"
            ),
            models.CheckConstraint(
                condition=Q(functionaris__isnull=False) | ~Q(reden=""),
                name="regie_taakelders_wie_of_reden",
            ),
        ]

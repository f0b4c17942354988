"""What is stored of how a case moves. Everything is level inhoud; Heroverweger only holds ids."""

from django.db import models
from django.db.models import F, Q

from regiehuis.logboek.models import Rij
from regiehuis.voortgang import rules


def _casus() -> models.ForeignKey:
    return models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")


def _wie(*, leeg: bool = False) -> models.ForeignKey:
    return models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, null=leeg, related_name="+"
    )


def _een_van(veld: str, waarden: object) -> Q:
    return Q(**{f"{veld}__in": list(waarden)})  # type: ignore[call-overload]


class Mijlpaal(Rij):
    """Stuck, cause established, or breakthrough: set by the procesregisseur, may lie back."""

    casus = _casus()
    soort = models.CharField(max_length=20)
    op = models.DateField()
    oorzaak = models.CharField(max_length=20, blank=True)
    toelichting = models.TextField(max_length=rules.MAX_TEKST)
    vastgelegd_door = _wie()
    vastgelegd_op = models.DateTimeField()
    vervallen_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_een_van("soort", rules.MIJLPALEN)
                & _een_van("oorzaak", ("", *rules.OORZAKEN)),
                name="voortgang_mijlpaal_codes",
            ),
            models.CheckConstraint(
                condition=~Q(soort="oorzaak", oorzaak="") & ~Q(toelichting=""),
                name="voortgang_mijlpaal_oorzaak",
            ),
        ]
        indexes = [models.Index(fields=["casus", "op"], name="voortgang_mijlpaal_casus")]


class Evaluatie(Rij):
    """How a plan worked out: the goal, what worked, what did not, what could have been seen."""

    casus = _casus()
    planversie_id = models.UUIDField(null=True)
    doel = models.CharField(max_length=10)
    werkte = models.TextField(max_length=rules.MAX_TEKST)
    werkte_niet = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    zien_aankomen = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    door = _wie()
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_een_van("doel", rules.DOEL) & ~Q(werkte=""),
                name="voortgang_evaluatie_doel",
            )
        ]
        indexes = [models.Index(fields=["casus", "-op"], name="voortgang_evaluatie_casus")]


class Correctie(Rij):
    """How a milestone or an evaluation read before it was corrected: visible, never silent.

    `was` holds the earlier values of the fields that changed (BGS 1.7, as for an item).
    """

    casus = _casus()
    mijlpaal = models.ForeignKey(Mijlpaal, on_delete=models.CASCADE, null=True, related_name="+")
    evaluatie = models.ForeignKey(Evaluatie, on_delete=models.CASCADE, null=True, related_name="+")
    was = models.JSONField()
    reden = models.CharField(max_length=rules.MAX_REGEL)
    door = _wie()
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(mijlpaal__isnull=True, evaluatie__isnull=False)
                | Q(mijlpaal__isnull=False, evaluatie__isnull=True),
                name="voortgang_correctie_van_een",
            ),
            models.CheckConstraint(
                condition=~Q(reden="") & ~Q(was={}), name="voortgang_correctie_reden"
            ),
        ]
        indexes = [models.Index(fields=["casus", "-op"], name="voortgang_correctie_casus")]


class Overdracht(Rij):
    """Scaling down: advice to a receiver by name, who accepts or declines."""

    casus = _casus()
    ontvanger = _wie()
    advies = models.TextField(max_length=rules.MAX_TEKST)
    stand = models.CharField(max_length=20, default="gevraagd")
    reden = models.CharField(max_length=rules.MAX_REGEL, blank=True)
    gevraagd_door = _wie()
    gevraagd_op = models.DateTimeField()
    besloten_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus"], condition=Q(stand="gevraagd"), name="voortgang_overdracht_een"
            ),
            models.CheckConstraint(
                condition=_een_van("stand", rules.OVERDRACHTSTANDEN)
                & ~Q(advies="")
                & ~Q(stand="geweigerd", reden=""),
                name="voortgang_overdracht_stand",
            ),
        ]


class Volgmoment(Rij):
    """A day on which somebody looks how a followed case goes, answered in one line.

    Attributes:
        herinnerd_voor, herinnerd_na: when the mail before this day went, and the one after it.
    """

    casus = _casus()
    overdracht = models.ForeignKey(
        Overdracht, on_delete=models.CASCADE, null=True, related_name="+"
    )
    wanneer = models.DateField()
    wie = _wie()
    stand = models.CharField(max_length=20, default="gepland")
    antwoord = models.CharField(max_length=20, blank=True)
    toelichting = models.CharField(max_length=rules.MAX_REGEL, blank=True)
    beantwoord_door = _wie(leeg=True)
    beantwoord_op = models.DateTimeField(null=True)
    herinnerd_voor = models.DateTimeField(null=True)
    herinnerd_na = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_een_van("stand", rules.MOMENTSTANDEN)
                & (
                    Q(stand="gedaan", beantwoord_op__isnull=False)
                    & _een_van("antwoord", rules.ANTWOORDEN)
                    | ~Q(stand="gedaan") & Q(antwoord="")
                ),
                name="voortgang_volgmoment_stand",
            )
        ]
        indexes = [
            models.Index(
                fields=["wanneer"], condition=Q(stand="gepland"), name="voortgang_volgmoment_open"
            ),
            models.Index(fields=["casus", "wanneer"], name="voortgang_volgmoment_casus"),
        ]


class Terugkeer(Rij):
    """A followed case that somebody brought back, and what triage decided."""

    casus = _casus()
    gebracht_door = _wie()
    gebracht_op = models.DateTimeField()
    reden = models.TextField(max_length=rules.MAX_TEKST)
    stand = models.CharField(max_length=20, default="open")
    besloten_door = _wie(leeg=True)
    besloten_op = models.DateTimeField(null=True)
    motivatie = models.TextField(max_length=rules.MAX_TEKST, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus"], condition=Q(stand="open"), name="voortgang_terugkeer_een_open"
            ),
            models.CheckConstraint(
                condition=Q(stand="open", besloten_door__isnull=True)
                | Q(stand__in=["opnieuw", "blijft"], besloten_door__isnull=False)
                & ~Q(motivatie=""),
                name="voortgang_terugkeer_besluit",
            ),
        ]


class Heroverweger(Rij):
    """Who of triage sees a case because it was brought back, from when to when."""

    casus = _casus()
    terugkeer = models.ForeignKey(Terugkeer, on_delete=models.CASCADE, related_name="+")
    functionaris = _wie()
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus", "functionaris"],
                condition=Q(tot__isnull=True),
                name="voortgang_heroverweger_een_keer",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="voortgang_heroverweger_tot_na_van",
            ),
        ]

"""Kinds of meeting, meetings, their items and invitations: nothing here says what was discussed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij
from regiehuis.overleg import rules

FUNCTIONARIS = "netwerk.Functionaris"


def een_van(veld: str, waarden: object, *, leeg: bool = False) -> Q:
    """The field holds one of these codes (or nothing)."""
    codes = [*waarden, *([""] if leeg else [])]  # type: ignore[misc]
    return Q(**{f"{veld}__in": codes})


def een_onderwerp(naam: str) -> models.CheckConstraint:
    """A row is about a case or about a submission that is weighed, never both."""
    return models.CheckConstraint(
        condition=Q(casus__isnull=False, weging__isnull=True)
        | Q(casus__isnull=True, weging__isnull=False),
        name=naam,
    )


class Overlegtype(Rij):
    """A kind of meeting of this house; `minuten` are per item."""

    huis_id = models.UUIDField()
    sleutel = models.SlugField(max_length=40)
    naam = models.CharField(max_length=rules.MAX_NAAM)
    agenda = models.CharField(max_length=15)
    max_punten = models.PositiveSmallIntegerField()
    minuten = models.PositiveSmallIntegerField()
    minuten_min = models.PositiveSmallIntegerField()
    minuten_max = models.PositiveSmallIntegerField()
    uitnodiging = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    vaste_punten = ArrayField(models.CharField(max_length=20), default=list)
    volgorde = models.PositiveSmallIntegerField(default=0)
    actief = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis_id", "sleutel"], name="overleg_type_uniek"),
            models.CheckConstraint(
                condition=een_van("agenda", rules.AGENDAS), name="overleg_type_agenda"
            ),
            models.CheckConstraint(
                condition=Q(minuten_min__lte=F("minuten"), minuten_max__gte=F("minuten"))
                & Q(minuten_min__gte=1, max_punten__gte=1),
                name="overleg_type_maten",
            ),
        ]


class Overlegnummering(models.Model):
    """The last number of a meeting in a year, per house."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    huis_id = models.UUIDField()
    jaar = models.PositiveSmallIntegerField()
    stand = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis_id", "jaar"], name="overleg_nummering_uniek")
        ]


class Overleg(Rij):
    """A meeting: when, where, who leads. `volgnummer` counts changes, for calendars (SEQUENCE)."""

    huis_id = models.UUIDField()
    nummer = models.CharField(max_length=12)
    type = models.ForeignKey(Overlegtype, on_delete=models.PROTECT, related_name="+")
    begin = models.DateTimeField()
    einde = models.DateTimeField()
    plaats = models.CharField(max_length=rules.MAX_PLAATS)
    voorzitter = models.ForeignKey(
        FUNCTIONARIS, null=True, on_delete=models.PROTECT, related_name="+"
    )
    notulist = models.ForeignKey(
        FUNCTIONARIS, null=True, on_delete=models.PROTECT, related_name="+"
    )
    gepland_door = models.ForeignKey(FUNCTIONARIS, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField(max_length=12, default="gepland")
    volgnummer = models.PositiveIntegerField(default=0)
    privacy_op = models.DateTimeField(null=True)
    begonnen_op = models.DateTimeField(null=True)
    geeindigd_op = models.DateTimeField(null=True)
    vastgesteld_op = models.DateTimeField(null=True)
    vastgesteld_door = models.ForeignKey(
        FUNCTIONARIS, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis_id", "nummer"], name="overleg_nummer_uniek"),
            # what an item repeats of its meeting follows it (migration 0002)
            models.UniqueConstraint(fields=["id", "begin", "stand"], name="overleg_heel"),
            models.CheckConstraint(
                condition=een_van("stand", rules.OVERLEGSTANDEN), name="overleg_stand"
            ),
            models.CheckConstraint(condition=Q(einde__gt=F("begin")), name="overleg_duur"),
            models.CheckConstraint(
                condition=Q(stand="vastgesteld", vastgesteld_op__isnull=False)
                | (~Q(stand="vastgesteld") & Q(vastgesteld_op__isnull=True)),
                name="overleg_vastgesteld",
            ),
        ]
        indexes = [models.Index(fields=["huis_id", "-begin", "-id"], name="overleg_op_datum")]


class Agendapunt(Rij):
    """One case (or submission) on the agenda of a meeting, with its time box in minutes.

    Begin and state of the meeting stand here too, so that members of the case who are not
    invited see when it is discussed; a composite foreign key keeps them equal. `vaste_punten` are
    those of its kind when it was put on the agenda: a report does not change with its kind.
    """

    huis_id = models.UUIDField()
    overleg = models.ForeignKey(Overleg, on_delete=models.CASCADE, related_name="+")
    overleg_begin = models.DateTimeField()
    overleg_stand = models.CharField(max_length=12, default="gepland")
    type = models.ForeignKey(Overlegtype, on_delete=models.PROTECT, related_name="+")
    casus = models.ForeignKey("casus.Casus", null=True, on_delete=models.CASCADE, related_name="+")
    weging = models.ForeignKey(
        "instroom.Weging", null=True, on_delete=models.CASCADE, related_name="+"
    )
    nummer = models.CharField(max_length=11)
    volgorde = models.PositiveSmallIntegerField()
    minuten = models.PositiveSmallIntegerField()
    vaste_punten = ArrayField(models.CharField(max_length=20), default=list)
    stand = models.CharField(max_length=12, default="gepland")
    fase = models.CharField(max_length=16, blank=True)
    fase_op = models.DateTimeField(null=True)
    begonnen_op = models.DateTimeField(null=True)
    besproken_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            een_onderwerp("overleg_punt_onderwerp"),
            models.UniqueConstraint(fields=["id", "casus"], name="overleg_punt_van_casus"),
            models.UniqueConstraint(
                fields=["overleg", "casus"],
                condition=~Q(stand="vervallen"),
                name="overleg_punt_casus_een_keer",
            ),
            models.UniqueConstraint(
                fields=["overleg", "weging"],
                condition=~Q(stand="vervallen"),
                name="overleg_punt_weging_een_keer",
            ),
            models.CheckConstraint(
                condition=een_van("stand", rules.PUNTSTANDEN)
                & een_van("fase", rules.FASEN, leeg=True),
                name="overleg_punt_codes",
            ),
            models.CheckConstraint(condition=Q(minuten__gte=1), name="overleg_punt_minuten"),
        ]
        indexes = [
            models.Index(fields=["casus", "-overleg_begin"], name="overleg_punt_casus"),
        ]


class Uitnodiging(Rij):
    """One person invited to one item: answer, substitute, and whether he was there.

    `tot`: since when he has no part in it any more (left the case, or the network).
    """

    huis_id = models.UUIDField()
    overleg = models.ForeignKey(Overleg, on_delete=models.CASCADE, related_name="+")
    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.CASCADE, related_name="+")
    casus = models.ForeignKey("casus.Casus", null=True, on_delete=models.CASCADE, related_name="+")
    weging = models.ForeignKey(
        "instroom.Weging", null=True, on_delete=models.CASCADE, related_name="+"
    )
    functionaris = models.ForeignKey(FUNCTIONARIS, on_delete=models.PROTECT, related_name="+")
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    stand = models.CharField(max_length=12, default="uitgenodigd")
    uitgenodigd_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True)
    vervanger = models.ForeignKey(
        FUNCTIONARIS, null=True, on_delete=models.PROTECT, related_name="+"
    )
    vervanger_stand = models.CharField(max_length=12, blank=True)
    aanwezig = models.CharField(max_length=10, blank=True)
    aanwezig_vanaf = models.DateTimeField(null=True)
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            een_onderwerp("overleg_uitnodiging_onderwerp"),
            models.UniqueConstraint(
                fields=["agendapunt", "functionaris"],
                condition=Q(tot__isnull=True),
                name="overleg_uitnodiging_een_keer",
            ),
            models.CheckConstraint(
                condition=een_van("stand", rules.UITNODIGINGSTANDEN)
                & een_van("vervanger_stand", rules.VERVANGERSTANDEN, leeg=True)
                & een_van("aanwezig", rules.AANWEZIGHEID, leeg=True),
                name="overleg_uitnodiging_codes",
            ),
            models.CheckConstraint(
                condition=Q(vervanger__isnull=True, vervanger_stand="")
                | (Q(vervanger__isnull=False) & ~Q(vervanger_stand="")),
                name="overleg_uitnodiging_vervanger_heel",
            ),
        ]
        indexes = [
            models.Index(
                fields=["functionaris", "stand"],
                condition=Q(tot__isnull=True),
                name="overleg_uitnodiging_van_wie",
            ),
            models.Index(fields=["overleg"], name="overleg_uitnodiging_overleg"),
            models.Index(
                fields=["casus"],
                condition=Q(vervanger_stand="voorgesteld", tot__isnull=True),
                name="overleg_vervanger_gevraagd",
            ),
        ]

"""Agreements. Level taak sees `Afspraak` only (number, date, who); every word is inhoud."""

from django.db import models
from django.db.models import Q

from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij


class Afspraak(Rij):
    """Who does something by when: a person, for an organisation, with a date (ontwerp §4.14).

    Attributes:
        zonder_persoon_op: since when the person takes no part any more; somebody must decide.
        datum_op: day on which the present date was agreed.
        herinnerd_voor, herinnerd_na: the date for which that reminder went.
        agendapunt: the point of a meeting at which it was made.
    """

    huis_id = models.UUIDField()
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    casus_nummer = models.CharField(max_length=11)
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    gemaakt_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    gemaakt_op = models.DateTimeField()
    agendapunt = models.UUIDField(null=True)
    uiterlijk = models.DateField()
    datum_op = models.DateField()
    stand = models.CharField(max_length=12)
    stand_op = models.DateTimeField()
    besproken_op = models.DateTimeField(null=True)
    zonder_persoon_op = models.DateTimeField(null=True)
    herinnerd_voor = models.DateField(null=True)
    herinnerd_na = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "casus"], name="aanpak_afspraak_van_casus"),
            models.CheckConstraint(
                condition=Q(stand__in=list(ra.STANDEN)), name="aanpak_afspraak_stand"
            ),
        ]
        indexes = [
            models.Index(fields=["casus", "uiterlijk"], name="aanpak_afspraak_casus"),
            models.Index(
                fields=["functionaris", "uiterlijk"],
                condition=Q(stand__in=ra.OPEN),
                name="aanpak_afspraak_open_van",
            ),
            models.Index(
                fields=["huis_id", "uiterlijk"],
                condition=Q(stand__in=ra.OPEN),
                name="aanpak_afspraak_open",
            ),
            models.Index(
                fields=["huis_id"],
                condition=Q(stand__in=["geweigerd", "niet_gedaan"], besproken_op__isnull=True),
                name="aanpak_afspraak_te_bespreken",
            ),
            models.Index(
                fields=["casus"],
                condition=Q(stand__in=ra.OPEN, zonder_persoon_op__isnull=False),
                name="aanpak_afspraak_zonder",
            ),
            models.Index(
                fields=["agendapunt"],
                condition=Q(agendapunt__isnull=False),
                name="aanpak_afspraak_agendapunt",
            ),
        ]


class Afspraaktekst(models.Model):
    """What was agreed, and how we know that it is done."""

    afspraak = models.OneToOneField(
        Afspraak, primary_key=True, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    wat = models.TextField(max_length=ra.MAX_WAT)
    klaar_als = models.TextField(max_length=ra.MAX_TEKST, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(wat=""), name="aanpak_afspraaktekst_wat")
        ]


class Afspraakstap(models.Model):
    """What somebody wrote or changed in the course of an agreement: its history."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    afspraak = models.ForeignKey(
        Afspraak, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    stap = models.CharField(max_length=16)
    door = models.ForeignKey("netwerk.Functionaris", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    reden = models.CharField(max_length=20, blank=True)
    tekst = models.TextField(max_length=ra.MAX_TEKST, blank=True)
    uiterlijk_was = models.DateField(null=True)
    functionaris_was = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stap__in=list(ra.STAPPEN)), name="aanpak_afspraakstap_stap"
            ),
            models.CheckConstraint(
                condition=Q(reden__in=["", *ra.REDENEN]), name="aanpak_afspraakstap_reden"
            ),
        ]
        indexes = [models.Index(fields=["afspraak", "op"], name="aanpak_afspraakstap_van")]

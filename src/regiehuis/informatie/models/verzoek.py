"""Requests: who is asked, until when, and what became of it. The question stands apart.

Level taak sees `Informatieverzoek` only (number, term and who); question and answers are
inhoud; the words of a refusal are for the chair (ontwerp.md §4.1, WGS 1.5(1)).
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from regiehuis.informatie import rules
from regiehuis.logboek.models import Rij
from regiehuis.recht.rules import WEIGERGRONDEN


class Informatieverzoek(Rij):
    """A question to one functionaris, with a term.

    It points to the doeltoets of its own case: a composite foreign key (migration 0002) makes a
    request without that test impossible (WGS 2.31(2)-(3), ontwerp.md §4.4).
    """

    huis_id = models.UUIDField()
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    doeltoets = models.ForeignKey(
        "casus.Doeltoets", on_delete=models.DO_NOTHING, related_name="+", db_constraint=False
    )
    casus_nummer = models.CharField(max_length=11)
    aan = models.ForeignKey("netwerk.Functionaris", on_delete=models.PROTECT, related_name="+")
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    gevraagd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    gevraagd_op = models.DateTimeField()
    spoed = models.BooleanField(default=False)
    termijn_tot = models.DateTimeField()
    stand = models.CharField(max_length=12, default="open")
    antwoord = models.CharField(max_length=12, blank=True)
    later_op = models.DateField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord_door = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    herinnerd_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stand__in=list(rules.STANDEN)), name="informatie_verzoek_stand"
            ),
            models.CheckConstraint(
                condition=Q(antwoord__in=["", *rules.ANTWOORDEN]),
                name="informatie_verzoek_antwoord",
            ),
            models.CheckConstraint(
                condition=Q(
                    stand="beantwoord",
                    antwoord__in=["geleverd", "niets_bekend", "niet_nodig", "geweigerd"],
                    beantwoord_op__isnull=False,
                    beantwoord_door__isnull=False,
                )
                | (~Q(stand="beantwoord") & Q(antwoord__in=["", "later"])),
                name="informatie_verzoek_beantwoord_heel",
            ),
            models.CheckConstraint(
                condition=Q(antwoord="later", later_op__isnull=False) | ~Q(antwoord="later"),
                name="informatie_verzoek_later_heel",
            ),
        ]
        indexes = [
            models.Index(fields=["casus", "-gevraagd_op"], name="informatie_verzoek_casus"),
            models.Index(
                fields=["aan", "termijn_tot"],
                condition=Q(stand="open"),
                name="informatie_verzoek_open_aan",
            ),
            models.Index(
                fields=["huis_id", "termijn_tot"],
                condition=Q(stand="open"),
                name="informatie_verzoek_open",
            ),
            models.Index(
                fields=["casus"],
                condition=Q(stand="vervallen"),
                name="informatie_verzoek_vervallen",
            ),
        ]


class Verzoektekst(models.Model):
    """The words of a request; for who sees the content of the case."""

    verzoek = models.OneToOneField(
        Informatieverzoek, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    casus_id = models.UUIDField()
    vraag = models.TextField(max_length=rules.MAX_VRAAG)
    leefgebieden = ArrayField(models.CharField(max_length=40), default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(vraag=""), name="informatie_verzoektekst_vraag")
        ]


class Weigering(models.Model):
    """Why somebody does not share: for who directs the case, and for himself (WGS 1.5(1))."""

    verzoek = models.OneToOneField(
        Informatieverzoek, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    casus_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    grond = models.CharField(max_length=30)
    toelichting = models.TextField(max_length=rules.MAX_TOELICHTING, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(grond__in=list(WEIGERGRONDEN)), name="informatie_weigering_grond"
            )
        ]

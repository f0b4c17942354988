"""What is stored of closing a case, of undoing that, and of reopening (ontwerp.md §2.11)."""

from django.db import models
from django.db.models import F, Q

from regiehuis.casus import rules
from regiehuis.casus.models.casus import Casus, een_van
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij


class Afsluiting(Rij):
    """That a case was closed: by whom, out of which phase, and whether that still holds.

    Level kern: it says nothing about anybody. The words stand in Afsluittekst.
    """

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    door = models.ForeignKey("netwerk.Functionaris", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    vorige_fase = models.CharField(max_length=20)
    einde = models.CharField(max_length=20, blank=True)
    einde_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus"], condition=Q(einde=""), name="casus_afsluiting_een_keer"
            ),
            models.CheckConstraint(
                condition=Q(einde="", einde_op__isnull=True)
                | Q(einde__in=list(rules.EINDEN), einde_op__isnull=False),
                name="casus_afsluiting_einde",
            ),
        ]


class Afsluittekst(models.Model):
    """What was reached when a case was closed, and why it was ready."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    afsluiting = models.OneToOneField(Afsluiting, on_delete=models.CASCADE, related_name="+")
    uitkomst = models.CharField(max_length=20)
    toelichting = models.TextField(max_length=rules.MAX_TEKST)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=een_van("uitkomst", rules.UITKOMSTEN) & ~Q(toelichting=""),
                name="casus_afsluittekst_uitkomst",
            )
        ]


class BeeindigdeZaak(models.Model):
    """Something that was still open and was ended to close the case, with the reason in words."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    bron = models.CharField(max_length=40)
    zaak_id = models.UUIDField()
    tekst = models.CharField(max_length=300)
    reden = models.CharField(max_length=rules.MAX_REDEN)
    door = models.ForeignKey("netwerk.Functionaris", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reden=""), name="casus_beeindigdezaak_reden")
        ]


class OnderbrokenZicht(models.Model):
    """Sight that ended because the case was closed, so that it can come back exactly as it was."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    afsluiting = models.ForeignKey(Afsluiting, on_delete=models.CASCADE, related_name="+")
    zicht_id = models.UUIDField()
    functionaris_id = models.UUIDField()
    tot = models.DateTimeField(null=True)


class Heropening(Rij):
    """A request to reopen a closed case: who asked, and what a second person decided."""

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    stand = models.CharField(max_length=20, default="gevraagd")
    gevraagd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    gevraagd_op = models.DateTimeField()
    besloten_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, null=True, related_name="+"
    )
    besloten_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus"], condition=Q(stand="gevraagd"), name="casus_heropening_een_vraag"
            ),
            models.CheckConstraint(
                condition=Q(stand="gevraagd", besloten_door__isnull=True)
                | Q(
                    stand__in=[s for s in rules.HEROPENSTANDEN if s != "gevraagd"],
                    besloten_door__isnull=False,
                ),
                name="casus_heropening_stand",
            ),
            models.CheckConstraint(
                condition=~Q(stand="bevestigd") | ~Q(besloten_door=F("gevraagd_door")),
                name="casus_heropening_tweede_persoon",
            ),
        ]


class Heropentekst(models.Model):
    """Why a closed case must open again, and the new purpose test (BGS 2.20)."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    heropening = models.OneToOneField(Heropening, on_delete=models.CASCADE, related_name="+")
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    reden = models.TextField(max_length=rules.MAX_TEKST)
    a_argument = models.TextField(max_length=rules.MAX_TEKST)
    b_argument = models.TextField(max_length=rules.MAX_TEKST)
    c_argument = models.TextField(max_length=rules.MAX_TEKST)
    d_argument = models.TextField(max_length=rules.MAX_TEKST)

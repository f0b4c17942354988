"""Items of information and their kinds. The item is the unit, not the document (§4.5)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from regiehuis.informatie import rules
from regiehuis.informatie.models.verzoek import Informatieverzoek
from regiehuis.logboek.models import Rij
from regiehuis.recht.rules import CATEGORIEEN, GRONDSLAGEN_ZORG


class Gegeven(Rij):
    """One item: what, from whom, since when, on which ground, under which conditions, for whom.

    `beperkt` items are seen by the chosen hoedanigheden, the source, and who directs the case:
    through sight of kind 'gegeven'. Withdrawn items stay as a row without content.
    """

    huis_id = models.UUIDField()
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    verzoek = models.ForeignKey(
        Informatieverzoek, null=True, on_delete=models.CASCADE, related_name="+"
    )
    betrokkene = models.ForeignKey(
        "casus.Betrokkene", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    soort = models.CharField(max_length=20, default="algemeen")
    leefgebied = models.CharField(max_length=40, blank=True)
    categorie = models.CharField(max_length=20)
    aard = models.CharField(max_length=12)
    verklaring_van = models.CharField(max_length=rules.MAX_REGEL, blank=True)
    tekst = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    waargenomen = models.CharField(max_length=10, blank=True)
    grondslag = models.CharField(max_length=30, blank=True)
    grondslag_nodig = models.BooleanField(default=False)
    voorwaarden = models.TextField(max_length=rules.MAX_VOORWAARDEN, blank=True)
    beperkt = models.BooleanField(default=False)
    zichtbaar_voor = ArrayField(models.UUIDField(), default=list)
    bron_hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    aangeleverd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    aangeleverd_op = models.DateTimeField()
    eerst_verwerkt_op = models.DateField()
    regime = models.CharField(max_length=20, default="wgs")
    gecorrigeerd_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["id", "casus", "beperkt"], name="informatie_gegeven_zichtsleutel"
            ),
            models.CheckConstraint(
                condition=Q(soort__in=list(rules.SOORTEN)), name="informatie_gegeven_soort"
            ),
            models.CheckConstraint(
                condition=Q(aard__in=list(rules.AARDEN)), name="informatie_gegeven_aard"
            ),
            # The closed list of WGS 2.30(1)(a).
            models.CheckConstraint(
                condition=Q(categorie__in=list(CATEGORIEEN)), name="informatie_gegeven_categorie"
            ),
            # Medical secrecy: no ground, no item (WGS 2.29(2)).
            models.CheckConstraint(
                condition=Q(grondslag_nodig=False)
                | Q(grondslag__in=list(GRONDSLAGEN_ZORG))
                | Q(ingetrokken_op__isnull=False),
                name="informatie_gegeven_grondslag",
            ),
            models.CheckConstraint(
                condition=Q(beperkt=False, zichtbaar_voor__len=0)
                | Q(beperkt=True, zichtbaar_voor__len__gt=0),
                name="informatie_gegeven_beperkt_heel",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True)
                | Q(tekst="", voorwaarden="", verklaring_van="", waargenomen=""),
                name="informatie_gegeven_ingetrokken_leeg",
            ),
        ]
        indexes = [
            models.Index(fields=["casus", "-aangeleverd_op"], name="informatie_gegeven_casus"),
            models.Index(fields=["verzoek"], name="informatie_gegeven_verzoek"),
            models.Index(fields=["huis_id", "eerst_verwerkt_op"], name="informatie_gegeven_oud"),
        ]


class _Deel(models.Model):
    """Base of what belongs to one item: seen by exactly those who see the item.

    `casus_id` and `beperkt` follow the item through a composite foreign key that cascades
    (migration 0002), so that the policy needs no join.
    """

    gegeven = models.OneToOneField(
        Gegeven,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    casus_id = models.UUIDField()
    beperkt = models.BooleanField()

    class Meta:
        abstract = True


class Interventie(_Deel):
    """What an organisation did: frame, goal, period, result, reason of ending (bron-001 REG-2)."""

    organisatie = models.CharField(max_length=rules.MAX_REGEL)
    kader = models.CharField(max_length=12)
    doel = models.TextField(max_length=rules.MAX_VOORWAARDEN, blank=True)
    start = models.CharField(max_length=10, blank=True)
    eind = models.CharField(max_length=10, blank=True)
    resultaat = models.CharField(max_length=20, blank=True)
    toelichting = models.TextField(max_length=rules.MAX_VOORWAARDEN, blank=True)
    reden_einde = models.TextField(max_length=rules.MAX_VOORWAARDEN, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kader__in=list(rules.KADERS)) & Q(resultaat__in=list(rules.RESULTATEN)),
                name="informatie_interventie_codes",
            )
        ]


class Incident(_Deel):
    """Where an incident happened; what happened is the text of the item."""

    plaats = models.CharField(max_length=rules.MAX_REGEL, blank=True)


class Detentie(_Deel):
    """A stay in an institution."""

    inrichting = models.CharField(max_length=rules.MAX_REGEL)
    start = models.CharField(max_length=10, blank=True)
    eind = models.CharField(max_length=10, blank=True)


class Contactmoment(_Deel):
    """Who spoke whom. Of what was only shared orally: that it was, and to whom; not what."""

    met_wie = models.CharField(max_length=rules.MAX_REGEL)
    vorm = models.CharField(max_length=12, default="gesprek")
    mondeling_gedeeld = models.BooleanField(default=False)
    gedeeld_met = ArrayField(models.UUIDField(), default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(mondeling_gedeeld=False) | Q(gedeeld_met__len__gt=0),
                name="informatie_contactmoment_gedeeld_met",
            )
        ]


class Gegevenversie(models.Model):
    """How an item read before a correction: a correction is visible, never silent (BGS 1.7).

    `deel` holds what stood in the changed fields of its kind.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    gegeven = models.ForeignKey(
        Gegeven, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    casus_id = models.UUIDField()
    beperkt = models.BooleanField()
    nummer = models.PositiveIntegerField()
    tekst = models.TextField(blank=True)
    aard = models.CharField(max_length=12)
    categorie = models.CharField(max_length=20)
    waargenomen = models.CharField(max_length=10, blank=True)
    deel = models.JSONField(default=dict)
    reden = models.CharField(max_length=rules.MAX_REGEL)
    geldig_tot = models.DateTimeField()
    gewijzigd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gegeven", "nummer"], name="informatie_gegevenversie_nummer"
            )
        ]

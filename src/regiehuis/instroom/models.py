"""What is stored of a submission, in two rings: what was submitted, and how it is weighed.

Ring 'aanmelding' is seen by the submitter and by triage; ring 'weging' by triage alone. The
policies stand in the migration.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from regiehuis.instroom import rules
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij

TEKST = rules.MAX_TEKST
KORT = rules.MAX_KORT


def _een_van(veld: str, waarden: object, *, leeg: bool = False) -> Q:
    codes = [*waarden, *([""] if leeg else [])]  # type: ignore[misc]
    return Q(**{f"{veld}__in": codes})


# ---- ring 'aanmelding' --------------------------------------------------------------------------


class Aanmelding(Rij):
    """A submission: number, kind, state and clock. Nothing here says whom it is about."""

    huis_id = models.UUIDField()
    nummer = models.CharField(max_length=11)
    route = models.CharField(max_length=20)
    domein = models.CharField(max_length=10)
    onderwerp = models.CharField(max_length=10)
    spoed = models.BooleanField(default=False)
    gemeente = models.ForeignKey(
        "netwerk.Gemeente", null=True, on_delete=models.PROTECT, related_name="+"
    )
    ingediend_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    ingediend_op = models.DateTimeField()
    stand = models.CharField(max_length=12, default="ingediend")
    termijn = models.JSONField()
    uiterlijk = models.DateTimeField(null=True)
    uitkomst_op = models.DateTimeField(null=True)
    vernietig_op = models.DateTimeField(null=True)
    teruggemeld = models.CharField(max_length=20, blank=True)
    teruggemeld_op = models.DateTimeField(null=True)
    # known beforehand, because the submitter makes the weighing and never reads it
    weging_id = models.UUIDField(default=nieuw_id, editable=False)
    casus_id = models.UUIDField(null=True)
    geopend_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis_id", "nummer"], name="instroom_nummer_uniek"),
            models.CheckConstraint(
                condition=_een_van("route", rules.ROUTES)
                & _een_van("domein", rules.DOMEINEN)
                & _een_van("onderwerp", rules.ONDERWERPEN)
                & _een_van("stand", rules.STANDEN)
                & _een_van("teruggemeld", rules.TERUGMELDINGEN, leeg=True),
                name="instroom_aanmelding_codes",
            ),
            # what is not taken in always has a day of destruction
            models.CheckConstraint(
                condition=~Q(stand__in=sorted(rules.NIET_OPGENOMEN))
                | Q(vernietig_op__isnull=False, uitkomst_op__isnull=False),
                name="instroom_aanmelding_vernietigdag",
            ),
            models.CheckConstraint(
                condition=Q(stand="geopend", casus_id__isnull=False)
                | ~Q(stand="geopend") & Q(casus_id__isnull=True),
                name="instroom_aanmelding_casus",
            ),
        ]
        indexes = [
            models.Index(fields=["huis_id", "stand", "uiterlijk"], name="instroom_te_wegen"),
            models.Index(fields=["ingediend_door", "-ingediend_op"], name="instroom_van_wie"),
            models.Index(
                fields=["huis_id", "vernietig_op"],
                condition=Q(vernietig_op__isnull=False),
                name="instroom_vernietigen",
            ),
        ]


class Aanmeldinhoud(Rij):
    """What the submitter wrote: content, kept apart from weighing (bron-001 FRM-A6)."""

    aanmelding = models.OneToOneField(Aanmelding, on_delete=models.CASCADE, related_name="inhoud")
    aanduiding = models.CharField(max_length=120)
    gebied = models.CharField(max_length=120, blank=True)
    spoed_reden = models.TextField(max_length=TEKST, blank=True)
    wat_speelt = models.TextField(max_length=TEKST)
    gewenst_op = models.DateField(null=True)
    gewenst_reden = models.CharField(max_length=KORT, blank=True)
    vraag_huis = models.TextField(max_length=TEKST, blank=True)
    geinformeerd = models.CharField(max_length=10, blank=True)
    geinformeerd_reden = models.TextField(max_length=TEKST, blank=True)
    doeltoets = models.JSONField(default=dict)
    leefgebieden = models.JSONField(default=dict)
    verklaring_op = models.DateTimeField()
    grondslag = models.CharField(max_length=30, blank=True)
    advies = models.TextField(max_length=TEKST, blank=True)
    terugmelding = models.TextField(max_length=TEKST, blank=True)


class Aangemelde(Rij):
    """A person on a submission; the keys for matching are in `personen`."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="personen")
    rol = models.CharField(max_length=12, default="betrokkene")
    relatie = models.CharField(max_length=60, blank=True)
    voornamen = models.CharField(max_length=120, blank=True)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=120, blank=True)
    geboren_code = models.CharField(max_length=10, blank=True)
    adres = models.CharField(max_length=200, blank=True)
    adres_geheim = models.BooleanField(default=False)
    bsn = models.BinaryField(null=True)
    bsn_hash = models.CharField(max_length=64, blank=True)
    volgorde = models.PositiveSmallIntegerField(default=0)
    persoon_id = models.UUIDField(null=True)

    class Meta:
        ordering = ["volgorde", "id"]
        constraints = [
            models.CheckConstraint(
                condition=_een_van("rol", rules.ROLLEN), name="instroom_aangemelde_rol"
            )
        ]


class Voorval(Rij):
    """A recent event with its date: by this the actuality can be judged (FRM-A5)."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="voorvallen")
    datum_code = models.CharField(max_length=10, blank=True)
    wat = models.TextField(max_length=TEKST)


class Eerder(Rij):
    """What was tried before: becomes an intervention when the case opens."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="eerder")
    wat = models.CharField(max_length=KORT)
    door_wie = models.CharField(max_length=KORT, blank=True)
    kader = models.CharField(max_length=10, default="onbekend")
    van_code = models.CharField(max_length=10, blank=True)
    tot_code = models.CharField(max_length=10, blank=True)
    resultaat = models.CharField(max_length=10, default="onbekend")
    toelichting = models.TextField(max_length=TEKST, blank=True)

    class Meta:
        ordering = ["van_code", "id"]
        constraints = [
            models.CheckConstraint(
                condition=_een_van("kader", rules.KADERS) & _een_van("resultaat", rules.RESULTATEN),
                name="instroom_eerder_codes",
            )
        ]


class Meebetrokken(Rij):
    """A professional or organisation already involved; a proposal for membership."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="betrokken")
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    naam = models.CharField(max_length=KORT, blank=True)
    waarvoor = models.CharField(max_length=KORT, blank=True)


class Aanvulling(Rij):
    """A question back to the submitter, about what he himself holds."""

    aanmelding = models.ForeignKey(
        Aanmelding, on_delete=models.CASCADE, related_name="aanvullingen"
    )
    vraag = models.TextField(max_length=TEKST)
    gevraagd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    gevraagd_op = models.DateTimeField()
    termijn_tot = models.DateTimeField()
    antwoord = models.TextField(max_length=TEKST, blank=True)
    beantwoord_door = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    beantwoord_op = models.DateTimeField(null=True)
    vervallen_op = models.DateTimeField(null=True)

    class Meta:
        ordering = ["gevraagd_op", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(beantwoord_op__isnull=True, vervallen_op__isnull=True),
                name="instroom_aanvulling_een_open",
            )
        ]


# ---- ring 'weging' ------------------------------------------------------------------------------


class Weging(Rij):
    """The weighing of one submission. It has an id of its own: sight of one is not of the other."""

    huis_id = models.UUIDField()
    aanmelding = models.OneToOneField(Aanmelding, on_delete=models.CASCADE, related_name="+")
    sets = ArrayField(models.UUIDField(), default=list)
    vergeleken_op = models.DateTimeField(null=True)


class Criteriumoordeel(models.Model):
    """One judgement on one criterion. Never changed: a new one is added."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    weging = models.ForeignKey(Weging, on_delete=models.CASCADE, related_name="oordelen")
    sleutel = models.CharField(max_length=60)
    oordeel = models.CharField(max_length=12)
    argument = models.TextField(max_length=TEKST, blank=True)
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    publiek = models.BooleanField()
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(oordeel__in=["voldoet", "voldoet_niet", "twijfel"]),
                name="instroom_oordeel_code",
            )
        ]
        indexes = [
            models.Index(fields=["weging", "sleutel", "-id"], name="instroom_oordeel_laatst")
        ]


class Wegingsuitkomst(models.Model):
    """An outcome as it was recorded, with the reasons that the submitter does not see."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    weging = models.ForeignKey(Weging, on_delete=models.CASCADE, related_name="uitkomsten")
    uitkomst = models.CharField(max_length=20)
    notitie = models.TextField(max_length=TEKST, blank=True)
    afwijking = models.TextField(max_length=TEKST, blank=True)
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_een_van("uitkomst", rules.UITKOMSTEN), name="instroom_uitkomst_code"
            )
        ]


class Treffer(Rij):
    """Somebody in this house who may be the same person: for triage to confirm or reject."""

    weging = models.ForeignKey(Weging, on_delete=models.CASCADE, related_name="treffers")
    aangemelde = models.ForeignKey(Aangemelde, on_delete=models.CASCADE, related_name="+")
    handvat = models.UUIDField()
    sterkte = models.CharField(max_length=14)
    redenen = ArrayField(models.CharField(max_length=30))
    soort = models.CharField(max_length=10)
    nummer = models.CharField(max_length=20, blank=True)
    aanspreekpunten = ArrayField(models.UUIDField(), default=list)
    beoordeling = models.CharField(max_length=10, blank=True)
    beoordeeld_door = models.ForeignKey(
        "netwerk.Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )
    beoordeeld_op = models.DateTimeField(null=True)
    koppeling_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(beoordeling__in=["", "dezelfde", "ander"]),
                name="instroom_treffer_beoordeling",
            ),
            models.CheckConstraint(
                condition=Q(redenen__len__gt=0), name="instroom_treffer_met_reden"
            ),
            models.UniqueConstraint(
                fields=["aangemelde", "nummer", "soort"], name="instroom_treffer_een_keer"
            ),
        ]


# ---- house --------------------------------------------------------------------------------------


class Instroomteller(models.Model):
    """What stays when a submission is gone: a count that cannot lead to a person (BGS 1.16)."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    huis_id = models.UUIDField()
    dag = models.DateField()
    soort = models.CharField(max_length=12)
    code = models.CharField(max_length=20)
    hoedanigheid_soort = models.CharField(max_length=20)
    gemeente = models.CharField(max_length=4, blank=True)
    route = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=["uitkomst", "terugmelding"]), name="instroom_teller_soort"
            )
        ]
        indexes = [models.Index(fields=["huis_id", "dag"], name="instroom_teller_dag")]


class Informatievraag(Rij):
    """A question to the house, without anybody's name: there is no field for text."""

    huis_id = models.UUIDField()
    soort = models.CharField(max_length=10)
    onderwerp = models.CharField(max_length=20)
    organisatie = models.ForeignKey(
        "netwerk.Organisatie", null=True, on_delete=models.PROTECT, related_name="+"
    )
    gemeente = models.ForeignKey(
        "netwerk.Gemeente", null=True, on_delete=models.PROTECT, related_name="+"
    )
    minuten = models.PositiveSmallIntegerField(null=True)
    op = models.DateField()
    geregistreerd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    geregistreerd_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_een_van("soort", rules.INFORMATIEVRAGEN)
                & _een_van("onderwerp", rules.VRAAGONDERWERPEN),
                name="instroom_informatievraag_codes",
            )
        ]
        indexes = [models.Index(fields=["huis_id", "-op"], name="instroom_informatievraag_dag")]

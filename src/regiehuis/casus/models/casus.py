"""What is stored of a case, in tables per level of sight (ontwerp.md §4.1).

Level kern: Casus, Toewijzing. Level inhoud: everything else. Only who directs the case sees a
secret address; only oneself one's own visits. The policies stand in the migration.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from regiehuis.casus import rules
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.models import Rij


class Periode(Func):
    """The half-open range of two moments; without an end it stays open."""

    function = "tstzrange"
    output_field = models.CharField()


def een_van(veld: str, waarden: object) -> Q:
    """The condition that a field holds one of these codes."""
    return Q(**{f"{veld}__in": list(waarden)})  # type: ignore[call-overload]


def tot_na_van(naam: str) -> models.CheckConstraint:
    """The constraint that a period does not end before it begins."""
    # "or equal": on a frozen clock (demo, import) a task may begin and end at one moment.
    return models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name=naam)


class Nummering(models.Model):
    """The last number given out in a year, per house."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    huis_id = models.UUIDField()
    jaar = models.PositiveSmallIntegerField()
    stand = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis_id", "jaar"], name="casus_nummering_uniek")
        ]


class Casus(Rij):
    """A case: number, phase and kind. Nothing here says whom it is about."""

    huis_id = models.UUIDField()
    nummer = models.CharField(max_length=11)
    regime = models.CharField(max_length=20, default="wgs")
    route = models.CharField(max_length=20)
    domein = models.CharField(max_length=10)
    fase = models.CharField(max_length=20, default="geopend")
    gemeente = models.ForeignKey(
        "netwerk.Gemeente", on_delete=models.PROTECT, null=True, related_name="+"
    )
    spoed = models.BooleanField(default=False)
    geopend_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis_id", "nummer"], name="casus_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(nummer__regex=r"^[0-9]{4}-[0-9]{4,6}$"), name="casus_nummer_vorm"
            ),
            models.CheckConstraint(condition=een_van("fase", rules.FASELABELS), name="casus_fase"),
            models.CheckConstraint(condition=een_van("route", rules.ROUTES), name="casus_route"),
            models.CheckConstraint(
                condition=een_van("domein", rules.DOMEINEN), name="casus_domein"
            ),
        ]
        indexes = [
            models.Index(fields=["huis_id", "-geopend_op", "-id"], name="casus_op_datum"),
            # The phases in which home asks somebody something; few cases are in them.
            models.Index(
                fields=["id"],
                condition=Q(fase__in=["geopend", "volgen"]),
                name="casus_in_vragende_fase",
            ),
        ]


class Casusinhoud(Rij):
    """The words of a case: whom, why, on which purpose, where it stands, what comes next."""

    casus = models.OneToOneField(Casus, on_delete=models.CASCADE, related_name="+")
    aanmelding_id = models.UUIDField(null=True)
    aanduiding = models.CharField(max_length=rules.MAX_AANDUIDING)
    onderwerp = models.CharField(max_length=10, default="persoon")
    doelbinding = models.TextField(max_length=rules.MAX_TEKST)
    waarom_hier = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    laatste_stand = models.TextField(max_length=rules.MAX_TEKST, blank=True)
    laatste_stand_op = models.DateTimeField(null=True)
    volgende_stap = models.TextField(max_length=rules.MAX_TEKST, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=een_van("onderwerp", rules.ONDERWERPEN), name="casus_onderwerp"
            ),
            models.CheckConstraint(condition=~Q(doelbinding=""), name="casus_doelbinding_gevuld"),
        ]


class Inhoudversie(models.Model):
    """A text as it read before it was changed: what people wrote is never just overwritten."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    veld = models.CharField(max_length=20)
    tekst = models.TextField(blank=True)
    geldig_tot = models.DateTimeField()
    gewijzigd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=een_van("veld", rules.TEKSTVELDEN), name="casus_inhoudversie_veld"
            )
        ]
        indexes = [models.Index(fields=["casus", "-id"], name="casus_inhoudversie_volgorde")]


class Doeltoets(models.Model):
    """The legal test of BGS 2.20(1), met on all four parts. Never changed, only made anew.

    (id, casus) is unique so that an information request can point to the test of its own case.
    A trigger refuses a judge of a private participant.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    a_oordeel = models.CharField(max_length=20)
    a_argument = models.TextField(max_length=rules.MAX_TEKST)
    b_oordeel = models.CharField(max_length=20)
    b_argument = models.TextField(max_length=rules.MAX_TEKST)
    c_oordeel = models.CharField(max_length=20)
    c_argument = models.TextField(max_length=rules.MAX_TEKST)
    d_oordeel = models.CharField(max_length=20)
    d_argument = models.TextField(max_length=rules.MAX_TEKST)
    vastgesteld_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "casus"], name="casus_doeltoets_van_casus"),
            models.CheckConstraint(
                condition=Q(
                    a_oordeel=rules.VOLDOET,
                    b_oordeel=rules.VOLDOET,
                    c_oordeel=rules.VOLDOET,
                    d_oordeel=rules.VOLDOET,
                )
                & ~Q(a_argument="")
                & ~Q(b_argument="")
                & ~Q(c_argument="")
                & ~Q(d_argument=""),
                name="casus_doeltoets_voldoet",
            ),
        ]


class Toewijzing(Rij):
    """Who of the house has which task in a case, from when to when.

    At most one procesregisseur and one plaatsvervanger at any moment; a vacancy is the absence
    of a row.
    """

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    taak = models.CharField(max_length=20)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="casus_toewijzing_een_per_taak",
                expressions=[
                    ("casus", RangeOperators.EQUAL),
                    ("taak", RangeOperators.EQUAL),
                    (Periode("van", "tot"), RangeOperators.OVERLAPS),
                ],
                condition=Q(taak__in=["procesregisseur", "plaatsvervanger"]),
            ),
            models.UniqueConstraint(
                fields=["casus", "functionaris", "taak"],
                condition=Q(tot__isnull=True),
                name="casus_toewijzing_een_keer",
            ),
            tot_na_van("casus_toewijzing_tot_na_van"),
            models.CheckConstraint(condition=een_van("taak", rules.TAKEN), name="casus_taak"),
        ]
        indexes = [
            models.Index(
                fields=["functionaris", "casus"],
                include=["taak", "van", "id"],
                condition=Q(tot__isnull=True),
                name="casus_toewijzing_van_wie",
            ),
            models.Index(
                fields=["casus"], condition=Q(tot__isnull=False), name="casus_toewijzing_geweest"
            ),
        ]


class Lid(Rij):
    """A functionaris who takes part in a case for his hoedanigheid, with the reason why."""

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    hoedanigheid = models.ForeignKey(
        "netwerk.Hoedanigheid", on_delete=models.PROTECT, related_name="+"
    )
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    reden = models.CharField(max_length=rules.MAX_REDEN)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)
    oorzaak = models.CharField(max_length=20, blank=True)
    reden_einde = models.CharField(max_length=rules.MAX_REDEN, blank=True)
    toegevoegd_door = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["casus", "functionaris"],
                condition=Q(tot__isnull=True),
                name="casus_lid_een_keer",
            ),
            models.CheckConstraint(condition=~Q(reden=""), name="casus_lid_reden"),
            models.CheckConstraint(
                condition=Q(tot__isnull=True, oorzaak="")
                | Q(tot__isnull=False, oorzaak__in=list(rules.OORZAKEN)),
                name="casus_lid_oorzaak",
            ),
            tot_na_van("casus_lid_tot_na_van"),
        ]
        indexes = [
            models.Index(
                fields=["functionaris", "casus"],
                condition=Q(tot__isnull=True),
                name="casus_lid_van_wie",
            ),
            models.Index(
                fields=["casus"],
                condition=Q(oorzaak="vertrokken", reden_einde=""),
                name="casus_lid_lege_plaats",
            ),
        ]


class Betrokkene(Rij):
    """A person the case is about, or of his direct circle. No row points to another: depth 1.

    What stands here is of this case only; matching happens in `personen`, by `persoon_id`.
    """

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    rol = models.CharField(max_length=20)
    soort = models.CharField(max_length=20, default="persoon")
    relatie = models.CharField(max_length=60, blank=True)
    aanduiding = models.CharField(max_length=rules.MAX_AANDUIDING)
    voornamen = models.CharField(max_length=120, blank=True)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=120, blank=True)
    geboren_code = models.CharField(max_length=10, blank=True)
    adres = models.CharField(max_length=200, blank=True)
    adres_geheim = models.BooleanField(default=False)
    minderjarig = models.BooleanField(default=False)
    status = models.CharField(max_length=20, blank=True)
    noodzaak = models.CharField(max_length=rules.MAX_REDEN, blank=True)
    persoon_id = models.UUIDField(null=True)
    toegevoegd_op = models.DateTimeField()
    einde_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=een_van("rol", rules.ROLLEN)
                & een_van("soort", rules.SOORTEN)
                & een_van("status", rules.STATUSSEN),
                name="casus_betrokkene_codes",
            ),
            models.CheckConstraint(
                condition=Q(rol="onderwerp") | ~Q(noodzaak="") & ~Q(relatie=""),
                name="casus_betrokkene_noodzaak",
            ),
            models.CheckConstraint(
                condition=Q(adres_geheim=False) | Q(adres=""),
                name="casus_betrokkene_adres_elders",
            ),
            models.CheckConstraint(
                condition=Q(rol="onderwerp")
                | Q(minderjarig=False) & ~Q(soort="slachtoffer")
                | Q(adres="", adres_geheim=False),
                name="casus_betrokkene_minimaal",
            ),
        ]


class GeheimAdres(models.Model):
    """An address that only the procesregisseur and the deputy see; the newest row counts."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, related_name="+")
    adres = models.CharField(max_length=200, blank=True)
    op = models.DateTimeField()


class Bezoek(models.Model):
    """When a functionaris last looked at a case, and when his sitting before that ended."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.CASCADE, related_name="+"
    )
    vorige_op = models.DateTimeField(null=True)
    gezien_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["casus", "functionaris"], name="casus_bezoek_uniek")
        ]


class Uitgave(models.Model):
    """A copy of (a part of) a case that left the system: which number, of what, made by whom."""

    id = models.UUIDField(primary_key=True, default=nieuw_id, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    volgnummer = models.PositiveIntegerField()
    soort = models.CharField(max_length=20)
    functionaris = models.ForeignKey(
        "netwerk.Functionaris", on_delete=models.PROTECT, related_name="+"
    )
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["casus", "volgnummer"], name="casus_uitgave_nummer"),
            models.CheckConstraint(
                condition=Q(soort__regex=r"^[a-z_]{2,20}$"), name="casus_uitgave_soort"
            ),
        ]

"""Houses, organisations, the legal quality in which they take part, and the people.

Everything here is about the network and visible in the whole house; nothing is about a person
concerned. A composite foreign key (migration 0002) keeps functionaris, hoedanigheid and house
together, so that an organisation outside WGS 2.27 can never have somebody with an account.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower

from regiehuis.kern.ids import kort_id
from regiehuis.logboek.models import Rij
from regiehuis.netwerk.rules import ORGANISATIESOORTEN, ROLLEN, TERMIJNEN, WERKWIJZEN
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN, KETENS, PUBLIEKE_SOORTEN, SOORTEN_MET_ACCOUNT


def _termijn(veld: str) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(default=TERMIJNEN[veld].standaard)


class Gemeente(models.Model):
    """A municipality with its CBS code; reference data with validity."""

    code = models.CharField(primary_key=True, max_length=4)
    naam = models.CharField(max_length=80)
    geldig_van = models.DateField(null=True)
    geldig_tot = models.DateField(null=True)
    opvolger = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    bron = models.CharField(max_length=120)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Huis(Rij):
    """A Zorg- en Veiligheidshuis with what it decides for itself."""

    naam = models.CharField(max_length=120)
    kort = models.SlugField(max_length=40, unique=True)
    rolnaam_procesregisseur = models.CharField(max_length=40, default="procesregisseur")
    mag_casusregie = models.BooleanField(default=False)
    werkwijze = models.CharField(max_length=20, default="casus_op_maat")
    triageteam = models.BooleanField(default=True)
    termijn_weging = _termijn("termijn_weging")
    termijn_spoed_uren = _termijn("termijn_spoed_uren")
    termijn_verzoek = _termijn("termijn_verzoek")
    termijn_aanvullen = _termijn("termijn_aanvullen")
    termijn_vernietiging_dagen = _termijn("termijn_vernietiging_dagen")
    contactpunt = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(werkwijze__in=list(WERKWIJZEN)), name="netwerk_huis_werkwijze"
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{t.veld}__range": (t.laagste, t.hoogste)}),
                    name=f"netwerk_huis_{t.veld}",
                )
                for t in TERMIJNEN.values()
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class HuisGemeente(Rij):
    """A municipality in the territory of a house, for a period (BGS 2.18)."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    tot = models.DateField(null=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="netwerk_huisgemeente_een_keer",
                expressions=[
                    ("huis", RangeOperators.EQUAL),
                    ("gemeente", RangeOperators.EQUAL),
                    (Func(F("van"), F("tot"), function="daterange"), RangeOperators.OVERLAPS),
                ],
            ),
        ]


class Organisatie(Rij):
    """An organisation that works with the house, whether or not the law names it."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=20)
    keten = models.CharField(max_length=10)
    gemeente = models.ForeignKey(Gemeente, null=True, on_delete=models.PROTECT, related_name="+")
    actief = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("huis", Lower("naam"), name="netwerk_organisatie_een_naam"),
            models.CheckConstraint(
                condition=Q(soort__in=list(ORGANISATIESOORTEN)), name="netwerk_organisatie_soort"
            ),
            models.CheckConstraint(
                condition=Q(keten__in=list(KETENS)), name="netwerk_organisatie_keten"
            ),
            models.UniqueConstraint(fields=["id", "huis"], name="netwerk_organisatie_in_huis"),
        ]

    def __str__(self) -> str:
        return self.naam


class Hoedanigheid(Rij):
    """The legal quality in which an organisation takes part (WGS 2.27)."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20)
    naam = models.CharField(max_length=160)
    publiek = models.BooleanField()
    ambassadeur = models.ForeignKey(
        "Functionaris", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=list(HOEDANIGHEIDSOORTEN)), name="netwerk_hoedanigheid_soort"
            ),
            # Who is a joint controller is decided by the law, not by a check box (WGS 2.27(1)).
            models.CheckConstraint(
                condition=Q(publiek=True, soort__in=sorted(PUBLIEKE_SOORTEN))
                | (Q(publiek=False) & ~Q(soort__in=sorted(PUBLIEKE_SOORTEN))),
                name="netwerk_hoedanigheid_publiek_volgt_wet",
            ),
            models.UniqueConstraint(
                fields=["organisatie", "soort"], name="netwerk_hoedanigheid_een_keer"
            ),
            models.UniqueConstraint(
                fields=["id", "huis", "soort"], name="netwerk_hoedanigheid_in_huis"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Functionaris(Rij):
    """One person who acts for one hoedanigheid in one house; or the automaton of the house."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    hoedanigheid = models.ForeignKey(Hoedanigheid, on_delete=models.PROTECT, related_name="+")
    hoedanigheid_soort = models.CharField(max_length=20)
    naam = models.CharField(max_length=120)
    functie = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=200, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    rollen = ArrayField(models.CharField(max_length=20), default=list)
    mandaat = models.CharField(max_length=300, blank=True)
    leidinggevende = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="+"
    )
    vervanger = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    kort = models.CharField(max_length=60, unique=True, default=kort_id)
    soort = models.CharField(max_length=10, default="persoon")
    screening_bevestigd_op = models.DateField(null=True)
    screening_bevestigd_door = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="+"
    )
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            # An organisation outside the law never has somebody with an account (WGS 2.27).
            models.CheckConstraint(
                condition=Q(hoedanigheid_soort__in=sorted(SOORTEN_MET_ACCOUNT)),
                name="netwerk_functionaris_alleen_deelnemer",
            ),
            models.CheckConstraint(
                condition=Q(rollen__contained_by=list(ROLLEN)), name="netwerk_functionaris_rollen"
            ),
            models.CheckConstraint(
                condition=Q(soort="automaat", email="")
                | Q(soort="persoon", email__regex=r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$"),
                name="netwerk_functionaris_email",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="netwerk_functionaris_tot_na_van",
            ),
            models.CheckConstraint(
                condition=Q(leidinggevende__isnull=True) | ~Q(leidinggevende=F("id")),
                name="netwerk_functionaris_niet_eigen_leiding",
            ),
            models.CheckConstraint(
                condition=Q(vervanger__isnull=True) | ~Q(vervanger=F("id")),
                name="netwerk_functionaris_niet_eigen_vervanger",
            ),
            models.CheckConstraint(
                condition=Q(
                    screening_bevestigd_op__isnull=True, screening_bevestigd_door__isnull=True
                )
                | Q(screening_bevestigd_op__isnull=False, screening_bevestigd_door__isnull=False),
                name="netwerk_functionaris_screening_heel",
            ),
            models.UniqueConstraint(
                "hoedanigheid",
                Lower("email"),
                condition=Q(tot__isnull=True, soort="persoon"),
                name="netwerk_functionaris_een_adres",
            ),
            models.UniqueConstraint(
                fields=["huis"], condition=Q(soort="automaat"), name="netwerk_een_automaat"
            ),
        ]
        indexes = [models.Index(fields=["hoedanigheid", "tot"], name="netwerk_functionaris_bij")]

    def __str__(self) -> str:
        return self.naam

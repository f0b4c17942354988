"""What people fill in on the pages of a case. Forms only read and clean; rules decide."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.forms.utils import ErrorDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from regiehuis.casus import rules
from regiehuis.casus.models import Betrokkene
from regiehuis.casus.queries import Filter, OpenGroep
from regiehuis.casus.services import NieuweBetrokkene
from regiehuis.kern.datums import DeelDatum
from regiehuis.netwerk.queries import Mens
from regiehuis.recht.rules import DOELTOETS, OORDELEN
from regiehuis.web.formulieren import (
    AntwoordVeld,
    BsnVeld,
    DeelDatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
    VinkVeld,
)


def _keuzes(codes: dict[str, str]) -> list[tuple[str, Any]]:
    return [(sleutel, _(label)) for sleutel, label in codes.items()]


def mensenkeuzes(mensen: Iterable[Mens]) -> list[tuple[str, str, str]]:
    """Choices of people: never a name without function and organisation."""
    return [
        (str(m.id), m.naam, ", ".join(d for d in (m.functie, m.organisatie) if d)) for m in mensen
    ]


class FilterForm(Formulier):
    """The filter above the list; it stands in the address, so codes and numbers only."""

    met_eenmalig = False
    toon_optioneel = False

    nummer = RegelVeld(label=_("Nummer"), required=False, max_length=11)
    gemeente = LijstVeld(label=_("Gemeente"), required=False, leeg=_("Alle gemeenten"))
    route = LijstVeld(
        label=_("Route"), required=False, leeg=_("Alle routes"), choices=_keuzes(rules.ROUTES)
    )
    van_mij = VinkVeld(label=_("Alleen casussen waarin ik meedoe of een taak heb"))
    vacature = VinkVeld(label=_("Alleen zonder procesregisseur of plaatsvervanger"))

    def __init__(self, *args: Any, gemeenten: Sequence[tuple[str, str]] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].zet_keuzes(gemeenten)

    def filter(self, fase: str) -> Filter:
        """The filter that was asked; what is not understood is left out."""
        self.is_valid()
        schoon = self.cleaned_data
        self._errors = ErrorDict(renderer=self.renderer)  # a strange address is no mistake of his
        return Filter(
            fase=fase if fase in rules.FASELABELS else "",
            **{naam: schoon[naam] for naam in self.fields if naam in schoon},
        )


class TekstenForm(Formulier):
    """The texts of the spine, in two parts: why the case is here, and where it stands."""

    DELEN = {
        "doel": ("aanduiding", "waarom_hier", "doelbinding"),
        "stand": ("laatste_stand", "volgende_stap"),
    }

    aanduiding = RegelVeld(
        label=_("Hoe heet deze casus?"),
        help_text=_("Kort, zonder achternaam. Bijvoorbeeld: Mevrouw V., 43 jaar"),
        max_length=rules.MAX_AANDUIDING,
    )
    waarom_hier = TekstVeld(
        label=_("Waarom is deze casus hier?"),
        help_text=_("Wat lukt niet zonder het Veiligheidshuis?"),
        required=False,
        max_length=rules.MAX_TEKST,
    )
    doelbinding = TekstVeld(
        label=_("Waarvoor gebruiken we gegevens?"),
        help_text=_("Dit is de doelbinding. Gegevens mogen alleen voor dit doel worden gebruikt."),
        max_length=rules.MAX_TEKST,
    )
    laatste_stand = TekstVeld(
        label=_("Laatste stand"),
        help_text=_("Wat is er nu aan de hand? Alle leden van de casus lezen dit."),
        required=False,
        max_length=rules.MAX_TEKST,
        rijen=5,
    )
    volgende_stap = TekstVeld(
        label=_("Volgende stap"),
        help_text=_("Wat gebeurt er nu, wie doet het en wanneer?"),
        required=False,
        max_length=rules.MAX_TEKST,
    )

    def __init__(self, *args: Any, deel: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in [n for d, namen in self.DELEN.items() if d != deel for n in namen]:
            del self.fields[naam]


class LidForm(Formulier):
    """Who is added to the case, and why he is needed."""

    functionaris = KeuzeVeld(label=_("Wie voegt u toe?"))
    reden = TekstVeld(
        label=_("Waarom is deze persoon nodig?"),
        help_text=_(
            "Alle leden van de casus lezen deze reden. Bijvoorbeeld: kent mevrouw goed en "
            "houdt toezicht."
        ),
        max_length=rules.MAX_REDEN,
    )

    def __init__(self, *args: Any, mensen: Iterable[Mens] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.toon(mensen)

    def toon(self, mensen: Iterable[Mens]) -> None:
        """Set who can be chosen."""
        self.fields["functionaris"].zet_keuzes(mensenkeuzes(mensen))

    def clean_functionaris(self) -> UUID:
        """The chosen person as an id."""
        return UUID(self.cleaned_data["functionaris"])


class RedenForm(Formulier):
    """Why somebody stops."""

    reden = TekstVeld(
        label=_("Waarom stopt deze persoon?"),
        help_text=_("Alle leden van de casus lezen deze reden."),
        max_length=rules.MAX_REDEN,
        rijen=2,
    )


class TaakForm(Formulier):
    """Who gets a task of the house."""

    functionaris = KeuzeVeld(label=_("Wie krijgt deze taak?"))
    in_plaats_van = forms.CharField(widget=forms.HiddenInput, required=False, max_length=36)

    def __init__(self, *args: Any, mensen: Iterable[Mens] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functionaris"].zet_keuzes(mensenkeuzes(mensen))

    def clean_functionaris(self) -> UUID:
        """The chosen person as an id."""
        return UUID(self.cleaned_data["functionaris"])

    def clean_in_plaats_van(self) -> UUID | None:
        """Who had the task according to the page, or None for a vacancy."""
        try:
            return UUID(self.cleaned_data["in_plaats_van"])
        except ValueError:
            return None


class BetrokkeneForm(Formulier):
    """A person of the case. Everything but name and necessity may stay empty."""

    toon_optioneel = False  # what is needed depends on the first answer; the texts say it

    rol = KeuzeVeld(
        label=_("Wat is deze persoon in de casus?"),
        choices=[
            (
                "onderwerp",
                _("Om deze persoon gaat het"),
                _("De casus is voor deze persoon geopend."),
            ),
            (
                "directe_kring",
                _("Iemand uit de directe kring"),
                _("Familie of een ander direct contact. Geen contact van een contact."),
            ),
        ],
    )
    aanduiding = RegelVeld(
        label=_("Hoe noemt u deze persoon in de casus?"),
        help_text=_("Bijvoorbeeld: zus van mevrouw, 40 jaar"),
        max_length=rules.MAX_AANDUIDING,
    )
    relatie = RegelVeld(
        label=_("Relatie"),
        help_text=_(
            "Wat is deze persoon van de betrokkene? Bijvoorbeeld: zus, zoon, buurman. Alleen bij "
            "iemand uit de directe kring."
        ),
        required=False,
        max_length=60,
    )
    noodzaak = TekstVeld(
        label=_("Waarom is het nodig om dit vast te leggen?"),
        help_text=_("Verplicht bij iemand uit de directe kring (BGS artikel 2.19)."),
        required=False,
        max_length=rules.MAX_REDEN,
        rijen=2,
    )
    minderjarig = VinkVeld(
        label=_("Dit is een kind"),
        help_text=_("Van een kind in de directe kring leggen we zo weinig mogelijk vast."),
    )
    soort = KeuzeVeld(
        label=_("Positie"),
        choices=[
            ("persoon", _("Geen bijzondere positie")),
            (
                "slachtoffer",
                _("Slachtoffer"),
                _("We leggen zo weinig mogelijk vast: geen adres en geen BSN."),
            ),
        ],
        initial="persoon",
    )
    voornamen = RegelVeld(label=_("Voornamen"), required=False, max_length=120)
    tussenvoegsel = RegelVeld(label=_("Tussenvoegsel"), required=False, max_length=20)
    achternaam = RegelVeld(label=_("Achternaam"), required=False, max_length=120)
    geboren = DeelDatumVeld(label=_("Geboren"), required=False, niet_in_toekomst=True)
    bsn = BsnVeld(required=False)
    adres = RegelVeld(
        label=_("Adres of verblijfplaats"),
        help_text=_("Ook bij benadering, bijvoorbeeld: logeert bij zijn broer in Weesp"),
        required=False,
    )
    adres_geheim = VinkVeld(
        label=_("Dit adres is geheim"),
        help_text=_("Alleen de procesregisseur en de plaatsvervanger zien het dan."),
    )
    status = LijstVeld(
        label=_("Bijzonderheid"),
        required=False,
        leeg=_("Geen bijzonderheid"),
        choices=_keuzes({k: v for k, v in rules.STATUSSEN.items() if k}),
    )

    def betrokkene(self) -> NieuweBetrokkene:
        """What was filled in, as the services want it."""
        waarden = self.gegevens()
        geboren, bsn = waarden.pop("geboren"), waarden.pop("bsn")
        return NieuweBetrokkene(
            **waarden,
            geboren_code=geboren.code if isinstance(geboren, DeelDatum) and geboren else "",
            bsn=bsn.waarde if bsn else "",
        )

    @staticmethod
    def begin(rij: Betrokkene, adres: str) -> dict[str, Any]:
        """Initial values for changing somebody; a BSN is never shown."""
        namen = (
            "rol",
            "aanduiding",
            "relatie",
            "noodzaak",
            "minderjarig",
            "soort",
            "voornamen",
            "tussenvoegsel",
            "achternaam",
            "adres_geheim",
            "status",
        )
        geboren = DeelDatum.van_code(rij.geboren_code) if rij.geboren_code else None
        return {naam: getattr(rij, naam) for naam in namen} | {"geboren": geboren, "adres": adres}


class AfsluitForm(Formulier):
    """What was reached, and why the case is ready."""

    uitkomst = KeuzeVeld(
        label=_("Wat is er van het doel bereikt?"),
        choices=[(k, capfirst(label)) for k, label in _keuzes(rules.UITKOMSTEN)],
    )
    toelichting = TekstVeld(
        label=_("Waarom is de casus klaar?"),
        help_text=_("Dit blijft bij de afgesloten casus. Niemand leest het, tot die heropent."),
        max_length=rules.MAX_TEKST,
    )


class OpenZakenForm(Formulier):
    """A reason beside each thing that is still open; what is left empty stays open."""

    toon_optioneel = False

    def __init__(self, *args: Any, groepen: Sequence[OpenGroep] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zaken: dict[str, tuple[str, UUID]] = {}
        for groep in groepen:
            for zaak in groep.zaken:
                naam = f"{groep.sleutel}_{zaak.id}"
                self.zaken[naam] = (groep.sleutel, zaak.id)
                self.fields[naam] = RegelVeld(
                    label=_("Waarom eindigt dit?"), required=False, max_length=rules.MAX_REDEN
                )
        self.groepen = [
            (groep, [(zaak, self[f"{groep.sleutel}_{zaak.id}"]) for zaak in groep.zaken])
            for groep in groepen
        ]

    def clean(self) -> dict[str, Any]:
        """At least one reason, or there is nothing to do."""
        schoon = super().clean() or self.cleaned_data
        if not any(schoon.get(naam) for naam in self.zaken):
            raise forms.ValidationError(_("Schrijf bij minstens één regel waarom die eindigt."))
        return schoon

    def redenen(self) -> dict[tuple[str, UUID], str]:
        """(room, id) -> reason, of the lines that got one."""
        schoon = self.cleaned_data
        return {zaak: schoon[naam] for naam, zaak in self.zaken.items() if schoon.get(naam)}


class HeropenForm(Formulier):
    """Why a closed case must open again, and the purpose test anew: a, b, c and d."""

    toon_optioneel = False

    reden = TekstVeld(
        label=_("Waarom moet deze casus opnieuw open?"),
        help_text=_("Alleen wie mag bevestigen, leest dit."),
        max_length=rules.MAX_TEKST,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for letter, deel in DOELTOETS.items():
            self.fields[f"{letter}_oordeel"] = AntwoordVeld(
                label=_(deel.titel),
                help_text=_(deel.tekst),
                choices=[(k, _(v)) for k, v in OORDELEN.items()],
            )
            self.fields[f"{letter}_argument"] = TekstVeld(
                label=_("Waarom, in een paar woorden"), rijen=2, max_length=rules.MAX_TEKST
            )

    @property
    def delen(self) -> list[tuple[str, Any, Any]]:
        """Letter, judgement and argument of each part."""
        return [(d, self[f"{d}_oordeel"], self[f"{d}_argument"]) for d in rules.TOETSDELEN]

    def doeltoets(self) -> dict[str, rules.Toetsdeel]:
        """The test as the services want it."""
        v = self.cleaned_data
        return {d: rules.Toetsdeel(v[f"{d}_oordeel"], v[f"{d}_argument"]) for d in rules.TOETSDELEN}

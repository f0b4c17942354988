"""Forms of the network: parse and clean only."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.netwerk import queries
from regiehuis.netwerk.models import Functionaris, Hoedanigheid, Huis
from regiehuis.netwerk.rules import (
    ORGANISATIESOORTEN,
    ROLLEN,
    ROLUITLEG,
    TERMIJNEN,
    VERTREKREDENEN,
    WERKWIJZEN,
    toekenbaar,
    verboden_rollen,
)
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN, KETENS
from regiehuis.web.formulieren import (
    Formulier,
    KeuzeVeld,
    LijstVeld,
    MeerkeuzeVeld,
    RegelVeld,
    VinkVeld,
)


def _vertaald(paren: Any) -> list[tuple[str, str]]:
    return [(sleutel, capfirst(gettext(getattr(w, "label", w)))) for sleutel, w in paren.items()]


class Zoekform(Formulier):
    """The filter of the network page."""

    met_eenmalig = False
    toon_optioneel = False

    zoek = RegelVeld(label=_("Zoek organisatie of persoon"), required=False, max_length=80)
    keten = LijstVeld(label=_("Keten"), required=False, leeg=_("Alle ketens"))
    vacatures = VinkVeld(label=_("Alleen waar iemand ontbreekt"))
    gestopt = VinkVeld(label=_("Ook wie niet meer meedoet"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keten"].zet_keuzes(_vertaald(KETENS))


class OrganisatieForm(Formulier):
    """An organisation."""

    naam = RegelVeld(label=_("Naam"), max_length=120)
    soort = LijstVeld(label=_("Soort organisatie"))
    keten = LijstVeld(
        label=_("Keten"),
        required=False,
        leeg=_("De keten die bij de soort hoort"),
        help_text=_("Kies alleen een keten als die anders is dan gewoonlijk."),
    )
    gemeente = LijstVeld(
        label=_("Gemeente"),
        required=False,
        leeg=_("Geen gemeente"),
        help_text=_("Alleen als de organisatie zelf een gemeente is."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].zet_keuzes(_vertaald(ORGANISATIESOORTEN))
        self.fields["keten"].zet_keuzes(_vertaald(KETENS))
        self.fields["gemeente"].zet_keuzes((g.code, g.naam) for g in queries.alle_gemeenten())


class HoedanigheidForm(Formulier):
    """A capacity of an organisation: only the kinds that fit and are not there yet."""

    soort = KeuzeVeld(label=_("In welke hoedanigheid doet deze organisatie mee?"))
    naam = RegelVeld(
        label=_("Naam"),
        required=False,
        max_length=160,
        help_text=_("Laat leeg voor de gewone naam, bijvoorbeeld: Burgemeester van Huizen."),
    )

    def __init__(self, *args: Any, organisatiesoort: str, heeft: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = [
            HOEDANIGHEIDSOORTEN[s]
            for s in ORGANISATIESOORTEN[organisatiesoort].hoedanigheden
            if s not in heeft
        ]
        self.over = len(soorten)
        self.fields["soort"].zet_keuzes((s.sleutel, gettext(s.label), _gevolg(s)) for s in soorten)
        if len(soorten) == 1:
            self.fields["soort"].initial = soorten[0].sleutel


def _gevolg(soort: Any) -> str:
    if not soort.mag_account:
        return gettext("Geen deelnemer volgens de wet. De mensen krijgen geen toegang.")
    if soort.publiek:
        return gettext("Publieke deelnemer (%(artikel)s): beslist mee over casussen.") % {
            "artikel": soort.artikel
        }
    return gettext("Private deelnemer (%(artikel)s): doet mee en beslist niet.") % {
        "artikel": soort.artikel
    }


class FunctionarisForm(Formulier):
    """A person, without roles."""

    naam = RegelVeld(label=_("Naam"), max_length=120)
    functie = RegelVeld(
        label=_("Functie"), max_length=120, help_text=_("Bijvoorbeeld: wijkagent, gezinsvoogd.")
    )
    email = RegelVeld(label=_("E-mailadres van het werk"), max_length=200)
    telefoon = RegelVeld(label=_("Telefoonnummer"), required=False, max_length=30)
    mandaat = RegelVeld(
        label=_("Mandaat"),
        required=False,
        max_length=300,
        help_text=_("Wie gaf het mandaat en op welke dag. Nodig voor medewerkers van het huis."),
    )
    leidinggevende = LijstVeld(label=_("Leidinggevende"), required=False, leeg=_("Nog niet bekend"))
    vervanger = LijstVeld(label=_("Vaste vervanger"), required=False, leeg=_("Geen"))

    def __init__(
        self, *args: Any, door: Any, hoedanigheid: Hoedanigheid, zelf: UUID | None = None, **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        mensen = [
            m
            for m in queries.kiesbaar(door, behalve=[zelf] if zelf else ())
            if m.organisatie_id == hoedanigheid.organisatie_id
        ]
        self.fields["leidinggevende"].zet_keuzes((str(m.id), m.voluit) for m in mensen)
        self.fields["vervanger"].zet_keuzes(
            (str(m.id), m.voluit) for m in mensen if m.hoedanigheid_id == hoedanigheid.id
        )
        self.fields["email"].widget.input_type = "email"
        self.fields["telefoon"].widget.input_type = "tel"

    def gegevens(self) -> dict[str, Any]:
        """The cleaned data with ids instead of text."""
        return {
            k: (UUID(v) if v else None) if k in {"leidinggevende", "vervanger"} else v
            for k, v in super().gegevens().items()
        }


def beginwaarden(rij: Functionaris) -> dict[str, Any]:
    """What the form of a person starts with."""
    return {
        "naam": rij.naam,
        "functie": rij.functie,
        "email": rij.email,
        "telefoon": rij.telefoon,
        "mandaat": rij.mandaat,
        "leidinggevende": str(rij.leidinggevende_id or ""),
        "vervanger": str(rij.vervanger_id or ""),
    }


class Rollenveld(MeerkeuzeVeld):
    """The roles that this giver may give and that go with this capacity."""

    def beperk(self, soort: str, rollen_gever: Any, heeft: Any = ()) -> None:
        """Show the roles that can be chosen, and those that the person already has."""
        kan = toekenbaar(rollen_gever) - set(verboden_rollen(soort, ROLLEN))
        self.zet_keuzes(
            (rol, capfirst(gettext(label)), gettext(ROLUITLEG[rol]))
            for rol, label in ROLLEN.items()
            if rol in kan or rol in heeft
        )


class NieuweFunctionarisForm(FunctionarisForm):
    """A new person, with roles."""

    rollen = Rollenveld(label=_("Rollen"), initial=["partner"])
    field_order = ("naam", "functie", "email", "telefoon", "rollen")

    def __init__(self, *args: Any, door: Any, hoedanigheid: Hoedanigheid, **kwargs: Any) -> None:
        super().__init__(*args, door=door, hoedanigheid=hoedanigheid, **kwargs)
        self.fields["rollen"].beperk(hoedanigheid.soort, door.rollen)


class RollenForm(Formulier):
    """The roles of a person."""

    rollen = Rollenveld(label=_("Rollen"))

    def __init__(self, *args: Any, soort: str, gever: Any, heeft: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rollen"].beperk(soort, gever, heeft)


class AmbassadeurForm(Formulier):
    """Who is the fixed face of this hoedanigheid."""

    functionaris = KeuzeVeld(label=_("Wie wordt ambassadeur?"))

    def __init__(self, *args: Any, mensen: list[queries.Mens], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functionaris"].zet_keuzes((str(m.id), m.naam, m.functie) for m in mensen)


class VertrekForm(Formulier):
    """Why somebody leaves, and that it may go on."""

    reden = KeuzeVeld(label=_("Wat is de reden?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].zet_keuzes(_vertaald(VERTREKREDENEN))


class HuisForm(Formulier):
    """What a house decides for itself."""

    naam = RegelVeld(label=_("Naam van het huis"), max_length=120)
    contactpunt = RegelVeld(
        label=_("Contactpunt"),
        required=False,
        max_length=200,
        help_text=_(
            "Waar mensen terechtkunnen met vragen over hun gegevens: gemeente en adres. Dit staat "
            "ook in brieven."
        ),
    )
    rolnaam_procesregisseur = RegelVeld(
        label=_("Hoe heet de procesregisseur in uw huis?"),
        max_length=40,
        help_text=_("Bijvoorbeeld: procesregisseur of veiligheidsmakelaar."),
    )
    werkwijze = KeuzeVeld(label=_("Hoe werkt het huis?"))
    triageteam = VinkVeld(label=_("Het huis heeft een triageteam"))
    mag_casusregie = VinkVeld(label=_("Het huis kan zelf tijdelijk casusregie hebben"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["werkwijze"].zet_keuzes(_vertaald(WERKWIJZEN))
        for t in TERMIJNEN.values():
            self.fields[t.veld] = forms.IntegerField(
                label=gettext(t.label),
                min_value=t.laagste,
                max_value=t.hoogste,
                help_text=gettext("In %(eenheid)s, van %(laagste)s tot en met %(hoogste)s.")
                % {"eenheid": gettext(t.eenheid), "laagste": t.laagste, "hoogste": t.hoogste},
                error_messages={"required": gettext("Vul een getal in.")},
            )
            self.fields[t.veld].widget.attrs["class"] = "rh-input--xs"

    @property
    def termijnvelden(self) -> list[forms.BoundField]:
        """The terms, for a group of their own."""
        return [self[veld] for veld in TERMIJNEN]

    @property
    def eigen(self) -> list[forms.BoundField]:
        """The other fields."""
        return [v for v in self.visible_fields() if v.name not in TERMIJNEN]


HUISVELDEN = (
    "naam",
    "contactpunt",
    "rolnaam_procesregisseur",
    "werkwijze",
    "triageteam",
    "mag_casusregie",
    *TERMIJNEN,
)


def huiswaarden(rij: Huis) -> dict[str, Any]:
    """What the form of the house starts with."""
    return {veld: getattr(rij, veld) for veld in HUISVELDEN}


class GemeentenForm(Formulier):
    """The territory of the house."""

    gemeenten = MeerkeuzeVeld(label=_("Gemeenten in het gebied"), kolommen=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"].zet_keuzes((g.code, g.naam) for g in queries.alle_gemeenten())

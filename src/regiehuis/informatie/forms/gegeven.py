"""Adding an item without being asked, of any kind; and correcting one."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.informatie import rules
from regiehuis.informatie.forms.delen import (
    Gegevenvelden,
    grondslagkeuzes,
    keuzes,
)
from regiehuis.informatie.tafel import Tafel
from regiehuis.web.formulieren import (
    AntwoordVeld,
    DeelDatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    MeerkeuzeVeld,
    RegelVeld,
    VinkVeld,
)

TEKSTLABEL = {
    "algemeen": _("Wat weet u?"),
    "interventie": _("Wat is er gedaan?"),
    "incident": _("Wat is er gebeurd?"),
    "detentie": _("Waarvoor, en wat is daarvan bekend?"),
    "contactmoment": _("Waar ging het over?"),
}
#: Kinds that are facts by nature: the form does not ask what they are.
ALTIJD_FEIT = ("interventie", "detentie", "contactmoment")


def bijzonder_uit(soort: str, gegevens: dict[str, Any]) -> rules.Bijzonder | None:
    """What belongs to the kind, from the cleaned fields of a form."""
    c = {n: w for n, w in gegevens.items() if w is not None}
    # 'onbekend' is an answer: it ended, and nobody knows when.
    periode = {n: c[n].code if n in c else "" for n in ("start", "eind")}
    match soort:
        case "interventie":
            namen = ("organisatie", "kader", "doel", "resultaat", "toelichting", "reden_einde")
            return rules.Interventie(**{n: c.get(n, "") for n in namen}, **periode)
        case "detentie":
            return rules.Detentie(inrichting=c.get("inrichting", ""), **periode)
        case "incident":
            return rules.Incident(plaats=c.get("plaats", ""))
        case "contactmoment":
            return rules.Contactmoment(
                met_wie=c.get("met_wie", ""),
                vorm=c.get("vorm") or "gesprek",
                mondeling_gedeeld=bool(c.get("mondeling_gedeeld")),
                gedeeld_met=tuple(UUID(f) for f in c.get("gedeeld_met", ())),
            )
    return None


class GegevenForm(Gegevenvelden, Formulier):
    """One item of a kind. The fields of other kinds are left out."""

    leefgebied = LijstVeld(label=_("Leefgebied"), required=False, leeg=_("Geen of meer dan een"))
    grondslag = KeuzeVeld(
        label=_("Op welke grond mag u dit delen?"),
        choices=grondslagkeuzes(met_nee=False),
        required=False,
        help_text=_("U heeft misschien een medisch beroepsgeheim (WGS artikel 2.29)."),
    )
    # interventie
    organisatie = RegelVeld(label=_("Welke organisatie deed dit?"), required=False)
    kader = AntwoordVeld(label=_("In welk kader?"), choices=keuzes(rules.KADERS), required=False)
    doel = RegelVeld(label=_("Wat was het doel?"), required=False, max_length=rules.MAX_VOORWAARDEN)
    start = DeelDatumVeld(label=_("Begin"), required=False, niet_in_toekomst=True)
    eind = DeelDatumVeld(
        label=_("Einde"),
        required=False,
        help_text=_("Leeg als het nog loopt. Schrijf onbekend als het voorbij is zonder datum."),
    )
    resultaat = LijstVeld(
        label=_("Resultaat"),
        choices=[k for k in keuzes(rules.RESULTATEN) if k[0]],
        leeg=_("nog niet bekend"),
        required=False,
    )
    toelichting = RegelVeld(
        label=_("Toelichting op het resultaat"), required=False, max_length=rules.MAX_VOORWAARDEN
    )
    reden_einde = RegelVeld(
        label=_("Waarom is dit gestopt?"), required=False, max_length=rules.MAX_VOORWAARDEN
    )
    # incident
    plaats = RegelVeld(label=_("Waar was dat?"), required=False)
    # detentie
    inrichting = RegelVeld(label=_("In welke inrichting?"), required=False)
    # contactmoment
    met_wie = RegelVeld(label=_("Met wie was er contact?"), required=False)
    vorm = AntwoordVeld(
        label=_("Hoe?"), choices=keuzes(rules.CONTACTVORMEN), initial="gesprek", required=False
    )
    mondeling_gedeeld = VinkVeld(
        label=_("Ik heb iets mondeling gedeeld"),
        help_text=_("U legt vast dat u dit deelde en met wie. Niet wat."),
    )
    gedeeld_met = MeerkeuzeVeld(label=_("Met wie deelde u dat?"), required=False)

    VELDEN = {
        "algemeen": ("tekst", "aard", "verklaring_van", "waargenomen"),
        "interventie": (
            "tekst", "organisatie", "kader", "doel", "start", "eind", "resultaat",
            "toelichting", "reden_einde",
        ),
        "incident": ("tekst", "waargenomen", "plaats", "aard", "verklaring_van"),
        "detentie": ("inrichting", "start", "eind", "tekst"),
        "contactmoment": (
            "met_wie", "vorm", "waargenomen", "tekst", "mondeling_gedeeld", "gedeeld_met",
        ),
    }  # fmt: skip
    VERPLICHT = {
        "algemeen": ("tekst", "aard"),
        "interventie": ("tekst", "organisatie", "kader"),
        "incident": ("tekst", "aard"),
        "detentie": ("inrichting",),
        "contactmoment": ("met_wie", "vorm"),
    }
    ALTIJD = (
        "leefgebied", "grondslag", "categorie", "wie", "organisaties", "voorwaarden", "bijlage",
        "gezien",
        "gewaarschuwd",
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        soort: str,
        tafel: Tafel,
        bron: rules.Bron,
        gebieden: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.soort, self.bron = soort, bron
        houd = (*self.VELDEN[soort], *self.ALTIJD, *self.eigen_velden)
        for naam in set(self.fields) - set(houd):
            del self.fields[naam]
        if not bron.zorg:
            del self.fields["grondslag"]
        self.order_fields([*self.VELDEN[soort], *self.ALTIJD])
        for naam in self.VERPLICHT[soort]:
            self.fields[naam].required = True
        self.fields["wie"].required = True
        self.fields["tekst"].label = TEKSTLABEL[soort]
        if soort == "contactmoment":
            self.fields["tekst"].widget.attrs["rows"] = "1"
            self.fields["tekst"].max_length = rules.MAX_REGEL
            self.fields["tekst"].help_text = _("Hoogstens één regel.")
            self.fields["gedeeld_met"].zet_keuzes(  # type: ignore[attr-defined]
                [(str(m.id), m.naam, m.organisatie) for m in tafel.wie(None)
                 if m.id != bron.functionaris]
            )  # fmt: skip
        self.fields["leefgebied"].zet_keuzes(gebieden)  # type: ignore[attr-defined]
        self.fields["categorie"].help_text = _(uitleg) if (uitleg := rules.uitleg_bij(bron)) else ""
        self.zet_tafel(tafel, bron.hoedanigheid)

    @property
    def eerst(self) -> list[Any]:
        """The fields of the kind itself."""
        return [self[n] for n in self.VELDEN[self.soort]]

    def gegeven(self) -> rules.NieuwGegeven:
        """The item as the service wants it."""
        c = self.cleaned_data
        return self.nieuw(
            soort=self.soort,
            aard="feit" if self.soort in ALTIJD_FEIT else c.get("aard") or "oordeel",
            leefgebied=c.get("leefgebied") or "",
            grondslag=c.get("grondslag") or "",
            bijzonder=bijzonder_uit(self.soort, c),
        )

"""Answering a request: one of five answers, and one text per life domain; one is enough."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.informatie import rules
from regiehuis.informatie.forms.delen import NEE, Gegevenvelden, grondslagkeuzes
from regiehuis.informatie.tafel import Tafel
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.klok import vandaag
from regiehuis.recht.rules import WEIGERGRONDEN
from regiehuis.stukken.services import keur
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    TekstVeld,
)
from regiehuis.web.fouten import zet_fout

UITLEG = {
    "geleverd": _("Schrijf hieronder wat u weet. Een tekst bij één leefgebied is genoeg."),
    "niets_bekend": _("U heeft gekeken en weet hier niets over."),
    "niet_nodig": _("Wat u weet, is niet nodig voor dit doel."),
    "geweigerd": _("U heeft een zwaarwegende reden. Alleen wie de casus leidt, leest uw uitleg."),
    "later": _("U antwoordt op een dag die u nu kiest."),
}
DEEL_NIET = _(
    "U koos dat u dit niet deelt, maar er staat nog tekst. Kies een grond, of maak de tekst leeg."
)


#: What is asked with one answer only.
BIJ_ANTWOORD = {"later_op": "later", "grond": "geweigerd", "toelichting": "geweigerd"}


class AntwoordForm(Formulier):
    """Which of the five answers, and what belongs to it."""

    toon_optioneel = False

    antwoord = KeuzeVeld(
        label=_("Uw antwoord"),
        choices=[(s, _(label), UITLEG[s]) for s, label in rules.ANTWOORDEN.items()],
        initial="geleverd",
        required=False,
        kader=True,
    )
    later_op = DatumVeld(label=_("Op welke dag antwoordt u uiterlijk?"), required=False)
    grond = LijstVeld(
        label=_("Waarom deelt u dit niet?"),
        choices=[(w.sleutel, _(w.label)) for w in WEIGERGRONDEN.values()],
        required=False,
    )
    toelichting = TekstVeld(
        label=_("Uitleg voor wie de casus leidt"),
        help_text=_("Alleen de procesregisseur en de plaatsvervanger lezen dit."),
        max_length=rules.MAX_TOELICHTING,
        required=False,
        rijen=2,
    )
    grondslag = KeuzeVeld(
        label=_("Op welke grond mag u dit delen?"),
        choices=grondslagkeuzes(met_nee=True),
        required=False,
        help_text=_("U heeft misschien een medisch beroepsgeheim (WGS artikel 2.29)."),
    )

    def __init__(self, *args: Any, zorg: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["antwoord"].widget.attrs["data-kolommen"] = "ja"
        if not zorg:
            del self.fields["grondslag"]

    def clean(self) -> dict[str, Any]:
        """What belongs to another answer is out of sight, so it cannot be wrong."""
        c = super().clean() or {}
        for veld, antwoord in BIJ_ANTWOORD.items():
            if c.get("antwoord") != antwoord:
                self.errors.pop(veld, None)
        return c


class TekstForm(Gegevenvelden, Formulier):
    """One life domain of an answer."""

    met_eenmalig = False
    toon_optioneel = False

    def __init__(
        self, *args: Any, gebied: tuple[str, str], tafel: Tafel, bron: rules.Bron, **kwargs: Any
    ) -> None:
        super().__init__(*args, prefix=f"g-{gebied[0]}", **kwargs)
        self.sleutel, self.naam = gebied
        self.fields["tekst"].label = self.naam
        self.fields["categorie"].initial = rules.standaard_categorie(bron.soort, self.sleutel)
        self.fields["categorie"].help_text = _(uitleg) if (uitleg := rules.uitleg_bij(bron)) else ""
        self.zet_tafel(tafel, bron.hoedanigheid)

    @property
    def gevuld(self) -> bool:
        """Whether something was written or attached here."""
        return bool(self._waarde("tekst").strip()) or self.met_bestand

    @property
    def open(self) -> bool:
        """Whether the details must be shown: something in them is wrong, or must be chosen anew."""
        return bool(self.errors or self.met_bestand) if self.is_bound else False


class Antwoordset:
    """The whole page: the answer and a form per life domain.

    Args:
        gebieden: (key, name) pairs, those that were asked first.
        begin: initial values per form: '' for the answer, key for a domain.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        files: Mapping[str, Any] | None = None,
        *,
        gebieden: Sequence[tuple[str, str]],
        tafel: Tafel,
        bron: rules.Bron,
        begin: Mapping[str, Mapping[str, Any]] | None = None,
        alleen_teksten: bool = False,
    ) -> None:
        start = begin or {}
        self.bron, self.tafel, self.alleen_teksten = bron, tafel, alleen_teksten
        self.hoofd = AntwoordForm(data, zorg=bron.zorg, initial=start.get(""))
        self.teksten = [
            TekstForm(
                data, files, gebied=gebied, tafel=tafel, bron=bron, initial=start.get(gebied[0])
            )
            for gebied in gebieden
        ]
        for tekst in self.teksten[1:]:  # said once is enough
            tekst.fields["aard"].help_text = ""

    @property
    def formulieren(self) -> list[Any]:
        """Every form, for the summary of errors."""
        return [self.hoofd, *self.teksten]

    @property
    def gevuld(self) -> list[TekstForm]:
        """The domains in which something was written."""
        return [t for t in self.teksten if t.gevuld]

    @property
    def grondslag(self) -> str:
        """The chosen ground, or ''."""
        return str(self.hoofd.cleaned_data.get("grondslag") or "")

    def antwoord(self) -> rules.Antwoord:
        """The answer as the rules want it; 'no' to the ground is a refusal on medical secrecy."""
        c = self.hoofd.cleaned_data
        soort = "geleverd" if self.alleen_teksten else c.get("antwoord") or "geleverd"
        grond = c.get("grond") or ""
        if self.grondslag == NEE and soort == "geleverd" and not self.gevuld:
            soort, grond = "geweigerd", "beroepsgeheim"
        return rules.Antwoord(
            soort=soort,
            later_op=c.get("later_op"),
            grond=grond,
            toelichting=c.get("toelichting", ""),
        )

    def nieuw(self) -> list[rules.NieuwGegeven]:
        """The items that were written."""
        grondslag = "" if self.grondslag == NEE else self.grondslag
        return [t.nieuw(leefgebied=t.sleutel, grondslag=grondslag) for t in self.gevuld]

    def bijlagen(self) -> dict[int, Any]:
        """Files, by place among the items."""
        return {
            plek: t.cleaned_data["bijlage"]
            for plek, t in enumerate(self.gevuld)
            if t.cleaned_data.get("bijlage")
        }

    def is_valid(self) -> bool:
        """Judge everything; what a rule refuses stands at the field that it names."""
        geldig = [f.is_valid() for f in (self.hoofd, *self.gevuld)]
        gekeurd = [self._keur(t) for t in self.gevuld]
        if not all((*geldig, *gekeurd)):
            return False
        if self.grondslag == NEE and self.gevuld:
            self.hoofd.add_error("grondslag", DEEL_NIET)
        self._probeer_antwoord()
        for t, nieuw in zip(self.gevuld, self.nieuw(), strict=True):
            self._probeer_tekst(t, nieuw)
        return not any(f.errors for f in [self.hoofd, *self.gevuld])

    def _probeer_antwoord(self) -> None:
        try:
            rules.controleer_antwoord(self.antwoord(), self.gevuld, vandaag=vandaag())
        except OngeldigeInvoer as fout:
            zet_fout(self.hoofd, fout)

    @staticmethod
    def _keur(form: TekstForm) -> bool:
        if bestand := form.cleaned_data.get("bijlage"):
            try:
                keur(bestand)
            except OngeldigeInvoer as fout:
                zet_fout(form, fout.bij_veld("bijlage"))
        return not form.has_error("bijlage")

    def _probeer_tekst(self, form: TekstForm, nieuw: rules.NieuwGegeven) -> None:
        categorie = nieuw.categorie or rules.standaard_categorie(self.bron.soort, form.sleutel)
        try:
            rules.controleer_gegeven(
                replace(nieuw, categorie=categorie),
                self.bron,
                vandaag=vandaag(),
                leefgebieden=[form.sleutel],
                aan_tafel=self.tafel.hoedanigheden,
            )
        except OngeldigeInvoer as fout:
            veld = "organisaties" if fout.veld == "zichtbaar_voor" else fout.veld or ""
            doel = self.hoofd if veld == "grondslag" else form
            if veld == "grondslag" and self.hoofd.errors.get("grondslag"):
                return
            zet_fout(doel, fout.bij_veld(veld))

    @property
    def alles_gezien(self) -> bool:
        """Whether every sentence on who will see it, and every warning, was on the screen."""
        return all(t.is_gezien for t in self.gevuld) and not any(
            t.ongelezen(nieuw, self.bron)
            for t, nieuw in zip(self.gevuld, self.nieuw(), strict=True)
        )

    def toon_zichtbaarheid(self) -> None:
        """Show the true sentences before it is sent."""
        for t in self.teksten:
            t.toon_zichtbaarheid()

    def let_op(self) -> list[tuple[str, str]]:
        """(life domain, warning) of what deserves a second look."""
        return [
            (t.naam, melding)
            for t, nieuw in zip(self.gevuld, self.nieuw(), strict=True)
            for melding in t.lees_let_op(nieuw, self.bron)
        ]


def formuliernaam(verzoek: UUID) -> tuple[str, UUID]:
    """Name of the draft of an answer."""
    return "informatie.verzoek", verzoek

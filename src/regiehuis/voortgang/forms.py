"""What people fill in about how a case moves. Forms only read and clean; rules decide."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.netwerk.queries import Mens
from regiehuis.voortgang import rules
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
)

#: So many follow moments can be planned with a handover; more follow once it is accepted.
MOMENTEN = 3


def _keuzes(codes: dict[str, str]) -> list[tuple[str, Any]]:
    return [(sleutel, _(label)) for sleutel, label in codes.items()]


def _namen(mensen: Iterable[Mens]) -> list[tuple[str, str]]:
    return [(str(m.id), m.voluit) for m in mensen]


class MijlpaalForm(Formulier):
    """What happened, when, why, in words."""

    soort = KeuzeVeld(
        label=_("Wat is er gebeurd?"),
        choices=[
            ("vastgelopen", _("Vastgelopen"), _("De aanpak komt niet verder.")),
            ("oorzaak", _("Oorzaak vastgesteld"), _("Er is duidelijk waarom het niet lukt.")),
            ("doorbraak", _("Doorbraak"), _("Het lukt weer, of voor het eerst.")),
        ],
    )
    op = DatumVeld(label=_("Wanneer was dat?"), richting="verleden")
    oorzaak = LijstVeld(
        label=_("Waardoor kwam het?"),
        help_text=_("Verplicht als de oorzaak is vastgesteld."),
        required=False,
        leeg=_("Niet bekend of niet van toepassing"),
        choices=_keuzes(rules.OORZAKEN),
    )
    toelichting = TekstVeld(
        label=_("Wat is er aan de hand?"),
        help_text=_("In een paar woorden. Alle leden van de casus lezen dit."),
        max_length=rules.MAX_TEKST,
    )


class EvaluatieForm(Formulier):
    """How the plan worked out."""

    doel = KeuzeVeld(label=_("Is het doel bereikt?"), choices=_keuzes(rules.DOEL))
    werkte = TekstVeld(label=_("Wat werkte?"), max_length=rules.MAX_TEKST)
    werkte_niet = TekstVeld(label=_("Wat werkte niet?"), required=False, max_length=rules.MAX_TEKST)
    zien_aankomen = TekstVeld(
        label=_("Hadden we dingen aan kunnen zien komen?"),
        required=False,
        max_length=rules.MAX_TEKST,
    )


class _Correctie(Formulier):
    """Why something that was recorded is corrected."""

    reden = RegelVeld(
        label=_("Waarom past u dit aan?"),
        help_text=_("Iedereen in de casus leest dit, met wat er eerst stond."),
        max_length=rules.MAX_REGEL,
    )


class MijlpaalCorrectieForm(MijlpaalForm, _Correctie):
    """A milestone as it should have been recorded."""

    field_order = ("soort", "op", "oorzaak", "toelichting", "reden")


class EvaluatieCorrectieForm(EvaluatieForm, _Correctie):
    """An evaluation as it should have been recorded."""

    field_order = ("doel", "werkte", "werkte_niet", "zien_aankomen", "reden")


class AfschaalForm(Formulier):
    """Who takes the case over, with which advice, and who looks when."""

    ontvanger = LijstVeld(label=_("Wie neemt de casus over?"), leeg=_("Kies een lid van de casus"))
    advies = TekstVeld(
        label=_("Uw advies aan de ontvanger"),
        help_text=_(
            "Wat loopt er nog, waar moet de ontvanger op letten, en wanneer moet de casus terug?"
        ),
        max_length=rules.MAX_TEKST,
        rijen=6,
    )

    def __init__(
        self, *args: Any, leden: Sequence[Mens] = (), kijkers: Sequence[Mens] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ontvanger"].zet_keuzes(_namen(leden))
        for nr in range(1, MOMENTEN + 1):
            self.fields[f"wanneer_{nr}"] = DatumVeld(label=_("Wanneer?"), required=nr == 1)
            self.fields[f"wie_{nr}"] = LijstVeld(
                label=_("Wie kijkt?"), required=nr == 1, leeg=_("Kies wie kijkt")
            )
            self.fields[f"wie_{nr}"].zet_keuzes(_namen(kijkers))

    @property
    def momentvelden(self) -> list[tuple[int, Any, Any]]:
        """Number, day and person of each follow moment."""
        return [(nr, self[f"wanneer_{nr}"], self[f"wie_{nr}"]) for nr in range(1, MOMENTEN + 1)]

    def clean(self) -> dict[str, Any]:
        """A day without a person is half a moment, and the other way round."""
        schoon = super().clean() or self.cleaned_data
        for nr in range(2, MOMENTEN + 1):
            wanneer, wie = f"wanneer_{nr}", f"wie_{nr}"
            if schoon.get(wanneer) and not schoon.get(wie) and wie not in self.errors:
                self.add_error(wie, _("Kies wie er op deze dag kijkt."))
            if schoon.get(wie) and not schoon.get(wanneer) and wanneer not in self.errors:
                self.add_error(wanneer, _("Vul in wanneer deze persoon kijkt."))
        return schoon

    def invoer(self) -> dict[str, Any]:
        """What was filled in, as the service wants it."""
        v = self.cleaned_data
        return {
            "ontvanger": UUID(v["ontvanger"]),
            "advies": v["advies"],
            "momenten": [
                rules.Moment(v[f"wanneer_{nr}"], UUID(v[f"wie_{nr}"]))
                for nr in range(1, MOMENTEN + 1)
                if v.get(f"wanneer_{nr}")
            ],
        }


class OverdrachtForm(Formulier):
    """Take the case over, or say why not."""

    antwoord = KeuzeVeld(
        label=_("Neemt u deze casus over?"),
        choices=[
            ("ja", _("Ja, ik neem de casus over"), _("De casus wordt dan op afstand gevolgd.")),
            ("nee", _("Nee"), _("De casus blijft bij het huis. De procesregisseur leest waarom.")),
        ],
    )
    reden = RegelVeld(
        label=_("Waarom niet?"),
        help_text=_("Alleen nodig als u de casus niet overneemt."),
        required=False,
        max_length=rules.MAX_REGEL,
    )


class MomentForm(Formulier):
    """One more day on which somebody looks."""

    wanneer = DatumVeld(label=_("Wanneer?"))
    wie = LijstVeld(label=_("Wie kijkt?"), leeg=_("Kies wie kijkt"))

    def __init__(self, *args: Any, kijkers: Sequence[Mens] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].zet_keuzes(_namen(kijkers))

    def clean_wie(self) -> UUID:
        """The chosen person as an id."""
        return UUID(self.cleaned_data["wie"])


class AntwoordForm(Formulier):
    """How it goes, in one line."""

    antwoord = KeuzeVeld(
        label=_("Hoe gaat het?"),
        choices=[
            ("goed", _("Het gaat goed")),
            ("zorgen", _("Er zijn zorgen"), _("De procesregisseur leest dit en belt zo nodig.")),
            ("terugbrengen", _("De casus moet terug"), _("De triage ziet de casus dan weer.")),
        ],
    )
    toelichting = RegelVeld(
        label=_("In één regel"),
        help_text=_("Verplicht als de casus terug moet."),
        required=False,
        max_length=rules.MAX_REGEL,
    )


class TerugbrengForm(Formulier):
    """Why a followed case must come back."""

    reden = TekstVeld(
        label=_("Waarom moet de casus terug?"),
        help_text=_("Wat ziet u nu? U hoeft niets opnieuw in te vullen: het dossier gaat mee."),
        max_length=rules.MAX_TEKST,
    )


class BesluitForm(Formulier):
    """What triage decides on a case that was brought back."""

    besluit = KeuzeVeld(
        label=_("Wat besluit u?"),
        choices=[
            (
                "opnieuw_behandelen",
                _("Opnieuw in behandeling"),
                _("De casus gaat naar de fase informatie ophalen. Volgmomenten vervallen."),
            ),
            (
                "blijft_volgen",
                _("Blijft volgen op afstand"),
                _("De volgmomenten gaan door. Wie de casus terugbracht, leest waarom."),
            ),
        ],
    )
    motivatie = TekstVeld(
        label=_("Waarom?"),
        help_text=_("Alle leden van de casus lezen dit."),
        max_length=rules.MAX_TEKST,
    )

"""The legal test of BGS 2.20(1), and the three values of a judgement."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from regiehuis.kern.fouten import gettext_noop as _

Oordeel = Literal["voldoet", "voldoet_niet", "twijfel"]

OORDELEN: Mapping[Oordeel, str] = {
    "voldoet": _("voldoet"),
    "voldoet_niet": _("voldoet niet"),
    "twijfel": _("twijfel"),
}


@dataclass(frozen=True, slots=True)
class Doeltoetsvraag:
    """One of the four cumulative conditions of BGS 2.20(1)."""

    letter: str
    titel: str
    tekst: str
    hint: str

    @property
    def artikel(self) -> str:
        """The provision, for example 'BGS 2.20(1)(a)'."""
        return f"BGS 2.20(1)({self.letter})"


#: The legal test: a, b, c and d must all hold; the house may never deviate from it.
DOELTOETS: Mapping[str, Doeltoetsvraag] = {
    v.letter: v
    for v in (
        Doeltoetsvraag(
            "a",
            _("Problemen bij de betrokkene of in het gezin"),
            _(
                "Er zijn problemen bij de betrokkene, of in de gezinssituatie van de betrokkene "
                "als dat voor hem van belang is."
            ),
            _("Om wie gaat het? Wat is er met hem of haar, of thuis, aan de hand?"),
        ),
        Doeltoetsvraag(
            "b",
            _("Meerdere leefgebieden met criminogene factoren"),
            _("Er zijn problemen op meerdere leefgebieden met criminogene factoren."),
            _("Een criminogene factor is iets waardoor de kans op misdrijven groter wordt."),
        ),
        Doeltoetsvraag(
            "c",
            _("Ernstige overlast, misdrijven of onveiligheid"),
            _(
                "De problemen leiden ertoe, hebben ertoe geleid of zullen er volgens duidelijke en "
                "objectieve aanwijzingen zonder ingrijpen toe leiden, dat de betrokkene ernstige "
                "overlast, criminaliteit of onveilige situaties voor personen of in een gebied "
                "veroorzaakt."
            ),
            _("Noem de aanwijzingen. Alleen slachtoffer zijn is niet genoeg."),
        ),
        Doeltoetsvraag(
            "d",
            _("Samenwerking uit meerdere domeinen is nodig"),
            _(
                "Samenwerking tussen deelnemers uit meerdere domeinen is noodzakelijk om tot een "
                "doeltreffend plan van aanpak te komen."
            ),
            _("Waarom lukt het niet binnen één domein, zoals alleen zorg of alleen straf?"),
        ),
    )
}


def doeltoets_uitkomst(oordelen: Mapping[str, Oordeel | None]) -> Oordeel:
    """The outcome of the legal test: all four must hold (BGS 2.20(1)).

    Args:
        oordelen: judgement per letter; a missing one counts as doubt.
    """
    gegeven = [oordelen.get(letter) for letter in DOELTOETS]
    if "voldoet_niet" in gegeven:
        return "voldoet_niet"
    return "voldoet" if all(o == "voldoet" for o in gegeven) else "twijfel"


def ontbrekende_doeltoets(oordelen: Mapping[str, object]) -> tuple[str, ...]:
    """The letters of the legal test that have no judgement yet."""
    return tuple(letter for letter in DOELTOETS if not oordelen.get(letter))

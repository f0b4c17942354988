"""Legal regimes: under which law a case runs."""

from collections.abc import Mapping
from dataclasses import dataclass

from regiehuis.kern.fouten import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Regime:
    """A legal regime under which a case runs (WGS, and later others): data on the case.

    Attributes:
        max_jaren: longest keeping of a gegeven after its first processing.
        verlenging_jaren: longest renewed processing (BGS 1.16(3)); 0 when there is none.
        doel: for what data may be processed.
        uitleg: one sentence for the page of a case.
    """

    sleutel: str
    naam: str
    grondslag: str
    max_jaren: int
    verlenging_jaren: int
    doel: str
    uitleg: str


REGIMES: Mapping[str, Regime] = {
    "wgs": Regime(
        sleutel="wgs",
        naam=_("Wet gegevensverwerking door samenwerkingsverbanden"),
        grondslag="WGS 2.25",
        max_jaren=5,
        verlenging_jaren=2,
        doel=_(
            "Het uitoefenen, afstemmen en coördineren van wettelijke taken op het gebied van "
            "straf, handhaving, ondersteuning, zorg en hulp, om strafbare feiten en ernstige "
            "overlast te voorkomen, te verminderen en te bestrijden en onveilige situaties voor "
            "personen of in een gebied te voorkomen en te verminderen."
        ),
        uitleg=_(
            "Deze casus valt onder de Wet gegevensverwerking door samenwerkingsverbanden. "
            "Gebruik alleen gegevens die nodig zijn voor het doel van deze casus."
        ),
    ),
}

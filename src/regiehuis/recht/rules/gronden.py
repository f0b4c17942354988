"""Grounds: why medical secrecy gives way, and why a participant may keep something back."""

from collections.abc import Mapping
from dataclasses import dataclass

from regiehuis.kern.fouten import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Keuze:
    """A ground that can be chosen, with its provision and a plain explanation."""

    sleutel: str
    label: str
    artikel: str
    uitleg: str = ""


#: On which ground medical secrecy gives way (WGS 2.29(2)); "no" is an ordinary answer.
GRONDSLAGEN_ZORG: Mapping[str, Keuze] = {
    k.sleutel: k
    for k in (
        Keuze(
            "toestemming",
            _("uitdrukkelijke toestemming"),
            "WGS 2.29(2)",
            _("De betrokkene vindt het goed. U heeft dat vastgelegd."),
        ),
        Keuze(
            "wettelijke_plicht",
            _("wettelijke plicht"),
            "WGS 2.29(2)",
            _("Een wet verplicht u om dit te delen."),
        ),
        Keuze(
            "wettelijke_bevoegdheid",
            _("wettelijke bevoegdheid"),
            "WGS 2.29(2)",
            _("Een wet zegt dat u dit mag delen."),
        ),
        Keuze(
            "goed_hulpverlenerschap",
            _("goed hulpverlenerschap"),
            "WGS 2.29(2)",
            _("Delen is nodig om goede zorg te geven of ernstig nadeel te voorkomen."),
        ),
    )
}

#: Why a participant may keep something back although he has a duty to supply (WGS 1.5(1)).
WEIGERGRONDEN: Mapping[str, Keuze] = {
    k.sleutel: k
    for k in (
        Keuze(
            "beroepsgeheim",
            _("medisch beroepsgeheim"),
            "WGS 1.5(1), 2.29(2)",
            _("Er is geen toestemming en geen andere grond om te delen."),
        ),
        Keuze(
            "opsporing",
            _("belang van een onderzoek of strafzaak"),
            "WGS 1.5(1)",
            _("Delen schaadt een lopend onderzoek of een strafzaak."),
        ),
        Keuze(
            "veiligheid",
            _("veiligheid van een persoon"),
            "WGS 1.5(1)",
            _("Delen brengt iemand in gevaar."),
        ),
        Keuze(
            "hulprelatie",
            _("de band met de cliënt"),
            "WGS 1.5(1)",
            _("Delen schaadt de hulp zo dat het middel erger is dan de kwaal."),
        ),
        Keuze(
            "voorwaarde_bron",
            _("voorwaarde van degene van wie het gegeven komt"),
            "WGS 1.5(1)",
            _("U kreeg dit gegeven onder de voorwaarde dat u het niet doorgeeft."),
        ),
        Keuze(
            "andere",
            _("andere zwaarwegende reden"),
            "WGS 1.5(1)",
            _("Leg de reden uit. Alleen de voorzitter leest uw uitleg."),
        ),
    )
}

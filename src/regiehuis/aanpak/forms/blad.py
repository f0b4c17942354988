"""An agreement with the forms that answer it: on its page, and beside the work list."""

from typing import Any

from regiehuis.aanpak.forms.stappen import StapForm
from regiehuis.aanpak.queries import Afspraakkaart
from regiehuis.aanpak.rules import AFSPRAAK
from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import Teruggezet

#: What who does it may do, and what who made it or directs the case may.
VAN_MIJ = ("aanvaarden", "afronden", "melden", "verzetten", "weigeren", "opgeven")
BEHEER = ("verzetten", "intrekken")


def mogelijk(kaart: Afspraakkaart) -> list[str]:
    """The steps that this reader may take now, in the order of the buttons."""
    kan = {o.naam for o in AFSPRAAK.mogelijk(kaart.rij.stand)}
    mag = (*(VAN_MIJ if kaart.mijn else ()), *(BEHEER if kaart.mag_beheren else ()))
    return [s for s in dict.fromkeys(mag) if s in kan]


def blad(
    kaart: Afspraakkaart, gevuld: StapForm | None = None, concept: Teruggezet | None = None
) -> dict[str, Any]:
    """The context of an agreement, also beside the work list.

    Args:
        gevuld: the form that was sent and refused.
        concept: what was typed and not sent; it comes back in the form of its step.
    """
    inhoud = None if kaart.alleen_taak else casussen.inhoud_van(kaart.rij.casus_id)
    kan = {o.naam for o in AFSPRAAK.mogelijk(kaart.rij.stand)}
    open_ = gevuld.soort if gevuld else concept.velden.get("stap", "") if concept else ""
    return {
        "k": kaart,
        "inhoud": inhoud,
        "formulieren": [
            gevuld
            if gevuld and gevuld.soort == s
            else _stapform(kaart, s, concept if s == open_ else None)
            for s in mogelijk(kaart)
        ],
        "fout": gevuld,
        "open_stap": open_,
        "concept": concept,
        "kan_overdragen": kaart.mag_beheren and "overdragen" in kan,
        "kan_wegzetten": kaart.mag_wegzetten
        and "afhandelen" in kan
        and kaart.rij.besproken_op is None,
    }


def _stapform(kaart: Afspraakkaart, stap: str, concept: Teruggezet | None) -> StapForm:
    leeg = StapForm(stap=stap, versie=kaart.rij.versie)
    if not concept:
        return leeg
    return StapForm(stap=stap, versie=kaart.rij.versie, initial=concept.begin(leeg))

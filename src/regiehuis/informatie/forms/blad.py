"""The form of an answer with all that surrounds it: on its page, and beside the work list."""

from typing import Any

from django.http import HttpRequest

from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import Teruggezet
from regiehuis.informatie.forms.antwoord import Antwoordset
from regiehuis.informatie.queries import Verzoekkaart
from regiehuis.informatie.services.gegevens import bron_van
from regiehuis.informatie.tafel import tafel
from regiehuis.logboek.deur import Door
from regiehuis.recht.queries import leefgebieden
from regiehuis.stukken import virus


def antwoordset(
    door: Door,
    kaart: Verzoekkaart,
    post: HttpRequest | None = None,
    concept: Teruggezet | None = None,
) -> Antwoordset:
    """The forms of an answer: the domains that were asked first, then the others.

    Args:
        post: the request whose data must be read; None for an empty form, or the draft.
    """
    gevraagd = [s for s, _naam in kaart.gebieden]
    alle = [(g.sleutel, g.naam) for g in leefgebieden(door.huis)]
    opties: dict[str, Any] = {
        "gebieden": sorted(alle, key=lambda g: bool(gevraagd) and g[0] not in gevraagd),
        "tafel": tafel(door, kaart.verzoek.casus_id),
        "bron": bron_van(door),
        "alleen_teksten": kaart.verzoek.stand == "beantwoord"
        and (post is None or "aanvullen" in post.POST),
    }
    if post is not None:
        return Antwoordset(post.POST, post.FILES, **opties)
    leeg = Antwoordset(None, **opties)
    if not concept:
        return leeg
    begin = {"": concept.begin(leeg.hoofd)} | {t.sleutel: concept.begin(t) for t in leeg.teksten}
    begin[""].pop("eenmalig", None)
    return Antwoordset(None, begin=begin, **opties)


def antwoordpagina(door: Door, kaart: Verzoekkaart, set_: Antwoordset) -> dict[str, Any]:
    """What the form of an answer needs, on its page and beside the work list."""
    gevraagd = {s for s, _naam in kaart.gebieden}
    return {
        "kaart": kaart,
        "regel": kaart.regel,
        "set": set_,
        "formulieren": set_.formulieren,
        "eerst": [t for t in set_.teksten if not gevraagd or t.sleutel in gevraagd],
        "verder": [t for t in set_.teksten if gevraagd and t.sleutel not in gevraagd],
        "tafel_zicht": set_.tafel.zichtbaarheid(None),
        "inhoud": casussen.inhoud_van(kaart.verzoek.casus_id),
        "gescand": virus.is_ingesteld(),
    }

"""The filter of the timeline. It stands in the address: codes and years only."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from regiehuis.dossier import rules
from regiehuis.dossier.queries import Tijdlijn
from regiehuis.dossier.rules import Keuze
from regiehuis.kern.datums import LAATSTE_JAAR, VROEGSTE_JAAR
from regiehuis.web.formulieren import Formulier, LijstVeld, MeerkeuzeVeld


def keuze_uit(vraag: QueryDict) -> Keuze:
    """What the address asks. A strange address is no mistake of the reader: it is left out."""
    zoom = vraag.get("zoom", "")
    van, tot = _jaar(vraag.get("van", "")), _jaar(vraag.get("tot", ""))
    if van and tot and van > tot:
        van, tot = tot, van
    return Keuze(
        ketens=frozenset(vraag.getlist("keten")) & set(rules.KETENS),
        soorten=frozenset(vraag.getlist("soort")) & set(rules.SOORTEN),
        zoom=zoom if zoom in rules.ZOOMS else "alles",
        van_jaar=van,
        tot_jaar=tot,
    )


def _jaar(tekst: str) -> int | None:
    if len(tekst) != 4 or not tekst.isascii() or not tekst.isdigit():
        return None
    return int(tekst) if VROEGSTE_JAAR <= int(tekst) <= LAATSTE_JAAR else None


class TijdlijnForm(Formulier):
    """Chains, kinds and years; offers what there is to see for this reader."""

    met_eenmalig = False
    toon_optioneel = False

    keten = MeerkeuzeVeld(label=_("Keten"), required=False, kolommen=True)
    soort = MeerkeuzeVeld(label=_("Soort"), required=False, kolommen=True)
    van = LijstVeld(label=_("Van jaar"), required=False, leeg=_("Begin"))
    tot = LijstVeld(label=_("Tot en met jaar"), required=False, leeg=_("Nu"))

    def __init__(self, gevonden: Tijdlijn) -> None:
        k = gevonden.keuze
        begin: dict[str, Any] = {
            "keten": sorted(k.ketens),
            "soort": sorted(k.soorten),
            "van": str(k.van_jaar or ""),
            "tot": str(k.tot_jaar or ""),
        }
        super().__init__(initial=begin)
        self.fields["keten"].zet_keuzes(
            [(s, _(rules.KETENS[s])) for s in rules.KETENS if s in {*gevonden.ketens, *k.ketens}]
        )
        self.fields["soort"].zet_keuzes(
            [
                (s, _(rules.SOORTEN[s]))
                for s in rules.SOORTEN
                if s in {*gevonden.soorten, *k.soorten}
            ]
        )
        gekozen = {j for j in (k.van_jaar, k.tot_jaar) if j}
        jaren = [(str(j), str(j)) for j in sorted({*gevonden.jaren, *gekozen})]
        self.fields["van"].zet_keuzes(jaren)
        self.fields["tot"].zet_keuzes(jaren)


def adres(keuze: Keuze, *, zoom: str) -> str:
    """The question of an address with the same chains and kinds and another zoom."""
    vraag = QueryDict(mutable=True)
    vraag.setlist("keten", sorted(keuze.ketens))
    vraag.setlist("soort", sorted(keuze.soorten))
    vraag["zoom"] = zoom
    return f"?{vraag.urlencode()}"

"""The filter of the timeline (in the address: codes and years only), and what to take out."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from regiehuis.dossier import rules
from regiehuis.dossier.queries import Onderdeel, Tijdlijn
from regiehuis.dossier.rules import Keuze
from regiehuis.kern.datums import LAATSTE_JAAR, VROEGSTE_JAAR
from regiehuis.web.formulieren import Formulier, KeuzeVeld, LijstVeld, MeerkeuzeVeld


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


class UitgaveForm(Formulier):
    """What to take out of a case: the file or its parts, or the page for on the table."""

    toon_optioneel = False

    vorm = KeuzeVeld(
        label=_("Wat hebt u nodig?"),
        choices=(
            ("dossier", _("Het dossier"), _("De onderdelen die u hieronder kiest.")),
            (
                "tafel",
                _("Een blad voor op tafel"),
                _("Een bladzijde met het belangrijkste, voor tijdens het overleg."),
            ),
        ),
        initial="dossier",
    )
    delen = MeerkeuzeVeld(label=_("Welke onderdelen?"), required=False)

    def __init__(self, *args: Any, onderdelen: Sequence[Onderdeel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["delen"].zet_keuzes(
            [(deel.sleutel, deel.label, in_woorden(deel)) for deel in onderdelen]
        )
        self.fields["delen"].initial = [deel.sleutel for deel in onderdelen]

    @property
    def op_tafel(self) -> bool:
        """Whether the page for on the table was asked."""
        return self.cleaned_data.get("vorm") == "tafel"

    def clean(self) -> dict[str, Any]:
        """A file without parts is nothing."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("vorm") == "dossier" and not schoon.get("delen") and not self.errors:
            self.add_error("delen", _("Kies minstens een onderdeel."))
        return schoon


def in_woorden(deel: Onderdeel) -> str:
    """What stands in a part: '14 regels: Huisvesting, Gezondheid'."""
    aantal = ngettext("%(n)s regel", "%(n)s regels", deel.regels) % {"n": deel.regels}
    kopjes = ", ".join(deel.kopjes[:6]) + ("…" if len(deel.kopjes) > 6 else "")
    return f"{aantal}: {kopjes}" if kopjes else aantal

"""The short forms: completing, reporting back, filtering, information questions."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from regiehuis.instroom import rules
from regiehuis.instroom.forms.aanmelden import vertaald
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries as netwerk
from regiehuis.web.formulieren import (
    AntwoordVeld,
    DatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
)


class AanvulForm(Formulier):
    """Answer to the question of triage."""

    antwoord = TekstVeld(
        label=_("Uw antwoord"),
        rijen=6,
        max_length=rules.MAX_TEKST,
        help_text=_("Vul alleen aan wat uw eigen organisatie weet. Vraag niets bij anderen op."),
    )


class TerugmeldForm(Formulier):
    """What came of the advice."""

    terugmelding = KeuzeVeld(
        label=_("Wat is ervan gekomen?"), choices=vertaald(rules.TERUGMELDINGEN)
    )
    toelichting = RegelVeld(label=_("Toelichting"), required=False, max_length=2000)


class FilterForm(Formulier):
    """Filters in the address."""

    met_eenmalig = False
    toon_optioneel = False

    route = LijstVeld(
        label=_("Route"), required=False, leeg=_("Alle routes"), choices=vertaald(rules.ROUTES)
    )
    gemeente = LijstVeld(label=_("Gemeente"), required=False, leeg=_("Alle gemeenten"))

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].zet_keuzes([(g.code, g.naam) for g in netwerk.gemeenten(door.huis)])


class InformatievraagForm(Formulier):
    """An information question: choices only. There is no box in which a name could be typed."""

    toon_optioneel = False

    soort = AntwoordVeld(label=_("Soort vraag"), choices=vertaald(rules.INFORMATIEVRAGEN))
    onderwerp = LijstVeld(label=_("Waarover"), choices=vertaald(rules.VRAAGONDERWERPEN))
    organisatie = LijstVeld(
        label=_("Wie vroeg het?"), required=False, leeg=_("Onbekend of van buiten het netwerk")
    )
    gemeente = LijstVeld(label=_("Gemeente"), required=False, leeg=_("Niet van toepassing"))
    minuten = AntwoordVeld(
        label=_("Hoeveel tijd kostte het?"),
        required=False,
        choices=[
            ("5", _("5 min")),
            ("15", _("kwartier")),
            ("30", _("half uur")),
            ("60", _("uur")),
            ("180", _("dagdeel")),
        ],
    )
    op = DatumVeld(
        label=_("Wanneer"), required=False, richting="verleden", help_text=_("Leeg is vandaag")
    )

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].zet_keuzes(
            [(str(o.id), o.naam) for o in netwerk.organisaties(door.huis)]
        )
        self.fields["gemeente"].zet_keuzes([(g.code, g.naam) for g in netwerk.gemeenten(door.huis)])

    def waarden(self) -> dict[str, Any]:
        """As the service wants them."""
        v = self.gegevens()
        return {
            **v,
            "minuten": int(v["minuten"]) if v["minuten"] else None,
            "organisatie": v["organisatie"] or None,
        }

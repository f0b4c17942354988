"""Asking, and adding a file to a case."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.informatie import rules
from regiehuis.informatie.forms.delen import ACCEPT
from regiehuis.informatie.tafel import Tafel
from regiehuis.web.formulieren import BestandVeld, Formulier, KeuzeVeld, MeerkeuzeVeld, TekstVeld


class StelForm(Formulier):
    """A question to members of a case."""

    aan = MeerkeuzeVeld(label=_("Aan wie stelt u de vraag?"))
    vraag = TekstVeld(
        label=_("Wat wilt u weten, en waarvoor?"),
        help_text=_(
            "Vraag niet meer dan nodig is voor het doel van deze casus. Schrijf niet wat u zelf al "
            "weet."
        ),
        max_length=rules.MAX_VRAAG,
        rijen=4,
    )
    leefgebieden = MeerkeuzeVeld(
        label=_("Over welke leefgebieden?"),
        help_text=_("Kiest u niets, dan gaat de vraag over alle leefgebieden."),
        required=False,
        kolommen=True,
    )
    snelheid = KeuzeVeld(label=_("Wanneer heeft u het antwoord nodig?"))
    werkdagen = forms.IntegerField(
        label=_("Aantal werkdagen"),
        required=False,
        min_value=1,
        max_value=rules.MAX_TERMIJN,
        error_messages={
            "invalid": _("Schrijf een getal."),
            "min_value": _("Kies een termijn van 1 tot en met 30 werkdagen."),
            "max_value": _("Kies een termijn van 1 tot en met 30 werkdagen."),
        },
    )

    def __init__(
        self,
        *args: Any,
        tafel: Tafel,
        gebieden: list[tuple[str, str, str]],
        termijn: int,
        spoed_uren: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aan"].zet_keuzes(  # type: ignore[attr-defined]
            [(str(m.id), m.naam, ", ".join(d for d in (m.functie, m.organisatie) if d))
             for m in tafel.leden if m.actief]
        )  # fmt: skip
        self.fields["leefgebieden"].zet_keuzes(gebieden)  # type: ignore[attr-defined]
        self.fields["snelheid"].zet_keuzes(  # type: ignore[attr-defined]
            [
                (
                    "gewoon",
                    gettext("Binnen %(n)s werkdagen") % {"n": termijn},
                    gettext("De gewone termijn."),
                ),
                (
                    "spoed",
                    gettext("Binnen %(n)s uur") % {"n": spoed_uren},
                    gettext("Alleen bij spoed."),
                ),
                ("eigen", gettext("Ik kies zelf een aantal werkdagen"), ""),
            ]
        )
        self.fields["werkdagen"].widget.attrs.update(
            {"class": "rh-input--sm", "inputmode": "numeric"}
        )

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.gegevens()
        return {
            "aan": [UUID(f) for f in c["aan"]],
            "vraag": c["vraag"],
            "leefgebieden": c["leefgebieden"],
            "termijn": c["werkdagen"] if c["snelheid"] == "eigen" else None,
            "spoed": c["snelheid"] == "spoed",
        }

    def clean(self) -> dict[str, Any]:
        c = super().clean() or {}
        if (
            c.get("snelheid") == "eigen"
            and not c.get("werkdagen")
            and "werkdagen" not in self.errors
        ):
            self.add_error("werkdagen", _("Schrijf hoeveel werkdagen."))
        return c


class StukForm(Formulier):
    """A file to the case as a whole; to an item it goes with the item."""

    bestand = BestandVeld(
        label=_("Welk bestand?"),
        help_text=_(
            "Een pdf, foto, tekst of bestand van Word, Excel of LibreOffice. Hoogstens 20 MB."
        ),
        max_mb=20,
        accept=ACCEPT,
    )

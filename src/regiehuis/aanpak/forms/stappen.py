"""Small forms: putting a plan forward, reacting, making and answering an agreement."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.rules import plan as rp
from regiehuis.informatie.tafel import Tafel
from regiehuis.netwerk.queries import Mens
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
)


class VoorlegForm(Formulier):
    """Until when the table may react."""

    met_eenmalig = False
    werkdagen = forms.IntegerField(
        label=_("Hoeveel werkdagen krijgt iedereen om te reageren?"),
        initial=rp.STANDAARD_TERMIJN,
        min_value=1,
        max_value=rp.MAX_TERMIJN,
        error_messages={
            "required": _("Schrijf hoeveel werkdagen."),
            "invalid": _("Schrijf een getal."),
            "min_value": _("Kies een termijn van 1 tot en met 20 werkdagen."),
            "max_value": _("Kies een termijn van 1 tot en met 20 werkdagen."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["werkdagen"].widget.attrs.update(
            {"class": "rh-input--xs", "inputmode": "numeric"}
        )


class ReactieForm(Formulier):
    """Whether an organisation stands behind the plan."""

    met_eenmalig = False
    toon_optioneel = False
    akkoord = KeuzeVeld(
        label=_("Staat uw organisatie achter dit plan?"),
        choices=[("ja", _("Akkoord")), ("nee", _("Niet akkoord"))],
        kader=True,
    )
    reden = TekstVeld(
        label=_("Toelichting"),
        help_text=_("Verplicht als u niet akkoord bent: waarom, en wat er nodig is."),
        required=False,
        max_length=rp.MAX_REDEN,
        rijen=2,
    )

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.gegevens()
        return {"akkoord": c["akkoord"] == "ja", "reden": c["reden"]}


class WieVeld(LijstVeld):
    """Somebody of the table."""

    def zet_tafel(self, tafel: Tafel, behalve: UUID | None = None) -> None:
        """Members first, then who works for the house in this case."""
        mensen = {m.id: m for m in (*tafel.leden, *tafel.regie, *tafel.ondersteuning) if m.actief}
        self.zet_keuzes(
            [(str(m.id), f"{m.naam}, {m.organisatie}") for m in mensen.values() if m.id != behalve]
        )


class AfspraakForm(Formulier):
    """A new agreement."""

    wat = RegelVeld(
        label=_("Wat spreken jullie af?"),
        help_text=_("Begin met een werkwoord, bijvoorbeeld: belt de zus over de sleutel."),
        max_length=ra.MAX_WAT,
        error_messages={"required": ra.WAT},
    )
    functionaris = WieVeld(
        label=_("Wie doet het?"),
        error_messages={
            "required": _("Kies wie het doet. Een afspraak is altijd van een persoon.")
        },
    )
    uiterlijk = DatumVeld(label=_("Uiterlijk wanneer?"), error_messages={"required": ra.DATUM_LEEG})
    klaar_als = TekstVeld(
        label=_("Hoe weten we dat het klaar is?"),
        required=False,
        max_length=ra.MAX_TEKST,
        rijen=2,
    )

    def __init__(self, *args: Any, tafel: Tafel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functionaris"].zet_tafel(tafel)  # type: ignore[attr-defined]

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.gegevens()
        return {**c, "functionaris": UUID(c["functionaris"])}


class StapForm(Formulier):
    """What one writes with a step of an agreement; each step asks only what it needs."""

    met_eenmalig = False
    toon_optioneel = False

    stap = forms.CharField(widget=forms.HiddenInput)
    reden = KeuzeVeld(
        label=_("Waarom niet?"),
        choices=[(s, _(label)) for s, label in ra.REDENEN.items()],
        error_messages={"required": ra.REDEN},
    )
    uiterlijk = DatumVeld(label=_("Nieuwe datum"), error_messages={"required": ra.DATUM_LEEG})
    tekst = TekstVeld(label=_("Toelichting"), max_length=ra.MAX_TEKST, rijen=2)

    #: step -> fields it asks, and the label of the text.
    VRAAGT: dict[str, tuple[tuple[str, ...], Any]] = {
        "aanvaarden": ((), ""),
        "weigeren": (("tekst",), _("Waarom neemt u deze afspraak niet aan?")),
        "melden": (("tekst",), _("Hoe staat het ermee?")),
        "afronden": (("tekst",), _("Wat is het resultaat?")),
        "opgeven": (("reden", "tekst"), _("Wat is er gebeurd?")),
        "verzetten": (("uiterlijk", "tekst"), _("Waarom wordt het later of eerder?")),
        "intrekken": (("tekst",), _("Waarom trekt u de afspraak in?")),
    }

    def __init__(self, *args: Any, stap: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"stap": stap, **(kwargs.pop("initial", None) or {})},
                         auto_id=f"id_{stap}_%s", **kwargs)  # fmt: skip
        vraagt, label = self.VRAAGT[stap]
        for naam in ("reden", "uiterlijk", "tekst"):
            if naam not in vraagt:
                del self.fields[naam]
        if "tekst" in vraagt:
            self.fields["tekst"].label = label
        self.soort = stap

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        return {k: v for k, v in self.gegevens().items() if k != "stap"}


class OverdraagForm(Formulier):
    """Giving an agreement to somebody else of the table."""

    met_eenmalig = False
    functionaris = WieVeld(label=_("Wie doet het nu?"))
    uiterlijk = DatumVeld(label=_("Uiterlijk wanneer?"), error_messages={"required": ra.DATUM_LEEG})
    tekst = TekstVeld(label=_("Toelichting"), required=False, max_length=ra.MAX_TEKST, rijen=2)

    def __init__(self, *args: Any, tafel: Tafel, behalve: UUID | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functionaris"].zet_tafel(tafel, behalve)  # type: ignore[attr-defined]

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.gegevens()
        return {**c, "functionaris": UUID(c["functionaris"])}


class PdfForm(Formulier):
    """A copy of a version of the plan: for oneself, or for another at the table."""

    toon_optioneel = False

    voor = LijstVeld(label=_("Voor wie?"), required=False, leeg=_("voor mijzelf"))

    def __init__(self, ontvangers: Sequence[Mens]) -> None:
        super().__init__(auto_id="pdf_%s")  # another form with a key stands on this page
        self.fields["voor"].zet_keuzes([(str(m.id), m.voluit) for m in ontvangers])
        self.voor_ander = bool(ontvangers)

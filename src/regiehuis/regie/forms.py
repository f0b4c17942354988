"""What people fill in about casusregie. Forms only read and clean; rules decide."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.netwerk.queries import Mens
from regiehuis.regie import rules
from regiehuis.web.formulieren import DatumVeld, Formulier, KeuzeVeld, LijstVeld, TekstVeld


def _bij(mens: Mens) -> str:
    return ", ".join(deel for deel in (mens.functie, mens.organisatie) if deel)


class VoorstelForm(Formulier):
    """Whom to propose, until when, and what that person must know."""

    functionaris = KeuzeVeld(label=_("Wie stelt u voor als casusregisseur?"))
    tot = DatumVeld(
        label=_("Tot en met welke dag?"),
        help_text=_("Casusregie is altijd voor een bepaalde tijd."),
    )
    overdracht = TekstVeld(
        label=_("Wat moet deze persoon weten?"),
        help_text=_("Alle leden van de casus lezen dit. Het blijft in het dossier staan."),
        max_length=rules.MAX_TEKST,
        rijen=4,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        mensen: Iterable[Mens] = (),
        van_huis: Collection[UUID] = (),
        huidig: UUID | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        nieuw = gettext("heeft nu de casusregie: kies dit voor een nieuwe periode")
        huis = gettext("van het huis, alleen tijdelijk")
        keuzes = []
        for m in mensen:
            let_op = [huis] * (m.id in van_huis) + [nieuw] * (m.id == huidig)
            keuzes.append((str(m.id), m.naam, " ".join([_bij(m), *(f"({w})" for w in let_op)])))
        self.fields["functionaris"].zet_keuzes(keuzes)  # type: ignore[attr-defined]

    def clean_functionaris(self) -> UUID:
        """The chosen person as an id."""
        return UUID(self.cleaned_data["functionaris"])


class OverdrachtForm(VoorstelForm):
    """The same while somebody has casusregie: what the next one must know is asked for."""

    toon_optioneel = False
    overdracht = TekstVeld(
        label=_("Wat moet de nieuwe casusregisseur weten?"),
        help_text=_(
            "Verplicht als u overdraagt aan een ander. Alle leden van de casus lezen dit en het "
            "blijft in het dossier staan."
        ),
        max_length=rules.MAX_TEKST,
        rijen=4,
        required=False,
    )


class WeigerForm(Formulier):
    """Why somebody does not accept."""

    reden = TekstVeld(
        label=_("Waarom aanvaardt u de casusregie niet?"),
        help_text=_(
            "Dit lezen alleen de procesregisseur en de plaatsvervanger. De anderen zien dat u nee "
            "heeft gezegd, niet waarom."
        ),
        max_length=rules.MAX_TEKST,
        rijen=3,
    )


class EindeForm(Formulier):
    """Why casusregie stops."""

    reden = TekstVeld(
        label=_("Waarom stopt de casusregie?"),
        help_text=_("Alle leden van de casus lezen deze reden."),
        max_length=rules.MAX_TEKST,
        rijen=2,
    )


class DeeltaakForm(Formulier):
    """Who does one of the seven tasks."""

    toon_optioneel = False

    bij = KeuzeVeld(label=_("Wie doet deze taak?"))
    functionaris = LijstVeld(
        label=_("Naam van de ander"), required=False, leeg=_("Kies een persoon")
    )
    reden = TekstVeld(
        label=_("Waarom?"),
        help_text=_("Verplicht als de taak nu niet nodig is."),
        max_length=rules.MAX_REDEN,
        rijen=2,
        required=False,
    )

    def __init__(self, *args: Any, zelf: str, mensen: Iterable[Mens] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bij"].zet_keuzes(  # type: ignore[attr-defined]
            [
                ("zelf", gettext("De casusregisseur: %(wie)s") % {"wie": zelf}, ""),
                ("ander", gettext("Een ander, met naam"), ""),
                ("niemand", gettext("Nu niet nodig"), gettext("Schrijf hieronder waarom.")),
            ]
        )
        self.fields["functionaris"].zet_keuzes(  # type: ignore[attr-defined]
            [(str(m.id), f"{m.naam}, {_bij(m)}") for m in mensen]
        )

    def clean(self) -> dict[str, Any]:
        """A name belongs to 'somebody else', and only to that."""
        schoon = super().clean() or {}
        if schoon.get("bij") == "ander" and not schoon.get("functionaris"):
            self.add_error("functionaris", _("Kies wie deze taak doet."))
        return schoon

    @property
    def ander(self) -> UUID | None:
        """The chosen other person."""
        gekozen = self.cleaned_data.get("functionaris")
        return UUID(gekozen) if gekozen and self.cleaned_data["bij"] == "ander" else None

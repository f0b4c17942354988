"""Forms for a new version of criteria or life domains."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regiehuis.recht.models import Criteriaset, Leefgebiedenset
from regiehuis.recht.standaard import StandaardCriterium, StandaardLeefgebied
from regiehuis.recht.uitdrukking import in_woorden
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    FormulierSet,
    RegelVeld,
    RijFormulier,
    TekstVeld,
    maak_formulierset,
)

_SLEUTEL = re.compile(r"[a-z][a-z0-9-]{0,19}")


class _Rij(RijFormulier):
    """A row that is taken away by emptying it, also when it was there before."""

    verplicht: tuple[str, ...] = ()
    leeg = True  # an untouched extra row is not cleaned at all

    def clean(self) -> dict[str, Any]:
        """Demand the compulsory fields only when something was typed."""
        data: dict[str, Any] = super().clean() or {}
        self.leeg = not any(data.get(v.name) for v in self.visible_fields()) and not self.errors
        if not self.leeg:
            for veld in self.verplicht:
                if not data.get(veld) and veld not in self.errors:
                    self.add_error(veld, _("Vul dit in, of maak de hele rij leeg."))
        return data


class LeefgebiedRij(_Rij):
    """One life domain."""

    verplicht = ("naam",)
    toon_optioneel = False

    naam = RegelVeld(label=_("Leefgebied"), max_length=80, required=False)
    uitleg = RegelVeld(label=_("Uitleg"), max_length=300, required=False)
    sleutel = forms.RegexField(_SLEUTEL, required=False, widget=forms.HiddenInput)


class CriteriumRij(_Rij):
    """One criterion."""

    verplicht = ("code", "naam", "tekst")
    toon_optioneel = False

    code = RegelVeld(label=_("Letter of cijfer"), max_length=8, required=False)
    naam = RegelVeld(label=_("Korte naam"), max_length=120, required=False)
    tekst = TekstVeld(label=_("Volledige tekst"), max_length=2000, rijen=3, required=False)
    hint = RegelVeld(label=_("Hulp bij het invullen"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["class"] = "rh-input--xs"


Leefgebiedrijen = maak_formulierset(
    LeefgebiedRij, prefix="gebied", extra=2, max_num=15, knop=_("Nog een leefgebied")
)
Criteriumrijen = maak_formulierset(
    CriteriumRij, prefix="criterium", extra=1, max_num=20, knop=_("Nog een criterium")
)


class _Versieform(Formulier):
    geldig_van = DatumVeld(
        label=_("Geldt vanaf"),
        required=False,
        richting="toekomst",
        help_text=_("Laat leeg voor vandaag."),
    )
    bron = RegelVeld(
        label=_("Bron"),
        required=False,
        max_length=200,
        help_text=_("Waar staat dit? Bijvoorbeeld: besluit van de stuurgroep van 1 maart 2026."),
    )


class LeefgebiedenForm(_Versieform):
    """A new version of the life domains."""


class CriteriaForm(_Versieform):
    """A new version of a set of criteria."""

    naam = RegelVeld(label=_("Naam van de set"), max_length=120)
    regel = RegelVeld(
        label=_("Wanneer voldoet een aanmelding?"),
        max_length=500,
        help_text=_("Schrijf het met en, of, niet en haakjes. Bijvoorbeeld: (1 en 2 en 3) of 4."),
    )
    url = RegelVeld(label=_("Adres van de bron"), required=False, max_length=300)
    field_order = ("naam", "regel", "geldig_van", "bron", "url")


def rijen_uit(rijen: FormulierSet) -> list[dict[str, Any]]:
    """The rows that hold something, changed or not."""
    return [rij.gegevens() for rij in rijen.forms if rij.is_valid() and not rij.leeg]


def leefgebieden_uit(rijen: FormulierSet, bekend: set[str], maak: Any) -> list[StandaardLeefgebied]:
    """The life domains that were typed; an unknown key is replaced by one from the name."""
    uit: list[StandaardLeefgebied] = []
    for rij in rijen_uit(rijen):
        gebruikt = [g.sleutel for g in uit]
        sleutel = rij["sleutel"]
        if sleutel not in bekend or sleutel in gebruikt:
            sleutel = maak(rij["naam"], [*bekend, *gebruikt])
        uit.append(StandaardLeefgebied(sleutel, rij["naam"], rij["uitleg"]))
    return uit


def criteria_uit(rijen: FormulierSet) -> list[StandaardCriterium]:
    """The criteria that were typed."""
    return [
        StandaardCriterium(r["code"].lower(), r["naam"], r["tekst"], r["hint"])
        for r in rijen_uit(rijen)
    ]


def begin_criteria(set_: Criteriaset) -> dict[str, Any]:
    """What the form starts with."""
    return {
        "naam": set_.naam,
        "regel": in_woorden(set_.uitdrukking),
        "bron": set_.bron,
        "url": set_.url,
    }


def begin_rijen(set_: Criteriaset | Leefgebiedenset | None) -> list[dict[str, Any]]:
    """What the rows start with."""
    if set_ is None:
        return []
    if isinstance(set_, Criteriaset):
        return [
            {"code": c.code, "naam": c.naam, "tekst": c.tekst, "hint": c.hint}
            for c in set_.criteria.all()
        ]
    return [
        {"sleutel": g.sleutel, "naam": g.naam, "uitleg": g.uitleg} for g in set_.leefgebieden.all()
    ]

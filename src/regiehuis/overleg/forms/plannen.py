"""Forms of planning: when, where, who leads, which cases; whom to invite."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.kern.klok import AMSTERDAM, lokaal
from regiehuis.netwerk.queries import Mens
from regiehuis.overleg import rules
from regiehuis.overleg.models import Overleg, Overlegtype
from regiehuis.overleg.services import NieuwPunt
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    LijstVeld,
    RegelVeld,
    TekstVeld,
    VinkVeld,
)

#: No kind of meeting takes more items than this (rules.controleer_soort).
MAX_GEKOZEN = 40
_TIJD = re.compile(r"(\d{1,2})(?:[.:u](\d{2}))?(?:\s*uur)?")


class TijdVeld(forms.CharField):
    """A time of day as people write it: '9', '9.30', '09:30', '9.30 uur'."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault(
            "required", gettext_lazy("Vul een tijd in, bijvoorbeeld 10.00.")
        )
        super().__init__(**kwargs)
        self.widget.attrs.update(
            {"class": "rh-input--sm", "autocomplete": "off", "maxlength": "10"}
        )

    def to_python(self, value: Any) -> Any:
        if isinstance(value, time) or value in self.empty_values:
            return value or None
        gevonden = _TIJD.fullmatch(str(value).strip().lower())
        uur, minuut = (int(gevonden[1]), int(gevonden[2] or 0)) if gevonden else (99, 99)
        if uur > 23 or minuut > 59:
            raise ValidationError(_("Dit is geen tijd. Schrijf bijvoorbeeld 10.00."), code="tijd")
        return time(uur, minuut)

    def prepare_value(self, value: Any) -> Any:
        return value.strftime("%H.%M") if isinstance(value, time) else value


class TijdEnPlaatsForm(Formulier):
    """When and where, and who leads."""

    dag = DatumVeld(label=gettext_lazy("Welke dag?"))
    van = TijdVeld(label=gettext_lazy("Van"), help_text=gettext_lazy("Bijvoorbeeld: 10.00"))
    tot = TijdVeld(label=gettext_lazy("Tot"), help_text=gettext_lazy("Bijvoorbeeld: 11.00"))
    plaats = RegelVeld(
        label=gettext_lazy("Waar is het overleg?"),
        help_text=gettext_lazy(
            "Een zaal, of een videolink. Schrijf hier geen namen: dit staat ook in de agenda's van "
            "wie is uitgenodigd."
        ),
        max_length=rules.MAX_PLAATS,
    )
    voorzitter = LijstVeld(
        label=gettext_lazy("Wie zit voor?"),
        help_text=gettext_lazy("Dat hoeft niet iemand van het huis te zijn."),
        required=False,
        leeg=gettext_lazy("Nog niemand"),
    )
    notulist = LijstVeld(
        label=gettext_lazy("Wie schrijft het verslag?"),
        required=False,
        leeg=gettext_lazy("Nog niemand"),
    )

    def __init__(self, *args: Any, mensen: Sequence[Mens], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(str(m.id), m.voluit) for m in mensen]
        for veld in ("voorzitter", "notulist"):
            self.fields[veld].zet_keuzes(keuzes)  # type: ignore[attr-defined]

    def tijd(self) -> dict[str, Any]:
        """Time, place and people, as the services want them."""
        c = self.cleaned_data
        return {
            "begin": _moment(c["dag"], c["van"]),
            "einde": _moment(c["dag"], c["tot"]),
            "plaats": c["plaats"],
            "voorzitter": UUID(c["voorzitter"]) if c["voorzitter"] else None,
            "notulist": UUID(c["notulist"]) if c["notulist"] else None,
        }


def _moment(dag: date, tijd: time) -> datetime:
    return datetime.combine(dag, tijd, AMSTERDAM)


def begin_van(overleg: Overleg) -> dict[str, Any]:
    """What the form of a planned meeting begins with."""
    begin, einde = lokaal(overleg.begin), lokaal(overleg.einde)
    return {
        "dag": begin.date(),
        "van": begin.time(),
        "tot": einde.time(),
        "plaats": overleg.plaats,
        "voorzitter": str(overleg.voorzitter_id or ""),
        "notulist": str(overleg.notulist_id or ""),
    }


def _uuid(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None


def _met(begin: str, data: QueryDict) -> list[UUID]:
    """The ids of the fields that begin so and are not empty."""
    ids = (_uuid(n.removeprefix(begin)) for n in data if n.startswith(begin) and data[n].strip())
    return [id for id in ids if id][:MAX_GEKOZEN]


class Puntrij:
    """The fields of one case that can be put on the agenda."""

    def __init__(self, form: forms.Form, id: UUID, nummer: str, naam: str) -> None:
        self.id, self.nummer, self.naam = id, nummer, naam
        self.kies, self.minuten, self.waarvoor = (
            form[f"{deel}_{id.hex}"] for deel in ("kies", "minuten", "waarvoor")
        )


class NieuwForm(TijdEnPlaatsForm):
    """A new meeting of one kind, with its agenda."""

    def __init__(
        self,
        *args: Any,
        soort: Overlegtype,
        kan: Sequence[tuple[UUID, str, str]],
        gekozen: UUID | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.soort, self.kan = soort, kan
        for id, nummer, naam in kan:
            self.fields[f"kies_{id.hex}"] = VinkVeld(
                label=f"{nummer} {naam}", initial=id == gekozen
            )
            self.fields[f"minuten_{id.hex}"] = forms.IntegerField(
                label=_("Minuten voor %(nummer)s") % {"nummer": nummer},
                initial=soort.minuten,
                required=False,
                min_value=1,
                max_value=600,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "rh-input--sm"}),
            )
            self.fields[f"waarvoor_{id.hex}"] = RegelVeld(
                label=_("Waarvoor bespreken we %(nummer)s?") % {"nummer": nummer},
                required=False,
                max_length=300,
            )

    @staticmethod
    def gekozen(data: QueryDict) -> list[UUID]:
        """The items that were ticked, read before the list of choices is known."""
        return _met("kies_", data)

    @staticmethod
    def getypt(data: QueryDict) -> list[UUID]:
        """The items at which something was typed, ticked or not."""
        return _met("waarvoor_", data)

    @property
    def rijen(self) -> list[Puntrij]:
        """The cases that can be chosen, with their fields."""
        return [Puntrij(self, *k) for k in self.kan]

    @property
    def tijdvelden(self) -> list[forms.BoundField]:
        """The fields of when and where."""
        return [self[naam] for naam in TijdEnPlaatsForm.base_fields]

    def punten(self) -> list[NieuwPunt]:
        """The chosen items in order of the page."""
        c = self.cleaned_data
        return [
            NieuwPunt(id, c.get(f"minuten_{id.hex}"), c.get(f"waarvoor_{id.hex}") or "")
            for id, _nummer, _naam in self.kan
            if c.get(f"kies_{id.hex}")
        ]


class PuntForm(Formulier):
    """One more case on the agenda."""

    @staticmethod
    def gekozen(data: QueryDict) -> list[UUID]:
        """What was chosen, before the list of choices is known."""
        gelezen = _uuid(data.get("onderwerp", ""))
        return [gelezen] if gelezen else []

    onderwerp = LijstVeld(label=gettext_lazy("Wat komt op de agenda?"))
    minuten = forms.IntegerField(
        label=gettext_lazy("Hoeveel minuten?"),
        min_value=1,
        max_value=600,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "rh-input--sm"}),
        error_messages={"invalid": gettext_lazy("Schrijf een getal.")},
    )
    aanleiding = RegelVeld(
        label=gettext_lazy("Waarvoor bespreken we dit?"), required=False, max_length=300
    )

    def __init__(self, *args: Any, kan: Sequence[tuple[UUID, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["onderwerp"].zet_keuzes(  # type: ignore[attr-defined]
            [(str(id), f"{nummer} {naam}") for id, nummer, naam in kan]
        )

    def punt(self) -> NieuwPunt:
        """The item."""
        c = self.cleaned_data
        return NieuwPunt(UUID(c["onderwerp"]), c["minuten"], c["aanleiding"])


class Mensrij:
    """The fields of one person who can be invited."""

    def __init__(self, form: forms.Form, mens: Mens, casusregie: bool) -> None:
        self.mens, self.casusregie = mens, casusregie
        self.kies, self.verwacht = (form[f"{deel}_{mens.id.hex}"] for deel in ("kies", "verwacht"))


class UitnodigForm(Formulier):
    """Whom to invite to an item, and what is expected of each. Everybody is ticked to begin."""

    def __init__(
        self, *args: Any, mensen: Sequence[Mens], regie: UUID | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mensen, self.regie = mensen, regie
        for mens in mensen:
            self.fields[f"kies_{mens.id.hex}"] = VinkVeld(label=mens.voluit, initial=True)
            self.fields[f"verwacht_{mens.id.hex}"] = RegelVeld(
                label=_("Wat verwacht u van %(wie)s?") % {"wie": mens.naam},
                required=False,
                max_length=500,
            )

    @property
    def rijen(self) -> list[Mensrij]:
        """The persons with their fields."""
        return [Mensrij(self, m, m.id == self.regie) for m in self.mensen]

    def genodigden(self) -> Mapping[UUID, str]:
        """The chosen persons -> what is expected."""
        c = self.cleaned_data
        return {
            m.id: c.get(f"verwacht_{m.id.hex}") or ""
            for m in self.mensen
            if c.get(f"kies_{m.id.hex}")
        }


class SoortForm(Formulier):
    """A kind of meeting; changing one does not touch what was planned."""

    naam = RegelVeld(label=gettext_lazy("Hoe heet dit overleg?"), max_length=rules.MAX_NAAM)
    agenda = forms.ChoiceField(
        label=gettext_lazy("Waar gaat het over?"), widget=forms.Select, choices=()
    )
    max_punten = forms.IntegerField(
        label=gettext_lazy("Hoeveel punten hoogstens?"), min_value=1, max_value=40
    )
    minuten = forms.IntegerField(
        label=gettext_lazy("Hoeveel minuten per punt, gewoonlijk?"), min_value=5, max_value=240
    )
    minuten_min = forms.IntegerField(label=gettext_lazy("Minstens"), min_value=5, max_value=240)
    minuten_max = forms.IntegerField(label=gettext_lazy("Hoogstens"), min_value=5, max_value=240)
    uitnodiging = TekstVeld(
        label=gettext_lazy("Wat staat er in de uitnodiging?"),
        help_text=gettext_lazy(
            "Wat u van iedereen verwacht. Dit staat op het scherm, niet in de mail. Schrijf geen "
            "namen."
        ),
        required=False,
        max_length=rules.MAX_TEKST,
        rijen=6,
    )
    vaste_punten = forms.MultipleChoiceField(
        label=gettext_lazy("Welke vragen komen altijd terug?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    actief = VinkVeld(label=gettext_lazy("Dit soort overleg wordt nu gebruikt"), initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agenda"].choices = [(k, _(v)) for k, v in rules.AGENDAS.items()]  # type: ignore[attr-defined]
        self.fields["vaste_punten"].choices = [  # type: ignore[attr-defined]
            (k, _(v)) for k, v in rules.VASTE_PUNTEN.items()
        ]
        for naam in ("max_punten", "minuten", "minuten_min", "minuten_max"):
            self.fields[naam].widget = forms.TextInput(
                attrs={"inputmode": "numeric", "class": "rh-input--sm"}
            )

    def soort(self) -> rules.Overlegsoort:
        """The kind as the rules want it."""
        c = self.gegevens()
        c.pop("actief")
        return rules.Overlegsoort(**{**c, "vaste_punten": tuple(c["vaste_punten"])})

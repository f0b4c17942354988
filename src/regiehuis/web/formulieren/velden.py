"""Field types. Each says what is wrong in one plain sentence and keeps what was typed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.formats import date_format, number_format
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.kern import datums, klok
from regiehuis.kern.bsn import Bsn
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.web.lezen import Richting, lees_datum, schoon

Keuze = Sequence[Any]  # (value, label) or (value, label, consequence)
VERPLICHT = _("Vul dit in.")


class _Lengte:
    """Mixin: a limit with a message that names both numbers."""

    max_length: int | None

    def te_lang(self, waarde: str) -> None:
        if self.max_length is not None and len(waarde) > self.max_length:
            raise ValidationError(
                gettext(
                    "Deze tekst is te lang. U schreef %(geschreven)s tekens en er passen er "
                    "%(ruimte)s."
                )
                % {
                    "geschreven": number_format(len(waarde), force_grouping=True),
                    "ruimte": number_format(self.max_length, force_grouping=True),
                },
                code="max_length",
            )


class RegelVeld(_Lengte, forms.CharField):
    """One line of text."""

    def __init__(self, *, max_length: int = 200, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", VERPLICHT)
        self.max_tekens = max_length
        super().__init__(**kwargs)
        self.max_length = max_length
        self.widget.attrs.setdefault("maxlength", str(max_length))
        self.widget.attrs.setdefault("autocomplete", "off")

    def to_python(self, value: Any) -> str:
        return schoon(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        self.te_lang(value)


class TekstVeld(_Lengte, forms.CharField):
    """Text of more than one line, with a counter.

    The browser gets no `maxlength`: it would silently cut off what somebody pastes. The counter
    warns, the server refuses, and the text stays where it is.
    """

    def __init__(self, *, max_length: int = 10_000, rijen: int = 3, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea)
        kwargs.setdefault("error_messages", {}).setdefault("required", VERPLICHT)
        super().__init__(**kwargs)
        self.max_length = max_length
        self.widget.attrs.update({"rows": str(rijen), "data-tekens": str(max_length)})
        self.widget.attrs.pop("cols", None)

    def to_python(self, value: Any) -> str:
        return schoon(super().to_python(value) or "", meerregelig=True)

    def validate(self, value: str) -> None:
        super().validate(value)
        self.te_lang(value)


LEESFOUTEN = {
    "vorm": _("Dit is geen datum. Schrijf bijvoorbeeld 4 december of 4-12-2026."),
    "bestaat_niet": _("Deze datum bestaat niet. Controleer de dag en de maand."),
    "jaar": _("Dit jaartal kan niet kloppen."),
    "welk_jaar": _("Welk jaar bedoelt u? Schrijf het jaar erbij."),
}


#: Days from today to the day of the example: one that the field takes.
NAAR_VOORBEELD = {"toekomst": 7, "verleden": -7, "dichtbij": 0}


def _voorbeeld(richting: Richting) -> str:
    """How to write a date, with a day that could be meant."""
    dag = klok.vandaag() + timedelta(days=NAAR_VOORBEELD[richting])
    return gettext("Bijvoorbeeld: %(woorden)s of %(cijfers)s") % {
        "woorden": date_format(dag, "j F"),
        "cijfers": f"{dag.day}-{dag.month}-{dag.year}",
    }


voorbeeld = lazy(_voorbeeld, str)


class DatumVeld(forms.Field):
    """A full date, as people write it; without a year the nearest one in `richting`."""

    widget = forms.TextInput

    def __init__(
        self,
        *,
        richting: Richting = "toekomst",
        niet_voor: date | None = None,
        niet_na: date | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", _("Vul een datum in."))
        kwargs.setdefault("help_text", voorbeeld(richting))
        super().__init__(**kwargs)
        self.richting, self.niet_voor, self.niet_na = richting, niet_voor, niet_na
        self.widget.attrs.setdefault("autocomplete", "off")
        self.widget.attrs.setdefault("class", "rh-input--md")
        self.widget.attrs.setdefault("maxlength", "60")

    def prepare_value(self, value: Any) -> Any:
        return f"{value.day}-{value.month}-{value.year}" if isinstance(value, date) else value

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, date):
            return value
        if not (tekst := schoon(str(value or ""))):
            return None
        try:
            return lees_datum(tekst, klok.vandaag(), self.richting)
        except ValueError as fout:
            raise ValidationError(LEESFOUTEN[str(fout)], code="datum") from None

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and self.niet_voor and value < self.niet_voor:
            raise ValidationError(_("Vul een latere datum in."), code="te_vroeg")
        if value and self.niet_na and value > self.niet_na:
            raise ValidationError(_("Vul een eerdere datum in."), code="te_laat")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return schoon(str(self.prepare_value(initial) or "")) != schoon(str(data or ""))


class _UitKern(forms.CharField):
    """A field whose reading is a function of `kern` that raises OngeldigeInvoer."""

    def lees(self, tekst: str) -> Any:
        raise NotImplementedError

    def to_python(self, value: Any) -> Any:
        if value is not None and not isinstance(value, str):
            return value
        if not (tekst := schoon(value or "")):
            return None
        try:
            return self.lees(tekst)
        except OngeldigeInvoer as fout:
            raise ValidationError(fout.in_taal(gettext), code=fout.code) from None

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """The reading was the validation."""


class DeelDatumVeld(_UitKern):
    """A date that may be partly known: '12-06-1985', 'juni 1985', '1985', 'onbekend'."""

    def __init__(self, *, niet_in_toekomst: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", _("Vul een datum in."))
        kwargs.setdefault("help_text", _("Bijvoorbeeld: 12-06-1985, juni 1985, 1985 of onbekend"))
        super().__init__(**kwargs)
        self.niet_in_toekomst = niet_in_toekomst
        self.widget.attrs.update(
            {"autocomplete": "off", "maxlength": "40", "class": "rh-input--md"}
        )

    def lees(self, tekst: str) -> Any:
        return datums.DeelDatum.lees(tekst)

    def prepare_value(self, value: Any) -> Any:
        return value.print() if isinstance(value, datums.DeelDatum) else value

    def validate(self, value: Any) -> None:
        super().validate(value)
        vroegste = value.vroegste if value is not None else None
        if self.niet_in_toekomst and vroegste is not None and vroegste > klok.vandaag():
            raise ValidationError(_("Deze datum ligt in de toekomst."), code="toekomst")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return schoon(str(self.prepare_value(initial) or "")) != schoon(str(data or ""))


class BsnVeld(_UitKern):
    """A BSN. What was typed is shown again only in the form itself, never stored in clear."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", _("Vul het BSN in."))
        kwargs.setdefault("label", _("BSN"))
        kwargs.setdefault("help_text", _("9 cijfers"))
        super().__init__(**kwargs)
        self.widget.attrs.update(
            {
                "autocomplete": "off",
                "inputmode": "numeric",
                "maxlength": "20",
                "class": "rh-input--sm",
                "spellcheck": "false",
            }
        )

    def lees(self, tekst: str) -> Bsn:
        return Bsn.lees(tekst)

    def prepare_value(self, value: Any) -> Any:
        return value.waarde if isinstance(value, Bsn) else value


class _MetUitleg:
    """Mixin of a select-multiple-like widget: each choice carries its consequence."""

    uitleg: Mapping[str, Any] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        optie: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        optie["uitleg"] = self.uitleg.get(str(value), "")
        return optie


class Keuzerondjes(_MetUitleg, forms.RadioSelect):
    template_name = "web/veld/keuzes.html"


class Vinkjes(_MetUitleg, forms.CheckboxSelectMultiple):
    template_name = "web/veld/keuzes.html"


class Antwoordrij(_MetUitleg, forms.RadioSelect):
    template_name = "web/veld/antwoorden.html"


def _splits(keuzes: Iterable[Keuze]) -> tuple[list[tuple[Any, Any]], dict[str, Any]]:
    rijen = [tuple(k) for k in keuzes]
    return [(k[0], k[1]) for k in rijen], {str(k[0]): k[2] for k in rijen if len(k) > 2 and k[2]}


class KeuzeVeld(forms.ChoiceField):
    """One of a few: radio buttons, each with the consequence in its label.

    Args:
        choices: (value, label) or (value, label, consequence).
        kader: draw each choice as a box; for decisions.
    """

    widget: type[forms.RadioSelect] = Keuzerondjes

    def __init__(
        self, *, choices: Iterable[Keuze] = (), kader: bool = False, **kwargs: Any
    ) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", _("Maak een keuze."))
        kwargs["error_messages"].setdefault("invalid_choice", _("Kies een van de antwoorden."))
        super().__init__(**kwargs)
        if kader:
            self.widget.attrs["data-kader"] = "ja"
        self.zet_keuzes(choices)

    def zet_keuzes(self, keuzes: Iterable[Keuze]) -> None:
        """Set the choices later, for example in the form's __init__."""
        self.choices, self.widget.uitleg = _splits(keuzes)  # type: ignore[attr-defined]


class AntwoordVeld(KeuzeVeld):
    """Two or three short answers in one row: voldoet, voldoet niet, twijfel."""

    widget = Antwoordrij


class MeerkeuzeVeld(forms.MultipleChoiceField):
    """Several of a few: check boxes, each with its explanation."""

    widget = Vinkjes

    def __init__(
        self, *, choices: Iterable[Keuze] = (), kolommen: bool = False, **kwargs: Any
    ) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", _("Kies er minstens een."))
        kwargs["error_messages"].setdefault("invalid_choice", _("Kies uit de lijst."))
        super().__init__(**kwargs)
        if kolommen:
            self.widget.attrs["data-kolommen"] = "ja"
        self.zet_keuzes(choices)

    def zet_keuzes(self, keuzes: Iterable[Keuze]) -> None:
        self.choices, self.widget.uitleg = _splits(keuzes)  # type: ignore[attr-defined]


class LijstVeld(forms.ChoiceField):
    """One of many: a select. It begins with an empty line, unless `leeg` is None."""

    def __init__(self, *, leeg: Any = _("Kies uit de lijst"), **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", _("Kies uit de lijst."))
        kwargs["error_messages"].setdefault("invalid_choice", _("Kies uit de lijst."))
        keuzes = kwargs.pop("choices", ())
        self.leeg = leeg
        super().__init__(**kwargs)
        self.zet_keuzes(keuzes)

    def zet_keuzes(self, keuzes: Iterable[Keuze]) -> None:
        eerst = [] if self.leeg is None else [("", self.leeg)]
        self.choices = [*eerst, *[(k[0], k[1]) for k in keuzes]]


class VinkVeld(forms.BooleanField):
    """One check box, with the sentence beside it. `required` means: must be ticked."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("error_messages", {}).setdefault(
            "required", _("Zet hier een vinkje als u verder wilt.")
        )
        super().__init__(**kwargs)


class Kwijt(str):
    """The name of a file that came with the form the time before and was not chosen again."""


class BestandInvoer(forms.FileInput):
    """A file input that says what was chosen when the form comes back: a browser forgets it."""

    template_name = "web/veld/bestand.html"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        bestand = super().value_from_datadict(data, files, name)
        was = str(data.get(f"{name}-was", ""))[:180]
        if bestand or not was or data.get(f"{name}-zonder"):
            return bestand
        return Kwijt(was)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        context["widget"]["was"] = value if isinstance(value, Kwijt) else getattr(value, "name", "")
        return context


class BestandVeld(forms.FileField):
    """A file. Type and content are judged by `stukken`; here only size and emptiness."""

    widget = BestandInvoer

    def __init__(self, *, max_mb: int = 25, accept: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).update(
            {
                "required": _("Kies een bestand."),
                "missing": _("Kies een bestand."),
                "empty": _("Dit bestand is leeg. Kies een ander bestand."),
                "invalid": _("Het bestand is niet goed aangekomen. Kies het opnieuw."),
                "max_length": _("De naam van dit bestand is te lang. Geef het een kortere naam."),
            }
        )
        kwargs.setdefault("max_length", 180)
        super().__init__(**kwargs)
        self.max_mb = max_mb
        if accept:
            self.widget.attrs["accept"] = accept

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data or initial  # Django forgets what was chosen

    def clean(self, data: Any, initial: Any = None) -> Any:
        if isinstance(data, Kwijt):
            raise ValidationError(
                gettext("Kies %(naam)s opnieuw, of kies voor verder zonder dit document.")
                % {"naam": data},
                code="kwijt",
            )
        bestand = super().clean(data, initial)
        if isinstance(bestand, UploadedFile) and (bestand.size or 0) > self.max_mb * 1024 * 1024:
            raise ValidationError(
                gettext("Dit bestand is te groot. Er past ten hoogste %(mb)s MB.")
                % {"mb": self.max_mb},
                code="te_groot",
            )
        return bestand

"""The base of every form: error summary, one key per submit, version, rows."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django import forms
from django.forms.formsets import BaseFormSet
from django.forms.utils import ErrorDict, ErrorList
from django.utils.translation import gettext_lazy as _

from regiehuis.web import eenmalig
from regiehuis.web.lezen import schoon

MEER = "_meer-"


class _Sleutel(forms.UUIDField):
    """The key of a submit; a broken one is nobody's mistake, and counts as none."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except forms.ValidationError:
            return None


class Formulier(forms.Form):
    """A form with our markup.

    Args:
        versie: version of the row that is changed, for optimistic locking; adds the hidden field
            `versie` (an int in cleaned_data).

    Class attributes:
        met_eenmalig: adds the hidden key `eenmalig` (a UUID in cleaned_data), so that sending the
            same form twice makes one record. Use `gegevens()` to get the data without it.
        toon_optioneel: marks what may stay empty with '(niet verplicht)'. Off for filters.
    """

    met_eenmalig: ClassVar[bool] = True
    toon_optioneel: ClassVar[bool] = True
    use_required_attribute = False  # our own summary says it better than a bubble of the browser
    eigen_velden = frozenset({"eenmalig", "versie"})

    def __init__(self, *args: Any, versie: int | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        if self.met_eenmalig:
            self.fields["eenmalig"] = _Sleutel(
                widget=forms.HiddenInput, required=False, initial=uuid4
            )
        if versie is not None or (self.is_bound and self.add_prefix("versie") in self.data):
            self.fields["versie"] = forms.IntegerField(
                widget=forms.HiddenInput,
                required=False,
                initial=versie,
                min_value=0,
                max_value=2_147_483_647,
            )
        for veld in self.fields.values():
            if type(veld) is forms.CharField:
                _maak_schoon(veld)

    @property
    def eenmalig(self) -> UUID | None:
        """The key of this submit, also when the form is not valid."""
        waarde = self.data.get(self.add_prefix(eenmalig.VELD), "")
        return eenmalig.van_invoer(waarde, self.data, self.files)

    @property
    def versie(self) -> int | None:
        """The version that the user started from, or None."""
        waarde = str(self.data.get(self.add_prefix("versie"), ""))
        return int(waarde) if waarde.isdecimal() and len(waarde) < 10 else None

    def gegevens(self) -> dict[str, Any]:
        """cleaned_data without the hidden fields of the form itself: ready for a service."""
        return {k: v for k, v in self.cleaned_data.items() if k not in self.eigen_velden}

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """(id of the control or '', message) in the order of the page."""
        return fouten_van(self)

    @property
    def zichtbare_groepen(self) -> list[forms.BoundField]:
        return self.visible_fields()


class RijFormulier(Formulier):
    """One row of a FormulierSet: no key of its own, and an untouched row does not count."""

    met_eenmalig = False


def _maak_schoon(veld: forms.CharField) -> None:
    oud = veld.to_python
    meer = isinstance(veld.widget, forms.Textarea)

    def lees(value: Any) -> str:
        return schoon(oud(value) or "", meerregelig=meer)

    veld.to_python = lees  # type: ignore[method-assign]


def doel_van(veld: forms.BoundField) -> str:
    """The id of the first control of a field: where a link in the error summary goes."""
    if veld.is_hidden:
        return ""
    if veld.use_fieldset and veld.subwidgets:
        return str(veld.subwidgets[0].id_for_label or veld.auto_id)
    return str(veld.id_for_label or veld.auto_id)


def fouten_van(form: Any) -> list[tuple[str, str]]:
    """(id of the control or '', message) of a form or formset, in the order of the page."""
    if isinstance(form, BaseFormSet):
        eigen = [("", str(f)) for f in form.non_form_errors()] if form.is_bound else []
        return eigen + [fout for rij in form.forms for fout in fouten_van(rij)]
    if not form.is_bound:
        return []
    algemeen = [("", str(f)) for f in form.non_field_errors()]
    velden = [
        (doel_van(veld), _met_label(veld, f)) for veld in form if veld.errors for f in veld.errors
    ]
    return algemeen + velden


def _met_label(veld: forms.BoundField, fout: Any) -> str:
    """'Uiterlijk: Vul een datum in.' reads on its own, away from the field."""
    label = str(veld.label or "").strip()
    if not label or veld.is_hidden or veld.widget_type == "checkbox":
        return str(fout)
    return f"{label} {fout}" if label[-1] in "?.:!" else f"{label}: {fout}"


class FormulierSet(BaseFormSet):  # type: ignore[type-arg]
    """Rows that work without JavaScript: blank extra rows and a button that asks for one more."""

    eenheid: Any = _("Nog een toevoegen")
    default_error_messages: ClassVar[dict[str, Any]] = {
        "missing_management_form": _("De rijen zijn niet goed aangekomen. Open de pagina opnieuw."),
        "too_many_forms": _("Dit zijn te veel rijen. Er passen er %(num)d."),
        "too_few_forms": _("Dit zijn te weinig rijen. Er horen er minstens %(num)d."),
    }

    def __init__(self, data: Mapping[str, Any] | None = None, *args: Any, **kwargs: Any) -> None:
        prefix = kwargs.get("prefix") or self.get_default_prefix()
        self.meer = bool(data) and f"{MEER}{prefix}" in data  # type: ignore[operator]
        if self.meer:
            data = data.copy()  # type: ignore[union-attr]
            sleutel = f"{prefix}-TOTAL_FORMS"
            huidig = str(data.get(sleutel, ""))
            aantal = int(huidig) if huidig.isdecimal() and len(huidig) < 6 else 0
            data[sleutel] = str(min(aantal + 1, self.max_num))  # type: ignore[index]
        super().__init__(data, *args, **kwargs)

    @property
    def knopnaam(self) -> str:
        return f"{MEER}{self.prefix}"

    @property
    def kan_meer(self) -> bool:
        return self.total_form_count() < self.max_num

    def zet_foutloos(self) -> None:
        """Judge nothing yet: see `zonder_fouten`."""
        self._errors: list[Any] = [{} for _ in self.forms]
        self._non_form_errors = ErrorList()

    def rijen(self) -> list[dict[str, Any]]:
        """The cleaned data of the rows that were filled in and not removed."""
        return [
            {k: v for k, v in rij.gegevens().items() if k != "DELETE"}
            for rij in self.forms
            if rij.has_changed() and rij.is_valid() and not rij.cleaned_data.get("DELETE")
        ]


def maak_formulierset(
    rij: type[RijFormulier],
    *,
    prefix: str,
    extra: int = 1,
    max_num: int = 25,
    min_num: int = 0,
    knop: Any = None,
) -> type[FormulierSet]:
    """Make the class of a set of rows. Use: `Kring = maak_formulierset(KringRij, prefix='kring')`,
    then `Kring(request.POST or None, prefix='kring', initial=[...])`."""
    basis = type(
        f"{rij.__name__}Set",
        (FormulierSet,),
        {
            "get_default_prefix": classmethod(lambda cls: prefix),
            **({"eenheid": knop} if knop else {}),
        },
    )
    return forms.formset_factory(  # type: ignore[return-value]
        rij,
        formset=basis,
        extra=extra,
        max_num=max_num,
        absolute_max=max_num,
        min_num=min_num,
        validate_max=True,
        validate_min=bool(min_num),
    )


def meer_gevraagd(data: Mapping[str, Any]) -> bool:
    """Whether the user pressed 'Nog een toevoegen': show the page again, save nothing."""
    return any(naam.startswith(MEER) for naam in data)


def zonder_fouten(*formulieren: Any) -> None:
    """Show what was typed without judging it yet (after 'Nog een toevoegen')."""
    for form in formulieren:
        if isinstance(form, BaseFormSet):
            zonder_fouten(*form.forms)
            form.zet_foutloos()  # type: ignore[attr-defined]
        else:
            form._errors = ErrorDict(renderer=form.renderer)
            form.cleaned_data = {}

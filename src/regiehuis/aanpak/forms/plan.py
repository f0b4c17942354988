"""Writing a plan: a few texts, and rows that may be left empty. Rules decide, forms only read."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules.inhoud import Planinhoud
from regiehuis.informatie.tafel import Tafel
from regiehuis.kern.datums import DeelDatum, is_periode
from regiehuis.kern.ids import nieuw_id
from regiehuis.web.formulieren import (
    DatumVeld,
    DeelDatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    RijFormulier,
    TekstVeld,
    maak_formulierset,
    meer_gevraagd,
    zonder_fouten,
)

WANNEER = _("Bijvoorbeeld: maart 2027 of 1-3-2027")
EERST_WAT = _("Schrijf wat er gebeurt, of maak de andere velden leeg.")
DEELDOEL_LEEG = _("Deeldoel %(nr)s is leeg. Schrijf dat deeldoel op, of kies hier een ander.")


class PlanForm(Formulier):
    """The texts of a plan; none of them is compulsory."""

    toon_optioneel = False

    probleem = TekstVeld(
        label=_("Wat is het probleem?"), required=False, max_length=ri.MAX_TEKST, rijen=4
    )
    doel = TekstVeld(
        label=_("Wat is het ene doel dat iedereen deelt?"),
        help_text=_(
            "Schrijf op wat er dan anders is, en wanneer. Eén doel, in één of twee zinnen."
        ),
        required=False,
        max_length=ri.MAX_DOEL,
        rijen=2,
    )
    client = KeuzeVeld(
        label=_("Zit de betrokkene aan tafel?"),
        choices=[(s, _(label)) for s, label in ri.CLIENT.items()],
        required=False,
    )
    client_toelichting = TekstVeld(
        label=_("Toelichting"), required=False, max_length=ri.MAX_TEKST, rijen=2
    )
    lvb = KeuzeVeld(
        label=_("Is gekeken naar een licht verstandelijke beperking?"),
        choices=[(s, _(label)) for s, label in ri.LVB.items()],
        required=False,
    )
    zsm = TekstVeld(
        label=_("Advies voor ZSM"),
        help_text=_("Wat vraagt de tafel aan politie en OM als er een nieuw feit is?"),
        required=False,
        max_length=ri.MAX_TEKST,
        rijen=3,
    )
    zsm_van = DatumVeld(label=_("Geldt vanaf"), required=False, richting="dichtbij")
    zsm_tot = DatumVeld(label=_("Geldt tot en met"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("client", "lvb"):
            self.fields[naam].widget.attrs["data-kolommen"] = "ja"

    @classmethod
    def begin(cls, inhoud: Planinhoud) -> dict[str, Any]:
        """Initial values from what is stored."""
        return {naam: getattr(inhoud, naam) for naam in cls.base_fields}


class _Rij(RijFormulier):
    """A row with the line that it has in every version."""

    toon_optioneel = False
    eerst = ""
    lijn = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        c = super().clean() or {}
        anders = any(v for k, v in c.items() if k not in (self.eerst, "lijn", *self.eigen_velden))
        if anders and not c.get(self.eerst) and self.eerst not in self.errors:
            self.add_error(self.eerst, EERST_WAT)
        return c

    @cached_property
    def regel(self) -> dict[str, Any] | None:
        """What was written in this row; None for one that was left alone."""
        c = getattr(self, "cleaned_data", {})
        if not c.get(self.eerst):
            return None
        velden = {k: v for k, v in c.items() if k not in self.eigen_velden}
        return {**velden, "lijn": velden["lijn"] or nieuw_id()}


class DeeldoelRij(_Rij):
    """A sub-goal."""

    eerst = "tekst"
    tekst = RegelVeld(label=_("Deeldoel"), required=False, max_length=ri.MAX_REGEL)
    bereikt_als = TekstVeld(
        label=_("Hoe weten we dat het bereikt is?"), required=False, max_length=2000, rijen=1
    )


class InterventieRij(_Rij):
    """A planned intervention: who is one choice, a person or an organisation without one."""

    eerst = "wat"
    wat = RegelVeld(label=_("Wat gebeurt er?"), required=False, max_length=ri.MAX_REGEL)
    wie = LijstVeld(label=_("Wie doet het?"), required=False, leeg=_("nog niemand"))
    deeldoel = LijstVeld(label=_("Voor welk deeldoel?"), required=False, leeg=_("geen"))
    kader = LijstVeld(
        label=_("Kader"),
        required=False,
        leeg=_("nog niet gekozen"),
        choices=[(s, _(label)) for s, label in ri.KADERS.items() if s],
    )
    titel = RegelVeld(label=_("Titel: op welke grond?"), required=False, max_length=ri.MAX_REGEL)
    begin = DeelDatumVeld(label=_("Vanaf"), required=False, help_text=WANNEER)
    eind = DeelDatumVeld(label=_("Tot"), required=False, help_text=WANNEER)
    gegeven = LijstVeld(
        label=_("Staat al in het beeld als"), required=False, leeg=_("niet in het beeld")
    )

    def __init__(self, *args: Any, keuzes: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, rijen in keuzes.items():
            self.fields[naam].zet_keuzes(rijen)  # type: ignore[attr-defined]
        if not keuzes["gegeven"]:
            self.fields["gegeven"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        c = super().clean()
        begin, eind = c.get("begin"), c.get("eind")
        if begin and eind and not is_periode(begin.code, eind.code):
            self.add_error("eind", _(ri.EIND_VOOR_BEGIN))
        return c


class WederkerigheidRij(_Rij):
    """What the client does and gets."""

    eerst = "doet"
    doet = TekstVeld(label=_("De betrokkene doet"), required=False, max_length=2000, rijen=1)
    krijgt = TekstVeld(label=_("De betrokkene krijgt"), required=False, max_length=2000, rijen=1)
    grond = RegelVeld(label=_("Op welke grond"), required=False, max_length=ri.MAX_REGEL)
    anders = TekstVeld(label=_("Gebeurt het niet, dan"), required=False, max_length=2000, rijen=1)


class ScenarioRij(_Rij):
    """If, then."""

    eerst = "als"
    als = RegelVeld(label=_("Als"), required=False, max_length=ri.MAX_REGEL)
    dan = TekstVeld(label=_("Dan"), required=False, max_length=2000, rijen=1)


RIJEN: dict[str, tuple[type[_Rij], Any]] = {
    "deeldoelen": (DeeldoelRij, _("Nog een deeldoel")),
    "interventies": (InterventieRij, _("Nog een interventie")),
    "wederkerigheid": (WederkerigheidRij, _("Nog een regel")),
    "scenarios": (ScenarioRij, _("Nog een scenario")),
}
SETS = {
    naam: maak_formulierset(rij, prefix=naam, knop=knop, max_num=ri.MAX_RIJEN)
    for naam, (rij, knop) in RIJEN.items()
}


class Planformulieren:
    """The whole page: the texts and the rows.

    Args:
        data: what was sent, or a draft; None shows what is stored.
        inhoud: what is stored.
        versie: version of the row; None when there is no concept yet.
        interventies: items of the picture to refer to, id -> words.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        inhoud: Planinhoud,
        tafel: Tafel,
        interventies: Mapping[UUID, str],
        versie: int | None,
    ) -> None:
        self.tekst = PlanForm(data, initial=PlanForm.begin(inhoud), versie=versie)
        volgorde = {d.lijn: str(nr) for nr, d in enumerate(inhoud.deeldoelen, 1)}
        self.sets: dict[str, Any] = {}
        self.sets["deeldoelen"] = self._set(data, "deeldoelen", _begin(inhoud.deeldoelen))
        keuzes = {
            "wie": _wie(tafel, inhoud),
            "deeldoel": self._deeldoelkeuzes(),
            "gegeven": [(str(id), naam) for id, naam in interventies.items()],
        }
        rijen = [_begin_interventie(i, volgorde, interventies) for i in inhoud.interventies]
        self.sets["interventies"] = self._set(data, "interventies", rijen, keuzes=keuzes)
        for naam in ("wederkerigheid", "scenarios"):
            self.sets[naam] = self._set(data, naam, _begin(getattr(inhoud, naam)))

    @staticmethod
    def _set(data: Any, naam: str, rijen: Sequence[Any], **kwargs: Any) -> Any:
        set_ = SETS[naam](data, prefix=naam, initial=list(rijen), form_kwargs=kwargs)
        set_.extra = 0 if rijen else 1  # type: ignore[attr-defined]
        return set_

    def _deeldoelkeuzes(self) -> list[tuple[str, str]]:
        """Sub-goals by their place on the page, also those that are being added."""
        formulieren = self.sets["deeldoelen"].forms
        uit = []
        for nr in range(1, min(len(formulieren) + 3, ri.MAX_RIJEN) + 1):
            veld = formulieren[nr - 1]["tekst"].value() if nr <= len(formulieren) else ""
            naam = str(veld or "").strip() or gettext("deeldoel %(nr)s") % {"nr": nr}
            uit.append((str(nr), f"{nr}. {naam[:60]}"))
        return uit

    @property
    def alle(self) -> list[Any]:
        """Every form and set, for the summary of errors."""
        return [self.tekst, *self.sets.values()]

    def is_valid(self) -> bool:
        """Judge everything, and then what one row says of another."""
        elk = [f.is_valid() for f in self.alle]
        return all(elk) and self._naar_een_deeldoel()

    def _naar_een_deeldoel(self) -> bool:
        """Whether the sub-goals that interventions name have been written down."""
        lijnen = self._lijnen()
        mis = [
            (f, nr)
            for f in self.sets["interventies"]
            if (nr := (f.regel or {}).get("deeldoel")) and nr not in lijnen
        ]
        for f, nr in mis:
            f.add_error("deeldoel", DEELDOEL_LEEG % {"nr": nr})
        return not mis

    def _lijnen(self) -> dict[str, UUID]:
        """The sub-goals that were written, by their place on the page."""
        rijen = [f.regel for f in self.sets["deeldoelen"]]
        return {str(nr): d["lijn"] for nr, d in enumerate(rijen, 1) if d}

    def zonder_fouten(self) -> None:
        """Show what was typed without judging it yet."""
        zonder_fouten(*self.alle)

    @property
    def meer(self) -> bool:
        """Whether the writer asked for one more row."""
        return meer_gevraagd(self.tekst.data)

    def inhoud(self) -> Planinhoud:
        """What was written."""
        lijnen = self._lijnen()
        return Planinhoud(
            **self.tekst.gegevens(),
            deeldoelen=tuple(ri.Deeldoel(**r) for f in self.sets["deeldoelen"] if (r := f.regel)),
            interventies=tuple(
                _interventie(r, lijnen) for f in self.sets["interventies"] if (r := f.regel)
            ),
            wederkerigheid=tuple(
                ri.Wederkerigheid(**r) for f in self.sets["wederkerigheid"] if (r := f.regel)
            ),
            scenarios=tuple(ri.Scenario(**r) for f in self.sets["scenarios"] if (r := f.regel)),
        )


def _begin(rijen: Sequence[Any]) -> list[dict[str, Any]]:
    return [{naam: getattr(rij, naam) for naam in rij.__dataclass_fields__} for rij in rijen]


def _sleutel(i: ri.Interventie) -> str:
    """Who does it, as the value of a choice."""
    if i.functionaris:
        return f"f:{i.functionaris}"
    return f"h:{i.hoedanigheid}" if i.hoedanigheid else ""


def _begin_interventie(
    i: ri.Interventie, volgorde: Mapping[UUID, str], te_zien: Collection[UUID]
) -> dict[str, Any]:
    return {
        "lijn": i.lijn,
        "wat": i.wat,
        "wie": _sleutel(i),
        "deeldoel": volgorde.get(i.deeldoel, "") if i.deeldoel else "",
        "kader": i.kader,
        "titel": i.titel,
        "begin": DeelDatum.van_code(i.begin) if i.begin else None,
        "eind": DeelDatum.van_code(i.eind) if i.eind else None,
        "gegeven": str(i.gegeven) if i.gegeven in te_zien else "",
    }


def _wie(tafel: Tafel, inhoud: Planinhoud) -> list[tuple[str, str]]:
    """People of the table, then the organisations with nobody named."""
    mensen = {m.id: m for m in (*tafel.leden, *tafel.regie, *tafel.ondersteuning)}
    namen = {m.hoedanigheid_id: m.organisatie for m in tafel.leden}
    uit = [(f"f:{m.id}", f"{m.naam}, {m.organisatie}") for m in mensen.values()]
    uit += [
        (f"h:{id}", gettext("%(organisatie)s, nog niemand") % {"organisatie": naam})
        for id, naam in namen.items()
    ]
    bekend = {sleutel for sleutel, _label in uit}
    for i in inhoud.interventies:  # who left the table stays where he stood
        sleutel = _sleutel(i)
        if sleutel and sleutel not in bekend:
            bekend.add(sleutel)
            uit.append((sleutel, gettext("doet niet meer mee")))
    return uit


def _interventie(regel: dict[str, Any], lijnen: Mapping[str, UUID]) -> ri.Interventie:
    soort, _dubbelepunt, id = regel["wie"].partition(":")
    begin, eind = regel["begin"], regel["eind"]
    return ri.Interventie(
        **{
            **{naam: w for naam, w in regel.items() if naam != "wie"},
            "deeldoel": lijnen.get(regel["deeldoel"]),
            "functionaris": UUID(id) if soort == "f" else None,
            "hoedanigheid": UUID(id) if soort == "h" else None,
            "begin": begin.code if begin else "",
            "eind": eind.code if eind else "",
            "gegeven": UUID(regel["gegeven"]) if regel["gegeven"] else None,
        }
    )

"""Correcting an item: new words, what belongs to its kind, and why."""

from copy import deepcopy
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from regiehuis.informatie import rules
from regiehuis.informatie.forms.delen import categoriekeuzes, keuzes
from regiehuis.informatie.forms.gegeven import ALTIJD_FEIT, GegevenForm, bijzonder_uit
from regiehuis.kern.datums import DeelDatum
from regiehuis.web.formulieren import (
    AntwoordVeld,
    DeelDatumVeld,
    Formulier,
    LijstVeld,
    RegelVeld,
    TekstVeld,
)


class CorrectieForm(Formulier):
    """New words for an item, and why; the old ones stay to be seen.

    The fields of its kind are those of the form that made it. With whom something was shared
    orally stays as it is, and there is no place for what was said.
    """

    tekst = TekstVeld(label=_("Wat moet er staan?"), max_length=rules.MAX_TEKST, rijen=5)
    aard = AntwoordVeld(label=_("Wat is dit?"), choices=keuzes(rules.AARDEN))
    verklaring_van = RegelVeld(
        label=_("Wie heeft dit gezegd?"), max_length=rules.MAX_REGEL, required=False
    )
    waargenomen = DeelDatumVeld(
        label=_("Wanneer is dit gezien of gebeurd?"), required=False, niet_in_toekomst=True
    )
    categorie = LijstVeld(label=_("Categorie"), choices=categoriekeuzes())
    reden = RegelVeld(
        label=_("Waarom past u dit aan?"),
        help_text=_("Wie het gegeven ziet, leest ook deze reden en de oude tekst."),
        max_length=rules.MAX_REGEL,
    )

    def __init__(self, *args: Any, rij: Any, deel: rules.Bijzonder | None, **kwargs: Any) -> None:
        self.rij = rij
        kwargs.setdefault("initial", begin(rij, deel))
        super().__init__(*args, **kwargs)
        soort = rij.soort
        van_soort = [n for n in asdict(deel) if n in GegevenForm.base_fields] if deel else []
        weg = {"mondeling_gedeeld", "gedeeld_met"}
        for naam in (n for n in van_soort if n not in weg):
            self.fields[naam] = deepcopy(GegevenForm.base_fields[naam])
            self.fields[naam].required = naam in GegevenForm.VERPLICHT[soort]
        self.fields["tekst"].required = "tekst" in GegevenForm.VERPLICHT[soort]
        if soort in ALTIJD_FEIT:
            del self.fields["aard"], self.fields["verklaring_van"]
        if getattr(deel, "mondeling_gedeeld", False):
            del self.fields["tekst"]
        self.order_fields(["tekst", *van_soort])

    def invoer(self) -> dict[str, Any]:
        """What the service wants; what the form does not ask stays as it was."""
        c = self.gegevens()
        datum = c.get("waargenomen")
        blijft = ("tekst", "aard", "verklaring_van")
        return {
            **{naam: c.get(naam, getattr(self.rij, naam)) for naam in blijft},
            "categorie": c["categorie"],
            "reden": c["reden"],
            "waargenomen": datum.code if datum else "",
            "bijzonder": bijzonder_uit(self.rij.soort, c),
        }

    @property
    def te_vergelijken(self) -> list[str]:
        """Fields of which two people who correct at once see both versions."""
        return [naam for naam in self.fields if naam in begin(self.rij, None) or self._deel(naam)]

    def _deel(self, naam: str) -> bool:
        return naam in GegevenForm.VELDEN[self.rij.soort]


def begin(rij: Any, deel: rules.Bijzonder | None) -> dict[str, Any]:
    """What stands there now, as the form shows it."""
    waarden = {
        "tekst": rij.tekst,
        "aard": rij.aard,
        "categorie": rij.categorie,
        "verklaring_van": rij.verklaring_van,
        "waargenomen": _datum(rij.waargenomen),
        **(asdict(deel) if deel else {}),
    }
    for naam in ("start", "eind"):
        if naam in waarden:
            waarden[naam] = _datum(waarden[naam])
    return waarden


def _datum(code: str) -> DeelDatum | None:
    return DeelDatum.van_code(code) if code else None

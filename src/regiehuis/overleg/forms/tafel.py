"""Forms of answering, of the table, and of the report."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.netwerk.queries import Mens
from regiehuis.overleg import rules
from regiehuis.overleg.queries import Vak
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
)


class AntwoordForm(Formulier):
    """Do you come?

    Args:
        aanmelding: it is about a submission: no case yet, and triage has no substitutes.
    """

    komt = KeuzeVeld(label=gettext_lazy("Komt u?"), kader=True)
    reden = RegelVeld(
        label=gettext_lazy("Waarom kunt u niet?"),
        help_text=gettext_lazy(
            "De leden van de casus lezen dit. Een kort woord is genoeg, bijvoorbeeld: zitting."
        ),
        required=False,
        max_length=rules.MAX_REDEN,
    )

    def __init__(self, *args: Any, aanmelding: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        daarna = _("U kunt daarna een collega voorstellen. De procesregisseur besluit.")
        self.fields["komt"].zet_keuzes(  # type: ignore[attr-defined]
            [
                ("ja", _("Ja, ik kom"), ""),
                ("nee", _("Nee, ik kan niet"), "" if aanmelding else daarna),
            ]
        )
        if aanmelding:
            self.fields["reden"].help_text = _(
                "Wie aanmeldingen weegt, leest dit. Een kort woord is genoeg, bijvoorbeeld: "
                "zitting."
            )

    def clean(self) -> dict[str, Any]:
        c = super().clean() or {}
        if c.get("komt") == "nee" and not c.get("reden"):
            self.add_error("reden", _("Schrijf kort waarom u niet kunt komen."))
        return c


class VervangerForm(Formulier):
    """Propose a colleague."""

    vervanger = LijstVeld(
        label=gettext_lazy("Wie kan in de plaats komen?"),
        help_text=gettext_lazy("Alleen collega's die namens dezelfde organisatie werken."),
    )

    def __init__(self, *args: Any, mensen: Sequence[Mens], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vervanger"].zet_keuzes([(str(m.id), m.voluit) for m in mensen])  # type: ignore[attr-defined]


class BesluitVervangerForm(Formulier):
    """Let a substitute in, with the reason why he is needed in the case."""

    toon_optioneel = False  # it is needed for one of both answers; the text says it
    reden = RegelVeld(
        label=gettext_lazy("Waarom is deze persoon nodig in de casus?"),
        help_text=gettext_lazy("Nodig als u deze persoon toelaat."),
        required=False,
        max_length=rules.MAX_REDEN,
    )


class VakForm(Formulier):
    """One text of an item."""

    met_eenmalig = False
    tekst = TekstVeld(label="", required=False, max_length=rules.MAX_TEKST, rijen=1)

    def __init__(self, *args: Any, vak: Vak, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"tekst": vak.tekst, "keuze": vak.keuze})
        kwargs.setdefault("prefix", vak.sleutel)
        super().__init__(*args, versie=vak.versie, **kwargs)
        self.vak = vak
        if keuzes := rules.KEUZES.get(vak.sleutel):
            self.fields["keuze"] = forms.ChoiceField(
                label=vak.vraag,
                required=False,
                choices=[("", _("nog niet besproken")), *((k, _(v)) for k, v in keuzes.items())],
            )
            self.order_fields(["keuze", "tekst"])
            self.fields["tekst"].label = _("Toelichting")
        else:
            self.fields["tekst"].label = vak.vraag

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.cleaned_data
        return {
            "tekst": c["tekst"],
            "keuze": c.get("keuze", ""),
            "versie": self.versie or 0,
        }


class BesluitForm(Formulier):
    """A decision."""

    besluit = TekstVeld(
        label=gettext_lazy("Wat is er besloten?"), max_length=rules.MAX_TEKST, rijen=2
    )
    besluit.widget.attrs["accesskey"] = "b"


class RegelForm(Formulier):
    """An agreement in one line; `gelezen` says which reading the writer saw."""

    regel = RegelVeld(
        label=gettext_lazy("Nieuwe afspraak"),
        help_text=gettext_lazy("Begin met @ en een naam. Sluit af met een datum."),
        max_length=600,
        required=False,
    )
    gelezen = forms.CharField(widget=forms.HiddenInput, required=False)


class AfspraakForm(Formulier):
    """The same in separate fields."""

    functionaris = LijstVeld(label=gettext_lazy("Wie doet het?"))
    wat = RegelVeld(label=gettext_lazy("Wat doet deze persoon?"), max_length=500)
    uiterlijk = DatumVeld(label=gettext_lazy("Uiterlijk"))
    klaar_als = RegelVeld(
        label=gettext_lazy("Waaraan zien we dat het klaar is?"), required=False, max_length=300
    )

    def __init__(self, *args: Any, mensen: Sequence[Mens], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functionaris"].zet_keuzes([(str(m.id), m.voluit) for m in mensen])  # type: ignore[attr-defined]

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.gegevens()
        return {**c, "functionaris": UUID(c["functionaris"])}


class DerdeForm(Formulier):
    """Somebody from outside at the table: statement first."""

    naam = RegelVeld(label=gettext_lazy("Wie is het?"), max_length=rules.MAX_NAAM)
    organisatie = RegelVeld(
        label=gettext_lazy("Namens welke organisatie?"), max_length=rules.MAX_NAAM
    )
    verklaring_op = DatumVeld(
        label=gettext_lazy("Wanneer is de geheimhoudingsverklaring getekend?"),
        help_text=gettext_lazy(
            "Zonder ondertekende verklaring mag deze persoon niet aan tafel (WGS artikel 2.31)."
        ),
        richting="verleden",
        required=False,
    )
    motivering = RegelVeld(
        label=gettext_lazy("Waarom is deze persoon nodig bij dit punt?"),
        max_length=rules.MAX_REDEN,
    )

    def invoer(self) -> dict[str, Any]:
        """What the service wants."""
        c = self.gegevens()
        verklaring: date | None = c["verklaring_op"]
        return {**c, "verklaring_op": verklaring}


class AanvulForm(Formulier):
    """An addition to a fixed report."""

    tekst = TekstVeld(
        label=gettext_lazy("Wat klopt niet, of mist?"),
        help_text=gettext_lazy(
            "Het verslag zelf verandert niet. Uw aanvulling staat eronder, met uw naam en de tijd."
        ),
        max_length=rules.MAX_TEKST,
    )

"""Weighing: one row per criterion, and the outcome with what it needs."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.instroom import rules
from regiehuis.instroom.queries import Aanmeldblad, Weegblad
from regiehuis.kern.klok import lokale_datum, nu, vandaag
from regiehuis.kern.termijnen import werkdagen_later
from regiehuis.logboek.deur import Door
from regiehuis.recht.rules import DOELTOETS, OORDELEN
from regiehuis.web.formulieren import AntwoordVeld, DatumVeld, Formulier, KeuzeVeld, TekstVeld


class Criteriumregel:
    """One criterion as the page shows it: words, own answer, what the others said."""

    def __init__(
        self, form: "WeegForm", sleutel: str, letter: str, titel: Any, hint: Any, tekst: Any
    ) -> None:
        self.form, self.sleutel, self.letter = form, sleutel, letter
        self.titel, self.hint, self.tekst = titel, hint, tekst
        self.eigen = form.eigen.get(sleutel)
        self.anderen = [
            (g, form.blad.mensen.get(g.door)) for g in form.blad.anderen(sleutel, form.wie)
        ]

    @property
    def oordeel(self) -> Any:
        return self.form[f"o_{self.sleutel}"] if f"o_{self.sleutel}" in self.form.fields else None

    @property
    def argument(self) -> Any:
        return self.form[f"a_{self.sleutel}"] if self.oordeel else None


class WeegForm(Formulier):
    """All criteria, and the outcome.

    What stands in `o_<key>` and `a_<key>` is saved per criterion, with or without an outcome.
    """

    toon_optioneel = False

    uitkomst = KeuzeVeld(label=_("Kies een uitkomst"), required=False, kader=True)
    vraag = TekstVeld(
        label=_("Wat moet de aanmelder aanvullen?"),
        required=False,
        rijen=3,
        max_length=rules.MAX_TEKST,
        help_text=_("Vraag alleen wat nodig is om te wegen."),
    )
    termijn = DatumVeld(label=_("Antwoord uiterlijk"), required=False)
    advies = TekstVeld(
        label=_("Uw advies aan de aanmelder"),
        required=False,
        rijen=4,
        max_length=rules.MAX_TEKST,
        help_text=_("De aanmelder leest dit. Noem geen gegevens uit andere casussen."),
    )
    afwijking = TekstVeld(
        label=_("Waarom wijkt u af van de criteria van het huis?"),
        required=False,
        rijen=2,
        max_length=rules.MAX_TEKST,
        help_text=_(
            "Alleen nodig als u in behandeling neemt terwijl niet elk criterium "
            "'voldoet'. Van de doeltoets kunt u niet afwijken."
        ),
    )
    notitie = TekstVeld(
        label=_("Notitie voor triage"),
        required=False,
        rijen=2,
        max_length=rules.MAX_TEKST,
        help_text=_("De aanmelder ziet dit niet."),
    )

    def __init__(
        self, *args: Any, door: Door, blad: Weegblad, aanmelding: Aanmeldblad, **kwargs: Any
    ) -> None:
        self.door, self.blad, self.wie = door, blad, door.functionaris
        self.eigen = blad.eigen(door.functionaris)
        kwargs.setdefault("versie", blad.aanmelding.versie)
        super().__init__(*args, **kwargs)
        for sleutel in sorted(blad.sleutels):
            if not sleutel.startswith("doel-") or door.mag("doeltoets:vaststellen"):
                self._criterium(sleutel)
        self.fields["uitkomst"].zet_keuzes(_uitkomsten(blad, aanmelding))
        dag = werkdagen_later(vandaag(), aanmelding.huis.termijn_aanvullen)
        self.fields["termijn"].initial = dag
        self.fields["termijn"].help_text = gettext("Voorstel: %(n)s werkdagen") % {
            "n": aanmelding.huis.termijn_aanvullen
        }

    def _criterium(self, sleutel: str) -> None:
        eigen = self.eigen.get(sleutel)
        self.fields[f"o_{sleutel}"] = AntwoordVeld(
            label=_("Oordeel"),
            choices=[(k, _(v)) for k, v in OORDELEN.items()],
            required=False,
            initial=eigen.oordeel if eigen else "",
        )
        self.fields[f"a_{sleutel}"] = TekstVeld(
            label=_("Waarom, in een paar woorden"),
            required=False,
            rijen=2,
            max_length=rules.MAX_TEKST,
            initial=eigen.argument if eigen else "",
        )

    def oordelen(self) -> dict[str, tuple[str, str]]:
        """Judgements that were given; without an answer an argument alone is not one."""
        v = self.cleaned_data
        return {
            naam[2:]: (v[naam], v.get(f"a_{naam[2:]}", ""))
            for naam in self.fields
            if naam.startswith("o_") and v.get(naam)
        }

    def niet_bewaard(self) -> list[tuple[Any, str]]:
        """(label, text) of what was typed too late: somebody else decided meanwhile.

        The page has no boxes any more, and no text is lost (ontwerp.md §4.15).
        """
        if not self.is_bound or self.blad.aanmelding.stand in ("ingediend", "triage"):
            return []
        namen = ("vraag", "advies", "afwijking", "notitie")
        eigen = [n for n in self.fields if n.startswith("a_") and n in self.changed_data]
        return [
            (self.fields[naam].label, tekst)
            for naam in (*namen, *eigen)
            if (tekst := str(self.data.get(naam, "")).strip())
        ]

    def uitkomstwaarden(self) -> dict[str, Any]:
        """The outcome as the service wants it."""
        namen = ("uitkomst", "vraag", "termijn", "advies", "afwijking", "notitie")
        return {naam: self.cleaned_data[naam] for naam in namen}

    def doeltoets(self) -> list[Criteriumregel]:
        """Rows of the legal test."""
        return [
            Criteriumregel(self, f"doel-{k}", k, _(v.titel), _(v.hint), _(v.tekst))
            for k, v in DOELTOETS.items()
        ]

    def sets(self) -> list[tuple[Any, list[Criteriumregel]]]:
        """Rows per set of house criteria."""
        return [
            (
                blad,
                [
                    Criteriumregel(self, str(c.id), c.code, c.naam, c.hint, c.tekst)
                    for c in blad.set.criteria.all()
                ],
            )
            for blad in self.blad.sets
        ]


def _uitkomsten(blad: Weegblad, aanmelding: Aanmeldblad) -> list[tuple[str, Any, Any]]:
    """Outcomes that can follow now, each with its consequence in words."""
    dag = rules.vernietigmoment(nu(), aanmelding.huis.termijn_vernietiging_dagen)
    waarden = {
        "aanmelder": aanmelding.aanmelder.naam if aanmelding.aanmelder else gettext("De aanmelder"),
        "datum": date_format(lokale_datum(dag), "j F"),
    }
    kan = {o.naam for o in rules.LOOP.mogelijk(blad.aanmelding.stand)} & set(rules.UITKOMSTEN)
    if not aanmelding.huis.triageteam:
        kan -= {"triage"}
    # When it was decided meanwhile the rule says so; "choose one of these" would say nothing.
    kan = kan or set(rules.UITKOMSTEN)
    return [
        (u.sleutel, _(u.label), gettext(u.gevolg) % waarden)
        for u in rules.UITKOMSTEN.values()
        if u.sleutel in kan
    ]

"""The form: what the law asks before it can be sent, and what is missing but never blocks.

Sources: bron-001 §4.1 (FRM-A1..A10); BGS 1.5-1.6; ontwerp.md §1.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop
from regiehuis.recht.rules import DOELTOETS

_ = gettext_noop

#: Longest text of one box; 100,000 characters pasted are refused in place and not lost.
MAX_TEKST = 10_000
MAX_KORT = 300


@dataclass(frozen=True, slots=True)
class Gemis:
    """Something that helps weighing and is not there: field, and what to say about it."""

    veld: str
    tekst: str


def ontbreekt(v: Mapping[str, Any]) -> list[Gemis]:
    """What is missing on a form that may be sent anyway: shown, never blocked.

    Args:
        v: the fields of `dien_in`, with rows as sequences.

    Source: bron-001 FRM-A5, FRM-A9, CRI-28; ontwerp.md §1 ("show instead what is missing").
    """
    uit: list[Gemis] = []

    def mist(veld: str, leeg: bool, tekst: str) -> None:
        if leeg:
            uit.append(Gemis(veld, tekst))

    mensen = v.get("personen") or ()
    mist(
        "personen",
        any(p.get("achternaam") and not p.get("geboren_code") for p in mensen),
        _("Van iemand staat er geen geboortedatum. Een jaar is al genoeg."),
    )
    mist(
        "voorvallen",
        not v.get("voorvallen"),
        _("Er staat geen recente gebeurtenis met een datum. Zo is de actualiteit niet te wegen."),
    )
    mist(
        "leefgebieden",
        not any(d.get("antwoord") for d in (v.get("leefgebieden") or {}).values()),
        _("Er is bij geen enkel leefgebied iets ingevuld."),
    )
    mist("eerder", not v.get("eerder"), _("Er staat niet wat er al is geprobeerd."))
    mist(
        "doeltoets",
        any(not (v.get("doeltoets") or {}).get(letter, {}).get("antwoord") for letter in DOELTOETS),
        _("Bij de doeltoets staat niet overal een antwoord."),
    )
    mist("vraag_huis", not v.get("vraag_huis"), _("Er staat geen vraag aan het Veiligheidshuis."))
    mist(
        "geinformeerd",
        not v.get("geinformeerd"),
        _("Er staat niet of de persoon van deze aanmelding weet."),
    )
    mist("gemeente", not v.get("gemeente"), _("Er is geen gemeente gekozen."))
    return uit


def bezwaren(v: Mapping[str, Any]) -> Iterator[OngeldigeInvoer]:
    """All that stands in the way of sending a submission, in the order of the form.

    No content, nobody it is about, a reason that is missing, or no attestation (BGS 1.5-1.6).
    """

    def tekst(naam: str) -> str:
        return str(v.get(naam) or "").strip()

    if not tekst("wat_speelt"):
        yield OngeldigeInvoer(_("Schrijf wat er aan de hand is."), veld="wat_speelt", code="leeg")
    gebied = v.get("onderwerp") == "gebied"
    if gebied and not tekst("gebied"):
        yield OngeldigeInvoer(_("Vul in om welk gebied het gaat."), veld="gebied", code="gebied")
    if not gebied and not any(_is_iemand(p) for p in v.get("personen") or ()):
        yield OngeldigeInvoer(
            _("Vul in over wie of over welk gebied het gaat."), veld="onderwerp", code="wie"
        )
    if v.get("spoed") and not tekst("spoed_reden"):
        yield OngeldigeInvoer(_("Schrijf waarom er spoed is."), veld="spoed_reden", code="spoed")
    if v.get("geinformeerd") == "nee" and not tekst("geinformeerd_reden"):
        yield OngeldigeInvoer(
            _("Schrijf waarom de persoon niet van deze aanmelding weet."),
            veld="geinformeerd_reden",
            code="geinformeerd",
        )
    if not v.get("verklaring"):
        yield OngeldigeInvoer(
            _("Verklaar dat u deze gegevens mag delen en hebt gecontroleerd (BGS 1.5 en 1.6)."),
            veld="verklaring",
            code="verklaring",
        )


def eis_indiening(v: Mapping[str, Any]) -> None:
    """Check what the law asks before a submission can be sent.

    Raises:
        OngeldigeInvoer: the first of `bezwaren`.
    """
    for bezwaar in bezwaren(v):
        raise bezwaar


def _is_iemand(persoon: Mapping[str, Any]) -> bool:
    return any(str(persoon.get(naam) or "").strip() for naam in ("voornamen", "achternaam", "bsn"))


def is_van_mij(*, zelf: bool, zelfde_hoedanigheid: bool, weegt: bool) -> bool:
    """Whether somebody may act as the submitter.

    He himself; or who stands in for him, of the same hoedanigheid (the policy decides who sees it
    at all). Never a colleague who weighs: staff of the house often share the hoedanigheid of the
    municipality, and would answer their own question.
    """
    return zelf or (zelfde_hoedanigheid and not weegt)


#: Beside which part of the form a criterion of a well-known set is printed (FRM-A1). Others
#: stand together at the end.
PLAATS_VAN_CRITERIUM: Mapping[tuple[str, str], str] = {
    ("gooi", "a"): "leefgebieden",
    ("gooi", "b"): "eerder",
    ("gooi", "c"): "actualiteit",
    ("gooi", "d"): "betrokken",
    ("gooi", "e"): "afronden",
    ("gooi-kort", "a"): "leefgebieden",
    ("gooi-kort", "b"): "eerder",
    ("gooi-kort", "c"): "actualiteit",
    ("gooi-kort", "d"): "betrokken",
    ("gooi-kort", "e"): "afronden",
    ("landelijk-kader", "1"): "leefgebieden",
    ("landelijk-kader", "2"): "betrokken",
    ("landelijk-kader", "3"): "personen",
    ("landelijk-kader", "4"): "actualiteit",
    ("landelijk-kader", "5"): "eerder",
}


def aanduiding(
    onderwerp: str, personen: Sequence[Mapping[str, Any]], gebied: str, leeftijd: int | None
) -> str:
    """A short way to call a submission: 'J. de V., 16 jaar', 'Gezin V.', or the area's name."""
    if onderwerp == "gebied":
        return gebied.strip()[:120]
    eerste = next(
        (p for p in personen if p.get("rol") == "betrokkene"), personen[0] if personen else {}
    )
    voor, achter = _letter(eerste.get("voornamen")), _letter(eerste.get("achternaam"))
    tussen = str(eerste.get("tussenvoegsel") or "").strip()
    if onderwerp == "gezin":
        letter = f"{achter}." if achter else voor or "?"
        return " ".join(filter(None, ("Gezin", tussen, letter)))
    naam = " ".join(
        filter(None, (f"{voor}." if voor else "", tussen, f"{achter}." if achter else ""))
    )
    return f"{naam or '?'}, {leeftijd} jaar" if leeftijd is not None else naam or "?"


def _letter(naam: Any) -> str:
    """The first letter of a name; what a sheet or a page would read as code is no letter."""
    return next((teken.upper() for teken in str(naam or "") if teken.isalpha()), "")

"""Words for what people do together: casusregie, meetings, plans, agreements, scaling down.

Days are as in `vorm`: `op` counts working days before today. What lies ahead of a step (a due
date, the end of a period) is counted from today: positive is still to come, negative is past.
"""

from dataclasses import dataclass, field
from typing import Any

from regiehuis.demo.verhalen.vorm import Stap

Stappen = tuple[Stap, ...]


@dataclass(frozen=True, slots=True)
class Pl:
    """A version of the plan.

    Attributes:
        deeldoelen: (what, how we know it is reached).
        interventies: (what, by whom or '', frame, ground, number of its sub-goal).
        ruil: (what the client does, what he gets, what if not).
        scenarios: (if, then).
    """

    probleem: str
    doel: str = ""
    deeldoelen: tuple[tuple[str, str], ...] = ()
    interventies: tuple[tuple[str, str, str, str, int], ...] = ()
    ruil: tuple[tuple[str, str, str], ...] = ()
    scenarios: tuple[tuple[str, str], ...] = ()
    client: str = ""
    lvb: str = ""
    zsm: str = ""


@dataclass(frozen=True, slots=True)
class A:
    """An agreement, and what became of it.

    Attributes:
        loop: (on, what, text, extra): what is 'aanvaard', 'weiger', 'voortgang', 'gedaan',
            'niet' (extra is the reason), 'verzet' (extra is the new day) or 'intrekken'.
    """

    wie: str
    wat: str
    uiterlijk: int
    klaar_als: str = ""
    loop: tuple[tuple[int, str, str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class O:  # noqa: E742
    """What happens at a meeting.

    Attributes:
        er: who is there; everybody else who was invited is not.
        zegt: key of a point -> text, or (choice, text).
    """

    er: tuple[str, ...]
    zegt: dict[str, str | tuple[str, str]] = field(default_factory=dict)
    besluiten: tuple[str, ...] = ()
    afspraken: tuple[A, ...] = ()


# -- casusregie -----------------------------------------------------------------------------------


def regie_voor(op: int, wie: str, tot: int, overdracht: str = "") -> Stap:
    """The house proposes a casusregisseur, until a day counted from today."""
    return Stap(op, "regie_voor", "regie", {"aan": wie, "tot": tot, "overdracht": overdracht})


def regie_ja(op: int, wie: str) -> Stap:
    """Who was proposed accepts."""
    return Stap(op, "regie_ja", wie)


def regie_nee(op: int, wie: str, reden: str) -> Stap:
    """Who was proposed declines."""
    return Stap(op, "regie_nee", wie, {"reden": reden})


def regie(op: int, wie: str, tot: int, overdracht: str = "") -> Stappen:
    """Proposed, and accepted the next day."""
    return regie_voor(op, wie, tot, overdracht), regie_ja(max(op - 1, 0), wie)


def regie_einde(op: int, van: str, reden: str, wie: str = "regie") -> Stap:
    """Casusregie ends without a successor."""
    return Stap(op, "regie_einde", wie, {"van": van, "reden": reden})


def taak_elders(op: int, van: str, taak: str, bij: str = "", reden: str = "") -> Stap:
    """The casusregisseur places one of his tasks elsewhere."""
    return Stap(op, "taak_elders", van, {"taak": taak, "bij": bij, "reden": reden})


# -- meetings and agreements ----------------------------------------------------------------------


def nodig(
    op: int,
    naam: str,
    dag: int,
    *wie: str,
    soort: str = "casus-op-maat",
    aanleiding: str = "",
    verwacht: dict[str, str] | None = None,
) -> Stap:
    """Plan a meeting about this case and invite people; `dag` is counted from today."""
    return Stap(
        op,
        "overleg_plan",
        "regie",
        {"naam": naam, "dag": dag, "wie": wie, "soort": soort, "aanleiding": aanleiding,
         "verwacht": verwacht or {}},
    )  # fmt: skip


def komt(op: int, naam: str, wie: str) -> Stap:
    """Accept an invitation."""
    return Stap(op, "overleg_antwoord", wie, {"naam": naam, "reden": ""})


def komt_niet(op: int, naam: str, wie: str, reden: str) -> Stap:
    """Decline an invitation."""
    return Stap(op, "overleg_antwoord", wie, {"naam": naam, "reden": reden})


def vervangt(op: int, naam: str, voor: str, vervanger: str, wie: str) -> Stap:
    """Somebody proposes a colleague for who was invited; the house has not decided yet."""
    w = {"naam": naam, "voor": voor, "vervanger": vervanger}
    return Stap(op, "overleg_vervanger", wie, w)


def houd(op: int, naam: str, wat: O) -> Stappen:
    """Hold the meeting and fix its report the same day; then what became of the agreements."""
    uit = [Stap(op, "overleg_houd", "regie", {"naam": naam, "wat": wat})]
    for nr, a in enumerate(wat.afspraken):
        uit += _loop(f"{naam}.{nr}", a)
    return tuple(uit)


def overleg(
    op: int,
    wat: O,
    *,
    naam: str = "",
    niet: tuple[tuple[str, str], ...] = (),
    weg: tuple[str, ...] = (),
    vooruit: int = 8,
    **plan: Any,
) -> Stappen:
    """A whole meeting: planned some days before, answered, held.

    Args:
        niet: (who, why): declines beforehand.
        weg: was invited, did not answer and is not there.
    """
    naam = naam or f"o{op}"
    wie = (*wat.er, *(w for w, _ in niet), *weg)
    return (
        nodig(op + vooruit, naam, -op, *wie, **plan),
        *(komt(op + vooruit - 2, naam, w) for w in wat.er),
        *(komt_niet(op + vooruit - 3, naam, w, reden) for w, reden in niet),
        *houd(op, naam, wat),
    )


def nu_bezig(wat: O, *nog: str, naam: str, vooruit: int = 8, **plan: Any) -> Stappen:
    """A meeting that goes on now; `nog` were invited and are not there yet."""
    return (
        nodig(vooruit, naam, 0, *wat.er, *nog, **plan),
        *(komt(vooruit - 2, naam, w) for w in (*wat.er, *nog)),
        Stap(0, "overleg_begin", "regie", {"naam": naam, "wat": wat}),
    )


def afspraak(op: int, naam: str, a: A, wie: str = "regie") -> Stappen:
    """An agreement outside a meeting, and what became of it."""
    return Stap(op, "afspraak", wie, {"naam": naam, "a": a}), *_loop(naam, a)


def _loop(naam: str, a: A) -> Stappen:
    return tuple(
        Stap(op, "afspraak_stap", a.wie, {"naam": naam, "stap": stap, "tekst": tekst, "extra": x})
        for op, stap, tekst, x in a.loop
    )


# -- plan -----------------------------------------------------------------------------------------


def plan(op: int, inhoud: Pl, wie: str = "regie", *, voor: bool = True) -> Stap:
    """Write a version of the plan, and put it before the table."""
    return Stap(op, "plan", wie, {"inhoud": inhoud, "voor": voor})


def akkoord(op: int, *wie: str) -> Stappen:
    """These stand behind the version that lies before the table."""
    return tuple(Stap(op, "plan_reactie", w, {"akkoord": True, "reden": ""}) for w in wie)


def niet_akkoord(op: int, wie: str, reden: str) -> Stap:
    """Somebody does not, with the reason."""
    return Stap(op, "plan_reactie", wie, {"akkoord": False, "reden": reden})


def geldt(op: int) -> Stap:
    """The version holds from now on."""
    return Stap(op, "plan_geldt", "regie")


# -- how the case moves ---------------------------------------------------------------------------


def mijlpaal(op: int, soort: str, tekst: str, oorzaak: str = "") -> Stap:
    """A milestone of that day: 'vastgelopen', 'oorzaak' or 'doorbraak'."""
    return Stap(op, "mijlpaal", "regie", {"soort": soort, "tekst": tekst, "oorzaak": oorzaak})


def evaluatie(op: int, doel: str, werkte: str, niet: str = "", zien: str = "") -> Stap:
    """The plan is evaluated: 'ja', 'deels' or 'nee' for the goal."""
    return Stap(
        op, "evaluatie", "regie", {"doel": doel, "werkte": werkte, "niet": niet, "zien": zien}
    )


def schaal_af(op: int, naar: str, advies: str, *momenten: tuple[int, str]) -> Stappen:
    """Handed over to somebody by name, who takes it over the next day; then followed.

    Args:
        momenten: (day counted from today, who looks).
    """
    return (
        Stap(op, "schaal_af", "regie", {"naar": naar, "advies": advies, "momenten": momenten}),
        Stap(max(op - 1, 0), "overgenomen", naar),
    )


def kijkt(op: int, wie: str, antwoord: str, tekst: str = "") -> Stap:
    """Somebody looks how it goes on the first day that was planned for him."""
    return Stap(op, "volgmoment", wie, {"antwoord": antwoord, "tekst": tekst})


def brengt_terug(op: int, wie: str, reden: str) -> Stap:
    """A professional brings the followed case back."""
    return Stap(op, "terug", wie, {"reden": reden})


def heroverweeg(op: int, besluit: str, tekst: str, wie: str = "triage") -> Stap:
    """Triage decides on a case that was brought back."""
    return Stap(op, "heroverweeg", wie, {"besluit": besluit, "tekst": tekst})


def sluit(op: int, uitkomst: str, tekst: str, reden: str = "De casus sluit.") -> Stap:
    """The case is closed; what is still open ends with a reason."""
    return Stap(op, "sluit", "regie", {"uitkomst": uitkomst, "tekst": tekst, "reden": reden})

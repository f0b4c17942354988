"""The life of a submission: states, outcomes with their consequences, and the clock.

Sources: bron-001 §2.3 (steps and routing); WGS 2.27(3), 2.31(2); WGS 1.8(7), BGS 1.16.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from regiehuis.kern.fouten import gettext_noop
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.kern.termijnen import Termijn

_ = gettext_noop

STANDEN = {
    "ingediend": _("te wegen"),
    "aanvullen": _("bij de aanmelder"),
    "triage": _("naar het triageoverleg"),
    "toegelaten": _("in behandeling, nog te openen"),
    "geopend": _("casus geopend"),
    "lokaal": _("lokaal oppakken"),
    "riec": _("naar het RIEC"),
    "advies": _("alleen advies"),
    "afgewezen": _("afgewezen"),
    "ingetrokken": _("ingetrokken"),
}
#: Being weighed: triage sees it and its clock runs (or is paused).
OPEN = frozenset({"ingediend", "aanvullen", "triage"})
#: Not taken in: destroyed after the term.
NIET_OPGENOMEN = frozenset({"lokaal", "riec", "advies", "afgewezen", "ingetrokken"})
#: The submitter takes the case there himself, and reports back.
TERUGMELDEN = frozenset({"lokaal", "riec"})
TERUGMELDINGEN = {
    "opgepakt": _("Daar opgepakt"),
    "al_bekend": _("Was daar al bekend"),
    "niet_opgepakt": _("Daar niet opgepakt"),
    "niet_gedaan": _("Ik heb het daar niet neergelegd"),
}


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One outcome of weighing, with its consequence in words (bron-001 §2.3 step 5).

    Attributes:
        stand: state that follows.
        vereist: what must be filled in.
        meer: stands behind 'andere uitkomsten' on the page.
    """

    sleutel: str
    label: str
    gevolg: str
    stand: str
    vereist: tuple[str, ...] = ()
    meer: bool = False


UITKOMSTEN: Mapping[str, Uitkomst] = {
    u.sleutel: u
    for u in (
        Uitkomst(
            "in_behandeling",
            _("In behandeling nemen"),
            _(
                "Er komt een casus. U kiest daarna het doel, de procesregisseur en de partners. "
                "Er gaat nog geen vraag om informatie uit."
            ),
            "toegelaten",
            ("doeltoets",),
        ),
        Uitkomst(
            "verrijken",
            _("Eerst informatie aanvullen"),
            _(
                "%(aanmelder)s krijgt uw vraag met een termijn. De klok staat stil tot het "
                "antwoord er is. Er wordt geen partner gevraagd en er komt nog geen casus."
            ),
            "aanvullen",
            ("vraag",),
        ),
        Uitkomst(
            "lokaal",
            _("Lokaal oppakken, met advies"),
            _(
                "%(aanmelder)s krijgt uw advies, legt de zaak zelf lokaal neer en meldt voor "
                "%(datum)s terug. Het dossier gaat niet mee: daarna worden alle gegevens "
                "vernietigd."
            ),
            "lokaal",
            ("advies",),
        ),
        Uitkomst(
            "triage",
            _("Naar het triageoverleg"),
            _(
                "De aanmelding komt op de lijst van het triageoverleg, met uw weging erbij. "
                "De klok loopt door."
            ),
            "triage",
        ),
        Uitkomst(
            "afwijzen",
            _("Afwijzen, met advies"),
            _(
                "%(aanmelder)s krijgt uw advies. Op %(datum)s worden alle gegevens van deze mensen "
                "vernietigd. Alleen het aantal telt mee in de cijfers."
            ),
            "afgewezen",
            ("advies",),
        ),
        Uitkomst(
            "riec",
            _("Naar het RIEC, met advies"),
            _(
                "%(aanmelder)s krijgt uw advies, legt de zaak zelf voor aan het RIEC en meldt voor "
                "%(datum)s terug. Het dossier gaat niet mee: daarna worden alle gegevens "
                "vernietigd."
            ),
            "riec",
            ("advies",),
            meer=True,
        ),
        Uitkomst(
            "advies",
            _("Alleen advies geven"),
            _(
                "%(aanmelder)s krijgt uw advies en gaat zelf verder. Op %(datum)s worden alle "
                "gegevens van deze mensen vernietigd."
            ),
            "advies",
            ("advies",),
            meer=True,
        ),
    )
}

_WEEG, _BESLIS = "aanmelding:wegen", "uitkomst:vastleggen"
_UIT = "instroom:uitkomst:vastgelegd"


def _uit(naam: str) -> list[Overgang]:
    u = UITKOMSTEN[naam]
    klok = {"verrijken": "pauzeer", "triage": None}.get(naam, "stop")
    return [
        Overgang(van, u.stand, naam, _BESLIS, _UIT, u.vereist, klok)
        for van in ("ingediend", "triage")
        if van != u.stand
    ]


#: The life of a submission. Only public participants decide (WGS 2.27(3), 2.31(2)).
LOOP = Stroom(
    [
        Overgang(
            "", "ingediend", "indienen", "aanmelding:indienen", "instroom:aanmelding:ingediend",
            ("wat_speelt", "wie", "verklaring"), "start",
        ),
        *(rij for naam in UITKOMSTEN for rij in _uit(naam)),
        Overgang(
            "aanvullen", "ingediend", "aanvullen", "aanmelding:indienen",
            "instroom:aanmelding:aangevuld", ("antwoord",), "hervat",
        ),
        Overgang(
            "aanvullen", "ingediend", "verder_zonder", _BESLIS,
            "instroom:aanvulling:vervallen", (), "hervat",
        ),
        *(
            Overgang(
                van, "ingetrokken", "intrekken", "aanmelding:indienen",
                "instroom:aanmelding:ingetrokken", (), "stop",
            )
            for van in ("ingediend", "triage", "aanvullen")
        ),
        Overgang(
            "toegelaten", "geopend", "openen", "casus:openen", "instroom:aanmelding:geopend",
            ("doelbinding",),
        ),
    ],
    labels={
        **STANDEN,
        "doeltoets": _("de doeltoets"),
        "vraag": _("uw vraag aan de aanmelder"),
        "advies": _("uw advies aan de aanmelder"),
        "antwoord": _("uw antwoord"),
        "wat_speelt": _("wat er aan de hand is"),
        "wie": _("over wie het gaat"),
        "verklaring": _("uw verklaring"),
        "doelbinding": _("de doelbinding"),
    },
)  # fmt: skip

KIES_UITKOMST = _("Kies eerst een uitkomst.")
AL_TERUGGEMELD = _("Deze aanmelding vraagt geen terugmelding, of u hebt al teruggemeld.")


def nieuwe_termijn(nu: datetime, *, spoed: bool, werkdagen: int, spoeduren: int) -> Termijn:
    """The clock of weighing: working days, or hours when it is urgent."""
    if spoed:
        return Termijn(nu, spoeduren, "uren")
    return Termijn(nu, werkdagen, "werkdagen")


def klok_na(termijn: Termijn, klok: str | None, nu: datetime) -> Termijn:
    """The clock after a step: paused while the submitter completes, and going on after it.

    A clock that has run out is not paused: late stays late.
    """
    if klok == "pauzeer":
        return termijn if termijn.open_pauze or nu > termijn.einde() else termijn.pauzeer(nu)
    if klok == "hervat" and termijn.open_pauze:
        return termijn.hervat(nu)
    return termijn


def vernietigmoment(uitkomst_op: datetime, dagen: int) -> datetime:
    """When a submission that was not taken in is destroyed (WGS 1.8(7))."""
    return uitkomst_op + timedelta(days=dagen)


def ziet_aanmelding(stand: str, vernietig_op: datetime | None, nu: datetime) -> bool:
    """Whether the submitter and triage still see it: until it is destroyed."""
    return vernietig_op is None or nu < vernietig_op


def triage_ziet(stand: str, vernietig_op: datetime | None, nu: datetime) -> bool:
    """Triage sees open submissions, and those not taken in until they are destroyed.

    Of an opened case triage sees nothing any more: the case has its own members.
    """
    return stand != "geopend" and ziet_aanmelding(stand, vernietig_op, nu)

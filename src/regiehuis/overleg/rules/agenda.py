"""The agenda: do the time boxes fit, who may be invited, and what deserves a warning."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.overleg.rules import woorden

TYPE_NAAM = _("Geef dit soort overleg een naam.")
TYPE_AGENDA = _("Kies waar dit soort overleg over gaat.")
TYPE_AANTAL = _("Kies een aantal van 1 tot en met 40.")
TYPE_MINUTEN = _("Kies minuten van 5 tot en met 240; het minste eerst.")
TYPE_PUNT = _("Kies vaste punten uit de lijst.")
EINDE_VOOR_BEGIN = _("Kies een einde dat later is dan het begin.")
TE_LANG = _("Een overleg duurt hoogstens een dag.")
VOORBIJ = _("Kies een moment dat nog komt.")
PLAATS_NODIG = _("Schrijf waar het overleg is: een zaal, of een videolink.")
GEEN_PUNT = _("Kies minstens één punt voor de agenda.")
TE_VEEL = _("Dit soort overleg heeft hoogstens %(maximum)s punten.")
PAST_NIET = _(
    "De agenda duurt %(agenda)s minuten en het overleg %(overleg)s. Maak het overleg langer, of "
    "haal een punt van de agenda."
)
GEEN_LID = _(
    "Deze persoon doet niet mee aan de casus en ziet die dus niet. Voeg deze persoon eerst toe "
    "aan de casus, of kies een ander."
)
WEEGT_NIET = _("Deze persoon weegt geen aanmeldingen. Kies iemand van triage.")
NIET_LEIDEND = _(
    "Alleen de voorzitter, de notulist, wie het overleg plande en de procesregisseur leggen vast."
)
ANDERE_HOEDANIGHEID = _("Een vervanger werkt namens dezelfde organisatie.")
ZELF = _("Kies een ander dan de persoon die is uitgenodigd.")
VERKLARING = _(
    "Zonder ondertekende geheimhoudingsverklaring mag deze persoon niet aan tafel (WGS artikel "
    "2.31). Leg eerst de datum van de verklaring vast."
)
VERKLARING_LATER = _("De verklaring is getekend vóór het overleg, niet erna.")
ALLEEN_PUBLIEK = _(
    "Alleen iemand van een publieke partner besluit dat een derde erbij zit (WGS artikel 2.31). "
    "Vraag het de procesregisseur."
)


@dataclass(frozen=True, slots=True)
class Overlegsoort:
    """A kind of meeting of a house, as its administrator sets it up. Minutes per item."""

    naam: str
    agenda: str
    max_punten: int
    minuten: int
    minuten_min: int
    minuten_max: int
    uitnodiging: str = ""
    vaste_punten: tuple[str, ...] = ()


def controleer_soort(soort: Overlegsoort) -> None:
    """Check a kind of meeting.

    Raises:
        OngeldigeInvoer: no name, an unknown agenda or fixed point, or numbers out of bounds.
    """
    if not soort.naam.strip():
        raise OngeldigeInvoer(TYPE_NAAM, veld="naam", code="naam")
    if soort.agenda not in woorden.AGENDAS:
        raise OngeldigeInvoer(TYPE_AGENDA, veld="agenda", code="agenda")
    if not 1 <= soort.max_punten <= 40:
        raise OngeldigeInvoer(TYPE_AANTAL, veld="max_punten", code="aantal")
    if not 5 <= soort.minuten_min <= soort.minuten <= soort.minuten_max <= 240:
        raise OngeldigeInvoer(TYPE_MINUTEN, veld="minuten", code="minuten")
    if not set(soort.vaste_punten) <= set(woorden.VASTE_PUNTEN):
        raise OngeldigeInvoer(TYPE_PUNT, veld="vaste_punten", code="vaste_punten")


def controleer_tijd(begin: datetime, einde: datetime, nu: datetime) -> None:
    """Check when a meeting is.

    Raises:
        OngeldigeInvoer: it ends before it begins, lasts over a day, or lies in the past.
    """
    if einde <= begin:
        raise OngeldigeInvoer(EINDE_VOOR_BEGIN, veld="einde", code="einde")
    if einde - begin > timedelta(hours=12):
        raise OngeldigeInvoer(TE_LANG, veld="einde", code="te_lang")
    if einde < nu:
        raise OngeldigeInvoer(VOORBIJ, veld="dag", code="voorbij")


def controleer_agenda(minuten: Sequence[int], *, maximum: int, duur: int) -> None:
    """Check that the time boxes of the items fit in the meeting.

    Args:
        minuten: minutes per item, in order.
        maximum: number of items that this kind of meeting takes.
        duur: minutes of the meeting.

    Raises:
        OngeldigeInvoer: no item, too many, or more minutes than there are.
    """
    if not minuten:
        raise OngeldigeInvoer(GEEN_PUNT, veld="punten", code="geen_punt")
    if len(minuten) > maximum:
        raise OngeldigeInvoer(TE_VEEL, veld="punten", code="te_veel", maximum=maximum)
    if sum(minuten) > duur:
        raise OngeldigeInvoer(
            PAST_NIET, veld="einde", code="past_niet", agenda=sum(minuten), overleg=duur
        )


def buiten_de_maat(minuten: Sequence[int], soort: Overlegsoort) -> list[int]:
    """Which items (by place) take less or more time than this kind wants; only a warning."""
    return [
        plek
        for plek, aantal in enumerate(minuten)
        if not soort.minuten_min <= aantal <= soort.minuten_max
    ]


def begintijden(begin: datetime, minuten: Sequence[int]) -> list[datetime]:
    """When each item begins, one after the other."""
    uit, moment = [], begin
    for aantal in minuten:
        uit.append(moment)
        moment += timedelta(minutes=aantal)
    return uit


def tijdvakken(minuten: int) -> dict[str, int]:
    """The minutes of each step of a discussion: shares of the time box; they add up to it."""
    totaal = sum(woorden.AANDEEL.values())
    uit, al, aandelen = {}, 0, 0
    for fase, aandeel in woorden.AANDEEL.items():
        aandelen += aandeel
        tot = round(minuten * aandelen / totaal)
        uit[fase] = tot - al
        al = tot
    return uit


def eis_genodigden(wie: Iterable[UUID], mogen: Collection[UUID], *, agenda: str) -> None:
    """Only who sees the case (or weighs the submission) can be invited to its item.

    Inviting gives no sight of content (ontwerp.md §4.1); a person outside is added as a member
    first, by a public participant (WGS 2.31(4)).

    Raises:
        RegelOvertreden: somebody is no member.
    """
    if not set(wie) <= set(mogen):
        melding = GEEN_LID if agenda == "casussen" else WEEGT_NIET
        raise RegelOvertreden(melding, veld="genodigden", code="geen_lid")


def eis_leiding(wie: UUID, leiding: Collection[UUID | None]) -> None:
    """Only chair, minute-taker, planner and who directs the case record (bron-001 §2.4 step 9).

    Raises:
        NietToegestaan: somebody else.
    """
    if wie not in leiding:
        raise NietToegestaan(NIET_LEIDEND, code="niet_leidend")


def controleer_vervanger(
    *, uitgenodigd: UUID, vervanger: UUID, hoedanigheid: UUID, van_vervanger: UUID | None
) -> None:
    """A substitute acts for the same hoedanigheid (bron-001 §1.5, ambassadeur).

    Raises:
        RegelOvertreden: the invited himself, or somebody of another hoedanigheid.
    """
    if vervanger == uitgenodigd:
        raise RegelOvertreden(ZELF, veld="vervanger", code="zelf")
    if van_vervanger != hoedanigheid:
        raise RegelOvertreden(ANDERE_HOEDANIGHEID, veld="vervanger", code="andere_hoedanigheid")


def controleer_derde(*, verklaring_op: object, verklaring_te_laat: bool, publiek: bool) -> None:
    """An incidental third sits at the table only after a statement of secrecy (WGS 2.31(9)-(10),
    BGS 2.21), by a decision of a public participant.

    Raises:
        NietToegestaan: decided for a private participant.
        OngeldigeInvoer: no statement, or one from after the meeting.
    """
    if not publiek:
        raise NietToegestaan(ALLEEN_PUBLIEK, code="alleen_publiek")
    if not verklaring_op:
        raise OngeldigeInvoer(VERKLARING, veld="verklaring_op", code="geen_verklaring")
    if verklaring_te_laat:
        raise OngeldigeInvoer(VERKLARING_LATER, veld="verklaring_op", code="verklaring_later")


#: Warnings about who directs the case (bron-001 WF-C1: "doorgaans niet effectief").
REGIE_MIST = {
    "geen": _("Deze casus heeft geen casusregisseur."),
    "niet_uitgenodigd": _("De casusregisseur is niet uitgenodigd."),
    "afgemeld": _("De casusregisseur komt niet."),
}


def regie_mist(regisseur: UUID | None, standen: dict[UUID, str]) -> str:
    """Why the casusregisseur will not be there: key of REGIE_MIST, or '' when he is expected.

    Args:
        regisseur: who has casusregie; None for a vacancy.
        standen: state of the invitation per functionaris.
    """
    if regisseur is None:
        return "geen"
    stand = standen.get(regisseur, "")
    return {"": "niet_uitgenodigd", "vervallen": "niet_uitgenodigd"}.get(
        stand, "afgemeld" if stand == "afgemeld" else ""
    )

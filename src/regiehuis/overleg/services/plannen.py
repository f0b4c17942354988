"""Planning: when and where, which cases, who leads; moving, calling off, taking off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.instroom.queries import van_wegingen
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.netwerk import queries as netwerk
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Notitie, Overleg, Overlegtype, Uitnodiging
from regiehuis.overleg.services import zicht
from regiehuis.overleg.services.delen import (
    eis_inhoud,
    leiding,
    meld,
    onderwerp,
    overleg_voor,
    punt_voor,
    punten_van,
    rond_af,
)

FORMULIER = "overleg.nieuw"
SOORT_NODIG = _("Kies een soort overleg dat het huis nu gebruikt.")
TWEE_KEER = _("Dit staat al op de agenda.")
NIET_ACTIEF = _("Deze persoon werkt niet meer mee in het netwerk. Kies een ander.")
AL_GEWEEST = _("Dit overleg is al geweest, of gaat niet door. De agenda verandert niet meer.")
LAATSTE_PUNT = _("Dit is het laatste punt. Last het overleg af als het niet doorgaat.")


@dataclass(frozen=True, slots=True)
class NieuwPunt:
    """An item to put on the agenda.

    Attributes:
        onderwerp: a case, or the weighing of a submission, as the kind of meeting asks.
        minuten: its time box; that of the kind of meeting when None.
        aanleiding: what it is discussed for.
    """

    onderwerp: UUID
    minuten: int | None = None
    aanleiding: str = ""


@dienst
def plan_overleg(
    door: Door,
    *,
    type: UUID,
    begin: datetime,
    einde: datetime,
    plaats: str,
    punten: Sequence[NieuwPunt],
    voorzitter: UUID | None = None,
    notulist: UUID | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Plan a meeting; nobody is invited yet (`nodig_uit`). Returns its id.

    Args:
        voorzitter, notulist: functionarissen of this house, not only of its staff.
        sleutel: key of the submitted form; sent again it plans nothing.

    Raises:
        NietToegestaan: no right 'overleg:plannen'.
        NietGevonden: a case, a weighing or a person cannot be seen.
        OngeldigeInvoer: kind, time, place, or an agenda that does not fit.
    """
    door.eis("overleg:plannen")
    if eerder := eenmalig(door, sleutel):
        return eerder
    soort = Overlegtype.objects.filter(id=type, huis_id=door.huis, actief=True).first()
    if soort is None:
        raise OngeldigeInvoer(SOORT_NODIG, veld="type", code="soort")
    rules.OVERLEG.doe("", "plannen", {"punten": True})
    rules.controleer_tijd(begin, einde, nu())
    minuten = [p.minuten or soort.minuten for p in punten]
    rules.controleer_agenda(minuten, maximum=soort.max_punten, duur=_minuten(begin, einde))
    _eis_mensen(voorzitter, notulist)
    nummers = _nummers(soort, [p.onderwerp for p in punten])
    rij = Overleg(
        id=nieuw_id(), huis_id=door.huis, nummer=_nieuw_nummer(door), type=soort, begin=begin,
        einde=einde, plaats=_plaats(plaats), voorzitter_id=voorzitter, notulist_id=notulist,
        gepland_door_id=door.functionaris,
    )  # fmt: skip
    zicht.open_overleg(door, rij.id, [voorzitter, notulist, door.functionaris])
    rij.save(force_insert=True)
    for plek, (nieuw, duur) in enumerate(zip(punten, minuten, strict=True), start=1):
        punt = _maak_punt(door, rij, soort, nieuw, nummers[nieuw.onderwerp], plek, duur)
        meld(door, punt, "overleg:overleg:gepland", dag=lokale_datum(begin))
    zicht.volg_zaken(door, rij.id)
    legvast_indiening(door, sleutel, rij.id)
    verwijder(door, formulier=FORMULIER, object_id=soort.id)
    return rij.id


def _minuten(begin: datetime, einde: datetime) -> int:
    return int((einde - begin).total_seconds() // 60)


def _plaats(plaats: str) -> str:
    schoon = plaats.strip()
    if not schoon or len(schoon) > rules.MAX_PLAATS:
        raise OngeldigeInvoer(rules.PLAATS_NODIG, veld="plaats", code="plaats")
    return schoon


def _eis_mensen(voorzitter: UUID | None, notulist: UUID | None) -> None:
    mensen = netwerk.functionarissen([voorzitter, notulist])
    for veld, wie in (("voorzitter", voorzitter), ("notulist", notulist)):
        if wie and (wie not in mensen or not mensen[wie].actief):
            raise OngeldigeInvoer(NIET_ACTIEF, veld=veld, code="niet_actief")


def _nummers(soort: Overlegtype, onderwerpen: Sequence[UUID]) -> dict[UUID, str]:
    """The numbers of these cases or weighings; all must be seen as a whole.

    Raises:
        NietGevonden, OngeldigeInvoer
    """
    if len(set(onderwerpen)) != len(onderwerpen):
        raise OngeldigeInvoer(TWEE_KEER, veld="punten", code="twee_keer")
    if soort.agenda == "aanmeldingen":
        nummers = {w: a.nummer for w, a in van_wegingen(onderwerpen).items()}
    else:
        nummers = casussen.nummers(onderwerpen)
        if any(casussen.inhoud_van(c) is None for c in onderwerpen):
            raise NietGevonden(veld="punten")
    if set(nummers) != set(onderwerpen):
        raise NietGevonden(veld="punten")
    return nummers


def _nieuw_nummer(door: Door) -> str:
    """'O2026-0012': the next of this year in this house; two at once wait for each other."""
    jaar = vandaag().year
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO overleg_overlegnummering (id, huis_id, jaar, stand) VALUES (%s, %s, %s, 1)"
            " ON CONFLICT (huis_id, jaar)"
            " DO UPDATE SET stand = overleg_overlegnummering.stand + 1 RETURNING stand",
            [nieuw_id(), door.huis, jaar],
        )
        (stand,) = cursor.fetchone()
    return f"O{jaar:04d}-{stand:04d}"


def _maak_punt(
    door: Door,
    overleg: Overleg,
    soort: Overlegtype,
    nieuw: NieuwPunt,
    nummer: str,
    volgorde: int,
    minuten: int,
) -> Agendapunt:
    veld = "weging_id" if soort.agenda == "aanmeldingen" else "casus_id"
    punt = Agendapunt(
        id=nieuw_id(), huis_id=door.huis, overleg_id=overleg.id, overleg_begin=overleg.begin,
        overleg_stand=overleg.stand, type=soort, nummer=nummer, volgorde=volgorde,
        minuten=minuten, vaste_punten=soort.vaste_punten, **{veld: nieuw.onderwerp},
    )  # fmt: skip
    punt.save(force_insert=True)
    if nieuw.aanleiding.strip():
        Notitie.objects.create(
            agendapunt_id=punt.id, sleutel="aanleiding", gewijzigd_door_id=door.functionaris,
            tekst=nieuw.aanleiding.strip()[: rules.MAX_TEKST], gewijzigd_op=nu(),
            **onderwerp(punt),
        )  # fmt: skip
    return punt


@dienst
def wijzig_overleg(
    door: Door,
    *,
    overleg: UUID,
    versie: int,
    begin: datetime,
    einde: datetime,
    plaats: str,
    voorzitter: UUID | None,
    notulist: UUID | None,
) -> Overleg:
    """Move a planned meeting, or change who leads it; who is invited hears of a new time or place.

    Raises:
        NietToegestaan: no right, or not one who leads it.
        NietGevonden, OngeldigeInvoer, RegelOvertreden (begun already), Conflict.
    """
    rij, punten = _eis_plannen(door, overleg)
    rules.OVERLEG.doe(rij.stand, "verplaatsen")
    rules.controleer_tijd(begin, einde, nu())
    rules.controleer_agenda(
        [p.minuten for p in punten], maximum=rij.type.max_punten, duur=_minuten(begin, einde)
    )
    _eis_mensen(voorzitter, notulist)
    verplaatst = (rij.begin, rij.einde, rij.plaats) != (begin, einde, _plaats(plaats))
    nieuw = wijzig(
        rij, versie=versie, begin=begin, einde=einde, plaats=_plaats(plaats),
        voorzitter_id=voorzitter, notulist_id=notulist, volgnummer=rij.volgnummer + verplaatst,
    )  # fmt: skip
    if (rij.voorzitter_id, rij.notulist_id) != (voorzitter, notulist):
        zicht.volg_leiding(door, nieuw)
        for punt in punten:
            meld(door, punt, "overleg:leiding:gewijzigd")
    if verplaatst:
        for punt in punten:
            meld(door, punt, "overleg:overleg:verplaatst", dag=lokale_datum(begin))
        _bericht(door, nieuw, "overleg_gewijzigd")
    return nieuw


@dienst
def gelast_af(door: Door, *, overleg: UUID, versie: int | None = None) -> Overleg:
    """Call a planned meeting off; everybody invited hears it, and calendars drop it.

    Raises:
        NietToegestaan, NietGevonden, Conflict; RegelOvertreden when it has begun.
    """
    rij, punten = _eis_plannen(door, overleg)
    stap = rules.OVERLEG.doe(rij.stand, "afgelasten")
    nieuw = wijzig(rij, versie=versie, stand=stap.naar, volgnummer=rij.volgnummer + 1)
    for punt in punten:
        meld(door, punt, stap.event, dag=lokale_datum(rij.begin))
    _bericht(door, nieuw, "overleg_afgelast")
    zicht.na_uitnodiging(door, overleg)
    return nieuw


@dienst
def zet_op_agenda(
    door: Door, *, overleg: UUID, punt: NieuwPunt, sleutel: UUID | None = None
) -> UUID:
    """Put one more case (or submission) on the agenda of a planned meeting.

    Args:
        sleutel: key of the submitted form; sent again it adds nothing.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer (twice, or it does not fit),
        RegelOvertreden (begun already).
    """
    rij, punten = _eis_plannen(door, overleg, slot=True)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rules.OVERLEG.doe(rij.stand, "verplaatsen")
    if punt.onderwerp in {p.casus_id or p.weging_id for p in punten}:
        raise OngeldigeInvoer(TWEE_KEER, veld="punten", code="twee_keer")
    duur = punt.minuten or rij.type.minuten
    rules.controleer_agenda(
        [*(p.minuten for p in punten), duur],
        maximum=rij.type.max_punten,
        duur=_minuten(rij.begin, rij.einde),
    )
    nummer = _nummers(rij.type, [punt.onderwerp])[punt.onderwerp]
    plek = max((p.volgorde for p in punten), default=0) + 1
    nieuw = _maak_punt(door, rij, rij.type, punt, nummer, plek, duur)
    meld(door, nieuw, "overleg:punt:toegevoegd", dag=lokale_datum(rij.begin))
    zicht.volg_zaken(door, overleg)
    legvast_indiening(door, sleutel, nieuw.id)
    return nieuw.id


@dienst
def voer_punt_af(door: Door, *, agendapunt: UUID) -> None:
    """Take an item off the agenda; its invitations lapse. The last one cannot go: call off.

    Raises:
        NietToegestaan, NietGevonden; RegelOvertreden when it was discussed, is the last one, or
            the meeting is over.
    """
    punt = punt_voor(agendapunt)
    rij, punten = _eis_plannen(door, punt.overleg_id, slot=True)
    eis_inhoud(punt)
    if rij.stand not in rules.LOPEND:
        raise RegelOvertreden(AL_GEWEEST, code="voorbij")
    if len(punten) == 1:
        raise RegelOvertreden(LAATSTE_PUNT, code="laatste_punt")
    laat_punt_vervallen(door, rij, punt)


@dienst
def haal_van_agenda(door: Door, *, agendapunt: UUID) -> None:
    """Take a case that will be closed off the agenda; its last item calls the meeting off.

    What is under discussion is finished instead. Whoever closes the case need not belong to the
    meeting: the automaton reads it.

    Raises:
        NietToegestaan: neither the right 'overleg:plannen' nor 'casus:afsluiten'.
        NietGevonden; RegelOvertreden: it was discussed already.
    """
    if not door.mag("overleg:plannen"):
        door.eis("casus:afsluiten")
    punt = punt_voor(agendapunt)
    eis_inhoud(punt)
    with binnen(automaat_door(door.huis)):
        rij = overleg_voor(punt.overleg_id)
        if punt.stand == "bezig":
            rond_af(door, punt)
            return
        if rij.stand == "gepland" and len(punten_van(rij.id)) == 1:
            stap = rules.OVERLEG.doe(rij.stand, "afgelasten")
            rij = wijzig(rij, stand=stap.naar, volgnummer=rij.volgnummer + 1)
            punt = punt_voor(agendapunt)
            _bericht(door, rij, "overleg_afgelast")
        laat_punt_vervallen(door, rij, punt)


def laat_punt_vervallen(door: Door, overleg: Overleg, punt: Agendapunt) -> None:
    """Take a checked item off; also when its case is closed."""
    stap = rules.PUNT.doe(punt.stand, "afvoeren")
    wijzig(punt, stand=stap.naar)
    for rij in Uitnodiging.objects.filter(agendapunt_id=punt.id, tot__isnull=True):
        laat_uitnodiging_vervallen(door, rij)
    meld(door, punt, stap.event, dag=lokale_datum(overleg.begin))
    zicht.na_uitnodiging(door, overleg.id)
    if punt.casus_id:
        wie = casussen.wie_leidt([punt.casus_id])
        zicht.volg_zaken(door, overleg.id, misschien_niet=wie)


def laat_uitnodiging_vervallen(door: Door, rij: Uitnodiging) -> Uitnodiging:
    """End an invitation that has no sense any more; sight is set by the caller."""
    stap = rules.UITNODIGING.doe(rij.stand, "vervallen")
    nieuw = wijzig(rij, stand=stap.naar, tot=nu())
    meld(door, rij, stap.event, wie=rij.functionaris_id)
    return nieuw


def _eis_plannen(
    door: Door, overleg: UUID, *, slot: bool = False
) -> tuple[Overleg, list[Agendapunt]]:
    """A meeting that `door` may plan, with its items.

    Args:
        slot: let whoever changes the same agenda wait, so that it cannot grow past its time.
    """
    rij = overleg_voor(overleg, slot=slot)
    door.eis("overleg:plannen")
    punten = punten_van(overleg)
    rules.eis_leiding(door.functionaris, leiding(rij, punten))
    return rij, punten


def _bericht(door: Door, overleg: Overleg, soort: str) -> None:
    wie = Uitnodiging.objects.filter(overleg_id=overleg.id, tot__isnull=True)
    ontvangers: list[UUID | None] = list(wie.values_list("functionaris_id", flat=True))
    stuur_over(door, overleg, soort, {*ontvangers, overleg.voorzitter_id, overleg.notulist_id})


def stuur_over(
    door: Door, overleg: Overleg, soort: str, wie: set[UUID | None], pad: str = ""
) -> None:
    """Mail about a meeting: its number, day and time, and a link. Not to whoever acts."""
    aan = {w for w in wie if w and w != door.functionaris}
    if aan:
        stuur(
            door,
            aan=aan,
            soort=soort,
            waarden={
                "nummer": overleg.nummer,
                "pad": pad or f"/overleg/{overleg.id}/",
                "moment": overleg.begin,
            },
        )

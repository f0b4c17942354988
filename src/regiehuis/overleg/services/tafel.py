"""During the meeting: who is there, what is said, decided and agreed; and the report."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from regiehuis.aanpak.queries import plan_nu
from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.datums import kort
from regiehuis.kern.fouten import Conflict, NietGevonden, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.overleg import rules
from regiehuis.overleg.models import (
    Aanvulling,
    Agendapunt,
    Besluit,
    Derde,
    Notitie,
    Overleg,
    Uitnodiging,
)
from regiehuis.overleg.services import zicht
from regiehuis.overleg.services.delen import (
    NIET_SCHRIJFBAAR,
    besluit_voor,
    eis_inhoud,
    eis_op_agenda,
    eis_schrijven,
    leiding,
    meld,
    onderwerp,
    overleg_voor,
    punt_voor,
    punten_van,
    rond_af,
)
from regiehuis.overleg.services.plannen import stuur_over
from regiehuis.regie.queries import Regiestand, casusregie

BESLUIT_NODIG = _("Schrijf wat er is besloten.")
TE_LANG = _("Deze tekst is te lang. Gebruik hoogstens 4000 tekens.")
NAAM_NODIG = _("Schrijf wie deze persoon is.")
ORGANISATIE_NODIG = _("Schrijf namens welke organisatie deze persoon komt.")
MOTIVERING_NODIG = _("Schrijf waarom deze persoon nodig is bij dit punt.")
TEKST_NODIG = _("Schrijf wat u aan het verslag toevoegt.")
NOG_NIET = _("Aanvullen kan als het verslag is vastgesteld. Tot dan past u de tekst zelf aan.")
NIET_BEZIG = _("Dit kan alleen tijdens het overleg.")
ALLEEN_CASUS = _("Een incidentele derde komt alleen bij een casus aan tafel.")


# ---- the course of the meeting ------------------------------------------------------------------


@dienst
def zet_stap(door: Door, *, overleg: UUID, stap: str, versie: int | None = None) -> Overleg:
    """Begin, end, go on with, or fix the report of a meeting.

    Args:
        stap: 'beginnen', 'eindigen', 'verdergaan' or 'vaststellen'.

    Raises:
        NietToegestaan: no right, or not one who leads it.
        NietGevonden, Conflict; RegelOvertreden: the step is not possible now.
    """
    rij = overleg_voor(overleg)
    door.eis("overleg:vastleggen")
    punten = punten_van(overleg)
    rules.eis_leiding(door.functionaris, leiding(rij, punten))
    ingevuld = {
        "punten": bool(punten),
        "besproken": any(p.stand in ("besproken", "bezig") for p in punten),
    }
    overgang = rules.OVERLEG.doe(rij.stand, stap, ingevuld)
    if overgang.recht != "overleg:vastleggen":
        raise RegelOvertreden(code="andere_stap")
    extra: dict[str, dict[str, object]] = {
        "beginnen": {"begonnen_op": nu()},
        "eindigen": {"geeindigd_op": nu()},
        "verdergaan": {"geeindigd_op": None},
        "vaststellen": {"vastgesteld_op": nu(), "vastgesteld_door_id": door.functionaris},
    }
    if stap == "vaststellen":
        _neem_over(door, punten)
    nieuw = wijzig(rij, versie=versie, stand=overgang.naar, **extra[stap])
    # the state on the items followed in the database
    for punt in punten_van(overleg):
        if stap in ("eindigen", "vaststellen") and punt.stand == "bezig":
            rond_af(door, punt)
        meld(door, punt, overgang.event)
    if (rij.stand in rules.LOPEND) != (nieuw.stand in rules.LOPEND):
        zicht.na_uitnodiging(door, overleg)
    if stap == "vaststellen":
        wie = Uitnodiging.objects.filter(overleg_id=overleg, aanwezig__in=["aanwezig", "later"])
        aanwezig = set(wie.filter(tot__isnull=True).values_list("functionaris_id", flat=True))
        stuur_over(door, nieuw, "overleg_verslag", {*aanwezig})
    return nieuw


def _neem_over(door: Door, punten: Sequence[Agendapunt]) -> None:
    """What the tables left as it stood in the plan or with the casusregie, as it stands now: the
    report does not change with it later."""
    geschreven = set(
        Notitie.objects.filter(agendapunt__in=punten).values_list("agendapunt_id", "sleutel")
    )
    regie = casusregie(p.casus_id for p in punten if p.casus_id)
    for punt in punten:
        for sleutel, tekst in _elders(punt, regie).items():
            if sleutel in punt.vaste_punten and (punt.id, sleutel) not in geschreven:
                Notitie.objects.create(
                    agendapunt_id=punt.id, sleutel=sleutel, tekst=tekst,
                    gewijzigd_door_id=door.functionaris, gewijzigd_op=nu(), **onderwerp(punt),
                )  # fmt: skip


def _elders(punt: Agendapunt, regie: Mapping[UUID, Regiestand]) -> dict[str, str]:
    """Answers to fixed questions that stand in another room."""
    uit = {}
    if punt.casus_id and (plan := plan_nu(punt.casus_id)) and plan.doel:
        uit["doel"] = plan.doel
    if punt.casus_id and (r := regie.get(punt.casus_id)):
        uit["casusregie"] = f"{r.mens.genoemd}, tot {kort(r.tot)}"
    return uit


@dienst
def noem_privacy(door: Door, *, overleg: UUID) -> Overleg:
    """Record that the privacy rules were spoken, and when (bron-001 §2.4 step 4); once.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden
    """
    rij = overleg_voor(overleg)
    door.eis("overleg:vastleggen")
    punten = punten_van(overleg)
    rules.eis_leiding(door.functionaris, leiding(rij, punten))
    if rij.stand != "bezig":
        raise RegelOvertreden(NIET_BEZIG, code="niet_bezig")
    if rij.privacy_op:
        return rij
    nieuw = wijzig(rij, privacy_op=nu())
    for punt in punten:
        meld(door, punt, "overleg:privacy:genoemd")
    return nieuw


@dienst
def zet_punt(door: Door, *, agendapunt: UUID, stap: str) -> Agendapunt:
    """Begin or finish the discussion of an item; another one that runs is finished first.

    Args:
        stap: 'beginnen' or 'afronden'.

    Raises:
        NietToegestaan, NietGevonden; RegelOvertreden: not possible now.
    """
    punt = punt_voor(agendapunt)
    eis_schrijven(door, punt)
    if stap == "afronden":
        return rond_af(door, punt)
    overgang = rules.PUNT.doe(punt.stand, stap)
    for ander in punten_van(punt.overleg_id):
        if ander.stand == "bezig" and ander.id != punt.id:
            rond_af(door, ander)
    moment = nu()
    nieuw = wijzig(
        punt, stand=overgang.naar, fase=punt.fase or next(iter(rules.FASEN)),
        fase_op=punt.fase_op or moment, begonnen_op=punt.begonnen_op or moment,
        besproken_op=None,
    )  # fmt: skip
    meld(door, punt, overgang.event)
    return nieuw


@dienst
def zet_fase(door: Door, *, agendapunt: UUID, fase: str) -> Agendapunt:
    """Go to a step of the discussion; every order is allowed (bron-003 T-13).

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden; OngeldigeInvoer: no such step.
    """
    punt = punt_voor(agendapunt)
    eis_schrijven(door, punt)
    if fase not in rules.FASEN:
        raise OngeldigeInvoer(veld="fase", code="fase")
    return wijzig(punt, fase=fase, fase_op=nu())


# ---- who is there -------------------------------------------------------------------------------


@dienst
def zet_aanwezigheid(door: Door, *, agendapunt: UUID, standen: Mapping[UUID, str]) -> int:
    """Record who of the invited is there at this item; returns how many changed.

    Args:
        standen: invitation -> 'aanwezig', 'later', 'afwezig' or ''.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden; OngeldigeInvoer: an unknown word.
    """
    punt = punt_voor(agendapunt)
    eis_schrijven(door, punt)
    if not set(standen.values()) <= {"", *rules.AANWEZIGHEID}:
        raise OngeldigeInvoer(veld="aanwezig", code="aanwezig")
    rijen = {r.id: r for r in Uitnodiging.objects.filter(agendapunt_id=punt.id, tot__isnull=True)}
    if not set(standen) <= set(rijen):
        raise NietGevonden
    anders = [rijen[id] for id, stand in standen.items() if rijen[id].aanwezig != stand]
    for rij in anders:
        nieuw = standen[rij.id]
        wijzig(rij, aanwezig=nieuw, aanwezig_vanaf=nu() if nieuw == "aanwezig" else None)
    if anders:
        er = [standen.get(r.id, r.aanwezig) for r in rijen.values()].count("aanwezig")
        meld(door, punt, "overleg:aanwezigheid:vastgelegd", aanwezig=er)
    return len(anders)


@dienst
def laat_derde_toe(
    door: Door,
    *,
    agendapunt: UUID,
    naam: str,
    organisatie: str,
    verklaring_op: date | None,
    motivering: str,
    sleutel: UUID | None = None,
) -> UUID:
    """Let an incidental third sit at this item: statement of secrecy first (WGS 2.31(9)-(10)).

    He gets no account and sees nothing of the system (BGS 2.21(3)).

    Args:
        verklaring_op: date on which he signed; not after the meeting.
        motivering: why his expertise is needed here.
        sleutel: key of the submitted form; sent again it lets nobody in.

    Raises:
        NietToegestaan: no right 'overleg:derde', or not of a public participant.
        NietGevonden, OngeldigeInvoer, RegelOvertreden
    """
    punt = punt_voor(agendapunt)
    eis_inhoud(punt)
    door.eis("overleg:derde")
    if punt.casus_id is None:
        raise RegelOvertreden(ALLEEN_CASUS, code="alleen_casus")
    laatst = lokale_datum(punt.overleg_begin)
    rules.controleer_derde(
        verklaring_op=verklaring_op,
        verklaring_te_laat=bool(verklaring_op and verklaring_op > laatst),
        publiek=door.publiek,
    )
    overleg = overleg_voor(punt.overleg_id)
    if overleg.stand not in (*rules.LOPEND, "verslag"):
        raise RegelOvertreden(NIET_SCHRIJFBAAR, code="voorbij")
    eis_op_agenda(punt)
    assert verklaring_op  # the rule has refused it
    if eerder := eenmalig(door, sleutel):
        return eerder
    rij = Derde.objects.create(
        agendapunt_id=punt.id, casus_id=punt.casus_id,
        naam=_tekst(naam, NAAM_NODIG, "naam", rules.MAX_NAAM),
        organisatie=_tekst(organisatie, ORGANISATIE_NODIG, "organisatie", rules.MAX_NAAM),
        verklaring_op=verklaring_op,
        motivering=_tekst(motivering, MOTIVERING_NODIG, "motivering", rules.MAX_REDEN),
        besloten_door_id=door.functionaris, op=nu(),
    )  # fmt: skip
    meld(door, punt, "overleg:derde:toegelaten", derde=rij.id, verklaring=verklaring_op)
    legvast_indiening(door, sleutel, rij.id)
    return rij.id


# ---- what is said, decided and agreed -----------------------------------------------------------


@dienst
def schrijf(
    door: Door, *, agendapunt: UUID, sleutel: str, versie: int, tekst: str = "", keuze: str = ""
) -> Notitie:
    """Write one text of an item.

    Args:
        sleutel: key of `rules.NOTITIES`.
        versie: the version that was read; 0 when there was nothing yet.
        keuze: key of `rules.KEUZES[sleutel]`, for points that begin with a word.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden; OngeldigeInvoer: too long or unknown.
        Conflict: somebody else wrote here in the meantime; both texts are in the error.
    """
    punt = punt_voor(agendapunt)
    eis_schrijven(door, punt)
    if sleutel not in rules.NOTITIES or keuze not in ("", *rules.KEUZES.get(sleutel, ())):
        raise NietGevonden
    schoon = tekst.strip()
    if len(schoon) > rules.MAX_TEKST:
        raise OngeldigeInvoer(TE_LANG, veld="tekst", code="te_lang")
    wat = {"tekst": schoon, "keuze": keuze, "gewijzigd_door_id": door.functionaris,
           "gewijzigd_op": nu()}  # fmt: skip
    rij = Notitie.objects.filter(agendapunt_id=punt.id, sleutel=sleutel).first()
    if rij is not None:
        if (rij.tekst, rij.keuze) == (schoon, keuze):
            return rij
        nieuw = wijzig(rij, versie=versie, **wat)
    else:
        nieuw = _eerste_notitie(punt, sleutel, wat)
    meld(door, punt, "overleg:notitie:geschreven", punt=sleutel)
    return nieuw


def _eerste_notitie(punt: Agendapunt, sleutel: str, wat: dict[str, object]) -> Notitie:
    try:
        with transaction.atomic():
            return Notitie.objects.create(
                agendapunt_id=punt.id, sleutel=sleutel, **onderwerp(punt), **wat
            )
    except IntegrityError:  # two note-takers wrote their first words here at once
        huidig = Notitie.objects.get(agendapunt_id=punt.id, sleutel=sleutel)
        raise Conflict(huidig=huidig, ingevoerd=wat) from None


@dienst
def neem_besluit(door: Door, *, agendapunt: UUID, tekst: str, sleutel: UUID | None = None) -> UUID:
    """Record a decision of the table.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden; OngeldigeInvoer: nothing written.
    """
    punt = punt_voor(agendapunt)
    eis_schrijven(door, punt)
    schoon = _tekst(tekst, BESLUIT_NODIG, "besluit", rules.MAX_TEKST)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rij = Besluit.objects.create(
        agendapunt_id=punt.id, tekst=schoon, op=nu(), door_id=door.functionaris,
        **onderwerp(punt),
    )  # fmt: skip
    meld(door, punt, "overleg:besluit:genomen", besluit=rij.id)
    legvast_indiening(door, sleutel, rij.id)
    return rij.id


@dienst
def trek_besluit_in(door: Door, *, besluit: UUID) -> None:
    """Take a decision back before the report is fixed; it stays readable as taken back.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden
    """
    rij = besluit_voor(besluit)
    punt = punt_voor(rij.agendapunt_id)
    eis_schrijven(door, punt)
    if rij.ingetrokken_op is None:
        wijzig(rij, ingetrokken_op=nu())
        meld(door, punt, "overleg:besluit:ingetrokken", besluit=rij.id)


def _tekst(tekst: str, melding: str, veld: str, maximum: int) -> str:
    schoon = tekst.strip()
    if not schoon:
        raise OngeldigeInvoer(melding, veld=veld, code="leeg")
    if len(schoon) > maximum:
        raise OngeldigeInvoer(TE_LANG, veld=veld, code="te_lang")
    return schoon


# ---- afterwards ---------------------------------------------------------------------------------


@dienst
def vul_verslag_aan(
    door: Door, *, agendapunt: UUID, tekst: str, sleutel: UUID | None = None
) -> UUID:
    """Add to a fixed report; the addition shows with name and time, the report stays as it was.

    Every member who sees the report may: he who was misunderstood says so himself.

    Raises:
        NietToegestaan: no right 'overleg:bekijken'.
        NietGevonden; RegelOvertreden: not fixed yet; OngeldigeInvoer: nothing written.
    """
    punt = punt_voor(agendapunt)
    eis_inhoud(punt)
    door.eis("overleg:bekijken")
    if punt.overleg_stand != "vastgesteld":
        raise RegelOvertreden(NOG_NIET, code="niet_vastgesteld")
    schoon = _tekst(tekst, TEKST_NODIG, "tekst", rules.MAX_TEKST)
    if eerder := eenmalig(door, sleutel):
        return eerder
    moment: datetime = nu()
    rij = Aanvulling.objects.create(
        agendapunt_id=punt.id, tekst=schoon, door_id=door.functionaris, op=moment,
        **onderwerp(punt),
    )  # fmt: skip
    meld(door, punt, "overleg:verslag:aangevuld", aanvulling=rij.id)
    legvast_indiening(door, sleutel, rij.id)
    return rij.id

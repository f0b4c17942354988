"""What triage does: judge per criterion, and record an outcome."""

from datetime import date
from uuid import UUID

from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.instroom import rules
from regiehuis.instroom.models import (
    Aanmelding,
    Aanmeldinhoud,
    Aanvulling,
    Criteriumoordeel,
    Weging,
    Wegingsuitkomst,
)
from regiehuis.instroom.queries.weging import Weegblad, weegblad
from regiehuis.instroom.services.stappen import haal, sluit, tel, zet_stap
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer, RegelOvertreden, gettext_noop
from regiehuis.kern.klok import nu, vandaag
from regiehuis.kern.termijnen import einde_van_dag, werkdagen_later
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk import queries as netwerk
from regiehuis.recht.rules import OORDELEN

NIET_MEER_TE_WEGEN = gettext_noop("Deze aanmelding wordt niet meer gewogen.")
TERMIJN_VERLEDEN = gettext_noop("Kies voor het antwoord een dag vanaf morgen.")


@dienst
def oordeel(door: Door, *, aanmelding: UUID, oordelen: dict[str, tuple[str, str]]) -> int:
    """Add judgements: {key of the criterion: (judgement, argument)}; returns how many were new.

    What is the same as one's own latest judgement adds nothing. The doeltoets is judged by
    functionarissen of public participants only (WGS 2.31(2)).

    Raises:
        NietGevonden: the weighing may not be seen, or has no such criterion.
        NietToegestaan: no right to weigh, or to judge the doeltoets.
        RegelOvertreden: it is decided already.
        OngeldigeInvoer: no such judgement.
    """
    door.eis("aanmelding:wegen")
    blad = weegblad(door, aanmelding)
    if blad.aanmelding.stand not in rules.OPEN:
        raise RegelOvertreden(NIET_MEER_TE_WEGEN, code="niet_meer_te_wegen")
    eigen = blad.eigen(door.functionaris)
    nieuw = []
    for sleutel, (wat, waarom) in oordelen.items():
        if sleutel not in blad.sleutels:
            raise NietGevonden
        if wat not in OORDELEN:
            raise OngeldigeInvoer(veld=sleutel, code="oordeel")
        argument = waarom.strip()
        vorige = eigen.get(sleutel)
        if vorige and (vorige.oordeel, vorige.argument) == (wat, argument):
            continue
        if sleutel.startswith("doel-"):
            door.eis("doeltoets:vaststellen")
        nieuw.append(
            Criteriumoordeel(
                weging_id=blad.weging.id,
                sleutel=sleutel,
                oordeel=wat,
                argument=argument,
                functionaris_id=door.functionaris,
                publiek=door.publiek,
                op=nu(),
            )
        )
    if nieuw:
        Criteriumoordeel.objects.bulk_create(nieuw)
        leg_vast(
            door,
            "instroom:weging:beoordeeld",
            object=("weging", blad.weging.id),
            waarden={"aantal": len(nieuw)},
        )
    return len(nieuw)


@dienst
def leg_uitkomst_vast(
    door: Door,
    *,
    aanmelding: UUID,
    uitkomst: str,
    advies: str = "",
    vraag: str = "",
    termijn: date | None = None,
    notitie: str = "",
    afwijking: str = "",
    versie: int | None = None,
    sleutel: UUID | None = None,
) -> Aanmelding:
    """Record what becomes of a submission (WGS 2.31(2); bron-001 §2.3 step 5).

    Args:
        uitkomst: key of `rules.UITKOMSTEN`.
        advies: what the submitter reads.
        vraag, termijn: for 'verrijken': what he completes, and by when (a working-day term of
            the house when absent).
        notitie: for triage only.
        afwijking: why house criteria that are not met do not count now.
        versie: version of the submission that was read; somebody else may have decided.

    Raises:
        NietToegestaan: no right; only public participants decide.
        NietGevonden: the weighing may not be seen.
        RegelOvertreden: the doeltoets is not met, something is missing, or it was decided.
        Conflict: somebody else decided meanwhile.
    """
    door.eis("uitkomst:vastleggen")
    if uitkomst not in rules.UITKOMSTEN:
        raise OngeldigeInvoer(rules.KIES_UITKOMST, veld="uitkomst", code="uitkomst")
    if eenmalig(door, sleutel):
        return haal(aanmelding)
    blad = weegblad(door, aanmelding)
    rij = blad.aanmelding
    _eis(blad, uitkomst, afwijking)
    stap = rules.LOOP.doe(
        rij.stand,
        uitkomst,
        {"vraag": vraag, "advies": advies, "doeltoets": blad.doeltoets == "voldoet"},
    )
    Wegingsuitkomst.objects.create(
        weging_id=blad.weging.id,
        uitkomst=uitkomst,
        notitie=notitie.strip(),
        afwijking=afwijking.strip() if uitkomst == "in_behandeling" else "",
        functionaris_id=door.functionaris,
        op=nu(),
    )
    rij.versie = versie if versie is not None else rij.versie
    if advies.strip() and uitkomst not in ("verrijken", "triage"):
        wijzig(Aanmeldinhoud.objects.get(aanmelding_id=rij.id), advies=advies.strip())
    if uitkomst == "verrijken":
        _vraag(door, rij.id, vraag, termijn)
    if stap.naar in rules.NIET_OPGENOMEN:
        rij = sluit(door, rij, stap)
    else:
        velden = {"uitkomst_op": nu()} if stap.klok == "stop" else {}
        rij = zet_stap(rij, stap, **velden)
    if stap.klok == "stop":
        tel(door, rij, "uitkomst", uitkomst)
    leg_vast(door, stap.event, object=("aanmelding", rij.id), waarden={"uitkomst": uitkomst})
    legvast_indiening(door, sleutel, rij.id)
    return rij


def _eis(blad: Weegblad, uitkomst: str, afwijking: str) -> None:
    rules.eis_uitkomst(
        uitkomst,
        doeltoets=blad.doeltoets,
        zonder_argument=blad.zonder_argument,
        huiscriteria=[s.uitkomst for s in blad.sets],
        afwijking=afwijking,
    )


def _vraag(door: Door, id: UUID, vraag: str, termijn: date | None) -> None:
    dag = termijn or werkdagen_later(vandaag(), netwerk.huis(door.huis).termijn_aanvullen)
    if dag <= vandaag():
        raise OngeldigeInvoer(TERMIJN_VERLEDEN, veld="termijn", code="verleden")
    Aanvulling.objects.create(
        aanmelding_id=id,
        vraag=vraag.strip(),
        gevraagd_door_id=door.functionaris,
        gevraagd_op=nu(),
        termijn_tot=einde_van_dag(dag),
    )


@dienst
def verder_zonder(door: Door, *, aanmelding: UUID) -> Aanmelding:
    """Stop waiting for the submitter: the clock of weighing goes on.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden.
    """
    door.eis("uitkomst:vastleggen")
    rij = haal(aanmelding)
    if not Weging.objects.filter(aanmelding_id=aanmelding).exists():
        raise NietGevonden
    stap = rules.LOOP.doe(rij.stand, "verder_zonder")
    for vraag in Aanvulling.objects.filter(
        aanmelding_id=rij.id, beantwoord_op__isnull=True, vervallen_op__isnull=True
    ):
        wijzig(vraag, vervallen_op=nu())
    rij = zet_stap(rij, stap)
    leg_vast(door, stap.event, object=("aanmelding", rij.id))
    return rij

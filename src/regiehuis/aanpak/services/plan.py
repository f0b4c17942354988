"""The plan: written as a concept, put before the table, in force, replaced."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Instemming, Plantekst, Planversie
from regiehuis.aanpak.queries.plan import TABELLEN, VELDEN, kolom
from regiehuis.aanpak.rules import PLAN, Planinhoud
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules import plan as rp
from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casusdienst
from regiehuis.concepten.services import verwijder
from regiehuis.kern.fouten import Conflict, NietGevonden, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.kern.termijnen import Termijn
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk.queries import functionarissen

FORMULIER = "aanpak.plan"
REACTIE = "aanpak.reactie"
NIET_AAN_TAFEL = _("Iemand in dit plan doet niet mee aan de casus. Kies opnieuw.")
GEEN_INTERVENTIE = _("Kies een interventie die in het beeld van deze casus staat.")


@dienst
def schrijf_plan(
    door: Door, *, casus: UUID, inhoud: Planinhoud, versie: int | None = None
) -> Planversie:
    """Save the concept of the plan as a whole; the first time it begins a version.

    Args:
        versie: the version of the row that the writer started from; None when there was no
            concept yet.

    Raises:
        NietToegestaan: no right 'plan:schrijven'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: see `rules.inhoud.schoon`; or somebody who is not at the table.
        RegelOvertreden: the plan lies before the table: take it back first.
        Conflict: somebody else saved it first; `.huidig` is the row as it is now.
    """
    door.eis("plan:schrijven")
    _eis_inhoud(door, casus)
    rij = queries.in_de_maak(casus)
    if rij is not None and rij.stand != "concept":
        PLAN.doe(rij.stand, "voorleggen")  # says why not
    oud = queries.inhoud_van(rij) if rij else queries.begininhoud(casus)
    nieuw = _gecontroleerd(door, casus, ri.schoon(inhoud), oud)
    if rij is None:
        rij = _begin(door, casus, nieuw)
    elif versie is None:
        raise Conflict(huidig=rij, ingevoerd=nieuw)
    else:
        rij = _schrijf_over(door, rij, oud, nieuw, versie)
    _schrijf_delen(rij, nieuw)
    verwijder(door, formulier=FORMULIER, object_id=casus)
    return rij


def _eis_inhoud(door: Door, casus: UUID) -> None:
    casussen.casus_voor(door, casus)
    if casussen.inhoud_van(casus) is None:
        raise NietGevonden


def _begin(door: Door, casus: UUID, inhoud: Planinhoud) -> Planversie:
    stap = PLAN.doe("", "beginnen")
    laatste = next(iter(queries.versies(casus)), None)
    try:
        with transaction.atomic():
            rij = Planversie.objects.create(
                huis_id=door.huis,
                casus_id=casus,
                nummer=laatste.nummer + 1 if laatste else 1,
                stand=stap.naar,
                gemaakt_op=nu(),
                gewijzigd_op=nu(),
                gewijzigd_door_id=door.functionaris,
                **_velden(inhoud),
            )
    except IntegrityError:  # two people began at the same moment
        raise Conflict(huidig=queries.in_de_maak(casus), ingevoerd=inhoud) from None
    _meld(door, rij, stap.event)
    casusdienst.ga_naar(door, casus=casus, stap="plan_maken")
    return rij


def _schrijf_over(
    door: Door, rij: Planversie, oud: Planinhoud, nieuw: Planinhoud, versie: int
) -> Planversie:
    gewijzigd = wijzig(
        rij,
        versie=versie,
        gewijzigd_op=nu(),
        gewijzigd_door_id=door.functionaris,
        **_velden(nieuw),
    )
    if oud != nieuw:
        Plantekst.objects.create(
            plan_id=rij.id,
            casus_id=rij.casus_id,
            inhoud=oud.als_json(),
            geschreven_door_id=rij.gewijzigd_door_id,
            geschreven_op=rij.gewijzigd_op,
        )
        _meld(door, rij, "aanpak:plan:geschreven")
    return gewijzigd


def _velden(inhoud: Planinhoud) -> dict[str, Any]:
    return {naam: getattr(inhoud, naam) for naam in VELDEN}


def _schrijf_delen(rij: Planversie, inhoud: Planinhoud) -> None:
    for naam, (tabel, waarde) in TABELLEN.items():
        tabel.objects.filter(plan_id=rij.id).delete()
        tabel.objects.bulk_create(
            tabel(
                id=nieuw_id(),
                plan_id=rij.id,
                casus_id=rij.casus_id,
                volgorde=plek,
                **{kolom(v): getattr(deel, v) for v in waarde.__dataclass_fields__},
            )
            for plek, deel in enumerate(getattr(inhoud, naam))
        )


def _gecontroleerd(door: Door, casus: UUID, nieuw: Planinhoud, oud: Planinhoud) -> Planinhoud:
    """Interventions of people of the table (or who stood there already), with their capacity.

    What the writer may not see, he did not take away: that reference stays.
    """
    wie = {i.functionaris for i in nieuw.interventies if i.functionaris}
    mag = casussen.doen_mee(casus) | {i.functionaris for i in oud.interventies}
    if not wie <= mag:
        raise OngeldigeInvoer(NIET_AAN_TAFEL, code="niet_aan_tafel")
    gegeven = _gegevens(door, casus, nieuw, {i.lijn: i.gegeven for i in oud.interventies})
    mensen = functionarissen(wie)
    interventies = tuple(
        ri.met(
            i,
            gegeven=gegeven[i.lijn],
            hoedanigheid=mensen[i.functionaris].hoedanigheid_id
            if i.functionaris in mensen
            else i.hoedanigheid,
        )
        for i in nieuw.interventies
    )
    return ri.met(nieuw, interventies=interventies)


def _gegevens(
    door: Door, casus: UUID, nieuw: Planinhoud, stond: Mapping[UUID, UUID | None]
) -> dict[UUID, UUID | None]:
    """Per intervention the item of the picture that tells of it."""
    gekozen = {i.lijn: i.gegeven for i in nieuw.interventies}
    if not any(gekozen.values()) and not any(stond.values()):
        return gekozen
    te_zien = set(queries.interventies(door, casus))
    if not {g for g in gekozen.values() if g} <= te_zien | set(stond.values()):
        raise OngeldigeInvoer(GEEN_INTERVENTIE, code="geen_interventie")
    verborgen = {lijn: g for lijn, g in stond.items() if g and g not in te_zien}
    return {lijn: g or verborgen.get(lijn) for lijn, g in gekozen.items()}


# ---- before the table ---------------------------------------------------------------------------


@dienst
def leg_voor(
    door: Door,
    *,
    casus: UUID,
    plan: UUID,
    werkdagen: int = rp.STANDAARD_TERMIJN,
    versie: int | None = None,
) -> Planversie:
    """Put the concept before the table; everybody gets a mail with the term to react.

    Args:
        werkdagen: term to react, in working days (1 to 20).

    Raises:
        NietToegestaan, NietGevonden, Conflict.
        OngeldigeInvoer: a term that does not fit.
        RegelOvertreden: no concept, or neither a problem nor a goal is written.
    """
    door.eis("plan:schrijven")
    rij = queries.versie(casus, plan)
    rp.controleer_termijn(werkdagen)
    stap = PLAN.doe(rij.stand, "voorleggen", {"inhoud": queries.inhoud_van(rij).heeft_inhoud})
    tot = Termijn(nu(), werkdagen, "werkdagen").einde()
    nieuw = wijzig(rij, versie=versie, stand=stap.naar, voorgelegd_op=nu(), reageren_tot=tot)
    _meld(door, nieuw, stap.event, tot=lokale_datum(tot))
    leden = [lid.functionaris_id for lid in casussen.leden(casus)]
    stuur(
        door,
        aan=[wie for wie in leden if wie != door.functionaris],
        soort="plan",
        waarden={
            "nummer": casussen.casus_voor(door, casus).nummer,
            "pad": f"/casus/{casus}/plan/{plan}/",
            "termijn": lokale_datum(tot),
        },
    )
    return nieuw


@dienst
def haal_terug(door: Door, *, casus: UUID, plan: UUID, versie: int | None = None) -> Planversie:
    """Make a version that lies before the table a concept again; what was said of it lapses.

    Raises: as `leg_voor`.
    """
    door.eis("plan:schrijven")
    rij = queries.versie(casus, plan)
    stap = PLAN.doe(rij.stand, "terughalen")
    nieuw = wijzig(rij, versie=versie, stand=stap.naar, voorgelegd_op=None, reageren_tot=None)
    _meld(door, nieuw, stap.event)
    return nieuw


@dienst
def reageer(
    door: Door,
    *,
    casus: UUID,
    plan: UUID,
    akkoord: bool | None,
    reden: str = "",
    versie: int | None = None,
) -> Instemming:
    """Say whether my hoedanigheid stands behind a version; may be said again until it is replaced.

    Args:
        versie: version of the row that was read; who agrees, agrees with that text (WF-G2).

    Raises:
        NietToegestaan: no right, or not at the table for an organisation.
        NietGevonden.
        OngeldigeInvoer: no choice, or not agreed without a reason.
        RegelOvertreden: this version does not lie before the table and does not hold, or it
            changed after it was read.
    """
    door.eis("plan:reageren")
    rij = queries.versie(casus, plan)
    namens = queries.mijn_hoedanigheid(door, casus)
    tekst = rp.controleer_reactie(akkoord=akkoord, reden=reden, lid=namens is not None)
    if rij.stand not in rp.OM_TE_REAGEREN:
        PLAN.doe(rij.stand, "vaststellen")  # says why not
    if versie is not None and versie != rij.versie:
        raise RegelOvertreden(rp.ANDERE_TEKST, code="andere_tekst")
    assert namens is not None
    toen = queries.aanpak_nu(rij)
    gezegd = Instemming.objects.create(
        plan_id=plan,
        casus_id=casus,
        hoedanigheid_id=namens,
        functionaris_id=door.functionaris,
        akkoord=bool(akkoord),
        reden=tekst,
        op=nu(),
    )
    _meld(door, rij, "aanpak:plan:akkoord" if akkoord else "aanpak:plan:niet_akkoord")
    _meld_wending(door, rij, toen, queries.aanpak_nu(rij))
    verwijder(door, formulier=REACTIE, object_id=plan)
    return gezegd


def _meld_wending(door: Door, rij: Planversie, toen: rp.Aanpak, nu_: rp.Aanpak) -> None:
    """The turn from afgestemd into gezamenlijk is a fact with a date (bron-001 WF-G5)."""
    if toen.soort != nu_.soort and "gezamenlijk" in (toen.soort, nu_.soort):
        _meld(door, rij, f"aanpak:plan:{nu_.soort}")


@dienst
def stel_vast(door: Door, *, casus: UUID, plan: UUID, versie: int | None = None) -> Planversie:
    """Record that a version holds, whoever agreed; the one that held is replaced.

    Raises:
        NietToegestaan: no right 'plan:vaststellen'.
        NietGevonden, Conflict; RegelOvertreden when it was not put before the table.
    """
    door.eis("plan:vaststellen")
    rij = queries.versie(casus, plan)
    stap = PLAN.doe(rij.stand, "vaststellen")
    vorige = queries.geldend(casus)
    if vorige is not None:
        weg = PLAN.doe(vorige.stand, "vervangen")
        wijzig(vorige, stand=weg.naar, einde_op=nu())
        _meld(door, vorige, weg.event)
    nieuw = wijzig(rij, versie=versie, stand=stap.naar, geldt_op=nu())
    _meld(door, nieuw, stap.event)
    casusdienst.ga_naar(door, casus=casus, stap="plan_uitvoeren")
    return nieuw


@dienst
def trek_plan_in(door: Door, *, casus: UUID, plan: UUID, versie: int | None = None) -> Planversie:
    """Withdraw a version that does not hold yet; it stays readable.

    Raises: as `stel_vast`.
    """
    door.eis("plan:vaststellen")
    rij = queries.versie(casus, plan)
    stap = PLAN.doe(rij.stand, "intrekken")
    nieuw = wijzig(rij, versie=versie, stand=stap.naar, einde_op=nu())
    _meld(door, nieuw, stap.event)
    return nieuw


@dienst
def geef_uit(
    door: Door, *, casus: UUID, plan: UUID, voor: UUID, sleutel: UUID | None = None
) -> str:
    """Record that a copy of a version is made for a member; returns its number.

    Everybody at the table makes his own; only who directs or supports the case makes one for
    another, who also takes part.

    Args:
        sleutel: key of the submitted form; a second click for the same receiver gives the same
            number.

    Raises:
        NietToegestaan: for another, without the right 'plan:uitgeven'.
        NietGevonden: the version cannot be seen.
        OngeldigeInvoer: the receiver takes no part in the case.
    """
    door.eis("casus:bekijken")
    rij = queries.versie(casus, plan)
    if voor != door.functionaris:
        door.eis("plan:uitgeven")
        if voor not in casussen.doen_mee(casus):
            raise OngeldigeInvoer(NIET_AAN_TAFEL, veld="voor", code="niet_aan_tafel")
    uit = casusdienst.nummer_uitgave(
        door, casus=casus, soort="plan", sleutel=sleutel, keuze=f"{plan}|{voor}"
    )
    if uit.nieuw:
        _meld(door, rij, "aanpak:plan:uitgegeven", voor=voor)
    nummer: str = uit.nummer
    return nummer


def _meld(door: Door, rij: Planversie, event: str, **erbij: Any) -> None:
    leg_vast(
        door,
        event,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"plan": rij.id, "nummer": rij.nummer, **erbij},
    )

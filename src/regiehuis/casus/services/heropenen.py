"""Reopening a closed case: one asks with a new purpose test, a second person confirms."""

from collections.abc import Mapping
from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.casus import queries, rules
from regiehuis.casus.models import Afsluiting, Casus, Heropening, Heropentekst, Lid, Toewijzing
from regiehuis.casus.services import zicht
from regiehuis.casus.services.afsluiten import gesloten, herstel_zicht
from regiehuis.casus.services.openen import maak_doeltoets
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, dienst, leg_vast, wijzig
from regiehuis.netwerk.queries import automaat, met_rol


@dienst
def vraag_heropening(
    door: Door,
    *,
    casus: UUID,
    reden: str,
    doeltoets: Mapping[str, rules.Toetsdeel],
    sleutel: UUID | None = None,
) -> UUID:
    """Ask to reopen a closed case; a second person must confirm (WGS 2.27(3), BGS 2.20).

    Only who may confirm reads the reason and the test. Nobody sees anything of the case yet.

    Args:
        doeltoets: 'a' to 'd', each with judgement and argument, made anew.

    Raises:
        NietToegestaan: no right 'casus:heropenen', or not of a public participant.
        NietGevonden: the core of the case cannot be seen.
        OngeldigeInvoer: no reason, or a part of the test is empty.
        RegelOvertreden: not closed, asked already, or the test is not met.
    """
    door.eis("casus:heropenen")
    gesloten(casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    tekst = rules.eis_tekst(
        reden,
        rules.HEROPENREDEN_NODIG,
        veld="reden",
        code="reden_nodig",
        maximum=rules.MAX_TEKST,
    )
    rules.controleer_doeltoets(doeltoets, publiek=door.publiek)
    if queries.heropenvraag(casus) is not None:
        raise RegelOvertreden(rules.AL_GEVRAAGD, code="al_gevraagd")
    kiezers = {*queries.voorzitters(casus), *met_rol(door.huis, "ketenmanager")}
    zicht.geef(door, casus, "heropenen", kiezers)
    vraag = Heropening.objects.create(
        casus_id=casus, gevraagd_door_id=door.functionaris, gevraagd_op=nu()
    )
    Heropentekst.objects.create(
        casus_id=casus,
        heropening=vraag,
        hoedanigheid_id=door.hoedanigheid,
        reden=tekst,
        **{f"{deel}_argument": doeltoets[deel].argument.strip() for deel in rules.TOETSDELEN},
    )
    _meld(door, "casus:heropening:gevraagd", vraag)
    stuur(
        door,
        aan=kiezers - {door.functionaris},
        soort="heropening_gevraagd",
        waarden={
            "nummer": Casus.objects.values_list("nummer", flat=True).get(id=casus),
            "pad": f"/casus/{casus}/heropenen/",
        },
    )
    legvast_indiening(door, sleutel, vraag.id)
    verwijder(door, formulier="casus.heropenen", object_id=casus)
    return vraag.id


def _meld(door: Door, soort: str, vraag: Heropening) -> None:
    leg_vast(
        door,
        soort,
        object=("casus", vraag.casus_id),
        casus=vraag.casus_id,
        waarden={"heropening": vraag.id},
    )


def _vraag(heropening: UUID) -> tuple[Heropening, Heropentekst]:
    vraag = Heropening.objects.filter(id=heropening).first()
    tekst = Heropentekst.objects.filter(heropening_id=heropening).first()
    if vraag is None or tekst is None:
        raise NietGevonden
    if vraag.stand != "gevraagd":
        raise RegelOvertreden(rules.GEEN_VRAAG, code="geen_vraag")
    return vraag, tekst


@dienst
def trek_heropening_in(door: Door, *, heropening: UUID) -> None:
    """Take a request to reopen back, by who asked.

    Raises:
        NietToegestaan: no right. NietGevonden: not his own request, or not to be seen.
        RegelOvertreden: it was decided already.
    """
    door.eis("casus:heropenen")
    vraag, _tekst = _vraag(heropening)
    if vraag.gevraagd_door_id != door.functionaris:
        raise NietGevonden
    _sluit_vraag(door, vraag, "ingetrokken")
    _meld(door, "casus:heropening:ingetrokken", vraag)


@dienst
def wijs_heropening_af(door: Door, *, heropening: UUID) -> None:
    """Do not confirm a request of somebody else: the case stays closed.

    Raises: as `bevestig_heropening`.
    """
    door.eis("casus:heropenen")
    vraag, _tekst = _vraag(heropening)
    rules.controleer_tweede(gevraagd_door=vraag.gevraagd_door_id, door=door.functionaris)
    _sluit_vraag(door, vraag, "afgewezen")
    _meld(door, "casus:heropening:niet_bevestigd", vraag)


def _sluit_vraag(door: Door, vraag: Heropening, stand: str) -> None:
    wijzig(vraag, stand=stand, besloten_door_id=door.functionaris, besloten_op=nu())
    beeindig_zicht(door, casus=vraag.casus_id, soort="leden", niveau="taak")


@dienst
def bevestig_heropening(door: Door, *, heropening: UUID) -> None:
    """Reopen a case as the second person: it goes back to asking for information.

    Who directs the case sees it again. Who was a member does not: he is proposed anew on the
    page of the team, because each member needs a reason of now (WGS 2.31(4)).

    Raises:
        NietToegestaan: no right, not of a public participant, or he asked it himself.
        NietGevonden: the request cannot be seen.
        RegelOvertreden: it was decided already, or the case is not closed any more.
    """
    door.eis("casus:heropenen")
    rules.eis_publiek(door.publiek)
    vraag, tekst = _vraag(heropening)
    rules.controleer_tweede(gevraagd_door=vraag.gevraagd_door_id, door=door.functionaris)
    casus = vraag.casus_id
    rij, afsluiting = gesloten(casus)
    overgang = rules.FASEN.doe(rij.fase, "heropenen", ["doeltoets"])
    # Who confirms sees the case only while this service writes, as when a case is opened.
    zicht.geef(door, casus, "openen", [door.functionaris])
    _sluit_vraag(door, vraag, "bevestigd")
    wijzig(afsluiting, einde="heropend", einde_op=nu())
    toets = maak_doeltoets(
        casus,
        {
            deel: rules.Toetsdeel(rules.VOLDOET, getattr(tekst, f"{deel}_argument"))
            for deel in rules.TOETSDELEN
        },
        door=vraag.gevraagd_door_id,
        hoedanigheid=tekst.hoedanigheid_id,
        op=vraag.gevraagd_op,
    )
    wijzig(rij, fase=overgang.naar)
    leg_vast(
        door,
        overgang.event,
        object=("casus", casus),
        casus=casus,
        waarden={"gevraagd_door": vraag.gevraagd_door_id, "doeltoets": toets},
    )
    _laat_leden_los(door, afsluiting)
    herstel_zicht(door, afsluiting, [automaat(door.huis), *queries.voorzitters(casus)])
    beeindig_zicht(door, functionarissen=[door.functionaris], object_id=casus, grond="openen")


def _laat_leden_los(door: Door, afsluiting: Afsluiting) -> None:
    """Membership and support ended when the case was closed."""
    open_ = {"casus_id": afsluiting.casus_id, "tot__isnull": True}
    for lid in Lid.objects.filter(**open_).order_by("id"):
        wijzig(lid, tot=afsluiting.op, oorzaak="afgesloten")
        _meld_los(
            door,
            "casus:lid:beeindigd",
            afsluiting,
            {"lid": lid.functionaris_id, "hoedanigheid": lid.hoedanigheid_id},
        )
    for steun in Toewijzing.objects.filter(taak="ondersteuning", **open_).order_by("id"):
        wijzig(steun, tot=afsluiting.op)
        wie = {"wie": steun.functionaris_id, "taak": steun.taak}
        _meld_los(door, "casus:toewijzing:beeindigd", afsluiting, wie)


def _meld_los(
    door: Door, soort: str, afsluiting: Afsluiting, waarden: Mapping[str, object]
) -> None:
    casus = afsluiting.casus_id
    leg_vast(
        door,
        soort,
        object=("casus", casus),
        casus=casus,
        waarden={**waarden, "oorzaak": "afgesloten"},
        gebeurd_op=afsluiting.op,
    )

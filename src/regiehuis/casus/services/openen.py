"""Opening a case: number, purpose, recorded test, regie, members, persons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import connection

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Casusinhoud, Doeltoets
from regiehuis.casus.services import mensen, zicht
from regiehuis.casus.services.betrokkenen import maak_betrokkene
from regiehuis.casus.services.invoer import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.casus.services.leden import maak_lid
from regiehuis.casus.services.taken import maak_taak
from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, dienst, leg_vast

DOEL_NODIG = _("Schrijf waarvoor het huis gegevens in deze casus gebruikt.")
AANDUIDING_NODIG = _("Geef de casus een korte aanduiding, bijvoorbeeld: Mevrouw V., 43 jaar.")


@dienst
def nieuw_nummer(door: Door) -> str:
    """Take the next number of this year in this house; a submission that becomes a case keeps it.

    Two at once wait for each other; a rolled back one leaves no gap.
    """
    jaar = vandaag().year
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO casus_nummering (id, huis_id, jaar, stand) VALUES (%s, %s, %s, 1)"
            " ON CONFLICT (huis_id, jaar) DO UPDATE SET stand = casus_nummering.stand + 1"
            " RETURNING stand",
            [nieuw_id(), door.huis, jaar],
        )
        (stand,) = cursor.fetchone()
    return rules.nummer(jaar, stand)


@dienst
def open_casus(
    door: Door,
    *,
    inhoud: NieuweInhoud,
    doeltoets: Mapping[str, rules.Toetsdeel],
    procesregisseur: UUID,
    plaatsvervanger: UUID,
    route: str,
    domein: str,
    nummer: str = "",
    leden: Sequence[NieuwLid] = (),
    betrokkenen: Sequence[NieuweBetrokkene] = (),
    ondersteuning: Sequence[UUID] = (),
    regime: str = "wgs",
    gemeente: str | None = None,
    spoed: bool = False,
    aanmelding_id: UUID | None = None,
    doeltoets_op: datetime | None = None,
    sleutel: UUID | None = None,
    vervolg: Callable[[Casus], None] | None = None,
) -> Casus:
    """Open a case after the doeltoets is met (WGS 2.31(2)-(4), BGS 2.20).

    Args:
        doeltoets: 'a' to 'd', each with judgement and argument.
        nummer: number of the submission; empty takes a new one.
        gemeente: CBS code.
        vervolg: what a later room adds at once; runs while the one who opens still sees the
            case, which ends with this service unless he is a member or has a task.

    Raises:
        NietToegestaan: no right, or the test was not judged by a public participant.
        OngeldigeInvoer: purpose, name, arguments or a reason are missing.
        RegelOvertreden: the test is not met on a, b, c and d; or a rule on people says stop.
    """
    door.eis("casus:openen")
    rules.controleer_doeltoets(doeltoets, publiek=door.publiek)
    _eis_inhoud(inhoud)
    if eerder := eenmalig(door, sleutel):
        return Casus.objects.get(id=eerder)
    gekozen = _controleer_mensen(door, procesregisseur, plaatsvervanger, ondersteuning, leden)
    casus_id = nieuw_id()
    zicht.geef(door, casus_id, "openen", [door.functionaris])
    casus = Casus.objects.create(
        id=casus_id,
        huis_id=door.huis,
        nummer=nummer or nieuw_nummer(door),
        regime=regime,
        route=route,
        domein=domein,
        fase=rules.FASEN.doe("", "openen", ["doelbinding"]).naar,
        gemeente_id=gemeente or None,
        spoed=spoed,
        geopend_op=nu(),
    )
    _schrijf_inhoud(door, casus, inhoud, aanmelding_id)
    leg_vast(door, "casus:casus:geopend", object=("casus", casus_id), casus=casus_id)
    _schrijf_doeltoets(door, casus_id, doeltoets, doeltoets_op)
    for taak, wie in (
        ("procesregisseur", procesregisseur),
        ("plaatsvervanger", plaatsvervanger),
        *(("ondersteuning", wie) for wie in ondersteuning),
    ):
        maak_taak(door, casus_id, taak, wie)
    for lid in leden:
        maak_lid(door, casus_id, gekozen[lid.functionaris], lid.reden.strip())
    for betrokkene in sorted(betrokkenen, key=lambda b: b.rol != "onderwerp"):
        maak_betrokkene(door, casus, inhoud.onderwerp, betrokkene)
    zicht.geef_vast(door, casus_id)
    if vervolg is not None:
        vervolg(casus)
    beeindig_zicht(door, functionarissen=[door.functionaris], object_id=casus_id, grond="openen")
    legvast_indiening(door, sleutel, casus_id)
    return casus


def _eis_inhoud(inhoud: NieuweInhoud) -> None:
    rules.eis_tekst(
        inhoud.doelbinding,
        DOEL_NODIG,
        veld="doelbinding",
        code="doel_nodig",
        maximum=rules.MAX_TEKST,
    )
    rules.eis_tekst(
        inhoud.aanduiding,
        AANDUIDING_NODIG,
        veld="aanduiding",
        code="aanduiding_nodig",
        maximum=rules.MAX_AANDUIDING,
    )


def _controleer_mensen(
    door: Door,
    procesregisseur: UUID,
    plaatsvervanger: UUID,
    ondersteuning: Sequence[UUID],
    leden: Sequence[NieuwLid],
) -> Mapping[UUID, mensen.Mens]:
    gekozen = mensen.haal(
        [procesregisseur, plaatsvervanger, *ondersteuning, *(lid.functionaris for lid in leden)]
    )
    rules.controleer_taak(
        "procesregisseur", mensen.kandidaat(gekozen[procesregisseur]), andere=plaatsvervanger
    )
    rules.controleer_taak(
        "plaatsvervanger", mensen.kandidaat(gekozen[plaatsvervanger]), andere=procesregisseur
    )
    for wie in ondersteuning:
        rules.controleer_taak("ondersteuning", mensen.kandidaat(gekozen[wie]))
    gezien: set[UUID] = set()
    for lid in leden:
        rules.controleer_nieuw_lid(
            mensen.kandidaat(gekozen[lid.functionaris]),
            publiek=door.publiek,
            reden=lid.reden,
            al_lid=lid.functionaris in gezien,
        )
        gezien.add(lid.functionaris)
    return gekozen


def _schrijf_inhoud(
    door: Door, casus: Casus, inhoud: NieuweInhoud, aanmelding_id: UUID | None
) -> None:
    Casusinhoud.objects.create(
        casus_id=casus.id,
        aanmelding_id=aanmelding_id,
        laatste_stand_op=nu() if inhoud.laatste_stand.strip() else None,
        **{naam: tekst.strip() for naam, tekst in asdict(inhoud).items()},
    )


def _schrijf_doeltoets(
    door: Door,
    casus: UUID,
    delen: Mapping[str, rules.Toetsdeel],
    op: datetime | None,
) -> None:
    toets = maak_doeltoets(
        casus, delen, door=door.functionaris, hoedanigheid=door.hoedanigheid, op=op or nu()
    )
    leg_vast(
        door,
        "casus:doeltoets:vastgesteld",
        object=("casus", casus),
        casus=casus,
        waarden={"doeltoets": toets},
    )


def maak_doeltoets(
    casus: UUID,
    delen: Mapping[str, rules.Toetsdeel],
    *,
    door: UUID,
    hoedanigheid: UUID,
    op: datetime,
) -> UUID:
    """Write a checked purpose test; returns its id.

    Args:
        door, hoedanigheid: who judged, and for which public participant.
    """
    toets = nieuw_id()
    Doeltoets.objects.create(
        id=toets,
        casus_id=casus,
        vastgesteld_door_id=door,
        hoedanigheid_id=hoedanigheid,
        op=op,
        **{f"{deel}_oordeel": delen[deel].oordeel for deel in rules.TOETSDELEN},
        **{f"{deel}_argument": delen[deel].argument.strip() for deel in rules.TOETSDELEN},
    )
    return toets

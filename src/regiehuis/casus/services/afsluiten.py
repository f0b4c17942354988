"""Closing a case: end what is open, shield it at once, and undo that within a working day."""

from collections.abc import Collection, Mapping
from uuid import UUID

from regiehuis.casus import queries, rules
from regiehuis.casus.models import (
    Afsluiting,
    Afsluittekst,
    BeeindigdeZaak,
    Casus,
    Heropening,
    OnderbrokenZicht,
)
from regiehuis.casus.services import zicht
from regiehuis.concepten.services import verwijder
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import OPEN_ZAKEN
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.services import (
    beeindig_zicht,
    dienst,
    hervat_zicht,
    leg_vast,
    onderbreek_zicht,
    wijzig,
)
from regiehuis.netwerk.queries import functionarissen


@dienst
def beeindig_zaken(door: Door, *, casus: UUID, redenen: Mapping[tuple[str, UUID], str]) -> int:
    """End what is still open in a case, each with its reason; returns how many.

    What somebody else ended in the meantime is passed over.

    Args:
        redenen: (key in OPEN_ZAKEN, id) -> why it ends.

    Raises:
        NietToegestaan: no right 'casus:afsluiten', or none to end one of these.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: a reason is empty or too long.
    """
    door.eis("casus:afsluiten")
    _open_casus(casus)
    aantal = 0
    for groep in queries.open_zaken(door, casus):
        for zaak in groep.zaken:
            if (reden := redenen.get((groep.sleutel, zaak.id))) is None:
                continue
            tekst = rules.eis_tekst(
                reden, rules.REDEN_EINDE, veld=f"{groep.sleutel}_{zaak.id}", code="reden_nodig"
            )
            OPEN_ZAKEN[groep.sleutel].beeindig(door, casus, zaak.id, tekst)
            BeeindigdeZaak.objects.create(
                casus_id=casus,
                bron=groep.sleutel,
                zaak_id=zaak.id,
                tekst=str(zaak.tekst)[:300],
                reden=tekst,
                door_id=door.functionaris,
                op=nu(),
            )
            leg_vast(
                door,
                "casus:zaak:beeindigd",
                object=("casus", casus),
                casus=casus,
                waarden={"wat": groep.sleutel, "zaak": zaak.id},
            )
            aantal += 1
    return aantal


@dienst
def sluit_af(door: Door, *, casus: UUID, versie: int, uitkomst: str, toelichting: str) -> None:
    """Close a case and shield it at once (WGS 2.27(3), 2.31; ontwerp.md §2.11).

    All sight of the case ends for everybody. Only number, phase and regie remain for who
    directed it, for the ketenmanagers and for the automaton.

    Args:
        uitkomst: key of `rules.UITKOMSTEN`.

    Raises:
        NietToegestaan: no right 'casus:afsluiten'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: no outcome or no words.
        RegelOvertreden: something is still open.
        Conflict: somebody else changed the case in the meantime.
    """
    door.eis("casus:afsluiten")
    rij = _open_casus(casus)
    if uitkomst not in rules.UITKOMSTEN:
        raise OngeldigeInvoer(rules.GEEN_UITKOMST, veld="uitkomst", code="geen_uitkomst")
    tekst = rules.eis_tekst(
        toelichting,
        rules.TOELICHTING_NODIG,
        veld="toelichting",
        code="toelichting_nodig",
        maximum=rules.MAX_TEKST,
    )
    if queries.open_zaken(door, casus):
        raise RegelOvertreden(rules.NOG_OPEN, code="nog_open")
    overgang = rules.FASEN.doe(rij.fase, "afsluiten")
    wijzig(rij, versie=versie, fase=overgang.naar)
    afsluiting = Afsluiting.objects.create(
        casus_id=casus, door_id=door.functionaris, op=nu(), vorige_fase=rij.fase
    )
    Afsluittekst.objects.create(
        casus_id=casus, afsluiting=afsluiting, uitkomst=uitkomst, toelichting=tekst
    )
    verwijder(door, formulier="casus.afsluiten", object_id=casus)
    leg_vast(
        door,
        overgang.event,
        object=("casus", casus),
        casus=casus,
        waarden={"uitkomst": uitkomst, "van": rij.fase},
    )
    _scherm_af(door, afsluiting)


def _open_casus(casus: UUID) -> Casus:
    rij = Casus.objects.filter(id=casus).first()
    if rij is None or queries.inhoud_van(casus) is None:
        raise NietGevonden
    rules.eis_open(rij.fase)
    return rij


def _scherm_af(door: Door, afsluiting: Afsluiting) -> None:
    casus = afsluiting.casus_id
    regie = queries.voorzitters(casus)
    rijen = onderbreek_zicht(door, casus=casus)
    zicht.geef_vast(door, casus)
    zicht.geef(door, casus, "afgesloten", regie)
    with binnen(automaat_door(door.huis)):
        OnderbrokenZicht.objects.bulk_create(
            OnderbrokenZicht(
                casus_id=casus,
                afsluiting=afsluiting,
                zicht_id=id,
                functionaris_id=wie,
                tot=tot,
            )
            for id, wie, tot in rijen
        )


@dienst
def maak_afsluiten_ongedaan(door: Door, *, casus: UUID) -> None:
    """Undo closing: everything as it was, and everybody sees what he saw.

    Who left the network in the meantime sees nothing.

    Raises:
        NietToegestaan: no right, or somebody else closed the case.
        NietGevonden: the core of the case cannot be seen.
        RegelOvertreden: it is not closed, or more than a working day ago.
    """
    door.eis("casus:afsluiten")
    rij, afsluiting = gesloten(casus)
    rules.controleer_ongedaan(
        afgesloten_door=afsluiting.door_id, door=door.functionaris, op=afsluiting.op, nu=nu()
    )
    vraag = Heropening.objects.filter(casus_id=casus, stand="gevraagd").first()
    if vraag is not None:
        wijzig(vraag, stand="ingetrokken", besloten_door_id=door.functionaris, besloten_op=nu())
    herstel_zicht(door, afsluiting)
    wijzig(afsluiting, einde="ongedaan", einde_op=nu())
    wijzig(rij, fase=afsluiting.vorige_fase)
    leg_vast(door, "casus:casus:afsluiting_ongedaan", object=("casus", casus), casus=casus)


def gesloten(casus: UUID) -> tuple[Casus, Afsluiting]:
    """A closed case of which the core may be seen, and how it was closed.

    Raises:
        NietGevonden: it cannot be seen.
        RegelOvertreden: it is not closed.
    """
    rij = Casus.objects.filter(id=casus).first()
    if rij is None:
        raise NietGevonden
    afsluiting = Afsluiting.objects.filter(casus_id=casus, einde="").first()
    if afsluiting is None:
        raise RegelOvertreden(rules.NIET_AFGESLOTEN, code="niet_afgesloten")
    return rij, afsluiting


def herstel_zicht(
    door: Door, afsluiting: Afsluiting, alleen: Collection[UUID] | None = None
) -> None:
    """Give back the sight that ended with closing, and end what stood in its place.

    Args:
        alleen: only to these functionarissen; everybody when left out.
    """
    casus = afsluiting.casus_id
    beeindig_zicht(door, casus=casus, soort="leden", niveau="taak")
    beeindig_zicht(
        door, functionarissen=queries.voorzitters(casus), casus=casus, grond="afgesloten"
    )
    with binnen(automaat_door(door.huis)):
        rijen = list(OnderbrokenZicht.objects.filter(afsluiting=afsluiting))
    nog_hier = {i for i, m in functionarissen(r.functionaris_id for r in rijen).items() if m.actief}
    wie = nog_hier if alleen is None else nog_hier & set(alleen)
    hervat_zicht(door, rijen={r.zicht_id: r.tot for r in rijen if r.functionaris_id in wie})

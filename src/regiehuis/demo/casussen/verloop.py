"""The case itself: opening it, and the steps of whoever has the regie."""

from dataclasses import replace
from uuid import UUID

from regiehuis.casus import queries as casusqueries
from regiehuis.casus import services as casus
from regiehuis.casus.services import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.demo.casussen.bezig import Bezig
from regiehuis.demo.casussen.mensen import als_betrokkene, nieuw_iemand
from regiehuis.demo.verhalen.vorm import P, Stap
from regiehuis.instroom import services as instroom
from regiehuis.logboek.context import binnen


def open_casus(b: Bezig) -> None:
    """Open the case from its submission."""
    v = b.verhaal
    assert v and b.aanmelding
    betrokkenen = [
        als_betrokkene(b, p, wie) for p, wie in zip(b.melding.personen, b.personen, strict=True)
    ]
    for p in v.kring:
        wie = nieuw_iemand(b, p, len(b.personen))
        b.personen.append(wie)
        betrokkenen.append(als_betrokkene(b, p, wie))
    wie_opent = b.melding.weger
    with binnen(b.deur(wie_opent)) as door:
        b.casus = instroom.open_uit_aanmelding(
            door,
            aanmelding=b.aanmelding,
            inhoud=NieuweInhoud(
                aanduiding=_titel(b, betrokkenen),
                onderwerp=b.melding.onderwerp,
                doelbinding=v.doelbinding,
                waarom_hier=v.waarom,
                laatste_stand=v.stand,
                volgende_stap=v.volgende,
            ),
            procesregisseur=b.huis.mensen[v.regie],
            plaatsvervanger=b.huis.mensen[v.plaats],
            leden=[NieuwLid(b.id(wie), reden) for wie, reden in v.leden],
            betrokkenen=betrokkenen,
            ondersteuning=[b.huis.mensen["steun"]] if v.steun else [],
        )


def _titel(b: Bezig, betrokkenen: list[NieuweBetrokkene]) -> str:
    if b.melding.onderwerp == "gebied":
        return b.melding.gebied
    if b.melding.onderwerp == "gezin":
        return f"Gezin {b.personen[0]['achternaam'][0].upper()}."
    return betrokkenen[0].aanduiding


def wijzig_inhoud(b: Bezig, s: Stap) -> None:
    """Write the texts of the case."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        versie = _versie(b.casus)
        casus.wijzig_inhoud(door, casus=b.casus, versie=versie, **s.w["teksten"])


def _versie(casus_id: UUID) -> int:
    inhoud = casusqueries.inhoud_van(casus_id)
    assert inhoud
    return inhoud.versie


def zet_fase(b: Bezig, s: Stap) -> None:
    """Take the next phase."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        rij = casusqueries.casus_voor(door, b.casus)
        casus.zet_fase(door, casus=b.casus, stap=s.w["stap"], versie=rij.versie)


def lid_erbij(b: Bezig, s: Stap) -> None:
    """Add a member."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        casus.voeg_lid_toe(door, casus=b.casus, functionaris=b.id(s.w["lid"]), reden=s.w["reden"])


def lid_weg(b: Bezig, s: Stap) -> None:
    """End a membership."""
    assert b.casus
    wie = b.id(s.w["lid"])
    with binnen(b.deur(s.wie)) as door:
        rij = next(r for r in casusqueries.leden(b.casus) if r.functionaris_id == wie)
        casus.beeindig_lid(door, lid=rij.id, reden=s.w["reden"])


def betrokkene_erbij(b: Bezig, s: Stap) -> None:
    """Add a person concerned."""
    assert b.casus
    p: P = s.w["persoon"]
    wie = nieuw_iemand(b, p, len(b.personen))
    b.personen.append(wie)
    with binnen(b.deur(s.wie)) as door:
        casus.voeg_betrokkene_toe(door, casus=b.casus, betrokkene=als_betrokkene(b, p, wie))


def kijk_rond(b: Bezig) -> None:
    """The members looked at their case that day; what came later is new to them."""
    assert b.casus and b.verhaal
    with binnen(b.deur("regie")):
        actief = set(casusqueries.actieve_leden(b.casus))
    for wie, _ in b.verhaal.leden:
        if b.id(wie) in actief:
            with binnen(b.deur(wie)) as door:
                casus.bezocht(door, casus=b.casus)


def wijs_toe(b: Bezig, s: Stap) -> None:
    """Give a task to somebody else."""
    assert b.casus and b.verhaal
    taak = s.w["taak"]
    vorige = b.verhaal.regie if taak == "procesregisseur" else b.verhaal.plaats
    with binnen(b.deur(s.wie)) as door:
        casus.wijs_toe(
            door,
            casus=b.casus,
            taak=taak,
            functionaris=b.id(s.w["aan"]),
            in_plaats_van=b.huis.mensen[vorige],
        )
    nieuw = {"regie": s.w["aan"]} if taak == "procesregisseur" else {"plaats": s.w["aan"]}
    b.verhaal = replace(b.verhaal, **nieuw)

"""Plans and agreements in a story."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from regiehuis.aanpak import queries, services
from regiehuis.aanpak.rules.inhoud import (
    Deeldoel,
    Interventie,
    Planinhoud,
    Scenario,
    Wederkerigheid,
)
from regiehuis.demo.casussen.bezig import Bezig
from regiehuis.demo.verhalen.samen import A, Pl
from regiehuis.demo.verhalen.vorm import Stap
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door


def schrijf_plan(b: Bezig, s: Stap) -> None:
    """Write a version of the plan, and put it before the table."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        rij = queries.in_de_maak(b.casus)
        nieuw = services.schrijf_plan(
            door,
            casus=b.casus,
            inhoud=_inhoud(b, s.w["inhoud"]),
            versie=rij.versie if rij else None,
        )
        if s.w["voor"]:
            services.leg_voor(door, casus=b.casus, plan=nieuw.id)
    b.plannen.append(nieuw.id)


def _inhoud(b: Bezig, p: Pl) -> Planinhoud:
    """The content; a sub-goal with the same words keeps its line in a later version."""
    lijnen = {tekst: b.lijn(tekst) for tekst, _ in p.deeldoelen}
    doelen = list(lijnen.values())
    return Planinhoud(
        probleem=p.probleem,
        doel=p.doel,
        client=p.client,
        lvb=p.lvb,
        zsm=p.zsm,
        deeldoelen=tuple(Deeldoel(lijnen[tekst], tekst, af) for tekst, af in p.deeldoelen),
        interventies=tuple(
            Interventie(
                b.lijn(wat),
                wat,
                deeldoel=doelen[deeldoel - 1] if deeldoel else None,
                functionaris=b.id(wie) if wie else None,
                kader=kader,
                titel=titel,
            )
            for wat, wie, kader, titel, deeldoel in p.interventies
        ),
        wederkerigheid=tuple(
            Wederkerigheid(b.lijn(doet), doet, krijgt, anders=anders)
            for doet, krijgt, anders in p.ruil
        ),
        scenarios=tuple(Scenario(nieuw_id(), als, dan) for als, dan in p.scenarios),
    )


def reageer(b: Bezig, s: Stap) -> None:
    """Say whether one's hoedanigheid stands behind it."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        services.reageer(
            door, casus=b.casus, plan=b.plannen[-1], akkoord=s.w["akkoord"], reden=s.w["reden"]
        )


def stel_vast(b: Bezig, s: Stap) -> None:
    """The version holds."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        services.stel_vast(door, casus=b.casus, plan=b.plannen[-1])


# ---- agreements ---------------------------------------------------------------------------------


def maak_afspraak(b: Bezig, s: Stap) -> None:
    """An agreement outside a meeting."""
    with binnen(b.deur(s.wie)) as door:
        b.afspraken[s.w["naam"]] = leg_vast(b, door, s.w["a"])


def leg_vast(b: Bezig, door: Door, a: A, agendapunt: UUID | None = None) -> UUID:
    """Record an agreement; also from a meeting."""
    assert b.casus
    return services.maak_afspraak(
        door,
        casus=b.casus,
        functionaris=b.id(a.wie),
        wat=a.wat,
        uiterlijk=b.agenda.dag(a.uiterlijk),
        klaar_als=a.klaar_als,
        agendapunt=agendapunt,
    )


def zet_afspraak(b: Bezig, s: Stap) -> None:
    """What became of it."""
    id, tekst, extra = b.afspraken[s.w["naam"]], s.w["tekst"], s.w["extra"]
    doe: dict[str, Callable[[Door], Any]] = {
        "aanvaard": lambda d: services.aanvaard(d, afspraak=id),
        "weiger": lambda d: services.weiger(d, afspraak=id, tekst=tekst),
        "voortgang": lambda d: services.meld_voortgang(d, afspraak=id, tekst=tekst),
        "gedaan": lambda d: services.rond_af(d, afspraak=id, tekst=tekst),
        "niet": lambda d: services.geef_op(d, afspraak=id, reden=extra, tekst=tekst),
        "verzet": lambda d: services.verzet(
            d, afspraak=id, uiterlijk=b.agenda.dag(extra), tekst=tekst
        ),
    }
    with binnen(b.deur(s.wie)) as door:
        doe[s.w["stap"]](door)

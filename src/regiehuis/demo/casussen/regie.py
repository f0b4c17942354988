"""Casusregie in a story: proposed, answered, its tasks divided, ended."""

from regiehuis.demo.casussen.bezig import Bezig
from regiehuis.demo.verhalen.vorm import Stap
from regiehuis.logboek.context import binnen
from regiehuis.regie import services


def stel_voor(b: Bezig, s: Stap) -> None:
    """Propose a casusregisseur."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        b.regie[s.w["aan"]] = services.stel_voor(
            door,
            casus=b.casus,
            functionaris=b.id(s.w["aan"]),
            tot=b.agenda.dag(s.w["tot"]),
            overdracht=s.w["overdracht"],
        )


def aanvaard(b: Bezig, s: Stap) -> None:
    """Accept."""
    with binnen(b.deur(s.wie)) as door:
        services.aanvaard(door, casusregie=b.regie[s.wie])


def weiger(b: Bezig, s: Stap) -> None:
    """Decline."""
    with binnen(b.deur(s.wie)) as door:
        services.weiger(door, casusregie=b.regie[s.wie], reden=s.w["reden"])


def beeindig(b: Bezig, s: Stap) -> None:
    """End it without a successor."""
    with binnen(b.deur(s.wie)) as door:
        services.beeindig(door, casusregie=b.regie[s.w["van"]], reden=s.w["reden"])


def beleg_elders(b: Bezig, s: Stap) -> None:
    """Place a task elsewhere."""
    bij = s.w["bij"]
    with binnen(b.deur(s.wie)) as door:
        services.beleg_elders(
            door,
            casusregie=b.regie[s.wie],
            taak=s.w["taak"],
            functionaris=b.id(bij) if bij else None,
            reden=s.w["reden"],
        )

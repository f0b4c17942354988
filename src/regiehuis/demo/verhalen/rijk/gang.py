"""The course that rich cases have in common."""

from regiehuis.demo.verhalen.vorm import (
    G,
    Melding,
    P,
    Stap,
    Verhaal,
    antwoord,
    lever,
    vraag,
)


def verhaal(
    sleutel: str,
    op: int,
    wie: str,
    gemeente: int,
    personen: tuple[P, ...],
    wat: str,
    doel: str,
    waarom: str,
    leden: dict[str, str],
    feiten: dict[str, tuple[G, ...]],
    verder: tuple[Stap, ...] = (),
    anders: dict[str, tuple[str, str]] | None = None,
    regie: str = "regie1",
    kring: tuple[P, ...] = (),
    **melding: object,
) -> Verhaal:
    """The common course: weighed in days, opened, everybody asked, and then what is special."""
    plaats = {"regie1": "regie2", "regie2": "regie3", "regie3": "regie1"}[regie]
    stappen: list[Stap] = [
        vraag(op - 5, "Wat weet u en wat is er geprobeerd? Nodig voor het beeld.")
    ]
    for nr, (plek, gegevens) in enumerate(feiten.items()):
        stappen.append(lever(max(op - 6 - nr, 1), plek, *gegevens))
    for plek, (soort, grond) in (anders or {}).items():
        stappen.append(antwoord(max(op - 9, 1), plek, soort, grond=grond))
    return Verhaal(
        melding=Melding(
            sleutel=sleutel,
            op=op,
            wie=wie,
            gemeente=gemeente,
            personen=personen,
            wat=wat,
            gewogen_op=op - 2,
            uitkomst=("in_behandeling", op - 3, "Voldoet op alle punten."),
            vraag="Breng de partners bij elkaar en help met een gezamenlijk plan.",
            **{"geinformeerd": "ja", **melding},  # type: ignore[arg-type]
        ),
        open_op=op - 4,
        doelbinding=doel,
        waarom=waarom,
        leden=tuple(leden.items()),
        regie=regie,
        plaats=plaats,
        kring=kring,
        stappen=(*stappen, *verder),
    )

"""The people of a story: as they are submitted, and as they stand in the case."""

from regiehuis.casus.services import NieuweBetrokkene
from regiehuis.demo.casussen.bezig import Bezig
from regiehuis.demo.verhalen.vorm import P


def nieuw_iemand(b: Bezig, p: P, nr: int) -> dict[str, str]:
    """Name, birth and BSN of a person who does not exist."""
    voor, tussen, achter = b.huis.burger(p.geslacht)
    if p.familie is not None:
        tussen, achter = (
            (b.personen or [{}])[p.familie].get("tussenvoegsel", tussen),
            (b.personen or [{}])[p.familie].get("achternaam", achter),
        )
    return {
        "voornamen": voor,
        "tussenvoegsel": tussen,
        "achternaam": achter,
        "geboren_code": b.agenda.geboren(p.leeftijd, b.rng.randrange(300)),
        "adres": p.adres,
        "bsn": b.huis.bsn() if p.bsn else "",
    }


def als_betrokkene(b: Bezig, p: P, wie: dict[str, str]) -> NieuweBetrokkene:
    """The same person in the case: of a child or victim of the circle no more than needed."""
    kring = p.rol == "directe_kring"
    minimaal = kring and ((p.leeftijd or 99) < 18 or p.soort == "slachtoffer")
    aanhef = {"m": "De heer", "v": "Mevrouw"}[p.geslacht]
    if (p.leeftijd or 99) < 18:
        aanhef = {"m": "Jongen", "v": "Meisje"}[p.geslacht]
    jaren = f", {p.leeftijd} jaar" if p.leeftijd is not None else ""
    return NieuweBetrokkene(
        aanduiding=(
            f"{p.relatie.capitalize()}{jaren}"
            if kring
            else f"{aanhef} {wie['achternaam'][0].upper()}.{jaren}"
        ),
        rol=p.rol,
        soort=p.soort,
        relatie=p.relatie,
        voornamen=wie["voornamen"],
        tussenvoegsel=wie["tussenvoegsel"],
        achternaam=wie["achternaam"],
        geboren_code=wie["geboren_code"],
        adres="" if minimaal else wie["adres"],
        adres_geheim=p.geheim and not minimaal,
        minderjarig=(p.leeftijd or 99) < 18,
        status=p.status,
        noodzaak=p.noodzaak if kring else "",
        bsn="" if minimaal else wie["bsn"],
    )

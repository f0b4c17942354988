"""Items: put on the table."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.informatie import rules
from regiehuis.informatie.models import (
    Contactmoment,
    Detentie,
    Gegeven,
    Incident,
    Interventie,
)
from regiehuis.informatie.rules.gegeven import grondslag_verplicht
from regiehuis.informatie.services import zicht
from regiehuis.informatie.tafel import Tafel, tafel
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast
from regiehuis.netwerk.queries import hoedanigheid
from regiehuis.recht.queries import leefgebieden
from regiehuis.stukken.services import plaats

DELEN: dict[str, type[Any]] = {
    "interventie": Interventie,
    "incident": Incident,
    "detentie": Detentie,
    "contactmoment": Contactmoment,
}
FORMULIER = "informatie.gegeven"


@dienst
def leg_gegeven_vast(
    door: Door,
    *,
    casus: UUID,
    gegeven: rules.NieuwGegeven,
    bijlage: Any = None,
    sleutel: UUID | None = None,
    eerst_verwerkt_op: date | None = None,
) -> UUID:
    """Put an item on the table of a case without being asked; returns its id.

    Args:
        eerst_verwerkt_op: the day on which the house first held it, when that was earlier (on a
            submission); the five years run from there (WGS 1.8(7)).

    Raises:
        NietToegestaan: no right 'gegeven:toevoegen'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: see `rules.controleer_gegeven`.
    """
    door.eis("gegeven:toevoegen")
    casussen.casus_voor(door, casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    id = maak_gegeven(door, tafel(door, casus), gegeven, eerst_verwerkt_op=eerst_verwerkt_op)
    if bijlage:
        plaats(
            door=door,
            bestand=bijlage,
            casus=casus,
            gegeven=id,
            beperkt=gegeven.zichtbaar_voor is not None,
        )
    verwijder(door, formulier=f"{FORMULIER}_{gegeven.soort}", object_id=casus)
    legvast_indiening(door, sleutel, id)
    return id


def bron_van(door: Door) -> rules.Bron:
    """Who supplies, as the rules want it."""
    return rules.Bron(door.functionaris, door.hoedanigheid, hoedanigheid(door.hoedanigheid).soort)


def maak_gegeven(
    door: Door,
    aan_tafel: Tafel,
    nieuw: rules.NieuwGegeven,
    *,
    verzoek: UUID | None = None,
    eerst_verwerkt_op: date | None = None,
) -> UUID:
    """Check and write an item: sight first, then the row, its kind, and the event."""
    bron = bron_van(door)
    nieuw = _vul_in(nieuw, bron, aan_tafel)
    rules.controleer_gegeven(
        nieuw,
        bron,
        vandaag=vandaag(),
        leefgebieden=[g.sleutel for g in leefgebieden(door.huis)],
        aan_tafel=aan_tafel.hoedanigheden,
    )
    id, beperkt = nieuw_id(), nieuw.zichtbaar_voor is not None
    if nieuw.zichtbaar_voor is not None:
        zicht.beperk_gegeven(door, aan_tafel, id, nieuw.zichtbaar_voor)
    Gegeven.objects.create(
        id=id,
        huis_id=door.huis,
        casus_id=aan_tafel.casus,
        verzoek_id=verzoek,
        betrokkene_id=nieuw.betrokkene,
        beperkt=beperkt,
        zichtbaar_voor=list(nieuw.zichtbaar_voor or ()),
        bron_hoedanigheid_id=door.hoedanigheid,
        aangeleverd_door_id=door.functionaris,
        aangeleverd_op=nu(),
        eerst_verwerkt_op=min(filter(None, (eerst_verwerkt_op, vandaag()))),
        grondslag_nodig=grondslag_verplicht(bron.soort, nieuw.categorie),
        **_rijwaarden(nieuw),
    )
    _schrijf_deel(aan_tafel, id, beperkt, nieuw)
    meld(door, "toegevoegd", aan_tafel.casus, id, beperkt, nieuw.soort)
    return id


def _vul_in(nieuw: rules.NieuwGegeven, bron: rules.Bron, aan_tafel: Tafel) -> rules.NieuwGegeven:
    """What nobody should have to type: the likely category, and that the source itself sees it."""
    gekozen = nieuw.zichtbaar_voor
    if gekozen is not None and bron.hoedanigheid in aan_tafel.hoedanigheden:
        gekozen = tuple(dict.fromkeys((*gekozen, bron.hoedanigheid)))
    return replace(
        nieuw,
        categorie=nieuw.categorie
        or rules.standaard_categorie(bron.soort, nieuw.leefgebied, nieuw.soort),
        zichtbaar_voor=gekozen,
    )


def _rijwaarden(nieuw: rules.NieuwGegeven) -> dict[str, Any]:
    velden = (
        "soort",
        "leefgebied",
        "categorie",
        "aard",
        "verklaring_van",
        "tekst",
        "waargenomen",
        "grondslag",
        "voorwaarden",
    )
    return {veld: getattr(nieuw, veld).strip() for veld in velden}


def _schrijf_deel(aan_tafel: Tafel, id: UUID, beperkt: bool, nieuw: rules.NieuwGegeven) -> None:
    if nieuw.bijzonder is None:
        return
    waarden = asdict(nieuw.bijzonder)
    if "gedeeld_met" in waarden:
        waarden["gedeeld_met"] = list(waarden["gedeeld_met"])
        if not {m.id for m in aan_tafel.wie(None)} >= set(waarden["gedeeld_met"]):
            raise OngeldigeInvoer(
                rules.gegeven.GEDEELD_MET, veld="gedeeld_met", code="niet_aan_tafel"
            )
    DELEN[nieuw.soort].objects.create(
        gegeven_id=id,
        casus_id=aan_tafel.casus,
        beperkt=beperkt,
        **{k: v.strip() if isinstance(v, str) else v for k, v in waarden.items()},
    )


def meld(door: Door, wat: str, casus: UUID, gegeven: UUID, beperkt: bool, soort: str) -> None:
    """Record what happened to an item; of a restricted one only who sees it reads that."""
    leg_vast(
        door,
        f"informatie:gegeven:{wat}",
        object=("gegeven", gegeven) if beperkt else ("casus", casus),
        casus=casus,
        waarden={"soort": soort},
        beperkt=beperkt,
    )

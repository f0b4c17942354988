"""Writing: events, sight, versions, and what was read."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings

from regiehuis.kern.fouten import Conflict, NietGevonden, gettext_noop
from regiehuis.kern.geheim import Sleutelbos
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.dienst import dienst
from regiehuis.logboek.gevolgen import gevolgen_van
from regiehuis.logboek.lezen import HANDELINGEN, Leeslijst, huidige_leeslijst
from regiehuis.logboek.models import (
    Gebeurtenis,
    Huissleutel,
    Rij,
    Toegangsregel,
    Verwerkingsregel,
)
from regiehuis.logboek.services.zicht import (
    beeindig_waarneming,
    beeindig_zicht,
    geef_zicht,
    geef_zichten,
    hervat_zicht,
    onderbreek_zicht,
    regel_waarneming,
    waarnemers,
)
from regiehuis.logboek.woorden import SOORTEN, Soort

__all__ = [
    "beeindig_waarneming",
    "beeindig_zicht",
    "dienst",
    "geef_zicht",
    "geef_zichten",
    "gelezen",
    "hervat_zicht",
    "leg_vast",
    "meld_huis_aan",
    "onderbreek_zicht",
    "pseudoniem",
    "regel_waarneming",
    "schrijf_toegang",
    "waarnemers",
    "wijzig",
]

R = TypeVar("R", bound=Rij)


def meld_huis_aan(huis: UUID) -> None:
    """Let the jobs know that this house exists."""
    Huissleutel.objects.get_or_create(huis_id=huis)


# ---- events -------------------------------------------------------------------------------------


def leg_vast(
    door: Door,
    soort: str,
    *,
    object: tuple[str, UUID],
    casus: UUID | None = None,
    waarden: dict[str, Any] | None = None,
    gebeurd_op: datetime | None = None,
    beperkt: bool = False,
) -> Gebeurtenis:
    """Record that something happened, and run what follows from it, in this transaction.

    `object` is (kind of sight, id) and governs who may see the event; `beperkt` keeps it from
    those who see the case only. Raises KeyError for a word that is not in the vocabulary and
    ValueError for a value that is not declared there.
    """
    woord = SOORTEN[soort]
    moment = nu()
    gebeurtenis = Gebeurtenis(
        huis_id=door.huis,
        soort=soort,
        object_soort=object[0],
        object_id=object[1],
        casus_id=casus,
        beperkt=beperkt,
        huisbreed=woord.bereik == "huis",
        waarden=_gecodeerd(woord, waarden or {}),
        door_id=door.functionaris,
        door_naam=door.naam,
        door_namens=door.namens,
        gebeurd_op=gebeurd_op or moment,
        vastgelegd_op=moment,
    )
    gebeurtenis.save(force_insert=True)
    for gevolg in gevolgen_van(soort):
        gevolg.functie(door, gebeurtenis)
    return gebeurtenis


def _gecodeerd(woord: Soort, waarden: dict[str, Any]) -> dict[str, Any]:
    onbekend = set(waarden) - set(woord.waarden)
    if onbekend:
        raise ValueError(f"{woord.naam}: not in the vocabulary: {sorted(onbekend)}")
    return {naam: _waarde(woord, naam, w) for naam, w in waarden.items() if w is not None}


def _waarde(woord: Soort, naam: str, waarde: Any) -> Any:
    match woord.waarden[naam]:
        case "getal":
            return int(waarde)
        case "datum":
            return waarde.isoformat() if isinstance(waarde, date) else str(waarde)[:10]
        case "code":
            if " " in str(waarde) or len(str(waarde)) > 40:
                raise ValueError(f"{woord.naam}: {naam} is no code")
            return str(waarde)
        case _:
            return str(UUID(str(waarde)))


# ---- versions -----------------------------------------------------------------------------------


def wijzig(rij: R, *, versie: int | None = None, **velden: Any) -> R:
    """Change exactly one row, when it still is the version that was read.

    `versie` defaults to the one of `rij`. Raises NietGevonden when the row may not be changed or
    is gone, Conflict (with `.huidig`) when somebody else was first.
    """
    soort = type(rij)
    huidig = soort._default_manager.select_for_update().filter(pk=rij.pk).first()
    if huidig is None:
        raise NietGevonden(gettext_noop("Dit bestaat niet, of u mag het niet zien."))
    gelezen_versie = rij.versie if versie is None else versie
    if huidig.versie != gelezen_versie:
        raise Conflict(
            gettext_noop("Iemand anders heeft dit ook gewijzigd. Uw tekst is bewaard."),
            huidig=huidig,
            ingevoerd=velden,
        )
    nieuw = {**velden, "versie": huidig.versie + 1}
    if soort._default_manager.filter(pk=rij.pk, versie=huidig.versie).update(**nieuw) != 1:
        raise NietGevonden(gettext_noop("Dit bestaat niet, of u mag het niet wijzigen."))
    for naam, waarde in nieuw.items():
        setattr(huidig, naam, waarde)
    return huidig


# ---- reading is logged --------------------------------------------------------------------------


def gelezen(
    soort: str,
    ids: Iterable[UUID],
    *,
    casus: UUID | None = None,
    onderwerpen: Iterable[UUID] = (),
    handeling: str | None = None,
) -> None:
    """Note that this page shows these objects (and these subjects).

    Raises:
        ValueError: a `handeling` that the log has no words for.
    """
    if handeling and handeling not in HANDELINGEN:
        raise ValueError(f"geen handeling van het logboek: {handeling}")
    lijst = huidige_leeslijst()
    if lijst is None:
        return
    lijst.objecten.update(ids)
    lijst.onderwerpen.update(onderwerpen)
    if soort == "casus" and casus is None and len(lijst.objecten) == 1:
        lijst.casus = next(iter(lijst.objecten))
    lijst.casus = casus or lijst.casus
    lijst.handeling = handeling or lijst.handeling


def schrijf_toegang(
    *,
    door: Door | None,
    gebruiker: UUID | None,
    pagina: str,
    status: int,
    spoor: UUID,
    lijst: Leeslijst,
    herkomst: str,
) -> None:
    """Write the one access row of a page, and its row in the processing log."""
    moment = nu()
    Toegangsregel(
        op=moment,
        huis_id=door.huis if door else None,
        gebruiker_id=gebruiker,
        functionaris_id=door.functionaris if door else None,
        wie=f"{door.naam} ({door.namens})"[:200] if door else "",
        handeling=lijst.handeling,
        pagina=pagina[:100],
        status=status,
        casus_id=lijst.casus,
        objecten=sorted(lijst.objecten),
        spoor=spoor,
        herkomst=herkomst[:45],
    ).save(force_insert=True)
    if door and lijst.onderwerpen:
        Verwerkingsregel(
            op=moment,
            huis_id=door.huis,
            spoor=spoor,
            activiteit=f"{pagina}:{lijst.handeling}"[:100],
            onderwerpen=sorted(pseudoniem(o) for o in lijst.onderwerpen),
        ).save(force_insert=True)


def pseudoniem(onderwerp: UUID) -> str:
    """A keyed, one-way name for a subject in the processing log."""
    return Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS).hash(str(onderwerp), "verwerkingslog")

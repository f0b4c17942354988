"""Writing: events, sight, versions, and what was read."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.db.models.functions import Greatest

from regiehuis.kern.fouten import Conflict, NietGevonden, gettext_noop
from regiehuis.kern.geheim import Sleutelbos
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.dienst import dienst as dienst
from regiehuis.logboek.gevolgen import gevolgen_van
from regiehuis.logboek.lezen import HANDELINGEN, Leeslijst, huidige_leeslijst
from regiehuis.logboek.models import (
    Gebeurtenis,
    Huissleutel,
    Rij,
    Toegangsregel,
    Verwerkingsregel,
    Waarneming,
    Zicht,
)
from regiehuis.logboek.woorden import SOORTEN, Soort

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


# ---- sight --------------------------------------------------------------------------------------


def geef_zicht(
    door: Door,
    *,
    functionarissen: Iterable[UUID],
    soort: str,
    object_id: UUID,
    niveau: str,
    grond: str,
    casus: UUID | None = None,
    van: datetime | None = None,
    tot: datetime | None = None,
) -> None:
    """Let these functionarissen (and who stands in for them today) see one object.

    Doing it again changes nothing. `van` defaults to now, `tot` to no end.
    """
    geef_zichten(
        door, functionarissen=functionarissen, objecten=[(soort, object_id, niveau)],
        grond=grond, casus=casus, van=van, tot=tot,
    )  # fmt: skip


def geef_zichten(
    door: Door,
    *,
    functionarissen: Iterable[UUID],
    objecten: Iterable[tuple[str, UUID, str]],
    grond: str,
    casus: UUID | None = None,
    van: datetime | None = None,
    tot: datetime | None = None,
) -> None:
    """The same for several objects at once, each as (kind, id, level)."""
    moment = van or nu()
    wie = set(functionarissen)
    rijen = [(f, grond, tot) for f in wie] + [
        (w.waarnemer_id, "waarneming", min(filter(None, (tot, w.tot))))
        for w in _waarnemers(wie, moment)
    ]
    Zicht.objects.bulk_create(
        [
            Zicht(
                huis_id=door.huis,
                functionaris_id=f,
                soort=soort,
                object_id=object_id,
                niveau=niveau,
                grond=g,
                casus_id=casus,
                van=moment,
                tot=t,
            )
            for soort, object_id, niveau in objecten
            for f, g, t in rijen
        ],
        ignore_conflicts=True,
    )


def _waarnemers(functionarissen: set[UUID], moment: datetime) -> list[Waarneming]:
    return list(
        Waarneming.objects.filter(
            functionaris_id__in=functionarissen, van__lte=moment, tot__gt=moment
        )
    )


def beeindig_zicht(
    door: Door,
    *,
    functionarissen: Iterable[UUID] | None = None,
    soort: str | None = None,
    object_id: UUID | None = None,
    casus: UUID | None = None,
    grond: str | None = None,
    niveau: str | None = None,
) -> int:
    """End the sight that meets all given conditions; returns how many rows.

    At least one of functionarissen, object_id or casus must be given. What a stand-in saw
    through the same person ends with it.
    """
    if functionarissen is None and object_id is None and casus is None:
        raise ValueError("name whose sight, of what")
    moment = nu()
    rijen = Zicht.objects.filter(huis_id=door.huis).filter(Q(tot__isnull=True) | Q(tot__gt=moment))
    eigen = Q(grond=grond) if grond is not None else Q()
    if functionarissen is not None:
        wie = set(functionarissen)
        waarnemers = {w.waarnemer_id for w in _waarnemers(wie, moment)}
        rijen = rijen.filter(
            (Q(functionaris_id__in=wie) & eigen)
            | Q(functionaris_id__in=waarnemers, grond="waarneming")
        )
    elif grond is not None:
        rijen = rijen.filter(eigen | Q(grond="waarneming"))
    for naam, waarde in (
        ("soort", soort),
        ("object_id", object_id),
        ("casus_id", casus),
        ("niveau", niveau),
    ):
        if waarde is not None:
            rijen = rijen.filter(**{naam: waarde})
    # a row that began in the future never was: it ends where it began
    return rijen.update(tot=Greatest("van", moment))


def onderbreek_zicht(door: Door, *, casus: UUID) -> list[tuple[UUID, UUID, datetime | None]]:
    """End all sight that names a case; returns the rows: id, whose, until when it would last.

    `hervat_zicht` gives the same sight again.
    """
    moment = nu()
    rijen = list(
        Zicht.objects.filter(huis_id=door.huis, casus_id=casus)
        .filter(Q(tot__isnull=True) | Q(tot__gt=moment))
        .values_list("id", "functionaris_id", "tot")
    )
    beeindig_zicht(door, casus=casus)
    return rijen


def hervat_zicht(door: Door, *, rijen: Mapping[UUID, datetime | None]) -> None:
    """Give the sight of these rows again, that `onderbreek_zicht` ended, from now.

    The rows that ended stay as they are: in between nobody saw anything. What would have ended
    in the meantime does not come back.
    """
    moment = nu()
    geweest = Zicht.objects.filter(huis_id=door.huis, id__in=list(rijen))
    Zicht.objects.bulk_create(
        [
            Zicht(
                huis_id=z.huis_id,
                functionaris_id=z.functionaris_id,
                soort=z.soort,
                object_id=z.object_id,
                niveau=z.niveau,
                grond=z.grond,
                casus_id=z.casus_id,
                van=max(moment, z.van),
                tot=tot,
            )
            for z in geweest
            if (tot := rijen[z.id]) is None or tot > max(moment, z.van)
        ],
        ignore_conflicts=True,
    )


def regel_waarneming(
    door: Door, *, functionaris: UUID, waarnemer: UUID, van: datetime, tot: datetime
) -> Waarneming:
    """Let a colleague stand in for a period: all that is seen now, and what comes in between.

    Whether he may (same hoedanigheid) is for `toegang` to decide.
    """
    waarneming = Waarneming.objects.create(
        huis_id=door.huis,
        functionaris_id=functionaris,
        waarnemer_id=waarnemer,
        van=van,
        tot=tot,
        geregeld_door_id=door.functionaris,
    )
    eigen = Zicht.objects.filter(
        huis_id=door.huis, functionaris_id=functionaris, tot__isnull=True
    ).exclude(grond="waarneming")
    Zicht.objects.bulk_create(
        [
            Zicht(
                huis_id=z.huis_id,
                functionaris_id=waarnemer,
                soort=z.soort,
                object_id=z.object_id,
                niveau=z.niveau,
                grond="waarneming",
                casus_id=z.casus_id,
                van=max(van, z.van),
                tot=tot,
            )
            for z in eigen
        ]
    )
    return waarneming


def beeindig_waarneming(door: Door, *, waarneming: UUID) -> None:
    """End a stand-in now; his borrowed sight ends with it."""
    rij = Waarneming.objects.filter(id=waarneming, huis_id=door.huis).first()
    if rij is None:
        raise NietGevonden(gettext_noop("Deze waarneming is er niet."))
    moment = nu()
    open_zicht = Zicht.objects.filter(
        huis_id=door.huis, functionaris_id=rij.waarnemer_id, grond="waarneming", tot__gt=moment
    )
    open_zicht.update(tot=Greatest("van", moment))
    if rij.van >= moment:
        Waarneming.objects.filter(id=rij.id).update(tot=rij.van + (rij.tot - rij.van) / 10**9)
    else:
        Waarneming.objects.filter(id=rij.id).update(tot=moment)


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

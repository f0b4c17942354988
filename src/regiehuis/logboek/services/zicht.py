"""Who may see which object, from when to when, and who sees it in another's place."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Greatest

from regiehuis.kern.fouten import NietGevonden, gettext_noop
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import dienst_bezig
from regiehuis.logboek.deur import Door
from regiehuis.logboek.models import Waarneming, Zicht


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
        for w in _waarnemers(door, wie, moment)
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


def _waarnemers(door: Door, functionarissen: set[UUID], moment: datetime) -> list[Waarneming]:
    """Who stand in for these at a moment; a service asks once who do in the whole house."""
    geheugen = dienst_bezig.get()
    if geheugen is None:
        lopend = _lopend(door.huis, moment)
    else:
        sleutel = _geheugenplek(door.huis)
        if sleutel not in geheugen:
            geheugen[sleutel] = _lopend(door.huis, nu())
        lopend = geheugen[sleutel]
    return [w for w in lopend if w.functionaris_id in functionarissen and w.van <= moment < w.tot]


def _lopend(huis: UUID, moment: datetime) -> list[Waarneming]:
    return list(Waarneming.objects.filter(huis_id=huis, tot__gt=moment))


def _geheugenplek(huis: UUID) -> tuple[str, UUID]:
    return ("waarnemingen", huis)


def _vergeet_waarnemers(huis: UUID) -> None:
    (dienst_bezig.get() or {}).pop(_geheugenplek(huis), None)


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
        waarnemers = {w.waarnemer_id for w in _waarnemers(door, wie, moment)}
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
    _vergeet_waarnemers(door.huis)
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
    _vergeet_waarnemers(door.huis)

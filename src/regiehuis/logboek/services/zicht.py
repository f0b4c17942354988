"""Who may see which object, from when to when, and who sees it in another's place."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Greatest

from regiehuis.kern.fouten import NietGevonden, gettext_noop
from regiehuis.kern.ids import nieuw_id
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
    """Let these functionarissen (and who stands in for them, now or later) see one object.

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
    waarnemingen = _waarnemingen(door, wie)
    eigen = [
        Zicht(
            huis_id=door.huis,
            functionaris_id=f,
            soort=soort,
            object_id=object_id,
            niveau=niveau,
            grond=grond,
            casus_id=casus,
            van=moment,
            tot=tot,
        )
        for soort, object_id, niveau in objecten
        for f in wie
    ]
    geleend = [geleend for w in waarnemingen for geleend in _geleend(w, eigen)]
    Zicht.objects.bulk_create([*eigen, *geleend], ignore_conflicts=True)


def _geleend(waarneming: Waarneming, eigen: Iterable[Zicht]) -> Iterator[Zicht]:
    """The sight of who is replaced, for his stand-in, as far as it falls in the period."""
    for z in eigen:
        van = max(waarneming.van, z.van)
        tot = min(waarneming.tot, z.tot) if z.tot else waarneming.tot
        if z.functionaris_id == waarneming.functionaris_id and van < tot:
            yield Zicht(
                huis_id=z.huis_id,
                functionaris_id=waarneming.waarnemer_id,
                soort=z.soort,
                object_id=z.object_id,
                niveau=z.niveau,
                grond=z.grond,
                casus_id=z.casus_id,
                waarneming_id=waarneming.id,
                van=van,
                tot=tot,
            )


def _waarnemingen(door: Door, functionarissen: set[UUID]) -> list[Waarneming]:
    """Who stand in for these, now or later; a service asks once who do in the whole house."""
    geheugen = dienst_bezig.get()
    if geheugen is None:
        lopend = _lopend(door.huis)
    else:
        sleutel = _geheugenplek(door.huis)
        if sleutel not in geheugen:
            geheugen[sleutel] = _lopend(door.huis)
        lopend = geheugen[sleutel]
    return [w for w in lopend if w.functionaris_id in functionarissen]


def waarnemers(door: Door, functionarissen: Iterable[UUID]) -> set[UUID]:
    """Who stand in for one of these at this moment."""
    moment = nu()
    return {
        w.waarnemer_id for w in _waarnemingen(door, set(functionarissen)) if w.van <= moment < w.tot
    }


def _lopend(huis: UUID) -> list[Waarneming]:
    return list(Waarneming.objects.filter(huis_id=huis, tot__gt=nu()))


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

    At least one of functionarissen, object_id or casus must be given. What a stand-in sees, or
    would see later, in the place of the same person ends with it.
    """
    if functionarissen is None and object_id is None and casus is None:
        raise ValueError("name whose sight, of what")
    moment = nu()
    rijen = Zicht.objects.filter(huis_id=door.huis).filter(Q(tot__isnull=True) | Q(tot__gt=moment))
    if functionarissen is not None:
        wie = set(functionarissen)
        voor_hen = [w.id for w in _waarnemingen(door, wie)]
        rijen = rijen.filter(
            Q(functionaris_id__in=wie, waarneming_id__isnull=True) | Q(waarneming_id__in=voor_hen)
        )
    for naam, waarde in (
        ("soort", soort),
        ("object_id", object_id),
        ("casus_id", casus),
        ("niveau", niveau),
        ("grond", grond),
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
    geweest = list(Zicht.objects.filter(huis_id=door.huis, id__in=list(rijen)))
    waarnemingen = Waarneming.objects.filter(id__in={z.waarneming_id for z in geweest})
    einde: dict[UUID | None, datetime] = dict(waarnemingen.values_list("id", "tot"))
    nieuw = []
    for z in geweest:
        tot = min(
            (t for t in (rijen[z.id], einde.get(z.waarneming_id)) if t is not None), default=None
        )
        van = max(moment, z.van)
        if tot is None or tot > van:
            z.id, z.van, z.tot = nieuw_id(), van, tot
            nieuw.append(z)
    Zicht.objects.bulk_create(nieuw, ignore_conflicts=True)


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
        huis_id=door.huis, functionaris_id=functionaris, waarneming_id__isnull=True
    ).filter(Q(tot__isnull=True) | Q(tot__gt=van))
    Zicht.objects.bulk_create(_geleend(waarneming, eigen))
    return waarneming


def beeindig_waarneming(door: Door, *, waarneming: UUID) -> None:
    """End a stand-in now; the sight that came with it ends too, and no other."""
    rij = Waarneming.objects.filter(id=waarneming, huis_id=door.huis).first()
    if rij is None:
        raise NietGevonden(gettext_noop("Deze waarneming is er niet."))
    moment = nu()
    geleend = Zicht.objects.filter(huis_id=door.huis, waarneming_id=rij.id, tot__gt=moment)
    geleend.update(tot=Greatest("van", moment))
    if rij.van >= moment:
        Waarneming.objects.filter(id=rij.id).update(tot=rij.van + (rij.tot - rij.van) / 10**9)
    else:
        Waarneming.objects.filter(id=rij.id).update(tot=moment)
    _vergeet_waarnemers(door.huis)

"""Writing: the keys of a person, a comparison, and the link between two persons."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, connection, transaction

from regiehuis.kern.bsn import Bsn
from regiehuis.kern.fouten import NietGevonden, RegelOvertreden, gettext_noop
from regiehuis.kern.geheim import Sleutelbos
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import leg_vast, wijzig
from regiehuis.personen import rules
from regiehuis.personen.models import (
    Persoon,
    Samenvoeging,
    Vergelijking,
    Vergelijkingstreffer,
)
from regiehuis.personen.queries import bsn_hash

TE_VAAK = gettext_noop("Er is in het laatste uur te vaak vergeleken. Probeer het later opnieuw.")


@dataclass(frozen=True, slots=True)
class Treffer:
    """Somebody in this house who may be the same person.

    Attributes:
        handvat: opaque handle of this hit of this call; never an id of a person.
        sterkte: 'zeker', 'waarschijnlijk' or 'mogelijk'.
        redenen: codes of `rules.REDENEN`, never empty.
        soort: 'casus' or 'aanmelding', where that person is known.
        nummer: number of that case or submission.
        aanspreekpunten: functionarissen who direct that case now: ask them.
    """

    persoon_id: UUID
    handvat: UUID
    sterkte: str
    redenen: tuple[str, ...]
    soort: str
    nummer: str
    aanspreekpunten: tuple[UUID, ...]


def leg_persoon_vast(
    door: Door,
    *,
    herkomst: str,
    herkomst_id: UUID,
    groep_id: UUID,
    nummer: str = "",
    voornamen: str = "",
    tussenvoegsel: str = "",
    achternaam: str = "",
    geboren: str = "",
    bsn: Bsn | str | None = None,
    vervangt: UUID | None = None,
) -> UUID:
    """Keep what matching needs of one person, and return the id of that row.

    Args:
        herkomst: 'betrokkene' or 'aanmelding'.
        herkomst_id: the betrokkene, or the person on a submission.
        groep_id: the case or the submission; persons of one group are never compared.
        nummer: number of the case or submission, the only thing a hit tells of it.
        geboren: code of a partial date ('1985-06-00'), or ''.
        bsn: typed or read; encrypted, with a keyed hash to compare.
        vervangt: earlier row of the same person, which no longer counts (a corrected name).

    Raises:
        OngeldigeInvoer: the BSN is not one.
    """
    if isinstance(bsn, str):
        bsn = Bsn.lees(bsn) if bsn.strip() else None
    id = nieuw_id()
    bos = Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS)
    geheim = bos.versleutel(bsn.waarde.encode(), _context(id)) if bsn else None
    sleutels = rules.sleutels(
        voornamen=voornamen,
        tussenvoegsel=tussenvoegsel,
        achternaam=achternaam,
        geboren=geboren,
        bsn_hash=bsn_hash(bsn),
    )
    Persoon.objects.create(
        id=id,
        huis_id=door.huis,
        herkomst_soort=herkomst,
        herkomst_id=herkomst_id,
        groep_id=groep_id,
        nummer=nummer,
        vervangt_id=vervangt,
        bsn_versleuteld=geheim,
        bsn_hash=sleutels.bsn_hash,
        achternaam=sleutels.achternaam,
        delen=list(sleutels.delen),
        klanken=list(sleutels.klanken),
        voornaam=sleutels.voornaam,
        voornamen=list(sleutels.voornamen),
        voornaamklank=sleutels.voornaamklank,
        voorletters=sleutels.voorletters,
        tussenvoegsel=sleutels.tussenvoegsel,
        geboren=sleutels.geboren,
        zoekklanken=list(sleutels.zoekklanken),
    )
    return id


def _context(id: UUID) -> bytes:
    return f"personen_persoon.bsn:{id}".encode()


def vergelijk(door: Door, *, persoon_ids: Iterable[UUID]) -> list[Treffer]:
    """Look for the persons of one submission in the house; strongest first, per person.

    Only for who weighs that submission (the database function checks it): the submitter gets
    neither result nor timing.

    Raises:
        NietGevonden: no such person, or not in a submission that this functionaris weighs.
        RegelOvertreden: too many comparisons in an hour (code 'te_vaak').
    """
    return [treffer for id in persoon_ids for treffer in _vergelijk_een(id)]


def _vergelijk_een(id: UUID) -> list[Treffer]:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT * FROM vergelijk_persoon(%s)", [id])
            rijen = cursor.fetchall()
    except DatabaseError as fout:
        code = getattr(fout.__cause__, "sqlstate", "")
        if code == "RH404":
            raise NietGevonden from None
        if code == "RH429":
            raise RegelOvertreden(TE_VAAK, code="te_vaak") from None
        raise
    return [
        Treffer(id, handvat, sterkte, tuple(redenen), soort, nummer, tuple(wie))
        for handvat, sterkte, redenen, soort, nummer, wie in rijen
    ]


def koppel(
    door: Door,
    *,
    persoon: UUID,
    handvat: UUID,
    groep_id: UUID,
    reden: str,
    object: tuple[str, UUID],
) -> UUID:
    """Record that two persons are one, from today; returns the id of the link.

    Moves nothing and widens nobody's sight. Doing it again returns the link that is there.

    Args:
        handvat: handle of a hit (`Treffer.handvat`).
        groep_id: the weighing from which the link is made: who sees that, sees the link.
        object: kind of sight and id, for the event.
    """
    door.eis("vergelijking:beoordelen")
    bestaand = Samenvoeging.objects.filter(
        persoon_id=persoon, treffer_id=handvat, tot__isnull=True
    ).first()
    if bestaand:
        return bestaand.id
    rij = Samenvoeging.objects.create(
        huis_id=door.huis,
        groep_id=groep_id,
        persoon_id=persoon,
        treffer_id=handvat,
        reden=reden,
        van=nu(),
        gelegd_door_id=door.functionaris,
    )
    leg_vast(
        door,
        "personen:koppeling:gelegd",
        object=object,
        waarden={"koppeling": rij.id, "reden": reden},
    )
    return rij.id


def ontkoppel(door: Door, *, koppeling: UUID, object: tuple[str, UUID]) -> None:
    """End a link; everything is as it was before.

    Raises:
        NietGevonden: there is no such link that is still open, or it may not be seen.
    """
    door.eis("vergelijking:beoordelen")
    rij = Samenvoeging.objects.filter(id=koppeling, tot__isnull=True).first()
    if rij is None:
        raise NietGevonden
    wijzig(rij, tot=nu(), verbroken_door_id=door.functionaris)
    leg_vast(
        door,
        "personen:koppeling:verbroken",
        object=object,
        waarden={"koppeling": koppeling},
    )


def vernietig_groep(groep_ids: Iterable[UUID], *, using: str = "vernietiger") -> int:
    """Destroy every person of these cases or submissions, with comparisons and links.

    Runs as role vernietiger; returns the number of persons.
    """
    groepen = list(groep_ids)
    personen = list(
        Persoon.objects.using(using).filter(groep_id__in=groepen).values_list("id", flat=True)
    )
    return vernietig(personen, using=using)


def vernietig(personen: Iterable[UUID], *, using: str = "vernietiger") -> int:
    """Destroy these persons and everything that points to them; returns the number of persons."""
    ids = list(personen)
    treffers = Vergelijkingstreffer.objects.using(using)
    vergelijkingen = Vergelijking.objects.using(using).filter(persoon_id__in=ids)
    weg = treffers.filter(persoon_id__in=ids) | treffers.filter(vergelijking__persoon_id__in=ids)
    treffer_ids = list(weg.values_list("id", flat=True))
    koppelingen = Samenvoeging.objects.using(using)
    koppelingen.filter(persoon_id__in=ids)._raw_delete(using)
    koppelingen.filter(treffer_id__in=treffer_ids)._raw_delete(using)
    treffers.filter(id__in=treffer_ids)._raw_delete(using)
    vergelijkingen._raw_delete(using)
    return Persoon.objects.using(using).filter(id__in=ids)._raw_delete(using) or 0

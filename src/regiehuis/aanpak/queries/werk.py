"""What waits for whom: to accept, to do, late, refused. A fixed number of queries each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from regiehuis.aanpak.models import Afspraak, Planversie
from regiehuis.aanpak.queries.afspraken import Afspraakregel, regels, voor_wie
from regiehuis.aanpak.queries.plan import aanpak_van, reacties
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.casus import queries as casussen
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.beleid import zicht
from regiehuis.logboek.deur import Door

# Who directs a case has sight of kind 'voorzitter' on it. Read here as a question ("which cases
# do I direct?"), not to decide what may be seen: the policy of the table does that.
_REGIE = {
    tabel: zicht(f"aanpak_{tabel}.casus_id", "voorzitter") for tabel in ("afspraak", "planversie")
}


def _open() -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(stand__in=ra.OPEN)


def _geregeld(rijen: QuerySet[Afspraak]) -> list[Afspraakregel]:
    return sorted(regels(list(rijen)), key=lambda r: (r.uiterlijk, r.id))


def _mijn(door: Door) -> QuerySet[Afspraak]:
    wie = [door.functionaris, *voor_wie(door)]
    return _open().filter(functionaris_id__in=wie, zonder_persoon_op__isnull=True)


def mijn_afspraken(door: Door, *, stand: str = "") -> list[Afspraakregel]:
    """My open agreements and those of whom I stand in for, soonest first.

    Args:
        stand: only 'voorgesteld' or 'aanvaard'.
    """
    rijen = _mijn(door)
    return _geregeld(rijen.filter(stand=stand) if stand else rijen)


def mijn_gedane_afspraken(door: Door, aantal: int = 25) -> list[Afspraakregel]:
    """My agreements that ended, newest first, in cases that I still see."""
    rijen = Afspraak.objects.filter(functionaris_id=door.functionaris).exclude(stand__in=ra.OPEN)
    return regels(list(rijen.order_by("-stand_op", "-id")[:aantal]))


def _onder_mijn_regie(rijen: QuerySet[Afspraak]) -> QuerySet[Afspraak]:
    return rijen.filter(RawSQL(_REGIE["afspraak"], [], output_field=BooleanField()))


def laat_in_mijn_casussen(door: Door) -> list[Afspraakregel]:
    """Late agreements of others in cases that I direct, longest late first."""
    rijen = _open().filter(uiterlijk__lt=vandaag(), zonder_persoon_op__isnull=True)
    return _geregeld(_onder_mijn_regie(rijen).exclude(functionaris_id=door.functionaris))


def laat_bij_collegas(door: Door) -> list[Afspraakregel]:
    """Late agreements of colleagues, for their ambassadeur or manager: number, date and who."""
    if not door.rollen & {"ambassadeur", "leidinggevende"}:
        return []
    rijen = _open().filter(
        uiterlijk__lt=vandaag(), hoedanigheid_id=door.hoedanigheid, zonder_persoon_op__isnull=True
    )
    return _geregeld(rijen.exclude(functionaris_id=door.functionaris))


def te_bespreken(door: Door) -> list[Afspraakregel]:
    """Refused or undone agreements of cases that I direct, until they were discussed."""
    rijen = Afspraak.objects.filter(
        stand__in=["geweigerd", "niet_gedaan"], besproken_op__isnull=True
    )
    return _geregeld(_onder_mijn_regie(rijen))


def zonder_persoon(door: Door) -> list[Afspraakregel]:
    """Open agreements of cases that I direct whose person takes no part any more."""
    return _geregeld(_onder_mijn_regie(_open().filter(zonder_persoon_op__isnull=False)))


def te_herinneren(huis: UUID) -> list[Afspraak]:
    """Every open agreement of a house with a person; asked by the schedule."""
    rijen = _open().filter(huis_id=huis, zonder_persoon_op__isnull=True)
    return list(rijen.order_by("functionaris_id", "uiterlijk", "id"))


# ---- plans --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Planregel:
    """A version that lies before the table.

    Attributes:
        nog: how many hoedanigheden have said nothing yet.
        oneens: how many do not agree.
        gezamenlijk: everybody agreed with a shared goal.
    """

    plan: Planversie
    nummer: str
    nog: int
    oneens: int
    gezamenlijk: bool

    @property
    def tot(self) -> datetime | None:
        """Until when one can react."""
        return self.plan.reageren_tot


def plannen_om_te_reageren(door: Door) -> list[Planregel]:
    """Versions before a table at which I sit, on which my hoedanigheid has said nothing yet."""
    rijen = list(Planversie.objects.filter(stand="voorgelegd").order_by("reageren_tot", "id"))
    gezegd = reacties(rijen)
    zit = casussen.mijn_lidmaatschappen(
        {door.functionaris, *voor_wie(door)}, [r.casus_id for r in rijen]
    )
    wacht = [r for r in rijen if (h := zit.get(r.casus_id)) and h not in gezegd[r.id]]
    return _planregels(wacht)


def plannen_om_vast_te_stellen(door: Door) -> list[Planregel]:
    """Versions before the table of cases that I direct."""
    rijen = Planversie.objects.filter(stand="voorgelegd").filter(
        RawSQL(_REGIE["planversie"], [], output_field=BooleanField())
    )
    return _planregels(list(rijen.order_by("reageren_tot", "id")))


def _planregels(rijen: Sequence[Planversie]) -> list[Planregel]:
    gezegd = reacties(rijen)
    tafels = casussen.hoedanigheden_aan_tafel([r.casus_id for r in rijen])
    nummers = casussen.nummers(r.casus_id for r in rijen)
    uit = []
    for r in rijen:
        tafel = tafels.get(r.casus_id, set())
        van_tafel = {h: s for h, s in gezegd[r.id].items() if h in tafel}
        uit.append(
            Planregel(
                plan=r,
                nummer=nummers.get(r.casus_id, ""),
                nog=len(tafel - set(van_tafel)),
                oneens=sum(not s.akkoord for s in van_tafel.values()),
                gezamenlijk=aanpak_van(r, van_tafel, tafel).soort == "gezamenlijk",
            )
        )
    return uit

"""The one door to a case, and its parts. What may be seen is decided by the policies alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet

from regiehuis.casus import rules
from regiehuis.casus.models import (
    Betrokkene,
    Casus,
    Casusinhoud,
    Doeltoets,
    Inhoudversie,
    Lid,
    Toewijzing,
)
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen

REGIE = ("procesregisseur", "plaatsvervanger")


def casus_voor(door: Door, casus_id: UUID) -> Casus:
    """Return a case that this functionaris sees, and note that it was read.

    Raises:
        NietGevonden: it does not exist, or may not be seen; which of the two is never told.
    """
    rij = Casus.objects.select_related("gemeente").filter(id=casus_id).first()
    if rij is None:
        raise NietGevonden
    gelezen("casus", [casus_id], casus=casus_id)
    return rij


def is_afgesloten(casus_id: UUID) -> bool:
    """Whether a case is closed, as far as its core may be seen."""
    return Casus.objects.filter(id=casus_id, fase=rules.AFGESLOTEN).exists()


def inhoud_van(casus_id: UUID) -> Casusinhoud | None:
    """Return the words of a case, or None for who sees its core only."""
    return Casusinhoud.objects.filter(casus_id=casus_id).first()


def nummers(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the numbers of the cases among these that may be seen."""
    return dict(Casus.objects.filter(id__in=set(ids)).values_list("id", "nummer"))


def doeltoets(casus_id: UUID) -> Doeltoets | None:
    """Return the purpose test that holds now: the newest one."""
    return Doeltoets.objects.filter(casus_id=casus_id).order_by("-op", "-id").first()


def eerdere_teksten(casus_id: UUID, aantal: int = 20) -> list[Inhoudversie]:
    """Return what the texts of the spine said before, newest first."""
    rijen = Inhoudversie.objects.filter(casus_id=casus_id).order_by("-geldig_tot", "-id")
    return list(rijen[:aantal])


def betrokkenen(casus_id: UUID) -> list[Betrokkene]:
    """Return the persons in a case: those it is about first, then the direct circle."""
    rijen = Betrokkene.objects.filter(casus_id=casus_id, einde_op__isnull=True)
    return sorted(rijen, key=lambda b: (b.rol != "onderwerp", b.toegevoegd_op, b.id))


def is_weg(casus_id: UUID, betrokkene_id: UUID) -> bool:
    """Whether this person was taken out of the case."""
    rijen = Betrokkene.objects.filter(id=betrokkene_id, casus_id=casus_id)
    return rijen.filter(einde_op__isnull=False).exists()


# ---- people -------------------------------------------------------------------------------------


def voorzitters(casus_id: UUID) -> list[UUID]:
    """Return who directs the case now: procesregisseur first, then the deputy."""
    rijen = Toewijzing.objects.filter(casus_id=casus_id, tot__isnull=True, taak__in=REGIE)
    return [t.functionaris_id for t in sorted(rijen, key=lambda t: REGIE.index(t.taak))]


def ondersteuners(casus_id: UUID) -> list[UUID]:
    """Return who supports the case now."""
    rijen = Toewijzing.objects.filter(casus_id=casus_id, tot__isnull=True, taak="ondersteuning")
    return list(rijen.order_by("van").values_list("functionaris_id", flat=True))


def leden(casus_id: UUID, *, ook_vorige: bool = False) -> list[Lid]:
    """Return the memberships of a case in order of joining; also ended ones when asked."""
    rijen = Lid.objects.filter(casus_id=casus_id)
    if not ook_vorige:
        rijen = rijen.filter(tot__isnull=True)
    return list(rijen.order_by("van", "id"))


def actieve_leden(casus_id: UUID) -> list[UUID]:
    """Return the functionarissen who are member now."""
    return [lid.functionaris_id for lid in leden(casus_id)]


def lid_van(casus_id: UUID, lid_id: UUID) -> Lid:
    """Return one membership of a case that runs, or the empty place of who left.

    Raises:
        NietGevonden: it is not there, has ended, or belongs to another case.
    """
    rij = Lid.objects.filter(id=lid_id, casus_id=casus_id).first()
    if rij is None or (rij.tot and not rules.is_ledenvacature(rij.oorzaak, rij.reden_einde)):
        raise NietGevonden
    return rij


def functionarissen_van(casus_id: UUID, hoedanigheden: Iterable[UUID]) -> set[UUID]:
    """Return the members of a case who act for one of these hoedanigheden now."""
    gevraagd = set(hoedanigheden)
    return {lid.functionaris_id for lid in leden(casus_id) if lid.hoedanigheid_id in gevraagd}


def hoedanigheden_aan_tafel(casus_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """Return per case the hoedanigheden of its members now; a case without members is absent."""
    uit: dict[UUID, set[UUID]] = {}
    rijen = Lid.objects.filter(casus_id__in=set(casus_ids), tot__isnull=True)
    for casus_id, hoedanigheid in rijen.values_list("casus_id", "hoedanigheid_id"):
        uit.setdefault(casus_id, set()).add(hoedanigheid)
    return uit


def lidmaatschappen(functionarissen: Iterable[UUID]) -> QuerySet[Lid]:
    """Return the memberships of these people that run, to choose cases with."""
    return Lid.objects.filter(functionaris_id__in=set(functionarissen), tot__isnull=True)


def mijn_lidmaatschappen(
    functionarissen: Iterable[UUID], casus_ids: Iterable[UUID]
) -> dict[UUID, UUID]:
    """Return per case of these the hoedanigheid for which one of these people is member now."""
    rijen = lidmaatschappen(functionarissen).filter(casus_id__in=set(casus_ids))
    return dict(rijen.values_list("casus_id", "hoedanigheid_id"))


def _wie(leden: Iterable[Lid], taken: Iterable[Toewijzing]) -> set[UUID]:
    return {lid.functionaris_id for lid in leden} | {t.functionaris_id for t in taken}


@dataclass(frozen=True, slots=True)
class Deelnemers:
    """Everybody of a case, with their names: three queries, however many they are.

    Attributes:
        leden: memberships that run.
        vorige: memberships that ended, newest end first.
        taken: assignments of the house that run, procesregisseur first.
    """

    leden: list[Lid]
    vorige: list[Lid]
    taken: list[Toewijzing]
    mensen: Mapping[UUID, Mens] = field(default_factory=dict)

    def met_taak(self, taak: str) -> list[Mens]:
        """The people with a task now."""
        return [
            self.mensen[t.functionaris_id]
            for t in self.taken
            if t.taak == taak and t.functionaris_id in self.mensen
        ]

    @property
    def nu(self) -> set[UUID]:
        """Who takes part or has a task now."""
        return _wie(self.leden, self.taken)

    @property
    def aantal(self) -> int:
        """How many people see the content of the case now."""
        return len(self.nu)

    @property
    def vacatures(self) -> tuple[str, ...]:
        """Tasks that must be filled and are not."""
        bezet = {t.taak for t in self.taken}
        return tuple(taak for taak in REGIE if taak not in bezet)


def doen_mee(casus_id: UUID) -> set[UUID]:
    """Return who takes part in a case or has a task in it now, without names: one query."""
    leden_ = Lid.objects.filter(casus_id=casus_id, tot__isnull=True)
    taken = Toewijzing.objects.filter(casus_id=casus_id, tot__isnull=True)
    wie = [rijen.order_by().values_list("functionaris_id", flat=True) for rijen in (leden_, taken)]
    return set(wie[0].union(wie[1]))


def deelnemers(casus_id: UUID) -> Deelnemers:
    """Return everybody of a case with their names."""
    alle = leden(casus_id, ook_vorige=True)
    taken = Toewijzing.objects.filter(casus_id=casus_id, tot__isnull=True).order_by("van", "id")
    volgorde = list(rules.TAKEN)
    op_volgorde = sorted(taken, key=lambda t: volgorde.index(t.taak))
    return Deelnemers(
        leden=[lid for lid in alle if lid.tot is None],
        vorige=sorted((lid for lid in alle if lid.tot), key=lambda x: x.tot or x.van, reverse=True),
        taken=op_volgorde,
        mensen=functionarissen(_wie(alle, op_volgorde)),
    )

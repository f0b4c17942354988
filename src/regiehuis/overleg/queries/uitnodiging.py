"""The page of one invitation: for the invited, his ambassadeur, and who decides."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, ambassadeur_en_leidinggevende, kiesbaar
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging
from regiehuis.overleg.queries.delen import NIETS_TE_ZIEN, Genodigde, genodigden, onderwerpen


@dataclass(frozen=True, slots=True)
class Uitnodigingsblad:
    """One invitation.

    Attributes:
        overleg: None for a member of the case who does not belong to the meeting.
        titel: whom it is about; '' for who sees the number only.
        mijn: whether the person who looks answers it.
        namens: whether he is the invited, his ambassadeur or manager.
        mag_voorstellen: whether he may propose a substitute now.
        collegas: who could come instead.
    """

    genodigde: Genodigde
    punt: Agendapunt
    overleg: Overleg | None
    titel: str
    mijn: bool
    namens: bool
    mag_voorstellen: bool
    collegas: Sequence[Mens] = field(default_factory=tuple)

    @property
    def uitnodiging(self) -> Uitnodiging:
        """The row."""
        return self.genodigde.uitnodiging

    @property
    def loopt(self) -> bool:
        """Whether it can still be answered."""
        u = self.uitnodiging
        return self.punt.overleg_stand in rules.LOPEND and u.stand != "vervallen"


def uitnodigingsblad(door: Door, uitnodiging_id: UUID) -> Uitnodigingsblad:
    """One invitation that may be seen.

    Raises:
        NietGevonden
    """
    rij = Uitnodiging.objects.filter(id=uitnodiging_id).first()
    punt = (
        Agendapunt.objects.select_related("type").filter(id=rij.agendapunt_id).first()
        if rij
        else None
    )
    if rij is None or punt is None:
        raise NietGevonden
    overleg = Overleg.objects.select_related("type").filter(id=rij.overleg_id).first()
    voor = namens(door)
    boven = ambassadeur_en_leidinggevende([rij.functionaris_id])[rij.functionaris_id]
    eigen = bool(voor & {rij.functionaris_id, *boven})
    mag = eigen and rij.casus_id is not None and rij.vervanger_stand in ("", "afgewezen")
    gelezen("uitnodiging", [rij.id], casus=rij.casus_id)
    return Uitnodigingsblad(
        genodigde=genodigden([rij])[0],
        punt=punt,
        overleg=overleg,
        titel=onderwerpen([punt]).get(punt.id, NIETS_TE_ZIEN).titel,
        mijn=rij.functionaris_id in voor,
        namens=eigen,
        mag_voorstellen=mag,
        collegas=kiesbaar(door, hoedanigheid=rij.hoedanigheid_id, behalve=[rij.functionaris_id])
        if mag
        else (),
    )

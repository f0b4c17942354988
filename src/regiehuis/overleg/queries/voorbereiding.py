"""What the invited did before a meeting, for who leads it (bron-003 W-07; sketch of the table).

Only what every member of the case may see: it stands on a screen that the whole table looks at.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiehuis.aanpak.queries import Voorgelegd, open_per_persoon, voorgelegd
from regiehuis.informatie.queries import Gedeeld, antwoorden, laatst_gedeeld
from regiehuis.informatie.queries.verzoeken import Verzoekregel
from regiehuis.instroom.queries import wie_oordeelde
from regiehuis.overleg.queries.delen import Genodigde


@dataclass(frozen=True, slots=True)
class Voorbereid:
    """What one of the invited did before the meeting.

    Attributes:
        verzoek: the question to his organisation that says most; None when nothing was asked.
        plan: the version that lies before the table, when his organisation sits there.
        afspraken, laat: how many open agreements he has in this case, and how many are late.
        gedeeld: the last thing that his organisation put on the table.
        oordeelde: whether he judged the submission; None at a case.
    """

    genodigde: Genodigde
    verzoek: Verzoekregel | None = None
    plan: Voorgelegd | None = None
    afspraken: int = 0
    laat: int = 0
    gedeeld: Gedeeld | None = None
    oordeelde: bool | None = None

    @property
    def leeg(self) -> bool:
        """Whether nothing was asked of him, and nothing is known."""
        return (
            self.verzoek is None
            and self.plan is None
            and not self.afspraken
            and self.gedeeld is None
            and self.oordeelde is None
        )

    @property
    def over_plan(self) -> tuple[str, str]:
        """Drawing and words of what his organisation says of the plan."""
        gezegd = self.plan.reacties.get(self.genodigde.uitnodiging.hoedanigheid_id)  # type: ignore[union-attr]
        if gezegd is None:
            return "open", _("nog geen reactie")
        return ("done", _("akkoord")) if gezegd.akkoord else ("stopped", _("niet akkoord"))

    @property
    def plan_reden(self) -> str:
        """Why his organisation does not agree with the plan; '' when it does."""
        if self.plan is None:
            return ""
        gezegd = self.plan.reacties.get(self.genodigde.uitnodiging.hoedanigheid_id)
        return gezegd.reden if gezegd and not gezegd.akkoord else ""

    @property
    def over_afspraken(self) -> str:
        """His open agreements, in words."""
        zin = ngettext("%(n)s afspraak open", "%(n)s afspraken open", self.afspraken)
        open_ = zin % {"n": self.afspraken}
        if not self.laat:
            return open_
        return _("%(open)s, %(laat)s te laat") % {"open": open_, "laat": self.laat}


@dataclass(frozen=True, slots=True)
class Organisatie:
    """What one organisation prepared, and each of its people who was invited.

    A question, a plan and an item belong to the organisation: at the table each is said once.
    """

    personen: Sequence[Voorbereid]

    @property
    def eerste(self) -> Voorbereid:
        """What stands here of the organisation is the same with each of its people."""
        return self.personen[0]

    @property
    def leeg(self) -> bool:
        """Whether nothing was asked of any of them, and nothing is known."""
        return all(v.leeg for v in self.personen)


def per_organisatie(rijen: Iterable[Voorbereid]) -> list[Organisatie]:
    """The invited by the organisation that they act for, in their order."""
    uit: dict[UUID, list[Voorbereid]] = {}
    for v in rijen:
        uit.setdefault(v.genodigde.uitnodiging.hoedanigheid_id, []).append(v)
    return [Organisatie(personen) for personen in uit.values()]


def voorbereidingen(
    genodigden: Sequence[Genodigde], *, met_gedeeld: UUID | None = None
) -> dict[UUID, Voorbereid]:
    """What these invited did, per invitation: six queries, for one item or for many.

    Args:
        met_gedeeld: the case of which the last item per organisation is shown as well, in one
            query more; what is shown is noted as read.
    """
    rijen = [g for g in genodigden if g.uitnodiging.tot is None]
    zaken = {g.uitnodiging.casus_id for g in rijen if g.uitnodiging.casus_id}
    wegingen = {g.uitnodiging.weging_id for g in rijen if g.uitnodiging.weging_id}
    bron = _Bron(
        gevraagd=antwoorden(zaken) if zaken else {},
        plannen=voorgelegd(zaken) if zaken else {},
        afspraken=open_per_persoon(zaken) if zaken else {},
        oordelen=wie_oordeelde(wegingen) if wegingen else {},
        gedeeld=laatst_gedeeld(met_gedeeld) if met_gedeeld and rijen else {},
    )
    return {g.uitnodiging.id: bron.van(g) for g in rijen}


@dataclass(frozen=True, slots=True)
class _Bron:
    gevraagd: Mapping[UUID, Mapping[UUID, Verzoekregel]]
    plannen: Mapping[UUID, Voorgelegd]
    afspraken: Mapping[UUID, Mapping[UUID, tuple[int, int]]]
    oordelen: Mapping[UUID, set[UUID]]
    gedeeld: Mapping[UUID, Gedeeld]

    def van(self, g: Genodigde) -> Voorbereid:
        u = g.uitnodiging
        if u.casus_id is None:
            wie = self.oordelen.get(u.weging_id, set())  # type: ignore[arg-type]
            return Voorbereid(g, oordeelde=u.functionaris_id in wie)
        plan = self.plannen.get(u.casus_id)
        open_, laat = self.afspraken.get(u.casus_id, {}).get(u.functionaris_id, (0, 0))
        return Voorbereid(
            g,
            verzoek=self.gevraagd.get(u.casus_id, {}).get(u.hoedanigheid_id),
            plan=plan if plan and u.hoedanigheid_id in plan.gevraagd else None,
            afspraken=open_,
            laat=laat,
            gedeeld=self.gedeeld.get(u.hoedanigheid_id),
        )

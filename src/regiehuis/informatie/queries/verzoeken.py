"""Requests: the table of a case, and the page of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as vertaal

from regiehuis.informatie import rules
from regiehuis.informatie.models import Informatieverzoek, Verzoektekst, Weigering
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.recht.queries import leefgebiednamen
from regiehuis.recht.rules import WEIGERGRONDEN

#: Drawing of a state: form and word (web: `tag`).
TEKENS = {
    "geleverd": "done",
    "niets_bekend": "done",
    "niet_nodig": "done",
    "geweigerd": "stopped",
    "later": "doing",
}


TE_LAAT = _("te laat")
ANTWOORDWOORDEN = {
    "geleverd": _("informatie gedeeld"),
    "niets_bekend": _("niets bekend"),
    "niet_nodig": _("niet nodig"),
    "geweigerd": _("deelt dit niet"),
    "later": _("antwoordt later"),
}


@dataclass(frozen=True, slots=True)
class Verzoekregel:
    """A request as a row of a table: asked, due, answer. A refusal without its words."""

    verzoek: Informatieverzoek
    aan: Mens | None
    door: Mens | None
    vraag: str = ""
    leefgebieden: tuple[str, ...] = ()
    weigering: Weigering | None = None
    op: datetime = field(default_factory=nu)

    @property
    def uiterlijk(self) -> datetime:
        """When the answer is due."""
        return rules.uiterlijk(self.verzoek.termijn_tot, self.verzoek.later_op)

    @property
    def te_laat(self) -> bool:
        """Whether it is open and past its due moment."""
        v = self.verzoek
        return rules.is_te_laat(v.stand, v.termijn_tot, v.later_op, self.op)

    @property
    def kan_herinneren(self) -> bool:
        """Whether to offer a reminder now."""
        v = self.verzoek
        return (
            v.stand == "open"
            and not rules.is_herinnerd(v.herinnerd_op, self.op)
            and rules.is_tijd_voor_herinnering(
                gevraagd_op=v.gevraagd_op, later_op=v.later_op, spoed=v.spoed, nu=self.op
            )
        )

    @property
    def teken(self) -> str:
        """How the state is drawn."""
        if self.te_laat:
            return "late"
        if self.verzoek.stand in ("ingetrokken", "vervallen"):
            return "missing" if self.verzoek.stand == "vervallen" else "still"
        return TEKENS.get(self.verzoek.antwoord, "open")

    @property
    def woord(self) -> str:
        """The state in a word; a marked text."""
        if self.te_laat:
            return TE_LAAT
        if self.verzoek.stand == "beantwoord" or self.verzoek.antwoord == "later":
            return ANTWOORDWOORDEN[self.verzoek.antwoord]
        return rules.STANDEN[self.verzoek.stand]

    @property
    def woord_vertaald(self) -> str:
        """The state in a word, in the language of the page."""
        return vertaal(self.woord)

    @property
    def weigergrond(self) -> str:
        """Category of a refusal, for who may read it."""
        return WEIGERGRONDEN[self.weigering.grond].label if self.weigering else ""


def verzoeken(door: Door, casus_id: UUID) -> list[Verzoekregel]:
    """Every request of a case, newest first: four queries."""
    rijen = list(
        Informatieverzoek.objects.filter(casus_id=casus_id).order_by("-gevraagd_op", "-id")
    )
    gelezen("verzoek", [r.id for r in rijen], casus=casus_id)
    return regels(rijen)


def regels(rijen: Sequence[Informatieverzoek]) -> list[Verzoekregel]:
    """Rows with names, questions and what may be read of refusals: three queries."""
    teksten = {t.verzoek_id: t for t in Verzoektekst.objects.filter(verzoek__in=rijen)}
    geweigerd = [r for r in rijen if r.antwoord == "geweigerd"]
    weigeringen: Mapping[UUID, Weigering] = {
        w.verzoek_id: w for w in Weigering.objects.filter(verzoek__in=geweigerd)
    }
    mensen = functionarissen([m for r in rijen for m in (r.aan_id, r.gevraagd_door_id)])
    moment = nu()
    return [
        Verzoekregel(
            verzoek=r,
            aan=mensen.get(r.aan_id),
            door=mensen.get(r.gevraagd_door_id),
            vraag=teksten[r.id].vraag if r.id in teksten else "",
            leefgebieden=tuple(teksten[r.id].leefgebieden) if r.id in teksten else (),
            weigering=weigeringen.get(r.id),
            op=moment,
        )
        for r in rijen
    ]


@dataclass(frozen=True, slots=True)
class Verzoekkaart:
    """One request on its own page.

    Attributes:
        alleen_taak: only number, term and who may be seen (ambassadeur, manager).
        mijn: it is asked of me or of my capacity, so I may answer.
    """

    regel: Verzoekregel
    alleen_taak: bool
    mijn: bool
    gebieden: tuple[tuple[str, str], ...] = ()

    @property
    def verzoek(self) -> Informatieverzoek:
        """The row."""
        return self.regel.verzoek


def verzoek(door: Door, verzoek_id: UUID) -> Verzoekkaart:
    """One request that I may see.

    Raises:
        NietGevonden: it is not there, or may not be seen.
    """
    rij = Informatieverzoek.objects.filter(id=verzoek_id).first()
    if rij is None:
        raise NietGevonden
    gelezen("verzoek", [rij.id], casus=rij.casus_id)
    (regel,) = regels([rij])
    alleen_taak = not regel.vraag
    namen = {} if alleen_taak else leefgebiednamen(door.huis)
    return Verzoekkaart(
        regel=regel,
        alleen_taak=alleen_taak,
        mijn=not alleen_taak
        and (rij.aan_id == door.functionaris or rij.hoedanigheid_id == door.hoedanigheid),
        gebieden=tuple((s, namen.get(s, s)) for s in regel.leefgebieden),
    )

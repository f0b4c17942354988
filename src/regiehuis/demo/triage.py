"""The triage table of a house that has a triage team: one meeting held, and one to come."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from regiehuis.demo.casussen.bezig import Verteld
from regiehuis.demo.inrichting import Huis
from regiehuis.demo.verhalen.triage import GEWEEST, KOMEND, LEDEN, T
from regiehuis.demo.verteller import Agenda
from regiehuis.instroom.queries import te_wegen
from regiehuis.kern.klok import AMSTERDAM, nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.overleg import services
from regiehuis.overleg.queries.delen import punten_van
from regiehuis.overleg.services import NieuwPunt

#: Minutes per submission.
DUUR = 10
PLAATS = "Overlegruimte van het huis"


class Tafel:
    """A triage meeting while it is told."""

    def __init__(self, huis: Huis, verteld: Verteld) -> None:
        self.huis, self.verteld = huis, verteld
        self.overleg: UUID | None = None
        self.uitnodigingen: dict[str, list[UUID]] = {wie: [] for wie in LEDEN}

    def plan(self, dag: date, punten: Sequence[T]) -> None:
        """Plan it for half past nine, and invite who weighs."""
        begin = datetime.combine(dag, time(9, 30), AMSTERDAM)
        with binnen(self.huis.deur("triage")) as door:
            self.overleg = services.plan_overleg(
                door,
                type=self.huis.overlegsoort(door, "triage"),
                begin=begin,
                einde=begin + timedelta(minutes=45),
                plaats=PLAATS,
                punten=self._punten(door, punten),
                voorzitter=door.functionaris,
                notulist=self.huis.mensen["regie2"],
            )
            for punt in punten_van(self.overleg):
                self._nodig_uit(door, punt.id)

    def zet_erbij(self, *punten: T) -> None:
        """Put what came later on the agenda as well."""
        assert self.overleg
        with binnen(self.huis.deur("triage")) as door:
            for nieuw in self._punten(door, punten):
                punt = services.zet_op_agenda(door, overleg=self.overleg, punt=nieuw)
                self._nodig_uit(door, punt)

    def _punten(self, door: Door, punten: Sequence[T]) -> list[NieuwPunt]:
        weging = {a.id: a.weging_id for a in te_wegen(door)}
        return [
            NieuwPunt(weging[id], minuten=DUUR, aanleiding=t.waarvoor)
            for t in punten
            if (id := self.verteld[t.melding].aanmelding)
        ]

    def _nodig_uit(self, door: Door, punt: UUID) -> None:
        genodigden = {self.huis.mensen[wie]: "" for wie in LEDEN}
        ids = services.nodig_uit(door, agendapunt=punt, genodigden=genodigden)
        for wie, id in zip(LEDEN, ids, strict=True):
            self.uitnodigingen[wie].append(id)

    def neem_aan(self, *wie: str) -> None:
        """Say that one comes."""
        for plek in wie:
            with binnen(self.huis.deur(plek)) as door:
                for id in self.uitnodigingen[plek]:
                    services.beantwoord(door, uitnodiging=id, komt=True)

    def houd(self, punten: Sequence[T]) -> None:
        """Hold it, and fix its report."""
        assert self.overleg
        begin = nu()
        with binnen(self.huis.deur("triage")) as door:
            services.zet_stap(door, overleg=self.overleg, stap="beginnen")
            services.noem_privacy(door, overleg=self.overleg)
            for plek, (punt, t) in enumerate(zip(punten_van(self.overleg), punten, strict=True)):
                with op_moment(begin + timedelta(minutes=DUUR * plek)):
                    self._bespreek(door, punt.id, plek, t)
            with op_moment(begin + timedelta(minutes=DUUR * len(punten))):
                services.zet_stap(door, overleg=self.overleg, stap="eindigen")
                services.zet_stap(door, overleg=self.overleg, stap="vaststellen")

    def _bespreek(self, door: Door, punt: UUID, plek: int, t: T) -> None:
        services.zet_punt(door, agendapunt=punt, stap="beginnen")
        er = {self.uitnodigingen[wie][plek]: "aanwezig" for wie in LEDEN}
        services.zet_aanwezigheid(door, agendapunt=punt, standen=er)
        for sleutel, tekst in t.zegt.items():
            services.schrijf(door, agendapunt=punt, sleutel=sleutel, versie=0, tekst=tekst)
        services.neem_besluit(door, agendapunt=punt, tekst=t.besluit)


def plan(huis: Huis, agenda: Agenda, verteld: Verteld) -> None:
    """Put both meetings in the agenda of a house with a triage team."""
    if not huis.plan.instellingen["triageteam"]:
        return
    eerder, straks = Tafel(huis, verteld), Tafel(huis, verteld)
    agenda.zet(agenda.moment(14, 400), lambda: eerder.plan(agenda.werkdag(11), GEWEEST[:1]))
    agenda.zet(agenda.moment(12, 400), lambda: eerder.zet_erbij(*GEWEEST[1:]))
    agenda.zet(agenda.moment(12, 420), lambda: eerder.neem_aan("regie1", "regie2"))
    agenda.zet(agenda.moment(11, 50), lambda: eerder.houd(GEWEEST))
    agenda.zet(agenda.moment(1, 300), lambda: straks.plan(agenda.dag(3), KOMEND))
    agenda.zet(agenda.moment(1, 330), lambda: straks.neem_aan("regie1"))

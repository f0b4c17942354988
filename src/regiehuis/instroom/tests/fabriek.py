"""Ready submissions in every state, for tests of this room and of the rooms above."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from regiehuis.casus.services import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.instroom import services
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.queries import weegblad
from regiehuis.instroom.services import (
    NieuweAanmelding,
    NieuweBetrokkenheid,
    NieuweEerdere,
    NieuwePersoon,
    NieuwVoorval,
)
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.tests.fabriek import Huisvol, huis_met_mensen
from regiehuis.recht.rules import DOELTOETS
from regiehuis.recht.services import neem_standaard_over
from regiehuis.toegang.tests.fabriek import deur

BSN = "999990019"


def huis(erbij: tuple[str, ...] = ("landelijk-kader",), **velden: Any) -> Huisvol:
    """A house with people, the criteria that every house begins with, and another set."""
    h = huis_met_mensen(**velden)
    if erbij:
        with binnen(deur(h, "beheerder")) as door:
            neem_standaard_over(door, sets=erbij)
    return h


PERSOON = NieuwePersoon(
    voornamen="Jayden", tussenvoegsel="de", achternaam="Vries", geboren_code="2010-03-14",
    adres="Kerkstraat 1, Hilversum", bsn=BSN,
)  # fmt: skip
MOEDER = NieuwePersoon(
    rol="gezinslid", relatie="moeder", voornamen="Petra", achternaam="Bos",
    geboren_code="1980-00-00",
)  # fmt: skip


def inhoud(**velden: Any) -> NieuweAanmelding:
    """A full submission by the police about a boy of sixteen."""
    return replace(
        NieuweAanmelding(
            route="veld",
            domein="straf",
            wat_speelt="Jayden is drie keer aangehouden en is 's nachts vaak weg.",
            gemeente="0402",
            personen=(PERSOON, MOEDER),
            voorvallen=(NieuwVoorval("Aangehouden voor diefstal", "2026-11-08"),),
            leefgebieden={"thuis": {"antwoord": "ja", "tekst": "Moeder bereikt hem niet."}},
            eerder=(
                NieuweEerdere(
                    "Gezinstherapie", "Jeugdzorg", "vrijwillig", "2025-10-00", "", "niet"
                ),
                NieuweEerdere("Gesprek met de wijkagent", kader="onbekend"),
            ),
            betrokken=(NieuweBetrokkenheid(naam="Juf Anja, school"),),
            doeltoets={k: {"antwoord": "ja", "tekst": f"Want {k}."} for k in DOELTOETS},
            vraag_huis="Breng hulp en opsporing bij elkaar.",
            geinformeerd="nee",
            geinformeerd_reden="Lopend onderzoek.",
            verklaring=True,
        ),
        **velden,
    )


@dataclass(slots=True)
class Instroom:
    """A house with one submission by the police."""

    huis: Huisvol
    id: UUID

    def deur(self, wie: str) -> Door:
        return deur(self.huis, wie)

    def rij(self, wie: str = "triagist") -> Aanmelding:
        """The submission as it stands."""
        with binnen(self.deur(wie)):
            return Aanmelding.objects.get(id=self.id)

    def oordeel(self, wie: str = "triagist", doel: str = "voldoet", huis: str = "voldoet") -> None:
        """Judge every criterion."""
        with binnen(self.deur(wie)) as door:
            blad = weegblad(door, self.id)
            services.oordeel(
                door,
                aanmelding=self.id,
                oordelen={
                    s: (doel if s.startswith("doel-") else huis, f"Argument bij {s[:6]}.")
                    for s in blad.sleutels
                },
            )

    def uitkomst(self, uitkomst: str, wie: str = "triagist", **velden: Any) -> Aanmelding:
        """Record an outcome, with what it needs."""
        vul = {"advies": "Bel het wijkteam."} if uitkomst not in ("in_behandeling",) else {}
        if uitkomst == "verrijken":
            vul = {"vraag": "Loopt de therapie nog?"}
        with binnen(self.deur(wie)) as door:
            return services.leg_uitkomst_vast(
                door, aanmelding=self.id, uitkomst=uitkomst, **{**vul, **velden}
            )

    def toegelaten(self) -> "Instroom":
        """Judged and taken in."""
        self.oordeel()
        self.uitkomst("in_behandeling")
        return self

    def open(self, wie: str = "triagist", **velden: Any) -> UUID:
        """Open the case."""
        with binnen(self.deur(wie)) as door:
            return services.open_uit_aanmelding(
                door,
                **{
                    "aanmelding": self.id,
                    "inhoud": NieuweInhoud(
                        aanduiding="J. de V., 16 jaar",
                        doelbinding="Diefstal stoppen en hulp laten slagen.",
                        onderwerp="persoon",
                    ),
                    "procesregisseur": self.huis.mensen["regisseur"],
                    "plaatsvervanger": self.huis.mensen["plaatsvervanger"],
                    "leden": [NieuwLid(self.huis.mensen["agent"], "Heeft dit aangemeld.")],
                    "betrokkenen": [
                        NieuweBetrokkene(
                            aanduiding="Jayden de Vries", voornamen="Jayden", tussenvoegsel="de",
                            achternaam="Vries", geboren_code="2010-03-14", bsn=BSN,
                        )
                    ],
                    **velden,
                },
            )  # fmt: skip


def aangemeld(h: Huisvol | None = None, wie: str = "agent", **velden: Any) -> Instroom:
    """A house in which somebody has just submitted."""
    h = h or huis()
    with binnen(deur(h, wie)) as door:
        rij = services.dien_in(door, inhoud=inhoud(**velden))
    return Instroom(h, rij.id)

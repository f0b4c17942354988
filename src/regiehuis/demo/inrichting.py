"""Setting up a house of the demo: network, people, accounts."""

import random
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from regiehuis.demo.verhalen.namen import ACHTERNAMEN, MANNEN, VROUWEN, WERKNAMEN
from regiehuis.demo.verhalen.netwerken import (
    GEMEENTEFUNCTIES,
    STAF,
    TWEE_HUIZEN,
    Huisplan,
    Org,
)
from regiehuis.kern.bsn import _proef as proef
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import services as netwerk
from regiehuis.overleg import queries as overleg
from regiehuis.toegang import services as toegang


@dataclass(slots=True)
class Huis:
    """A house of the demo while it is being told.

    Attributes:
        mensen: functionaris by place in the network.
        hoedanigheden: capacity by the sleutel of its organisation.
    """

    plan: Huisplan
    id: UUID
    oprichter: Door
    mensen: dict[str, UUID] = field(default_factory=dict)
    hoedanigheden: dict[str, UUID] = field(default_factory=dict)
    organisaties: dict[str, UUID] = field(default_factory=dict)
    vertrokken: set[str] = field(default_factory=set)
    _soorten: dict[str, UUID] = field(default_factory=dict)
    _deuren: dict[str, Door] = field(default_factory=dict)
    _namen: list[str] = field(default_factory=list)
    _burgers: random.Random = field(default_factory=random.Random)
    _bsn: int = 0

    def deur(self, plek: str) -> Door:
        """The door of somebody, with the rights of the map; made once."""
        if plek not in self._deuren:
            self._deuren[plek] = toegang.door_voor(self.mensen[plek], huis_id=self.id)
        return self._deuren[plek]

    def hoedanigheid(self, plek: str) -> UUID:
        """The capacity in which somebody acts."""
        return self.deur(plek).hoedanigheid

    def overlegsoort(self, door: Door, sleutel: str) -> UUID:
        """A kind of meeting of this house."""
        if not self._soorten:
            self._soorten.update((s.sleutel, s.id) for s in overleg.soorten(door))
        return self._soorten[sleutel]

    def naam(self, plek: str) -> str:
        """The name for a place: a fixed one, or the next of the list."""
        if plek in self.plan.bekend:
            return self.plan.bekend[plek]
        if not self._namen:
            start = self.plan.eerste_naam
            self._namen = list(reversed(WERKNAMEN[start:] + WERKNAMEN[:start]))
        return self._namen.pop()

    def burger(self, geslacht: str) -> tuple[str, str, str]:
        """First name, prefix and last name of somebody who does not exist."""
        voor = self._burgers.choice(VROUWEN if geslacht == "v" else MANNEN)
        *tussen, achter = self._burgers.choice(ACHTERNAMEN).split(" ")
        return voor, " ".join(tussen), achter

    def bsn(self) -> str:
        """The next number of the range for tests that passes the eleven-test."""
        while True:
            nummer = f"99999{self._bsn:04d}"
            self._bsn += 1
            if proef.is_valid(nummer):
                return nummer


def richt_in(plan: Huisplan) -> Huis:
    """Make the house with its whole network; the clock says when."""
    nieuw = netwerk.maak_huis(
        naam=plan.naam,
        kort=plan.kort,
        gemeenten=[code for code, _ in plan.gemeenten],
        criteriasets=plan.criteria,
        rolnaam_procesregisseur=plan.rolnaam,
        **plan.instellingen,
    )
    huis = Huis(plan, nieuw.huis, nieuw.door, _burgers=random.Random(plan.zaad))
    huis._bsn = plan.zaad * 137
    mandaat = plan.gemeenten[0][0]
    huis.hoedanigheden[mandaat] = nieuw.hoedanigheid
    huis.organisaties[mandaat] = nieuw.organisatie
    with binnen(nieuw.door):
        for plek, functie, rollen in STAF:
            functie = plan.rolnaam if functie == "procesregisseur" else functie
            _mens(huis, mandaat, plek, functie, rollen, mandaat=_mandaat(rollen))
        for org in plan.orgs:
            _organisatie(huis, org)
        for code, naam in plan.gemeenten:
            _gemeente(huis, code, naam)
    return huis


def _mandaat(rollen: tuple[str, ...]) -> str:
    return "" if {"fg", "beheerder"} & set(rollen) else "Mandaat van het college, artikel 2.31 WGS"


def _organisatie(huis: Huis, org: Org) -> None:
    door = huis.oprichter
    rij = netwerk.voeg_organisatie_toe(door, naam=org.naam, soort=org.soort)
    huis.organisaties[org.sleutel] = rij.id
    hoed = netwerk.voeg_hoedanigheid_toe(door, organisatie=rij.id, soort=org.hoedanigheid)
    huis.hoedanigheden[org.sleutel] = hoed.id
    if not org.functies:
        return
    chef = _mens(huis, org.sleutel, f"{org.sleutel}_chef", "teamleider", ("leidinggevende",))
    vervanger = _mens(
        huis,
        org.sleutel,
        f"{org.sleutel}_amb",
        "accounthouder Veiligheidshuis",
        ("partner", "ambassadeur"),
        leidinggevende=chef,
    )
    for nr, functie in enumerate(org.functies, start=1):
        extra = (
            ("triagist",) if org.sleutel == "vt" and huis.plan.instellingen["triageteam"] else ()
        )
        vervanger = _mens(
            huis,
            org.sleutel,
            f"{org.sleutel}{nr}",
            functie,
            ("partner", *extra),
            leidinggevende=chef,
            vervanger=vervanger,
        )


def _gemeente(huis: Huis, code: str, naam: str) -> None:
    door = huis.oprichter
    if code not in huis.hoedanigheden:
        rij = netwerk.voeg_organisatie_toe(
            door, naam=f"Gemeente {naam}", soort="gemeente", gemeente=code
        )
        huis.organisaties[code] = rij.id
        hoed = netwerk.voeg_hoedanigheid_toe(door, organisatie=rij.id, soort="college")
        huis.hoedanigheden[code] = hoed.id
    burg = netwerk.voeg_hoedanigheid_toe(
        door, organisatie=huis.organisaties[code], soort="burgemeester"
    )
    huis.hoedanigheden[f"{code}_burg"] = burg.id
    chef = _mens(huis, code, f"{code}_chef", "afdelingshoofd", ("leidinggevende",))
    for nr, (plek, functie) in enumerate(GEMEENTEFUNCTIES):
        rollen = ("partner", "ambassadeur") if nr == 0 else ("partner",)
        _mens(huis, code, f"{code}_{plek}", functie, rollen, leidinggevende=chef)
    # One person, two capacities: in the mandating municipality the adviser serves both.
    eerste = code == huis.plan.gemeenten[0][0]
    zelfde = huis.deur(f"{code}_veilig") if eerste else None
    _mens(
        huis,
        f"{code}_burg",
        f"{code}_burg",
        "adviseur van de burgemeester",
        ("partner", "ambassadeur"),
        naam=zelfde.naam if zelfde else "",
    )


def _mens(
    huis: Huis,
    hoed: str,
    plek: str,
    functie: str,
    rollen: tuple[str, ...],
    *,
    naam: str = "",
    **velden: object,
) -> UUID:
    naam = naam or huis.naam(plek)
    email = TWEE_HUIZEN[1] if plek == TWEE_HUIZEN[0] else f"{adresnaam(naam)}@{huis.plan.domein}"
    rij = netwerk.voeg_functionaris_toe(
        huis.oprichter,
        hoedanigheid=huis.hoedanigheden[hoed],
        naam=naam,
        functie=functie,
        email=email,
        rollen=rollen,
        telefoon=f"06 0000 {len(huis.mensen):04d}",
        screening_bevestigd_op=_screening(len(huis.mensen)),
        **velden,  # type: ignore[arg-type]
    )
    huis.mensen[plek] = rij.id
    toegang.maak_account(huis.oprichter, functionaris_id=rij.id, geheimhouding=True)
    return rij.id


def _screening(nr: int) -> date:
    return vandaag() - timedelta(days=20 + nr * 3)


def adresnaam(naam: str) -> str:
    """The part of an e-mail address before the @, made from a name."""
    kaal = unicodedata.normalize("NFKD", naam.lower()).encode("ascii", "ignore").decode()
    return ".".join("".join(t for t in deel if t.isalnum()) for deel in kaal.split())

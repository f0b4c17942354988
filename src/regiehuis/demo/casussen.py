"""Telling a story through the services: submission, weighing, opening, and every step after it."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zlib import crc32

from regiehuis.casus import queries as casusqueries
from regiehuis.casus import services as casus
from regiehuis.casus.services import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.demo.inrichting import Huis
from regiehuis.demo.stukken import pdf
from regiehuis.demo.verhalen.argumenten import ARGUMENTEN, HUISARGUMENTEN
from regiehuis.demo.verhalen.vorm import Contact, G, I, Melding, P, Stap, Verhaal, Voorval, Zit
from regiehuis.demo.verteller import Agenda
from regiehuis.informatie import rules as informatie
from regiehuis.informatie import services as info
from regiehuis.instroom import queries as instroomqueries
from regiehuis.instroom import services as instroom
from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import werkdagen_later
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door

OORDEEL = {"v": "voldoet", "n": "voldoet_niet", "t": "twijfel"}


@dataclass(slots=True)
class Bezig:
    """One story while it is told.

    Attributes:
        personen: name parts, birth and BSN per person of the submission, and of the circle.
        verzoeken: the open request per place in the network.
        gegevens: items by their name in the story.
    """

    huis: Huis
    agenda: Agenda
    melding: Melding
    rng: random.Random
    personen: list[dict[str, str]] = field(default_factory=list)
    aanmelding: UUID | None = None
    verhaal: Verhaal | None = None
    casus: UUID | None = None
    verzoeken: dict[str, UUID] = field(default_factory=dict)
    gegevens: dict[str, UUID] = field(default_factory=dict)
    teller: int = 0

    @property
    def gemeente(self) -> str:
        """CBS code of the municipality of the story."""
        gemeenten = self.huis.plan.gemeenten
        return gemeenten[self.melding.gemeente % len(gemeenten)][0]

    def plek(self, wie: str) -> str:
        """The place in the network: of the municipality of this case, or of this case's regie."""
        if wie.startswith("gem_"):
            return f"{self.gemeente}_{wie[4:]}"
        if wie == "regie" and self.verhaal:
            v = self.verhaal
            return v.plaats if v.regie in self.huis.vertrokken else v.regie
        return wie

    def deur(self, wie: str) -> Door:
        """Who acts."""
        return self.huis.deur(self.plek(wie))

    def id(self, wie: str) -> UUID:
        """Functionaris at a place."""
        return self.huis.mensen[self.plek(wie)]

    def moment(self, terug: int) -> datetime:
        """The next moment of this story on a day."""
        self.teller += 1
        begin = crc32(f"{self.melding.sleutel}{terug}".encode()) % 240
        return self.agenda.moment(terug, begin + self.teller * 3)


Verteld = dict[str, Bezig]


def plan_melding(huis: Huis, agenda: Agenda, melding: Melding, verteld: Verteld) -> Bezig:
    """Put a submission and its weighing in the agenda."""
    zaad = crc32(f"{huis.plan.kort}{melding.sleutel}".encode())
    b = Bezig(huis, agenda, melding, random.Random(zaad))
    verteld[melding.sleutel] = b
    b.personen = [_iemand(b, p, nr) for nr, p in enumerate(melding.personen)]
    if melding.zelfde_als and b.personen:
        eerder = verteld[melding.zelfde_als].personen[0]
        b.personen[0] = {**eerder, "adres": b.personen[0]["adres"]}
    moment = agenda.nu - timedelta(hours=melding.uren) if melding.uren else b.moment(melding.op)
    agenda.zet(moment, lambda: _dien_in(b))
    if melding.verrijk:
        vraag, gevraagd, beantwoord, tekst = melding.verrijk
        agenda.zet(b.moment(gevraagd), lambda: _uitkomst(b, "verrijken", vraag=vraag))
        if beantwoord is not None:
            agenda.zet(b.moment(beantwoord), lambda: _vul_aan(b, tekst))
    if melding.gewogen_op is not None:
        agenda.zet(b.moment(melding.gewogen_op), lambda: _weeg(b))
    if melding.treffer:
        agenda.zet(b.moment(melding.gewogen_op or 0), lambda: _treffer(b))
    if melding.uitkomst:
        soort, op, advies = melding.uitkomst
        agenda.zet(b.moment(op), lambda: _uitkomst(b, soort, advies=advies))
    if melding.terug:
        wat, op, tekst = melding.terug
        agenda.zet(b.moment(op), lambda: _meld_terug(b, wat, tekst))
    return b


def plan_verhaal(huis: Huis, agenda: Agenda, verhaal: Verhaal, verteld: Verteld) -> Bezig:
    """Put a whole case in the agenda."""
    b = plan_melding(huis, agenda, verhaal.melding, verteld)
    b.verhaal = verhaal
    agenda.zet(b.moment(verhaal.open_op), lambda: _open(b))
    for stap in verhaal.stappen:
        agenda.zet(b.moment(stap.op), lambda stap=stap: STAPPEN[stap.soort](b, stap))
    return b


# ---- people -------------------------------------------------------------------------------------


def _iemand(b: Bezig, p: P, nr: int) -> dict[str, str]:
    voor, tussen, achter = b.huis.burger(p.geslacht)
    if p.familie is not None:
        tussen, achter = (
            (b.personen or [{}])[p.familie].get("tussenvoegsel", tussen),
            (b.personen or [{}])[p.familie].get("achternaam", achter),
        )
    return {
        "voornamen": voor,
        "tussenvoegsel": tussen,
        "achternaam": achter,
        "geboren_code": b.agenda.geboren(p.leeftijd, b.rng.randrange(300)),
        "adres": p.adres,
        "bsn": b.huis.bsn() if p.bsn else "",
    }


def _betrokkene(b: Bezig, p: P, wie: dict[str, str]) -> NieuweBetrokkene:
    kring = p.rol == "directe_kring"
    minimaal = kring and ((p.leeftijd or 99) < 18 or p.soort == "slachtoffer")
    aanhef = {"m": "De heer", "v": "Mevrouw"}[p.geslacht]
    if (p.leeftijd or 99) < 18:
        aanhef = {"m": "Jongen", "v": "Meisje"}[p.geslacht]
    jaren = f", {p.leeftijd} jaar" if p.leeftijd is not None else ""
    return NieuweBetrokkene(
        aanduiding=(
            f"{p.relatie.capitalize()}{jaren}"
            if kring
            else f"{aanhef} {wie['achternaam'][0].upper()}.{jaren}"
        ),
        rol=p.rol,
        soort=p.soort,
        relatie=p.relatie,
        voornamen=wie["voornamen"],
        tussenvoegsel=wie["tussenvoegsel"],
        achternaam=wie["achternaam"],
        geboren_code=wie["geboren_code"],
        adres="" if minimaal else wie["adres"],
        adres_geheim=p.geheim and not minimaal,
        minderjarig=(p.leeftijd or 99) < 18,
        status=p.status,
        noodzaak=p.noodzaak if kring else "",
        bsn="" if minimaal else wie["bsn"],
    )


# ---- the submission -----------------------------------------------------------------------------

ROL = {"onderwerp": "betrokkene", "directe_kring": "gezinslid"}


def _dien_in(b: Bezig) -> None:
    m = b.melding
    personen = tuple(
        instroom.NieuwePersoon(
            rol="slachtoffer" if p.soort == "slachtoffer" else ROL[p.rol],
            relatie=p.relatie,
            adres_geheim=p.geheim,
            **wie,
        )
        for p, wie in zip(m.personen, b.personen, strict=True)
    )
    with binnen(b.deur(m.wie)) as door:
        rij = instroom.dien_in(
            door,
            inhoud=instroom.NieuweAanmelding(
                route=m.route,
                domein=m.domein,
                onderwerp=m.onderwerp,
                gebied=m.gebied,
                gemeente=b.gemeente,
                spoed=bool(m.spoed_reden),
                spoed_reden=m.spoed_reden,
                wat_speelt=m.wat,
                personen=personen,
                voorvallen=tuple(
                    instroom.NieuwVoorval(wat, b.agenda.code(op)) for wat, op in m.voorvallen
                ),
                leefgebieden={
                    k: {"antwoord": "ja" if t else "onbekend", "tekst": t}
                    for k, t in m.leefgebieden.items()
                },
                eerder=tuple(
                    instroom.NieuweEerdere(
                        wat, wie, kader, b.agenda.code(van), b.agenda.code(tot), resultaat
                    )
                    for wat, wie, kader, van, tot, resultaat in m.eerder
                ),
                betrokken=tuple(
                    instroom.NieuweBetrokkenheid(functionaris=b.id(wie), waarvoor=wat)
                    for wie, wat in m.betrokken
                ),
                doeltoets={
                    letter: {"antwoord": "ja", "tekst": m.argumenten[letter]}
                    for letter in m.argumenten
                },
                vraag_huis=m.vraag,
                geinformeerd=m.geinformeerd,
                geinformeerd_reden=m.geinformeerd_reden,
                grondslag=m.grondslag or ("goed_hulpverlenerschap" if _zorg(m.wie) else ""),
                verklaring=True,
            ),
        )
    b.aanmelding = rij.id


ZORG = ("gi", "vt", "ggz", "verslaving", "mee", "ggd")


def _zorg(wie: str) -> bool:
    return wie.startswith(ZORG)


def _weeg(b: Bezig) -> None:
    m = b.melding
    with binnen(b.deur(m.weger)) as door:
        _beoordeel(b, door, m.doel, m.huis)
    if m.tweede:
        wie, letters, argument = m.tweede
        with binnen(b.deur(wie)) as door:
            _beoordeel(b, door, letters, "", argument)


def _beoordeel(b: Bezig, door: Door, doel: str, huis: str, argument: str = "") -> None:
    assert b.aanmelding
    blad = instroomqueries.weegblad(door, b.aanmelding)
    oordelen: dict[str, tuple[str, str]] = {}
    for letter, wat in zip("abcd", doel, strict=False):
        if wat in OORDEEL:
            waarom = (
                argument
                or b.melding.argumenten.get(letter)
                or b.rng.choice(ARGUMENTEN[letter][wat])
            )
            oordelen[f"doel-{letter}"] = (OORDEEL[wat], waarom)
    if not argument:
        for deel in blad.sets:
            oordelen |= _huisoordelen(b, deel, huis)
    instroom.oordeel(door, aanmelding=b.aanmelding, oordelen=oordelen)


def _huisoordelen(b: Bezig, deel: object, huis: str) -> dict[str, tuple[str, str]]:
    criteria = list(deel.set.criteria.all())  # type: ignore[attr-defined]
    gewoon = "vvvn" if criteria[0].code == "1" else "v" * len(criteria)
    letters = huis if huis and len(huis) == len(criteria) else gewoon
    return {
        str(c.id): (OORDEEL[wat], b.rng.choice(HUISARGUMENTEN[c.code][wat]))
        for c, wat in zip(criteria, letters, strict=True)
        if wat in OORDEEL
    }


def _uitkomst(b: Bezig, soort: str, *, advies: str = "", vraag: str = "") -> None:
    assert b.aanmelding
    with binnen(b.deur(b.melding.weger)) as door:
        instroom.leg_uitkomst_vast(
            door,
            aanmelding=b.aanmelding,
            uitkomst=soort,
            advies="" if soort in ("triage", "in_behandeling") else advies,
            notitie=advies if soort in ("triage", "in_behandeling") else "",
            vraag=vraag,
            afwijking=b.melding.afwijking,
        )


def _vul_aan(b: Bezig, tekst: str) -> None:
    assert b.aanmelding
    with binnen(b.deur(b.melding.wie)) as door:
        instroom.vul_aan(door, aanmelding=b.aanmelding, antwoord=tekst)


def _meld_terug(b: Bezig, wat: str, tekst: str) -> None:
    assert b.aanmelding
    with binnen(b.deur(b.melding.wie)) as door:
        instroom.meld_terug(door, aanmelding=b.aanmelding, terugmelding=wat, toelichting=tekst)


def _treffer(b: Bezig) -> None:
    assert b.aanmelding
    with binnen(b.deur(b.melding.weger)) as door:
        for blad in instroomqueries.treffers(door, b.aanmelding)[:1]:
            instroom.beoordeel_treffer(door, treffer=blad.treffer.id, beoordeling=b.melding.treffer)


# ---- the case -----------------------------------------------------------------------------------


def _open(b: Bezig) -> None:
    v = b.verhaal
    assert v and b.aanmelding
    betrokkenen = [
        _betrokkene(b, p, wie) for p, wie in zip(b.melding.personen, b.personen, strict=True)
    ]
    for p in v.kring:
        wie = _iemand(b, p, len(b.personen))
        b.personen.append(wie)
        betrokkenen.append(_betrokkene(b, p, wie))
    wie_opent = b.melding.weger
    with binnen(b.deur(wie_opent)) as door:
        b.casus = instroom.open_uit_aanmelding(
            door,
            aanmelding=b.aanmelding,
            inhoud=NieuweInhoud(
                aanduiding=_titel(b, betrokkenen),
                onderwerp=b.melding.onderwerp,
                doelbinding=v.doelbinding,
                waarom_hier=v.waarom,
                laatste_stand=v.stand,
                volgende_stap=v.volgende,
            ),
            procesregisseur=b.huis.mensen[v.regie],
            plaatsvervanger=b.huis.mensen[v.plaats],
            leden=[NieuwLid(b.id(wie), reden) for wie, reden in v.leden],
            betrokkenen=betrokkenen,
            ondersteuning=[b.huis.mensen["steun"]] if v.steun else [],
        )


def _titel(b: Bezig, betrokkenen: list[NieuweBetrokkene]) -> str:
    if b.melding.onderwerp == "gebied":
        return b.melding.gebied
    if b.melding.onderwerp == "gezin":
        return f"Gezin {b.personen[0]['achternaam'][0].upper()}."
    return betrokkenen[0].aanduiding


def _gegeven(b: Bezig, g: G, bron: str) -> informatie.NieuwGegeven:
    soort, bijzonder = _deel(b, g.deel)
    alleen = None
    if g.alleen is not None:
        alleen = tuple(dict.fromkeys(b.huis.hoedanigheid(b.plek(w)) for w in g.alleen))
    zorg = _zorg(bron)
    return informatie.NieuwGegeven(
        tekst=g.tekst,
        leefgebied=g.gebied,
        soort=soort,
        aard="verklaring" if g.van else g.aard,
        verklaring_van=g.van,
        waargenomen=b.agenda.code(g.wanneer),
        grondslag=g.grond or ("goed_hulpverlenerschap" if zorg else ""),
        voorwaarden=g.voorwaarden,
        zichtbaar_voor=alleen,
        bijzonder=bijzonder,
    )


def _deel(b: Bezig, deel: object) -> tuple[str, Any]:
    code = b.agenda.code
    match deel:
        case I():
            return "interventie", informatie.Interventie(
                organisatie=deel.organisatie,
                kader=deel.kader,
                doel=deel.doel,
                start=code(deel.start),
                eind=b.agenda.ooit(deel.eind),
                resultaat=deel.resultaat,
                toelichting=deel.toelichting,
                reden_einde=deel.reden,
            )
        case Voorval():
            return "incident", informatie.Incident(deel.plaats)
        case Zit():
            return "detentie", informatie.Detentie(
                deel.inrichting, code(deel.start), b.agenda.ooit(deel.eind)
            )
        case Contact():
            return "contactmoment", informatie.Contactmoment(
                deel.met_wie,
                deel.vorm,
                bool(deel.mondeling_met),
                tuple(b.id(w) for w in deel.mondeling_met),
            )
        case _:
            return "algemeen", None


# ---- steps --------------------------------------------------------------------------------------


def _vraag(b: Bezig, s: Stap) -> None:
    assert b.casus and b.verhaal
    wie = s.w["aan"] or tuple(w for w, _ in b.verhaal.leden)
    with binnen(b.deur(s.wie)) as door:
        ids = info.stel_verzoeken(
            door,
            casus=b.casus,
            aan=[b.id(w) for w in wie],
            vraag=s.w["tekst"],
            leefgebieden=s.w["gebieden"],
            termijn=s.w["termijn"],
        )
    b.verzoeken.update(zip(wie, ids, strict=True))


def _antwoord(b: Bezig, s: Stap) -> None:
    later = s.w.get("later")
    gegevens: tuple[G, ...] = s.w["gegevens"]
    with binnen(b.deur(s.wie)) as door:
        info.beantwoord(
            door,
            verzoek=b.verzoeken[s.wie],
            antwoord=informatie.Antwoord(
                s.w["antwoord"],
                later_op=None if later is None else werkdagen_later(vandaag(), later),
                grond=s.w.get("grond", ""),
                toelichting=s.w.get("uitleg", ""),
            ),
            teksten=[_gegeven(b, g, s.wie) for g in gegevens],
            bijlagen={n: pdf(g.stuk, g.tekst) for n, g in enumerate(gegevens) if g.stuk},
        )


def _meld_gegeven(b: Bezig, s: Stap) -> None:
    assert b.casus
    g: G = s.w["gegeven"]
    with binnen(b.deur(s.wie)) as door:
        id = info.leg_gegeven_vast(
            door,
            casus=b.casus,
            gegeven=_gegeven(b, g, s.wie),
            bijlage=pdf(g.stuk, g.tekst) if g.stuk else None,
        )
    if g.naam:
        b.gegevens[g.naam] = id


def _inhoud(b: Bezig, s: Stap) -> None:
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        versie = _versie(b.casus)
        casus.wijzig_inhoud(door, casus=b.casus, versie=versie, **s.w["teksten"])


def _versie(casus_id: UUID) -> int:
    inhoud = casusqueries.inhoud_van(casus_id)
    assert inhoud
    return inhoud.versie


def _fase(b: Bezig, s: Stap) -> None:
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        rij = casusqueries.casus_voor(door, b.casus)
        casus.zet_fase(door, casus=b.casus, stap=s.w["stap"], versie=rij.versie)


def _lid(b: Bezig, s: Stap) -> None:
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        casus.voeg_lid_toe(door, casus=b.casus, functionaris=b.id(s.w["lid"]), reden=s.w["reden"])


def _weg(b: Bezig, s: Stap) -> None:
    assert b.casus
    wie = b.id(s.w["lid"])
    with binnen(b.deur(s.wie)) as door:
        rij = next(r for r in casusqueries.leden(b.casus) if r.functionaris_id == wie)
        casus.beeindig_lid(door, lid=rij.id, reden=s.w["reden"])


def _betrokkene_erbij(b: Bezig, s: Stap) -> None:
    assert b.casus
    p: P = s.w["persoon"]
    wie = _iemand(b, p, len(b.personen))
    b.personen.append(wie)
    with binnen(b.deur(s.wie)) as door:
        casus.voeg_betrokkene_toe(door, casus=b.casus, betrokkene=_betrokkene(b, p, wie))


def _corrigeer(b: Bezig, s: Stap) -> None:
    oud = b.gegevens[s.w["naam"]]
    with binnen(b.deur(s.wie)) as door:
        info.corrigeer(
            door,
            gegeven=oud,
            reden=s.w["reden"],
            tekst=s.w["tekst"],
            aard="feit",
            categorie=s.w.get("categorie", "hulp" if _zorg(s.wie) else "politie"),
        )


def _trek_in(b: Bezig, s: Stap) -> None:
    with binnen(b.deur(s.wie)) as door:
        info.trek_gegeven_in(door, gegeven=b.gegevens[s.w["naam"]])


def _trek_vraag_in(b: Bezig, s: Stap) -> None:
    with binnen(b.deur(s.wie)) as door:
        info.trek_in(door, verzoek=b.verzoeken[s.w["aan"]])


def _herinner(b: Bezig, s: Stap) -> None:
    with binnen(b.deur(s.wie)) as door:
        info.herinner(door, verzoek=b.verzoeken[s.w["aan"]])


def _wijs_toe(b: Bezig, s: Stap) -> None:
    assert b.casus and b.verhaal
    taak = s.w["taak"]
    vorige = b.verhaal.regie if taak == "procesregisseur" else b.verhaal.plaats
    with binnen(b.deur(s.wie)) as door:
        casus.wijs_toe(
            door,
            casus=b.casus,
            taak=taak,
            functionaris=b.id(s.w["aan"]),
            in_plaats_van=b.huis.mensen[vorige],
        )
    nieuw = {"regie": s.w["aan"]} if taak == "procesregisseur" else {"plaats": s.w["aan"]}
    b.verhaal = replace(b.verhaal, **nieuw)


STAPPEN: dict[str, Callable[[Bezig, Stap], None]] = {
    "vraag": _vraag,
    "antwoord": _antwoord,
    "gegeven": _meld_gegeven,
    "inhoud": _inhoud,
    "fase": _fase,
    "lid": _lid,
    "weg": _weg,
    "betrokkene": _betrokkene_erbij,
    "corrigeer": _corrigeer,
    "trek_in": _trek_in,
    "trek_vraag_in": _trek_vraag_in,
    "herinner": _herinner,
    "wijs_toe": _wijs_toe,
}

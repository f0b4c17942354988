"""Meetings in a story: planned, answered, held, and the report fixed the same day; or going on."""

from datetime import datetime, time, timedelta

from regiehuis.demo.casussen.aanpak import leg_vast
from regiehuis.demo.casussen.bezig import Bezig, Tafel
from regiehuis.demo.verhalen.samen import O
from regiehuis.demo.verhalen.vorm import Stap
from regiehuis.kern.klok import AMSTERDAM, nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.overleg import services
from regiehuis.overleg.queries.delen import punten_van
from regiehuis.overleg.services import NieuwPunt

DUUR = timedelta(minutes=45)
#: A meeting of today that goes on began this long ago.
BEZIG = timedelta(minutes=20)
ZALEN = ("Zaal 2, gemeentehuis", "Overlegruimte van het huis", "Via beeldbellen")


def plan(b: Bezig, s: Stap) -> None:
    """Plan a meeting about this case and invite people."""
    assert b.casus
    begin = _begin(b, s.w["dag"])
    regie = b.id("regie")
    with binnen(b.deur(s.wie)) as door:
        overleg = services.plan_overleg(
            door,
            type=b.huis.overlegsoort(door, s.w["soort"]),
            begin=begin,
            einde=begin + DUUR,
            plaats=ZALEN[len(b.overleggen) % len(ZALEN)],
            punten=[NieuwPunt(b.casus, minuten=45, aanleiding=s.w["aanleiding"])],
            voorzitter=regie,
            notulist=b.huis.mensen["steun"] if b.verhaal and b.verhaal.steun else regie,
        )
        (punt,) = punten_van(overleg)
        ids = services.nodig_uit(
            door,
            agendapunt=punt.id,
            genodigden={b.id(w): s.w["verwacht"].get(w, "") for w in s.w["wie"]},
        )
    genodigd = dict(zip(s.w["wie"], ids, strict=True))
    b.overleggen[s.w["naam"]] = Tafel(overleg, punt.id, genodigd)


def _begin(b: Bezig, dag: int) -> datetime:
    """At ten o'clock of a day counted from today; a meeting of today is going on now."""
    if not dag:
        return b.agenda.nu - BEZIG
    return datetime.combine(b.agenda.dag(dag), time(10, 0), AMSTERDAM)


def stel_vervanger_voor(b: Bezig, s: Stap) -> None:
    """A colleague is proposed for who cannot come."""
    with binnen(b.deur(s.wie)) as door:
        services.stel_vervanger_voor(
            door,
            uitnodiging=b.overleggen[s.w["naam"]].uitnodigingen[s.w["voor"]],
            vervanger=b.id(s.w["vervanger"]),
        )


def antwoord(b: Bezig, s: Stap) -> None:
    """Accept or decline an invitation."""
    with binnen(b.deur(s.wie)) as door:
        services.beantwoord(
            door,
            uitnodiging=b.overleggen[s.w["naam"]].uitnodigingen[s.wie],
            komt=not s.w["reden"],
            reden=s.w["reden"],
        )


def houd(b: Bezig, s: Stap) -> None:
    """Hold the meeting, and fix its report."""
    tafel, wat = b.overleggen[s.w["naam"]], s.w["wat"]
    begin = nu()
    with binnen(b.deur(s.wie)) as door:
        er = {wie: "aanwezig" if wie in wat.er else "afwezig" for wie in tafel.uitnodigingen}
        _bespreek(b, door, s.w["naam"], wat, er)
        with op_moment(min(begin + DUUR, b.agenda.nu)):
            services.zet_stap(door, overleg=tafel.overleg, stap="eindigen")
            services.zet_stap(door, overleg=tafel.overleg, stap="vaststellen")


def begin(b: Bezig, s: Stap) -> None:
    """Begin a meeting that still goes on; who is not there yet may still come."""
    wat = s.w["wat"]
    with op_moment(_begin(b, 0)), binnen(b.deur(s.wie)) as door:
        _bespreek(b, door, s.w["naam"], wat, dict.fromkeys(wat.er, "aanwezig"))


def _bespreek(b: Bezig, door: Door, naam: str, wat: O, er: dict[str, str]) -> None:
    tafel = b.overleggen[naam]
    services.zet_stap(door, overleg=tafel.overleg, stap="beginnen")
    services.noem_privacy(door, overleg=tafel.overleg)
    services.zet_punt(door, agendapunt=tafel.punt, stap="beginnen")
    standen = {tafel.uitnodigingen[wie]: stand for wie, stand in er.items()}
    services.zet_aanwezigheid(door, agendapunt=tafel.punt, standen=standen)
    for sleutel, gezegd in wat.zegt.items():
        keuze, tekst = gezegd if isinstance(gezegd, tuple) else ("", gezegd)
        services.schrijf(
            door, agendapunt=tafel.punt, sleutel=sleutel, versie=0, tekst=tekst, keuze=keuze
        )
    for besluit in wat.besluiten:
        services.neem_besluit(door, agendapunt=tafel.punt, tekst=besluit)
    for nr, a in enumerate(wat.afspraken):
        b.afspraken[f"{naam}.{nr}"] = leg_vast(b, door, a, tafel.punt)

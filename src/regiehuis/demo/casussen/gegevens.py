"""What partners know: requests, answers, items and their correction."""

from typing import Any

from regiehuis.demo.casussen.bezig import Bezig, is_zorg
from regiehuis.demo.stukken import pdf
from regiehuis.demo.verhalen.vorm import Contact, G, I, Stap, Voorval, Zit
from regiehuis.informatie import rules as informatie
from regiehuis.informatie import services as info
from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import werkdagen_later
from regiehuis.logboek.context import binnen
from regiehuis.stukken import services as stukken


def _gegeven(b: Bezig, g: G, bron: str) -> informatie.NieuwGegeven:
    soort, bijzonder = _deel(b, g.deel)
    alleen = None
    if g.alleen is not None:
        alleen = tuple(dict.fromkeys(b.huis.hoedanigheid(b.plek(w)) for w in g.alleen))
    zorg = is_zorg(bron)
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


def stel_vraag(b: Bezig, s: Stap) -> None:
    """Ask partners; everybody of the case when nobody is named."""
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


def geef_antwoord(b: Bezig, s: Stap) -> None:
    """Answer a request."""
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


def meld_gegeven(b: Bezig, s: Stap) -> None:
    """Record an item unasked."""
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


def voeg_document_toe(b: Bezig, s: Stap) -> None:
    """Put a file with the case."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        stukken.plaats(door, bestand=pdf(s.w["naam"], s.w["tekst"]), casus=b.casus)


def corrigeer(b: Bezig, s: Stap) -> None:
    """Correct an item."""
    oud = b.gegevens[s.w["naam"]]
    with binnen(b.deur(s.wie)) as door:
        info.corrigeer(
            door,
            gegeven=oud,
            reden=s.w["reden"],
            tekst=s.w["tekst"],
            aard="feit",
            categorie=s.w.get("categorie", "hulp" if is_zorg(s.wie) else "politie"),
        )


def trek_in(b: Bezig, s: Stap) -> None:
    """Withdraw an item."""
    with binnen(b.deur(s.wie)) as door:
        info.trek_gegeven_in(door, gegeven=b.gegevens[s.w["naam"]])


def trek_vraag_in(b: Bezig, s: Stap) -> None:
    """Withdraw a request."""
    with binnen(b.deur(s.wie)) as door:
        info.trek_in(door, verzoek=b.verzoeken[s.w["aan"]])


def herinner(b: Bezig, s: Stap) -> None:
    """Remind of a request."""
    with binnen(b.deur(s.wie)) as door:
        info.herinner(door, verzoek=b.verzoeken[s.w["aan"]])

"""The submission of a story, its weighing and what comes back."""

from regiehuis.demo.casussen.bezig import Bezig, is_zorg
from regiehuis.demo.verhalen.argumenten import ARGUMENTEN, HUISARGUMENTEN
from regiehuis.instroom import queries as instroomqueries
from regiehuis.instroom import services as instroom
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door

OORDEEL = {"v": "voldoet", "n": "voldoet_niet", "t": "twijfel"}
ROL = {"onderwerp": "betrokkene", "directe_kring": "gezinslid"}


def dien_in(b: Bezig) -> None:
    """Submit it."""
    with binnen(b.deur(b.melding.wie)) as door:
        b.aanmelding = instroom.dien_in(door, inhoud=_aanmelding(b)).id


def _aanmelding(b: Bezig) -> instroom.NieuweAanmelding:
    m = b.melding
    return instroom.NieuweAanmelding(
        route=m.route,
        domein=m.domein,
        onderwerp=m.onderwerp,
        gebied=m.gebied,
        gemeente=b.gemeente,
        spoed=bool(m.spoed_reden),
        spoed_reden=m.spoed_reden,
        wat_speelt=m.wat,
        personen=_personen(b),
        voorvallen=tuple(instroom.NieuwVoorval(wat, b.agenda.code(op)) for wat, op in m.voorvallen),
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
            letter: {"antwoord": "ja", "tekst": m.argumenten[letter]} for letter in m.argumenten
        },
        vraag_huis=m.vraag,
        geinformeerd=m.geinformeerd,
        geinformeerd_reden=m.geinformeerd_reden,
        grondslag=m.grondslag or ("goed_hulpverlenerschap" if is_zorg(m.wie) else ""),
        verklaring=True,
    )


def _personen(b: Bezig) -> tuple[instroom.NieuwePersoon, ...]:
    return tuple(
        instroom.NieuwePersoon(
            rol="slachtoffer" if p.soort == "slachtoffer" else ROL[p.rol],
            relatie=p.relatie,
            adres_geheim=p.geheim,
            **wie,
        )
        for p, wie in zip(b.melding.personen, b.personen, strict=True)
    )


def weeg(b: Bezig) -> None:
    """Weigh it, and let a second one weigh what he knows better."""
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
    gewoon = "vvvnn" if criteria[0].code == "1" else "v" * len(criteria)
    letters = huis if huis and len(huis) == len(criteria) else gewoon
    return {
        str(c.id): (OORDEEL[wat], b.rng.choice(HUISARGUMENTEN[c.code][wat]))
        for c, wat in zip(criteria, letters, strict=True)
        if wat in OORDEEL
    }


def leg_uitkomst_vast(b: Bezig, soort: str, *, advies: str = "", vraag: str = "") -> None:
    """Record what the weighing led to."""
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


def vul_aan(b: Bezig, tekst: str) -> None:
    """Answer the question of the weigher."""
    assert b.aanmelding
    with binnen(b.deur(b.melding.wie)) as door:
        instroom.vul_aan(door, aanmelding=b.aanmelding, antwoord=tekst)


def meld_terug(b: Bezig, wat: str, tekst: str) -> None:
    """Say afterwards what became of it."""
    assert b.aanmelding
    with binnen(b.deur(b.melding.wie)) as door:
        instroom.meld_terug(door, aanmelding=b.aanmelding, terugmelding=wat, toelichting=tekst)


def beoordeel_treffer(b: Bezig) -> None:
    """Judge the first hit of the comparison."""
    assert b.aanmelding
    with binnen(b.deur(b.melding.weger)) as door:
        for blad in instroomqueries.treffers(door, b.aanmelding)[:1]:
            instroom.beoordeel_treffer(door, treffer=blad.treffer.id, beoordeling=b.melding.treffer)


def trek_aanmelding_in(b: Bezig) -> None:
    """Take it back before anybody decided."""
    assert b.aanmelding
    with binnen(b.deur(b.melding.wie)) as door:
        instroom.trek_in(door, aanmelding=b.aanmelding)

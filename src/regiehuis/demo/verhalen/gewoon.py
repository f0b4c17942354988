"""Twenty plain cases per house, made from patterns; phases and delays vary with their place."""

import random
from dataclasses import dataclass

from regiehuis.demo.verhalen.samen import A, Stappen, afspraak, regie
from regiehuis.demo.verhalen.vorm import (
    G,
    Melding,
    P,
    Stap,
    Verhaal,
    Voorval,
    antwoord,
    fase,
    lever,
    stand,
    vraag,
)


@dataclass(frozen=True, slots=True)
class Patroon:
    """A kind of case in a few lines."""

    wie: str
    leeftijd: tuple[int, int]
    wat: str
    doel: str
    waarom: str
    leden: tuple[str, ...]
    weet: tuple[str, ...]
    stand: str
    route: str = "veld"
    domein: str = "straf"


PATRONEN = (
    Patroon(
        "politie1",
        (18, 30),
        "Inbraken in schuren in de eigen wijk. Slaapt op de bank bij "
        "vrienden en heeft geen inkomen.",
        "Nieuwe inbraken voorkomen met inkomen en een plek.",
        "Zonder adres geen uitkering, zonder uitkering nieuwe inbraken.",
        ("politie1", "reclassering1", "gem_zorg"),
        (
            "Zes registraties in een jaar.",
            "Houdt zich aan de meldplicht.",
            "Geen uitkering sinds het voorjaar.",
        ),
        "Het adres is bijna geregeld.",
    ),
    Patroon(
        "gem_veilig",
        (35, 60),
        "Ruzie met de buren loopt uit op vernieling en bedreiging.",
        "Bedreiging tussen buren stoppen.",
        "Bemiddeling mislukte twee keer.",
        ("politie1", "gem_veilig", "ggd1"),
        (
            "Acht meldingen van twee kanten.",
            "Gesprek gevoerd, zonder resultaat.",
            "Bij de GGD niet eerder bekend.",
        ),
        "Een buur wil verhuizen.",
    ),
    Patroon(
        "gi2",
        (14, 17),
        "Berooft leeftijdgenoten van hun telefoon. Gaat niet naar school.",
        "Berovingen stoppen en terug naar school.",
        "School en toezicht werken langs elkaar.",
        ("politie1", "gi2", "rvdk1", "gem_zorg"),
        (
            "Drie aangiftes van beroving.",
            "Jeugdreclassering sinds drie maanden.",
            "Advies van de Raad volgt.",
            "Leerplicht is betrokken.",
        ),
        "Hij gaat drie dagen naar een praktijkschool.",
    ),
    Patroon(
        "vt1",
        (28, 50),
        "Geweld in de relatie, ook na het tijdelijk huisverbod.",
        "Geweld thuis stoppen.",
        "Hulp en strafzaak moeten in dezelfde week beginnen.",
        ("politie2", "vt1", "om1", "gem_zorg"),
        (
            "Twee aangiftes.",
            "Beide partners willen hulp.",
            "Zitting over zes weken.",
            "Relatietherapie aangeboden.",
        ),
        "De man slaapt bij zijn broer.",
        "huiselijk_geweld",
        "zorg",
    ),
    Patroon(
        "verslaving1",
        (30, 55),
        "Steelt elke dag voor drank. Weigert opname.",
        "Diefstallen en overlast stoppen door behandeling.",
        "Toezicht en behandeling wachten op elkaar.",
        ("politie3", "verslaving1", "reclassering1"),
        (
            "Veertig winkelontzeggingen.",
            "Was gemotiveerd en viel terug.",
            "Toezicht loopt tot de zomer.",
        ),
        "Opname is aangevraagd.",
        "top_x",
        "zorg",
    ),
    Patroon(
        "dji1",
        (22, 45),
        "Komt over acht weken vrij zonder woning en zonder identiteitsbewijs.",
        "Terugval na vrijlating voorkomen.",
        "Vier organisaties, een datum.",
        ("dji1", "leger1", "gem_zorg"),
        (
            "Gedraagt zich goed in de inrichting.",
            "Toezicht is voorbereid.",
            "Identiteitsbewijs is aangevraagd.",
        ),
        "De opvang heeft een plek.",
    ),
    Patroon(
        "politie1",
        (16, 23),
        "Handelt bij de school en wordt door ouderen gestuurd.",
        "De handel bij de school stoppen en de jongen eruit halen.",
        "Hij wil stoppen en durft niet.",
        ("politie1", "mee1", "gem_veilig", "om1"),
        (
            "Twee keer staande gehouden.",
            "Zegt dat hij bang is.",
            "Gesprek op het gemeentehuis.",
            "Vervolging nog niet besloten.",
        ),
        "Hij heeft een weekendbaan.",
    ),
    Patroon(
        "ggz1",
        (40, 65),
        "Belt vijftig keer per dag de meldkamer en bedreigt medewerkers.",
        "Misbruik van het noodnummer en bedreiging stoppen.",
        "Straf helpt niet en zorg wordt geweigerd.",
        ("politie3", "ggz1", "gem_zorg"),
        (
            "Duizend oproepen in een maand.",
            "In zorg sinds tien jaar.",
            "Woont zelfstandig met begeleiding.",
        ),
        "Er is een vast belmoment per dag.",
    ),
    Patroon(
        "gem_zorg",
        (20, 40),
        "Laat zijn hond los op kinderen en reageert agressief.",
        "Onveiligheid in de straat wegnemen.",
        "Alleen handhaven maakt hem bozer.",
        ("politie1", "gem_veilig", "mee1"),
        ("Twee bijtincidenten.", "Muilkorf opgelegd.", "Cliënt van een eerder traject."),
        "De hond is ondergebracht.",
    ),
    Patroon(
        "leger1",
        (25, 48),
        "Zwerft, drinkt en is vaak betrokken bij vechtpartijen.",
        "Geweld in het centrum verminderen.",
        "Opvang schorst hem steeds.",
        ("politie1", "leger1", "verslaving1", "ggd1"),
        (
            "Elf vechtpartijen in een jaar.",
            "Drie keer geschorst.",
            "Wil wel afkicken.",
            "Slechte gezondheid.",
        ),
        "Hij mag terug in de opvang.",
    ),
)


def verhalen(zaad: int) -> list[Verhaal]:
    """Twenty, always the same for the same seed."""
    rng = random.Random(zaad)
    return [_verhaal(nr, PATRONEN[(nr + zaad) % len(PATRONEN)], rng) for nr in range(20)]


def _verhaal(nr: int, p: Patroon, rng: random.Random) -> Verhaal:
    # From a year old to this week; the newest are only just opened.
    op = 6 + nr * nr // 2 + rng.randrange(4)
    # The third one leaves nine working days ago: nothing new is given to her any more.
    aantal = 3 if op > 12 else 2
    regie = f"regie{nr % aantal + 1}"
    plaats = f"regie{(nr + 1) % aantal + 1}"
    gemeente = rng.choice((0, 0, 0, 1, 1, 2, 3, 4, 5, 6))
    return Verhaal(
        melding=Melding(
            sleutel=f"gewoon{nr}",
            op=op,
            wie=p.wie,
            gemeente=gemeente,
            route=p.route,
            domein=p.domein,
            wat=p.wat,
            geinformeerd="ja",
            personen=(
                P(
                    rng.randrange(*p.leeftijd),
                    rng.choice("mmmv"),
                    bsn=nr % 3 > 0,
                    adres=f"{rng.choice(STRATEN)} {rng.randrange(1, 180)}",
                ),
            ),
            leefgebieden={"thuis": p.waarom},
            vraag="Graag samen een plan maken.",
            gewogen_op=op - 1,
            uitkomst=("in_behandeling", op - 1, "Voldoet."),
        ),
        open_op=op - 2,
        doelbinding=p.doel,
        waarom=p.waarom,
        leden=tuple((wie, REDENEN[wie.rstrip("123")]) for wie in _leden(op, p)),
        regie=regie,
        plaats=plaats,
        steun=nr % 2 == 0,
        stappen=(*_stappen(nr, op, p), *_samen(nr, op, p)),
    )


STRATEN = (
    "Acacialaan",
    "Vaartweg",
    "Merelhof",
    "Sluisstraat",
    "Beatrixplein",
    "Zandpad",
    "Koolweg",
    "Oude Haven",
    "Lijsterstraat",
    "Stationsweg",
    "Bosrand",
    "Klaproos",
)
REDENEN = {
    "politie": "Kent betrokkene en de meldingen.",
    "reclassering": "Houdt toezicht.",
    "leger": "Houdt toezicht en biedt opvang.",
    "gem_zorg": "Inkomen, zorg en wonen.",
    "gem_veilig": "Maatregelen van de gemeente.",
    "ggd": "Bemoeizorg.",
    "gi": "Jeugdreclassering.",
    "rvdk": "Adviseert de rechter.",
    "vt": "Onderzoek naar geweld.",
    "om": "Beslist over vervolging.",
    "verslaving": "Behandelaar.",
    "ggz": "Behandelaar.",
    "dji": "Casemanager in de inrichting.",
    "mee": "Begeleiding.",
}


def _leden(op: int, p: Patroon) -> tuple[str, ...]:
    """The members; the one of addiction care left thirteen working days ago."""
    return tuple("ggz1" if wie == "verslaving1" and op < 17 else wie for wie in p.leden)


def _stappen(nr: int, op: int, p: Patroon) -> list[Stap]:
    if nr < 2:  # opened and nothing asked yet
        return []
    uit = [vraag(op - 3, "Wat weet u, en wat heeft u al geprobeerd?", termijn=5)]
    for plek, (wie, tekst) in enumerate(zip(_leden(op, p), p.weet, strict=True)):
        dag = max(op - 5 - plek, 1)
        if nr in (4, 7) and plek == 1:  # late
            continue
        if plek == 2 and nr % 4 == 1:
            uit.append(antwoord(dag, wie, "niets_bekend"))
            continue
        g = G(
            tekst,
            ("thuis", "werk", "vrijetijd", "huisvesting")[plek % 4],
            wanneer=f"-{int(op * 1.4) + 9}d",
            deel=Voorval("In de wijk") if wie.startswith("politie") and nr % 2 else None,
        )
        uit.append(lever(dag, wie, g))
    if nr > 5:
        uit.append(stand(max(op - 12, 1), p.stand))
    if nr > 8:
        uit.append(fase(max(op - 14, 1), "beeld_bespreken"))
    if nr in (10, 13, 16):  # recent movement; the others stand still
        uit += [
            vraag(5, "Is er de laatste weken iets veranderd?", _leden(op, p)[0], termijn=nr - 5),
        ]
    if nr in (11, 14):
        uit.append(stand(2, f"{p.stand} Vorige week opnieuw besproken.", "Over twee weken bellen."))
    return uit


def _samen(nr: int, op: int, p: Patroon) -> Stappen:
    """Casusregie in two of three, and small agreements in every state."""
    if nr < 9:
        return ()
    uit: list[Stap] = []
    eerste, tweede = _leden(op, p)[:2]
    if nr % 3:
        uit += regie(max(op - 16, 2), tweede, 20 + nr * 5)
    if nr in (10, 13, 16, 19):
        uit += afspraak(
            20, "bel", A(eerste, "Belt over twee weken hoe het gaat", -6,
                         loop=((19, "aanvaard", "", None), (7, "gedaan", "Gebeld.", None))),
        )  # fmt: skip
    if nr in (11, 14, 17):
        uit += afspraak(
            18, "brief", A(tweede, "Stuurt de laatste brief mee naar de tafel", -3 + nr % 4,
                           loop=((17, "aanvaard", "", None),)),
        )  # fmt: skip
    return tuple(uit)

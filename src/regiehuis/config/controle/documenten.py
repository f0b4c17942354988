"""``make documenten``: the pages in ``docs/`` that are made from the registers.

``--schrijf`` writes them; without it the pages that differ are named, and the links and file names
in the documentation that lead nowhere (as the tests do).
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parents[4] / "docs"
WORTEL = DOCS.parent
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
PAD = re.compile(r"`((?:src|docs|tests|scripts|\.ci)/[\w./-]+\.(?:py|md|html|css|toml|service))`")


def _rij(*cellen: object) -> str:
    return "| " + " | ".join(str(c).replace("|", "\\|") for c in cellen) + " |"


def _tabel(*koppen: str) -> list[str]:
    return [_rij(*koppen), "|" + "---|" * len(koppen)]


def gevolgen() -> str:
    """What happens in a higher room after an event, in the order in which it happens."""
    from regiehuis.logboek.gevolgen import alle_gevolgen

    return "\n".join(
        [
            "# Gevolgen",
            "",
            "Wat er in een andere kamer van het huis gebeurt als er iets gebeurt. Gevolgen van één",
            "gebeurtenis lopen in de volgorde van het getal, in dezelfde transactie: lukt er één",
            "niet, dan is er niets gebeurd. Wat traag is of naar buiten gaat, is een taak die in",
            "die transactie wordt klaargezet. Gemaakt uit het register (`make documenten`).",
            "",
            *_tabel("Na gebeurtenis", "Volgorde", "Wat er gebeurt", "Waar"),
            *(
                _rij(f"`{g.soort}`", g.volgorde, g.omschrijving, f"`{g.waar}`")
                for g in alle_gevolgen()
            ),
            "",
        ]
    )


def gebeurtenissen() -> str:
    """The vocabulary: every kind of event, its sentence, and who must act next."""
    from regiehuis.config.kamers import KAMERS
    from regiehuis.logboek.woorden import SOORTEN

    regels = [
        "# Gebeurtenissen",
        "",
        "Alles wat er kan gebeuren, per kamer. Een gebeurtenis bevat nooit vrije tekst en nooit",
        "gegevens van de mensen om wie het gaat: alleen de soort, ids, gecodeerde waarden, wie het",
        "deed, wanneer het gebeurde en wanneer het is vastgelegd. De zin wordt bij het lezen",
        "gemaakt; ziet de lezer het onderwerp niet, dan staat er *iets dat is vernietigd of dat u*",
        "*niet mag zien*. Gemaakt uit de woordenlijst (`make documenten`).",
        "",
        "*Niveau*: **belangrijk** staat altijd in het verloop, **gewoon** ook, **stil** niet.",
        "*Zichtbaar voor*: wie het onderwerp mag zien, of het hele huis (dan gaat het nooit over",
        "een casus of een persoon in een casus). *Aan zet*: de rol die nu iets moet doen.",
    ]
    soorten = sorted(SOORTEN, key=lambda s: KAMERS.index(s.naam.split(":")[0]))
    kamer = ""
    for soort in soorten:
        if (nieuw := soort.naam.split(":")[0]) != kamer:
            kamer = nieuw
            regels += ["", f"## {kamer}", ""]
            regels += _tabel("Soort", "Zin", "Niveau", "Zichtbaar voor", "Aan zet", "Waarden")
        waarden = ", ".join(f"{naam} ({wat})" for naam, wat in soort.waarden.items())
        zichtbaar = "het hele huis" if soort.bereik == "huis" else "wie het onderwerp ziet"
        regels.append(
            _rij(
                f"`{soort.naam}`",
                soort.zin,
                soort.niveau,
                zichtbaar,
                soort.aan_zet or "",
                waarden,
            )  # fmt: skip
        )
    return "\n".join(regels) + "\n"


#: Tables without a term of their own, and why: prefix or name -> reason. First match counts.
ZONDER_TERMIJN: dict[str, str] = {
    "logboek_gebeurtenis": "blijft: bevat geen tekst en geen gegevens van betrokkenen",
    "logboek_toegangsregel": "blijft; de termijn komt met het verzegelen (BGS 1.12)",
    "logboek_verwerkingsregel": "blijft, zonder namen; termijn volgt met verzegelen (BGS 1.12)",
    "logboek_": "blijft zo lang het huis bestaat: alleen ids en datums",
    "recht_": "blijft: beleid van het huis, geen personen",
    "netwerk_": "blijft: wie namens welke organisatie handelde, hoort bij de verantwoording",
    "toegang_": "blijft zo lang het account bestaat; het logboek verwijst ernaar",
    "personen_vergelijking": "met de persoon of de aanmelding; bevat ids en aantallen",
    "personen_": "met de persoon",
    "casus_nummering": "blijft: het laatste nummer per jaar",
    "informatie_": "met het gegeven of het verzoek waar het bij hoort",
    "overleg_overlegnummering": "blijft: het laatste nummer per jaar",
    "overleg_overlegtype": "blijft: beleid van het huis, geen personen",
    "instroom_instroomteller": "blijft: een telling zonder personen (BGS 1.16)",
    "instroom_informatievraag": "blijft: een vraag zonder naam en zonder tekst",
    "instroom_": "met de aanmelding",
}


def zonder_termijn(tabel: str) -> str | None:
    """Why a table has no term of its own, or None when nobody said so."""
    return next((reden for deel, reden in ZONDER_TERMIJN.items() if tabel.startswith(deel)), None)


def tabellen() -> Iterator[str]:
    """The tables of all rooms."""
    from django.apps import apps

    for model in apps.get_models():
        if model.__module__.startswith("regiehuis."):
            yield model._meta.db_table


def bewaren() -> str:
    """How long every table is kept, and on which ground."""
    from regiehuis.kern.registraties import BEWAARTERMIJNEN
    from regiehuis.logboek.uitzonderingen import UITGEZONDERD

    met_termijn = {b.tabel for b in BEWAARTERMIJNEN}
    overig = sorted(t for t in tabellen() if t not in met_termijn)
    return "\n".join(
        [
            "# Bewaren en vernietigen",
            "",
            "Hoe lang elke tabel blijft, en waarom. Vernietigen doet alleen de rol `vernietiger`.",
            "Gemaakt uit het register van termijnen (`make documenten`); een test weigert een",
            "tabel zonder termijn en zonder reden.",
            "",
            "## Met een termijn",
            "",
            *_tabel("Tabel", "Termijn", "Grond", "Gaat weg"),
            *(_rij(f"`{b.tabel}`", b.termijn, b.grond, _hoe(b)) for b in BEWAARTERMIJNEN),
            "",
            "## Zonder eigen termijn",
            "",
            *_tabel("Tabel", "Waarom"),
            *(_rij(f"`{t}`", zonder_termijn(t) or "ONBEKEND") for t in overig),
            "",
            "## Tabellen van bibliotheken",
            "",
            "Deze tabellen vallen niet onder het rijbeleid van de database; de reden staat erbij",
            "zoals de code hem geeft.",
            "",
            *_tabel("Tabel", "Reden"),
            *(_rij(f"`{t}`", reden) for t, reden in UITGEZONDERD.items()),
            "",
        ]
    )


def _hoe(bewaring: object) -> str:
    if getattr(bewaring, "vind", None):
        return "na de termijn"
    return "samen met waar het bij hoort"


def rechten() -> str:
    """The map of rights."""
    from regiehuis.toegang.rules import als_markdown

    return als_markdown()


def instellingen() -> str:
    """The settings."""
    from regiehuis.config.instellingen import als_tabel

    return als_tabel()


PAGINAS: dict[str, Callable[[], str]] = {
    "bewaren.md": bewaren,
    "gebeurtenissen.md": gebeurtenissen,
    "gevolgen.md": gevolgen,
    "instellingen.md": instellingen,
    "rechten.md": rechten,
}


def maak(naam: str) -> str:
    """One page, in Dutch whatever the language of this moment."""
    from django.utils.translation import override

    with override("nl"):
        return PAGINAS[naam]()


def geschreven() -> list[Path]:
    """Every page of the documentation, made or written."""
    return sorted([*DOCS.rglob("*.md"), WORTEL / "README.md", WORTEL / "CONTRIBUTING.md"])


def loze_verwijzingen(pagina: Path) -> list[str]:
    """The links and the names of files on a page that lead nowhere."""
    tekst = pagina.read_text()
    elders = ("http", "mailto:")
    links = [doel for doel in LINK.findall(tekst) if not doel.startswith(elders)]
    return [doel for doel in links if not (pagina.parent / doel).exists()] + [
        naam for naam in PAD.findall(tekst) if not (WORTEL / naam).exists()
    ]


def main() -> int:
    """Write the pages, or name those that differ."""
    os.environ.update(REGIEHUIS_MODUS="test", DJANGO_SETTINGS_MODULE="regiehuis.config.settings")
    import django

    django.setup()
    anders = []
    for naam in PAGINAS:
        pad, tekst = DOCS / naam, maak(naam)
        if not pad.exists() or pad.read_text() != tekst:
            anders.append(naam)
            if "--schrijf" in sys.argv:
                pad.write_text(tekst)
    if "--schrijf" in sys.argv:
        print(f"documenten: {', '.join(anders) or 'niets veranderd'}")
        return 0
    loos = [
        f"{p.relative_to(WORTEL)}: {doel}" for p in geschreven() for doel in loze_verwijzingen(p)
    ]
    if anders:
        print(f"anders dan de registers (make documenten): {', '.join(anders)}")
    if loos:
        print("verwijst naar wat er niet is:", *loos, sep="\n  ")
    return 1 if anders or loos else 0


if __name__ == "__main__":
    sys.exit(main())

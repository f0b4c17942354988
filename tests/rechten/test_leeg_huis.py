"""A house on its first day: an administrator, a process director, and nothing else."""

import html
import re
from collections.abc import Iterator

import pytest

from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.netwerk.services import maak_huis, voeg_functionaris_toe
from regiehuis.netwerk.tests.fabriek import Huisvol
from regiehuis.toegang.tests.fabriek import account, als, kort

pytestmark = pytest.mark.django_db
ROLLEN = {"beheerder": "beheerder", "regisseur": "procesregisseur"}
#: What a page shows when something is missing in the program instead of in the house.
ROMMEL = re.compile(r"\bNone\b|\[\]|%\(|\{\{|\{%|\bNaN\b|UUID\(")


def leeg_huis() -> Huisvol:
    """A house as ``regiehuis createhuis`` makes it, with two people."""
    h = Huisvol(maak_huis(naam="Veiligheidshuis Nieuw", kort="nieuw", gemeenten=["0402"]))
    with binnen(h.door) as door:
        for wie, rol in ROLLEN.items():
            h.mensen[wie] = voeg_functionaris_toe(
                door,
                hoedanigheid=h.nieuw.hoedanigheid,
                naam=wie.capitalize(),
                email=f"{wie}@example.org",
                rollen=[rol],
                mandaat="Besluit van 1 maart 2026",
                screening_bevestigd_op=vandaag(),
            ).id
    return h


def paginas(h: Huisvol, wie: str) -> Iterator[tuple[str, str, int, str]]:
    """Every page that somebody reaches by following links: where from, where, status, text."""
    client, begin = als(account(h, wie)), f"/f/{kort(h, wie)}/"
    rij, gezien = [("", begin)], {begin}
    while rij:
        vanaf, pad = rij.pop()
        antwoord = client.get(pad, follow=True)
        bron = antwoord.content.decode(errors="replace")
        yield vanaf, pad, antwoord.status_code, bron
        for adres in re.findall(r'<a\b[^>]*?href="([^"#]+)', bron):
            doel = html.unescape(adres)
            doel = f"{pad.split('?')[0]}{doel}" if doel.startswith("?") else doel
            if doel.startswith(begin) and doel not in gezien:
                gezien.add(doel)
                rij.append((pad, doel))


@pytest.mark.parametrize("wie", ROLLEN)
def test_elke_link_in_een_leeg_huis_werkt_en_zegt_iets(wie):
    """A link that the page offers leads somewhere; a page without data says so in words."""
    mis, aantal = [], 0
    for vanaf, pad, status, bron in paginas(leeg_huis(), wie):
        aantal += 1
        tekst = re.sub(r"<script.*?</script>|<style.*?</style>|<[^>]+>", " ", bron, flags=re.S)
        if status != 200 or (rommel := ROMMEL.search(tekst)):
            mis.append((vanaf, pad, status, rommel[0] if status == 200 else ""))
    assert mis == []
    assert aantal > 10

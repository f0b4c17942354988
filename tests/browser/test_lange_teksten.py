"""Names and titles of the greatest length, without a single space: no screen may give way.

WCAG 1.4.10: nothing scrolls sideways at 320 pixels, and no text leaves the box it stands in.
"""

import pytest
from playwright.sync_api import Page

from regiehuis.toegang.tests.fabriek import account, kort
from tests.rechten.wereld import Wereld, maak_wereld

#: Column -> length: what the forms accept at most.
LANG = {
    "netwerk_huis.naam": 120, "netwerk_organisatie.naam": 120, "netwerk_hoedanigheid.naam": 160,
    "netwerk_functionaris.naam": 120, "netwerk_functionaris.functie": 120,
    "casus_casusinhoud.aanduiding": 120, "casus_casusinhoud.doelbinding": 500,
    "casus_betrokkene.aanduiding": 120, "aanpak_afspraaktekst.wat": 500,
    "aanpak_planversie.doel": 600, "aanpak_planinterventie.wat": 400,
    "aanpak_planinterventie.titel": 400, "aanpak_deeldoel.tekst": 400,
    "overleg_overleg.plaats": 200,
    "overleg_overlegtype.naam": 120, "informatie_verzoektekst.vraag": 500,
    "informatie_gegeven.tekst": 500, "informatie_interventie.organisatie": 200,
}  # fmt: skip
PAGINAS = {
    "regisseur": (
        "", "casussen/", "aanmeldingen/", "overleggen/", "organisaties/", "mijn/",
        "casus/{casus}/", "casus/{casus}/team/", "casus/{casus}/beeld/", "casus/{casus}/tijdlijn/",
        "casus/{casus}/plan/", "casus/{casus}/plan/schrijven/", "casus/{casus}/afspraken/",
        "casus/{casus}/afspraken/nieuw/", "casus/{casus}/overleg/", "casus/{casus}/voortgang/",
        "casus/{casus}/casusregie/nieuw/", "casus/{casus}/dossier/", "casus/{casus}/verzoeken/",
        "casus/{casus}/dossier/uitgeven/", "casus/{casus}/afsluiten/", "casus/{casus}/leden/nieuw/",
        "casus/{casus}/verzoeken/nieuw/", "overleg/{overleg}/", "agendapunt/{punt}/",
        "overleg/{overleg}/wijzigen/", "agendapunt/{punt}/uitnodigen/", "afspraak/{afspraak}/",
    ),
    "agent": ("", "casussen/", "verzoek/{verzoek}/", "casus/{casus}/", "casus/{casus}/plan/"),
    "beheerder": ("", "mensen/", "organisaties/", "huis/", "overlegsoorten/"),
}  # fmt: skip
#: Texts that stick out of the nearest box with a border, a ground or hidden ends; what ends in
#: three dots on purpose, or scrolls, may.
BUITEN = """() => {
  const uit = new Set(), loper = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (loper.nextNode()) {
    const p = loper.currentNode.parentElement;
    if (!loper.currentNode.data.trim() || !p.checkVisibility()) continue;
    if (p.closest('svg, option')) continue;
    const rg = document.createRange(); rg.selectNodeContents(loper.currentNode);
    const r = rg.getBoundingClientRect();
    for (let q = p; q && q !== document.body; q = q.parentElement) {
      const s = getComputedStyle(q), b = q.getBoundingClientRect();
      if (/auto|scroll/.test(s.overflowX) || s.textOverflow === 'ellipsis' || b.width < 3) break;
      if (s.display === 'inline') continue;
      if (s.borderRightWidth === '0px' && s.backgroundColor === 'rgba(0, 0, 0, 0)') continue;
      if (r.right > b.right + 1.5) uit.add(`${q.tagName}.${q.className}`);
      break;
    }
  }
  return [...uit];
}"""


def _maak_lang(rol, w: Wereld) -> None:
    with rol("beheer", autocommit=True) as c:
        for plek, lengte in LANG.items():
            tabel, kolom = plek.split(".")
            mens = " AND soort = 'persoon'" if tabel == "netwerk_functionaris" else ""
            c.execute(  # the end differs per row: some names must be unique
                f"UPDATE {tabel} SET {kolom} = repeat('W', {lengte} - 8)"
                f" || right(md5(ctid::text), 8) WHERE {kolom} <> ''{mens}"
            )


@pytest.mark.parametrize("wie", PAGINAS)
def test_namen_zonder_eind_blijven_in_hun_vak(als, rol, wie):
    w = maak_wereld()
    account(w.a.huis, wie)
    _maak_lang(rol, w)
    page = als(w.a.huis.mensen[wie])
    mis = []
    for patroon in PAGINAS[wie]:
        antwoord = page.goto(f"/f/{kort(w.a.huis, wie)}/{patroon.format(**w.ids)}")
        assert antwoord is not None and antwoord.status == 200, patroon
        mis += [f"{patroon} {m}" for breed in (320, 390, 1280) for m in _meet(page, breed)]
    assert mis == []


def _meet(page: Page, breed: int) -> list[str]:
    page.set_viewport_size({"width": breed, "height": 900})
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"{breed}: {over} breder"] * (over > 0) + [
        f"{breed}: tekst uit {vak}" for vak in page.evaluate(BUITEN)
    ]

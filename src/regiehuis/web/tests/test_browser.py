"""In a real Chromium, under the real content security policy, without a server or a database: the
pages are rendered here and handed to the browser at an address that exists nowhere else."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import QueryDict
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from regiehuis.web import views
from regiehuis.web.tests.test_paginas import Door

PROEF = Path(__file__).parent / "proef"
STATISCH = Path(views.__file__).parent / "static"
HUIS = "https://regiehuis.test"
KANARIE = "Kanarie Vogelaar uit Huizen"
SOORTEN = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Gebruiker:
    is_authenticated = True
    pk = UUID("0b8f4d0e-9d7a-4a54-8f53-7d7b7b0e3a11")


class Huis:
    """What answers the browser: rendered pages, files from disk, and a list of what was sent."""

    def __init__(self) -> None:
        self.gestuurd: list[tuple[str, str, dict[str, list[str]], dict[str, str]]] = []
        self.concept_status = 204
        self.taal = "nl"
        self.gebruiker: Any = Gebruiker()

    def antwoord(self, route: Any, verzoek: Any) -> None:
        pad = urlsplit(verzoek.url).path
        if pad.startswith("/static/"):
            bestand = STATISCH / pad.removeprefix("/static/")
            route.fulfill(body=bestand.read_bytes(), content_type=SOORTEN[bestand.suffix])
            return
        if verzoek.method == "POST":
            self.gestuurd.append(
                (verzoek.method, pad, parse_qs(verzoek.post_data or ""), verzoek.headers)
            )
            if pad.startswith("/concepten/"):
                if self.concept_status == 0:
                    route.abort()
                else:
                    route.fulfill(status=self.concept_status, headers={"Concept-Bewaard": "09.14"})
                return
        route.fulfill(
            body=self.pagina(pad, verzoek),
            content_type="text/html; charset=utf-8",
            headers={"Content-Security-Policy": csp()},
        )

    def pagina(self, pad: str, verzoek: Any) -> str:
        request = RequestFactory().get(pad)
        if verzoek.method == "POST":
            request.method, request.POST = "POST", QueryDict(verzoek.post_data or "")
        request.door, request.user = Door(), self.gebruiker  # type: ignore[attr-defined]
        request._messages = CookieStorage(request)  # type: ignore[attr-defined]
        with translation.override(self.taal):
            if pad == "/stijl/":
                return views.stijl(request).content.decode()
            if pad == "/fragment/":
                return "<h2>Geopend naast de lijst</h2>"
            if pad == "/lijst/":
                return proef("lijst", request)
            return proef("formulier", request)


def proef(naam: str, request: Any) -> str:
    tekst = (PROEF / f"{naam}.html").read_text(encoding="utf-8")
    return engines["django"].from_string(tekst).render({}, request)


def csp() -> str:
    regels = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return "; ".join(f"{naam} {' '.join(waarden)}" for naam, waarden in regels.items())


@pytest.fixture
def huis() -> Huis:
    return Huis()


@pytest.fixture
def bezoek(browser: Any, huis: Huis) -> Iterator[Any]:
    """`bezoek(path, width=..., **context options)` opens a page; errors of the console fail."""
    geopend = []

    def open_(pad: str, breed: int = 1280, **opties: Any) -> Any:
        opties.setdefault("locale", "nl-NL")
        context = browser.new_context(
            viewport={"width": breed, "height": 900}, base_url=HUIS, **opties
        )
        context.set_default_timeout(8000)
        context.route("**/*", huis.antwoord)
        pagina = context.new_page()
        pagina.fouten = []
        pagina.on("pageerror", lambda f: pagina.fouten.append(str(f)))
        pagina.on(
            "console",
            lambda m: pagina.fouten.append(m.text) if "Content Security" in m.text else None,
        )
        if pad.endswith("?vroeg"):
            pagina.add_init_script("""document.addEventListener("readystatechange", () => {
                if (document.readyState !== "interactive") return;
                document.querySelector("#t").value = "vroeg getypt"; })""")
        pagina.goto(pad)
        geopend.append((context, pagina))
        return pagina

    yield open_
    for context, pagina in geopend:
        context.close()
        assert pagina.fouten == []


# -- the page itself ------------------------------------------------------------------------------


@pytest.mark.parametrize("breed", [320, 390, 768, 1024, 1280, 1920])
def test_de_pagina_schuift_nergens_zijwaarts(bezoek: Any, breed: int) -> None:
    """WCAG 1.4.10: down to 320 px without scrolling in two directions."""
    pagina = bezoek("/stijl/", breed)
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breed


@pytest.mark.parametrize("kleuren", ["light", "dark"])
@pytest.mark.parametrize("breed", [320, 1280])
def test_axe_vindt_niets(bezoek: Any, breed: int, kleuren: str) -> None:
    pagina = bezoek("/stijl/", breed, color_scheme=kleuren)
    uitslag = Axe().run(pagina, options={"resultTypes": ["violations"]})
    assert uitslag.violations_count == 0, json.dumps(
        [
            (v["id"], [n["html"][:160] for n in v["nodes"][:3]])
            for v in uitslag.response["violations"]
        ],
        indent=1,
    )


def test_axe_vindt_niets_bij_fouten_in_het_formulier(bezoek: Any) -> None:
    pagina = bezoek("/stijl/")
    pagina.locator("main form button.nl-button--primary").first.click()
    pagina.locator("#fouten:focus").wait_for()
    assert Axe().run(pagina).violations_count == 0
    pagina.locator("#fouten a").first.click()
    assert pagina.evaluate("document.activeElement.name") == "wat"


@pytest.mark.parametrize("breed", [320, 1280])
def test_alles_wat_je_bedient_is_groot_genoeg(bezoek: Any, breed: int) -> None:
    """WCAG 2.5.8: 24 px, except a link inside a sentence."""
    pagina = bezoek("/stijl/", breed)
    klein = pagina.evaluate("""() => [...document.querySelectorAll(
        'button, summary, input:not([type=hidden]), select, textarea, nav a, .nl-button')]
        .filter(e => e.offsetParent && !e.closest('.rh-choice, .rh-answers'))
        .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
        .filter(([, r]) => r.height < 24 || r.width < 24)
        .map(([h, r]) => `${h} ${r.width}x${r.height}`)""")
    assert klein == []


def test_een_gekozen_thema_wint_van_het_apparaat(bezoek: Any) -> None:
    pagina = bezoek("/stijl/", color_scheme="dark")
    kleur = "getComputedStyle(document.body).backgroundColor"
    donker = pagina.evaluate(kleur)
    pagina.evaluate("document.documentElement.dataset.theme = 'light'")
    assert pagina.evaluate(kleur) != donker


def test_een_menu_sluit_met_escape_en_de_focus_keert_terug(bezoek: Any) -> None:
    pagina = bezoek("/stijl/")
    pagina.locator(".rh-who > summary").click()
    assert pagina.locator(".rh-who").get_attribute("open") is not None
    pagina.keyboard.press("Escape")
    assert pagina.locator(".rh-who").get_attribute("open") is None
    assert pagina.evaluate("document.activeElement.closest('details').className").endswith("rh-who")


def test_op_een_smal_scherm_is_het_menu_een_knop(bezoek: Any) -> None:
    pagina = bezoek("/stijl/", 390)
    assert not pagina.locator(".rh-header__nav").first.is_visible()


def test_zonder_javascript_is_alles_er(bezoek: Any) -> None:
    pagina = bezoek("/stijl/", java_script_enabled=False)
    assert pagina.locator("[data-meer]").is_visible()
    pagina.locator(".rh-who > summary").click()
    assert pagina.locator("[data-uitloggen] button, .rh-menu__choices button").first.is_visible()


# -- autosave -------------------------------------------------------------------------------------


def test_wat_getypt_is_voor_het_script_er_was_wordt_ook_bewaard(bezoek: Any, huis: Huis) -> None:
    pagina = bezoek("/proef/?vroeg")
    pagina.wait_for_selector("text=Concept bewaard om 09.14 uur")
    assert huis.gestuurd[-1][2]["tekst"] == ["vroeg getypt"]


def typ(pagina: Any, tekst: str) -> None:
    pagina.locator("#t").press_sequentially(tekst)


def kluis(pagina: Any) -> list[dict[str, Any]]:
    """Everything that the browser keeps of the vault, as far as a script can read it."""
    return pagina.evaluate((PROEF / "kluis.js").read_text(encoding="utf-8").rstrip(";\n"))


def test_een_concept_wordt_bewaard_en_dat_staat_er(bezoek: Any, huis: Huis) -> None:
    pagina = bezoek("/proef/")
    pagina.fill("#w", "geheim")
    typ(pagina, KANARIE)
    pagina.wait_for_selector("text=Concept bewaard om 09.14 uur")
    _, pad, velden, koppen = huis.gestuurd[-1]
    assert pad == "/concepten/proef/nieuw/" and koppen["x-concept"] == "1"
    assert velden["tekst"] == [KANARIE] and velden["csrfmiddlewaretoken"]
    assert "wachtwoord" not in velden


@pytest.mark.parametrize(
    ("status", "zin"),
    [(500, "nu niet bewaard"), (0, "nu niet bewaard"), (401, "U bent uitgelogd"), (413, "te lang")],
)
def test_mislukt_bewaren_dan_staat_dat_er_en_is_de_tekst_er_nog(
    bezoek: Any, huis: Huis, status: int, zin: str
) -> None:
    huis.concept_status = status
    pagina = bezoek("/proef/")
    typ(pagina, "korte tekst")
    pagina.wait_for_selector(f"text={zin}")
    assert pagina.input_value("#t") == "korte tekst"


def test_wat_niet_bewaard_was_komt_terug_en_is_in_de_browser_niet_te_lezen(
    bezoek: Any, huis: Huis
) -> None:
    """Nothing readable in browser storage (design, proeven.md)."""
    huis.concept_status = 500
    pagina = bezoek("/proef/")
    typ(pagina, KANARIE)
    pagina.wait_for_selector("text=nu niet bewaard")
    rijen = kluis(pagina)
    assert any(rij["lade"] == "tekst" and rij["tekst"] for rij in rijen)
    assert not any("Kanarie" in rij["tekst"] + rij["json"] for rij in rijen)
    assert [rij["uitleesbaar"] for rij in rijen if rij["uitleesbaar"] is not None] == [False]
    assert pagina.evaluate("localStorage.length + sessionStorage.length") == 0
    pagina.on("dialog", lambda d: d.accept())
    pagina.goto("/proef/")
    assert pagina.input_value("#t") == ""
    pagina.click("text=Zet die tekst terug")
    assert pagina.input_value("#t") == KANARIE


def test_na_versturen_en_een_volgende_pagina_is_de_kluis_leeg(bezoek: Any, huis: Huis) -> None:
    huis.concept_status = 500
    pagina = bezoek("/proef/")
    typ(pagina, KANARIE)
    pagina.wait_for_selector("text=nu niet bewaard")
    pagina.click("text=Versturen")
    pagina.goto("/lijst/")
    pagina.wait_for_timeout(300)
    assert not [rij for rij in kluis(pagina) if rij["lade"] == "tekst"]


def test_uitloggen_en_een_ander_maken_de_kluis_leeg(bezoek: Any, huis: Huis) -> None:
    huis.concept_status = 500
    pagina = bezoek("/proef/")
    typ(pagina, KANARIE)
    pagina.wait_for_selector("text=nu niet bewaard")
    ander = Gebruiker()
    ander.pk = UUID(int=7)  # type: ignore[misc]
    huis.gebruiker = ander
    pagina.on("dialog", lambda d: d.accept())
    pagina.goto("/proef/")
    pagina.wait_for_timeout(300)
    assert not pagina.locator("text=Zet die tekst terug").count()
    assert not [rij for rij in kluis(pagina) if rij["lade"] == "tekst"]
    typ(pagina, KANARIE)
    pagina.wait_for_selector("text=nu niet bewaard")
    pagina.click("#uit")
    pagina.wait_for_timeout(300)
    assert not [rij for rij in kluis(pagina) if rij["lade"] == "tekst"]


def test_twee_keer_klikken_verstuurt_een_keer_en_laat_zien_dat_het_bezig_is(bezoek: Any) -> None:
    pagina = bezoek("/proef/")
    pagina.wait_for_timeout(300)
    # synthetic events do not navigate; the answer says whether the browser would have gone on
    verstuurd = pagina.evaluate("""() => { const f = document.querySelector('form[data-concept]');
        const hoe = { bubbles: true, cancelable: true };
        const stuur = () => f.dispatchEvent(new SubmitEvent('submit', hoe));
        return [stuur(), stuur()] }""")
    assert verstuurd == [True, False]
    pagina.wait_for_selector("text=Bezig met versturen")
    assert pagina.locator("form[data-concept] button").is_disabled()


# -- rows and lists -------------------------------------------------------------------------------


def test_een_rij_erbij_zonder_de_pagina_te_laden(bezoek: Any, huis: Huis) -> None:
    pagina = bezoek("/stijl/")
    pagina.fill("#id_kring-0-naam", "Zus")
    pagina.click("[data-meer]")
    assert pagina.evaluate("document.activeElement.name") == "kring-1-naam"
    assert pagina.input_value("#id_kring-TOTAL_FORMS") == "2"
    assert pagina.input_value("#id_kring-0-naam") == "Zus"
    assert pagina.locator("label[for=id_kring-1-naam]").count() == 1
    assert not huis.gestuurd


def test_j_en_k_lopen_door_de_lijst_maar_alleen_daar(bezoek: Any) -> None:
    """WCAG 2.1.4: a key without a modifier works only while the focus is in the list."""
    pagina = bezoek("/lijst/")
    pagina.keyboard.press("j")
    assert pagina.evaluate("document.activeElement.className") != "rh-worklist__what"
    pagina.locator(".rh-worklist__what").first.focus()
    pagina.keyboard.press("j")
    pagina.keyboard.press("j")
    pagina.keyboard.press("k")
    assert pagina.evaluate("document.activeElement.textContent") == "Vraag 2"


def test_op_een_breed_scherm_opent_een_klik_naast_de_lijst(bezoek: Any) -> None:
    pagina = bezoek("/lijst/")
    pagina.click("text=Vraag 2")
    pagina.wait_for_selector("text=Geopend naast de lijst")
    assert pagina.url == f"{HUIS}/lijst/?item=2"
    assert pagina.locator("li.is-open").inner_text() == "Vraag 2"


def test_op_een_smal_scherm_opent_een_klik_de_pagina(bezoek: Any) -> None:
    pagina = bezoek("/lijst/", 390)
    pagina.click("text=Vraag 2")
    pagina.wait_for_url("**/casus/2/")


def test_de_teller_waarschuwt_en_knipt_niets_af(bezoek: Any) -> None:
    pagina = bezoek("/stijl/")
    pagina.fill("#id_toelichting", "a" * 390)
    assert pagina.locator("text=Nog 10 tekens over").is_visible()
    pagina.fill("#id_toelichting", "a" * 405)
    assert pagina.locator("text=5 tekens te veel").is_visible()
    assert len(pagina.input_value("#id_toelichting")) == 405

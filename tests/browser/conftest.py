"""Fixtures for the tests in a real browser: a served house, people who are signed in, axe."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from threading import Condition
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.test import Client
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page, expect

from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.informatie.tests import fabriek as info
from regiehuis.toegang.models import Koppeling

expect.set_options(timeout=15_000)  # two cores, shared with the server and the database


#: From an address, so that the browser keeps it compiled.
AXE_PAD, AXE_BYTES = "/axe.js", AXE_SCRIPT.encode()
AXE_KOPPEN = [
    ("Content-Type", "text/javascript; charset=utf-8"),
    ("Content-Length", str(len(AXE_BYTES))),
    ("Cache-Control", "max-age=3600"),
    ("Last-Modified", "Mon, 02 Nov 2026 08:00:00 GMT"),
]


class Poort:
    """Before the application: open during a test, and shut when its rows are removed."""

    def __init__(self, toepassing: Any) -> None:
        self._toepassing = toepassing
        self._bezig, self._open, self._wissel = 0, False, Condition()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request; none of a page that was left when its test ended."""
        if environ["PATH_INFO"] == AXE_PAD:
            start_response("200 OK", AXE_KOPPEN)
            return [AXE_BYTES]
        with self._wissel:
            if not self._open:
                start_response("503 Service Unavailable", [("Content-Length", "0")])
                return []
            self._bezig += 1
        try:
            return self._toepassing(environ, start_response)  # type: ignore[no-any-return]
        finally:
            with self._wissel:
                self._bezig -= 1
                self._wissel.notify_all()

    def open(self) -> None:
        """Let requests in."""
        self._open = True

    def sluit(self) -> None:
        """Let nothing in any more, and wait for what is being answered."""
        with self._wissel:
            self._open = False
            assert self._wissel.wait_for(lambda: not self._bezig, timeout=60)


@pytest.fixture(scope="session")
def server(django_db_setup: None) -> Iterator[tuple[str, Poort]]:
    """The application on a free port, for the whole run: a page loads its files once."""
    poorten: list[Poort] = []

    def met_poort(toepassing: Any) -> Poort:
        poorten.append(Poort(toepassing))
        return poorten[0]

    draad = LiveServerThread("127.0.0.1", met_poort, port=0)
    draad.daemon = True
    draad.start()
    draad.is_ready.wait()
    if draad.error:
        raise draad.error
    yield f"http://127.0.0.1:{draad.port}", poorten[0]
    draad.terminate()


@pytest.fixture
def site(echte_db: None, server: tuple[str, Poort]) -> Iterator[str]:
    """The application, served on the test database; gives its address."""
    adres, poort = server
    poort.open()
    yield adres
    poort.sluit()


class Contexten:
    """Browsers to lend: what a test left in one is wiped, what it fetched of files stays."""

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser, self._site = browser, site
        self._vrij: dict[tuple[Any, ...], list[BrowserContext]] = defaultdict(list)
        self._opties: dict[BrowserContext, tuple[Any, ...]] = {}

    def leen(self, **opties: Any) -> BrowserContext:
        """A browser with one empty page."""
        sleutel = tuple(sorted(opties.items()))
        if vrij := self._vrij[sleutel]:
            return vrij.pop()
        context = self._browser.new_context(base_url=self._site, **opties)
        context.new_page()
        self._opties[context] = sleutel
        return context

    def terug(self, context: BrowserContext) -> None:
        """Wipe it: pages, cookies, and all that pages keep."""
        context.set_offline(False)
        page = context.new_page()
        for andere in context.pages[:-1]:
            andere.close()
        context.clear_cookies()
        cdp = context.new_cdp_session(page)
        cdp.send("Storage.clearDataForOrigin", {"origin": self._site, "storageTypes": "all"})
        cdp.detach()
        self._vrij[self._opties[context]].append(context)


@pytest.fixture(scope="session")
def contexten(browser: Browser, server: tuple[str, Poort]) -> Contexten:
    """See `Contexten`."""
    return Contexten(browser, server[0])


Aanmelder = Callable[..., Page]


@pytest.fixture
def als(site: str, contexten: Contexten) -> Iterator[Aanmelder]:
    """`als(functionaris_id)` gives a page of that person, signed in, at his home or another place.

    Options: breedte, hoogte, thema ('light', 'dark'), taal, zonder_js. Errors in the console and
    failed requests fail the test at its end.
    """
    geleend: list[BrowserContext] = []
    fouten: list[str] = []

    def maak(
        functionaris: Any,
        pad: str = "",
        *,
        breedte: int = 1280,
        hoogte: int = 900,
        thema: Any = "light",
        taal: str = "nl",
        zonder_js: bool = False,
    ) -> Page:
        koppeling = Koppeling.objects.select_related("gebruiker").get(
            functionaris_id=functionaris, tot__isnull=True
        )
        context = contexten.leen(locale=taal, java_script_enabled=not zonder_js)
        geleend.append(context)
        context.add_cookies(
            [
                {"name": settings.SESSION_COOKIE_NAME, "value": _sessie(koppeling), "url": site},
                {"name": settings.LANGUAGE_COOKIE_NAME, "value": taal, "url": site},
            ]
        )
        page = context.pages[0]
        page.set_viewport_size({"width": breedte, "height": hoogte})
        page.emulate_media(color_scheme=thema)
        page.on("pageerror", lambda fout: fouten.append(f"script: {fout}"))
        page.on(
            "response",
            lambda r: fouten.append(f"{r.status} {r.url}") if r.status >= 500 else None,
        )
        page.on(
            "console",
            lambda m: fouten.append(m.text) if "Content Security Policy" in m.text else None,
        )
        page.goto(f"/f/{koppeling.kort}/{pad}")
        return page

    yield maak
    for context in geleend:
        contexten.terug(context)
    assert fouten == []


def _sessie(koppeling: Koppeling) -> str:
    client = Client()
    client.force_login(koppeling.gebruiker)
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


REGELS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}
#: All that changes with the theme.
KLEUR = {"runOnly": ["color-contrast", "link-in-text-block"]}
#: Contrast is judged once per combination of colours, size, weight and what lies behind: a list of
#: a hundred equal lines is one question. `data-kleur` marks who answers it; where axe cannot tell
#: from him, all that are like him are asked. What was judged on one width or on one page of a visit
#: is not asked on another. In the same way `data-link` marks one link of each kind, in text of each
#: kind.
MERK_KLEUREN = """const bewaard = location.protocol.startsWith("http") ? sessionStorage : {};
const gehad = window.kleurenGehad ??= new Set(JSON.parse(bewaard.kleurenGehad ?? "[]"));
const vragen = new Map();
const LETTER = ["color", "fontFamily", "fontSize", "fontWeight", "fontStyle", "textDecoration"];
const merkKleuren = () => {
    let nieuw = false;
    const gronden = new Map(), stijl = el => getComputedStyle(el);
    const grond = el => {
        if (!el) return "";
        if (!gronden.has(el)) {
            const s = stijl(el);
            const eigen = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter].join(" ");
            const los = ["absolute", "fixed", "sticky"].includes(s.position);
            gronden.set(el, grond(el.parentElement)
                + (eigen === "rgba(0, 0, 0, 0) none 1 none" ? "" : `|${eigen}`)
                + (los ? `|${el.className}` : ""));
        }
        return gronden.get(el);
    };
    const heeftTekst = el => el.matches("input, select, textarea")
        || [...el.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const letter = el => LETTER.map(naam => stijl(el)[naam]).join(" ") + grond(el);
    const alsLink = a => {
        let blok = a.parentElement;
        while (stijl(blok).display.startsWith("inline")) blok = blok.parentElement;
        const s = stijl(a), tussen = blok.textContent.trim() !== a.textContent.trim();
        return ["link", letter(a), s.borderTop, s.borderBottom, s.outline, tussen, letter(blok)];
    };
    const vraagAan = (el, vraag, merk) => {
        if (gehad.has(vraag)) return;
        if (!vragen.has(vraag)) el.setAttribute(merk, "");
        vragen.set(vraag, [...(vragen.get(vraag) ?? []), el]);
        nieuw = true;
    };
    for (const merk of ["data-kleur", "data-link"])
        for (const el of document.querySelectorAll(`[${merk}]`)) el.removeAttribute(merk);
    for (const el of document.body.querySelectorAll("*")) {
        const link = el.matches("a[href], [role=link]");
        if (!link && !heeftTekst(el) || el.getBoundingClientRect().width < 2) continue;
        const s = stijl(el);
        if (s.visibility !== "visible") continue;
        const uit = el.closest(":disabled, [aria-disabled=true]") !== null;
        const kleur = [s.color, s.fontSize, s.fontWeight, s.textShadow, uit, grond(el)].join(" ");
        if (heeftTekst(el)) vraagAan(el, kleur, "data-kleur");
        if (link) vraagAan(el, alsLink(el).join(" "), "data-link");
    }
    for (const vraag of vragen.keys()) gehad.add(vraag);
    if (nieuw) bewaard.kleurenGehad = JSON.stringify([...gehad]);
    axe.configure({rules: [{id: "color-contrast", selector: "[data-kleur]"},
                           {id: "link-in-text-block", selector: "[data-link]"}]});
    return nieuw;
};"""
MEET_AXE = f"""async ([regels, alleenKleur]) => {{
    if (!("axe" in window)) return null;
    {MERK_KLEUREN}
    if (!merkKleuren() && alleenKleur) return [];
    const vraag = {{...regels, resultTypes: ["violations", "incomplete"], elementRef: true}};
    const uit = await axe.run(document, vraag);
    const onzeker = uit.incomplete.filter(v => v.id === "color-contrast").flatMap(v => v.nodes);
    const gelijken = [...vragen.values()].filter(
        els => els.length > 1 && onzeker.some(n => n.element === els[0])).flat();
    let mis = uit.violations;
    if (gelijken.length) {{
        for (const el of gelijken) el.setAttribute("data-kleur", "");
        mis = mis.concat((await axe.run(document, {{runOnly: ["color-contrast"]}})).violations);
    }}
    return mis.map(v =>
        `${{v.id}}: ${{v.help}} -> ${{v.nodes.slice(0, 3).map(n => n.target.join(" "))}}`);
}}"""


class Toegankelijk:
    """`toegankelijk(page)` fails on any rule of WCAG 2.2 AA that axe sees broken.

    `toegankelijk.kleur(page)` looks only at what changes with the theme.
    """

    def __call__(self, page: Page) -> None:
        self._meet(page, REGELS)

    def kleur(self, page: Page) -> None:
        """Colours only."""
        self._meet(page, KLEUR)

    def _meet(self, page: Page, regels: dict[str, Any]) -> None:
        vraag = [regels, regels is KLEUR]
        gevonden = page.evaluate(MEET_AXE, vraag)
        if gevonden is None:
            if page.url.startswith("http"):
                page.add_script_tag(url=AXE_PAD)
            else:
                page.evaluate(AXE_SCRIPT)
            gevonden = page.evaluate(MEET_AXE, vraag)
        assert gevonden == [], f"{page.url}\n" + "\n".join(gevonden)


@pytest.fixture
def toegankelijk() -> Toegankelijk:
    """See `Toegankelijk`."""
    return Toegankelijk()


@pytest.fixture
def past_op_scherm() -> Callable[[Page], None]:
    """`past_op_scherm(page)` fails when the page scrolls sideways."""

    def meet(page: Page) -> None:
        breed, scherm = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert breed <= scherm, f"{page.url}: {breed} > {scherm}"

    return meet


@pytest.fixture
def tafel(site) -> Casusvol:
    """A case with police, probation and GGZ at the table."""
    return info.casus_met_tafel()

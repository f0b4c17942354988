"""Fixtures for the tests in a real browser: a served house, people who are signed in, axe."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.test import Client
from django.test.testcases import LiveServerThread, _StaticFilesHandler
from playwright.sync_api import Browser, BrowserContext, Page, expect

from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.informatie.tests import fabriek as info
from regiehuis.toegang.models import Koppeling

expect.set_options(timeout=15_000)  # two cores, shared with the server and the database


@pytest.fixture
def site(echte_db: None) -> Iterator[str]:
    """The application, served on a free port on the test database; gives its address."""
    draad = LiveServerThread("127.0.0.1", _StaticFilesHandler, port=0)
    draad.daemon = True
    draad.start()
    draad.is_ready.wait()
    if draad.error:
        raise draad.error
    yield f"http://127.0.0.1:{draad.port}"
    draad.terminate()


Aanmelder = Callable[..., Page]


@pytest.fixture
def als(site: str, browser: Browser) -> Iterator[Aanmelder]:
    """`als(functionaris_id)` gives a page of that person, signed in, at his home.

    Options: breedte, hoogte, thema ('light', 'dark'), taal, zonder_js. Errors in the console and
    failed requests fail the test at its end.
    """
    contexten: list[BrowserContext] = []
    fouten: list[str] = []

    def maak(
        functionaris: Any,
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
        context = browser.new_context(
            viewport={"width": breedte, "height": hoogte},
            color_scheme=thema,
            locale=taal,
            java_script_enabled=not zonder_js,
            base_url=site,
        )
        contexten.append(context)
        context.add_cookies(
            [
                {"name": settings.SESSION_COOKIE_NAME, "value": _sessie(koppeling), "url": site},
                {"name": settings.LANGUAGE_COOKIE_NAME, "value": taal, "url": site},
            ]
        )
        page = context.new_page()
        page.on("pageerror", lambda fout: fouten.append(f"script: {fout}"))
        page.on(
            "response",
            lambda r: fouten.append(f"{r.status} {r.url}") if r.status >= 500 else None,
        )
        page.on(
            "console",
            lambda m: fouten.append(m.text) if "Content Security Policy" in m.text else None,
        )
        page.goto(f"/f/{koppeling.kort}/")
        return page

    yield maak
    for context in contexten:
        with suppress(Exception):
            context.close()
    assert fouten == []


def _sessie(koppeling: Koppeling) -> str:
    client = Client()
    client.force_login(koppeling.gebruiker)
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


REGELS = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}
#: All that changes with the theme, and all that changes with the width.
KLEUR = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
MAAT = {"resultTypes": ["violations"], "runOnly": ["target-size", "scrollable-region-focusable"]}
MEET_AXE = """async regels => (await axe.run(document, regels)).violations.map(
    v => `${v.id}: ${v.help} -> ${v.nodes.slice(0, 3).map(n => n.target.join(" "))}`)"""


class Toegankelijk:
    """`toegankelijk(page)` fails on any rule of WCAG 2.2 AA that axe sees broken.

    `toegankelijk.kleur(page)` looks only at what changes with the theme, and
    `toegankelijk.maat(page)` at what changes with the width.
    """

    def __call__(self, page: Page) -> None:
        self._meet(page, REGELS)

    def kleur(self, page: Page) -> None:
        """Colours only."""
        self._meet(page, KLEUR)

    def maat(self, page: Page) -> None:
        """Sizes only."""
        self._meet(page, MAAT)

    def _meet(self, page: Page, regels: dict[str, Any]) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        gevonden = page.evaluate(MEET_AXE, regels)
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

"""One database server per test run, with exactly the roles of production.

``TEST_DATABASE_URL_BEHEER`` (a superuser's address) makes the tests use a server of your own;
otherwise an embedded one is started. Tests run as role ``app``; nothing runs as superuser.
"""

import gc
import os
import re
from collections.abc import Callable, Iterator
from functools import wraps
from threading import Thread
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.template.base import Template
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

from regiehuis.config.controle.chromium import zoek_chromium
from regiehuis.ingebed.rollen import verwijder_database
from regiehuis.netwerk.tests import voorraad
from tests.server import (
    Opruimer,
    Proefserver,
    adres_van,
    richt_in_kopie,
    sluit_verbindingen,
    verbind_met,
)

# No timed tests: a busy machine is no defect.
hypothesis.register_profile(
    "regiehuis", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
#: On a second server the same rules need not be looked for in so many ways again.
hypothesis.register_profile("steekproef", hypothesis.get_profile("regiehuis"), max_examples=6)
hypothesis.load_profile("regiehuis")

DB_FIXTURES = {"db", "echte_db", "transactional_db", "live_server", "live_site", "dsn_beheer"}
#: These commit.
ECHT = DB_FIXTURES - {"db"}
#: The demo is told once; the commands share one prepared data folder.
IN_EEN_WERKER = ("src/regiehuis/demo/", "src/regiehuis/config/tests/test_opdrachten.py")
#: Walks over every page, and the journey of five people.
LANG = ("tests/browser/test_paginas.py", "tests/browser/test_hoofdtaak_tot_einde.py")
#: What a page says or does, tested through the client; what it asks, the rights suite asks too.
PAGINAS = re.compile(
    r"/test_(pages|views|\w*paginas|elk_lid|factor|hoedanigheid|home|inloggen|leeg_huis|"
    r"nog_eens_versturen|randen|uitgave|voorbereiding)\.py"
)
GEWOON_AFDRUKKEN = Template._render  # as long as no test environment replaces it
GEEN_BROWSER = "*** BROWSERTESTS NIET GEDRAAID / browser tests not run ***"


# -- the server --------------------------------------------------------------------------------

_proefserver = pytest.StashKey[Proefserver]()


def _server_van(config: pytest.Config, *, wacht: bool = True) -> Proefserver:
    """The server of the controlling process; started at first use (from the main thread).

    Without `wacht` the template is made while the workers collect their tests.
    """
    if _proefserver not in config.stash:
        server = Proefserver()
        config.stash[_proefserver] = server
        config.add_cleanup(server.stop)
        server.start()
        if wacht:
            _migreer(config, server)
        else:
            Thread(target=_migreer, args=(config, server)).start()
    return config.stash[_proefserver]


def _migreer(config: pytest.Config, server: Proefserver) -> None:
    from pytest_django.plugin import blocking_manager_key

    with config.stash[blocking_manager_key].unblock():
        server.migreer()


class VoorWerkers:
    """With xdist the controller starts the server and tells its workers where it is."""

    @pytest.hookimpl
    def pytest_configure_node(self, node: Any) -> None:
        """Hand the address to a worker."""
        server = _server_van(node.config, wacht=False)
        node.workerinput["regiehuis"] = [server.beheer, server.wachtwoorden]

    @pytest.hookimpl
    def pytest_xdist_make_scheduler(self, config: pytest.Config, log: Any) -> Any:
        """Hand out test by test, but what shares a costly preparation to one worker, first."""
        from xdist.scheduler import LoadScopeScheduling

        class Verdeling(LoadScopeScheduling):
            def _split_scope(self, nodeid: str) -> str:
                return next((map_ for map_ in IN_EEN_WERKER if nodeid.startswith(map_)), nodeid)

        return Verdeling(config, log)


# -- pytest -----------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--steekproef` is for a second server: who asks changes nothing there."""
    parser.addoption(
        "--steekproef",
        action="store_true",
        help="rights suite: at each address one person of every expected answer, not everybody; "
        "properties: a few examples",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the xdist hook; choose how many examples a property gets."""
    if config.getoption("--steekproef"):
        hypothesis.load_profile("steekproef")
    if config.pluginmanager.hasplugin("xdist") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(VoorWerkers())


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark what uses the database or a browser, before ``-m`` chooses; the browser comes last.

    Playwright keeps an event loop running in its thread until the end: tests that start a loop of
    their own must be done by then. The longest of them come first, so that no worker waits long.
    """
    for item in items:
        _merk(item)
    yield
    items.sort(key=_plek)


def _plek(item: pytest.Item) -> tuple[bool, bool, bool]:
    """Real commits come after what is rolled back: they remove what is ready for that."""
    in_browser = item.get_closest_marker("browser") is not None
    return in_browser, _legt_vast(item), not item.nodeid.startswith(LANG)


def _legt_vast(item: pytest.Item) -> bool:
    return not ECHT.isdisjoint(getattr(item, "fixturenames", ()))


def _merk(item: pytest.Item) -> None:
    namen = set(getattr(item, "fixturenames", ()))
    if namen & DB_FIXTURES or item.get_closest_marker("django_db"):
        item.add_marker("db")
        if not _legt_vast(item):
            item.fixturenames.insert(0, "klaargezet")  # type: ignore[attr-defined]
    if PAGINAS.search(item.nodeid.partition("::")[0]):
        item.add_marker("pagina")
    if "browser" in namen:
        item.add_marker("browser")
        if not zoek_chromium():
            item.add_marker(pytest.mark.skip(reason=GEEN_BROWSER))


def pytest_collection_finish() -> None:
    """What was loaded stays: leave it out of every later collection of garbage, as in the site."""
    gc.freeze()
    gc.set_threshold(100_000)  # much is made in a test and little of it is a cycle


def _browsers_niet_gedraaid(config: pytest.Config) -> bool:
    return not zoek_chromium() and not hasattr(config, "workerinput")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where a browser is demanded, a run without one is a failure."""
    if _browsers_niet_gedraaid(session.config) and os.environ.get("EIS_BROWSER") == "1":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say it loudly when the browser tests were not run."""
    if _browsers_niet_gedraaid(config):
        eis = os.environ.get("EIS_BROWSER") == "1"
        terminalreporter.write_line(GEEN_BROWSER, red=eis, yellow=not eis, bold=True)


CHROMIUM_VLAGGEN = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def kale_sjablonen(django_test_environment: None) -> None:
    """No test asks which templates made a page, so they are not recorded with copies of all they
    were given."""
    Template._render = GEWOON_AFDRUKKEN


@pytest.fixture(autouse=True)
def taal() -> None:
    """Every test begins in Dutch, whatever language the test before it ended in."""
    translation.activate(settings.LANGUAGE_CODE)


def _tot_de_pagina_er_is(handeling: Callable[..., None]) -> Callable[..., None]:
    """Playwright returns when the next page begins to arrive; a test must not read half of it."""

    @wraps(handeling)
    def helemaal(plek: Any, *args: Any, **opties: Any) -> None:
        handeling(plek, *args, **opties)
        plek.page.wait_for_load_state()

    return helemaal


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for the run (Playwright can be started only once in a process)."""
    from playwright.sync_api import Locator, sync_playwright

    for handeling in ("click", "press"):
        setattr(Locator, handeling, _tot_de_pagina_er_is(getattr(Locator, handeling)))
    # Playwright runs an event loop in this thread; Django must not mistake that for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as speler:
        chromium = speler.chromium.launch(
            executable_path=str(zoek_chromium()), args=CHROMIUM_VLAGGEN
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def dsn_beheer(request: pytest.FixtureRequest) -> tuple[str, dict[str, str]]:
    """Address of the server as superuser, and the passwords of the other roles."""
    werker = getattr(request.config, "workerinput", None)
    if werker:
        beheer, wachtwoorden = werker["regiehuis"]
        return beheer, wachtwoorden
    server = _server_van(request.config)
    return server.beheer, server.wachtwoorden


@pytest.fixture(scope="session")
def testdatabase(request: pytest.FixtureRequest) -> str:
    """Name of the database of this process."""
    werker = getattr(request.config, "workerinput", {}).get("workerid", "")
    return "test_regiehuis" + (f"_{werker}" if werker else "")


@pytest.fixture(scope="session")
def kopie(
    django_test_environment: None,
    django_db_blocker: Any,
    dsn_beheer: tuple[str, dict[str, str]],
    testdatabase: str,
) -> Iterator[None]:
    """A database of our own, copied from the migrated template; tests use it as role app."""
    beheer, wachtwoorden = dsn_beheer
    with django_db_blocker.unblock():
        verwijder_database(beheer, testdatabase)
        richt_in_kopie(beheer, testdatabase)
        verbind_met(beheer, testdatabase, wachtwoorden)
    yield
    with django_db_blocker.unblock():
        sluit_verbindingen()
        verwijder_database(beheer, testdatabase)


@pytest.fixture(scope="session")
def als_beheer_adres(dsn_beheer: tuple[str, dict[str, str]], testdatabase: str) -> str:
    """Address of the test database as superuser: to prepare and to inspect, never to test with."""
    beheer, wachtwoorden = dsn_beheer
    return adres_van(beheer, "beheer", testdatabase, wachtwoorden)


@pytest.fixture(scope="session")
def opruimer(kopie: None, als_beheer_adres: str) -> Iterator[Opruimer]:
    """See `Opruimer`; made before anything is committed."""
    uit = Opruimer(als_beheer_adres)
    yield uit
    uit.sluit()


@pytest.fixture(scope="session")
def django_db_setup(opruimer: Opruimer) -> None:
    """The database of this process, empty."""


@pytest.fixture
def klaargezet(django_db_setup: None, django_db_blocker: Any) -> None:
    """A test that rolls back finds ready worlds (netwerk/tests/voorraad.py)."""
    voorraad.zet_terug()
    if not voorraad.ligt_klaar():
        with django_db_blocker.unblock():
            voorraad.vul()


@pytest.fixture
def echte_db(django_db_setup: None, django_db_blocker: Any, opruimer: Opruimer) -> Iterator[None]:
    """For tests that need real commits, several connections, or other aliases than default."""
    with django_db_blocker.unblock():
        if voorraad.ligt_klaar():
            opruimer.maak_leeg()
        try:
            yield
        finally:
            opruimer.maak_leeg()


@pytest.fixture
def transactional_db(echte_db: None) -> None:
    """pytest-django's name for ``echte_db``; its own flush needs rights that app lacks."""


@pytest.fixture
def rol(dsn_beheer: tuple[str, dict[str, str]], testdatabase: str, django_db_setup: None) -> Any:
    """Connect as a role outside Django: ``with rol("lezer") as c: c.execute(...)``."""
    beheer, wachtwoorden = dsn_beheer

    def verbind(naam: str, **opties: Any) -> psycopg.Connection:
        return psycopg.connect(adres_van(beheer, naam, testdatabase, wachtwoorden), **opties)

    return verbind

"""Steps that several journeys take: filling in the forms, doing the work of the worker."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import psycopg
from django.core import mail
from playwright.sync_api import Page, expect

from regiehuis.instroom.tests import fabriek as instroom
from regiehuis.logboek.context import in_huis
from regiehuis.logboek.taken import voer_uit
from regiehuis.netwerk import queries as netwerk
from regiehuis.netwerk.tests.fabriek import Huisvol
from regiehuis.toegang.tests.fabriek import account, kort

Aanmelder = Callable[..., Page]


class Mensen:
    """The people of one house, each with an account and a page of his own.

    `m.agent` is the page of the agent; the first time he signs in.
    """

    def __init__(self, h: Huisvol, als: Aanmelder, **opties: Any) -> None:
        self.h, self._als, self._opties = h, als, opties
        self._paginas: dict[str, Page] = {}

    def __getattr__(self, wie: str) -> Page:
        return self._paginas[wie] if wie in self._paginas else self._begin(wie)

    def _begin(self, wie: str, pad: str = "") -> Page:
        account(self.h, wie)
        self._paginas[wie] = self._als(self.h.mensen[wie], pad, **self._opties)
        return self._paginas[wie]

    def ga(self, wie: str, pad: str = "") -> Page:
        """Open an address within the capacity of somebody."""
        if wie not in self._paginas:
            return self._begin(wie, pad)
        page = self._paginas[wie]
        page.goto(f"/f/{kort(self.h, wie)}/{pad}")
        return page


def werk_af(dsn: str) -> list[str]:
    """Do what the worker would do now; gives the names of the jobs."""
    gedaan: list[str] = []
    with psycopg.connect(dsn, autocommit=True) as verbinding:
        while rijen := verbinding.execute(
            "DELETE FROM procrastinate_jobs WHERE status = 'todo'"
            " AND (scheduled_at IS NULL OR scheduled_at <= now()) RETURNING id, task_name, args"
        ).fetchall():
            for _id, naam, args in sorted(rijen):
                voer_uit(naam, **args)
                gedaan.append(naam)
    return gedaan


def link_uit_mail(adres: str) -> str:
    """The path of the link in the last mail to somebody."""
    brief = next(b for b in reversed(mail.outbox) if b.to == [adres])
    gevonden = re.search(r"https?://[^/\s]+(/\S+)", brief.body)
    assert gevonden, brief.body
    return gevonden[1]


def huis() -> Huisvol:
    """A house with people, criteria and life domains."""
    return instroom.huis()


def melding(page: Page, tekst: str) -> None:
    """Wait for a message on top of the page."""
    expect(page.locator(".rh-messages").get_by_text(tekst)).to_be_visible()


def kies(page: Page, naam: str) -> None:
    """Choose the radio button whose label begins with these words."""
    page.get_by_role("radio", name=re.compile(f"^{re.escape(naam)}")).check()


# -- forms ----------------------------------------------------------------------------------------


def vul_aanmelding(page: Page, *, naam: str = "Vries", wat: str = "Hij is vaak weg.") -> None:
    """The part of the form that is compulsory, and a little more."""
    page.get_by_label("Veldaanmelding").check()
    page.get_by_label("Straf", exact=True).check()
    page.locator("#id_personen-0-achternaam").fill(naam)
    page.locator("#id_personen-0-geboren").fill("14-3-2001")
    page.get_by_label("Wat is er aan de hand?").fill(wat)
    page.get_by_label("Ik mag deze gegevens delen").check()


def verstuur_aanmelding(page: Page) -> str:
    """Send it, also when something is missing; gives its number."""
    page.get_by_role("button", name="Aanmelding versturen").click()
    toch = page.get_by_role("button", name="Toch versturen")
    melding = page.get_by_text("Uw aanmelding is ontvangen")
    expect(toch.or_(melding)).to_be_visible()
    if toch.is_visible():
        toch.click()
    expect(melding).to_be_visible()
    gevonden = re.search(r"\d{4}-\d{4}", melding.inner_text())
    assert gevonden
    return gevonden[0]


def weeg(page: Page, oordeel: str = "voldoet") -> None:
    """Judge every criterion, and wait until the server has each."""
    for plek in page.locator(".i-oordeel").all():
        plek.get_by_label(oordeel, exact=True).check()
        plek.get_by_label("Waarom, in een paar woorden").fill("Dit blijkt uit de aanmelding.")
        expect(plek.locator(".rh-saved")).not_to_be_empty()


def antwoord(page: Page, tekst: str, *, grondslag: str = "") -> None:
    """Supply one text at the first life domain."""
    page.locator(".informatie-tekst textarea").first.fill(tekst)
    page.locator(".informatie-tekst").first.get_by_label("feit", exact=True).check()
    if grondslag:
        page.get_by_label(grondslag).check()
    page.get_by_role("button", name="Antwoord versturen").click()


def nieuw_lid(page: Page, plek: int, wie: UUID, reden: str) -> None:
    """Fill in a row of the members when opening a case."""
    page.locator(f"#id_leden-{plek}-functionaris").select_option(str(wie))
    page.locator(f"#id_leden-{plek}-reden").fill(reden)


# -- the first half of the main job ---------------------------------------------------------------


def meldt_aan(m: Mensen) -> str:
    """The agent submits somebody; gives the number."""
    page = m.agent
    page.get_by_role("link", name="Aanmeldingen").click()
    page.get_by_role("link", name="Nieuwe aanmelding").first.click()
    vul_aanmelding(page, wat="Hij is drie keer aangehouden en is 's nachts vaak weg.")
    page.locator("#id_gemeente").select_option(label="Hilversum")
    page.locator("#id_voorvallen-0-datum").fill("november 2025")
    page.locator("#id_voorvallen-0-wat").fill("Aangehouden voor diefstal")
    page.locator("#groep_id_lg_thuis").get_by_label("ja", exact=True).check()
    page.locator("#id_lg_thuis_tekst").fill("Zijn moeder bereikt hem niet.")
    page.get_by_label("Wat vraagt u aan het Veiligheidshuis?").fill("Breng straf en zorg bijeen.")
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    page.get_by_role("button", name="Aanmelding versturen").click()
    expect(page.get_by_text("Dit ontbreekt nog.")).to_be_visible()
    expect(page.locator("#id_lg_thuis_tekst")).to_have_value("Zijn moeder bereikt hem niet.")
    page.get_by_role("button", name="Toch versturen").click()
    melding = page.get_by_text("Uw aanmelding is ontvangen")
    expect(melding).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aanmelding 20")
    gevonden = re.search(r"\d{4}-\d{4}", melding.inner_text())
    assert gevonden
    return gevonden[0]


def weegt(m: Mensen, nummer: str) -> str:
    """The triagist weighs it and takes it on; gives its address within a capacity."""
    page = m.triagist
    regel = page.locator("[data-lijst] li", has_text=nummer)
    expect(regel).to_be_visible()
    regel.get_by_role("link").click()
    page.locator("[data-voorbeeldpaneel]").get_by_role("link", name="Wegen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Weeg aanmelding {nummer}")
    expect(page.get_by_text("Zijn moeder bereikt hem niet.")).to_be_visible()
    weeg(page)
    page.get_by_role("radio", name=re.compile("^In behandeling")).check()
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(page.get_by_text("komt in behandeling. Open nu de casus.")).to_be_visible()
    return page.url.split("/f/")[1].split("/", 1)[1]


def opent(m: Mensen, pad: str, nummer: str) -> str:
    """The regisseur opens the case, with three members; gives its address."""
    page = m.ga("regisseur", pad)
    page.get_by_label("Korte aanduiding").fill("De heer V., 25 jaar")
    page.get_by_label("Waarvoor gebruikt het huis gegevens").fill("Diefstal stoppen; hulp slaagt.")
    page.get_by_label("Plaatsvervanger").select_option(str(m.h.plaatsvervanger))
    expect(page.locator("#id_leden-0-functionaris")).to_have_value(str(m.h.agent))
    nieuw_lid(page, 1, m.h.psychiater, "Behandelt hem.")
    page.get_by_role("button", name="Nog een lid").click()
    nieuw_lid(page, 2, m.h.toezichthouder, "Houdt toezicht.")
    page.get_by_role("button", name="Casus openen").click()
    expect(page.get_by_text(f"Casus {nummer} is geopend.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("De heer V., 25 jaar")
    expect(
        page.get_by_text("Waarvoor (doelbinding): Diefstal stoppen; hulp slaagt.")
    ).to_be_visible()
    return page.url.split("/f/")[1].split("/", 1)[1]


def vraagt(m: Mensen, casus: str) -> None:
    """The regisseur asks two of them."""
    page = m.ga("regisseur", casus)
    page.get_by_role("link", name="Vraag informatie").first.click()
    for wie in ("Psychiater Bakker", "Toezichthouder Bakker"):
        page.get_by_label(wie).check()
    page.get_by_label("Wat wilt u weten, en waarvoor?").fill("Hoe gaat het met zijn behandeling?")
    page.get_by_label("Gezondheid en verslaving").check()
    page.get_by_role("button", name="Verstuur de vraag").click()
    expect(page.get_by_role("table").get_by_text("wacht op antwoord")).to_have_count(2)


def antwoordt(m: Mensen, wie: str, tekst: str = "") -> None:
    """From the link in the mail, in one page."""
    page: Page = getattr(m, wie)
    with in_huis(m.h.id):
        adres = netwerk.functionaris(m.h.mensen[wie]).email
    page.goto(link_uit_mail(adres))
    expect(page.get_by_role("heading", name="Wat weet u?")).to_be_visible()
    expect(page.get_by_text("Hoe gaat het met zijn behandeling?")).to_be_visible()
    expect(page.get_by_text("Diefstal stoppen; hulp slaagt.")).to_be_visible()
    if tekst:
        antwoord(page, tekst, grondslag="toestemming")
    else:
        page.get_by_role("radio", name=re.compile("^Niets bekend")).check()
        page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.locator(".rh-messages")).to_be_visible()

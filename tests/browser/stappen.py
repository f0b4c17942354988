"""Steps that several journeys take: filling in the forms, doing the work of the worker."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import psycopg
from django.core import mail
from playwright.sync_api import Page, expect

from regiehuis.instroom.tests import fabriek as instroom
from regiehuis.logboek.taken import voer_uit
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
        if wie not in self._paginas:
            account(self.h, wie)
            self._paginas[wie] = self._als(self.h.mensen[wie], **self._opties)
        return self._paginas[wie]

    def ga(self, wie: str, pad: str = "") -> Page:
        """Open an address within the capacity of somebody."""
        page: Page = getattr(self, wie)
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

"""Every page of a house with one of everything: axe and width, light and dark, 1280 and 320 wide.

Each person opens every address that the oracle of the rights suite gives him, so a new page is
looked at here without anybody thinking of it.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import resolve, reverse
from playwright.sync_api import Page

from regiehuis.berichten import services as berichten
from regiehuis.berichten.models import Bericht
from regiehuis.instroom.tests import fabriek as aanmeldingen
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import account, kort
from tests.rechten.orakel import ORAKEL
from tests.rechten.test_adressen import adressen, vul
from tests.rechten.wereld import Wereld, maak_wereld

#: Each differs from the one before in one thing.
SCHERMEN = ((1280, "light"), (1280, "dark"), (320, "dark"), (320, "light"))
#: Who opens what: together they see every page in every form that it has.
MENSEN = (
    ("regisseur", "^(casus|stukken)"),
    ("regisseur", "^informatie"),
    ("regisseur", "^(aanpak|regie|overleg|voortgang|dossier)"),
    ("regisseur", "^(?!casus|stukken|informatie|aanpak|regie|overleg|voortgang|dossier)"),
    ("triagist", "werkvoorraad|instroom"),
    (
        "agent",
        "werkvoorraad|casus:(casus|lijst)|informatie:(beeld|verzoek$|gegeven$|corrig|intrek)"
        "|stukken|instroom:(aanmelding|intrekken|nieuw)|toegang:(mens$|eigen)"
        "|aanpak:afspraak$|regie:(aanvaarden|weigeren)|overleg:(uitnodiging|vervanger)$",
    ),
    ("psychiater", "werkvoorraad|casus:team|informatie:(verzoek|gegeven_nieuw)|instroom:nieuw"),
    ("ketenmanager", "werkvoorraad|casus:(casus|taak)|toegang:(mens$|vertrek)"),
    ("beheerder", "werkvoorraad|netwerk|recht|berichten|toegang|zoeken|overleg:soort"),
    ("fg", "werkvoorraad|logboek"),
    ("leidinggevende", "werkvoorraad|informatie:verzoek$|toegang:mensen"),
    ("ambassadeur", "werkvoorraad|informatie:verzoek$|toegang:uitnodigen|overleg:uitnodiging$"),
)
#: Addresses that answer with a file or with nothing to look at.
GEEN_PAGINA = re.compile(
    r"stukken:stuk$|overleg:agenda$|web:(stijl|taal|thema|vastgelegd)|concepten|toegang:blijf"
    r"|instroom:terugmelden|waarneming_beeindigen"
)
SOORTEN = ("algemeen", "interventie", "incident", "detentie", "contactmoment")
Keuring = Callable[[Page], None]


def alleen_knop(pad: str) -> bool:
    """Whether an address takes only a POST: then there is no page to look at."""
    functie: Any = resolve("/" + pad).func
    while functie is not None:
        if any(cel.cell_contents == ["POST"] for cel in functie.__closure__ or ()):
            return True
        functie = getattr(functie, "__wrapped__", None)
    return False


def paden(w: Wereld, wie: str, welke: str) -> Iterator[str]:
    """The addresses of one person, with every kind of an address that has kinds."""
    for naam, patroon in adressen().items():
        if GEEN_PAGINA.search(naam) or not re.search(welke, naam):
            continue
        if alleen_knop(vul(patroon, w)):
            continue
        if wie not in ORAKEL[naam].ok:
            continue
        if naam == "informatie:gegeven_nieuw":
            soorten = SOORTEN if wie == "regisseur" else SOORTEN[:1]
            yield from (vul(patroon.replace("<slug:soort>", s), w) for s in soorten)
        elif naam == "casus:teksten":
            yield from (vul(patroon.replace("<slug:deel>", d), w) for d in ("doel", "stand"))
        else:
            yield vul(patroon, w)


def standen(w: Wereld, wie: str) -> list[str]:
    """Pages that exist only while a submission is in some state."""
    h = w.a.huis
    match wie:
        case "triagist":
            vraag = aanmeldingen.aangemeld(h, spoed=True, spoed_reden="Dreiging.")
            vraag.uitkomst("verrijken")
            open_ = aanmeldingen.aangemeld(h).toegelaten()
            half = aanmeldingen.aangemeld(h)
            half.oordeel("regisseur")
            return [
                f"aanmelding/{vraag.id}/wegen/",
                f"aanmelding/{half.id}/wegen/",
                f"aanmelding/{open_.id}/openen/",
            ]
        case "agent":
            vraag, af = aanmeldingen.aangemeld(h), aanmeldingen.aangemeld(h)
            vraag.uitkomst("verrijken")
            af.uitkomst("lokaal")
            return [
                f"aanmelding/{vraag.id}/aanvullen/",
                f"aanmelding/{vraag.id}/",
                f"aanmelding/{af.id}/",
            ]
        case "regisseur":
            item = f"?item=instroom.wegen:{w.ids['aanmelding']}"
            return [item, f"verzoek/{w.ids['verzoek_geweigerd']}/", "casussen/?fase=informatie"]
        case "beheerder":
            mislukte_mail(w)
            return ["berichten/", "organisaties/?zoek=bestaatniet"]
    return []


def mislukte_mail(w: Wereld) -> None:
    """A notice that did not arrive, to send again."""
    with binnen(w.a.door("regisseur")) as door:
        pad = f"/verzoek/{w.ids['verzoek']}/"
        berichten.stuur(door, aan=[w.a.huis.agent], soort="verzoek", waarden={"pad": pad})
        Bericht.objects.filter(ontvanger_id=w.a.huis.agent).update(
            stand="mislukt", pogingen=5, oorzaak="verbinding", gemaakt_op=nu() - timedelta(hours=5)
        )


def keur_alle(
    page: Page, paden: Iterable[str], toegankelijk: Any, past_op_scherm: Keuring
) -> list[str]:
    """Judge pages of one person; gives what is wrong.

    An address that leads to a page that was judged already adds nothing.
    """
    mis: list[str] = []
    gezien: set[str] = set()
    for pad in paden:
        mis += open_pagina(page, pad)
        waar = page.url.partition("#")[0]
        if waar not in gezien:
            mis += keur(page, pad, toegankelijk, past_op_scherm)
        gezien.add(waar)
    return mis


def open_pagina(page: Page, pad: str) -> list[str]:
    """Go to a page; gives what is wrong before anybody looks."""
    antwoord = page.goto(pad)
    assert antwoord is not None
    mis = [] if antwoord.status in (200, 403, 404) else [f"{pad}: {antwoord.status}"]
    if page.locator("h1").count() != 1:
        mis.append(f"{pad}: {page.locator('h1').count()} h1")
    return mis


def keur(page: Page, pad: str, toegankelijk: Any, past_op_scherm: Keuring) -> list[str]:
    """Judge the page that is open on every screen; gives what is wrong.

    In the dark only what changes with the theme: the rest was judged in the light.

    Args:
        pad: what to call it.
    """
    mis = []
    for breedte, thema in SCHERMEN:
        page.set_viewport_size({"width": breedte, "height": 900})
        page.emulate_media(color_scheme=thema, reduced_motion="reduce")  # type: ignore[arg-type]
        bewaar(page, pad, f"{breedte}-{thema}")
        keuringen = (past_op_scherm, toegankelijk) if thema == "light" else (toegankelijk.kleur,)
        for keuring in keuringen:
            try:
                keuring(page)
            except AssertionError as fout:
                mis.append(f"{breedte} {thema} {fout}")
    return mis


def bewaar(page: Page, pad: str, scherm: str) -> None:
    """A picture and the text of the page, when SCHERMAFDRUK names a folder."""
    if (plek := os.environ.get("SCHERMAFDRUK")) and scherm.endswith("light"):
        naam = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "id", pad).strip("/").replace("/", "_")
        bestand = Path(plek) / f"{naam or 'home'}-{scherm}"
        page.screenshot(path=f"{bestand}.png", full_page=True)
        if scherm == "1280-light":
            Path(f"{bestand}.txt").write_text(page.locator("body").aria_snapshot())


@pytest.mark.parametrize(("wie", "welke"), MENSEN)
def test_elke_pagina_is_toegankelijk_en_past(als, toegankelijk, past_op_scherm, wie, welke):
    """WCAG 2.2 AA, 1.4.10: also at 320 pixels, also in the dark."""
    w = maak_wereld()
    account(w.a.huis, wie)
    page = als(w.a.huis.mensen[wie])
    begin = f"/f/{kort(w.a.huis, wie)}/"
    extra = standen(w, wie) if re.search(welke, "werkvoorraad:home") else []
    adressen_ = (begin + pad for pad in (*paden(w, wie, welke), *extra))
    mis = keur_alle(page, adressen_, toegankelijk, past_op_scherm)
    assert mis == [], "\n".join(mis)


def test_iemand_opent_elke_pagina_die_er_is():
    """A new page that nobody here opens fails: then add it to somebody."""
    ongezien = {
        naam
        for naam, mag in ORAKEL.items()
        if not GEEN_PAGINA.search(naam)
        and mag.ok & {wie for wie, _ in MENSEN}
        and not any(wie in mag.ok and re.search(welke, naam) for wie, welke in MENSEN)
    }
    assert ongezien == set()


@pytest.mark.parametrize("wie", ["regisseur", "agent", "beheerder"])
def test_een_leeg_huis_leert_wat_er_te_doen_is(als, toegankelijk, past_op_scherm, wie):
    """Empty lists explain themselves."""
    h = huis_met_mensen()
    account(h, wie)
    page = als(h.mensen[wie])
    begin = f"/f/{kort(h, wie)}/"
    namen = ("werkvoorraad:home", "casus:lijst", "instroom:lijst", "instroom:informatievragen",
             "toegang:mensen", "berichten:berichten", "recht:criteria")  # fmt: skip
    adressen_ = (begin + adressen()[naam] for naam in namen if wie in ORAKEL[naam].ok)
    mis = keur_alle(page, adressen_, toegankelijk, past_op_scherm)
    assert mis == [], "\n".join(mis)


def test_wat_er_niet_is_en_wat_niet_mag_zijn_ook_paginas(als, toegankelijk, past_op_scherm):
    h = huis_met_mensen()
    account(h, "agent")
    page = als(h.agent)
    begin = f"/f/{kort(h, 'agent')}/"
    paden = (begin + pad for pad in ("bestaat-niet/", "logboek/", "huis/"))
    mis = keur_alle(page, paden, toegankelijk, past_op_scherm)
    assert mis == [], "\n".join(mis)


def test_de_paginas_van_inloggen_zijn_toegankelijk(
    als, site, browser, toegankelijk, past_op_scherm
):
    mis = []
    with browser.new_context(base_url=site, locale="nl") as context:
        page = context.new_page()
        namen = ("account_login", "account_reset_password", "account_reset_password_done")
        paden = (*map(reverse, namen), "/uitnodiging/verzonnen/")
        mis += keur_alle(page, paden, toegankelijk, past_op_scherm)
    h = huis_met_mensen()
    account(h, "agent")
    page = als(h.agent)
    namen = ("account_change_password", "account_reauthenticate", "mfa_activate_totp",
             "account_logout")  # fmt: skip
    mis += keur_alle(page, map(reverse, namen), toegankelijk, past_op_scherm)
    assert mis == [], "\n".join(mis)
    assert settings.LOGIN_URL


FORMULIEREN = {
    "agent": ("aanmelding/nieuw/", "verzoek/{verzoek}/", "casus/{casus}/document/nieuw/",
              "casus/{casus}/gegeven/nieuw/interventie/", "gegeven/{gegeven}/corrigeren/"),
    "regisseur": ("casus/{casus}/verzoeken/nieuw/", "casus/{casus}/betrokkenen/nieuw/",
                  "casus/{casus}/leden/nieuw/", "informatievragen/",
                  "aanmelding/{aanmelding}/wegen/"),
    "beheerder": ("mensen/uitnodigen/", "organisaties/nieuw/", "criteria/nieuw/"),
}  # fmt: skip


@pytest.mark.parametrize("wie", FORMULIEREN)
def test_een_formulier_met_fouten_is_toegankelijk_en_wijst_de_weg(
    als, toegankelijk, past_op_scherm, wie
):
    """An empty form that was sent: a summary of errors, each a link to its field."""
    w = maak_wereld()
    account(w.a.huis, wie)
    page = als(w.a.huis.mensen[wie])
    mis = []
    for patroon in FORMULIEREN[wie]:
        page.set_viewport_size({"width": 1280, "height": 900})
        pad = patroon.format(**w.ids)
        page.goto(f"/f/{kort(w.a.huis, wie)}/{pad}")
        for vak in page.locator("main textarea:visible").all():
            vak.fill("")
        page.locator("main .nl-button--primary[type=submit]").last.click()
        lijst = page.locator("#fouten")
        lijst.wait_for()
        for doel in lijst.locator("a").evaluate_all("a => a.map(x => x.getAttribute('href'))"):
            if page.locator(f'[id="{doel[1:]}"]').count() != 1:
                mis.append(f"{pad}: {doel} bestaat niet")
        for breedte, thema in ((1280, "light"), (320, "dark")):
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=thema, reduced_motion="reduce")
            bewaar(page, f"fouten/{pad}", f"{breedte}-{thema}")
            for keuring in (past_op_scherm, toegankelijk):
                try:
                    keuring(page)
                except AssertionError as fout:
                    mis.append(f"{breedte} {thema} {fout}")
    assert mis == [], "\n".join(mis)

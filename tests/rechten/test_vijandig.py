"""Every form of a case and of a submission, sent with what nobody types: no page may break.

The fields come from the pages themselves, so a new form joins by itself. A refusal is fine, and
so is taking the value in as text; an error of the server is not.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.db import transaction
from django.urls import resolve

from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import vandaag
from tests.rechten.orakel import ORAKEL
from tests.rechten.test_adressen import adressen, vul
from tests.rechten.wereld import Wereld, maak_wereld

#: What a form does with a strange text is the same on every server: once is enough.
pytestmark = pytest.mark.invoer

KAMERS = ("aanpak:", "casus:", "instroom:", "regie:")
#: Long, foreign, deceiving, broken, and of another shape than the field.
WAARDEN = {
    "lang": "x" * 100_000,
    "emoji": "👩‍👩‍👧 🏳️‍🌈 ‮draai‬",
    "html": "<script>alert(1)</script>' OR 1=1 -- {{ 7|add:7 }} %(max)s %s",
    "nul": "voor\x00na",
    "datum": "31-02-2026",
    "jaar": "1-1-99999",
    "id": str(nieuw_id()),
    "getal": "-99999999999999999999",
    "cijfers": "٣٤٥²",
}
STIL = frozenset({"csrfmiddlewaretoken"})


class _Formulieren(HTMLParser):
    """The forms of a page: address and fields with what stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.uit: list[tuple[str, dict[str, str]]] = []
        self._open: dict[str, str] | None = None
        self._keuze = self._tekst = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {k: v or "" for k, v in attrs}
        if tag == "form":
            self._open = {}
            if a.get("method", "").lower() == "post":
                self.uit.append((a.get("action", ""), self._open))
        if self._open is None:
            return
        if "hx-post" in a:
            self.uit.append((a["hx-post"], self._open))
        naam = a.get("name", "")
        if tag == "input" and naam:
            aan = a.get("type") not in ("radio", "checkbox") or "checked" in a
            if aan or naam not in self._open:
                self._open[naam] = a.get("value", "")
        elif tag == "button" and naam and "_meer-" not in naam:
            self._open.setdefault(naam, a.get("value", ""))
        elif tag == "textarea":
            self._tekst, self._open[naam] = naam, ""
        elif tag == "select":
            self._keuze = naam
            self._open.setdefault(naam, "")
        elif tag == "option" and self._keuze and ("selected" in a or not self._open[self._keuze]):
            self._open[self._keuze] = a.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._tekst and self._open is not None:
            self._open[self._tekst] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "select":
            self._keuze = ""
        elif tag == "textarea":
            self._tekst = ""


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker) -> Iterator[Wereld]:
    """One world for this file; every probe is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield maak_wereld()
        transaction.set_rollback(True)


def verstuur(w: Wereld, wie: str, pad: str, velden: dict[str, str]) -> tuple[str, str]:
    """What came of a POST ('' when no page broke), and the page. Nothing of it remains."""
    client, _begin = w.client("a", wie)
    try:
        with transaction.atomic():
            antwoord = client.post(pad, velden)
            transaction.set_rollback(True)
    except Exception as fout:
        return f"{type(fout).__name__}: {str(fout)[:160]}", ""
    fout_ = "" if antwoord.status_code < 500 else str(antwoord.status_code)
    return fout_, antwoord.content.decode(errors="replace")


def genoemd(pagina: str) -> set[str]:
    """The fields that a page names in its summary of errors (of a choice its first answer)."""
    begin = pagina.find('id="fouten"')
    doelen = re.findall(r'href="#id_([^"]+)"', pagina[begin : pagina.find("</ul>", begin)])
    return {doel.removesuffix("_0") for doel in doelen}


def soort_veld(naam: str) -> str:
    """The same for each of a row of fields: their place and what they are about left out."""
    return re.sub(r"-\d+-|[0-9a-f]{8}-[0-9a-f-]{27}", "-#-", naam)


def formulieren(w: Wereld, wie: str, pad: str) -> list[tuple[str, dict[str, str]]]:
    """The forms on a page as somebody sees it."""
    client, begin = w.client("a", wie)
    with transaction.atomic():
        antwoord = client.get(f"{begin}/{pad}")
        transaction.set_rollback(True)
    if antwoord.status_code != 200:
        return []
    lezer = _Formulieren()
    lezer.feed(antwoord.content.decode())
    return [
        (actie or f"{begin}/{pad}", {n: v or ingevuld(n) for n, v in velden.items()})
        for actie, velden in lezer.uit
        if re.search(r"/(casus|aanmelding|afspra|informatievragen)", actie or f"/{pad}")
    ]


DATUMS = ("tot", "uiterlijk", "op", "termijn", "datum", "gewenst_op", "zsm_van", "zsm_tot")


def ingevuld(naam: str) -> str:
    """Something sensible, so that the other fields are no reason to refuse."""
    kaal = naam.rsplit("-", 1)[-1]
    if kaal in DATUMS:
        return f"{vandaag() + timedelta(days=30):%d-%m-%Y}"
    return {"geboren": "1985", "bsn": "", "versie": "", "lijn": ""}.get(kaal, "Tekst")


IN_TE_VULLEN = [n for n in sorted(ORAKEL) if n.startswith(KAMERS)]


@pytest.mark.parametrize("naam", IN_TE_VULLEN)
def test_geen_formulier_breekt_op_vreemde_invoer(wereld, naam):
    """ontwerp.md §6: each value in every field at once, and the worst one alone in each field that
    was not refused with the others (of those that are repeated in one of them)."""
    pad = vul(adressen()[naam], wereld)
    fout, gehad = [], set()
    for wie in sorted(ORAKEL[naam].ok & {"regisseur", "agent", "triagist"}):
        for actie, velden in formulieren(wereld, wie, pad):
            eigen = sorted(v for v in velden if v not in STIL and "__prefix__" not in v)
            kern = (resolve(f"/{actie.split('/', 3)[-1]}").url_name, *eigen)
            if kern in gehad:
                continue
            gehad.add(kern)
            geweigerd: set[str] = set()
            for soort, waarde in WAARDEN.items():
                wat, pagina = verstuur(wereld, wie, actie, velden | dict.fromkeys(eigen, waarde))
                fout += [f"{wie} {actie} {soort}: {wat}"] if wat else []
                geweigerd |= genoemd(pagina) if soort == "nul" else set()
            open_ = [veld for veld in eigen if veld not in geweigerd]
            for veld in {soort_veld(veld): veld for veld in open_}.values():
                wat, _ = verstuur(wereld, wie, actie, velden | {veld: WAARDEN["nul"]})
                fout += [f"{wie} {actie} nul in {veld}: {wat}"] if wat else []
    assert fout == []

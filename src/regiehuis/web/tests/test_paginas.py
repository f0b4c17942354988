"""The frame: errors that tell nothing, the theme, who acts, the page of a conflict."""

import re
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from django.views.decorators.http import require_POST

from regiehuis.kern.fouten import Conflict, NietGevonden, NietToegestaan, OngeldigeInvoer
from regiehuis.kern.registraties import NAVIGATIE, NavItem
from regiehuis.web import views
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.context import Pagina, pagina
from regiehuis.web.eenmalig import sleutel
from regiehuis.web.formulieren import Formulier, KeuzeVeld, RegelVeld, TekstVeld
from regiehuis.web.fouten import zet_fout
from regiehuis.web.middleware import DomeinfoutMiddleware, NietBewarenMiddleware


class Door:
    """As much of a door as a page needs."""

    naam, namens, huisnaam, kort = (
        "Nadia Verbeek",
        "college van Huizen",
        "Veiligheidshuis Vecht",
        "nv",
    )
    rollen = frozenset({"procesregisseur"})
    functionaris = uuid4()

    def mag(self, recht: str) -> bool:
        return recht == "zoeken"


def verzoek(pad: str = "/", data: dict[str, Any] | None = None, door: Any = None) -> HttpRequest:
    maker = RequestFactory()
    request = maker.post(pad, data) if data is not None else maker.get(pad)
    request.door = door
    request._messages = CookieStorage(request)
    return request


def tekst(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def uitzondering(request: HttpRequest, fout: Exception) -> HttpResponse | None:
    return DomeinfoutMiddleware(lambda _: HttpResponse()).process_exception(request, fout)


# -- errors ---------------------------------------------------------------------------------------


def test_niet_daar_en_niet_van_u_zijn_dezelfde_bladzij() -> None:
    """A 404 confirms nothing (design §4, 1)."""
    een = views.fout_404(verzoek("/casus/1/"))
    ander = uitzondering(verzoek("/casus/2/"), NietGevonden())
    assert ander is not None and een.status_code == ander.status_code == 404
    weg = re.compile(r'name="(csrfmiddlewaretoken|next|volgende)" value="[^"]*"')
    assert weg.sub("", een.content.decode()) == weg.sub("", ander.content.decode())


def test_een_404_noemt_alleen_een_andere_hoedanigheid_die_is_aangereikt() -> None:
    request = verzoek("/x/")
    assert "wel openen" not in views.fout_404(request).content.decode()
    request.andere_hoedanigheid = ("politie, Vecht", "/f/p/x/")  # type: ignore[attr-defined]
    html = views.fout_404(request).content.decode()
    assert "politie, Vecht" in html and 'href="/f/p/x/"' in html


@pytest.mark.parametrize(
    ("fout", "status"),
    [(NietGevonden(), 404), (NietToegestaan(), 403), (Conflict(), 409), (OngeldigeInvoer(), 422)],
)
def test_een_fout_van_het_domein_krijgt_haar_eigen_bladzij(fout: Exception, status: int) -> None:
    antwoord = uitzondering(verzoek(), fout)
    assert antwoord is not None and antwoord.status_code == status


def test_een_fout_in_de_code_blijft_een_fout() -> None:
    assert uitzondering(verzoek(), KeyError("x")) is None


def test_bij_een_fout_van_ons_staat_dat_het_opgeslagene_veilig_is() -> None:
    antwoord = views.fout_500(verzoek())
    assert antwoord.status_code == 500
    assert "Wat u eerder opsloeg, is veilig" in antwoord.content.decode()


@pytest.mark.parametrize("maak", [views.fout_400, views.fout_403, views.fout_413])
def test_elke_foutpagina_zegt_wat_u_kunt_doen(maak: Any) -> None:
    html = maak(verzoek(door=Door())).content.decode()
    assert "<h1>" in html and " - Regiehuis</title>" in html


def test_bij_een_verlopen_pagina_blijft_de_tekst_te_kopieren() -> None:
    lang = "Moeder kan hem niet meer bereiken. <b>"
    gestuurd = {"tekst": lang, "password": "geheim-geheim", "csrfmiddlewaretoken": "t" * 64}
    antwoord = views.fout_csrf(verzoek("/x/", gestuurd))
    html = antwoord.content.decode()
    assert antwoord.status_code == 403
    assert "Moeder kan hem niet meer bereiken. &lt;b&gt;" in html
    assert "geheim-geheim" not in html and "t" * 64 not in html


# -- theme ----------------------------------------------------------------------------------------


def test_wat_niet_meer_kan_laat_zien_wat_iemand_schreef() -> None:
    """Somebody else was first: the text is on the page, with nothing that the machine sent."""
    gestuurd = {
        "tekst": "Hij is verhuisd.", "naam": "Bos", "geboren": "3-4-1985", "keuze": "veld",
        "wie": f"f:{uuid4()}", "rij-TOTAL_FORMS": "2", "eenmalig": str(uuid4()),
    }  # fmt: skip
    for antwoord in (
        views.fout_404(verzoek("/x/", gestuurd)),
        uitzondering(verzoek("/x/", gestuurd), OngeldigeInvoer()),
        views.fout_csrf(verzoek("/x/", gestuurd)),
    ):
        assert antwoord is not None
        html = tekst(antwoord.content.decode())
        assert "Dit schreef u" in html
        assert [s for s in ("Hij is verhuisd.", "Bos", "3-4-1985") if s not in html] == []
        assert gestuurd["wie"] not in html
        assert "TOTAL" not in html
    assert "Dit schreef u" not in views.fout_404(verzoek("/x/")).content.decode()


def test_een_adres_waar_alleen_een_knop_heen_gaat_is_geen_witte_pagina() -> None:
    antwoord = DomeinfoutMiddleware(require_POST(lambda _: HttpResponse()))(verzoek("/x/"))
    assert (antwoord.status_code, antwoord.headers["Allow"]) == (405, "POST")
    assert "alleen met een knop" in antwoord.content.decode()


def test_een_pagina_blijft_niet_in_de_browser_achter() -> None:
    """Not for who comes after, and not as half a form for who goes back."""
    pagina_ = NietBewarenMiddleware(lambda _: HttpResponse())(verzoek("/x/"))
    assert pagina_.headers["Cache-Control"] == "private, no-store"
    eigen = NietBewarenMiddleware(lambda _: HttpResponse(headers={"Cache-Control": "max-age=9"}))
    assert eigen(verzoek("/x/")).headers["Cache-Control"] == "max-age=9"


@pytest.mark.parametrize(
    ("keuze", "html"), [("donker", "dark"), ("licht", "light"), ("auto", ""), ("<x>", "")]
)
def test_het_thema_staat_in_een_koekje_en_op_de_pagina(keuze: str, html: str) -> None:
    antwoord = views.thema(verzoek("/thema/", {"thema": keuze, "volgende": "/casussen/"}))
    assert antwoord.status_code == 302 and antwoord["Location"] == "/casussen/"
    request = verzoek()
    request.COOKIES["thema"] = antwoord.cookies["thema"].value
    assert Pagina(request).thema_html == html


@pytest.mark.parametrize("doel", ["https://kwaad.nl/", "//kwaad.nl", "javascript:alert(1)", ""])
def test_na_het_thema_blijft_men_in_huis(doel: str) -> None:
    assert views.thema(verzoek("/thema/", {"thema": "licht", "volgende": doel}))["Location"] == "/"


def test_een_zoekvraag_komt_niet_in_het_adres_waar_men_terugkeert() -> None:
    assert Pagina(verzoek("/zoeken/", {"vraag": "Jansen"})).hier == "/zoeken/"


# -- who acts, navigation -------------------------------------------------------------------------


def test_de_kop_zegt_wie_werkt_en_de_voet_waarom_het_wordt_vastgelegd() -> None:
    html = toon(verzoek(door=Door()), "web/vastgelegd.html").content.decode()
    gelezen = tekst(html)
    assert "Nadia Verbeek procesregisseur" in gelezen
    assert (
        "Veiligheidshuis Vecht. U werkt als procesregisseur. "
        "Wat u bekijkt, wordt vastgelegd. Waarom?" in gelezen
    )
    assert "<title>Waarom wij vastleggen wat u bekijkt - Regiehuis</title>" in html


def test_het_menu_toont_alleen_wat_mag_en_bestaat() -> None:
    with (
        NAVIGATIE.tijdelijk("proef_mag", NavItem("proef_mag", "Mag", "web:vastgelegd", "zoeken")),
        NAVIGATIE.tijdelijk(
            "proef_niet", NavItem("proef_niet", "Mag niet", "web:stijl", "ander:recht")
        ),
        NAVIGATIE.tijdelijk("proef_weg", NavItem("proef_weg", "Bestaat niet", "geen:adres")),
    ):
        menu = {i.label: i for i in Pagina(verzoek("/vastgelegd/", door=Door())).navigatie}
        assert "Mag" in menu and menu["Mag"].actief
        assert "Mag niet" not in menu and "Bestaat niet" not in menu
        assert Pagina(verzoek("/vastgelegd/")).navigatie == []


def test_een_pagina_over_een_object_hoort_bij_de_lijst_van_dat_object() -> None:
    """Also a page of another room: the meetings of one case stand under the cases."""
    request = verzoek("/elders/", door=Door())
    request.resolver_match = SimpleNamespace(namespace="ander", kwargs={"proef_id": 1})
    with (
        NAVIGATIE.tijdelijk("ander", NavItem("ander", "Ander", "ander:lijst")),
        NAVIGATIE.tijdelijk(
            "proef", NavItem("proef", "Proeven", "web:vastgelegd", object="proef_id")
        ),
    ):
        assert [i.label for i in Pagina(request).navigatie if i.actief] == ["Proeven"]


def test_zonder_functionaris_is_er_geen_naam_en_geen_zoekveld() -> None:
    html = toon(verzoek(), "web/vastgelegd.html").content.decode()
    assert 'name="vraag"' not in html and "U werkt als" not in html


def test_de_hele_pagina_is_er_in_het_engels() -> None:
    with translation.override("en"):
        html = toon(verzoek(door=Door()), "web/vastgelegd.html").content.decode()
    assert '<html lang="en">' in html
    assert "What you view is recorded." in tekst(html)
    assert "Waarom?" not in html


def test_de_context_geeft_pagina_en_door() -> None:
    request = verzoek(door=Door())
    gegeven = pagina(request)
    assert gegeven["door"] is request.door and gegeven["pagina"].rolnaam == "procesregisseur"


# -- answers --------------------------------------------------------------------------------------


class Wijzig(Formulier):
    wat = RegelVeld(label="Wat")
    hoe = TekstVeld(label="Hoe", required=False)
    soort = KeuzeVeld(label="Soort", choices=[("a", "Eerst"), ("b", "Daarna")], required=False)


def test_een_geweigerd_formulier_is_422_en_een_vers_is_200() -> None:
    assert (
        toon(verzoek(), "web/bevestig.html", {"form": Wijzig(), "vraag": "Zeker?"}).status_code
        == 200
    )
    geweigerd = toon(
        verzoek(), "web/bevestig.html", {"form": Wijzig(QueryDict("")), "vraag": "Zeker?"}
    )
    assert geweigerd.status_code == 422
    assert "Wat: Vul dit in." in geweigerd.content.decode()


def test_een_fout_uit_het_domein_komt_bij_het_veld_dat_zij_noemt() -> None:
    form = Wijzig(QueryDict("wat=x"))
    zet_fout(form, OngeldigeInvoer("Dat kan niet op %(dag)s.", veld="wat", dag="zondag"))
    zet_fout(form, OngeldigeInvoer("Ergens anders.", veld="bestaat_niet"))
    assert form.errors["wat"] == ["Dat kan niet op zondag."]
    assert form.non_field_errors() == ["Ergens anders."]


def test_bij_een_conflict_staan_beide_versies_er_en_is_niets_weg() -> None:
    form = Wijzig(QueryDict("wat=mijn tekst <b>&hoe=&soort=b&versie=3"))
    antwoord = conflict(
        verzoek("/x/", {}, door=Door()),
        form,
        huidig={"wat": "haar tekst", "hoe": "", "soort": "a"},
        versie=4,
        wie="Karin Duinker",
        wanneer=None,
        terug="/casus/1/",
    )
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "mijn tekst &lt;b&gt;" in html and "haar tekst" in html and "Eerst" in html
    assert 'name="versie" value="4"' in html
    assert "Karin Duinker" in html and 'href="/casus/1/"' in html
    assert html.count("rh-tag--done") == 1  # only "hoe" is the same


def test_een_melding_kan_ongedaan_maken() -> None:
    request = verzoek(door=Door())
    meld(request, "Afspraak verwijderd.", ongedaan="/f/nv/afspraak/1/terug/")
    html = render_to_string("web/deel/berichten.html", {"messages": get_messages(request)}, request)
    assert "Afspraak verwijderd." in html and 'action="/f/nv/afspraak/1/terug/"' in html


def test_bevestigen_noemt_het_gevolg_op_de_pagina() -> None:
    html = toon(
        verzoek(),
        "web/bevestig.html",
        {
            "vraag": "Casus 2026-0142 afsluiten?",
            "gevolgen": ["Niemand kan hem nog wijzigen."],
            "knop": "Afsluiten",
            "terug": "/",
        },
    ).content.decode()
    assert "Niemand kan hem nog wijzigen." in html and "Nee, terug" in html


def test_de_sleutel_van_een_indiening_hoort_bij_wat_er_is_verstuurd() -> None:
    """Back in the history and something else written: another submit, no text is lost."""
    pagina = str(uuid4())

    def van(**velden: object) -> UUID | None:
        return sleutel(verzoek("/", {"eenmalig": pagina, **velden}))

    def bestand(inhoud: bytes) -> SimpleUploadedFile:
        return SimpleUploadedFile("brief.txt", inhoud)

    assert van(tekst="a", csrfmiddlewaretoken="x") == van(tekst="a", csrfmiddlewaretoken="y")
    assert van(tekst="a") != van(tekst="b")
    assert van(tekst=["a", "b"]) != van(tekst=["b"])
    assert van(bijlage=bestand(b"a")) == van(bijlage=bestand(b"a"))
    assert van(bijlage=bestand(b"a")) != van(bijlage=bestand(b"b"))
    assert sleutel(verzoek("/", {"eenmalig": str(uuid4())})) != van()


@pytest.mark.parametrize("velden", [{}, {"eenmalig": "x"}, {"eenmalig": "'><script>"}])
def test_zonder_goede_sleutel_is_er_geen(velden) -> None:
    assert sleutel(verzoek("/", velden)) is None


def test_de_stijlgids_laat_elk_veld_zien() -> None:
    antwoord = views.stijl(verzoek("/stijl/", door=Door()))
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    for naam, veld in views_velden().items():
        assert f'name="{naam}"' in html, (naam, veld)


def views_velden() -> dict[str, forms.Field]:
    from regiehuis.web.stijlgids import Voorbeeld

    return Voorbeeld.base_fields


def test_elke_tekst_van_web_is_vertaald() -> None:
    from pathlib import Path

    po = (Path(views.__file__).parent / "locale/en/LC_MESSAGES/django.po").read_text(
        encoding="utf-8"
    )
    for blok in po.split("\n\n")[1:]:
        assert 'msgstr ""' not in blok and 'msgstr[0] ""' not in blok, blok
        assert "fuzzy" not in blok, blok


def test_een_huis_dat_zijn_procesregisseurs_anders_noemt_leest_zijn_eigen_woord() -> None:
    """IJsselland: veiligheidsmakelaar (bron-004)."""

    class Makelaar(Door):
        rolnaam = "veiligheidsmakelaar"

    gelezen = tekst(toon(verzoek(door=Makelaar()), "web/vastgelegd.html").content.decode())
    assert "Nadia Verbeek veiligheidsmakelaar" in gelezen
    assert "U werkt als veiligheidsmakelaar." in gelezen

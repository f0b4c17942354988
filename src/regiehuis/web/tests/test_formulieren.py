"""Every field: label, hint, error and control hang together, and what people type is kept."""

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern import klok
from regiehuis.web.formulieren import (
    BestandVeld,
    BsnVeld,
    DatumVeld,
    DeelDatumVeld,
    Formulier,
    KeuzeVeld,
    RegelVeld,
    RijFormulier,
    TekstVeld,
    VinkVeld,
    maak_formulierset,
    meer_gevraagd,
    zonder_fouten,
)
from regiehuis.web.formulieren.velden import LEESFOUTEN
from regiehuis.web.lezen import lees_datum, schoon
from regiehuis.web.stijlgids import Kring, Voorbeeld

DINSDAG = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


class Lezer(HTMLParser):
    """All start tags with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def met(self, tag: str) -> list[dict[str, str | None]]:
        return [a for t, a in self.tags if t == tag]

    @property
    def ids(self) -> list[str]:
        return [a["id"] or "" for _, a in self.tags if "id" in a]


def druk(form: Any) -> str:
    return Template("{% load regiehuis %}{% formulier form %}").render(Context({"form": form}))


@pytest.fixture
def fout_form() -> Formulier:
    return Voorbeeld(QueryDict("bsn=12&geboren=gisteren"))


def test_ieder_label_wijst_naar_een_veld_dat_er_is(fout_form: Formulier) -> None:
    lezer = Lezer(druk(fout_form))
    assert lezer.met("label")
    for label in lezer.met("label"):
        assert label["for"] in lezer.ids
    assert len(lezer.ids) == len(set(lezer.ids))


def test_ieder_zichtbaar_veld_heeft_een_label_of_een_legenda(fout_form: Formulier) -> None:
    lezer = Lezer(druk(fout_form))
    met_label = {label["for"] for label in lezer.met("label")}
    for soort in ("input", "textarea", "select"):
        for veld in lezer.met(soort):
            assert veld.get("type") == "hidden" or veld["id"] in met_label


def test_hint_en_fout_hangen_aan_het_veld(fout_form: Formulier) -> None:
    """WCAG 1.3.1 and 3.3.1."""
    lezer = Lezer(druk(fout_form))
    wijzers = [a["aria-describedby"] or "" for _, a in lezer.tags if "aria-describedby" in a]
    assert wijzers
    for wijzer in wijzers:
        for doel in wijzer.split():
            assert doel in lezer.ids
    bsn = next(a for a in lezer.met("input") if a["name"] == "bsn")
    assert bsn["aria-invalid"] == "true"
    assert bsn["aria-describedby"] == "id_bsn_helptext id_bsn_error"


def test_het_foutoverzicht_linkt_naar_het_eerste_bedienbare_deel(fout_form: Formulier) -> None:
    html = druk(fout_form)
    lezer = Lezer(html)
    links = [a["href"] or "" for a in lezer.met("a")]
    assert links and all(link[1:] in lezer.ids for link in links)
    bedienbaar = {a["id"] for t in ("input", "select", "textarea") for a in lezer.met(t)}
    assert all(link[1:] in bedienbaar for link in links)
    assert 'role="alert"' in html


def test_het_foutoverzicht_noemt_het_veld_bij_zijn_naam(fout_form: Formulier) -> None:
    html = druk(fout_form)
    assert "Uiterlijk: Vul een datum in." in html
    assert "Wat spreken jullie af? Vul dit in." in html


def test_html_in_waarden_blijft_tekst() -> None:
    kwaad = '<script>alert(1)</script>"><b onmouseover=x>'
    form = Voorbeeld(
        QueryDict(mutable=True) | {"wat": kwaad, "toelichting": kwaad, "uiterlijk": kwaad}
    )
    html = druk(form)
    assert "<script" not in html and "<b onmouseover" not in html
    assert "&lt;script&gt;" in html


def test_html_in_een_foutmelding_blijft_tekst() -> None:
    form = Voorbeeld(QueryDict(""))
    form.add_error("wat", "<img src=x>")
    assert "<img" not in druk(form)


def test_niet_verplicht_staat_in_woorden_en_geen_sterretje() -> None:
    html = druk(Voorbeeld())
    assert "(niet verplicht)" in html and "*" not in html
    assert " required" not in html


class Filter(Formulier):
    toon_optioneel = False
    met_eenmalig = False
    zoek = RegelVeld(label="Zoek", required=False)


def test_een_filter_zegt_niet_dat_het_niet_verplicht_is() -> None:
    assert "niet verplicht" not in druk(Filter())


def test_de_gevolgen_staan_in_het_label_van_de_keuze() -> None:
    html = druk(Voorbeeld())
    label = html[html.index('for="id_aan_tafel_0"') : html.index('for="id_aan_tafel_1"')]
    assert "Geen tijdlijn, geen dossier." in label


def test_ook_een_kaal_formulier_van_django_krijgt_onze_opmaak() -> None:
    class Kaal(forms.Form):
        naam = forms.CharField()
        soort = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)
        lijst = forms.ChoiceField(choices=[("a", "A")])

    html = str(Kaal())
    assert "utrecht-textbox" in html and "utrecht-select" in html and "utrecht-radio-button" in html


# -- the key of one submit, and the version -----------------------------------------------------


def test_een_formulier_krijgt_een_sleutel_en_houdt_die() -> None:
    vers = Filter2()
    assert UUID(re.search(r'name="eenmalig" value="([^"]+)"', druk(vers))[1])  # type: ignore[index]
    sleutel = "0b8f4d0e-9d7a-4a54-8f53-7d7b7b0e3a11"
    terug, nog_eens, anders = (
        Filter2(QueryDict(f"zoek={zoek}&eenmalig={sleutel}")) for zoek in ("a", "a", "b")
    )
    assert sleutel in druk(terug)
    assert terug.eenmalig == nog_eens.eenmalig
    assert terug.eenmalig != anders.eenmalig
    assert "eenmalig" not in terug.cleaned_data or terug.gegevens() == {"zoek": "a"}


class Filter2(Formulier):
    zoek = RegelVeld(label="Zoek", required=False)


def test_een_valse_sleutel_is_geen_sleutel() -> None:
    assert Filter2(QueryDict("eenmalig=<x>")).eenmalig is None


def test_de_versie_reist_mee() -> None:
    assert 'name="versie" value="7"' in druk(Filter2(versie=7))
    terug = Filter2(QueryDict("versie=7&zoek=a"))
    assert terug.is_valid() and terug.versie == 7 and terug.gegevens() == {"zoek": "a"}
    assert Filter2(QueryDict("versie=-1")).versie is None
    assert Filter2(QueryDict("versie=" + "9" * 40)).versie is None


# -- clean text ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ruw", "schone"),
    [
        ("a\x00b", "ab"),
        ("  Jan   de \t Vries ", "Jan de Vries"),
        ("e\u0301", "é"),
        ("\u202egnp.exe", "gnp.exe"),
        ("👩‍👧 moeder", "👩‍👧 moeder"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("<b>x</b>", "<b>x</b>"),
    ],
)
def test_een_regel_wordt_schoon(ruw: str, schone: str) -> None:
    assert schoon(ruw) == schone


def test_regels_blijven_regels() -> None:
    assert schoon("een \r\ntwee\rdrie\n\n", meerregelig=True) == "een\ntwee\ndrie"


@given(st.text(max_size=300), st.booleans())
def test_schoonmaken_is_na_een_keer_klaar(tekst: str, meer: bool) -> None:
    een = schoon(tekst, meerregelig=meer)
    assert schoon(een, meerregelig=meer) == een
    assert "\x00" not in een


def test_te_lange_tekst_blijft_staan_met_een_zin_die_het_zegt() -> None:
    lang = "a" * 100_000

    class Lang(Formulier):
        tekst = TekstVeld(label="Tekst", max_length=10_000)

    form = Lang({"tekst": lang})
    html = druk(form)
    assert "100.000" in html and "10.000" in html
    assert lang in html
    assert "maxlength" not in html  # the browser would cut it off without a word


# -- dates --------------------------------------------------------------------------------------

VANDAAG = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("4-12-2026", date(2026, 12, 4)),
        ("4/12/2026", date(2026, 12, 4)),
        ("04.12.26", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("4 december", date(2026, 12, 4)),
        ("vr 4 december", date(2026, 12, 4)),
        ("Vrijdag 4 dec 2026", date(2026, 12, 4)),
        ("vr 4 december, over 3 werkdagen", date(2026, 12, 4)),
        ("di 1 december, vandaag", date(2026, 12, 1)),
        ("Fri 4 December", date(2026, 12, 4)),
        ("4 januari", date(2027, 1, 4)),
        ("30 september", date(2027, 9, 30)),
        ("30 november 2027", date(2027, 11, 30)),
        ("29 februari", date(2028, 2, 29)),
    ],
)
def test_een_termijn_wordt_gelezen_zoals_mensen_hem_schrijven(tekst: str, uit: date) -> None:
    assert lees_datum(tekst, VANDAAG, "toekomst") == uit


def test_zonder_jaar_kiest_verleden_het_laatste_jaar() -> None:
    assert lees_datum("24 maart", VANDAAG, "verleden") == date(2026, 3, 24)
    assert lees_datum("14 februari", VANDAAG, "verleden") == date(2026, 2, 14)
    assert lees_datum("30 november", VANDAAG, "dichtbij") == date(2026, 11, 30)


@pytest.mark.parametrize(("tekst", "richting"), [("30 november", "toekomst"), ("4-12", "verleden")])
def test_een_dag_die_net_aan_de_verkeerde_kant_ligt_wordt_geen_jaar_verschoven(
    tekst: str, richting: str
) -> None:
    """A term of yesterday is a slip, not a term of next year."""
    with pytest.raises(ValueError, match="welk_jaar"):
        lees_datum(tekst, VANDAAG, richting)


@pytest.mark.parametrize("richting", ["toekomst", "verleden", "dichtbij"])
def test_het_voorbeeld_bij_een_datum_is_een_dag_die_het_veld_aanneemt(richting: str) -> None:
    veld = DatumVeld(label="Dag", richting=richting)
    woorden, cijfers = str(veld.help_text).removeprefix("Bijvoorbeeld: ").split(" of ")
    assert veld.clean(woorden) == veld.clean(cijfers) == lees_datum(cijfers, klok.vandaag())


@pytest.mark.parametrize(
    "tekst", ["", "morgen misschien", "4", "december", "99 bananen", "x" * 500, "4-12-20262"]
)
def test_geen_datum(tekst: str) -> None:
    with pytest.raises(ValueError, match="vorm"):
        lees_datum(tekst, VANDAAG)


@pytest.mark.parametrize("tekst", ["31-02-2026", "0-1-2026", "1-13-2026", "31 juni"])
def test_een_dag_die_niet_bestaat(tekst: str) -> None:
    with pytest.raises(ValueError, match="bestaat_niet"):
        lees_datum(tekst, VANDAAG)


@pytest.mark.parametrize("tekst", ["1-1-0001", "31-12-2300", "1 januari 1700"])
def test_een_jaar_dat_niet_kan_is_een_andere_fout_dan_een_dag_die_er_niet_is(tekst: str) -> None:
    with pytest.raises(ValueError, match="jaar"):
        lees_datum(tekst, VANDAAG)


@pytest.mark.parametrize("tekst", ["\u200b", " \u200b\n\u2060 ", "\u200d"])
def test_wat_niemand_ziet_is_niet_ingevuld(tekst: str) -> None:
    assert schoon(tekst, meerregelig=True) == schoon(tekst) == ""


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_een_geschreven_datum_komt_heel_terug(dag: date) -> None:
    assert lees_datum(f"{dag.day}-{dag.month}-{dag.year}", VANDAAG) == dag
    assert lees_datum(dag.isoformat(), VANDAAG) == dag


@given(st.text(max_size=60))
def test_welke_tekst_ook_geeft_een_datum_of_een_nette_weigering(tekst: str) -> None:
    try:
        assert isinstance(lees_datum(tekst, VANDAAG), date)
    except ValueError as fout:
        assert str(fout) in LEESFOUTEN


class Data(Formulier):
    met_eenmalig = False
    op = DatumVeld(label="Op", required=False)
    geboren = DeelDatumVeld(label="Geboren", niet_in_toekomst=True, required=False)
    bsn = BsnVeld(required=False)


@pytest.mark.parametrize("tekst", ["2-12-2026", "2027", "december 2027"])
def test_een_geboortedatum_in_de_toekomst_wordt_geweigerd(tekst: str) -> None:
    with klok.op_moment(DINSDAG):
        form = Data({"geboren": tekst})
        assert form.errors["geboren"] == ["Deze datum ligt in de toekomst."]
        assert tekst in druk(form)


@pytest.mark.parametrize("tekst", ["1-12-2026", "2026", "december 2026", "1985", "onbekend", ""])
def test_een_geboortedatum_die_kan(tekst: str) -> None:
    with klok.op_moment(DINSDAG):
        assert Data({"geboren": tekst}).is_valid()


@pytest.mark.parametrize("tekst", ["12", "123456789", "12345678901", "abcdefghi", "¹²³456789"])
def test_een_bsn_dat_niet_klopt_zegt_dat_zonder_het_te_herhalen(tekst: str) -> None:
    form = Data({"bsn": tekst})
    assert not form.is_valid()
    assert tekst not in str(form.errors.as_data())


def test_een_goed_bsn_komt_als_waarde_die_niets_laat_zien() -> None:
    form = Data({"bsn": "123 456 782"})
    assert form.is_valid()
    assert "123456782" not in repr(form.cleaned_data)


# -- files, choices ------------------------------------------------------------------------------


class Bestand(Formulier):
    met_eenmalig = False
    stuk = BestandVeld(label="Stuk", max_mb=1)


def test_een_te_groot_of_leeg_bestand_geeft_een_gewone_zin() -> None:
    groot = SimpleUploadedFile("a.pdf", b"x" * (1024 * 1024 + 1))
    assert Bestand({}, {"stuk": groot}).errors["stuk"] == [
        "Dit bestand is te groot. Er past ten hoogste 1 MB."
    ]
    leeg = SimpleUploadedFile("a.pdf", b"")
    assert Bestand({}, {"stuk": leeg}).errors["stuk"] == [
        "Dit bestand is leeg. Kies een ander bestand."
    ]


def test_een_keuze_buiten_de_lijst_wordt_geweigerd() -> None:
    class Keuze(Formulier):
        keuze = KeuzeVeld(label="Keuze", choices=[("a", "A", "gevolg")])
        akkoord = VinkVeld(label="Akkoord", required=True)

    form = Keuze({"keuze": "b"})
    assert form.errors["keuze"] == ["Kies een van de antwoorden."]
    assert "akkoord" in form.errors


# -- rows ----------------------------------------------------------------------------------------


def rijen(**extra: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(
        {"kring-TOTAL_FORMS": "1", "kring-INITIAL_FORMS": "0", "kring-0-naam": "Zus", **extra}
    )
    return data


def test_nog_een_toevoegen_werkt_zonder_javascript_en_houdt_de_tekst() -> None:
    data = rijen(**{"_meer-kring": "1"})
    assert meer_gevraagd(data)
    set_ = Kring(data, prefix="kring")
    zonder_fouten(set_)
    html = str(set_)
    assert 'value="Zus"' in html and 'name="kring-1-naam"' in html
    assert "rh-error" not in html


def test_het_aantal_rijen_heeft_een_grens() -> None:
    set_ = Kring(rijen(**{"kring-TOTAL_FORMS": "999999", "_meer-kring": "1"}), prefix="kring")
    assert set_.total_form_count() <= 25
    assert (
        Kring(
            rijen(**{"kring-TOTAL_FORMS": "x", "_meer-kring": "1"}), prefix="kring"
        ).total_form_count()
        == 1
    )


def test_een_lege_rij_telt_niet_mee() -> None:
    set_ = Kring(rijen(**{"kring-TOTAL_FORMS": "2", "kring-1-naam": ""}), prefix="kring")
    assert set_.is_valid()
    assert set_.rijen() == [{"naam": "Zus", "relatie": ""}]


def test_een_fout_in_een_rij_staat_in_het_overzicht() -> None:
    class Rij(RijFormulier):
        naam = RegelVeld(label="Naam", max_length=3)

    Set = maak_formulierset(Rij, prefix="kring")
    set_ = Set(rijen(**{"kring-0-naam": "te lang"}), prefix="kring")
    html = Template("{% load regiehuis %}{% foutoverzicht f %}").render(Context({"f": set_}))
    assert 'href="#id_kring-0-naam"' in html

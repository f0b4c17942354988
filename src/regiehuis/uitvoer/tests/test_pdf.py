"""A document that leaves the house: archivable, readable for everybody, and only text."""

import io
import random
import string
import time

import pypdf
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from regiehuis.kern.document import Alinea, Deel, Document, Feiten, Kopje, Punten, Tabel
from regiehuis.uitvoer import pdf
from regiehuis.uitvoer.tekens import _GRENZEN, Drukbaar, is_gedekt

OPMAAK = (
    '#emoji.face $x^2$ *vet* _schuin_ `code` <label> @verwijs = kop <b>html</b> \\ #read("/x") [x]'
)


def document(*blokken, **anders) -> Document:
    waarden = {
        "titel": "Casus 2026-0142",
        "ondertitel": "Wat u mag zien",
        "nummer": "2026-0142-u3",
        "voor": "Nadia Verbeek (Veiligheidshuis)",
        "op": "dinsdag 1 december 2026, 09.14 uur",
        "delen": [Deel("Wie", blokken)],
    }
    return Document(**waarden | anders)


def lees(gemaakt: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(gemaakt))


def tekst(gemaakt: bytes) -> str:
    """The text of every page, without what only breaks lines."""
    heel = "\n".join(p.extract_text() for p in lees(gemaakt).pages)
    return heel.replace("\u200b", "").replace("\xad", "")


def elementen(gemaakt: bytes) -> list[str]:
    """The kinds of the tags, in order (PDF structure tree)."""
    uit: list[str] = []

    def loop(knoop) -> None:
        knoop = knoop.get_object()
        if isinstance(knoop, list):
            for kind in knoop:
                loop(kind)
        elif isinstance(knoop, dict):
            if "/S" in knoop:
                uit.append(str(knoop["/S"]))
            if "/K" in knoop:
                loop(knoop["/K"])

    loop(lees(gemaakt).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return uit


def test_een_stuk_is_gelabeld_en_heeft_taal_titel_en_norm():
    """PDF/A (Archiefwet: bewaarbaar) and PDF/UA (EN 301 549, 10) in one file."""
    gemaakt = pdf.maak(document(Alinea("Hallo")))
    wortel = lees(gemaakt).trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"] == "nl"
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lees(gemaakt).metadata.title == "Casus 2026-0142"
    xmp = wortel["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_een_stuk_in_het_engels_zegt_dat_het_engels_is():
    gemaakt = pdf.maak(document(Alinea("Hello"), taal="en"))
    assert lees(gemaakt).trailer["/Root"]["/Lang"] == "en"
    assert "Confidential" in tekst(gemaakt)


def test_op_elke_bladzijde_staat_nummer_ontvanger_moment_en_hoeveelste():
    gemaakt = pdf.maak(document(*[Alinea("Een alinea. " * 60)] * 20))
    bladen = [p.extract_text() for p in lees(gemaakt).pages]
    assert len(bladen) > 2
    for nr, blad in enumerate(bladen, start=1):
        assert "2026-0142-u3" in blad
        assert "Nadia Verbeek (Veiligheidshuis)" in blad
        assert "dinsdag 1 december 2026" in blad
        assert "Vertrouwelijk: alleen voor het doel van deze casus." in blad
        assert f"bladzijde {nr} van {len(bladen)}" in blad


def test_koppen_lijsten_en_tabellen_zijn_als_zodanig_gelabeld():
    gemaakt = pdf.maak(
        document(
            Kopje("Team"),
            Punten(["een", "twee"]),
            Feiten([("Doel", "rust")]),
            Tabel(["Wat", "Wie"], [["Bellen", "Karin"]]),
        )
    )
    labels = elementen(gemaakt)
    for label in ("/H1", "/H2", "/L", "/LI", "/Table", "/TH", "/TD"):
        assert label in labels


def test_de_kop_van_een_lange_tabel_staat_op_elke_bladzijde():
    rijen = [[f"rij {i}", "Een cel met wat tekst erin."] for i in range(120)]
    gemaakt = pdf.maak(document(Tabel(["Kolomkop", "Uitleg"], rijen)))
    bladen = [p.extract_text() for p in lees(gemaakt).pages]
    assert len(bladen) > 2 and all("Kolomkop" in b for b in bladen)


@pytest.mark.parametrize("plek", ["titel", "ondertitel", "nummer", "voor", "op"])
def test_opmaak_in_de_kop_blijft_tekst(plek):
    gevonden = "".join(tekst(pdf.maak(document(Alinea("x"), **{plek: OPMAAK}))).split())
    assert "".join(OPMAAK.split()) in gevonden


def test_opmaak_in_tekst_van_mensen_blijft_tekst():
    """What people write is data: it is never evaluated (dreigingsmodel)."""
    gemaakt = pdf.maak(
        document(
            Alinea(OPMAAK, nadruk=True),
            Kopje(OPMAAK),
            Punten([OPMAAK]),
            Feiten([(OPMAAK, OPMAAK)]),
            Tabel([OPMAAK, "b"], [[OPMAAK, OPMAAK]]),
        )
    )
    gevonden = "".join(tekst(gemaakt).split())
    for deel in ('#read("/x")', "*vet*", "<b>html</b>", "@verwijs", "$x^2$"):
        assert gevonden.count(deel) == 8


def test_een_teken_zonder_vorm_houdt_het_stuk_niet_tegen():
    gemaakt = pdf.maak(document(Alinea("Zij lachte 😀 en schreef 中.")))
    assert "Zij lachte [grinning face] en schreef [U+4E2D]." in tekst(gemaakt)
    assert "tussen rechte haken" in tekst(gemaakt)
    assert "rechte haken" not in tekst(pdf.maak(document(Alinea("gewoon"))))


def test_tekens_die_de_leesrichting_omdraaien_vallen_weg():
    """'betaald\\u202ejn': shown in another order than it is."""
    assert Drukbaar()("niet\u202e betaald\u0000\u0007") == "niet betaald"


def test_een_heel_lang_woord_loopt_niet_van_het_blad():
    woord = "".join(random.Random(1).choices(string.ascii_letters, k=3000))
    assert woord in "".join(tekst(pdf.maak(document(Alinea(woord)))).split())
    assert len(lees(pdf.maak(document(Tabel(["a", "b"], [[woord, woord]])))).pages) >= 2


def test_honderdduizend_tekens_gaan_zonder_wachten():
    lang = ("Een zin met woorden. " * 5000)[:100_000]
    begin = time.perf_counter()
    gemaakt = pdf.maak(document(Alinea(lang)))
    assert time.perf_counter() - begin < 10
    assert tekst(gemaakt).count("zin") == 4762


def test_voor_op_tafel_past_een_gewone_casus_op_een_blad():
    blokken = [
        Feiten([(f"Vraag {i}", "Een antwoord van een regel of anderhalf. " * 2)] * 1)
        for i in range(40)
    ]
    assert len(lees(pdf.maak(document(*blokken))).pages) == 2
    assert len(lees(pdf.maak(document(*blokken), een_bladzijde=True)).pages) == 1


def test_een_leeg_blok_geeft_geen_lege_lijst_of_tabel():
    labels = elementen(pdf.maak(document(Punten([]), Feiten([]), Tabel(["a"], []), Alinea("x"))))
    assert "/L" not in labels and "/Table" not in labels


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.booleans())
def test_elke_tekst_levert_een_stuk(geschreven, krap):
    pdf.maak(
        document(Alinea(geschreven), Tabel([geschreven, "b"], [["a", geschreven]])),
        een_bladzijde=krap,
    )


def test_de_lijst_van_tekens_klopt_met_de_lettertypen_van_typst():
    """GEDEKT holds for the pinned version: every end of a range prints, what follows does not."""
    bron = '#set document(title: [x])\n#set text(lang: "nl")\n#sys.inputs.t'

    def gaat(tekens: str) -> bool:
        try:
            typst.Compiler(
                bron.encode(), ignore_system_fonts=True, sys_inputs={"t": tekens}
            ).compile(format="pdf", pdf_standards=pdf.NORMEN)
        except typst.TypstError:
            return False
        return True

    assert gaat(" ".join("x" + chr(c) + "x" for paar in _GRENZEN for c in paar))
    emoji = [chr(c) for c in (0x1F600, 0x4E2D, 0xE000) if not is_gedekt(c)]
    assert len(emoji) == 3 and not any(gaat(t) for t in emoji)

"""What PDF/UA-1 (ISO 14289-1) and PDF/A-2 (ISO 19005-2) ask, looked up in the file itself."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from pypdf.generic import ContentStream

from regiehuis.kern.document import Alinea, Deel, Document, Feiten, Kopje, Punten, Tabel
from regiehuis.uitvoer import pdf

TEKENT = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh"}
RIJEN = [[f"{n} nov 2026", "Een cel met wat tekst. " * 3, "Agent Bakker"] for n in range(1, 60)]
BLOKKEN = (
    Alinea("Het doel\nin twee regels", nadruk=True),
    Alinea("Zij lachte 😀 en schreef 中."),
    Kopje("Team"),
    Punten(["een", "twee"]),
    Feiten([("Doel", "rust"), ("Wie", "Karin")]),
    Tabel(["Wanneer", "Wat", "Door"], RIJEN),
)
NUMMER, VOOR = "2026-0142-u3", "Nadia Verbeek (Veiligheidshuis)"


def _maak(een_bladzijde: bool = False, **anders: Any) -> pypdf.PdfReader:
    waarden: dict[str, Any] = {
        "titel": "Casus 2026-0142",
        "ondertitel": "Wat u mag zien",
        "nummer": NUMMER,
        "voor": VOOR,
        "op": "dinsdag 1 december 2026, 09.14 uur",
        "delen": [Deel("Verloop", BLOKKEN), Deel("Plan", BLOKKEN[:2])],
    }
    gemaakt = pdf.maak(Document(**waarden | anders), een_bladzijde=een_bladzijde)
    return pypdf.PdfReader(io.BytesIO(gemaakt))


@pytest.fixture(
    scope="module",
    params=[{}, {"een_bladzijde": True}, {"taal": "en", "liggend": True}],
    ids=["dossier", "tafel", "engels-liggend"],
)
def stuk(request: pytest.FixtureRequest) -> pypdf.PdfReader:
    return _maak(**request.param)


def knopen(knoop: Any, boven: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every tag with the kind above it (structure tree)."""
    knoop = knoop.get_object()
    if isinstance(knoop, list):
        for kind in knoop:
            yield from knopen(kind, boven)
    elif isinstance(knoop, dict):
        soort = str(knoop.get("/S", ""))
        if soort:
            yield boven, soort, knoop
        if "/K" in knoop:
            yield from knopen(knoop["/K"], soort or boven)


def boom(stuk: pypdf.PdfReader) -> list[tuple[str, str, Any]]:
    return list(knopen(stuk.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def kenmerken(knoop: Any) -> dict[str, Any]:
    """The attributes of a tag in one."""
    uit: dict[str, Any] = {}
    eigen = knoop.get("/A", [])
    eigen = eigen.get_object()
    for deel in eigen if isinstance(eigen, list) else [eigen]:
        uit |= deel.get_object()
    return uit


def test_titel_taal_en_norm_staan_in_het_stuk_en_zijn_het_overal_eens(stuk):
    """7.1, 7.2: title shown, language, PDF/UA and PDF/A named; info and XMP say the same."""
    wortel = stuk.trailer["/Root"]
    xmp = wortel["/Metadata"].get_object().get_data().decode()
    merk = {sleutel: waarde.value for sleutel, waarde in wortel["/MarkInfo"].items()}
    assert merk["/Marked"] and not merk.get("/Suspects")
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert wortel["/Lang"] in ("nl", "en")
    assert stuk.metadata.title == "Casus 2026-0142" and "Casus 2026-0142" in xmp
    for naam, waarde in (("pdfaid:part", "2"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")):
        assert f"<{naam}>{waarde}</{naam}>" in xmp


def test_alles_wat_getekend_wordt_is_gelabeld_of_versiering(stuk):
    """7.1: no content outside the tags; and no artifact inside a tag or the other way round."""
    for blad in stuk.pages:
        open_: list[str] = []
        for inhoud, teken in ContentStream(blad["/Contents"], stuk).operations:
            if teken in (b"BDC", b"BMC"):
                open_.append("artifact" if inhoud[0] == "/Artifact" else "tag")
                assert len(set(open_)) == 1, "nested"
            elif teken == b"EMC":
                open_.pop()
            elif teken in TEKENT:
                assert open_, teken
        assert blad["/StructParents"] is not None and blad.get("/Tabs", "/S") == "/S"


def test_elke_inhoud_hoort_bij_een_label(stuk):
    """7.1: every marked piece of every page stands in the tree, exactly once."""
    in_boom: list[tuple[int, int]] = []

    def verzamel(knoop: Any, blad: Any) -> None:
        knoop = knoop.get_object()
        if isinstance(knoop, list):
            for kind in knoop:
                verzamel(kind, blad)
        elif isinstance(knoop, dict):
            blad = knoop.raw_get("/Pg") if "/Pg" in knoop else blad
            if "/MCID" in knoop:
                in_boom.append((blad.idnum, int(knoop["/MCID"])))
            elif "/K" in knoop:
                verzamel(knoop["/K"], blad)
        elif isinstance(knoop, int):
            in_boom.append((blad.idnum, int(knoop)))

    verzamel(stuk.trailer["/Root"]["/StructTreeRoot"]["/K"], None)
    op_bladen = [
        (blad.indirect_reference.idnum, int(inhoud[1]["/MCID"]))
        for blad in stuk.pages
        for inhoud, teken in ContentStream(blad["/Contents"], stuk).operations
        if teken == b"BDC" and inhoud[0] != "/Artifact" and "/MCID" in inhoud[1]
    ]
    assert op_bladen and len(in_boom) == len(set(in_boom))
    assert sorted(op_bladen) == sorted(in_boom)


def test_koppen_slaan_geen_niveau_over(stuk):
    """7.4: the first is H1, and no level is skipped."""
    niveaus = [int(soort[2:]) for _b, soort, _k in boom(stuk) if soort[:2] == "/H" and soort[2:]]
    assert niveaus and niveaus[0] == 1
    assert all(b <= a + 1 for a, b in zip(niveaus, niveaus[1:], strict=False))


def test_tabellen_hebben_koppen_met_een_richting_en_evenveel_cellen_per_rij(stuk):
    """7.5: which header belongs to which cell."""
    rijen = [k for _b, soort, k in boom(stuk) if soort == "/TR"]
    assert rijen
    assert {len(list(knopen(r["/K"]))) >= 3 for r in rijen} == {True}
    koppen = [k for _b, soort, k in boom(stuk) if soort == "/TH"]
    assert len(koppen) >= 3 and all(kenmerken(k).get("/Scope") for k in koppen)
    assert {b for b, soort, _k in boom(stuk) if soort in ("/TH", "/TD")} == {"/TR"}


def test_lijsten_bestaan_uit_punten_en_plaatjes_hebben_woorden(stuk):
    """7.3 and 7.6."""
    for boven, soort, knoop in boom(stuk):
        if soort == "/LI":
            assert boven == "/L"
        if boven == "/L":
            assert soort in ("/LI", "/Caption")
        if soort in ("/Figure", "/Formula"):
            assert str(knoop.get("/Alt", "")).strip()


def test_letters_zitten_in_het_stuk_en_zijn_te_lezen(stuk):
    """7.21: every font is embedded and says which character a glyph is."""
    letters = {
        id_: font.get_object()
        for blad in stuk.pages
        for id_, font in blad["/Resources"]["/Font"].items()
    }
    assert letters
    for font in letters.values():
        assert "/ToUnicode" in font
        onder = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        beschrijving = onder["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(beschrijving)


def test_een_stuk_is_bewaarbaar(stuk):
    """ISO 19005-2: colours defined, an id, and nothing that runs, is locked or lies outside."""
    wortel = stuk.trailer["/Root"]
    (bedoeling,) = (b.get_object() for b in wortel["/OutputIntents"])
    assert bedoeling["/S"] == "/GTS_PDFA1" and bedoeling["/DestOutputProfile"]
    assert stuk.trailer["/ID"] and not stuk.is_encrypted
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(wortel)
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(wortel.get("/Names", {}))
    for blad in stuk.pages:
        assert "/AA" not in blad and "/Annots" not in blad


def test_nummer_ontvanger_en_waarschuwing_worden_ook_voorgelezen(stuk):
    """What runs along the edge is an artifact, which no reader says: once it is text (7.1)."""
    blad = stuk.pages[0]
    assert NUMMER in blad.extract_text() and VOOR in blad.extract_text()
    rand = _rand(stuk)
    assert NUMMER not in rand and "doel van deze casus" not in rand


def _rand(stuk: pypdf.PdfReader) -> str:
    """The text of the artifacts of the first page."""
    stuk = pypdf.PdfReader(stuk.stream)
    blad = stuk.pages[0]
    stroom = ContentStream(blad["/Contents"], stuk)
    over, diep = [], 0
    for inhoud, teken in stroom.operations:
        begin = teken in (b"BDC", b"BMC")
        diep += 1 if begin and (diep or inhoud[0] == "/Artifact") else 0
        if diep or not begin and teken not in TEKENT:
            over.append((inhoud, teken))
        diep -= 1 if diep and teken == b"EMC" else 0
    stroom.operations = over
    blad[pypdf.generic.NameObject("/Contents")] = stroom
    return str(blad.extract_text())

"""What may come in is judged by content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.stukken.rules import keur, schone_naam

from . import bestanden as b

EXE = b"MZ\x90\x00" + bytes(60)


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort"),
    [
        ("brief.pdf", b.PDF, "pdf"),
        ("brief.PDF", b.PDF, "pdf"),
        ("open.pdf", b.pdf(b"/OpenAction [3 0 R /FitH null]"), "pdf"),
        ("foto.jpg", b.jpeg(), "jpeg"),
        ("foto.jpeg", b.jpeg(), "jpeg"),
        ("plaatje.png", b.png(), "png"),
        ("notitie.txt", "Zij zei: hé 😀".encode(), "tekst"),
        ("oud.txt", "café".encode("cp1252"), "tekst"),
        ("brief.docx", b.docx(), "docx"),
        ("lijst.xlsx", b.docx(b.XLSX_TYPE), "xlsx"),
        ("brief.odt", b.odt(), "odt"),
        ("lijst.ods", b.odt("application/vnd.oasis.opendocument.spreadsheet"), "ods"),
    ],
)
def test_gewone_bestanden_komen_erin(naam, inhoud, soort):
    assert keur(naam, inhoud).soort.sleutel == soort


LINK = '<Relationship Type="http://x/hyperlink" Target="https://x" TargetMode="External"/>'
SJABLOON = '<Relationship Type="http://x/attachedTemplate" Target="x" TargetMode="External"/>'


def _kort(waarde: object) -> str | None:
    """Names in the name of a test; a file is no name."""
    return None if isinstance(waarde, str) else "bestand"


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("leeg.pdf", b"", "leeg"),
        ("programma.exe", EXE, "programma"),
        ("factuur.pdf", EXE, "programma"),
        ("script.txt", b"#!/bin/sh\nrm -rf /", "programma"),
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), "oud_office"),
        ("plaatje.pdf", b.png(), "anders"),
        ("brief.docx", b.PDF, "anders"),
        ("brief.pdf", b.docx(), "anders"),
        ("lijst.docx", b.docx(b.XLSX_TYPE), "anders"),
        ("brief", b.PDF, "geen_extensie"),
        ("js.pdf", b.pdf(b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "pdf_actief"),
        ("hex.pdf", b.pdf(b"/AA << /S /J#61vaScript >>"), "pdf_actief"),
        ("actie.pdf", b.pdf(b"/OpenAction 5 0 R"), "pdf_actief"),
        ("start.pdf", b.pdf(b"/A << /S /Launch >>"), "pdf_actief"),
        ("bijlage.pdf", b.pdf(b"/Names << /EmbeddedFiles 7 0 R >>"), "pdf_ingesloten"),
        ("wachtwoord.pdf", b.pdf(b"/Encrypt 8 0 R"), "pdf_versleuteld"),
        ("stroom.pdf", b.pdf_met_objectstroom(b"5 0 << /S /JavaScript >>"), "pdf_actief"),
        ("vreemd.pdf", b.pdf_met_objectstroom(b"x", b"/LZWDecode"), "pdf_onleesbaar"),
        ("half.pdf", b"%PDF-1.4\n1 0 obj", "pdf_onleesbaar"),
        ("bom.pdf", lambda: b.pdf_met_objectstroom(bytes(60 * 1024 * 1024)), "pdf_bom"),
        ("macro.docx", b.docx(**{"word/vbaProject.bin": b"x"}), "macro"),
        (
            "macro.docx",
            b.docx("application/vnd.ms-word.document.macroEnabled.main+xml"),
            "macro",
        ),
        ("activex.docx", b.docx(**{"word/activeX/activeX1.xml": "x"}), "macro"),
        ("ole.docx", b.docx(**{"word/embeddings/oleObject1.bin": b"x"}), "ingesloten"),
        ("exe.docx", b.docx(**{"word/start.exe": EXE}), "ingesloten"),
        ("sjabloon.docx", b.docx(**{"word/_rels/settings.xml.rels": SJABLOON}), "extern"),
        ("basic.odt", b.odt(**{"Basic/Standard/Module1.xml": "x"}), "macro"),
        ("gebeurtenis.odt", b.odt(**{"styles.xml": "<script:event-listener/>"}), "macro"),
        (
            "wachtwoord.odt",
            b.odt(**{"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "zip_beveiligd",
        ),
        ("gewoon.zip", b.zip_({"a.txt": "x"}), "zip"),
        ("pad.docx", b.docx(**{"../../etc/passwd": "x"}), "zip_stuk"),
        ("stuk.docx", b.docx()[:60], "zip_stuk"),
        ("bom210.docx", lambda: b.docx(**{"word/groot.xml": bytes(210 * 1024 * 1024)}), "zip_bom"),
        ("bom20.docx", lambda: b.docx(**{"word/groot.xml": bytes(20 * 1024 * 1024)}), "zip_bom"),
        ("klank.txt", b"ID3\x03\x00" + bytes(40), "onbekend_"),
    ],
    ids=_kort,
)
def test_wat_kwaad_kan_of_anders_is_dan_het_zegt_komt_er_niet_in(naam, inhoud, code):
    """What is large is made when its turn comes, not whenever tests are collected."""
    inhoud = inhoud() if callable(inhoud) else inhoud
    with pytest.raises(OngeldigeInvoer) as fout:
        keur(naam, inhoud)
    assert fout.value.code.startswith(code)
    assert fout.value.veld == "bestand"
    assert naam not in fout.value.melding


def test_een_link_in_een_document_is_geen_gevaar():
    keur("brief.docx", b.docx(**{"word/_rels/document.xml.rels": LINK}))


def test_een_pdf_mag_over_javascript_schrijven():
    """The drawing of a page is not searched."""
    keur(
        "verslag.pdf",
        b.PDF.replace(
            b"trailer", b"4 0 obj\n<< /Length 20 >>\nstream\n(/JavaScript) Tj\nendstream\ntrailer"
        ),
    )


def test_te_groot_wordt_geweigerd_met_de_grens_erbij():
    with pytest.raises(OngeldigeInvoer, match="20 MB"):
        keur("groot.txt", b"a" * (20 * 1024 * 1024 + 1))


def test_een_foto_verliest_waar_en_waarmee_hij_is_gemaakt_maar_niet_hoe_hij_ligt():
    schoon = keur("foto.jpg", b.jpeg(stand=6)).inhoud
    assert b"Huizen" not in schoon
    assert b"aanhangsel" not in schoon
    assert b"beeld" in schoon
    assert schoon.startswith(b"\xff\xd8\xff")
    opnieuw = keur("foto.jpg", schoon).inhoud
    assert opnieuw == schoon  # the turn is kept, and found again
    assert b"Exif" in schoon
    assert b"Exif" not in keur("foto.jpg", b.jpeg(stand=1)).inhoud


def test_een_plaatje_verliest_zijn_tekst():
    schoon = keur("x.png", b.png((b"tEXt", b"Author\x00Jan"), (b"eXIf", b"plek"))).inhoud
    assert b"Jan" not in schoon
    assert b"plek" not in schoon
    assert schoon == b.png()


@pytest.mark.parametrize("rommel", [b"\xff\xd8\xff\xe1\xff", b"\xff\xd8\xff", b.png()[:20]])
def test_een_beschadigde_foto_geeft_geen_fout(rommel):
    naam = "x.png" if rommel.startswith(b"\x89") else "x.jpg"
    assert keur(naam, rommel).inhoud == rommel


@given(st.binary(max_size=300))
def test_geen_enkel_bestand_geeft_een_onverwachte_fout(inhoud):
    for voor in (b"", b"%PDF-1.4", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        try:
            keur("x.pdf", voor + inhoud)
        except OngeldigeInvoer:
            pass


@given(st.text(max_size=300))
def test_een_naam_is_kort_en_zonder_mappen_of_stuurtekens(naam):
    schoon = schone_naam(naam)
    assert 0 < len(schoon) <= 150
    assert not set(schoon) & set("/\\\0\n\r\u202e")


def test_een_naam_met_omgekeerde_leesrichting_bedriegt_niemand():
    assert schone_naam("factuur\u202efdp.exe") == "factuurfdp.exe"
    assert schone_naam("C:\\Users\\jan\\brief.pdf") == "brief.pdf"
    assert schone_naam("a" * 400 + ".pdf").endswith(".pdf")
    assert schone_naam("👩‍👧.pdf").endswith(".pdf")


def test_een_bsn_blijft_niet_in_de_naam_van_een_bestand_staan():
    for naam in ("rapport BSN 999990019.pdf", "rapport_9999.90.019.pdf"):
        schoon = schone_naam(naam)
        assert "99999" not in schoon and "0019" not in schoon
        assert schoon.startswith("rapport") and schoon.endswith(".pdf")
    assert schone_naam("factuur 123456789.pdf") == "factuur 123456789.pdf"

"""Files made here, good and bad: no binary fixtures in the repository."""

import io
import struct
import zipfile
import zlib

PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n"
    b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
)
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def pdf(extra: bytes = b"") -> bytes:
    """A PDF with something more in its catalogue."""
    return PDF.replace(b"/Pages 2 0 R >>", b"/Pages 2 0 R " + extra + b" >>")


def pdf_met_objectstroom(inhoud: bytes, filter_: bytes = b"/FlateDecode") -> bytes:
    """A PDF that hides an object in a compressed object stream."""
    stroom = zlib.compress(inhoud)
    return PDF.replace(
        b"trailer",
        b"9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter "
        + filter_
        + b" /Length %d >>\nstream\n" % len(stroom)
        + stroom
        + b"\nendstream\nendobj\ntrailer",
    )


MOMENT = (2026, 1, 1, 0, 0, 0)


def zip_(delen: dict[str, bytes | str]) -> bytes:
    """A zip with these parts."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as z:
        for naam, inhoud in delen.items():
            # A fixed moment: the bytes stand in names of tests, equal in every process.
            z.writestr(zipfile.ZipInfo(naam, MOMENT), inhoud, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def docx(mime: str = DOCX_TYPE, **delen: bytes | str) -> bytes:
    """A Word file, with more parts when given."""
    return zip_(
        {
            "[Content_Types].xml": f'<Types><Override ContentType="{mime}"/></Types>',
            "word/document.xml": "<w:document/>",
            **delen,
        }
    )


def odt(mime: str = "application/vnd.oasis.opendocument.text", **delen: bytes | str) -> bytes:
    """An OpenDocument text."""
    return zip_({"mimetype": mime, "content.xml": "<office:document-content/>", **delen})


def png(*delen: tuple[bytes, bytes]) -> bytes:
    """A PNG with extra chunks."""

    def deel(soort: bytes, inhoud: bytes) -> bytes:
        rest = soort + inhoud
        return struct.pack(">I", len(inhoud)) + rest + struct.pack(">I", zlib.crc32(rest))

    kop = deel(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + kop
        + b"".join(deel(*d) for d in delen)
        + deel(b"IDAT", zlib.compress(b"\x00\x00"))
        + deel(b"IEND", b"")
    )


def jpeg(stand: int = 6, plaats: bytes = b"52.29 N Huizen") -> bytes:
    """A JPEG with the turn of the photo and the place where it was taken."""
    tiff = b"II*\x00" + struct.pack("<IH", 8, 1) + struct.pack("<HHIHH", 0x0112, 3, 1, stand, 0)
    exif = b"Exif\x00\x00" + tiff + b"\x00\x00\x00\x00" + plaats
    app1 = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    com = b"\xff\xfe" + struct.pack(">H", 2 + len(plaats)) + plaats
    dqt = b"\xff\xdb" + struct.pack(">H", 67) + bytes(65)
    sos = b"\xff\xda" + struct.pack(">H", 8) + bytes(6) + b"beeld" + b"\xff\xd9"
    return b"\xff\xd8" + app1 + com + dqt + sos + b"aanhangsel"

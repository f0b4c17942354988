"""Small real files, made on the spot."""

from django.core.files.uploadedfile import SimpleUploadedFile


def pdf(naam: str, tekst: str) -> SimpleUploadedFile:
    """A text file, or a PDF of one page when the name says so."""
    if not naam.endswith(".pdf"):
        return SimpleUploadedFile(naam, tekst.encode())
    regels, regel = [], ""
    for woord in tekst.split():
        if len(regel) + len(woord) > 78:
            regels.append(regel)
            regel = ""
        regel = f"{regel} {woord}".strip()
    inhoud = (
        b"BT /F1 11 Tf 56 780 Td 15 TL\n"
        + b"".join(b"(" + _tekst(r) + b") Tj T*\n" for r in [*regels, regel])
        + b"ET"
    )
    delen = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(inhoud) + inhoud + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    uit, plekken = b"%PDF-1.4\n", []
    for nr, deel in enumerate(delen, start=1):
        plekken.append(len(uit))
        uit += b"%d 0 obj\n" % nr + deel + b"\nendobj\n"
    start = len(uit)
    uit += b"xref\n0 %d\n0000000000 65535 f \n" % (len(delen) + 1)
    uit += b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    uit += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(delen) + 1,
        start,
    )
    return SimpleUploadedFile(naam, uit)


def _tekst(regel: str) -> bytes:
    kaal = regel.encode("latin-1", "replace").replace(b"\\", b"\\\\")
    return kaal.replace(b"(", b"\\(").replace(b")", b"\\)")

"""Photos: recognised by their signature, and kept without what a camera adds.

A photo tells where and when it was taken, and by which device. Those parts are cut out of the
file; the picture itself is not decoded. Only the turn of the photo is kept, else it lies on
its side.
"""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_WEG = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}
_EXIF = b"Exif\x00\x00"


def herken(inhoud: bytes) -> str | None:
    """'jpeg', 'png' or None."""
    if inhoud.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    return "png" if inhoud.startswith(_PNG) else None


def zonder_gegevens(soort: str, inhoud: bytes) -> bytes:
    """The same picture without its metadata; other files, and broken pictures, as they are."""
    if soort not in ("jpeg", "png"):
        return inhoud
    try:
        return _jpeg(inhoud) if soort == "jpeg" else _png(inhoud)
    except (struct.error, IndexError, ValueError):
        return inhoud


def _jpeg(inhoud: bytes) -> bytes:
    delen, plek, stand = [inhoud[:2]], 2, None
    while True:
        if inhoud[plek] != 0xFF:
            raise ValueError("no marker")
        soort = inhoud[plek + 1]
        if soort == 0xDA:  # the picture itself
            break
        (lengte,) = struct.unpack(">H", inhoud[plek + 2 : plek + 4])
        deel = inhoud[plek : plek + 2 + lengte]
        if soort == 0xE1 and deel[4:10] == _EXIF:
            stand = stand or _draaiing(deel[10:])
        # APP0 (JFIF), APP2 (colour profile) and APP14 (colour transform) belong to the picture.
        if not (0xE0 <= soort <= 0xEF and soort not in (0xE0, 0xE2, 0xEE)) and soort != 0xFE:
            delen.append(deel)
        plek += 2 + lengte
    if stand and stand != 1:
        delen.insert(1, _alleen_draaiing(stand))
    einde = inhoud.rfind(b"\xff\xd9")
    delen.append(inhoud[plek : einde + 2] if einde > plek else inhoud[plek:])
    return b"".join(delen)


def _draaiing(tiff: bytes) -> int | None:
    volgorde = {b"II": "<", b"MM": ">"}[tiff[:2]] if tiff[:2] in (b"II", b"MM") else ""
    if not volgorde:
        return None
    (begin,) = struct.unpack(f"{volgorde}I", tiff[4:8])
    (aantal,) = struct.unpack(f"{volgorde}H", tiff[begin : begin + 2])
    for n in range(min(aantal, 200)):
        rij = tiff[begin + 2 + 12 * n : begin + 14 + 12 * n]
        label, soort = struct.unpack(f"{volgorde}HH", rij[:4])
        if label == 0x0112 and soort == 3:
            (stand,) = struct.unpack(f"{volgorde}H", rij[8:10])
            return stand if 1 <= stand <= 8 else None
    return None


def _alleen_draaiing(stand: int) -> bytes:
    tiff = b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, stand, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + _EXIF + tiff


def _png(inhoud: bytes) -> bytes:
    delen, plek = [_PNG], len(_PNG)
    while plek < len(inhoud):
        lengte, soort = struct.unpack(">I4s", inhoud[plek : plek + 8])
        if plek + 12 + lengte > len(inhoud):
            raise ValueError("cut off")
        if soort not in _PNG_WEG:
            delen.append(inhoud[plek : plek + 12 + lengte])
        plek += 12 + lengte
        if soort == b"IEND":
            return b"".join(delen)
    raise ValueError("no end")

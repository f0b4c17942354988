"""Which characters can be printed, and what stands there for those that cannot.

PDF/A and PDF/UA refuse a character without a glyph, and typst then makes no document at all:
one emoji in a report would stop the whole export. So everything goes through here first.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import Any

#: Code points that the fonts inside the typst package can draw (hexadecimal, from-to). Found by
#: trying each of them with the pinned version; a test tries the ends of every range again.
GEDEKT = """
    20-7e a0-377 37a-37f 384-38a 38c 38e-3a1 3a3-484 487-4ff 510-513 51a-51d 531-556 559-58a
    58d-58f 591-5c7 5d0-5ea 5ef-5f4 606-60c 615 61b-61c 61f 621-63a 640-64a 65a 660-66d 674
    679-67b 67e-680 683-684 686-687 691 698 6a4 6a9 6af 6be 6cc 6f0-6f9 900-950 955-97f e3f
    e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3 ea5 ea7 eaa-eab ead-eb9 ebb-ebc ec8-ecd
    10d0-10ff 115f-1160 13a0-13f5 13f8-13fd 17b4-17b5 17c1-17c3 180b-180f 1d00-1dbf 1e00-1f15
    1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3
    1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2040 2042 2044-2052 2054-2064 2066-2071 2074-208e
    2090-209c 20a0-20c0 2100-211e 2120 2122 2124 2126-2151 2153-2184 2189 2190-23ff 2422-2423
    2460-2606 2609-262f 2638-268b 2690-269c 26a0-26a7 26aa-26af 26b2 2701-2704 2706-2709 270c-2714
    2717-2726 272a-274b 274d 274f-2752 2756 2758-275e 2761-277f 2794 2798-27af 27b1-2b73 2b76-2b95
    2b97-2bff 2c60-2cf3 2cf9-2cff 2e02-2e05 2e08-2e0a 2e17-2e18 2e1f 2e22-2e25 2e2e 3000 3012
    3016-3017 301a-301b 302e-3030 3036 306e 3164 a46a-a46b a640-a641 a648-a649 a656-a657 a708-a716
    a71b-a727 a72d a730 a735 a765 a789-a78e a790-a791 a793 a7aa a7f8-a7f9 ab52 ab66 ab70-abbf
    fb00-fb06 fb13-fb17 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f fb52-fb81 fb8a-fb95
    fb9e-fb9f fbaa-fbad fbe8-fbe9 fbfc-fbff fe00-fe0f fe2e-fe2f fe66 fe70-fe74 fe76-fefc feff ffa0
    fff9-fffd 1d400-1d454 1d456-1d49c 1d49e-1d49f 1d4a2 1d4a5-1d4a6 1d4a9-1d4ac 1d4ae-1d4b9 1d4bb
    1d4bd-1d4c3 1d4c5-1d505 1d507-1d50a 1d50d-1d514 1d516-1d51c 1d51e-1d539 1d53b-1d53e
    1d540-1d544 1d546 1d54a-1d550 1d552-1d6a5 1d6a8-1d7cb 1d7ce-1d7ff 1f12f 1f6d1 1f780-1f7d8
    1f7e0-1f7eb 1f800-1f80b 1f810-1f847 1f850-1f859 1f860-1f887 1f890-1f8ad 1f8b0-1f8b1
"""

#: A word without a place to break is given one after so many characters.
_LANG_WOORD = 28
_STUK = 24
BREUK = "\u200b"

_GRENZEN = [
    (int(begin, 16), int(eind or begin, 16))
    for begin, _streep, eind in (bereik.partition("-") for bereik in GEDEKT.split())
]
_BEGINNEN = [begin for begin, _eind in _GRENZEN]
_LANG = re.compile(rf"[^\s\u200b]{{{_LANG_WOORD},}}")
_REGELEINDEN = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def is_gedekt(codepunt: int) -> bool:
    """Tell whether the fonts have this code point."""
    plek = bisect_right(_BEGINNEN, codepunt) - 1
    return plek >= 0 and codepunt <= _GRENZEN[plek][1]


class Drukbaar:
    """Makes text printable, and remembers whether something had to be replaced.

    Attributes:
        vervangen: a character became its name or number between brackets.
    """

    def __init__(self) -> None:
        self.vervangen = False

    def __call__(self, tekst: Any) -> str:
        """Return the text as it will stand on paper.

        Line breaks stay; control and direction characters (which could show text in another
        order than it is) go; an emoji or a foreign letter becomes '[name]'; a very long word
        gets places to break.
        """
        schoon = unicodedata.normalize("NFC", _REGELEINDEN.sub("\n", str(tekst)))
        schoon = schoon.expandtabs(4).strip("\n ")
        if not schoon.isascii() or not schoon.isprintable():
            schoon = "".join(
                t if t == "\n" or is_gedekt(ord(t)) and _soort(t) != "Cf" else self._anders(t)
                for t in schoon
            )
        return _LANG.sub(_breekbaar, schoon)

    def _anders(self, teken: str) -> str:
        if _soort(teken) in ("Cc", "Cf", "Mn", "Me", "Sk") or teken == "\ufe0f":
            return ""
        self.vervangen = True
        naam = unicodedata.name(teken, "")
        if not naam or _soort(teken).startswith("L"):
            return f"[U+{ord(teken):04X}]"
        return f"[{naam.lower()}]"


def _soort(teken: str) -> str:
    return unicodedata.category(teken)


def _breekbaar(woord: re.Match[str]) -> str:
    w = woord[0]
    return BREUK.join(w[i : i + _STUK] for i in range(0, len(w), _STUK))

"""How a name is written and how it sounds: without accents, and as Dutch ears hear it."""

import re
import unicodedata

_BIJZONDER = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
        "ı": "i",
    }
)

# Dutch spelling that sounds alike; the order matters (ij before ei, sch before ch).
_KLANKEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(van), naar)
    for van, naar in (
        (r"ij", "y"),
        (r"(?:ei|ey|ai|ay)", "y"),
        (r"uy", "ui"),
        (r"oy", "oi"),
        (r"(?:ouw|auw|ou)", "au"),
        (r"ie", "i"),
        (r"oe", "u"),
        (r"sch$", "s"),
        (r"(?:ph|v)", "f"),
        (r"th", "t"),
        (r"(?:ch|gh)", "g"),
        (r"ck", "k"),
        (r"c(?=[eiy])", "s"),
        (r"[cq]", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"j", "y"),
        (r"(?:dt|d)$", "t"),
        (r"(.)\1+", r"\1"),
    )
)


def vouw(tekst: str) -> str:
    """Lower case without accents and signs; hyphens and signs become spaces.

    Letters of other scripts stay, so that such a name still equals itself.
    """
    plat = unicodedata.normalize("NFKD", tekst.casefold().translate(_BIJZONDER))
    letters = [
        " " if not teken.isalpha() else teken
        for teken in plat
        if not unicodedata.combining(teken) and teken not in "'’‘`´"
    ]
    return " ".join("".join(letters).split())


def klank(deel: str) -> str:
    """How a folded name part sounds in Dutch: Meijer, Meyer and Meier are one."""
    for patroon, naar in _KLANKEN:
        deel = patroon.sub(naar, deel)
    return deel

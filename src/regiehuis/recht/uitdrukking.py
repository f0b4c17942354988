"""Criteria combined into one test: a boolean expression as data, judged in three values.

An expression is a code ("a"), {"en": [...]}, {"of": [...]} or {"niet": x}. A criterion that is
doubtful or not judged yet is unknown; the logic is that of Kleene, so that an outcome is only
certain when no answer to the unknown criteria could change it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import product
from typing import Any, cast

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.recht.rules import Oordeel

Uitdrukking = str | dict[str, Any]

CODE = re.compile(r"[a-z0-9]{1,8}")
MAX_DIEPTE = 6
MAX_DELEN = 20

# Kleene: order the values, then "en" is the least and "of" the greatest of its parts.
_RANG: Mapping[Oordeel, int] = {"voldoet_niet": 0, "twijfel": 1, "voldoet": 2}
_TERUG: tuple[Oordeel, ...] = ("voldoet_niet", "twijfel", "voldoet")


def evalueer(uitdrukking: Uitdrukking, oordelen: Mapping[str, Oordeel | None]) -> Oordeel:
    """Judge an expression; missing or empty judgements count as doubt.

    Args:
        uitdrukking: a checked expression (see `controleer`).
        oordelen: judgement per criterion code.
    """
    return _TERUG[_rang(uitdrukking, oordelen)]


def _rang(u: Uitdrukking, oordelen: Mapping[str, Oordeel | None]) -> int:
    if isinstance(u, str):
        return _RANG[oordelen.get(u) or "twijfel"]
    if "niet" in u:
        return 2 - _rang(u["niet"], oordelen)
    if "en" in u:
        return min(_rang(deel, oordelen) for deel in u["en"])
    return max(_rang(deel, oordelen) for deel in u["of"])


def codes(uitdrukking: Uitdrukking) -> tuple[str, ...]:
    """The criteria in an expression, each once, in order of appearance."""
    return tuple(dict.fromkeys(_codes(uitdrukking)))


def _codes(u: Uitdrukking) -> Iterator[str]:
    if isinstance(u, str):
        yield u
    elif "niet" in u:
        yield from _codes(u["niet"])
    else:
        for deel in u["en"] if "en" in u else u["of"]:
            yield from _codes(deel)


def nog_bepalend(
    uitdrukking: Uitdrukking, oordelen: Mapping[str, Oordeel | None]
) -> tuple[str, ...]:
    """The unknown criteria whose answer can still change the outcome; empty when it is certain.

    A criterion counts when, for some answers to the other unknown ones, turning it from no to
    yes changes the result.
    """
    if evalueer(uitdrukking, oordelen) != "twijfel":
        return ()
    onbekend = [c for c in codes(uitdrukking) if (oordelen.get(c) or "twijfel") == "twijfel"]
    if len(onbekend) > 10:  # 2^10 tries is instant; beyond that every one is simply named
        return tuple(onbekend)
    return tuple(
        code for code in onbekend if _maakt_verschil(code, onbekend, uitdrukking, oordelen)
    )


def _maakt_verschil(
    code: str,
    onbekend: list[str],
    uitdrukking: Uitdrukking,
    oordelen: Mapping[str, Oordeel | None],
) -> bool:
    anderen = [c for c in onbekend if c != code]
    for antwoorden in product(("voldoet", "voldoet_niet"), repeat=len(anderen)):
        stand: dict[str, Any] = {**oordelen, **dict(zip(anderen, antwoorden, strict=True))}
        ja = evalueer(uitdrukking, {**stand, code: "voldoet"})
        if ja != evalueer(uitdrukking, {**stand, code: "voldoet_niet"}):
            return True
    return False


def controleer(uitdrukking: object, toegestaan: Collection[str]) -> Uitdrukking:
    """Return the expression when it is well formed and names only known criteria.

    Raises:
        OngeldigeInvoer: a part is malformed, too deep, too long or names an unknown code.
    """
    _controleer(uitdrukking, set(toegestaan), 0)
    return cast(Uitdrukking, uitdrukking)


def _controleer(u: object, toegestaan: set[str], diepte: int) -> None:
    if diepte > MAX_DIEPTE:
        raise OngeldigeInvoer(_("Deze regel is te ingewikkeld."))
    if isinstance(u, str):
        if u not in toegestaan:
            raise OngeldigeInvoer(
                _("De regel noemt %(criterium)s, maar dat criterium staat niet in de lijst."),
                criterium=u[:20],
            )
        return
    if not isinstance(u, dict) or len(u) != 1:
        raise OngeldigeInvoer(_("Deze regel is niet goed opgebouwd."))
    ((werk, inhoud),) = u.items()
    if werk == "niet":
        _controleer(inhoud, toegestaan, diepte + 1)
        return
    if werk not in {"en", "of"} or not isinstance(inhoud, list) or not inhoud:
        raise OngeldigeInvoer(_("Deze regel is niet goed opgebouwd."))
    if len(inhoud) > MAX_DELEN:
        raise OngeldigeInvoer(_("Deze regel is te ingewikkeld."))
    for deel in inhoud:
        _controleer(deel, toegestaan, diepte + 1)


def in_woorden(
    uitdrukking: Uitdrukking,
    namen: Mapping[str, str] | None = None,
    *,
    woorden: Mapping[str, str] | None = None,
) -> str:
    """Write an expression as a person would: 'a en b en (c of d)'.

    Args:
        namen: what to print for a code; the code itself when absent.
        woorden: other words for 'en', 'of' and 'niet' (another language).
    """
    return _woorden(uitdrukking, namen or {}, woorden or {}, binnen=False)


def _woorden(
    u: Uitdrukking, namen: Mapping[str, str], woorden: Mapping[str, str], *, binnen: bool
) -> str:
    if isinstance(u, str):
        return namen.get(u, u)
    if "niet" in u:
        return f"{woorden.get('niet', 'niet')} {_woorden(u['niet'], namen, woorden, binnen=True)}"
    werk = "en" if "en" in u else "of"
    delen = [_woorden(deel, namen, woorden, binnen=True) for deel in u[werk]]
    if len(delen) == 1:
        return delen[0]
    tekst = f" {woorden.get(werk, werk)} ".join(delen)
    return f"({tekst})" if binnen else tekst


_TEKEN = re.compile(r"\s*(\(|\)|[^\s()]+)")
_WERKWOORDEN = {"en": "en", "and": "en", "of": "of", "or": "of", "niet": "niet", "not": "niet"}


def lees(tekst: str, toegestaan: Collection[str]) -> Uitdrukking:
    """Read a typed rule such as '(1 en 2 en 3) of 4'.

    Mixing 'en' and 'of' without brackets is refused: people read that in two ways.

    Raises:
        OngeldigeInvoer: the text cannot be read, or names an unknown criterion.
    """
    if len(tekst) > 500:
        raise OngeldigeInvoer(_("Deze regel is te ingewikkeld."))
    tekens = [t.lower() for t in _TEKEN.findall(tekst)]
    if not tekens:
        raise OngeldigeInvoer(_("Vul een regel in, bijvoorbeeld: a en b."))
    uitdrukking, rest = _lees_reeks(tekens, 0)
    if rest:
        raise OngeldigeInvoer(_("Er staat een haakje te veel in de regel."))
    return controleer(uitdrukking, toegestaan)


def _lees_reeks(tekens: list[str], diepte: int) -> tuple[Uitdrukking, list[str]]:
    if diepte > MAX_DIEPTE:
        raise OngeldigeInvoer(_("Deze regel is te ingewikkeld."))
    deel, tekens = _lees_deel(tekens, diepte)
    delen, werk = [deel], ""
    while tekens and tekens[0] != ")":
        volgend = _WERKWOORDEN.get(tekens[0])
        if volgend not in {"en", "of"}:
            raise OngeldigeInvoer(_("Zet tussen twee criteria het woord 'en' of 'of'."))
        if werk and volgend != werk:
            raise OngeldigeInvoer(_("Zet haakjes als u 'en' en 'of' samen gebruikt."))
        werk = volgend
        deel, tekens = _lees_deel(tekens[1:], diepte)
        delen.append(deel)
    return (delen[0] if len(delen) == 1 else {werk: delen}), tekens


def _lees_deel(tekens: list[str], diepte: int) -> tuple[Uitdrukking, list[str]]:
    if not tekens:
        raise OngeldigeInvoer(_("De regel is niet af."))
    eerste, rest = tekens[0], tekens[1:]
    if eerste == "(":
        binnen, rest = _lees_reeks(rest, diepte + 1)
        if not rest:
            raise OngeldigeInvoer(_("Er mist een haakje in de regel."))
        return binnen, rest[1:]
    if _WERKWOORDEN.get(eerste) == "niet":
        if diepte > MAX_DIEPTE:
            raise OngeldigeInvoer(_("Deze regel is te ingewikkeld."))
        deel, rest = _lees_deel(rest, diepte + 1)
        return {"niet": deel}, rest
    if eerste == ")" or eerste in _WERKWOORDEN:
        raise OngeldigeInvoer(_("De regel is niet af."))
    return eerste, rest

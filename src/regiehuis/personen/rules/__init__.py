"""When two persons may be the same: keys from a name, a comparison of keys, and its reasons.

The database function `vergelijk_persoon` does the comparison over a whole house, because nobody
else may read the keys. `vergelijk` here is the same rule in Python: the text to reason about, and
the oracle against which a test holds the function.

Source: ontwerp.md §4 point 6; AVG 5(1)(c) (no more than matching needs).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from rapidfuzz.distance import Levenshtein

from regiehuis.personen.rules.naam import klank, vouw

#: Longest name part that counts: `levenshtein` in PostgreSQL refuses more than 255 characters.
MAX_DEEL = 60
MAX_DELEN = 8

TUSSENVOEGSELS = frozenset(
    "aan af al am auf aus ben bij bin boven d da dal dalla das de degli dei del della den der des "
    "di die do don dos du el het i im in l la las le les lo los met 's s 't t te ten ter thoe tot "
    "toe uijt uit uyt van vande vanden vander vd ven vom von voor vor y zu zum zur onder op over "
    "abu abou ould".split()
)
# Family names that are typed as one word, with the article inside.
_AANEEN = re.compile(r"^van(?:der|den|de)(?=\w{3})")


@dataclass(frozen=True, slots=True)
class Sleutels:
    """All that is kept of a person for matching.

    Attributes:
        achternaam: folded family name in the order typed, without prefixes.
        delen: its parts, sorted.
        klanken: sound of each part.
        voornaam: first given name, folded; '' when only initials are known.
        voornamen: all given names.
        voorletters: first letters.
        tussenvoegsel: folded prefixes ('van der').
        geboren: 'JJJJMMDD' with zeros for what is unknown, or ''.
        bsn_hash: keyed hash, or ''.
    """

    achternaam: str = ""
    delen: tuple[str, ...] = ()
    klanken: tuple[str, ...] = ()
    voornaam: str = ""
    voornamen: tuple[str, ...] = ()
    voornaamklank: str = ""
    voorletters: str = ""
    tussenvoegsel: str = ""
    geboren: str = ""
    bsn_hash: str = ""

    @property
    def zoekklanken(self) -> tuple[str, ...]:
        """What a candidate must share one of: the sounds of all parts, given name included."""
        return tuple(sorted({*self.klanken, self.voornaamklank} - {""}))

    @property
    def leeg(self) -> bool:
        """Nothing to compare: no family name, no given name, no BSN."""
        return not (self.delen or self.voornaam or self.bsn_hash)


def sleutels(
    *,
    voornamen: str = "",
    tussenvoegsel: str = "",
    achternaam: str = "",
    geboren: str = "",
    bsn_hash: str = "",
) -> Sleutels:
    """Make the keys from what was typed.

    Args:
        voornamen: given names or initials ('Jan Willem', 'J.W.').
        tussenvoegsel: prefixes; those typed in the family name are found as well.
        achternaam: family name, also double ('Jansen - de Vries') or reversed ('Berg, van den').
        geboren: code of a partial date; `geboren_code` reads every form.
        bsn_hash: keyed hash of the BSN.
    """
    delen, voorvoegsels = _achternaam(achternaam)
    namen, letters = _voornamen(voornamen)
    voor = " ".join([*vouw(tussenvoegsel).split(), *voorvoegsels])[:MAX_DEEL]
    return Sleutels(
        achternaam=" ".join(delen)[: 2 * MAX_DEEL],
        delen=tuple(sorted(set(delen))),
        klanken=tuple(sorted(_klanken(delen) | met_voorvoegsel(voor, delen))),
        voornaam=namen[0] if namen else "",
        voornamen=tuple(sorted(set(namen))),
        voornaamklank=klank(namen[0]) if namen else "",
        voorletters=letters,
        tussenvoegsel=voor,
        geboren=geboren_code(geboren),
        bsn_hash=bsn_hash,
    )


def _achternaam(tekst: str) -> tuple[list[str], list[str]]:
    woorden = [w[:MAX_DEEL] for w in vouw(tekst).split()][: 2 * MAX_DELEN]
    delen = [w for w in woorden if w not in TUSSENVOEGSELS][:MAX_DELEN]
    if not delen:  # 'de Den' and 'In t Veld' aside: a name of prefixes only is a name
        return woorden[-1:], woorden[:-1]
    return delen, [w for w in woorden if w in TUSSENVOEGSELS]


def met_voorvoegsel(voor: str, delen: Iterable[str]) -> set[str]:
    """The sounds of parts written as one word with their prefixes: 'ter Horst' is 'Terhorst'."""
    aaneen = voor.replace(" ", "")
    return {klank((aaneen + deel)[:MAX_DEEL]) for deel in delen} if aaneen else set()


def _klanken(delen: Iterable[str]) -> set[str]:
    uit = set()
    for deel in delen:
        uit.add(klank(deel))
        if zonder := _AANEEN.sub("", deel):
            uit.add(klank(zonder))
    return uit


def _voornamen(tekst: str) -> tuple[list[str], str]:
    namen, letters = [], []
    for woord in re.split(r"[\s,\-]+", tekst.strip()):
        stukken = [vouw(stuk).replace(" ", "") for stuk in woord.split(".")]
        stukken = [stuk for stuk in stukken if stuk]
        afgekort = "." in woord and all(len(stuk) <= 3 for stuk in stukken)
        for stuk in stukken:
            letters.append(stuk[0])
            if len(stuk) > 1 and not afgekort:
                namen.append(stuk[:MAX_DEEL])
    return namen[:MAX_DELEN], "".join(letters)[:MAX_DELEN]


def geboren_code(waarde: str) -> str:
    """Read '1983', '1983-05', '1983-05-00', '19830512' as 'JJJJMMDD'; '' without a year."""
    cijfers = re.sub(r"[^0-9]", "", waarde or "")[:8].ljust(8, "0")
    return "" if cijfers.startswith("0000") else cijfers


@dataclass(frozen=True, slots=True)
class Oordeel:
    """How sure it is that two persons are one, and why: never without a reason."""

    sterkte: str
    redenen: tuple[str, ...] = field(default=())


STERKTEN = ("zeker", "waarschijnlijk", "mogelijk")

#: In this order they are listed; instroom has the words.
REDENEN = (
    "bsn_gelijk",
    "bsn_verschilt",
    "naam_gelijk",
    "delen_verwisseld",
    "achternaam_gelijk",
    "achternaam_deel",
    "achternaam_lijkt",
    "achternaam_verschilt",
    "voornaam_gelijk",
    "voornaam_lijkt",
    "voorletter_gelijk",
    "voornaam_verschilt",
    "tussenvoegsel_verschilt",
    "geboren_gelijk",
    "geboren_past",
    "geboren_tikfout",
    "geboren_verschilt",
)

_ACHTER = ("gelijk", "deel", "lijkt", "verwisseld")


def _weegtabel() -> dict[tuple[str, str, str], str]:
    """Family name x given name x birth -> strength, for persons of whom no two BSNs are known."""
    uit: dict[tuple[str, str, str], str] = {}
    for achter, voor in product(_ACHTER, ("gelijk", "lijkt", "voorletter")):
        uit[achter, voor, "gelijk"] = "waarschijnlijk"
        uit[achter, voor, "past"] = "mogelijk"
        uit[achter, voor, "tikfout"] = "mogelijk"
    for geboren in ("past", "tikfout"):
        uit["gelijk", "gelijk", geboren] = "waarschijnlijk"
        uit["verwisseld", "gelijk", geboren] = "waarschijnlijk"
    for achter in ("gelijk", "deel", "verwisseld"):
        uit[achter, "gelijk", "onbekend"] = "mogelijk"
        uit[achter, "lijkt", "onbekend"] = "mogelijk"
    uit["gelijk", "voorletter", "onbekend"] = "mogelijk"
    uit["lijkt", "gelijk", "onbekend"] = "mogelijk"
    # Only a family name: enough with a whole birth date. A twin, or a call name that is not
    # the official one, has the same family name and birth date as well.
    for achter, voor in product(("gelijk", "deel", "lijkt"), ("onbekend", "verschilt")):
        uit[achter, voor, "gelijk"] = "mogelijk"
    uit["gelijk", "onbekend", "past"] = "mogelijk"
    # A family name can change altogether by marriage.
    uit["verschilt", "gelijk", "gelijk"] = "mogelijk"
    uit["onbekend", "gelijk", "gelijk"] = "mogelijk"
    return uit


WEEGTABEL = _weegtabel()


def vergelijk(a: Sleutels, b: Sleutels) -> Oordeel | None:
    """Judge two persons; None when nothing speaks for their being one. Symmetric.

    Two different BSNs leave at most 'mogelijk', and only when all the rest is equal (one of the
    numbers may be another's). Without an overlap of birth dates a name gives at most 'mogelijk'.
    """
    if not kandidaat(a, b):
        return None
    achter, voor, geboren = _achter(a, b), _voor(a, b), _geboren(a.geboren, b.geboren)
    if achter == "verwisseld":
        voor = "gelijk"
    bsn = "onbekend"
    if a.bsn_hash and b.bsn_hash:
        bsn = "gelijk" if a.bsn_hash == b.bsn_hash else "verschilt"
    if bsn == "gelijk":
        sterkte: str | None = "zeker"
    elif bsn == "verschilt":
        gelijk = (achter, geboren) == ("gelijk", "gelijk") and voor in (
            "gelijk",
            "lijkt",
        )
        sterkte = "mogelijk" if gelijk else None
    else:
        sterkte = WEEGTABEL.get((achter, voor, geboren))
    if sterkte is None:
        return None
    return Oordeel(sterkte, _redenen(bsn, achter, voor, geboren, _tussen_verschilt(a, b)))


def kandidaat(a: Sleutels, b: Sleutels) -> bool:
    """Whether an index leads from one to the other: BSN, the sound of a name, or birth date."""
    return bool(
        (a.bsn_hash and a.bsn_hash == b.bsn_hash)
        or set(a.zoekklanken) & set(b.zoekklanken)
        or (a.geboren and a.geboren == b.geboren)
    )


def _redenen(bsn: str, achter: str, voor: str, geboren: str, tussen: bool) -> tuple[str, ...]:
    uit = {f"bsn_{bsn}", f"geboren_{geboren}"}
    if achter == "verwisseld":
        uit.add("delen_verwisseld")
    elif (achter, voor) == ("gelijk", "gelijk"):
        uit.add("naam_gelijk")
    else:
        uit |= {f"achternaam_{achter}", f"voornaam_{voor}"}
        if voor == "voorletter":
            uit.add("voorletter_gelijk")
    if tussen and achter != "verschilt":
        uit.add("tussenvoegsel_verschilt")
    return tuple(reden for reden in REDENEN if reden in uit)


def _grens(a: str, b: str) -> int:
    kortste = min(len(a), len(b))
    return 2 if kortste >= 8 else 1 if kortste >= 4 else 0


def lijkt(a: str, b: str) -> bool:
    """One typing error (two in a long name), or two letters that changed places."""
    if not a or not b:
        return False
    afstand = Levenshtein.distance(a, b)
    return afstand <= _grens(a, b) or (
        afstand == 2 and min(len(a), len(b)) >= 4 and sorted(a) == sorted(b)
    )


#: What stands above so many cases that it names none.
_GEWOON = frozenset("de het een en heer meneer mevrouw jaar".split())


def heet_zo(gezocht: str, aanduiding: str) -> float:
    """How well a typed line names a case: 1 by its words, 0.5 with a typing error, 0 not at all.

    Every word must stand in the aanduiding ("De heer B., 43 jaar"), and one of them must say more
    than "mevrouw".
    """
    delen, woorden = vouw(gezocht).split(), vouw(aanduiding).split()
    if not set(delen) - _GEWOON:
        return 0
    if set(delen) <= set(woorden):
        return 1
    return 0.5 if all(any(_klinkt_zo(d, w) for w in woorden) for d in delen) else 0


def _klinkt_zo(deel: str, woord: str) -> bool:
    return (
        deel == woord
        or (len(deel) > 2 and klank(deel) == klank(woord))
        or (len(deel) > 4 and lijkt(deel, woord))
    )


def _achter(a: Sleutels, b: Sleutels) -> str:
    if not a.delen or not b.delen:
        return "onbekend"
    if a.delen == b.delen:
        return "gelijk"
    verwisseld = (
        a.voornaamklank
        and b.voornaamklank
        and a.voornaamklank in b.klanken
        and b.voornaamklank in a.klanken
    )
    if verwisseld:
        return "verwisseld"
    if set(a.delen) & set(b.delen):
        return "deel"
    if set(a.klanken) & set(b.klanken) or lijkt(a.achternaam, b.achternaam):
        return "lijkt"
    return "verschilt"


def _voor(a: Sleutels, b: Sleutels) -> str:
    if not a.voorletters or not b.voorletters:
        return "onbekend"
    if a.voornaam and a.voornaam == b.voornaam:
        return "gelijk"
    if a.voornaam and b.voornaam:
        gelijkend = (
            a.voornaamklank == b.voornaamklank
            or a.voornaam in b.voornamen
            or b.voornaam in a.voornamen
            or _begin(a.voornaam, b.voornaam)
            or lijkt(a.voornaam, b.voornaam)
        )
        return "lijkt" if gelijkend else "verschilt"
    return "voorletter" if a.voorletters[0] == b.voorletters[0] else "verschilt"


def _begin(a: str, b: str) -> bool:
    kort, lang = sorted((a, b), key=len)
    return len(kort) >= 3 and lang.startswith(kort)


def _geboren(a: str, b: str) -> str:
    if not a or not b:
        return "onbekend"
    heel = all(code[4:6] != "00" and code[6:] != "00" for code in (a, b))
    if heel:
        if a == b:
            return "gelijk"
        anders = [plek for plek in range(8) if a[plek] != b[plek]]
        omgedraaid = a[:4] == b[:4] and a[4:6] == b[6:] and a[6:] == b[4:6]
        gewisseld = len(anders) == 2 and sorted(a) == sorted(b)
        return "tikfout" if len(anders) == 1 or omgedraaid or gewisseld else "verschilt"
    past = a[:4] == b[:4] and all(
        "00" in (a[van:tot], b[van:tot]) or a[van:tot] == b[van:tot]
        for van, tot in ((4, 6), (6, 8))
    )
    return "past" if past else "verschilt"


def _tussen_verschilt(a: Sleutels, b: Sleutels) -> bool:
    return a.tussenvoegsel.replace(" ", "") != b.tussenvoegsel.replace(" ", "")


#: How many comparisons one officer may have made in an hour: enough for a morning's submissions,
#: too few to walk through a house.
MAX_PER_UUR = 300

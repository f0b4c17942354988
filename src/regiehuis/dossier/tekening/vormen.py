"""Shapes: bars whose ends say how well they are known, marks per kind, signs of a result."""

from functools import lru_cache

from regiehuis.dossier.tekening.maten import MERK_R, STAAF_H, g

#: Signs of 10 by 10 behind a bar, as paths from their left middle.
UITSLAGEN = {
    "bereikt": "m0 0l3 3.2l5.4 -7",
    "deels": "m0 1q2 -4 4.2 -1t4.2 -1",
    "niet_bereikt": "m0 0h8",
    "loopt": "m0 0h8m-3 -3l3 3l-3 3",
    "onbekend": "m1.2 -2.4q0 -2.4 2.6 -2.4t2.6 2.2q0 1.6 -2.6 2.6v1.4m0 2.6v.4",
}


def staaf(x1: float, x2: float, y: float, links: str, rechts: str, rond: float) -> str:
    """The outline of a bar.

    Args:
        links, rechts: 'rond' for a known end, 'recht' where another part follows or the window
            cuts it, 'rafel' for an end that is not known.
        rond: radius of the known ends; smaller for short bars.
    """
    r, t = min(rond, (x2 - x1) / 2), min(3.0, (x2 - x1) / 2)
    rl, rr = r if links == "rond" else 0.0, r if rechts == "rond" else 0.0
    begin = g(x1 + rl)
    return f"M{begin} {g(y)}H{g(x2 - rr)}{_kant(rechts, r, t, 1)}H{begin}{_kant(links, r, t, -1)}Z"


@lru_cache(256)
def _kant(soort: str, r: float, t: float, kant: int) -> str:
    """An end of a bar from its corner on: of the right (1) downward, of the left (-1) upward."""
    match soort:
        case "rond":
            boog = f"a{g(r)} {g(r)} 0 0 1"
            hoog = g(kant * (STAAF_H - 2 * r) or 0.0)  # no "-0"
            return f"{boog} {g(kant * r)} {g(kant * r)}v{hoog}{boog} {g(-kant * r)} {g(kant * r)}"
        case "rafel":
            return "".join(f"l{g(-kant * k * t)} {g(kant * STAAF_H / 4)}" for k in (1, -1, 1, -1))
        case _:
            return f"v{g(kant * STAAF_H)}"


def merk(soort: str, x: float, y: float) -> str:
    """The mark of something without length, around a point: a shape per kind."""
    r = MERK_R
    match soort:
        case "incident":
            return f"M{g(x)} {g(y - r)}l{g(r)} {g(r)}l{g(-r)} {g(r)}l{g(-r)} {g(-r)}z"
        case "contact" | "overleg" | "groep":
            r = 8.0 if soort == "groep" else r - 0.5
            return (
                f"M{g(x - r)} {g(y)}a{g(r)} {g(r)} 0 1 1 {g(2 * r)} 0"
                f"a{g(r)} {g(r)} 0 1 1 {g(-2 * r)} 0z"
            )
        case "fase":
            return f"M{g(x - 4)} {g(y - r)}l{g(8)} {g(r)}l{g(-8)} {g(r)}z"
        case _:
            return f"M{g(x - 4.5)} {g(y - 4.5)}h9v9h-9z"

"""Shapes: bars whose ends say how well they are known, marks per kind, signs of a result."""

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
    r = min(rond, (x2 - x1) / 2)
    rl, rr = r if links == "rond" else 0.0, r if rechts == "rond" else 0.0
    t = min(3.0, (x2 - x1) / 2)
    rechterkant = {
        "rond": f"a{g(r)} {g(r)} 0 0 1 {g(r)} {g(r)}v{g(STAAF_H - 2 * r)}"
        f"a{g(r)} {g(r)} 0 0 1 {g(-r)} {g(r)}",
        "recht": f"v{g(STAAF_H)}",
        "rafel": "".join(f"l{g(k * t)} {g(STAAF_H / 4)}" for k in (-1, 1, -1, 1)),
    }[rechts]
    linkerkant = {
        "rond": f"a{g(r)} {g(r)} 0 0 1 {g(-r)} {g(-r)}v{g(2 * r - STAAF_H)}"
        f"a{g(r)} {g(r)} 0 0 1 {g(r)} {g(-r)}",
        "recht": f"v{g(-STAAF_H)}",
        "rafel": "".join(f"l{g(k * t)} {g(-STAAF_H / 4)}" for k in (1, -1, 1, -1)),
    }[links]
    return f"M{g(x1 + rl)} {g(y)}H{g(x2 - rr)}{rechterkant}H{g(x1 + rl)}{linkerkant}Z"


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

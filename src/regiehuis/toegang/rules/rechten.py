"""What follows from the map of rights: the rights of somebody, the map on paper, how far they
reach, and which roles he may give."""

from collections.abc import Iterable
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, gettext_noop
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.rules import ROLLEN, mag_voor_hoedanigheid
from regiehuis.toegang.rules.kaart import RECHTEN, WOORDEN, Hoed, Recht


def rechten_voor(rollen: Iterable[str], publiek: bool) -> frozenset[str]:
    """The rights of a functionaris with these roles, for a public participant or not.

    Somebody without any role has no right at all, also not what "everyone" has.
    """
    hoed = Hoed(frozenset(rollen) & frozenset(ROLLEN), publiek)
    if not hoed.rollen:
        return frozenset()
    return frozenset(
        naam
        for naam, recht in RECHTEN.items()
        if any(all(voorwaarde(hoed) for voorwaarde in alle) for alle in recht.wanneer)
    )


def als_tabel() -> list[tuple[str, str, str, str]]:
    """The map as rows: right, what it is, who has it in words, source."""
    return [(naam, recht.label, _in_woorden(recht), recht.bron) for naam, recht in RECHTEN.items()]


def _in_woorden(recht: Recht) -> str:
    return "; ".join(
        " en ".join(WOORDEN[voorwaarde] for voorwaarde in alle) for alle in recht.wanneer
    )


def als_markdown() -> str:
    """The page docs/rechten.md: the map in words, and a cross table of roles."""
    regels = [
        "# Rights",
        "",
        "Made from `regiehuis.toegang.rules.RECHTEN` (a test compares). A right says what somebody",
        "may *do*. What he may *see* is decided by the policies of the database alone.",
        "",
        "| Recht | Wat het is | Wie | Bron |",
        "|---|---|---|---|",
        *(f"| `{naam}` | {label} | {wie} | {bron} |" for naam, label, wie, bron in als_tabel()),
        "",
        "**x** = altijd · **p** = alleen namens een publieke deelnemer (WGS 2.27(1))",
        "",
        "| Recht | " + " | ".join(ROLLEN) + " |",
        "|---|" + "---|" * len(ROLLEN),
    ]
    for naam in RECHTEN:
        vakjes = (
            "x"
            if naam in rechten_voor([rol], False)
            else "p"
            if naam in rechten_voor([rol], True)
            else ""
            for rol in ROLLEN
        )
        regels.append(f"| `{naam}` | " + " | ".join(vakjes) + " |")
    return "\n".join(regels) + "\n"


# ---- how far rights over people reach -----------------------------------------------------------


def eis_bereik(door: Door, recht: str, hoedanigheid: UUID) -> None:
    """Raise NietToegestaan unless `door` has this right over people of this hoedanigheid.

    An ambassadeur or leidinggevende has it for the own one, the house for all.
    """
    door.eis(recht)
    if not mag_voor_hoedanigheid(
        recht,
        rechten=door.rechten,
        rollen=door.rollen,
        eigen=door.hoedanigheid,
        hoedanigheid=hoedanigheid,
    ):
        raise NietToegestaan(
            gettext_noop("U regelt dit alleen voor mensen van uw eigen hoedanigheid."), recht=recht
        )


# ---- which roles somebody may give --------------------------------------------------------------

#: Who looks after the own hoedanigheid gives only the role of a partner.
PARTNERROLLEN = frozenset({"partner"})
#: Roles that rule over the house itself, given only by whom the house answers to.
GEVOELIG = frozenset({"beheerder", "fg", "ketenmanager"})


def toekenbaar(rollen: Iterable[str]) -> frozenset[str]:
    """The roles that somebody with these roles may give in an invitation: never more than his
    own standing reaches."""
    eigen = frozenset(rollen)
    if eigen & {"beheerder", "ketenmanager"}:
        return frozenset(ROLLEN)
    if "ondersteuning" in eigen:
        return frozenset(ROLLEN) - GEVOELIG
    return PARTNERROLLEN if "ambassadeur" in eigen else frozenset()

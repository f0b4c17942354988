"""The phases of a case as a table, and the numbers of copies that leave the system.

Sources: WGS 2.27(3), 2.31; bron-001 §2.5 (lifecycle); ontwerp.md §2.
"""

from collections.abc import Iterator

from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.stroom import Overgang, Stroom

AFGESLOTEN = "afgesloten"
FASELABELS = {
    "geopend": _("Net geopend"),
    "informatie": _("Informatie ophalen"),
    "beeld": _("Beeld bespreken"),
    "plan": _("Plan maken"),
    "uitvoering": _("Plan uitvoeren"),
    "volgen": _("Volgen op afstand"),
    "triage": _("Terug bij triage"),
    AFGESLOTEN: _("Afgesloten"),
}
#: What a case goes through in order; being brought back and being closed stand beside it.
VASTE_WEG = ("geopend", "informatie", "beeld", "plan", "uitvoering", "volgen")
GEWIJZIGD, DICHT = "casus:fase:gewijzigd", "casus:casus:afgesloten"


def _stappen() -> Iterator[Overgang]:
    """Rows of the table: only a public participant moves a case on (WGS 2.31(2)-(8)).

    Any member brings a followed case back; closing and reopening have their own services.
    """
    yield Overgang("", "geopend", "openen", "casus:openen", "casus:casus:geopend", ("doelbinding",))
    for van, naar, naam, recht, vereist in (
        ("geopend", "informatie", "informatie_ophalen", "casus:fase",
         ("doelbinding", "doeltoets", "procesregisseur", "leden")),
        ("informatie", "beeld", "beeld_bespreken", "casus:fase", ("procesregisseur",)),
        ("beeld", "informatie", "meer_ophalen", "casus:fase", ()),
        *((van, "plan", "plan_maken", "casus:fase", ()) for van in ("informatie", "beeld")),
        *(
            (van, "uitvoering", "plan_uitvoeren", "casus:fase", ())
            for van in ("informatie", "beeld", "plan")
        ),
        ("uitvoering", "plan", "plan_herzien", "casus:fase", ()),
        ("uitvoering", "volgen", "afschalen", "casus:fase", ()),
        ("volgen", "triage", "terugbrengen", "casus:terugbrengen", ()),
        ("triage", "informatie", "opnieuw_behandelen", "casus:heroverwegen", ()),
        ("triage", "volgen", "blijft_volgen", "casus:heroverwegen", ()),
    ):  # fmt: skip
        yield Overgang(van, naar, naam, recht, GEWIJZIGD, vereist)
    for van in FASELABELS:
        if van != AFGESLOTEN:
            yield Overgang(
                van, AFGESLOTEN, "afsluiten", "casus:afsluiten", "casus:casus:afgesloten"
            )
    yield Overgang(
        AFGESLOTEN,
        "informatie",
        "heropenen",
        "casus:heropenen",
        "casus:casus:heropend",
        ("doeltoets",),
    )


FASEN = Stroom(
    _stappen(),
    labels={
        **FASELABELS,
        "doelbinding": _("doelbinding"),
        "doeltoets": _("doeltoets"),
        "procesregisseur": _("procesregisseur"),
        "leden": _("leden"),
    },
)
#: What a person does by hand; the other steps follow from a plan, a handover, a return, closing.
STAPPEN = {
    "informatie_ophalen": _("Begin met informatie ophalen"),
    "beeld_bespreken": _("Ga het beeld bespreken"),
    "meer_ophalen": _("Haal nog meer informatie op"),
}
#: These change who sees the case, so they are taken by a service of their own only.
EIGEN_DIENST = frozenset({"openen", "afsluiten", "heropenen"})

IS_AFGESLOTEN = _("Deze casus is afgesloten. Er kan niets meer bij.")
NIET_MET_DE_HAND = _("Deze stap volgt vanzelf uit iets anders in de casus.")


def eis_open(fase: str) -> None:
    """Raise RegelOvertreden for a closed case: what is closed is shielded (ontwerp.md §2.11)."""
    if fase == AFGESLOTEN:
        raise RegelOvertreden(IS_AFGESLOTEN, code="afgesloten")


def eis_met_de_hand(stap: str) -> None:
    """Raise RegelOvertreden for a step that nobody takes by pressing a button of phases."""
    if stap not in STAPPEN:
        raise RegelOvertreden(NIET_MET_DE_HAND, code="stap_niet_met_de_hand")


# ---- copies that leave the system ---------------------------------------------------------------

UITGAVEN = {
    "dossier": _("dossier"),
    "tafel": _("blad voor op tafel"),
    "plan": _("plan van aanpak"),
    "verslag": _("verslag"),
    "uittreksel": _("uittreksel"),
}


def uitgavenummer(nummer: str, volgnummer: int) -> str:
    """Return the number of a copy, '2026-0142-u3' for the third of that case."""
    return f"{nummer}-u{volgnummer}"

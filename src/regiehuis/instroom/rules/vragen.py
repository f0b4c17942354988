"""Information questions (Info, Info+): coded values only (bron-004 §2)."""

from datetime import date

from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop

_ = gettext_noop

INFORMATIEVRAGEN = {
    "info": _("Info: een eenvoudige vraag"),
    "info_plus": _("Info+: ophalen, doorgeven, verbinden"),
}
VRAAGONDERWERPEN = {
    "partner": _("Wie doet wat bij een partner"),
    "werkwijze": _("Werkwijze of afspraken"),
    "aanmelden": _("Hoe en wanneer aanmelden"),
    "contact": _("Contact leggen tussen organisaties"),
    "wet": _("Wet en privacy"),
    "aanbod": _("Hulp, zorg of wonen: wat is er"),
    "terugkeer": _("Terugkeer na detentie"),
    "anders": _("Iets anders"),
}
MAX_MINUTEN = 600


def eis_informatievraag(
    soort: str, onderwerp: str, minuten: int | None, dag: date, vandaag: date
) -> None:
    """Check an information question: coded values only, so that nobody can be named in it.

    Raises:
        OngeldigeInvoer: an unknown code, an odd number of minutes, or a day in the future.
    """
    if soort not in INFORMATIEVRAGEN:
        raise OngeldigeInvoer(_("Kies Info of Info+."), veld="soort")
    if onderwerp not in VRAAGONDERWERPEN:
        raise OngeldigeInvoer(_("Kies een onderwerp."), veld="onderwerp")
    if minuten is not None and not 0 < minuten <= MAX_MINUTEN:
        raise OngeldigeInvoer(
            _("Vul een aantal minuten in van 1 tot en met %(max)s."),
            veld="minuten",
            max=MAX_MINUTEN,
        )
    if dag > vandaag:
        raise OngeldigeInvoer(_("Deze datum ligt in de toekomst."), veld="op")

"""Words of a submission: codes as they are stored, and what a page says for them."""

from regiehuis.kern.fouten import gettext_noop

_ = gettext_noop

ROUTES = {
    "top_x": _("Top-X"),
    "huiselijk_geweld": _("Huiselijk geweld"),
    "veld": _("Veldaanmelding"),
}
ROUTE_UITLEG = {
    "top_x": _("Iemand die voorrang heeft op de lijst van de gemeente."),
    "huiselijk_geweld": _("Geweld of onveiligheid thuis of in een relatie."),
    "veld": _("Elke andere aanmelding van een deelnemer."),
}
DOMEINEN = {"straf": _("Straf"), "zorg": _("Zorg")}
ONDERWERPEN = {"persoon": _("Een persoon"), "gezin": _("Een gezin"), "gebied": _("Een gebied")}
ROLLEN = {
    "betrokkene": _("Om wie het gaat"),
    "gezinslid": _("Gezinslid"),
    "slachtoffer": _("Slachtoffer"),
    "ander": _("Iemand anders uit de directe kring"),
}
JA_NEE = {"ja": _("ja"), "nee": _("nee"), "onbekend": _("weet ik niet")}
GEINFORMEERD = {
    "ja": _("Ja, de persoon weet van deze aanmelding"),
    "nee": _("Nee, bewust niet"),
    "nog_niet": _("Nog niet"),
}
KADERS = {
    "vrijwillig": _("vrijwillig"),
    "drang": _("drang"),
    "dwang": _("dwang"),
    "onbekend": _("weet ik niet"),
}
RESULTATEN = {
    "geholpen": _("hielp"),
    "deels": _("hielp een beetje"),
    "niet": _("hielp niet"),
    "loopt": _("loopt nog"),
    "onbekend": _("weet ik niet"),
}

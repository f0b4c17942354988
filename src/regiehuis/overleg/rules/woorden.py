"""Words of this room: kinds of agenda, fixed points, answers, presence."""

from regiehuis.kern.fouten import gettext_noop as _

AGENDAS = {"casussen": _("Casussen"), "aanmeldingen": _("Aanmeldingen om te wegen")}

#: Points that come back in every discussion (bron-001 §2.4 steps 4-8): question and hint.
VASTE_PUNTEN = {
    "aanleiding": _("Waarvoor bespreken we dit?"),
    "doel": _("Wat is ons gezamenlijke doel?"),
    "casusregie": _("Wie heeft de casusregie, en met welke taken?"),
    "geinformeerd": _("Weet de cliënt van dit overleg?"),
    "aan_tafel": _("Komt de cliënt zelf aan tafel?"),
    "wie_mist": _("Wie mist er nog?"),
}
#: What was said, beside the fixed points; one text per step of the discussion.
BESPREKING = {
    "beeldvorming": _("Wat is er aan de hand?"),
    "oordeelsvorming": _("Wat vinden we daarvan?"),
    "besluitvorming": _("Wat spreken we af, en waarom?"),
}
NOTITIES = {**VASTE_PUNTEN, **BESPREKING}

#: Points that are answered with a word first, and explained after it.
KEUZES = {
    "geinformeerd": {
        "ja": _("Ja"),
        "nee": _("Nee"),
        "komt_nog": _("Nog niet, iemand vertelt het"),
    },
    "aan_tafel": {
        "ja": _("Ja, bij dit overleg"),
        "volgende": _("Bij het volgende overleg"),
        "nee": _("Nee"),
    },
}
FASEN = {
    "beeldvorming": _("Beeldvorming"),
    "oordeelsvorming": _("Oordeelsvorming"),
    "besluitvorming": _("Besluitvorming"),
    "afronden": _("Afronden"),
}
#: Share of the time of an item that each step takes (sketch: 10, 15, 15 and 5 of 45 minutes).
AANDEEL = {"beeldvorming": 10, "oordeelsvorming": 15, "besluitvorming": 15, "afronden": 5}

OVERLEGSTANDEN = {
    "gepland": _("gepland"),
    "bezig": _("bezig"),
    "verslag": _("verslag nog niet af"),
    "vastgesteld": _("verslag vastgesteld"),
    "afgelast": _("gaat niet door"),
}
PUNTSTANDEN = {
    "gepland": _("nog te bespreken"),
    "bezig": _("nu aan de orde"),
    "besproken": _("besproken"),
    "vervallen": _("van de agenda"),
}
UITNODIGINGSTANDEN = {
    "uitgenodigd": _("nog geen antwoord"),
    "aangenomen": _("komt"),
    "afgemeld": _("komt niet"),
    "vervallen": _("niet meer nodig"),
}
VERVANGERSTANDEN = {
    "voorgesteld": _("voorgesteld"),
    "toegelaten": _("komt in de plaats"),
    "afgewezen": _("niet toegelaten"),
}
AANWEZIGHEID = {"aanwezig": _("is er"), "later": _("komt later"), "afwezig": _("is er niet")}

MAX_TEKST = 4000
MAX_REDEN = 500
MAX_PLAATS = 200
MAX_NAAM = 120

"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "aanpak",
    plan=_("Plan van aanpak"),
    versie=_("Versie van het plan"),
    schrijven=_("Schrijven aan het plan"),
    voorleggen=_("Plan voorleggen"),
    terughalen=_("Plan terughalen"),
    reageren=_("Reageren op het plan"),
    vaststellen=_("Plan vaststellen"),
    uitgeven=_("Plan als pdf"),
    intrekken=_("Plan intrekken"),
    afspraken=_("Afspraken van een casus"),
    afspraak_nieuw=_("Afspraak maken"),
    mijn_afspraken=_("Mijn afspraken"),
    afspraak=_("Afspraak"),
    overdragen=_("Afspraak aan een ander geven"),
    wegzetten=_("Afspraak als besproken wegzetten"),
)

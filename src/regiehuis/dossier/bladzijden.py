"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "dossier",
    zoeken=_("Zoeken"),
    tijdlijn=_("Tijdlijn van een casus"),
    uitgeven=_("Dossier uitgeven"),
)

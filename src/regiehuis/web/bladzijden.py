"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "web",
    stijl=_("Stijlgids"),
    taal=_("Taal van de pagina"),
    thema=_("Licht of donker"),
    vastgelegd=_("Waarom wij vastleggen"),
)

"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "instroom",
    lijst=_("Aanmeldingen"),
    nieuw=_("Nieuwe aanmelding"),
    aanmelding=_("Aanmelding"),
    aanvullen=_("Aanmelding aanvullen"),
    intrekken=_("Aanmelding intrekken"),
    terugmelden=_("Terugmelden"),
    wegen=_("Aanmelding wegen"),
    oordeel=_("Oordeel bij een criterium"),
    verder=_("Verder zonder aanvulling"),
    treffer=_("Bekende persoon beoordelen"),
    openen=_("Casus openen"),
    informatievragen=_("Informatievragen"),
)

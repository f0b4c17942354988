"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "regie",
    nieuw=_("Casusregisseur voorstellen"),
    voorstel=_("Voorstel van casusregie"),
    aanvaarden=_("Casusregie aanvaarden"),
    weigeren=_("Casusregie weigeren"),
    intrekken=_("Voorstel van casusregie intrekken"),
    beeindigen=_("Casusregie beëindigen"),
    deeltaak=_("Taak van de casusregie verdelen"),
)

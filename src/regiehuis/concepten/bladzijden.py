"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "concepten",
    bewaar=_("Concept bewaren"),
    bewaar_nieuw=_("Nieuw concept bewaren"),
    weggooien=_("Concept weggooien"),
    weggooien_nieuw=_("Nieuw concept weggooien"),
)

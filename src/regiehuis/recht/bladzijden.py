"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "recht",
    criteria=_("Criteria en leefgebieden"),
    criteria_nieuw=_("Criteria toevoegen"),
    criteria_wijzigen=_("Criteria wijzigen"),
    criteria_stoppen=_("Criteria niet meer gebruiken"),
    versie=_("Versie van de criteria"),
    leefgebieden_wijzigen=_("Leefgebieden wijzigen"),
)

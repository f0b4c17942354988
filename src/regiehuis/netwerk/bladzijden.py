"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "netwerk",
    organisaties=_("Organisaties"),
    organisatie=_("Organisatie"),
    organisatie_nieuw=_("Organisatie toevoegen"),
    organisatie_wijzigen=_("Organisatie wijzigen"),
    organisatie_stoppen=_("Organisatie laten stoppen"),
    hoedanigheid_nieuw=_("Hoedanigheid toevoegen"),
    functionaris_nieuw=_("Persoon bij een organisatie toevoegen"),
    functionaris_wijzigen=_("Persoon bij een organisatie wijzigen"),
    functionaris_rollen=_("Rollen wijzigen"),
    functionaris_vertrek=_("Vertrek vastleggen"),
    ambassadeur=_("Ambassadeur kiezen"),
    huis=_("Ons huis"),
    huis_wijzigen=_("Ons huis wijzigen"),
    huis_gemeenten=_("Gemeenten van het huis wijzigen"),
)

"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "informatie",
    beeld=_("Beeld per leefgebied"),
    verzoeken=_("Informatieverzoeken van een casus"),
    stel=_("Informatie vragen"),
    verzoek=_("Informatieverzoek"),
    zichtbaar=_("Wie een antwoord ziet"),
    herinneren=_("Herinnering sturen"),
    terugnemen=_("Vraag terugnemen"),
    gegeven_nieuw=_("Gegeven toevoegen"),
    gegeven=_("Gegeven"),
    corrigeren=_("Gegeven aanpassen"),
    intrekken=_("Gegeven intrekken"),
    stuk_nieuw=_("Document toevoegen"),
)

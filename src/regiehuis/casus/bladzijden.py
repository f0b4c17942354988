"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "casus",
    lijst=_("Casussen"),
    casus=_("Casus"),
    team=_("Team en regie van een casus"),
    dossier=_("Dossier van een casus"),
    teksten=_("Tekst van een casus wijzigen"),
    afsluiten=_("Casus afsluiten"),
    afsluiting_ongedaan=_("Afsluiten van een casus ongedaan maken"),
    heropenen=_("Casus heropenen"),
    fase=_("Fase van een casus wijzigen"),
    lid_nieuw=_("Lid toevoegen"),
    lid_einde=_("Lid laten stoppen"),
    lid_vervangen=_("Lid vervangen"),
    taak=_("Taak van het huis geven"),
    ondersteuning_einde=_("Ondersteuning laten stoppen"),
    betrokkene_nieuw=_("Persoon toevoegen"),
    betrokkene=_("Persoon in een casus wijzigen"),
    betrokkene_weg=_("Persoon uit een casus halen"),
)

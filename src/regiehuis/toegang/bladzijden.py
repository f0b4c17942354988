"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "toegang",
    account=_("Mijn account"),
    blijf=_("Ingelogd blijven"),
    eigen_waarneming_beeindigen=_("Eigen waarneming beëindigen"),
    factor_vervangen=_("Tweede stap vervangen"),
    geheimhouding=_("Geheimhouding bevestigen"),
    herstel_besluiten=_("Over herstel besluiten"),
    herstel_vragen=_("Herstel vragen"),
    hervat=_("Bewaarde tekst terughalen"),
    intrekken=_("Uitnodiging intrekken"),
    kies=_("Hoedanigheid kiezen"),
    mens=_("Gegevens van een medewerker"),
    mensen=_("Mensen"),
    opnieuw=_("Opnieuw uitnodigen"),
    sessies=_("Sessies beëindigen"),
    taal=_("Taal kiezen"),
    uitnodigen=_("Uitnodigen"),
    uitnodiging=_("Uitnodiging aannemen"),
    vertrek=_("Laten vertrekken"),
    waarneming=_("Waarneming regelen"),
    waarneming_beeindigen=_("Waarneming beëindigen"),
    demo_mensen=_("Personen van de demo"),
)

"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "overleg",
    lijst=_("Overleggen"),
    nieuw=_("Overleg plannen"),
    overleg=_("Overleg"),
    wijzigen=_("Overleg wijzigen"),
    afgelasten=_("Overleg afgelasten"),
    stap=_("Overleg beginnen of afronden"),
    privacy=_("Privacyregels genoemd"),
    agenda=_("Overleg in de eigen agenda zetten"),
    punt_nieuw=_("Punt op de agenda zetten"),
    punt=_("Agendapunt of verslag"),
    tafel=_("Agendapunt aan tafel"),
    uitnodigen=_("Mensen uitnodigen"),
    afvoeren=_("Punt van de agenda halen"),
    punt_stap=_("Bespreking beginnen of afronden"),
    aanwezig=_("Vastleggen wie er is"),
    notitie=_("Schrijven in het verslag"),
    besluit=_("Besluit vastleggen"),
    afspraak=_("Afspraak vastleggen aan tafel"),
    afspraak_lezen=_("Afspraak lezen aan tafel"),
    derde=_("Incidentele derde toelaten"),
    aanvullen=_("Verslag aanvullen"),
    besluit_weg=_("Besluit intrekken"),
    uitnodiging=_("Uitnodiging voor een overleg"),
    vervanger=_("Vervanger voorstellen"),
    niet_nodig=_("Uitnodiging intrekken"),
    vervanger_besluit=_("Besluit over een vervanger"),
    van_casus=_("Overleggen van een casus"),
    soorten=_("Soorten overleg"),
    soorten_standaard=_("Gewone soorten overleg overnemen"),
    soort_nieuw=_("Soort overleg toevoegen"),
    soort=_("Soort overleg wijzigen"),
)

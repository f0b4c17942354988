"""What notices say, per kind: why you get it, one link, and no content.

A text is Dutch and is translated for the receiver. It may use %(nummer)s, %(huis)s, %(termijn)s
and %(wanneer)s (day and time of a meeting).
"""

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from regiehuis.berichten.tekst import REGIE, TRIAGE, Tekst
from regiehuis.berichten.teksten_volgen import VOLGEN

_LID = gettext_noop("U krijgt deze mail omdat u meewerkt in %(huis)s.")
_AANMELDER = gettext_noop("U krijgt deze mail omdat u deze aanmelding heeft ingediend.")
_AANMELDING = gettext_noop("Bekijk de aanmelding:")
_CASUS = gettext_noop("Bekijk de casus:")
_AFSPRAAK = gettext_noop("Bekijk de afspraak:")
_VAN_U = gettext_noop("U krijgt deze mail omdat de afspraak met u persoonlijk is gemaakt.")
_OVERLEG = gettext_noop("Bekijk het overleg:")
_GENODIGD = gettext_noop("U krijgt deze mail omdat u was uitgenodigd.")

TEKSTEN: Mapping[str, Tekst] = {
    "uitnodiging": Tekst(
        gettext_noop("uitnodiging"),
        gettext_noop("Uitnodiging om mee te werken in %(huis)s"),
        gettext_noop(
            "U bent uitgenodigd om namens uw organisatie mee te werken in %(huis)s. Maak eerst "
            "een account. De uitnodiging is zeven dagen geldig en werkt één keer."
        ),
        gettext_noop("Maak uw account:"),
        gettext_noop(
            "U krijgt deze mail omdat uw organisatie of het huis u heeft opgegeven. Klopt dat "
            "niet? Gooi deze mail dan weg."
        ),
    ),
    "verzoek": Tekst(
        gettext_noop("informatieverzoek"),
        gettext_noop("Vraag om informatie voor casus %(nummer)s"),
        gettext_noop("%(huis)s vraagt u om informatie voor casus %(nummer)s."),
        gettext_noop("Beantwoord de vraag:"),
        gettext_noop(
            "U krijgt deze mail omdat de vraag aan u persoonlijk is gesteld. Niets bekend of niet "
            "nodig is ook een antwoord."
        ),
    ),
    "verzoek_herinnering": Tekst(
        gettext_noop("herinnering aan een informatieverzoek"),
        gettext_noop("Herinnering: vraag om informatie voor casus %(nummer)s"),
        gettext_noop("%(huis)s wacht nog op uw antwoord voor casus %(nummer)s."),
        gettext_noop("Beantwoord de vraag:"),
        gettext_noop("U krijgt deze mail omdat de vraag aan u persoonlijk is gesteld."),
    ),
    "verzoek_ingetrokken": Tekst(
        gettext_noop("informatieverzoek ingetrokken"),
        gettext_noop("U hoeft niet meer te antwoorden voor casus %(nummer)s"),
        gettext_noop(
            "%(huis)s heeft de vraag om informatie voor casus %(nummer)s ingetrokken. U hoeft "
            "niets te doen."
        ),
        gettext_noop("Bekijk uw werk:"),
        gettext_noop("U krijgt deze mail omdat de vraag aan u persoonlijk was gesteld."),
    ),
    "verzoek_beantwoord": Tekst(
        gettext_noop("antwoord op een informatieverzoek"),
        gettext_noop("Antwoord binnen voor casus %(nummer)s"),
        gettext_noop("Er is een antwoord op een vraag om informatie voor casus %(nummer)s."),
        gettext_noop("Bekijk het antwoord:"),
        REGIE,
    ),
    "verzoek_terug": Tekst(
        gettext_noop("informatieverzoek zonder ontvanger"),
        gettext_noop("Een vraag voor casus %(nummer)s heeft geen ontvanger meer"),
        gettext_noop(
            "Iemand aan wie voor casus %(nummer)s een vraag was gesteld, werkt hier niet meer. "
            "Stel de vraag aan een ander, of trek haar in."
        ),
        gettext_noop("Bekijk de vraag:"),
        REGIE,
    ),
    "regie_voorstel": Tekst(
        gettext_noop("voorstel van casusregie"),
        gettext_noop("Wilt u casusregisseur worden van casus %(nummer)s?"),
        gettext_noop(
            "%(huis)s stelt u voor als casusregisseur van casus %(nummer)s. U kunt het voorstel "
            "aanvaarden of weigeren."
        ),
        gettext_noop("Lees het voorstel en antwoord:"),
        gettext_noop("U krijgt deze mail omdat u persoonlijk bent voorgesteld."),
    ),
    "regie_ingetrokken": Tekst(
        gettext_noop("voorstel van casusregie ingetrokken"),
        gettext_noop("U hoeft niet meer te antwoorden over casus %(nummer)s"),
        gettext_noop(
            "%(huis)s heeft het voorstel ingetrokken om u casusregisseur te maken van casus "
            "%(nummer)s. U hoeft niets te doen."
        ),
        _CASUS,
        gettext_noop("U krijgt deze mail omdat u persoonlijk was voorgesteld."),
    ),
    "regie_antwoord": Tekst(
        gettext_noop("antwoord op een voorstel van casusregie"),
        gettext_noop("Antwoord over de casusregie van casus %(nummer)s"),
        gettext_noop("Er is een antwoord op het voorstel van casusregie voor casus %(nummer)s."),
        _CASUS,
        REGIE,
    ),
    "heropening_gevraagd": Tekst(
        gettext_noop("vraag om een casus te heropenen"),
        gettext_noop("Wilt u het heropenen van casus %(nummer)s bevestigen?"),
        gettext_noop(
            "Iemand vraagt om casus %(nummer)s te heropenen. Dat kan alleen als een tweede persoon "
            "het bevestigt."
        ),
        gettext_noop("Lees de vraag:"),
        REGIE,
    ),
    **VOLGEN,
    "aanmelding_nieuw": Tekst(
        gettext_noop("nieuwe aanmelding"),
        gettext_noop("Nieuwe aanmelding %(nummer)s"),
        gettext_noop("Er is een nieuwe aanmelding: %(nummer)s. Weeg haar op tijd."),
        gettext_noop("Weeg de aanmelding:"),
        TRIAGE,
    ),
    "aanmelding_spoed": Tekst(
        gettext_noop("aanmelding met spoed"),
        gettext_noop("Spoed: nieuwe aanmelding %(nummer)s"),
        gettext_noop("Er is een aanmelding met spoed: %(nummer)s. Weeg haar vandaag nog."),
        gettext_noop("Weeg de aanmelding:"),
        TRIAGE,
    ),
    "aanmelding_aangevuld": Tekst(
        gettext_noop("aanmelding aangevuld"),
        gettext_noop("Aanmelding %(nummer)s is aangevuld"),
        gettext_noop("De aanmelder heeft aanmelding %(nummer)s aangevuld. U kunt verder wegen."),
        gettext_noop("Weeg de aanmelding:"),
        TRIAGE,
    ),
    "aanmelding_vraag": Tekst(
        gettext_noop("vraag bij een aanmelding"),
        gettext_noop("Vraag over uw aanmelding %(nummer)s"),
        gettext_noop(
            "%(huis)s kan aanmelding %(nummer)s nog niet wegen en heeft een vraag aan u. Vul aan "
            "wat u zelf weet. U hoeft niets bij anderen op te vragen."
        ),
        gettext_noop("Vul de aanmelding aan:"),
        _AANMELDER,
    ),
    "aanmelding_uitkomst": Tekst(
        gettext_noop("uitkomst van een aanmelding"),
        gettext_noop("Uitkomst van uw aanmelding %(nummer)s"),
        gettext_noop("%(huis)s heeft aanmelding %(nummer)s gewogen. Lees de uitkomst."),
        _AANMELDING,
        _AANMELDER,
    ),
    "aanmelding_terugmelden": Tekst(
        gettext_noop("vraag om terug te melden"),
        gettext_noop("Wilt u terugmelden over aanmelding %(nummer)s?"),
        gettext_noop(
            "Aanmelding %(nummer)s zou door u ergens anders worden ondergebracht. Laat weten of "
            "dat is gelukt."
        ),
        gettext_noop("Meld terug:"),
        _AANMELDER,
    ),
    "casus_lid": Tekst(
        gettext_noop("toegevoegd aan een casus"),
        gettext_noop("U doet mee aan casus %(nummer)s"),
        gettext_noop("%(huis)s heeft u toegevoegd aan casus %(nummer)s."),
        _CASUS,
        _LID,
    ),
    "casus_toegewezen": Tekst(
        gettext_noop("casus toegewezen"),
        gettext_noop("Casus %(nummer)s is aan u toegewezen"),
        gettext_noop("U heeft een taak gekregen in casus %(nummer)s."),
        _CASUS,
        _LID,
    ),
    "casus_vacature": Tekst(
        gettext_noop("lege plek in een casus"),
        gettext_noop("Er ontbreekt iemand in casus %(nummer)s"),
        gettext_noop("In casus %(nummer)s is een plek leeg. Zoek iemand die haar vult."),
        _CASUS,
        _LID,
    ),
    "plan": Tekst(
        gettext_noop("plan om op te reageren"),
        gettext_noop("Bent u akkoord met het plan voor casus %(nummer)s?"),
        gettext_noop(
            "Voor casus %(nummer)s ligt een plan klaar. %(huis)s vraagt of uw organisatie "
            "erachter staat."
        ),
        gettext_noop("Lees het plan en reageer:"),
        _LID,
    ),
    "afspraak": Tekst(
        gettext_noop("afspraak om aan te nemen"),
        gettext_noop("Een afspraak met u voor casus %(nummer)s"),
        gettext_noop("Voor casus %(nummer)s is een afspraak met u gemaakt. Neemt u haar aan?"),
        gettext_noop("Bekijk de afspraak en antwoord:"),
        _VAN_U,
    ),
    "afspraak_herinnering": Tekst(
        gettext_noop("herinnering aan een afspraak"),
        gettext_noop("Herinnering: uw afspraak voor casus %(nummer)s"),
        gettext_noop("Voor casus %(nummer)s staat een afspraak van u open."),
        gettext_noop("Zeg hoe het ermee staat:"),
        _VAN_U,
    ),
    "afspraken_herinnering": Tekst(
        gettext_noop("herinnering aan afspraken"),
        gettext_noop("Herinnering: uw afspraken in %(huis)s"),
        gettext_noop(
            "In %(huis)s staan afspraken van u open waarvan de datum bijna of net voorbij is."
        ),
        gettext_noop("Zeg hoe het ermee staat:"),
        gettext_noop("U krijgt deze mail omdat deze afspraken met u persoonlijk zijn gemaakt."),
    ),
    "afspraak_niet": Tekst(
        gettext_noop("afspraak gaat niet door"),
        gettext_noop("Een afspraak voor casus %(nummer)s gaat niet door"),
        gettext_noop(
            "Een afspraak die u maakte voor casus %(nummer)s gaat niet door. Lees waarom."
        ),
        _AFSPRAAK,
        gettext_noop("U krijgt deze mail omdat u deze afspraak maakte."),
    ),
    "afspraak_ingetrokken": Tekst(
        gettext_noop("afspraak ingetrokken"),
        gettext_noop("Een afspraak voor casus %(nummer)s is ingetrokken"),
        gettext_noop(
            "De afspraak met u voor casus %(nummer)s is ingetrokken. U hoeft niets te doen."
        ),
        _AFSPRAAK,
        _VAN_U,
    ),
    "afspraak_terug": Tekst(
        gettext_noop("afspraak zonder persoon"),
        gettext_noop("Een afspraak voor casus %(nummer)s heeft niemand meer"),
        gettext_noop(
            "Iemand die voor casus %(nummer)s een afspraak had, doet niet meer mee. Geef de "
            "afspraak aan een ander, of trek haar in."
        ),
        _AFSPRAAK,
        REGIE,
    ),
    "waarneming": Tekst(
        gettext_noop("waarneming"),
        gettext_noop("U neemt waar voor een collega"),
        gettext_noop(
            "U neemt in %(huis)s tijdelijk waar voor een collega. U ziet in die tijd ook het werk "
            "van uw collega."
        ),
        gettext_noop("Bekijk uw werk:"),
        _LID,
    ),
    "factorherstel": Tekst(
        gettext_noop("herstel van de tweede stap"),
        gettext_noop("Iemand kan niet meer inloggen in %(huis)s"),
        gettext_noop(
            "Er is gevraagd om de tweede stap van het inloggen van een collega te herstellen. "
            "Daarvoor zijn twee mensen nodig. Bel de collega eerst zelf."
        ),
        gettext_noop("Bekijk het verzoek:"),
        _LID,
    ),
    # -- meetings
    "overleg_uitnodiging": Tekst(
        gettext_noop("uitnodiging voor een overleg"),
        gettext_noop("Uitnodiging voor overleg %(nummer)s"),
        gettext_noop(
            "%(huis)s nodigt u uit voor overleg %(nummer)s, %(wanneer)s. Laat weten of u komt, en "
            "lees wat er van u wordt verwacht."
        ),
        gettext_noop("Beantwoord de uitnodiging:"),
        gettext_noop("U krijgt deze mail omdat u persoonlijk bent uitgenodigd."),
    ),
    "overleg_gewijzigd": Tekst(
        gettext_noop("overleg gewijzigd"),
        gettext_noop("Overleg %(nummer)s is gewijzigd"),
        gettext_noop("Overleg %(nummer)s is gewijzigd. Het is nu %(wanneer)s."),
        _OVERLEG,
        _GENODIGD,
    ),
    "overleg_afgelast": Tekst(
        gettext_noop("overleg afgelast"),
        gettext_noop("Overleg %(nummer)s gaat niet door"),
        gettext_noop("Overleg %(nummer)s van %(wanneer)s gaat niet door. U hoeft niets te doen."),
        _OVERLEG,
        _GENODIGD,
    ),
    "overleg_niet_nodig": Tekst(
        gettext_noop("uitnodiging ingetrokken"),
        gettext_noop("U hoeft niet naar overleg %(nummer)s te komen"),
        gettext_noop("U hoeft niet meer naar overleg %(nummer)s te komen, %(wanneer)s."),
        gettext_noop("Bekijk uw overleggen:"),
        _GENODIGD,
    ),
    "overleg_afmelding": Tekst(
        gettext_noop("afmelding voor een overleg"),
        gettext_noop("Iemand komt niet naar overleg %(nummer)s"),
        gettext_noop("Iemand heeft zich afgemeld voor overleg %(nummer)s, %(wanneer)s."),
        _OVERLEG,
        _LID,
    ),
    "overleg_vervanger": Tekst(
        gettext_noop("vervanger voorgesteld voor een overleg"),
        gettext_noop("Besluit over een vervanger voor overleg %(nummer)s"),
        gettext_noop(
            "Voor overleg %(nummer)s, %(wanneer)s, is een vervanger voorgesteld. U besluit of deze "
            "persoon meedoet."
        ),
        gettext_noop("Besluit:"),
        REGIE,
    ),
    "overleg_verslag": Tekst(
        gettext_noop("verslag van een overleg"),
        gettext_noop("Het verslag van overleg %(nummer)s is klaar"),
        gettext_noop("Het verslag van overleg %(nummer)s is vastgesteld. U kunt het lezen."),
        _OVERLEG,
        gettext_noop("U krijgt deze mail omdat u erbij was."),
    ),
    "algemeen": Tekst(
        gettext_noop("bericht"),
        gettext_noop("Er is werk voor u in %(huis)s"),
        gettext_noop("Er staat iets voor u klaar in %(huis)s."),
        gettext_noop("Bekijk uw werk:"),
        _LID,
    ),
}

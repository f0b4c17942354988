"""The words of notices about handing a case over, following it, and bringing it back."""

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from regiehuis.berichten.tekst import REGIE, TRIAGE, Tekst

_KIJKER = gettext_noop("U krijgt deze mail omdat is afgesproken dat u kijkt hoe het gaat.")

VOLGEN: Mapping[str, Tekst] = {
    "overdracht_gevraagd": Tekst(
        gettext_noop("vraag om een casus over te nemen"),
        gettext_noop("Neemt u casus %(nummer)s over?"),
        gettext_noop(
            "%(huis)s wil casus %(nummer)s afschalen en vraagt of u hem overneemt. Het advies "
            "staat in de casus."
        ),
        gettext_noop("Lees het advies en antwoord:"),
        gettext_noop("U krijgt deze mail omdat de vraag aan u persoonlijk is gesteld."),
    ),
    "overdracht_beantwoord": Tekst(
        gettext_noop("antwoord op een overdracht"),
        gettext_noop("Antwoord op de overdracht van casus %(nummer)s"),
        gettext_noop("Er is een antwoord op de vraag om casus %(nummer)s over te nemen."),
        gettext_noop("Bekijk het antwoord:"),
        REGIE,
    ),
    "volgmoment_herinnering": Tekst(
        gettext_noop("herinnering aan een volgmoment"),
        gettext_noop("Herinnering: kijk hoe het gaat met casus %(nummer)s"),
        gettext_noop(
            "Het huis volgt casus %(nummer)s op afstand. U kijkt hoe het gaat, en antwoordt in "
            "één regel."
        ),
        gettext_noop("Zeg hoe het gaat:"),
        _KIJKER,
    ),
    "volgmoment_laat": Tekst(
        gettext_noop("volgmoment te laat"),
        gettext_noop("Nog geen antwoord: hoe gaat het met casus %(nummer)s?"),
        gettext_noop(
            "U zou kijken hoe het gaat met casus %(nummer)s. Die dag is voorbij, en er is nog geen "
            "antwoord. Eén regel is genoeg."
        ),
        gettext_noop("Zeg hoe het gaat:"),
        _KIJKER,
    ),
    "volgmomenten_herinnering": Tekst(
        gettext_noop("herinnering aan volgmomenten"),
        gettext_noop("Herinnering: kijk hoe het gaat met uw casussen in %(huis)s"),
        gettext_noop(
            "In %(huis)s staan volgmomenten van u open waarvan de dag bijna of net voorbij is. "
            "Kijk hoe het gaat, en antwoord in één regel."
        ),
        gettext_noop("Bekijk uw werk:"),
        _KIJKER,
    ),
    "terugkeer_gebracht": Tekst(
        gettext_noop("casus teruggebracht"),
        gettext_noop("Casus %(nummer)s is teruggebracht naar triage"),
        gettext_noop(
            "Iemand die casus %(nummer)s volgt, vindt dat hij terug moet naar triage. U ziet de "
            "casus tot er een besluit is."
        ),
        gettext_noop("Lees waarom en besluit:"),
        TRIAGE,
    ),
    "terugkeer_besloten": Tekst(
        gettext_noop("besluit over een teruggebrachte casus"),
        gettext_noop("Besluit over casus %(nummer)s"),
        gettext_noop("U bracht casus %(nummer)s terug. Er is een besluit."),
        gettext_noop("Lees het besluit:"),
        gettext_noop("U krijgt deze mail omdat u de casus terugbracht."),
    ),
}

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetwerkConfig(AppConfig):
    """Houses, organisations, capacities and the people who act."""

    name = "regiehuis.netwerk"
    label = "netwerk"

    def ready(self) -> None:
        """Give the log its names, and the navigation its entries."""
        from regiehuis.kern.registraties import NAVIGATIE, NavItem
        from regiehuis.logboek.woorden import geef_namen
        from regiehuis.netwerk import events, queries  # noqa: F401

        geef_namen("functionaris", queries.namen_functionarissen)
        geef_namen("hoedanigheid", queries.namen_hoedanigheden)
        geef_namen("organisatie", queries.namen_organisaties)
        for item in (
            NavItem(
                "organisaties", _("Organisaties"), "netwerk:organisaties", "netwerk:bekijken", 500
            ),
            NavItem("huis", _("Ons huis"), "netwerk:huis", "criteria:wijzigen", 800),
        ):
            NAVIGATIE.registreer(item.sleutel, item)

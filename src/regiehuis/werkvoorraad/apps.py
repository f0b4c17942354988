from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import NAVIGATIE, NavItem


class WerkvoorraadConfig(AppConfig):
    """Home: what I must answer, decide and do, gathered from the rooms."""

    name = "regiehuis.werkvoorraad"
    label = "werkvoorraad"

    def ready(self) -> None:
        NAVIGATIE.registreer(
            "werkvoorraad",
            NavItem(
                sleutel="werkvoorraad",
                label=_("Werkvoorraad"),
                adres="werkvoorraad:home",
                recht="werkvoorraad:bekijken",
                volgorde=10,
            ),
        )

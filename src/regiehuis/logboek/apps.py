from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import NAVIGATIE, NavItem


class LogboekConfig(AppConfig):
    """Who acts and where, who may see what, what happened, and who looked."""

    name = "regiehuis.logboek"
    label = "logboek"

    def ready(self) -> None:
        NAVIGATIE.registreer(
            "logboek",
            NavItem(
                sleutel="logboek",
                label=_("Logboek"),
                adres="logboek:toegang",
                recht="logboek:lezen",
                volgorde=900,
            ),
        )

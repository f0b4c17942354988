from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BerichtenConfig(AppConfig):
    """Notices by mail."""

    name = "regiehuis.berichten"
    label = "berichten"

    def ready(self) -> None:
        """Fill the registers."""
        from regiehuis.berichten import events, gevolgen, panels, queries, retention  # noqa: F401
        from regiehuis.kern.registraties import (
            NAVIGATIE,
            WERKBRONNEN,
            WERKVOORRAAD,
            NavItem,
            Werkbron,
            Werksoort,
        )

        retention.meld_aan()
        NAVIGATIE.registreer(
            "berichten",
            NavItem(
                "berichten",
                _("Mail"),
                "berichten:berichten",
                "berichten:bekijken",
                700,
                queries.aantal_mislukt,
            ),
        )
        WERKVOORRAAD.registreer(
            "bericht_mislukt",
            Werksoort(
                "bericht_mislukt",
                "doen",
                volgorde=900,
                label=_("Mislukte mail"),
                voorbeeld=panels.voorbeeld,
                template="berichten/voorbeeld.html",
            ),
        )
        WERKBRONNEN.registreer("berichten", Werkbron("berichten", panels.werk))

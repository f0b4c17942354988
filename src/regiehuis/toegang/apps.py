"""Set-up of the room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ToegangConfig(AppConfig):
    """Signing in, capacities and rights."""

    name = "regiehuis.toegang"
    label = "toegang"
    verbose_name = _("Toegang")

    def ready(self) -> None:
        """Fill the registers."""
        from regiehuis.kern.registraties import NAVIGATIE, NavItem
        from regiehuis.logboek.deur import stel_automaat_in
        from regiehuis.toegang import events, gevolgen, panels, retention  # noqa: F401
        from regiehuis.toegang.services import automaat

        stel_automaat_in(automaat)
        NAVIGATIE.registreer(
            "mensen",
            NavItem("mensen", _("Mensen"), "toegang:mensen", "mensen:bekijken", volgorde=600),
        )
        retention.meld_aan()

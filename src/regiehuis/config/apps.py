"""The roof: settings, addresses, checks, commands."""

from importlib import import_module

from django.apps import AppConfig

from regiehuis.config.kamers import APPS, heeft
from regiehuis.kern.registraties import bevries_alle


class ConfigConfig(AppConfig):
    name = "regiehuis.config"
    label = "config"

    def ready(self) -> None:
        """Register the checks, hear what the addresses are called, and close the registers."""
        from . import checks  # noqa: F401

        for kamer in APPS:
            if heeft(kamer, "bladzijden"):
                import_module(f"regiehuis.{kamer}.bladzijden")
        bevries_alle()

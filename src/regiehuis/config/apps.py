"""The roof: settings, addresses, checks, commands."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "regiehuis.config"
    label = "config"

    def ready(self) -> None:
        """Register the system checks."""
        from . import checks  # noqa: F401

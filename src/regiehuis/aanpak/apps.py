"""The room of aanpak."""

from importlib import import_module

from django.apps import AppConfig


class AanpakConfig(AppConfig):
    """The plan of a case with its shared goal, and what was agreed: who does what by when."""

    name = "regiehuis.aanpak"
    label = "aanpak"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""
        for stuk in ("events", "gevolgen", "panels", "retention", "tasks", "zicht"):
            import_module(f"regiehuis.aanpak.{stuk}")

"""The room of regie."""

from importlib import import_module

from django.apps import AppConfig


class RegieConfig(AppConfig):
    """Casusregie: who directs the content of a case, for which period, with which tasks."""

    name = "regiehuis.regie"
    label = "regie"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""
        for stuk in ("events", "gevolgen", "panels", "retention", "tasks", "werk"):
            import_module(f"regiehuis.regie.{stuk}")

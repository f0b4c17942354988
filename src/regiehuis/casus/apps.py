"""The room of the case."""

from importlib import import_module

from django.apps import AppConfig


class CasusConfig(AppConfig):
    """Purpose, purpose test, members, persons concerned, phases, and the page of a case."""

    name = "regiehuis.casus"
    label = "casus"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""
        import_module("regiehuis.casus.events")
        import_module("regiehuis.casus.gevolgen")
        import_module("regiehuis.casus.panels")
        import_module("regiehuis.casus.retention")
        import_module("regiehuis.casus.werk")

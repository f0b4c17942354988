"""The room of voortgang."""

from importlib import import_module

from django.apps import AppConfig


class VoortgangConfig(AppConfig):
    """How a case moves: milestones, evaluation, scaling down, following, bringing back."""

    name = "regiehuis.voortgang"
    label = "voortgang"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""
        import_module("regiehuis.voortgang.events")
        import_module("regiehuis.voortgang.gevolgen")
        import_module("regiehuis.voortgang.panels")
        import_module("regiehuis.voortgang.retention")
        import_module("regiehuis.voortgang.tasks")
        import_module("regiehuis.voortgang.werk")
        import_module("regiehuis.voortgang.zicht")

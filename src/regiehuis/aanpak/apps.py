"""The room of aanpak."""

from django.apps import AppConfig


class AanpakConfig(AppConfig):
    """The plan of a case with its shared goal, and what was agreed: who does what by when."""

    name = "regiehuis.aanpak"
    label = "aanpak"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""

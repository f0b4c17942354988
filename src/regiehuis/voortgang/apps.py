"""The room of voortgang."""

from django.apps import AppConfig


class VoortgangConfig(AppConfig):
    """How a case moves: milestones, evaluation, scaling down, following, bringing back."""

    name = "regiehuis.voortgang"
    label = "voortgang"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""

from django.apps import AppConfig


class RechtConfig(AppConfig):
    """The law, and the policy of a house, as data."""

    name = "regiehuis.recht"
    label = "recht"

    def ready(self) -> None:
        """Add the words of this room to the vocabulary."""
        from regiehuis.recht import events  # noqa: F401

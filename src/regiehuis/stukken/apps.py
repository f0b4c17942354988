from django.apps import AppConfig


class StukkenConfig(AppConfig):
    """Files: checked, encrypted, handed out; reached only through a gegeven or a case."""

    name = "regiehuis.stukken"
    label = "stukken"

    def ready(self) -> None:
        """Register events and how long files are kept."""
        from regiehuis.stukken import events, retention  # noqa: F401

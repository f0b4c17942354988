from django.apps import AppConfig


class PersonenConfig(AppConfig):
    """Matching keys of persons, and dated links between them."""

    name = "regiehuis.personen"
    label = "personen"

    def ready(self) -> None:
        """Add the words of this room and what it destroys."""
        from regiehuis.personen import events, retention  # noqa: F401

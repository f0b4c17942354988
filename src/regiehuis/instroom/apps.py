from django.apps import AppConfig


class InstroomConfig(AppConfig):
    """Submissions, their weighing and routing, and information questions."""

    name = "regiehuis.instroom"
    label = "instroom"

    def ready(self) -> None:
        """Add words, consequences, and what this room shows elsewhere."""
        from regiehuis.instroom import events, gevolgen, panels, retention, zichtbron  # noqa: F401

from django.apps import AppConfig


class ConceptenConfig(AppConfig):
    """Autosaved drafts of any form, and forms that may be sent twice without harm."""

    name = "regiehuis.concepten"
    label = "concepten"

    def ready(self) -> None:
        """Say how long drafts are kept."""
        from . import retention  # noqa: F401

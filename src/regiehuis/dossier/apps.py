from django.apps import AppConfig


class DossierConfig(AppConfig):
    """Finding one's own cases back, their course on one page, and taking their file out."""

    name = "regiehuis.dossier"
    label = "dossier"

    def ready(self) -> None:
        """Fill the registers of search, tabs, panels and parts of the file."""
        from regiehuis.dossier import panels  # noqa: F401

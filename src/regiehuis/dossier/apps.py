from django.apps import AppConfig


class DossierConfig(AppConfig):
    """Finding one's own cases back: one box."""

    name = "regiehuis.dossier"
    label = "dossier"

    def ready(self) -> None:
        from regiehuis.dossier import panels

        panels.registreer()

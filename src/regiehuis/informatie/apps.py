from django.apps import AppConfig


class InformatieConfig(AppConfig):
    """Requests for information, the items that answer them, the picture they make."""

    name = "regiehuis.informatie"
    label = "informatie"

    def ready(self) -> None:
        """Fill the registers of pages, work, sight, retention; say what follows from events."""
        from regiehuis.informatie import (  # noqa: F401
            events,
            gevolgen,
            panels,
            retention,
            tasks,
            zicht,
        )

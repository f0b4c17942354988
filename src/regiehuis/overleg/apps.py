"""The room of overleg."""

from django.apps import AppConfig


class OverlegConfig(AppConfig):
    """Meetings: agenda, invitations, presence per item, decisions and minutes."""

    name = "regiehuis.overleg"
    label = "overleg"

    def ready(self) -> None:
        """Put the words, consequences and contributions of this room in the registers."""
        from regiehuis.overleg import (  # noqa: F401
            bladzijden,
            events,
            gevolgen,
            panels,
            retention,
            werk,
            zicht,
        )

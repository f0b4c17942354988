"""Tags of the page of a case."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("casus/deel/wervel.html")
def wervel(label: Any, inhoud: Any, mag: bool) -> dict[str, Any]:
    """One line of the spine; `mag` shows the link to change it."""
    return {"label": label, "w": inhoud, "mag": mag}

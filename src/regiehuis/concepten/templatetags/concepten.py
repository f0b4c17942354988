"""Tags for a form that keeps its text: `{% concept %}`, `{% concept_weg %}`, `{% indiening %}`."""

from typing import Any
from uuid import UUID, uuid4

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


def _adres(naam: str, formulier: str, object_id: UUID | str | None) -> str:
    if object_id:
        return reverse(f"concepten:{naam}", args=[formulier, object_id])
    return reverse(f"concepten:{naam}_nieuw", args=[formulier])


@register.simple_tag
def concept(_form: Any, formulier: str, object_id: UUID | str | None = None) -> SafeString:
    """Attributes for the <form> tag: the script saves its fields at this address while typing.

    Usage: `<form method="post" {% concept form "instroom.aanmelding" aanmelding.id %}>`. The
    element with `data-concept-stand` inside the form, if any, shows when it was kept.
    """
    return format_html('data-concept="{}"', _adres("bewaar", formulier, object_id))


@register.simple_tag
def concept_weg(teruggezet: Any) -> str:
    """Address that drops the draft of a `Teruggezet`."""
    return _adres("weggooien", teruggezet.formulier, teruggezet.object_id)


@register.simple_tag(takes_context=True)
def indiening(context: template.Context) -> SafeString:
    """Hidden field with the key of this submission; kept when the form comes back with errors."""
    request = context.get("request")
    sleutel = request.POST.get("indiening", "") if request is not None else ""
    try:
        sleutel = str(UUID(sleutel))
    except ValueError:
        # Random, not time-ordered: it is no row and tells nothing.
        sleutel = str(uuid4())
    return format_html('<input type="hidden" name="indiening" value="{}">', sleutel)

"""Tags for a form that keeps its text: `{% concept %}` and `{% concept_weg %}`."""

from typing import Any
from uuid import UUID

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

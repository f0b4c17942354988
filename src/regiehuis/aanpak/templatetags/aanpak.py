"""Tags of the pages of plans and agreements."""

from datetime import date

from django import template
from django.utils.translation import get_language

from regiehuis.kern import datums, klok

register = template.Library()


@register.simple_tag
def laat(uiterlijk: date) -> str:
    """'3 werkdagen te laat'."""
    taal = "en" if (get_language() or "nl").startswith("en") else "nl"
    return datums.afstand(uiterlijk, klok.vandaag(), taal)

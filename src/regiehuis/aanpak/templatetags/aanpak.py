"""Tags of the pages of plans and agreements."""

from datetime import date

from django import template

from regiehuis.kern import datums, klok
from regiehuis.web.taal import paginataal

register = template.Library()


@register.simple_tag
def laat(uiterlijk: date) -> str:
    """'3 werkdagen te laat'."""
    return datums.afstand(uiterlijk, klok.vandaag(), paginataal())

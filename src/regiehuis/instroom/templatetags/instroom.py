"""Words of this room in a template, in the language of the page."""

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regiehuis.instroom import rules
from regiehuis.instroom.rules.wegen import Stand
from regiehuis.instroom.weergave import TAGS
from regiehuis.recht.rules import OORDELEN

register = template.Library()


@register.simple_tag
def woord(lijst: str, sleutel: str) -> str:
    """`{% woord "ROUTES" aanmelding.route %}`: the word for a code of `rules`."""
    tekst = getattr(rules, lijst).get(sleutel, "")
    return _(tekst) if tekst else ""


@register.simple_tag
def standtag(stand: str, van_mij: bool = False) -> SafeString:
    """The state of a submission: shape and word; for who submitted it too."""
    if van_mij and stand == "aanvullen":
        return format_html('<span class="rh-tag rh-tag--open">{}</span>', _("wacht op u"))
    return format_html(
        '<span class="rh-tag rh-tag--{}">{}</span>',
        TAGS.get(stand, "plain"),
        _(rules.STANDEN[stand]),
    )


VORMEN = {"voldoet": "done", "voldoet_niet": "stopped", "twijfel": "still"}


@register.simple_tag
def oordeel_tag(oordeel: str | None, standen: Mapping[str, Stand] | None = None) -> SafeString:
    """A judgement: shape and word. Of `standen` together there is none before the first."""
    if standen is not None and not any(s.oordeel for s in standen.values()):
        oordeel = None
    return format_html(
        '<span class="rh-tag rh-tag--{}">{}</span>',
        VORMEN.get(oordeel or "", "missing"),
        _(OORDELEN[oordeel]) if oordeel else _("nog niet beoordeeld"),
    )


@register.simple_tag
def uitkomstnaam(sleutel: str) -> str:
    """The label of an outcome."""
    return _(rules.UITKOMSTEN[sleutel].label)

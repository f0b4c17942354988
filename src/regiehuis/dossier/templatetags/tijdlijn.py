"""What a timeline prints hundreds of times: a line of the list, a bar, a mark.

As tags, because the same in template code costs ten times the time. Everything is escaped.
"""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from regiehuis.dossier.tekening import Label, Vorm
from regiehuis.dossier.weergave import Rij
from regiehuis.web.templatetags.regiehuis import kader, keten, tag

register = template.Library()
NIETS = mark_safe("")


@register.simple_tag
def tijdlijnkolommen() -> list[str]:
    """The columns of the list, in the language of the page."""
    return [_("Periode"), _("Organisatie"), _("Wat"), _("Kader"), _("Resultaat en reden")]


@register.simple_tag
def tijdlijnrij(rij: Rij, kolommen: list[str]) -> SafeString:
    """A line of the list: period, organisation, what, legal frame, result."""
    r = rij.regel
    return format_html(
        '<tr id="r-{}"><th scope="row"><b>{}</b>{}</th>{}{}{}{}</tr>',
        r.id,
        rij.van,
        format_html(' <span class="rh-subtle">{}</span>', rij.tot) if rij.tot else NIETS,
        _cel(kolommen[1], keten(r.keten, r.wie)),
        _cel(kolommen[2], format_html("<div>{}{}</div>", _soort(rij), _zin(r.url, r.zin))),
        _cel(kolommen[3], kader(r.kader) if r.kader else NIETS),
        _cel(kolommen[4], format_html("<div>{}</div>", _einde(rij)) if rij.einde else NIETS),
    )


def _cel(kolom: str, inhoud: SafeString) -> SafeString:
    if not inhoud:
        return mark_safe("<td></td>")
    return format_html('<td data-label="{}">{}</td>', kolom, inhoud)


def _soort(rij: Rij) -> SafeString:
    if not rij.soort:
        return NIETS
    soort = rij.soort[:1].upper() + rij.soort[1:]
    return format_html('<span class="rh-subtle">{}.</span> ', soort)


def _zin(url: str, zin: Any) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, zin) if url else format_html("{}", zin)


def _einde(rij: Rij) -> SafeString:
    """The result: a sign and a word, or a text of people, which may be long; then why."""
    r, kop = rij.regel, NIETS
    if r.loopt:
        kop = tag("doing", _("loopt nog"))
    elif rij.stand:
        kop = tag(rij.stand, r.resultaat)
    elif tekst := str(r.resultaat):
        kop = format_html("{}", tekst[:1].upper() + tekst[1:])
        kop = format_html("{}<br>", kop) if r.reden else kop
    reden = format_html(" {}", r.reden) if r.reden else NIETS
    tussen = (format_html('<p class="rh-small rh-subtle">{}</p>', t.zin) for t in r.tussen)
    return format_html("{}{}{}", kop, reden, mark_safe("".join(tussen)))


# -- the drawing --------------------------------------------------------------------------------


@register.simple_tag
def staaf(v: Vorm, keten: str) -> SafeString:
    """A bar: what may be, what is certain, the sign of its result, and its words."""
    klasse, vul = f"t-staaf t-{v.klasse}", f"url(#drang-{keten})" if v.klasse == "drang" else ""
    return _met_bron(
        v,
        _pad(f"{klasse} t-vaag", v.vaag, vul),
        _pad(klasse, v.zeker, vul),
        _pad(f"t-teken t-teken--{v.uitslag}", v.teken),
        _woorden(v.label),
    )


@register.simple_tag
def merk(v: Vorm) -> SafeString:
    """A mark of something without length, or of several that stand too close together."""
    tel = NIETS
    if v.aantal > 1:
        tel = format_html(
            '<text class="t-tel" x="{}" y="{}" text-anchor="middle">{}</text>',
            v.tel_x,
            v.tel_y,
            str(v.aantal),
        )
    klasse = f"t-merk t-merk--{v.klasse}" + (" t-merk--vaag" if v.vaag else "")
    return _met_bron(v, _pad("t-merk-span", v.vaag), _pad(klasse, v.zeker), tel, _woorden(v.label))


def _met_bron(v: Vorm, *delen: SafeString) -> SafeString:
    """A shape that leads to its source, with all about it for the pointer."""
    return format_html(
        '<a class="t-regel" href="{}" tabindex="-1"><title>{}</title>{}</a>',
        v.url,
        v.titel,
        mark_safe("".join(delen)),
    )


def _pad(klasse: str, d: str, vul: str = "") -> SafeString:
    if not d:
        return NIETS
    vulling = format_html(' fill="{}"', vul) if vul else NIETS
    return format_html('<path class="{}"{} d="{}"/>', klasse, vulling, d)


def _woorden(label: Label | None) -> SafeString:
    if label is None:
        return NIETS
    return format_html(
        '<text class="d-text d-halo" x="{}" y="{}" text-anchor="{}">{}</text>',
        label.px,
        label.py,
        label.anker,
        label.tekst,
    )

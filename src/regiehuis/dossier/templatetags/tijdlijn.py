"""What a timeline prints hundreds of times: a line of the list, a bar, a mark.

As text made here, because template code and `format_html` cost ten times the time. Every value
that people typed goes through `e`; what does not is a path, a number or a class of ours.
"""

from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regiehuis.dossier.tekening import Label, Vorm
from regiehuis.dossier.weergave import Rij
from regiehuis.web.templatetags.regiehuis import kader, keten, tag

register = template.Library()


def e(waarde: Any) -> str:
    """A value as text in HTML, also between quotes."""
    return escape(str(waarde))


@register.simple_tag
def tijdlijnkolommen() -> list[str]:
    """The columns of the list, in the language of the page."""
    return [_("Periode"), _("Organisatie"), _("Wat"), _("Kader"), _("Resultaat en reden")]


@register.simple_tag
def tijdlijnrij(rij: Rij, kolommen: list[str]) -> SafeString:
    """A line of the list: period, organisation, what, legal frame, result."""
    r = rij.regel
    tot = f' <span class="rh-subtle">{e(rij.tot)}</span>' if rij.tot else ""
    soort = rij.soort[:1].upper() + rij.soort[1:]
    zin = f'<a href="{e(r.url)}">{e(r.zin)}</a>' if r.url else e(r.zin)
    wat = f'<span class="rh-subtle">{e(soort)}.</span> {zin}' if soort else zin
    cellen = (
        _keten(r.keten, str(r.wie), get_language()),
        f"<div>{wat}</div>",
        _kader(r.kader, get_language()) if r.kader else "",
        f"<div>{_einde(rij)}</div>" if rij.einde else "",
    )
    return mark_safe(
        f'<tr id="r-{r.id}"><th scope="row"><b>{e(rij.van)}</b>{tot}</th>'
        + "".join(map(_cel, kolommen[1:], cellen))
        + "</tr>"
    )


@lru_cache(512)
def _keten(sleutel: str, naam: str, taal: str) -> str:
    return keten(sleutel, naam)


@lru_cache
def _kader(soort: str, taal: str) -> str:
    return kader(soort)


@lru_cache
def _tag(stand: str, tekst: str) -> str:
    return tag(stand, tekst)


def _cel(kolom: str, inhoud: str) -> str:
    return f'<td data-label="{e(kolom)}">{inhoud}</td>' if inhoud else "<td></td>"


def _einde(rij: Rij) -> str:
    """The result: a sign and a word, or a text of people, which may be long; then why."""
    r, kop = rij.regel, ""
    if r.loopt:
        kop = _tag("doing", _("loopt nog"))
    elif rij.stand:
        kop = _tag(rij.stand, str(r.resultaat))
    elif tekst := str(r.resultaat):
        kop = e(tekst[:1].upper() + tekst[1:]) + ("<br>" if r.reden else "")
    tussen = "".join(f'<p class="rh-small rh-subtle">{e(t.zin)}</p>' for t in r.tussen)
    return f"{kop}{' ' + e(r.reden) if r.reden else ''}{tussen}"


# -- the drawing --------------------------------------------------------------------------------


@register.simple_tag
def staaf(v: Vorm, keten: str) -> SafeString:
    """A bar: its words, what may be, what is certain, and the sign of its result."""
    vul = f' fill="url(#drang-{keten})"' if v.klasse == "drang" else ""
    return _met_bron(
        v,
        _woorden(v.label),
        _pad(f"t-staaf t-{v.klasse} t-vaag", v.vaag, vul),
        _pad(f"t-staaf t-{v.klasse}", v.zeker, vul),
        _pad(f"t-teken t-teken--{v.uitslag}", v.teken),
    )


@register.simple_tag
def merk(v: Vorm) -> SafeString:
    """A mark of something without length, or of several that stand too close together."""
    tel = ""
    if v.aantal > 1:
        tel = f'<text class="t-tel" x="{v.tel_x}" y="{v.tel_y}" text-anchor="middle">{v.aantal}'
        tel += "</text>"
    klasse = f"t-merk t-merk--{v.klasse}" + (" t-merk--vaag" if v.vaag else "")
    return _met_bron(v, _woorden(v.label), _pad("t-merk-span", v.vaag), _pad(klasse, v.zeker), tel)


def _met_bron(v: Vorm, *delen: str) -> SafeString:
    """A shape that leads to its source, with all about it for the pointer."""
    return mark_safe(
        f'<a class="t-regel" href="{e(v.url)}" tabindex="-1"><title>{e(v.titel)}</title>'
        f"{''.join(delen)}</a>"
    )


def _pad(klasse: str, d: str, vul: str = "") -> str:
    return f'<path class="{klasse}"{vul} d="{d}"/>' if d else ""


def _woorden(label: Label | None) -> str:
    if label is None:
        return ""
    return (
        f'<text class="d-text d-halo" x="{label.px}" y="{label.py}" '
        f'text-anchor="{label.anker}">{e(label.tekst)}</text>'
    )

"""Template tags and filters of the house. Everything they print is escaped.

Dates come from `kern.datums`, so that a page, a letter and a notice print them alike.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from regiehuis.kern import datums, klok
from regiehuis.kern.registraties import BLADZIJDEN
from regiehuis.web.eenmalig import VELD
from regiehuis.web.formulieren import fouten_van
from regiehuis.web.taal import paginataal

register = template.Library()

STANDEN = frozenset("plain open doing late warning still done stopped missing urgent".split())
KADERS = {"vrijwillig": _("vrijwillig"), "drang": _("drang"), "dwang": _("dwang")}
KETENS = {
    "straf": _("straf"),
    "drang": _("drang en dwang"),
    "zorg": _("zorg"),
    "gemeente": _("gemeente"),
    "huis": _("Veiligheidshuis"),
    "overig": _("overige organisaties"),
}


def _datum(waarde: date | datetime | None) -> date | None:
    if isinstance(waarde, datetime):
        return klok.lokale_datum(waarde)
    return waarde


def _tijdstip(waarde: date | datetime, tekst: str, klasse: str = "") -> SafeString:
    machine = (
        klok.lokaal(waarde).isoformat("T", "minutes")
        if isinstance(waarde, datetime)
        else waarde.isoformat()
    )
    if klasse:
        return format_html('<time datetime="{}" class="{}">{}</time>', machine, klasse, tekst)
    return format_html('<time datetime="{}">{}</time>', machine, tekst)


# -- dates -------------------------------------------------------------------------------------


@register.simple_tag
def datum(
    waarde: date | datetime | None, soort: str = "", leeg: str = "", afgekort: bool = False
) -> str:
    """'do 4 december, over 3 werkdagen'. With soort='termijn' a date in the past reads
    '3 werkdagen te laat' and is drawn as late, and today or tomorrow as soon; a term in hours
    says the hour as well. With `afgekort=True` the month is short, for lists."""
    dag_ = _datum(waarde)
    if dag_ is None:
        return conditional_escape(leeg)
    vandaag = klok.vandaag()
    termijn = soort == "termijn"
    tekst = datums.met_afstand(dag_, vandaag, paginataal(), termijn=termijn, afgekort=afgekort)
    klasse = ""
    if termijn:
        klasse = "rh-due"
        tekst, voorbij = _met_uur(waarde, dag_, tekst, afgekort)
        if voorbij or dag_ < vandaag:
            klasse += " rh-due--late"
        elif (dag_ - vandaag).days <= 1:
            klasse += " rh-due--soon"
    return _tijdstip(waarde if waarde is not None else dag_, tekst, klasse)


def _met_uur(
    waarde: date | datetime | None, dag_: date, tekst: str, afgekort: bool
) -> tuple[str, bool]:
    """A term that ends within a day, of what is urgent: its hour, and whether that is past."""
    if not isinstance(waarde, datetime) or dag_ < klok.vandaag():
        return tekst, False
    if klok.lokaal(waarde).time() >= time(23, 59):
        return tekst, False
    uur = datums.tijd(waarde, taal=paginataal())
    if waarde > klok.nu():
        return f"{tekst}, {uur}", False
    begin = datums.dag(dag_, klok.vandaag(), taal=paginataal(), afgekort=afgekort)
    return gettext("%(dag)s, te laat sinds %(tijd)s") % {"dag": begin, "tijd": uur}, True


@register.simple_tag
def dag(waarde: date | datetime | None, leeg: str = "") -> str:
    """'do 4 december'; with the year when it is another year than now."""
    dag_ = _datum(waarde)
    if dag_ is None:
        return conditional_escape(leeg)
    return _tijdstip(dag_, datums.dag(dag_, klok.vandaag(), taal=paginataal()))


@register.simple_tag
def kort(waarde: date | datetime | None, leeg: str = "") -> str:
    """'4 dec 2026', for tables and sources."""
    dag_ = _datum(waarde)
    return (
        conditional_escape(leeg)
        if dag_ is None
        else _tijdstip(dag_, datums.kort(dag_, taal=paginataal()))
    )


@register.simple_tag
def moment(waarde: datetime | None, leeg: str = "") -> str:
    """'vandaag 09.14 uur', 'do 4 december, 10.00 uur'."""
    if waarde is None:
        return conditional_escape(leeg)
    return _tijdstip(waarde, _moment(waarde))


@register.simple_tag
def kloktijd(waarde: datetime) -> str:
    """'09.14', as plain text to put inside a sentence."""
    return (
        f"{klok.lokaal(waarde):%H.%M}" if paginataal() == "nl" else f"{klok.lokaal(waarde):%H:%M}"
    )


@register.simple_tag
def dagtijd(waarde: datetime) -> str:
    """'vandaag 09.14 uur' as plain text to put inside a sentence."""
    return _moment(waarde)


def _moment(waarde: datetime) -> str:
    dag_, vandaag = klok.lokale_datum(waarde), klok.vandaag()
    tijd_ = datums.tijd(waarde, taal=paginataal())
    if dag_ == vandaag:
        return gettext("vandaag %(tijd)s") % {"tijd": tijd_}
    return f"{datums.dag(dag_, vandaag, taal=paginataal())}, {tijd_}"


@register.simple_tag
def tijd(waarde: datetime) -> str:
    """'09.14 uur'."""
    return _tijdstip(waarde, datums.tijd(waarde, taal=paginataal()))


@register.simple_tag
def deeldatum(waarde: Any, leeg: str = "") -> str:
    """A partial date as it prints, from a DeelDatum or from its code 'YYYY-MM-DD'."""
    if waarde in (None, ""):
        return conditional_escape(leeg)
    if isinstance(waarde, str):
        waarde = datums.DeelDatum.van_code(waarde)
    tekst = waarde.print(paginataal())
    code = waarde.code
    machine = code[:4] if code[5:7] == "00" else code[:7] if code[8:10] == "00" else code
    if code.startswith("0000"):
        return conditional_escape(tekst)
    return format_html('<time datetime="{}">{}</time>', machine, tekst)


# -- small components --------------------------------------------------------------------------


@register.simple_tag
def tag(stand: str, tekst: Any = "") -> SafeString:
    """A status: shape and word. `stand` is one of STANDEN; an unknown one is plain.

    A text that is empty or a code is not enough: give the word people read.
    """
    if stand not in STANDEN:
        stand = "plain"
    return format_html('<span class="rh-tag rh-tag--{}">{}</span>', stand, tekst)


@register.simple_tag
def kader(soort: str) -> SafeString:
    """The legal frame, drawn by form and written out: vrijwillig, drang, dwang."""
    naam = KADERS.get(soort)
    if naam is None:
        return format_html('<span class="rh-tag rh-tag--plain">{}</span>', soort)
    return format_html('<span class="rh-frame rh-frame--{}">{}</span>', soort, naam)


@register.simple_tag
def telling(n: int | None, laat: bool = False) -> SafeString:
    """A count beside a list that has that many rows; nothing for None."""
    if n is None:
        return mark_safe("")
    return format_html(
        '<span class="rh-count{}">{}</span>', " rh-count--late" if laat and n else "", n
    )


@register.simple_tag
def keten(sleutel: str, naam: Any = "") -> SafeString:
    """A bar in the colour of the chain, always beside its name."""
    return format_html(
        '<span class="rh-keten k-{}">{}</span>',
        sleutel if sleutel in KETENS else "huis",
        naam or KETENS.get(sleutel, sleutel),
    )


@register.simple_tag
def icoon(naam: str, klasse: str = "") -> SafeString:
    """An icon from the sprite; decoration only, hidden from screen readers."""
    return format_html(
        '<svg class="rh-icoon{}" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        f" {klasse}" if klasse else "",
        static("web/vendor/iconen.svg"),
        naam,
    )


@register.simple_tag
def samenvatting(rijen: Iterable[tuple[Any, Any]], klasse: str = "") -> str:
    """A summary list from (label, value) pairs; values are escaped unless they are safe."""
    binnen = format_html_join("", "<div><dt>{}</dt><dd>{}</dd></div>", rijen)
    return format_html(
        '<dl class="rh-summary{}">{}</dl>', f" rh-summary--{klasse}" if klasse else "", binnen
    )


@register.simple_tag
def foutoverzicht(*formulieren: Any) -> str:
    """The error summary over one or more forms and formsets, with links to the fields."""
    fouten = [fout for form in formulieren if form for fout in fouten_van(form)]
    return render_to_string("web/deel/foutoverzicht.html", {"fouten": fouten}) if fouten else ""


@register.simple_tag
def formulier(form: Any) -> str:
    """Error summary, hidden fields and all fields. The <form> and the button are yours."""
    return format_html("{}{}", foutoverzicht(form), form)


@register.simple_tag
def verborgen(form: Any) -> str:
    """The hidden fields of a form, for a layout of your own."""
    return format_html_join("", "{}", ((veld,) for veld in form.hidden_fields()))


@register.simple_tag
def eenmalig() -> str:
    """The key of one submit, for a form with only a button."""
    return format_html('<input type="hidden" name="{}" value="{}">', VELD, uuid4())


@register.simple_tag
def veld(gebonden: Any) -> str:
    """One field in full: label, hint, error, control (same as `field.as_field_group`)."""
    return gebonden.as_field_group() if gebonden else ""


# -- filters -----------------------------------------------------------------------------------


@register.filter(name="get")
def haal(waarde: Any, sleutel: Any) -> Any:
    """`mapping|get:key`, None when absent."""
    return waarde.get(sleutel) if isinstance(waarde, Mapping) else None


@register.filter
def mag(door: Any, recht: str) -> bool:
    """`{% if door|mag:'casus:leden' %}`"""
    return bool(getattr(door, "mag", lambda _: False)(recht))


@register.filter
def opsomming(waarden: Any) -> str:
    """'politie, OM en reclassering'; a string stays a string."""
    if isinstance(waarden, str):
        return conditional_escape(waarden)
    lijst = [conditional_escape(w) for w in waarden]
    if len(lijst) < 2:
        return mark_safe("".join(lijst))
    return mark_safe(
        gettext("%(begin)s en %(laatste)s") % {"begin": ", ".join(lijst[:-1]), "laatste": lijst[-1]}
    )


@register.filter
def personen(aantal: int) -> str:
    """'1 persoon', '3 personen'."""
    return ngettext("%(n)s persoon", "%(n)s personen", aantal) % {"n": aantal}


@register.filter
def rol(sleutel: str) -> str:
    """The name of a role of a functionaris."""
    from regiehuis.web.context import ROLLEN

    return str(ROLLEN.get(sleutel, sleutel))


@register.filter
def bladzijde(adresnaam: str) -> Any:
    """What an address is called, from its name: 'Beeld per leefgebied'."""
    return BLADZIJDEN.get(adresnaam, adresnaam.replace("_", " "))


@register.filter
def in_taal(fout: Any) -> str:
    """The sentence of a DomeinFout in the language of the page."""
    return str(fout.in_taal(gettext))


@register.simple_tag
def kruimels(*delen: Any) -> str:
    """Breadcrumb from pairs: `{% kruimels "Casussen" url "2026-0142" "" %}`; no url is here."""
    paren = list(zip(delen[::2], delen[1::2], strict=True))
    return render_to_string("web/deel/kruimels.html", {"kruimels": paren})


@register.filter
def ongedaan_adres(bericht: Any) -> str:
    """The address that undoes what a message tells, or ''."""
    soort, _, waar = (getattr(bericht, "extra_tags", "") or "").partition(" ")
    return (
        waar if soort == "ongedaan" and waar.startswith("/") and not waar.startswith("//") else ""
    )


# -- one version beside another -----------------------------------------------------------------


@register.simple_tag
def verschil(oud: str, nieuw: str) -> SafeString:
    """The difference between two texts, word by word, with <ins> and <del>."""
    from difflib import SequenceMatcher

    a, b = _woorden(oud), _woorden(nieuw)
    delen = []
    for soort, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if soort == "equal":
            delen.append(conditional_escape("".join(a[i1:i2])))
            continue
        if i2 > i1:
            delen.append(format_html("<del>{}</del>", "".join(a[i1:i2])))
        if j2 > j1:
            delen.append(format_html("<ins>{}</ins>", "".join(b[j1:j2])))
    return mark_safe("".join(delen))


def _woorden(tekst: str) -> list[str]:
    import re

    # a difference over more words than this takes seconds: compare by line then
    delen = re.findall(r"\s+|[^\s]+", tekst or "")
    return delen if len(delen) < 3000 else (tekst or "").splitlines(keepends=True)

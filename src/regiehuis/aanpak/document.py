"""A plan and the agreements as a document that leaves the screen (kern.document).

Built from what the page shows, so it holds exactly what its reader may see.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from regiehuis.aanpak.queries import Afspraakregel, Planpagina
from regiehuis.kern.datums import kort
from regiehuis.kern.document import Alinea, Blok, Deel, Document, Feiten, Kopje, Punten, Tabel
from regiehuis.kern.klok import lokale_datum
from regiehuis.web.taal import paginataal


def _dag(moment: datetime | date | None) -> str:
    if moment is None:
        return ""
    dag = lokale_datum(moment) if isinstance(moment, datetime) else moment
    return kort(dag, paginataal())


def _of(tekst: Any, anders: str) -> str:
    return str(tekst) if tekst else anders


def plan(pagina: Planpagina, *, casusnummer: str, nummer: str, voor: str, op: str) -> Document:
    """One version for one receiver.

    Args:
        casusnummer: '2026-0142'.
        nummer: number of this copy, '2026-0142-u3'.
        voor: name and organisation of the receiver.
        op: when, in words.
    """
    p = pagina
    return Document(
        titel=_("Plan van aanpak, casus %(nummer)s") % {"nummer": casusnummer},
        ondertitel=_("Versie %(nr)s: %(stand)s") % {"nr": p.plan.nummer, "stand": p.stand_woord},
        nummer=nummer,
        voor=voor,
        op=op,
        delen=[
            Deel(_("Doel en deeldoelen"), _doel(p)),
            *_als_gevuld(_("Titel en wederkerigheid"), _wederkerigheid(p)),
            *_als_gevuld(_("Als het anders loopt"), _scenarios(p)),
            Deel(_("Advies voor ZSM"), _zsm(p)),
            Deel(_("De betrokkene"), _betrokkene(p)),
            *_als_gevuld(_("Wie staat erachter"), _stemmen(p)),
            *_als_gevuld(_("Open afspraken"), afspraken(p.afspraken)),
        ],
        taal=paginataal(),
    )


def _als_gevuld(kop: str, blokken: Sequence[Blok]) -> list[Deel]:
    return [Deel(kop, blokken)] if blokken else []


def plandeel(pagina: Planpagina) -> list[Blok]:
    """The plan as a part of the file of a case."""
    p = pagina
    return [
        Feiten([(_("Versie"), f"{p.plan.nummer}: {p.stand_woord}")]),
        *_doel(p),
        Kopje(_("Advies voor ZSM")),
        *_zsm(p),
        *([Kopje(_("Wie staat erachter")), *_stemmen(p)] if p.aanpak.soort else []),
    ]


def _doel(p: Planpagina) -> list[Blok]:
    uit: list[Blok] = [
        Alinea(_of(p.inhoud.doel, _("nog geen gezamenlijk doel")), nadruk=bool(p.inhoud.doel))
    ]
    if p.inhoud.probleem:
        uit.append(Alinea(p.inhoud.probleem))
    for d in p.doelen:
        if d.nummer:
            uit.append(Kopje(f"{d.nummer}. {d.tekst}"))
            if d.bereikt_als:
                uit.append(Alinea(_("Bereikt als: %(tekst)s") % {"tekst": d.bereikt_als}))
        elif p.inhoud.deeldoelen:
            uit.append(Kopje(_("Nog bij geen deeldoel")))
        uit += _interventies(d.interventies)
    return uit


def _interventies(rijen: Sequence[Any]) -> list[Blok]:
    if not rijen:
        return []
    koppen = [_("Interventie"), _("Wie"), _("Kader"), _("Titel"), _("Wanneer")]
    return [
        Tabel(
            koppen,
            [
                [
                    i.interventie.wat,
                    ", ".join(
                        d for d in (i.organisatie, i.mens.naam if i.mens else _("nog niemand")) if d
                    ),
                    i.kader,
                    i.interventie.titel,
                    i.wanneer,
                ]
                for i in rijen
            ],
        )
    ]


def _wederkerigheid(p: Planpagina) -> list[Blok]:
    rijen = [[w.doet, w.krijgt, w.grond, w.anders] for w in p.inhoud.wederkerigheid]
    koppen = [
        _("De betrokkene doet"), _("De betrokkene krijgt"), _("Grond"), _("Gebeurt het niet"),
    ]  # fmt: skip
    return [Tabel(koppen, rijen)] if rijen else []


def _scenarios(p: Planpagina) -> list[Blok]:
    return [Feiten([(s.als, s.dan) for s in p.inhoud.scenarios])] if p.inhoud.scenarios else []


def _zsm(p: Planpagina) -> list[Blok]:
    if not p.inhoud.zsm:
        return [Alinea(_("nog geen advies"))]
    tijd = [(_("Geldt vanaf"), _dag(p.inhoud.zsm_van)), (_("Tot en met"), _dag(p.inhoud.zsm_tot))]
    gezet = [(label, dag) for label, dag in tijd if dag]
    return [Alinea(p.inhoud.zsm), *([Feiten(gezet)] if gezet else [])]


def _betrokkene(p: Planpagina) -> list[Blok]:
    nog = _("nog niet besproken")
    return [
        Feiten(
            [
                (_("Zit aan tafel"), _of(p.client, nog)),
                (_("Gekeken naar een licht verstandelijke beperking"), _of(p.lvb, nog)),
            ]
        )
    ]


def _stemmen(p: Planpagina) -> list[Blok]:
    if not p.aanpak.soort:
        return []
    gezamenlijk = p.aanpak.soort == "gezamenlijk"
    soort = (
        _("De aanpak is gezamenlijk sinds %(dag)s.") % {"dag": _dag(p.aanpak.sinds)}
        if gezamenlijk
        else _("De aanpak is afgestemd.")
    )
    return [Alinea(soort), Punten([_stem(s) for s in p.stemmen])]


def _stem(s: Any) -> str:
    tekst = f"{s.naam}: {s.stand[1]}"
    if s.reactie is None:
        return tekst
    erbij = ", ".join(d for d in (s.door.naam if s.door else "", _dag(s.reactie.op)) if d)
    return f"{tekst} ({erbij})" + (f". {s.reactie.reden}" if s.reactie.reden else "")


def afspraken(rijen: Sequence[Afspraakregel]) -> list[Blok]:
    """Agreements as a table."""
    if not rijen:
        return []
    koppen = [_("Wie"), _("Wat"), _("Klaar als"), _("Uiterlijk"), _("Stand")]
    return [Tabel(koppen, [_afspraak(r) for r in rijen])]


def _afspraak(r: Afspraakregel) -> list[str]:
    wie = f"{r.mens.naam}, {r.mens.organisatie}" if r.mens else ""
    stand = ". ".join(d for d in (r.woord_vertaald, r.reden_vertaald, r.toelichting) if d)
    return [wie, r.wat, r.klaar_als, _dag(r.uiterlijk), stand]

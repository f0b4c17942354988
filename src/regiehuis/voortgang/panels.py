"""What this room contributes: a panel, lines of the timeline, parts of the file, what is open."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regiehuis.kern.datums import DeelDatum, kort
from regiehuis.kern.document import Alinea, Blok, Feiten, Kopje, Punten, Tabel
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.registraties import (
    CASUS_PANELEN,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    TIJDLIJN,
    Dossierdeel,
    OpenZaak,
    OpenZaken,
    Paneel,
    Tijdlijnbron,
    Tijdlijnregel,
    Tussentijd,
)
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens
from regiehuis.voortgang import queries, services
from regiehuis.web.taal import paginataal


def _paneel(door: Door, casus_id: UUID) -> dict[str, Any]:
    return {"blad": queries.blad(door, casus_id), "casus_id": casus_id}


CASUS_PANELEN.registreer(
    "voortgang", Paneel("voortgang", "zijde", "voortgang/deel/paneel.html", _paneel, 20)
)

# ---- the timeline -------------------------------------------------------------------------------


def _adres(casus_id: UUID, anker: str) -> str:
    return f"{reverse('voortgang:voortgang', args=[casus_id])}#{anker}"


def _naam(mens: Mens | None) -> str:
    return mens.genoemd if mens else _("iemand die hier niet meer werkt")


def _dag(moment: Any) -> DeelDatum:
    return DeelDatum.van_datum(lokale_datum(moment) if isinstance(moment, datetime) else moment)


def _tussen(m: queries.Mijlpaalregel) -> list[Tussentijd]:
    """How long it took until a breakthrough: what the page says, for the drawing."""
    if m.duur is None:
        return []
    gemeten = (
        (m.duur.sinds_vastgelopen,
         lambda n: ngettext("%(n)s dag na het vastlopen", "%(n)s dagen na het vastlopen", n)),
        (m.duur.sinds_oorzaak,
         lambda n: ngettext("%(n)s dag nadat de oorzaak bekend was",
                            "%(n)s dagen nadat de oorzaak bekend was", n)),
    )  # fmt: skip
    return [
        Tussentijd(m.rij.op - timedelta(days=n), n, zin(n) % {"n": n})
        for n, zin in gemeten
        if n is not None
    ]


def _tijdlijn(door: Door, casus_id: UUID) -> Iterable[Tijdlijnregel]:
    """Milestones, evaluations, handovers, follow moments that were answered, returns."""
    blad, huis = queries.blad(door, casus_id), door.huisnaam or _("Veiligheidshuis")
    for m in blad.mijlpalen:
        yield Tijdlijnregel(
            "mijlpaal", m.rij.id, _dag(m.rij.op), m.soort, huis, "huis",
            resultaat=m.oorzaak, reden=m.rij.toelichting, url=_adres(casus_id, "mijlpalen"),
            uitslag="bereikt" if m.rij.soort == "doorbraak" else "", tussen=_tussen(m),
        )  # fmt: skip
    for e in blad.evaluaties:
        yield Tijdlijnregel(
            "evaluatie", e.rij.id, _dag(e.rij.op), _("Plan geëvalueerd"), huis, "huis",
            resultaat=_("Doel bereikt: %(doel)s") % {"doel": e.doel.lower()},
            url=_adres(casus_id, "evaluatie"),
        )  # fmt: skip
    for o in blad.overdrachten:
        if o.rij.stand in ("aanvaard", "geweigerd"):
            yield Tijdlijnregel(
                "fase", o.rij.id, _dag(o.rij.besloten_op), _("Overdracht"),
                o.ontvanger.organisatie if o.ontvanger else huis,
                o.ontvanger.keten if o.ontvanger else "huis",
                resultaat=o.stand, reden=o.rij.reden, url=_adres(casus_id, "volgen"),
            )  # fmt: skip
    for v in blad.momenten:
        if v.rij.antwoord:
            yield Tijdlijnregel(
                "contact", v.rij.id, _dag(v.rij.beantwoord_op), _("Volgmoment"),
                v.door.organisatie if v.door else huis, v.door.keten if v.door else "huis",
                resultaat=v.stand, reden=v.rij.toelichting, url=_adres(casus_id, "volgen"),
            )  # fmt: skip
    for t in blad.terugkeren:
        yield Tijdlijnregel(
            "fase", t.rij.id, _dag(t.rij.gebracht_op), _("Teruggebracht naar triage"),
            t.gebracht_door.organisatie if t.gebracht_door else huis,
            t.gebracht_door.keten if t.gebracht_door else "huis",
            resultaat=t.stand, reden=t.rij.reden, url=_adres(casus_id, "terugkeer"),
        )  # fmt: skip


TIJDLIJN.registreer(
    "voortgang", Tijdlijnbron("voortgang", gettext_lazy("Voortgang"), _tijdlijn, 60)
)

# ---- the file -----------------------------------------------------------------------------------


def _dossier(door: Door, casus_id: UUID) -> Sequence[Blok]:
    blad = queries.blad(door, casus_id)
    taal = paginataal()

    def dag(waarde: Any) -> str:
        return kort(lokale_datum(waarde) if isinstance(waarde, datetime) else waarde, taal)

    return [*_terugblik(blad, dag), *_overdracht_en_volgen(blad, dag)]


Dag = Callable[[Any], str]


def _terugblik(blad: queries.Blad, dag: Dag) -> Iterable[Blok]:
    """Milestones and evaluations."""
    if blad.mijlpalen:
        rijen = [(dag(m.rij.op), m.soort, m.oorzaak, m.rij.toelichting) for m in blad.mijlpalen]
        koppen = (_("Wanneer"), _("Mijlpaal"), _("Oorzaak"), _("Toelichting"))
        yield Kopje(_("Mijlpalen"))
        yield Tabel(koppen, rijen)
        yield from _correcties(blad.mijlpalen, dag)
    for e in blad.evaluaties:
        leeg = _("niet ingevuld")
        yield Kopje(_("Evaluatie van %(dag)s") % {"dag": dag(e.rij.op)})
        yield Feiten(
            (
                (_("Doel bereikt"), e.doel),
                (_("Wat werkte"), e.rij.werkte),
                (_("Wat werkte niet"), e.rij.werkte_niet or leeg),
                (_("Hadden we dingen aan kunnen zien komen?"), e.rij.zien_aankomen or leeg),
            )
        )
        yield from _correcties([e], dag)


def _correcties(
    regels: Iterable[queries.Mijlpaalregel | queries.Evaluatieregel], dag: Dag
) -> Iterable[Blok]:
    """That something was corrected, by whom, why, and what stood there."""
    zin = _("Gecorrigeerd op %(dag)s door %(wie)s. Reden: %(reden)s. Eerst stond er: %(eerder)s")
    punten = [
        zin
        % {
            "dag": dag(c.rij.op),
            "wie": _naam(c.door),
            "reden": c.rij.reden.rstrip("."),
            "eerder": "; ".join(f"{label}: {waarde}" for label, waarde in c.eerder),
        }
        for regel in regels
        for c in regel.correcties
    ]
    if punten:
        yield Punten(punten)


def _overdracht_en_volgen(blad: queries.Blad, dag: Dag) -> Iterable[Blok]:
    """Handovers with their advice, follow moments, returns with what was decided."""
    for o in blad.overdrachten:
        kop = _("Overdracht aan %(wie)s, %(dag)s: %(stand)s")
        waarden = {"wie": _naam(o.ontvanger), "dag": dag(o.rij.gevraagd_op), "stand": o.stand}
        yield Kopje(kop % waarden)
        yield Alinea(o.rij.advies)
    if blad.momenten:
        koppen = (_("Wanneer"), _("Wie"), _("Hoe gaat het"), _("Toelichting"))
        rijen = [
            (dag(v.rij.wanneer), _naam(v.wie), v.stand, v.rij.toelichting)
            for v in sorted(blad.momenten, key=lambda v: v.rij.wanneer)
        ]
        yield Kopje(_("Volgmomenten"))
        yield Tabel(koppen, rijen)
    for t in blad.terugkeren:
        kop = _("Teruggebracht door %(wie)s, %(dag)s: %(stand)s")
        waarden = {"wie": _naam(t.gebracht_door), "dag": dag(t.rij.gebracht_op)}
        yield Kopje(kop % {**waarden, "stand": t.stand})
        yield Alinea(t.rij.reden)
        if t.rij.motivatie:
            yield Alinea(t.rij.motivatie)


DOSSIERDELEN.registreer(
    "voortgang", Dossierdeel("voortgang", gettext_lazy("Voortgang"), _dossier, 70)
)

# ---- what is open before a case is closed -------------------------------------------------------


def _open(door: Door, casus_id: UUID) -> list[OpenZaak]:
    blad, uit = queries.blad(door, casus_id), []
    if over := blad.overdracht_nu:
        uit.append(
            OpenZaak(
                over.rij.id,
                _("De vraag om de casus over te nemen wacht op antwoord"),
                _naam(over.ontvanger),
                url=reverse("voortgang:overdracht", args=[casus_id, over.rij.id]),
            )  # fmt: skip
        )
    if terug := blad.terugkeer_nu:
        uit.append(
            OpenZaak(
                terug.rij.id,
                _("De casus is teruggebracht en wacht op een besluit"),
                _naam(terug.gebracht_door),
                url=reverse("voortgang:terugkeer", args=[casus_id, terug.rij.id]),
            )  # fmt: skip
        )
    for m in blad.momenten:
        if m.rij.stand == "gepland":
            uit.append(
                OpenZaak(
                    m.rij.id,
                    _("Kijken hoe het gaat"),
                    _naam(m.wie),
                    m.rij.wanneer,
                    reverse("voortgang:volgmoment", args=[casus_id, m.rij.id]),
                )  # fmt: skip
            )
    return uit


def _beeindig(door: Door, casus_id: UUID, id: UUID, reden: str) -> None:
    blad = queries.blad(door, casus_id)
    if blad.overdracht_nu and blad.overdracht_nu.rij.id == id:
        services.trek_overdracht_in(door, overdracht=id)
    elif blad.terugkeer_nu and blad.terugkeer_nu.rij.id == id:
        services.besluit_terugkeer(door, terugkeer=id, besluit="blijft_volgen", motivatie=reden)
    else:
        services.laat_moment_vervallen(door, volgmoment=id)


OPEN_ZAKEN.registreer(
    "voortgang",
    OpenZaken("voortgang", gettext_lazy("Overdracht en volgen"), _open, _beeindig, 60),
)

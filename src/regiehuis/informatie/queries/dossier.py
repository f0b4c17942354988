"""What this room puts in the export of a case: the picture, and the questions with their answers.

Blocks of `kern.document`, of exactly what the reader sees.
"""

from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.informatie.queries.beeld import Gebied, Gegevenregel, beeld
from regiehuis.informatie.queries.verzoeken import Verzoekregel, verzoeken
from regiehuis.kern.datums import DeelDatum, Taal, kort
from regiehuis.kern.document import Blok, Kopje, Punten, Tabel
from regiehuis.logboek.deur import Door
from regiehuis.web.taal import paginataal


def beeld_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """What is known per life domain, with source, kind, date and conditions; and the gaps."""
    heel = beeld(door, casus_id)
    gebieden = [*heel.gebieden, Gebied("", _("Meer dan een leefgebied"), heel.overig)]
    uit: list[Blok] = []
    for gebied in gebieden:
        if gebied.geldig:
            kolommen = [_("Wat"), _("Soort en bron"), _("Wanneer")]
            uit += [
                Kopje(gebied.naam),
                Tabel(kolommen, [_rij(r, paginataal()) for r in gebied.geldig]),
            ]
    leeg = [g.naam for g in heel.gebieden if g.gat]
    if uit and leeg:
        uit += [Kopje(_("Hierover staat niets in het beeld")), Punten(leeg)]
    return uit


def _rij(r: Gegevenregel, taal: Taal) -> tuple[str, str, str]:
    g = r.gegeven
    bron = f"{r.bron.organisatie} ({r.bron.naam})" if r.bron else ""
    van = _("verklaring van %(wie)s") % {"wie": g.verklaring_van} if g.verklaring_van else _(r.aard)
    waargenomen = DeelDatum.van_code(getattr(r.deel, "start", "") or g.waargenomen)
    wanneer = (
        waargenomen.print(taal)
        if waargenomen
        else _("gedeeld op %(dag)s") % {"dag": kort(g.aangeleverd_op, taal)}
    )
    return "\n".join(_wat(r, taal)), f"{van}\n{bron}".strip(), wanneer


def _wat(r: Gegevenregel, taal: Taal) -> list[str]:
    """The text of an item, what belongs to its kind, and what the reader must mind."""
    g = r.gegeven
    uit = [*_soortregels(r, taal), g.tekst]
    if g.voorwaarden:
        uit.append(_("Voorwaarde: %(tekst)s") % {"tekst": g.voorwaarden})
    if g.beperkt:
        uit.append(_("Alleen zichtbaar voor: %(wie)s") % {"wie": ", ".join(r.voor)})
    if g.gecorrigeerd_op:
        uit.append(_("Gecorrigeerd op %(dag)s") % {"dag": kort(g.gecorrigeerd_op, taal)})
    if r.stukken:
        uit.append(_("Document: %(naam)s") % {"naam": ", ".join(s.naam for s in r.stukken)})
    return [regel for regel in uit if regel]


def _soortregels(r: Gegevenregel, taal: Taal) -> list[str]:
    d = r.deel
    match r.gegeven.soort:
        case "interventie":
            delen = [_("Interventie"), d.organisatie, _(d.kader), _periode(d.start, d.eind, taal)]
            uitkomst = [_(r.resultaat) if d.resultaat else "", d.toelichting, d.reden_einde]
            doel = _("Doel van de interventie: %(doel)s") % {"doel": d.doel} if d.doel else ""
            return [", ".join(filter(None, delen)), doel, ". ".join(filter(None, uitkomst))]
        case "detentie":
            return [f"{_('Detentie')}, {d.inrichting}, {_periode(d.start, d.eind, taal)}"]
        case "incident":
            return [_("Incident") + (f", {d.plaats}" if d.plaats else "")]
        case "contactmoment":
            zin = _("Contact (%(vorm)s) met %(wie)s") % {"vorm": _(r.vorm), "wie": d.met_wie}
            gedeeld = ", ".join(m.genoemd for m in r.gedeeld_met)
            return [zin, _("Mondeling gedeeld met: %(wie)s") % {"wie": gedeeld} if gedeeld else ""]
    return []


def _periode(start: str, eind: str, taal: Taal) -> str:
    van = DeelDatum.van_code(start).print(taal) if start else _("begin onbekend")
    if start and start == eind:
        return van
    tot = DeelDatum.van_code(eind).print(taal) if eind else _("nu")
    return _("%(van)s tot %(tot)s") % {"van": van, "tot": tot}


def vragen_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """Who was asked what, and what became of it; of a refusal only that it was one."""
    rijen = [_vraagrij(v, paginataal()) for v in verzoeken(door, casus_id)]
    return [Tabel([_("Aan"), _("Vraag"), _("Antwoord")], rijen)] if rijen else []


def _vraagrij(v: Verzoekregel, taal: Taal) -> tuple[str, str, str]:
    aan = v.aan.genoemd if v.aan else ""
    dag = v.verzoek.beantwoord_op
    antwoord = v.woord_vertaald + (f", {kort(dag, taal)}" if dag else "")
    gevraagd = _("gevraagd op %(dag)s") % {"dag": kort(v.verzoek.gevraagd_op, taal)}
    return f"{aan}\n{gevraagd}".strip(), v.vraag, antwoord

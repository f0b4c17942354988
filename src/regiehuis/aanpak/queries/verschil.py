"""The difference between two versions, and between two people who wrote at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.aanpak.models import Planversie
from regiehuis.aanpak.queries import plan as qp
from regiehuis.aanpak.queries.lezen import Namen, client, namen_in, wanneer
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules.inhoud import Leesdeel, Planinhoud, Verschil
from regiehuis.casus import queries as casussen
from regiehuis.kern.datums import kort
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.web.taal import paginataal


def leesbaar(inhoud: Planinhoud, namen: Namen) -> list[Leesdeel]:
    """A version in words, part by part, to compare it with another."""
    return [
        *_teksten(inhoud),
        *_deeldoelen(inhoud),
        *_interventies(inhoud, namen),
        *_wederkerigheid(inhoud),
        *(
            Leesdeel(f"scenario:{s.lijn}", _("Scenario"), s.als, {_("Als"): s.als, _("Dan"): s.dan})
            for s in inhoud.scenarios
        ),
    ]


def _deeldoelen(inhoud: Planinhoud) -> Iterable[Leesdeel]:
    for d in inhoud.deeldoelen:
        velden = {_("Deeldoel"): d.tekst, _("Bereikt als"): d.bereikt_als}
        yield Leesdeel(f"deeldoel:{d.lijn}", _("Deeldoel"), d.tekst, velden)


def _interventies(inhoud: Planinhoud, namen: Namen) -> Iterable[Leesdeel]:
    deeldoel = {d.lijn: d.tekst for d in inhoud.deeldoelen}
    for i in inhoud.interventies:
        velden = {
            _("Wat"): i.wat,
            _("Wie"): namen.wie(i),
            _("Bij deeldoel"): deeldoel.get(i.deeldoel, "") if i.deeldoel else "",
            _("Kader"): _(ri.KADERS[i.kader]) if i.kader else "",
            _("Titel"): i.titel,
            _("Wanneer"): wanneer(i.begin, i.eind),
        }
        yield Leesdeel(f"interventie:{i.lijn}", _("Interventie"), i.wat, velden)


def _wederkerigheid(inhoud: Planinhoud) -> Iterable[Leesdeel]:
    for w in inhoud.wederkerigheid:
        velden = {
            _("De betrokkene doet"): w.doet,
            _("De betrokkene krijgt"): w.krijgt,
            _("Grond"): w.grond,
            _("Gebeurt het niet"): w.anders,
        }
        yield Leesdeel(f"wederkerigheid:{w.lijn}", _("Wederkerigheid"), w.doet, velden)


def _teksten(inhoud: Planinhoud) -> list[Leesdeel]:
    dagen = [kort(d, paginataal()) if d else "" for d in (inhoud.zsm_van, inhoud.zsm_tot)]
    teksten = (
        ("doel", _("Gezamenlijk doel"), inhoud.doel),
        ("probleem", _("Probleem"), inhoud.probleem),
        ("client", _("De betrokkene aan tafel"), client(inhoud)),
        ("lvb", _("Licht verstandelijke beperking"), _(ri.LVB[inhoud.lvb]) if inhoud.lvb else ""),
        ("zsm", _("Advies voor ZSM"), inhoud.zsm),
        ("zsm_tijd", _("Advies voor ZSM geldt"), " - ".join(dagen) if any(dagen) else ""),
    )
    return [Leesdeel(s, kop, "", {kop: tekst}) for s, kop, tekst in teksten if tekst]


@dataclass(frozen=True, slots=True)
class Botsing:
    """What somebody else saved while I wrote: the difference from his text to mine."""

    wie: Mens | None
    plan: Planversie
    verschil: list[Verschil]


def botsing(casus_id: UUID, huidig: Planversie, mijn: Planinhoud) -> Botsing:
    """The difference between what is stored now and what I typed."""
    inhoud = qp.inhoud_van(huidig)
    namen = namen_in([inhoud, mijn], casussen.deelnemers(casus_id))
    return Botsing(
        functionarissen([huidig.gewijzigd_door_id]).get(huidig.gewijzigd_door_id),
        huidig,
        ri.vergelijk(leesbaar(inhoud, namen), leesbaar(mijn, namen)),
    )

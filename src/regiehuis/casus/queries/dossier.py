"""What this room puts in the export of a case: whom and why, the purpose test, the team, phases.

Blocks of `kern.document`, of exactly what the reader sees: every row is read under its policy.
"""

from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.casus.models import Betrokkene, Casusinhoud
from regiehuis.casus.queries.deur import (
    betrokkenen,
    casus_voor,
    deelnemers,
    doeltoets,
    inhoud_van,
)
from regiehuis.casus.queries.ruggengraat import naam_en_leeftijd
from regiehuis.casus.queries.tijdlijn import tijdlijnregels
from regiehuis.kern.datums import DeelDatum, kort
from regiehuis.kern.document import Alinea, Blok, Feiten, Kopje, Tabel
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import functionarissen
from regiehuis.recht.rules import DOELTOETS
from regiehuis.web.taal import paginataal


def _gevuld(paren: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, waarde) for label, waarde in paren if waarde]


def kern_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """Whom the case is about, why it is here, the purpose, where it stands: three queries."""
    inhoud = inhoud_van(casus_id)
    if inhoud is None:
        return []
    casus = casus_voor(door, casus_id)
    personen = betrokkenen(casus_id)
    gelezen("casus", [casus_id], casus=casus_id, onderwerpen=[b.id for b in personen])
    wie = "; ".join(naam_en_leeftijd(b) for b in personen if b.rol == "onderwerp")
    feiten = [
        (_("Over wie"), wie or inhoud.aanduiding),
        (_("Route"), _(rules.ROUTES[casus.route])),
        (_("Gemeente"), casus.gemeente.naam if casus.gemeente else ""),
        (_("Fase"), _(rules.FASELABELS[casus.fase])),
        (_("Geopend op"), kort(casus.geopend_op, paginataal())),
    ]
    return [Feiten(_gevuld(feiten)), *_teksten(inhoud)]


def _teksten(inhoud: Casusinhoud) -> list[Blok]:
    uit: list[Blok] = []
    for label, tekst in (
        (_("Waarvoor (doelbinding)"), inhoud.doelbinding),
        (_("Waarom hier"), inhoud.waarom_hier),
        (_("Laatste stand"), inhoud.laatste_stand),
        (_("Volgende stap"), inhoud.volgende_stap),
    ):
        if tekst:
            uit += [Kopje(label), Alinea(tekst)]
    return uit


def doeltoets_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """The purpose test: each part with its argument, who established it and when."""
    toets = doeltoets(casus_id)
    if toets is None:
        return []
    mens = functionarissen([toets.vastgesteld_door_id]).get(toets.vastgesteld_door_id)
    wie = f"{mens.naam} ({mens.hoedanigheid}), " if mens else ""
    zin = _("Vastgesteld door %(wie)s%(dag)s. BGS artikel 2.20: alle vier voldoen.")
    return [
        Alinea(zin % {"wie": wie, "dag": kort(toets.op, paginataal())}),
        Tabel(
            [_("Deel"), _("Argument")],
            [
                (f"{deel}. {_(DOELTOETS[deel].titel)}", getattr(toets, f"{deel}_argument"))
                for deel in rules.TOETSDELEN
            ],
        ),
    ]


def team_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """Who directs, who takes part and why, and the direct circle."""
    mensen = deelnemers(casus_id)
    rijen = [
        (m.naam, _("Veiligheidshuis"), _(rules.TAKEN[t.taak]))
        for t in mensen.taken
        if (m := mensen.mensen.get(t.functionaris_id))
    ]
    rijen += [
        (m.naam, ", ".join(d for d in (m.organisatie, m.functie) if d), lid.reden)
        for lid in mensen.leden
        if (m := mensen.mensen.get(lid.functionaris_id))
    ]
    uit: list[Blok] = [Tabel([_("Naam"), _("Organisatie"), _("Taak, of waarom nodig")], rijen)]
    kring = [b for b in betrokkenen(casus_id) if b.rol != "onderwerp"]
    if kring:
        gelezen("casus", [], casus=casus_id, onderwerpen=[b.id for b in kring])
        uit += [
            Kopje(_("Directe kring")),
            Tabel([_("Wie"), _("Relatie")], [(naam_en_leeftijd(b), b.relatie) for b in kring]),
        ]
    return uit if rijen else []


def personen_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """The persons it is about, with birth date and address; a secret address never leaves."""
    personen = [b for b in betrokkenen(casus_id) if b.rol == "onderwerp"]
    gelezen("casus", [], casus=casus_id, onderwerpen=[b.id for b in personen])
    return [Feiten(_persoon(b)) for b in personen]


def _persoon(b: Betrokkene) -> list[tuple[str, str]]:
    naam = " ".join(d for d in (b.voornamen, b.tussenvoegsel, b.achternaam) if d)
    geboren = DeelDatum.van_code(b.geboren_code)
    adres = _("geheim, staat niet in een uitgave") if b.adres_geheim else b.adres
    return _gevuld(
        [
            (_("Naam"), naam or b.aanduiding),
            (_("Geboren"), geboren.print(paginataal()) if geboren else ""),
            (_("Adres"), adres),
        ]
    )


def verloop_in_woorden(door: Door, casus_id: UUID) -> list[Blok]:
    """When the case was opened and came in each phase, oldest first."""
    regels = sorted(tijdlijnregels(door, casus_id), key=lambda r: (r.begin.code, r.id))
    rijen = [(kort(r.begin.vroegste, paginataal()), r.zin) for r in regels if r.begin.vroegste]
    return [Tabel([_("Wanneer"), _("Wat")], rijen)] if rijen else []

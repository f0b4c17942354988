"""What this room contributes: navigation, the tab of a case, timeline, file, open things, dates."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.datums import DeelDatum, dag_en_tijd, kort
from regiehuis.kern.document import Alinea, Blok, Feiten, Kopje, Punten
from regiehuis.kern.klok import lokale_datum, vandaag
from regiehuis.kern.registraties import (
    CASUS_TABBLADEN,
    CASUSDATUMS,
    DOSSIERDELEN,
    NAVIGATIE,
    OPEN_ZAKEN,
    TIJDLIJN,
    Casusdatum,
    Datumbron,
    Dossierdeel,
    NavItem,
    OpenZaak,
    OpenZaken,
    Tabblad,
    Tijdlijnbron,
    Tijdlijnregel,
)
from regiehuis.logboek.deur import Door
from regiehuis.logboek.woorden import meld_objectbron
from regiehuis.netwerk.queries import Mens
from regiehuis.overleg import queries, rules, services
from regiehuis.overleg.models import Overleg
from regiehuis.overleg.queries import Verslag
from regiehuis.web.taal import paginataal

NAVIGATIE.registreer(
    "overleggen",
    NavItem("overleggen", _("Overleggen"), "overleg:lijst", "overleg:bekijken", 35),
)
NAVIGATIE.registreer(
    "overlegsoorten",
    NavItem("overlegsoorten", _("Soorten overleg"), "overleg:soorten", "overlegtype:wijzigen", 75),
)
CASUS_TABBLADEN.registreer("overleg", Tabblad("overleg", _("Overleg"), "overleg:van_casus", 50))

# ---- timeline and file --------------------------------------------------------------------------


def _tijdlijn(door: Door, casus_id: UUID) -> Iterable[Tijdlijnregel]:
    """Meetings in which the case was discussed: two queries."""
    besluiten = queries.besluiten_per_punt(casus_id)
    for punt in queries.gehouden(casus_id):
        aantal = besluiten.get(punt.id, 0)
        yield Tijdlijnregel(
            soort="overleg",
            id=punt.id,
            begin=DeelDatum.van_datum(lokale_datum(punt.overleg_begin)),
            wie=door.huisnaam,
            keten="huis",
            zin=punt.type.naam,
            resultaat=ngettext("%(n)s besluit", "%(n)s besluiten", aantal) % {"n": aantal}
            if aantal
            else "",
            url=reverse("overleg:punt", args=[punt.id]),
        )


def _dossier(door: Door, casus_id: UUID) -> list[Blok]:
    """The reports of the case: who was there, what was said, decided and agreed."""
    return [
        blok
        for verslag in queries.verslagen_van(door, casus_id)
        for blok in _verslag(door, verslag)
    ]


def _verslag(door: Door, v: Verslag) -> Iterable[Blok]:
    taal = paginataal()
    wanneer = dag_en_tijd(v.punt.overleg_begin, vandaag(), taal)
    yield Kopje(f"{v.punt.type.naam}, {wanneer}")
    feiten = [(gettext("Aanwezig"), _namen(v.aanwezig) or gettext("niet vastgelegd"))]
    if v.afwezig:
        feiten.append((gettext("Afwezig"), _namen(v.afwezig)))
    feiten += [
        (
            gettext("Incidentele derde"),
            gettext("%(naam)s, %(organisatie)s. Geheimhouding getekend op %(dag)s. %(waarom)s")
            % {"naam": d.naam, "organisatie": d.organisatie, "dag": kort(d.verklaring_op, taal),
               "waarom": d.motivering},
        )
        for d in v.derden
    ]  # fmt: skip
    for sleutel, vraag in rules.NOTITIES.items():
        if (n := v.notities.get(sleutel)) and (n.tekst or n.keuze):
            woord = gettext(rules.KEUZES[sleutel][n.keuze]) if n.keuze else ""
            feiten.append((gettext(vraag), ". ".join(d for d in (woord, n.tekst) if d)))
    yield Feiten(feiten)
    if v.besluiten:
        yield Alinea(gettext("Besluiten"), nadruk=True)
        yield Punten([b.tekst for b in v.besluiten])
    if v.afspraken:
        yield Alinea(gettext("Afspraken"), nadruk=True)
        yield Punten(
            [
                gettext("%(wie)s: %(wat)s, uiterlijk %(dag)s")
                % {"wie": a.mens.voluit if a.mens else "", "wat": a.wat,
                   "dag": kort(a.uiterlijk, taal)}
                for a in v.afspraken
            ]
        )  # fmt: skip
    for a in v.aanvullingen:
        wie = v.mensen.get(a.door_id)
        yield Alinea(
            gettext("Aanvulling van %(wie)s, %(dag)s: %(tekst)s")
            % {"wie": wie.voluit if wie else "", "dag": kort(a.op, taal), "tekst": a.tekst}
        )


def _namen(mensen: Sequence[Mens]) -> str:
    return ", ".join(m.genoemd for m in mensen)


TIJDLIJN.registreer("overleg", Tijdlijnbron("overleg", _("Overleggen"), _tijdlijn, 40))
DOSSIERDELEN.registreer(
    "overleg", Dossierdeel("overleg", _("Verslagen van overleggen"), _dossier, 50)
)

# ---- what is coming, and what is open before closing --------------------------------------------


def _datums(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, list[Casusdatum]]:
    return {
        id: [
            Casusdatum(
                lokale_datum(p.overleg_begin),
                p.type.naam,
                reverse("overleg:punt", args=[p.id]),
            )
            for p in punten
            if lokale_datum(p.overleg_begin) >= vandaag()
        ]
        for id, punten in queries.komende(casus_ids).items()
    }


def _open(door: Door, casus_id: UUID) -> list[OpenZaak]:
    return [
        OpenZaak(
            id=p.id,
            tekst=gettext("De casus staat op de agenda: %(soort)s") % {"soort": p.type.naam},
            termijn=lokale_datum(p.overleg_begin),
            url=reverse("overleg:punt", args=[p.id]),
        )
        for p in queries.komende([casus_id]).get(casus_id, [])
    ]


def _beeindig(door: Door, casus_id: UUID, id: UUID, reden: str) -> None:
    services.haal_van_agenda(door, agendapunt=id)


CASUSDATUMS.registreer("overleg", Datumbron("overleg", _datums, 40))
OPEN_ZAKEN.registreer("overleg", OpenZaken("overleg", _("Overleg"), _open, _beeindig, 40))


# ---- sentences of the log -----------------------------------------------------------------------


def _bestaande(ids: Iterable[UUID]) -> set[UUID]:
    return set(Overleg.objects.filter(id__in=list(ids)).values_list("id", flat=True))


meld_objectbron("overleg", _bestaande)

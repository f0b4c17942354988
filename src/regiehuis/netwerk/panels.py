"""What the pages of the network show, put together from queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import NietGevonden, NietToegestaan
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries
from regiehuis.netwerk.acties import FUNCTIONARIS_ACTIES, HOEDANIGHEID_ACTIES, acties
from regiehuis.netwerk.models import Functionaris, Organisatie
from regiehuis.netwerk.queries import Deelname, Netwerklid
from regiehuis.netwerk.rules import ORGANISATIESOORTEN, TERMIJNEN, WERKWIJZEN
from regiehuis.netwerk.services import eis_vertrek
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN, KETENS
from regiehuis.web.formulieren import Formulier


class Leegform(Formulier):
    """A form that only asks for a confirmation and can show an error."""


@dataclass(slots=True)
class Ketengroep:
    """The organisations of one chain."""

    sleutel: str
    naam: str
    leden: list[Netwerklid] = field(default_factory=list)

    @property
    def mensen(self) -> int:
        """How many people."""
        return sum(lid.aantal for lid in self.leden)


def per_keten(leden: Iterable[Netwerklid]) -> list[Ketengroep]:
    """The organisations by chain; empty chains are left out."""
    groepen: dict[str, Ketengroep] = {
        k: Ketengroep(k, _(naam).capitalize()) for k, naam in KETENS.items()
    }
    for lid in leden:
        groepen[lid.organisatie.keten].leden.append(lid)
    return [g for g in groepen.values() if g.leden]


def totaal(leden: list[Netwerklid]) -> dict[str, int]:
    """Counts that equal what the page shows."""
    return {
        "organisaties": len(leden),
        "mensen": sum(lid.aantal for lid in leden),
        "vacatures": sum(lid.vacatures for lid in leden),
    }


@dataclass(slots=True)
class Persoonsregel:
    """One person on the page of an organisation."""

    mens: Functionaris
    is_ambassadeur: bool
    acties: list[tuple[Any, str]]


@dataclass(slots=True)
class Deel:
    """One capacity on the page of an organisation."""

    deelname: Deelname
    soort: str
    artikel: str
    mag_account: bool
    mensen: list[Persoonsregel]
    vertrokken: list[Functionaris]
    acties: list[tuple[Any, str]]


def organisatie(door: Door, organisatie_id: UUID) -> dict[str, Any]:
    """An organisation with its capacities and people.

    Raises:
        NietGevonden: there is none in this house.
    """
    leden = queries.netwerk(door, organisatie_id=organisatie_id)
    if not leden:
        raise NietGevonden
    lid = leden[0]
    personen = queries.personen_van(organisatie_id)
    eigen = {p.id for rijen in personen.values() for p in rijen if p.tot is None}
    bij_mens = acties(FUNCTIONARIS_ACTIES, door, eigen)
    bij_hoed = acties(HOEDANIGHEID_ACTIES, door, {d.hoedanigheid.id for d in lid.deelnames})
    mag_vertrekken = {
        p.id for rijen in personen.values() for p in rijen if p.tot is None and _mag_weg(door, p)
    }
    delen = [
        _deel(d, personen.get(d.hoedanigheid.id, []), bij_mens, bij_hoed) for d in lid.deelnames
    ]
    return {
        "organisatie": lid.organisatie,
        "lid": lid,
        "delen": delen,
        "mag_vertrekken": mag_vertrekken,
        "soort": _(ORGANISATIESOORTEN[lid.organisatie.soort].label),
        "kan_meer": bool(
            set(ORGANISATIESOORTEN[lid.organisatie.soort].hoedanigheden)
            - {d.hoedanigheid.soort for d in lid.deelnames}
        ),
    }


def _deel(
    deelname: Deelname,
    personen: list[Functionaris],
    bij_mens: dict[UUID, list[tuple[Any, str]]],
    bij_hoedanigheid: dict[UUID, list[tuple[Any, str]]],
) -> Deel:
    h = deelname.hoedanigheid
    soort = HOEDANIGHEIDSOORTEN[h.soort]
    return Deel(
        deelname,
        _(soort.label),
        soort.artikel,
        soort.mag_account,
        [
            Persoonsregel(p, p.id == h.ambassadeur_id, bij_mens[p.id])
            for p in personen
            if p.tot is None
        ],
        [p for p in personen if p.tot is not None],
        bij_hoedanigheid[h.id],
    )


def _mag_weg(door: Door, persoon: Functionaris) -> bool:
    try:
        eis_vertrek(door, persoon)
    except NietToegestaan:
        return False
    return True


def terug_naar(
    door: Door, organisatie_id: UUID | None, soort: str, sleutel: str = "", wie: UUID | None = None
) -> dict[str, Any]:
    """Who was first, and where a conflict page goes back to."""
    naam, moment = queries.laatste_wijziging(door.huis, soort, sleutel, wie)
    terug = (
        reverse("netwerk:organisatie", args=[organisatie_id])
        if organisatie_id
        else reverse("netwerk:huis")
    )
    return {"wie": naam or _("een collega"), "wanneer": moment, "terug": terug}


def vraag_stoppen(rij: Organisatie) -> dict[str, Any]:
    """The question before an organisation stops or takes part again."""
    terug = reverse("netwerk:organisatie", args=[rij.id])
    if rij.actief:
        return {
            "vraag": _("%(naam)s doet niet meer mee?") % {"naam": rij.naam},
            "gevolgen": [
                _("Niemand kan deze organisatie nog kiezen in een casus of een verzoek."),
                _("Wat de organisatie eerder deed, blijft leesbaar."),
            ],
            "knop": _("Leg vast: doet niet meer mee"),
            "terug": terug,
        }
    return {
        "vraag": _("%(naam)s doet weer mee?") % {"naam": rij.naam},
        "gevolgen": [_("Mensen kunnen deze organisatie weer kiezen.")],
        "knop": _("Leg vast: doet weer mee"),
        "terug": terug,
    }


def gevolgen_vertrek() -> list[str]:
    """What happens when somebody leaves, as he who records it must know it."""
    return [
        _("Inloggen kan meteen niet meer. Wie nu is ingelogd, wordt uitgelogd."),
        _("Deelname aan casussen stopt. De lege plek is elke dag te zien tot zij is gevuld."),
        _("Verzoeken die nog open staan, gaan terug naar het huis."),
        _("Wat deze persoon deed, blijft met naam in de geschiedenis staan."),
    ]


def huis(door: Door) -> dict[str, Any]:
    """The settings of the house in words."""
    rij = queries.huis(door.huis)
    ja_nee = {True: _("ja"), False: _("nee")}
    return {
        "huis": rij,
        "criteria_url": reverse("recht:criteria"),
        "gemeenten": queries.gemeenten(door.huis),
        "instellingen": [
            (_("Naam"), rij.naam),
            (_("Contactpunt"), rij.contactpunt or _("nog niet ingevuld")),
            (_("Naam van de rol"), rij.rolnaam_procesregisseur),
            (_("Werkwijze"), _(WERKWIJZEN[rij.werkwijze])),
            (_("Triageteam"), ja_nee[rij.triageteam]),
            (_("Casusregie door het huis"), ja_nee[rij.mag_casusregie]),
        ],
        "termijnen": [
            (_(t.label), f"{getattr(rij, t.veld)} {_(t.eenheid)}") for t in TERMIJNEN.values()
        ],
    }

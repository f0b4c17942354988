"""Setting up a house and changing its settings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import kort_id, nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.context import in_huis
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, meld_huis_aan, wijzig
from regiehuis.netwerk import queries
from regiehuis.netwerk.models import (
    Functionaris,
    Gemeente,
    Hoedanigheid,
    Huis,
    HuisGemeente,
    Organisatie,
)
from regiehuis.netwerk.rules import TERMIJNEN, WERKWIJZEN
from regiehuis.netwerk.services.invoer import alleen_anders, keuze, tekst
from regiehuis.recht.services import neem_standaard_over

#: What the automaton of a new house may do: set the house up, and hand it over.
RECHTEN_OPRICHTER = frozenset(
    {"netwerk:wijzigen", "netwerk:bekijken", "criteria:wijzigen", "functionaris:uitnodigen"}
)


@dataclass(frozen=True, slots=True)
class NieuwHuis:
    """A house that was just made; `door` is its automaton, allowed to set it up further."""

    huis: UUID
    automaat: UUID
    organisatie: UUID
    hoedanigheid: UUID
    door: Door


def maak_huis(
    *,
    naam: str,
    kort: str,
    gemeenten: Iterable[str],
    mandaatgemeente: str | None = None,
    criteriasets: Iterable[str] = ("gooi",),
    **instellingen: Any,
) -> NieuwHuis:
    """Make a house: settings, territory, mandating municipality, automaton and first criteria.

    The house is no hoedanigheid: its automaton and its staff belong to the college of the
    municipality that mandates it (WGS 2.27).

    Args:
        kort: short name in addresses, unique in the installation.
        gemeenten: CBS codes; all must exist today.
        mandaatgemeente: CBS code; the first of `gemeenten` when absent.
        criteriasets: keys of `recht.standaard.SETS`.
        **instellingen: other settings, see `wijzig_huis`.

    Raises:
        OngeldigeInvoer: a setting or a municipality is not right.
    """
    codes = list(dict.fromkeys(gemeenten))
    mandaat = mandaatgemeente or (codes[0] if codes else "")
    if mandaat not in codes:
        raise OngeldigeInvoer(_("Kies minstens één gemeente."), veld="gemeenten")
    huis_id = nieuw_id()
    with in_huis(huis_id):
        meld_huis_aan(huis_id)
        huis = Huis.objects.create(
            id=huis_id,
            kort=tekst(kort, "kort", 40),
            **_instellingen({"naam": naam, **instellingen}),
        )
        nieuw = _mandaat(huis, _bestaande(codes)[mandaat])
        _zet_gemeenten(huis_id, codes)
        leg_vast(nieuw.door, "netwerk:huis:opgericht", object=("huis", huis_id))
        neem_standaard_over(nieuw.door, sets=tuple(criteriasets))
    return nieuw


def _mandaat(huis: Huis, gemeente: Gemeente) -> NieuwHuis:
    organisatie = Organisatie.objects.create(
        huis=huis,
        naam=f"Gemeente {gemeente.naam}",
        soort="gemeente",
        keten="gemeente",
        gemeente=gemeente,
    )
    college = Hoedanigheid.objects.create(
        huis=huis,
        organisatie=organisatie,
        soort="college",
        naam=f"College van B en W van {gemeente.naam}",
        publiek=True,
    )
    automaat = Functionaris.objects.create(
        huis=huis,
        hoedanigheid=college,
        hoedanigheid_soort="college",
        naam="Regiehuis",
        functie="",
        kort=f"automaat-{kort_id(12)}",
        soort="automaat",
        van=nu(),
    )
    return NieuwHuis(huis.id, automaat.id, organisatie.id, college.id, oprichter(huis.id))


def oprichter(huis_id: UUID) -> Door:
    """The automaton of a house, allowed to set up the network; for commands and the demo.

    Must be called inside the house (`in_huis`, `binnen`).

    Raises:
        NietGevonden: the house does not exist, or is not the house of this moment.
    """
    deur = queries.deur(queries.automaat(huis_id), rechten=RECHTEN_OPRICHTER)
    return replace(deur, rollen=frozenset({"beheerder"}))


@dienst
def wijzig_huis(door: Door, *, versie: int | None = None, **instellingen: Any) -> Huis:
    """Change settings of the house of `door`.

    Args:
        versie: the version that the user saw.
        **instellingen: naam, rolnaam_procesregisseur, mag_casusregie, werkwijze, triageteam,
            contactpunt and the terms of `rules.TERMIJNEN`.

    Raises:
        NietToegestaan, OngeldigeInvoer (with `veld`), Conflict.
    """
    door.eis("criteria:wijzigen")
    huis = queries.huis(door.huis)
    anders = alleen_anders(huis, _instellingen(instellingen))
    if not anders and versie in (None, huis.versie):
        return huis
    nieuw = wijzig(huis, versie=versie, **anders)
    leg_vast(door, "netwerk:huis:gewijzigd", object=("huis", door.huis))
    return nieuw


def _instellingen(waarden: dict[str, Any]) -> dict[str, Any]:
    schoon: dict[str, Any] = {}
    for veld, waarde in waarden.items():
        if termijn := TERMIJNEN.get(veld):
            if not termijn.laagste <= int(waarde) <= termijn.hoogste:
                raise OngeldigeInvoer(
                    _("Kies een getal van %(laagste)s tot en met %(hoogste)s."),
                    veld=veld,
                    laagste=termijn.laagste,
                    hoogste=termijn.hoogste,
                )
            schoon[veld] = int(waarde)
        elif veld in {"mag_casusregie", "triageteam"}:
            schoon[veld] = bool(waarde)
        elif veld == "werkwijze":
            schoon[veld] = keuze(waarde, WERKWIJZEN, veld)
        elif veld == "contactpunt":
            schoon[veld] = tekst(waarde, veld, 200, leeg=True)
        elif veld in {"naam", "rolnaam_procesregisseur"}:
            schoon[veld] = tekst(waarde, veld, 120 if veld == "naam" else 40)
        else:
            raise TypeError(f"a house has no setting {veld}")
    return schoon


@dienst
def zet_gemeenten(door: Door, *, gemeenten: Iterable[str], vanaf: date | None = None) -> None:
    """Set the territory from a day (today); earlier periods stay (BGS 2.18).

    Raises:
        NietToegestaan, OngeldigeInvoer.
    """
    door.eis("criteria:wijzigen")
    codes = list(dict.fromkeys(gemeenten))
    if not codes:
        raise OngeldigeInvoer(_("Kies minstens één gemeente."), veld="gemeenten")
    if _zet_gemeenten(door.huis, codes, vanaf or vandaag()):
        leg_vast(door, "netwerk:huis:gewijzigd", object=("huis", door.huis))


def _bestaande(codes: list[str]) -> dict[str, Gemeente]:
    bekend = {g.code: g for g in queries.alle_gemeenten()}
    if vreemd := [c for c in codes if c not in bekend]:
        raise OngeldigeInvoer(
            _("Deze gemeente bestaat niet of niet meer: %(code_gemeente)s."),
            veld="gemeenten",
            code_gemeente=vreemd[0][:10],
        )
    return {c: bekend[c] for c in codes}


def _zet_gemeenten(huis_id: UUID, codes: list[str], vanaf: date | None = None) -> bool:
    dag = vanaf or vandaag()
    bestaande = _bestaande(codes)
    open_ = HuisGemeente.objects.filter(huis_id=huis_id, tot__isnull=True)
    nu_erbij = set(open_.values_list("gemeente_id", flat=True))
    weg = open_.exclude(gemeente_id__in=codes)
    veranderd = weg.update(tot=dag)
    nieuw = [c for c in bestaande if c not in nu_erbij]
    HuisGemeente.objects.bulk_create(
        HuisGemeente(huis_id=huis_id, gemeente_id=code, van=dag) for code in nieuw
    )
    return bool(veranderd or nieuw)

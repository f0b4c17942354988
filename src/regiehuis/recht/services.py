"""Changing the policy of a house: always by adding a version, never by changing one."""

import re
from collections.abc import Sequence
from datetime import date

from django.db.models import Max

from regiehuis.kern.fouten import Conflict, OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast
from regiehuis.recht import queries, standaard
from regiehuis.recht.models import Criteriaset, Criterium, Leefgebied, Leefgebiedenset
from regiehuis.recht.standaard import StandaardCriterium, StandaardLeefgebied
from regiehuis.recht.uitdrukking import CODE, Uitdrukking, controleer, lees

SLEUTEL = re.compile(r"[a-z][a-z0-9-]{0,39}")
MAX_LEEFGEBIEDEN = 15
MAX_CRITERIA = 20


@dienst
def zet_leefgebieden(
    door: Door,
    *,
    leefgebieden: Sequence[StandaardLeefgebied],
    bron: str = "",
    geldig_van: date | None = None,
    na_versie: int | None = None,
) -> Leefgebiedenset:
    """Start a new version of the life domains; the old ones stay readable.

    Args:
        leefgebieden: at least one, in order; a domain keeps its key over versions.
        na_versie: the version that the user saw; another newest one gives a Conflict.

    Raises:
        NietToegestaan, OngeldigeInvoer, Conflict.
    """
    door.eis("criteria:wijzigen")
    _eis_aantal(leefgebieden, MAX_LEEFGEBIEDEN, _("Vul minstens één leefgebied in."))
    _eis_verschillend(
        [g.sleutel for g in leefgebieden], _("Twee leefgebieden hebben dezelfde naam.")
    )
    for g in leefgebieden:
        _eis_lengte(g.naam, 80, "naam")
        _eis_lengte(g.uitleg, 300, "uitleg", leeg=True)
    rijen = Leefgebiedenset.objects.filter(huis_id=door.huis)
    vorige = rijen.aggregate(m=Max("versie"), g=Max("geldig_van"))
    nieuw = Leefgebiedenset.objects.create(
        huis_id=door.huis,
        versie=_volgende(vorige["m"], na_versie),
        geldig_van=_geldig(geldig_van, vorige["g"]),
        bron=bron[:200],
    )
    Leefgebied.objects.bulk_create(
        Leefgebied(
            huis_id=door.huis,
            set=nieuw,
            sleutel=g.sleutel,
            naam=g.naam.strip(),
            uitleg=g.uitleg.strip(),
            volgorde=plek,
        )
        for plek, g in enumerate(leefgebieden, start=1)
    )
    _meld(door, "recht:leefgebieden:gewijzigd", nieuw.versie, nieuw.geldig_van)
    return nieuw


@dienst
def zet_criteria(
    door: Door,
    *,
    sleutel: str,
    naam: str,
    criteria: Sequence[StandaardCriterium],
    regel: str = "",
    uitdrukking: Uitdrukking | None = None,
    bron: str = "",
    url: str = "",
    geldig_van: date | None = None,
    na_versie: int | None = None,
) -> Criteriaset:
    """Start a new version of a set of criteria (or the first one of a new set).

    Args:
        sleutel: key of the set; stays the same over versions.
        regel: the rule as typed, '(1 en 2 en 3) of 4'; or give `uitdrukking` as data.
        na_versie: the version that the user saw; another newest one gives a Conflict.

    Raises:
        NietToegestaan, OngeldigeInvoer (with `veld`), Conflict.
    """
    door.eis("criteria:wijzigen")
    uitdrukking = _getoetst(sleutel, naam, criteria, regel, uitdrukking, url)
    vorige = Criteriaset.objects.filter(huis_id=door.huis, sleutel=sleutel).aggregate(
        m=Max("versie"), g=Max("geldig_van")
    )
    nieuw = Criteriaset.objects.create(
        huis_id=door.huis,
        sleutel=sleutel,
        versie=_volgende(vorige["m"], na_versie),
        naam=naam.strip(),
        geldig_van=_geldig(geldig_van, vorige["g"]),
        uitdrukking=uitdrukking,
        bron=bron[:200],
        url=url,
    )
    _maak_criteria(nieuw, criteria)
    _meld(door, "recht:criteria:gewijzigd", nieuw.versie, nieuw.geldig_van, sleutel)
    return nieuw


@dienst
def stop_criteria(door: Door, *, sleutel: str, na_versie: int | None = None) -> Criteriaset:
    """Stop using a set from today; its versions stay readable.

    Raises:
        NietToegestaan, NietGevonden, Conflict.
    """
    door.eis("criteria:wijzigen")
    oud = queries.laatste_criteria(door.huis, sleutel)
    nieuw = Criteriaset.objects.create(
        huis_id=door.huis,
        sleutel=sleutel,
        versie=_volgende(oud.versie, na_versie),
        naam=oud.naam,
        geldig_van=_geldig(None, oud.geldig_van, later_mag=True),
        uitdrukking=oud.uitdrukking,
        bron=oud.bron,
        url=oud.url,
        actief=False,
    )
    _maak_criteria(nieuw, list(oud.criteria.all()))
    _meld(door, "recht:criteria:gestopt", nieuw.versie, nieuw.geldig_van, sleutel)
    return nieuw


@dienst
def neem_standaard_over(
    door: Door, *, sets: Sequence[str] = ("gooi",), geldig_van: date | None = None
) -> None:
    """Give a new house its first life domains and the named ready-made sets of criteria.

    Raises:
        NietToegestaan; KeyError for an unknown set.
    """
    zet_leefgebieden(
        door,
        leefgebieden=standaard.LEEFGEBIEDEN,
        bron=standaard.LEEFGEBIEDEN_BRON,
        geldig_van=geldig_van,
    )
    for sleutel in sets:
        kant_en_klaar = standaard.SETS[sleutel]
        zet_criteria(
            door,
            sleutel=kant_en_klaar.sleutel,
            naam=kant_en_klaar.naam,
            criteria=kant_en_klaar.criteria,
            uitdrukking=kant_en_klaar.uitdrukking,
            bron=kant_en_klaar.bron,
            url=kant_en_klaar.url,
            geldig_van=geldig_van,
        )


def _maak_criteria(set_: Criteriaset, criteria: Sequence[StandaardCriterium | Criterium]) -> None:
    Criterium.objects.bulk_create(
        Criterium(
            huis_id=set_.huis_id,
            set=set_,
            code=c.code,
            naam=c.naam.strip(),
            tekst=c.tekst.strip(),
            hint=c.hint.strip(),
            volgorde=plek,
        )
        for plek, c in enumerate(criteria, start=1)
    )


def _getoetst(
    sleutel: str,
    naam: str,
    criteria: Sequence[StandaardCriterium],
    regel: str,
    uitdrukking: Uitdrukking | None,
    url: str,
) -> Uitdrukking:
    if not SLEUTEL.fullmatch(sleutel):
        raise OngeldigeInvoer(_("Deze naam kan niet."), veld="naam")
    _eis_lengte(naam, 120, "naam")
    _eis_aantal(criteria, MAX_CRITERIA, _("Vul minstens één criterium in."))
    codes = [c.code for c in criteria]
    _eis_verschillend(codes, _("Twee criteria hebben dezelfde letter of hetzelfde cijfer."))
    for c in criteria:
        if not CODE.fullmatch(c.code) or c.code in {"en", "of", "niet", "and", "or", "not"}:
            raise OngeldigeInvoer(_("Gebruik als code een letter of cijfer, bijvoorbeeld a of 1."))
        _eis_lengte(c.naam, 120, "naam")
        _eis_lengte(c.tekst, 2000, "tekst")
        _eis_lengte(c.hint, 300, "hint", leeg=True)
    if url and not url.startswith(("https://", "http://")):
        raise OngeldigeInvoer(_("Een adres begint met https://."), veld="url")
    try:
        return lees(regel, codes) if uitdrukking is None else controleer(uitdrukking, codes)
    except OngeldigeInvoer as fout:
        raise fout.bij_veld("regel") from fout


def _eis_aantal(rijen: Sequence[object], hoogste: int, leeg: str) -> None:
    if not rijen:
        raise OngeldigeInvoer(leeg)
    if len(rijen) > hoogste:
        raise OngeldigeInvoer(
            _("Dit zijn er te veel. Het hoogste aantal is %(aantal)s."), aantal=hoogste
        )


def _eis_verschillend(sleutels: list[str], melding: str) -> None:
    if len(set(sleutels)) != len(sleutels):
        raise OngeldigeInvoer(melding)


def _eis_lengte(tekst: str, hoogste: int, veld: str, *, leeg: bool = False) -> None:
    if not leeg and not tekst.strip():
        raise OngeldigeInvoer(_("Vul de naam en de tekst in."), veld=veld)
    if len(tekst) > hoogste:
        raise OngeldigeInvoer(
            _("Deze tekst is te lang. Gebruik hoogstens %(aantal)s tekens."),
            veld=veld,
            aantal=hoogste,
        )


def _volgende(hoogste: int | None, gezien: int | None) -> int:
    if gezien is not None and (hoogste or 0) != gezien:
        raise Conflict
    return (hoogste or 0) + 1


def _geldig(gewenst: date | None, vorige: date | None, *, later_mag: bool = False) -> date:
    # Versions follow each other in time: with a gap backwards "what held then" has two answers.
    dag = gewenst or vandaag()
    if vorige is not None and dag < vorige:
        if later_mag:
            return vorige
        raise OngeldigeInvoer(
            _("Kies een datum die niet voor het begin van de vorige versie ligt."),
            veld="geldig_van",
        )
    return dag


def _meld(door: Door, soort: str, nummer: int, geldig_van: date, set_: str | None = None) -> None:
    waarden: dict[str, object] = {"nummer": nummer, "geldig_van": geldig_van}
    if set_ is not None:
        waarden["set"] = set_
    leg_vast(door, soort, object=("huis", door.huis), waarden=waarden)


def sleutel_van(naam: str, bestaande: Sequence[str] = ()) -> str:
    """Make a free key from a name ('Vrije tijd' becomes 'vrije-tijd')."""
    kaal = re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-")[:20].strip("-") or "x"
    kaal = kaal if kaal[0].isalpha() else f"x-{kaal}"[:20]
    sleutel, n = kaal, 2
    while sleutel in bestaande:
        sleutel, n = f"{kaal[:16]}-{n}", n + 1
    return sleutel

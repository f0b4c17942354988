"""Organisations and the capacities in which they take part."""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk import queries
from regiehuis.netwerk.models import Functionaris, Hoedanigheid, Organisatie
from regiehuis.netwerk.rules import ORGANISATIESOORTEN, past_hoedanigheid
from regiehuis.netwerk.services.invoer import alleen_anders, keuze, tekst
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN, KETENS, is_publiek


@dienst
def voeg_organisatie_toe(
    door: Door,
    *,
    naam: str,
    soort: str,
    keten: str = "",
    gemeente: str | None = None,
) -> Organisatie:
    """Add an organisation to the network.

    Args:
        soort: key of `rules.ORGANISATIESOORTEN`.
        keten: the usual chain of the kind when empty.
        gemeente: CBS code, for a municipality.

    Raises:
        NietToegestaan, OngeldigeInvoer.
    """
    door.eis("netwerk:wijzigen")
    velden = _velden(naam=naam, soort=soort, keten=keten, gemeente=gemeente)
    try:
        with transaction.atomic():
            nieuw = Organisatie.objects.create(huis_id=door.huis, **velden)
    except IntegrityError as fout:
        raise _dubbel() from fout
    _meld(door, "netwerk:organisatie:toegevoegd", nieuw.id)
    return nieuw


@dienst
def wijzig_organisatie(
    door: Door, *, organisatie: UUID, versie: int | None = None, **velden: Any
) -> Organisatie:
    """Change name, kind, chain or municipality; the kind must fit its capacities.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer, RegelOvertreden, Conflict.
    """
    door.eis("netwerk:wijzigen")
    rij = queries.organisatie(organisatie)
    oud = {"naam": rij.naam, "soort": rij.soort, "keten": rij.keten, "gemeente": rij.gemeente_id}
    anders = alleen_anders(rij, _velden(**{**oud, **velden}))
    if "soort" in anders:
        soorten = Hoedanigheid.objects.filter(organisatie=rij).values_list("soort", flat=True)
        if not all(past_hoedanigheid(anders["soort"], s) for s in soorten):
            raise RegelOvertreden(
                _("Deze soort past niet bij een hoedanigheid van de organisatie."), veld="soort"
            )
    if not anders and versie in (None, rij.versie):
        return rij
    try:
        with transaction.atomic():
            nieuw = wijzig(rij, versie=versie, **anders)
    except IntegrityError as fout:
        raise _dubbel() from fout
    _meld(door, "netwerk:organisatie:gewijzigd", organisatie)
    return nieuw


@dienst
def stop_organisatie(door: Door, *, organisatie: UUID, versie: int | None = None) -> Organisatie:
    """Record that an organisation takes no part any more; its people must have left first.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden, Conflict.
    """
    door.eis("netwerk:wijzigen")
    rij = queries.organisatie(organisatie)
    nog = Functionaris.objects.filter(queries.actief(), hoedanigheid__organisatie=rij).count()
    if nog:
        raise RegelOvertreden(
            _(
                "Er werken nog mensen voor deze organisatie (%(aantal)s). Leg eerst hun vertrek "
                "vast."
            ),
            aantal=nog,
        )
    nieuw = wijzig(rij, versie=versie, actief=False)
    _meld(door, "netwerk:organisatie:gestopt", organisatie)
    return nieuw


@dienst
def hervat_organisatie(door: Door, *, organisatie: UUID, versie: int | None = None) -> Organisatie:
    """Let an organisation take part again.

    Raises:
        NietToegestaan, NietGevonden, Conflict.
    """
    door.eis("netwerk:wijzigen")
    nieuw = wijzig(queries.organisatie(organisatie), versie=versie, actief=True)
    _meld(door, "netwerk:organisatie:hervat", organisatie)
    return nieuw


@dienst
def voeg_hoedanigheid_toe(
    door: Door, *, organisatie: UUID, soort: str, naam: str = ""
) -> Hoedanigheid:
    """Add a legal quality in which an organisation takes part.

    Whether it is public follows from the kind (WGS 2.27(1)).

    Args:
        soort: key of `recht.rules.HOEDANIGHEIDSOORTEN`; must fit the kind of organisation.
        naam: made from organisation and kind when empty.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer, RegelOvertreden.
    """
    door.eis("netwerk:wijzigen")
    rij = queries.organisatie(organisatie)
    keuze(soort, HOEDANIGHEIDSOORTEN, "soort")
    if not past_hoedanigheid(rij.soort, soort):
        raise RegelOvertreden(
            _("Deze hoedanigheid past niet bij deze soort organisatie."), veld="soort"
        )
    try:
        with transaction.atomic():
            nieuw = Hoedanigheid.objects.create(
                huis_id=door.huis,
                organisatie=rij,
                soort=soort,
                naam=tekst(naam, "naam", 160, leeg=True) or _naam(rij, soort),
                publiek=is_publiek(soort),
            )
    except IntegrityError as fout:
        raise OngeldigeInvoer(
            _("Deze organisatie heeft deze hoedanigheid al."), veld="soort"
        ) from fout
    leg_vast(
        door,
        "netwerk:hoedanigheid:toegevoegd",
        object=("huis", door.huis),
        waarden={"hoedanigheid": nieuw.id},
    )
    return nieuw


def _naam(organisatie: Organisatie, soort: str) -> str:
    plaats = organisatie.gemeente.naam if organisatie.gemeente else organisatie.naam
    if soort == "college":
        return f"College van B en W van {plaats}"
    return f"Burgemeester van {plaats}" if soort == "burgemeester" else organisatie.naam


def _velden(*, naam: str, soort: str, keten: str = "", gemeente: str | None) -> dict[str, Any]:
    keuze(soort, ORGANISATIESOORTEN, "soort")
    keten = keten or ORGANISATIESOORTEN[soort].keten
    gemeente = gemeente or None
    if soort == "gemeente" and gemeente is None:
        raise OngeldigeInvoer(_("Kies welke gemeente dit is."), veld="gemeente")
    if gemeente is not None and gemeente not in {g.code for g in queries.alle_gemeenten()}:
        raise OngeldigeInvoer(_("Deze gemeente bestaat niet of niet meer."), veld="gemeente")
    return {
        "naam": tekst(naam, "naam", 120),
        "soort": soort,
        "keten": keuze(keten, KETENS, "keten"),
        "gemeente_id": gemeente,
    }


def _dubbel() -> OngeldigeInvoer:
    return OngeldigeInvoer(_("Er is al een organisatie met deze naam."), veld="naam")


def _meld(door: Door, soort: str, organisatie: UUID) -> None:
    leg_vast(door, soort, object=("huis", door.huis), waarden={"organisatie": organisatie})

"""What this room contributes: navigation, and work to decide and to answer."""

from collections.abc import Iterator, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.concepten.services import onverstuurd
from regiehuis.instroom import queries
from regiehuis.instroom.queries.lijst import TERUG_TE_MELDEN, Wachtend, weegt
from regiehuis.instroom.services.indienen import FORMULIER
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.kern.registraties import (
    NAVIGATIE,
    WERKBRONNEN,
    WERKVOORRAAD,
    ZOEKBRONNEN,
    NavItem,
    Treffer,
    Werkbron,
    Werkitem,
    Werksoort,
    Zoekbron,
)
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.kern.zoekvraag import Zoekvraag
from regiehuis.logboek.deur import Door


def _telling(door: Door) -> int | None:
    if not weegt(door):
        return None
    aantal = queries.tellingen(door)
    te_openen = aantal["openen"] if door.mag("casus:openen") else 0
    return aantal["te_wegen"] + aantal["triage"] + te_openen


VRAGEN = {
    "ingediend": (gettext_lazy("Weeg een nieuwe aanmelding"), "instroom:wegen"),
    "triage": (gettext_lazy("Bespreek een aanmelding in het triageoverleg"), "instroom:wegen"),
    "toegelaten": (gettext_lazy("Open een casus voor een aanmelding"), "instroom:openen"),
}


def _werk(door: Door, namens: Set[UUID]) -> Iterator[Werkitem]:
    for regel in queries.wachtende_aanmeldingen(door):
        if weegt(door):
            yield from _te_wegen(door, regel)
        if regel.van_mij and door.mag("aanmelding:indienen"):
            yield from _van_mij(door, regel)
    yield from _onverstuurd(door)


def _onverstuurd(door: Door) -> Iterator[Werkitem]:
    if not door.mag("aanmelding:indienen"):
        return
    if concept := onverstuurd(door, FORMULIER):
        id, op = concept
        yield Werkitem(
            soort="concept",
            id=id,
            vraag=_("Verstuur uw aanmelding, of gooi het concept weg"),
            context=_("Wat u schreef is bewaard. Nog niemand anders ziet het."),
            url=reverse("instroom:nieuw"),
            sinds=op,
            vooraan=True,
        )


def _item(regel: Wachtend, soort: str, vraag: Any, adres: str, termijn: Any) -> Werkitem:
    rij = regel.aanmelding
    return Werkitem(
        soort=soort,
        id=rij.id,
        vraag=vraag,
        casus_nummer=rij.nummer,
        wie=rij.ingediend_door_id,
        termijn=termijn,
        url=reverse(adres, args=[rij.id]),
        sinds=rij.ingediend_op,
        aanduiding=rij.inhoud.aanduiding,
        spoed=rij.spoed,
    )


def _te_wegen(door: Door, regel: Wachtend) -> Iterator[Werkitem]:
    rij = regel.aanmelding
    if rij.stand == "toegelaten" and not door.mag("casus:openen"):
        return
    if regel.gewogen and not door.mag("uitkomst:vastleggen"):
        return
    if rij.stand in VRAGEN:
        vraag, adres = VRAGEN[rij.stand]
        tekst = _("Spoed: %(vraag)s") % {"vraag": str(vraag)} if rij.spoed else str(vraag)
        yield _item(regel, "weging", tekst, adres, regel.uiterlijk)
    elif regel.vraag_tot and door.mag("uitkomst:vastleggen"):
        # The submitter does not answer, or did not in time: triage decides how to go on.
        tekst = _("De aanmelder heeft niet aangevuld. Hoe verder?")
        if regel.aanmelder_weg:
            tekst = _("De aanmelder is vertrokken en vult niet meer aan. Hoe verder?")
        if regel.aanmelder_weg or regel.vraag_tot < nu():
            yield _item(regel, "wachten", tekst, "instroom:wegen", regel.vraag_tot)


def _van_mij(door: Door, regel: Wachtend) -> Iterator[Werkitem]:
    rij = regel.aanmelding
    if rij.stand == "aanvullen":
        vraag = _("Vul uw aanmelding aan")
        yield _item(regel, "aanvulling", vraag, "instroom:aanvullen", regel.vraag_tot)
    elif rij.stand in TERUG_TE_MELDEN and not rij.teruggemeld:
        # staff of the house act for the college, but its officers report back themselves
        if rij.ingediend_door_id == door.functionaris or not weegt(door):
            vraag = _("Meld terug wat er van uw aanmelding is gekomen")
            dag = einde_van_dag(lokale_datum(rij.vernietig_op)) if rij.vernietig_op else None
            yield _item(regel, "terugmelding", vraag, "instroom:aanmelding", dag)


def _voorbeeld(door: Door, id: UUID) -> dict[str, Any] | None:
    try:
        blad = queries.aanmeldblad(door, id)
    except NietGevonden:
        return None
    return {"blad": blad, "weegt": weegt(door) and blad.aanmelding.stand != "aanvullen"}


NAVIGATIE.registreer(
    "aanmeldingen",
    NavItem(
        "aanmeldingen",
        gettext_lazy("Aanmeldingen"),
        "instroom:lijst",
        "aanmelding:indienen",
        30,
        _telling,
    ),
)
NAVIGATIE.registreer(
    "informatievragen",
    NavItem(
        "informatievragen",
        gettext_lazy("Informatievragen"),
        "instroom:informatievragen",
        "informatievraag:bekijken",
        35,
    ),
)
NAAST = "instroom/deel/voorbeeld.html"
for _soort in (
    Werksoort("weging", "besluiten", 10, gettext_lazy("Aanmeldingen"), _voorbeeld, NAAST),
    Werksoort("wachten", "besluiten", 15, gettext_lazy("Zonder antwoord"), _voorbeeld, NAAST),
    Werksoort("aanvulling", "beantwoorden", 20, gettext_lazy("Vragen van triage"), _voorbeeld,
              NAAST),
    Werksoort("terugmelding", "beantwoorden", 30, gettext_lazy("Terugmelden"), _voorbeeld, NAAST),
    Werksoort("concept", "doen", 5, gettext_lazy("Nog niet verstuurd")),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("instroom", Werkbron("instroom", _werk))


def _zoek(door: Door, vraag: Zoekvraag, aantal: int) -> list[Treffer]:
    """Open submissions that I may see."""
    return [
        Treffer(
            bron="aanmeldingen",
            id=rij.id,
            titel=rij.inhoud.aanduiding,
            url=reverse("instroom:aanmelding", args=[rij.id]),
            toelichting=_("Aanmelding"),
            casus_nummer=rij.nummer,
        )
        for rij in queries.gezocht(door, vraag, aantal)
    ]


ZOEKBRONNEN.registreer(
    "aanmeldingen", Zoekbron("aanmeldingen", gettext_lazy("Aanmeldingen"), _zoek, 60)
)

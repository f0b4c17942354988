"""What this room contributes: navigation, and work to decide and to answer."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.instroom import queries
from regiehuis.instroom.queries.lijst import Regel, in_stand, weegt
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import (
    NAVIGATIE,
    WERKVOORRAAD,
    ZOEKBRONNEN,
    NavItem,
    Treffer,
    Werkitem,
    Werksoort,
    Zoekbron,
)
from regiehuis.kern.zoekvraag import Zoekvraag
from regiehuis.logboek.deur import Door


def _telling(door: Door) -> int | None:
    if not weegt(door):
        return None
    aantal = queries.tellingen(door)
    return aantal["te_wegen"] + aantal["triage"] + aantal["openen"]


def _item(regel: Regel, soort: str, vraag: str, adres: str, termijn: Any) -> Werkitem:
    rij = regel.aanmelding
    wie = regel.aanmelder
    return Werkitem(
        soort=soort,
        id=rij.id,
        vraag=vraag,
        casus_nummer=rij.nummer,
        context=f"{wie.naam}, {wie.organisatie}" if wie else "",
        termijn=termijn,
        url=reverse(adres, args=[rij.id]),
        sinds=rij.ingediend_op,
        aanduiding=rij.inhoud.aanduiding,
    )


VRAGEN = {
    "ingediend": (gettext_lazy("Weeg een nieuwe aanmelding"), "instroom:wegen"),
    "triage": (gettext_lazy("Bespreek een aanmelding in het triageoverleg"), "instroom:wegen"),
    "toegelaten": (gettext_lazy("Open een casus voor een aanmelding"), "instroom:openen"),
}


def _te_besluiten(door: Door) -> Iterator[Werkitem]:
    if not weegt(door):
        return
    for regel in in_stand(door, list(VRAGEN)):
        rij = regel.aanmelding
        vraag, adres = VRAGEN[rij.stand]
        tekst = _("Spoed: %(vraag)s") % {"vraag": str(vraag)} if rij.spoed else str(vraag)
        termijn = regel.klok.einde if rij.stand != "toegelaten" else None
        yield _item(regel, "weging", tekst, adres, termijn)


def _wacht_te_lang(door: Door) -> Iterator[Werkitem]:
    """The submitter did not answer in time: triage decides how to go on."""
    if not weegt(door):
        return
    for regel in in_stand(door, ["aanvullen"]):
        if regel.vraag_tot and regel.vraag_tot < nu():
            vraag = _("De aanmelder heeft niet aangevuld. Hoe verder?")
            yield _item(regel, "wachten", vraag, "instroom:wegen", regel.vraag_tot)


def _te_beantwoorden(door: Door) -> Iterator[Werkitem]:
    if not door.mag("aanmelding:indienen"):
        return
    for regel in in_stand(door, ["aanvullen"], van_mij=True):
        vraag = _("Vul uw aanmelding aan")
        yield _item(regel, "aanvulling", vraag, "instroom:aanvullen", regel.vraag_tot)


def _terug_te_melden(door: Door) -> Iterator[Werkitem]:
    if not door.mag("aanmelding:indienen"):
        return
    for regel in in_stand(door, ["lokaal", "riec"], van_mij=True):
        van_collega = regel.aanmelding.ingediend_door_id != door.functionaris
        # staff of the house act for the college, but its officers report back themselves
        if not regel.aanmelding.teruggemeld and not (weegt(door) and van_collega):
            yield _item(
                regel,
                "terugmelding",
                _("Meld terug wat er van uw aanmelding is gekomen"),
                "instroom:aanmelding",
                regel.aanmelding.vernietig_op,
            )


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
for _soort in (
    Werksoort("weging", "besluiten", _te_besluiten, 10, gettext_lazy("Aanmeldingen"), _voorbeeld,
              "instroom/deel/voorbeeld.html"),
    Werksoort("wachten", "besluiten", _wacht_te_lang, 15, gettext_lazy("Zonder antwoord"),
              _voorbeeld, "instroom/deel/voorbeeld.html"),
    Werksoort("aanvulling", "beantwoorden", _te_beantwoorden, 20, gettext_lazy("Vragen van triage"),
              _voorbeeld, "instroom/deel/voorbeeld.html"),
    Werksoort("terugmelding", "beantwoorden", _terug_te_melden, 30, gettext_lazy("Terugmelden"),
              _voorbeeld, "instroom/deel/voorbeeld.html"),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)


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

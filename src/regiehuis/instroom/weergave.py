"""Words and small structures that the pages of this room show: no query, no rule."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus.queries import nummers
from regiehuis.instroom import rules
from regiehuis.instroom.queries import Aanmeldblad, Lijst
from regiehuis.instroom.queries.lijst import MIJN
from regiehuis.logboek.deur import Door
from regiehuis.web.antwoord import meld

GROEPNAMEN = {
    "te_wegen": gettext_lazy("Te wegen"),
    "triage": gettext_lazy("Triageoverleg"),
    "aanvullen": gettext_lazy("Bij de aanmelder"),
    "openen": gettext_lazy("Nog te openen"),
    "besloten": gettext_lazy("Besloten"),
    MIJN: gettext_lazy("Mijn aanmeldingen"),
}
#: State -> shape of the tag beside it.
TAGS = {
    "ingediend": "open",
    "aanvullen": "still",
    "triage": "doing",
    "toegelaten": "warning",
    "geopend": "done",
    "lokaal": "plain",
    "riec": "plain",
    "advies": "plain",
    "afgewezen": "stopped",
    "ingetrokken": "stopped",
}
STERKTEN = {
    "zeker": gettext_lazy("Zeker"),
    "waarschijnlijk": gettext_lazy("Waarschijnlijk"),
    "mogelijk": gettext_lazy("Mogelijk"),
}
#: Words for the reasons of a match (`personen.rules.REDENEN`).
REDENEN = {
    "bsn_gelijk": gettext_lazy("zelfde BSN"),
    "bsn_verschilt": gettext_lazy("ander BSN"),
    "naam_gelijk": gettext_lazy("zelfde naam"),
    "delen_verwisseld": gettext_lazy("voor- en achternaam verwisseld"),
    "achternaam_gelijk": gettext_lazy("zelfde achternaam"),
    "achternaam_deel": gettext_lazy("een deel van de achternaam is gelijk"),
    "achternaam_lijkt": gettext_lazy("achternaam lijkt erop"),
    "achternaam_verschilt": gettext_lazy("andere achternaam"),
    "voornaam_gelijk": gettext_lazy("zelfde voornaam"),
    "voornaam_lijkt": gettext_lazy("voornaam lijkt erop"),
    "voorletter_gelijk": gettext_lazy("zelfde voorletter"),
    "voornaam_verschilt": gettext_lazy("andere voornaam"),
    "tussenvoegsel_verschilt": gettext_lazy("ander tussenvoegsel"),
    "geboren_gelijk": gettext_lazy("zelfde geboortedatum"),
    "geboren_past": gettext_lazy("geboortedatum past"),
    "geboren_tikfout": gettext_lazy("geboortedatum met een tikfout"),
    "geboren_verschilt": gettext_lazy("andere geboortedatum"),
}


@dataclass(frozen=True, slots=True)
class Groepknop:
    """A queue in the menu beside the list."""

    naam: Any
    url: str
    aantal: int
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of what happens with a submission: done, now or still to come."""

    naam: Any
    tekst: Any
    stand: str


def redenen(treffer: Any) -> list[str]:
    """The reasons of a hit in words."""
    return [str(REDENEN.get(r, r)) for r in treffer.redenen]


def lijsttitel(groep: str) -> Any:
    """Heading of a list."""
    return GROEPNAMEN[groep]


def groepen(door: Door, lijst: Lijst) -> list[Groepknop]:
    """The queues beside the list: all for triage, none for who only submits."""
    basis = reverse("instroom:lijst")
    weegt, meldt = door.mag("aanmelding:wegen"), door.mag("aanmelding:indienen")
    return [
        Groepknop(
            naam,
            f"{basis}?groep={sleutel}",
            lijst.tellingen.get(sleutel, 0),
            sleutel == lijst.filter.groep,
        )
        for sleutel, naam in GROEPNAMEN.items()
        if (meldt if sleutel == MIJN else weegt)
    ]


def delen(formulieren: Any) -> list[tuple[str, Any]]:
    """The parts of the form, for the list on top of it."""
    return [
        ("route", _("Route")),
        ("over", _("Over wie")),
        ("speelt", _("Wat speelt er")),
        ("leefgebieden", _("Leefgebieden")),
        ("eerder", _("Wat is geprobeerd")),
        ("doel", _("Doeltoets")),
        ("afronden", _("Afronden")),
    ]


def stappen(blad: Aanmeldblad) -> list[Stap]:
    """What has happened, what is asked now, and what comes."""
    rij = blad.aanmelding
    besloten = rij.stand not in rules.OPEN
    weging = {
        "ingediend": _("Triage weegt de aanmelding op de doeltoets en de criteria van het huis."),
        "triage": _("De aanmelding wordt besproken in het triageoverleg."),
        "aanvullen": _("Triage heeft een vraag. De klok staat stil tot het antwoord er is."),
    }.get(rij.stand, _("De aanmelding is gewogen."))
    uit = [
        Stap(_("Ontvangen"), _("Het nummer is %(nummer)s.") % {"nummer": rij.nummer}, "done"),
        Stap(_("Weging"), weging, "done" if besloten else "now"),
        Stap(_("Uitkomst"), _uitkomsttekst(blad), "now" if besloten else ""),
    ]
    return uit


def _uitkomsttekst(blad: Aanmeldblad) -> str:
    stand = blad.aanmelding.stand
    teksten = {
        "toegelaten": _("Het huis neemt de zaak in behandeling en opent een casus."),
        "geopend": _("Er is een casus geopend met hetzelfde nummer."),
        "afgewezen": _("Het huis neemt de zaak niet in behandeling."),
    }
    return teksten.get(stand) or (_voor_de_aanmelder if blad.van_mij else _voor_wie_weegt)(stand)


def _voor_de_aanmelder(stand: str) -> str:
    return {
        "lokaal": _("Leg de zaak lokaal neer, met het advies van het huis. Meld daarna terug."),
        "riec": _("Leg de zaak voor aan het RIEC, met het advies van het huis. Meld daarna terug."),
        "advies": _("U krijgt advies en gaat zelf verder."),
        "ingetrokken": _("U hebt de aanmelding ingetrokken."),
    }.get(stand, _("U krijgt bericht met de uitkomst en het advies."))


def _voor_wie_weegt(stand: str) -> str:
    return {
        "lokaal": _("De aanmelder legt de zaak lokaal neer, met het advies, en meldt terug."),
        "riec": _("De aanmelder legt de zaak voor aan het RIEC, met het advies, en meldt terug."),
        "advies": _("De aanmelder krijgt advies en gaat zelf verder."),
        "ingetrokken": _("De aanmelder heeft de aanmelding ingetrokken."),
    }.get(stand, _("De aanmelder krijgt bericht met de uitkomst en het advies."))


def na_uitkomst(request: HttpRequest, blad: Aanmeldblad, uitkomst: str) -> HttpResponse:
    """Say what was recorded, and go where the work goes on."""
    nummer = {"nummer": blad.aanmelding.nummer}
    if uitkomst == "in_behandeling":
        meld(request, _("Aanmelding %(nummer)s komt in behandeling. Open nu de casus.") % nummer)
        return redirect("instroom:openen", blad.aanmelding.id)
    meld(request, _("De uitkomst van %(nummer)s is vastgelegd.") % nummer)
    return redirect("instroom:lijst")


def na_openen(request: HttpRequest, casus: UUID, nummer: str) -> HttpResponse:
    """To the case, or to the list for who opened it and takes no part in it."""
    if casus in nummers([casus]):
        meld(request, _("Casus %(nummer)s is geopend.") % {"nummer": nummer})
        return redirect("casus:casus", casus)
    tekst = _("Casus %(nummer)s is geopend. De procesregisseur gaat ermee verder; u neemt niet deel"
              " en ziet de casus niet.")  # fmt: skip
    meld(request, tekst % {"nummer": nummer})
    return redirect("instroom:lijst")


def naar_casus(aanmelding: Any) -> HttpResponse:
    """It was opened already, or it is not to be opened: go to where it stands."""
    if aanmelding.casus_id:
        return redirect("casus:casus", aanmelding.casus_id)
    return redirect("instroom:aanmelding", aanmelding.id)

"""What this room contributes: tab, spine, panels, and the work that waits."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.casus.queries import Wervelinhoud
from regiehuis.concepten.hulp import concept_van
from regiehuis.informatie import queries, rules, services
from regiehuis.informatie.forms import antwoordpagina, antwoordset
from regiehuis.informatie.models import Gegeven, Informatieverzoek
from regiehuis.kern.datums import kort
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.registraties import (
    CASUS_PANELEN,
    CASUS_RUGGENGRAAT,
    CASUS_TABBLADEN,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    TIJDLIJN,
    WERKBRONNEN,
    WERKVOORRAAD,
    Dossierdeel,
    OpenZaak,
    OpenZaken,
    Paneel,
    Tabblad,
    Tijdlijnbron,
    Werkbron,
    Werkitem,
    Werksoort,
    Wervel,
)
from regiehuis.logboek.deur import Door
from regiehuis.logboek.woorden import meld_objectbron
from regiehuis.web.taal import paginataal

# ---- the page of a case -------------------------------------------------------------------------


def _spine(door: Door, casus_ids: Sequence[UUID]) -> Mapping[UUID, Wervelinhoud]:
    uit = {}
    for casus_id, stand in queries.standen(casus_ids).items():
        tekst = (
            gettext("%(n)s van de %(totaal)s vragen beantwoord.")
            % {"n": stand.beantwoord, "totaal": stand.gevraagd}
            if stand.gevraagd
            else gettext("Er is nog niets gevraagd.")
        )
        laatste = stand.laatste_op
        uit[casus_id] = Wervelinhoud(
            tekst,
            toelichting=gettext("Laatste gegeven: %(dag)s.")
            % {"dag": kort(lokale_datum(laatste), paginataal())}
            if laatste
            else "",
            laat=bool(stand.te_laat),
            url=reverse("informatie:verzoeken", args=[casus_id]),
            knop=gettext("Bekijk"),
        )
    return uit


def _beeld(door: Door, casus_id: UUID) -> dict[str, Any]:
    return {"kort": queries.samenvatting(door, casus_id), "casus_id": casus_id}


CASUS_TABBLADEN.registreer("beeld", Tabblad("beeld", _("Beeld"), "informatie:beeld", 20))
CASUS_RUGGENGRAAT.registreer("informatie", Wervel("informatie", _("Informatie"), _spine, 65))
CASUS_PANELEN.registreer(
    "beeld", Paneel("beeld", "hoofd", "informatie/deel/paneel.html", _beeld, 30)
)

# ---- what is open before a case is closed -------------------------------------------------------


def _open_zaken(door: Door, casus_id: UUID) -> list[OpenZaak]:
    return [
        OpenZaak(
            id=r.verzoek.id,
            tekst=gettext("Vraag om informatie: %(vraag)s") % {"vraag": r.vraag},
            wie=r.aan.genoemd if r.aan else "",
            termijn=lokale_datum(r.uiterlijk),
            url=reverse("informatie:verzoek", args=[r.verzoek.id]),
        )
        for r in queries.verzoeken(door, casus_id)
        if r.verzoek.stand == "open"
    ]


def _neem_terug(door: Door, casus_id: UUID, id: UUID, reden: str) -> None:
    services.trek_in(door, verzoek=id)


OPEN_ZAKEN.registreer(
    "informatie",
    OpenZaken("informatie", _("Vragen om informatie"), _open_zaken, _neem_terug, 20),
)

# ---- the timeline and the file ------------------------------------------------------------------

TIJDLIJN.registreer(
    "gegevens",
    Tijdlijnbron("gegevens", _("Interventies en gebeurtenissen"), queries.tijdlijnregels, 20),
)
for _deel in (
    Dossierdeel("beeld", _("Beeld per leefgebied"), queries.beeld_in_woorden, 50),
    Dossierdeel("vragen", _("Vragen om informatie"), queries.vragen_in_woorden, 60),
):
    DOSSIERDELEN.registreer(_deel.sleutel, _deel)

# ---- what waits ---------------------------------------------------------------------------------


VRAGEN = {
    "verzoek": _("Beantwoord het informatieverzoek"),
    "verzoek_laat": _("Beantwoord het informatieverzoek"),
    "verzoek_wacht": _("Nog geen antwoord op een informatieverzoek"),
    "verzoek_collega": _("Een collega heeft nog niet geantwoord op een informatieverzoek"),
    "verzoek_vervallen": _("Een vraag is vervallen. Stelt u hem aan een ander?"),
}


def _werk(door: Door, namens: Set[UUID]) -> Iterable[Werkitem]:
    for soort, rij in queries.wachtend(door, namens):
        mijn = soort in ("verzoek", "verzoek_laat")
        yield Werkitem(
            soort=soort,
            id=rij.id,
            vraag=VRAGEN[soort],
            casus_nummer=rij.casus_nummer,
            wie=rij.gevraagd_door_id if mijn else rij.aan_id,
            termijn=rules.uiterlijk(rij.termijn_tot, rij.later_op),
            url=reverse("informatie:verzoek", args=[rij.id]),
            sinds=rij.gevraagd_op,
            casus=rij.casus_id,
            spoed=rij.spoed,
        )


def _naast(door: Door, id: UUID) -> dict[str, Any] | None:
    """A request beside the list: with the form to answer when it is mine."""
    try:
        kaart = queries.verzoek(door, id)
    except NietGevonden:
        return None
    if not kaart.mijn or kaart.verzoek.stand != "open":
        return {"kaart": kaart, "regel": kaart.regel}
    concept = concept_van(door, "informatie.verzoek", id)
    set_ = antwoordset(door, kaart, concept=concept)
    return {**antwoordpagina(door, kaart, set_), "concept": concept}


NAAST = "informatie/deel/naast.html"
for _soort in (
    Werksoort("verzoek", "beantwoorden", 10, _("Informatieverzoek"), _naast, NAAST),
    Werksoort("verzoek_laat", "te_laat", 10, _("Informatieverzoek te laat"), _naast, NAAST),
    Werksoort("verzoek_wacht", "te_laat", 20, _("Antwoord van een partner te laat"), _naast, NAAST),
    Werksoort("verzoek_collega", "te_laat", 30, _("Antwoord van een collega te laat"), _naast,
              NAAST),
    Werksoort("verzoek_vervallen", "besluiten", 40, _("Vervallen informatieverzoek"), _naast,
              NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("informatie", Werkbron("informatie", _werk))

# ---- sentences of the log -----------------------------------------------------------------------


def _bestaande(model: Any) -> Callable[[Iterable[UUID]], set[UUID]]:
    return lambda ids: set(model.objects.filter(id__in=list(ids)).values_list("id", flat=True))


meld_objectbron("gegeven", _bestaande(Gegeven))
meld_objectbron("verzoek", _bestaande(Informatieverzoek))

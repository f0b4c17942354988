"""Answering: five answers, each of them a proper one (WGS 1.5(1), 2.29(2))."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.informatie import rules
from regiehuis.informatie.models import Informatieverzoek, Verzoektekst, Weigering
from regiehuis.informatie.services import zicht
from regiehuis.informatie.services.gegevens import maak_gegeven
from regiehuis.informatie.tafel import tafel
from regiehuis.kern.fouten import Conflict, NietGevonden, NietToegestaan, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.stukken.services import plaats

NIET_AAN_U = _("Deze vraag is aan iemand anders gesteld.")
AL_BEANTWOORD = _(
    "Deze vraag is al beantwoord. Uw tekst staat nog in het formulier. U kunt hem toevoegen aan "
    "het antwoord."
)
GESLOTEN = _("Deze vraag is ingetrokken of vervallen. U hoeft niet meer te antwoorden.")
EERST_ANTWOORD = _("Deze vraag is nog niet beantwoord.")
FORMULIER = "informatie.verzoek"


@dienst
def beantwoord(
    door: Door,
    *,
    verzoek: UUID,
    antwoord: rules.Antwoord,
    teksten: Sequence[rules.NieuwGegeven] = (),
    bijlagen: Mapping[int, Any] | None = None,
    versie: int | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Answer a request with one of the five answers; returns the id of the request.

    Args:
        teksten: items, with the answer 'geleverd' only; one is enough.
        bijlagen: a file per place in `teksten`.
        sleutel: key of the submitted form: sending it twice answers once.

    Raises:
        NietToegestaan: no right, or the question was asked of another capacity.
        NietGevonden: the request, or its question, cannot be seen.
        OngeldigeInvoer: the answer or an item is not complete.
        Conflict: it was answered in the meantime; `.huidig` is the request as it stands.
        RegelOvertreden: the request has been withdrawn or has lapsed.
    """
    door.eis("verzoek:beantwoorden")
    rij = mijn_verzoek(door, verzoek)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rules.controleer_antwoord(antwoord, teksten, vandaag=vandaag())
    if rij.stand == "beantwoord":
        raise Conflict(AL_BEANTWOORD, huidig=rij, code="al_beantwoord")
    if rij.stand != "open":
        raise RegelOvertreden(GESLOTEN, code="gesloten")
    if antwoord.soort == "later":
        _stel_uit(door, rij, antwoord, versie)
    else:
        _sluit(door, rij, antwoord, versie)
    _lever(door, rij, teksten, bijlagen)
    verwijder(door, formulier=FORMULIER, object_id=verzoek)
    legvast_indiening(door, sleutel, verzoek)
    return verzoek


def mijn_verzoek(door: Door, verzoek: UUID) -> Informatieverzoek:
    """The request, when it is asked of me or of somebody of my own capacity in this case.

    Raises:
        NietGevonden: it, or the question itself, cannot be seen (level taak answers nothing).
        NietToegestaan: another capacity.
    """
    rij = Informatieverzoek.objects.filter(id=verzoek).first()
    if rij is None or not Verzoektekst.objects.filter(verzoek_id=verzoek).exists():
        raise NietGevonden
    if rij.aan_id != door.functionaris and rij.hoedanigheid_id != door.hoedanigheid:
        raise NietToegestaan(NIET_AAN_U, recht="verzoek:beantwoorden", code="niet_aan_u")
    return rij


def _stel_uit(
    door: Door, rij: Informatieverzoek, antwoord: rules.Antwoord, versie: int | None
) -> None:
    stap = rules.VERZOEK.doe(rij.stand, "uitstellen", {"later_op": antwoord.later_op})
    wijzig(rij, versie=versie, antwoord="later", later_op=antwoord.later_op, herinnerd_op=None)
    leg_vast(
        door,
        stap.event,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"tot": antwoord.later_op},
    )


def _sluit(
    door: Door, rij: Informatieverzoek, antwoord: rules.Antwoord, versie: int | None
) -> None:
    stap = rules.VERZOEK.doe(rij.stand, "beantwoorden", {"antwoord": antwoord.soort})
    wijzig(
        rij,
        versie=versie,
        stand=stap.naar,
        antwoord=antwoord.soort,
        later_op=None,
        beantwoord_op=nu(),
        beantwoord_door_id=door.functionaris,
    )
    if antwoord.soort == "geweigerd":
        Weigering.objects.create(
            verzoek_id=rij.id,
            casus_id=rij.casus_id,
            functionaris_id=door.functionaris,
            grond=antwoord.grond,
            toelichting=antwoord.toelichting.strip(),
        )
    leg_vast(
        door,
        stap.event,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"antwoord": antwoord.soort},
    )
    zicht.sluit_verzoek(door, rij.id)
    if rij.gevraagd_door_id != door.functionaris:
        stuur(
            door,
            aan=[rij.gevraagd_door_id],
            soort="verzoek_beantwoord",
            waarden={"nummer": rij.casus_nummer, "pad": f"/verzoek/{rij.id}/"},
        )


def _lever(
    door: Door,
    rij: Informatieverzoek,
    teksten: Sequence[rules.NieuwGegeven],
    bijlagen: Mapping[int, Any] | None,
) -> None:
    if not teksten:
        return
    aan_tafel = tafel(door, rij.casus_id)
    for plek, nieuw in enumerate(teksten):
        gegeven = maak_gegeven(door, aan_tafel, nieuw, verzoek=rij.id)
        if bestand := (bijlagen or {}).get(plek):
            plaats(
                door=door,
                bestand=bestand,
                casus=rij.casus_id,
                gegeven=gegeven,
                beperkt=nieuw.zichtbaar_voor is not None,
            )


@dienst
def vul_aan(
    door: Door,
    *,
    verzoek: UUID,
    teksten: Sequence[rules.NieuwGegeven],
    bijlagen: Mapping[int, Any] | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Add items to a request that has been answered: something new came up, or two at once wrote.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer as `beantwoord`; RegelOvertreden when the
        request is still open, withdrawn or lapsed.
    """
    door.eis("verzoek:beantwoorden")
    rij = mijn_verzoek(door, verzoek)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rules.controleer_antwoord(rules.Antwoord("geleverd"), teksten, vandaag=vandaag())
    if rij.stand != "beantwoord":
        raise RegelOvertreden(
            EERST_ANTWOORD if rij.stand == "open" else GESLOTEN, code="niet_beantwoord"
        )
    if rij.antwoord != "geleverd":
        wijzig(rij, antwoord="geleverd")
    leg_vast(
        door,
        "informatie:verzoek:aangevuld",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
    )
    _lever(door, rij, teksten, bijlagen)
    verwijder(door, formulier=FORMULIER, object_id=verzoek)
    legvast_indiening(door, sleutel, verzoek)
    return verzoek

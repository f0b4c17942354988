"""Asking: only after the doeltoets, with a purpose and a term (WGS 1.8(5), 2.31(2)-(3))."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.casus.services import zet_fase
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.informatie import rules
from regiehuis.informatie.models import Informatieverzoek, Verzoektekst
from regiehuis.informatie.services import zicht
from regiehuis.informatie.tafel import Tafel, tafel
from regiehuis.kern.fouten import DomeinFout, NietGevonden, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.kern.termijnen import Termijn
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk.queries import huis as haal_huis
from regiehuis.recht.queries import leefgebieden as haal_leefgebieden

GEEN_LID = _("Een van deze personen doet niet mee aan de casus. Kies opnieuw.")
LEEFGEBIED = _("Kies een leefgebied uit de lijst.")
PAS_HERINNERD = _("Deze persoon heeft vandaag al een herinnering gekregen.")
FORMULIER = "informatie.stel"


@dienst
def stel_verzoeken(
    door: Door,
    *,
    casus: UUID,
    aan: Collection[UUID],
    vraag: str,
    leefgebieden: Sequence[str] = (),
    termijn: int | None = None,
    spoed: bool | None = None,
    sleutel: UUID | None = None,
) -> list[UUID]:
    """Ask members of a case for information; each gets a request and a mail with a link.

    Args:
        termijn: working days; the house's own term when None.
        spoed: hours instead of days; that of the case when None.
        sleutel: key of the submitted form; sent again it asks nothing and returns [].

    Raises:
        NietToegestaan: no right 'verzoek:stellen'.
        NietGevonden: the case cannot be seen.
        RegelOvertreden: the doeltoets is not recorded (WGS 2.31(2)-(3)).
        OngeldigeInvoer: no question, nobody chosen, or somebody who takes no part.
    """
    door.eis("verzoek:stellen")
    rij = casussen.casus_voor(door, casus)
    doeltoets = casussen.doeltoets(casus)
    tekst = rules.controleer_vraag(vraag=vraag, aan=aan, doeltoets=doeltoets)
    assert doeltoets is not None  # the rule has refused it
    aan_tafel = tafel(door, casus)
    _eis_leden(aan_tafel, aan)
    _eis_leefgebieden(door, leefgebieden)
    if eenmalig(door, sleutel):
        return []
    dringend = rij.spoed if spoed is None else spoed
    einde = _termijn(door, termijn, dringend).einde()
    leden = {m.id: m.hoedanigheid_id for m in aan_tafel.leden if m.hoedanigheid_id}
    verzoeken = {nieuw_id(): wie for wie in dict.fromkeys(aan)}
    zicht.open_verzoek(door, casus, verzoeken)
    Informatieverzoek.objects.bulk_create(
        Informatieverzoek(
            id=id,
            huis_id=door.huis,
            casus_id=casus,
            doeltoets_id=doeltoets.id,
            casus_nummer=rij.nummer,
            aan_id=wie,
            hoedanigheid_id=leden[wie],
            gevraagd_door_id=door.functionaris,
            gevraagd_op=nu(),
            spoed=dringend,
            termijn_tot=einde,
        )
        for id, wie in verzoeken.items()
    )
    _schrijf_teksten(casus, verzoeken, tekst, leefgebieden)
    for id, wie in verzoeken.items():
        _meld_gesteld(door, casus, rij.nummer, id, wie, lokale_datum(einde))
    _begin_fase(door, rij)
    verwijder(door, formulier=FORMULIER, object_id=casus)
    legvast_indiening(door, sleutel, next(iter(verzoeken)))
    return list(verzoeken)


def _schrijf_teksten(
    casus: UUID, verzoeken: Iterable[UUID], vraag: str, leefgebieden: Sequence[str]
) -> None:
    Verzoektekst.objects.bulk_create(
        Verzoektekst(verzoek_id=id, casus_id=casus, vraag=vraag, leefgebieden=list(leefgebieden))
        for id in verzoeken
    )


def _termijn(door: Door, werkdagen: int | None, spoed: bool) -> Termijn:
    huis = haal_huis(door.huis)
    return rules.termijn_voor(
        nu(),
        werkdagen=huis.termijn_verzoek if werkdagen is None else werkdagen,
        spoed=spoed,
        spoed_uren=huis.termijn_spoed_uren,
    )


def _eis_leden(aan_tafel: Tafel, aan: Collection[UUID]) -> None:
    if not set(aan) <= {m.id for m in aan_tafel.leden if m.actief}:
        raise OngeldigeInvoer(GEEN_LID, veld="aan", code="geen_lid")


def _eis_leefgebieden(door: Door, leefgebieden: Sequence[str]) -> None:
    if not set(leefgebieden) <= {g.sleutel for g in haal_leefgebieden(door.huis)}:
        raise OngeldigeInvoer(LEEFGEBIED, veld="leefgebieden", code="leefgebied")


def _meld_gesteld(
    door: Door, casus: UUID, nummer: str, verzoek: UUID, wie: UUID, termijn: date
) -> None:
    leg_vast(
        door,
        "informatie:verzoek:gesteld",
        object=("casus", casus),
        casus=casus,
        waarden={"aan": wie, "termijn": termijn},
    )
    stuur(
        door,
        aan=[wie],
        soort="verzoek",
        waarden={"nummer": nummer, "pad": f"/verzoek/{verzoek}/", "termijn": termijn},
    )


def _begin_fase(door: Door, casus: Any) -> None:
    """The first request begins the phase of collecting; who may not, leaves the phase alone."""
    if casus.fase == "geopend" and door.mag("casus:fase"):
        with suppress(DomeinFout), transaction.atomic():
            zet_fase(door=door, casus=casus.id, stap="informatie_ophalen", versie=casus.versie)


@dienst
def trek_in(door: Door, *, verzoek: UUID, versie: int | None = None) -> Informatieverzoek:
    """Take an open question back.

    Raises:
        NietToegestaan, NietGevonden, Conflict; RegelOvertreden when it is not open any more.
    """
    door.eis("verzoek:stellen")
    rij = _verzoek(verzoek)
    stap = rules.VERZOEK.doe(rij.stand, "intrekken", {})
    nieuw = _beeindig(door, rij, stap.naar, stap.event, versie=versie)
    stuur(
        door,
        aan=[rij.aan_id],
        soort="verzoek_ingetrokken",
        waarden={"nummer": rij.casus_nummer, "pad": f"/verzoek/{rij.id}/"},
    )
    return nieuw


def laat_vervallen(door: Door, *, rij: Informatieverzoek) -> Informatieverzoek:
    """End the request of somebody who takes no part any more; it shows as a gap until asked anew.

    Called by consequences of events, which have no right of their own to check.
    """
    stap = rules.VERZOEK.doe(rij.stand, "vervallen", {})
    nieuw = _beeindig(door, rij, stap.naar, stap.event)
    if regie := casussen.voorzitters(rij.casus_id):
        stuur(
            door,
            aan=regie,
            soort="verzoek_terug",
            waarden={"nummer": rij.casus_nummer, "pad": f"/casus/{rij.casus_id}/verzoeken/"},
        )
    return nieuw


def _beeindig(
    door: Door, rij: Informatieverzoek, stand: str, soort: str, *, versie: int | None = None
) -> Informatieverzoek:
    nieuw = wijzig(rij, versie=versie, stand=stand, antwoord="", later_op=None)
    leg_vast(
        door,
        soort,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"aan": rij.aan_id},
    )
    zicht.sluit_verzoek(door, rij.id)
    return nieuw


@dienst
def herinner(door: Door, *, verzoek: UUID) -> Informatieverzoek:
    """Send the mail of an open request once more; at most once a day.

    Raises:
        NietToegestaan, NietGevonden; RegelOvertreden when it is closed or reminded today.
    """
    door.eis("verzoek:stellen")
    rij = _verzoek(verzoek)
    if rij.stand != "open":
        raise RegelOvertreden(code="niet_open")
    if rules.is_herinnerd(rij.herinnerd_op, nu()):
        raise RegelOvertreden(PAS_HERINNERD, code="pas_herinnerd")
    return stuur_herinnering(door, rij)


def stuur_herinnering(door: Door, rij: Informatieverzoek) -> Informatieverzoek:
    """Mail who was asked; also from the schedule, where the automaton acts."""
    nieuw = wijzig(rij, herinnerd_op=nu())
    leg_vast(
        door,
        "informatie:verzoek:herinnerd",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"aan": rij.aan_id},
    )
    stuur(
        door,
        aan=[rij.aan_id],
        soort="verzoek_herinnering",
        waarden={
            "nummer": rij.casus_nummer,
            "pad": f"/verzoek/{rij.id}/",
            "termijn": lokale_datum(rules.uiterlijk(rij.termijn_tot, rij.later_op)),
        },
    )
    return nieuw


def _verzoek(verzoek: UUID) -> Informatieverzoek:
    rij = Informatieverzoek.objects.filter(id=verzoek).first()
    if rij is None:
        raise NietGevonden
    return rij

"""Invitations: for one functionaris, one use, seven days.

The token is not stored, not even hashed: it is computed from the row's seed with the keys of the
installation. So a copy of the table opens nothing, and the mail job can make the address itself
when it sends, which keeps it out of the queue.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import get_script_prefix, reverse, set_script_prefix

from regiehuis.kern.fouten import NietGevonden, NietToegestaan, RegelOvertreden, gettext_noop
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk import queries as netwerk
from regiehuis.netwerk import services as netwerkdienst
from regiehuis.netwerk.rules import ROLLEN
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN
from regiehuis.toegang import rules
from regiehuis.toegang.models import Gebruiker, Koppeling, Uitnodiging
from regiehuis.toegang.services import accounts
from regiehuis.toegang.services.deuren import door_voor
from regiehuis.toegang.sleutels import bos

DOEL = "uitnodiging"


# ---- inviting -----------------------------------------------------------------------------------


@dienst
def nodig_nieuw_uit(
    door: Door,
    *,
    hoedanigheid_id: UUID,
    naam: str,
    functie: str,
    email: str,
    rollen: list[str],
    screening_bevestigd_op: date | None,
    mandaat: str = "",
    telefoon: str = "",
) -> Uitnodiging:
    """Add somebody to the network and invite him in one go.

    Raises:
        NietToegestaan: not for this hoedanigheid, or a role that `door` may not give.
        RegelOvertreden: no account for this kind of organisation (BGS 2.21(3)), or the employer
            has not confirmed VOG or screening (BGS 1.11).
    """
    rules.eis_bereik(door, "functionaris:uitnodigen", hoedanigheid_id)
    hoedanigheid = netwerk.hoedanigheid(hoedanigheid_id)
    rules.eis_account_toegestaan(HOEDANIGHEIDSOORTEN[hoedanigheid.soort].mag_account)
    _eis_rollen(door, rollen)
    op = rules.eis_screening(screening_bevestigd_op, vandaag())
    mens = netwerkdienst.voeg_functionaris_toe(
        door,
        hoedanigheid=hoedanigheid_id,
        naam=naam,
        functie=functie,
        email=email.strip().lower(),
        telefoon=telefoon,
        rollen=sorted(rollen),
        mandaat=mandaat,
    )
    netwerkdienst.bevestig_screening(door, functionaris=mens.id, op=op)
    return _verstuur(door, mens.id)


@dienst
def nodig_uit(
    door: Door, *, functionaris_id: UUID, screening_bevestigd_op: date | None = None
) -> Uitnodiging:
    """Invite somebody who stands in the network and has no account yet; or send it again.

    Sending again makes the earlier address useless.

    Raises:
        NietToegestaan, RegelOvertreden: as `nodig_nieuw_uit`; also when he has an account.
    """
    mens = netwerk.functionarisrij(functionaris_id)
    rules.eis_bereik(door, "functionaris:uitnodigen", mens.hoedanigheid_id)
    rules.eis_account_toegestaan(HOEDANIGHEIDSOORTEN[mens.hoedanigheid_soort].mag_account)
    if mens.tot is not None and mens.tot <= nu():
        raise RegelOvertreden(gettext_noop("Deze persoon werkt hier niet meer."), code="vertrokken")
    if Koppeling.objects.filter(functionaris_id=mens.id, tot__isnull=True).exists():
        raise RegelOvertreden(
            gettext_noop("Deze persoon heeft al een account."), code="heeft_account"
        )
    if mens.screening_bevestigd_op is None:
        op = rules.eis_screening(screening_bevestigd_op, vandaag())
        netwerkdienst.bevestig_screening(door, functionaris=mens.id, op=op)
    return _verstuur(door, mens.id)


def _eis_rollen(door: Door, rollen: list[str]) -> None:
    if te_veel := set(rollen) - rules.toekenbaar(door.rollen):
        raise NietToegestaan(
            gettext_noop("Deze rol kunt u niet geven: %(rol)s. Vraag het de beheerder."),
            rol=", ".join(ROLLEN[rol] for rol in ROLLEN if rol in te_veel),
        )


def _verstuur(door: Door, functionaris_id: UUID) -> Uitnodiging:
    moment = nu()
    velden: dict[str, Any] = {
        "zaad": secrets.token_hex(16),
        "uitgenodigd_door_id": door.functionaris,
        "verstuurd_op": moment,
        "verloopt_op": moment + rules.UITNODIGING_GELDIG,
    }
    lopend = Uitnodiging.objects.filter(functionaris_id=functionaris_id, stand="open").first()
    if lopend is None:
        uitnodiging = Uitnodiging.objects.create(
            huis_id=door.huis, functionaris_id=functionaris_id, gemaakt_op=moment, **velden
        )
    else:
        uitnodiging = wijzig(lopend, aantal=lopend.aantal + 1, **velden)
    leg_vast(
        door,
        "toegang:uitnodiging:verstuurd",
        object=("uitnodiging", uitnodiging.id),
        waarden={"functionaris": functionaris_id, "keer": uitnodiging.aantal},
    )
    return uitnodiging


@dienst
def trek_in(door: Door, *, uitnodiging_id: UUID) -> None:
    """Withdraw an open invitation; its address stops working at once."""
    uitnodiging = Uitnodiging.objects.filter(id=uitnodiging_id, stand="open").first()
    if uitnodiging is None:
        raise NietGevonden
    mens = netwerk.functionaris(uitnodiging.functionaris_id)
    assert mens.hoedanigheid_id
    rules.eis_bereik(door, "functionaris:uitnodigen", mens.hoedanigheid_id)
    _sluit(door, uitnodiging, "ingetrokken")


def trek_alles_in(door: Door, functionaris_id: UUID) -> None:
    """Withdraw what is open for somebody who leaves."""
    for uitnodiging in Uitnodiging.objects.filter(functionaris_id=functionaris_id, stand="open"):
        _sluit(door, uitnodiging, "ingetrokken")


def _sluit(door: Door, uitnodiging: Uitnodiging, stand: str) -> None:
    wijzig(uitnodiging, stand=stand, afgedaan_op=nu())
    leg_vast(
        door,
        f"toegang:uitnodiging:{stand}",
        object=("uitnodiging", uitnodiging.id),
        waarden={"functionaris": uitnodiging.functionaris_id},
    )


# ---- the address --------------------------------------------------------------------------------


def token_van(uitnodiging: Uitnodiging) -> str:
    """The token of an open invitation as it is now."""
    return bos().hash(f"{uitnodiging.id}:{uitnodiging.zaad}", DOEL)


def adres_van(uitnodiging_id: UUID) -> tuple[str, str]:
    """(e-mail address, path) of an open invitation, for whoever sends it, when he sends it.

    Raises:
        NietGevonden: it is not open any more.
    """
    uitnodiging = Uitnodiging.objects.filter(id=uitnodiging_id, stand="open").first()
    if uitnodiging is None:
        raise NietGevonden
    mens = netwerk.functionaris(uitnodiging.functionaris_id)
    vorige = get_script_prefix()
    set_script_prefix("/")  # the address is for somebody without a capacity yet
    try:
        pad = reverse(
            "toegang:uitnodiging",
            args=[uitnodiging.huis_id, uitnodiging.id, token_van(uitnodiging)],
        )
    finally:
        set_script_prefix(vorige)
    return mens.email, pad


def _klopt(uitnodiging: Uitnodiging, token: str) -> bool:
    goede = bos().hashes(f"{uitnodiging.id}:{uitnodiging.zaad}", DOEL)
    return any(hmac.compare_digest(goed, token) for goed in goede)


# ---- accepting ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Uitgenodigde:
    """What the page of an invitation shows to whoever holds its address."""

    uitnodiging: Uitnodiging
    naam: str
    functie: str
    email: str
    organisatie: str
    huisnaam: str
    uitgenodigd_door: str
    verloopt_op: datetime
    gebruiker: Gebruiker | None

    @property
    def heeft_account(self) -> bool:
        """Whether there is a working account with this address."""
        return self.gebruiker is not None and self.gebruiker.is_active


def lees_uitnodiging(huis_id: UUID, uitnodiging_id: UUID, token: str) -> Uitgenodigde:
    """Open an invitation by its address.

    Raises:
        NietGevonden: unknown, tampered with, withdrawn, sent again, or of somebody who left.
        RegelOvertreden: used or expired (only told to who holds the right address).
    """
    with in_huis(huis_id):
        uitnodiging = Uitnodiging.objects.filter(
            id=uitnodiging_id, stand__in=["open", "aanvaard"]
        ).first()
        if uitnodiging is None or not _klopt(uitnodiging, token):
            raise NietGevonden
        mensen = netwerk.functionarissen(
            [uitnodiging.functionaris_id, uitnodiging.uitgenodigd_door_id]
        )
        mens = mensen[uitnodiging.functionaris_id]
        if not mens.actief or not HOEDANIGHEIDSOORTEN[mens.hoedanigheid_soort].mag_account:
            raise NietGevonden
        if uitnodiging.stand == "aanvaard":
            raise RegelOvertreden(
                gettext_noop("U heeft al een account. Log in met uw e-mailadres en uw wachtwoord."),
                code="gebruikt",
            )
        if uitnodiging.verloopt_op <= nu():
            raise RegelOvertreden(
                gettext_noop(
                    "Deze uitnodiging is verlopen. Vraag degene die u uitnodigde om een nieuwe."
                ),
                code="verlopen",
            )
        wie = mensen.get(uitnodiging.uitgenodigd_door_id)
        return Uitgenodigde(
            uitnodiging=uitnodiging,
            naam=mens.naam,
            functie=mens.functie,
            email=mens.email,
            organisatie=mens.organisatie,
            huisnaam=netwerk.huis(huis_id).naam,
            uitgenodigd_door=wie.voluit if wie else "",
            verloopt_op=uitnodiging.verloopt_op,
            gebruiker=accounts.gebruiker_met(mens.email),
        )


@dienst
def aanvaard(
    huis_id: UUID,
    uitnodiging_id: UUID,
    token: str,
    *,
    geheimhouding: bool,
    wachtwoord: str | None = None,
    ingelogd: Gebruiker | None = None,
    taal: str = "nl",
) -> Koppeling:
    """Accept an invitation: make the account (or use the one that is signed in) and link it.

    Args:
        geheimhouding: whether the duty of secrecy was confirmed (WGS 1.11).
        wachtwoord: for a new account.
        ingelogd: who is signed in; needed when there is an account with this address.

    Raises:
        NietGevonden, RegelOvertreden: as `lees_uitnodiging`, and without secrecy.
        NietToegestaan: there is an account with this address and somebody else is signed in.
    """
    if not geheimhouding:
        raise RegelOvertreden(
            gettext_noop("Bevestig eerst dat u de geheimhouding kent en nakomt."),
            veld="geheimhouding",
            code="geheimhouding",
        )
    gast = lees_uitnodiging(huis_id, uitnodiging_id, token)
    gebruiker = _gebruiker_voor(gast, ingelogd, wachtwoord, taal)
    functionaris_id = gast.uitnodiging.functionaris_id
    door = door_voor(functionaris_id, huis_id=huis_id, gebruiker=gebruiker)
    with binnen(door):
        koppeling = accounts.koppel(door, gebruiker, functionaris_id, door.kort, geheimhouding=True)
        _sluit(door, gast.uitnodiging, "aanvaard")
        leg_vast(
            door,
            "toegang:geheimhouding:bevestigd",
            object=("functionaris", functionaris_id),
            waarden={"functionaris": functionaris_id},
        )
    return koppeling


def _gebruiker_voor(
    gast: Uitgenodigde, ingelogd: Gebruiker | None, wachtwoord: str | None, taal: str
) -> Gebruiker:
    if ingelogd is not None and (gast.gebruiker is None or gast.gebruiker.pk != ingelogd.pk):
        raise NietToegestaan(gettext_noop("Deze uitnodiging is voor iemand anders. Log eerst uit."))
    if gast.heeft_account:
        if ingelogd is None:
            raise NietToegestaan(gettext_noop("Log eerst in met uw eigen account."))
        return ingelogd
    gebruiker = gast.gebruiker or accounts.nieuwe_gebruiker(gast.email, gast.naam, taal)
    accounts.eis_wachtwoord(wachtwoord or "", gebruiker)
    accounts.zet_wachtwoord(gebruiker, wachtwoord or "")
    if not gebruiker.is_active:
        # Came back after having left: the mailbox was proven again, the old factor went with him.
        Gebruiker.objects.filter(id=gebruiker.pk).update(is_active=True)
        gebruiker.is_active = True
    return gebruiker

"""Accounts themselves: made from an invitation, linked to a functionaris, and ended."""

from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden, gettext_noop
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast
from regiehuis.netwerk import queries as netwerk
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN
from regiehuis.toegang import rules
from regiehuis.toegang.models import Gebruiker, Inlogregel, Koppeling
from regiehuis.toegang.services.inloggen import noteer


def gebruiker_met(email: str) -> Gebruiker | None:
    """The account of an e-mail address, also one that was ended."""
    return Gebruiker.objects.filter(email=email.strip().lower()).first()


def eis_wachtwoord(wachtwoord: str, gebruiker: Gebruiker) -> None:
    """Raise OngeldigeInvoer when a password is too short, too common, or like the name."""
    try:
        validate_password(wachtwoord, gebruiker)
    except ValidationError as fout:
        raise OngeldigeInvoer(
            " ".join(fout.messages).replace("%", "%%"), veld="wachtwoord", code="wachtwoord"
        ) from None


@dienst
def maak_account(
    door: Door,
    *,
    functionaris_id: UUID,
    wachtwoord: str | None = None,
    taal: str = "nl",
    geheimhouding: bool = False,
) -> Gebruiker:
    """Give a functionaris an account without an invitation: for setting up a house, and the demo.

    Without a password nobody can sign in with it (the demo chooses a person with one click).

    Raises:
        RegelOvertreden: no confirmed screening, or a kind of organisation without accounts.
    """
    mens = netwerk.functionarisrij(functionaris_id)
    rules.eis_screening(mens.screening_bevestigd_op, vandaag())
    rules.eis_account_toegestaan(HOEDANIGHEIDSOORTEN[mens.hoedanigheid_soort].mag_account)
    gebruiker = gebruiker_met(mens.email) or nieuwe_gebruiker(mens.email, mens.naam, taal)
    if wachtwoord is not None:
        eis_wachtwoord(wachtwoord, gebruiker)
        zet_wachtwoord(gebruiker, wachtwoord)
    koppel(door, gebruiker, functionaris_id, mens.kort, geheimhouding=geheimhouding)
    return gebruiker


def nieuwe_gebruiker(email: str, naam: str, taal: str = "nl") -> Gebruiker:
    """Make an account without a usable password; its address counts as proven."""
    gebruiker = Gebruiker(email=email.strip().lower(), naam=naam, taal=taal)
    gebruiker.set_unusable_password()
    gebruiker.save(force_insert=True)
    EmailAddress.objects.create(user=gebruiker, email=gebruiker.email, verified=True, primary=True)
    return gebruiker


def zet_wachtwoord(gebruiker: Gebruiker, wachtwoord: str) -> None:
    """Set a password; open sessions end, because their check is made from it."""
    gebruiker.set_password(wachtwoord)
    gebruiker.save(update_fields=["password"])
    noteer(Inlogregel.Soort.WACHTWOORD, gebruiker=gebruiker.pk)


def koppel(
    door: Door, gebruiker: Gebruiker, functionaris_id: UUID, kort: str, *, geheimhouding: bool
) -> Koppeling:
    """Let an account act for a functionaris.

    Raises:
        RegelOvertreden: somebody acts for this functionaris already.
    """
    if Koppeling.objects.filter(functionaris_id=functionaris_id, tot__isnull=True).exists():
        raise RegelOvertreden(
            gettext_noop("Deze functionaris heeft al een account."), code="al_gekoppeld"
        )
    moment = nu()
    koppeling = Koppeling(
        gebruiker=gebruiker,
        functionaris_id=functionaris_id,
        huis_id=door.huis,
        kort=kort,
        van=moment,
        geheimhouding_op=moment if geheimhouding else None,
    )
    koppeling.save(force_insert=True)
    return koppeling


@dienst
def bevestig_geheimhouding(door: Door) -> None:
    """The acting functionaris confirms the duty of secrecy (WGS 1.11), once, with the date."""
    rijen = Koppeling.objects.filter(
        functionaris_id=door.functionaris, tot__isnull=True, geheimhouding_op__isnull=True
    )
    if rijen.update(geheimhouding_op=nu()):
        leg_vast(
            door,
            "toegang:geheimhouding:bevestigd",
            object=("functionaris", door.functionaris),
            waarden={"functionaris": door.functionaris},
        )


@dienst
def beeindig_toegang(door: Door, *, functionaris_id: UUID) -> None:
    """End what an account may do as this functionaris, at once, also in an open session.

    Who has no other capacity left loses the account: its sessions and second factor go too.
    """
    koppeling = Koppeling.objects.filter(
        functionaris_id=functionaris_id, huis_id=door.huis, tot__isnull=True
    ).first()
    if koppeling is None:
        return
    Koppeling.objects.filter(id=koppeling.id).update(tot=nu())
    if not Koppeling.objects.filter(gebruiker_id=koppeling.gebruiker_id, tot__isnull=True).exists():
        Gebruiker.objects.filter(id=koppeling.gebruiker_id).update(is_active=False)
        Authenticator.objects.filter(user_id=koppeling.gebruiker_id).delete()
        beeindig_sessies(koppeling.gebruiker_id)
    leg_vast(
        door,
        "toegang:account:beeindigd",
        object=("functionaris", functionaris_id),
        waarden={"functionaris": functionaris_id},
    )


def beeindig_sessies(gebruiker: UUID, *, id: int | None = None, behalve: str = "") -> int:
    """End sessions of an account: one (by id), or all except the one with this key."""
    rijen = UserSession.objects.filter(user_id=gebruiker).exclude(session_key=behalve)
    if id is not None:
        rijen = rijen.filter(id=id)
    gevonden = list(rijen)
    for sessie in gevonden:
        sessie.end()
    if gevonden:
        noteer(Inlogregel.Soort.BEEINDIGD, gebruiker=gebruiker)
    return len(gevonden)


@dienst
def zet_taal(gebruiker: Gebruiker, taal: str) -> None:
    """Remember in which language somebody works and gets mail."""
    if taal in ("nl", "en"):
        Gebruiker.objects.filter(id=gebruiker.pk).update(taal=taal)

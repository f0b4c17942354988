"""A lost second factor: one person asks, another one decides, the owner is told."""

from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator

from regiehuis.kern.fouten import NietGevonden, NietToegestaan, RegelOvertreden, gettext_noop
from regiehuis.kern.klok import lokaal, nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang import rules
from regiehuis.toegang.models import Factorherstel, Gebruiker, Inlogregel, Koppeling
from regiehuis.toegang.services import post
from regiehuis.toegang.services.accounts import beeindig_sessies
from regiehuis.toegang.services.inloggen import noteer


@dienst
def vraag_herstel(door: Door, *, functionaris_id: UUID) -> Factorherstel:
    """Ask to restore the lost second factor of a colleague.

    Anybody of the same hoedanigheid may ask; others need 'factor:herstellen' over that one.

    Raises:
        RegelOvertreden: for oneself, without an account, or when it was asked already.
    """
    mens = netwerk.functionaris(functionaris_id)
    assert mens.hoedanigheid_id
    if mens.hoedanigheid_id != door.hoedanigheid:
        rules.eis_bereik(door, "factor:herstellen", mens.hoedanigheid_id)
    if functionaris_id == door.functionaris:
        raise RegelOvertreden(
            gettext_noop("Vraag dit aan een collega: voor uzelf kan het niet."), code="zichzelf"
        )
    if not Koppeling.objects.filter(functionaris_id=functionaris_id, tot__isnull=True).exists():
        raise RegelOvertreden(gettext_noop("Deze persoon heeft geen account."), code="geen_account")
    moment = nu()
    lopend = Factorherstel.objects.filter(functionaris_id=functionaris_id, stand="gevraagd").first()
    nieuw: dict[str, Any] = {
        "gevraagd_door_id": door.functionaris,
        "gevraagd_op": moment,
        "verloopt_op": moment + rules.HERSTEL_GELDIG,
    }
    if lopend is None:
        herstel = Factorherstel.objects.create(
            huis_id=door.huis, functionaris_id=functionaris_id, **nieuw
        )
    elif lopend.verloopt_op <= moment:
        herstel = wijzig(lopend, **nieuw)
    else:
        raise RegelOvertreden(gettext_noop("Dit is al gevraagd."), code="al_gevraagd")
    _leg_vast(door, "gevraagd", herstel)
    _bericht_eigenaar("toegang/mail/factor_gevraagd", functionaris_id)
    return herstel


@dienst
def besluit_herstel(door: Door, *, herstel_id: UUID, akkoord: bool) -> None:
    """Approve or refuse. After approval the owner makes a new second factor at the next sign-in.

    Raises:
        NietToegestaan: without the right over this hoedanigheid.
        RegelOvertreden: by the one who asked or by the owner, or too late.
    """
    herstel = Factorherstel.objects.filter(id=herstel_id, stand="gevraagd").first()
    if herstel is None:
        raise NietGevonden
    mens = netwerk.functionaris(herstel.functionaris_id)
    assert mens.hoedanigheid_id
    rules.eis_bereik(door, "factor:herstellen", mens.hoedanigheid_id)
    _eis_ander_account(door, herstel)
    if herstel.verloopt_op <= nu():
        raise RegelOvertreden(
            gettext_noop("Dit verzoek is verlopen. Laat het opnieuw vragen."), code="verlopen"
        )
    stand = "goedgekeurd" if akkoord else "geweigerd"
    wijzig(herstel, stand=stand, besloten_door_id=door.functionaris, besloten_op=nu())
    if akkoord:
        _verwijder_factor(herstel.functionaris_id)
        _bericht_eigenaar("toegang/mail/factor_hersteld", herstel.functionaris_id)
    _leg_vast(door, stand, herstel)


def _eis_ander_account(door: Door, herstel: Factorherstel) -> None:
    """Two people, not two capacities of one person."""
    rules.eis_tweede_persoon(
        eigenaar=herstel.functionaris_id,
        vrager=herstel.gevraagd_door_id,
        beslisser=door.functionaris,
    )
    accounts = dict(
        Koppeling.objects.filter(
            functionaris_id__in=[herstel.functionaris_id, herstel.gevraagd_door_id],
            tot__isnull=True,
        ).values_list("functionaris_id", "gebruiker_id")
    )
    if door.gebruiker is not None:
        rules.eis_tweede_persoon(
            eigenaar=accounts.get(herstel.functionaris_id),
            vrager=accounts.get(herstel.gevraagd_door_id),
            beslisser=door.gebruiker,
        )


def _verwijder_factor(functionaris_id: UUID) -> None:
    koppeling = Koppeling.objects.filter(functionaris_id=functionaris_id, tot__isnull=True).first()
    if koppeling is None:
        raise NietGevonden
    Authenticator.objects.filter(user_id=koppeling.gebruiker_id).delete()
    beeindig_sessies(koppeling.gebruiker_id)
    noteer(Inlogregel.Soort.FACTOR, gebruiker=koppeling.gebruiker_id)


def _bericht_eigenaar(sjabloon: str, functionaris_id: UUID) -> None:
    """The owner always hears it: whoever pretends to be him does not read his mail."""
    koppeling = (
        Koppeling.objects.filter(functionaris_id=functionaris_id, tot__isnull=True)
        .select_related("gebruiker")
        .first()
    )
    if koppeling is not None:
        post.stuur(sjabloon, koppeling.gebruiker, {"moment": lokaal(nu())})


def _leg_vast(door: Door, wat: str, herstel: Factorherstel) -> None:
    leg_vast(
        door,
        f"toegang:factorherstel:{wat}",
        object=("factorherstel", herstel.id),
        waarden={"functionaris": herstel.functionaris_id},
    )


@dienst
def vervang_eigen_factor(gebruiker: Gebruiker) -> None:
    """Drop the own second factor to make a new one at once (after proving who one is)."""
    if not gebruiker.is_active:
        raise NietToegestaan
    Authenticator.objects.filter(user_id=gebruiker.pk).delete()
    noteer(Inlogregel.Soort.FACTOR, gebruiker=gebruiker.pk)

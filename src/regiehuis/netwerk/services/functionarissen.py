"""The people who act: adding, roles, ambassadeurs, and leaving."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, dienst, leg_vast, wijzig
from regiehuis.netwerk import queries
from regiehuis.netwerk.models import Functionaris, Hoedanigheid
from regiehuis.netwerk.rules import (
    ROLLEN,
    VERTREKREDENEN,
    mag_voor_hoedanigheid,
    toekenbaar,
    verboden_rollen,
)
from regiehuis.netwerk.services.invoer import adres, alleen_anders, keuze, tekst
from regiehuis.recht.rules import mag_account


@dienst
def voeg_functionaris_toe(
    door: Door,
    *,
    hoedanigheid: UUID,
    naam: str,
    functie: str = "",
    email: str,
    rollen: Iterable[str] = ("partner",),
    telefoon: str = "",
    mandaat: str = "",
    leidinggevende: UUID | None = None,
    vervanger: UUID | None = None,
    screening_bevestigd_op: date | None = None,
) -> Functionaris:
    """Add a person who acts for a hoedanigheid; an account follows from an invitation.

    Somebody with 'functionaris:uitnodigen' may do this as well (an ambassadeur for the own
    hoedanigheid only). Nobody gives a role above the own standing (`rules.toekenbaar`).

    Args:
        screening_bevestigd_op: when the employer confirmed VOG or screening (BGS 1.11); may
            follow later, but before there is an account.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer (with `veld`), RegelOvertreden.
    """
    rij = queries.hoedanigheid(hoedanigheid)
    rollen = tuple(dict.fromkeys(rollen))
    _eis_toevoegen(door, hoedanigheid, rollen)
    _eis_deelnemer(rij)
    _eis_rollen(rij.soort, rollen)
    try:
        with transaction.atomic():
            nieuw = Functionaris.objects.create(
                huis_id=door.huis,
                hoedanigheid=rij,
                hoedanigheid_soort=rij.soort,
                rollen=sorted(rollen),
                van=nu(),
                **_velden(
                    naam=naam,
                    functie=functie,
                    email=email,
                    telefoon=telefoon,
                    mandaat=mandaat,
                    leidinggevende=leidinggevende,
                    vervanger=vervanger,
                ),
            )
    except IntegrityError as fout:
        raise _dubbel() from fout
    _meld(door, "toegevoegd", nieuw.id, hoedanigheid=hoedanigheid)
    if screening_bevestigd_op is not None:
        nieuw = _bevestig(door, nieuw, screening_bevestigd_op)
    if "ambassadeur" in rollen and rij.ambassadeur_id is None:
        _zet_ambassadeur(door, rij, nieuw)
    return nieuw


@dienst
def wijzig_functionaris(
    door: Door, *, functionaris: UUID, versie: int | None = None, **velden: Any
) -> Functionaris:
    """Change name, function, address, telephone, mandate, manager or deputy.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer, Conflict.
    """
    rij = queries.functionarisrij(functionaris)
    _eis_beheer(door, "netwerk:wijzigen", rij.hoedanigheid_id)
    oud = {naam: getattr(rij, naam) for naam in ("naam", "functie", "email", "telefoon", "mandaat")}
    oud |= {"leidinggevende": rij.leidinggevende_id, "vervanger": rij.vervanger_id}
    if functionaris in (velden.get("leidinggevende"), velden.get("vervanger")):
        raise OngeldigeInvoer(_("Kies hier iemand anders dan de persoon zelf."))
    anders = alleen_anders(rij, _velden(**{**oud, **velden}))
    if not anders and versie in (None, rij.versie):
        return rij
    try:
        with transaction.atomic():
            nieuw = wijzig(rij, versie=versie, **anders)
    except IntegrityError as fout:
        raise _dubbel() from fout
    _meld(door, "gewijzigd", functionaris)
    return nieuw


@dienst
def zet_rollen(
    door: Door, *, functionaris: UUID, rollen: Iterable[str], versie: int | None = None
) -> Functionaris:
    """Replace the roles of a person; nobody changes the own roles.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer, Conflict.
        RegelOvertreden: own roles, a role above the own standing, one that does not go with the
            hoedanigheid, or the last beheerder.
    """
    door.eis("netwerk:wijzigen")
    rij = queries.functionarisrij(functionaris)
    nieuwe = sorted(set(rollen))
    _eis_rollen(rij.hoedanigheid_soort, nieuwe)
    if nieuwe == sorted(rij.rollen) and versie in (None, rij.versie):
        return rij
    if functionaris == door.functionaris:
        raise RegelOvertreden(_("Uw eigen rollen wijzigt u niet zelf. Vraag een collega."))
    _eis_toekenbaar(door, sorted(set(rij.rollen) ^ set(nieuwe)))
    if "beheerder" not in nieuwe:
        _eis_niet_laatste_beheerder(door, rij)
    nieuw = wijzig(rij, versie=versie, rollen=nieuwe)
    _meld(door, "rollen_gewijzigd", functionaris)
    hoedanigheid = queries.hoedanigheid(rij.hoedanigheid_id)
    if "ambassadeur" not in nieuwe and hoedanigheid.ambassadeur_id == functionaris:
        _ontneem_ambassadeur(door, functionaris)
    elif "ambassadeur" in nieuwe and hoedanigheid.ambassadeur_id is None:
        _zet_ambassadeur(door, hoedanigheid, nieuw)
    return nieuw


@dienst
def benoem_ambassadeur(door: Door, *, hoedanigheid: UUID, functionaris: UUID) -> Hoedanigheid:
    """Make somebody the ambassadeur of the own hoedanigheid; replaces the present one.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden.
    """
    door.eis("netwerk:wijzigen")
    rij = queries.hoedanigheid(hoedanigheid)
    wie = queries.functionarisrij(functionaris)
    if wie.hoedanigheid_id != hoedanigheid or wie.tot is not None:
        raise RegelOvertreden(
            _("Een ambassadeur werkt zelf voor deze organisatie."), veld="functionaris"
        )
    if rij.ambassadeur_id == functionaris:
        return rij
    if rij.ambassadeur_id is not None:
        vorige = queries.functionarisrij(rij.ambassadeur_id)
        wijzig(vorige, rollen=[r for r in vorige.rollen if r != "ambassadeur"])
        _ontneem_ambassadeur(door, vorige.id)
        rij = queries.hoedanigheid(hoedanigheid)
    if "ambassadeur" not in wie.rollen:
        wie = wijzig(wie, rollen=sorted({*wie.rollen, "ambassadeur"}))
    return _zet_ambassadeur(door, rij, wie)


@dienst
def bevestig_screening(door: Door, *, functionaris: UUID, op: date | None = None) -> Functionaris:
    """Record that the employer confirms VOG or screening: a date, never a document (BGS 1.11).

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer: the date lies in the future.
    """
    rij = queries.functionarisrij(functionaris)
    _eis_beheer(door, "functionaris:uitnodigen", rij.hoedanigheid_id)
    return _bevestig(door, rij, op or vandaag())


def _bevestig(door: Door, rij: Functionaris, dag: date) -> Functionaris:
    if dag > vandaag():
        raise OngeldigeInvoer(_("Kies een dag die al geweest is."), veld="op")
    nieuw = wijzig(rij, screening_bevestigd_op=dag, screening_bevestigd_door_id=door.functionaris)
    leg_vast(
        door,
        "netwerk:functionaris:gescreend",
        object=("huis", door.huis),
        waarden={"functionaris": rij.id, "op": dag},
    )
    return nieuw


@dienst
def laat_vertrekken(
    door: Door, *, functionaris: UUID, reden: str = "anders", versie: int | None = None
) -> Functionaris:
    """Somebody leaves: everything ends at once, and what he held becomes a vacancy.

    Memberships, requests and sessions end in the rooms above (event
    'netwerk:functionaris:vertrokken'); sight ends here, after them. A leidinggevende may do
    this for the own people, an ambassadeur for the own hoedanigheid.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden: left already, or the last beheerder.
    """
    rij = queries.functionarisrij(functionaris)
    eis_vertrek(door, rij)
    keuze(reden, VERTREKREDENEN, "reden")
    if rij.tot is not None:
        raise RegelOvertreden(_("Deze persoon is al vertrokken."))
    _eis_niet_laatste_beheerder(door, rij)
    _ontneem_ambassadeur(door, functionaris)
    for veld in ("leidinggevende", "vervanger"):
        Functionaris.objects.filter(**{veld: functionaris}).update(
            **{veld: None, "versie": F("versie") + 1}
        )
    nieuw = wijzig(rij, versie=versie, tot=nu())
    _meld(door, "vertrokken", functionaris, hoedanigheid=rij.hoedanigheid_id, reden=reden)
    beeindig_zicht(door, functionarissen=[functionaris])
    return nieuw


# ---- checks -------------------------------------------------------------------------------------


def _eis_beheer(door: Door, recht: str, hoedanigheid: UUID) -> None:
    if not mag_voor_hoedanigheid(
        recht,
        rechten=door.rechten,
        rollen=door.rollen,
        eigen=door.hoedanigheid,
        hoedanigheid=hoedanigheid,
    ):
        raise NietToegestaan(recht=recht)


def _eis_toevoegen(door: Door, hoedanigheid: UUID, rollen: tuple[str, ...]) -> None:
    if not door.mag("netwerk:wijzigen"):
        _eis_beheer(door, "functionaris:uitnodigen", hoedanigheid)
    _eis_toekenbaar(door, rollen)


def _eis_toekenbaar(door: Door, rollen: Iterable[str]) -> None:
    te_veel = [rol for rol in rollen if rol in ROLLEN and rol not in toekenbaar(door.rollen)]
    if te_veel:
        raise RegelOvertreden(
            _("Deze rol kunt u niet geven of weghalen: %(rol)s. Vraag de beheerder."),
            veld="rollen",
            rol=ROLLEN[te_veel[0]],  # type: ignore[index]
        )


def eis_vertrek(door: Door, rij: Functionaris) -> None:
    """Raise NietToegestaan unless `door` may let this person leave."""
    eigen_mens = "leidinggevende" in door.rollen and rij.leidinggevende_id == door.functionaris
    if eigen_mens and door.mag("functionaris:vertrek"):
        return
    if "leidinggevende" in door.rollen and not (
        {"ambassadeur", "beheerder", "ketenmanager", "ondersteuning"} & door.rollen
    ):
        raise NietToegestaan(recht="functionaris:vertrek")
    _eis_beheer(door, "functionaris:vertrek", rij.hoedanigheid_id)


def _eis_niet_laatste_beheerder(door: Door, rij: Functionaris) -> None:
    if "beheerder" in rij.rollen and queries.met_rol(door.huis, "beheerder") == [rij.id]:
        raise RegelOvertreden(
            _("Dit is de laatste functioneel beheerder. Geef eerst iemand anders die rol.")
        )


def _eis_deelnemer(hoedanigheid: Hoedanigheid) -> None:
    if not mag_account(hoedanigheid.soort):
        raise RegelOvertreden(
            _(
                "Deze organisatie is geen deelnemer volgens de wet. Haar mensen kunnen geen "
                "toegang krijgen."
            )
        )
    if not hoedanigheid.organisatie.actief:
        raise RegelOvertreden(_("Deze organisatie doet niet meer mee."))


def _eis_rollen(soort: str, rollen: Iterable[str]) -> None:
    rollen = tuple(rollen)
    if not rollen:
        raise OngeldigeInvoer(_("Kies minstens één rol."), veld="rollen")
    for rol in rollen:
        keuze(rol, ROLLEN, "rollen")
    if verboden := verboden_rollen(soort, rollen):
        raise RegelOvertreden(
            _("De rol %(rol)s kan alleen bij een publieke deelnemer."),
            veld="rollen",
            rol=ROLLEN[verboden[0]],  # type: ignore[index]
        )


def _velden(
    *,
    naam: str,
    functie: str,
    email: str,
    telefoon: str,
    mandaat: str,
    leidinggevende: UUID | None,
    vervanger: UUID | None,
) -> dict[str, Any]:
    anderen = queries.functionarissen([leidinggevende, vervanger])
    for veld, wie in (("leidinggevende", leidinggevende), ("vervanger", vervanger)):
        if wie is not None and (wie not in anderen or not anderen[wie].actief):
            raise OngeldigeInvoer(_("Kies iemand uit de lijst."), veld=veld)
    return {
        "naam": tekst(naam, "naam", 120),
        "functie": tekst(functie, "functie", 120, leeg=True),
        "email": adres(email),
        "telefoon": tekst(telefoon, "telefoon", 30, leeg=True),
        "mandaat": tekst(mandaat, "mandaat", 300, leeg=True),
        "leidinggevende_id": leidinggevende,
        "vervanger_id": vervanger,
    }


def _dubbel() -> OngeldigeInvoer:
    return OngeldigeInvoer(
        _("Er werkt al iemand met dit e-mailadres voor deze organisatie."), veld="email"
    )


# ---- ambassadeurs and the log -------------------------------------------------------------------


def _zet_ambassadeur(door: Door, rij: Hoedanigheid, wie: Functionaris) -> Hoedanigheid:
    nieuw = wijzig(rij, ambassadeur_id=wie.id)
    leg_vast(
        door,
        "netwerk:ambassadeur:benoemd",
        object=("huis", door.huis),
        waarden={"functionaris": wie.id, "hoedanigheid": rij.id},
    )
    return nieuw


def _ontneem_ambassadeur(door: Door, functionaris: UUID) -> None:
    for rij in Hoedanigheid.objects.filter(ambassadeur_id=functionaris):
        wijzig(rij, ambassadeur_id=None)
        leg_vast(
            door,
            "netwerk:ambassadeur:afgetreden",
            object=("huis", door.huis),
            waarden={"functionaris": functionaris, "hoedanigheid": rij.id},
        )


def _meld(door: Door, wat: str, functionaris: UUID, **waarden: Any) -> None:
    leg_vast(
        door,
        f"netwerk:functionaris:{wat}",
        object=("huis", door.huis),
        waarden={"functionaris": functionaris, **waarden},
    )

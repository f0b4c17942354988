"""Persons concerned: the subject and his direct circle, each with a necessity (BGS 2.19)."""

from dataclasses import asdict
from uuid import UUID

from regiehuis.casus import rules
from regiehuis.casus.models import Betrokkene, Casus, Casusinhoud, GeheimAdres
from regiehuis.casus.services.invoer import NieuweBetrokkene
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.personen.services import leg_persoon_vast

FORMULIER = "casus.betrokkene"
NAAMDELEN = ("voornamen", "tussenvoegsel", "achternaam")
#: What stands in the row itself; address, BSN and `via` go elsewhere or nowhere.
VELDEN = (
    "rol",
    "soort",
    "relatie",
    "aanduiding",
    *NAAMDELEN,
    "geboren_code",
    "adres_geheim",
    "minderjarig",
    "status",
    "noodzaak",
)


@dienst
def voeg_betrokkene_toe(
    door: Door, *, casus: UUID, betrokkene: NieuweBetrokkene, sleutel: UUID | None = None
) -> UUID:
    """Keep a person in the case; returns the id.

    Raises:
        NietToegestaan: no right 'casus:wijzigen'.
        NietGevonden: the case cannot be seen.
        OngeldigeInvoer, RegelOvertreden: see `rules.controleer_betrokkene`.
    """
    door.eis("casus:wijzigen")
    rij, onderwerp = _casus(casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    id = maak_betrokkene(door, rij, onderwerp, betrokkene)
    legvast_indiening(door, sleutel, id)
    verwijder(door, formulier=FORMULIER, object_id=casus)
    return id


def maak_betrokkene(door: Door, casus: Casus, onderwerp: str, betrokkene: NieuweBetrokkene) -> UUID:
    """Check and write a person: matching keys in `personen`, the rest in the case."""
    _controleer(casus.id, onderwerp, betrokkene)
    id = nieuw_id()
    Betrokkene.objects.create(
        id=id,
        casus_id=casus.id,
        toegevoegd_op=nu(),
        adres="" if betrokkene.adres_geheim else betrokkene.adres.strip(),
        persoon_id=_persoon(door, casus, id, betrokkene),
        **_rijwaarden(betrokkene),
    )
    _bewaar_geheim_adres(casus.id, id, betrokkene)
    _meld(door, "casus:betrokkene:toegevoegd", casus.id, id, betrokkene.rol)
    return id


@dienst
def wijzig_betrokkene(
    door: Door, *, id: UUID, versie: int, betrokkene: NieuweBetrokkene
) -> Betrokkene:
    """Change a person; a secret address that is left empty stays as it was.

    Raises: as `voeg_betrokkene_toe`, and Conflict when somebody else was first.
    """
    door.eis("casus:wijzigen")
    rij = Betrokkene.objects.filter(id=id, einde_op__isnull=True).first()
    if rij is None:
        raise NietGevonden
    casus, onderwerp = _casus(rij.casus_id)
    _controleer(casus.id, onderwerp, betrokkene, behalve=id)
    nieuw = _rijwaarden(betrokkene)
    nieuw["adres"] = "" if betrokkene.adres_geheim else betrokkene.adres.strip()
    anders = any(nieuw[naam] != getattr(rij, naam) for naam in (*NAAMDELEN, "geboren_code"))
    if anders or betrokkene.bsn.strip():
        nieuw["persoon_id"] = _persoon(door, casus, id, betrokkene, vervangt=rij.persoon_id)
    gewijzigd = wijzig(rij, versie=versie, **nieuw)
    _bewaar_geheim_adres(casus.id, id, betrokkene)
    _meld(door, "casus:betrokkene:gewijzigd", casus.id, id, betrokkene.rol)
    verwijder(door, formulier=FORMULIER, object_id=id)
    return gewijzigd


@dienst
def verwijder_betrokkene(door: Door, *, id: UUID, versie: int) -> None:
    """Take a person of the circle out of the case; the row goes with the next destruction.

    Raises:
        NietToegestaan, NietGevonden, Conflict.
        RegelOvertreden: the case is about this person.
    """
    door.eis("casus:wijzigen")
    rij = Betrokkene.objects.filter(id=id, einde_op__isnull=True).first()
    if rij is None:
        raise NietGevonden
    rules.eis_uit_de_kring(rij.rol)
    wijzig(rij, versie=versie, einde_op=nu())
    _meld(door, "casus:betrokkene:verwijderd", rij.casus_id, id, rij.rol)


def _casus(casus: UUID) -> tuple[Casus, str]:
    rij = Casus.objects.filter(id=casus).first()
    onderwerp = Casusinhoud.objects.filter(casus_id=casus).values_list("onderwerp", flat=True)
    gevonden = onderwerp.first()
    if rij is None or gevonden is None:
        raise NietGevonden
    return rij, gevonden


def _controleer(
    casus: UUID, onderwerp: str, b: NieuweBetrokkene, *, behalve: UUID | None = None
) -> None:
    rules.eis_tekst(
        b.aanduiding,
        _("Geef deze persoon een aanduiding, bijvoorbeeld: zus, 40 jaar."),
        veld="aanduiding",
        code="aanduiding_nodig",
        maximum=rules.MAX_AANDUIDING,
    )
    anderen = Betrokkene.objects.filter(casus_id=casus, rol="onderwerp", einde_op__isnull=True)
    if behalve is not None:
        anderen = anderen.exclude(id=behalve)
    rules.controleer_betrokkene(
        rules.Kringlid(
            rol=b.rol,
            soort=b.soort,
            relatie=b.relatie,
            noodzaak=b.noodzaak,
            minderjarig=b.minderjarig,
            adres=b.adres,
            bsn=b.bsn,
            via=b.via,
        ),
        onderwerp=onderwerp,
        aantal_onderwerpen=anderen.count(),
    )


def _rijwaarden(b: NieuweBetrokkene) -> dict[str, object]:
    waarden = asdict(b)
    return {
        naam: waarden[naam].strip() if isinstance(waarden[naam], str) else waarden[naam]
        for naam in VELDEN
    }


def _persoon(
    door: Door,
    casus: Casus,
    id: UUID,
    b: NieuweBetrokkene,
    *,
    vervangt: UUID | None = None,
) -> UUID | None:
    if not (b.achternaam.strip() or b.bsn.strip()):
        return vervangt
    return leg_persoon_vast(
        door,
        herkomst="betrokkene",
        herkomst_id=id,
        groep_id=casus.id,
        nummer=casus.nummer,
        voornamen=b.voornamen,
        tussenvoegsel=b.tussenvoegsel,
        achternaam=b.achternaam,
        geboren=b.geboren_code,
        bsn=b.bsn or None,
        vervangt=vervangt,
    )


def _bewaar_geheim_adres(casus: UUID, id: UUID, b: NieuweBetrokkene) -> None:
    if b.adres_geheim and b.adres.strip():
        GeheimAdres.objects.create(
            id=nieuw_id(), casus_id=casus, betrokkene_id=id, adres=b.adres.strip(), op=nu()
        )


def _meld(door: Door, soort: str, casus: UUID, id: UUID, rol: str) -> None:
    leg_vast(
        door,
        soort,
        object=("casus", casus),
        casus=casus,
        waarden={"betrokkene": id, "rol": rol},
    )

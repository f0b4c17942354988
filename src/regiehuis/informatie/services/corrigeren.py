"""Items corrected in sight of all, and withdrawn, by their source (BGS 1.7)."""

from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

from regiehuis.informatie import rules
from regiehuis.informatie.models import Gegeven, Gegevenversie
from regiehuis.informatie.services.gegevens import DELEN, bron_van, meld
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.stukken.services import trek_in as trek_stuk_in

REDEN = _("Schrijf kort waarom u dit aanpast.")
AL_INGETROKKEN = _("Dit gegeven is al ingetrokken.")


def mijn_gegeven(door: Door, gegeven: UUID) -> Gegeven:
    """An item that my capacity supplied.

    Raises:
        NietGevonden: it cannot be seen.
        NietToegestaan: another capacity supplied it (BGS 1.7).
    """
    rij = Gegeven.objects.filter(id=gegeven).first()
    if rij is None:
        raise NietGevonden
    rules.mag_corrigeren(rij.bron_hoedanigheid_id, door.hoedanigheid)
    return rij


@dienst
def corrigeer(
    door: Door,
    *,
    gegeven: UUID,
    reden: str,
    tekst: str,
    aard: str,
    categorie: str,
    waargenomen: str = "",
    verklaring_van: str = "",
    bijzonder: rules.Bijzonder | None = None,
    versie: int | None = None,
) -> Gegeven:
    """Correct an item: the old words stay to be seen beside the new ones (BGS 1.7).

    Args:
        bijzonder: what belongs to its kind, for example how an intervention ended; None leaves
            it as it was. With whom something was shared orally cannot be changed.

    Raises:
        NietToegestaan, NietGevonden, OngeldigeInvoer, Conflict; RegelOvertreden when it has
        been withdrawn.
    """
    door.eis("gegeven:toevoegen")
    rij = mijn_gegeven(door, gegeven)
    if rij.ingetrokken_op:
        raise RegelOvertreden(AL_INGETROKKEN, code="al_ingetrokken")
    if not reden.strip() or len(reden) > rules.MAX_REGEL:
        raise OngeldigeInvoer(REDEN, veld="reden", code="reden")
    vorig = _bijzonder_van(rij)
    nieuw = rules.NieuwGegeven(
        tekst=tekst,
        soort=rij.soort,
        aard=aard,
        categorie=categorie,
        waargenomen=waargenomen,
        verklaring_van=verklaring_van,
        grondslag=rij.grondslag,
        bijzonder=_met_vorig(bijzonder, vorig),
    )
    rules.controleer_gegeven(
        nieuw, bron_van(door), vandaag=vandaag(), leefgebieden=(), aan_tafel=()
    )
    gewijzigd = wijzig(
        rij,
        versie=versie,
        tekst=tekst.strip(),
        aard=aard,
        categorie=categorie,
        waargenomen=waargenomen,
        verklaring_van=verklaring_van.strip(),
        gecorrigeerd_op=nu(),
    )
    _bewaar_vorige(door, rij, reden.strip(), _wijzig_deel(rij, vorig, nieuw.bijzonder))
    meld(door, "gecorrigeerd", rij.casus_id, rij.id, rij.beperkt, rij.soort)
    return gewijzigd


def _bijzonder_van(rij: Gegeven) -> rules.Bijzonder | None:
    if rij.soort not in DELEN:
        return None
    return rules.bijzonder_van(rij.soort, DELEN[rij.soort].objects.get(gegeven_id=rij.id))


def _met_vorig(
    nieuw: rules.Bijzonder | None, vorig: rules.Bijzonder | None
) -> rules.Bijzonder | None:
    if isinstance(nieuw, rules.Contactmoment) and isinstance(vorig, rules.Contactmoment):
        return replace(
            nieuw, mondeling_gedeeld=vorig.mondeling_gedeeld, gedeeld_met=vorig.gedeeld_met
        )
    return nieuw or vorig


def _wijzig_deel(
    rij: Gegeven, vorig: rules.Bijzonder | None, nieuw: rules.Bijzonder | None
) -> dict[str, str]:
    """Write what belongs to the kind; returns what stood in the fields that changed."""
    if vorig is None or nieuw is None:
        return {}
    oud = asdict(vorig)
    waarden = {k: v.strip() if isinstance(v, str) else v for k, v in asdict(nieuw).items()}
    anders = {naam: waarde for naam, waarde in waarden.items() if waarde != oud[naam]}
    if anders and not DELEN[rij.soort].objects.filter(gegeven_id=rij.id).update(**anders):
        raise NietGevonden
    return {naam: oud[naam] for naam in anders}


def _bewaar_vorige(door: Door, rij: Gegeven, reden: str, deel: dict[str, str]) -> None:
    Gegevenversie.objects.create(
        id=nieuw_id(),
        gegeven_id=rij.id,
        casus_id=rij.casus_id,
        beperkt=rij.beperkt,
        nummer=rij.versie,
        tekst=rij.tekst,
        aard=rij.aard,
        categorie=rij.categorie,
        waargenomen=rij.waargenomen,
        deel=deel,
        reden=reden,
        geldig_tot=nu(),
        gewijzigd_door_id=door.functionaris,
    )


@dienst
def trek_gegeven_in(door: Door, *, gegeven: UUID, versie: int | None = None) -> Gegeven:
    """Withdraw an item: 'ingetrokken door de bron' stays, every word of it goes (BGS 1.7).

    Raises:
        NietToegestaan, NietGevonden, Conflict; RegelOvertreden when it was withdrawn before.
    """
    door.eis("gegeven:toevoegen")
    rij = mijn_gegeven(door, gegeven)
    if rij.ingetrokken_op:
        raise RegelOvertreden(AL_INGETROKKEN, code="al_ingetrokken")
    leeg = wijzig(
        rij,
        versie=versie,
        tekst="",
        voorwaarden="",
        verklaring_van="",
        waargenomen="",
        ingetrokken_op=nu(),
    )
    delen: tuple[type[Any], ...] = (*DELEN.values(), Gegevenversie)
    for deel in delen:
        deel.objects.filter(gegeven_id=rij.id).delete()
    trek_stuk_in(door=door, gegeven=rij.id)
    meld(door, "ingetrokken", rij.casus_id, rij.id, rij.beperkt, rij.soort)
    return leeg

"""The words of a case, and the note that somebody looked."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from regiehuis.casus import rules
from regiehuis.casus.models import Casusinhoud, Inhoudversie
from regiehuis.casus.services.openen import AANDUIDING_NODIG, DOEL_NODIG
from regiehuis.concepten.services import verwijder
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig

#: The draft of a form is dropped when the text it holds is saved.
CONCEPTEN = {"doelbinding": "casus.teksten_doel", "laatste_stand": "casus.teksten_stand"}
VERPLICHT = {"doelbinding": DOEL_NODIG, "aanduiding": AANDUIDING_NODIG}


@dienst
def wijzig_inhoud(door: Door, *, casus: UUID, versie: int, **teksten: str) -> Casusinhoud:
    """Change texts of the spine; what stood there is kept as an earlier version.

    Args:
        teksten: keys of `rules.TEKSTVELDEN`.

    Raises:
        NietToegestaan: no right 'casus:wijzigen', or a private participant changes the purpose.
        NietGevonden: the content of this case cannot be seen.
        OngeldigeInvoer: an obligatory text is empty, or a text is too long.
        Conflict: somebody else was first; both versions are in the error.
    """
    door.eis("casus:wijzigen")
    rij = Casusinhoud.objects.filter(casus_id=casus).first()
    if rij is None:
        raise NietGevonden
    nieuw = {naam: _schoon(naam, tekst) for naam, tekst in teksten.items()}
    anders = {naam: tekst for naam, tekst in nieuw.items() if tekst != getattr(rij, naam)}
    if "doelbinding" in anders:
        rules.eis_publiek(door.publiek)
    for veld in nieuw.keys() & CONCEPTEN.keys():
        verwijder(door, formulier=CONCEPTEN[veld], object_id=casus)
    if not anders and rij.versie == versie:
        return rij
    extra: dict[str, Any] = {"laatste_stand_op": nu()} if "laatste_stand" in anders else {}
    gewijzigd = wijzig(rij, versie=versie, **nieuw, **extra)
    for naam in anders:
        _bewaar_vorige(door, casus, naam, getattr(rij, naam))
        leg_vast(
            door,
            "casus:inhoud:gewijzigd",
            object=("casus", casus),
            casus=casus,
            waarden={"veld": naam},
        )
    return gewijzigd


def _schoon(naam: str, tekst: str) -> str:
    if naam not in rules.TEKSTVELDEN:
        raise ValueError(f"onbekende tekst {naam!r}")
    maximum = rules.MAX_AANDUIDING if naam == "aanduiding" else rules.MAX_TEKST
    if not tekst.strip() and naam not in VERPLICHT:
        return ""
    return rules.eis_tekst(
        tekst, VERPLICHT.get(naam, ""), veld=naam, code="tekst_nodig", maximum=maximum
    )


def _bewaar_vorige(door: Door, casus: UUID, veld: str, tekst: str) -> None:
    if tekst:
        Inhoudversie.objects.create(
            id=nieuw_id(),
            casus_id=casus,
            veld=veld,
            tekst=tekst,
            geldig_tot=nu(),
            gewijzigd_door_id=door.functionaris,
        )


def bezocht(door: Door, *, casus: UUID) -> datetime | None:
    """Note that this functionaris looks now; returns since when changes are new to him.

    None at his first visit. Looking again within half an hour is the same visit
    (`rules.grens_van_bezoek`).
    """
    moment = nu()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO casus_bezoek AS b (id, casus_id, functionaris_id, vorige_op, gezien_op)"
            " VALUES (%s, %s, %s, NULL, %s)"
            " ON CONFLICT (casus_id, functionaris_id) DO UPDATE SET"
            " vorige_op = CASE WHEN b.gezien_op < %s"
            " THEN b.gezien_op ELSE b.vorige_op END,"
            " gezien_op = greatest(b.gezien_op, EXCLUDED.gezien_op)"
            " RETURNING vorige_op",
            [nieuw_id(), casus, door.functionaris, moment, moment - rules.EEN_BEZOEK],
        )
        grens: datetime | None = cursor.fetchone()[0]
    return grens

"""Searching in submissions that are no case (yet): number, name with birth date, or BSN."""

import re
from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from regiehuis.instroom.models import Aangemelde, Aanmelding
from regiehuis.instroom.queries.lijst import bereik
from regiehuis.kern.bsn import Bsn
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.fouten import DomeinFout
from regiehuis.kern.geheim import Sleutelbos
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.personen.rules import klank, lijkt, sleutels, vouw

#: Somebody sees tens of open submissions; no more than so many persons are compared.
HOOGSTENS = 500
_NUMMER = re.compile(r"\d{4}-\d+")


def gezocht(door: Door, vraag: str, aantal: int) -> list[Aanmelding]:
    """Submissions that I may see, newest first: two queries.

    Names are compared by their sound in Dutch, as in the search of cases; a birth date (also a
    partial one) must fit when it is given.
    """
    woorden = vraag.strip()[:120]
    if len(woorden) < 3:
        return []
    open_ = bereik(door).exclude(stand="geopend")
    if _NUMMER.fullmatch(woorden):  # before the BSN: without its dash it looks like one
        rijen = open_.filter(nummer=woorden)
    elif hash_ := _bsn_hash(woorden):
        rijen = open_.filter(personen__bsn_hash=hash_)
    else:
        rijen = open_.filter(id__in=_op_naam(open_.values_list("id", flat=True), woorden))
    gevonden = list(
        rijen.select_related("inhoud").distinct().order_by("-ingediend_op", "-id")[:aantal]
    )
    gelezen("aanmelding", [r.id for r in gevonden])
    return gevonden


def _bsn_hash(woorden: str) -> str:
    try:
        nummer = Bsn.lees(woorden)
    except DomeinFout:
        return ""
    return Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS).hash(nummer.waarde, "bsn")


def _op_naam(aanmeldingen: Iterable[UUID], woorden: str) -> set[UUID]:
    naam, geboren = _lees(woorden)
    delen = [deel for deel in vouw(naam).split() if len(deel) > 2]
    rijen = Aangemelde.objects.filter(aanmelding_id__in=aanmeldingen).order_by("-id")
    velden = rijen.values_list("aanmelding_id", "achternaam", "geboren_code")[:HOOGSTENS]
    return {
        id
        for id, achternaam, code in velden
        if _zelfde_naam(delen, achternaam)
        and (geboren is None or not code or DeelDatum.van_code(code).kan_zijn(geboren))
    }


def _zelfde_naam(delen: Iterable[str], achternaam: str) -> bool:
    """By sound, or with a typing error; the beginning of a name is no name."""
    van = sleutels(achternaam=achternaam)
    return any(
        klank(deel) in van.klanken or any(len(d) > 4 and lijkt(deel, d) for d in van.delen)
        for deel in delen
    )


def _lees(woorden: str) -> tuple[str, DeelDatum | None]:
    """A name, and the birth date at its end."""
    naam, _, laatste = woorden.rpartition(" ")
    if naam and laatste[:1].isdigit():
        try:
            return naam, DeelDatum.lees(laatste)
        except DomeinFout:
            return naam, None
    return woorden, None

"""Searching in submissions that are no case (yet): number, name with birth date, or BSN."""

from collections.abc import Iterable
from uuid import UUID

from regiehuis.instroom.models import Aangemelde, Aanmelding
from regiehuis.instroom.queries.lijst import bereik
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.zoekvraag import Zoekvraag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.personen.queries import bsn_hash
from regiehuis.personen.rules import klank, lijkt, sleutels, vouw

#: Somebody sees tens of open submissions; no more than so many persons are compared.
HOOGSTENS = 500


def gezocht(door: Door, vraag: Zoekvraag, aantal: int) -> list[Aanmelding]:
    """Submissions that I may see, newest first: two queries.

    Names are compared by their sound in Dutch, as in the search of cases; a birth date (also a
    partial one) must fit when it is given.
    """
    open_ = bereik(door).exclude(stand="geopend")
    if vraag.nummer:
        jaar, _, volgnummer = vraag.nummer.partition("-")
        rijen = open_.filter(nummer=f"{jaar}-{volgnummer:0>4}")
    elif vraag.bsn:
        rijen = open_.filter(personen__bsn_hash=bsn_hash(vraag.bsn))
    else:
        rijen = open_.filter(id__in=_op_naam(open_.values_list("id", flat=True), vraag))
    gevonden = list(
        rijen.select_related("inhoud").distinct().order_by("-ingediend_op", "-id")[:aantal]
    )
    gelezen("aanmelding", [r.id for r in gevonden])
    return gevonden


def _op_naam(aanmeldingen: Iterable[UUID], vraag: Zoekvraag) -> set[UUID]:
    delen = [deel for deel in vouw(vraag.naam).split() if len(deel) > 2]
    gezocht = DeelDatum.van_code(vraag.geboren)
    rijen = Aangemelde.objects.filter(aanmelding_id__in=aanmeldingen).order_by("-id")
    gevonden = set()
    for id, naam, code in rijen.values_list("aanmelding_id", "achternaam", "geboren_code")[
        :HOOGSTENS
    ]:
        geboren = DeelDatum.van_code(code)
        past = _zelfde_naam(delen, naam) if delen else bool(geboren and gezocht)
        if past and geboren.kan_zijn(gezocht):
            gevonden.add(id)
    return gevonden


def _zelfde_naam(delen: Iterable[str], achternaam: str) -> bool:
    """By sound, or with a typing error; the beginning of a name is no name."""
    van = sleutels(achternaam=achternaam)
    return any(
        klank(deel) in van.klanken or any(len(d) > 4 and lijkt(deel, d) for d in van.delen)
        for deel in delen
    )

"""Searching in submissions that are no case (yet): number, name with birth date, or BSN."""

from collections.abc import Iterable, Set
from uuid import UUID

from django.db.models import Q, QuerySet

from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.queries.lijst import bereik
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.zoekvraag import Zoekvraag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.personen.queries import bsn_hash
from regiehuis.personen.rules import Sleutels, heet_zo, klank, lijkt, sleutels, vouw

#: Somebody sees tens of open submissions; no more than so many persons on them are compared.
HOOGSTENS = 500


def gezocht(door: Door, vraag: Zoekvraag, aantal: int) -> list[Aanmelding]:
    """Submissions that I may see, newest first: two queries.

    Names are compared by their sound in Dutch, as in the search of cases, and so is how the
    submission is called; a birth date (also a partial one) must fit when it is given.
    """
    open_ = bereik(door).exclude(stand="geopend")
    if vraag.nummer:
        jaar, _, volgnummer = vraag.nummer.partition("-")
        heel = Q(nummer=f"{jaar}-{volgnummer:0>4}")
        rijen = open_.filter(heel if volgnummer else Q(nummer__endswith=f"-{jaar}"))
    elif vraag.bsn:
        rijen = open_.filter(personen__bsn_hash=bsn_hash(vraag.bsn))
    else:
        rijen = open_.filter(id__in=_op_naam(open_, vraag))
    gevonden = list(
        rijen.select_related("inhoud").distinct().order_by("-ingediend_op", "-id")[:aantal]
    )
    gelezen("aanmelding", [r.id for r in gevonden])
    return gevonden


def _op_naam(aanmeldingen: QuerySet[Aanmelding], vraag: Zoekvraag) -> set[UUID]:
    delen = {deel for deel in vouw(vraag.naam).split() if len(deel) > 2}
    klanken = {*map(klank, delen), *sleutels(achternaam=vraag.naam).klanken}
    gezocht = DeelDatum.van_code(vraag.geboren)
    gevonden = set()
    velden = ("tussenvoegsel", "achternaam", "geboren_code")
    rijen = aanmeldingen.order_by("-id").values_list(
        "id", "inhoud__aanduiding", *(f"personen__{veld}" for veld in velden)
    )
    for id, aanduiding, tussen, naam, code in rijen[:HOOGSTENS]:
        geboren = DeelDatum.van_code(code or "")
        van = sleutels(tussenvoegsel=tussen or "", achternaam=naam or "")
        past = _zelfde_naam(delen, klanken, van) if delen else bool(geboren and gezocht)
        if past and geboren.kan_zijn(gezocht):
            gevonden.add(id)
        elif not vraag.geboren and heet_zo(vraag.naam, aanduiding or ""):
            gevonden.add(id)
    return gevonden


def _zelfde_naam(delen: Iterable[str], klanken: Set[str], van: Sleutels) -> bool:
    """By sound, or with a typing error; the beginning of a name is no name."""
    return not klanken.isdisjoint(van.klanken) or any(
        len(d) > 4 and lijkt(deel, d) for deel in delen for d in van.delen
    )

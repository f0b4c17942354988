"""What waits for whom: to answer, late, and lapsed. A fixed number of queries each."""

from datetime import datetime

from django.db.models import BooleanField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from regiehuis.informatie.models import Informatieverzoek
from regiehuis.informatie.queries.verzoeken import Verzoekregel, regels
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.logboek.beleid import zicht
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import waarnemingen

# Who directs a case has sight of kind 'voorzitter' on it. Read here as a question ("which cases
# do I direct?"), not to decide what may be seen: the policy of the table does that.
_REGIE = zicht("informatie_informatieverzoek.casus_id", "voorzitter")


def _laat(moment: datetime) -> Q:
    """Past the term; or, when a later day was promised, past that day as well."""
    vandaag = lokale_datum(moment)
    return Q(termijn_tot__lt=moment) & (Q(later_op__isnull=True) | Q(later_op__lt=vandaag))


def _open() -> QuerySet[Informatieverzoek]:
    return Informatieverzoek.objects.filter(stand="open")


def _onder_mijn_regie(rijen: QuerySet[Informatieverzoek]) -> QuerySet[Informatieverzoek]:
    return rijen.filter(RawSQL(_REGIE, [], output_field=BooleanField()))


def mijn_open_verzoeken(door: Door, *, laat: bool | None = None) -> list[Verzoekregel]:
    """Questions to me, or to whom I stand in for today, soonest first.

    Args:
        laat: only those that are late (True) or not late (False).
    """
    moment = nu()
    namens = [
        w.functionaris_id
        for w in waarnemingen([door.functionaris])
        if w.waarnemer_id == door.functionaris and w.van <= moment
    ]
    rijen = _open().filter(aan_id__in=[door.functionaris, *namens])
    if laat is not None:
        rijen = rijen.filter(_laat(moment)) if laat else rijen.exclude(_laat(moment))
    return sorted(regels(list(rijen)), key=lambda r: (r.uiterlijk, r.verzoek.id))


def te_laat_in_mijn_casussen(door: Door) -> list[Verzoekregel]:
    """Late questions of cases that I direct, longest late first; not my own."""
    rijen = _onder_mijn_regie(_open().filter(_laat(nu()))).exclude(aan_id=door.functionaris)
    return sorted(regels(list(rijen)), key=lambda r: (r.uiterlijk, r.verzoek.id))


def te_laat_bij_collegas(door: Door) -> list[Verzoekregel]:
    """Late questions to colleagues, for their ambassadeur or manager: number, term and who."""
    if not door.rollen & {"ambassadeur", "leidinggevende"}:
        return []
    rijen = (
        _open()
        .filter(_laat(nu()), hoedanigheid_id=door.hoedanigheid)
        .exclude(aan_id=door.functionaris)
    )
    return sorted(regels(list(rijen)), key=lambda r: (r.uiterlijk, r.verzoek.id))


def vervallen_in_mijn_casussen(door: Door) -> list[Verzoekregel]:
    """Questions that lapsed in cases that I direct, until the same capacity is asked anew."""
    opnieuw = Informatieverzoek.objects.filter(
        casus_id=OuterRef("casus_id"),
        hoedanigheid_id=OuterRef("hoedanigheid_id"),
        gevraagd_op__gt=OuterRef("gevraagd_op"),
    )
    rijen = Informatieverzoek.objects.filter(~Exists(opnieuw), stand="vervallen")
    return regels(list(_onder_mijn_regie(rijen).order_by(F("gevraagd_op"), "id")))

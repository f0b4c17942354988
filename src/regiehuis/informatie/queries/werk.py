"""What waits for whom: to answer, late, and lapsed. One query for all of it."""

from collections.abc import Set
from datetime import datetime
from uuid import UUID

from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import RawSQL

from regiehuis.informatie import rules
from regiehuis.informatie.models import Informatieverzoek
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.logboek.beleid import zicht
from regiehuis.logboek.deur import Door

# Who directs a case has sight of kind 'voorzitter' on it. Read here as a question ("which cases
# do I direct?"), not to decide what may be seen: the policy of the table does that.
_REGIE = zicht("informatie_informatieverzoek.casus_id", "voorzitter")


def _laat(moment: datetime) -> Q:
    """Past the term; or, when a later day was promised, past that day as well."""
    vandaag = lokale_datum(moment)
    return Q(termijn_tot__lt=moment) & (Q(later_op__isnull=True) | Q(later_op__lt=vandaag))


def _onder_mijn_regie(rijen: QuerySet[Informatieverzoek]) -> QuerySet[Informatieverzoek]:
    return rijen.filter(RawSQL(_REGIE, [], output_field=BooleanField()))


def _vervallen() -> QuerySet[Informatieverzoek]:
    """Questions that lapsed, until the same capacity is asked anew."""
    opnieuw = Informatieverzoek.objects.filter(
        casus_id=OuterRef("casus_id"),
        hoedanigheid_id=OuterRef("hoedanigheid_id"),
        gevraagd_op__gt=OuterRef("gevraagd_op"),
    )
    return Informatieverzoek.objects.filter(~Exists(opnieuw), stand="vervallen")


def wachtend(door: Door, namens: Set[UUID]) -> list[tuple[str, Informatieverzoek]]:
    """Each question that waits for me, with its kind of work.

    'verzoek' and 'verzoek_laat' are asked of me, or of whom I stand in for; 'verzoek_wacht' is
    late and 'verzoek_vervallen' lapsed in a case that I direct; 'verzoek_collega' is late with a
    colleague, for his ambassadeur or manager, who sees number, term and who.
    """
    moment = nu()
    open_ = Informatieverzoek.objects.filter(stand="open")
    anderen = open_.filter(_laat(moment)).exclude(aan_id=door.functionaris)
    delen = {
        "verzoek": open_.filter(aan_id__in=namens),
        "verzoek_wacht": _onder_mijn_regie(anderen),
        "verzoek_vervallen": _onder_mijn_regie(_vervallen()),
    }
    if door.rollen & {"ambassadeur", "leidinggevende"}:
        delen["verzoek_collega"] = anderen.filter(hoedanigheid_id=door.hoedanigheid)
    eerste, *rest = (rijen.annotate(werk=Value(werk)) for werk, rijen in delen.items())
    return [(_soort(r, moment), r) for r in eerste.union(*rest, all=True)]


def _soort(rij: Informatieverzoek, moment: datetime) -> str:
    werk: str = rij.werk  # type: ignore[attr-defined]
    if werk == "verzoek" and rules.is_te_laat(rij.stand, rij.termijn_tot, rij.later_op, moment):
        return "verzoek_laat"
    return werk

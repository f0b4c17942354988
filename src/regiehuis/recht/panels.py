"""What the page of the criteria shows."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from regiehuis.logboek.deur import Door
from regiehuis.recht import queries
from regiehuis.recht.models import Criteriaset, Criterium
from regiehuis.recht.rules import DOELTOETS
from regiehuis.recht.uitdrukking import in_woorden


@dataclass(frozen=True, slots=True)
class Setkaart:
    """A version of a set, with its rule in words and its criteria."""

    set: Criteriaset
    regel: str
    criteria: list[Criterium]
    vorige: list[Criteriaset]

    @classmethod
    def van(cls, set_: Criteriaset, vorige: list[Criteriaset] | None = None) -> "Setkaart":
        """Make the card of a version."""
        woorden = {"en": _("en"), "of": _("of"), "niet": _("niet")}
        regel = in_woorden(set_.uitdrukking, woorden=woorden)
        return cls(set_, regel, list(set_.criteria.all()), vorige or [])


def beleid(door: Door) -> dict[str, Any]:
    """Everything on the page: five queries, whatever the number of versions."""
    alle = queries.alle_versies(door.huis)
    nu_geldig = queries.criteriasets(door.huis)
    geldige = {s.id for s in nu_geldig}
    gebieden = queries.versies_leefgebieden(door.huis)
    nu_gebieden = queries.leefgebiedenset(door.huis)
    return {
        "doeltoets": [
            {"letter": v.letter, "titel": _(v.titel), "tekst": _(v.tekst), "artikel": v.artikel}
            for v in DOELTOETS.values()
        ],
        "sets": [
            Setkaart.van(s, [v for v in alle if v.sleutel == s.sleutel and v.id not in geldige])
            for s in nu_geldig
        ],
        "gestopt": [s for s in alle if s.sleutel not in {g.sleutel for g in nu_geldig}],
        "leefgebieden": nu_gebieden,
        "andere_gebieden": [v for v in gebieden if nu_gebieden is None or v.id != nu_gebieden.id],
    }

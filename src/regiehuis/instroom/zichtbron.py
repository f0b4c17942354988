"""The oracle of sight on submissions, written from ontwerp.md §4.1 and not from the services."""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.instroom.models import Aanmelding
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import ZICHTBRONNEN, Zichtbron, Zichtrij
from regiehuis.netwerk import queries as netwerk


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row that should exist; run as the automaton of the house."""
    automaat = netwerk.automaat(huis)
    triage = {*netwerk.met_rol(huis, "triagist"), *netwerk.met_rol(huis, "procesregisseur")}
    regie = _regie(huis)
    rijen = list(Aanmelding.objects.filter(huis_id=huis))
    mensen = netwerk.functionarissen(r.ingediend_door_id for r in rijen)
    for rij in rijen:
        if rij.vernietig_op and rij.vernietig_op <= nu():
            continue
        open_casus = rij.stand == "geopend"
        wegers = regie.get(rij.casus_id, set()) if open_casus else triage
        for wie in {*wegers, automaat}:
            yield Zichtrij("aanmelding", rij.id, wie, "inhoud")
            yield Zichtrij("weging", rij.weging_id, wie, "inhoud")
        indiener = rij.ingediend_door_id
        nog = not open_casus or _nog_te_zien(rij, huis)
        if nog and mensen[indiener].actief and indiener not in wegers:
            yield Zichtrij("aanmelding", rij.id, indiener, "inhoud")


def _nog_te_zien(rij: Aanmelding, huis: UUID) -> bool:
    """After opening the submitter keeps sight for the term of what is not taken in."""
    if rij.geopend_op is None:
        return True
    return (nu() - rij.geopend_op).days < netwerk.huis(huis).termijn_vernietiging_dagen


def _regie(huis: UUID) -> dict[UUID | None, set[UUID]]:
    """Who directs each case: what the oracle of `casus` says."""
    uit: dict[UUID | None, set[UUID]] = {}
    for bron in ZICHTBRONNEN:
        if "voorzitter" in bron.soorten:
            for rij in bron.verwacht(huis):
                if rij.soort == "voorzitter":
                    uit.setdefault(rij.object_id, set()).add(rij.functionaris_id)
    return uit


ZICHTBRONNEN.registreer("instroom", Zichtbron("instroom", verwacht, ("aanmelding", "weging"), 60))

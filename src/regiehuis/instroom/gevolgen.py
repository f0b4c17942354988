"""What follows from a submission, and what happens to submissions when the network changes."""

from datetime import date
from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.instroom import rules
from regiehuis.instroom.models import Aanmelding, Aanvulling
from regiehuis.instroom.queries import triageleden
from regiehuis.instroom.services import zicht
from regiehuis.instroom.tasks import vergelijk
from regiehuis.kern.klok import lokale_datum
from regiehuis.logboek.deur import Door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.taken import stel_uit
from regiehuis.netwerk.queries import functionarissen, met_rol


def _nummer(id: UUID) -> str:
    return Aanmelding.objects.values_list("nummer", flat=True).get(id=id)


def _bericht(
    door: Door, aan: set[UUID], soort: str, id: UUID, pad: str, termijn: date | None = None
) -> None:
    """A mail holds a number and a link, never a name of a subject (ontwerp.md §4 point 11)."""
    wie = aan - {door.functionaris}
    if wie:
        waarden = {"nummer": _nummer(id), "pad": f"/aanmelding/{id}/{pad}", "termijn": termijn}
        stuur(door, aan=sorted(wie), soort=soort, waarden=waarden)


@gevolg(
    "instroom:aanmelding:ingediend",
    volgorde=10,
    omschrijving="Een taak vergelijkt de personen met wie het huis al kent.",
)
def vergelijk_daarna(door: Door, gebeurtenis: Gebeurtenis) -> None:
    stel_uit(vergelijk, door, aanmelding=gebeurtenis.object_id)


@gevolg(
    "instroom:aanmelding:ingediend",
    volgorde=20,
    omschrijving="De triage krijgt een mail met het nummer.",
)
def meld_triage(door: Door, gebeurtenis: Gebeurtenis) -> None:
    wie = set(met_rol(door.huis, "triagist")) or triageleden(door.huis)
    soort = "aanmelding_spoed" if gebeurtenis.waarden.get("spoed") else "aanmelding_nieuw"
    _bericht(door, wie, soort, gebeurtenis.object_id, "wegen/")


@gevolg(
    "instroom:aanmelding:aangevuld",
    volgorde=20,
    omschrijving="De triage krijgt een mail dat de aanmelding is aangevuld.",
)
def meld_aangevuld(door: Door, gebeurtenis: Gebeurtenis) -> None:
    wie = set(met_rol(door.huis, "triagist")) or triageleden(door.huis)
    _bericht(door, wie, "aanmelding_aangevuld", gebeurtenis.object_id, "wegen/")


@gevolg(
    "instroom:uitkomst:vastgelegd",
    volgorde=20,
    omschrijving="Wie aanmeldde, krijgt een mail dat er een uitkomst of een vraag is.",
)
def meld_uitkomst(door: Door, gebeurtenis: Gebeurtenis) -> None:
    uitkomst = gebeurtenis.waarden["uitkomst"]
    if rules.UITKOMSTEN[uitkomst].stand == "triage":  # inside the house only
        return
    id = gebeurtenis.object_id
    wie = Aanmelding.objects.values_list("ingediend_door_id", flat=True).get(id=id)
    if not (mens := functionarissen([wie]).get(wie)) or not mens.actief:
        return
    if uitkomst == "verrijken":
        termijn = Aanvulling.objects.filter(aanmelding_id=id).values_list("termijn_tot", flat=True)
        dag = lokale_datum(termijn.order_by("-gevraagd_op", "-id")[0])
        _bericht(door, {wie}, "aanmelding_vraag", id, "aanvullen/", dag)
    else:
        _bericht(door, {wie}, "aanmelding_uitkomst", id, "")


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=50,
    omschrijving="Wie vertrok, ziet geen aanmelding of weging meer.",
)
def vertrokken(door: Door, gebeurtenis: Gebeurtenis) -> None:
    zicht.vertrokken(door, UUID(gebeurtenis.waarden["functionaris"]))


@gevolg(
    "netwerk:functionaris:toegevoegd",
    volgorde=50,
    omschrijving="Wie bij de triage komt, ziet de aanmeldingen die de triage ziet.",
)
@gevolg(
    "netwerk:functionaris:rollen_gewijzigd",
    volgorde=50,
    omschrijving="Wie bij de triage komt, ziet haar aanmeldingen; wie er weggaat, niet meer.",
)
def volg_triage(door: Door, gebeurtenis: Gebeurtenis) -> None:
    wie = UUID(gebeurtenis.waarden["functionaris"])
    if wie in triageleden(door.huis):
        zicht.bij_triage(door, wie)
    elif not gebeurtenis.soort.endswith(":toegevoegd"):
        zicht.weg_bij_triage(door, wie)


@gevolg(
    "casus:toewijzing:begonnen",
    volgorde=50,
    omschrijving="Wie de casus leidt, ziet de weging waar zij op rust.",
)
@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=50,
    omschrijving="Wie de casus niet meer leidt, ziet de weging waar zij op rust niet meer.",
)
def volg_regie(door: Door, gebeurtenis: Gebeurtenis) -> None:
    if gebeurtenis.waarden["taak"] in ("procesregisseur", "plaatsvervanger"):
        assert gebeurtenis.casus_id
        zicht.regie_wisselt(
            door,
            gebeurtenis.casus_id,
            UUID(gebeurtenis.waarden["wie"]),
            begint=gebeurtenis.soort.endswith(":begonnen"),
        )

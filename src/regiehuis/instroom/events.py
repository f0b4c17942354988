"""What can happen to a submission, in words. Coded values only."""

from collections.abc import Callable, Iterable
from uuid import UUID

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from regiehuis.instroom import rules
from regiehuis.logboek.woorden import Soort, meld_objectbron, woordenlijst


def _vertaald(codes: dict[str, str]) -> dict[str, object]:
    return {sleutel: _(label) for sleutel, label in codes.items()}


SOORTEN = woordenlijst(
    "instroom",
    Soort(
        "instroom:aanmelding:ingediend",
        zin=_("{door} heeft namens {namens} een aanmelding gedaan ({route})."),
        waarden={"route": "code", "spoed": "getal"},
        codes={"route": _vertaald(rules.ROUTES)},
        niveau="belangrijk",
        aan_zet="triagist",
    ),
    Soort(
        "instroom:aanmelding:vergeleken",
        zin=_("De aanmelding is vergeleken met wie al bekend is. Aantal treffers: {aantal}."),
        waarden={"aantal": "getal"},
        niveau="stil",
    ),
    Soort(
        "instroom:treffer:beoordeeld",
        zin=_("{door} heeft een treffer beoordeeld: {beoordeling}."),
        waarden={"treffer": "id", "beoordeling": "code"},
        codes={
            "beoordeling": {
                "dezelfde": _("dezelfde persoon"),
                "ander": _("een ander"),
                "open": _("toch nog niet zeker"),
            }
        },
    ),
    Soort(
        "instroom:weging:beoordeeld",
        zin=_("{door} heeft criteria beoordeeld: {aantal}."),
        waarden={"aantal": "getal"},
        niveau="stil",
    ),
    Soort(
        "instroom:uitkomst:vastgelegd",
        zin=_("{door} heeft namens {namens} de uitkomst vastgelegd: {uitkomst}."),
        waarden={"uitkomst": "code"},
        codes={"uitkomst": {u.sleutel: _(u.label) for u in rules.UITKOMSTEN.values()}},
        niveau="belangrijk",
        aan_zet="partner",
    ),
    Soort(
        "instroom:aanmelding:aangevuld",
        zin=_("{door} heeft de aanmelding aangevuld."),
        aan_zet="triagist",
    ),
    Soort(
        "instroom:aanvulling:vervallen",
        zin=_("{door} gaat verder zonder aanvulling."),
    ),
    Soort(
        "instroom:aanmelding:ingetrokken",
        zin=_("{door} heeft de aanmelding ingetrokken."),
        niveau="belangrijk",
    ),
    Soort(
        "instroom:aanmelding:teruggemeld",
        zin=_("{door} heeft teruggemeld: {terugmelding}."),
        waarden={"terugmelding": "code"},
        codes={"terugmelding": _vertaald(rules.TERUGMELDINGEN)},
    ),
    Soort(
        "instroom:aanmelding:geopend",
        zin=_("{door} heeft van de aanmelding een casus gemaakt."),
        niveau="belangrijk",
        altijd_leesbaar=True,  # a member of the case sees the event, and not the submission
    ),
    Soort(
        "instroom:aanmelding:vernietigd",
        zin=_(
            "Verklaring van vernietiging: een aanmelding is met alle gegevens vernietigd "
            "(personen: {personen}, andere regels: {regels})."
        ),
        waarden={"personen": "getal", "regels": "getal"},
        bereik="huis",
        niveau="stil",
    ),
    Soort(
        "instroom:informatievraag:geregistreerd",
        zin=_("{door} heeft een informatievraag vastgelegd ({soort})."),
        waarden={"soort": "code"},
        codes={"soort": _vertaald(rules.INFORMATIEVRAGEN)},
        niveau="stil",
    ),
)


def _bestaande(model: str) -> Callable[[Iterable[UUID]], set[UUID]]:
    def bestaande(ids: Iterable[UUID]) -> set[UUID]:
        rijen = apps.get_model("instroom", model).objects.filter(id__in=list(ids))
        return set(rijen.values_list("id", flat=True))

    return bestaande


meld_objectbron("aanmelding", _bestaande("Aanmelding"))
meld_objectbron("weging", _bestaande("Weging"))

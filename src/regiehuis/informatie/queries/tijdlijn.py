"""What this room tells in the timeline: interventions, incidents, detention, contacts."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.informatie import rules
from regiehuis.informatie.models import Gegeven
from regiehuis.informatie.queries.beeld import DELEN, Gegevenregel, korte_regels
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.registraties import Tijdlijnregel
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import organisaties
from regiehuis.netwerk.rules import ORGANISATIESOORTEN, Organisatiesoort

#: A line of the timeline is no page of text.
MAX_ZIN = 140
#: The chain of an organisation that the house does not know.
ONBEKEND = "overig"
#: The name of an organisation as the house writes it, and its chain.
Wie = tuple[str, str]


def tijdlijnregels(door: Door, casus_id: UUID) -> list[Tijdlijnregel]:
    """Return what happened according to the items that I see; what was withdrawn is left out."""
    rijen = list(
        Gegeven.objects.filter(
            casus_id=casus_id, soort__in=list(DELEN), ingetrokken_op__isnull=True
        )
    )
    if not rijen:
        return []
    netwerk = organisaties(door.huis, ook_gestopt=True)
    ketens = {
        **SOORTKETENS,
        sleutel(door.huisnaam): (door.huisnaam, "huis"),
        **{sleutel(o.naam): (o.naam, o.keten) for o in netwerk},
    }
    # One address is looked up and the others follow from it: a case may have hundreds.
    adres = reverse("informatie:gegeven", args=[casus_id]).replace(str(casus_id), "{}")
    return [_regel(r, ketens, adres) for r in korte_regels(door, rijen, casus_id)]


def sleutel(naam: str) -> str:
    """A name as it is compared: people write it in many ways."""
    return " ".join(naam.split()).casefold()


def _namen(soort: Organisatiesoort) -> Iterator[str]:
    """What people call a kind of organisation: 'gevangeniswezen (DJI)' has three names."""
    yield soort.sleutel.replace("_", " ")
    yield from soort.label.rstrip(")").split(" (")
    yield soort.label


#: Per name of a kind its usual chain; the name stays as people wrote it. 'overig' is no kind to
#: speak of.
SOORTKETENS: Mapping[str, Wie] = {
    sleutel(naam): ("", str(s.keten))
    for s in ORGANISATIESOORTEN.values()
    if s.sleutel != ONBEKEND
    for naam in _namen(s)
}


def _wie(naam: str, ketens: Mapping[str, Wie]) -> Wie:
    """Who acted, and its chain: never that of who told it, which may be any other."""
    bekend, keten = ketens.get(sleutel(naam), ("", ONBEKEND))
    return bekend or " ".join(naam.split()), keten


def _regel(r: Gegevenregel, ketens: Mapping[str, Wie], adres: str) -> Tijdlijnregel:
    velden = {
        "interventie": _interventie,
        "detentie": _detentie,
        "incident": _incident,
        "contactmoment": _contact,
    }[r.gegeven.soort](r, ketens)
    return Tijdlijnregel(
        id=r.gegeven.id,
        url=adres.format(r.gegeven.id),
        **velden,  # type: ignore[arg-type]
    )


def _interventie(r: Gegevenregel, ketens: Mapping[str, Wie]) -> dict[str, object]:
    d = r.deel
    wie, keten = _wie(d.organisatie, ketens)
    loopt = rules.loopt_nog(d.eind, d.resultaat, d.reden_einde)
    return {
        "soort": "interventie",
        "begin": DeelDatum.van_code(d.start),
        "eind": None if loopt else DeelDatum.van_code(d.eind),
        "loopt": loopt,
        "zin": eerste_zin(r.gegeven.tekst),
        "wie": wie,
        "keten": keten,
        "kader": d.kader,
        "resultaat": _(r.resultaat) if d.resultaat else "",
        "uitslag": d.resultaat,
        "reden": ". ".join(t.rstrip(".") for t in (d.toelichting, d.reden_einde) if t),
    }


def _detentie(r: Gegevenregel, ketens: Mapping[str, Wie]) -> dict[str, object]:
    d = r.deel
    return {
        "soort": "detentie",
        "begin": DeelDatum.van_code(d.start),
        "eind": DeelDatum.van_code(d.eind) if d.eind else None,
        "loopt": not d.eind,
        "zin": _("Detentie"),
        "wie": d.inrichting,
        "keten": "straf",
        "kader": "dwang",
        "reden": eerste_zin(r.gegeven.tekst),
    }


def _incident(r: Gegevenregel, ketens: Mapping[str, Wie]) -> dict[str, object]:
    plaats = f" ({r.deel.plaats})" if r.deel.plaats else ""
    return {
        "soort": "incident",
        "begin": DeelDatum.van_code(r.gegeven.waargenomen),
        "zin": eerste_zin(r.gegeven.tekst) + plaats,
        "wie": r.organisatie,
        "keten": _keten(r),
        "reden": _aard(r),
    }


def _contact(r: Gegevenregel, ketens: Mapping[str, Wie]) -> dict[str, object]:
    vorm, met = _(r.vorm), r.deel.met_wie
    wat = eerste_zin(r.gegeven.tekst)
    return {
        "soort": "contact",
        "begin": DeelDatum.van_code(r.gegeven.waargenomen),
        "zin": _("%(vorm)s met %(wie)s") % {"vorm": vorm[:1].upper() + vorm[1:], "wie": met},
        "wie": r.organisatie,
        "keten": _keten(r),
        "reden": wat,
    }


def _keten(r: Gegevenregel) -> str:
    return r.bron.keten if r.bron else "huis"


def _aard(r: Gegevenregel) -> str:
    """Fact and opinion stay apart (Wpg 4(3)): what is no fact says so."""
    if r.gegeven.aard == "feit":
        return ""
    if r.gegeven.verklaring_van:
        return _("verklaring van %(wie)s") % {"wie": r.gegeven.verklaring_van}
    return _(r.aard)


def eerste_zin(tekst: str) -> str:
    """The first sentence of a text, on one line, cut at MAX_ZIN."""
    regel = " ".join(tekst.split())
    eerste = regel.split(". ", 1)[0]
    if len(eerste) > MAX_ZIN:
        eerste = eerste[: MAX_ZIN - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
    return eerste.rstrip(".") if len(eerste) > 1 else eerste

"""What this room tells in the timeline: interventions, incidents, detention, contacts."""

from collections.abc import Mapping
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

#: A line of the timeline is no page of text.
MAX_ZIN = 140


def tijdlijnregels(door: Door, casus_id: UUID) -> list[Tijdlijnregel]:
    """Return what happened according to the items that I see; what was withdrawn is left out."""
    rijen = list(
        Gegeven.objects.filter(
            casus_id=casus_id, soort__in=list(DELEN), ingetrokken_op__isnull=True
        )
    )
    if not rijen:
        return []
    ketens = {o.naam.casefold(): o.keten for o in organisaties(door.huis, ook_gestopt=True)}
    # One address is looked up and the others follow from it: a case may have hundreds.
    adres = reverse("informatie:gegeven", args=[casus_id]).replace(str(casus_id), "{}")
    return [_regel(r, ketens, adres) for r in korte_regels(door, rijen, casus_id)]


def _regel(r: Gegevenregel, ketens: Mapping[str, str], adres: str) -> Tijdlijnregel:
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


def _interventie(r: Gegevenregel, ketens: Mapping[str, str]) -> dict[str, object]:
    d = r.deel
    loopt = rules.loopt_nog(d.eind, d.resultaat, d.reden_einde)
    return {
        "soort": "interventie",
        "begin": DeelDatum.van_code(d.start),
        "eind": None if loopt else DeelDatum.van_code(d.eind),
        "loopt": loopt,
        "zin": eerste_zin(r.gegeven.tekst),
        "wie": d.organisatie,
        # The source may tell of an organisation that is not (or no more) in the network.
        "keten": ketens.get(d.organisatie.casefold()) or _keten(r),
        "kader": d.kader,
        "resultaat": _(r.resultaat) if d.resultaat else "",
        "uitslag": d.resultaat,
        "reden": ". ".join(t.rstrip(".") for t in (d.toelichting, d.reden_einde) if t),
    }


def _detentie(r: Gegevenregel, ketens: Mapping[str, str]) -> dict[str, object]:
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


def _incident(r: Gegevenregel, ketens: Mapping[str, str]) -> dict[str, object]:
    plaats = f" ({r.deel.plaats})" if r.deel.plaats else ""
    return {
        "soort": "incident",
        "begin": DeelDatum.van_code(r.gegeven.waargenomen),
        "zin": eerste_zin(r.gegeven.tekst) + plaats,
        "wie": r.organisatie,
        "keten": _keten(r),
        "reden": _aard(r),
    }


def _contact(r: Gegevenregel, ketens: Mapping[str, str]) -> dict[str, object]:
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

"""What this room contributes: tab, spine, panel, work, timeline, the file, and what is open."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.aanpak import document, queries, services
from regiehuis.aanpak.forms import ReactieForm, blad
from regiehuis.aanpak.models import Afspraak, Planversie
from regiehuis.aanpak.queries import Planregel, Planstand, Wachtend
from regiehuis.aanpak.rules.plan import SOORTEN_AANPAK
from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Wervelinhoud
from regiehuis.concepten.hulp import concept_van
from regiehuis.kern.datums import DeelDatum, dag
from regiehuis.kern.document import Blok
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import lokale_datum, vandaag
from regiehuis.kern.registraties import (
    CASUS_PANELEN,
    CASUS_RUGGENGRAAT,
    CASUS_TABBLADEN,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    TIJDLIJN,
    WERKBRONNEN,
    WERKVOORRAAD,
    Dossierdeel,
    OpenZaak,
    OpenZaken,
    Paneel,
    Tabblad,
    Tijdlijnbron,
    Tijdlijnregel,
    Werkbron,
    Werkitem,
    Werksoort,
    Wervel,
)
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.woorden import meld_objectbron
from regiehuis.web.taal import paginataal

# ---- the page of a case -------------------------------------------------------------------------


def _doel(door: Door, casus_ids: Sequence[UUID]) -> Mapping[UUID, Wervelinhoud]:
    uit = {}
    for casus_id, stand in queries.plannen_nu(casus_ids).items():
        voorstel = stand.voorstel
        uit[casus_id] = Wervelinhoud(
            stand.doel or gettext("Er is nog geen gezamenlijk doel. De aanpak is kwetsbaar."),
            toelichting=_stand_in_woorden(stand),
            ontbreekt=not stand.doel,
            url=voorstel.url if voorstel else stand.url,
            knop=gettext("Bekijk het voorstel") if voorstel else gettext("Bekijk"),
        )
    return uit


def _stand_in_woorden(stand: Planstand) -> str:
    """The kind of approach, and what is being made beside it or before it."""
    delen = []
    if stand.soort_aanpak:
        soort = gettext(SOORTEN_AANPAK[stand.soort_aanpak])
        delen.append(gettext("Aanpak: %(soort)s.") % {"soort": soort})
    if stand.voorstel:
        tot, nummer = lokale_datum(stand.voorstel.reageren_tot), stand.voorstel.nummer
        kan = gettext("Versie %(nummer)s ligt voor. Reageren kan tot en met %(dag)s.")
        kon = gettext("Versie %(nummer)s ligt voor. Reageren kon tot en met %(dag)s.")
        zin = kan if tot >= vandaag() else kon
        delen.append(zin % {"nummer": nummer, "dag": dag(tot, vandaag(), paginataal())})
    elif stand.stand == "concept":
        delen.append(gettext("Het plan is nog een concept."))
    return " ".join(delen)


def _afspraken(door: Door, casus_id: UUID) -> dict[str, Any]:
    return {"afspraken": queries.open_afspraken(casus_id)}


CASUS_TABBLADEN.registreer("plan", Tabblad("plan", _("Plan"), "aanpak:plan", 40))
CASUS_RUGGENGRAAT.registreer("doel", Wervel("doel", _("Gezamenlijk doel"), _doel, 30))
CASUS_PANELEN.registreer(
    "afspraken",
    Paneel("afspraken", "hoofd", "aanpak/deel/open_afspraken.html", _afspraken, 20),
)

# ---- what waits ---------------------------------------------------------------------------------

_MIJN = ("afspraak_nieuw", "afspraak")
#: So many characters of what was agreed fit on the list; the rest stands beside it.
REGEL = 90
_VRAGEN = {
    "afspraak_nieuw": _("Neemt u deze afspraak aan?"),
    "afspraak": _("Uw afspraak"),
    "afspraak_laat": _("Een afspraak is nog niet gedaan"),
    "afspraak_collega": _("Een collega heeft een afspraak nog niet gedaan"),
    "afspraak_niet": _("Een afspraak ging niet door. Wat nu?"),
    "afspraak_zonder": _("Een afspraak heeft niemand meer. Wie doet het?"),
    "plan_reageren": _("Staat uw organisatie achter het plan?"),
    "plan_vaststellen": _("Stel het plan vast, of haal het terug"),
}
#: The same for who may read what was agreed.
_VRAGEN_MET_WAT = {
    "afspraak_laat": _("Nog niet gedaan: %(wat)s"),
    "afspraak_collega": _("Nog niet gedaan: %(wat)s"),
    "afspraak_niet": _("Dit ging niet door. Wat nu? %(wat)s"),
    "afspraak_zonder": _("Wie doet dit nu? %(wat)s"),
}
#: What still has to be done by somebody; the other kinds wait for a decision.
_MET_TERMIJN = (*_MIJN, "afspraak_laat", "afspraak_collega")


def _werk(door: Door, namens: Set[UUID]) -> Iterable[Werkitem]:
    for w in queries.wachtende_afspraken(door, namens):
        mijn = w.soort in _MIJN
        yield Werkitem(
            soort=w.soort,
            id=w.rij.id,
            vraag=_vraag(w),
            casus_nummer=w.rij.casus_nummer,
            wie=None if mijn else w.rij.functionaris_id,
            context=_VRAGEN[w.soort] if mijn else "",
            termijn=einde_van_dag(w.rij.uiterlijk) if w.soort in _MET_TERMIJN else None,
            url=reverse("aanpak:afspraak", args=[w.rij.id]),
            sinds=w.rij.stand_op,
            casus=w.rij.casus_id,
        )
    for soort, r in queries.wachtende_plannen(door, namens):
        yield Werkitem(
            soort=soort,
            id=r.plan.id,
            vraag=_VRAGEN[soort],
            casus_nummer=r.nummer,
            context=_stand_van(r),
            termijn=r.tot if soort == "plan_reageren" else None,
            url=reverse("aanpak:versie", args=[r.plan.casus_id, r.plan.id]),
            sinds=r.plan.voorgelegd_op,
            casus=r.plan.casus_id,
        )


def _vraag(w: Wachtend) -> Any:
    """What is asked, with what was agreed for who may see that."""
    if not w.wat:
        return _VRAGEN[w.soort]
    wat = Truncator(w.wat).chars(REGEL)
    return _VRAGEN_MET_WAT[w.soort] % {"wat": wat} if w.soort in _VRAGEN_MET_WAT else wat


def _stand_van(r: Planregel) -> str:
    if r.gezamenlijk:
        return gettext("iedereen is akkoord")
    return gettext("nog niet gereageerd: %(nog)s, niet akkoord: %(oneens)s") % {
        "nog": r.nog,
        "oneens": r.oneens,
    }


def _naast(door: Door, id: UUID) -> dict[str, Any] | None:
    try:
        kaart = queries.afspraak(door, id)
    except NietGevonden:
        return None
    return blad(kaart, concept=concept_van(door, services.ANTWOORD, id))


def _naast_plan(door: Door, id: UUID) -> dict[str, Any] | None:
    rij = Planversie.objects.filter(id=id).first()
    if rij is None:
        return None
    pagina = queries.planpagina(door, rij.casus_id, rij.id)
    assert pagina is not None  # the version that was just read
    return {
        "p": pagina,
        "kop": {"casus": casussen.casus_voor(door, rij.casus_id)},
        "inhoud": casussen.inhoud_van(rij.casus_id),
        **_reactie(door, pagina),
    }


def _reactie(door: Door, pagina: queries.Planpagina) -> dict[str, Any]:
    """The form to react, with what was typed before, for who has said nothing yet."""
    if not pagina.mijn or pagina.mijn_reactie:
        return {}
    concept = concept_van(door, services.REACTIE, pagina.plan.id)
    begin = concept.begin(ReactieForm)
    return {"form": ReactieForm(initial=begin, versie=pagina.plan.versie), "concept": concept}


NAAST, NAAST_PLAN = "aanpak/deel/naast.html", "aanpak/deel/naast_plan.html"
for _soort in (
    Werksoort("afspraak_nieuw", "beantwoorden", 15, _("Afspraak om aan te nemen"), _naast, NAAST),
    Werksoort("afspraak", "doen", 10, _("Afspraak"), _naast, NAAST),
    Werksoort("afspraak_laat", "te_laat", 25, _("Afspraak van een ander te laat"), _naast, NAAST),
    Werksoort("afspraak_collega", "te_laat", 35, _("Afspraak van een collega te laat"), _naast,
              NAAST),
    Werksoort("afspraak_niet", "besluiten", 30, _("Geweigerde of niet gedane afspraak"), _naast,
              NAAST),
    Werksoort("afspraak_zonder", "besluiten", 31, _("Afspraak zonder persoon"), _naast, NAAST),
    Werksoort("plan_reageren", "beantwoorden", 20, _("Plan om op te reageren"), _naast_plan,
              NAAST_PLAN),
    Werksoort("plan_vaststellen", "besluiten", 20, _("Plan dat voorligt"), _naast_plan,
              NAAST_PLAN),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("aanpak", Werkbron("aanpak", _werk))

# ---- the timeline, the file, what is open -------------------------------------------------------

_ZINNEN = {
    "geldt": _("Versie %(nr)s van het plan geldt"),
    "vervangen": _("Versie %(nr)s van het plan gold"),
    "voorgelegd": _("Versie %(nr)s van het plan ligt voor"),
}


def _tijdlijn(door: Door, casus_id: UUID) -> Iterable[Tijdlijnregel]:
    """Versions that were put before the table; agreements do not belong in the timeline."""
    for v in queries.versies(casus_id):
        begin = v.geldt_op or v.voorgelegd_op
        if v.stand not in _ZINNEN or begin is None:
            continue
        yield Tijdlijnregel(
            soort="plan",
            id=v.id,
            begin=DeelDatum.van_datum(lokale_datum(begin)),
            eind=DeelDatum.van_datum(lokale_datum(v.einde_op)) if v.einde_op else None,
            loopt=v.stand == "geldt",
            zin=str(_ZINNEN[v.stand]) % {"nr": v.nummer},
            wie=door.huisnaam or gettext("Veiligheidshuis"),
            keten="huis",
            resultaat=v.doel,
            url=reverse("aanpak:versie", args=[casus_id, v.id]),
        )


def _plandeel(door: Door, casus_id: UUID) -> Sequence[Blok]:
    pagina = queries.planpagina(door, casus_id)
    return document.plandeel(pagina) if pagina else []


def _afspraakdeel(door: Door, casus_id: UUID) -> Sequence[Blok]:
    return document.afspraken(queries.afspraken(casus_id))


def _open_afspraken(door: Door, casus_id: UUID) -> list[OpenZaak]:
    return [
        OpenZaak(r.id, r.wat, r.mens.genoemd if r.mens else "", r.uiterlijk, r.url)
        for r in queries.open_afspraken(casus_id)
    ]


def _einde_afspraak(door: Door, casus_id: UUID, id: UUID, reden: str) -> None:
    services.trek_in(door, afspraak=id, tekst=reden, reden="niet_meer_nodig")


def _open_plan(door: Door, casus_id: UUID) -> list[OpenZaak]:
    rij = queries.in_de_maak(casus_id)
    if rij is None:
        return []
    tekst = gettext("Versie %(nr)s van het plan geldt nog niet") % {"nr": rij.nummer}
    return [OpenZaak(rij.id, tekst, url=reverse("aanpak:versie", args=[casus_id, rij.id]))]


def _einde_plan(door: Door, casus_id: UUID, id: UUID, reden: str) -> None:
    services.trek_plan_in(door, casus=casus_id, plan=id)


TIJDLIJN.registreer("plan", Tijdlijnbron("plan", _("Plan"), _tijdlijn, 40))
DOSSIERDELEN.registreer(
    "plan", Dossierdeel("plan", _("Plan van aanpak"), _plandeel, 40, op_tafel=True)
)
DOSSIERDELEN.registreer(
    "afspraken", Dossierdeel("afspraken", _("Afspraken"), _afspraakdeel, 45, op_tafel=True)
)
OPEN_ZAKEN.registreer(
    "afspraken", OpenZaken("afspraken", _("Open afspraken"), _open_afspraken, _einde_afspraak, 20)
)
OPEN_ZAKEN.registreer("plan", OpenZaken("plan", _("Plan in de maak"), _open_plan, _einde_plan, 30))

# ---- sentences of the log -----------------------------------------------------------------------


def _bestaande(model: Any) -> Callable[[Iterable[UUID]], set[UUID]]:
    return lambda ids: set(model.objects.filter(id__in=list(ids)).values_list("id", flat=True))


meld_objectbron("afspraak", _bestaande(Afspraak))

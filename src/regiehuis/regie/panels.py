"""What this room contributes to a case: spine, card on the team, timeline, file, open things."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Wervelinhoud
from regiehuis.kern.datums import DeelDatum, kort
from regiehuis.kern.document import Alinea, Blok, Feiten, Kopje, Punten
from regiehuis.kern.registraties import (
    CASUS_PANELEN,
    CASUS_RUGGENGRAAT,
    CASUSDATUMS,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    PLANTOETSEN,
    TEAMVLAGGEN,
    TIJDLIJN,
    Casusdatum,
    Datumbron,
    Dossierdeel,
    OpenZaak,
    OpenZaken,
    Paneel,
    Plantoets,
    Teamvlag,
    Tijdlijnbron,
    Tijdlijnregel,
    Wervel,
)
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import functionarissen
from regiehuis.regie import queries, rules, services
from regiehuis.regie.queries import Regiestand, Vorige
from regiehuis.web.taal import paginataal


def _adres(casus_id: UUID) -> str:
    return reverse("casus:team", args=[casus_id]) + "#casusregie"


def _periode(door: Door, van: date, tot: date | None) -> str:
    taal = paginataal()
    dagen = {"van": kort(van, taal), "tot": kort(tot or van, taal)}
    return gettext("%(van)s tot en met %(tot)s") % dagen


# ---- the page of a case -------------------------------------------------------------------------


def _wervel(door: Door, casus_ids: Sequence[UUID]) -> Mapping[UUID, Wervelinhoud]:
    """Who directs the content, beside who directs the process: five queries for any number."""
    standen = queries.casusregie(casus_ids)
    leeg = [id for id in casus_ids if id not in standen]
    voorgesteld = queries.voorstellen(leeg) if leeg else {}
    uit = {id: _bezet(door, stand) for id, stand in standen.items()}
    eerder = queries.ooit(leeg) if leeg else set()
    for id, fase in (casussen.fasen(leeg) if leeg else {}).items():
        v = voorgesteld.get(id)
        laat = rules.is_vacature(fase, loopt=False, eerder=id in eerder)
        uit[id] = Wervelinhoud(
            gettext("niemand") if laat else gettext("nog niemand"),
            toelichting=gettext("%(wie)s is voorgesteld en heeft nog niet geantwoord.")
            % {"wie": v.mens.naam}
            if v
            else "",
            ontbreekt=True,
            laat=laat,
            url=_adres(id) if v else reverse("regie:nieuw", args=[id]),
            knop=gettext("Bekijk") if v else gettext("Stel iemand voor"),
            recht="" if v else "regie:voorstellen",
        )
    return uit


def _bezet(door: Door, stand: Regiestand) -> Wervelinhoud:
    elders = len(stand.taken_elders)
    delen = [_periode(door, stand.van, stand.tot) + "."]
    if elders:
        zin = ngettext("%(n)s taak ligt elders.", "%(n)s taken liggen elders.", elders)
        delen.append(zin % {"n": elders})
    return Wervelinhoud(
        stand.mens.genoemd,
        toelichting=" ".join(delen),
        url=_adres(stand.casus_id),
        knop=gettext("Bekijk"),
    )


def _kaart(door: Door, casus_id: UUID) -> dict[str, Any]:
    kaart = queries.regiekaart(door, casus_id)
    return {
        "kaart": kaart,
        "mag_voorstellen": door.mag("regie:voorstellen"),
        "mag_verdelen": kaart.mijn or door.mag("regie:voorstellen"),
    }


def _vlag(door: Door, casus_id: UUID) -> list[UUID]:
    return [stand.mens.id for stand in queries.casusregie([casus_id]).values()]


CASUS_RUGGENGRAAT.registreer("casusregie", Wervel("casusregie", _("Casusregie"), _wervel, 50))
CASUS_PANELEN.registreer(
    "casusregie", Paneel("casusregie", "team", "regie/deel/kaart.html", _kaart, 10)
)
TEAMVLAGGEN.registreer("casusregie", Teamvlag("casusregie", _("casusregie"), _vlag, 10))

# ---- timeline and file --------------------------------------------------------------------------


def _tijdlijn(door: Door, casus_id: UUID) -> Iterable[Tijdlijnregel]:
    rijen = queries.perioden(casus_id)
    mensen = functionarissen(r.functionaris_id for r in rijen)
    for r in rijen:
        wie = mensen[r.functionaris_id]
        einde = r.geeindigd_op
        yield Tijdlijnregel(
            soort="regie",
            id=r.id,
            begin=DeelDatum.van_datum(r.van),
            eind=DeelDatum.van_datum(einde) if einde else None,
            loopt=einde is None,
            wie=wie.organisatie,
            keten=wie.keten,
            zin=gettext("Casusregie: %(wie)s") % {"wie": wie.naam},
            reden=gettext(rules.OORZAKEN.get(r.oorzaak) or rules.STANDEN[r.stand]) if einde else "",
            url=_adres(casus_id),
        )


def _dossier(door: Door, casus_id: UUID) -> list[Blok]:
    """Casusregie in the file: who, until when, the tasks, and what was before."""
    kaart = queries.regiekaart(door, casus_id)
    if kaart.nu is None and not kaart.vorige:
        return []
    blokken: list[Blok] = []
    if kaart.nu:
        blokken += [
            Feiten(
                [
                    (gettext("Casusregisseur"), kaart.nu.mens.voluit),
                    (gettext("Periode"), _periode(door, kaart.nu.van, kaart.nu.tot)),
                ]
            ),
            Kopje(gettext("Taken van de casusregisseur")),
            Punten(kaart.nu.eigen_taken),
        ]
        if kaart.nu.taken_elders:
            blokken += [
                Kopje(gettext("Taken die elders liggen")),
                Feiten([(e.tekst, _bij_wie(e)) for e in kaart.nu.taken_elders]),
            ]
        if kaart.overdracht:
            blokken += [Kopje(gettext("Meegegeven bij het begin")), Alinea(kaart.overdracht)]
    else:
        blokken.append(Alinea(gettext("Niemand heeft nu de casusregie.")))
    if eerder := [v for v in kaart.vorige if v.liep]:
        blokken += [
            Kopje(gettext("Eerder")),
            Feiten([(v.mens.voluit, _hoe_het_eindigde(door, v)) for v in eerder]),
        ]
    return blokken


def _bij_wie(elders: queries.Elders) -> str:
    wie = elders.mens.voluit if elders.mens else gettext("nu niet nodig")
    return f"{wie}. {elders.reden}" if elders.reden else wie


def _hoe_het_eindigde(door: Door, v: Vorige) -> str:
    teksten = [f"{wat}: {tekst}" for wat, tekst in v.teksten]
    return ". ".join([f"{_periode(door, v.van, v.tot)}, {v.label}", *teksten])


TIJDLIJN.registreer("casusregie", Tijdlijnbron("casusregie", _("Casusregie"), _tijdlijn, 50))
DOSSIERDELEN.registreer(
    "casusregie", Dossierdeel("casusregie", _("Casusregie"), _dossier, 45, op_tafel=True)
)

# ---- what is coming -----------------------------------------------------------------------------


def _datums(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, list[Casusdatum]]:
    return {
        id: [Casusdatum(stand.tot, gettext("Casusregie loopt af"), _adres(id))]
        for id, stand in queries.casusregie(casus_ids).items()
        if stand.loopt_af
    }


CASUSDATUMS.registreer("casusregie", Datumbron("casusregie", _datums, 50))

# ---- the quality of a plan -----------------------------------------------------------------------


def _is_benoemd(door: Door, casus_id: UUID, plan: UUID) -> bool:
    """Casusregie named, with its tasks and a period: accepted, so all three are there."""
    return casus_id in queries.casusregie([casus_id])


PLANTOETSEN.registreer(
    "casusregie",
    Plantoets(
        "casusregie",
        _("Iemand heeft de casusregie, met taken en voor een periode"),
        "bron-001 L3393, L2875-2879, L3503-3507",
        _is_benoemd,
        _("Niemand heeft nu de casusregie"),
    ),
)

# ---- what is open before closing ----------------------------------------------------------------


def _open(door: Door, casus_id: UUID) -> list[OpenZaak]:
    uit = [
        OpenZaak(
            id=stand.id,
            tekst=gettext("Iemand heeft de casusregie"),
            wie=stand.mens.genoemd,
            termijn=stand.tot,
            url=_adres(casus_id),
        )
        for stand in queries.casusregie([casus_id]).values()
    ]
    return uit + [
        OpenZaak(
            id=v.id,
            tekst=gettext("Een voorstel van casusregie wacht op antwoord."),
            wie=v.mens.genoemd,
            termijn=v.tot,
            url=_adres(casus_id),
        )
        for v in queries.voorstellen([casus_id]).values()
    ]


def _beeindig(door: Door, casus_id: UUID, id: UUID, reden: str) -> None:
    if any(v.id == id for v in queries.voorstellen([casus_id]).values()):
        services.trek_in(door=door, casusregie=id)
    else:
        services.beeindig(door=door, casusregie=id, reden=reden)


OPEN_ZAKEN.registreer("casusregie", OpenZaken("casusregie", _("Casusregie"), _open, _beeindig, 50))

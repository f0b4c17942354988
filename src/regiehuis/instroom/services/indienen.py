"""What the submitter does: submit, complete, withdraw, report back."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from regiehuis.casus.services import nieuw_nummer
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.instroom import rules
from regiehuis.instroom.models import (
    Aangemelde,
    Aanmelding,
    Aanmeldinhoud,
    Aanvulling,
    Eerder,
    Meebetrokken,
    Voorval,
    Weging,
)
from regiehuis.instroom.services import zicht
from regiehuis.instroom.services.invoer import NieuweAanmelding, NieuwePersoon
from regiehuis.instroom.services.stappen import haal, sluit, tel, zet_stap
from regiehuis.kern import datums
from regiehuis.kern.bsn import Bsn
from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.geheim import Sleutelbos
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.kern.termijnen import Termijn
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk import queries as netwerk
from regiehuis.personen.queries import bsn_hash
from regiehuis.personen.services import leg_persoon_vast
from regiehuis.recht.queries import criteriasets

FORMULIER = "instroom.aanmelding"
AANVULLEN = "instroom.aanvullen"


@dienst
def dien_in(door: Door, *, inhoud: NieuweAanmelding, sleutel: UUID | None = None) -> Aanmelding:
    """Submit: number, content, persons, a clock, and a weighing that waits for triage.

    Args:
        sleutel: key of the form; sending it twice makes one submission.

    Raises:
        NietToegestaan: no right 'aanmelding:indienen'.
        OngeldigeInvoer: see `rules.eis_indiening`, or a BSN that is none.
    """
    door.eis("aanmelding:indienen")
    rules.eis_indiening(asdict(inhoud))
    if eerder := eenmalig(door, sleutel):
        return haal(eerder)
    stap = rules.LOOP.doe("", "indienen", ("wat_speelt", "wie", "verklaring"))
    id, weging, moment = nieuw_id(), nieuw_id(), nu()
    termijn = _termijn(door, inhoud, moment)
    zicht.geef_nieuwe(door, id, weging)
    aanmelding = Aanmelding.objects.create(
        id=id,
        huis_id=door.huis,
        nummer=nieuw_nummer(door=door),
        route=inhoud.route,
        domein=inhoud.domein,
        onderwerp=inhoud.onderwerp,
        spoed=inhoud.spoed,
        gemeente_id=inhoud.gemeente or None,
        ingediend_door_id=door.functionaris,
        hoedanigheid_id=door.hoedanigheid,
        ingediend_op=moment,
        stand=stap.naar,
        termijn=termijn.als_json(),
        uiterlijk=termijn.einde(),
        weging_id=weging,
    )
    _schrijf_inhoud(aanmelding, inhoud, moment)
    _schrijf_personen(door, aanmelding, inhoud.personen)
    _schrijf_rijen(aanmelding, inhoud)
    Weging.objects.create(
        id=weging,
        huis_id=door.huis,
        aanmelding_id=id,
        sets=[s.id for s in criteriasets(door.huis)],
    )
    verwijder(door, formulier=FORMULIER)
    waarden = {"route": inhoud.route, "spoed": int(inhoud.spoed)}
    leg_vast(door, stap.event, object=("aanmelding", id), waarden=waarden)
    legvast_indiening(door, sleutel, id)
    return aanmelding


def _termijn(door: Door, inhoud: NieuweAanmelding, moment: datetime) -> Termijn:
    huis = netwerk.huis(door.huis)
    return rules.nieuwe_termijn(
        moment,
        spoed=inhoud.spoed,
        werkdagen=huis.termijn_weging,
        spoeduren=huis.termijn_spoed_uren,
    )


def _schrijf_inhoud(aanmelding: Aanmelding, v: NieuweAanmelding, moment: datetime) -> None:
    Aanmeldinhoud.objects.create(
        aanmelding_id=aanmelding.id,
        aanduiding=_aanduiding(v, moment),
        gebied=v.gebied.strip(),
        spoed_reden=v.spoed_reden.strip() if v.spoed else "",
        wat_speelt=v.wat_speelt.strip(),
        gewenst_op=v.gewenst_op,
        gewenst_reden=v.gewenst_reden.strip(),
        vraag_huis=v.vraag_huis.strip(),
        geinformeerd=v.geinformeerd,
        geinformeerd_reden=v.geinformeerd_reden.strip(),
        doeltoets=_antwoorden(v.doeltoets),
        leefgebieden=_antwoorden(v.leefgebieden),
        grondslag=v.grondslag,
        verklaring_op=moment,
    )


def _antwoorden(per: Any) -> dict[str, dict[str, str]]:
    uit = {}
    for sleutel, deel in per.items():
        antwoord, tekst = deel.get("antwoord", ""), deel.get("tekst", "").strip()
        if antwoord not in ("", *rules.JA_NEE):
            raise OngeldigeInvoer
        if antwoord or tekst:
            uit[str(sleutel)[:40]] = {"antwoord": antwoord, "tekst": tekst[: rules.MAX_TEKST]}
    return uit


def _aanduiding(v: NieuweAanmelding, moment: datetime) -> str:
    eerste = next(
        (p for p in v.personen if p.rol == "betrokkene"), v.personen[0] if v.personen else None
    )
    jaren = None
    if eerste and eerste.geboren_code:
        geboren = datums.DeelDatum.van_code(eerste.geboren_code)
        tussen = datums.leeftijd(geboren, lokale_datum(moment))
        jaren = tussen[0] if tussen and tussen[0] == tussen[1] else None
    personen = [
        {
            "rol": p.rol,
            "voornamen": p.voornamen,
            "tussenvoegsel": p.tussenvoegsel,
            "achternaam": p.achternaam,
        }
        for p in v.personen
    ]
    return rules.aanduiding(v.onderwerp, personen, v.gebied, jaren)


def _schrijf_personen(
    door: Door, aanmelding: Aanmelding, personen: Iterable[NieuwePersoon]
) -> None:
    bos = Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS)
    for plek, p in enumerate(personen):
        id = nieuw_id()
        nummer = Bsn.lees(p.bsn) if p.bsn.strip() else None
        Aangemelde.objects.create(
            id=id,
            aanmelding_id=aanmelding.id,
            rol=p.rol,
            relatie=p.relatie.strip(),
            voornamen=p.voornamen.strip(),
            tussenvoegsel=p.tussenvoegsel.strip(),
            achternaam=p.achternaam.strip(),
            geboren_code=p.geboren_code,
            adres=p.adres.strip(),
            adres_geheim=p.adres_geheim,
            bsn=bos.versleutel(nummer.waarde.encode(), bsn_context(id)) if nummer else None,
            bsn_hash=bsn_hash(nummer),
            volgorde=plek,
            persoon_id=leg_persoon_vast(
                door,
                herkomst="aanmelding",
                herkomst_id=id,
                groep_id=aanmelding.id,
                nummer=aanmelding.nummer,
                voornamen=p.voornamen,
                tussenvoegsel=p.tussenvoegsel,
                achternaam=p.achternaam,
                geboren=p.geboren_code,
                bsn=nummer,
            ),
        )


def bsn_context(id: UUID) -> bytes:
    """Binds an encrypted BSN to its row."""
    return f"instroom_aangemelde.bsn:{id}".encode()


def _schrijf_rijen(aanmelding: Aanmelding, v: NieuweAanmelding) -> None:
    wie = aanmelding.id
    Voorval.objects.bulk_create(
        [
            Voorval(aanmelding_id=wie, wat=r.wat.strip(), datum_code=r.datum_code)
            for r in v.voorvallen
        ]
    )
    Eerder.objects.bulk_create([Eerder(aanmelding_id=wie, **asdict(r)) for r in v.eerder])
    Meebetrokken.objects.bulk_create(
        [
            Meebetrokken(
                aanmelding_id=wie,
                functionaris_id=r.functionaris,
                naam=r.naam.strip(),
                waarvoor=r.waarvoor.strip(),
            )
            for r in v.betrokken
        ]
    )


def eis_indiener(door: Door, aanmelding: Aanmelding) -> None:
    """Only the submitter acts, or who stands in for him (`rules.is_van_mij`).

    Raises:
        NietToegestaan: triage, or somebody of another hoedanigheid.
    """
    door.eis("aanmelding:indienen")
    if not rules.is_van_mij(
        zelf=door.functionaris == aanmelding.ingediend_door_id,
        zelfde_hoedanigheid=door.hoedanigheid == aanmelding.hoedanigheid_id,
        weegt=door.mag("aanmelding:wegen"),
    ):
        raise NietToegestaan(recht="aanmelding:indienen")


@dienst
def vul_aan(
    door: Door, *, aanmelding: UUID, antwoord: str, sleutel: UUID | None = None
) -> Aanmelding:
    """Answer the question of triage; the clock of weighing goes on.

    Raises:
        NietGevonden, NietToegestaan: not the submitter.
        RegelOvertreden: no question is open, or no answer was written.
    """
    rij = haal(aanmelding)
    eis_indiener(door, rij)
    if eenmalig(door, sleutel):
        return rij
    stap = rules.LOOP.doe(rij.stand, "aanvullen", {"antwoord": antwoord})
    vraag = Aanvulling.objects.get(
        aanmelding_id=rij.id, beantwoord_op__isnull=True, vervallen_op__isnull=True
    )
    wijzig(
        vraag, antwoord=antwoord.strip(), beantwoord_door_id=door.functionaris, beantwoord_op=nu()
    )
    rij = zet_stap(rij, stap)
    verwijder(door, formulier=AANVULLEN, object_id=rij.id)
    leg_vast(door, stap.event, object=("aanmelding", rij.id))
    legvast_indiening(door, sleutel, rij.id)
    return rij


@dienst
def trek_in(door: Door, *, aanmelding: UUID) -> Aanmelding:
    """Withdraw a submission that is not decided yet; it is destroyed after the term.

    Raises:
        NietGevonden, NietToegestaan, RegelOvertreden.
    """
    rij = haal(aanmelding)
    eis_indiener(door, rij)
    stap = rules.LOOP.doe(rij.stand, "intrekken")
    open_vraag = Aanvulling.objects.filter(
        aanmelding_id=rij.id, beantwoord_op__isnull=True, vervallen_op__isnull=True
    ).first()
    if open_vraag:
        wijzig(open_vraag, vervallen_op=nu())
    rij = sluit(door, rij, stap)
    leg_vast(door, stap.event, object=("aanmelding", rij.id))
    tel(door, rij, "uitkomst", "ingetrokken")
    return rij


@dienst
def meld_terug(
    door: Door, *, aanmelding: UUID, terugmelding: str, toelichting: str = ""
) -> Aanmelding:
    """Tell what came of it, after the advice to take it up locally or with the RIEC.

    Args:
        terugmelding: key of `rules.TERUGMELDINGEN`.

    Raises:
        NietGevonden, NietToegestaan.
        RegelOvertreden: the outcome asks no report, or it was reported already.
        OngeldigeInvoer: unknown code.
    """
    rij = haal(aanmelding)
    eis_indiener(door, rij)
    if terugmelding not in rules.TERUGMELDINGEN:
        raise OngeldigeInvoer(veld="terugmelding")
    if rij.stand not in rules.TERUGMELDEN or rij.teruggemeld:
        raise RegelOvertreden(rules.AL_TERUGGEMELD, code="al_teruggemeld")
    rij = wijzig(rij, teruggemeld=terugmelding, teruggemeld_op=nu())
    if toelichting.strip():
        wijzig(Aanmeldinhoud.objects.get(aanmelding_id=rij.id), terugmelding=toelichting.strip())
    leg_vast(
        door,
        "instroom:aanmelding:teruggemeld",
        object=("aanmelding", rij.id),
        waarden={"terugmelding": terugmelding},
    )
    tel(door, rij, "terugmelding", terugmelding)
    return rij

"""From an accepted submission to a case: purpose, regie, members, persons, and what was written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from django.conf import settings
from django.db import transaction

from regiehuis.casus.services import NieuweBetrokkene, NieuweInhoud, NieuwLid, open_casus
from regiehuis.concepten.services import verwijder
from regiehuis.informatie import rules as informatie
from regiehuis.informatie.services import leg_gegeven_vast
from regiehuis.instroom import rules
from regiehuis.instroom.models import (
    Aangemelde,
    Aanmelding,
    Aanmeldinhoud,
    Aanvulling,
    Eerder,
    Voorval,
)
from regiehuis.instroom.queries.weging import weegblad
from regiehuis.instroom.services import zicht
from regiehuis.instroom.services.indienen import bsn_context
from regiehuis.instroom.services.stappen import zet_stap
from regiehuis.kern.datums import is_periode
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.geheim import OntsleutelFout, Sleutelbos
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast
from regiehuis.netwerk import queries as netwerk
from regiehuis.recht.queries import leefgebieden
from regiehuis.recht.rules import DOELTOETS

FORMULIER = "instroom.openen"
#: What stands in the case for a domain at which the submitter only answered 'ja'.
ER_SPEELT_IETS = "Hier speelt een probleem. Wat, staat niet in de aanmelding."
RESULTAAT = {"geholpen": "bereikt", "deels": "deels", "niet": "niet_bereikt"}


@dienst
def open_uit_aanmelding(
    door: Door,
    *,
    aanmelding: UUID,
    inhoud: NieuweInhoud,
    procesregisseur: UUID,
    plaatsvervanger: UUID,
    leden: Sequence[NieuwLid] = (),
    betrokkenen: Sequence[NieuweBetrokkene] = (),
    ondersteuning: Sequence[UUID] = (),
    sleutel: UUID | None = None,
) -> UUID:
    """Open a case of an accepted submission and return its id; number and doeltoets go along.

    What the submitter wrote becomes gegevens of the case, with his capacity as the source. His
    organisation is a member only when it is among `leden`: a visible choice on the form. A
    submission that was opened already gives the id of its case.

    Raises:
        NietToegestaan: no right 'casus:openen'.
        NietGevonden: the weighing may not be seen.
        RegelOvertreden: not accepted; or a rule of `casus.open_casus`.
        OngeldigeInvoer: purpose or a reason is missing.
    """
    door.eis("casus:openen")
    blad = weegblad(door, aanmelding)
    rij = Aanmelding.objects.select_for_update().get(id=aanmelding)
    if rij.stand == "geopend" and rij.casus_id:
        return rij.casus_id
    stap = rules.LOOP.doe(rij.stand, "openen", {"doelbinding": inhoud.doelbinding})
    casus = open_casus(
        door=door,
        inhoud=inhoud,
        doeltoets={letter: blad.toets(letter) for letter in DOELTOETS},
        procesregisseur=procesregisseur,
        plaatsvervanger=plaatsvervanger,
        route=rij.route,
        domein=rij.domein,
        nummer=rij.nummer,
        leden=leden,
        betrokkenen=betrokkenen,
        ondersteuning=ondersteuning,
        gemeente=rij.gemeente_id,
        spoed=rij.spoed,
        aanmelding_id=rij.id,
        doeltoets_op=rij.uitkomst_op,
        sleutel=sleutel,
        vervolg=lambda nieuw: _breng_over(door, nieuw.id, rij),
    )
    rij = zet_stap(rij, stap, casus_id=casus.id, geopend_op=nu())
    zicht.na_openen(door, rij, casus.id, [procesregisseur, plaatsvervanger])
    verwijder(door, formulier=FORMULIER, object_id=rij.id)
    leg_vast(door, stap.event, object=("aanmelding", rij.id), casus=casus.id)
    return casus.id


def _breng_over(door: Door, casus: UUID, aanmelding: Aanmelding) -> None:
    """Put what was submitted on the table of the case, with the submitter as the source.

    What a care organisation wrote without naming a ground stays behind (WGS 2.29(2)).
    """
    bron = _als_aanmelder(door, aanmelding)
    inhoud = Aanmeldinhoud.objects.get(aanmelding_id=aanmelding.id)
    for nieuw in _gegevens(aanmelding, inhoud):
        try:
            with transaction.atomic():
                leg_gegeven_vast(
                    door=bron,
                    casus=casus,
                    gegeven=replace(nieuw, grondslag=inhoud.grondslag),
                    eerst_verwerkt_op=lokale_datum(aanmelding.ingediend_op),
                )
        except OngeldigeInvoer as fout:
            if fout.code != "geen_grondslag":
                raise


def _als_aanmelder(door: Door, aanmelding: Aanmelding) -> Door:
    mens = netwerk.functionaris(aanmelding.ingediend_door_id)
    return replace(
        door,
        functionaris=mens.id,
        hoedanigheid=aanmelding.hoedanigheid_id,
        organisatie=mens.organisatie_id or door.organisatie,
        naam=mens.naam,
        namens=mens.hoedanigheid,
        kort=mens.kort,
        gebruiker=None,
        rollen=frozenset(mens.rollen),
        rechten=frozenset({"gegeven:toevoegen"}),
        publiek=mens.publiek,
    )


def _gegevens(aanmelding: Aanmelding, inhoud: Aanmeldinhoud) -> Iterable[informatie.NieuwGegeven]:
    yield informatie.NieuwGegeven(tekst=inhoud.wat_speelt)
    for vraag, antwoord in (
        Aanvulling.objects.filter(aanmelding_id=aanmelding.id)
        .order_by("gevraagd_op", "id")
        .values_list("vraag", "antwoord")
    ):
        if antwoord:
            # the answer whole; of a very long question of the house its beginning
            ruimte = informatie.MAX_TEKST - len(antwoord) - 1
            yield informatie.NieuwGegeven(tekst=f"{vraag[:ruimte]}\n{antwoord}")
    bekend = {g.sleutel for g in leefgebieden(aanmelding.huis_id)}
    for sleutel, deel in inhoud.leefgebieden.items():
        tekst = deel.get("tekst") or (ER_SPEELT_IETS if deel.get("antwoord") == "ja" else "")
        if tekst:
            yield informatie.NieuwGegeven(
                tekst=tekst, leefgebied=sleutel if sleutel in bekend else ""
            )
    for voorval in Voorval.objects.filter(aanmelding_id=aanmelding.id):
        yield informatie.NieuwGegeven(
            tekst=voorval.wat,
            soort="incident",
            aard="feit",
            waargenomen=voorval.datum_code,
            bijzonder=informatie.Incident(),
        )
    for eerder in Eerder.objects.filter(aanmelding_id=aanmelding.id):
        yield _interventie(eerder)


def _interventie(e: Eerder) -> informatie.NieuwGegeven:
    tekst = "\n".join(filter(None, (e.wat, e.toelichting)))
    # An intervention has a legal frame, and ends after it begins; else this is a remark.
    if e.kader not in informatie.KADERS or not is_periode(e.van_code, e.tot_code):
        wie = f"{e.door_wie}: " if e.door_wie else ""
        return informatie.NieuwGegeven(tekst=wie + tekst, aard="feit", waargenomen=e.van_code)
    return informatie.NieuwGegeven(
        tekst=tekst,
        soort="interventie",
        aard="feit",
        waargenomen=e.van_code,
        bijzonder=informatie.Interventie(
            organisatie=e.door_wie[: informatie.MAX_REGEL] or "?",
            kader=e.kader,
            start=e.van_code,
            eind=e.tot_code,
            resultaat=RESULTAAT.get(e.resultaat, ""),
        ),
    )


def bsn_van(aangemelde: Aangemelde) -> str:
    """The BSN on a submission, for who opens the case; '' when there is none or its key is gone."""
    if aangemelde.bsn is None:
        return ""
    bos = Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS)
    try:
        return bos.ontsleutel(aangemelde.bsn, bsn_context(aangemelde.id)).decode()
    except OntsleutelFout:
        return ""

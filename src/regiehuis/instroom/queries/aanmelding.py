"""One submission with all that the submitter wrote, in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from regiehuis.instroom import rules
from regiehuis.instroom.models import Aangemelde, Aanmelding, Aanvulling, Eerder, Meebetrokken
from regiehuis.instroom.models import Voorval as Voorvalrij
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.kern.termijnen import Stand, Termijn
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk import queries as netwerk
from regiehuis.recht.queries import leefgebieden, leefgebiednamen
from regiehuis.recht.rules import DOELTOETS


@dataclass(slots=True)
class Aanmeldblad:
    """A submission as a page shows it.

    Attributes:
        mensen: everybody whose name stands on it, by id.
        leefgebieden: (name, answer in words, text) of those that were filled in.
        doeltoets: (letter, question, answer in words, text): the submitter's own view.
    """

    aanmelding: Aanmelding
    personen: Sequence[Aangemelde]
    voorvallen: Sequence[Voorvalrij]
    eerder: Sequence[Eerder]
    betrokken: Sequence[Meebetrokken]
    aanvullingen: Sequence[Aanvulling]
    mensen: Mapping[UUID, netwerk.Mens]
    huis: Any
    leefgebieden: Sequence[tuple[str, str, str]] = ()
    doeltoets: Sequence[tuple[str, Any, str, str]] = ()
    van_mij: bool = False
    deur: Door | None = field(default=None, repr=False)

    @property
    def inhoud(self) -> Any:
        return self.aanmelding.inhoud

    @property
    def aanmelder(self) -> netwerk.Mens | None:
        return self.mensen.get(self.aanmelding.ingediend_door_id)

    @property
    def klok(self) -> Stand:
        """How the term of weighing stands now."""
        return Termijn.uit_json(self.aanmelding.termijn).stand(nu())

    @property
    def open_vraag(self) -> Aanvulling | None:
        """The question that waits for the submitter."""
        return next(
            (a for a in self.aanvullingen if not a.beantwoord_op and not a.vervallen_op), None
        )

    @property
    def is_open(self) -> bool:
        return self.aanmelding.stand in rules.OPEN

    @property
    def terug_te_melden(self) -> bool:
        """The outcome asks the submitter to report back, and he has not yet."""
        return self.aanmelding.stand in rules.TERUGMELDEN and not self.aanmelding.teruggemeld

    @property
    def vernietigd_over(self) -> datetime | None:
        return self.aanmelding.vernietig_op


def aanmeldblad(door: Door, id: UUID) -> Aanmeldblad:
    """Everything of one submission: ten queries, whatever is on it.

    Raises:
        NietGevonden: it does not exist, or may not be seen.
    """
    rij = (
        Aanmelding.objects.select_related("inhoud", "gemeente")
        .prefetch_related("personen", "voorvallen", "eerder", "betrokken", "aanvullingen")
        .filter(id=id)
        .first()
    )
    if rij is None:
        raise NietGevonden
    blad = _blad(door, rij)
    gelezen("aanmelding", [rij.id], onderwerpen=[p.id for p in blad.personen])
    return blad


def _blad(door: Door, rij: Aanmelding) -> Aanmeldblad:
    betrokken, aanvullingen = list(rij.betrokken.all()), list(rij.aanvullingen.all())
    wie = {rij.ingediend_door_id, *(b.functionaris_id for b in betrokken)}
    wie |= {v for a in aanvullingen for v in (a.gevraagd_door_id, a.beantwoord_door_id)}
    return Aanmeldblad(
        aanmelding=rij,
        personen=list(rij.personen.all()),
        voorvallen=sorted(rij.voorvallen.all(), key=lambda v: v.datum_code, reverse=True),
        eerder=list(rij.eerder.all()),
        betrokken=betrokken,
        aanvullingen=aanvullingen,
        mensen=netwerk.functionarissen(wie),
        huis=netwerk.huis(rij.huis_id),
        leefgebieden=_leefgebieden(rij),
        doeltoets=_doeltoets(rij),
        van_mij=door.mag("aanmelding:indienen")
        and rules.is_van_mij(
            zelf=door.functionaris == rij.ingediend_door_id,
            zelfde_hoedanigheid=door.hoedanigheid == rij.hoedanigheid_id,
            weegt=door.mag("aanmelding:wegen"),
        ),
        deur=door,
    )


def _leefgebieden(rij: Aanmelding) -> list[tuple[str, str, str]]:
    gevuld = rij.inhoud.leefgebieden
    namen = leefgebiednamen(rij.huis_id) if gevuld else {}
    volgorde = [g.sleutel for g in leefgebieden(rij.huis_id)] if gevuld else []
    sleutels = sorted(
        gevuld, key=lambda s: (volgorde.index(s) if s in volgorde else len(volgorde), s)
    )
    return [
        (namen.get(s, s), gevuld[s].get("antwoord", ""), gevuld[s].get("tekst", ""))
        for s in sleutels
    ]


def _doeltoets(rij: Aanmelding) -> list[tuple[str, Any, str, str]]:
    gevuld = rij.inhoud.doeltoets
    return [
        (
            letter,
            vraag,
            gevuld.get(letter, {}).get("antwoord", ""),
            gevuld.get(letter, {}).get("tekst", ""),
        )
        for letter, vraag in DOELTOETS.items()
    ]


TRIAGEROLLEN = ("triagist", "procesregisseur")


def triageleden(huis: UUID) -> set[UUID]:
    """Who weighs in this house: the triage team and procesregie (bron-001 §2.3 steps 3 and 4)."""
    return {wie for rol in TRIAGEROLLEN for wie in netwerk.met_rol(huis, rol)}


def triagegrootte(huis: UUID) -> int:
    """How many people see a submission beside the submitter: for the sentence of visibility."""
    return len(triageleden(huis))

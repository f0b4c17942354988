"""Versions of a plan: what is written, who stands behind it, and which one holds now."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from regiehuis.aanpak.models import (
    Deeldoel,
    Instemming,
    Planinterventie,
    Planscenario,
    Plantekst,
    Planversie,
    Wederkerigheid,
)
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules import plan as rp
from regiehuis.aanpak.rules.inhoud import Planinhoud
from regiehuis.aanpak.rules.plan import Aanpak, Reactie
from regiehuis.casus import queries as casussen
from regiehuis.informatie import queries as informatie
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens

#: Part of the content -> its table, its value and the fields they share.
TABELLEN: dict[str, tuple[type[Any], type[Any]]] = {
    "deeldoelen": (Deeldoel, ri.Deeldoel),
    "interventies": (Planinterventie, ri.Interventie),
    "wederkerigheid": (Wederkerigheid, ri.Wederkerigheid),
    "scenarios": (Planscenario, ri.Scenario),
}
VELDEN = (
    "probleem",
    "doel",
    "client",
    "client_toelichting",
    "lvb",
    "zsm",
    "zsm_van",
    "zsm_tot",
)
#: What holds, before what lies before the table, before what is being written.
VOORRANG = ("geldt", "voorgelegd", "concept")


def kolom(naam: str) -> str:
    """The column of a field of a part."""
    return f"{naam}_id" if naam in ("hoedanigheid", "functionaris", "gegeven") else naam


def versies(casus_id: UUID) -> list[Planversie]:
    """Every version of a case, newest first."""
    return list(Planversie.objects.filter(casus_id=casus_id).order_by("-nummer"))


def versie(casus_id: UUID, plan_id: UUID) -> Planversie:
    """One version.

    Raises:
        NietGevonden: it is not there, or may not be seen.
    """
    rij = Planversie.objects.filter(id=plan_id, casus_id=casus_id).first()
    if rij is None:
        raise NietGevonden
    return rij


def in_de_maak(casus_id: UUID) -> Planversie | None:
    """The version that is written or lies before the table now."""
    return Planversie.objects.filter(casus_id=casus_id, stand__in=rp.IN_DE_MAAK).first()


def geldend(casus_id: UUID) -> Planversie | None:
    """The version that holds now."""
    return Planversie.objects.filter(casus_id=casus_id, stand="geldt").first()


def inhouden(rijen: Collection[Planversie]) -> dict[UUID, Planinhoud]:
    """What is written in these versions: four queries, however many they are."""
    delen: dict[str, dict[UUID, list[Any]]] = {}
    for naam, (tabel, waarde) in TABELLEN.items():
        per_plan: dict[UUID, list[Any]] = defaultdict(list)
        for rij in tabel.objects.filter(plan__in=rijen).order_by("volgorde", "id"):
            velden = {v: getattr(rij, kolom(v)) for v in waarde.__dataclass_fields__}
            per_plan[rij.plan_id].append(waarde(**velden))
        delen[naam] = per_plan
    return {r.id: _inhoud(r, {naam: d.get(r.id, []) for naam, d in delen.items()}) for r in rijen}


def _inhoud(rij: Planversie, delen: Mapping[str, Sequence[Any]]) -> Planinhoud:
    velden: dict[str, Any] = {veld: getattr(rij, veld) for veld in VELDEN}
    velden |= {naam: tuple(rijen) for naam, rijen in delen.items()}
    return Planinhoud(**velden)


def inhoud_van(rij: Planversie) -> Planinhoud:
    """What is written in one version."""
    return inhouden([rij])[rij.id]


def eerdere_teksten(plan_id: UUID, aantal: int = 20) -> list[Plantekst]:
    """How a version read before it was saved again, newest first."""
    return list(Plantekst.objects.filter(plan_id=plan_id).order_by("-id")[:aantal])


# ---- who stands behind it -----------------------------------------------------------------------


def reacties(rijen: Collection[Planversie]) -> dict[UUID, dict[UUID, Reactie]]:
    """Per version what each hoedanigheid said last of the text that lies there: one query."""
    alle: dict[UUID, list[Reactie]] = defaultdict(list)
    for r in Instemming.objects.filter(plan__in=rijen).order_by("op", "id"):
        alle[r.plan_id].append(
            Reactie(r.hoedanigheid_id, r.akkoord, r.op, r.reden, r.functionaris_id)
        )
    return {r.id: rp.laatste(alle[r.id], r.voorgelegd_op) for r in rijen}


def aan_tafel(casus_id: UUID) -> set[UUID]:
    """Hoedanigheden of the members now."""
    return {lid.hoedanigheid_id for lid in casussen.leden(casus_id)}


def aanpak_van(rij: Planversie, gezegd: Mapping[UUID, Reactie], tafel: Collection[UUID]) -> Aanpak:
    """Whether the approach of a version is joint."""
    return rp.soort_aanpak(stand=rij.stand, doel=rij.doel, tafel=tafel, reacties=gezegd)


@dataclass(frozen=True, slots=True)
class Voorgelegd:
    """A version that lies before the table: who was asked, and who said what."""

    nummer: int
    url: str
    gevraagd: frozenset[UUID]
    reacties: Mapping[UUID, Reactie]


def voorgelegd(casus_ids: Collection[UUID]) -> dict[UUID, Voorgelegd]:
    """The versions that lie before the tables of these cases: three queries."""
    rijen = list(Planversie.objects.filter(casus_id__in=list(casus_ids), stand="voorgelegd"))
    gezegd = reacties(rijen)
    tafels = casussen.hoedanigheden_aan_tafel(r.casus_id for r in rijen)
    return {
        r.casus_id: Voorgelegd(
            nummer=r.nummer,
            url=reverse("aanpak:plan", args=[r.casus_id]),
            gevraagd=frozenset(tafels.get(r.casus_id, ())),
            reacties=gezegd[r.id],
        )
        for r in rijen
    }


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A version that lies before the table."""

    nummer: int
    reageren_tot: datetime
    url: str


@dataclass(frozen=True, slots=True)
class Planstand:
    """The plan of a case in a few words, for other rooms.

    Attributes:
        stand: 'geldt', 'voorgelegd' or 'concept'.
        soort_aanpak: '' while nobody was asked, 'afgestemd' or 'gezamenlijk'.
        voorstel: what lies before the table now: this version, or the next.
    """

    versie_id: UUID
    nummer: int
    stand: str
    doel: str
    soort_aanpak: str
    url: str
    voorstel: Voorstel | None = None


def plan_nu(casus_id: UUID) -> Planstand | None:
    """The plan of a case: the version that holds, else the one in the making."""
    return plannen_nu([casus_id]).get(casus_id)


def plannen_nu(casus_ids: Sequence[UUID]) -> dict[UUID, Planstand]:
    """The same for many cases: three queries."""
    per_casus: dict[UUID, Planversie] = {}
    rijen = Planversie.objects.filter(casus_id__in=list(casus_ids), stand__in=VOORRANG)
    voorstellen = {r.casus_id: _voorstel(r) for r in rijen if r.stand == "voorgelegd"}
    for rij in sorted(rijen, key=lambda r: VOORRANG.index(r.stand), reverse=True):
        per_casus[rij.casus_id] = rij
    gezegd = reacties(list(per_casus.values()))
    tafels = casussen.hoedanigheden_aan_tafel(list(per_casus))
    return {
        casus_id: Planstand(
            versie_id=rij.id,
            nummer=rij.nummer,
            stand=rij.stand,
            doel=rij.doel,
            soort_aanpak=aanpak_van(rij, gezegd[rij.id], tafels.get(casus_id, ())).soort,
            url=reverse("aanpak:plan", args=[casus_id]),
            voorstel=voorstellen.get(casus_id),
        )
        for casus_id, rij in per_casus.items()
    }


def _voorstel(rij: Planversie) -> Voorstel:
    assert rij.reageren_tot  # a constraint of the table
    url = reverse("aanpak:versie", args=[rij.casus_id, rij.id])
    return Voorstel(rij.nummer, rij.reageren_tot, url)


def aanpak_nu(rij: Planversie) -> Aanpak:
    """Whether the approach of a version is joint, as the table is now: two queries."""
    return aanpak_van(rij, reacties([rij])[rij.id], aan_tafel(rij.casus_id))


def begininhoud(casus_id: UUID) -> Planinhoud:
    """What a new version begins with: the version that holds, else the last one that was made.

    Read again: no row, no id of a row and no consent goes along.
    """
    rijen = versies(casus_id)
    bron = next((r for r in rijen if r.stand == "geldt"), rijen[0] if rijen else None)
    return inhoud_van(bron) if bron else Planinhoud()


def mijn_hoedanigheid(door: Door, casus_id: UUID) -> UUID | None:
    """The hoedanigheid for which I sit at the table, or whom I stand in for does; else None."""
    wie = namens(door)
    rijen = (lid for lid in casussen.leden(casus_id) if lid.functionaris_id in wie)
    return next((lid.hoedanigheid_id for lid in rijen), None)


def interventies(door: Door, casus_id: UUID) -> dict[UUID, str]:
    """Interventions that stand in the picture, as far as I see them: id -> words for a list."""
    heel = informatie.beeld(door, casus_id, soort="interventie", gelezen_=False)
    return {
        r.gegeven.id: ", ".join(d for d in (r.gegeven.tekst[:80], r.deel.organisatie) if d)
        for r in heel.alles
        if r.deel is not None and not r.ingetrokken
    }

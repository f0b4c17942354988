"""The spine: seven fixed lines of every case, filled by the rooms that know the answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus.models import Betrokkene, Casusinhoud, Doeltoets, Toewijzing
from regiehuis.casus.queries.deur import REGIE
from regiehuis.casus.queries.kop import Kop
from regiehuis.kern.datums import DeelDatum, leeftijd_in_woorden
from regiehuis.kern.klok import vandaag
from regiehuis.kern.registraties import CASUS_RUGGENGRAAT, Wervel
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.web.taal import paginataal


@dataclass(frozen=True, slots=True)
class Wervelinhoud:
    """What one line of the spine says.

    Attributes:
        tekst: the answer; free text keeps its line breaks.
        toelichting: less important, in a softer colour behind it.
        op: day that belongs to it, after `op_woord` ('vastgesteld').
        ontbreekt: there is no answer yet; `tekst` says what is missing.
        laat: missing, and it should have been there: shown as late.
        url: where it is changed, with `knop` as the word on the link.
        recht: right that is needed for that link.
    """

    tekst: Any
    toelichting: Any = ""
    op: datetime | None = None
    op_woord: Any = ""
    ontbreekt: bool = False
    laat: bool = False
    url: str = ""
    knop: Any = ""
    recht: str = ""


#: Lines that always stand there, also before a room has an answer (schetsen/README, "Spine").
NOG_NIET: tuple[tuple[str, Any, Wervelinhoud], ...] = (
    ("wie", gettext_lazy("Wie"), Wervelinhoud(gettext_lazy("nog niet ingevuld"), ontbreekt=True)),
    (
        "waarom_hier",
        gettext_lazy("Waarom hier"),
        Wervelinhoud(gettext_lazy("nog niet ingevuld"), ontbreekt=True),
    ),
    (
        "doel",
        gettext_lazy("Gezamenlijk doel"),
        Wervelinhoud(gettext_lazy("nog geen gezamenlijk doel"), ontbreekt=True),
    ),
    (
        "procesregie",
        gettext_lazy("Procesregie"),
        Wervelinhoud(gettext_lazy("niemand"), ontbreekt=True, laat=True),
    ),
    (
        "casusregie",
        gettext_lazy("Casusregie"),
        Wervelinhoud(gettext_lazy("nog niemand"), ontbreekt=True),
    ),
    (
        "laatste_stand",
        gettext_lazy("Laatste stand"),
        Wervelinhoud(gettext_lazy("nog niet ingevuld"), ontbreekt=True),
    ),
    (
        "volgende_stap",
        gettext_lazy("Volgende stap"),
        Wervelinhoud(gettext_lazy("nog niet afgesproken"), ontbreekt=True),
    ),
)


def ruggengraat(door: Door, kop: Kop) -> list[tuple[str, Any, Wervelinhoud]]:
    """Return (key, label, content) of each line, in the fixed order and then the others.

    The lines of this room come from what the head has read already.

    A room fills a line by registering a `Wervel` with that key whose `bouw` gives a
    `Wervelinhoud` (or text) per case; without an answer the fixed text says what is missing.
    """
    gebouwd: dict[str, tuple[Any, Wervelinhoud | None]] = {}
    casus_id, bron = kop.casus.id, _bron_van(kop)
    for wervel in CASUS_RUGGENGRAAT:
        eigen = EIGEN.get(wervel.sleutel)
        if eigen is not None and bron is not None:
            waarde: Any = eigen(door, bron)
        else:
            waarde = wervel.bouw(door, [casus_id]).get(casus_id)
        if waarde is not None and not isinstance(waarde, Wervelinhoud):
            waarde = Wervelinhoud(waarde)
        gebouwd[wervel.sleutel] = (wervel.label, waarde)
    vast = []
    for sleutel, label, leeg in NOG_NIET:
        eigen_label, gevonden = gebouwd.get(sleutel, (label, None))
        vast.append((sleutel, eigen_label, gevonden or leeg))
    bekend = {sleutel for sleutel, _label, _leeg in NOG_NIET}
    rest = [
        (sleutel, label, gevonden)
        for sleutel, (label, gevonden) in gebouwd.items()
        if sleutel not in bekend and gevonden is not None
    ]
    return vast + rest


# ---- the lines of this room ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bron:
    """What the lines of this room are made of, for one case."""

    inhoud: Casusinhoud
    personen: list[Betrokkene]
    regie: Mens | None
    vervanger: Mens | None
    toets_op: datetime | None

    @property
    def casus_id(self) -> UUID:
        """The case."""
        return self.inhoud.casus_id


def _bron_van(kop: Kop) -> Bron | None:
    if kop.inhoud is None:
        return None
    regie, vervanger = (next(iter(kop.deelnemers.met_taak(taak)), None) for taak in REGIE)
    toetsen = _toetsen([kop.casus.id])
    return Bron(kop.inhoud, kop.betrokkenen, regie, vervanger, toetsen.get(kop.casus.id))


def _toetsen(casus_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    rijen = Doeltoets.objects.filter(casus_id__in=casus_ids).order_by("op", "id")
    return dict(rijen.values_list("casus_id", "op"))


def _bronnen(casus_ids: Sequence[UUID]) -> dict[UUID, Bron]:
    """The same for many cases at once, in five queries."""
    personen: dict[UUID, list[Betrokkene]] = {}
    for b in Betrokkene.objects.filter(casus_id__in=casus_ids, einde_op__isnull=True).order_by(
        "toegevoegd_op", "id"
    ):
        personen.setdefault(b.casus_id, []).append(b)
    wie_doet = {
        (casus, taak): f
        for casus, taak, f in Toewijzing.objects.filter(
            casus_id__in=casus_ids, tot__isnull=True, taak__in=REGIE
        ).values_list("casus_id", "taak", "functionaris_id")
    }
    mensen = functionarissen(wie_doet.values())
    toetsen = _toetsen(casus_ids)
    uit = {}
    for rij in Casusinhoud.objects.filter(casus_id__in=casus_ids):
        regie, vervanger = (mensen.get(wie_doet.get((rij.casus_id, taak))) for taak in REGIE)  # type: ignore[arg-type]
        uit[rij.casus_id] = Bron(
            rij, personen.get(rij.casus_id, []), regie, vervanger, toetsen.get(rij.casus_id)
        )
    return uit


def _wijzig(casus_id: UUID, deel: str) -> dict[str, Any]:
    return {
        "url": reverse("casus:teksten", args=[casus_id, deel]),
        "knop": _("Wijzig"),
        "recht": "casus:wijzigen",
    }


def naam_en_leeftijd(b: Betrokkene) -> str:
    """Name as it is known in this case, with the age when the birth date is known."""
    naam = " ".join(d for d in (b.voornamen, b.tussenvoegsel, b.achternaam) if d) or b.aanduiding
    if not b.geboren_code or b.geboren_code.startswith("0000"):
        return naam
    tekst = leeftijd_in_woorden(DeelDatum.van_code(b.geboren_code), vandaag(), paginataal())
    return f"{naam}, {tekst}" if tekst else naam


def wie(door: Door, bron: Bron) -> Wervelinhoud:
    """Whom the case is about, and the direct circle in one sentence."""
    kring = [b.relatie for b in bron.personen if b.rol == "directe_kring"]
    namen = [
        ". ".join(d for d in (naam_en_leeftijd(b), b.adres) if d)
        for b in bron.personen
        if b.rol == "onderwerp"
    ]
    tekst = "; ".join(namen) or bron.inhoud.aanduiding
    return Wervelinhoud(
        tekst if not kring or tekst.endswith(".") else f"{tekst}.",
        toelichting=_("Directe kring: %(wie)s.") % {"wie": "; ".join(kring)} if kring else "",
        url=reverse("casus:team", args=[bron.casus_id]) + "#kring",
        knop=_("Bekijk"),
    )


def waarom_hier(door: Door, bron: Bron) -> Wervelinhoud:
    """Why the case is with the house, and the purpose for which data are used."""
    return Wervelinhoud(
        bron.inhoud.waarom_hier or _("nog niet ingevuld"),
        ontbreekt=not bron.inhoud.waarom_hier,
        toelichting=_("Waarvoor (doelbinding): %(doel)s") % {"doel": bron.inhoud.doelbinding},
        op=bron.toets_op,
        op_woord=_("Doeltoets vastgesteld op"),
        **_wijzig(bron.casus_id, "doel"),
    )


def procesregie(door: Door, bron: Bron) -> Wervelinhoud:
    """Who directs the case for the house, and who stands in."""
    regie, vervanger = bron.regie, bron.vervanger
    return Wervelinhoud(
        f"{regie.naam} ({door.huisnaam or regie.organisatie})" if regie else _("niemand"),
        toelichting=_("Plaatsvervanger: %(naam)s.") % {"naam": vervanger.naam}
        if vervanger
        else _("Er is geen plaatsvervanger."),
        ontbreekt=regie is None,
        laat=regie is None,
        url=reverse("casus:taak", args=[bron.casus_id, "procesregisseur"]),
        knop=_("Wijs iemand aan") if regie is None else _("Wijzig"),
        recht="casus:toewijzen",
    )


def laatste_stand(door: Door, bron: Bron) -> Wervelinhoud:
    """Where the case stands."""
    return Wervelinhoud(
        bron.inhoud.laatste_stand or _("nog niet ingevuld"),
        ontbreekt=not bron.inhoud.laatste_stand,
        op=bron.inhoud.laatste_stand_op,
        **_wijzig(bron.casus_id, "stand"),
    )


def volgende_stap(door: Door, bron: Bron) -> Wervelinhoud:
    """What comes next."""
    return Wervelinhoud(
        bron.inhoud.volgende_stap or _("nog niet afgesproken"),
        ontbreekt=not bron.inhoud.volgende_stap,
        **_wijzig(bron.casus_id, "stand"),
    )


Regel = Callable[[Door, Bron], Wervelinhoud]
EIGEN: dict[str, Regel] = {
    "wie": wie,
    "waarom_hier": waarom_hier,
    "procesregie": procesregie,
    "laatste_stand": laatste_stand,
    "volgende_stap": volgende_stap,
}


def _voor_velen(regel: Regel) -> Callable[[Door, Sequence[UUID]], Mapping[UUID, Wervelinhoud]]:
    def bouw(door: Door, casus_ids: Sequence[UUID]) -> Mapping[UUID, Wervelinhoud]:
        return {id: regel(door, bron) for id, bron in _bronnen(casus_ids).items()}

    return bouw


WERVELS = tuple(
    Wervel(sleutel, label, _voor_velen(EIGEN[sleutel]), volgorde=10 * (nr + 1))
    for nr, (sleutel, label, _leeg) in enumerate(NOG_NIET)
    if sleutel in EIGEN
)

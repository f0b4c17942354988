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
from regiehuis.kern.datums import DeelDatum, leeftijd_in_woorden
from regiehuis.kern.klok import vandaag
from regiehuis.kern.registraties import CASUS_RUGGENGRAAT, Wervel
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import functionarissen


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
        gettext_lazy("Doel"),
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
        Wervelinhoud(gettext_lazy("nog niet belegd"), ontbreekt=True),
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


def ruggengraat(door: Door, casus_id: UUID) -> list[tuple[str, Any, Wervelinhoud]]:
    """Return (key, label, content) of each line, in the fixed order and then the others.

    A room fills a line by registering a `Wervel` with that key whose `bouw` gives a
    `Wervelinhoud` (or text) per case; without an answer the fixed text says what is missing.
    """
    gebouwd: dict[str, tuple[Any, Wervelinhoud | None]] = {}
    for wervel in CASUS_RUGGENGRAAT:
        waarde = wervel.bouw(door, [casus_id]).get(casus_id)
        if waarde is not None and not isinstance(waarde, Wervelinhoud):
            waarde = Wervelinhoud(waarde)
        gebouwd[wervel.sleutel] = (wervel.label, waarde)
    vast = []
    for sleutel, label, leeg in NOG_NIET:
        eigen_label, waarde = gebouwd.get(sleutel, (label, None))
        vast.append((sleutel, eigen_label, waarde or leeg))
    bekend = {sleutel for sleutel, _label, _leeg in NOG_NIET}
    rest = [
        (sleutel, label, waarde)
        for sleutel, (label, waarde) in gebouwd.items()
        if sleutel not in bekend and waarde is not None
    ]
    return vast + rest


# ---- the lines of this room ---------------------------------------------------------------------

Bouw = Callable[[Door, Sequence[UUID]], Mapping[UUID, Wervelinhoud]]


def _woorden(casus_ids: Sequence[UUID]) -> list[Casusinhoud]:
    return list(Casusinhoud.objects.filter(casus_id__in=casus_ids))


def _wijzig(casus_id: UUID, deel: str) -> dict[str, Any]:
    return {
        "url": reverse("casus:teksten", args=[casus_id, deel]),
        "knop": _("Wijzig"),
        "recht": "casus:wijzigen",
    }


def wie(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, Wervelinhoud]:
    """Whom the case is about, and the direct circle in one sentence."""
    personen: dict[UUID, list[Betrokkene]] = {}
    for b in Betrokkene.objects.filter(casus_id__in=casus_ids, einde_op__isnull=True).order_by(
        "toegevoegd_op", "id"
    ):
        personen.setdefault(b.casus_id, []).append(b)
    uit = {}
    for rij in _woorden(casus_ids):
        kring = [b for b in personen.get(rij.casus_id, []) if b.rol == "directe_kring"]
        onderwerp = [b for b in personen.get(rij.casus_id, []) if b.rol == "onderwerp"]
        namen = [". ".join(d for d in (naam_en_leeftijd(b), b.adres) if d) for b in onderwerp]
        uit[rij.casus_id] = Wervelinhoud(
            "; ".join(namen) or rij.aanduiding,
            toelichting=_("Directe kring: %(wie)s.") % {"wie": "; ".join(b.relatie for b in kring)}
            if kring
            else "",
            url=reverse("casus:team", args=[rij.casus_id]) + "#kring",
            knop=_("Bekijk"),
        )
    return uit


def naam_en_leeftijd(b: Betrokkene) -> str:
    """Name as it is known in this case, with the age when the birth date is known."""
    naam = " ".join(d for d in (b.voornamen, b.tussenvoegsel, b.achternaam) if d) or b.aanduiding
    if not b.geboren_code or b.geboren_code.startswith("0000"):
        return naam
    tekst = leeftijd_in_woorden(DeelDatum.van_code(b.geboren_code), vandaag())
    return f"{naam}, {tekst}" if tekst else naam


def waarom_hier(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, Wervelinhoud]:
    """Why the case is with the house, and the purpose for which data are used."""
    toetsen = dict(
        Doeltoets.objects.filter(casus_id__in=casus_ids)
        .order_by("op", "id")
        .values_list("casus_id", "op")
    )
    return {
        rij.casus_id: Wervelinhoud(
            rij.waarom_hier or _("nog niet ingevuld"),
            ontbreekt=not rij.waarom_hier,
            toelichting=_("Doelbinding: %(doel)s") % {"doel": rij.doelbinding},
            op=toetsen.get(rij.casus_id),
            op_woord=_("Doeltoets vastgesteld op"),
            **_wijzig(rij.casus_id, "doel"),
        )
        for rij in _woorden(casus_ids)
    }


def procesregie(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, Wervelinhoud]:
    """Who directs the case for the house, and who stands in."""
    wie_doet: dict[tuple[UUID, str], UUID] = {
        (casus, taak): f
        for casus, taak, f in Toewijzing.objects.filter(
            casus_id__in=casus_ids, tot__isnull=True
        ).values_list("casus_id", "taak", "functionaris_id")
    }
    mensen = functionarissen(wie_doet.values())
    uit = {}
    for casus in casus_ids:
        regie = mensen.get(wie_doet.get((casus, "procesregisseur")))  # type: ignore[arg-type]
        vervanger = mensen.get(wie_doet.get((casus, "plaatsvervanger")))  # type: ignore[arg-type]
        uit[casus] = Wervelinhoud(
            f"{regie.naam} ({door.huisnaam or regie.organisatie})" if regie else _("niemand"),
            toelichting=_("Plaatsvervanger: %(naam)s.") % {"naam": vervanger.naam}
            if vervanger
            else _("Er is geen plaatsvervanger."),
            ontbreekt=regie is None,
            laat=regie is None,
            url=reverse("casus:taak", args=[casus, "procesregisseur"]),
            knop=_("Wijs iemand aan") if regie is None else _("Wijzig"),
            recht="casus:toewijzen",
        )
    return uit


def laatste_stand(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, Wervelinhoud]:
    """Where the case stands."""
    return {
        rij.casus_id: Wervelinhoud(
            rij.laatste_stand or _("nog niet ingevuld"),
            ontbreekt=not rij.laatste_stand,
            op=rij.laatste_stand_op,
            **_wijzig(rij.casus_id, "stand"),
        )
        for rij in _woorden(casus_ids)
    }


def volgende_stap(door: Door, casus_ids: Sequence[UUID]) -> dict[UUID, Wervelinhoud]:
    """What comes next."""
    return {
        rij.casus_id: Wervelinhoud(
            rij.volgende_stap or _("nog niet afgesproken"),
            ontbreekt=not rij.volgende_stap,
            **_wijzig(rij.casus_id, "stand"),
        )
        for rij in _woorden(casus_ids)
    }


EIGEN: tuple[tuple[str, Bouw], ...] = (
    ("wie", wie),
    ("waarom_hier", waarom_hier),
    ("procesregie", procesregie),
    ("laatste_stand", laatste_stand),
    ("volgende_stap", volgende_stap),
)
LABELS = {sleutel: label for sleutel, label, _leeg in NOG_NIET}
WERVELS = tuple(
    Wervel(sleutel, LABELS[sleutel], bouw, volgorde=10 * (list(LABELS).index(sleutel) + 1))
    for sleutel, bouw in EIGEN
)

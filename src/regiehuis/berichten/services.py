"""Asking for a notice, and sending a failed one again."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import F

from regiehuis.berichten import queries, rules
from regiehuis.berichten.bezorgen import plan
from regiehuis.berichten.models import Bericht, Berichtinhoud
from regiehuis.berichten.teksten import TEKSTEN
from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, waarnemers, wijzig
from regiehuis.netwerk import queries as netwerk

#: About the receiver himself: nobody stands in for that.
PERSOONLIJK = frozenset({"uitnodiging", "waarneming", "factorherstel"})


@dienst
def stuur(
    door: Door,
    *,
    aan: Iterable[UUID],
    soort: str,
    waarden: Mapping[str, Any] | None = None,
) -> list[UUID]:
    """Send a notice to people of this house, in the transaction of now.

    Nobody gets the same kind about the same thing twice within an hour; people who left get
    nothing. Who stands in for somebody gets it too: he has to do it.

    Args:
        aan: ids of functionarissen.
        soort: key of `teksten.TEKSTEN`.
        waarden: `nummer` (of the case), `pad` (address within the capacity of the receiver,
            ids only), `termijn` (a date) and `moment` (a time). Anything else is refused.

    Returns:
        Ids of the notices that were made.

    Raises:
        KeyError: an unknown kind. ValueError: a value that could hold personal data.
    """
    TEKSTEN[soort]
    schoon = rules.waarden_toegestaan(waarden or {})
    wie = set(aan)
    if soort not in PERSOONLIJK:
        wie |= waarnemers(door, wie)
    mensen = netwerk.functionarissen(wie)
    ontvangers = [m.id for m in mensen.values() if m.actief and m.soort == "persoon"]
    sleutels = {
        i: rules.sleutel_van(i, soort, str(schoon["pad"]), schoon["moment"])
        for i in sorted(ontvangers)
    }
    net_gestuurd = queries.recent(sleutels.values())
    nieuw = {wie: sleutel for wie, sleutel in sleutels.items() if sleutel not in net_gestuurd}
    return _leg_klaar(door, soort, schoon, [(s, {"ontvanger_id": w}) for w, s in nieuw.items()])


@dienst
def stuur_adres(
    door: Door, *, adres: str, soort: str, waarden: Mapping[str, Any] | None = None
) -> UUID:
    """Send a notice to an address of somebody without a capacity here; the link is not prefixed.

    Raises:
        KeyError, ValueError: as `stuur`.
    """
    TEKSTEN[soort]
    schoon = rules.waarden_toegestaan(waarden or {})
    sleutel = rules.sleutel_van(adres, soort, str(schoon["pad"]))
    (id,) = _leg_klaar(door, soort, schoon, [(sleutel, {"adres": adres})])
    return id


@dienst
def stuur_uitnodiging(door: Door, *, functionaris: UUID, uitnodiging: UUID) -> UUID:
    """Send an invitation; its address is made when it is sent and is never stored here."""
    sleutel = rules.sleutel_van(functionaris, "uitnodiging", str(uitnodiging))
    schoon = {"nummer": "", "pad": "/", "termijn": None}
    # A second invitation replaces the first one, so it always goes, also within the hour.
    aan = {"ontvanger_id": functionaris, "uitnodiging_id": uitnodiging}
    (id,) = _leg_klaar(door, "uitnodiging", schoon, [(sleutel, aan)])
    return id


@dienst
def verstuur_opnieuw(door: Door, *, bericht: UUID) -> Bericht:
    """Try a failed notice again, from the first attempt.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden: it did not fail.
    """
    door.eis("berichten:bekijken")
    rij = queries.bericht(bericht)
    if rij.stand != "mislukt":
        raise RegelOvertreden(_("Deze mail is niet mislukt."))
    nieuw = wijzig(rij, stand="klaar", pogingen=0, volgende_op=nu())
    plan(door, rij.id)
    leg_vast(
        door,
        "berichten:bericht:opnieuw",
        object=("huis", door.huis),
        waarden={"functionaris": rij.ontvanger_id, "soort": rij.soort},
    )
    return nieuw


@dienst
def noteer_bezorgd(door: Door, *, berichten: Iterable[UUID]) -> int:
    """Note that waiting notices arrived when they were made; nothing is sent.

    For a past that is told afterwards (the demo): nobody waits for mail of last year.
    """
    ids = list(
        Bericht.objects.filter(id__in=list(berichten), huis_id=door.huis, stand="klaar")
        .select_for_update()
        .values_list("id", flat=True)
    )
    Berichtinhoud.objects.filter(bericht_id__in=ids).delete()
    return Bericht.objects.filter(id__in=ids).update(
        stand="verzonden",
        verzonden_op=F("gemaakt_op"),
        volgende_op=None,
        versie=F("versie") + 1,
    )


def pak_op_wat_ligt(door: Door) -> int:
    """Defer what should have been sent and was not: a lost job, a restored backup."""
    grens = nu() - rules.BLIJFT_LIGGEN_NA
    rijen = list(Bericht.objects.filter(huis_id=door.huis, stand="klaar", volgende_op__lt=grens))
    for rij in rijen:
        wijzig(rij, volgende_op=nu())
        plan(door, rij.id)
    return len(rijen)


def _leg_klaar(
    door: Door,
    soort: str,
    waarden: Mapping[str, Any],
    aan: Iterable[tuple[UUID, dict[str, Any]]],
) -> list[UUID]:
    """Write the same notice to several: per receiver its key, and whom or what address."""
    moment, lezer, over = nu(), netwerk.automaat(door.huis), rules.object_in(waarden["pad"])
    rijen, inhouden = [], []
    for sleutel, naar in aan:
        rij = Bericht(
            huis_id=door.huis,
            soort=soort,
            ontvanger_id=naar.pop("ontvanger_id", None),
            sleutel=sleutel,
            gemaakt_op=moment,
            volgende_op=moment,
        )
        rijen.append(rij)
        inhouden.append(
            Berichtinhoud(
                huis_id=door.huis, lezer_id=lezer, bericht=rij, object_id=over, **waarden, **naar
            )
        )
    Bericht.objects.bulk_create(rijen)
    Berichtinhoud.objects.bulk_create(inhouden)
    for rij in rijen:
        plan(door, rij.id)
    return [rij.id for rij in rijen]

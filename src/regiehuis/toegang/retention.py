"""How long traces of signing in are kept. Accounts stay: the log of cases refers to them."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring
from regiehuis.toegang.models import BewaardeInvoer, Factorherstel, Inlogregel, Uitnodiging

VERNIETIGER = "vernietiger"
KWARTAAL, JAAR = timedelta(days=90), timedelta(days=365)


def _vind(
    model: type[Model], oud: Callable[[datetime], Q], *, van_huis: bool
) -> Callable[[UUID, datetime], list[UUID]]:
    def vind(huis: UUID, op: datetime) -> list[UUID]:
        rijen = model._default_manager.using(VERNIETIGER).filter(oud(op))
        if van_huis:
            rijen = rijen.filter(huis_id=huis)
        return list(rijen.values_list("pk", flat=True))

    return vind


def _vernietig(model: type[Model]) -> Callable[[Sequence[UUID]], int]:
    def vernietig(ids: Sequence[UUID]) -> int:
        rijen = model._default_manager.using(VERNIETIGER).filter(pk__in=ids)
        return int(rijen.delete()[0])

    return vernietig


REGELS: tuple[tuple[str, type[Model], str, Any, Callable[[datetime], Q], bool], ...] = (
    (
        "toegang.uitnodiging",
        Uitnodiging,
        "AVG 5(1)(e)",
        _("90 dagen na het aanvaarden, intrekken of verlopen"),
        lambda op: Q(afgedaan_op__lt=op - KWARTAAL) | Q(verloopt_op__lt=op - KWARTAAL),
        True,
    ),
    (
        "toegang.factorherstel",
        Factorherstel,
        "WGS 1.8(8)",
        _("een jaar"),
        lambda op: Q(gevraagd_op__lt=op - JAAR),
        True,
    ),
    (
        "toegang.inlogregel",
        Inlogregel,
        "WGS 1.8(8)",
        _("een jaar"),
        lambda op: Q(op__lt=op - JAAR),
        False,
    ),
    (
        "toegang.bewaardeinvoer",
        BewaardeInvoer,
        "AVG 5(1)(e)",
        _("12 uur"),
        lambda op: Q(verloopt_op__lt=op),
        False,
    ),
)


def meld_aan() -> None:
    """Fill the register of retention."""
    for volgorde, (sleutel, model, grond, termijn, oud, van_huis) in enumerate(REGELS, start=1):
        BEWAARTERMIJNEN.registreer(
            sleutel,
            Bewaring(
                sleutel,
                model._meta.db_table,
                grond,
                termijn,
                volgorde=900 + 10 * volgorde,
                vind=_vind(model, oud, van_huis=van_huis),
                vernietig=_vernietig(model),
            ),
        )

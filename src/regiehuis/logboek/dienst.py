"""What makes a function a service: all or nothing, and a sentence for who was just too late."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.db import IntegrityError, transaction
from psycopg.errors import ExclusionViolation, UniqueViolation

from regiehuis.kern.fouten import RegelOvertreden, gettext_noop
from regiehuis.logboek.context import dienst_bezig

DOORGEGAAN = "a service went on after an error of another one without a savepoint around it"
F = TypeVar("F", bound=Callable[..., Any])

TEGELIJK = gettext_noop("Iemand anders deed dit net ook. Kijk eerst hoe het nu staat.")
#: Two rows that may not stand beside each other: two people did the same at one moment.
_TEGELIJK = (UniqueViolation, ExclusionViolation)


def dienst(functie: F) -> F:
    """A service is all or nothing, also when the view catches its error and shows the form.

    A rule sees what was there before; who does the same at the same moment meets a constraint of
    the database, and reads that. A service within a service has no savepoint of its own: its
    error ends them both, unless the outer one makes a savepoint around it.

    Raises:
        TransactionManagementError: it went on after an error that undoes everything.
    """

    @wraps(functie)
    def alles_of_niets(*args: Any, **kwargs: Any) -> Any:
        buiten = dienst_bezig.get()
        merk = dienst_bezig.set({} if buiten is None else buiten)
        try:
            with transaction.atomic(savepoint=buiten is None):
                uit = functie(*args, **kwargs)
                if transaction.get_rollback():
                    raise transaction.TransactionManagementError(DOORGEGAAN)
                return uit
        except IntegrityError as fout:
            if not isinstance(fout.__cause__, _TEGELIJK):
                raise
            raise RegelOvertreden(TEGELIJK, code="tegelijk") from fout
        finally:
            dienst_bezig.reset(merk)

    return alles_of_niets  # type: ignore[return-value]

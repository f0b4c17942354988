"""State machines as tables: which step leads from which state to which, and what it takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from regiehuis.kern.fouten import RegelOvertreden, gettext_noop

NIET_MOGELIJK = gettext_noop("Deze stap kan niet bij de stand “%(stand)s”.")
NOG_INVULLEN = gettext_noop("Vul eerst in: %(velden)s.")

_LEEG: tuple[Any, ...] = (None, "", False)


@dataclass(frozen=True, slots=True)
class Overgang:
    """One row of the table.

    Attributes:
        van: state before; '' is the state of what does not exist yet.
        naar: state after.
        naam: the step, unique among the steps that leave `van`.
        recht: key in the map of rights that the service checks.
        event: kind of gebeurtenis that the service records.
        vereist: names of what must be filled in.
        klok: what happens to the term ('start', 'pauzeer', 'hervat', 'stop'), or None.
    """

    van: str
    naar: str
    naam: str
    recht: str
    event: str
    vereist: tuple[str, ...] = ()
    klok: str | None = None


class Stroom:
    """A state machine made of rows; it decides, and leaves the doing to the service.

    Args:
        overgangen: the rows. Two rows with the same `van` and `naam` are refused.
        labels: words for states and fields in messages; a missing one shows its key.

    Raises:
        ValueError: no rows, or a step that would lead to two states.
    """

    def __init__(
        self, overgangen: Iterable[Overgang], labels: Mapping[str, str] | None = None
    ) -> None:
        self.overgangen = tuple(overgangen)
        self.labels = dict(labels or {})
        self._stap = {(rij.van, rij.naam): rij for rij in self.overgangen}
        if not self.overgangen:
            raise ValueError("een stroom heeft minstens één overgang")
        if len(self._stap) != len(self.overgangen):
            raise ValueError("een stap heeft vanuit één stand maar één uitkomst")

    @property
    def standen(self) -> tuple[str, ...]:
        """Every state, in order of first appearance."""
        return tuple(dict.fromkeys(s for rij in self.overgangen for s in (rij.van, rij.naar)))

    @property
    def eindstanden(self) -> tuple[str, ...]:
        """The states that no step leaves."""
        verlaten = {rij.van for rij in self.overgangen}
        return tuple(stand for stand in self.standen if stand not in verlaten)

    def mogelijk(self, stand: str) -> tuple[Overgang, ...]:
        """Return the steps that leave a state, in order of the table.

        Raises:
            ValueError: the state does not occur in the table (a mistake in code or data).
        """
        if stand not in self.standen:
            raise ValueError(f"onbekende stand {stand!r}")
        return tuple(rij for rij in self.overgangen if rij.van == stand)

    def doe(
        self, stand: str, naam: str, ingevuld: Iterable[str] | Mapping[str, Any] = ()
    ) -> Overgang:
        """Return the row for a step, or say why it cannot be taken.

        Args:
            stand: present state.
            naam: the step.
            ingevuld: names that are filled in, or a mapping of names to values, in which
                None, False, blank text and empty collections count as not filled in.

        Raises:
            RegelOvertreden: the step does not leave this state, or something is missing
                (`veld` is then the first missing name).
            ValueError: the state does not occur in the table.
        """
        self.mogelijk(stand)
        rij = self._stap.get((stand, naam))
        if rij is None:
            raise RegelOvertreden(
                NIET_MOGELIJK, code="stap_niet_mogelijk", stand=self.labels.get(stand, stand)
            )
        aanwezig = _ingevuld(ingevuld)
        mist = [veld for veld in rij.vereist if veld not in aanwezig]
        if mist:
            velden = ", ".join(self.labels.get(veld, veld) for veld in mist)
            raise RegelOvertreden(NOG_INVULLEN, veld=mist[0], code="nog_invullen", velden=velden)
        return rij

    def als_tabel(self) -> str:
        """Return the machine as a Markdown table for the documentation."""
        regels = [
            "| van | stap | naar | recht | gebeurtenis | vereist | klok |",
            "|---|---|---|---|---|---|---|",
        ]
        for rij in self.overgangen:
            cellen = (
                rij.van or "(nieuw)",
                rij.naam,
                rij.naar,
                rij.recht,
                rij.event,
                ", ".join(rij.vereist),
                rij.klok or "",
            )
            regels.append("| " + " | ".join(cellen) + " |")
        return "\n".join(regels) + "\n"


def _ingevuld(waarden: Iterable[str] | Mapping[str, Any]) -> set[str]:
    if not isinstance(waarden, Mapping):
        return set(waarden)
    return {naam for naam, waarde in waarden.items() if _is_gevuld(waarde)}


def _is_gevuld(waarde: Any) -> bool:
    if isinstance(waarde, str):
        return bool(waarde.strip())
    if isinstance(waarde, (list, tuple, set, frozenset, dict)):
        return bool(waarde)
    # Identity, because 0 == False and nought can be a real answer.
    return not any(waarde is leeg for leeg in _LEEG)

"""Tables of this room as choices for a form."""

from collections.abc import Iterable, Mapping


def keuzes(
    bron: Mapping[str, object], alleen: Iterable[str] | None = None
) -> list[tuple[str, str]]:
    """Pairs of key and label, for a form field; `alleen` keeps only those keys."""
    houd = None if alleen is None else set(alleen)
    return [
        (sleutel, waarde if isinstance(waarde, str) else getattr(waarde, "label", str(waarde)))
        for sleutel, waarde in bron.items()
        if houd is None or sleutel in houd
    ]

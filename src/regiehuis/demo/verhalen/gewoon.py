"""Plain cases, made from a few patterns."""

from regiehuis.demo.verhalen.vorm import Verhaal


def verhalen(zaad: int) -> list[Verhaal]:
    """Twenty of them."""
    return []

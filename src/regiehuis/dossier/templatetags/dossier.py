"""Blocks of a document as parts of a page."""

from collections.abc import Iterator
from typing import Any

from django import template

from regiehuis.kern.document import Blok, Tabel

register = template.Library()


@register.simple_tag
def soort_van(blok: Blok) -> str:
    """The kind of a block: the name of its class."""
    return type(blok).__name__


@register.filter
def rijen(blok: Tabel) -> Iterator[list[tuple[Any, Any]]]:
    """The rows of a table, each cell with the name of its column."""
    return (list(zip(blok.kolommen, rij, strict=True)) for rij in blok.rijen)

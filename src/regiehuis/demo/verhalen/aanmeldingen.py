"""Submissions in every state."""

from regiehuis.demo.verhalen.vorm import Melding

ALLE: tuple[Melding, ...] = ()

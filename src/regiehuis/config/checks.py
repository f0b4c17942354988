"""System checks of the whole, with ids and hints."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connections

from regiehuis.config.controle.beleid import beleidsproblemen

_ROL = """
    SELECT r.rolname, r.rolsuper, r.rolbypassrls,
           EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid
                   AND c.relnamespace = 'public'::regnamespace)
           OR EXISTS (SELECT 1 FROM pg_database d WHERE d.datdba = r.oid
                      AND d.datname = current_database())
    FROM pg_roles r WHERE r.rolname = current_user
"""


@register(Tags.database)
def controleer_rol(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """The application may not be signed in as somebody who walks past the policies."""
    if not databases or "default" not in databases:
        return []
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute(_ROL)
            naam, super_, bypass, eigenaar = cursor.fetchone()
    except DatabaseError as fout:
        return [
            Error(
                "De database is niet bereikbaar als rol app.",
                hint=f"Controleer DATABASE_URL ({type(fout).__name__}).",
                id="regiehuis.E001",
            )
        ]
    redenen = [
        tekst
        for klopt, tekst in (
            (super_, "is superuser"),
            (bypass, "gaat voorbij aan het beleid (BYPASSRLS)"),
            (eigenaar, "is eigenaar van de database of van tabellen"),
        )
        if klopt
    ]
    if not redenen:
        return []
    return [
        Error(
            f"DATABASE_URL meldt zich aan als {naam}, en die rol {' en '.join(redenen)}.",
            hint="Gebruik de rol app; zie: regiehuis db-init --sql",
            id="regiehuis.E002",
        )
    ]


@register(Tags.database)
def controleer_beleid(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Every table has policies in the one allowed form, or stands in the list of exceptions."""
    if not databases or "default" not in databases:
        return []
    try:
        with connections["default"].cursor() as cursor:
            return [
                Error(fout, hint="Zie logboek/beleid.py.", id="regiehuis.E003")
                for fout in beleidsproblemen(cursor)
            ]
    except DatabaseError:
        return []  # E001 says it


@register()
def controleer_virusscanner(**_: Any) -> list[CheckMessage]:
    """Say so when files are not scanned."""
    if settings.REGIEHUIS_MODUS == "productie" and not settings.REGIEHUIS_CLAMAV:
        return [
            Warning(
                "Er is geen virusscanner ingesteld: bestanden worden niet gescand.",
                hint="Zet REGIEHUIS_CLAMAV.",
                id="regiehuis.W001",
            )
        ]
    return []

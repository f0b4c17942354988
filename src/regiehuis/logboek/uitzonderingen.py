"""Tables without a row-level-security policy, each with the reason. A test refuses any other.

Keys are table names or prefixes that end in '*'.
"""

UITGEZONDERD: dict[str, str] = {
    "django_migrations": "bookkeeping of the owner; the app role only counts them, for /gezondheid",
    "django_content_type": "bookkeeping of Django; no data of people",
    "django_session": "needed before anybody is known; holds ids only (canary test)",
    "auth_*": "Django's own groups and permissions; not used, empty",
    "procrastinate_*": "jobs; arguments hold ids only (canary test)",
    "logboek_huissleutel": "ids of the houses, so that jobs know where to go",
    "netwerk_gemeente": "reference data: public CBS codes",
    "toegang_gebruiker": "sign-in: read before anybody is known; rights per command",
    "toegang_gebruiker_*": "sign-in: unused many-to-many tables of Django's permissions",
    "toegang_koppeling": "sign-in: which account acts for which functionaris; ids only",
    "toegang_inlogregel": "sign-in: written before anybody is known; keyed hashes and ids only",
    "toegang_bewaardeinvoer": "sign-in: written after the session ended; encrypted for its author",
    "account_*": "sign-in (allauth): read before anybody is known",
    "mfa_authenticator": "sign-in (allauth): secrets are encrypted",
    "usersessions_usersession": "sign-in (allauth): own sessions",
}


def is_uitgezonderd(tabel: str) -> bool:
    """Whether a table stands in the list, by name or by prefix."""
    return any(
        tabel == naam or (naam.endswith("*") and tabel.startswith(naam[:-1]))
        for naam in UITGEZONDERD
    )

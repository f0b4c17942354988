"""The settings from the environment: a table as data, and the refusal to start with a wrong one."""

import base64
import hashlib
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from regiehuis.ingebed import Server, kies_gegevensmap
from regiehuis.ingebed.gegevensmap import maak_gegevensmap

MODI = ("productie", "demo", "test")
LOKALE_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
Toets = Callable[[str], str | None]


# -- checks: None when right, else what is wrong (a Dutch half sentence) ---------------------------


def _lang_genoeg(waarde: str) -> str | None:
    if len(waarde) < 50 or len(set(waarde)) < 10:
        return "is te kort of te eenvoudig: neem minstens 50 willekeurige tekens"
    return None


def _sleutels(waarde: str) -> str | None:
    for deel in waarde.split(","):
        naam, _, sleutel = deel.partition(":")
        try:
            lengte = len(base64.urlsafe_b64decode(sleutel))
        except ValueError:
            lengte = 0
        if not naam or lengte != 32:
            return "moet bestaan uit naam:sleutel, met elke sleutel 32 bytes in base64 (urlsafe)"
    return None


def _https(waarde: str) -> str | None:
    delen = urlsplit(waarde)
    if delen.scheme != "https" or not delen.hostname:
        return "moet een adres zijn dat begint met https://"
    return None


def _geen_ster(waarde: str) -> str | None:
    if any(host.strip().startswith("*") for host in waarde.split(",")):
        return "mag geen * bevatten: noem elke naam"
    return None


def _postgres(waarde: str) -> str | None:
    if not waarde.startswith(("postgresql://", "postgres://")):
        return "moet beginnen met postgresql://"
    return None


def _smtp(waarde: str) -> str | None:
    delen = urlsplit(waarde)
    if delen.scheme not in {"smtp", "smtps"} or not delen.hostname:
        return "moet een adres zijn dat begint met smtp:// of smtps://"
    return None


def _uit(waarde: str) -> str | None:
    return (
        None if waarde.lower() in {"", "0", "false", "nee"} else "mag in productie niet aan staan"
    )


def _bestaande_map(waarde: str) -> str | None:
    return None if Path(waarde).is_dir() else "moet een bestaande map zijn"


@dataclass(frozen=True)
class Instelling:
    """One setting: what it means, its default, whether production needs it, how it is checked."""

    naam: str
    betekenis: str
    standaard: str = ""
    verplicht: bool = False
    toets: Toets | None = None


INSTELLINGEN: tuple[Instelling, ...] = (
    Instelling("REGIEHUIS_MODUS", "productie, demo of test", "productie"),
    Instelling("REGIEHUIS_GEHEIM", "sleutel voor sessies en formulieren", "", True, _lang_genoeg),
    Instelling(
        "REGIEHUIS_SLEUTELS",
        "sleutels voor gegevens en bestanden: naam:base64,…; de eerste versleutelt, alle lezen",
        "",
        True,
        _sleutels,
    ),
    Instelling("REGIEHUIS_ADRES", "openbaar adres, voor links in mail", "", True, _https),
    Instelling(
        "REGIEHUIS_HOSTS",
        "toegestane namen, met komma's",
        "de naam uit het adres",
        False,
        _geen_ster,
    ),
    Instelling("DATABASE_URL", "database, als rol app", "", True, _postgres),
    Instelling(
        "DATABASE_URL_EIGENAAR",
        "database, als rol eigenaar: alleen voor migreren",
        "",
        False,
        _postgres,
    ),
    Instelling(
        "DATABASE_URL_VERNIETIGER",
        "database, als rol vernietiger: voor de werker",
        "",
        False,
        _postgres,
    ),
    Instelling(
        "DATABASE_URL_LEZER", "database, als rol lezer: voor rapportage", "", False, _postgres
    ),
    Instelling(
        "DATABASE_URL_KOPIE",
        "database, als rol kopie: alleen voor reservekopieën",
        "",
        False,
        _postgres,
    ),
    Instelling("REGIEHUIS_DATA", "map voor bestanden", "/var/lib/regiehuis", True, _bestaande_map),
    Instelling(
        "REGIEHUIS_SMTP_URL", "mailserver: smtp://naam:woord@host:587?tls=1", "", True, _smtp
    ),
    Instelling("REGIEHUIS_AFZENDER", "afzender van mail", "", True),
    Instelling("REGIEHUIS_CLAMAV", "virusscanner: host:poort of pad van de socket", ""),
    Instelling(
        "REGIEHUIS_TWEEDE_FACTOR",
        "buiten productie: verplicht of optioneel; in productie altijd verplicht",
        "optioneel",
    ),
    Instelling("REGIEHUIS_PROXY", "1 als een proxy X-Forwarded-Proto zet en schoonmaakt", "0"),
    Instelling("REGIEHUIS_LOGNIVEAU", "INFO, WARNING of ERROR", "INFO"),
    Instelling("REGIEHUIS_DEBUG", "bestaat niet in productie", "0", False, _uit),
    Instelling("REGIEHUIS_PG_BIN", "map met programma's van PostgreSQL", "het wiel"),
    Instelling("PORT", "poort van de webserver", "8000"),
    Instelling("REGIEHUIS_WERKERS", "aantal processen van de webserver", "1"),
    Instelling("REGIEHUIS_DRADEN", "aantal verzoeken tegelijk per proces", "8"),
    Instelling("REGIEHUIS_MAX_VERZOEKEN", "vernieuw een proces na zoveel verzoeken; 0 nooit", "0"),
    Instelling("REGIEHUIS_TAKEN_TEGELIJK", "aantal taken tegelijk in de werker", "2"),
)


@dataclass(frozen=True)
class Omgeving:
    """What the settings of Django need from the environment."""

    modus: str
    datamap: Path
    geheim: str = field(repr=False)
    sleutels: str = field(repr=False)
    adres: str
    hosts: list[str]
    databases: dict[str, str] = field(repr=False)


def problemen(omgeving: Mapping[str, str]) -> list[str]:
    """Everything that is wrong for production, as Dutch sentences."""
    uit = []
    for inst in INSTELLINGEN:
        waarde = omgeving.get(inst.naam, "")
        if inst.verplicht and not waarde:
            uit.append(f"{inst.naam} ontbreekt: {inst.betekenis}.")
        elif waarde and inst.toets and (fout := inst.toets(waarde)):
            uit.append(f"{inst.naam} {fout}.")
    return uit


def lees(omgeving: Mapping[str, str] = os.environ) -> Omgeving:
    """Read the environment.

    Raises:
        ImproperlyConfigured: in production, with every problem in one message.
    """
    modus = omgeving.get("REGIEHUIS_MODUS") or "productie"
    if modus not in MODI:
        raise ImproperlyConfigured(f"REGIEHUIS_MODUS={modus}: kies uit {', '.join(MODI)}.")
    if modus == "productie":
        if fouten := problemen(omgeving):
            lijst = "\n".join(f"  - {fout}" for fout in fouten)
            raise ImproperlyConfigured(f"Regiehuis start niet. Dit moet eerst goed:\n{lijst}")
        return _productie(omgeving)
    return _lokaal(modus, omgeving)


def _databases(omgeving: Mapping[str, str]) -> dict[str, str]:
    uit = {"app": omgeving.get("DATABASE_URL", "")}
    for rol in ("eigenaar", "vernietiger", "lezer", "kopie"):
        uit[rol] = omgeving.get(f"DATABASE_URL_{rol.upper()}", "")
    return uit


def _productie(omgeving: Mapping[str, str]) -> Omgeving:
    adres = omgeving["REGIEHUIS_ADRES"].rstrip("/")
    genoemd = [h.strip() for h in omgeving.get("REGIEHUIS_HOSTS", "").split(",") if h.strip()]
    return Omgeving(
        modus="productie",
        datamap=Path(omgeving["REGIEHUIS_DATA"]),
        geheim=omgeving["REGIEHUIS_GEHEIM"],
        sleutels=omgeving["REGIEHUIS_SLEUTELS"],
        adres=adres,
        hosts=genoemd or [urlsplit(adres).hostname or ""],
        databases=_databases(omgeving),
    )


def _lokaal(modus: str, omgeving: Mapping[str, str]) -> Omgeving:
    datamap = kies_gegevensmap()
    bron = _demogeheim(datamap) if modus == "demo" else "alleen voor tests"
    sleutel = base64.urlsafe_b64encode(hashlib.sha256(f"sleutel {bron}".encode()).digest())
    server = Server(datamap)
    adressen = {rol: adres or server.dsn(rol) for rol, adres in _databases(omgeving).items()}
    poort = omgeving.get("PORT") or "8000"
    return Omgeving(
        modus=modus,
        datamap=datamap,
        geheim=hashlib.sha256(f"geheim {bron}".encode()).hexdigest(),
        sleutels=f"{modus}:{sleutel.decode()}",
        adres=omgeving.get("REGIEHUIS_ADRES") or f"http://localhost:{poort}",
        hosts=[*LOKALE_HOSTS, "testserver"] if modus == "test" else ["*"],
        databases=adressen,
    )


def _demogeheim(datamap: Path) -> str:
    bestand = maak_gegevensmap(datamap) / "geheim"
    if not bestand.exists():
        bestand.touch(mode=0o600)
        bestand.write_text(secrets.token_urlsafe(48))
    return bestand.read_text()


def mail_uit_adres(adres: str) -> dict[str, object]:
    """Django's mail settings from ``smtp(s)://name:word@host:port?tls=1``."""
    delen = urlsplit(adres)
    tls = parse_qs(delen.query).get("tls", ["0"])[0] in {"1", "true"}
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": delen.hostname,
        "EMAIL_PORT": delen.port or (465 if delen.scheme == "smtps" else 587 if tls else 25),
        "EMAIL_HOST_USER": unquote(delen.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(delen.password or ""),
        "EMAIL_USE_SSL": delen.scheme == "smtps",
        "EMAIL_USE_TLS": tls,
        "EMAIL_TIMEOUT": 20,
    }


def als_tabel() -> str:
    """The settings as Markdown, for the documentation (a test compares it)."""
    regels = [
        "# Instellingen",
        "",
        "Alle instellingen komen uit de omgeving (environment). In productie start Regiehuis niet",
        "als een verplichte instelling ontbreekt of als een waarde onveilig is; de melding noemt",
        "alles wat er mis is. Deze tabel komt uit `config/instellingen.py`.",
        "",
        "| Naam | Betekenis | Standaard | Verplicht in productie |",
        "|---|---|---|---|",
    ]
    for inst in INSTELLINGEN:
        ja = "ja" if inst.verplicht else ""
        regels.append(f"| `{inst.naam}` | {inst.betekenis} | {inst.standaard} | {ja} |")
    return "\n".join(regels) + "\n"

"""Production refuses to start with an insecure or missing setting, and says which and why."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from regiehuis.config.instellingen import INSTELLINGEN, lees, mail_uit_adres, problemen
from regiehuis.config.kamers import PAKKET


def test_met_alles_goed_start_productie(productie: dict[str, str]) -> None:
    assert problemen(productie) == []
    omgeving = lees(productie)
    assert omgeving.modus == "productie"
    assert omgeving.hosts == ["regiehuis.example.org"]


@pytest.mark.parametrize("naam", [i.naam for i in INSTELLINGEN if i.verplicht])
def test_zonder_een_verplichte_instelling_start_productie_niet(
    productie: dict[str, str], naam: str
) -> None:
    del productie[naam]
    with pytest.raises(ImproperlyConfigured, match=f"{naam} ontbreekt"):
        lees(productie)


@pytest.mark.parametrize(
    ("naam", "waarde", "reden"),
    [
        ("REGIEHUIS_GEHEIM", "kort", "te kort"),
        ("REGIEHUIS_GEHEIM", "a" * 80, "te eenvoudig"),
        ("REGIEHUIS_SLEUTELS", "k1:AAAA", "32 bytes"),
        ("REGIEHUIS_SLEUTELS", "zonder naam", "naam:sleutel"),
        ("REGIEHUIS_ADRES", "http://regiehuis.example.org", "https"),
        ("REGIEHUIS_HOSTS", "*", r"\*"),
        ("REGIEHUIS_HOSTS", "goed.example.org, *.example.org", r"\*"),
        ("DATABASE_URL", "sqlite:///db", "postgresql://"),
        ("REGIEHUIS_DATA", "/bestaat/niet", "bestaande map"),
        ("REGIEHUIS_SMTP_URL", "mail.example.org", "smtp://"),
        ("REGIEHUIS_DEBUG", "1", "productie"),
    ],
)
def test_een_onveilige_waarde_wordt_geweigerd_met_de_reden(
    productie: dict[str, str], naam: str, waarde: str, reden: str
) -> None:
    productie[naam] = waarde
    with pytest.raises(ImproperlyConfigured, match=reden):
        lees(productie)


def test_alle_problemen_staan_in_een_melding_en_geen_geheim_staat_erin(
    productie: dict[str, str],
) -> None:
    productie |= {"REGIEHUIS_GEHEIM": "kanarie", "REGIEHUIS_ADRES": "http://a"}
    del productie["DATABASE_URL"]
    with pytest.raises(ImproperlyConfigured) as fout:
        lees(productie)
    tekst = str(fout.value)
    assert tekst.count("\n  - ") == 3
    assert "kanarie" not in tekst


def test_een_onbekende_modus_wordt_geweigerd() -> None:
    with pytest.raises(ImproperlyConfigured, match="REGIEHUIS_MODUS"):
        lees({"REGIEHUIS_MODUS": "snel"})


def test_geheimen_staan_niet_in_de_weergave_van_de_omgeving(productie: dict[str, str]) -> None:
    tekst = repr(lees(productie))
    assert productie["REGIEHUIS_GEHEIM"] not in tekst
    assert "geheim@" not in tekst


@pytest.mark.parametrize(
    ("adres", "poort", "ssl", "tls"),
    [
        ("smtp://mail", 25, False, False),
        ("smtp://mail?tls=1", 587, False, True),
        ("smtps://mail", 465, True, False),
        ("smtp://na%40am:woo%3Ard@mail:2525", 2525, False, False),
    ],
)
def test_een_mailadres_wordt_mailinstellingen(adres: str, poort: int, ssl: bool, tls: bool) -> None:
    uit = mail_uit_adres(adres)
    assert (uit["EMAIL_PORT"], uit["EMAIL_USE_SSL"], uit["EMAIL_USE_TLS"]) == (poort, ssl, tls)
    if "@" in adres:
        assert (uit["EMAIL_HOST_USER"], uit["EMAIL_HOST_PASSWORD"]) == ("na@am", "woo:rd")


def test_het_commando_zegt_wat_er_mis_is_en_stopt_met_code_2(
    opdrachtomgeving: dict[str, str], tmp_path: Path
) -> None:
    omgeving = {k: v for k, v in opdrachtomgeving.items() if not k.startswith("REGIEHUIS_")}
    klaar = subprocess.run(
        [sys.executable, "-m", "regiehuis.config.opdrachten", "serve"],
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 2
    assert "REGIEHUIS_GEHEIM ontbreekt" in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_productie_gebruikt_beveiligde_koekjes_en_https(
    productie: dict[str, str], opdrachtomgeving: dict[str, str]
) -> None:
    """The settings as production really gets them, in a process of their own."""
    vraag = (
        "from django.conf import settings as s; import json; print(json.dumps({n: getattr(s, n)"
        " for n in ('DEBUG', 'SESSION_COOKIE_SECURE', 'CSRF_COOKIE_SECURE', 'SECURE_SSL_REDIRECT',"
        " 'SESSION_COOKIE_NAME', 'ALLOWED_HOSTS', 'INSTALLED_APPS', 'DATABASES')}, default=str))"
    )
    omgeving = {k: v for k, v in opdrachtomgeving.items() if not k.startswith("REGIEHUIS_")}
    klaar = subprocess.run(
        [sys.executable, "-c", vraag],
        env=omgeving | productie | {"DJANGO_SETTINGS_MODULE": "regiehuis.config.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    import json

    uit = json.loads(klaar.stdout)
    assert not uit["DEBUG"]
    assert uit["SESSION_COOKIE_SECURE"] and uit["CSRF_COOKIE_SECURE"]
    assert uit["SECURE_SSL_REDIRECT"]
    assert uit["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert "regiehuis.demo" not in uit["INSTALLED_APPS"], "demo rooms never in production"
    assert set(uit["DATABASES"]) == {"default"}, "the web process does not know the owner's word"


#: Read from the environment, but only between our own processes or while building.
INTERN = {"REGIEHUIS_MET_OUDER", "REGIEHUIS_SAMEN_UIT"}
LEEST = re.compile(r"""(?:environ|env|omgeving)[\w.]*[(\[]\s*["'](REGIEHUIS_\w+|PORT)["']""")


def test_elke_instelling_die_gelezen_wordt_staat_in_de_tabel() -> None:
    gelezen = {
        naam
        for pad in PAKKET.rglob("*.py")
        if "tests" not in pad.parts
        for naam in LEEST.findall(pad.read_text())
    }
    assert "REGIEHUIS_CLAMAV" in gelezen, "the search itself works"
    assert gelezen - INTERN <= {inst.naam for inst in INSTELLINGEN}

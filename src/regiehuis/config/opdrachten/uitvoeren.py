"""Commands that run the parts: web, worker, migrations."""

import argparse
import os
import sys
from pathlib import Path

from .delen import OpdrachtFout, met_database, modus, start_django


def serve(keuze: argparse.Namespace) -> int:
    """Run gunicorn in this process: what the checks have loaded is not loaded again."""
    bind = keuze.bind or f"127.0.0.1:{os.environ.get('PORT') or '8000'}"
    start_django()
    controleer()
    from gunicorn.app.wsgiapp import run

    sys.argv = ["gunicorn", "-c", "python:regiehuis.config.gunicorn", "--bind", bind]
    run()
    return 0


def worker(keuze: argparse.Namespace) -> int:
    """Run the jobs, as role app, until a signal to stop."""
    start_django()
    controleer()
    from procrastinate.contrib.django import app

    with app.replace_connector(app.connector.get_worker_connector()) as werkend:  # type: ignore[attr-defined]
        werkend.run_worker(
            name="regiehuis",
            concurrency=int(os.environ.get("REGIEHUIS_TAKEN_TEGELIJK", "2")),
            shutdown_graceful_timeout=5,
            update_heartbeat_interval=10,
            stalled_worker_timeout=60,
            delete_jobs="successful",
        )
    return 0


def migrate(keuze: argparse.Namespace) -> int:
    """Migrate as owner, and collect the static files."""
    with met_database():
        start_django()
        _migreer(verbosity=1)
    return 0


def _migreer(verbosity: int) -> None:
    from django.conf import settings
    from django.core.management import call_command

    from regiehuis.config.databank import migreer

    if "eigenaar" not in settings.DATABASES:
        raise OpdrachtFout("DATABASE_URL_EIGENAAR ontbreekt: migreren gaat als rol eigenaar.")
    migreer(verbosity=verbosity)
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def voorbereiden(keuze: argparse.Namespace) -> int:
    """The slow steps of the demo, in a process of their own; its launcher stays small."""
    start_django()
    _migreer(verbosity=0)
    from django.conf import settings

    from regiehuis.demo import services

    if keuze.laad_demo:
        print("De demo wordt geladen …", flush=True)
        services.laad_demo()
    mensen = [] if keuze.leeg else services.personen()
    (settings.REGIEHUIS_DATA / "personen.txt").write_text("".join(f"  {m}\n" for m in mensen))
    return 0


def controleer() -> None:
    """Refuse to serve with roles that may too much, or with failing checks."""
    if modus() != "productie":
        return
    from django.core.checks import ERROR, run_checks

    fouten = [m for m in run_checks(databases=["default"]) if m.level >= ERROR]
    if fouten:
        lijst = "\n".join(f"  - {fout.msg} ({fout.id}) {fout.hint or ''}" for fout in fouten)
        raise OpdrachtFout(f"Regiehuis start niet. Dit moet eerst goed:\n{lijst}")

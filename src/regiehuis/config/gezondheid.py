"""``GET /gezondheid``: does it live, is it ready, which version. No session, no log rows."""

from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

PAD = "/gezondheid"
STILTE = 120  # seconds without a sign of life of the worker

_ZONDER_WERKER = """
    SELECT (SELECT count(*) FROM django_migrations),
           EXISTS (SELECT 1 FROM procrastinate_workers
                   WHERE last_heartbeat > now() - make_interval(secs => %s))
"""


class GezondheidMiddleware:
    """Answers before any other middleware: no host check, no transaction, no cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the health question; leave all else alone."""
        if request.path_info != PAD:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
        onderdelen = toestand()
        gereed = all(onderdelen.values())
        antwoord = {
            "leeft": True,
            "gereed": gereed,
            "versie": settings.VERSIE,
            "onderdelen": onderdelen,
        }
        return JsonResponse(
            antwoord, status=200 if gereed else 503, headers={"Cache-Control": "no-store"}
        )


def _verwachte_migraties() -> int:
    from django.db.migrations.loader import MigrationLoader

    global _aantal
    if _aantal is None:
        _aantal = len(MigrationLoader(None).disk_migrations)
    return _aantal


_aantal: int | None = None


def toestand() -> dict[str, bool]:
    """Which parts work: database, migrations, worker."""
    uit = {"database": False, "migraties": False, "werker": False}
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            uit["database"] = True
            cursor.execute(_ZONDER_WERKER, [STILTE])
            migraties, uit["werker"] = cursor.fetchone()
            uit["migraties"] = migraties >= _verwachte_migraties()
    except DatabaseError:
        connection.close()
    return uit

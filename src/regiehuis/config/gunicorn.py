"""Settings of gunicorn; numbers come from the command ``serve``."""

import os
import signal

wsgi_app = "regiehuis.config.wsgi:application"
worker_class = "gthread"
workers = int(os.environ.get("REGIEHUIS_WERKERS", "1"))
threads = int(os.environ.get("REGIEHUIS_DRADEN", "8"))
preload_app = True
timeout = 60
graceful_timeout = 10
keepalive = 5
max_requests = int(os.environ.get("REGIEHUIS_MAX_VERZOEKEN", "0"))
control_socket_disable = True
proc_name = "regiehuis"
# No access log: addresses with ids and who asked for them stand in the database's own log.
accesslog = None
loglevel = "warning"
_samen = os.environ.get("REGIEHUIS_SAMEN_UIT") == "1"
_stopt = False


def post_fork(server, worker):  # type: ignore[no-untyped-def]
    """No connection made while loading may be shared with the workers."""
    from django.db import connections

    connections.close_all()


def on_exit(server):  # type: ignore[no-untyped-def]
    """Remember that workers now end on purpose."""
    global _stopt
    _stopt = True


def child_exit(server, worker):  # type: ignore[no-untyped-def]
    """In the demo a killed worker takes all with it: nothing half may keep running."""
    if _samen and not _stopt:
        os.kill(os.getpid(), signal.SIGTERM)

"""Log lines as JSON, without BSNs."""

import logging
import re
from collections.abc import MutableMapping
from typing import Any

import structlog

_CIJFERS = re.compile(r"(?<!\d)\d{8,9}(?!\d)")


def _maskeer(tekst: str) -> str:
    try:
        from regiehuis.kern.bsn import maskeer
    except ImportError:
        return _CIJFERS.sub("*********", tekst)
    return str(maskeer(tekst))


def zonder_bsn(
    logger: object, methode: str, regel: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Structlog processor: mask what looks like a BSN in every text of the line."""
    for sleutel, waarde in regel.items():
        if isinstance(waarde, str):
            regel[sleutel] = _maskeer(waarde)
        elif isinstance(waarde, dict | list | tuple | set):
            regel[sleutel] = _maskeer(repr(waarde))
    return regel


_GEDEELD: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.format_exc_info,
    zonder_bsn,
]


def richt_in(niveau: str) -> dict[str, Any]:
    """Configure structlog and give Django's ``LOGGING``."""
    structlog.configure(
        processors=[*_GEDEELD, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(niveau)),
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": [structlog.stdlib.ExtraAdder(["status_code"]), *_GEDEELD],
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(ensure_ascii=False),
                ],
            }
        },
        "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["uit"], "level": niveau},
        "loggers": {
            "django.server": {"handlers": ["uit"], "level": niveau, "propagate": False},
            # These write addresses of refused requests or arguments of jobs; the access log has
            # the refusals already.
            "django.request": {"level": "ERROR"},
            "procrastinate": {"level": "WARNING"},
        },
    }

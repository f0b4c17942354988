"""Child processes that never outlive the process that started them."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def sterf_met_ouder(sein: int = signal.SIGTERM) -> Callable[[], None]:
    """Give a ``preexec_fn`` that lets the kernel send ``sein`` when the parent is gone.

    The kernel watches the *thread* that started the child, so start from the main thread.

    Raises:
        RuntimeError: when called from another thread than the main one.
    """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("start kindprocessen vanuit de hoofdthread (PDEATHSIG)")
    ouder = os.getpid()

    def in_het_kind() -> None:
        if _LIBC is not None:
            _LIBC.prctl(_PR_SET_PDEATHSIG, sein, 0, 0, 0)
            if os.getppid() != ouder:  # the parent died between fork and prctl
                os._exit(1)

    return in_het_kind


def stop_met_ouder(sein: int = signal.SIGTERM) -> None:
    """Ask the kernel to send ``sein`` to this process itself when its parent is gone."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, sein, 0, 0, 0)

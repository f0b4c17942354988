"""Rich cases."""

from regiehuis.demo.verhalen.vorm import Verhaal

VERHALEN: tuple[Verhaal, ...] = ()

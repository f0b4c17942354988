"""Writing: what people do with accounts, invitations, second factors and deputies."""

from regiehuis.toegang.services.deuren import automaat, door_voor

__all__ = ["automaat", "door_voor"]

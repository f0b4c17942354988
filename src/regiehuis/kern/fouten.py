"""What can go wrong in the domain, as exceptions that carry a sentence for the user.

Domain code knows no translations. An error therefore keeps its Dutch template and the
values apart (`sjabloon`, `waarden`), so that the web layer can look the template up in the
message catalogue before it fills the values in. Templates are marked with `gettext_noop`,
which makes `makemessages` find them without importing Django.
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar


def gettext_noop(tekst: str) -> str:
    """Mark a Dutch template as translatable and return it unchanged."""
    return tekst


class DomeinFout(Exception):
    """Base of every error that a user may read.

    Args:
        sjabloon: Dutch sentence at B1 level, with `%(naam)s` places for `waarden`. Never put
            personal data in it or in the values: errors end up in logs.
        veld: name of the form field that the error belongs to, if there is one.
        code: stable key for the API and for tests; each class has its own default.
        **waarden: values for the places in the template.
    """

    standaard_sjabloon: ClassVar[str] = gettext_noop("Dit lukt niet.")
    standaard_code: ClassVar[str] = "fout"

    def __init__(
        self,
        sjabloon: str | None = None,
        *,
        veld: str | None = None,
        code: str | None = None,
        **waarden: Any,
    ) -> None:
        self.sjabloon = sjabloon if sjabloon is not None else self.standaard_sjabloon
        self.veld = veld
        self.code = code if code is not None else self.standaard_code
        self.waarden: Mapping[str, Any] = waarden
        super().__init__(self.sjabloon)

    @property
    def melding(self) -> str:
        """The Dutch sentence with the values filled in."""
        return self.in_taal(lambda sjabloon: sjabloon)

    def in_taal(self, vertaal: Callable[[str], str]) -> str:
        """The sentence in another language; `vertaal` is for example Django's `gettext`.

        Values that are themselves marked texts (a label, a state) are translated as well.
        """
        sjabloon = vertaal(self.sjabloon)
        if not self.waarden:
            return sjabloon
        return sjabloon % {
            naam: vertaal(waarde) if isinstance(waarde, str) and waarde else waarde
            for naam, waarde in self.waarden.items()
        }

    def bij_veld(self, veld: str) -> "DomeinFout":
        """Attach the error to a form field and return the error itself."""
        self.veld = veld
        return self

    def __str__(self) -> str:
        return self.melding


class OngeldigeInvoer(DomeinFout):
    """What was typed cannot be understood or is not allowed as a value."""

    standaard_sjabloon = gettext_noop("Deze invoer klopt niet.")
    standaard_code = "ongeldige_invoer"


class NietToegestaan(DomeinFout):
    """The acting officer lacks the right; `recht` is the key in the map of rights."""

    standaard_sjabloon = gettext_noop("U mag dit niet doen vanuit deze hoedanigheid.")
    standaard_code = "niet_toegestaan"

    def __init__(
        self,
        sjabloon: str | None = None,
        *,
        recht: str | None = None,
        veld: str | None = None,
        code: str | None = None,
        **waarden: Any,
    ) -> None:
        super().__init__(sjabloon, veld=veld, code=code, **waarden)
        self.recht = recht


class NietGevonden(DomeinFout):
    """The object does not exist or may not be seen; which of the two is never told."""

    standaard_sjabloon = gettext_noop("Dit bestaat niet, of u kunt het niet zien.")
    standaard_code = "niet_gevonden"


class Conflict(DomeinFout):
    """Somebody else changed the object in the meantime; both versions are kept for the page.

    Args:
        huidig: the version as it is stored now.
        ingevoerd: the version that the user typed, so that nothing is lost.
    """

    standaard_sjabloon = gettext_noop(
        "Iemand anders heeft dit intussen gewijzigd. Uw tekst is bewaard: vergelijk de twee "
        "versies en kies."
    )
    standaard_code = "conflict"

    def __init__(
        self,
        sjabloon: str | None = None,
        *,
        huidig: Any = None,
        ingevoerd: Any = None,
        veld: str | None = None,
        code: str | None = None,
        **waarden: Any,
    ) -> None:
        super().__init__(sjabloon, veld=veld, code=code, **waarden)
        self.huidig = huidig
        self.ingevoerd = ingevoerd


class RegelOvertreden(DomeinFout):
    """The right is there and the input is sound, but a rule of the domain says stop."""

    standaard_sjabloon = gettext_noop("Dit kan nu niet.")
    standaard_code = "regel_overtreden"

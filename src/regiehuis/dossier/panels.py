"""What this room shows elsewhere: cases as a source of the search box."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import ZOEKBRONNEN, Zoekbron


def registreer() -> None:
    """Fill the registers (once, at start)."""
    from regiehuis.dossier.queries import in_casussen

    ZOEKBRONNEN.registreer(
        "casussen", Zoekbron(sleutel="casussen", label=_("Casussen"), zoek=in_casussen, volgorde=10)
    )

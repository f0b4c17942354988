"""What this room shows elsewhere: cases as a source of the search box, the tab of the timeline."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import CASUS_TABBLADEN, ZOEKBRONNEN, Tabblad, Zoekbron


def registreer() -> None:
    """Fill the registers (once, at start)."""
    from regiehuis.dossier.queries import in_casussen

    ZOEKBRONNEN.registreer(
        "casussen", Zoekbron(sleutel="casussen", label=_("Casussen"), zoek=in_casussen, volgorde=10)
    )
    CASUS_TABBLADEN.registreer(
        "tijdlijn", Tabblad("tijdlijn", _("Tijdlijn"), "dossier:tijdlijn", 30)
    )

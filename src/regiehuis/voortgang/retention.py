"""How long this room keeps: as long as the case."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

TABELLEN = (
    "heroverweger",
    "terugkeer",
    "volgmoment",
    "overdracht",
    "correctie",
    "evaluatie",
    "mijlpaal",
)

for _nr, _tabel in enumerate(TABELLEN):
    BEWAARTERMIJNEN.registreer(
        f"voortgang.{_tabel}",
        Bewaring(
            sleutel=f"voortgang.{_tabel}",
            tabel=f"voortgang_{_tabel}",
            grond="WGS 1.8(7); BGS 1.16",
            termijn=_("zo lang als de casus, hoogstens vijf jaar na de eerste verwerking"),
            volgorde=400 + _nr,
        ),
    )

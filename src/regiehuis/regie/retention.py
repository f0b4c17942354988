"""How long casusregie is kept: with the case."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

for _nr, _tabel in enumerate(("regietekst", "taakelders", "casusregie")):
    BEWAARTERMIJNEN.registreer(
        f"regie.{_tabel}",
        Bewaring(
            sleutel=f"regie.{_tabel}",
            tabel=f"regie_{_tabel}",
            grond="WGS 1.8(7); BGS 1.16",
            termijn=_("zo lang als de casus, hoogstens vijf jaar na de eerste verwerking"),
            volgorde=400 + _nr,
        ),
    )

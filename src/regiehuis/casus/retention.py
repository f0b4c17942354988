"""How long the tables of a case are kept. Destruction of closed cases follows with closing."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

GROND = "WGS 1.8(7); BGS 1.16"
MET_CASUS = _("zo lang als de casus, hoogstens vijf jaar na de eerste verwerking")

for _nr, _tabel in enumerate(
    (
        "bezoek",
        "heropentekst",
        "heropening",
        "onderbrokenzicht",
        "beeindigdezaak",
        "afsluittekst",
        "afsluiting",
        "uitgave",
        "geheimadres",
        "betrokkene",
        "lid",
        "toewijzing",
        "doeltoets",
        "inhoudversie",
        "casusinhoud",
        "casus",
    )
):
    BEWAARTERMIJNEN.registreer(
        f"casus.{_tabel}",
        Bewaring(
            sleutel=f"casus.{_tabel}",
            tabel=f"casus_{_tabel}",
            grond=GROND,
            termijn=MET_CASUS,
            volgorde=500 + _nr,
        ),
    )

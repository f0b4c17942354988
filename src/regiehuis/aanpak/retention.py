"""How long plans and agreements are kept: with the case, as everything that is its content."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

GROND = "WGS 1.8(7); BGS 1.16"
MET_CASUS = _("zo lang als de casus, hoogstens vijf jaar na de eerste verwerking")

for _nr, _tabel in enumerate(
    (
        "instemming",
        "plantekst",
        "planscenario",
        "wederkerigheid",
        "planinterventie",
        "deeldoel",
        "planversie",
        "afspraakstap",
        "afspraaktekst",
        "afspraak",
    )
):
    BEWAARTERMIJNEN.registreer(
        f"aanpak.{_tabel}",
        Bewaring(
            sleutel=f"aanpak.{_tabel}",
            tabel=f"aanpak_{_tabel}",
            grond=GROND,
            termijn=MET_CASUS,
            volgorde=200 + _nr,
        ),
    )

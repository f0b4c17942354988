"""How long drafts and keys of submissions are kept."""

from django.utils.translation import gettext_lazy as _

from regiehuis.concepten.services import (
    oude_indieningen,
    verlopen_concepten,
    vernietig_concepten,
    vernietig_indieningen,
)
from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

BEWAARTERMIJNEN.registreer(
    "concepten.concept",
    Bewaring(
        sleutel="concepten.concept",
        tabel="concepten_concept",
        grond="WGS 1.8(7)",
        termijn=_("14 dagen na de laatste wijziging"),
        volgorde=10,
        vind=verlopen_concepten,
        vernietig=vernietig_concepten,
    ),
)
BEWAARTERMIJNEN.registreer(
    "concepten.indiening",
    Bewaring(
        sleutel="concepten.indiening",
        tabel="concepten_indiening",
        grond="WGS 1.8(7)",
        termijn=_("30 dagen"),
        volgorde=10,
        vind=oude_indieningen,
        vernietig=vernietig_indieningen,
    ),
)

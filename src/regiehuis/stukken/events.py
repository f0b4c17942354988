"""What can happen to a file, in words; never its name."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst

SOORTEN = woordenlijst(
    "stukken",
    Soort("stukken:stuk:geplaatst", zin=_("{door} heeft namens {namens} een stuk toegevoegd")),
    Soort("stukken:stuk:ingetrokken", zin=_("{door} heeft namens {namens} een stuk ingetrokken")),
)

"""The vocabulary of events is complete in English too (design §7: both languages)."""

import pytest
from django.utils.translation import gettext, override

from regiehuis.logboek.woorden import SOORTEN

#: The same word in both languages.
GELIJK = {"Top-X", "incident", "later"}


def in_taal(taal: str, tekst: object) -> str:
    with override(taal):
        return gettext(str(tekst))


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda s: s.naam)
def test_elke_gebeurtenis_heeft_engelse_woorden(soort) -> None:
    woorden = [soort.zin, *(w for codes in soort.codes.values() for w in codes.values())]
    vertaald = {in_taal("nl", w): in_taal("en", w) for w in woorden}
    assert {nl for nl, en in vertaald.items() if nl == en} <= GELIJK

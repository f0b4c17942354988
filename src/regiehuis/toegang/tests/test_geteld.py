"""Refusals are counted, for the house as a whole."""

import pytest

from regiehuis.kern.ids import nieuw_id
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import account, als, kort


@pytest.mark.django_db
def test_weigeringen_worden_geteld():
    h = huis_met_mensen()
    agent, fg = als(account(h, "agent")), als(account(h, "fg"))
    for pad in (f"casus/{nieuw_id()}/", f"casus/{nieuw_id()}/beeld/", "logboek/"):
        assert agent.get(f"/f/{kort(h, 'agent')}/{pad}").status_code in (403, 404)
    pagina = fg.get(f"/f/{kort(h, 'fg')}/logboek/?handeling=geweigerd").content.decode()
    assert "mocht iets 1 keer niet, en was iets 2 keer niet te vinden" in pagina
    assert "keer niet te vinden" not in fg.get(f"/f/{kort(h, 'fg')}/logboek/").content.decode()

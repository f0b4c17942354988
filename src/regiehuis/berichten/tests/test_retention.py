"""Destroying what the outbox says about an object, with the role that may."""

from datetime import timedelta

from regiehuis.berichten import retention, rules, services
from regiehuis.berichten.models import Bericht, Berichtinhoud
from regiehuis.berichten.tests.post import postkantoor
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.taken import voer_uit
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.services import automaat


def _stuur(h, id):
    with binnen(h.deur("regisseur")) as door:
        return services.stuur(
            door,
            aan=[h.agent],
            soort="aanmelding_uitkomst",
            waarden={"nummer": "2026-0001", "pad": f"/aanmelding/{id}/"},
        )[0]


def test_na_vernietiging_weet_de_uitbak_niet_meer_waarover_het_ging(echte_db):
    """WGS 1.8(7): a refused submission leaves nothing behind."""
    h, aanmelding = huis_met_mensen(), nieuw_id()
    id = _stuur(h, aanmelding)
    blijft = _stuur(h, nieuw_id())
    assert retention.vernietig_over([aanmelding]) == 1
    with binnen(automaat(h.id)):
        assert [i.bericht_id for i in Berichtinhoud.objects.all()] == [blijft]
    with postkantoor() as vak:
        voer_uit("berichten.verstuur", huis=str(h.id), bericht=str(id))
        assert vak.mail == []
    with binnen(h.door):
        assert Bericht.objects.get(id=id).stand == "vervallen"


def test_oude_berichten_worden_vernietigd(echte_db):
    h = huis_met_mensen()
    id = _stuur(h, nieuw_id())
    assert retention.oude(h.id, nu()) == []
    later = nu() + rules.BEWAREN + timedelta(minutes=1)
    assert retention.oude(h.id, later) == [id]
    assert retention.vernietig([id]) == 1
    with binnen(automaat(h.id)):
        assert not Bericht.objects.exists()
        assert not Berichtinhoud.objects.exists()

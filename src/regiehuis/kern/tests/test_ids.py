from datetime import UTC, datetime, timedelta
from threading import Thread
from uuid import UUID, uuid4

import pytest

from regiehuis.kern import ids
from regiehuis.kern.ids import ALFABET, kort_id, moment_van, nieuw_id


def test_ids_zijn_uuid7_en_lopen_strikt_op():
    """RFC 9562 §6.2: strictly increasing within one process, also within a millisecond."""
    reeks = [nieuw_id() for _ in range(5000)]
    assert all(id.version == 7 and id.variant == "specified in RFC 4122" for id in reeks)
    assert all(a < b for a, b in zip(reeks, reeks[1:], strict=False))
    assert sorted(map(str, reeks)) == [str(id) for id in reeks]


def test_ids_uit_meer_draden_zijn_uniek():
    alles: list[UUID] = []
    draden = [Thread(target=lambda: alles.extend(nieuw_id() for _ in range(500))) for _ in "abcd"]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(set(alles)) == 2000


def test_een_teruggezette_klok_geeft_toch_oplopende_ids(monkeypatch):
    eerste = nieuw_id()
    monkeypatch.setattr(ids.time, "time_ns", lambda: 1_000_000)
    assert nieuw_id() > eerste


def test_een_volle_milliseconde_loopt_over_in_de_volgende():
    volgorde = ids._Volgorde()
    volgorde.milliseconde, volgorde.rest = 5, (1 << 74) - 1
    milliseconde, rest = volgorde.volgende(5)
    assert milliseconde == 6 and 0 <= rest < 1 << 74


def test_een_afgesplitst_proces_begint_opnieuw(monkeypatch):
    monkeypatch.setattr(ids, "_volgorde", ids._volgorde)
    oud = ids._volgorde
    ids._begin_opnieuw()
    assert ids._volgorde is not oud


def test_moment_van_een_id_is_het_moment_van_maken():
    assert abs(moment_van(nieuw_id()) - datetime.now(UTC)) < timedelta(seconds=5)
    with pytest.raises(ValueError):
        moment_van(uuid4())


def test_kort_id_heeft_alleen_letters_die_niet_te_verwarren_zijn():
    tekst = "".join(kort_id(12) for _ in range(500))
    assert set(tekst) == set(ALFABET) and not set("ilou") & set(tekst)
    assert len(kort_id()) == 8
    with pytest.raises(ValueError):
        kort_id(0)

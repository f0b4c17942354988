from datetime import UTC, date, datetime

import pytest

from regiehuis.kern.klok import AMSTERDAM, lokaal, nu, op_moment, vandaag

ZOMERAVOND = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)


def test_de_klok_is_bewust_en_in_utc():
    assert nu().tzinfo is UTC


def test_op_moment_zet_de_klok_en_geeft_haar_terug():
    with op_moment(ZOMERAVOND):
        assert nu() == ZOMERAVOND
        with op_moment(datetime(2020, 1, 1, tzinfo=AMSTERDAM)):
            assert nu() == datetime(2019, 12, 31, 23, tzinfo=UTC)
        assert nu() == ZOMERAVOND
    assert nu() > ZOMERAVOND or nu().year >= 2024
    assert nu() != ZOMERAVOND


def test_vandaag_is_de_datum_in_amsterdam():
    """At 22.30 UTC in summer it is already half past midnight in the Netherlands."""
    with op_moment(ZOMERAVOND):
        assert vandaag() == date(2026, 7, 2)


def test_een_moment_zonder_zone_wordt_geweigerd():
    with pytest.raises(ValueError), op_moment(datetime(2026, 1, 1)):
        pass
    with pytest.raises(ValueError):
        lokaal(datetime(2026, 1, 1))

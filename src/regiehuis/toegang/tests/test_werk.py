"""Who waits for a second person, and whom nobody answered, stands on a home page."""

from datetime import timedelta

import pytest

from regiehuis.kern.klok import nu, op_moment, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang import services
from regiehuis.toegang.tests.fabriek import account, als, deur, factor, kort
from regiehuis.werkvoorraad.queries import werk

pytestmark = pytest.mark.django_db


@pytest.fixture
def h():
    return huis_met_mensen()


def soorten(h, wie: str) -> list[str]:
    door = deur(h, wie)
    with binnen(door):
        return [r.item.soort for q in werk(door) for r in q.rijen]


def test_een_gevraagd_herstel_wacht_bij_ieder_ander_die_het_mag_goedkeuren(h):
    """Two people: without this nobody hears that somebody cannot get in."""
    factor(account(h, "agent", "wijkagent", "ambassadeur", "beheerder"))
    with binnen(deur(h, "ambassadeur")) as door:
        herstel = services.vraag_herstel(door, functionaris_id=h.agent)
    assert "factorherstel" in soorten(h, "beheerder")
    assert "factorherstel" in soorten(h, "ketenmanager")
    for wie in ("ambassadeur", "agent", "wijkagent", "officier", "regisseur"):
        assert "factorherstel" not in soorten(h, wie), wie
    client = als(account(h, "ketenmanager"))
    pagina = client.get(f"/f/{kort(h, 'ketenmanager')}/").content.decode()
    assert f"/mensen/{h.agent}/" in pagina
    with binnen(deur(h, "beheerder")) as door:
        services.besluit_herstel(door, herstel_id=herstel.id, akkoord=True)
    assert "factorherstel" not in soorten(h, "ketenmanager")


def test_een_verlopen_uitnodiging_staat_bij_wie_haar_verstuurde(h):
    with binnen(deur(h, "ambassadeur")) as door:
        services.nodig_nieuw_uit(
            door, hoedanigheid_id=h.hoedanigheden["politie"], naam="Nieuw Mens",
            functie="wijkagent", email="nieuw@example.org", rollen=["partner"],
            screening_bevestigd_op=vandaag(),
        )  # fmt: skip
    assert soorten(h, "ambassadeur") == []
    with op_moment(nu() + timedelta(days=8)):
        assert soorten(h, "ambassadeur") == ["uitnodiging"]
        assert "uitnodiging" not in soorten(h, "ketenmanager")


def test_een_te_kort_wachtwoord_wordt_in_gewoon_nederlands_geweigerd():
    """Django has no Dutch for this sentence."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    for woord in ("kort", "wachtwoord", "12345678901234"):
        with pytest.raises(ValidationError) as fout:
            validate_password(woord)
        assert not any("password" in m for m in fout.value.messages), fout.value.messages

"""A closed case: every address × every person shows nothing of it any more (ontwerp.md §2.11)."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casus
from regiehuis.logboek.context import binnen
from tests.rechten.conftest import Kiezer
from tests.rechten.orakel import INHOUD, MENSEN, REGIE
from tests.rechten.test_adressen import adressen, probeer, vul
from tests.rechten.wereld import KANARIES, Wereld, maak_wereld

#: What remains of a closed case: its number, undoing by who closed it, asking to reopen it.
KERN = REGIE | {"ketenmanager"}
BLIJFT = {
    "casus:casus": KERN,
    "casus:heropenen": KERN,
    "casus:afsluiting_ongedaan": frozenset({"regisseur"}),
}


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker) -> Iterator[Wereld]:
    """The world in which the case of house `a` was closed."""
    with django_db_blocker.unblock(), transaction.atomic():
        w = maak_wereld()
        with binnen(w.a.door("regisseur")) as door:
            while groepen := casussen.open_zaken(door, w.a.id):
                redenen = {(g.sleutel, z.id): "Klaar" for g in groepen for z in g.zaken}
                casus.beeindig_zaken(door, casus=w.a.id, redenen=redenen)
            casus.sluit_af(
                door, casus=w.a.id, versie=casussen.casus_voor(door, w.a.id).versie,
                uitkomst="doel_bereikt", toelichting="Kanariepiet woont begeleid.",
            )  # fmt: skip
        yield w
        transaction.set_rollback(True)


@pytest.mark.parametrize("naam", [n for n, p in adressen().items() if "<uuid:casus_id>" in p])
def test_van_een_afgesloten_casus_komt_niemand_nog_binnen(
    wereld: Wereld, naam: str, wie_vragen: Kiezer
) -> None:
    """Issue, point 7: shielded at once, for everybody."""
    pad, fout = vul(adressen()[naam], wereld), []
    blijft = BLIJFT.get(naam, frozenset())
    for wie in wie_vragen(MENSEN, lambda w: (w in blijft, w in KERN, w in INHOUD)):
        antwoord = probeer(wereld, "a", wie, pad)
        tekst = antwoord.content.decode(errors="replace")
        fout += [f"{wie} leest {k}" for k in KANARIES if k in tekst]
        if wie not in KERN and wereld.a.casus.nummer in tekst:
            fout.append(f"{wie} leest het nummer")
        if antwoord.status_code not in (403, 404) and wie not in blijft:
            fout.append(f"{wie} kreeg {antwoord.status_code}")
    assert fout == [], naam


@pytest.mark.parametrize(
    "pad", ["", "casussen/", "casussen/?fase=afgesloten", "verzoek/{verzoek_geweigerd}/",
            "stuk/{stuk}/"]
)  # fmt: skip
def test_ook_lijst_werkvoorraad_vraag_en_stuk_verraden_niets(wereld: Wereld, pad: str) -> None:
    """Lists, counts with names, home; and what has an address without the case in it."""
    for wie in sorted(MENSEN):
        antwoord = probeer(wereld, "a", wie, pad.format(**wereld.ids))
        tekst = antwoord.content.decode(errors="replace")
        # On the home of triage stands a submission with the other word; it is not of this case.
        zoek = KANARIES if pad else ("Kanariepiet",)
        assert not [k for k in zoek if k in tekst], (pad, wie)
        if pad in ("", "casussen/") or wie not in KERN:
            assert wereld.a.casus.nummer not in tekst, (pad, wie)


@pytest.mark.parametrize("wie", ["regisseur", "agent", "ketenmanager", "triagist"])
def test_zoeken_vindt_een_afgesloten_casus_niet(wereld: Wereld, wie: str) -> None:
    client, begin = wereld.client("a", wie)
    nummer = wereld.a.casus.nummer
    for vraag in ("Kanariepiet", "Mevrouw V.", nummer, nummer.split("-")[1]):
        tekst = client.post(f"{begin}/zoeken/", {"vraag": vraag}).content.decode()
        assert f"/casus/{wereld.a.id}/" not in tekst, (wie, vraag)
        assert "De heer Kanariepiet" not in tekst

"""Home: my few cases in one page, and what one can do when nothing waits."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.casus import services as casussen
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus, open_casus
from regiehuis.informatie.tests.fabriek import vraag
from regiehuis.kern.klok import nu, op_moment, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.netwerk.queries import functionaris
from regiehuis.overleg.services import NieuwPunt
from regiehuis.overleg.tests.fabriek import nodig_uit, over, plan, punt
from regiehuis.regie.tests.fabriek import met_casusregie
from regiehuis.toegang.tests.fabriek import account, als, kort
from regiehuis.werkvoorraad.queries import Casusregel, uw_casussen, werk
from regiehuis.werkvoorraad.queries.casussen import MEESTE
from regiehuis.werkvoorraad.rules import op_volgorde

dagen = st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1))


def mijn(c: Casusvol, wie: str = "agent") -> list[Casusregel]:
    with binnen(c.door(wie)) as door:
        return uw_casussen(door, werk(door))


@pytest.fixture
def c(db: None) -> Casusvol:
    return huis_met_casus(("agent", "psychiater"))


def test_wie_twee_keer_per_maand_komt_ziet_wat_er_veranderde(c: Casusvol) -> None:
    """bron-001 §1.5: the casusregisseur is here twice a month (ontwerp.md §1)."""
    (regel,) = mijn(c)
    assert regel.casus.aanduiding == "Mevrouw V., 43 jaar"
    assert regel.casus.sinds is None
    with binnen(c.door("agent")) as door:
        casussen.bezocht(door, casus=c.id)
    with op_moment(nu() + timedelta(days=14)):
        assert mijn(c)[0].aantal == 0
        with binnen(c.door("regisseur")) as door:
            for wie in ("toezichthouder", "officier"):
                casussen.voeg_lid_toe(
                    door, casus=c.id, functionaris=c.huis.mensen[wie], reden="Nodig."
                )
        (regel,) = mijn(c)
    assert regel.aantal == 2
    assert "Officier Bakker" in str(regel.laatste and regel.laatste.tekst)


def test_een_uitnodiging_voor_twee_casussen_telt_bij_allebei(c: Casusvol) -> None:
    ander = open_casus(c.huis, ("agent",))
    overleg = plan(c, einde=over(uur=13), punten=[NieuwPunt(c.id), NieuwPunt(ander.id)])
    for plek in (0, 1):
        nodig_uit(c, punt(c, overleg, plek=plek), "agent")
    assert [r.wacht for r in mijn(c)] == [1, 1]


def test_casusregie_en_de_eerste_dag_die_komt_staan_erbij(c: Casusvol) -> None:
    met_casusregie(c, "agent", tot=vandaag() + timedelta(days=20))
    (regel,) = mijn(c)
    assert regel.regie is not None
    assert regel.volgende is not None
    assert regel.volgende.op == regel.regie.tot
    assert mijn(c, "psychiater")[0].regie is None


def test_wie_geen_of_veel_casussen_heeft_krijgt_de_lijst_niet(c: Casusvol) -> None:
    """Who directs twenty cases has the list of cases."""
    assert mijn(c, "officier") == []
    assert mijn(c, "regisseur") == []
    for _nr in range(MEESTE - 1):
        open_casus(c.huis, ("agent",))
    assert len(mijn(c)) == MEESTE
    open_casus(c.huis, ("agent",))
    assert mijn(c) == []


def test_de_lijst_kost_een_vast_aantal_vragen(
    c: Casusvol, django_assert_max_num_queries: Any
) -> None:
    for _nr in range(5):
        casus = open_casus(c.huis, ("agent",))
        with binnen(c.door("agent")) as door:
            casussen.bezocht(door, casus=casus.id)
    with binnen(c.door("agent")) as door:
        queues = werk(door)
        with django_assert_max_num_queries(12):
            assert len(uw_casussen(door, queues)) == 6


def test_de_werkvoorraad_kost_even_veel_vragen_voor_een_als_voor_zes_casussen(
    c: Casusvol,
) -> None:
    """Each room is asked once (kern.registraties: Werkbron), whatever waits there."""

    def vragen() -> tuple[int, int]:
        with binnen(c.door("agent")) as door, CaptureQueriesContext(connection) as gevraagd:
            queues = werk(door)
        return len(gevraagd), sum(q.aantal for q in queues)

    vraag(c, "agent")
    een, aantal = vragen()
    for _nr in range(5):
        vraag(Casusvol(c.huis, open_casus(c.huis, ("agent",))), "agent")
    zes, meer = vragen()
    assert meer > aantal
    assert zes == een <= 40


def test_een_regel_noemt_wie_er_vraagt_met_zijn_organisatie(c: Casusvol) -> None:
    """Never a name without function or organisation."""
    vraag(c, "agent")
    with binnen(c.door("agent")) as door:
        (rij,) = next(q for q in werk(door) if q.sleutel == "beantwoorden").getoond
        regisseur = functionaris(c.huis.mensen["regisseur"])
    assert rij.wie == f"{regisseur.naam} ({regisseur.organisatie})"


@given(
    st.lists(st.tuples(st.integers(0, 3), dagen, st.integers(0, 3), dagen), min_size=1, max_size=9)
)
def test_wat_gevraagd_wordt_staat_bovenaan(rijen: list[Any]) -> None:
    """What is asked first, then what is new, then what is coming."""
    gesorteerd = sorted(
        rijen,
        key=lambda r: op_volgorde(
            wacht=r[0], termijn=r[1] if r[0] else None, nieuw=r[2], volgende=r[3], nummer=""
        ),
    )
    wacht = [bool(r[0]) for r in gesorteerd]
    assert wacht == sorted(wacht, reverse=True)
    rustig = [bool(r[2]) for r in gesorteerd if not r[0]]
    assert rustig == sorted(rustig, reverse=True)


@pytest.mark.parametrize(
    ("wie", "tekst"),
    [
        ("fg", "Kijk wie wat heeft bekeken"),
        ("ondersteuning", "Leg een informatievraag vast"),
        ("beheerder", "Pas de criteria aan"),
        ("officier", "Meld een casus aan"),
    ],
)
def test_een_lege_werkvoorraad_zegt_wat_u_hier_kunt_doen(c: Casusvol, wie: str, tekst: str) -> None:
    """Empty states teach; every link works for who sees it."""
    client, begin = als(account(c.huis, wie)), f"/f/{kort(c.huis, wie)}"
    pagina = client.get(f"{begin}/").content.decode()
    assert tekst in pagina
    stuk = pagina.split('class="werk-wegwijs"')[1].split("</ul>")[0]
    for deel in stuk.split('href="')[1:]:
        assert client.get(deel.split('"')[0]).status_code == 200

"""The demo is told once, and then looked at from all sides."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg
import pytest

from regiehuis.casus.models import Casus
from regiehuis.casus.rules import FASELABELS
from regiehuis.demo import services
from regiehuis.demo.verhalen.namen import ACHTERNAMEN
from regiehuis.demo.verhalen.netwerken import Huisplan
from regiehuis.instroom.rules import STANDEN
from regiehuis.kern.bsn import Bsn, is_testreeks
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, huizen
from regiehuis.netwerk.models import Functionaris, Huis
from regiehuis.toegang.models import Koppeling
from regiehuis.toegang.services import door_voor
from regiehuis.werkvoorraad.queries import werk

#: Words of three letters or less, and parts that are ordinary words, prove nothing.
ACHTER = re.compile(
    "|".join(sorted({n.split()[-1] for n in ACHTERNAMEN if len(n.split()[-1]) > 5}))
)
#: A text of any table that is no content of a case, for the search for names.
KAAL = (
    "SELECT waarden::text FROM logboek_gebeurtenis",
    "SELECT args::text FROM procrastinate_jobs",
    "SELECT pagina FROM logboek_toegangsregel",
)


class Beeld:
    """The told demo, as a superuser sees it."""

    def __init__(self, adres: str) -> None:
        self.verbinding = psycopg.connect(adres, autocommit=True)

    def lijst(self, vraag: str) -> list[tuple]:
        """All rows of a question."""
        return self.verbinding.execute(vraag.encode()).fetchall()


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None,
    django_db_blocker: Any,
    als_beheer_adres: str,
    opruimer: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Beeld]:
    """Both houses, told once for all tests of this module."""
    with django_db_blocker.unblock():
        opruimer.maak_leeg()
        try:
            services.laad_demo()
            beeld = Beeld(als_beheer_adres)
            with closing(beeld.verbinding):
                yield beeld
        finally:
            opruimer.maak_leeg()


def _huis_id(plan: Huisplan, demo: Beeld):
    return demo.lijst(f"SELECT id FROM netwerk_huis WHERE kort = '{plan.kort}'")[0][0]


@pytest.mark.parametrize("plan", services.HUIZEN, ids=lambda p: p.kort)
def test_elk_huis_heeft_zijn_casussen_aanmeldingen_en_mensen(plan: Huisplan, demo: Beeld) -> None:
    """Four constructed, twelve rich and twenty plain cases per house."""
    huis = _huis_id(plan, demo)
    tel = dict(
        demo.lijst(
            f"SELECT 'casus', count(*) FROM casus_casus WHERE huis_id = '{huis}'"
            f" UNION SELECT 'mens', count(*) FROM netwerk_functionaris WHERE huis_id = '{huis}'"
            f" UNION SELECT 'vraag', count(*) FROM instroom_informatievraag"
            f" WHERE huis_id = '{huis}'"
        )
    )
    assert tel["casus"] == 36
    assert tel["mens"] > 60
    assert tel["vraag"] >= 10
    fasen = demo.lijst(f"SELECT DISTINCT fase FROM casus_casus WHERE huis_id = '{huis}'")
    assert {"geopend", "informatie", "beeld"} <= {f for (f,) in fasen} <= set(FASELABELS)
    standen = demo.lijst(f"SELECT DISTINCT stand FROM instroom_aanmelding WHERE huis_id = '{huis}'")
    assert {s for (s,) in standen} == set(STANDEN)


def test_de_hele_hoofdtaak_wordt_verteld(demo: Beeld) -> None:
    """bron-001 §8.4: meetings, plans, agreements in every state, casusregie, and an end."""

    def standen(tabel: str) -> set[str]:
        return {s for (s,) in demo.lijst(f"SELECT DISTINCT stand FROM {tabel}")}

    assert standen("regie_casusregie") >= {
        "voorgesteld", "loopt", "geweigerd", "beeindigd", "verlopen",
    }  # fmt: skip
    assert standen("aanpak_afspraak") >= {
        "voorgesteld", "aanvaard", "gedaan", "niet_gedaan", "geweigerd",
    }  # fmt: skip
    assert standen("aanpak_planversie") >= {"voorgelegd", "geldt", "vervangen"}
    assert standen("overleg_overleg") >= {"gepland", "vastgesteld"}
    assert standen("overleg_uitnodiging") >= {"uitgenodigd", "aangenomen", "afgemeld"}
    fasen = {f for (f,) in demo.lijst("SELECT DISTINCT fase FROM casus_casus")}
    assert fasen >= {"plan", "uitvoering", "triage", "afgesloten"}
    soorten = {s for (s,) in demo.lijst("SELECT DISTINCT soort FROM voortgang_mijlpaal")}
    assert soorten == {"vastgelopen", "oorzaak", "doorbraak"}


def test_een_triageteam_heeft_een_overleg_gehad_en_er_een_gepland(demo: Beeld) -> None:
    """Issue, "Overleg": the triage table is such a meeting; its report is fixed."""
    gooi = _huis_id(services.HUIZEN[0], demo)
    rijen = demo.lijst(
        "SELECT o.stand, o.begin > now(), count(*) FROM overleg_overleg o"
        " JOIN overleg_overlegtype t ON t.id = o.type_id"
        " JOIN overleg_agendapunt p ON p.overleg_id = o.id"
        f" WHERE t.agenda = 'aanmeldingen' AND o.huis_id = '{gooi}' GROUP BY 1, 2 ORDER BY 1"
    )
    assert rijen == [("gepland", True, 3), ("vastgesteld", False, 3)]
    wacht = demo.lijst(
        "SELECT a.stand FROM overleg_agendapunt p JOIN instroom_weging w ON w.id = p.weging_id"
        " JOIN instroom_aanmelding a ON a.id = w.aanmelding_id WHERE p.overleg_stand = 'gepland'"
    )
    assert ("triage",) in wacht
    assert {s for (s,) in wacht} <= {"triage", "ingediend"}
    oordelen = "SELECT 1 FROM overleg_besluit b WHERE b.weging_id IS NOT NULL"
    assert len(demo.lijst(oordelen)) == 3


def test_een_casus_zonder_casusregisseur_staat_bij_de_procesregisseur(demo: Beeld) -> None:
    """ontwerp.md §4.13, in the eyes of somebody to be."""
    plan = services.HUIZEN[0]
    with in_huis(_huis_id(plan, demo)):
        wie = Functionaris.objects.get(naam=plan.bekend["regie1"], tot__isnull=True).id
    with binnen(door_voor(wie, huis_id=_huis_id(plan, demo))) as door:
        soorten = {r.item.soort for queue in werk(door) for r in queue.rijen}
    assert {"casusregie_leeg", "casusregie_af"} <= soorten


def test_alle_vijf_antwoorden_en_alle_soorten_gegevens_komen_voor(demo: Beeld) -> None:
    antwoorden = {a for (a,) in demo.lijst("SELECT antwoord FROM informatie_informatieverzoek")}
    assert antwoorden >= {"geleverd", "niets_bekend", "niet_nodig", "geweigerd", "later"}
    soorten = {s for (s,) in demo.lijst("SELECT soort FROM informatie_gegeven")}
    assert soorten >= {"algemeen", "interventie", "incident", "detentie", "contactmoment"}
    assert demo.lijst("SELECT 1 FROM informatie_gegeven WHERE beperkt")
    assert demo.lijst("SELECT 1 FROM stukken_stuk")


def test_het_zicht_klopt_in_beide_huizen(demo: Beeld) -> None:
    """ontwerp.md §4.2: sight is derived, and the oracle of every room agrees."""
    for huis in huizen():
        with binnen(automaat_door(huis)):
            assert controleer_zicht(huis) == []


def test_er_is_geen_bsn_buiten_de_testreeks(demo: Beeld) -> None:
    teksten = demo.lijst(
        "SELECT tekst FROM informatie_gegeven UNION ALL SELECT wat_speelt FROM"
        " instroom_aanmeldinhoud UNION ALL SELECT adres FROM casus_betrokkene"
    )
    for (tekst,) in teksten:
        for cijfers in re.findall(r"(?<!\d)\d{9}(?!\d)", tekst or ""):
            assert is_testreeks(Bsn(cijfers))
    assert demo.lijst("SELECT 1 FROM personen_persoon WHERE bsn_hash <> ''")


@pytest.mark.parametrize("vraag", KAAL)
def test_gebeurtenissen_en_taken_noemen_niemand(vraag: str, demo: Beeld) -> None:
    for (tekst,) in demo.lijst(vraag):
        assert not ACHTER.search(tekst or "")


def test_een_aanmelding_wordt_herkend_met_uitleg(demo: Beeld) -> None:
    rijen = demo.lijst("SELECT sterkte, redenen FROM instroom_treffer")
    assert any(sterkte == "zeker" and redenen for sterkte, redenen in rijen)


@pytest.mark.parametrize("plan", services.HUIZEN, ids=lambda p: p.kort)
@pytest.mark.parametrize("plek", ["regie1", "triage", "politie1", "gem_zorg"])
def test_wie_u_kunt_zijn_heeft_werk(plan: Huisplan, plek: str, demo: Beeld) -> None:
    """The work list of the people to be first is not empty."""
    huis = _huis_id(plan, demo)
    with in_huis(huis):
        rijen = Functionaris.objects.filter(tot__isnull=True)
        if plek in plan.bekend:
            wie = rijen.get(naam=plan.bekend[plek]).id
        elif plek == "politie1":
            wie = rijen.filter(functie="wijkagent").order_by("van", "id")[0].id
        else:
            wie = rijen.filter(functie="regisseur sociaal domein").order_by("van", "id")[0].id
    with binnen(door_voor(wie, huis_id=huis)) as door:
        assert any(queue.aantal for queue in werk(door))


def test_een_vertrek_laat_een_zichtbare_vacature(demo: Beeld) -> None:
    assert demo.lijst("SELECT 1 FROM logboek_gebeurtenis WHERE soort = 'casus:vacature:ontstaan'")
    for huis in huizen():
        with binnen(automaat_door(huis)):
            assert Casus.objects.exists() and Huis.objects.exists()


def test_een_mens_werkt_voor_twee_huizen_en_een_voor_twee_hoedanigheden(demo: Beeld) -> None:
    per = {}
    for koppeling in Koppeling.objects.filter(tot__isnull=True):
        per.setdefault(koppeling.gebruiker_id, []).append(koppeling.huis_id)
    dubbel = [huis for huis in per.values() if len(huis) > 1]
    assert any(len(set(h)) == 2 for h in dubbel)
    assert any(len(set(h)) == 1 for h in dubbel)


def test_opnieuw_laden_verandert_niets(demo: Beeld) -> None:
    vooraf = demo.lijst("SELECT count(*) FROM logboek_gebeurtenis")
    services.laad_demo()
    assert demo.lijst("SELECT count(*) FROM logboek_gebeurtenis") == vooraf

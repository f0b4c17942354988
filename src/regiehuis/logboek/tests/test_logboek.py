"""The experiments of the ground, kept as tests: context, policies, versions, insert-only logs."""

from contextlib import nullcontext, suppress
from dataclasses import replace
from datetime import date, timedelta

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from regiehuis.kern.fouten import Conflict, NietGevonden, RegelOvertreden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek import gevolgen as g
from regiehuis.logboek.context import (
    alleen_casussen,
    beperk_tot_casus,
    binnen,
    huidige_door,
    in_huis,
)
from regiehuis.logboek.lezen import HANDELINGEN, leeslijst
from regiehuis.logboek.models import Gebeurtenis, Huissleutel, Toegangsregel, Waarneming, Zicht
from regiehuis.logboek.queries import gebeurtenissen, wie_zien, zinnen
from regiehuis.logboek.services import (
    beeindig_zicht,
    dienst,
    geef_zicht,
    gelezen,
    leg_vast,
    regel_waarneming,
    wijzig,
)
from regiehuis.logboek.tests.fabriek import door
from regiehuis.logboek.uitzonderingen import is_uitgezonderd
from regiehuis.logboek.woorden import OBJECTBRONNEN, SOORTEN, Soort

WOORD = Soort(
    "logboek:proef:gebeurd",
    zin="{door} deed iets met {aantal}",
    waarden={"aantal": "getal", "hoe": "code", "dag": "datum"},
    codes={"hoe": {"snel": "snel"}},
)


@pytest.fixture
def woord():
    with SOORTEN.tijdelijk(WOORD.naam, WOORD):
        yield WOORD


def huidig() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT huidige_functionaris(), huidig_huis()")
        return cursor.fetchone()


def zie(d, object_id, **velden) -> None:
    """Sight of a case, or of what `soort` says in the case `casus`."""
    geef_zicht(
        d,
        functionarissen=[d.functionaris],
        soort=velden.get("soort", "casus"),
        object_id=object_id,
        niveau=velden.get("niveau", "inhoud"),
        grond="lid",
        casus=velden.get("casus", object_id),
    )


def test_buiten_een_functionaris_ziet_niemand_iets(db):
    """proeven.md: after the first SET LOCAL the setting reads '' and must not fail as a uuid."""
    d = door()
    with binnen(d):
        zie(d, nieuw_id())
        assert Zicht.objects.count() == 1
    assert huidig() == (None, None)
    assert Zicht.objects.count() == 0


def test_de_context_gaat_terug_naar_de_vorige(db):
    a, b = door(), door()
    with binnen(a):
        with binnen(b):
            assert huidig() == (b.functionaris, b.huis)
            assert huidige_door() == b
        assert huidig() == (a.functionaris, a.huis)
    assert huidige_door() is None


def test_ook_na_een_fout_blijft_er_geen_context_hangen(echte_db):
    with pytest.raises(DatabaseError), binnen(door()):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1/0")
    assert huidig() == (None, None)


def test_een_fout_in_de_database_blijft_de_fout_die_je_ziet(db):
    """Inside another context: the savepoint goes back, the settings with it."""
    d = door()
    with binnen(d):
        with pytest.raises(DatabaseError, match="division by zero"), binnen(door()):
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1/0")
        assert huidig() == (d.functionaris, d.huis)


def test_een_ander_huis_ziet_geen_enkele_rij(db):
    a, b = door(), door()
    with binnen(a):
        zie(a, nieuw_id())
    with binnen(b):
        assert not Zicht.objects.exists()
    with in_huis(a.huis):
        assert Zicht.objects.exists()


def test_een_gebeurtenis_is_zichtbaar_voor_wie_de_casus_ziet_en_voor_niemand_anders(db, woord):
    a = door()
    b = door(a.huis)
    casus = nieuw_id()
    with binnen(a):
        zie(a, casus)
        leg_vast(a, woord.naam, object=("proef", casus), casus=casus, waarden={"aantal": 3})
        assert [z.tekst for z in zinnen(gebeurtenissen(casus=casus))] == [
            "Robin Proef deed iets met 3"
        ]
    with binnen(b):
        assert not gebeurtenissen().exists()


@pytest.mark.parametrize("altijd", [False, True])
def test_wat_de_lezer_niet_ziet_is_vernietigd_of_niet_van_hem(db, monkeypatch, altijd):
    """Which of the two it is stays unsaid, and what it was too."""
    monkeypatch.setitem(OBJECTBRONNEN, "proef", lambda ids: set())
    word = replace(WOORD, zin="{door} deed iets", waarden={}, altijd_leesbaar=altijd)
    casus, wie = nieuw_id(), door()
    with SOORTEN.tijdelijk(word.naam, word), binnen(wie):
        zie(wie, casus)
        leg_vast(wie, word.naam, object=("proef", nieuw_id()), casus=casus)
        assert [z.tekst for z in zinnen(gebeurtenissen(casus=casus))] == [
            "Robin Proef deed iets"
            if altijd
            else "Robin Proef: iets dat is vernietigd of dat u niet mag zien"
        ]


def test_een_datum_in_een_zin_staat_in_de_taal_van_de_pagina(db):
    """Not in that of the account: somebody may choose another one in this browser."""
    word = replace(WOORD, zin="{door} ging op {dag}")
    casus, wie = nieuw_id(), door()
    with SOORTEN.tijdelijk(word.naam, word), binnen(wie), override("en"):
        zie(wie, casus)
        leg_vast(wie, word.naam, object=("proef", casus), casus=casus,
                 waarden={"dag": date(2026, 5, 4)})  # fmt: skip
        assert [z.tekst for z in zinnen(gebeurtenissen(casus=casus))] == [
            f"{wie.naam} ging op 4 May 2026"
        ]


def test_op_de_pagina_van_een_casus_is_geen_andere_casus_te_zien(db, woord):
    """Whatever the query asks; sight of what belongs to no case stays."""
    a = door()
    casus, ander, verzoek, aanmelding = (nieuw_id() for _ in range(4))
    with binnen(a):
        for zaak in (casus, ander):
            zie(a, zaak)
            leg_vast(a, woord.naam, object=("proef", zaak), casus=zaak)
        zie(a, verzoek, soort="verzoek", casus=ander)
        leg_vast(a, woord.naam, object=("verzoek", verzoek), beperkt=True)
        zie(a, aanmelding, soort="aanmelding", casus=None)
        leg_vast(a, woord.naam, object=("aanmelding", aanmelding))
        assert gebeurtenissen().count() == 4
        with binnen(a):
            beperk_tot_casus(casus)
            zichtbaar = {g.object_id for g in gebeurtenissen()}
        assert zichtbaar == {casus, aanmelding}
        assert gebeurtenissen().count() == 4


def test_een_lijst_ziet_alleen_de_casussen_die_zij_toont(db, woord):
    a = door()
    een, twee, drie = (nieuw_id() for _ in range(3))
    with binnen(a):
        for zaak in (een, twee, drie):
            zie(a, zaak)
            leg_vast(a, woord.naam, object=("proef", zaak), casus=zaak)
        with alleen_casussen([een, twee]):
            assert {g.casus_id for g in gebeurtenissen()} == {een, twee}
        with alleen_casussen([]):
            assert not gebeurtenissen().exists()
        assert gebeurtenissen().count() == 3
        beperk_tot_casus(een)
        with alleen_casussen([een, twee]):  # a page of one case is never widened
            assert {g.casus_id for g in gebeurtenissen()} == {een}
        assert gebeurtenissen().count() == 1


def test_beperken_tot_een_casus_geeft_nooit_zicht_erbij(db, woord):
    a = door()
    b = door(a.huis)
    casus = nieuw_id()
    with binnen(a):
        zie(a, casus)
        leg_vast(a, woord.naam, object=("proef", casus), casus=casus)
    with binnen(b):
        beperk_tot_casus(casus)
        assert not gebeurtenissen().exists()


def test_wie_alleen_de_kern_ziet_ziet_geen_gebeurtenissen(db, woord):
    """ontwerp.md §4.1: levels are sets of tables."""
    a = door()
    b = door(a.huis)
    casus = nieuw_id()
    with binnen(a):
        zie(a, casus)
        leg_vast(a, woord.naam, object=("casus", casus), casus=casus)
    with binnen(b):
        zie(b, casus, niveau="kern")
        assert not gebeurtenissen().exists()


def test_een_beperkt_gegeven_laat_geen_gebeurtenis_zien_aan_de_rest_van_de_tafel(db, woord):
    a = door()
    b = door(a.huis)
    casus, gegeven = nieuw_id(), nieuw_id()
    with binnen(a):
        zie(a, casus)
        zie(a, gegeven, soort="gegeven", casus=casus)
        leg_vast(a, woord.naam, object=("gegeven", gegeven), casus=casus, beperkt=True)
        assert gebeurtenissen().count() == 1
    with binnen(b):
        zie(b, casus)
        assert gebeurtenissen().count() == 0


def test_een_woord_buiten_de_woordenlijst_wordt_geweigerd(db):
    d = door()
    with binnen(d), pytest.raises(KeyError):
        leg_vast(d, "logboek:proef:verzonnen", object=("casus", nieuw_id()))


@pytest.mark.parametrize("waarden", [{"naam": "Jan"}, {"hoe": "vrije tekst met Jan erin"}])
def test_een_gebeurtenis_houdt_geen_vrije_tekst(db, woord, waarden):
    """ontwerp.md §4.16: kind, ids and coded values only."""
    d = door()
    with binnen(d), pytest.raises(ValueError):
        leg_vast(d, woord.naam, object=("casus", nieuw_id()), waarden=waarden)


def test_gevolgen_lopen_in_de_afgesproken_volgorde_in_dezelfde_transactie(db, woord, monkeypatch):
    monkeypatch.setattr(g, "_gevolgen", {})
    gezien = []
    g.gevolg(woord.naam, volgorde=20, omschrijving="b")(lambda d, e: gezien.append("b"))
    g.gevolg(woord.naam, volgorde=10, omschrijving="a")(lambda d, e: gezien.append("a"))
    d = door()
    with binnen(d):
        leg_vast(d, woord.naam, object=("casus", nieuw_id()))
    assert gezien == ["a", "b"]


@pytest.mark.parametrize(
    "tabel", ["logboek_gebeurtenis", "logboek_toegangsregel", "logboek_verwerkingsregel"]
)
@pytest.mark.parametrize("commando", ["UPDATE {} SET huis_id = NULL", "DELETE FROM {}"])
def test_aan_de_logs_kan_niemand_iets_veranderen(db, tabel, commando):
    """WGS 1.8(4): logs serve control; the running role may only add."""
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(commando.format(tabel))


def test_elke_logregel_draagt_zijn_transactie(db, woord):
    """Ready for sealing: xid8 of the transaction that wrote it (proeven.md, "Logs")."""
    d = door()
    with binnen(d):
        zie(d, casus := nieuw_id())
        leg_vast(d, woord.naam, object=("casus", casus), casus=casus)
        with connection.cursor() as cursor:
            cursor.execute("SELECT tx = pg_current_xact_id() FROM logboek_gebeurtenis")
            assert cursor.fetchall() == [(True,)]


def test_alleen_wie_de_logs_mag_lezen_leest_de_logs(db):
    fg, ander = door(), None
    ander = door(fg.huis)
    with binnen(fg):
        Toegangsregel(
            op=nu(), huis_id=fg.huis, handeling="lezen", pagina="x", status=200, spoor=nieuw_id()
        ).save(force_insert=True)
        zie(fg, fg.huis, soort="logboek")
        assert Toegangsregel.objects.count() == 1
    with binnen(ander):
        assert Toegangsregel.objects.count() == 0


def test_zicht_geven_is_twee_keer_hetzelfde_en_eindigt_met_de_casus(db):
    d = door()
    casus, gegeven = nieuw_id(), nieuw_id()
    with binnen(d):
        for _ in range(2):
            zie(d, casus, casus=casus)
            zie(d, gegeven, soort="gegeven", casus=casus)
        assert wie_zien("casus", casus) == [d.functionaris]
        assert Zicht.objects.count() == 2
        assert beeindig_zicht(d, functionarissen=[d.functionaris], casus=casus) == 2
        assert wie_zien("casus", casus) == []
        zie(d, casus, casus=casus)
        assert wie_zien("casus", casus) == [d.functionaris]


def test_een_waarnemer_ziet_hetzelfde_zolang_de_waarneming_duurt(db):
    d = door()
    w = door(d.huis)
    casus, later = nieuw_id(), nieuw_id()
    with binnen(d):
        zie(d, casus, casus=casus)
        waarneming = regel_waarneming(
            d,
            functionaris=d.functionaris,
            waarnemer=w.functionaris,
            van=nu() - timedelta(minutes=1),
            tot=nu() + timedelta(days=3),
        )
        zie(d, later, casus=later)
        assert set(wie_zien("casus", casus)) == {d.functionaris, w.functionaris}
        assert set(wie_zien("casus", later)) == {d.functionaris, w.functionaris}
        beeindig_zicht(d, functionarissen=[d.functionaris], casus=casus)
        assert wie_zien("casus", casus) == []
        assert waarneming.tot > nu()


def test_een_dienst_vraagt_een_keer_wie_er_waarneemt_en_opnieuw_als_dat_verandert(db):
    d = door()
    w = door(d.huis)
    casussen = [nieuw_id() for _ in range(3)]

    @dienst
    def geef_en_regel() -> None:
        zie(d, casussen[0], casus=casussen[0])
        regel_waarneming(
            d,
            functionaris=d.functionaris,
            waarnemer=w.functionaris,
            van=nu() - timedelta(minutes=1),
            tot=nu() + timedelta(days=3),
        )
        for casus in casussen[1:]:
            zie(d, casus, casus=casus)

    with binnen(d), CaptureQueriesContext(connection) as gevraagd:
        geef_en_regel()
    vragen = [v for v in gevraagd if v["sql"].startswith("SELECT") and "_waarneming" in v["sql"]]
    assert len(vragen) == 2
    with binnen(d):
        for casus in casussen:
            assert set(wie_zien("casus", casus)) == {d.functionaris, w.functionaris}


def test_zicht_op_een_object_eindigt_voor_iedereen_tegelijk(db):
    d = door()
    w = door(d.huis)
    casus = nieuw_id()
    with binnen(d):
        zie(d, casus, casus=casus)
        zie(w, casus, casus=casus)
        assert beeindig_zicht(d, object_id=casus) == 2
        assert wie_zien("casus", casus) == []


def test_wie_zelf_waarneemt_houdt_dat_zicht_als_zijn_eigen_lidmaatschap_eindigt(db):
    d = door()
    w = door(d.huis)
    casus = nieuw_id()
    with binnen(d):
        zie(d, casus, casus=casus)
        zie(w, casus, casus=casus)
        regel_waarneming(
            d,
            functionaris=d.functionaris,
            waarnemer=w.functionaris,
            van=nu() - timedelta(minutes=1),
            tot=nu() + timedelta(days=3),
        )
        beeindig_zicht(d, functionarissen=[w.functionaris], casus=casus, grond="lid")
        assert set(wie_zien("casus", casus)) == {d.functionaris, w.functionaris}


def test_elke_handeling_in_het_logboek_heeft_woorden():
    """BGS 1.12: who controls the log must understand every line, also of a copy on paper."""
    with leeslijst() as lijst:
        gelezen("casus", [nieuw_id()], handeling="uitvoer")
        with pytest.raises(ValueError):
            gelezen("casus", [nieuw_id()], handeling="iets anders")
    assert str(HANDELINGEN[lijst.handeling]) == "uitgegeven als bestand"


def test_wijzigen_vraagt_de_versie_die_gelezen_is(db):
    """Two people save the same thing: the second gets both versions, nothing is overwritten."""
    d = door()
    with binnen(d):
        rij = Waarneming.objects.create(
            huis_id=d.huis,
            functionaris_id=d.functionaris,
            waarnemer_id=nieuw_id(),
            van=nu(),
            tot=nu() + timedelta(days=1),
            geregeld_door_id=d.functionaris,
        )
        nieuw = wijzig(rij, tot=rij.tot + timedelta(days=1))
        assert nieuw.versie == 2
        with pytest.raises(Conflict) as conflict:
            wijzig(rij, tot=rij.tot)
        assert conflict.value.huidig.versie == 2


def test_wijzigen_van_wat_ik_niet_zie_zegt_dat_het_er_niet_is(db):
    """An UPDATE under a policy changes 0 rows in silence; save() would then try an INSERT."""
    d, vreemde = door(), door()
    with binnen(d):
        rij = Waarneming.objects.create(
            huis_id=d.huis,
            functionaris_id=d.functionaris,
            waarnemer_id=nieuw_id(),
            van=nu(),
            tot=nu() + timedelta(days=1),
            geregeld_door_id=d.functionaris,
        )
    with binnen(vreemde), pytest.raises(NietGevonden):
        wijzig(rij, tot=rij.tot)


def tabellen(cursor) -> list[tuple[str, bool, bool]]:
    cursor.execute(
        "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class"
        " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname"
    )
    return cursor.fetchall()


def test_elke_tabel_heeft_een_beleid_of_een_reden_waarom_niet(db):
    """ontwerp.md §4.2: whether a row is visible is decided only by the database policy."""
    with connection.cursor() as cursor:
        zonder = [
            naam
            for naam, aan, gedwongen in tabellen(cursor)
            if not (aan and gedwongen) and not is_uitgezonderd(naam)
        ]
    assert zonder == []


def test_de_rol_app_is_geen_eigenaar_en_gaat_nergens_langs(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == ("app", False, False)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = 'app'")
        assert cursor.fetchone() == (0,)


def test_er_zijn_precies_twee_functies_die_langs_het_beleid_kijken(db):
    """proeven.md, "Search": zoek_eigen and vergelijk_persoon, owned by poort, nothing else."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, rolname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
            " WHERE prosecdef AND pronamespace = 'public'::regnamespace"
        )
        assert set(cursor.fetchall()) == {("vergelijk_persoon", "poort"), ("zoek_eigen", "poort")}


def test_zonder_context_ziet_ook_de_eigenaar_niets(echte_db, rol):
    """proeven.md, "Roles": a data migration without context changes 0 rows; it must be said."""
    d = door()
    with binnen(d):
        zie(d, nieuw_id())
    with rol("eigenaar") as c:
        assert c.execute("SELECT count(*) FROM logboek_zicht").fetchone() == (0,)
    with rol("lezer") as c, pytest.raises(psycopg.errors.InsufficientPrivilege):
        c.execute("SELECT count(*) FROM logboek_zicht")


def test_de_database_weigert_een_gebeurtenis_voor_een_ander_huis(db, woord):
    a, b = door(), door()
    with binnen(a), pytest.raises(ProgrammingError, match="row-level security"):
        leg_vast(b, woord.naam, object=("casus", nieuw_id()))
    assert not Gebeurtenis.objects.exists()


# ---- services -----------------------------------------------------------------------------------


def test_wie_op_hetzelfde_moment_hetzelfde_doet_leest_dat_en_er_blijft_niets_half(db):
    """A rule cannot see what another transaction is about to write; the constraint does."""
    huis = nieuw_id()

    @dienst
    def twee_keer() -> None:
        Huissleutel.objects.create(huis_id=huis)
        Huissleutel.objects.create(huis_id=huis)

    with pytest.raises(RegelOvertreden, match="net ook") as fout:
        twee_keer()
    assert fout.value.code == "tegelijk"
    assert not Huissleutel.objects.filter(huis_id=huis).exists()


def test_een_andere_regel_van_de_database_blijft_een_fout_van_ons(db):
    @dienst
    def zonder_naam() -> None:
        Huissleutel.objects.create(huis_id=None)

    with pytest.raises(IntegrityError):
        zonder_naam()


@dienst
def _begint_en_weigert(huis) -> None:
    Huissleutel.objects.create(huis_id=huis)
    raise RegelOvertreden("nee")


@dienst
def _roept_aan(eigen, ander, omheen) -> None:
    Huissleutel.objects.create(huis_id=eigen)
    with suppress(RegelOvertreden), omheen:
        _begint_en_weigert(ander)


def test_een_dienst_in_een_dienst_staat_of_valt_met_haar(db):
    a, b = nieuw_id(), nieuw_id()
    _roept_aan(a, b, transaction.atomic())
    assert set(Huissleutel.objects.values_list("huis_id", flat=True)) >= {a}
    assert not Huissleutel.objects.filter(huis_id=b).exists()


def test_doorgaan_na_een_fout_zonder_savepoint_gaat_niet_stil_verloren(db):
    """Nothing is kept then; saying nothing about that would lose what somebody typed."""
    a, b = nieuw_id(), nieuw_id()
    with pytest.raises(transaction.TransactionManagementError, match="went on"):
        _roept_aan(a, b, nullcontext())
    assert not Huissleutel.objects.filter(huis_id__in=[a, b]).exists()

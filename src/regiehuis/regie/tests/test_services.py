"""Proposing, accepting, declining, handing over, ending, and tasks placed elsewhere."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from regiehuis.berichten.models import Bericht
from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casusdienst
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.klok import nu, op_moment, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen, zinnen
from regiehuis.logboek.taken import voer_uit
from regiehuis.netwerk import services as netwerk
from regiehuis.regie import queries, services
from regiehuis.regie.models import Casusregie, Regietekst
from regiehuis.regie.tests.fabriek import met_casusregie, over, voorstel

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> Casusvol:
    return huis_met_casus(("agent", "toezichthouder", "psychiater"))


def als(c: Casusvol, wie: str = "regisseur") -> Any:
    return binnen(c.door(wie))


def stand(c: Casusvol) -> str:
    """Who has casusregie now according to the query that other rooms use."""
    with als(c):
        gevonden = queries.casusregie([c.id]).get(c.id)
        return gevonden.mens.naam.split()[0].lower() if gevonden else ""


def rij(c: Casusvol, id: UUID) -> Casusregie:
    with als(c):
        return Casusregie.objects.get(id=id)


def woorden(c: Casusvol) -> list[str]:
    with als(c):
        return [str(z.tekst) for z in zinnen(gebeurtenissen(casus=c.id))]


# ---- proposing and answering --------------------------------------------------------------------


def test_casusregie_begint_als_de_persoon_zelf_aanvaardt(c: Casusvol) -> None:
    """A person of a partner, who agrees (bron-001 L3393, L3503)."""
    id = voorstel(c)
    assert stand(c) == ""
    with als(c, "toezichthouder") as door:
        assert [r.id for r, _nr in queries.mijn_voorstellen(door)] == [id]
        services.aanvaard(door, casusregie=id)
        assert queries.mijn_voorstellen(door) == []
        assert set(queries.mijn_casusregie(door)) == {c.id}
    assert stand(c) == "toezichthouder"
    assert rij(c, id).van == vandaag()
    assert any("heeft de casusregie aanvaard" in z for z in woorden(c))


def test_alleen_de_procesregisseur_stelt_voor(c: Casusvol) -> None:
    """bron-001 L3499: the procesregisseur weighs and submits a proposal."""
    for wie in ("agent", "toezichthouder"):
        with als(c, wie) as door, pytest.raises(NietToegestaan):
            services.stel_voor(door, casus=c.id, functionaris=c.huis.agent, tot=over(90))


def test_een_vreemde_procesregisseur_ziet_de_casus_niet(c: Casusvol) -> None:
    ander = huis_met_casus()
    with als(ander) as door, pytest.raises(NietGevonden):
        services.stel_voor(door, casus=c.id, functionaris=ander.huis.agent, tot=over(90))


def test_wie_niet_meedoet_kan_niet_worden_voorgesteld(c: Casusvol) -> None:
    with als(c) as door, pytest.raises(RegelOvertreden) as fout:
        services.stel_voor(door, casus=c.id, functionaris=c.huis.officier, tot=over(90))
    assert fout.value.code == "geen_lid"
    with als(c) as door, pytest.raises(NietGevonden):
        services.stel_voor(door, casus=c.id, functionaris=uuid4(), tot=over(90))


def test_iemand_van_het_huis_alleen_als_het_huis_dat_wil(c: Casusvol) -> None:
    """bron-002 LK-64: a setting of the house."""
    with als(c) as door, pytest.raises(RegelOvertreden) as fout:
        services.stel_voor(door, casus=c.id, functionaris=c.huis.plaatsvervanger, tot=over(90))
    assert fout.value.code == "niet_huis"
    with binnen(c.huis.door) as door:
        netwerk.wijzig_huis(door, mag_casusregie=True)
    assert met_casusregie(c, "plaatsvervanger")
    assert stand(c) == "plaatsvervanger"


def test_niemand_stelt_zichzelf_voor(c: Casusvol) -> None:
    """Proposing and accepting are decisions of two people (bron-001 L3393, L3499)."""
    with binnen(c.huis.door) as door:
        netwerk.wijzig_huis(door, mag_casusregie=True)
    with als(c) as door, pytest.raises(RegelOvertreden) as fout:
        services.stel_voor(door, casus=c.id, functionaris=door.functionaris, tot=over(90))
    assert fout.value.code == "zichzelf"
    assert fout.value.veld == "functionaris"


def test_er_is_hoogstens_een_voorstel_tegelijk(c: Casusvol) -> None:
    id = voorstel(c)
    with pytest.raises(RegelOvertreden) as fout:
        voorstel(c, "agent")
    assert fout.value.code == "al_voorgesteld"
    with als(c) as door:
        services.trek_in(door, casusregie=id)
    voorstel(c, "agent")
    with als(c, "toezichthouder") as door, pytest.raises(RegelOvertreden):
        services.aanvaard(door, casusregie=id)


def test_een_periode_eindigt_na_vandaag(c: Casusvol) -> None:
    with pytest.raises(OngeldigeInvoer):
        voorstel(c, tot=vandaag())


def test_twee_keer_versturen_is_een_voorstel(c: Casusvol) -> None:
    sleutel = uuid4()
    assert voorstel(c, sleutel=sleutel) == voorstel(c, sleutel=sleutel)


def test_een_ander_kan_niet_voor_u_antwoorden(c: Casusvol) -> None:
    """Not even who proposed: the person accepts himself."""
    id = voorstel(c)
    for wie in ("regisseur", "agent"):
        with als(c, wie) as door:
            with pytest.raises(NietToegestaan):
                services.aanvaard(door, casusregie=id)
            with pytest.raises(NietToegestaan):
                services.weiger(door, casusregie=id, reden="Hij wil niet.")


def test_wie_weigert_zegt_waarom_en_dat_leest_alleen_wie_de_casus_leidt(c: Casusvol) -> None:
    """Disagreement goes to the procesregisseur, not to the meeting (bron-001 L3487-3489)."""
    id = voorstel(c)
    with als(c, "toezichthouder") as door:
        with pytest.raises(OngeldigeInvoer):
            services.weiger(door, casusregie=id, reden="  ")
        services.weiger(door, casusregie=id, reden="Mijn toezicht eindigt volgende maand.")
    leest = set()
    for wie in ("regisseur", "plaatsvervanger", "toezichthouder", "agent", "psychiater"):
        with als(c, wie):
            if Regietekst.objects.filter(soort="weigering").exists():
                leest.add(wie)
    assert leest == {"regisseur", "plaatsvervanger", "toezichthouder"}
    assert stand(c) == ""
    assert "Mijn toezicht" not in " ".join(woorden(c))
    voorstel(c, "agent")


def test_wie_wordt_voorgesteld_krijgt_een_mail_zonder_namen(c: Casusvol) -> None:
    voorstel(c)
    with binnen(c.door("beheerder")):
        (bericht,) = Bericht.objects.filter(soort="regie_voorstel")
        assert bericht.ontvanger_id == c.huis.toezichthouder


def test_twee_vensters_tegelijk_geeft_een_conflict(c: Casusvol) -> None:
    id = voorstel(c)
    with als(c, "toezichthouder") as door, pytest.raises(Conflict):
        services.aanvaard(door, casusregie=id, versie=99)


# ---- handing over and ending --------------------------------------------------------------------


def test_bij_overdracht_blijft_de_oude_tot_de_nieuwe_aanvaardt(c: Casusvol) -> None:
    """One action with a note; never a moment without anybody (ontwerp.md §4.13)."""
    oud = met_casusregie(c, "agent")
    with pytest.raises(OngeldigeInvoer) as fout:
        voorstel(c, "toezichthouder")
    assert fout.value.veld == "overdracht"
    nieuw = voorstel(c, "toezichthouder", overdracht="Bel altijd eerst de zus.")
    assert stand(c) == "agent"
    with als(c, "toezichthouder") as door:
        services.aanvaard(door, casusregie=nieuw)
    assert stand(c) == "toezichthouder"
    assert rij(c, oud).stand == "overgedragen"
    with als(c, "agent") as door:
        kaart = queries.regiekaart(door, c.id)
        assert kaart.overdracht == "Bel altijd eerst de zus."
        assert [v.stand for v in kaart.vorige] == ["overgedragen"]
    assert any("overgedragen aan" in z for z in woorden(c))


def test_weigert_de_opvolger_dan_houdt_de_oude_de_casusregie(c: Casusvol) -> None:
    met_casusregie(c, "agent")
    id = voorstel(c, "toezichthouder", overdracht="Alles loopt.")
    with als(c, "toezichthouder") as door:
        services.weiger(door, casusregie=id, reden="Geen tijd.")
    assert stand(c) == "agent"


def test_dezelfde_persoon_krijgt_een_nieuwe_periode_zonder_overdracht(c: Casusvol) -> None:
    met_casusregie(c, "agent", tot=over(30))
    met_casusregie(c, "agent", tot=over(200))
    with als(c):
        assert queries.casusregie([c.id])[c.id].tot == over(200)
    assert not any("overgedragen aan" in z for z in woorden(c))


def test_de_procesregisseur_en_de_casusregisseur_kunnen_de_casusregie_beeindigen(
    c: Casusvol,
) -> None:
    id = met_casusregie(c, "agent")
    with als(c, "psychiater") as door, pytest.raises(NietToegestaan):
        services.beeindig(door, casusregie=id, reden="Genoeg.")
    with als(c) as door:
        with pytest.raises(OngeldigeInvoer):
            services.beeindig(door, casusregie=id, reden="")
        services.beeindig(door, casusregie=id, reden="De casus wordt afgeschaald.")
    assert rij(c, id).oorzaak == "klaar"
    id = met_casusregie(c, "agent")
    with als(c, "agent") as door:
        services.beeindig(door, casusregie=id, reden="Ik krijg ander werk.")
    assert rij(c, id).oorzaak == "teruggegeven"
    assert stand(c) == ""


def test_na_de_laatste_dag_is_er_een_vacature_ook_voor_de_nacht_haar_markeert(
    c: Casusvol,
) -> None:
    """A missed night must not hide a vacancy (kern.termijnen)."""
    id = met_casusregie(c, "agent", tot=over(30))
    with op_moment(nu() + timedelta(days=30)):
        assert stand(c) == "agent"
    with op_moment(nu() + timedelta(days=31)):
        assert stand(c) == ""
        with als(c) as door:
            assert [v.casus_id for v in queries.regiewerk(door).vacatures] == [c.id]
        voer_uit("regie.verloop")
        voer_uit("regie.verloop")
        assert rij(c, id).stand == "verlopen"
        with als(c) as door:
            assert [v.casus_id for v in queries.regiewerk(door).vacatures] == [c.id]
    assert sum("is voorbij" in z for z in woorden(c)) == 1


def test_een_opvolger_kan_ook_na_de_laatste_dag_nog_aanvaarden(c: Casusvol) -> None:
    oud = met_casusregie(c, "agent", tot=over(30))
    nieuw = voorstel(c, "toezichthouder", overdracht="Alles loopt.")
    with op_moment(nu() + timedelta(days=40)), als(c, "toezichthouder") as door:
        services.aanvaard(door, casusregie=nieuw)
    assert rij(c, oud).stand == "verlopen"
    with op_moment(nu() + timedelta(days=400)):
        te_laat = rij(c, nieuw)
        assert te_laat.tot < vandaag()


def test_een_voorstel_waarvan_de_periode_voorbij_is_kan_niet_meer_worden_aanvaard(
    c: Casusvol,
) -> None:
    id = voorstel(c, tot=over(10))
    with op_moment(nu() + timedelta(days=11)), als(c, "toezichthouder") as door:
        with pytest.raises(RegelOvertreden) as fout:
            services.aanvaard(door, casusregie=id)
    assert fout.value.code == "voorbij"


# ---- who stops ----------------------------------------------------------------------------------


def test_wie_uit_dienst_gaat_verliest_de_casusregie_en_dat_is_een_vacature(c: Casusvol) -> None:
    """gevolg on 'vertrokken'; who registers it does not see the case."""
    id = met_casusregie(c, "agent")
    with als(c, "ambassadeur") as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.agent)
    assert (rij(c, id).stand, rij(c, id).oorzaak) == ("beeindigd", "vertrokken")
    with als(c) as door:
        assert [v.casus_id for v in queries.regiewerk(door).vacatures] == [c.id]


def test_wie_niet_meer_meedoet_verliest_casusregie_en_voorstel(c: Casusvol) -> None:
    id = met_casusregie(c, "agent")
    open_ = voorstel(c, "psychiater", overdracht="Alles loopt.")
    with als(c) as door:
        for wie in ("agent", "psychiater"):
            (lid,) = [x for x in casussen.leden(c.id) if x.functionaris_id == c.huis.mensen[wie]]
            casusdienst.beeindig_lid(door, lid=lid.id, reden="Niet meer nodig.")
    assert (rij(c, id).stand, rij(c, id).oorzaak) == ("beeindigd", "geen_lid")
    assert rij(c, open_).stand == "ingetrokken"
    with binnen(automaat_door(c.huis.id)):
        assert controleer_zicht(c.huis.id) == []


# ---- the seven tasks ----------------------------------------------------------------------------


def test_een_taak_ligt_elders_bij_naam_of_is_nu_niet_nodig(c: Casusvol) -> None:
    """bron-001 L3501-3507."""
    id = met_casusregie(c, "agent")
    with als(c, "agent") as door:
        services.beleg_elders(
            door, casusregie=id, taak="client", functionaris=c.huis.psychiater, reden="Zij kent hem"
        )
        services.beleg_elders(door, casusregie=id, taak="tafel", reden="Er is nu geen overleg.")
        nu_ = queries.casusregie([c.id])[c.id]
    assert [(e.taak, e.mens.naam if e.mens else e.reden) for e in nu_.taken_elders] == [
        ("client", "Psychiater Bakker"),
        ("tafel", "Er is nu geen overleg."),
    ]
    assert len(nu_.eigen_taken) == 5
    with als(c) as door:
        services.beleg_elders(door, casusregie=id, taak="tafel", functionaris=c.huis.toezichthouder)
        services.neem_terug(door, casusregie=id, taak="client")
        services.neem_terug(door, casusregie=id, taak="client")
        nu_ = queries.casusregie([c.id])[c.id]
    assert [e.taak for e in nu_.taken_elders] == ["tafel"]
    assert sum("weer van de casusregisseur" in z for z in woorden(c)) == 1


def test_alleen_casusregisseur_en_procesregisseur_verdelen_de_taken(c: Casusvol) -> None:
    id = met_casusregie(c, "agent")
    with als(c, "psychiater") as door, pytest.raises(NietToegestaan):
        services.beleg_elders(door, casusregie=id, taak="tafel", reden="Nee.")
    with als(c, "agent") as door, pytest.raises(RegelOvertreden):
        services.beleg_elders(door, casusregie=id, taak="tafel", functionaris=c.huis.officier)


def test_een_taak_bij_wie_niet_meer_meedoet_valt_op(c: Casusvol) -> None:
    id = met_casusregie(c, "agent")
    with als(c) as door:
        services.beleg_elders(door, casusregie=id, taak="tafel", functionaris=c.huis.psychiater)
        (lid,) = [x for x in casussen.leden(c.id) if x.functionaris_id == c.huis.psychiater]
        casusdienst.beeindig_lid(door, lid=lid.id, reden="Niet meer nodig.")
        kaart = queries.regiekaart(door, c.id)
    assert [t.taak for g in kaart.groepen for t in g.taken if t.weg] == ["tafel"]


# ---- what the database refuses ------------------------------------------------------------------


def test_de_database_kent_hoogstens_een_casusregisseur_per_casus(c: Casusvol) -> None:
    """A constraint, because a service can be forgotten (ontwerp.md §4.13)."""
    id = met_casusregie(c, "agent")
    ander = voorstel(c, "toezichthouder", overdracht="Alles loopt.")
    with als(c), pytest.raises(IntegrityError), transaction.atomic():
        Casusregie.objects.filter(id=ander).update(stand="loopt", beantwoord_op=nu())
    assert rij(c, id).stand == "loopt"


# ---- who sees it --------------------------------------------------------------------------------


def test_wie_de_kern_ziet_ziet_wie_casusregie_heeft_en_niet_wat_er_is_geschreven(
    c: Casusvol,
) -> None:
    """Level kern: number, phase, who directs (ontwerp.md §4.1)."""
    id = met_casusregie(c, "agent", overdracht="Bel de zus.")
    with als(c, "agent") as door:
        services.beleg_elders(door, casusregie=id, taak="tafel", reden="Nog niet.")
    with als(c, "ketenmanager"):
        gezien = queries.casusregie([c.id])[c.id]
        assert gezien.mens.id == c.huis.agent
        assert gezien.taken_elders == []
        assert not Regietekst.objects.exists()
    for wie in ("officier", "consulent", "fg", "beheerder", "triagist"):
        with als(c, wie):
            assert queries.casusregie([c.id]) == {}
            assert not Regietekst.objects.exists()


def test_wat_er_staat_kost_een_vast_aantal_vragen(
    c: Casusvol, django_assert_num_queries: Any
) -> None:
    met_casusregie(c, "agent")
    with als(c) as door:
        with django_assert_num_queries(3):
            queries.casusregie([c.id, uuid4(), uuid4()])
        with django_assert_num_queries(3):
            queries.regiewerk(door)

"""What people do to a case: opening, members, tasks, texts, phases, persons."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from regiehuis.casus import queries, services
from regiehuis.casus.models import Betrokkene, Casus, Doeltoets, Lid, Toewijzing
from regiehuis.casus.rules import Toetsdeel
from regiehuis.casus.services import NieuweBetrokkene, NieuwLid
from regiehuis.casus.tests.fabriek import (
    TOETS,
    Casusvol,
    huis_met_casus,
    invoer,
    kringlid,
    onderwerp,
    open_casus,
)
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.klok import nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen, zinnen
from regiehuis.netwerk.services import laat_vertrekken
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import deur

pytestmark = pytest.mark.django_db


def regisseur(c: Casusvol) -> Any:
    """The context of who directs the case."""
    return binnen(c.door("regisseur"))


# ---- opening ------------------------------------------------------------------------------------


def test_nummers_lopen_door_per_huis_en_jaar() -> None:
    """'JJJJ-NNNN', from one, each year anew."""
    huis, ander = huis_met_mensen(), huis_met_mensen()
    with binnen(deur(huis, "regisseur")) as door:
        with op_moment(datetime(2025, 12, 31, 12, tzinfo=UTC)):
            assert services.nieuw_nummer(door) == "2025-0001"
            assert services.nieuw_nummer(door) == "2025-0002"
        with op_moment(datetime(2025, 12, 31, 23, 30, tzinfo=UTC)):
            # in Amsterdam the new year has begun
            assert services.nieuw_nummer(door) == "2026-0001"
    with binnen(deur(ander, "regisseur")) as door, op_moment(datetime(2025, 5, 1, tzinfo=UTC)):
        assert services.nieuw_nummer(door) == "2025-0001"


def test_een_geopende_casus_heeft_doel_toets_regie_leden_en_een_verloop() -> None:
    """ontwerp.md §2.3."""
    c = huis_met_casus(betrokkenen=[kringlid(), onderwerp()])
    with regisseur(c):
        inhoud, toets = queries.inhoud_van(c.id), queries.doeltoets(c.id)
        assert inhoud and inhoud.doelbinding == "Diefstal voorkomen en hulp laten slagen."
        assert toets and toets.vastgesteld_door_id == c.huis.regisseur
        assert queries.voorzitters(c.id) == [c.huis.regisseur, c.huis.plaatsvervanger]
        assert set(queries.actieve_leden(c.id)) == {c.huis.agent, c.huis.toezichthouder}
        assert [b.rol for b in queries.betrokkenen(c.id)] == ["onderwerp", "directe_kring"]
        teksten = [z.tekst for z in zinnen(gebeurtenissen(casus=c.id))]
        assert "Regisseur van het Huis heeft de casus geopend" in teksten
        assert any("Agent Bakker (Politie Midden)" in t for t in teksten)
    with binnen(automaat_door(c.huis.id)):
        assert controleer_zicht(c.huis.id) == []


@pytest.mark.parametrize("naam", ["agent", "psychiater", "ondersteuning", "ketenmanager"])
def test_niet_iedereen_opent_een_casus(naam: str) -> None:
    """WGS 2.27(3): a public participant, and a procesregisseur or triagist."""
    huis = huis_met_mensen()
    with pytest.raises(NietToegestaan):
        open_casus(huis, door=deur(huis, naam))


@pytest.mark.parametrize("deel", "abcd")
def test_zonder_doeltoets_op_alle_delen_geen_casus(deel: str) -> None:
    """BGS 2.20(1): never deviated from, also not by the database."""
    huis = huis_met_mensen()
    toets = {**TOETS, deel: Toetsdeel("twijfel", "niet zeker")}
    with pytest.raises(RegelOvertreden):
        open_casus(huis, doeltoets=toets)
    with binnen(deur(huis, "ketenmanager")):
        assert Casus.objects.count() == 0
    c = huis_met_casus()
    with regisseur(c) as door, pytest.raises(IntegrityError), transaction.atomic():
        _doeltoets(c, door, **{f"{deel}_oordeel": "twijfel"})


def _doeltoets(c: Casusvol, door: Any, **anders: Any) -> Doeltoets:
    goed = {f"{d}_oordeel": "voldoet" for d in "abcd"} | {f"{d}_argument": "x" for d in "abcd"}
    return Doeltoets.objects.create(
        **{
            "casus_id": c.id,
            "vastgesteld_door_id": door.functionaris,
            "hoedanigheid_id": door.hoedanigheid,
            "op": nu(),
            **goed,
            **anders,
        }
    )


def test_de_database_weigert_een_doeltoets_van_een_private_partner() -> None:
    """WGS 2.31(2), also when a service is forgotten."""
    c = huis_met_casus()
    with regisseur(c) as door:
        with pytest.raises(IntegrityError), transaction.atomic():
            _doeltoets(
                c,
                door,
                vastgesteld_door_id=c.huis.toezichthouder,
                hoedanigheid_id=c.huis.hoedanigheden["reclassering"],
            )
        with pytest.raises(IntegrityError), transaction.atomic():
            _doeltoets(c, door, hoedanigheid_id=c.huis.hoedanigheden["politie"])
        assert _doeltoets(c, door)


def test_een_doeltoets_verandert_nooit() -> None:
    """Made anew, never changed: the app role has no way to."""
    c = huis_met_casus()
    with regisseur(c):
        with pytest.raises(ProgrammingError), transaction.atomic():
            Doeltoets.objects.filter(casus_id=c.id).update(a_argument="anders")
        toets = queries.doeltoets(c.id)
        assert toets and toets.a_argument == "Argument bij a."


@pytest.mark.parametrize(
    ("anders", "soort"),
    [
        ({"inhoud": invoer(doelbinding=" ")}, OngeldigeInvoer),
        ({"inhoud": invoer(aanduiding="")}, OngeldigeInvoer),
        ({"inhoud": invoer(doelbinding="x" * 4001)}, OngeldigeInvoer),
        ({"betrokkenen": [kringlid()]}, RegelOvertreden),
        ({"betrokkenen": [onderwerp(), onderwerp()]}, RegelOvertreden),
    ],
)
def test_een_casus_die_niet_klopt_wordt_niet_geopend(anders: dict, soort: type) -> None:
    """And nothing of it stays behind."""
    huis = huis_met_mensen()
    with pytest.raises(soort):
        open_casus(huis, **anders)
    with binnen(deur(huis, "ketenmanager")):
        assert Casus.objects.count() == 0


def test_regie_en_plaatsvervanger_zijn_twee_mensen_van_het_huis() -> None:
    """ontwerp.md §4.13."""
    huis = huis_met_mensen()
    for anders in (
        {"plaatsvervanger": huis.regisseur},
        {"procesregisseur": huis.agent},
        {"procesregisseur": huis.triagist},
        {"plaatsvervanger": huis.gemeente},
    ):
        with pytest.raises(RegelOvertreden):
            open_casus(huis, **anders)


def test_twee_keer_versturen_opent_een_casus() -> None:
    """One key, one case."""
    huis, sleutel = huis_met_mensen(), uuid4()
    assert open_casus(huis, sleutel=sleutel) == open_casus(huis, sleutel=sleutel)
    with binnen(deur(huis, "ketenmanager")):
        assert Casus.objects.count() == 1


# ---- members ------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["toezichthouder", "psychiater", "agent", "ondersteuning"])
def test_alleen_een_publieke_hoedanigheid_voegt_leden_toe(naam: str) -> None:
    """WGS 2.31(4): public participants decide who is involved; here the procesregisseur."""
    c = huis_met_casus(leden=("agent", "toezichthouder", "psychiater"))
    with binnen(c.door(naam)) as door, pytest.raises(NietToegestaan):
        services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.officier, reden="x")


def test_ook_met_het_recht_voegt_een_private_partner_niemand_toe() -> None:
    """The rule stands apart from the map of rights, and the database behind both."""
    c = huis_met_casus()
    door = replace(c.door("toezichthouder"), rechten=frozenset({"casus:leden"}))
    with binnen(door):
        with pytest.raises(NietToegestaan):
            services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.officier, reden="x")
        with pytest.raises(IntegrityError), transaction.atomic():
            Lid.objects.create(
                casus_id=c.id,
                functionaris_id=c.huis.officier,
                hoedanigheid_id=c.huis.hoedanigheden["om"],
                reden="x",
                van=nu(),
                toegevoegd_door_id=door.functionaris,
            )


def test_een_toegevoegd_lid_ziet_de_casus_en_zijn_collega_niet() -> None:
    """Membership is of a person, with a reason, from a moment."""
    c = huis_met_casus(leden=())
    with regisseur(c) as door:
        services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.agent, reden=" kent hem ")
        (lid,) = queries.leden(c.id)
        assert (lid.reden, lid.toegevoegd_door_id) == ("kent hem", c.huis.regisseur)
    with binnen(c.door("agent")) as door:
        assert queries.casus_voor(door, c.id)
    with binnen(c.door("wijkagent")) as door, pytest.raises(NietGevonden):
        queries.casus_voor(door, c.id)


def test_niemand_doet_twee_keer_mee_en_twee_keer_versturen_maakt_een_lid() -> None:
    """A second click gives the first result; a second request is refused."""
    c, sleutel = huis_met_casus(leden=()), uuid4()
    wie = {"casus": c.id, "functionaris": c.huis.agent, "reden": "nodig"}
    with regisseur(c) as door:
        eerste = services.voeg_lid_toe(door, **wie, sleutel=sleutel)
        assert services.voeg_lid_toe(door, **wie, sleutel=sleutel) == eerste
        with pytest.raises(RegelOvertreden):
            services.voeg_lid_toe(door, **wie, sleutel=uuid4())
        assert len(queries.leden(c.id)) == 1


def test_een_lid_zonder_reden_of_uit_een_ander_huis_komt_er_niet_bij() -> None:
    """WGS 2.31(4), and a house is its own world."""
    c = huis_met_casus()
    with regisseur(c) as door:
        with pytest.raises(OngeldigeInvoer):
            services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.officier, reden=" ")
        vreemd = huis_met_mensen().agent
        with pytest.raises(NietGevonden):
            services.voeg_lid_toe(door, casus=c.id, functionaris=vreemd, reden="x")


def test_een_beheerder_of_fg_wordt_geen_lid() -> None:
    """They belong to no task group that works with cases (WGS 1.8(2))."""
    c = huis_met_casus()
    with regisseur(c) as door:
        for naam in ("beheerder", "fg"):
            with pytest.raises(RegelOvertreden):
                services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.mensen[naam], reden="x")


def test_een_vervanger_komt_van_dezelfde_organisatie() -> None:
    """The one before sees nothing any more, the new one sees everything."""
    c = huis_met_casus(leden=("agent",))
    with regisseur(c) as door:
        (lid,) = queries.leden(c.id)
        with pytest.raises(RegelOvertreden):
            services.vervang_lid(door, lid=lid.id, functionaris=c.huis.officier, reden="x")
        services.vervang_lid(door, lid=lid.id, functionaris=c.huis.wijkagent, reden="verlof")
        assert queries.actieve_leden(c.id) == [c.huis.wijkagent]
        oud = Lid.objects.get(id=lid.id)
        assert (oud.oorzaak, oud.reden_einde) == ("vervangen", "verlof")
        with pytest.raises(RegelOvertreden):
            services.beeindig_lid(door, lid=lid.id, reden="nog eens")
    with binnen(c.door("agent")) as door, pytest.raises(NietGevonden):
        queries.casus_voor(door, c.id)
    with binnen(automaat_door(c.huis.id)):
        assert controleer_zicht(c.huis.id) == []


# ---- tasks --------------------------------------------------------------------------------------


def test_regie_wordt_overgedragen_en_nooit_weggehaald() -> None:
    """Exactly one at any moment (ontwerp.md §4.13)."""
    c = huis_met_casus()
    with binnen(c.door("ketenmanager")) as door:
        with pytest.raises(NietGevonden):
            services.wijs_toe(
                door, casus=c.id, taak="procesregisseur", functionaris=None,
                in_plaats_van=c.huis.regisseur,
            )  # fmt: skip
        services.wijs_toe(
            door, casus=c.id, taak="procesregisseur", functionaris=c.huis.plaatsvervanger,
            in_plaats_van=c.huis.regisseur,
        )  # fmt: skip
        assert queries.voorzitters(c.id) == [c.huis.plaatsvervanger]
        assert [v.taak for v in queries.vacatures(door)] == ["plaatsvervanger"]
        services.wijs_toe(door, casus=c.id, taak="plaatsvervanger", functionaris=c.huis.triagist)
        assert queries.vacatures(door) == []
    with binnen(c.door("regisseur")) as door, pytest.raises(NietGevonden):
        queries.casus_voor(door, c.id)
    with binnen(automaat_door(c.huis.id)):
        assert controleer_zicht(c.huis.id) == []


def test_wie_te_laat_toewijst_merkt_dat() -> None:
    """Two people assign at once: the second looks again."""
    c = huis_met_casus()
    with binnen(c.door("ketenmanager")) as door, pytest.raises(Conflict):
        services.wijs_toe(door, casus=c.id, taak="plaatsvervanger", functionaris=c.huis.triagist)


def test_de_database_kent_een_regisseur_tegelijk() -> None:
    """An exclusion constraint, because a service can be forgotten."""
    c = huis_met_casus()
    with regisseur(c), pytest.raises(IntegrityError), transaction.atomic():
        Toewijzing.objects.create(
            casus_id=c.id,
            functionaris_id=c.huis.triagist,
            taak="procesregisseur",
            van=nu(),
        )


def test_wie_lid_en_ondersteuner_is_houdt_zicht_als_een_van_beide_stopt() -> None:
    """Sight follows the grounds that are left."""
    c = huis_met_casus(leden=())
    with regisseur(c) as door:
        services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.ondersteuning, reden="x")
        taak = {"casus": c.id, "taak": "ondersteuning"}
        services.wijs_toe(door, **taak, functionaris=c.huis.ondersteuning)
        (lid,) = queries.leden(c.id)
        services.beeindig_lid(door, lid=lid.id, reden="klaar")
    with binnen(c.door("ondersteuning")) as door:
        assert queries.kop(door, c.id).inhoud
    with regisseur(c) as door:
        services.wijs_toe(door, **taak, functionaris=None, in_plaats_van=c.huis.ondersteuning)
    with binnen(c.door("ondersteuning")) as door, pytest.raises(NietGevonden):
        queries.casus_voor(door, c.id)


# ---- texts --------------------------------------------------------------------------------------


def test_wat_er_stond_blijft_als_eerdere_tekst_bestaan() -> None:
    """What people wrote lives in versioned rows (ontwerp.md §4.16)."""
    c = huis_met_casus()
    with binnen(c.door("regisseur")) as door:
        for versie, stand in ((1, "Vastgelopen."), (2, "Doorbraak.")):
            services.wijzig_inhoud(door, casus=c.id, versie=versie, laatste_stand=stand)
        assert [(t.veld, t.tekst) for t in queries.eerdere_teksten(c.id)] == [
            ("laatste_stand", "Vastgelopen.")
        ]
        inhoud = queries.inhoud_van(c.id)
        assert inhoud and inhoud.laatste_stand == "Doorbraak." and inhoud.laatste_stand_op


def test_twee_schrijvers_tegelijk_houden_allebei_hun_tekst() -> None:
    """Optimistic locking shows both (ontwerp.md §4.15)."""
    c = huis_met_casus()
    with binnen(c.door("regisseur")) as door:
        services.wijzig_inhoud(door, casus=c.id, versie=1, laatste_stand="van de eerste")
        with pytest.raises(Conflict) as fout:
            services.wijzig_inhoud(door, casus=c.id, versie=1, laatste_stand="van de tweede")
    assert fout.value.huidig.laatste_stand == "van de eerste"
    assert fout.value.ingevoerd["laatste_stand"] == "van de tweede"


def test_een_partner_wijzigt_de_teksten_niet_en_het_doel_blijft_gevuld() -> None:
    """House staff keeps the spine; the purpose is never empty."""
    c = huis_met_casus()
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.wijzig_inhoud(door, casus=c.id, versie=1, laatste_stand="x")
    with regisseur(c) as door, pytest.raises(OngeldigeInvoer):
        services.wijzig_inhoud(door, casus=c.id, versie=1, doelbinding="  ")


# ---- phases -------------------------------------------------------------------------------------


def test_een_casus_zonder_leden_gaat_nog_geen_informatie_ophalen() -> None:
    """First who is asked, then the questions."""
    c = huis_met_casus(leden=())
    with regisseur(c) as door:
        stap = {"casus": c.id, "stap": "informatie_ophalen", "versie": 1}
        with pytest.raises(RegelOvertreden):
            services.zet_fase(door, **stap)
        services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.agent, reden="x")
        assert services.zet_fase(door, **stap).fase == "informatie"
        with pytest.raises(RegelOvertreden):
            services.zet_fase(door, **{**stap, "versie": 2})


def test_een_partner_zet_geen_fase() -> None:
    """WGS 2.31: the public participants carry the process."""
    c = huis_met_casus()
    with binnen(c.door("agent")) as door, pytest.raises(NietToegestaan):
        services.zet_fase(door, casus=c.id, stap="informatie_ophalen", versie=1)


# ---- persons ------------------------------------------------------------------------------------


def test_een_persoon_wijzigen_houdt_een_geheim_adres_dat_leeg_blijft() -> None:
    """Support edits what it sees and cannot wipe what it does not see."""
    c = huis_met_casus(betrokkenen=[onderwerp(adres="Schuilweg 1", adres_geheim=True)])
    with regisseur(c) as door:
        services.wijs_toe(door, casus=c.id, taak="ondersteuning", functionaris=c.huis.ondersteuning)
    with binnen(c.door("ondersteuning")) as door:
        (rij,) = queries.betrokkenen(c.id)
        services.wijzig_betrokkene(
            door, id=rij.id, versie=1, betrokkene=onderwerp(status="onvindbaar", adres_geheim=True)
        )
        assert queries.adres_van(Betrokkene.objects.get(id=rij.id)) == ""
    with regisseur(c):
        rij = Betrokkene.objects.get(id=rij.id)
        assert (rij.status, queries.adres_van(rij)) == ("onvindbaar", "Schuilweg 1")


def test_een_persoon_met_naam_is_te_herkennen_en_zonder_naam_niet() -> None:
    """Matching keys go to `personen`; without a name there is nothing to match."""
    c = huis_met_casus(leden=())
    with regisseur(c) as door:
        zus = services.voeg_betrokkene_toe(
            door, casus=c.id, betrokkene=kringlid(achternaam="Vermeer")
        )
        buur = services.voeg_betrokkene_toe(
            door, casus=c.id, betrokkene=kringlid(aanduiding="buurman", relatie="buurman")
        )
        assert Betrokkene.objects.get(id=zus).persoon_id
        assert Betrokkene.objects.get(id=buur).persoon_id is None
        services.verwijder_betrokkene(door, id=buur, versie=1)
        assert len(queries.betrokkenen(c.id)) == 2
        with pytest.raises(NietGevonden):
            services.verwijder_betrokkene(door, id=buur, versie=2)


def test_een_ongeldig_bsn_of_emoji_naam_breekt_niets() -> None:
    """A clear message in place, or simply kept."""
    c = huis_met_casus(leden=())
    with regisseur(c) as door:
        with pytest.raises(OngeldigeInvoer):
            services.voeg_betrokkene_toe(door, casus=c.id, betrokkene=kringlid(bsn="12"))
        gek = kringlid(aanduiding="<script>alert(1)</script>", achternaam="=1+1 🦆")
        assert services.voeg_betrokkene_toe(door, casus=c.id, betrokkene=gek)


# ---- visits and signals -------------------------------------------------------------------------


def test_wat_er_veranderde_sinds_mijn_laatste_bezoek() -> None:
    """Only what others did, stable within one sitting."""
    c = huis_met_casus()
    with binnen(c.door("agent")) as door:
        with op_moment(datetime(2026, 3, 1, 9, tzinfo=UTC)):
            assert services.bezocht(door, casus=c.id) is None
            assert queries.wijzigingen_sinds(door, c.id) is None
    with regisseur(c) as door, op_moment(datetime(2026, 3, 2, 9, tzinfo=UTC)):
        services.wijzig_inhoud(door, casus=c.id, versie=1, laatste_stand="Nieuw.")
    with binnen(c.door("agent")) as door:
        for minuut in (0, 5, 20):
            with op_moment(datetime(2026, 3, 3, 9, minuut, tzinfo=UTC)):
                grens = services.bezocht(door, casus=c.id)
                assert grens == datetime(2026, 3, 1, 9, tzinfo=UTC)
                wijzigingen = queries.wijzigingen_sinds(door, c.id)
                assert wijzigingen and [z.soort for z in wijzigingen.zinnen if z.op < nu()][
                    -1:
                ] == ["casus:inhoud:gewijzigd"]


def test_een_stille_casus_meldt_zich_bij_wie_regie_heeft() -> None:
    """Stagnation shows by itself."""
    with op_moment(datetime(2026, 1, 5, 9, tzinfo=UTC)):
        huis = huis_met_mensen()
        casus = open_casus(huis)
    with binnen(deur(huis, "regisseur")) as door:
        (stil,) = queries.stille_casussen(queries.geleide_ids(door)[0])
        assert (stil.casus_id, stil.sinds.date()) == (casus.id, datetime(2026, 1, 5).date())
        services.wijzig_inhoud(door, casus=casus.id, versie=1, volgende_stap="Bel de zus.")
        assert queries.stille_casussen(queries.geleide_ids(door)[0]) == []
    with binnen(deur(huis, "plaatsvervanger")) as door:
        assert queries.stille_casussen(queries.geleide_ids(door)[0]) == []


def test_een_vertrekker_zonder_casussen_laat_niets_na() -> None:
    """And leaving is registered by somebody who sees no case at all."""
    c = huis_met_casus()
    with binnen(c.door("ambassadeur")) as door:
        laat_vertrekken(door, functionaris=c.huis.wijkagent, reden="anders")
        laat_vertrekken(door, functionaris=c.huis.agent, reden="anders")
    with regisseur(c):
        assert queries.actieve_leden(c.id) == [c.huis.toezichthouder]


def test_een_nieuw_lid_is_een_gegeven_van_de_invoer() -> None:
    """Plain values, comparable."""
    wie = uuid4()
    assert NieuwLid(wie, "x") == NieuwLid(wie, "x")
    assert NieuweBetrokkene("x").via == "onderwerp"


def test_om_wie_het_gaat_gaat_niet_uit_de_casus():
    """BGS 2.19: the circle is the circle of the subject; without him nobody may stand there."""
    c = huis_met_casus()
    with binnen(c.door("regisseur")) as door:
        (wie,) = queries.betrokkenen(c.id)
        with pytest.raises(RegelOvertreden):
            services.verwijder_betrokkene(door, id=wie.id, versie=wie.versie)


def test_aan_een_casus_die_ik_niet_zie_voeg_ik_niemand_toe():
    """The same answer as for what does not exist."""
    c, ander = huis_met_casus(), huis_met_casus()
    with binnen(c.door("regisseur")) as door, pytest.raises(NietGevonden):
        services.voeg_lid_toe(
            door, casus=ander.id, functionaris=c.huis.mensen["psychiater"], reden="Nodig."
        )

"""Closing and undoing, for any mix of members, stand-ins, requests and restricted items."""

from contextlib import suppress
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casus
from regiehuis.casus.tests.fabriek import TOETS
from regiehuis.informatie import services
from regiehuis.informatie.models import Informatieverzoek
from regiehuis.kern.fouten import DomeinFout
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht
from regiehuis.logboek.services import regel_waarneming

from .fabriek import LEDEN, casus_met_tafel, gegeven, tekst, vraag

pytestmark = pytest.mark.django_db

KIJKERS = (*LEDEN, "regisseur", "plaatsvervanger", "ketenmanager", "ambassadeur",
           "leidinggevende", "wijkagent", "officier", "ondersteuning")  # fmt: skip
TABELLEN = ("casus_casus", "casus_casusinhoud", "casus_lid", "informatie_informatieverzoek",
            "informatie_gegeven", "informatie_gegevenversie",
            "logboek_gebeurtenis")  # fmt: skip
HOEDANIGHEDEN = ("politie", "reclassering", "ggz")
daden = st.lists(
    st.one_of(
        st.tuples(st.just("lid"), st.sampled_from(["wijkagent", "officier"])),
        st.tuples(st.just("stop"), st.sampled_from(LEDEN)),
        st.tuples(st.just("vraag"), st.sampled_from(LEDEN)),
        st.tuples(st.just("beperkt"), st.sampled_from(HOEDANIGHEDEN)),
        st.tuples(st.just("waarneming"), st.sampled_from(LEDEN)),
        st.tuples(st.just("steun"), st.just("ondersteuning")),
    ),
    max_size=8,
)


def doe(c, daad: str, wie: str) -> None:
    mens = c.huis.mensen.get(wie)
    with binnen(c.door("regisseur")) as door:
        leden = {lid.functionaris_id: lid.id for lid in casussen.leden(c.id)}
        match daad:
            case "lid" if mens not in leden:
                casus.voeg_lid_toe(door, casus=c.id, functionaris=mens, reden="x")
            case "stop" if mens in leden:
                casus.beeindig_lid(door, lid=leden[mens], reden="x")
            case "steun" if not casussen.ondersteuners(c.id):
                casus.wijs_toe(door, casus=c.id, taak="ondersteuning", functionaris=mens)
    if daad == "vraag" and mens in leden:
        vraag(c, wie)
    if daad == "beperkt":
        gekozen = (c.huis.hoedanigheden[wie],)
        gegeven(c, tekst(zichtbaar_voor=gekozen, tekst="Stil."), wie="regisseur")
    if daad == "waarneming":
        with binnen(c.door(wie)) as door:
            regel_waarneming(
                door, functionaris=mens, waarnemer=c.huis.mensen["officier"], van=nu(),
                tot=nu() + timedelta(days=9),
            )  # fmt: skip


def beeld(c) -> dict[tuple[str, str], set[UUID]]:
    """What the database shows everybody, with no filter of ours in between."""
    uit = {}
    for wie in KIJKERS:
        with binnen(c.door(wie)), connection.cursor() as cursor:
            for tabel in TABELLEN:
                # The two events of closing and undoing themselves are new.
                waar = " WHERE soort NOT LIKE 'casus:casus:afsluit%' AND soort NOT LIKE"
                waar += " 'casus:casus:afgesl%'"
                cursor.execute(f"SELECT id FROM {tabel}{waar * (tabel[:7] == 'logboek')}")
                uit[wie, tabel] = {rij[0] for rij in cursor.fetchall()}
    return uit


def klopt(c) -> list[str]:
    with binnen(automaat_door(c.huis.id)):
        return controleer_zicht(c.huis.id)


def sluit(c) -> None:
    with binnen(c.door("regisseur")) as door:
        rij = casussen.casus_voor(door, c.id)
        casus.sluit_af(
            door, casus=c.id, versie=rij.versie, uitkomst="doel_deels", toelichting="Klaar."
        )


def beeindig_vragen(c) -> None:
    with binnen(c.door("regisseur")) as door:
        for rij in Informatieverzoek.objects.filter(stand="open"):
            services.trek_in(door, verzoek=rij.id)


def test_ongedaan_maken_herstelt_voor_ieder_precies_wat_hij_zag() -> None:
    """Issue, point 7; ontwerp.md §4.2: read from the tables as role app."""
    c = casus_met_tafel()

    @settings(max_examples=min(12, settings.default.max_examples), deadline=None)
    @given(daden)
    def proef(reeks: list[tuple[str, str]]) -> None:
        with transaction.atomic():
            for daad, wie in reeks:
                with suppress(DomeinFout):  # what a rule refuses changes nothing
                    doe(c, daad, wie)
            beeindig_vragen(c)
            voor = beeld(c)
            sluit(c)
            dicht = beeld(c)
            for (wie, tabel), ids in dicht.items():
                kern = wie in ("regisseur", "plaatsvervanger", "ketenmanager")
                if tabel == "casus_casus" and kern:
                    assert ids == {c.id}
                elif tabel != "logboek_gebeurtenis":
                    assert ids == set(), (wie, tabel)
            assert klopt(c) == []
            with binnen(c.door("regisseur")) as door:
                casus.maak_afsluiten_ongedaan(door, casus=c.id)
            assert beeld(c) == voor
            assert klopt(c) == []
            transaction.set_rollback(True)

    proef()


def test_na_heropenen_ziet_de_regie_ook_beperkte_gegevens_weer_en_een_nieuw_lid_de_zijne() -> None:
    """Who had chosen the source still counts; a new member needs a reason of now."""
    c = casus_met_tafel()
    gekozen = (c.huis.hoedanigheden["politie"],)
    stil = gegeven(c, tekst(zichtbaar_voor=gekozen, tekst="Stil."))
    sluit(c)
    with binnen(c.door("regisseur")) as door:
        vraag_ = casus.vraag_heropening(door, casus=c.id, reden="Weer nodig", doeltoets=TOETS)
    with binnen(c.door("ketenmanager")) as door:
        casus.bevestig_heropening(door, heropening=vraag_)
    assert klopt(c) == []
    ziet = beeld(c)
    assert ziet["regisseur", "informatie_gegeven"] == {stil}
    assert ziet["agent", "informatie_gegeven"] == set()
    with binnen(c.door("regisseur")) as door:
        casus.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.agent, reden="Kent haar")
        casus.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.psychiater, reden="Behandelt")
    assert beeld(c)["agent", "informatie_gegeven"] == {stil}
    assert beeld(c)["psychiater", "informatie_gegeven"] == set()
    assert klopt(c) == []

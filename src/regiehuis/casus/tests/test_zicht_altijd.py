"""Whatever people do in whatever order: sight is exactly what the grounds say."""

from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import example, given, settings
from hypothesis import strategies as st

from regiehuis.casus import queries, services
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.kern.fouten import DomeinFout
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht
from regiehuis.netwerk.services import laat_vertrekken
from regiehuis.netwerk.tests.fabriek import huis_met_mensen

pytestmark = pytest.mark.django_db

MENSEN = ("agent", "wijkagent", "toezichthouder", "ondersteuning", "triagist", "plaatsvervanger")
TAKEN = ("procesregisseur", "plaatsvervanger", "ondersteuning")
daden = st.lists(
    st.tuples(
        st.sampled_from(["toevoegen", "stoppen", "vervangen", "toewijzen", "weghalen", "vertrek"]),
        st.sampled_from(MENSEN),
        st.sampled_from(MENSEN),
        st.sampled_from(TAKEN),
    ),
    max_size=10,
)


def _doe(c: Casusvol, daad: str, wie: UUID, ander: UUID, taak: str) -> None:
    with binnen(c.huis.deur("ketenmanager", rechten=["casus:toewijzen"])):
        regie = [*queries.voorzitters(c.id), c.huis.beheerder][0]
    namen = {v: k for k, v in c.huis.mensen.items()}
    with binnen(c.door(namen[regie])) as door:
        leden = {lid.functionaris_id: lid.id for lid in queries.leden(c.id)}
        match daad:
            case "toevoegen":
                services.voeg_lid_toe(door, casus=c.id, functionaris=wie, reden="x")
            case "stoppen" if wie in leden:
                services.beeindig_lid(door, lid=leden[wie], reden="x")
            case "vervangen" if wie in leden:
                services.vervang_lid(door, lid=leden[wie], functionaris=ander, reden="x")
            case "toewijzen" | "weghalen":
                nu_bezet = {
                    t.taak: t.functionaris_id
                    for t in queries.deelnemers(c.id).taken
                    if t.taak != "ondersteuning"
                }
                services.wijs_toe(
                    door,
                    casus=c.id,
                    taak=taak,
                    functionaris=wie if daad == "toewijzen" else None,
                    in_plaats_van=nu_bezet.get(taak, ander if daad == "weghalen" else None),
                )
            case "vertrek":
                with binnen(c.door("beheerder")) as beheer:
                    laat_vertrekken(beheer, functionaris=wie, reden="anders")


def test_na_elke_reeks_klopt_het_zicht() -> None:
    """The oracle reads the rooms' tables; sight must say the same (proeven.md, "Policies")."""
    c = huis_met_casus()

    @settings(max_examples=min(25, settings.default.max_examples), deadline=None)
    @given(daden)
    @example([("toewijzen", "plaatsvervanger", "agent", "procesregisseur")])  # my own, to my deputy
    def proef(reeks: list[tuple[str, str, str, str]]) -> None:
        with transaction.atomic():
            for daad, wie, ander, taak in reeks:
                try:
                    _doe(c, daad, c.huis.mensen[wie], c.huis.mensen[ander], taak)
                except DomeinFout:
                    continue
            with binnen(automaat_door(c.huis.id)):
                assert controleer_zicht(c.huis.id) == []
            transaction.set_rollback(True)

    proef()


def test_het_orakel_ziet_te_veel_en_te_weinig() -> None:
    """An oracle that never complains proves nothing."""
    from regiehuis.logboek.services import beeindig_zicht, geef_zicht

    c = huis_met_casus()
    with binnen(c.door("regisseur")) as door:
        geef_zicht(
            door, functionarissen=[c.huis.officier], soort="casus", object_id=c.id,
            niveau="inhoud", grond="lid", casus=c.id,
        )  # fmt: skip
        beeindig_zicht(door, functionarissen=[c.huis.agent], casus=c.id)
    with binnen(automaat_door(c.huis.id)):
        soorten = [regel.split(":")[0] for regel in controleer_zicht(c.huis.id)]
        assert soorten == ["te veel zicht", "te weinig zicht"]


def test_een_ander_huis_heeft_zijn_eigen_orakel() -> None:
    """Houses do not see each other's rows."""
    huis_met_casus()
    ander = huis_met_mensen()
    with binnen(automaat_door(ander.id)):
        assert controleer_zicht(ander.id) == []

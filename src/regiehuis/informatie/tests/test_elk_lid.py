"""Whoever is a member of a case can answer what he is asked, whatever his role (WGS 1.5(1))."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regiehuis.casus.tests.browser import Browser
from regiehuis.informatie import queries, services
from regiehuis.informatie.rules import Antwoord
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.context import binnen
from regiehuis.stukken.tests import bestanden

from .fabriek import casus_met_tafel, tekst, vraag
from .test_pages import velden

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("wie", ["leidinggevende", "ketenmanager", "ondersteuning", "triagist"])
def test_elk_lid_kan_antwoorden_toevoegen_en_corrigeren(wie, settings, tmp_path):
    """He got the whole form, and was refused only after he had filled it in."""
    settings.REGIEHUIS_DATA = tmp_path
    c = casus_met_tafel((wie,))
    v = vraag(c, wie)
    lid = Browser(c, wie)
    data = {"g-huisvesting-tekst": "Staat ingeschreven bij zijn zus."}
    lid.stuur(f"/verzoek/{v}/", **velden(lid.zie(f"/verzoek/{v}/"), **data))
    with binnen(c.door(wie)) as door:
        assert queries.verzoek(door, v).verzoek.antwoord == "geleverd"
        services.vul_aan(
            door, verzoek=v, teksten=[tekst("Nu niet meer.")],
            bijlagen={0: SimpleUploadedFile("a.pdf", bestanden.PDF)},
        )  # fmt: skip
        g = services.leg_gegeven_vast(door, casus=c.id, gegeven=tekst("Heeft een baan."))
        services.corrigeer(
            door, gegeven=g, reden="r", tekst="Zoekt een baan.", aard="feit", categorie="inkomen"
        )


def test_wie_geen_lid_is_antwoordt_ook_voor_zijn_collega_niet():
    """ontwerp.md §4.1: a manager has level taak for his own hoedanigheid: number and term."""
    c = casus_met_tafel(("agent",))
    v = vraag(c)
    Browser(c, "leidinggevende").stuur(f"/verzoek/{v}/", 404, antwoord="niets_bekend")
    with binnen(c.door("leidinggevende")) as door, pytest.raises(NietGevonden):
        services.beantwoord(door, verzoek=v, antwoord=Antwoord("niets_bekend"))

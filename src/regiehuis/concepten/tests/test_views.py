"""Autosave over HTTP, with the middleware's work done by hand: who acts is known or is not."""

from contextlib import nullcontext
from uuid import uuid4

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from regiehuis.concepten import services, views
from regiehuis.concepten.hulp import met_concept
from regiehuis.concepten.models import Concept
from regiehuis.logboek.context import binnen

from .fabriek import een_door

FORMULIER = "instroom.aanmelding"
pytestmark = pytest.mark.django_db


class Proef(forms.Form):
    wie = forms.CharField()
    spoed = forms.BooleanField(required=False)
    gebieden = forms.MultipleChoiceField(choices=[("thuis", "Thuis"), ("werk", "Werk")])


def post(view, door, data, **kwargs):
    request = RequestFactory().post("/concepten/x/nieuw/", data)
    request.door = door
    with binnen(door) if door else nullcontext():
        return view(request, **kwargs)


def test_bewaren_antwoordt_met_de_tijd_en_zonder_inhoud():
    antwoord = post(views.bewaar, een_door(), {"wie": "Kanarie"}, formulier=FORMULIER)
    assert antwoord.status_code == 204
    assert antwoord.content == b""
    assert len(antwoord["Concept-Bewaard"]) == 5
    assert "no-store" in antwoord["Cache-Control"]


def test_zonder_aanmelding_wordt_niets_bewaard_en_zegt_het_antwoord_dat():
    """401, so that the script keeps the text in the open tab (proeven.md, last section)."""
    assert post(views.bewaar, None, {"wie": "x"}, formulier=FORMULIER).status_code == 401
    assert not Concept.objects.exists()


def test_te_lange_tekst_krijgt_een_duidelijk_antwoord_zonder_de_tekst():
    antwoord = post(views.bewaar, een_door(), {"wie": "Kanarie" * 40_000}, formulier=FORMULIER)
    assert antwoord.status_code == 413
    assert "te lang" in antwoord.content.decode()
    assert "Kanarie" not in antwoord.content.decode()


def test_een_onbekende_formuliernaam_wordt_geweigerd():
    assert post(views.bewaar, een_door(), {"wie": "x"}, formulier="../x").status_code == 400


def test_bewaren_raakt_de_sessie_niet_aan():
    """Autosave does not extend the session: there is none in this request, and none is asked."""
    request = RequestFactory().post("/", {"wie": "x"})
    request.door = een_door()
    with binnen(request.door):
        views.bewaar(request, formulier=FORMULIER)
    assert not hasattr(request, "session")


def test_een_get_bewaart_niets():
    request = RequestFactory().get("/")
    request.door = een_door()
    assert views.bewaar(request, formulier=FORMULIER).status_code == 405


def test_weggooien_gaat_terug_naar_het_formulier_en_niet_naar_een_ander_huis():
    door = een_door()
    with binnen(door):
        services.bewaar(
            door, formulier=FORMULIER, velden=RequestFactory().post("/", {"a": "b"}).POST
        )
    antwoord = post(
        views.weggooien, door, {"terug": "/f/abc/aanmelding/nieuw/"}, formulier=FORMULIER
    )
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/f/abc/aanmelding/nieuw/"
    with binnen(door):
        assert not Concept.objects.exists()


def test_een_view_krijgt_beginwaarden_en_een_zin_uit_het_concept():
    door = een_door()
    request = RequestFactory().get("/")
    request.door = door
    with binnen(door):
        getypt = RequestFactory().post("/", {"wie": "Jan", "gebieden": ["thuis", "werk"]}).POST
        assert not met_concept(request, FORMULIER)
        services.bewaar(door, formulier=FORMULIER, velden=getypt)
        concept = met_concept(request, FORMULIER)
    assert concept.melding.startswith("Uw concept van ")
    assert concept.begin(Proef) == {"wie": "Jan", "spoed": False, "gebieden": ["thuis", "werk"]}
    html = Proef(initial=concept.begin(Proef)).as_p()
    assert 'value="Jan"' in html
    pagina = Template("{% include 'concepten/teruggezet.html' %}").render(
        Context({"concept": concept, "request": request})
    )
    assert "Concept weggooien" in pagina
    assert "/concepten/instroom.aanmelding/nieuw/weg/" in pagina


def test_de_tag_wijst_naar_het_adres_van_dit_formulier():
    object_id = uuid4()
    uit = Template("{% load concepten %}<form {% concept form 'a.formulier' id %}>").render(
        Context({"id": object_id})
    )
    assert uit == f'<form data-concept="/concepten/a.formulier/{object_id}/">'

"""Addresses of plans and agreements. Ids only: nothing personal ever stands in an address."""

from django.urls import path

from regiehuis.aanpak import views

app_name = "aanpak"
VERSIE = "casus/<uuid:casus_id>/plan/<uuid:plan_id>/"
AFSPRAAK = "afspraak/<uuid:afspraak_id>/"
urlpatterns = [
    path("casus/<uuid:casus_id>/plan/", views.plan, name="plan"),
    path("casus/<uuid:casus_id>/plan/schrijven/", views.schrijven, name="schrijven"),
    path(VERSIE, views.plan, name="versie"),
    path(f"{VERSIE}voorleggen/", views.voorleggen, name="voorleggen"),
    path(f"{VERSIE}terughalen/", views.terughalen, name="terughalen"),
    path(f"{VERSIE}reageren/", views.reageren, name="reageren"),
    path(f"{VERSIE}vaststellen/", views.vaststellen, name="vaststellen"),
    path(f"{VERSIE}pdf/", views.uitgeven, name="uitgeven"),
    path(f"{VERSIE}intrekken/", views.intrekken, name="intrekken"),
    path("casus/<uuid:casus_id>/afspraken/", views.afspraken, name="afspraken"),
    path("casus/<uuid:casus_id>/afspraken/nieuw/", views.nieuw, name="afspraak_nieuw"),
    path("afspraken/", views.mijn_afspraken, name="mijn_afspraken"),
    path(AFSPRAAK, views.afspraak, name="afspraak"),
    path(f"{AFSPRAAK}overdragen/", views.overdragen, name="overdragen"),
    path(f"{AFSPRAAK}besproken/", views.wegzetten, name="wegzetten"),
]

"""Addresses of searching, the timeline and the file of a case. Ids and codes only."""

from django.urls import path

from regiehuis.dossier import views

app_name = "dossier"
urlpatterns = [
    path("zoeken/", views.zoeken, name="zoeken"),
    path("casus/<uuid:casus_id>/tijdlijn/", views.tijdlijn, name="tijdlijn"),
    path("casus/<uuid:casus_id>/dossier/uitgeven/", views.uitgeven, name="uitgeven"),
]

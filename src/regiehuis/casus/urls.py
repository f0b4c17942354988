"""Addresses of cases. Ids only: nothing personal ever stands in an address."""

from django.urls import path

from regiehuis.casus import views

app_name = "casus"
urlpatterns = [
    path("casussen/", views.lijst, name="lijst"),
    path("casus/<uuid:casus_id>/", views.casus, name="casus"),
    path("casus/<uuid:casus_id>/team/", views.team, name="team"),
    path("casus/<uuid:casus_id>/dossier/", views.dossier, name="dossier"),
    path("casus/<uuid:casus_id>/teksten/<slug:deel>/", views.teksten, name="teksten"),
    path("casus/<uuid:casus_id>/fase/", views.fase, name="fase"),
    path("casus/<uuid:casus_id>/afsluiten/", views.afsluiten, name="afsluiten"),
    path(
        "casus/<uuid:casus_id>/afsluiten/ongedaan/",
        views.afsluiting_ongedaan,
        name="afsluiting_ongedaan",
    ),
    path("casus/<uuid:casus_id>/heropenen/", views.heropenen, name="heropenen"),
    path("casus/<uuid:casus_id>/leden/nieuw/", views.lid_nieuw, name="lid_nieuw"),
    path("casus/<uuid:casus_id>/leden/<uuid:lid_id>/einde/", views.lid_einde, name="lid_einde"),
    path(
        "casus/<uuid:casus_id>/leden/<uuid:lid_id>/vervangen/",
        views.lid_vervangen,
        name="lid_vervangen",
    ),
    path("casus/<uuid:casus_id>/taak/<slug:taak>/", views.taak, name="taak"),
    path(
        "casus/<uuid:casus_id>/ondersteuning/<uuid:functionaris_id>/einde/",
        views.ondersteuning_einde,
        name="ondersteuning_einde",
    ),
    path(
        "casus/<uuid:casus_id>/betrokkenen/nieuw/",
        views.betrokkene_nieuw,
        name="betrokkene_nieuw",
    ),
    path(
        "casus/<uuid:casus_id>/betrokkenen/<uuid:betrokkene_id>/",
        views.betrokkene,
        name="betrokkene",
    ),
    path(
        "casus/<uuid:casus_id>/betrokkenen/<uuid:betrokkene_id>/verwijderen/",
        views.betrokkene_weg,
        name="betrokkene_weg",
    ),
]

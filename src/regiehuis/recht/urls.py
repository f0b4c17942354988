from django.urls import path

from regiehuis.recht import views

app_name = "recht"

urlpatterns = [
    path("criteria/", views.criteria, name="criteria"),
    path("criteria/nieuw/", views.criteria_nieuw, name="criteria_nieuw"),
    path("criteria/versie/<uuid:set_id>/", views.versie, name="versie"),
    path("criteria/<slug:sleutel>/wijzigen/", views.criteria_wijzigen, name="criteria_wijzigen"),
    path("criteria/<slug:sleutel>/stoppen/", views.criteria_stoppen, name="criteria_stoppen"),
    path("leefgebieden/wijzigen/", views.leefgebieden_wijzigen, name="leefgebieden_wijzigen"),
]

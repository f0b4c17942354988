"""Addresses of requests and items. Ids only: nothing personal ever stands in an address."""

from django.urls import path

from regiehuis.informatie import views

app_name = "informatie"
urlpatterns = [
    path("verzoek/<uuid:verzoek_id>/", views.verzoek, name="verzoek"),
    path("verzoek/<uuid:verzoek_id>/zichtbaar/<slug:sleutel>/", views.zichtbaar, name="zichtbaar"),
    path("verzoek/<uuid:verzoek_id>/herinneren/", views.herinneren, name="herinneren"),
    path("verzoek/<uuid:verzoek_id>/terugnemen/", views.terugnemen, name="terugnemen"),
    path("casus/<uuid:casus_id>/verzoeken/", views.verzoeken, name="verzoeken"),
    path("casus/<uuid:casus_id>/verzoeken/nieuw/", views.stel, name="stel"),
    path("casus/<uuid:casus_id>/beeld/", views.beeld, name="beeld"),
    path(
        "casus/<uuid:casus_id>/gegeven/nieuw/<slug:soort>/",
        views.gegeven_nieuw,
        name="gegeven_nieuw",
    ),
    path("casus/<uuid:casus_id>/document/nieuw/", views.stuk_nieuw, name="stuk_nieuw"),
    path("gegeven/<uuid:gegeven_id>/", views.gegeven, name="gegeven"),
    path("gegeven/<uuid:gegeven_id>/corrigeren/", views.corrigeren, name="corrigeren"),
    path("gegeven/<uuid:gegeven_id>/intrekken/", views.intrekken, name="intrekken"),
]

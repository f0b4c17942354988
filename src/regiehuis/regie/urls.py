"""Addresses of casusregie. Ids only: nothing personal ever stands in an address."""

from django.urls import path

from regiehuis.regie import views

app_name = "regie"
_EEN = "casus/<uuid:casus_id>/casusregie/<uuid:casusregie_id>/"
urlpatterns = [
    path("casus/<uuid:casus_id>/casusregie/nieuw/", views.nieuw, name="nieuw"),
    path(_EEN, views.voorstel, name="voorstel"),
    path(f"{_EEN}aanvaarden/", views.aanvaarden, name="aanvaarden"),
    path(f"{_EEN}weigeren/", views.weigeren, name="weigeren"),
    path(f"{_EEN}intrekken/", views.intrekken, name="intrekken"),
    path(f"{_EEN}beeindigen/", views.beeindigen, name="beeindigen"),
    path(f"{_EEN}taak/<slug:deeltaak>/", views.deeltaak, name="deeltaak"),
]

from django.urls import path

from regiehuis.instroom import views

app_name = "instroom"
urlpatterns = [
    path("aanmeldingen/", views.lijst, name="lijst"),
    path("aanmelding/nieuw/", views.nieuw, name="nieuw"),
    path("aanmelding/<uuid:id>/", views.aanmelding, name="aanmelding"),
    path("aanmelding/<uuid:id>/aanvullen/", views.aanvullen, name="aanvullen"),
    path("aanmelding/<uuid:id>/intrekken/", views.intrekken, name="intrekken"),
    path("aanmelding/<uuid:id>/terugmelden/", views.terugmelden, name="terugmelden"),
    path("aanmelding/<uuid:id>/wegen/", views.wegen, name="wegen"),
    path("aanmelding/<uuid:id>/wegen/<str:sleutel>/", views.oordeel, name="oordeel"),
    path("aanmelding/<uuid:id>/verder/", views.verder, name="verder"),
    path("aanmelding/<uuid:id>/treffer/<uuid:treffer>/", views.treffer, name="treffer"),
    path("aanmelding/<uuid:id>/openen/", views.openen, name="openen"),
    path("informatievragen/", views.informatievragen, name="informatievragen"),
]

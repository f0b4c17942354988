from django.urls import path

from regiehuis.stukken import views

app_name = "stukken"

urlpatterns = [
    path("stuk/<uuid:stuk_id>/", views.stuk, name="stuk"),
    path("stuk/<uuid:stuk_id>/intrekken/", views.intrekken, name="intrekken"),
]

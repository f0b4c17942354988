from django.urls import path

from regiehuis.werkvoorraad import views

app_name = "werkvoorraad"
urlpatterns = [
    path("", views.home, name="home"),
    path("werk/", views.voorbeeld, name="voorbeeld"),
]

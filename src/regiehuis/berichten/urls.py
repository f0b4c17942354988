from django.urls import path

from regiehuis.berichten import views

app_name = "berichten"

urlpatterns = [
    path("berichten/", views.berichten, name="berichten"),
    path("berichten/<uuid:bericht_id>/opnieuw/", views.opnieuw, name="opnieuw"),
]

from django.urls import path

from regiehuis.dossier import views

app_name = "dossier"
urlpatterns = [path("zoeken/", views.zoeken, name="zoeken")]

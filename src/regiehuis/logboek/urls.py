from django.urls import path

from regiehuis.logboek import views

app_name = "logboek"
urlpatterns = [path("logboek/", views.toegang, name="toegang")]

from django.urls import path

from regiehuis.concepten import views

app_name = "concepten"

urlpatterns = [
    path("concepten/<str:formulier>/nieuw/", views.bewaar, name="bewaar_nieuw"),
    path("concepten/<str:formulier>/nieuw/weg/", views.weggooien, name="weggooien_nieuw"),
    path("concepten/<str:formulier>/<uuid:object_id>/", views.bewaar, name="bewaar"),
    path("concepten/<str:formulier>/<uuid:object_id>/weg/", views.weggooien, name="weggooien"),
]

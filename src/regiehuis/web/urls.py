from django.conf import settings
from django.urls import URLPattern, path
from django.views.i18n import set_language

from regiehuis.web import views

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("thema/", views.thema, name="thema"),
    path("taal/", set_language, name="taal"),
    path("vastgelegd/", views.vastgelegd, name="vastgelegd"),
]
if settings.REGIEHUIS_MODUS != "productie":
    urlpatterns.append(path("stijl/", views.stijl, name="stijl"))

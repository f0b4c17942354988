"""Addresses of how a case moves. Ids only."""

from django.urls import path

from regiehuis.voortgang import views

app_name = "voortgang"
CASUS = "casus/<uuid:casus_id>"
urlpatterns = [
    path(f"{CASUS}/voortgang/", views.voortgang, name="voortgang"),
    path(f"{CASUS}/mijlpalen/nieuw/", views.mijlpaal_nieuw, name="mijlpaal_nieuw"),
    path(f"{CASUS}/mijlpalen/<uuid:mijlpaal_id>/weg/", views.mijlpaal_weg, name="mijlpaal_weg"),
    path(
        f"{CASUS}/mijlpalen/<uuid:mijlpaal_id>/corrigeren/",
        views.mijlpaal_corrigeren,
        name="mijlpaal_corrigeren",
    ),
    path(
        f"{CASUS}/evaluatie/<uuid:evaluatie_id>/corrigeren/",
        views.evaluatie_corrigeren,
        name="evaluatie_corrigeren",
    ),
    path(f"{CASUS}/evaluatie/", views.evaluatie, name="evaluatie"),
    path(f"{CASUS}/afschalen/", views.afschalen, name="afschalen"),
    path(f"{CASUS}/overdracht/<uuid:overdracht_id>/", views.overdracht, name="overdracht"),
    path(
        f"{CASUS}/overdracht/<uuid:overdracht_id>/intrekken/",
        views.overdracht_intrekken,
        name="overdracht_intrekken",
    ),
    path(f"{CASUS}/volgmomenten/nieuw/", views.volgmoment_nieuw, name="volgmoment_nieuw"),
    path(f"{CASUS}/volgmomenten/<uuid:volgmoment_id>/", views.volgmoment, name="volgmoment"),
    path(
        f"{CASUS}/volgmomenten/<uuid:volgmoment_id>/vervallen/",
        views.volgmoment_vervallen,
        name="volgmoment_vervallen",
    ),
    path(f"{CASUS}/terugbrengen/", views.terugbrengen, name="terugbrengen"),
    path(f"{CASUS}/terugkeer/<uuid:terugkeer_id>/", views.terugkeer, name="terugkeer"),
]

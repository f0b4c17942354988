"""Addresses of meetings. Ids only: nothing personal ever stands in an address."""

from django.urls import path

from regiehuis.overleg import views

app_name = "overleg"
urlpatterns = [
    path("overleggen/", views.lijst, name="lijst"),
    path("overleggen/nieuw/", views.nieuw, name="nieuw"),
    path("overleg/<uuid:overleg_id>/", views.overleg, name="overleg"),
    path("overleg/<uuid:overleg_id>/wijzigen/", views.wijzigen, name="wijzigen"),
    path("overleg/<uuid:overleg_id>/afgelasten/", views.afgelasten, name="afgelasten"),
    path("overleg/<uuid:overleg_id>/stap/", views.stap, name="stap"),
    path("overleg/<uuid:overleg_id>/privacy/", views.privacy, name="privacy"),
    path("overleg/<uuid:overleg_id>/agenda.ics", views.agenda, name="agenda"),
    path("overleg/<uuid:overleg_id>/punt/nieuw/", views.punt_nieuw, name="punt_nieuw"),
    path("agendapunt/<uuid:punt_id>/", views.punt, name="punt"),
    path("agendapunt/<uuid:punt_id>/tafel/", views.tafel, name="tafel"),
    path("agendapunt/<uuid:punt_id>/uitnodigen/", views.uitnodigen, name="uitnodigen"),
    path("agendapunt/<uuid:punt_id>/afvoeren/", views.afvoeren, name="afvoeren"),
    path("agendapunt/<uuid:punt_id>/stap/", views.punt_stap, name="punt_stap"),
    path("agendapunt/<uuid:punt_id>/aanwezig/", views.aanwezig, name="aanwezig"),
    path("agendapunt/<uuid:punt_id>/tekst/<slug:vak>/", views.notitie, name="notitie"),
    path("agendapunt/<uuid:punt_id>/besluit/", views.besluit, name="besluit"),
    path("agendapunt/<uuid:punt_id>/afspraak/", views.afspraak, name="afspraak"),
    path("agendapunt/<uuid:punt_id>/afspraak/lezen/", views.afspraak_lezen, name="afspraak_lezen"),
    path("agendapunt/<uuid:punt_id>/derde/", views.derde, name="derde"),
    path("agendapunt/<uuid:punt_id>/aanvullen/", views.aanvullen, name="aanvullen"),
    path("overlegbesluit/<uuid:besluit_id>/intrekken/", views.besluit_weg, name="besluit_weg"),
    path("genodigde/<uuid:uitnodiging_id>/", views.uitnodiging, name="uitnodiging"),
    path("genodigde/<uuid:uitnodiging_id>/vervanger/", views.vervanger, name="vervanger"),
    path("genodigde/<uuid:uitnodiging_id>/intrekken/", views.niet_nodig, name="niet_nodig"),
    path("vervanger/<uuid:uitnodiging_id>/", views.vervanger_besluit, name="vervanger_besluit"),
    path("casus/<uuid:casus_id>/overleg/", views.van_casus, name="van_casus"),
    path("overlegsoorten/", views.soorten, name="soorten"),
    path("overlegsoorten/standaard/", views.soorten_standaard, name="soorten_standaard"),
    path("overlegsoorten/nieuw/", views.soort_nieuw, name="soort_nieuw"),
    path("overlegsoorten/<uuid:type_id>/", views.soort, name="soort"),
]

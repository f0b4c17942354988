from django.conf import settings
from django.urls import URLPattern, path

from regiehuis.toegang.views import binnenkomen, demo, mensen, mijn

app_name = "toegang"

urlpatterns: list[URLPattern] = [
    path("kies/", binnenkomen.kies, name="kies"),
    path(
        "uitnodiging/<uuid:huis_id>/<uuid:uitnodiging_id>/<slug:token>/",
        binnenkomen.uitnodiging,
        name="uitnodiging",
    ),
    path("hervatten/<uuid:invoer_id>/", binnenkomen.hervat, name="hervat"),
    path("tweede-stap/vervangen/", binnenkomen.factor_vervangen, name="factor_vervangen"),
    path("blijf/", binnenkomen.blijf, name="blijf"),
    path("mijn/", mijn.account, name="account"),
    path("mijn/sessies/", mijn.sessies_beeindigen, name="sessies"),
    path("mijn/taal/", mijn.taal, name="taal"),
    path("mijn/geheimhouding/", mijn.geheimhouding, name="geheimhouding"),
    path(
        "mijn/waarneming/<uuid:waarneming_id>/beeindigen/",
        mijn.waarneming_beeindigen,
        name="eigen_waarneming_beeindigen",
    ),
    path("mensen/", mensen.lijst, name="mensen"),
    path("mensen/uitnodigen/", mensen.uitnodigen, name="uitnodigen"),
    path("mensen/<uuid:functionaris_id>/", mensen.mens, name="mens"),
    path("mensen/<uuid:functionaris_id>/uitnodigen/", mensen.opnieuw, name="opnieuw"),
    path("mensen/<uuid:functionaris_id>/intrekken/", mensen.intrekken, name="intrekken"),
    path("mensen/<uuid:functionaris_id>/vertrek/", mensen.vertrek, name="vertrek"),
    path("mensen/<uuid:functionaris_id>/waarneming/", mensen.waarneming, name="waarneming"),
    path(
        "mensen/<uuid:functionaris_id>/waarneming/<uuid:waarneming_id>/beeindigen/",
        mensen.waarneming_beeindigen,
        name="waarneming_beeindigen",
    ),
    path("mensen/<uuid:functionaris_id>/herstel/", mensen.herstel_vragen, name="herstel_vragen"),
    path(
        "mensen/<uuid:functionaris_id>/herstel/<uuid:herstel_id>/",
        mensen.herstel_besluiten,
        name="herstel_besluiten",
    ),
]

if settings.REGIEHUIS_MODUS == "demo":
    urlpatterns.append(path("demo/mensen/", demo.mensen, name="demo_mensen"))

from django.urls import path

from regiehuis.netwerk.views import huizen, mensen, organisaties

app_name = "netwerk"

ORG = "organisaties/<uuid:organisatie_id>/"
WIE = "functionaris/<uuid:functionaris_id>/"
HOE = "hoedanigheid/<uuid:hoedanigheid_id>/"

urlpatterns = [
    path("organisaties/", organisaties.organisaties, name="organisaties"),
    path("organisaties/nieuw/", organisaties.organisatie_nieuw, name="organisatie_nieuw"),
    path(ORG, organisaties.organisatie, name="organisatie"),
    path(f"{ORG}wijzigen/", organisaties.organisatie_wijzigen, name="organisatie_wijzigen"),
    path(f"{ORG}stoppen/", organisaties.organisatie_stoppen, name="organisatie_stoppen"),
    path(f"{ORG}hoedanigheid/", organisaties.hoedanigheid_nieuw, name="hoedanigheid_nieuw"),
    path(f"{HOE}functionaris/", mensen.functionaris_nieuw, name="functionaris_nieuw"),
    path(f"{HOE}ambassadeur/", mensen.ambassadeur, name="ambassadeur"),
    path(f"{WIE}wijzigen/", mensen.functionaris_wijzigen, name="functionaris_wijzigen"),
    path(f"{WIE}rollen/", mensen.functionaris_rollen, name="functionaris_rollen"),
    path(f"{WIE}vertrek/", mensen.functionaris_vertrek, name="functionaris_vertrek"),
    path("huis/", huizen.huis, name="huis"),
    path("huis/wijzigen/", huizen.huis_wijzigen, name="huis_wijzigen"),
    path("huis/gemeenten/", huizen.huis_gemeenten, name="huis_gemeenten"),
]

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "regiehuis.web"
    label = "web"
    verbose_name = "Pagina's, onderdelen en formulieren"

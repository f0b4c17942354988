from django.apps import AppConfig


class LogboekConfig(AppConfig):
    """Who acts and where, who may see what, what happened, and who looked."""

    name = "regiehuis.logboek"
    label = "logboek"

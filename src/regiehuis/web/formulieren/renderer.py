"""Every Django form of the house in our markup, also forms of other packages."""

from typing import Any

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest

# templates of Django that we replace; the rest of its widgets is fine with a class
EIGEN = {
    "django/forms/widgets/radio.html": "web/veld/keuzes.html",
    "django/forms/widgets/checkbox_select.html": "web/veld/keuzes.html",
    "django/forms/errors/list/default.html": "web/veld/fouten.html",
    "django/forms/errors/list/ul.html": "web/veld/fouten.html",
}
SELECTS = ("select.html", "select_date.html")
INVOER = (
    "input.html",
    "text.html",
    "number.html",
    "email.html",
    "url.html",
    "password.html",
    "date.html",
    "time.html",
    "datetime.html",
    "search.html",
    "tel.html",
)
KLASSEN = {
    "textarea.html": "utrecht-textarea utrecht-textarea--html-textarea",
    "checkbox.html": "utrecht-checkbox utrecht-checkbox--html-input rh-check",
    "file.html": "rh-file",
    "bestand.html": "rh-file",
    "clearable_file_input.html": "rh-file",
    **dict.fromkeys(SELECTS, "utrecht-select utrecht-select--html-select"),
    **dict.fromkeys(INVOER, "utrecht-textbox utrecht-textbox--html-input"),
}


class Renderer(TemplatesSetting):
    """FORM_RENDERER of the house."""

    form_template_name = "web/veld/formulier.html"
    formset_template_name = "web/veld/formulierset.html"
    field_template_name = "web/veld/veld.html"

    def get_template(self, template_name: str) -> Any:
        return super().get_template(EIGEN.get(template_name, template_name))

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> Any:
        widget = context.get("widget")
        if widget is not None:
            klasse = KLASSEN.get(template_name.rsplit("/", 1)[-1])
            attrs = widget.setdefault("attrs", {})
            if klasse and klasse not in attrs.get("class", ""):
                attrs["class"] = f"{klasse} {attrs.get('class', '')}".strip()
            if klasse and attrs.get("aria-invalid") and "html-select" in klasse:
                attrs["class"] += " utrecht-select--invalid"
        return super().render(template_name, context, request)

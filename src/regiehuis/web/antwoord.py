"""Answering: the page with the right status, messages with undo, a PDF, the page of a conflict."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from regiehuis.web.formulieren import zonder_fouten
from regiehuis.web.fouten import heeft_fouten


def toon(
    request: HttpRequest, sjabloon: str, context: dict[str, Any] | None = None, status: int = 0
) -> HttpResponse:
    """Render a page: 422 when a form in the context was refused, else 200 (or `status`)."""
    context = context or {}
    refused = any(heeft_fouten(waarde) for waarde in context.values())
    return render(request, sjabloon, context, status=status or (422 if refused else 200))


def meld(request: HttpRequest, tekst: Any, *, ongedaan: str = "") -> None:
    """Say on the next page what was done. No personal data: messages travel in the session.

    Args:
        ongedaan: address that undoes it with a POST; adds a button.
    """
    messages.success(request, tekst, extra_tags=f"ongedaan {ongedaan}" if ongedaan else "")


def waarschuw(request: HttpRequest, tekst: Any) -> None:
    """Say on the next page that something needs attention: mostly that it was not done.

    Then the same form may be sent again (concepten.middleware).
    """
    messages.warning(request, tekst)
    request.gewaarschuwd = True  # type: ignore[attr-defined]


def als_pdf(inhoud: bytes, naam: str) -> HttpResponse:
    """Hand out a PDF as an attachment: never shown inside a page, never kept by a cache.

    Args:
        naam: name of the file; nothing personal (ontwerp.md §4.11).
    """
    return HttpResponse(
        inhoud,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'attachment; filename="{naam}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


def conflict(
    request: HttpRequest,
    form: forms.Form,
    *,
    huidig: Mapping[str, Any],
    versie: int,
    wie: str,
    wanneer: datetime | None,
    terug: str,
    velden: Iterable[str] | None = None,
) -> HttpResponse:
    """Two people changed the same thing: show both versions, lose neither (409).

    Args:
        form: the bound form with what this user typed; it stays editable.
        huidig: what is stored now, by field name.
        versie: the version that is stored now; the form is sent again with it.
        wie, wanneer: who saved it, and when.
        terug: address that keeps the stored version.
        velden: names of the fields to compare; all visible ones by default.
    """
    if "versie" not in form.fields:
        form.fields["versie"] = forms.IntegerField(widget=forms.HiddenInput, required=False)
    data = QueryDict(mutable=True)
    data.update(form.data)  # type: ignore[arg-type]
    data[form.add_prefix("versie")] = str(versie)
    form.data = data
    zonder_fouten(form)
    namen = list(velden) if velden is not None else [veld.name for veld in form.visible_fields()]
    paren = []
    for naam in namen:
        gebonden = form[naam]
        opgeslagen = str(_leesbaar(gebonden, huidig.get(naam)))
        eigen = str(_leesbaar(gebonden, gebonden.value()))
        paren.append(
            {
                "veld": gebonden,
                "opgeslagen": opgeslagen,
                "gelijk": opgeslagen.strip() == eigen.strip(),
            }
        )
    return render(
        request,
        "web/conflict.html",
        {
            "form": form,
            "paren": paren,
            "wie": wie,
            "wanneer": wanneer,
            "terug": terug,
            "rest": [v for v in form.visible_fields() if v.name not in namen],
        },
        status=409,
    )


def _leesbaar(veld: forms.BoundField, waarde: Any) -> Any:
    if waarde is None:
        return ""
    keuzes = dict(getattr(veld.field, "choices", ()) or ())
    if isinstance(waarde, list | tuple | set):
        return ", ".join(str(keuzes.get(w, w)) for w in waarde)
    if keuzes:
        return keuzes.get(waarde, keuzes.get(str(waarde), waarde))
    return veld.field.prepare_value(waarde)

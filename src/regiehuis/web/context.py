"""What every page needs: who acts, the navigation, the theme. Names no room above this one."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import NAVIGATIE
from regiehuis.web.taal import paginataal

THEMAKOEKJE = "thema"
THEMAS = {"licht": "light", "donker": "dark"}
ROLLEN = {
    "procesregisseur": _("procesregisseur"),
    "triagist": _("triagist"),
    "ondersteuning": _("ondersteuning"),
    "ketenmanager": _("ketenmanager"),
    "partner": _("partner"),
    "ambassadeur": _("ambassadeur"),
    "leidinggevende": _("leidinggevende"),
    "fg": _("functionaris gegevensbescherming"),
    "beheerder": _("functioneel beheerder"),
}


#: What the names of nearly all houses begin with.
SOORTHUIS = re.compile(r"^(zorg- en )?veiligheidshuis ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ingang:
    """One entry of the main menu, ready to print."""

    label: Any
    url: str
    actief: bool
    telling: int | None = None


def adres(*namen: str, args: tuple[Any, ...] = ()) -> str:
    """The address of the first url name that exists in this installation, or ''."""
    for naam in namen:
        try:
            return reverse(naam, args=args)
        except NoReverseMatch:
            continue
    return ""


class Pagina:
    """The frame of the page. Everything is computed when the template asks for it, so that a
    fragment of a page costs nothing."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def door(self) -> Any:
        return getattr(self.request, "door", None)

    @cached_property
    def gebruiker(self) -> Any:
        gebruiker = getattr(self.request, "user", None)
        return gebruiker if getattr(gebruiker, "is_authenticated", False) else None

    def mag(self, recht: str | None) -> bool:
        if recht is None:
            return True
        return bool(getattr(self.door, "mag", lambda _: False)(recht))

    @cached_property
    def rolnaam(self) -> str:
        """The first role in the order of the list, as the footer and the header name it.

        A house may call its procesregisseurs otherwise; its own word is not translated.
        """
        eigen = getattr(self.door, "rolnaam", "")
        if eigen and eigen != "procesregisseur":
            return str(eigen)
        rollen = getattr(self.door, "rollen", ())
        return next((str(naam) for sleutel, naam in ROLLEN.items() if sleutel in rollen), "")

    @cached_property
    def huisnaam(self) -> str:
        return getattr(self.door, "huisnaam", "") or ""

    @cached_property
    def koppelingen(self) -> Any:
        """All capacities of the account that looks."""
        return getattr(self.request, "koppelingen", ())

    @cached_property
    def onderschrift(self) -> str:
        """As what somebody works, under his name: the role, or what tells his capacities apart."""
        namens = str(getattr(self.door, "namens", ""))
        if len(self.koppelingen) < 2:
            return self.rolnaam or namens
        if len({k.huis_id for k in self.koppelingen}) == 1:
            return namens
        return f"{namens}, {SOORTHUIS.sub('', self.huisnaam)}"

    @cached_property
    def navigatie(self) -> list[Ingang]:
        if self.door is None:
            return []
        items = [i for i in NAVIGATIE if self.mag(i.recht)]
        adressen = {i.sleutel: adres(i.adres) for i in items}
        nu = self._actief(items, adressen)
        return [
            Ingang(
                label=i.label,
                url=adressen[i.sleutel],
                actief=i.sleutel == nu,
                telling=i.telling(self.door) if i.telling else None,
            )
            for i in items
            if adressen[i.sleutel]
        ]

    def _actief(self, items: list[Any], adressen: dict[str, str]) -> str | None:
        """The entry with the longest address that begins the present one; else that of the object
        in the address; else that of the room."""
        hier = self.request.path
        thuis = adres("werkvoorraad:home") or "/"
        begint = [
            i
            for i in items
            if adressen[i.sleutel]
            and (
                hier == adressen[i.sleutel]
                or (adressen[i.sleutel] != thuis and hier.startswith(adressen[i.sleutel]))
            )
        ]
        if begint:
            return str(max(begint, key=lambda i: len(adressen[i.sleutel])).sleutel)
        match = getattr(self.request, "resolver_match", None)
        kamer = getattr(match, "namespace", "") or ""
        kwargs = getattr(match, "kwargs", None) or {}
        if van_object := next((i for i in items if i.object in kwargs), None):
            return str(van_object.sleutel)
        return next((i.sleutel for i in items if kamer and i.adres.split(":")[0] == kamer), None)

    @cached_property
    def thuis(self) -> str:
        return (adres("werkvoorraad:home") if self.door else "") or "/"

    @cached_property
    def zoeken(self) -> str:
        return adres("dossier:zoeken") if self.mag("zoeken") else ""

    @cached_property
    def uitloggen(self) -> str:
        return adres("account_logout", "toegang:uit")

    @cached_property
    def wisselen(self) -> str:
        """Where to choose another capacity; nothing for who has only one."""
        if len(self.koppelingen) < 2:
            return ""
        return adres("toegang:kies_hoedanigheid", "toegang:hoedanigheden", "toegang:kies")

    @cached_property
    def account(self) -> str:
        return adres("toegang:account", "toegang:mijn_account", "account_change_password")

    @cached_property
    def thema(self) -> str:
        keuze = self.request.COOKIES.get(THEMAKOEKJE, "")
        return keuze if keuze in THEMAS else "auto"

    @cached_property
    def thema_html(self) -> str:
        return THEMAS.get(self.thema, "")

    @property
    def taal(self) -> str:
        return paginataal()

    @property
    def modus(self) -> str:
        return getattr(settings, "REGIEHUIS_MODUS", "productie")

    @property
    def hier(self) -> str:
        """Where to return to after choosing a theme or language.

        After a POST that is the page with the form: its own address may take no other method.
        """
        if self.request.method == "GET":
            return self.request.get_full_path()
        vanaf = urlsplit(self.request.headers.get("Referer", ""))
        eigen = vanaf.netloc == self.request.get_host() and vanaf.path.startswith("/")
        return vanaf.path if eigen else self.request.path


def pagina(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the frame as `pagina`, and who acts as `door`."""
    return {"pagina": Pagina(request), "door": getattr(request, "door", None)}

"""Roles, terms of a house, and who may arrange what for whom: pure functions on plain values."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.recht.rules import PUBLIEKE_SOORTEN, Keten

Rol = Literal[
    "procesregisseur",
    "triagist",
    "ondersteuning",
    "ketenmanager",
    "partner",
    "ambassadeur",
    "leidinggevende",
    "fg",
    "beheerder",
]

ROLLEN: Mapping[Rol, str] = {
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

#: What each role does, for the form in which roles are given.
ROLUITLEG: Mapping[Rol, str] = {
    "procesregisseur": _("Leidt de samenwerking in casussen."),
    "triagist": _("Weegt nieuwe aanmeldingen."),
    "ondersteuning": _("Helpt met uitnodigingen, vragen en de agenda."),
    "ketenmanager": _("Leidt het huis. Ziet aantallen en de kern van casussen."),
    "partner": _("Meldt aan, beantwoordt vragen en doet mee in casussen."),
    "ambassadeur": _("Vast gezicht van de organisatie. Nodigt eigen collega's uit."),
    "leidinggevende": _("Ziet wat er van de eigen mensen wordt gevraagd."),
    "fg": _("Leest de logboeken en ziet toe op de gegevensbescherming."),
    "beheerder": _("Past de instellingen en criteria van het huis aan."),
}

#: Staff of the house: derived, never stored.
HUISROLLEN: frozenset[str] = frozenset(
    {"procesregisseur", "triagist", "ondersteuning", "ketenmanager"}
)

#: The house is no hoedanigheid: its staff work under the mandate of a public participant
#: (WGS 2.27(1), (3)); the coordinating FG comes from one as well (WGS 1.4(2)). A triagist may
#: come from a partner: the triage team has members of GGZ and care (bron-001 §1.5).
ALLEEN_PUBLIEK: frozenset[str] = frozenset(
    {"procesregisseur", "ondersteuning", "ketenmanager", "fg", "beheerder"}
)


PARTNERROLLEN: frozenset[str] = frozenset({"partner", "ambassadeur", "leidinggevende"})
#: Roles that rule over the house itself.
GEVOELIG: frozenset[str] = frozenset({"beheerder", "fg", "ketenmanager"})


def toekenbaar(rollen: Iterable[str]) -> frozenset[str]:
    """The roles that somebody with these roles may give or take: never above the own standing."""
    eigen = frozenset(rollen)
    if eigen & {"beheerder", "ketenmanager"}:
        return frozenset(ROLLEN)
    if "ondersteuning" in eigen:
        return frozenset(ROLLEN) - GEVOELIG
    return PARTNERROLLEN if "ambassadeur" in eigen else frozenset()


@dataclass(frozen=True, slots=True)
class Organisatiesoort:
    """A kind of organisation: its usual chain and the capacities that it can take part in."""

    sleutel: str
    label: str
    keten: Keten
    hoedanigheden: tuple[str, ...]


ORGANISATIESOORTEN: Mapping[str, Organisatiesoort] = {
    s.sleutel: s
    for s in (
        Organisatiesoort("gemeente", _("gemeente"), "gemeente", ("college", "burgemeester")),
        Organisatiesoort("politie", _("politie"), "straf", ("politie",)),
        Organisatiesoort("om", _("openbaar ministerie"), "straf", ("om",)),
        Organisatiesoort("rvdk", _("Raad voor de Kinderbescherming"), "straf", ("rvdk",)),
        Organisatiesoort("dji", _("gevangeniswezen (DJI)"), "straf", ("dji",)),
        Organisatiesoort("reclassering", _("reclassering"), "drang", ("reclassering",)),
        Organisatiesoort("gi", _("jeugdbescherming (GI)"), "drang", ("gi",)),
        Organisatiesoort("ggd", _("GGD"), "zorg", ("ggd",)),
        Organisatiesoort("ggz", _("geestelijke gezondheidszorg"), "zorg", ("ggz",)),
        Organisatiesoort("veilig_thuis", _("Veilig Thuis"), "zorg", ("veilig_thuis",)),
        Organisatiesoort(
            "zorg", _("zorg of welzijn in opdracht van de gemeente"), "zorg", ("zorg_in_opdracht",)
        ),
        Organisatiesoort("woningcorporatie", _("woningcorporatie"), "gemeente", ("overig",)),
        Organisatiesoort("overig", _("andere organisatie"), "zorg", ("overig",)),
    )
}

WERKWIJZEN: Mapping[str, str] = {
    "casus_op_maat": _("casus-op-maat: een tafel per casus"),
    "makelaars": _("veiligheidsmakelaars: geen vaste tafel"),
}

VERTREKREDENEN: Mapping[str, str] = {
    "andere_baan": _("andere werkgever"),
    "andere_taak": _("andere taak bij dezelfde organisatie"),
    "afwezig": _("lang afwezig"),
    "organisatie_stopt": _("de organisatie doet niet meer mee"),
    "anders": _("andere reden"),
}


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term of the house: its default and the limits between which the house may choose."""

    veld: str
    label: str
    standaard: int
    laagste: int
    hoogste: int
    eenheid: str


TERMIJNEN: Mapping[str, Termijn] = {
    t.veld: t
    for t in (
        Termijn("termijn_weging", _("Een aanmelding wegen"), 5, 1, 20, _("werkdagen")),
        Termijn("termijn_spoed_uren", _("Een spoedaanmelding wegen"), 24, 1, 72, _("uur")),
        Termijn(
            "termijn_verzoek", _("Een informatieverzoek beantwoorden"), 5, 1, 20, _("werkdagen")
        ),
        Termijn("termijn_aanvullen", _("Een aanmelding aanvullen"), 5, 1, 20, _("werkdagen")),
        # A submission that is not taken in goes as soon as it is not needed any more (WGS 1.8(7)).
        Termijn(
            "termijn_vernietiging_dagen",
            _("Een aanmelding vernietigen die geen casus werd"),
            28,
            7,
            56,
            _("dagen"),
        ),
    )
}


def is_huisstaf(rollen: Iterable[str]) -> bool:
    """Whether these roles make somebody staff of the house."""
    return bool(HUISROLLEN & set(rollen))


def verboden_rollen(soort: str, rollen: Iterable[str]) -> tuple[str, ...]:
    """The roles that cannot go with this kind of capacity (see ALLEEN_PUBLIEK)."""
    if soort in PUBLIEKE_SOORTEN:
        return ()
    return tuple(sorted(ALLEEN_PUBLIEK & set(rollen)))


def past_hoedanigheid(organisatiesoort: str, soort: str) -> bool:
    """Whether an organisation of this kind can take part in this capacity."""
    return soort in ORGANISATIESOORTEN[organisatiesoort].hoedanigheden


def mag_voor_hoedanigheid(
    recht: str,
    *,
    rechten: Collection[str],
    rollen: Collection[str],
    eigen: UUID,
    hoedanigheid: UUID,
) -> bool:
    """Whether somebody may use a right for people of a hoedanigheid.

    An ambassadeur or leidinggevende who has no other role that carries the right may use it for
    the own hoedanigheid only (bron-001 §1.5, ambassadeurs).
    """
    if recht not in rechten:
        return False
    return bool({"beheerder", "ketenmanager", "ondersteuning"} & set(rollen)) or (
        eigen == hoedanigheid
    )


ADRES = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")


def adres_klopt(email: str) -> bool:
    """Whether an e-mail address has the right form: nothing that could add a mail header."""
    return len(email) <= 200 and email.isprintable() and bool(ADRES.fullmatch(email))

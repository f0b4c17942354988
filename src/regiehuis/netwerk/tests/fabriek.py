"""A ready house for tests of any room: people of every role, at every kind of participant.

`huis_met_mensen()` leaves no context open; act with `binnen(h.deur("regisseur", ...))` or with
the door that `toegang.services.door_voor` makes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from uuid import UUID

from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries, services
from regiehuis.netwerk.services import NieuwHuis
from regiehuis.netwerk.tests.kopie import Huisrijen, kopieer, lees_huis
from regiehuis.netwerk.tests.voorraad import klok_is_verzet, uit_voorraad

_teller = count(1)

#: organisation: (name, kind, kind of capacity, first names of its partners)
PARTNERS = {
    "politie": ("Politie Midden", "politie", "politie", ("agent", "wijkagent")),
    "om": ("Openbaar Ministerie", "om", "om", ("officier",)),
    "reclassering": ("Reclassering", "reclassering", "reclassering", ("toezichthouder",)),
    "ggz": ("GGZ Centraal", "ggz", "ggz", ("psychiater",)),
    "veilig_thuis": ("Veilig Thuis", "veilig_thuis", "veilig_thuis", ("vertrouwensarts",)),
    "gi": ("Jeugdbescherming", "gi", "gi", ("voogd",)),
    "mee": ("MEE", "zorg", "zorg_in_opdracht", ("consulent",)),
}
STAF = {
    "regisseur": ("procesregisseur",),
    "plaatsvervanger": ("procesregisseur",),
    "triagist": ("triagist",),
    "ondersteuning": ("ondersteuning",),
    "ketenmanager": ("ketenmanager",),
    "beheerder": ("beheerder",),
    "fg": ("fg",),
}
ALLE_RECHTEN = frozenset(
    "aanmelding:indienen aanmelding:wegen doeltoets:vaststellen uitkomst:vastleggen "
    "vergelijking:beoordelen casus:openen casus:bekijken casus:leden casus:wijzigen casus:fase "
    "casus:toewijzen regie:voorstellen regie:beantwoorden verzoek:stellen verzoek:beantwoorden "
    "gegeven:toevoegen stuk:toevoegen "
    "informatievraag:registreren informatievraag:bekijken netwerk:bekijken netwerk:wijzigen "
    "functionaris:uitnodigen functionaris:vertrek factor:herstellen waarneming:regelen "
    "criteria:wijzigen berichten:bekijken logboek:lezen zoeken werkvoorraad:bekijken".split()
)


@dataclass(slots=True)
class Huisvol:
    """A house with people; `mensen` gives the functionaris id by first name.

    Names: regisseur, plaatsvervanger, triagist, ondersteuning, ketenmanager, beheerder, fg;
    agent, wijkagent, officier, toezichthouder, psychiater, vertrouwensarts, voogd, consulent;
    gemeente (a partner of the college); ambassadeur and leidinggevende (both of the police).
    """

    nieuw: NieuwHuis
    mensen: dict[str, UUID] = field(default_factory=dict)
    hoedanigheden: dict[str, UUID] = field(default_factory=dict)
    organisaties: dict[str, UUID] = field(default_factory=dict)
    deuren: dict[str, Door] = field(default_factory=dict)

    def __getattr__(self, naam: str) -> UUID:
        if naam == "mensen":  # while a copy is made
            raise AttributeError(naam)
        try:
            return self.mensen[naam]
        except KeyError:
            raise AttributeError(naam) from None

    @property
    def id(self) -> UUID:
        """The house."""
        return self.nieuw.huis

    @property
    def door(self) -> Door:
        """The automaton that set the house up."""
        return self.nieuw.door

    def deur(self, naam: str, *, rechten: Iterable[str] = ()) -> Door:
        """The door of somebody with exactly these rights (no map of rights is asked)."""
        with in_huis(self.id):
            return queries.deur(self.mensen[naam], rechten=rechten)


def maak_huis(naam: str = "", **velden: object) -> NieuwHuis:
    """A bare house with its mandating municipality."""
    nr = next(_teller)
    velden.setdefault("gemeenten", ("0402", "0406"))
    return services.maak_huis(
        naam=naam or f"Veiligheidshuis {nr}",
        kort=f"huis-{nr}",
        **velden,  # type: ignore[arg-type]
    )


def voeg_organisatie_toe(
    nieuw: NieuwHuis, naam: str, soort: str, hoedanigheid: str, **velden: object
) -> tuple[UUID, UUID]:
    """An organisation with one capacity; returns both ids."""
    with binnen(nieuw.door) as door:
        org = services.voeg_organisatie_toe(door, naam=naam, soort=soort, **velden)  # type: ignore[arg-type]
        h = services.voeg_hoedanigheid_toe(door, organisatie=org.id, soort=hoedanigheid)
        return org.id, h.id


def voeg_functionaris_toe(
    nieuw: NieuwHuis,
    hoedanigheid: UUID,
    naam: str,
    rollen: Iterable[str] = ("partner",),
    **velden: object,
) -> UUID:
    """A person with a unique address on a test domain, screened."""
    with binnen(nieuw.door) as door:
        wie = services.voeg_functionaris_toe(
            door,
            hoedanigheid=hoedanigheid,
            naam=naam,
            rollen=rollen,
            **{
                "email": f"{naam.split()[0].lower()}{next(_teller)}@example.org",
                "functie": naam.split()[0].lower(),
                **velden,
            },  # type: ignore[arg-type]
        )
        services.bevestig_screening(door, functionaris=wie.id)
        return wie.id


@uit_voorraad
def huis_met_mensen(naam: str = "", **velden: object) -> Huisvol:
    """A ready house: staff, partners of seven organisations, an ambassadeur and a manager.

    Without settings of its own it is a copy of the first one of this process (kopie.py).
    """
    if velden or klok_is_verzet():
        return bouw_huis_met_mensen(naam, **velden)
    if not _eerste:
        vol = bouw_huis_met_mensen()
        _eerste.append((vol, lees_huis(vol.id)))
    voorbeeld, rijen = _eerste[0]
    nieuw = kopieer(rijen, naam or f"Veiligheidshuis {next(_teller)}")

    def ook(ids: dict[str, UUID]) -> dict[str, UUID]:
        return {wie: nieuw[id] for wie, id in ids.items()}

    oud = voorbeeld.nieuw
    with in_huis(nieuw[oud.huis]):
        door = services.oprichter(nieuw[oud.huis])
    return Huisvol(
        NieuwHuis(*(nieuw[x] for x in (oud.huis, oud.automaat, oud.organisatie, oud.hoedanigheid)),
                  door),
        ook(voorbeeld.mensen), ook(voorbeeld.hoedanigheden), ook(voorbeeld.organisaties),
    )  # fmt: skip


_eerste: list[tuple[Huisvol, Huisrijen]] = []


def bouw_huis_met_mensen(naam: str = "", **velden: object) -> Huisvol:
    """The same, told through the services."""
    nieuw = maak_huis(naam, **velden)
    h = Huisvol(nieuw)
    h.organisaties["college"] = nieuw.organisatie
    h.hoedanigheden["college"] = nieuw.hoedanigheid
    for wie, rollen in STAF.items():
        h.mensen[wie] = voeg_functionaris_toe(
            nieuw,
            nieuw.hoedanigheid,
            f"{wie.capitalize()} van het Huis",
            rollen,
            mandaat="Mandaat van het college",
        )
    h.mensen["gemeente"] = voeg_functionaris_toe(nieuw, nieuw.hoedanigheid, "Gemeente Jansen")
    for sleutel, (org, soort, hsoort, mensen) in PARTNERS.items():
        ids = voeg_organisatie_toe(nieuw, org, soort, hsoort)
        h.organisaties[sleutel], h.hoedanigheden[sleutel] = ids
        for wie in mensen:
            h.mensen[wie] = voeg_functionaris_toe(nieuw, ids[1], f"{wie.capitalize()} Bakker")
    politie = h.hoedanigheden["politie"]
    h.mensen["ambassadeur"] = voeg_functionaris_toe(
        nieuw, politie, "Ambassadeur Visser", ("ambassadeur", "partner")
    )
    h.mensen["leidinggevende"] = voeg_functionaris_toe(
        nieuw, politie, "Leidinggevende Smit", ("leidinggevende",)
    )
    with binnen(nieuw.door) as door:
        for wie in ("agent", "wijkagent"):
            services.wijzig_functionaris(
                door, functionaris=h.mensen[wie], leidinggevende=h.mensen["leidinggevende"]
            )
        services.wijzig_functionaris(
            door, functionaris=h.mensen["regisseur"], vervanger=h.mensen["plaatsvervanger"]
        )
    return h

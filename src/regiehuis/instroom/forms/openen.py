"""Opening a case: purpose, regie, members with a reason each, persons with a necessity each."""

from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.casus.rules import ZONDER_CASUS
from regiehuis.casus.services import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.instroom import rules
from regiehuis.instroom.forms.aanmelden import MensRij, vertaald
from regiehuis.instroom.models import Aangemelde
from regiehuis.instroom.queries import Aanmeldblad
from regiehuis.instroom.services.openen import bsn_van
from regiehuis.kern import datums
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries as netwerk
from regiehuis.web.formulieren import (
    AntwoordVeld,
    Formulier,
    LijstVeld,
    RegelVeld,
    RijFormulier,
    TekstVeld,
    VinkVeld,
    maak_formulierset,
    meer_gevraagd,
    zonder_fouten,
)

MINDERJARIG_TOT = 18


class OpenForm(Formulier):
    """Purpose and procesregie."""

    aanduiding = RegelVeld(
        label=_("Korte aanduiding"),
        max_length=120,
        help_text=_("Zo heet de casus voor wie erin zit. Bijvoorbeeld: mevrouw V., 43 jaar."),
    )
    onderwerp = AntwoordVeld(
        label=_("Waar gaat de casus over?"), choices=vertaald(rules.ONDERWERPEN)
    )
    doelbinding = TekstVeld(
        label=_("Waarvoor gebruikt het huis gegevens in deze casus?"),
        rijen=3,
        max_length=4000,
        help_text=_(
            "Het doel, in gewone woorden. Het staat op elke pagina van de casus en bij "
            "elke vraag aan een partner (WGS 1.8, lid 5)."
        ),
    )
    waarom_hier = TekstVeld(
        label=_("Waarom hier, en niet lokaal of lichter?"),
        required=False,
        rijen=3,
        max_length=4000,
    )
    procesregisseur = LijstVeld(label=_("Procesregisseur"))
    plaatsvervanger = LijstVeld(label=_("Plaatsvervanger"))

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(str(m.id), m.voluit) for m in netwerk.kiesbaar(door, rol="procesregisseur")]
        self.fields["procesregisseur"].zet_keuzes(keuzes)
        staf = {
            m.id: m
            for rol in ("procesregisseur", "triagist", "ondersteuning")
            for m in netwerk.kiesbaar(door, rol=rol)
            if m.publiek
        }
        self.fields["plaatsvervanger"].zet_keuzes([(str(m.id), m.voluit) for m in staf.values()])


class LidRij(MensRij):
    mee = VinkVeld(label=_("Doet mee"), initial=True)
    functionaris = LijstVeld(label=_("Persoon"), required=False)
    reden = RegelVeld(label=_("Waarom is deze persoon nodig?"), required=False, max_length=500)


class BetrokkeneRij(RijFormulier):
    """A person of the submission: taken over or not, with the necessity of the circle."""

    toon_optioneel = False

    mee = VinkVeld(label=_("Komt in de casus"), initial=True)
    noodzaak = RegelVeld(label=_("Waarom is dit nodig?"), required=False, max_length=500)
    relatie = RegelVeld(label=_("Relatie"), required=False, max_length=60)


LidSet = maak_formulierset(LidRij, prefix="leden", extra=1, max_num=40, knop=_("Nog een lid"))


class Openformulieren:
    """The form, the members and the persons as one."""

    def __init__(self, door: Door, blad: Aanmeldblad, data: Any = None) -> None:
        self.door, self.blad, self.data = door, blad, data
        ik = str(door.functionaris) if "procesregisseur" in door.rollen else ""
        self.form = OpenForm(
            data,
            door=door,
            initial={
                "aanduiding": blad.inhoud.aanduiding,
                "onderwerp": blad.aanmelding.onderwerp,
                "procesregisseur": ik,
            },
        )
        self.leden = LidSet(
            data,
            prefix="leden",
            initial=_voorgesteld(blad),
            form_kwargs={"keuzes": [(str(m.id), m.voluit) for m in _kandidaten(door)]},
        )
        self.personen = [
            (p, BetrokkeneRij(data, prefix=f"p{i}", initial={"relatie": p.relatie}))
            for i, p in enumerate(blad.personen)
        ]
        if data is not None and meer_gevraagd(data):
            zonder_fouten(*self.alle)

    @property
    def alle(self) -> tuple[Any, ...]:
        return (self.form, self.leden, *(rij for _p, rij in self.personen))

    @property
    def wil_meer(self) -> bool:
        return self.data is not None and meer_gevraagd(self.data)

    def zonder_oordeel(self) -> None:
        """Show a draft without judging it."""
        zonder_fouten(*self.alle)

    def is_valid(self) -> bool:
        """Parse everything; a member or a person of the circle without a reason is refused."""
        geldig = [deel.is_valid() for deel in self.alle]
        goed = all(geldig)
        for rij in self.leden.forms:
            v = getattr(rij, "cleaned_data", {})
            if v.get("mee") and v.get("functionaris") and not v.get("reden"):
                rij.add_error("reden", gettext("Schrijf waarom deze persoon nodig is."))
                goed = False
        for persoon, rij in self.personen:
            v = getattr(rij, "cleaned_data", {})
            if persoon.rol == "betrokkene" or not v.get("mee"):
                continue
            for veld in ("relatie", "noodzaak"):
                if not v.get(veld):
                    rij.add_error(veld, gettext("Vul dit in voor iemand uit de directe kring."))
                    goed = False
        return goed

    def waarden(self) -> dict[str, Any]:
        """As `open_uit_aanmelding` wants it."""
        v = self.form.gegevens()
        return {
            "inhoud": NieuweInhoud(
                aanduiding=v["aanduiding"],
                doelbinding=v["doelbinding"],
                onderwerp=v["onderwerp"],
                waarom_hier=v["waarom_hier"],
            ),
            "procesregisseur": UUID(v["procesregisseur"]),
            "plaatsvervanger": UUID(v["plaatsvervanger"]),
            "leden": [
                NieuwLid(UUID(r["functionaris"]), r["reden"])
                for r in (f.cleaned_data for f in self.leden.forms)
                if r.get("mee") and r.get("functionaris")
            ],
            "betrokkenen": [
                _betrokkene(p, rij.cleaned_data)
                for p, rij in self.personen
                if rij.cleaned_data.get("mee")
            ],
        }


def _kandidaten(door: Door) -> list[netwerk.Mens]:
    """Who can be a member: not who never works with cases, as the rule says as well."""
    return [m for m in netwerk.kiesbaar(door) if set(m.rollen) - ZONDER_CASUS]


def _voorgesteld(blad: Aanmeldblad) -> list[dict[str, Any]]:
    """The submitter's own organisation first, then whom he named: each a visible choice."""
    uit: list[dict[str, Any]] = []
    if blad.aanmelder and blad.aanmelder.actief:
        reden = gettext("Heeft deze zaak aangemeld.")
        uit.append({"mee": True, "functionaris": str(blad.aanmelder.id), "reden": reden})
    for b in blad.betrokken:
        mens = blad.mensen.get(b.functionaris_id) if b.functionaris_id else None
        if mens and mens.actief and str(mens.id) not in {r["functionaris"] for r in uit}:
            uit.append({"mee": True, "functionaris": str(mens.id), "reden": b.waarvoor})
    return uit


def is_minderjarig(persoon: Aangemelde, op: date) -> bool:
    """Certainly under age, or possibly: then the least is kept (BGS 2.19)."""
    if not persoon.geboren_code:
        return False
    tussen = datums.leeftijd(datums.DeelDatum.van_code(persoon.geboren_code), op)
    return tussen is not None and tussen[0] < MINDERJARIG_TOT


def _betrokkene(p: Aangemelde, v: dict[str, Any]) -> NieuweBetrokkene:
    onderwerp = p.rol == "betrokkene"
    minderjarig = is_minderjarig(p, vandaag())
    slachtoffer = p.rol == "slachtoffer"
    minimaal = not onderwerp and (minderjarig or slachtoffer)
    naam = " ".join(filter(None, (p.voornamen, p.tussenvoegsel, p.achternaam)))
    return NieuweBetrokkene(
        aanduiding=naam[:120] or gettext("Naam onbekend"),
        rol="onderwerp" if onderwerp else "directe_kring",
        soort="slachtoffer" if slachtoffer else "persoon",
        relatie="" if onderwerp else v.get("relatie", "") or p.relatie,
        voornamen=p.voornamen,
        tussenvoegsel=p.tussenvoegsel,
        achternaam=p.achternaam,
        geboren_code=p.geboren_code,
        adres="" if minimaal else p.adres,
        adres_geheim=False if minimaal else p.adres_geheim,
        minderjarig=minderjarig,
        noodzaak="" if onderwerp else v.get("noodzaak", ""),
        bsn="" if minimaal else bsn_van(p),
    )

"""The form of a submission: one page in parts, few fields compulsory (bron-001 §4.1).

Criteria of the house are printed beside the content they are about, and are not judged here.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.instroom import rules
from regiehuis.instroom.services.invoer import (
    NieuweAanmelding,
    NieuweBetrokkenheid,
    NieuweEerdere,
    NieuwePersoon,
    NieuwVoorval,
)
from regiehuis.kern.datums import is_periode
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries as netwerk
from regiehuis.recht.queries import criteriasets, leefgebieden
from regiehuis.recht.rules import DOELTOETS, GRONDSLAGEN_ZORG, HOEDANIGHEIDSOORTEN
from regiehuis.web.formulieren import (
    AntwoordVeld,
    BsnVeld,
    DatumVeld,
    DeelDatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    RegelVeld,
    RijFormulier,
    TekstVeld,
    VinkVeld,
    maak_formulierset,
    meer_gevraagd,
    zonder_fouten,
)
from regiehuis.web.fouten import zet_fout


def vertaald(bron: Mapping[str, str], uitleg: Mapping[str, str] | None = None) -> list[tuple]:
    """Choices with their words in the language of the page."""
    hints = uitleg or {}
    return [(k, _(v), _(hints[k])) if k in hints else (k, _(v)) for k, v in bron.items()]


def code(datum: Any) -> str:
    """Code of a partial date, '' when nothing is known."""
    return datum.code if datum else ""


class AanmeldForm(Formulier):
    """Everything but the rows. Nearly all may stay empty; the page says what may not."""

    toon_optioneel = False

    route = KeuzeVeld(
        label=_("Hoe komt deze zaak binnen?"),
        choices=vertaald(rules.ROUTES, rules.ROUTE_UITLEG),
        kader=True,
    )
    domein = AntwoordVeld(
        label=_("Vanuit welk domein meldt u aan?"), choices=vertaald(rules.DOMEINEN)
    )
    spoed = VinkVeld(label=_("Er is spoed: dit kan niet wachten op de gewone termijn"))
    spoed_reden = TekstVeld(
        label=_("Waarom is er spoed?"), required=False, rijen=2, max_length=rules.MAX_TEKST
    )
    onderwerp = AntwoordVeld(
        label=_("Waar gaat het over?"), choices=vertaald(rules.ONDERWERPEN), initial="persoon"
    )
    gebied = RegelVeld(
        label=_("Welk gebied?"),
        required=False,
        max_length=120,
        help_text=_("Alleen als het om een gebied gaat. Bijvoorbeeld: het stationsplein."),
    )
    gemeente = LijstVeld(label=_("Gemeente"), required=False)
    wat_speelt = TekstVeld(
        label=_("Wat is er aan de hand?"),
        rijen=6,
        max_length=rules.MAX_TEKST,
        help_text=_(
            "Beschrijf wat u ziet en wat de gevolgen zijn. Schrijf feiten en uw oordeel "
            "in aparte zinnen. Niets over afkomst of geloof."
        ),
    )
    gewenst_op = DatumVeld(label=_("Wanneer wilt u antwoord?"), required=False)
    gewenst_reden = RegelVeld(
        label=_("Waarom dan?"),
        required=False,
        max_length=rules.MAX_KORT,
        help_text=_("Deze termijn telt niet mee bij de weging van de actualiteit."),
    )
    vraag_huis = TekstVeld(
        label=_("Wat vraagt u aan het Veiligheidshuis?"),
        required=False,
        rijen=3,
        max_length=rules.MAX_TEKST,
    )
    geinformeerd = KeuzeVeld(
        label=_("Weet de persoon van deze aanmelding?"),
        choices=vertaald(rules.GEINFORMEERD),
        required=False,
    )
    geinformeerd_reden = TekstVeld(
        label=_("Waarom niet, of waarom nog niet?"),
        required=False,
        rijen=2,
        max_length=rules.MAX_TEKST,
        help_text=_("Bijvoorbeeld een lopend onderzoek, of gevaar voor iemand."),
    )
    grondslag = LijstVeld(
        label=_("Op welke grond deelt u gegevens die onder uw beroepsgeheim vallen?"),
        required=False,
        leeg=_("Ik deel geen gegevens onder mijn beroepsgeheim"),
    )
    verklaring = VinkVeld(
        label=_(
            "Ik mag deze gegevens delen, ik heb gecontroleerd of ze kloppen, en mijn organisatie "
            "blijft ervoor verantwoordelijk (BGS 1.5 en 1.6)."
        )
    )

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].zet_keuzes([(g.code, g.naam) for g in netwerk.gemeenten(door.huis)])
        self.leefgebieden = leefgebieden(door.huis)
        for g in self.leefgebieden:
            self._vraag(f"lg_{g.sleutel}", _("Is er een probleem?"))
        for letter in DOELTOETS:
            self._vraag(f"doel_{letter}", _("Volgens u?"))
        soort = netwerk.hoedanigheid(door.hoedanigheid).soort
        if HOEDANIGHEIDSOORTEN[soort].zorg:
            self.fields["grondslag"].zet_keuzes(
                [(g.sleutel, _(g.label)) for g in GRONDSLAGEN_ZORG.values()]
            )
        else:
            del self.fields["grondslag"]

    def _vraag(self, naam: str, label: Any) -> None:
        self.fields[naam] = AntwoordVeld(
            label=label, choices=vertaald(rules.JA_NEE), required=False
        )
        self.fields[f"{naam}_tekst"] = TekstVeld(
            label=_("Toelichting"), required=False, rijen=2, max_length=rules.MAX_TEKST
        )

    def clean_gewenst_op(self) -> Any:
        """A wish is for a day that is still to come."""
        dag = self.cleaned_data["gewenst_op"]
        if dag and dag < vandaag():
            raise ValidationError(_("Kies een dag vanaf vandaag."), code="verleden")
        return dag

    def leefgebiedvelden(self) -> list[tuple[Any, Any, Any]]:
        """(life domain, answer, text) for the template."""
        return [
            (g, self[f"lg_{g.sleutel}"], self[f"lg_{g.sleutel}_tekst"]) for g in self.leefgebieden
        ]

    def doelvelden(self) -> list[tuple[Any, Any, Any]]:
        """(question of the doeltoets, answer, text) for the template."""
        return [(v, self[f"doel_{k}"], self[f"doel_{k}_tekst"]) for k, v in DOELTOETS.items()]

    def antwoorden(self, voor: str, sleutels: Iterable[str]) -> dict[str, dict[str, str]]:
        """Answer and text per key, of what was filled in."""
        v = self.cleaned_data
        return {
            s: {"antwoord": v.get(f"{voor}_{s}", ""), "tekst": v.get(f"{voor}_{s}_tekst", "")}
            for s in sleutels
            if v.get(f"{voor}_{s}") or v.get(f"{voor}_{s}_tekst")
        }


class PersoonRij(RijFormulier):
    toon_optioneel = False

    rol = LijstVeld(
        label=_("Wie is dit?"),
        choices=vertaald(rules.ROLLEN),
        required=False,
        leeg=None,
        initial="betrokkene",
    )
    voornamen = RegelVeld(label=_("Voornamen of voorletters"), required=False, max_length=120)
    tussenvoegsel = RegelVeld(label=_("Tussenvoegsel"), required=False, max_length=20)
    achternaam = RegelVeld(label=_("Achternaam"), required=False, max_length=120)
    geboren = DeelDatumVeld(label=_("Geboren"), required=False, niet_in_toekomst=True, help_text="")
    bsn = BsnVeld(label=_("BSN, alleen als het nodig is"), required=False, help_text="")
    adres = RegelVeld(label=_("Adres"), required=False, max_length=200)
    adres_geheim = VinkVeld(label=_("Dit adres is geheim"))
    relatie = RegelVeld(label=_("Relatie, bijvoorbeeld: moeder"), required=False, max_length=60)


class VoorvalRij(RijFormulier):
    toon_optioneel = False

    datum = DeelDatumVeld(label=_("Wanneer"), required=False, niet_in_toekomst=True, help_text="")
    wat = RegelVeld(label=_("Wat gebeurde er"), max_length=2000)


class EerderRij(RijFormulier):
    toon_optioneel = False

    wat = RegelVeld(label=_("Wat is geprobeerd"), max_length=rules.MAX_KORT)
    door_wie = RegelVeld(label=_("Door welke organisatie"), required=False, max_length=200)
    kader = AntwoordVeld(
        label=_("Vrijwillig of niet?"), choices=vertaald(rules.KADERS), required=False
    )
    van = DeelDatumVeld(
        label=_("Vanaf (jaar)"), required=False, niet_in_toekomst=True, help_text=""
    )
    tot = DeelDatumVeld(label=_("Tot (leeg: loopt nog)"), required=False, help_text="")
    resultaat = LijstVeld(label=_("Resultaat"), choices=vertaald(rules.RESULTATEN), required=False)
    toelichting = RegelVeld(label=_("Wat werkte, wat niet"), required=False, max_length=2000)

    def clean(self) -> dict[str, Any]:
        """What was tried ends after it began."""
        v = super().clean() or {}
        if not is_periode(code(v.get("van")), code(v.get("tot"))):
            self.add_error("tot", _("Het einde ligt voor het begin. Controleer de twee datums."))
        return v


class MensRij(RijFormulier):
    """A row with a choice of people; they come from the formset, also for the empty row."""

    toon_optioneel = False

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functionaris"].zet_keuzes(keuzes)


EEN_PERSOON = _("Kies iemand of schrijf een naam, niet allebei. Voor nog iemand is er een rij bij.")


class BetrokkenRij(MensRij):
    functionaris = LijstVeld(label=_("Iemand uit het netwerk"), required=False)
    naam = RegelVeld(label=_("Of: naam en organisatie"), required=False, max_length=200)
    waarvoor = RegelVeld(
        label=_("Wat doet deze persoon hier?"), required=False, max_length=rules.MAX_KORT
    )

    def clean(self) -> dict[str, Any]:
        """One person in a row."""
        v = super().clean() or {}
        if v.get("functionaris") and v.get("naam"):
            self.add_error("naam", EEN_PERSOON)
        return v


PersoonSet = maak_formulierset(
    PersoonRij, prefix="personen", extra=1, max_num=20, knop=_("Nog een persoon")
)
VoorvalSet = maak_formulierset(
    VoorvalRij, prefix="voorvallen", extra=2, max_num=30, knop=_("Nog een gebeurtenis")
)
EerderSet = maak_formulierset(
    EerderRij, prefix="eerder", extra=1, max_num=40, knop=_("Nog iets wat is geprobeerd")
)
BetrokkenSet = maak_formulierset(
    BetrokkenRij, prefix="betrokken", extra=1, max_num=30, knop=_("Nog iemand")
)


class Aanmeldformulieren:
    """The form and its rows as one.

    Args:
        data: what was posted, or a draft; None for an empty page.
        oordeel: False shows what was typed without judging it (a draft, or one more row).
    """

    def __init__(
        self, door: Door, data: Any = None, *, oordeel: bool = True, keuze: str = ""
    ) -> None:
        self.door, self.data = door, data
        begin = {"domein": keuze} if keuze else None
        self.form = AanmeldForm(data, door=door, initial=begin)
        self.personen = PersoonSet(data, prefix="personen")
        self.voorvallen = VoorvalSet(data, prefix="voorvallen")
        self.eerder = EerderSet(data, prefix="eerder")
        mensen = netwerk.kiesbaar(door, behalve=[door.functionaris])
        self.betrokken = BetrokkenSet(
            data,
            prefix="betrokken",
            form_kwargs={"keuzes": [(str(m.id), m.voluit) for m in mensen]},
        )
        if data is not None and (not oordeel or self.wil_meer):
            zonder_fouten(*self.alle)

    @property
    def alle(self) -> tuple[Any, ...]:
        return (self.form, self.personen, self.voorvallen, self.eerder, self.betrokken)

    @property
    def wil_meer(self) -> bool:
        """The user asked for one more row, nothing else."""
        return self.data is not None and meer_gevraagd(self.data)

    def is_valid(self) -> bool:
        geldig = [deel.is_valid() for deel in self.alle]  # every part shows its errors
        self._noem_bezwaren()
        return all(geldig) and not self.form.errors

    def _noem_bezwaren(self) -> None:
        """What the law asks, in the same round as everything else that is not right."""
        velden = {**self.form.cleaned_data, "personen": self.personen.rijen()}
        for bezwaar in rules.bezwaren(velden):
            al_gezegd = bezwaar.veld in self.form.errors or (
                bezwaar.code == "wie" and not self.personen.is_valid()
            )
            if not al_gezegd:
                zet_fout(self.form, bezwaar)

    def inhoud(self) -> NieuweAanmelding:
        """What was typed, as the service wants it."""
        v = self.form.gegevens()
        velden = (
            "route",
            "domein",
            "wat_speelt",
            "onderwerp",
            "gebied",
            "gemeente",
            "spoed",
            "spoed_reden",
            "gewenst_op",
            "gewenst_reden",
            "vraag_huis",
            "geinformeerd",
            "geinformeerd_reden",
            "verklaring",
        )
        return NieuweAanmelding(
            **{naam: v[naam] for naam in velden},
            grondslag=v.get("grondslag", ""),
            personen=tuple(_persoon(r) for r in self.personen.rijen()),
            voorvallen=tuple(
                NieuwVoorval(wat=r["wat"], datum_code=code(r["datum"]))
                for r in self.voorvallen.rijen()
            ),
            eerder=tuple(_eerder(r) for r in self.eerder.rijen()),
            betrokken=tuple(
                NieuweBetrokkenheid(
                    functionaris=UUID(r["functionaris"]) if r["functionaris"] else None,
                    naam=r["naam"],
                    waarvoor=r["waarvoor"],
                )
                for r in self.betrokken.rijen()
            ),
            leefgebieden=self.form.antwoorden("lg", [g.sleutel for g in self.form.leefgebieden]),
            doeltoets=self.form.antwoorden("doel", DOELTOETS),
        )

    def criteria(self) -> dict[str, list[Any]]:
        """Criteria of the house per part of the form they belong to."""
        uit: dict[str, list[Any]] = {}
        for set_ in criteriasets(self.door.huis):
            for criterium in set_.criteria.all():
                plek = rules.PLAATS_VAN_CRITERIUM.get((set_.sleutel, criterium.code), "doel")
                uit.setdefault(plek, []).append(criterium)
        return uit


def _persoon(r: dict[str, Any]) -> NieuwePersoon:
    return NieuwePersoon(
        rol=r["rol"] or "betrokkene",
        relatie=r["relatie"],
        voornamen=r["voornamen"],
        tussenvoegsel=r["tussenvoegsel"],
        achternaam=r["achternaam"],
        geboren_code=code(r["geboren"]),
        adres=r["adres"],
        adres_geheim=r["adres_geheim"],
        bsn=r["bsn"].waarde if r["bsn"] else "",
    )


def _eerder(r: dict[str, Any]) -> NieuweEerdere:
    return NieuweEerdere(
        wat=r["wat"],
        door_wie=r["door_wie"],
        kader=r["kader"] or "onbekend",
        van_code=code(r["van"]),
        tot_code=code(r["tot"]),
        resultaat=r["resultaat"] or "onbekend",
        toelichting=r["toelichting"],
    )


#: Where on the page a missing thing can be filled in, when that is not a part of that name.
ANKERS = {"personen": "over", "gemeente": "id_gemeente", "vraag_huis": "id_vraag_huis"}


def gemis_in_woorden(inhoud: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(id on the page, sentence) of what is missing."""
    return [(ANKERS.get(g.veld, g.veld), gettext(g.tekst)) for g in rules.ontbreekt(inhoud)]

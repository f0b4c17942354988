"""Content of the style guide: every component with example data. Fictional; never in production."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regiehuis.kern import klok
from regiehuis.web.formulieren import (
    AntwoordVeld,
    BestandVeld,
    BsnVeld,
    DatumVeld,
    DeelDatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    MeerkeuzeVeld,
    RegelVeld,
    RijFormulier,
    TekstVeld,
    VinkVeld,
    maak_formulierset,
    meer_gevraagd,
    zonder_fouten,
)

LEEFGEBIEDEN = [
    ("thuis", _("Thuis, gezin en sociaal")),
    ("werk", _("Werk, school en inkomen")),
    ("vrij", _("Vrije tijd")),
    ("gezond", _("Gezondheid en verslaving")),
    ("wonen", _("Huisvesting")),
]


class Voorbeeld(Formulier):
    """One field of every type."""

    wat = RegelVeld(label=_("Wat spreken jullie af?"), help_text=_("Begin met een werkwoord"))
    uiterlijk = DatumVeld(label=_("Uiterlijk"))
    geboren = DeelDatumVeld(label=_("Geboren"), niet_in_toekomst=True, required=False)
    bsn = BsnVeld(required=False)
    toelichting = TekstVeld(label=_("Toelichting"), required=False, max_length=400)
    aan_tafel = KeuzeVeld(
        label=_("Mag de gebiedsagent bij het overleg?"),
        kader=True,
        choices=[
            (
                "overleg",
                _("Ja, alleen voor dit overleg"),
                _("Zij ziet de agenda en de afspraken van vandaag. Geen tijdlijn, geen dossier."),
            ),
            (
                "lid",
                _("Ja, als lid van de casus"),
                _("Zij ziet wat de politie nu ook ziet. U legt vast waarom dit nodig is."),
            ),
            ("nee", _("Nee"), _("De vrager krijgt uw antwoord met de reden.")),
        ],
    )
    oordeel = AntwoordVeld(
        label=_("Lokaal al genoeg gedaan"),
        help_text=_(
            "Bijvoorbeeld in een lokaal zorgoverleg, of door de gemeente samen met de politie."
        ),
        choices=[
            ("voldoet", _("voldoet")),
            ("voldoet_niet", _("voldoet niet")),
            ("twijfel", _("twijfel")),
        ],
    )
    gebieden = MeerkeuzeVeld(label=_("Leefgebieden"), choices=LEEFGEBIEDEN, kolommen=True)
    organisatie = LijstVeld(
        label=_("Organisatie"), choices=[("politie", "Politie"), ("mee", "MEE"), ("ggz", "GGZ")]
    )
    bijlage = BestandVeld(label=_("Bijlage"), required=False)
    verteld = VinkVeld(
        label=_("Ik heb de persoon dit verteld"),
        required=True,
        help_text=_("Of ik leg hieronder uit waarom nog niet."),
    )


class KringRij(RijFormulier):
    naam = RegelVeld(label=_("Naam"), max_length=120)
    relatie = RegelVeld(label=_("Relatie"), max_length=80, required=False)


Kring = maak_formulierset(KringRij, prefix="kring", knop=_("Nog een persoon"))

KLEUREN = [
    (_("Accent"), "accent", _("knop, actief, regie")),
    (_("Kop"), "header-bg", _("alleen de bovenbalk")),
    (_("Pagina"), "document-bg", _("achtergrond")),
    (_("Vlak"), "surface-bg", _("kaart, veld, lijst")),
    (_("Tekst"), "text", _("lezen")),
    (_("Tekst, zacht"), "text-subtle", _("bron, datum, hint")),
    (_("Rand van veld"), "border-control", _("alles wat u bedient")),
    (_("Lijn"), "border-subtle", _("scheiden")),
    (_("Te laat, fout"), "negative", _("alleen te laat of fout")),
    (_("Let op"), "warning", _("ontbreekt, loopt af")),
    (_("Straf"), "keten-straf", _("altijd met de naam")),
    (_("Drang en dwang"), "keten-drang", _("altijd met de naam")),
    (_("Zorg"), "keten-zorg", _("altijd met de naam")),
    (_("Gemeente"), "keten-gemeente", _("altijd met de naam")),
]
STANDEN = [
    ("missing", _("nog niet aangenomen")),
    ("open", _("aangenomen")),
    ("doing", _("bezig")),
    ("done", _("gedaan")),
    ("stopped", _("niet gedaan")),
    ("late", _("3 werkdagen te laat")),
    ("still", _("staat stil")),
    ("warning", _("loopt af")),
    ("urgent", _("spoed")),
    ("plain", _("vrijwillig")),
]
WERK = [
    (_("Mag de gebiedsagent bij het overleg van vandaag?"), "2026-0142", "politie", 0),
    (_("Burgemeester vraagt wat hij deze week kan doen"), "2026-0171", "Wijdemeren", 2),
    (_("Leerplicht vraagt of het gesprek op school nu kan"), "2026-0163", "leerplicht", 3),
    (_("Reactie op informatieverzoek: GGZ heeft niet geantwoord"), "2026-0142", "GGZ", -4),
]


def inhoud(request: HttpRequest) -> dict[str, Any]:
    """The context of the style guide; a POST shows the form with its errors."""
    data = request.POST or None
    form = Voorbeeld(data, request.FILES or None)
    rijen = Kring(data, prefix="kring")
    if data and meer_gevraagd(data):
        zonder_fouten(form, rijen)
    vandaag = klok.vandaag()
    return {
        "form": form,
        "rijen": rijen,
        "kleuren": KLEUREN,
        "standen": STANDEN,
        "ketens": ["straf", "drang", "zorg", "gemeente", "huis"],
        "kaders": ["vrijwillig", "drang", "dwang"],
        "nu": klok.nu(),
        "vandaag": vandaag,
        "straks": vandaag + timedelta(days=4),
        "laat": vandaag - timedelta(days=5),
        "ander_jaar": vandaag + timedelta(days=400),
        "voor": ["Veiligheidshuis", "politie", "OM", "reclassering", "MEE"],
        "niet_voor": ["jeugdbescherming", "woningcorporatie"],
        "tabbladen": [
            {"label": _("Overzicht"), "url": "#", "actief": True},
            {"label": _("Beeld"), "url": "#beeld"},
            {"label": _("Tijdlijn"), "url": "#tijdlijn", "telling": _("2 nieuw")},
            {"label": _("Plan"), "url": "#plan"},
            {"label": _("Overleg"), "url": "#overleg"},
            {"label": _("Team en regie"), "url": "#team"},
            {"label": _("Dossier"), "url": "#dossier"},
        ],
        "werk": [(w, n, o, vandaag + timedelta(days=d)) for w, n, o, d in WERK],
        "oud": "De zus helpt elke week. Het gezin woont in Huizen.",
        "nieuw": "De zus helpt elke dag. Het gezin woont nu in Blaricum.",
    }

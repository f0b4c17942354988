"""What the forms of this room share: choices, and the part about one item."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regiehuis.informatie import rules
from regiehuis.informatie.tafel import Tafel, Zichtbaarheid
from regiehuis.recht.rules import CATEGORIEEN, GRONDSLAGEN_ZORG
from regiehuis.web.formulieren import (
    AntwoordVeld,
    BestandVeld,
    DeelDatumVeld,
    KeuzeVeld,
    LijstVeld,
    MeerkeuzeVeld,
    RegelVeld,
    TekstVeld,
)

ACCEPT = ".pdf,.jpg,.jpeg,.png,.txt,.docx,.xlsx,.odt,.ods"
NEE = "nee"
WIE = (
    ("tafel", _("Iedereen die meedoet aan de casus")),
    ("gekozen", _("Alleen de organisaties die ik kies")),
)
AARD_UITLEG = {
    "feit": _("Dit staat vast of is gezien."),
    "verklaring": _("Iemand heeft dit gezegd."),
    "oordeel": _("Dit vindt u, vanuit uw vak."),
}


def keuzes(codes: Mapping[str, str]) -> list[tuple[str, Any]]:
    """Choices from marked texts."""
    return [(sleutel, _(label)) for sleutel, label in codes.items()]


def categoriekeuzes() -> list[tuple[str, Any]]:
    """The closed list of twelve (WGS 2.30(1)(a))."""
    return [(c.sleutel, _(c.label)) for c in CATEGORIEEN.values()]


def grondslagkeuzes(*, met_nee: bool) -> list[tuple[str, Any, Any]]:
    """Grounds on which secrecy gives way; 'no' is an ordinary answer (WGS 2.29(2))."""
    nee = [(NEE, _("Nee, ik deel dit niet"), _("Ook dat is een gewoon antwoord."))]
    return [(g.sleutel, _(g.label), _(g.uitleg)) for g in GRONDSLAGEN_ZORG.values()] + (
        nee if met_nee else []
    )


class Gegevenvelden(forms.Form):
    """The fields of one item; everything but the text has a sensible beginning."""

    tekst = TekstVeld(label=_("Wat weet u?"), max_length=rules.MAX_TEKST, required=False)
    aard = AntwoordVeld(
        label=_("Wat is dit?"),
        choices=keuzes(rules.AARDEN),
        initial="oordeel",
        required=False,
        help_text=_(
            "Feit: dit staat vast of is gezien. Verklaring: iemand heeft dit gezegd. Oordeel: "
            "dit vindt u, vanuit uw vak."
        ),
    )
    verklaring_van = RegelVeld(
        label=_("Wie heeft dit gezegd?"),
        help_text=_("Alleen bij een verklaring. Bijvoorbeeld: mevrouw zelf, de zus."),
        max_length=rules.MAX_REGEL,
        required=False,
    )
    waargenomen = DeelDatumVeld(
        label=_("Wanneer is dit gezien of gebeurd?"), required=False, niet_in_toekomst=True
    )
    categorie = LijstVeld(
        label=_("Categorie"),
        choices=categoriekeuzes(),
        required=False,
        leeg=_("Past bij het leefgebied"),
    )
    wie = KeuzeVeld(label=_("Wie mag dit zien?"), choices=WIE, initial="tafel", required=False)
    organisaties = MeerkeuzeVeld(label=_("Welke organisaties?"), required=False, kolommen=True)
    voorwaarden = RegelVeld(
        label=_("Voorwaarden voor doorgeven"),
        help_text=_("Bijvoorbeeld: niet delen met de familie."),
        max_length=rules.MAX_VOORWAARDEN,
        required=False,
    )
    bijlage = BestandVeld(
        label=_("Document"),
        help_text=_("Een pdf, foto, tekst of bestand van Word, Excel of LibreOffice."),
        required=False,
        max_mb=20,
        accept=ACCEPT,
    )
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=2000)
    gewaarschuwd = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    def zet_tafel(self, tafel: Tafel, eigen: UUID) -> None:
        """The organisations to choose from, and the sentence that is shown first."""
        self.tafel, self.eigen = tafel, eigen
        self.fields["organisaties"].zet_keuzes(  # type: ignore[attr-defined]
            [(str(h), naam) for h, naam in tafel.hoedanigheden.items() if h != eigen]
        )
        self.fields["gezien"].initial = tafel.zichtbaarheid(None).merk

    @property
    def gekozen(self) -> tuple[UUID, ...] | None:
        """Chosen capacities, with the source itself; None for the whole table."""
        if self._waarde("wie") != "gekozen":
            return None
        geldig = set(self.tafel.hoedanigheden)
        uit = [UUID(h) for h in self._waarden("organisaties") if _is_uuid(h)]
        bron = [self.eigen] if self.eigen in geldig else []
        return tuple(dict.fromkeys([h for h in uit if h in geldig] + (bron if uit else [])))

    @property
    def met_bestand(self) -> bool:
        """Whether a document was chosen, now or the time before."""
        return bool(self["bijlage"].value())

    @property
    def zichtbaarheid(self) -> Zichtbaarheid:
        """Who will see this item with the present choice."""
        return self.tafel.zichtbaarheid(self.gekozen)

    def ongelezen(self, nieuw: rules.NieuwGegeven, bron: rules.Bron) -> bool:
        """Whether there are warnings that were not on the screen yet; they are shown once."""
        return self._waarde("gewaarschuwd") != _merk(rules.let_op(nieuw, bron))

    def lees_let_op(self, nieuw: rules.NieuwGegeven, bron: rules.Bron) -> tuple[str, ...]:
        """The warnings, noted as read the next time that the form is sent."""
        meldingen = rules.let_op(nieuw, bron)
        self.data = self.data.copy()
        self.data[self.add_prefix("gewaarschuwd")] = _merk(meldingen)
        return meldingen

    @property
    def is_gezien(self) -> bool:
        """Whether the sentence that was on the screen is the one that is true."""
        return self._waarde("gezien") == self.zichtbaarheid.merk

    def toon_zichtbaarheid(self) -> None:
        """Show the true sentence: the next time that the form is sent, it has been read."""
        self.data = self.data.copy()
        self.data[self.add_prefix("gezien")] = self.zichtbaarheid.merk

    def _waarde(self, naam: str) -> str:
        veld = self[naam]
        return str(veld.value() or "")

    def _waarden(self, naam: str) -> Sequence[str]:
        return self[naam].value() or []

    def nieuw(self, **extra: Any) -> rules.NieuwGegeven:
        """The item as the rules want it."""
        c = self.cleaned_data
        waargenomen = c.get("waargenomen")
        return rules.NieuwGegeven(
            **{
                "tekst": c.get("tekst", ""),
                "aard": c.get("aard") or "oordeel",
                "verklaring_van": c.get("verklaring_van", ""),
                "categorie": c.get("categorie") or "",
                "waargenomen": waargenomen.code if waargenomen else "",
                "voorwaarden": c.get("voorwaarden", ""),
                "zichtbaar_voor": self.gekozen,
                **extra,
            }
        )


def _merk(meldingen: Sequence[str]) -> str:
    return "-".join(str(len(m)) for m in meldingen)


def _is_uuid(tekst: str) -> bool:
    try:
        UUID(tekst)
    except ValueError:
        return False
    return True

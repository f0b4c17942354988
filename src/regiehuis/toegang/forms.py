"""Forms: signing in (in our words, over those of allauth), invitations, deputies."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.totp.internal.auth import TOTP
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries as netwerk
from regiehuis.netwerk.rules import ROLLEN, ROLUITLEG, VERTREKREDENEN, mag_voor_hoedanigheid
from regiehuis.toegang.models import Inlogregel
from regiehuis.toegang.rules import toekenbaar
from regiehuis.toegang.services.inloggen import (
    code_gebruikt,
    noteer,
    noteer_mislukt,
    vergrendeld_tot,
)
from regiehuis.toegang.sleutels import plek
from regiehuis.web.formulieren import (
    DatumVeld,
    Formulier,
    KeuzeVeld,
    LijstVeld,
    MeerkeuzeVeld,
    RegelVeld,
    VinkVeld,
)

LEEG_EMAIL = _("Vul uw e-mailadres in.")
LEEG_WACHTWOORD = _("Vul uw wachtwoord in.")
LEEG_CODE = _("Vul de code in.")
WACHTWOORD_HULP = _(
    "Minstens 12 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden."
)
NIEUW = {"autocomplete": "new-password", "maxlength": "200"}
NIET_GELIJK = _("De twee wachtwoorden zijn niet gelijk.")
VERSTREKEN = _("Te veel verkeerde codes. Wacht 15 minuten en probeer het opnieuw.")


def _email(**kwargs: Any) -> forms.EmailField:
    return forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        error_messages={"required": LEEG_EMAIL, "invalid": _("Dit is geen e-mailadres.")},
        widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
        **kwargs,
    )


def _wachtwoord(label: Any, autocomplete: str, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=200,
        error_messages={"required": LEEG_WACHTWOORD},
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
        **kwargs,
    )


# ---- signing in ---------------------------------------------------------------------------------


class InlogForm(account.LoginForm):
    """E-mail address and password."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["login"] = _email()
        self.fields["password"] = _wachtwoord(_("Wachtwoord"), "current-password")


class WachtwoordVergetenForm(account.ResetPasswordForm):
    """Ask for a new password."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["email"] = _email()


class _TweeKeer:
    """A new password, typed twice, with the rules in words."""

    fields: dict[str, forms.Field]
    label_suffix: str

    def _richt_in(self) -> None:
        self.label_suffix = ""
        for naam, label in (("password1", _("Nieuw wachtwoord")), ("password2", _("Nog een keer"))):
            veld = self.fields[naam]
            veld.label = label
            veld.help_text = WACHTWOORD_HULP if naam == "password1" else ""
            veld.widget.attrs = dict(NIEUW)
            veld.error_messages["required"] = LEEG_WACHTWOORD


class NieuwWachtwoordForm(_TweeKeer, account.ResetPasswordKeyForm):
    """Set a new password from the link in a mail."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._richt_in()


class WijzigWachtwoordForm(_TweeKeer, account.ChangePasswordForm):
    """Change the password while signed in."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"] = _wachtwoord(_("Huidig wachtwoord"), "current-password")
        self._richt_in()


class OpnieuwInloggenForm(account.ReauthenticateForm):
    """Prove with the password who one is."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["password"] = _wachtwoord(_("Wachtwoord"), "current-password")


def _codeveld(label: Any, hulp: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hulp,
        max_length=40,
        error_messages={"required": LEEG_CODE},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "class": "rh-input--sm",
                "spellcheck": "false",
            }
        ),
    )


class _CodeForm(mfa.BaseAuthenticateForm):
    """A one-time code counts once, and wrong ones lock: over all processes, not in a cache."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["code"] = _codeveld(
            _("Code"), _("De 6 cijfers uit uw app, of een van uw herstelcodes.")
        )

    def clean_code(self) -> str:
        """Check the code behind our own lock."""
        waar = plek("code", self.user.pk)
        if vergrendeld_tot(waar):
            raise ValidationError(VERSTREKEN, code="geblokkeerd")
        try:
            code = super().clean_code()
        except ValidationError:
            if noteer_mislukt(waar):
                raise ValidationError(VERSTREKEN, code="geblokkeerd") from None
            raise
        if isinstance(self.authenticator.wrap(), TOTP) and code_gebruikt(self.user.pk, code):
            raise ValidationError(
                _("Deze code is al gebruikt. Wacht op de volgende."), code="gebruikt"
            )
        noteer(Inlogregel.Soort.GELUKT, waar=waar, gebruiker=self.user.pk)
        return code


class CodeForm(_CodeForm, mfa.AuthenticateForm):
    """The second step of signing in."""


class CodeOpnieuwForm(_CodeForm, mfa.ReauthenticateForm):
    """Prove with a code who one is."""


class FactorForm(totp.ActivateTOTPForm):
    """Make a second factor: type the first code."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["code"] = _codeveld(_("Code uit de app"))


# ---- an invitation ------------------------------------------------------------------------------


class AanvaardForm(Formulier):
    """Accept an invitation: secrecy, and a password when there is no account yet."""

    met_eenmalig = False

    def __init__(self, *args: Any, met_wachtwoord: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if met_wachtwoord:
            self.fields["wachtwoord"] = _wachtwoord(
                _("Kies een wachtwoord"), "new-password", help_text=WACHTWOORD_HULP
            )
            self.fields["nogmaals"] = _wachtwoord(_("Nog een keer"), "new-password")
        self.fields["geheimhouding"] = VinkVeld(
            required=True,
            label=_("Ik ken de geheimhouding en houd mij eraan."),
            help_text=_(
                "Wat u hier leest, houdt u geheim. U gebruikt het alleen voor uw taak in de casus. "
                "U mag wel verantwoording afleggen aan uw eigen werkgever (WGS artikel 1.11)."
            ),
        )

    def clean(self) -> dict[str, Any]:
        """The two passwords are the same."""
        gegevens = super().clean() or {}
        if gegevens.get("wachtwoord") and gegevens["wachtwoord"] != gegevens.get("nogmaals"):
            self.add_error("nogmaals", NIET_GELIJK)
        return gegevens


class UitnodigForm(Formulier):
    """Invite somebody who does not stand in the network yet."""

    hoedanigheid_id = LijstVeld(
        label=_("Namens wie"), help_text=_("De organisatie en hoedanigheid.")
    )
    naam = RegelVeld(label=_("Naam"), max_length=120)
    functie = RegelVeld(label=_("Functie"), max_length=120)
    email = forms.EmailField(
        label=_("E-mailadres van het werk"),
        max_length=200,
        error_messages={
            "required": _("Vul het e-mailadres in."),
            "invalid": _("Dit is geen e-mailadres."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    telefoon = RegelVeld(label=_("Telefoon"), max_length=30, required=False)
    rollen = MeerkeuzeVeld(
        label=_("Rollen"), error_messages={"required": _("Kies minstens een rol.")}
    )
    mandaat = RegelVeld(
        label=_("Mandaat"),
        max_length=300,
        required=False,
        help_text=_("Voor mensen van het huis: namens wie zij besluiten."),
    )
    screening_bevestigd = VinkVeld(
        required=True,
        label=_("De werkgever bevestigt dat deze persoon een VOG heeft of is gescreend."),
        help_text=_("Alleen de datum wordt bewaard. Voeg nooit een document toe."),
        error_messages={
            "required": _("Zonder deze bevestiging mag er geen account komen (BGS 1.11).")
        },
    )
    screening_bevestigd_op = DatumVeld(
        label=_("Datum van de bevestiging"), richting="verleden", initial=vandaag
    )

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eigen = [
            h
            for h in netwerk.hoedanigheden(door.huis)
            if mag_voor_hoedanigheid(
                "functionaris:uitnodigen",
                rechten=door.rechten,
                rollen=door.rollen,
                eigen=door.hoedanigheid,
                hoedanigheid=h.id,
            )
        ]
        self.fields["hoedanigheid_id"].zet_keuzes(  # type: ignore[attr-defined]
            [
                (
                    str(h.id),
                    h.naam if h.naam == h.organisatie.naam else f"{h.organisatie.naam}: {h.naam}",
                )
                for h in eigen
            ]
        )
        if len(eigen) == 1:
            self.initial["hoedanigheid_id"] = str(eigen[0].id)
        mag = toekenbaar(door.rollen)
        self.fields["rollen"].zet_keuzes(  # type: ignore[attr-defined]
            [(r, _(ROLLEN[r]).capitalize(), _(ROLUITLEG[r])) for r in ROLLEN if r in mag]
        )
        if mag == {"partner"}:
            self.initial["rollen"] = ["partner"]
            del self.fields["mandaat"]

    def clean_hoedanigheid_id(self) -> UUID:
        """The id itself."""
        return UUID(self.cleaned_data["hoedanigheid_id"])

    def clean(self) -> dict[str, Any]:
        """The tick itself is not kept: only its date."""
        gegevens = super().clean() or {}
        gegevens.pop("screening_bevestigd", None)
        return gegevens


class OpnieuwForm(Formulier):
    """Invite somebody who stands in the network: the confirmation when it is not there yet."""

    def __init__(self, *args: Any, met_screening: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if met_screening:
            for naam in ("screening_bevestigd", "screening_bevestigd_op"):
                self.fields[naam] = UitnodigForm.base_fields[naam]

    def gegevens(self) -> dict[str, Any]:
        """Only the date counts."""
        return {k: v for k, v in super().gegevens().items() if k == "screening_bevestigd_op"}


# ---- people -------------------------------------------------------------------------------------


class WaarnemingForm(Formulier):
    """Who stands in, and from when to when."""

    waarnemer_id = LijstVeld(label=_("Wie neemt waar"))
    van = DatumVeld(label=_("Eerste dag"))
    tot = DatumVeld(label=_("Laatste dag"))

    def __init__(self, *args: Any, functionaris: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        collega = [
            mens
            for mens in netwerk.kiesbaar(
                door, hoedanigheid=functionaris.hoedanigheid_id, behalve=[functionaris.id]
            )
            if set(mens.rollen) & set(functionaris.rollen)
        ]
        self.heeft_collegas = bool(collega)
        self.fields["waarnemer_id"].zet_keuzes(  # type: ignore[attr-defined]
            [(str(m.id), m.voluit) for m in collega]
        )
        self.initial.setdefault("van", vandaag())
        self.initial.setdefault("tot", vandaag() + timedelta(days=7))

    def clean_waarnemer_id(self) -> UUID:
        """The id itself."""
        return UUID(self.cleaned_data["waarnemer_id"])


class VertrekForm(Formulier):
    """Why somebody leaves."""

    reden = KeuzeVeld(label=_("Waarom vertrekt deze persoon?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].zet_keuzes(  # type: ignore[attr-defined]
            [(k, _(v).capitalize()) for k, v in VERTREKREDENEN.items()]
        )


class TaalForm(forms.Form):
    """The language to work in."""

    taal = forms.ChoiceField(choices=(("nl", "Nederlands"), ("en", "English")))

"""What the package for signing in (allauth) must do our way. Named in the settings."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiehuis.kern.geheim import OntsleutelFout
from regiehuis.kern.klok import lokaal, nu
from regiehuis.toegang import sessie
from regiehuis.toegang.models import Gebruiker, Inlogregel
from regiehuis.toegang.services import post
from regiehuis.toegang.services.inloggen import (
    noteer,
    noteer_mislukt,
    ruim_invoer_op,
    vergrendeld_tot,
)
from regiehuis.toegang.sleutels import bos, plek

GEHEIM = b"mfa_authenticator.data"
SCHEIDING = "v1$"
BEWEZEN = "bewezen"


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up, a lock that is visible and logged, and mail without personal data."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Dit account werkt niet meer. Vraag het uw huis."),
        "email_password_mismatch": _(
            "Het e-mailadres of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw."
        ),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "enter_current_password": _("Dit is niet uw huidige wachtwoord."),
        "incorrect_code": _(
            "Deze code klopt niet. Wacht op een nieuwe code en probeer het opnieuw."
        ),
        "too_many_login_attempts": _("Te veel pogingen. Wacht 15 minuten en probeer het opnieuw."),
        "rate_limited": _("Te veel pogingen. Wacht even en probeer het opnieuw."),
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe aan."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes his own account: only an invitation does."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse while this account is locked for this address, whatever the password."""
        if tot := vergrendeld_tot(self._plek(request, credentials)):
            raise ValidationError(_geblokkeerd(tot), code="geblokkeerd")
        super().pre_authenticate(request, **credentials)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note the failure, and say so when this was one too many."""
        if tot := noteer_mislukt(self._plek(request, credentials)):
            raise ValidationError(_geblokkeerd(tot), code="geblokkeerd")

    def _plek(self, request: HttpRequest, credentials: dict[str, Any]) -> str:
        return plek("wachtwoord", credentials.get("email", ""), self.get_client_ip(request))

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, *, email: str | None, **kwargs: Any
    ) -> HttpResponse:
        """Start the clock of the session and forget what it does not need to know."""
        antwoord = super().post_login(request, user, email=email, **kwargs)
        assert isinstance(user, Gebruiker)
        sessie.begin(request.session, nu())
        request.session[BEWEZEN] = int(nu().timestamp())
        for regel in request.session.get("account_authentication_methods", []):
            regel.pop("email", None)
        waar = self._plek(request, {"email": user.email})
        noteer(Inlogregel.Soort.GELUKT, waar=waar, gebruiker=user.pk)
        ruim_invoer_op(user.pk)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES and user.taal != "nl":
            antwoord.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                user.taal,
                secure=settings.LANGUAGE_COOKIE_SECURE,
                httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
                samesite=settings.LANGUAGE_COOKIE_SAMESITE,
            )
        return antwoord

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who signed in a moment ago, with all steps, need not do it twice."""
        bewezen = context.request.session.get(BEWEZEN, 0)
        kortgeleden = nu().timestamp() - bewezen < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        return not kortgeleden and super().is_reauthentication_required(app=app, **kwargs)

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Change the password only: the app role may not write the other columns."""
        user.set_password(password)
        user.save(update_fields=["password"])
        noteer(Inlogregel.Soort.WACHTWOORD, gebruiker=user.pk)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No messages of the package: the pages say what happened, without a name."""

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, *args: Any, **kwargs: Any
    ) -> None:
        """Tell the owner that something about signing in changed; when, not from where."""
        self._post(template_prefix, user, {"moment": lokaal(nu())})

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Mail about signing in, to the address of the account itself."""
        user = context.get("user")
        if user is not None:  # nothing goes to an address that nobody has
            self._post(template_prefix, user, context)

    def _post(self, sjabloon: str, user: AbstractBaseUser, context: dict[str, Any]) -> None:
        assert isinstance(user, Gebruiker)
        post.stuur(sjabloon, user, context)


def _geblokkeerd(tot: Any) -> str:
    return gettext(
        "U hebt te vaak een verkeerd wachtwoord ingevuld. Inloggen kan weer vanaf %(tijd)s. Bent u "
        "uw wachtwoord vergeten? Vraag dan een nieuw wachtwoord aan."
    ) % {"tijd": lokaal(tot).strftime("%H:%M")}


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of second factors are encrypted with the keys of the installation."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "Deze code klopt niet. Wacht op een nieuwe code en probeer het opnieuw."
        ),
        "cannot_delete_authenticator": _("De tweede stap is hier verplicht."),
    }

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the JSON field of the package."""
        return SCHEIDING + bos().versleutel(text.encode(), GEHEIM).hex()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret; one that was not encrypted is refused."""
        if not encrypted_text.startswith(SCHEIDING):
            raise OntsleutelFout("een geheim van een tweede stap is niet versleuteld")
        return bos().ontsleutel(bytes.fromhex(encrypted_text[len(SCHEIDING) :]), GEHEIM).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """A second factor is replaced, never dropped, where everybody must have one."""
        return settings.REGIEHUIS_TWEEDE_FACTOR != "verplicht"

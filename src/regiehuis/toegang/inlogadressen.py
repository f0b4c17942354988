"""The addresses of the package for signing in that we use, and no others.

Its names are fixed (it looks them up itself), so they stand apart from our namespace.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import URLPattern, path, re_path
from django.views.generic import RedirectView

from regiehuis.toegang.views import mijn

urlpatterns: list[URLPattern] = [
    path("inloggen/", account.login, name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("inloggen/geen-toegang/", account.account_inactive, name="account_inactive"),
    path("inloggen/opnieuw/", account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", mijn.wachtwoord, name="account_change_password"),
    path("wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path(
        "wachtwoord/vergeten/verstuurd/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/nieuw/klaar/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("inloggen/code/", mfa.authenticate, name="mfa_authenticate"),
    path("inloggen/code/opnieuw/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("tweede-stap/", RedirectView.as_view(url="/"), name="mfa_index"),
    path(
        "tweede-stap/instellen/",
        totp.ActivateTOTPView.as_view(extra_context={"verplicht": mijn.factor_is_verplicht}),
        name="mfa_activate_totp",
    ),
    path("tweede-stap/uit/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("tweede-stap/herstelcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "tweede-stap/herstelcodes/nieuw/",
        codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]

"""Django's settings, for all three modes. The table of ours is in ``instellingen.py``."""

from datetime import timedelta
from pathlib import Path

from environs import Env

from regiehuis import __version__
from regiehuis.config import instellingen, kamers, loggen
from regiehuis.config.databank import databanken

env = Env()
omgeving = instellingen.lees()  # refuses, in production, with everything that is wrong at once

MODUS = omgeving.modus
PRODUCTIE, DEMO, TEST = (MODUS == naam for naam in ("productie", "demo", "test"))
VERSIE = __version__
BASE_DIR = Path(__file__).resolve().parent.parent

# -- ours --------------------------------------------------------------------------------------
REGIEHUIS_MODUS = MODUS
REGIEHUIS_DATA = omgeving.datamap
REGIEHUIS_SLEUTELS = omgeving.sleutels
REGIEHUIS_ADRES = omgeving.adres
REGIEHUIS_CLAMAV = env.str("REGIEHUIS_CLAMAV", "")
REGIEHUIS_BESTANDEN = REGIEHUIS_DATA / "stukken"  # backup copies it
REGIEHUIS_VERNIETIGD = REGIEHUIS_DATA / "vernietigd.jsonl"

# -- basis -------------------------------------------------------------------------------------
DEBUG = False
SECRET_KEY = omgeving.geheim
ALLOWED_HOSTS = omgeving.hosts
ROOT_URLCONF = "regiehuis.config.urls"
WSGI_APPLICATION = "regiehuis.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
KAMERS = kamers.KAMERS

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "csp",
    "procrastinate.contrib.django",
    "regiehuis.web",
    "regiehuis.logboek",
    "regiehuis.recht",
    "regiehuis.netwerk",
    "regiehuis.toegang",
    "regiehuis.berichten",
    "regiehuis.concepten",
    "regiehuis.stukken",
    "regiehuis.personen",
    "regiehuis.casus",
    "regiehuis.informatie",
    "regiehuis.instroom",
    "regiehuis.aanpak",
    "regiehuis.regie",
    "regiehuis.overleg",
    "regiehuis.voortgang",
    "regiehuis.dossier",
    "regiehuis.werkvoorraad",
    *([] if PRODUCTIE else ["regiehuis.demo"]),
    "regiehuis.config",  # after all rooms: it freezes their registers
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "regiehuis.config.gezondheid.GezondheidMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "regiehuis.web.middleware.NietBewarenMiddleware",
    # owns the transaction around session, user, view and rendering
    "regiehuis.logboek.middleware.ContextMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    # so late that a redirect or 404 of theirs gets all headers of those above
    "regiehuis.toegang.middleware.SessieMiddleware",
    "regiehuis.toegang.middleware.FunctionarisMiddleware",
    "regiehuis.concepten.middleware.EenmaligMiddleware",
    # innermost: an error of the domain becomes its page
    "regiehuis.web.middleware.DomeinfoutMiddleware",
]
AUTH_USER_MODEL = "toegang.Gebruiker"
CSRF_FAILURE_VIEW = "regiehuis.web.views.fout_csrf"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "regiehuis.web.context.pagina",
            ]
        },
    }
]
FORM_RENDERER = "regiehuis.web.formulieren.Renderer"

# -- database and jobs -------------------------------------------------------------------------
DATABASES = databanken(omgeving.databases)
DATABASE_ROUTERS = ["regiehuis.config.databank.Router"]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"

# -- sign-in -----------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    *(["django.contrib.auth.hashers.MD5PasswordHasher"] if TEST else []),
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_KEURING = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": naam, "OPTIONS": opties}
    for naam, opties in (
        (f"{_KEURING}.UserAttributeSimilarityValidator", {"user_attributes": ("naam", "email")}),
        ("regiehuis.toegang.wachtwoorden.Lengte", {"min_length": 12}),
        (f"{_KEURING}.CommonPasswordValidator", {}),
        (f"{_KEURING}.NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation by mail proves the address
ACCOUNT_PREVENT_ENUMERATION = True
PASSWORD_RESET_TIMEOUT = int(timedelta(hours=1).total_seconds())
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nothing goes to an address that nobody has
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Ours lock earlier (toegang.services.inloggen, in the database, visible); these are the net below.
ACCOUNT_RATE_LIMITS = {"login_failed": "60/m/ip,30/300s/key"}
ACCOUNT_FORMS = {
    "login": "regiehuis.toegang.forms.InlogForm",
    "reset_password": "regiehuis.toegang.forms.WachtwoordVergetenForm",
    "reset_password_from_key": "regiehuis.toegang.forms.NieuwWachtwoordForm",
    "change_password": "regiehuis.toegang.forms.WijzigWachtwoordForm",
    "reauthenticate": "regiehuis.toegang.forms.OpnieuwInloggenForm",
}
MFA_FORMS = {
    "authenticate": "regiehuis.toegang.forms.CodeForm",
    "reauthenticate": "regiehuis.toegang.forms.CodeOpnieuwForm",
    "activate_totp": "regiehuis.toegang.forms.FactorForm",
}
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
# In production everybody has a second factor; that is not a choice of the installation.
REGIEHUIS_TWEEDE_FACTOR = (
    "verplicht" if PRODUCTIE else env.str("REGIEHUIS_TWEEDE_FACTOR", "optioneel")
)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Regiehuis"
ACCOUNT_ADAPTER = "regiehuis.toegang.adapter.AccountAdapter"
MFA_ADAPTER = "regiehuis.toegang.adapter.MFAAdapter"

SESSION_ENGINE = "regiehuis.toegang.sessies"  # in the database, encrypted
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())  # idle time-out: toegang.rules
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTIE
SESSION_COOKIE_NAME = "__Host-sessie" if PRODUCTIE else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if PRODUCTIE else "csrf"

# -- the browser -------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = PRODUCTIE
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTIE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTIE
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # the preload list is for the operator to decide
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if env.bool("REGIEHUIS_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# -- language and time -------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "taal"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = PRODUCTIE
LANGUAGE_COOKIE_HTTPONLY = True
LOCALE_PATHS = [BASE_DIR / naam / "locale" for naam in (*kamers.GROND, "config")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# -- files, mail, logs -------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = REGIEHUIS_DATA / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": REGIEHUIS_BESTANDEN},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TEST
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = TEST
WHITENOISE_AUTOREFRESH = TEST
WHITENOISE_MAX_AGE = 3600 if TEST else 60
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("REGIEHUIS_AFZENDER", "regiehuis@example.org")
if smtp := env.str("REGIEHUIS_SMTP_URL", ""):
    globals().update(instellingen.mail_uit_adres(smtp))
elif DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = REGIEHUIS_DATA / "post"
LOGGING = loggen.richt_in("ERROR" if TEST else env.str("REGIEHUIS_LOGNIVEAU", "INFO"))

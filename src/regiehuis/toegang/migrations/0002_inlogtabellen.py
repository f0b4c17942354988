"""Rights of the app role on the tables of allauth: no policy, only what is used.

Sign-in happens before anybody is known, so no policy can help here (logboek/uitzonderingen.py).
"""

from django.db import migrations

from regiehuis.logboek import beleid as b

INLOGGEN = "sign-in (allauth): read before anybody is known"


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("usersessions", "0001_initial"),
    ]
    operations = [
        b.uitgezonderd("account_emailaddress", "SELECT, INSERT", reden=INLOGGEN),
        b.uitgezonderd(
            "mfa_authenticator",
            "SELECT, INSERT, UPDATE, DELETE",
            reden="sign-in (allauth): secrets are encrypted",
        ),
        b.uitgezonderd(
            "usersessions_usersession",
            "SELECT, INSERT, UPDATE, DELETE",
            reden="sign-in (allauth): own sessions",
        ),
    ]

"""What a password must be, in plain words."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class Lengte(MinimumLengthValidator):
    """The sentence of Django 5.2 has no Dutch translation."""

    def get_error_message(self) -> str:
        """Say how long it must be, and how to make it so."""
        return _(
            "Dit wachtwoord is te kort. Gebruik minstens %(aantal)s tekens, bijvoorbeeld een zin."
        ) % {"aantal": self.min_length}

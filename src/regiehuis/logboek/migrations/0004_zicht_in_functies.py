"""Policies ask a function what I see (functie.py); those of an older database had it written out."""

from typing import Any

from django.db import migrations

from regiehuis.logboek.functie import ZICHT, herschrijf


def _herschrijf(apps: Any, editor: Any) -> None:
    with editor.connection.cursor() as cursor:
        herschrijf(cursor)


class Migration(migrations.Migration):
    dependencies = [("logboek", "0003_afspraak_en_overleg")]

    # Back needs nothing: both forms say the same, and 0002 removes the functions.
    operations = [
        migrations.RunSQL(ZICHT, migrations.RunSQL.noop),
        migrations.RunPython(_herschrijf, migrations.RunPython.noop),
    ]

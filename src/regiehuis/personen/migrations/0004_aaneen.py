"""'ter Horst' is found as 'Terhorst' too: also for names that were there already."""

from typing import Any

from django.db import migrations

from regiehuis.personen.rules import met_voorvoegsel


def _vul_aan(apps: Any, editor: Any) -> None:
    with editor.connection.cursor() as cursor:
        cursor.execute("ALTER TABLE personen_persoon NO FORCE ROW LEVEL SECURITY")
        cursor.execute(
            "SELECT id, tussenvoegsel, delen FROM personen_persoon WHERE tussenvoegsel <> ''"
        )
        erbij = [
            (sorted(met_voorvoegsel(voor, delen)), id) for id, voor, delen in cursor.fetchall()
        ]
        cursor.executemany(
            "UPDATE personen_persoon SET klanken = ARRAY (SELECT DISTINCT unnest(klanken || e))::"
            "varchar[], zoekklanken = ARRAY (SELECT DISTINCT unnest(zoekklanken || e))::varchar[]"
            " FROM (SELECT %s::varchar[] AS e) AS erbij WHERE id = %s",
            erbij,
        )
        cursor.execute("ALTER TABLE personen_persoon FORCE ROW LEVEL SECURITY")


class Migration(migrations.Migration):
    dependencies = [("personen", "0003_niet_wie_waarneemt")]

    # Back needs nothing: a sound more finds more.
    operations = [migrations.RunPython(_vul_aan, migrations.RunPython.noop)]

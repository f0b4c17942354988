"""Policies, rights and the matching function.

The app role adds persons and never reads them; comparisons and hits belong to the function alone.
"""

from django.db import migrations

from regiehuis.logboek import beleid as b
from regiehuis.personen.functie import functie_sql, functie_terug_sql

ALLEEN_DE_FUNCTIE = """
REVOKE ALL ON personen_persoon, personen_vergelijking, personen_vergelijkingstreffer FROM app;
GRANT INSERT ON personen_persoon TO app;
"""


class Migration(migrations.Migration):
    dependencies = [("personen", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        b.beleid("personen_persoon", toevoegen=b.huis()),
        b.beleid("personen_vergelijking"),
        b.beleid("personen_vergelijkingstreffer"),
        b.beleid(
            "personen_samenvoeging",
            lezen=b.zicht("groep_id", "weging"),
            toevoegen=b.en(b.huis(), b.zicht("groep_id", "weging")),
            wijzigen=b.zicht("groep_id", "weging"),
        ),
        b.vernietigen("personen_persoon"),
        b.vernietigen("personen_vergelijking"),
        b.vernietigen("personen_vergelijkingstreffer"),
        b.vernietigen("personen_samenvoeging"),
        migrations.RunSQL(ALLEEN_DE_FUNCTIE, migrations.RunSQL.noop),
        migrations.RunSQL(functie_sql(), functie_terug_sql()),
    ]

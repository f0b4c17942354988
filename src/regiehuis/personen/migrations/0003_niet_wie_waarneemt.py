"""Whom to ask about a hit: who directs that case, not who stands in for him."""

from django.db import migrations

from regiehuis.personen.functie import functie_sql, functie_terug_sql


class Migration(migrations.Migration):
    dependencies = [("personen", "0002_beleid"), ("logboek", "0005_waarneming_van_zicht")]

    operations = [
        migrations.RunSQL(functie_terug_sql() + functie_sql(), migrations.RunSQL.noop),
    ]

"""An item keeps the fixed points of its kind, so that a report does not change with its kind."""

import django.contrib.postgres.fields
from django.db import migrations, models

# The owner reads past the policies for as long as it takes to copy.
OVERNEMEN = """
ALTER TABLE overleg_agendapunt NO FORCE ROW LEVEL SECURITY;
ALTER TABLE overleg_overlegtype NO FORCE ROW LEVEL SECURITY;
UPDATE overleg_agendapunt p SET vaste_punten = t.vaste_punten
    FROM overleg_overlegtype t WHERE t.id = p.type_id;
ALTER TABLE overleg_overlegtype FORCE ROW LEVEL SECURITY;
ALTER TABLE overleg_agendapunt FORCE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("overleg", "0002_beleid")]

    operations = [
        migrations.AddField(
            model_name="agendapunt",
            name="vaste_punten",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=20), default=list, size=None
            ),
        ),
        migrations.RunSQL(OVERNEMEN, migrations.RunSQL.noop),
    ]

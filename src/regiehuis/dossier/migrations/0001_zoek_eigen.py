"""The second of the two security-definer functions: searching in one's own cases."""

from django.db import migrations

from regiehuis.dossier.functie import WEG, ZOEK_EIGEN


class Migration(migrations.Migration):
    dependencies = [("casus", "0002_beleid"), ("personen", "0002_beleid")]

    operations = [migrations.RunSQL(ZOEK_EIGEN, WEG)]

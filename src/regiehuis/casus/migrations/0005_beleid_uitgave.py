"""Policy of the copies that leave the system: who sees the content sees which copies exist."""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus", niveaus=("inhoud",))


class Migration(migrations.Migration):
    dependencies = [("casus", "0004_fasen_en_uitgave"), ("logboek", "0003_afspraak_en_overleg")]

    operations = [
        b.beleid("casus_uitgave", lezen=INHOUD, toevoegen=INHOUD),
        b.vernietigen("casus_uitgave"),
    ]

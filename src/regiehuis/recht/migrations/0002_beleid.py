"""The policy of a house is readable in the house; a version is added and never changed."""

from django.db import migrations

from regiehuis.logboek import beleid as b


class Migration(migrations.Migration):
    dependencies = [("recht", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        b.beleid(tabel, lezen=b.huis(), toevoegen=b.huis())
        for tabel in (
            "recht_leefgebiedenset",
            "recht_leefgebied",
            "recht_criteriaset",
            "recht_criterium",
        )
    ]

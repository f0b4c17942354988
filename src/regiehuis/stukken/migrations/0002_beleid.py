from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus")
STUK = b.of(b.en(b.kolom("NOT beperkt"), INHOUD), b.zicht("gegeven_id", "gegeven"))


class Migration(migrations.Migration):
    """A file is seen with the item it belongs to; without one, with its case."""

    dependencies = [("stukken", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        b.beleid("stukken_stuk", lezen=STUK, toevoegen=b.en(b.huis(), INHOUD), wijzigen=STUK),
        b.vernietigen("stukken_stuk"),
    ]

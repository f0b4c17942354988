"""Who may touch the outbox: the house sees that there is mail, the automaton what it is about."""

from django.db import migrations

from regiehuis.logboek import beleid as b


class Migration(migrations.Migration):
    dependencies = [("berichten", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        b.beleid("berichten_bericht", lezen=b.huis(), toevoegen=b.huis(), wijzigen=b.huis()),
        b.beleid(
            "berichten_berichtinhoud",
            lezen=b.eigen("lezer_id"),
            toevoegen=b.huis(),
            verwijderen=b.eigen("lezer_id"),
        ),
        b.vernietigen("berichten_bericht"),
        b.vernietigen("berichten_berichtinhoud"),
    ]

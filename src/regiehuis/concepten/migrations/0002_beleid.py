from django.db import migrations

from regiehuis.logboek import beleid as b


class Migration(migrations.Migration):
    """Drafts and submission keys: their author only, with every right on them."""

    dependencies = [("concepten", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        b.beleid(
            "concepten_concept",
            lezen=b.eigen(),
            toevoegen=b.eigen(),
            wijzigen=b.eigen(),
            verwijderen=b.eigen(),
        ),
        b.vernietigen("concepten_concept"),
        b.beleid("concepten_indiening", lezen=b.eigen(), toevoegen=b.eigen(), wijzigen=b.eigen()),
        b.vernietigen("concepten_indiening"),
    ]

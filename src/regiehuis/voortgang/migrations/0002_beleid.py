"""Policies of this room: level inhoud. Who weighs a return is also read by the automaton."""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus", niveaus=("inhoud",))
WEGER = b.of(INHOUD, b.zicht("casus_id", "leden", niveaus=("inhoud",)))
GEWOON = ("mijlpaal", "overdracht", "volgmoment", "terugkeer")


class Migration(migrations.Migration):
    dependencies = [
        ("voortgang", "0001_initial"),
        ("casus", "0007_beleid_afsluiten"),
        ("logboek", "0003_afspraak_en_overleg"),
    ]

    operations = [
        *(
            b.beleid(f"voortgang_{tabel}", lezen=INHOUD, toevoegen=INHOUD, wijzigen=INHOUD)
            for tabel in GEWOON
        ),
        b.beleid("voortgang_evaluatie", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid("voortgang_heroverweger", lezen=WEGER, toevoegen=INHOUD, wijzigen=WEGER),
        *(
            b.vernietigen(f"voortgang_{tabel}")
            for tabel in ("heroverweger", "terugkeer", "volgmoment", "overdracht", "evaluatie",
                          "mijlpaal")
        ),
    ]  # fmt: skip

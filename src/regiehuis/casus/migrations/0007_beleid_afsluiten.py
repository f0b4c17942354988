"""Policies of closing and reopening.

Level kern sees that and by whom; the words only who sees the content. Why a case must open again
is read by who may confirm it (kind 'leden', level taak): nobody else sees anything of it then.
"""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus", niveaus=("inhoud",))
KERN = b.zicht("casus_id", "casus", niveaus=("kern", "inhoud"))
GEVRAAGD = b.zicht("casus_id", "leden", niveaus=("taak",))
AUTOMAAT = b.zicht("casus_id", "leden", niveaus=("inhoud",))


class Migration(migrations.Migration):
    dependencies = [("casus", "0006_afsluiten"), ("logboek", "0003_afspraak_en_overleg")]

    operations = [
        b.beleid("casus_afsluiting", lezen=KERN, toevoegen=INHOUD, wijzigen=KERN),
        b.beleid("casus_afsluittekst", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid("casus_beeindigdezaak", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid("casus_onderbrokenzicht", lezen=AUTOMAAT, toevoegen=AUTOMAAT),
        b.beleid("casus_heropening", lezen=KERN, toevoegen=KERN, wijzigen=KERN),
        b.beleid("casus_heropentekst", lezen=b.of(INHOUD, GEVRAAGD), toevoegen=GEVRAAGD),
        *(
            b.vernietigen(f"casus_{tabel}")
            for tabel in (
                "heropentekst",
                "heropening",
                "onderbrokenzicht",
                "beeindigdezaak",
                "afsluittekst",
                "afsluiting",
            )
        ),
    ]

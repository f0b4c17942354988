"""Policies of casusregie: who directs is level kern, like procesregie; words are inhoud.

Why somebody declines is told to who directs the case, not at the table (bron-001 L3487-3489).
"""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus", niveaus=("inhoud",))
KERN = b.zicht("casus_id", "casus", niveaus=("kern", "inhoud"))
VOORZITTER = b.zicht("casus_id", "voorzitter", niveaus=("inhoud",))


class Migration(migrations.Migration):
    """Row-level security of every table of this room."""

    dependencies = [
        ("regie", "0001_initial"),
        ("casus", "0002_beleid"),
        ("logboek", "0002_beleid"),
    ]

    operations = [
        # The automaton, with the core of every case, ends the casusregie of a leaver.
        b.beleid("regie_casusregie", lezen=KERN, toevoegen=INHOUD, wijzigen=KERN),
        b.beleid(
            "regie_regietekst",
            lezen=b.of(
                b.en(INHOUD, b.kolom("soort <> 'weigering'")),
                VOORZITTER,
                b.en(INHOUD, b.eigen("door_id")),
            ),
            toevoegen=b.en(INHOUD, b.eigen("door_id")),
        ),
        b.beleid("regie_taakelders", lezen=INHOUD, toevoegen=INHOUD, wijzigen=INHOUD),
        *(b.vernietigen(f"regie_{t}") for t in ("regietekst", "taakelders", "casusregie")),
    ]

"""Policies of plans and agreements, and the foreign keys that code cannot forget."""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus")
#: Level taak: case number, date and who; the words stand in other tables.
AFSPRAAK = b.of(INHOUD, b.zicht("id", "afspraak", niveaus=("taak",)))

RIJEN = ("deeldoel", "planinterventie", "wederkerigheid", "planscenario")
DELEN = (*RIJEN, "plantekst", "instemming")

# A part belongs to a version (or an agreement) of its own case, and goes with it.
VOLGT = """
ALTER TABLE aanpak_{deel} ADD CONSTRAINT aanpak_{deel}_volgt
    FOREIGN KEY ({kolom}, casus_id) REFERENCES aanpak_{heel} (id, casus_id) ON DELETE CASCADE;
"""
VOLGT_TERUG = "ALTER TABLE aanpak_{deel} DROP CONSTRAINT aanpak_{deel}_volgt;"
# The item has a term of its own (BGS 1.16): the plan stays and points to nothing.
GEGEVEN = """
ALTER TABLE aanpak_planinterventie ADD CONSTRAINT aanpak_planinterventie_gegeven
    FOREIGN KEY (gegeven_id) REFERENCES informatie_gegeven (id) ON DELETE SET NULL;
"""
GEGEVEN_TERUG = "ALTER TABLE aanpak_planinterventie DROP CONSTRAINT aanpak_planinterventie_gegeven;"


def volgt(deel: str, kolom: str, heel: str) -> migrations.RunSQL:
    """The composite foreign key of a part."""
    return migrations.RunSQL(
        VOLGT.format(deel=deel, kolom=kolom, heel=heel), VOLGT_TERUG.format(deel=deel)
    )


class Migration(migrations.Migration):
    dependencies = [
        ("aanpak", "0001_initial"),
        ("casus", "0002_beleid"),
        ("informatie", "0002_beleid"),
        ("logboek", "0003_afspraak_en_overleg"),
    ]

    operations = [
        *(volgt(deel, "plan_id", "planversie") for deel in DELEN),
        volgt("afspraaktekst", "afspraak_id", "afspraak"),
        volgt("afspraakstap", "afspraak_id", "afspraak"),
        migrations.RunSQL(GEGEVEN, GEGEVEN_TERUG),
        b.beleid(
            "aanpak_planversie",
            lezen=INHOUD,
            toevoegen=b.en(b.huis(), INHOUD),
            wijzigen=INHOUD,
        ),
        *(
            # a concept is saved as a whole: its rows are made anew
            b.beleid(f"aanpak_{deel}", lezen=INHOUD, toevoegen=INHOUD, verwijderen=INHOUD)
            for deel in RIJEN
        ),
        b.beleid("aanpak_plantekst", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid(
            "aanpak_instemming", lezen=INHOUD, toevoegen=b.en(INHOUD, b.eigen("functionaris_id"))
        ),
        b.beleid(
            "aanpak_afspraak",
            lezen=AFSPRAAK,
            toevoegen=b.en(b.huis(), INHOUD),
            # level taak: the automaton marks the agreement of a leaver, and reminds
            wijzigen=AFSPRAAK,
        ),
        b.beleid("aanpak_afspraaktekst", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid("aanpak_afspraakstap", lezen=INHOUD, toevoegen=b.en(INHOUD, b.eigen("door_id"))),
        *(
            b.vernietigen(f"aanpak_{tabel}")
            for tabel in (*DELEN, "planversie", "afspraaktekst", "afspraakstap", "afspraak")
        ),
    ]

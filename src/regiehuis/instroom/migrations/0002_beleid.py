"""Policies. Ring 'aanmelding': submitter and triage. Ring 'weging': triage alone."""

from django.db import migrations

from regiehuis.logboek import beleid as b

IN_DE_AANMELDING = (
    "instroom_aanmeldinhoud",
    "instroom_aangemelde",
    "instroom_voorval",
    "instroom_eerder",
    "instroom_meebetrokken",
    "instroom_aanvulling",
)
IN_DE_WEGING = ("instroom_criteriumoordeel", "instroom_wegingsuitkomst", "instroom_treffer")
WIJZIGBAAR = {"instroom_aanmeldinhoud", "instroom_aanvulling", "instroom_treffer"}


def _ring(tabel: str, kolom: str, soort: str) -> migrations.RunSQL:
    wie = b.zicht(kolom, soort)
    return b.beleid(tabel, lezen=wie, toevoegen=wie, wijzigen=wie if tabel in WIJZIGBAAR else None)


class Migration(migrations.Migration):
    dependencies = [
        ("instroom", "0001_initial"),
        ("logboek", "0002_beleid"),
        ("personen", "0002_beleid"),
    ]

    operations = [
        b.beleid(
            "instroom_aanmelding",
            lezen=b.zicht("id", "aanmelding"),
            toevoegen=b.en(b.huis(), b.zicht("id", "aanmelding")),
            wijzigen=b.zicht("id", "aanmelding"),
        ),
        *(_ring(tabel, "aanmelding_id", "aanmelding") for tabel in IN_DE_AANMELDING),
        # the submitter makes the row of the weighing with the submission, and never sees it
        b.beleid(
            "instroom_weging",
            lezen=b.zicht("id", "weging"),
            toevoegen=b.en(b.huis(), b.zicht("aanmelding_id", "aanmelding")),
            wijzigen=b.zicht("id", "weging"),
        ),
        *(_ring(tabel, "weging_id", "weging") for tabel in IN_DE_WEGING),
        b.beleid("instroom_instroomteller", lezen=b.huis(), toevoegen=b.huis()),
        b.beleid("instroom_informatievraag", lezen=b.huis(), toevoegen=b.huis()),
        *(
            b.vernietigen(tabel)
            for tabel in (
                "instroom_aanmelding",
                *IN_DE_AANMELDING,
                "instroom_weging",
                *IN_DE_WEGING,
            )
        ),
    ]

"""Policies of requests and items, and the two composite foreign keys that code cannot forget."""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus")
VERZOEK = b.of(INHOUD, b.zicht("id", "verzoek", niveaus=("taak",)))


def gegeven(kolom: str) -> str:
    """Who sees the case sees its open items; a restricted item is seen by who was chosen."""
    return b.of(b.en(b.kolom("NOT beperkt"), INHOUD), b.zicht(kolom, "gegeven"))


DELEN = ("interventie", "incident", "detentie", "contactmoment", "gegevenversie")

# No request before the doeltoets of this case is recorded (WGS 2.31(2)-(3), ontwerp.md §4.4).
DOELTOETS = """
ALTER TABLE informatie_informatieverzoek ADD CONSTRAINT informatie_verzoek_na_doeltoets
    FOREIGN KEY (doeltoets_id, casus_id) REFERENCES casus_doeltoets (id, casus_id);
"""
DOELTOETS_TERUG = """
ALTER TABLE informatie_informatieverzoek DROP CONSTRAINT informatie_verzoek_na_doeltoets;
"""
VOLGT = """
ALTER TABLE informatie_{deel} ADD CONSTRAINT informatie_{deel}_volgt_gegeven
    FOREIGN KEY (gegeven_id, casus_id, beperkt)
    REFERENCES informatie_gegeven (id, casus_id, beperkt)
    ON UPDATE CASCADE ON DELETE CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("informatie", "0001_initial"),
        ("casus", "0002_beleid"),
        ("logboek", "0002_beleid"),
    ]

    operations = [
        migrations.RunSQL(DOELTOETS, DOELTOETS_TERUG),
        *(
            migrations.RunSQL(
                VOLGT.format(deel=deel),
                f"ALTER TABLE informatie_{deel} DROP CONSTRAINT informatie_{deel}_volgt_gegeven;",
            )
            for deel in DELEN
        ),
        b.beleid(
            "informatie_informatieverzoek",
            lezen=VERZOEK,
            toevoegen=b.en(b.huis(), INHOUD),
            # level taak: the automaton lets a request of a leaver lapse
            wijzigen=VERZOEK,
        ),
        b.beleid("informatie_verzoektekst", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid(
            "informatie_weigering",
            lezen=b.of(b.zicht("casus_id", "voorzitter"), b.en(INHOUD, b.eigen())),
            toevoegen=b.en(INHOUD, b.eigen()),
        ),
        b.beleid(
            "informatie_gegeven",
            lezen=gegeven("id"),
            toevoegen=b.en(b.huis(), INHOUD),
            wijzigen=gegeven("id"),
        ),
        *(
            b.beleid(
                f"informatie_{deel}",
                lezen=gegeven("gegeven_id"),
                toevoegen=INHOUD,
                wijzigen=gegeven("gegeven_id"),
                verwijderen=gegeven("gegeven_id"),
            )
            for deel in DELEN
        ),
        *(
            b.vernietigen(f"informatie_{tabel}")
            for tabel in (*DELEN, "gegeven", "weigering", "verzoektekst", "informatieverzoek")
        ),
    ]

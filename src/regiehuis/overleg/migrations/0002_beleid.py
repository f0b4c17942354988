"""Policies of meetings, and constraints that code cannot forget.

Level taak sees when, where and which numbers; what is said belongs to the case or the weighing.
"""

from django.db import migrations

from regiehuis.logboek import beleid as b

TAAK = b.zicht("overleg_id", "overleg", niveaus=("taak",))
INHOUD = b.of(b.zicht("casus_id", "casus"), b.zicht("weging_id", "weging"))
PUNT = b.of(TAAK, INHOUD)
UITNODIGING = b.of(b.eigen(), b.zicht("id", "uitnodiging", niveaus=("taak",)), INHOUD)

#: What was said at an item; a third and an addition are never changed.
DELEN = ("notitie", "besluit", "derde", "aanvulling")
WIJZIGBAAR = ("notitie", "besluit")

# What an item repeats of its meeting follows it; what was said belongs to the case of its item.
VOLGT = """
ALTER TABLE overleg_agendapunt ADD CONSTRAINT overleg_punt_volgt_overleg
    FOREIGN KEY (overleg_id, overleg_begin, overleg_stand)
    REFERENCES overleg_overleg (id, begin, stand) ON UPDATE CASCADE ON DELETE CASCADE;
"""
VOLGT_TERUG = "ALTER TABLE overleg_agendapunt DROP CONSTRAINT overleg_punt_volgt_overleg;"
VAN_CASUS = """
ALTER TABLE overleg_{deel} ADD CONSTRAINT overleg_{deel}_van_casus
    FOREIGN KEY (agendapunt_id, casus_id) REFERENCES overleg_agendapunt (id, casus_id)
    ON DELETE CASCADE;
"""

# Who lets a third in decides for a public participant, in his own capacity (WGS 2.31(9)).
PUBLIEK = """
CREATE FUNCTION overleg_derde_publiek() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM netwerk_functionaris f JOIN netwerk_hoedanigheid h ON h.id = f.hoedanigheid_id
    WHERE f.id = NEW.besloten_door_id AND h.publiek
  ) THEN
    RAISE EXCEPTION 'overleg_derde_publiek' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'overleg_derde_publiek';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER overleg_derde_publiek BEFORE INSERT ON overleg_derde
  FOR EACH ROW EXECUTE FUNCTION overleg_derde_publiek();
"""
PUBLIEK_TERUG = """
DROP TRIGGER overleg_derde_publiek ON overleg_derde;
DROP FUNCTION overleg_derde_publiek();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("overleg", "0001_initial"),
        ("casus", "0002_beleid"),
        ("instroom", "0002_beleid"),
        ("logboek", "0002_beleid"),
    ]

    operations = [
        migrations.RunSQL(VOLGT, VOLGT_TERUG),
        *(
            migrations.RunSQL(
                VAN_CASUS.format(deel=deel),
                f"ALTER TABLE overleg_{deel} DROP CONSTRAINT overleg_{deel}_van_casus;",
            )
            for deel in (*DELEN, "uitnodiging")
        ),
        migrations.RunSQL(PUBLIEK, PUBLIEK_TERUG),
        b.beleid("overleg_overlegtype", lezen=b.huis(), toevoegen=b.huis(), wijzigen=b.huis()),
        b.beleid("overleg_overlegnummering", lezen=b.huis(), toevoegen=b.huis(), wijzigen=b.huis()),
        b.beleid(
            "overleg_overleg",
            lezen=b.zicht("id", "overleg", niveaus=("taak",)),
            toevoegen=b.en(b.huis(), b.zicht("id", "overleg", niveaus=("taak",))),
            wijzigen=b.zicht("id", "overleg", niveaus=("taak",)),
        ),
        b.beleid(
            "overleg_agendapunt",
            lezen=PUNT,
            toevoegen=b.en(b.huis(), TAAK, INHOUD),
            # level taak: the automaton takes the item of a closed case off the agenda
            wijzigen=PUNT,
        ),
        b.beleid(
            "overleg_uitnodiging",
            lezen=UITNODIGING,
            toevoegen=b.en(b.huis(), INHOUD),
            wijzigen=UITNODIGING,
        ),
        b.beleid("overleg_uitnodigingtekst", lezen=INHOUD, toevoegen=INHOUD, wijzigen=INHOUD),
        *(
            b.beleid(
                f"overleg_{deel}",
                lezen=INHOUD,
                toevoegen=INHOUD,
                wijzigen=INHOUD if deel in WIJZIGBAAR else None,
            )
            for deel in DELEN
        ),
        *(
            b.vernietigen(f"overleg_{tabel}")
            for tabel in (*DELEN, "uitnodigingtekst", "uitnodiging", "agendapunt", "overleg")
        ),
    ]

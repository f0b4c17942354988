"""Policies of the case: level kern for number, phase and regie; level inhoud for the rest."""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus", niveaus=("inhoud",))
KERN = b.zicht("casus_id", "casus", niveaus=("kern", "inhoud"))
VOORZITTER = b.zicht("casus_id", "voorzitter", niveaus=("inhoud",))
LEDEN = b.of(INHOUD, b.zicht("casus_id", "leden", niveaus=("inhoud",)))

#: Who judges the purpose test and who adds a member acts for a public participant, in his own
#: capacity (WGS 2.27(3), 2.31(2) and (4)). A constraint, because a service can be forgotten.
PUBLIEK = """
CREATE FUNCTION casus_doeltoets_publiek() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM netwerk_functionaris f JOIN netwerk_hoedanigheid h ON h.id = f.hoedanigheid_id
    WHERE f.id = NEW.vastgesteld_door_id AND h.id = NEW.hoedanigheid_id AND h.publiek
  ) THEN
    RAISE EXCEPTION 'casus_doeltoets_publiek' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'casus_doeltoets_publiek';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casus_doeltoets_publiek BEFORE INSERT ON casus_doeltoets
  FOR EACH ROW EXECUTE FUNCTION casus_doeltoets_publiek();

CREATE FUNCTION casus_lid_publiek() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM netwerk_functionaris f JOIN netwerk_hoedanigheid h ON h.id = f.hoedanigheid_id
    WHERE f.id = NEW.toegevoegd_door_id AND h.publiek
  ) OR NOT EXISTS (
    SELECT FROM netwerk_functionaris f
    WHERE f.id = NEW.functionaris_id AND f.hoedanigheid_id = NEW.hoedanigheid_id
  ) THEN
    RAISE EXCEPTION 'casus_lid_publiek' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'casus_lid_publiek';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casus_lid_publiek BEFORE INSERT ON casus_lid
  FOR EACH ROW EXECUTE FUNCTION casus_lid_publiek();

CREATE FUNCTION casus_doeltoets_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'casus_doeltoets_blijft' USING ERRCODE = 'check_violation',
    CONSTRAINT = 'casus_doeltoets_blijft';
END $$;
CREATE TRIGGER casus_doeltoets_blijft BEFORE UPDATE ON casus_doeltoets
  FOR EACH ROW EXECUTE FUNCTION casus_doeltoets_blijft();
"""
PUBLIEK_TERUG = """
DROP TRIGGER casus_doeltoets_blijft ON casus_doeltoets;
DROP FUNCTION casus_doeltoets_blijft();
DROP TRIGGER casus_lid_publiek ON casus_lid;
DROP FUNCTION casus_lid_publiek();
DROP TRIGGER casus_doeltoets_publiek ON casus_doeltoets;
DROP FUNCTION casus_doeltoets_publiek();
"""


class Migration(migrations.Migration):
    """Row-level security of every table of this room, and the two triggers on decisions."""

    dependencies = [("casus", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        migrations.RunSQL(PUBLIEK, PUBLIEK_TERUG),
        b.beleid("casus_nummering", lezen=b.huis(), toevoegen=b.huis(), wijzigen=b.huis()),
        b.beleid(
            "casus_casus",
            lezen=b.zicht("id", "casus", niveaus=("kern", "inhoud")),
            toevoegen=b.en(b.huis(), b.zicht("id", "casus", niveaus=("inhoud",))),
            wijzigen=b.zicht("id", "casus", niveaus=("inhoud",)),
        ),
        b.beleid("casus_casusinhoud", lezen=INHOUD, toevoegen=INHOUD, wijzigen=INHOUD),
        b.beleid("casus_inhoudversie", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid("casus_doeltoets", lezen=INHOUD, toevoegen=INHOUD),
        b.beleid("casus_toewijzing", lezen=KERN, toevoegen=KERN, wijzigen=KERN),
        b.beleid("casus_lid", lezen=LEDEN, toevoegen=INHOUD, wijzigen=LEDEN),
        b.beleid("casus_betrokkene", lezen=INHOUD, toevoegen=INHOUD, wijzigen=INHOUD),
        b.beleid("casus_geheimadres", lezen=VOORZITTER, toevoegen=INHOUD),
        b.beleid(
            "casus_bezoek",
            lezen=b.eigen(),
            toevoegen=b.en(b.eigen(), KERN),
            wijzigen=b.eigen(),
        ),
        *(
            b.vernietigen(f"casus_{tabel}")
            for tabel in (
                "bezoek",
                "geheimadres",
                "betrokkene",
                "lid",
                "toewijzing",
                "doeltoets",
                "inhoudversie",
                "casusinhoud",
                "casus",
            )
        ),
    ]

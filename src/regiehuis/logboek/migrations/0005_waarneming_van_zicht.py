"""Sight of a stand-in names the waarneming that gives it, and keeps the ground of the other.

Before, all of it had the ground 'waarneming': it did not begin for what came after the arranging,
did not end with the sight of the other, and ended with any waarneming of the same stand-in. What
runs or will run is made anew from what the others see now.
"""

from django.db import migrations, models

# The owner sees rows of a table only without FORCE.
ANDERS_GEEN_RIJ = """
ALTER TABLE logboek_zicht NO FORCE ROW LEVEL SECURITY;
ALTER TABLE logboek_waarneming NO FORCE ROW LEVEL SECURITY;
"""
WEER = """
ALTER TABLE logboek_waarneming FORCE ROW LEVEL SECURITY;
ALTER TABLE logboek_zicht FORCE ROW LEVEL SECURITY;
"""
OPNIEUW = f"""
{ANDERS_GEEN_RIJ}
UPDATE logboek_zicht SET tot = greatest(van, now())
  WHERE grond = 'waarneming' AND (tot IS NULL OR tot > now());
INSERT INTO logboek_zicht (id, huis_id, functionaris_id, soort, object_id, niveau, grond, casus_id,
                           waarneming_id, van, tot)
  SELECT gen_random_uuid(), z.huis_id, w.waarnemer_id, z.soort, z.object_id, z.niveau, z.grond,
         z.casus_id, w.id, greatest(now(), w.van, z.van), least(w.tot, z.tot)
  FROM logboek_waarneming w
  JOIN logboek_zicht z ON z.huis_id = w.huis_id AND z.functionaris_id = w.functionaris_id
  WHERE z.grond <> 'waarneming' AND z.waarneming_id IS NULL
    AND greatest(now(), w.van, z.van) < least(w.tot, z.tot);
{WEER}
"""
TERUG = f"""
{ANDERS_GEEN_RIJ}
UPDATE logboek_zicht SET grond = 'waarneming' WHERE waarneming_id IS NOT NULL;
{WEER}
"""


class Migration(migrations.Migration):
    dependencies = [("logboek", "0004_zicht_in_functies")]

    operations = [
        migrations.AddField(
            model_name="zicht", name="waarneming_id", field=models.UUIDField(null=True)
        ),
        migrations.RunSQL(OPNIEUW, TERUG),
        migrations.AddIndex(
            model_name="zicht",
            index=models.Index(
                condition=models.Q(("waarneming_id__isnull", False)),
                fields=["waarneming_id"],
                name="logboek_zicht_waarneming",
            ),
        ),
    ]

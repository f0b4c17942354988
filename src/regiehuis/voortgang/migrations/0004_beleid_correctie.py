"""Policies of corrections, and what the automaton does with days to look.

The automaton sees no content. Of a follow moment it reads only what is still to come, which holds
no words yet: it reminds who looks, and gives the day of somebody who left to who directs.
"""

from django.db import migrations

from regiehuis.logboek import beleid as b

INHOUD = b.zicht("casus_id", "casus", niveaus=("inhoud",))
STRAKS = b.en(
    b.kolom("stand IN ('voorstel', 'gepland')"), b.zicht("casus_id", "leden", niveaus=("inhoud",))
)
LEZEN = "ALTER POLICY lezen ON voortgang_volgmoment USING ({0});"
WIJZIGEN = "ALTER POLICY wijzigen ON voortgang_volgmoment USING ({0}) WITH CHECK ({0});"


class Migration(migrations.Migration):
    dependencies = [("voortgang", "0003_correctie_en_herinnering")]

    operations = [
        b.beleid("voortgang_correctie", lezen=INHOUD, toevoegen=INHOUD),
        b.vernietigen("voortgang_correctie"),
        migrations.RunSQL(
            "CREATE POLICY wijzigen ON voortgang_evaluatie FOR UPDATE TO app"
            f" USING ({INHOUD}) WITH CHECK ({INHOUD}); GRANT UPDATE ON voortgang_evaluatie TO app;",
            "REVOKE UPDATE ON voortgang_evaluatie FROM app;"
            " DROP POLICY wijzigen ON voortgang_evaluatie;",
        ),
        *(
            migrations.RunSQL(tekst.format(b.of(INHOUD, STRAKS)), tekst.format(INHOUD))
            for tekst in (LEZEN, WIJZIGEN)
        ),
    ]

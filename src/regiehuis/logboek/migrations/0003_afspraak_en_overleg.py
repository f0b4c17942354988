"""Two more kinds of sight: an agreement (of a case) and a meeting (of several)."""

from django.db import migrations, models

from regiehuis.logboek import beleid as b

NOEMEN_DE_CASUS = ("casus", "voorzitter", "leden", "verzoek", "gegeven", "afspraak")


def gebeurtenis_lezen(*objecten: tuple[str, ...]) -> str:
    """Who reads an event: who sees the case, or the object it is about, or the house."""
    return b.of(
        b.en(b.kolom("NOT beperkt"), b.zicht("casus_id", "casus")),
        b.of(*(b.zicht("object_id", *soorten) for soorten in objecten)),
        b.en(b.kolom("huisbreed"), b.huis()),
    )


VAN_CASUS = ("voorzitter", "leden", "verzoek", "gegeven")
ANDERE = ("aanmelding", "weging", "logboek")
WIJZIG = "ALTER POLICY lezen ON logboek_gebeurtenis USING ({});"


class Migration(migrations.Migration):
    dependencies = [("logboek", "0002_beleid")]

    operations = [
        migrations.RemoveConstraint("zicht", "logboek_zicht_noemt_de_casus"),
        migrations.AddConstraint(
            "zicht",
            models.CheckConstraint(
                condition=~models.Q(soort__in=NOEMEN_DE_CASUS) | models.Q(casus_id__isnull=False),
                name="logboek_zicht_noemt_de_casus",
            ),
        ),
        migrations.RunSQL(
            WIJZIG.format(gebeurtenis_lezen((*VAN_CASUS, "afspraak"), (*ANDERE, "overleg"))),
            WIJZIG.format(gebeurtenis_lezen(VAN_CASUS, ANDERE)),
        ),
    ]

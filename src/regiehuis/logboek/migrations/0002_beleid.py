"""Who the database thinks is acting, and the policies of the logs and of sight."""

from django.db import migrations

from regiehuis.logboek import beleid as b
from regiehuis.logboek.functie import WEG, ZICHT

CONTEXT = """
CREATE FUNCTION huidige_functionaris() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('regiehuis.functionaris', true), '')::uuid $$;
CREATE FUNCTION huidig_huis() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('regiehuis.huis', true), '')::uuid $$;
CREATE FUNCTION huidige_gebruiker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('regiehuis.gebruiker', true), '')::uuid $$;
CREATE FUNCTION huidige_casussen() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('regiehuis.casussen', true), '')::uuid[] $$;
"""
CONTEXT_TERUG = """
DROP FUNCTION huidige_casussen();
DROP FUNCTION huidige_gebruiker();
DROP FUNCTION huidig_huis();
DROP FUNCTION huidige_functionaris();
"""

# The transaction of each row, so that a job can later seal what is certainly finished.
TRANSACTIE = "\n".join(
    f"ALTER TABLE {t} ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id();"
    f"CREATE INDEX {t}_tx ON {t} (tx);"
    for t in ("logboek_gebeurtenis", "logboek_toegangsregel", "logboek_verwerkingsregel")
)
TRANSACTIE_TERUG = "\n".join(
    f"ALTER TABLE {t} DROP COLUMN tx;"
    for t in ("logboek_gebeurtenis", "logboek_toegangsregel", "logboek_verwerkingsregel")
)

# Sight of an object that is not a case opens the events on that object, and nothing of its case.
OP_OBJECT = b.of(
    b.zicht("object_id", "voorzitter", "leden", "verzoek", "gegeven"),
    b.zicht("object_id", "aanmelding", "weging", "logboek"),
)

WACHTRIJ = """
DO $$ DECLARE t text; BEGIN
    FOR t IN SELECT format('%I', relname) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname LIKE 'procrastinate\\_%' LOOP
        EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON ' || t || ' TO app';
    END LOOP;
    FOR t IN SELECT format('%I', relname) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
        AND relname LIKE 'procrastinate\\_%' LOOP
        EXECUTE 'GRANT USAGE, SELECT ON SEQUENCE ' || t || ' TO app';
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("logboek", "0001_initial"),
        ("sessions", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        migrations.RunSQL(CONTEXT + ZICHT, WEG + CONTEXT_TERUG),
        migrations.RunSQL(TRANSACTIE, TRANSACTIE_TERUG),
        b.beleid("logboek_zicht", lezen=b.huis(), toevoegen=b.huis(), wijzigen=b.huis()),
        b.beleid("logboek_waarneming", lezen=b.huis(), toevoegen=b.huis(), wijzigen=b.huis()),
        b.beleid(
            "logboek_gebeurtenis",
            lezen=b.of(
                b.en(b.kolom("NOT beperkt"), b.zicht("casus_id", "casus")),
                OP_OBJECT,
                b.en(b.kolom("huisbreed"), b.huis()),
            ),
            toevoegen=b.huis(),
        ),
        b.beleid(
            "logboek_toegangsregel",
            lezen=b.zicht("huis_id", "logboek"),
            # a refusal can come before anybody is known
            toevoegen=b.of(b.kolom("huis_id IS NULL"), b.huis()),
        ),
        b.beleid(
            "logboek_verwerkingsregel",
            lezen=b.zicht("huis_id", "logboek"),
            toevoegen=b.huis(),
        ),
        b.vernietigen("logboek_zicht"),
        b.uitgezonderd(
            "logboek_huissleutel", "SELECT, INSERT", reden="ids of houses, for the jobs"
        ),
        b.uitgezonderd(
            "django_session", "SELECT, INSERT, UPDATE, DELETE", reden="before anybody is known"
        ),
        b.uitgezonderd("django_content_type", "SELECT", reden="read by Django itself"),
        migrations.RunSQL(WACHTRIJ, migrations.RunSQL.noop),
    ]

"""Policies, the composite keys that hold the network together, and the municipalities."""

from datetime import date

from django.db import migrations

from regiehuis.logboek import beleid as b

# A functionaris stays in the house of his hoedanigheid and carries its kind, so that a check on
# that kind can refuse an account for an organisation outside WGS 2.27.
SAMEN = """
ALTER TABLE netwerk_functionaris ADD CONSTRAINT netwerk_functionaris_hoedanigheid_in_huis
    FOREIGN KEY (hoedanigheid_id, huis_id, hoedanigheid_soort)
    REFERENCES netwerk_hoedanigheid (id, huis_id, soort);
ALTER TABLE netwerk_hoedanigheid ADD CONSTRAINT netwerk_hoedanigheid_organisatie_in_huis
    FOREIGN KEY (organisatie_id, huis_id) REFERENCES netwerk_organisatie (id, huis_id);
"""
SAMEN_TERUG = """
ALTER TABLE netwerk_hoedanigheid DROP CONSTRAINT netwerk_hoedanigheid_organisatie_in_huis;
ALTER TABLE netwerk_functionaris DROP CONSTRAINT netwerk_functionaris_hoedanigheid_in_huis;
"""

BRON = "CBS, Gemeentelijke indeling op 1 januari 2025"
BRON_OUD = "CBS, Recode: gemeentelijke herindelingen"
NU = (
    # Gooi en Vechtstreek
    ("0317", "Eemnes"),
    ("0376", "Blaricum"),
    ("0402", "Hilversum"),
    ("0406", "Huizen"),
    ("0417", "Laren"),
    ("1696", "Wijdemeren"),
    ("1942", "Gooise Meren"),
    # IJsselland
    ("0148", "Dalfsen"),
    ("0150", "Deventer"),
    ("0160", "Hardenberg"),
    ("0166", "Kampen"),
    ("0175", "Ommen"),
    ("0177", "Raalte"),
    ("0180", "Staphorst"),
    ("0193", "Zwolle"),
    ("1708", "Steenwijkerland"),
    ("1773", "Olst-Wijhe"),
    ("1896", "Zwartewaterland"),
    # the successor of Weesp
    ("0363", "Amsterdam"),
)
BEGIN = {"1942": date(2016, 1, 1)}
VROEGER = (
    ("0381", "Bussum", date(2016, 1, 1), "1942"),
    ("0424", "Muiden", date(2016, 1, 1), "1942"),
    ("0425", "Naarden", date(2016, 1, 1), "1942"),
    ("0457", "Weesp", date(2022, 3, 24), "0363"),
)


def vul(apps, schema_editor):
    """Load the municipalities of the demo houses; 'geldig_van' is empty when long ago."""
    gemeente = apps.get_model("netwerk", "Gemeente")
    gemeente.objects.bulk_create(
        gemeente(code=code, naam=naam, geldig_van=BEGIN.get(code), bron=BRON) for code, naam in NU
    )
    gemeente.objects.bulk_create(
        gemeente(code=code, naam=naam, geldig_tot=tot, opvolger_id=opvolger, bron=BRON_OUD)
        for code, naam, tot, opvolger in VROEGER
    )


def maak_leeg(apps, schema_editor):
    """Forget the municipalities."""
    apps.get_model("netwerk", "Gemeente").objects.all().delete()


def _tabel(naam, kolom="huis_id"):
    mijn = b.huis(kolom)
    return b.beleid(naam, lezen=mijn, toevoegen=mijn, wijzigen=mijn)


class Migration(migrations.Migration):
    dependencies = [("netwerk", "0001_initial"), ("logboek", "0002_beleid")]

    operations = [
        migrations.RunSQL(SAMEN, SAMEN_TERUG),
        migrations.RunPython(vul, maak_leeg),
        b.referentie("netwerk_gemeente"),
        _tabel("netwerk_huis", "id"),
        _tabel("netwerk_huisgemeente"),
        _tabel("netwerk_organisatie"),
        _tabel("netwerk_hoedanigheid"),
        _tabel("netwerk_functionaris"),
    ]

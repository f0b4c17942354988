"""A keyed hash beside the encrypted BSN, so that who sees a submission finds it by BSN."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("instroom", "0002_beleid")]

    operations = [
        migrations.AddField(
            model_name="aangemelde",
            name="bsn_hash",
            field=models.CharField(blank=True, max_length=64),
        ),
    ]

"""An earlier version of an item also holds what stood in the fields of its kind (BGS 1.7)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("informatie", "0002_beleid")]

    operations = [
        migrations.AddField(
            model_name="gegevenversie", name="deel", field=models.JSONField(default=dict)
        ),
    ]

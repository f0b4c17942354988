"""Entry for gunicorn."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import is_werkdag

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regiehuis.config.settings")
application = get_wsgi_application()

is_werkdag(vandaag())  # loads the calendar of holidays before the first page, not during it

# What was loaded until here stays as long as the process. Looking through it again for garbage
# would make a page wait a quarter of a second, now and then.
gc.collect()
gc.freeze()
gc.set_threshold(20_000)

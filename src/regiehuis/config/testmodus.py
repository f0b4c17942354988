"""Pytest plug-in (``-p``): choose the test mode before Django reads its settings."""

import os

os.environ["REGIEHUIS_MODUS"] = "test"

"""Decisions about plans and agreements, on plain values."""

from regiehuis.aanpak.rules import afspraak, inhoud, plan, toetsen
from regiehuis.aanpak.rules.afspraak import AFSPRAAK
from regiehuis.aanpak.rules.inhoud import Planinhoud
from regiehuis.aanpak.rules.plan import PLAN

__all__ = ["AFSPRAAK", "PLAN", "Planinhoud", "afspraak", "inhoud", "plan", "toetsen"]

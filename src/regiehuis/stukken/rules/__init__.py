"""What may be uploaded: judged by content, never by what the browser says (domein-en-wet nr 28).

`keur` is the whole judgement; its parts know one kind of file each.
"""

from regiehuis.stukken.rules.keuring import (
    MAX_MB,
    SOORTEN,
    Keuring,
    Soort,
    keur,
    schone_naam,
)

__all__ = ["MAX_MB", "SOORTEN", "Keuring", "Soort", "keur", "schone_naam"]

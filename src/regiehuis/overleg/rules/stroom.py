"""State machines of a meeting, its items, its invitations and substitutes, as tables."""

from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.overleg.rules import woorden

_PLANNEN, _VASTLEGGEN, _ANTWOORD = "overleg:plannen", "overleg:vastleggen", "overleg:beantwoorden"

#: A meeting: bron-001 §2.4 steps 1-9; the report is finished the same day (issue, "Overleg").
OVERLEG = Stroom(
    [
        Overgang("", "gepland", "plannen", _PLANNEN, "overleg:overleg:gepland", ("punten",)),
        Overgang("gepland", "gepland", "verplaatsen", _PLANNEN, "overleg:overleg:verplaatst"),
        Overgang("gepland", "afgelast", "afgelasten", _PLANNEN, "overleg:overleg:afgelast"),
        Overgang(
            "gepland", "bezig", "beginnen", _VASTLEGGEN, "overleg:overleg:begonnen", ("punten",)
        ),
        Overgang("bezig", "verslag", "eindigen", _VASTLEGGEN, "overleg:overleg:geeindigd"),
        Overgang("verslag", "bezig", "verdergaan", _VASTLEGGEN, "overleg:overleg:hervat"),
        Overgang(
            "verslag",
            "vastgesteld",
            "vaststellen",
            _VASTLEGGEN,
            "overleg:verslag:vastgesteld",
            ("besproken",),
        ),
    ],
    labels={
        **woorden.OVERLEGSTANDEN,
        "punten": _("agenda"),
        "besproken": _("minstens één besproken punt"),
    },
)
PUNT = Stroom(
    [
        Overgang("", "gepland", "toevoegen", _PLANNEN, "overleg:punt:toegevoegd"),
        Overgang("gepland", "bezig", "beginnen", _VASTLEGGEN, "overleg:punt:begonnen"),
        Overgang("bezig", "besproken", "afronden", _VASTLEGGEN, "overleg:punt:besproken"),
        Overgang("besproken", "bezig", "beginnen", _VASTLEGGEN, "overleg:punt:begonnen"),
        Overgang("gepland", "vervallen", "afvoeren", _PLANNEN, "overleg:punt:afgevoerd"),
    ],
    labels=woorden.PUNTSTANDEN,
)
UITNODIGING = Stroom(
    [
        Overgang("", "uitgenodigd", "uitnodigen", _PLANNEN, "overleg:uitnodiging:verstuurd"),
        *(
            Overgang(van, "aangenomen", "aannemen", _ANTWOORD, "overleg:uitnodiging:aangenomen")
            for van in ("uitgenodigd", "afgemeld")
        ),
        *(
            Overgang(
                van, "afgemeld", "afmelden", _ANTWOORD, "overleg:uitnodiging:afgemeld", ("reden",)
            )
            for van in ("uitgenodigd", "aangenomen")
        ),
        *(
            Overgang(van, "vervallen", "vervallen", _PLANNEN, "overleg:uitnodiging:vervallen")
            for van in ("uitgenodigd", "aangenomen", "afgemeld")
        ),
    ],
    labels={**woorden.UITNODIGINGSTANDEN, "reden": _("waarom u niet komt")},
)
#: A substitute: proposed by the invited or his ambassadeur, let in by the procesregisseur.
VERVANGER = Stroom(
    [
        *(
            Overgang(van, "voorgesteld", "voorstellen", _ANTWOORD, "overleg:vervanger:voorgesteld")
            for van in ("", "afgewezen")
        ),
        Overgang(
            "voorgesteld", "toegelaten", "toelaten", "casus:leden", "overleg:vervanger:toegelaten"
        ),
        Overgang(
            "voorgesteld", "afgewezen", "afwijzen", "casus:leden", "overleg:vervanger:afgewezen"
        ),
    ],
    labels=woorden.VERVANGERSTANDEN,
)
#: What is recorded can be written during the meeting and until the report is fixed.
SCHRIJFBAAR = frozenset({"bezig", "verslag"})
LOPEND = frozenset({"gepland", "bezig"})


def schrijfbaar(stand: str) -> bool:
    """Whether notes, presence, decisions and agreements can be recorded in this state."""
    return stand in SCHRIJFBAAR

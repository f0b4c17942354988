"""A notice as it goes out: the words of its kind, in the language of the receiver."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regiehuis.berichten.teksten import TEKSTEN
from regiehuis.kern.klok import lokaal


@dataclass(frozen=True, slots=True)
class Brief:
    """A notice as it goes out."""

    onderwerp: str
    inhoud: str


def schrijf(
    soort: str,
    *,
    taal: str,
    huis: str,
    link: str,
    nummer: str = "",
    termijn: date | None = None,
    moment: datetime | None = None,
) -> Brief:
    """Write a notice in the language of the receiver.

    Raises:
        KeyError: an unknown kind.
    """
    tekst = TEKSTEN[soort]
    with translation.override(taal if taal in ("nl", "en") else "nl"):
        vulling = {"huis": huis, "nummer": nummer, "termijn": _dag(termijn)}
        vulling["wanneer"] = _wanneer(moment)
        # Subjects are one line, whatever the name of the house holds.
        onderwerp = " ".join((_(tekst.onderwerp) % vulling).split())
        delen = [
            _("Beste collega,"),
            _(tekst.wat) % vulling,
            *([_("Doe dat uiterlijk %(termijn)s.") % vulling] if termijn else []),
            f"{_(tekst.doe)}\n{link}",
            _(tekst.waarom) % vulling,
            _(
                "In deze mail staan geen persoonsgegevens. Stuur de link niet door: hij werkt "
                "alleen voor u."
            ),
            _("Met vriendelijke groet,\n%(huis)s") % vulling,
        ]
        return Brief(onderwerp, "\n\n".join(str(deel) for deel in delen) + "\n")


def _dag(dag: date | None) -> str:
    return "" if dag is None else date_format(dag, "l j F Y")


def _wanneer(moment: datetime | None) -> str:
    if moment is None:
        return ""
    hier = lokaal(moment)
    return _("%(dag)s om %(tijd)s uur") % {
        "dag": date_format(hier.date(), "l j F Y"),
        "tijd": hier.strftime("%H.%M"),
    }

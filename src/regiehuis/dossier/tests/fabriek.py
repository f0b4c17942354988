"""A case with a course of twelve years, for tests of this room and in the browser.

After the case of the sketches: interventions of every chain, incidents, three stays in
detention, dates that are known to the day, the month or the year, and some not at all.
"""

from dataclasses import replace
from uuid import UUID

from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.informatie import services
from regiehuis.informatie.rules import (
    Contactmoment,
    Detentie,
    Incident,
    Interventie,
    NieuwGegeven,
)
from regiehuis.informatie.tests.fabriek import casus_met_tafel
from regiehuis.logboek.context import binnen

#: wie, what, organisation, frame, begin, end, result, reason.
INTERVENTIES = (
    ("agent", "Huisbezoek wijkagent", "Politie", "vrijwillig", "2016-02-00", "2016-12-00", "", ""),
    ("agent", "Aanpak veelplegers", "Politie", "drang", "2019-01-14", "2021-01-20",
     "niet_bereikt", "Detentie."),
    ("agent", "Persoonsgerichte aanpak", "Politie", "drang", "2025-09-01", "", "", ""),
    ("toezichthouder", "Voorwaardelijke straf", "Openbaar Ministerie", "dwang", "2017-01-00",
     "2019-01-00", "niet_bereikt", ""),
    ("toezichthouder", "Werkstraf", "Reclassering", "dwang", "2016-01-10", "2016-05-02",
     "bereikt", ""),
    ("toezichthouder", "Toezicht", "Reclassering", "drang", "2017-01-00", "2017-11-00",
     "deels", "Detentie begon."),
    ("toezichthouder", "Toezicht", "Reclassering", "drang", "2021-02-01", "2021-11-03", "", ""),
    ("toezichthouder", "Toezicht, samen met MEE", "Reclassering", "drang", "2026-10-03", "", "",
     ""),
    ("toezichthouder", "Ondertoezichtstelling zoon", "Jeugdbescherming", "dwang", "2016", "2018",
     "niet_bereikt", ""),
    ("psychiater", "Intake", "Verslavingszorg", "vrijwillig", "2015-11-02", "2016-02-11", "",
     "Kwam niet meer."),
    ("psychiater", "Behandeling", "Verslavingszorg", "drang", "2018-03-00", "2018-08-00",
     "niet_bereikt", ""),
    ("psychiater", "Kliniek", "Verslavingszorg", "drang", "2021-02-15", "2021-08-01", "bereikt",
     "Een vaste begeleider en duidelijke regels."),
    ("psychiater", "Onderzoek", "GGZ Vecht en Meren", "vrijwillig", "2016", "onbekend", "", ""),
    ("psychiater", "Wijkteam psychiatrie", "GGZ Vecht en Meren", "vrijwillig", "2019-02-01",
     "2020-10-01", "", "Wachtlijst."),
    ("psychiater", "Begeleid wonen", "Gemeente Huizen", "vrijwillig", "2021-08-10", "2022-05-01",
     "deels", ""),
    ("psychiater", "Schuldhulp", "Gemeente Huizen", "drang", "2018-10-00", "2019-05-00",
     "niet_bereikt", ""),
    ("psychiater", "Gezinshulp", "Maatschappelijk werk", "vrijwillig", "onbekend", "onbekend", "",
     ""),
)  # fmt: skip
DETENTIES = (
    ("2017-11-09", "2018-02-10"),
    ("2020-10-00", "2021-02-00"),
    ("2024-07-01", "2024-11-05"),
)
INCIDENTEN = (
    "2015-03-02", "2015-08-20", "2016-01-30", "2016-11-02", "2017-04-11", "2017-09-30",
    "2018-05-14", "2019-01-02", "2019-06-21", "2020-01-09", "2020-08-08", "2022", "2023-05-05",
    "2023-11-12", "2024-05-01", "2024-06-30", "2025-12-01", "2026-04-17", "2026-07-22",
)  # fmt: skip


def code(datum: str) -> str:
    """'2016' and 'onbekend' as codes of partial dates."""
    if datum in ("", "onbekend"):
        return "0000-00-00" if datum else ""
    return f"{datum}-00-00" if len(datum) == 4 else datum


def gegevens() -> list[tuple[str, NieuwGegeven]]:
    """Who supplies which item."""
    uit = [
        (
            wie,
            NieuwGegeven(
                tekst=f"{wat}.",
                soort="interventie",
                aard="feit",
                bijzonder=Interventie(
                    organisatie=org, kader=kader, start=code(van), eind=code(tot),
                    resultaat=uitslag, reden_einde=reden,
                ),
            ),
        )
        for wie, wat, org, kader, van, tot, uitslag, reden in INTERVENTIES
    ]  # fmt: skip
    uit += [
        (
            "agent",
            NieuwGegeven(
                tekst="", soort="detentie", aard="feit", bijzonder=Detentie("PI Almere", van, tot)
            ),
        )
        for van, tot in DETENTIES
    ]
    uit += [
        (
            "agent",
            NieuwGegeven(
                tekst="Winkeldiefstal.", soort="incident", aard="feit", waargenomen=code(dag),
                bijzonder=Incident("Huizen"),
            ),
        )
        for dag in INCIDENTEN
    ]  # fmt: skip
    uit.append(
        (
            "psychiater",
            NieuwGegeven(
                tekst="", soort="contactmoment", aard="feit", waargenomen="2026-06-03",
                bijzonder=Contactmoment("mevrouw zelf", "huisbezoek"),
            ),
        )
    )  # fmt: skip
    return uit


def leg_vast(c: Casusvol, wie: str, nieuw: NieuwGegeven) -> UUID:
    """Put one item on the table."""
    grond = "goed_hulpverlenerschap" if wie == "psychiater" else ""
    with binnen(c.door(wie)) as door:
        return services.leg_gegeven_vast(
            door, casus=c.id, gegeven=replace(nieuw, grondslag=grond, leefgebied="")
        )


def casus_met_verloop() -> Casusvol:
    """A case with twelve years of history."""
    c = casus_met_tafel()
    for wie, nieuw in gegevens():
        leg_vast(c, wie, nieuw)
    return c

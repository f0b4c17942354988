"""A house with one of everything, and a second house beside it, to be looked at by everybody."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client

from regiehuis.aanpak.tests import fabriek as aanpak
from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casusdiensten
from regiehuis.casus.tests.fabriek import Casusvol, kringlid, onderwerp
from regiehuis.concepten import services as concepten
from regiehuis.informatie.tests import fabriek as info
from regiehuis.instroom import services as instroom
from regiehuis.instroom.tests import fabriek as aanmeldingen
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.services import regel_waarneming
from regiehuis.overleg import services as overleggen
from regiehuis.overleg.tests import fabriek as overlegfabriek
from regiehuis.recht import queries as recht
from regiehuis.recht.services import neem_standaard_over
from regiehuis.regie.tests.fabriek import met_casusregie
from regiehuis.stukken import services as stukken
from regiehuis.stukken.tests import bestanden
from regiehuis.toegang.sessie import begin
from regiehuis.toegang.tests.fabriek import account, als, kort
from regiehuis.voortgang import queries as voortgangvragen
from regiehuis.voortgang import services as voortgang
from regiehuis.voortgang.rules import Moment

#: Words that must not be seen by who does not belong: they stand in the case and the submission.
KANARIES = ("Kanariepiet", "Kwikstaart")
LEDEN = ("agent", "toezichthouder", "psychiater")


@dataclass(slots=True)
class Wereld:
    """House `a` holds everything; house `b` is the neighbour."""

    a: Casusvol
    b: Casusvol
    ids: dict[str, UUID] = field(default_factory=dict)
    clienten: dict[tuple[str, str], tuple[Client, str]] = field(default_factory=dict)
    #: Addresses of which it turned out that they take no GET.
    alleen_post: set[str] = field(default_factory=set)

    @property
    def nummers(self) -> set[str]:
        """Numbers that only who belongs may read."""
        return {self.a.casus.nummer, self.aanmelding_nummer}

    aanmelding_nummer: str = ""

    def client(self, huis: str, wie: str) -> tuple[Client, str]:
        """Somebody's browser and the beginning of his addresses."""
        if (huis, wie) not in self.clienten:
            vol = (self.a if huis == "a" else self.b).huis
            client = als(account(vol, wie))
            sessie = client.session  # begun here, or every probe that is rolled back begins it anew
            begin(sessie, nu())
            sessie.save()
            self.clienten[huis, wie] = (client, f"/f/{kort(vol, wie)}")
        return self.clienten[huis, wie]


def maak_wereld() -> Wereld:
    """Two houses; in the first a case, requests, items, files, submissions, drafts, stand-ins."""
    a = info.casus_met_tafel(
        LEDEN,
        betrokkenen=[
            onderwerp(aanduiding="De heer Kanariepiet", achternaam="Kanariepiet"),
            kringlid(),
        ],
    )
    w = Wereld(a, info.casus_met_tafel(("agent",)))
    with binnen(a.door("beheerder")) as door:
        neem_standaard_over(door, sets=("landelijk-kader",))
        w.ids["set"] = recht.criteriasets(a.huis.id)[0].id
    _casusdelen(w)
    _informatie(w)
    # -- regie
    w.ids["casusregie"] = met_casusregie(a, "agent", overdracht="Kanariepiet opent niet zelf.")
    _aanmeldingen(w)
    _aanpak(w)
    _netwerk(w)
    _voortgang(w)
    _overleg(w)
    return w


def _casusdelen(w: Wereld) -> None:
    a = w.a
    w.ids["casus"] = a.id
    with binnen(a.door("regisseur")):
        w.ids["lid"] = next(
            x.id for x in casussen.leden(a.id) if x.functionaris_id == a.huis.mensen["psychiater"]
        )
        w.ids["betrokkene"] = casussen.betrokkenen(a.id)[1].id


def _informatie(w: Wereld) -> None:
    a = w.a
    w.ids["verzoek"] = info.vraag(a, "agent")
    w.ids["verzoek_geweigerd"] = info.vraag(a, "toezichthouder")
    info.antwoord(
        a, w.ids["verzoek_geweigerd"], wie="toezichthouder", soort="geweigerd",
        grond="opsporing", toelichting="Kanariepiet mag dit niet weten.",
    )  # fmt: skip
    w.ids["gegeven"] = info.gegeven(a, info.tekst("Kanariepiet slaapt in een auto."))
    w.ids["gegeven_beperkt"] = info.gegeven(
        a,
        info.tekst(
            "Kwikstaart staat onder toezicht.",
            zichtbaar_voor=(a.huis.hoedanigheden["politie"],),
        ),
    )
    with binnen(a.door("agent")) as door:
        bestand = SimpleUploadedFile("rapport.pdf", bestanden.PDF, "application/pdf")
        w.ids["stuk"] = stukken.plaats(door, bestand=bestand, casus=a.id)
    with binnen(a.door("agent")) as door:
        concepten.bewaar(door, formulier="informatie.verzoek", object_id=w.ids["verzoek"],
                         velden=QueryDict("tekst=Kwikstaart"))  # fmt: skip


def _aanpak(w: Wereld) -> None:
    """A plan that lies before the table, and an agreement with the agent."""
    inhoud = aanpak.planinhoud(w.a, probleem="Kanariepiet raakt uit beeld.", doel="Kwikstaart weg.")
    w.ids["plan"] = aanpak.leg_voor(w.a, inhoud)
    w.ids["afspraak"] = aanpak.afspraak(w.a, wat="Bezoekt Kanariepiet")


def _aanmeldingen(w: Wereld) -> None:
    h = w.a.huis
    with binnen(aanmeldingen.deur(h, "agent")) as door:
        rij = instroom.dien_in(
            door, inhoud=aanmeldingen.inhoud(wat_speelt="Kwikstaart is vaak weg.")
        )
        w.ids["aanmelding"], w.aanmelding_nummer = rij.id, rij.nummer


def _netwerk(w: Wereld) -> None:
    a = w.a
    w.ids |= {
        "organisatie": a.huis.organisaties["ggz"],
        "hoedanigheid": a.huis.hoedanigheden["ggz"],
        "functionaris": a.huis.mensen["wijkagent"],
        "weg": nieuw_id(),
    }
    with binnen(a.door("wijkagent")) as door:
        w.ids["waarneming"] = regel_waarneming(
            door,
            functionaris=a.huis.mensen["wijkagent"],
            waarnemer=a.huis.mensen["ambassadeur"],
            van=nu(),
            tot=nu() + timedelta(days=3),
        ).id


# ---- closing and how a case moves (rooms casus and voortgang) -----------------------------------


def _voortgang(w: Wereld) -> None:
    """A milestone, and a handover that waits for the toezichthouder, with a day to look."""
    a = w.a
    with binnen(a.door("regisseur")) as door:
        for stap in ("informatie_ophalen", "plan_uitvoeren"):
            casusdiensten.ga_naar(door, casus=a.id, stap=stap)
        w.ids["mijlpaal"] = voortgang.leg_mijlpaal_vast(
            door, casus=a.id, soort="vastgelopen", op=vandaag(), toelichting="Kwikstaart zwijgt."
        )
        w.ids["overdracht"] = voortgang.vraag_overdracht(
            door, casus=a.id, ontvanger=a.huis.mensen["toezichthouder"],
            advies="Kanariepiet wil rust.",
            momenten=[Moment(vandaag() + timedelta(days=30), a.huis.mensen["agent"])],
        )  # fmt: skip
        w.ids["volgmoment"] = voortgangvragen.momenten(door, a.id)[0].rij.id
        w.ids["evaluatie"] = voortgang.leg_evaluatie_vast(
            door, casus=a.id, doel="ja", werkte="Kwikstaart belt."
        )
        voortgang.corrigeer_evaluatie(
            door, evaluatie=w.ids["evaluatie"], reden="Kwikstaart zweeg.", doel="deels",
            werkte="Kwikstaart belt.",
        )  # fmt: skip


# -- meetings


def _overleg(w: Wereld) -> None:
    a = w.a
    overlegfabriek.geef_soorten(a)
    w.ids["type"] = overlegfabriek.soort(a)
    w.ids["overleg"], w.ids["punt"] = overlegfabriek.begonnen(a)
    genodigd = overlegfabriek.nodig_uit(a, w.ids["punt"], "agent", "plaatsvervanger")
    w.ids["uitnodiging"] = genodigd["agent"]
    with binnen(a.door("regisseur")) as door:
        w.ids["besluit"] = overleggen.neem_besluit(
            door, agendapunt=w.ids["punt"], tekst="Kanariepiet krijgt een vaste plek."
        )

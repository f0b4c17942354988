"""How a case moves in a story: milestones, evaluation, handing over, following, return, closing."""

from regiehuis.casus import queries as casussen
from regiehuis.casus import services as casus
from regiehuis.demo.casussen.bezig import Bezig
from regiehuis.demo.verhalen.vorm import Stap
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.voortgang import queries, services
from regiehuis.voortgang.rules import Moment


def leg_mijlpaal_vast(b: Bezig, s: Stap) -> None:
    """Set a milestone of today."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        services.leg_mijlpaal_vast(
            door,
            casus=b.casus,
            soort=s.w["soort"],
            op=vandaag(),
            toelichting=s.w["tekst"],
            oorzaak=s.w["oorzaak"],
        )


def evalueer(b: Bezig, s: Stap) -> None:
    """Evaluate the plan that holds."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        services.leg_evaluatie_vast(
            door,
            casus=b.casus,
            doel=s.w["doel"],
            werkte=s.w["werkte"],
            werkte_niet=s.w["niet"],
            zien_aankomen=s.w["zien"],
            planversie_id=b.plannen[-1] if b.plannen else None,
        )


def schaal_af(b: Bezig, s: Stap) -> None:
    """Ask somebody by name to take the case over."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        b.overdracht = services.vraag_overdracht(
            door,
            casus=b.casus,
            ontvanger=b.id(s.w["naar"]),
            advies=s.w["advies"],
            momenten=[Moment(b.agenda.dag(dag), b.id(wie)) for dag, wie in s.w["momenten"]],
        )


def neem_over(b: Bezig, s: Stap) -> None:
    """Accept the handover; following begins."""
    assert b.overdracht
    with binnen(b.deur(s.wie)) as door:
        services.beantwoord_overdracht(door, overdracht=b.overdracht, aanvaard=True)


def kijk(b: Bezig, s: Stap) -> None:
    """Say how it goes, at the first day that was planned for this person."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        gepland = [m.rij for m in queries.momenten(door, b.casus) if m.rij.stand == "gepland"]
        moment = min((m for m in gepland if m.wie_id == door.functionaris), key=lambda m: m.wanneer)
        services.beantwoord_volgmoment(
            door, volgmoment=moment.id, antwoord=s.w["antwoord"], toelichting=s.w["tekst"]
        )


def breng_terug(b: Bezig, s: Stap) -> None:
    """Bring a followed case back."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        b.terugkeer = services.breng_terug(door, casus=b.casus, reden=s.w["reden"])


def heroverweeg(b: Bezig, s: Stap) -> None:
    """Decide on a case that was brought back."""
    assert b.terugkeer
    with binnen(b.deur(s.wie)) as door:
        services.besluit_terugkeer(
            door, terugkeer=b.terugkeer, besluit=s.w["besluit"], motivatie=s.w["tekst"]
        )


def sluit_af(b: Bezig, s: Stap) -> None:
    """End what is open, and close the case."""
    assert b.casus
    with binnen(b.deur(s.wie)) as door:
        open_ = {
            (groep.sleutel, zaak.id): s.w["reden"]
            for groep in casussen.open_zaken(door, b.casus)
            for zaak in groep.zaken
        }
        casus.beeindig_zaken(door, casus=b.casus, redenen=open_)
        casus.sluit_af(
            door,
            casus=b.casus,
            versie=casussen.casus_voor(door, b.casus).versie,
            uitkomst=s.w["uitkomst"],
            toelichting=s.w["tekst"],
        )

"""Cases that are being followed, for tests of this room and of the rooms above."""

from datetime import date, timedelta
from uuid import UUID

from regiehuis.casus import services as casus
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.voortgang import services
from regiehuis.voortgang.rules import Moment

LEDEN = ("agent", "toezichthouder", "psychiater")


def over(dagen: int) -> date:
    """So many days from today."""
    return vandaag() + timedelta(days=dagen)


def in_uitvoering(leden: tuple[str, ...] = LEDEN) -> Casusvol:
    """A case of which the plan is carried out."""
    c = huis_met_casus(leden)
    with binnen(c.door("regisseur")) as door:
        for stap in ("informatie_ophalen", "plan_uitvoeren"):
            casus.ga_naar(door, casus=c.id, stap=stap)
    return c


def vraag_overdracht(c: Casusvol, ontvanger: str = "toezichthouder", dagen: int = 30) -> UUID:
    """Ask a member to take the case over; he looks himself, after so many days."""
    mens = c.huis.mensen[ontvanger]
    with binnen(c.door("regisseur")) as door:
        return services.vraag_overdracht(
            door, casus=c.id, ontvanger=mens, advies="Houd contact met de huisarts.",
            momenten=[Moment(over(dagen), mens)],
        )  # fmt: skip


def gevolgd(ontvanger: str = "toezichthouder", dagen: int = 30) -> Casusvol:
    """A case that was handed over and is followed at a distance."""
    c = in_uitvoering()
    aanvaard(c, vraag_overdracht(c, ontvanger, dagen), ontvanger)
    return c


def aanvaard(c: Casusvol, overdracht: UUID, wie: str = "toezichthouder") -> None:
    """The receiver takes the case over."""
    with binnen(c.door(wie)) as door:
        services.beantwoord_overdracht(door, overdracht=overdracht, aanvaard=True)


def breng_terug(c: Casusvol, wie: str = "agent", reden: str = "Weer meldingen.") -> UUID:
    """Somebody brings a followed case back."""
    with binnen(c.door(wie)) as door:
        return services.breng_terug(door, casus=c.id, reden=reden)

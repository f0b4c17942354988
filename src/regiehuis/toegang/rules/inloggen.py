"""The small rules of signing in: invitations, locks, time-outs, second factors, deputies."""

from datetime import date, datetime, timedelta

from regiehuis.kern.fouten import RegelOvertreden, gettext_noop

# ---- invitations --------------------------------------------------------------------------------

UITNODIGING_GELDIG = timedelta(days=7)


def eis_account_toegestaan(mag_account: bool) -> None:
    """Refuse an account for a kind of organisation that never gets one.

    Source: BGS 2.21(3): an incidental third never signs in.
    """
    if not mag_account:
        raise RegelOvertreden(
            gettext_noop(
                "Deze organisatie is geen deelnemer volgens de wet (BGS 2.21). Haar mensen krijgen "
                "geen account. Zij kunnen wel als incidentele derde aan een overleg meedoen."
            ),
            code="geen_account",
        )


def eis_screening(bevestigd_op: date | None, vandaag: date) -> date:
    """The date on which the employer confirmed a VOG or screening.

    Source: BGS 1.11. Only the date is kept, never a document.
    """
    if bevestigd_op is None:
        raise RegelOvertreden(
            gettext_noop(
                "De werkgever moet eerst bevestigen dat deze persoon een VOG heeft of is "
                "gescreend. Zonder die bevestiging mag er geen account komen (BGS 1.11)."
            ),
            veld="screening_bevestigd",
            code="geen_screening",
        )
    if bevestigd_op > vandaag:
        raise RegelOvertreden(
            gettext_noop("Deze datum ligt in de toekomst. Vul de dag van de bevestiging in."),
            veld="screening_bevestigd_op",
            code="screening_toekomst",
        )
    return bevestigd_op


# ---- lock-out, time-out, recovery, deputies -----------------------------------------------------

MAX_MISLUKT = 6
BLOKKADE = timedelta(minutes=15)


def geblokkeerd_tot(mislukt: list[datetime], nu: datetime) -> datetime | None:
    """Until when an account is locked for one place, or None.

    Args:
        mislukt: moments of failed attempts since the last success, in any order.
        nu: the present moment.
    """
    recent = sorted(m for m in mislukt if nu - m < BLOKKADE)
    return recent[-1] + BLOKKADE if len(recent) >= MAX_MISLUKT else None


STILTIJD = timedelta(minutes=30)
LANGSTE_SESSIE = timedelta(hours=12)


def sessie_verlopen(begonnen: datetime, laatst: datetime, nu: datetime) -> bool:
    """Whether a session has been idle too long, or lasted a whole working day."""
    return nu - laatst >= STILTIJD or nu - begonnen >= LANGSTE_SESSIE


HERSTEL_GELDIG = timedelta(days=2)


def eis_tweede_persoon(*, eigenaar: object, vrager: object, beslisser: object) -> None:
    """A lost second factor is restored by two people, neither of whom is the owner's helper twice.

    The owner himself never decides, and who asked does not decide either.
    """
    if beslisser in (eigenaar, vrager):
        raise RegelOvertreden(
            gettext_noop(
                "Iemand anders moet dit goedkeuren: niet de aanvrager en niet de persoon zelf."
            ),
            code="zelfde_persoon",
        )


WAARNEMING_LANGST = timedelta(days=183)


def eis_periode(van: datetime, tot: datetime, nu: datetime) -> None:
    """A deputy stands in for a period that ends, and that has not ended yet."""
    if tot <= van:
        raise RegelOvertreden(
            gettext_noop("De laatste dag ligt voor de eerste dag."),
            veld="tot",
            code="volgorde",
        )
    if tot <= nu:
        raise RegelOvertreden(
            gettext_noop("Deze periode is al voorbij."), veld="tot", code="voorbij"
        )
    if tot - van > WAARNEMING_LANGST:
        raise RegelOvertreden(
            gettext_noop("Een waarneming duurt hoogstens een half jaar. Kies een eerdere dag."),
            veld="tot",
            code="te_lang",
        )

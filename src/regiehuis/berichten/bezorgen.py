"""The job that sends one notice over SMTP, and decides what a refusal means."""

import smtplib
from datetime import timedelta
from email.utils import formataddr
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage

from regiehuis.berichten import rules
from regiehuis.berichten.brief import Brief, schrijf
from regiehuis.berichten.models import Bericht, Berichtinhoud
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import leg_vast, wijzig
from regiehuis.logboek.taken import stel_uit, taak
from regiehuis.toegang import services as toegang
from regiehuis.toegang.services import uitnodigen


class _Vervalt(Exception):
    """The notice need not go any more; says why."""

    def __init__(self, oorzaak: str) -> None:
        self.oorzaak = oorzaak
        super().__init__(oorzaak)


# Trying again is ours: the outbox must show it, and a failed job shows nothing to anybody.
@taak(naam="berichten.verstuur", wachtrij="gewoon", opnieuw=False)
def verstuur(door: Door, *, bericht: str) -> None:
    """Send one notice; what goes wrong is written down and tried again later.

    A notice that another worker is sending, or that was sent already, is left alone.
    """
    rij = (
        Bericht.objects.select_for_update(skip_locked=True)
        .filter(id=UUID(bericht), stand="klaar")
        .first()
    )
    if rij is None:
        return
    try:
        inhoud = Berichtinhoud.objects.filter(bericht_id=rij.id).first()
        if inhoud is None:
            raise _Vervalt("niet_nodig")
        adres, brief = _brief(door, rij, inhoud)
        _over_smtp(rij, door.huisnaam, adres, brief)
    except _Vervalt as reden:
        wijzig(rij, stand="vervallen", oorzaak=reden.oorzaak, volgende_op=None)
    except (OSError, smtplib.SMTPException) as fout:
        _mislukt(door, rij, *rules.oorzaak_van(_code(fout)))
        return
    else:
        wijzig(rij, stand="verzonden", verzonden_op=nu(), oorzaak="", volgende_op=None)
    Berichtinhoud.objects.filter(bericht_id=rij.id).delete()


def _brief(door: Door, rij: Bericht, inhoud: Berichtinhoud) -> tuple[str, Brief]:
    """Address and text: made now, so that neither lies in a queue."""
    adres, pad, taal = inhoud.adres, inhoud.pad, "nl"
    if inhoud.uitnodiging_id is not None:
        try:
            adres, pad = uitnodigen.adres_van(inhoud.uitnodiging_id)
        except NietGevonden:
            raise _Vervalt("niet_nodig") from None
    elif rij.ontvanger_id is not None:
        try:
            wie = toegang.ontvangst(rij.ontvanger_id)
        except NietGevonden:
            raise _Vervalt("vertrokken") from None
        adres = wie.email
        pad, taal = f"/f/{wie.kort}{inhoud.pad}", wie.taal
    return adres, schrijf(
        rij.soort,
        taal=taal,
        huis=door.huisnaam,
        link=f"{settings.REGIEHUIS_ADRES}{pad}",
        nummer=inhoud.nummer,
        termijn=inhoud.termijn,
        moment=inhoud.moment,
    )


def _over_smtp(rij: Bericht, huisnaam: str, adres: str, brief: Brief) -> None:
    domein = urlsplit(settings.REGIEHUIS_ADRES).hostname or "localhost"
    EmailMessage(
        subject=brief.onderwerp,
        body=brief.inhoud,
        from_email=formataddr((huisnaam, settings.DEFAULT_FROM_EMAIL)),
        to=[adres],
        headers={
            # One id per notice: a second copy after a crash is recognised by mail programs.
            "Message-ID": f"<{rij.id}@{domein}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    ).send()


def _code(fout: Exception) -> int | None:
    if isinstance(fout, smtplib.SMTPRecipientsRefused):
        return next((int(code) for code, _ in fout.recipients.values()), 550)
    if isinstance(fout, smtplib.SMTPResponseException):
        return int(fout.smtp_code)
    return None


def _mislukt(door: Door, rij: Bericht, oorzaak: str, opnieuw: bool) -> None:
    pogingen = rij.pogingen + 1
    wacht = rules.wachttijd(pogingen) if opnieuw else None
    if wacht is not None:
        wijzig(rij, pogingen=pogingen, oorzaak=oorzaak, volgende_op=nu() + wacht)
        plan(door, rij.id, wacht)
        return
    wijzig(rij, pogingen=pogingen, oorzaak=oorzaak, stand="mislukt", volgende_op=None)
    leg_vast(
        door,
        "berichten:bericht:mislukt",
        object=("huis", door.huis),
        waarden={"functionaris": rij.ontvanger_id, "soort": rij.soort, "oorzaak": oorzaak},
    )


def plan(door: Door, bericht: UUID, wacht: timedelta = timedelta(0)) -> None:
    """Defer the sending of a notice, in the transaction of now."""
    stel_uit(verstuur, door, over_seconden=int(wacht.total_seconds()), bericht=bericht)

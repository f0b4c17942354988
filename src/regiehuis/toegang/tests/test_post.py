"""Mail about signing in when the mail server does not answer (issue: failures visible, retried)."""

from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail

from regiehuis.toegang.services import post


@pytest.fixture
def bericht():
    return mail.EmailMessage("Onderwerp", "Tekst", "huis@huis.test", ["agent@politie.test"])


@pytest.fixture
def gewacht(monkeypatch):
    """The pauses, without waiting."""
    uit = []
    monkeypatch.setattr(post, "sleep", uit.append)
    return uit


def valt_uit(monkeypatch, keren):
    """The server breaks off the first so many times."""
    echt, geteld = mail.EmailMessage.send, []

    def verstuur(zelf, **opties):
        geteld.append(1)
        if len(geteld) <= keren:
            raise SMTPServerDisconnected("weg: agent@politie.test")
        return echt(zelf, **opties)

    monkeypatch.setattr(mail.EmailMessage, "send", verstuur)


def test_een_mailserver_die_even_weg_is_krijgt_de_mail_later(bericht, gewacht, monkeypatch, caplog):
    valt_uit(monkeypatch, 2)
    post._probeer(bericht)
    assert [m.to for m in mail.outbox] == [bericht.to]
    assert gewacht == [0, 5, 30]
    assert not caplog.records


def test_wat_niet_aankomt_staat_zonder_adres_in_het_log(bericht, gewacht, monkeypatch, caplog):
    valt_uit(monkeypatch, 99)
    post._probeer(bericht)
    assert mail.outbox == []
    assert gewacht == [0, *post.PAUZES]
    assert [r.getMessage() for r in caplog.records] == [
        "mail over inloggen niet verzonden: SMTPServerDisconnected"
    ]

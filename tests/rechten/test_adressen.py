"""Every address × every person × own, foreign and other house's objects, against the oracle."""

import re
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.registraties import BLADZIJDEN
from tests.rechten.orakel import BUREN, INLOGGEN, MENSEN, ORAKEL, VREEMDEN, Mag
from tests.rechten.wereld import KANARIES, Wereld, maak_wereld

#: Which object of the world stands in which place of an address.
PLEKKEN = {
    "casus_id": "casus", "lid_id": "lid", "betrokkene_id": "betrokkene", "id": "aanmelding",
    "verzoek_id": "verzoek", "gegeven_id": "gegeven", "stuk_id": "stuk", "set_id": "set",
    "organisatie_id": "organisatie", "hoedanigheid_id": "hoedanigheid",
    "mijlpaal_id": "mijlpaal", "evaluatie_id": "evaluatie",
    "overdracht_id": "overdracht", "volgmoment_id": "volgmoment",
    "terugkeer_id": "weg",
    "functionaris_id": "functionaris", "waarneming_id": "waarneming", "object_id": "verzoek",
    "casusregie_id": "casusregie",
    "plan_id": "plan", "afspraak_id": "afspraak",  # aanpak
    # -- meetings
    "overleg_id": "overleg", "punt_id": "punt", "uitnodiging_id": "uitnodiging",
    "besluit_id": "besluit", "type_id": "type",
}  # fmt: skip
WOORDEN = {
    "taak": "procesregisseur", "deel": "stand", "soort": "interventie",
    "formulier": "informatie.verzoek", "sleutel": "doeltoets.a", "token": "abc",
    "deeltaak": "tafel",
    # -- meetings
    "vak": "doel",
}  # fmt: skip


def adressen() -> dict[str, str]:
    """Every address of ours by name, as a pattern."""
    return dict(sorted(_loop(get_resolver())))


def _loop(resolver: URLResolver, ruimte: str = "", voor: str = "") -> Iterator[tuple[str, str]]:
    for deel in resolver.url_patterns:
        if isinstance(deel, URLPattern):
            naam = f"{ruimte}{deel.name}"
            if not naam.startswith(INLOGGEN):
                yield naam, voor + str(deel.pattern)
        else:
            binnen = f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte
            yield from _loop(deel, binnen, voor + str(deel.pattern))


def vul(patroon: str, w: Wereld, *, weg: bool = False) -> str:
    """A real address: with the ids of the world, or with ids of nothing."""

    def plek(m: re.Match[str]) -> str:
        if m[1] == "slug" and m[2] == "sleutel":
            return "onbekend"
        if m[1] != "uuid":
            return WOORDEN.get(m[2], "x")
        return str(nieuw_id() if weg else w.ids.get(PLEKKEN.get(m[2], ""), w.ids["weg"]))

    return re.sub(r"<(\w+):(\w+)>", plek, patroon)


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker) -> Iterator[Wereld]:
    """One world for this file; every probe is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield maak_wereld()
        transaction.set_rollback(True)


def probeer(w: Wereld, huis: str, wie: str, pad: str):
    """Ask a page; when it takes only a POST, send an empty one. Nothing of it remains."""
    client, begin = w.client(huis, wie)
    with transaction.atomic():
        antwoord = None if pad in w.alleen_post else client.get(f"{begin}/{pad}")
        if antwoord is None or antwoord.status_code == 405:
            w.alleen_post.add(pad)
            antwoord = client.post(f"{begin}/{pad}", {})
        transaction.set_rollback(True)
    return antwoord


def verwacht(mag: Mag, huis: str, wie: str) -> str:
    """'ok', 'nee' or 'weg'."""
    if huis == "b" and not mag.eigen_huis:
        # A right that one has nowhere is refused before anything is looked up.
        return "weg of nee" if wie in mag.nee else "weg"
    return "ok" if wie in mag.ok else "nee" if wie in mag.nee else "weg"


def uitslag(status: int) -> str:
    """What a status says to a person."""
    if status in (200, 204, 302, 409, 422):
        return "ok"
    return {403: "nee", 404: "weg"}.get(status, str(status))


def sporen(w: Wereld, huis: str, wie: str, antwoord) -> list[str]:
    """Names and numbers in a page of somebody who has no part in them at all."""
    if huis == "a" and wie not in VREEMDEN:
        return []
    tekst = antwoord.content.decode(errors="replace")
    # the neighbour's own case may bear the same number as ours
    zoek = (*KANARIES, *(w.nummers if huis == "a" else ()))
    return [spoor for spoor in zoek if spoor in tekst]


def test_elk_adres_staat_in_het_orakel_en_niets_anders():
    """A new address without an expectation fails here."""
    assert set(adressen()) == set(ORAKEL)


def test_elk_adres_heeft_in_het_log_een_naam_die_een_mens_leest():
    """The FG reads where somebody looked, not what a programmer calls it (BGS 1.12)."""
    assert set(adressen()) - set(BLADZIJDEN.sleutels()) == set()


@pytest.mark.parametrize("naam", sorted(ORAKEL))
def test_wie_mag_waar_komen(wereld, naam, wie_vragen):
    """ontwerp.md §4.1-4.3, §8; domein-en-wet.md §6 nr 1-2. And a stranger reads no trace of it:
    no name and no number, in no page, list, count, form or notice."""
    mag, pad = ORAKEL[naam], vul(adressen()[naam], wereld)
    fout = []
    for huis, mensen in (("a", MENSEN), ("b", BUREN)):
        gewenst_van = {wie: verwacht(mag, huis, wie) for wie in mensen}
        for wie in wie_vragen(mensen, lambda w, van=gewenst_van: (van[w], w in VREEMDEN)):
            antwoord = probeer(wereld, huis, wie, pad)
            gekregen, gewenst = uitslag(antwoord.status_code), gewenst_van[wie]
            if gekregen not in gewenst.split(" of "):
                fout.append(f"{huis}:{wie} kreeg {gekregen}, verwacht {gewenst}")
            fout += [f"{huis}:{wie} leest {s}" for s in sporen(wereld, huis, wie, antwoord)]
    assert fout == [], f"{naam} ({mag.bron})"


@pytest.mark.parametrize("naam", [n for n, p in adressen().items() if "<uuid" in p])
def test_wat_niet_van_mij_is_ziet_eruit_als_wat_er_niet_is(wereld, naam):
    """The same status and the same words for 'not there' and 'not yours' (no oracle by error)."""
    patroon = adressen()[naam]
    for wie in ("officier",):
        echt = probeer(wereld, "a", wie, vul(patroon, wereld))
        if uitslag(echt.status_code) != "weg":
            continue
        weg = probeer(wereld, "a", wie, vul(patroon, wereld, weg=True))
        assert echt.status_code == weg.status_code
        assert _kaal(echt.content) == _kaal(weg.content)


def _kaal(inhoud: bytes) -> bytes:
    inhoud = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", inhoud)
    return re.sub(rb"[0-9a-f]{8}-[0-9a-f-]{27}", b"", inhoud)


@pytest.mark.parametrize(
    "vraag", ["Kanariepiet", "Mevrouw V.", "{casus}", "{los}", "{aanmelding}", "999990019"]
)
@pytest.mark.parametrize("wie", ["consulent", "officier", "wijkagent", "leidinggevende"])
def test_een_vreemde_vindt_niets(wereld, vraag, wie):
    client, begin = wereld.client("a", wie)
    casus, aanmelding = wereld.a.casus.nummer, wereld.aanmelding_nummer
    vraag = vraag.format(casus=casus, los=casus.split("-")[1], aanmelding=aanmelding)
    tekst = client.post(f"{begin}/zoeken/", {"vraag": vraag}).content.decode()
    assert "De heer Kanariepiet" not in tekst
    assert "rh-hits" not in tekst


def test_de_weigering_leest_alleen_de_voorzitter(wereld):
    """WGS 1.5(1): text for the chair only."""
    pad = f"verzoek/{wereld.ids['verzoek_geweigerd']}/"
    leest = {
        wie
        for wie in MENSEN
        if "Kanariepiet mag dit niet weten" in probeer(wereld, "a", wie, pad).content.decode()
    }
    assert leest <= {"regisseur", "plaatsvervanger", "toezichthouder"}
    assert {"regisseur", "plaatsvervanger"} <= leest


def test_een_beperkt_gegeven_ziet_alleen_wie_gekozen_is(wereld):
    """ontwerp.md §4.5: zichtbaar_voor; what someone may not see leaves no gap."""
    pad = f"casus/{wereld.ids['casus']}/beeld/"
    leest = {
        wie
        for wie in MENSEN
        if "Kwikstaart staat onder toezicht" in probeer(wereld, "a", wie, pad).content.decode()
    }
    assert leest == {"agent", "regisseur", "plaatsvervanger"}


def test_zonder_inloggen_kom_je_nergens(wereld, client):
    for naam, patroon in adressen().items():
        if naam in ("toegang:uitnodiging", "toegang:kies") or naam.startswith("web:"):
            continue
        antwoord = client.get("/" + vul(patroon, wereld))
        assert antwoord.status_code in (302, 401, 404, 405), naam
        assert not any(k.encode() in antwoord.content for k in KANARIES)

"""The rules on plain values: phases, purpose test, members, tasks, persons (WGS, BGS)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.casus import rules
from regiehuis.casus.rules import Kandidaat, Kringlid, Toetsdeel
from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.logboek.woorden import SOORTEN
from regiehuis.toegang.rules.kaart import RECHTEN
from regiehuis.toegang.rules.kaart import publiek as publiek_voorwaarde

GOED = {d: Toetsdeel("voldoet", "omdat") for d in "abcd"}
tekst = st.text(min_size=1).filter(str.strip)


# ---- phases -------------------------------------------------------------------------------------

STAPPEN = {
    ("", "openen"): "geopend",
    ("geopend", "informatie_ophalen"): "informatie",
    ("informatie", "beeld_bespreken"): "beeld",
    ("beeld", "meer_ophalen"): "informatie",
    ("informatie", "plan_maken"): "plan",
    ("beeld", "plan_maken"): "plan",
    ("informatie", "plan_uitvoeren"): "uitvoering",
    ("beeld", "plan_uitvoeren"): "uitvoering",
    ("plan", "plan_uitvoeren"): "uitvoering",
    ("uitvoering", "plan_herzien"): "plan",
    ("uitvoering", "afschalen"): "volgen",
    ("volgen", "terugbrengen"): "triage",
    ("triage", "opnieuw_behandelen"): "informatie",
    ("triage", "blijft_volgen"): "volgen",
    ("afgesloten", "heropenen"): "informatie",
    **{
        (fase, "afsluiten"): "afgesloten"
        for fase in (
            "geopend", "informatie", "beeld", "plan", "uitvoering", "volgen", "triage",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("stand", rules.FASEN.standen)
@pytest.mark.parametrize("stap", sorted({o.naam for o in rules.FASEN.overgangen}))
def test_elke_stap_leidt_alleen_waar_de_tabel_het_zegt(stand: str, stap: str) -> None:
    """All pairs of phase and step (bron-001 §2.5)."""
    alles = {"doelbinding": True, "doeltoets": True, "procesregisseur": True, "leden": True}
    if (stand, stap) in STAPPEN:
        assert rules.FASEN.doe(stand, stap, alles).naar == STAPPEN[stand, stap]
    else:
        with pytest.raises(RegelOvertreden):
            rules.FASEN.doe(stand, stap, alles)


@given(
    st.fixed_dictionaries(
        {n: st.booleans() for n in ("doelbinding", "doeltoets", "procesregisseur", "leden")}
    )
)
def test_zonder_doeltoets_doel_regie_en_leden_geen_informatie(ingevuld: dict[str, bool]) -> None:
    """WGS 2.31(2)-(3): first the test, then the questions."""
    if all(ingevuld.values()):
        assert rules.FASEN.doe("geopend", "informatie_ophalen", ingevuld).naar == "informatie"
    else:
        with pytest.raises(RegelOvertreden) as fout:
            rules.FASEN.doe("geopend", "informatie_ophalen", ingevuld)
        assert not ingevuld[str(fout.value.veld)]


@given(st.lists(st.sampled_from(sorted({o.naam for o in rules.FASEN.overgangen})), max_size=12))
def test_geen_reeks_stappen_verlaat_de_bekende_fasen(stappen: list[str]) -> None:
    """Whatever people press, a case is in one of the phases and had its test before information."""
    fase = "geopend"
    alles = ("doelbinding", "doeltoets", "procesregisseur", "leden")
    for stap in stappen:
        try:
            fase = rules.FASEN.doe(fase, stap, alles).naar
        except RegelOvertreden:
            continue
        assert fase in rules.FASELABELS


def test_elke_stap_heeft_een_recht_een_gebeurtenis_en_een_fase_met_een_woord() -> None:
    """No row without who may, and what is recorded (ontwerp.md §4.16)."""
    for overgang in rules.FASEN.overgangen:
        assert overgang.recht in RECHTEN
        assert overgang.event in SOORTEN
        assert overgang.naar in rules.FASELABELS
    assert set(rules.STAPPEN) <= {o.naam for o in rules.FASEN.overgangen}


def test_wat_een_casus_verder_brengt_is_alleen_voor_een_publieke_deelnemer() -> None:
    """WGS 2.27(3), 2.31; bringing back is for every professional (bron-001 §4.6)."""
    for overgang in rules.FASEN.overgangen:
        publiek = all(publiek_voorwaarde in alle for alle in RECHTEN[overgang.recht].wanneer)
        assert publiek or overgang.naam == "terugbrengen", overgang


def test_geen_fase_loopt_dood_en_elke_casus_kan_worden_afgesloten() -> None:
    """From every phase there is a way to closed, and only reopening leads out of it."""
    assert rules.FASEN.eindstanden == ()
    assert {o.naam for o in rules.FASEN.mogelijk(rules.AFGESLOTEN)} == {"heropenen"}
    for fase in rules.FASELABELS:
        if fase != rules.AFGESLOTEN:
            assert rules.FASEN.doe(fase, "afsluiten").naar == rules.AFGESLOTEN


def test_elke_fase_is_bereikbaar_vanaf_de_opening() -> None:
    bereikt, rand = {""}, [""]
    while rand:
        for o in rules.FASEN.mogelijk(rand.pop()):
            if o.naar not in bereikt:
                bereikt.add(o.naar)
                rand.append(o.naar)
    assert bereikt == {"", *rules.FASELABELS}


@pytest.mark.parametrize("stap", sorted({o.naam for o in rules.FASEN.overgangen}))
def test_met_de_hand_gaat_alleen_wat_nergens_uit_volgt(stap: str) -> None:
    if stap in rules.STAPPEN:
        rules.eis_met_de_hand(stap)
    else:
        with pytest.raises(RegelOvertreden):
            rules.eis_met_de_hand(stap)


# ---- purpose test -------------------------------------------------------------------------------


def test_een_doeltoets_die_op_alles_voldoet_is_goed() -> None:
    """BGS 2.20(1)."""
    rules.controleer_doeltoets(GOED, publiek=True)


@given(st.sampled_from("abcd"), st.sampled_from(["voldoet_niet", "twijfel"]))
def test_van_de_doeltoets_wordt_nooit_afgeweken(deel: str, oordeel: str) -> None:
    """BGS 2.20(1): a, b, c and d are cumulative; doubt does not open a case."""
    with pytest.raises(RegelOvertreden):
        rules.controleer_doeltoets({**GOED, deel: Toetsdeel(oordeel, "omdat")}, publiek=True)


@pytest.mark.parametrize("deel", "abcd")
def test_een_doeltoets_heeft_bij_elk_deel_een_argument(deel: str) -> None:
    """The participants register their judgement (BGS 2.20(3))."""
    for delen in (
        {k: v for k, v in GOED.items() if k != deel},
        {**GOED, deel: Toetsdeel("voldoet", "  ")},
        {**GOED, deel: Toetsdeel("", "omdat")},
    ):
        with pytest.raises(OngeldigeInvoer) as fout:
            rules.controleer_doeltoets(delen, publiek=True)
        assert fout.value.veld == f"{deel}_argument"


def test_een_private_partner_stelt_geen_doeltoets_vast() -> None:
    """WGS 2.31(2): public participants judge the match with the purpose."""
    with pytest.raises(NietToegestaan):
        rules.controleer_doeltoets(GOED, publiek=False)


# ---- members and tasks --------------------------------------------------------------------------

MENS = Kandidaat(uuid4(), actief=True, rollen=frozenset({"partner"}))


@given(
    publiek=st.booleans(), reden=st.text(max_size=600), al_lid=st.booleans(),
    actief=st.booleans(), mag=st.booleans(),
)  # fmt: skip
def test_een_lid_komt_er_alleen_bij_als_alles_klopt(
    publiek: bool, reden: str, al_lid: bool, actief: bool, mag: bool
) -> None:
    """WGS 2.31(4), 2.27: public, with a reason, active, of a participant, not yet a member."""
    wie = Kandidaat(uuid4(), actief=actief, mag_account=mag)
    goed = publiek and 0 < len(reden.strip()) <= rules.MAX_REDEN and not al_lid and actief and mag
    try:
        rules.controleer_nieuw_lid(wie, publiek=publiek, reden=reden, al_lid=al_lid)
    except (NietToegestaan, OngeldigeInvoer, RegelOvertreden):
        assert not goed
    else:
        assert goed


@pytest.mark.parametrize(
    ("taak", "rollen", "goed"),
    [
        ("procesregisseur", {"procesregisseur"}, True),
        ("procesregisseur", {"triagist"}, False),
        ("procesregisseur", {"partner"}, False),
        ("plaatsvervanger", {"triagist"}, True),
        ("plaatsvervanger", {"partner"}, False),
        ("ondersteuning", {"ondersteuning"}, True),
        ("ondersteuning", {"ambassadeur"}, False),
    ],
)
def test_taken_zijn_voor_het_huis(taak: str, rollen: set[str], goed: bool) -> None:
    """ontwerp.md §4.13: procesregie is house staff."""
    wie = Kandidaat(uuid4(), actief=True, rollen=frozenset(rollen))
    if goed:
        rules.controleer_taak(taak, wie)
    else:
        with pytest.raises(RegelOvertreden):
            rules.controleer_taak(taak, wie)


@pytest.mark.parametrize("taak", ["procesregisseur", "plaatsvervanger", "ondersteuning"])
def test_wie_namens_een_private_deelnemer_meeweegt_krijgt_geen_taak_van_het_huis(taak: str) -> None:
    """WGS 2.27(3): the house is of its public participants; a task sees all of a case."""
    wie = Kandidaat(uuid4(), actief=True, rollen=rules.HUISROLLEN, publiek=False)
    with pytest.raises(RegelOvertreden):
        rules.controleer_taak(taak, wie)


def test_de_plaatsvervanger_is_een_ander_mens() -> None:
    """A deputy who is the same person is no deputy."""
    wie = Kandidaat(uuid4(), actief=True, rollen=frozenset({"procesregisseur"}))
    with pytest.raises(RegelOvertreden) as fout:
        rules.controleer_taak("plaatsvervanger", wie, andere=wie.id)
    assert fout.value.code == "zelfde_mens"


# ---- persons ------------------------------------------------------------------------------------

ZUS = Kringlid("directe_kring", relatie="zus", noodzaak="enige vaste contact")


def _mag(lid: Kringlid, onderwerp: str = "persoon", aantal: int = 1) -> str:
    try:
        rules.controleer_betrokkene(lid, onderwerp=onderwerp, aantal_onderwerpen=aantal)
    except (OngeldigeInvoer, RegelOvertreden) as fout:
        return fout.code
    return ""


def test_de_directe_kring_gaat_niet_verder_dan_een_stap() -> None:
    """BGS 2.19: family or another direct contact of the submitted person, nothing further."""
    assert _mag(ZUS) == ""
    verder = Kringlid("directe_kring", relatie="vriend", noodzaak="x", via="directe_kring")
    assert _mag(verder) == "diepte_een"


@given(relatie=st.text(max_size=60), noodzaak=st.text(max_size=200))
def test_niemand_in_de_kring_zonder_relatie_en_noodzaak(relatie: str, noodzaak: str) -> None:
    """WGS 2.30(1)(b): each with a necessity."""
    mag = _mag(Kringlid("directe_kring", relatie=relatie, noodzaak=noodzaak)) == ""
    assert mag == bool(relatie.strip() and noodzaak.strip())


def test_een_kind_of_slachtoffer_in_de_kring_krijgt_zo_min_mogelijk() -> None:
    """Lesson of the Top600 (domein-en-wet.md §6, item 14)."""
    for anders in ({"minderjarig": True}, {"soort": "slachtoffer"}):
        basis = {"relatie": "zoon", "noodzaak": "woont er", **anders}
        assert _mag(Kringlid("directe_kring", **basis)) == ""
        assert _mag(Kringlid("directe_kring", **basis, adres="Dam 1")) == "minimaal"
        assert _mag(Kringlid("directe_kring", **basis, bsn="111222333")) == "minimaal"
        assert _mag(Kringlid("onderwerp", **anders, adres="Dam 1"), aantal=0) == ""


def test_een_casus_over_een_persoon_heeft_een_onderwerp() -> None:
    """A family has more; a circle needs a subject."""
    assert _mag(Kringlid("onderwerp"), aantal=1) == "een_onderwerp"
    assert _mag(Kringlid("onderwerp"), onderwerp="gezin", aantal=3) == ""
    assert _mag(ZUS, aantal=0) == "eerst_onderwerp"


# ---- small things -------------------------------------------------------------------------------

momenten = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(momenten, st.timedeltas(timedelta(0), timedelta(days=90)), momenten)
def test_opnieuw_laden_maakt_niets_oud(
    vorige: datetime, verschil: timedelta, gezien: datetime
) -> None:
    """Within half an hour it is the same visit: what was new stays new."""
    grens = rules.grens_van_bezoek(vorige, gezien, gezien + verschil)
    assert grens == (gezien if verschil > timedelta(minutes=30) else vorige)


def test_een_eerste_bezoek_kent_geen_grens() -> None:
    """Then everything is new, so nothing is marked as such."""
    assert rules.grens_van_bezoek(None, None, datetime.now(UTC)) is None


@given(st.text())
def test_een_gezocht_nummer_bevat_alleen_cijfers_en_een_streep(getypt: str) -> None:
    """Whatever is typed, nothing else reaches the address or the database."""
    assert set(rules.zoeknummer(getypt)) <= set("0123456789-")
    assert rules.zoeknummer("casus 2026-0142") == "2026-0142"


@given(st.integers(2000, 2100), st.integers(1, 99_999))
def test_een_nummer_heeft_de_afgesproken_vorm(jaar: int, volgnummer: int) -> None:
    """'JJJJ-NNNN'."""
    assert rules.NUMMERVORM.fullmatch(rules.nummer(jaar, volgnummer))


@given(tekst)
def test_een_tekst_mag_niet_leeg_of_te_lang_zijn(getypt: str) -> None:
    """And comes back without outer blanks."""
    if len(getypt.strip()) > 20:
        with pytest.raises(OngeldigeInvoer):
            rules.eis_tekst(getypt, "leeg", veld="x", code="y", maximum=20)
    else:
        gaf = rules.eis_tekst(getypt, "leeg", veld="x", code="y", maximum=20)
        assert gaf == getypt.strip()

import base64
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.geheim import OntsleutelFout, Sleutelbos, SleutelFout, nieuwe_sleutel

EEN, TWEE = nieuwe_sleutel("k1"), nieuwe_sleutel("k2")
BOS = Sleutelbos.uit(EEN)


@given(st.binary(max_size=500), st.binary(max_size=50))
def test_wat_versleuteld_is_komt_heel_terug_en_is_iedere_keer_anders(inhoud, context):
    blob = BOS.versleutel(inhoud, context)
    assert BOS.ontsleutel(blob, context) == BOS.ontsleutel(memoryview(blob), context) == inhoud
    assert blob != BOS.versleutel(inhoud, context)
    assert len(inhoud) < 4 or inhoud not in blob


@given(st.binary(max_size=50), st.binary(max_size=20), st.binary(max_size=20))
def test_een_andere_context_leest_niets(inhoud, context, ander):
    if context != ander:
        with pytest.raises(OntsleutelFout):
            BOS.ontsleutel(BOS.versleutel(inhoud, context), ander)


@given(st.binary(max_size=50), st.data())
def test_een_veranderde_of_afgekapte_waarde_leest_niets(inhoud, data):
    blob = bytearray(BOS.versleutel(inhoud, b"rij 1"))
    plaats = data.draw(st.integers(0, len(blob) - 1))
    kapot = bytes(blob[:plaats])
    blob[plaats] ^= data.draw(st.integers(1, 255))
    for waarde in (bytes(blob), kapot):
        with pytest.raises(OntsleutelFout):
            BOS.ontsleutel(waarde, b"rij 1")


@given(st.binary(max_size=100))
def test_willekeurige_bytes_geven_alleen_die_ene_fout(blob):
    with pytest.raises(OntsleutelFout):
        BOS.ontsleutel(blob, b"")


def test_een_oude_sleutel_leest_nog_en_een_weggehaalde_niet_meer():
    oud = Sleutelbos.uit(EEN).versleutel(b"tekst", b"c")
    nieuw = Sleutelbos.uit(f"{TWEE}, {EEN}")
    assert nieuw.actief == "k2" and nieuw.ontsleutel(oud, b"c") == b"tekst"
    assert nieuw.is_verouderd(oud) and not nieuw.is_verouderd(nieuw.versleutel(b"", b"c"))
    with pytest.raises(OntsleutelFout, match="sleutelbos"):
        Sleutelbos.uit(TWEE).ontsleutel(oud, b"c")


def test_dezelfde_naam_met_een_andere_sleutel_leest_niets():
    with pytest.raises(OntsleutelFout):
        Sleutelbos.uit(nieuwe_sleutel("k1")).ontsleutel(BOS.versleutel(b"x", b""), b"")


def test_een_hash_hangt_af_van_waarde_doel_en_sleutel():
    assert BOS.hash("999990019", "bsn") == Sleutelbos.uit(EEN).hash("999990019", "bsn")
    hashes = {
        BOS.hash("999990019", "bsn"),
        BOS.hash("111222333", "bsn"),
        BOS.hash("999990019", "uitnodiging"),
        Sleutelbos.uit(TWEE).hash("999990019", "bsn"),
    }
    assert len(hashes) == 4 and all(len(h) == 64 for h in hashes)


def test_tijdens_een_wissel_zijn_alle_hashes_op_te_zoeken():
    bos = Sleutelbos.uit(f"{TWEE},{EEN}")
    assert bos.hashes("x", "bsn") == (bos.hash("x", "bsn"), BOS.hash("x", "bsn"))


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        " , ",
        "geen-dubbele-punt",
        "k1:",
        "k1:te-kort",
        "k1:" + base64.b64encode(b"0" * 16).decode(),
        "K1:" + EEN.partition(":")[2],
        ":" + EEN.partition(":")[2],
        f"{EEN},{EEN}",
        f"k9:{EEN}",
    ],
    ids=range(10),  # the keys differ per process, the names of the tests may not
)
def test_een_slecht_gevormde_sleutelbos_wordt_geweigerd_zonder_iets_te_tonen(tekst):
    with pytest.raises(SleutelFout) as fout:
        Sleutelbos.uit(tekst)
    assert EEN.partition(":")[2] not in str(fout.value)
    assert fout.value.__suppress_context__ or fout.value.__context__ is None


def test_url_veilige_base64_mag_ook():
    ruw = bytes([255] * 32)
    gewoon, veilig = base64.b64encode(ruw).decode(), base64.urlsafe_b64encode(ruw).decode()
    een, ander = (Sleutelbos.uit(f"a:{tekst}").hash("x", "y") for tekst in (gewoon, veilig))
    assert een == ander


def test_een_sleutelbos_laat_zich_niet_zien_en_niet_opslaan():
    assert EEN.partition(":")[2] not in f"{BOS!r} {BOS}"
    with pytest.raises(TypeError):
        pickle.dumps(BOS)


def test_een_nieuwe_sleutel_is_meteen_een_bos():
    assert nieuwe_sleutel() != nieuwe_sleutel()
    assert Sleutelbos.uit(nieuwe_sleutel()).actief.startswith("k")

"""Destruction leaves nothing of a person (WGS 1.8(7), BGS 1.16)."""

from regiehuis.logboek.context import binnen
from regiehuis.personen import services
from regiehuis.personen.tests.fabriek import aangemeld, bekend, deur
from regiehuis.personen.tests.test_functie import ANNA, BSN


def test_de_vernietiger_laat_niets_van_een_persoon_over(echte_db, rol):
    door = deur()
    with binnen(door):
        bekend(door, **ANNA, bsn=BSN)
        deze, groep = aangemeld(door, **ANNA)
        (treffer,) = services.vergelijk(door, persoon_ids=[deze])
        services.koppel(
            door,
            persoon=deze,
            handvat=treffer.handvat,
            groep_id=groep,
            reden="bevestigd",
            object=("weging", groep),
        )
    assert services.vernietig_groep([groep]) == 1
    with rol("beheer") as c:
        for tabel, over in (
            ("persoon", 1),
            ("vergelijking", 0),
            ("vergelijkingstreffer", 0),
            ("samenvoeging", 0),
        ):
            (aantal,) = c.execute(f"SELECT count(*) FROM personen_{tabel}").fetchone()
            assert aantal == over, tabel
        (rij,) = c.execute("SELECT personen_persoon::text FROM personen_persoon").fetchone()
        assert BSN not in rij

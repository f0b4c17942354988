"""The oracle: who may reach which address. Written from the law and the design, not from the code.

Three texts must agree: the policies of the database (what is seen), the map of rights (what is
done) and this one. The people are those of `netwerk.tests.fabriek`; the case of the world has the
agent (police), the toezichthouder (probation) and the psychiater (GGZ) at the table; the agent
also submitted an aanmelding.
"""

from dataclasses import dataclass

REGIE = frozenset({"regisseur", "plaatsvervanger"})
TAFEL = frozenset({"agent", "toezichthouder", "psychiater"})
INHOUD = REGIE | TAFEL
TRIAGE = REGIE | {"triagist"}
HUISSTAF = TRIAGE | {"ondersteuning", "ketenmanager"}
ZONDER_CASUS = frozenset({"beheerder", "fg"})
PARTNERS = TAFEL | {"gemeente", "wijkagent", "officier", "consulent"}
POLITIE = frozenset({"agent", "wijkagent", "ambassadeur", "leidinggevende"})
MENSEN = HUISSTAF | ZONDER_CASUS | PARTNERS | {"ambassadeur", "leidinggevende"}
#: No part in the case nor in the submission: they may not find a trace of either.
VREEMDEN = frozenset({"consulent", "officier", "gemeente", "wijkagent", "beheerder", "fg"})
#: The neighbour house; they see their own lists and nothing of this house.
BUREN = frozenset({"agent", "regisseur"})

NETWERKBEHEER = frozenset({"ondersteuning", "ketenmanager", "beheerder"})
UITNODIGERS = NETWERKBEHEER | {"ambassadeur"}
AANMELDERS = PARTNERS | TRIAGE | {"ambassadeur"}


@dataclass(frozen=True, slots=True)
class Mag:
    """Expectation for one address.

    Attributes:
        ok: these get the page (or are sent on, or get a form back with an error).
        nee: these know that it exists but may not do it: 403.
        eigen_huis: the address is about no object; a neighbour gets it for his own house.
        bron: where that is written.
    Everybody else gets 404, the same as for what does not exist.
    """

    ok: frozenset[str]
    nee: frozenset[str] = frozenset()
    eigen_huis: bool = False
    bron: str = "WGS 1.8(2)"


def rol(ok: frozenset[str], bron: str = "WGS 1.8(2)") -> Mag:
    """A page about no object: by role, and 403 for who has it not."""
    return Mag(ok, MENSEN - ok, eigen_huis=True, bron=bron)


def casus(
    ok: frozenset[str],
    bron: str = "WGS 2.31(4); ontwerp §4.1",
    nee: frozenset[str] | None = None,
) -> Mag:
    """A part of a case: who sees the case but may not do this gets 403, a stranger 404."""
    return Mag(ok, INHOUD - ok if nee is None else nee, bron=bron)


def netwerk(ok: frozenset[str], bron: str = "ontwerp §1: ambassadeur, beheerder") -> Mag:
    """About the network of this house: everybody of the house may know it exists."""
    return Mag(ok, MENSEN - ok, bron=bron)


IEDEREEN = Mag(MENSEN, eigen_huis=True, bron="own account, or public inside the house")
NIEMAND = Mag(frozenset(), eigen_huis=True, bron="nothing there with these ids")
MET_CASUSSEN = rol(MENSEN - ZONDER_CASUS, "WGS 1.8(2): three task groups")
#: The right is asked before the object: who can never touch an item hears that at once.
LEVERANCIERS = Mag(frozenset({"agent"}), ZONDER_CASUS, bron="BGS 1.7: who supplied it corrects it")

# -- meetings
BIJ_OVERLEG = INHOUD | {"ambassadeur", "leidinggevende"}
OVERLEG_PLANNEN = Mag(REGIE, BIJ_OVERLEG - REGIE, bron="bron-001 §2.4: who leads it")
AAN_TAFEL = casus(REGIE, "bron-001 §2.4 step 9: chair, minute-taker, who directs the case")

ORAKEL: dict[str, Mag] = {
    # -- home, searching, logs, mail
    "werkvoorraad:home": IEDEREEN,
    "werkvoorraad:voorbeeld": NIEMAND,
    "dossier:zoeken": MET_CASUSSEN,
    "logboek:toegang": rol(frozenset({"fg"}), "WGS 1.4(2), BGS 1.12"),
    "berichten:berichten": rol(frozenset({"beheerder", "ondersteuning"})),
    "berichten:opnieuw": Mag(
        frozenset(), MENSEN - {"beheerder", "ondersteuning"}, bron="no such message"
    ),
    # -- case
    "casus:lijst": MET_CASUSSEN,
    "casus:casus": casus(INHOUD | {"ketenmanager"}, "ontwerp §4.1: ketenmanager sees the core"),
    "casus:team": casus(INHOUD),
    "casus:dossier": casus(INHOUD),
    "casus:betrokkene": casus(REGIE, "BGS 2.19"),
    "casus:betrokkene_nieuw": casus(REGIE, "BGS 2.19"),
    "casus:betrokkene_weg": casus(REGIE, "BGS 2.19"),
    "casus:fase": casus(REGIE, "WGS 2.27(3), 2.31(8)"),
    "casus:lid_nieuw": casus(REGIE, "WGS 2.31(4): public participants decide who joins"),
    "casus:lid_einde": casus(REGIE, "WGS 2.31(4)"),
    "casus:lid_vervangen": casus(REGIE, "WGS 2.31(4)"),
    "casus:taak": casus(REGIE | {"ketenmanager"}, "ontwerp §4.13"),
    "casus:teksten": casus(REGIE, "ontwerp §2.3"),
    "casus:ondersteuning_einde": Mag(frozenset(), TAFEL, bron="nobody supports this case"),
    # -- closing and how a case moves (rooms casus and voortgang)
    "casus:afsluiten": casus(REGIE, "WGS 2.27(3), 2.31"),
    "casus:afsluiting_ongedaan": Mag(REGIE, TAFEL | {"ketenmanager"}, bron="WGS 2.27(3)"),
    "casus:heropenen": Mag(frozenset(), TAFEL, bron="this case is not closed"),
    "voortgang:voortgang": casus(INHOUD),
    "voortgang:mijlpaal_nieuw": casus(REGIE, "bron-001 §8.2: set by the procesregisseur"),
    "voortgang:mijlpaal_weg": casus(REGIE, "bron-001 §8.2"),
    "voortgang:mijlpaal_corrigeren": casus(REGIE, "bron-001 §8.2; BGS 1.7"),
    "voortgang:evaluatie_corrigeren": casus(REGIE, "ontwerp §2.10; BGS 1.7"),
    "voortgang:evaluatie": casus(REGIE, "ontwerp §2.10"),
    "voortgang:afschalen": casus(REGIE, "WGS 2.27(3), 2.31(8)"),
    "voortgang:overdracht": casus(INHOUD, "bron-002 WF-92"),
    "voortgang:overdracht_intrekken": casus(REGIE, "WGS 2.27(3), 2.31(8)"),
    "voortgang:volgmoment_nieuw": casus(REGIE, "WGS 2.27(3), 2.31(8)"),
    "voortgang:volgmoment": casus(INHOUD, "bron-001 §2.10"),
    "voortgang:volgmoment_vervallen": casus(REGIE, "WGS 2.27(3), 2.31(8)"),
    "voortgang:terugbrengen": casus(INHOUD, "bron-001 WF-V4: any professional of the case"),
    "voortgang:terugkeer": Mag(frozenset(), bron="this case was not brought back"),
    # -- timeline and file
    "dossier:tijdlijn": casus(INHOUD, nee=ZONDER_CASUS),
    "dossier:uitgeven": casus(INHOUD, "WGS 1.8(2); issue 3, point 9: what he sees himself"),
    # -- information
    "informatie:beeld": casus(INHOUD, nee=ZONDER_CASUS),
    "informatie:verzoeken": casus(INHOUD, nee=ZONDER_CASUS),
    "informatie:gegeven": casus(INHOUD, nee=ZONDER_CASUS),
    "informatie:gegeven_nieuw": casus(INHOUD, "WGS 1.5(1)"),
    "informatie:stuk_nieuw": casus(INHOUD, "WGS 1.5(1)"),
    "informatie:stel": casus(REGIE, "WGS 2.31(3)"),
    "informatie:corrigeren": LEVERANCIERS,
    "informatie:intrekken": LEVERANCIERS,
    "informatie:verzoek": Mag(
        INHOUD | {"ambassadeur", "leidinggevende"},
        ZONDER_CASUS,
        bron="ontwerp §4.1: ambassadeur and leidinggevende have level taak",
    ),
    "informatie:herinneren": Mag(REGIE, MENSEN - REGIE - {"ondersteuning"}, bron="ontwerp §1"),
    "informatie:terugnemen": Mag(REGIE, MENSEN - REGIE - {"ondersteuning"}, bron="ontwerp §1"),
    "informatie:zichtbaar": NIEMAND,
    # -- regie: the procesregisseur proposes, the person answers (bron-001 L3393, L3499-3507)
    "regie:nieuw": casus(REGIE, "bron-001 L3499-3507"),
    "regie:voorstel": casus(INHOUD),
    "regie:aanvaarden": casus(frozenset({"agent"}), "bron-001 L3393: the person himself"),
    "regie:weigeren": casus(frozenset({"agent"}), "bron-001 L3393: the person himself"),
    "regie:intrekken": Mag(frozenset(), TAFEL, bron="it was accepted already"),
    "regie:beeindigen": casus(REGIE | {"agent"}, "bron-001 L3503: or who has it"),
    "regie:deeltaak": casus(REGIE | {"agent"}, "bron-001 L3501-3507"),
    # -- aanpak: plan and agreements
    "aanpak:plan": casus(INHOUD, nee=frozenset()),
    "aanpak:versie": casus(INHOUD, nee=frozenset()),
    "aanpak:schrijven": casus(INHOUD, "bron-001 §1.5: whoever is at the table", nee=frozenset()),
    "aanpak:voorleggen": casus(INHOUD, "bron-001 §1.5", nee=frozenset()),
    "aanpak:terughalen": casus(INHOUD, "bron-001 §1.5", nee=frozenset()),
    "aanpak:reageren": casus(INHOUD, "bron-001 §2.11", nee=frozenset()),
    "aanpak:vaststellen": casus(REGIE, "bron-001 §1.5: procesregisseur"),
    "aanpak:intrekken": casus(REGIE, "bron-001 §1.5: procesregisseur"),
    "aanpak:uitgeven": casus(INHOUD, "BGS 1.12: a copy is recorded", nee=ZONDER_CASUS),
    "aanpak:afspraken": casus(INHOUD, nee=frozenset()),
    "aanpak:afspraak_nieuw": casus(INHOUD, "bron-001 §4.6", nee=frozenset()),
    "aanpak:mijn_afspraken": MET_CASUSSEN,
    "aanpak:afspraak": Mag(
        INHOUD | {"ambassadeur", "leidinggevende"},
        ZONDER_CASUS,
        bron="ontwerp §4.1: ambassadeur and leidinggevende have level taak",
    ),
    "aanpak:overdragen": Mag(
        REGIE, TAFEL | ZONDER_CASUS, bron="ontwerp §4.14: who made it, or directs the case"
    ),
    "aanpak:wegzetten": Mag(
        REGIE, MENSEN - REGIE - {"ondersteuning"}, bron="bron-001 §1.5 nr 7: procesregisseur"
    ),
    # -- files
    "stukken:stuk": casus(INHOUD, "WGS 2.31(4); domein-en-wet §6 nr 1", nee=ZONDER_CASUS),
    "stukken:intrekken": LEVERANCIERS,
    # -- submissions
    "instroom:lijst": rol(AANMELDERS, "WGS 2.31(1): a participant submits"),
    "instroom:nieuw": rol(AANMELDERS, "WGS 2.31(1)"),
    "instroom:aanmelding": Mag(TRIAGE | {"agent"}, bron="ontwerp §4.1: triage, and the submitter"),
    "instroom:wegen": Mag(TRIAGE, MENSEN - TRIAGE, bron="WGS 2.31(2), BGS 2.20(3)"),
    "instroom:oordeel": Mag(TRIAGE, bron="WGS 2.31(2), BGS 2.20(3)"),
    "instroom:treffer": Mag(frozenset(), MENSEN - TRIAGE, bron="no such hit"),
    "instroom:verder": Mag(TRIAGE, MENSEN - TRIAGE, bron="WGS 2.31(2)"),
    "instroom:openen": Mag(TRIAGE, MENSEN - TRIAGE, bron="WGS 2.27(3), 2.31(2)"),
    "instroom:aanvullen": Mag(frozenset(), TRIAGE, bron="nothing is asked of the submitter now"),
    "instroom:intrekken": Mag(frozenset({"agent"}), TRIAGE, bron="the submitter alone"),
    "instroom:terugmelden": Mag(frozenset({"agent"}), TRIAGE, bron="the submitter alone"),
    "instroom:informatievragen": rol(HUISSTAF, "bron-004 §2"),
    # -- network and house
    "netwerk:organisaties": IEDEREEN,
    "netwerk:organisatie": netwerk(MENSEN),
    "netwerk:organisatie_nieuw": rol(NETWERKBEHEER),
    "netwerk:organisatie_wijzigen": rol(NETWERKBEHEER),
    "netwerk:organisatie_stoppen": rol(NETWERKBEHEER),
    "netwerk:hoedanigheid_nieuw": rol(NETWERKBEHEER),
    "netwerk:ambassadeur": rol(NETWERKBEHEER),
    "netwerk:functionaris_nieuw": rol(NETWERKBEHEER),
    "netwerk:functionaris_rollen": rol(NETWERKBEHEER),
    "netwerk:functionaris_wijzigen": rol(NETWERKBEHEER),
    "netwerk:functionaris_vertrek": rol(UITNODIGERS | {"leidinggevende"}),
    "netwerk:huis": rol(frozenset({"beheerder"})),
    "netwerk:huis_wijzigen": rol(frozenset({"beheerder"})),
    "netwerk:huis_gemeenten": rol(frozenset({"beheerder"})),
    "recht:criteria": IEDEREEN,
    "recht:versie": netwerk(MENSEN, "WGS 2.32(1): criteria are public"),
    "recht:criteria_nieuw": rol(frozenset({"beheerder"})),
    "recht:criteria_wijzigen": Mag(frozenset(), MENSEN - {"beheerder"}, bron="no such set"),
    "recht:criteria_stoppen": Mag(frozenset(), MENSEN - {"beheerder"}, bron="no such set"),
    "recht:leefgebieden_wijzigen": rol(frozenset({"beheerder"})),
    # -- people and sign-in
    "toegang:mensen": rol(UITNODIGERS | {"leidinggevende"}),
    "toegang:uitnodigen": rol(UITNODIGERS, "BGS 1.11"),
    "toegang:mens": netwerk(NETWERKBEHEER | POLITIE, "own hoedanigheid, or the house"),
    "toegang:opnieuw": netwerk(UITNODIGERS, "BGS 1.11"),
    "toegang:intrekken": netwerk(UITNODIGERS, "BGS 1.11"),
    "toegang:vertrek": netwerk(UITNODIGERS | {"leidinggevende"}),
    "toegang:waarneming": netwerk(NETWERKBEHEER | POLITIE, "own hoedanigheid"),
    "toegang:waarneming_beeindigen": netwerk(
        frozenset({"wijkagent", "ambassadeur", "leidinggevende", "ketenmanager"}),
        "whom it concerns, or who arranges it for others",
    ),
    "toegang:herstel_vragen": netwerk(
        POLITIE | {"ketenmanager", "beheerder"}, "a colleague or who may approve; BIO2 8.05"
    ),
    "toegang:herstel_besluiten": NIEMAND,
    "toegang:eigen_waarneming_beeindigen": Mag(
        frozenset({"wijkagent", "ambassadeur"}), bron="who is replaced, and who stands in"
    ),
    "toegang:account": IEDEREEN,
    "toegang:blijf": IEDEREEN,
    "toegang:sessies": IEDEREEN,
    "toegang:taal": IEDEREEN,
    "toegang:geheimhouding": IEDEREEN,
    "toegang:factor_vervangen": IEDEREEN,
    "toegang:kies": IEDEREEN,
    "toegang:hervat": IEDEREEN,
    "toegang:uitnodiging": NIEMAND,
    # -- meetings: the table of the world is invited, with the deputy; the regisseur chairs
    "overleg:lijst": MET_CASUSSEN,
    "overleg:nieuw": rol(TRIAGE | {"ondersteuning"}, "bron-001 §2.4"),
    "overleg:overleg": Mag(BIJ_OVERLEG, bron="ontwerp §4.1: level taak"),
    "overleg:agenda": Mag(BIJ_OVERLEG, bron="ontwerp §4.11: no personal data"),
    "overleg:wijzigen": OVERLEG_PLANNEN,
    "overleg:afgelasten": OVERLEG_PLANNEN,
    "overleg:punt_nieuw": OVERLEG_PLANNEN,
    "overleg:stap": OVERLEG_PLANNEN,
    "overleg:privacy": OVERLEG_PLANNEN,
    "overleg:punt": casus(INHOUD, "WGS 2.31(4): content of the case"),
    "overleg:aanvullen": casus(INHOUD),
    "overleg:tafel": AAN_TAFEL,
    "overleg:uitnodigen": AAN_TAFEL,
    "overleg:afvoeren": AAN_TAFEL,
    "overleg:punt_stap": AAN_TAFEL,
    "overleg:aanwezig": AAN_TAFEL,
    "overleg:notitie": AAN_TAFEL,
    "overleg:besluit": AAN_TAFEL,
    "overleg:besluit_weg": AAN_TAFEL,
    "overleg:afspraak": AAN_TAFEL,
    "overleg:afspraak_lezen": AAN_TAFEL,
    "overleg:derde": casus(
        INHOUD - {"psychiater", "toezichthouder"}, "WGS 2.31(9): a public participant decides"
    ),
    "overleg:uitnodiging": Mag(BIJ_OVERLEG, bron="ontwerp §4.1: level taak"),
    "overleg:vervanger": Mag(
        frozenset({"agent", "ambassadeur", "leidinggevende"}),
        INHOUD - {"agent"},
        bron="bron-001 §1.5: the ambassadeur sends a colleague",
    ),
    "overleg:niet_nodig": AAN_TAFEL,
    "overleg:vervanger_besluit": casus(REGIE, "WGS 2.31(4)"),
    "overleg:van_casus": casus(INHOUD),
    "overleg:soorten": rol(frozenset({"beheerder"})),
    "overleg:soorten_standaard": rol(frozenset({"beheerder"})),
    "overleg:soort_nieuw": rol(frozenset({"beheerder"})),
    "overleg:soort": rol(frozenset({"beheerder"})),
    # -- drafts: everybody has only his own, whatever id he gives
    "concepten:bewaar": IEDEREEN,
    "concepten:bewaar_nieuw": IEDEREEN,
    "concepten:weggooien": IEDEREEN,
    "concepten:weggooien_nieuw": IEDEREEN,
    # -- the frame
    "web:stijl": IEDEREEN,
    "web:taal": IEDEREEN,
    "web:thema": IEDEREEN,
    "web:vastgelegd": IEDEREEN,
}

#: Pages of signing in: about the account, before any capacity. Tested in `toegang/tests`.
INLOGGEN = ("account_", "mfa_")

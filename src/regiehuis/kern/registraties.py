"""The registers themselves: what a room contributes to pages and jobs of later rooms.

Each room fills them in the `ready` of its `apps.py`; `config` freezes them when all rooms
are ready. There are no Django types here: `door` is the acting officer in capacity (logboek),
ids are UUIDs, and a `bouw` callable returns plain values. `volgorde` counts in tens, so that
a later room fits in between. Labels are Dutch source texts, possibly lazily translated.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.document import Blok
from regiehuis.kern.register import Register
from regiehuis.kern.zoekvraag import Zoekvraag


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry in the main navigation.

    Attributes:
        adres: name of the url; it gets the short id of the acting officer from the shell.
        recht: key in the map of rights; None shows the entry to everyone signed in.
        telling: `telling(door) -> int | None` for the counter beside the label.
        object: name in an address of what this entry lists: every page of one case, whatever
            room it is of, belongs to the list of cases.
    """

    sleutel: str
    label: Any
    adres: str
    recht: str | None = None
    volgorde: int = 100
    telling: Callable[[Any], int | None] | None = None
    object: str = ""


@dataclass(frozen=True, slots=True)
class Tabblad:
    """A tab on the case page.

    Attributes:
        adres: name of the url, with the case id as its argument.
        telling: `telling(door, casus_id) -> int | None` for the counter in the tab.
        recht: key in the map of rights; None shows the tab to whoever sees the case.
    """

    sleutel: str
    label: Any
    adres: str
    volgorde: int = 100
    telling: Callable[[Any, UUID], int | None] | None = None
    recht: str | None = None


@dataclass(frozen=True, slots=True)
class Wervel:
    """One vertebra of the backbone: the line of stages that every case shows.

    Attributes:
        bouw: `bouw(door, casus_ids) -> {casus_id: value}`, set-based: the same number of
            queries for one case and for fifty.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, Sequence[UUID]], Mapping[UUID, Any]]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Paneel:
    """A panel on the case page.

    Attributes:
        plaats: 'hoofd' (main column) or 'zijde' (beside it) of the overview; 'team' in the main
            column of the page of the team; 'dossier' on the tab of the file.
        template: path of the template, rendered with what `bouw` returns.
        bouw: `bouw(door, casus_id) -> dict | None`; None leaves the panel out.
    """

    sleutel: str
    plaats: Literal["hoofd", "zijde", "team", "dossier"]
    template: str
    bouw: Callable[[Any, UUID], dict[str, Any] | None]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Teamvlag:
    """A word that stands with a person in the drawing of the team, such as 'casusregie'.

    Attributes:
        bouw: `bouw(door, casus_id) -> ids of the functionarissen who bear it`.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Iterable[UUID]]
    volgorde: int = 100


Groep = Literal["beantwoorden", "besluiten", "doen", "te_laat", "staat_stil"]


@dataclass(frozen=True, slots=True)
class Werkitem:
    """One line of the home page: something that this officer must answer, decide or do.

    Attributes:
        soort: key of the Werksoort.
        vraag: the bold sentence; says what is asked, without personal data.
        casus_nummer: 'JJJJ-NNNN', or '' when there is no case yet.
        casus: the case, of which the list shows the aanduiding to who sees its content.
        aanduiding: that of a submission, when there is no case yet.
        context: who asks, and from where.
        termijn: moment at which it is late.
        url: address of the place to do it, complete.
        sinds: since when it waits.
    """

    soort: str
    id: UUID
    vraag: Any
    casus_nummer: str = ""
    context: Any = ""
    termijn: datetime | None = None
    url: str = ""
    sinds: datetime | None = None
    casus: UUID | None = None
    aanduiding: str = ""


@dataclass(frozen=True, slots=True)
class Werksoort:
    """A kind of work on the home page.

    Attributes:
        bouw: `bouw(door)` -> Werkitems (list or lazy), in a fixed number of queries.
        voorbeeld: `voorbeeld(door, id) -> dict | None`: context for `template`, the preview
            beside the list; None when the officer may not see it.
        template: path of the template of the preview.
    """

    sleutel: str
    groep: Groep
    bouw: Callable[[Any], Iterable[Werkitem]]
    volgorde: int = 100
    label: Any = ""
    voorbeeld: Callable[[Any, UUID], dict[str, Any] | None] | None = None
    template: str = ""


@dataclass(frozen=True, slots=True)
class Treffer:
    """One hit of a search; `titel` may hold a name, `url` never."""

    bron: str
    id: UUID
    titel: str
    url: str
    toelichting: str = ""
    casus_nummer: str = ""
    gewicht: float = 0.0


@dataclass(frozen=True, slots=True)
class Zoekbron:
    """A source of the one search box.

    Attributes:
        zoek: `zoek(door, vraag, aantal) -> Treffers`, best first; the database policy, not
            this function, decides what may be seen.
    """

    sleutel: str
    label: Any
    zoek: Callable[[Any, Zoekvraag, int], Sequence[Treffer]]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Zichtrij:
    """One expected row of the table of sight, as the oracle states it."""

    soort: str
    object_id: UUID
    functionaris_id: UUID
    niveau: str


@dataclass(frozen=True, slots=True)
class Zichtbron:
    """The oracle of a room that grants sight: which rows ought to exist in a house.

    Attributes:
        verwacht: `verwacht(huis_id) -> iterable of Zichtrij`, computed from the room's own
            tables and not from the table of sight.
        soorten: the kinds of sight that this room alone writes.
    """

    sleutel: str
    verwacht: Callable[[UUID], Iterable[Zichtrij]]
    soorten: tuple[str, ...] = ()
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Bewaring:
    """How long a table is kept, and the destruction of it.

    Attributes:
        sleutel: '<room>.<table>', for example 'casus.betrokkene'.
        tabel: name in the database.
        grond: article or covenant that sets the term.
        termijn: the term in words, as the register of processing prints it.
        volgorde: order of destruction; dependents have lower numbers than what they point to.
        vind: `vind(huis_id, op) -> ids that must go`, or None when the parent decides.
        vernietig: `vernietig(ids) -> number of rows destroyed`, or None when it falls with
            its parent.
        eigen_taak: the room destroys on a schedule of its own, with a certificate.
    """

    sleutel: str
    tabel: str
    grond: str
    termijn: Any
    volgorde: int = 100
    vind: Callable[[UUID, datetime], Iterable[UUID]] | None = None
    vernietig: Callable[[Sequence[UUID]], int] | None = None
    eigen_taak: bool = False


@dataclass(frozen=True, slots=True)
class Tijdlijnregel:
    """One entry of the timeline of a case; the words are made at reading time.

    Attributes:
        soort: key of SOORTEN in `dossier.rules` ('interventie', 'incident', 'detentie',
            'contact', 'overleg', 'plan', 'regie', 'mijlpaal', 'fase', 'evaluatie').
        begin: when it was or began, as precise as is known.
        eind: when it ended; None for what has no length, or still runs (`loopt`).
        wie: the organisation whose lane it stands in.
        keten: chain of that organisation ('straf', 'drang', 'zorg', 'gemeente', 'huis').
        zin: what it was, in one line.
        kader: 'vrijwillig', 'drang' or 'dwang'; '' where it means nothing.
        resultaat: in words; '' when there is none (yet).
        reden: why it ended, or another explanation.
        url: where it can be read, complete.
        uitslag: the sign at the end of its bar: 'bereikt', 'deels' or 'niet_bereikt'; '' when
            nothing is known of that. The words stand in `resultaat`.
    """

    soort: str
    id: UUID
    begin: DeelDatum
    zin: Any
    wie: str
    keten: str
    eind: DeelDatum | None = None
    loopt: bool = False
    kader: str = ""
    resultaat: Any = ""
    reden: Any = ""
    url: str = ""
    uitslag: str = ""


@dataclass(frozen=True, slots=True)
class Tijdlijnbron:
    """A source of the assembled timeline.

    Attributes:
        bouw: `bouw(door, casus_id) -> Tijdlijnregels`, in a fixed number of queries.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Iterable[Tijdlijnregel]]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Dossierdeel:
    """What a room contributes to the export of one case.

    Attributes:
        bouw: `bouw(door, casus_id) -> blocks` (kern.document): exactly what `door` may see;
            nothing leaves the part out.
        op_tafel: also printed on the one page that lies on the table.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Sequence[Blok]]
    volgorde: int = 100
    op_tafel: bool = False


@dataclass(frozen=True, slots=True)
class OpenZaak:
    """Something of a case that is not finished: an agreement, a request, a meeting."""

    id: UUID
    tekst: Any
    wie: str = ""
    termijn: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class OpenZaken:
    """What a room has open in a case, to be ended before the case is closed.

    Attributes:
        bouw: `bouw(door, casus_id) -> OpenZaken`, in a fixed number of queries.
        beeindig: `beeindig(door, casus_id, id, reden)`: end one, with the reason in words.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Sequence[OpenZaak]]
    beeindig: Callable[[Any, UUID, UUID, str], None]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Plantoets:
    """A question to a plan that a room above knows the answer to; it warns and never blocks.

    Attributes:
        label: what is in order; `mist` what is missing (the label when it is '').
        bron: where the criterion is written.
        bouw: `bouw(door, casus_id, plan) -> True, False, or None` when it does not apply;
            `plan` is the id of the version.
    """

    sleutel: str
    label: Any
    bron: str
    bouw: Callable[[Any, UUID, UUID], bool | None]
    mist: Any = ""


@dataclass(frozen=True, slots=True)
class Casusdatum:
    """A day that is coming in a case, in words: 'Overleg', 'Casusregie loopt af'."""

    op: date
    wat: Any
    url: str = ""


@dataclass(frozen=True, slots=True)
class Datumbron:
    """What a room has on the calendar of cases, for who looks in twice a month.

    Attributes:
        bouw: `bouw(door, casus_ids) -> {casus_id: Casusdata}`, set-based, days from today on.
    """

    sleutel: str
    bouw: Callable[[Any, Sequence[UUID]], Mapping[UUID, Iterable[Casusdatum]]]
    volgorde: int = 100


BLADZIJDEN: Register[Any] = Register("bladzijden")
NAVIGATIE: Register[NavItem] = Register("navigatie", NavItem)
CASUS_TABBLADEN: Register[Tabblad] = Register("casus-tabbladen", Tabblad)
CASUS_RUGGENGRAAT: Register[Wervel] = Register("casus-ruggengraat", Wervel)
CASUS_PANELEN: Register[Paneel] = Register("casus-panelen", Paneel)
TEAMVLAGGEN: Register[Teamvlag] = Register("teamvlaggen", Teamvlag)
WERKVOORRAAD: Register[Werksoort] = Register("werkvoorraad", Werksoort)
ZOEKBRONNEN: Register[Zoekbron] = Register("zoekbronnen", Zoekbron)
ZICHTBRONNEN: Register[Zichtbron] = Register("zichtbronnen", Zichtbron)
BEWAARTERMIJNEN: Register[Bewaring] = Register("bewaartermijnen", Bewaring)
CASUSDATUMS: Register[Datumbron] = Register("casusdatums", Datumbron)
TIJDLIJN: Register[Tijdlijnbron] = Register("tijdlijn", Tijdlijnbron)
DOSSIERDELEN: Register[Dossierdeel] = Register("dossierdelen", Dossierdeel)
OPEN_ZAKEN: Register[OpenZaken] = Register("open-zaken", OpenZaken)
PLANTOETSEN: Register[Plantoets] = Register("plantoetsen", Plantoets)

ALLE: tuple[Register[Any], ...] = (
    BLADZIJDEN,
    NAVIGATIE,
    CASUS_TABBLADEN,
    CASUS_RUGGENGRAAT,
    CASUS_PANELEN,
    TEAMVLAGGEN,
    WERKVOORRAAD,
    ZOEKBRONNEN,
    ZICHTBRONNEN,
    BEWAARTERMIJNEN,
    CASUSDATUMS,
    TIJDLIJN,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    PLANTOETSEN,
)


def noem_bladzijden(kamer: str, **titels: Any) -> None:
    """Say what each address of a room is called in the log, where a person reads it."""
    for naam, titel in titels.items():
        BLADZIJDEN.registreer(f"{kamer}:{naam}", titel)


def bevries_alle() -> None:
    """Freeze every register; `config` calls it once all rooms are ready."""
    for register in ALLE:
        register.bevries()

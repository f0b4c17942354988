"""What the triage team discusses: two meetings of a house that has one."""

from dataclasses import dataclass, field

#: Places in the network of who weighs.
LEDEN = ("triage", "regie1", "regie2")


@dataclass(frozen=True, slots=True)
class T:
    """A submission at the triage table.

    Attributes:
        melding: key of the submission.
        waarvoor: what it is discussed for.
        zegt: key of a point -> text; besluit: what the table decides. '' while it is to come.
    """

    melding: str
    waarvoor: str
    zegt: dict[str, str] = field(default_factory=dict)
    besluit: str = ""


#: Held; the outcome is recorded the day after, as the submission itself tells.
GEWEEST = (
    T(
        "m_riec",
        "Is dit ondermijning, of ook zorg?",
        {
            "beeldvorming": "De politie kent het bedrijf. Er is geen hulpvraag bekend.",
            "oordeelsvorming": "Het gaat om geld en om het pand, niet om een persoon met "
            "problemen op meer dan een leefgebied.",
        },
        "Niet in behandeling. De aanmelder legt dit voor aan het RIEC, met de stukken van de "
        "controle.",
    ),
    T(
        "m_afgewezen",
        "Hoort dit hier?",
        {
            "beeldvorming": "Er zijn schulden. Er is geen gevaar en geen strafbaar feit.",
            "oordeelsvorming": "Aan geen van de vier delen van de doeltoets is voldaan.",
        },
        "Afwijzen, met de raad om naar schuldhulp van de gemeente te gaan.",
    ),
    T(
        "m_advies",
        "Twijfel over c: is er gevaar voor anderen?",
        {
            "beeldvorming": "Mevrouw is opgelicht. Zij wil wraak, maar deed nog niets.",
            "oordeelsvorming": "Slachtofferhulp en de wijkagent kunnen dit samen aan.",
        },
        "Alleen advies. Doet zij toch iets, dan komt de aanmelding terug.",
    ),
)
KOMEND = (
    T("m_twijfel", "Is dit ernstig genoeg voor c?"),
    T("m_weging", "De twee oordelen over d verschillen."),
    T("m_aangevuld", "De aanvulling is binnen: twee aangiftes."),
)

"""Arguments with which triage weighs, per criterion and judgement."""

ARGUMENTEN: dict[str, dict[str, tuple[str, ...]]] = {
    "a": {
        "v": (
            "De problemen thuis en bij betrokkene zelf zijn door drie partners beschreven.",
            "Schulden, middelengebruik en ruzie thuis, al langer dan een jaar.",
            "De thuissituatie is onveilig en betrokkene raakt verder achterop.",
        ),
        "n": ("Er is een incident geweest, maar van problemen bij betrokkene blijkt niets.",),
        "t": ("De aanmelder schrijft dat er thuis veel speelt, maar niet wat.",),
    },
    "b": {
        "v": (
            "Wonen, inkomen en gezondheid spelen alle drie mee en vergroten de kans op nieuwe "
            "feiten.",
            "Geen dagbesteding, verkeerde vrienden en middelen: drie leefgebieden.",
            "Op vier van de vijf leefgebieden zijn er zorgen met gevolgen voor de veiligheid.",
        ),
        "n": ("Alleen op wonen is er een probleem.",),
        "t": ("Over gezondheid en inkomen weten we nog niets.",),
    },
    "c": {
        "v": (
            "Vijf meldingen in drie maanden, waarvan twee met geweld.",
            "Zonder ingrijpen is nieuwe schade aannemelijk: de feiten volgen elkaar sneller op.",
            "De buurt voelt zich onveilig en er zijn drie aangiftes in behandeling.",
        ),
        "n": ("Er is hinder, maar geen ernstige overlast en geen strafbaar feit.",),
        "t": ("De meldingen zijn van een persoon. Is er meer?",),
    },
    "d": {
        "v": (
            "Toezicht en behandeling moeten op elkaar worden afgestemd, anders sluit er een.",
            "Zorg alleen lukte twee keer niet en straf alleen ook niet.",
            "Politie, zorg en gemeente hebben elk een deel van de oplossing.",
        ),
        "n": ("Het wijkteam kan dit zelf, met de huisarts.",),
        "t": ("Misschien lukt het nog binnen de zorg. Vraag de behandelaar.",),
    },
}

HUISARGUMENTEN: dict[str, dict[str, tuple[str, ...]]] = {
    "a": {
        "v": (
            "Vier van de vijf leefgebieden, met gevolgen voor het hele gezin.",
            "Meer dan een leefgebied, en de buurt heeft er last van.",
        ),
        "n": ("Een enkel probleem, geen multiprobleem.",),
        "t": ("Waarschijnlijk wel, maar de zorgkant is onbekend.",),
    },
    "b": {
        "v": (
            "Twee keer besproken in het lokale overleg, zonder resultaat.",
            "Het wijkteam heeft acht maanden ingezet.",
        ),
        "n": ("Nog niet lokaal besproken.",),
        "t": ("Onduidelijk wat het wijkteam deed.",),
    },
    "c": {
        "v": ("Drie incidenten in de laatste vijf weken.", "Vorige week nog een aanhouding."),
        "n": ("Het laatste incident is van een half jaar geleden.",),
        "t": ("De laatste melding is van twee maanden geleden.",),
    },
    "d": {
        "v": (
            "De oplossing ligt in toezicht en hulp samen.",
            "De aanmelder komt uit de straf; zonder zorg verandert er niets.",
        ),
        "n": ("Straf is hier niet nodig.",),
        "t": ("Een strafbaar feit is nog niet zeker.",),
    },
    "e": {
        "v": ("Genoeg om de juiste mensen uit te nodigen.", "De betrokken hulp is bekend."),
        "n": ("Over de hulp is niets bekend. Eerst aanvullen.",),
        "t": ("Het is nog niet duidelijk wie de behandelaar is.",),
    },
    "1": {
        "v": ("Wonen, geld en gezondheid.", "Thuis, school en vrije tijd."),
        "n": ("Een leefgebied.",),
        "t": ("Nog niet duidelijk.",),
    },
    "2": {
        "v": ("Dwang en hulp zijn allebei nodig.", "Een keten alleen lukte twee keer niet."),
        "n": ("Kan binnen de zorg.",),
        "t": ("De zorgpartner is nog niet gesproken.",),
    },
    "3": {
        "v": (
            "Het gezin en de buren hebben er dagelijks last van.",
            "De kinderen zien het geweld.",
        ),
        "n": ("Geen gevolgen voor anderen.",),
        "t": ("Gevolgen voor de kinderen onbekend.",),
    },
    "4": {
        "v": ("Overlast van een hele groep in het centrum.",),
        "n": ("Geen gebiedsgebonden probleem.", "Het gaat om een persoon, niet om een gebied."),
        "t": ("Mogelijk speelt er meer in de straat.",),
    },
    "5": {
        "v": ("Het wijkteam en de wijkagent komen er samen niet meer uit.",),
        "n": ("Lokaal is nog niet alles geprobeerd.", "De lokale aanpak loopt nog."),
        "t": ("Het is niet duidelijk wat het wijkteam al deed.",),
    },
}

"""French, as it is said in Brussels and Wallonia."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.agreement import FEMININE, counted, is_feminine
from kiosk.speech.words.clock import with_minutes
from kiosk.speech.words.number_words import cardinal
from kiosk.speech.words.replacements import Part, Place
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Dates,
    Numbers,
    Ordinals,
    Signs,
    SpokenLanguage,
    Times,
)

_FEMININE_ENDS: Final = (
    "tion", "sion", "xion", "aison", "té", "ée", "ance", "ence", "ette", "elle", "esse", "euse", "trice", "ure", "ude",
    "ade", "ie", "ise", "ille", "ine", "aine", "onne", "enne", "tte", "sse", "che", "gne", "ère", "ière",
    "ante", "ente",
)  # fmt: skip
_MASCULINE: Final = frozenset(
    (
        "été", "côté", "comité", "traité", "arrêté", "député", "congé", "musée", "lycée", "trophée", "silence",
        "grade", "stade", "incendie", "génie", "parapluie", "portefeuille", "magazine", "domaine", "capitaine",
        "caractère", "cimetière", "frère", "père", "beau-père", "grand-père", "ministère", "critère", "dimanche",
        "chèque", "litre", "kilomètre", "signe", "mètre", "squelette", "foie", "murmure", "centième", "milliardième",
        "comté", "invité", "pâté", "règne", "mystère", "monastère", "moine", "cinquante", "insigne", "hélicoptère",
        "champagne", "derrière", "arrière", "cookie", "peigne",
    )
)  # fmt: skip
_FEMININE: Final = frozenset(
    (
        "heure", "minute", "seconde", "semaine", "journée", "année", "nuit", "fois", "personne", "femme", "fille",
        "mère", "sœur", "soeur", "dame", "voisine", "mineure", "carte", "photo", "copie", "page", "lettre", "facture",
        "feuille", "demande", "aide", "somme", "part", "partie", "adresse", "date", "langue", "école", "classe",
        "place", "commune", "ville", "maison", "chambre", "pièce", "porte", "clé", "rue", "gare", "ligne", "image",
        "question", "réponse", "preuve", "peine", "offre", "tâche", "étape", "règle", "loi", "clause", "caisse",
        "banque", "amende", "dette", "prime", "allocation", "crèche", "bourse", "formule", "visite", "consultation",
        "dose", "mutuelle", "salle", "table", "fiche", "liste", "note", "plainte", "chose", "seule", "petite",
        "grande", "nouvelle", "bonne", "belle", "première", "deuxième", "troisième", "dernière", "tonne", "voiture",
        "moitié", "croix", "voix", "main", "fin", "faim", "nation", "famille", "enveloppe", "serrure", "signature",
        "boîte", "couche", "cour", "mer", "dent", "jambe", "maladie", "naissance", "équipe", "entreprise", "usine",
        "ferme", "herbe", "suite", "histoire", "police", "cause", "route", "fête", "face", "forme", "retraite",
        "prison", "eau", "région", "réunion", "fenêtre", "période", "boutique", "commande", "annonce", "bibliothèque",
        "clinique", "pause", "chaîne", "marque", "panne", "méthode", "réserve", "limite", "phase", "phrase", "vidéo",
        "avenue", "tentative", "épreuve", "caméra", "moto", "cellule", "rencontre", "perte", "leçon", "valeur",
        "couleur", "douleur", "erreur", "boisson", "pomme", "tomate", "veste", "robe", "base", "zone", "plaque",
        "pile", "clef", "roue", "télé", "tête", "fleur", "union", "opinion", "religion", "façon", "affaire", "épouse",
        "armoire", "victime", "scène", "lampe", "analyse", "grippe", "capitale", "province", "revue", "charge",
        "fièvre", "course", "pierre", "île",
    )
)  # fmt: skip
"""Nouns whose ending does not tell, and what may stand between."""
_SAME_IN_PLURAL: Final = frozenset(("fois", "croix", "voix"))
# espeak-ng says the t of "vingt" where it is silent, and spelled so it does not; as long as before.
_HEARD_T: Final = re.compile(r"(?<=quatre-v)ingt(?=-(?!une?\b))", re.IGNORECASE)


def silent_t(text: str) -> str:
    """The text with "quatre-vingt-cinq" spelled as it is heard; as long as before."""
    return _HEARD_T.sub("aint", text)


def _cardinal(words: str, _number: int, _gender: str) -> str:
    words = re.sub(r"cents (?!million|milliard)(?=\w)", "cent ", words)
    words = re.sub(r"\bun (million|milliard)s\b", r"un \1", words)
    words = words.replace("quatre-vingt et un", "quatre-vingt-un")
    return re.sub(r"quatre-vingt$", "quatre-vingts", words)


def _gender(place: Place, end: int) -> str:
    """By the noun; "de 1 à 5 h" counts hours too."""
    if re.match(r"(?:\s?[-–—]\s?|\s(?:à|ou|et)\s)\d+\s?h(?!\w)", place.text[end : end + 16]):
        return FEMININE
    word = counted(place, end, "à|ou|et").lower()
    one = word if word in _SAME_IN_PLURAL else re.sub("[sx]$", "", word)
    return FEMININE if one in _FEMININE or is_feminine(one, _FEMININE_ENDS, _MASCULINE) else ""


def _half(place: Place, end: int) -> str:
    return "une demi" if _gender(place, end) else "un demi"


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    number, end = int(found["n"]), found["end"]
    if number == 1 and end != "er":
        said = "première"
    elif end.startswith("nd"):
        said = "second" + end[2:]
    return ((found.start(), said),)


def _day(number: int, _before: str) -> str:
    return "premier" if number == 1 else cardinal(number, LANGUAGE)


def _time(hour: int, minute: int, _before: str) -> str:
    hours = f"{cardinal(hour, LANGUAGE, 'f')} {'heures' if hour > 1 else 'heure'}"
    return with_minutes(hours, minute, LANGUAGE, "f")


LANGUAGE: Final = SpokenLanguage(
    tag="fr",
    voices=("fr-be", "fr-fr", "fr"),
    tried="bonjour",
    signs=Signs(
        and_="et",
        or_="ou",
        plus="plus",
        minus="moins",
        equals="égale",
        to="à",
        per="par",
        times="fois",
        at="arobase",
        dot="point",
        slash="barre oblique",
        dash="tiret",
        underscore="tiret bas",
        be="bé",
    ),
    numbers=Numbers(
        num2words="fr_BE",
        cardinal=_cardinal,
        endings={"f": ((r"\bun$", "une"),)},
        gender=_gender,
        times_gender="f",
        decimal="virgule",
        groups_as_numbers=True,
        calling=r"num[eé]r\w*|appel\w*|tél|tel",
        over="sur",
        parts=("un demi", "un tiers", "deux tiers", "un quart", "trois quarts"),
        half=_half,
        half_more="et demi",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})(?P<end>ère|ere|er|re|ème|eme|nde|nd|e)", said=_ordinal),
    ),
    dates=Dates(
        day=_day,
        day_ends=("er",),
        after=frozenset(("le", "du", "au", "dès", "depuis", "avant", "après")),
        between=("au", "et le"),
        short_months={"jan": 1, "fév": 2, "fev": 2, "sep": 9, "aout": 8, "dec": 12, "fevr": 2},
        doors=("fermé", "ouvert"),
        weekdays={"vend": 4, "vendr": 4, "sam": 5, "merc": 2, "mard": 1},
    ),
    times=Times(said=_time, after=frozenset(("à", "dès"))),
    amounts=Amounts(
        cents=("centime", "centimes", "centimes"),
        both="{euros} {cents}",
        unit_genders={"duration-hour": "f", "duration-second": "f", "duration-minute": "f"},
    ),
    abbreviations=Abbreviations(
        inside={
            "p. ex.": "par exemple",
            "par ex.": "par exemple",
            "n°": "numéro",
            "nº": "numéro",
            "M.": "monsieur",
            "MM.": "messieurs",
            "Mme": "madame",
            "Mmes": "mesdames",
            "Mlle": "mademoiselle",
            "Dr": "docteur",
            "Dr.": "docteur",
            "tél.": "téléphone",
            "tél": "téléphone",
            "s.v.p.": "s’il vous plaît",
            "svp": "s’il vous plaît",
            "c.-à-d.": "c’est-à-dire",
            "av.": "avenue",
            "bd": "boulevard",
            "max.": "maximum",
            "env.": "environ",
            "réf.": "référence",
            "incl.": "inclus",
            "St": "saint",
            "Ste": "sainte",
            "art.": "article",
            "ch.": "chapitre",
            "24h/24": "vingt-quatre heures sur vingt-quatre",
            "7j/7": "sept jours sur sept",
        },
        closing={"etc.": "et cetera", "min.": "minimum"},
        before_numbers={"p.": "page"},
        century="e",
    ),
)

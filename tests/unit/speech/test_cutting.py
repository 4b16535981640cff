"""Where sentences and words begin and end."""

from __future__ import annotations

import time

import pytest

from kiosk.speech.words.cutting import LONGEST
from kiosk.speech.words.text import sentences, words

LANGUAGES = ("nl", "fr", "de", "en", "ar", "ro", "es", "tr", "uk", "fa")


def cut(text: str, language: str) -> list[str]:
    return [text[sentence.start : sentence.start + sentence.length] for sentence in sentences(text, language)]


def shown(text: str, language: str) -> list[str]:
    return [text[start : start + length] for start, length in words(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", " ", "...", "?!", "—", "«»", "\u00ad", "\u200e\u200f", "\n\n", "(…)", "•"])
def test_a_text_without_words_has_no_sentences(text: str, language: str) -> None:
    assert sentences(text, language) == ()
    assert words(text, language) == ()


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("nl", "Ga naar het OCMW.", "Daar vraag je hulp."),
        ("nl", "Kom om 9.30 u.", "Dan is het open."),
        ("nl", "Bel a.u.b. dr. Peeters, bv. Morgen.", "Of kom."),
        ("nl", "Zeg: ‘Bel 112.’", "Vraag nooit eerst naar papieren."),
        ("nl", "Neem brood, melk enz.", "Ga dan naar huis."),
        ("fr", "Demandez à M. Dupont ou Mme Diallo.", "Ils parlent arabe."),
        ("fr", "Apportez p.ex. Votre carte.", "Merci."),
        ("de", "Am 3. Mai kommt z.B. Frau Weber.", "Bis dann."),
        ("en", "Ask Dr. Smith, e.g. Monday.", "Then wait."),
        ("en", "He said no.", "Then he left."),
        ("ar", "هل أنت مريض؟", "اتصل بالرقم 112."),
        ("ar", "اسأل د. أحمد.", "هو يساعد."),
        ("ro", "Mergeți la dr. Popescu, str. Unirii.", "Apoi așteptați."),
        ("es", "Pregunte al Sr. Gómez o a la Dra. Ruiz.", "Luego espere."),
        ("de", "Ich bin 18.", "Das ist gut."),
        ("tr", "Dr. Yılmaz 3. katta.", "Sonra bekleyin."),
        ("uk", "Ідіть на вул. Шевченка.", "Там допоможуть."),
        ("de", "Öffnet: Montag, 4. Januar 2027, 09:00.", "Bis dann."),
        ("de", "Offen Mo. 9-12 Uhr, z. B. Morgen.", "Bis dann."),
        ("de", "Geschlossen am 1.5. 9-12 Uhr und 24.–26. Dezember.", "Bis dann."),
        ("nl", "Kom op 5 okt. 2026 of ma. 9 u.", "Daarna niet."),
        ("fr", "Venez le 5 oct. 2026, p. ex. Lundi.", "Merci."),
        ("fa", "آیا بیمار هستید؟", "با ۱۱۲ تماس بگیرید."),
    ],
)
def test_an_abbreviation_ends_no_sentence_and_a_full_stop_does(language: str, first: str, second: str) -> None:
    assert cut(f"{first} {second}", language) == [first, second]


def test_a_numbered_line_stays_with_its_number() -> None:
    assert cut("1. Ga naar de school.\n2. Vraag een plaats.", "nl") == ["1. Ga naar de school.", "2. Vraag een plaats."]


def test_lines_of_their_own_are_sentences() -> None:
    assert cut("Maandag gesloten\nDinsdag open", "nl") == ["Maandag gesloten", "Dinsdag open"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "rijks\u00adregister, dokter!", ["rijks\u00adregister", "dokter"]),
        ("nl", "Goed 👍🏽 zo 👨‍👩‍👧!", ["Goed", "👍🏽", "zo", "👨‍👩‍👧"]),
        ("nl", "👍 a 👍 b", ["👍", "a", "👍", "b"]),
        ("nl", "€ 5 of €5, 50% en 5 %", ["5", "of", "€5", "50%", "en", "5"]),
        ("nl", "in € betaald", ["in", "€", "betaald"]),
        ("nl", "+32 2 123", ["+32", "2", "123"]),
        ("fr", "l’école d'aujourd’hui", ["l’école", "d'aujourd’hui"]),
        ("fr", "rendez-vous", ["rendez", "vous"]),
        ("ar", "مركز OCMW، هنا", ["مركز", "OCMW", "هنا"]),
        ("fa", "می\u200cخواهم بروم", ["می\u200cخواهم", "بروم"]),
        ("ar", "\u2067مرحبا\u2069 \u2066OCMW\u2069", ["مرحبا", "OCMW"]),
    ],
)
def test_a_word_is_what_has_a_letter_a_digit_or_a_picture(language: str, text: str, expected: list[str]) -> None:
    assert shown(text, language) == expected


def test_a_soft_hyphen_is_shown_and_not_said() -> None:
    (sentence,) = sentences("je rijks\u00adregister\u00adnummer", "nl")
    assert (sentence.words[1].start, sentence.words[1].length) == (3, 21)
    assert sentence.words[1].said == "rijksregisternummer"
    assert sentence.utterance.text == "je rijksregisternummer"


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    clause = "je gaat naar het loket en je vraagt een papier voor je kind"
    text = ", ".join([clause] * 12) + "."
    parts = cut(text, "nl")
    assert len(parts) > 1
    assert all(len(part) <= LONGEST for part in parts)
    assert all(part.endswith(",") for part in parts[:-1])
    assert " ".join(parts) == text


def test_a_long_sentence_without_a_clause_is_cut_between_words() -> None:
    text = "woord " * 500
    parts = cut(text, "nl")
    assert all(len(part) <= LONGEST for part in parts)
    assert " ".join(parts) == text.strip()


def test_a_word_without_an_end_stays_one_word() -> None:
    text = "a" * 5000
    assert cut(text, "nl") == [text]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "around", ["{}", "{}e", "€ {}", "{} %", "{} km", "{} euro", "{}½", "B{}", "0{}", "+32 {}", "1,{}"]
)
def test_a_number_without_an_end_is_read_digit_by_digit(around: str, language: str) -> None:
    found = sentences(around.format("7" * 5000), language)
    assert sum(len(word.said.split()) for sentence in found for word in sentence.words) >= 5000


@pytest.mark.slow
def test_ten_thousand_characters_take_ten_times_as_long_as_a_thousand_do() -> None:
    def seconds(size: int, sentence: str) -> float:
        """Of a processor, which no other program lengthens."""
        text = (sentence * (size // len(sentence) + 1))[:size]
        taken = []
        for _ in range(2):
            begun = time.process_time()
            sentences(text, "nl")
            taken.append(time.process_time() - begun)
        return min(taken)

    for sentence in (
        "Bel 02 123 45 67, € 5 of ga op 12/11/2026 naar het OCMW. ",
        "woord ",
        "1 ",
        "a, ",
        "a.b@c/",
        "a'b’",
    ):
        assert seconds(10_000, sentence) < 40 * seconds(1_000, sentence), sentence

"""Which stretches of a text read the other way than it: numbers with their signs, and names in foreign letters."""

from __future__ import annotations

import pytest

from kiosk.ui.kit.runs import Run, left_to_right, numbers, right_to_left, runs_from_right

PHONES = (
    "0478 12 34 56",
    "0478/12.34.56",
    "0478/12 34 56",
    "0478-12-34-56",
    "02/555.12.34",
    "02 555 12 34",
    "(02) 555 12 34",
    "+32 2 000 00 10",
    "+32 (0)2 000 00 10",
    "+32(0)2 555 12 34",
    "0032 478 12 34 56",
    "0800-12 345",
    "1712",
    "#31#",
    "۰۴۷۸ ۱۲ ۳۴ ۵۶",
    "٠٤٧٨ ١٢ ٣٤ ٥٦",
)
OTHERS = (
    "25/12/2026",
    "25-12-2026",
    "1.5.2027",
    "9.00-12.00",
    "09:00–12:00",
    "09:00 – 12:00",
    "9 - 12",
    "8h30-12h/13h-16h",
    "16.30u",
    "€ 1.250,50",
    "€1.250,50",
    "1.250,50 €",
    "60 000 €",
    "1,- €",
    "€50-€100",
    "50 %",
    "5-10%",
    "21,5°",
    "18+",
    "-5",
    "BE68 5390 0754 7034",
    "BE 0123.456.789",
    "85.07.30-033.28",
    "12 345 678",
)
NAMES = (
    "OCMW",
    "Pro Deo",
    "Molenstraat 12, 9999 Lindewater",
    "Rue d'Ixelles 3",
    "St. Niklaas",
    "Sint-Jans-Molenbeek",
    "OCMW (Antwerpen)",
    "Antwerpen - Brussel",
    "www.ocmw.be/info",
    "info@ocmw.be",
    "5 euro",
    "20 °C",
    "Żabińska",
    "Київ",
)


def of(text: str, runs: tuple[Run, ...]) -> list[str]:
    return [text[run.start : run.end] for run in runs]


@pytest.mark.parametrize("run", [*PHONES, *OTHERS, *NAMES])
@pytest.mark.parametrize("around", ["{}", "اتصل على {} الآن.", "إلى {}.", "{}: مركز", "(هنا: {})", "مركز، {}، و"])
def test_a_number_or_a_name_is_one_run_of_a_text_from_right_to_left(around: str, run: str) -> None:
    text = around.format(run)
    assert of(text, left_to_right(text)) == [run]


@pytest.mark.parametrize("run", [*PHONES, *OTHERS])
@pytest.mark.parametrize("around", ["{}", "Bel {} nu.", "Bel {}.", "Om {}: kom.", "(hier: {})", "اتصل على {} الآن."])
def test_a_number_is_one_run_with_all_its_groups_in_any_text(around: str, run: str) -> None:
    text = around.format(run)
    assert of(text, numbers(text)) == [run]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("من 5 إلى 18", ["5", "18"]),
        ("و1.250 يورو", ["1.250"]),
        ("و€5", ["€5"]),
        ("ال-OCMW", ["OCMW"]),
        ("بـOCMW", ["OCMW"]),
        ("OCMW، Actiris و VDAB", ["OCMW", "Actiris", "VDAB"]),
        ("OCMW, VDAB", ["OCMW", "VDAB"]),
        ("112, 1712", ["112", "1712"]),
        ("9.00-12.00, 13.00-16.00", ["9.00-12.00", "13.00-16.00"]),
        ("OCMW: 02 555 12 34", ["OCMW", "02 555 12 34"]),
        ("OCMW, 02 555 12 34", ["OCMW", "02 555 12 34"]),
        ("OCMW. 0478 12 34 56", ["OCMW", "0478 12 34 56"]),
        ("في 5.5. اتصل", ["5.5"]),
        ("(OCMW مركز)", ["OCMW"]),
        ("٥٠٪", ["٥٠"]),
        ("۵۰٪", ["۵۰٪"]),
        ("مركز", []),
        ("، . ؟", []),
        ("", []),
    ],
)
def test_runs_of_a_text_from_right_to_left_end_where_the_text_itself_goes_on(text: str, found: list[str]) -> None:
    assert of(text, left_to_right(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel 112. 24 uur open.", ["112", "24"]),
        ("Molenstraat 12, 9999 Lindewater", ["12", "9999"]),
        ("Van 5 tot 18 jaar", ["5", "18"]),
        ("OCMW-VDAB", []),
        ("Kom om 9 uur", ["9"]),
        ("Ga naar A4 12", ["A4 12"]),
        (" ".join(str(one) for one in range(10, 30)), []),
    ],
)
def test_a_number_ends_where_another_sentence_or_word_begins(text: str, found: list[str]) -> None:
    assert of(text, numbers(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel مركز الرعاية nu.", ["مركز الرعاية"]),
        ("Talen: العربية, فارسی en Türkçe", ["العربية", "فارسی"]),
        ("Gezegd: مَرْكَز.", ["مَرْكَز"]),
        ("Bel 112.", []),
    ],
)
def test_a_name_from_right_to_left_is_a_run_of_another_text(text: str, found: list[str]) -> None:
    assert of(text, right_to_left(text)) == found


@pytest.mark.parametrize(
    ("text", "paragraph", "runs"),
    [
        ("OCMW يدفع", True, True),
        ("0478 12 34 56", True, True),
        ("Call the desk. It is free.", True, False),
        ("العربية", False, True),
        ("Bel مركز", False, False),
        ("", False, False),
    ],
)
def test_a_text_whose_letters_are_all_foreign_runs_its_own_way(text: str, paragraph: bool, runs: bool) -> None:
    assert runs_from_right(text, right_to_left=paragraph) is runs

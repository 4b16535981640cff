"""Numbers and signs as English speakers in Belgium say them."""

from __future__ import annotations

import pytest

from tests.helpers.speech import mapped, spoken

CASES = [
    ("Call 112.", "Call one one two."),
    ("Call 1712.", "Call one seven one two."),
    ("Call 107.", "Call one zero seven."),
    ("107 people", "one hundred and seven people"),
    ("from 5 to 18 years", "from five to eighteen years"),
    ("6–18 years", "six to eighteen years"),
    ("02 123 45 67", "zero two, one two three, four five, six seven"),
    ("+32 2 123 45 67", "plus three two, two, one two three, four five, six seven"),
    ("0470 12 34 56", "zero four seven zero, one two, three four, five six"),
    ("1000 Brussels", "one thousand Brussels"),
    ("€1,250.50", "one thousand two hundred and fifty euros fifty"),
    ("€ 1.250,50", "one thousand two hundred and fifty euros fifty"),
    ("100 euros", "one hundred euros"),
    ("€1", "one euro"),
    ("€0.50", "fifty cents"),
    ("1,000 people", "one thousand people"),
    ("2.75 metres", "two point seven five metres"),
    ("12/11/2026", "the twelfth of November twenty twenty-six"),
    ("2026-11-12", "the twelfth of November twenty twenty-six"),
    ("12 November 2026", "the twelfth of November twenty twenty-six"),
    ("on the 3rd of May", "on the third of May"),
    ("November 12, 2026", "November the twelfth twenty twenty-six"),
    ("You may call 5 people", "You may call five people"),
    ("in 1995", "in nineteen ninety-five"),
    ("at 9:00", "at nine o'clock"),
    ("at 9.30 am", "at nine thirty A.M"),
    ("9 am–5 pm", "nine A.M to five P.M"),
    ("at 14:30", "at fourteen thirty"),
    ("at 17:05", "at seventeen oh five"),
    ("50%", "fifty per cent"),
    ("20 m²", "twenty square metres"),
    ("3 km", "three kilometres"),
    ("-5 °C", "minus five degrees Celsius"),
    ("the 1st floor", "the first floor"),
    ("the 22nd", "the twenty-second"),
    ("1/2 day", "one half day"),
    ("2½ hours", "two and a half hours"),
    ("7/10", "seven out of ten"),
    ("24/7", "twenty-four seven"),
    ("Ann & Bob", "Ann and Bob"),
    ("and/or", "and or"),
    ("level B1", "level B one"),
    ("papers, e.g. your card", "papers, for example your card"),
    ("Mr. Smith and Mrs Jones", "mister Smith and missis Jones"),
    ("No. 5", "number five"),
    ("He said no. Then he left.", "He said no. Then he left."),
    ("bread, etc.", "bread, et cetera."),
    ("the EU", "the E.U"),
    ("an NGO", "an N.G.O"),
    ("an AIDS test", "an Aids test"),
    ("Mon-Fri 9am-12pm", "Monday to Friday nine A.M to twelve P.M"),
    ("a 4x4", "a four x four"),
    ("2025-2026", "twenty twenty-five to twenty twenty-six"),
    ("info@help.be", "info at help dot B.E"),
    ("https://www.help.be/en", "W.W.W dot help dot B.E slash en"),
]


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "en") == said


def test_a_web_address_is_said_from_its_first_word_on() -> None:
    assert mapped("https://www.help.be/en", "en") == [
        ("https", "W.W.W"),
        ("www.help.be", "dot help dot B.E"),
        ("en", "slash en"),
    ]

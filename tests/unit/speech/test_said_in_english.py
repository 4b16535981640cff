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
    ("at 14:30", "at two thirty in the afternoon"),
    ("at 17:05", "at five oh five in the afternoon"),
    ("Open until 19:00", "Open until seven in the evening"),
    ("09:00–12:00, 16:00–19:00",
     "nine o'clock to twelve o'clock, four in the afternoon to seven in the evening"),
    ("at 23:45", "at eleven forty-five at night"),
    ("at 1:15", "at one fifteen in the morning"),
    ("at 0:30", "at twelve thirty at night"),
    ("at 0:00", "at midnight"),
    ("open 24h", "open twenty-four hours"),
    ("until 16.30", "until four thirty in the afternoon"),
    ("Closed: 25/12, 1/1 and 2/1.",
     "Closed: the twenty-fifth of December, the first of January and the second of January."),
    ("Closed from 24/12 to 3/1.", "Closed from the twenty-fourth of December to the third of January."),
    ("01 Oct 2026 at 08:05:00", "the first of October twenty twenty-six at eight oh five"),
    ("5 Oct. 2026", "the fifth of October twenty twenty-six"),
    ("Oct. 5, 2026", "October the fifth twenty twenty-six"),
    ("3 and 4 May", "the third and the fourth of May"),
    ("24-26 December", "the twenty-fourth to the twenty-sixth of December"),
    ("1,- € per copy", "one euro per copy"),
    ("Mon. to Fri. 9am-12pm", "Monday to Friday nine A.M to twelve P.M"),
    ("Mon–Fri 8:30–12:00 / 13:00–16:00", "Monday to Friday eight thirty to twelve o'clock, "
     "one in the afternoon to four in the afternoon"),
    ("Sat & Sun closed", "Saturday and Sunday closed"),
    ("Do you have an A card or F card?", "Do you have an eigh card or F card?"),
    ("a permit (A card or F card)", "a permit, eigh card or F card"),
    ("Your card is A, B or F.", "Your card is eigh, B or F."),
    ("A card", "eigh card"),
    ("A card is given to you.", "A card is given to you."),
    ("A lawyer helps you.", "A lawyer helps you."),
    ("Say: A friend helps.", "Say: A friend helps."),
    ("38h/week", "thirty-eight hours per week"),
    ("7.5%", "seven point five per cent"),
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
]  # fmt: skip


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "en") == said


def test_a_web_address_is_said_from_its_first_word_on() -> None:
    assert mapped("https://www.help.be/en", "en") == [
        ("https", "W.W.W"),
        ("www.help.be", "dot help dot B.E"),
        ("en", "slash en"),
    ]

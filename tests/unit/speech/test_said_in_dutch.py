"""Numbers and signs as people in Flanders and Brussels say them."""

from __future__ import annotations

import pytest

from tests.helpers.speech import mapped, spoken

CASES = [
    ("Bel 112.", "Bel honderdtwaalf."),
    ("Bel 1712.", "Bel zeventien twaalf."),
    ("Bel 1733 of 1722.", "Bel zeventien drieëndertig of zeventien tweeëntwintig."),
    ("Je kind is 5 jaar.", "Je kind is vijf jaar."),
    ("van 5 tot 18 jaar", "van vijf tot achttien jaar"),
    ("6–18 jaar", "zes tot achttien jaar"),
    ("6 - 18 jaar", "zes tot achttien jaar"),
    ("41 migranten", "eenenveertig migranten"),
    ("02 123 45 67", "nul twee, honderddrieëntwintig, vijfenveertig, zevenenzestig"),
    ("02/123.45.67", "nul twee, honderddrieëntwintig, vijfenveertig, zevenenzestig"),
    ("0470 12 34 56", "nul vierhonderdzeventig, twaalf, vierendertig, zesenvijftig"),
    ("0470123456", "nul vierhonderdzeventig, twaalf, vierendertig, zesenvijftig"),
    ("09 210 01 05", "nul negen, tweehonderdtien, nul één, nul vijf"),
    ("+32 2 123 45 67", "plus tweeëndertig, twee, honderddrieëntwintig, vijfenveertig, zevenenzestig"),
    ("0800 12 345", "nul achthonderd, twaalf, driehonderdvijfenveertig"),
    ("1000 Brussel", "duizend Brussel"),
    ("2018 Antwerpen", "tweeduizend achttien Antwerpen"),
    ("9000 Gent", "negenduizend Gent"),
    ("€ 1.250,50", "duizend tweehonderdvijftig euro vijftig"),
    ("1.250,50 €", "duizend tweehonderdvijftig euro vijftig"),
    ("100 euro", "honderd euro"),
    ("€100", "honderd euro"),
    ("€ 10,-", "tien euro"),
    ("12,50 euro", "twaalf euro vijftig"),
    ("€ 0,50", "vijftig cent"),
    ("€ 10/uur", "tien euro per uur"),
    ("10.000 mensen", "tienduizend mensen"),
    ("2,5 kamers", "twee komma vijf kamers"),
    ("12/11/2026", "twaalf november tweeduizend zesentwintig"),
    ("12-11-2026", "twaalf november tweeduizend zesentwintig"),
    ("12.11.2026", "twaalf november tweeduizend zesentwintig"),
    ("2026-11-12", "twaalf november tweeduizend zesentwintig"),
    ("12 november 2026", "twaalf november tweeduizend zesentwintig"),
    ("1 maart 1995", "één maart negentienhonderdvijfennegentig"),
    ("in 1995", "in negentienhonderdvijfennegentig"),
    ("om 9:00", "om negen uur"),
    ("om 9.30 u.", "om negen uur dertig."),
    ("om 14h30", "om veertien uur dertig"),
    ("9 u. tot 12 u.", "negen uur tot twaalf uur."),
    ("9:00–12:00", "negen uur tot twaalf uur"),
    ("van 9.00 tot 17.05 uur", "van negen uur tot zeventien uur vijf"),
    ("50%", "vijftig procent"),
    ("20 m²", "twintig vierkante meter"),
    ("3 km", "drie kilometer"),
    ("37,5 °C", "zevenendertig komma vijf graden Celsius"),
    ("-5 °C", "min vijf graden Celsius"),
    ("1e verdieping", "eerste verdieping"),
    ("de 21ste", "de eenentwintigste"),
    ("1/2 dag", "een half dag"),
    ("1½ uur", "één en een half uur"),
    ("7/10", "zeven op tien"),
    ("Jan & Piet", "Jan en Piet"),
    ("man/vrouw", "man of vrouw"),
    ("en/of", "en of"),
    ("65+", "vijfenzestig plus"),
    ("niveau B1 of A2", "niveau B één of A twee"),
    ("bus 3a", "bus drie a"),
    ("Breng papieren mee, bv. je kaart.", "Breng papieren mee, bijvoorbeeld je kaart."),
    ("Bel a.u.b. dr. Peeters.", "Bel alstublieft dokter Peeters."),
    ("brood, melk enz.", "brood, melk enzovoort."),
    ("Tel je geld.", "Tel je geld."),
    ("nr. 7, tel. 112", "nummer zeven, telefoon honderdtwaalf"),
    ("je gsm", "je G S M"),
    ("de RVA en OKAN", "de R V A en Okan"),
    ("BEL NU HULP", "bel nu hulp"),
    ("OCMW/CPAS", "O C M W of C P A S"),
    ("titel XIII", "titel dertien"),
    ("ma-vr 9-12 u.", "maandag tot vrijdag negen tot twaalf uur."),
    ("13.30-16 u.", "dertien uur dertig tot zestien uur."),
    ("t.e.m. 31/12", "tot en met eenendertig december"),
    ("+32 (0)2 123 45 67", "plus tweeëndertig, twee, honderddrieëntwintig, vijfenveertig, zevenenzestig"),
    ("85.07.30-033.28", "vijfentachtig, nul zeven, dertig, nul drieëndertig, achtentwintig"),
    ("3 x per week", "drie keer per week"),
    ("Kerkstraat 12 bus 3", "Kerkstraat twaalf bus drie"),
    ("0 euro", "nul euro"),
    ("COVID-19", "Covid negentien"),
    ("info@ocmw.be", "info apenstaartje O C M W punt bee"),
    ("www.agii.be", "W W W punt agii punt bee"),
    ("BE68 5390 0754 7034", "B E achtenzestig, drieënvijftig negentig, nul zeven vierenvijftig, "
     "zeventig vierendertig"),
    ("Gesloten: 25/12, 26/12, 1/1 en 2/1.",
     "Gesloten: vijfentwintig december, zesentwintig december, één januari en twee januari."),
    ("Gesloten van 24/12 tot 3/1.", "Gesloten van vierentwintig december tot drie januari."),
    ("Gesloten op 1/5.", "Gesloten op één mei."),
    ("di 5/4 en wo 6/4", "dinsdag vijf april en woensdag zes april"),
    ("1/5 van het loon", "één op vijf van het loon"),
    ("1/3 van 24/12", "een derde van vierentwintig december"),
    ("24/12/26", "vierentwintig december tweeduizend zesentwintig"),
    ("30/07/85", "dertig juli negentienhonderdvijfentachtig"),
    ("Op 01 okt 2026 om 08:05:00.", "Op één oktober tweeduizend zesentwintig om acht uur vijf."),
    ("van 5 okt. tot 3 nov. 2026", "van vijf oktober tot drie november tweeduizend zesentwintig"),
    ("om 8:05:30", "om acht uur vijf en dertig seconden"),
    ("1,- € per kopie", "één euro per kopie"),
    ("5,- per kopie", "vijf euro per kopie"),
    ("€ 5 - € 10", "vijf euro tot tien euro"),
    ("Zo. gesloten", "zondag gesloten"),
    ("€ 12,50/uur", "twaalf euro vijftig per uur"),
    ("Van ma. 24/12 t.e.m. wo. 2/1", "Van maandag vierentwintig december tot en met woensdag twee januari"),
    ("t/m 1/5", "tot en met één mei"),
    ("01-OKT-2026", "één oktober tweeduizend zesentwintig"),
    ("sinds okt. 2026", "sinds oktober tweeduizend zesentwintig"),
    ("1.250,-- €", "duizend tweehonderdvijftig euro"),
    ("Ma. t.e.m. vr. 9-12 u.", "maandag tot en met vrijdag negen tot twaalf uur."),
    ("ma., di. en do.: 9-12u", "maandag, dinsdag en donderdag: negen tot twaalf uur"),
    ("ma 9u-12u, woe 13u-16u", "maandag negen uur tot twaalf uur, woensdag dertien uur tot zestien uur"),
    ("ma-vr 8u30-12u/13u-16u",
     "maandag tot vrijdag acht uur dertig tot twaalf uur, dertien uur tot zestien uur"),
    ("8.30-12/13-16 u", "acht uur dertig tot twaalf uur, dertien uur tot zestien uur"),
    ("08.30 - 12.00", "acht uur dertig tot twaalf uur"),
    ("1.50-2.50 €", "één komma vijftig tot twee euro vijftig"),
    ("38u/week", "achtendertig uur per week"),
    ("24u/24", "vierentwintig uur op vierentwintig"),
    ("Doe het zo. 9 mensen wachten.", "Doe het zo. negen mensen wachten."),
    ("Zo gaat het, ma en pa.", "Zo gaat het, ma en pa."),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "nl") == said


def test_each_part_of_a_date_lights_up_with_its_own_word() -> None:
    assert mapped("12/11/2026", "nl") == [
        ("12", "twaalf"),
        ("11", "november"),
        ("2026", "tweeduizend zesentwintig"),
    ]


def test_each_group_of_a_telephone_number_lights_up_on_its_own() -> None:
    assert mapped("02 123 45 67", "nl") == [
        ("02", "nul twee"),
        ("123", "honderddrieëntwintig"),
        ("45", "vijfenveertig"),
        ("67", "zevenenzestig"),
    ]


def test_the_word_between_two_numbers_is_said_with_the_second() -> None:
    assert mapped("6–18", "nl") == [("6", "zes"), ("18", "tot achttien")]


def test_an_amount_is_said_at_its_number() -> None:
    assert mapped("€ 1.250,50", "nl") == [("1.250,50", "duizend tweehonderdvijftig euro vijftig")]
    assert mapped("€100 of 20 m²", "nl") == [
        ("€100", "honderd euro"),
        ("of", "of"),
        ("20", "twintig vierkante meter"),
        ("m²", ""),
    ]


def test_a_currency_sign_without_a_number_is_a_word() -> None:
    assert mapped("Betaal in € of $.", "nl")[2] == ("€", "euro")

"""Sounds in the signs of the International Phonetic Association (chart of 2020): what is one sound, what is none."""

from __future__ import annotations

import unicodedata
from typing import Final

STRESS: Final = frozenset("ˈˌ")
VOWELS: Final = frozenset("aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏ")
_LETTERS: Final = frozenset(
    "abcdefhijklmnopqrstuvwxyzæçðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɡɢɣɤɥɦɨɪɬɭɮɫɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʙʛʜʝʟʡʢβθχ"
)
_SIGNS: Final = frozenset("ːˑʲʰʷˤˠⁿˡ\u0303\u0329\u032a\u0325\u0324\u032f\u031f\u0320\u0308\u031a\u0306\u0361\u035c")
_APART: Final = frozenset(". |‿")
_JOINED: Final = (
    "aɪ", "aʊ", "eɪ", "ɔɪ", "oʊ", "əʊ", "ɛɪ", "ɑu", "œy", "iə", "eə", "ʊə", "eʊ", "oɪ", "ts", "dz", "tʃ", "dʒ", "tɕ",
    "dʑ", "tʂ",
)  # fmt: skip
"""Two letters that are one sound where they stand together."""


def plain_ipa(ipa: str) -> str:
    """IPA as it is compared: accents apart, no slashes or brackets round it, and what is often typed for a sign."""
    ipa = unicodedata.normalize("NFD", ipa.strip().strip("/[]").strip()).replace("c\u0327", "ç")
    return ipa.translate({ord("'"): "ˈ", ord(","): "ˌ", ord(":"): "ː", ord("g"): "ɡ"})


def odd_sign(ipa: str) -> str:
    """The first sign that is none of IPA's; "" where all are, and the sounds have a letter."""
    ipa = plain_ipa(ipa)
    odd = next((sign for sign in ipa if sign not in _LETTERS | _SIGNS | _APART | STRESS), "")
    return odd or ("" if any(sign in _LETTERS for sign in ipa) else ipa or " ")


def segments(ipa: str) -> list[str]:
    """The sounds and the marks of stress, in order; a sound has its signs with it."""
    found: list[str] = []
    ipa = "".join(sign for sign in plain_ipa(ipa) if sign not in "\u0361\u035c")
    for sign in ipa:
        if sign in STRESS:
            found.append(sign)
        elif sign in _SIGNS:
            if found and found[-1] not in STRESS:
                found[-1] += sign
        elif sign in _LETTERS:
            if found and found[-1] + sign in _JOINED:
                found[-1] += sign
            else:
                found.append(sign)
        else:
            found.append("")
    return [segment for segment in found if segment]

"""What can be told: pure values, without a source, a pack or a screen."""

from kiosk.guidance.cards import Card, CardKind, Joint, PictureSentence
from kiosk.guidance.guides import Answer, Choice, Decider, Guide, Outcome, Question, Target
from kiosk.guidance.help_lines import HelpLine, Need, NumberCard, Region, listed, number_cards
from kiosk.guidance.languages import Direction, HardWord, Language, Text, TextState
from kiosk.guidance.pictograms import Pictogram
from kiosk.guidance.pronunciations import Pronunciation
from kiosk.guidance.recordings import Recording, TimedWord, text_sha256
from kiosk.guidance.site_places import (
    WEEK,
    Closed,
    Closure,
    Hours,
    Opening,
    OpenNow,
    OpensAt,
    Photograph,
    PhotographOf,
    PlaceKind,
    SitePlace,
    Span,
    opening,
)
from kiosk.guidance.topics import GlossaryEntry, StaffPage, StaffPoint, StaffRole, Theme, Topic, TopicTile

__all__ = [
    "WEEK",
    "Answer",
    "Card",
    "CardKind",
    "Choice",
    "Closed",
    "Closure",
    "Decider",
    "Direction",
    "GlossaryEntry",
    "Guide",
    "HardWord",
    "HelpLine",
    "Hours",
    "Joint",
    "Language",
    "Need",
    "NumberCard",
    "OpenNow",
    "Opening",
    "OpensAt",
    "Outcome",
    "Photograph",
    "PhotographOf",
    "Pictogram",
    "PictureSentence",
    "PlaceKind",
    "Pronunciation",
    "Question",
    "Recording",
    "Region",
    "SitePlace",
    "Span",
    "StaffPage",
    "StaffPoint",
    "StaffRole",
    "Target",
    "Text",
    "TextState",
    "Theme",
    "TimedWord",
    "Topic",
    "TopicTile",
    "listed",
    "number_cards",
    "opening",
    "text_sha256",
]

"""What can be told: pure values, without a source, a pack or a screen."""

from kiosk.guidance.cards import Card, CardKind, Joint, PictureSentence
from kiosk.guidance.guides import Answer, Decider, Guide, Outcome, Question, Target
from kiosk.guidance.languages import Direction, HardWord, Language, Text, TextState
from kiosk.guidance.pictograms import Pictogram
from kiosk.guidance.pronunciations import Pronunciation
from kiosk.guidance.recordings import Recording, TimedWord, text_sha256
from kiosk.guidance.topics import GlossaryEntry, StaffPage, StaffPoint, StaffRole, Theme, Topic, TopicTile

__all__ = [
    "Answer",
    "Card",
    "CardKind",
    "Decider",
    "Direction",
    "GlossaryEntry",
    "Guide",
    "HardWord",
    "Joint",
    "Language",
    "Outcome",
    "Pictogram",
    "PictureSentence",
    "Pronunciation",
    "Question",
    "Recording",
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
    "text_sha256",
]

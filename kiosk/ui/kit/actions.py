"""What a finger can do; the session does it, the view-models pass it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kiosk.visit import Route, Scheme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class Actions(Protocol):
    """Every touch that leads somewhere. A touch that comes too soon after another is ignored."""

    def choose_language(self, tag: str) -> None:
        """A tile of the welcome screen."""

    def choose_mode(self, *, listening: bool) -> None:
        """The ear or the eye."""

    def open_theme(self, theme: str) -> None:
        """A tile of the home screen."""

    def open_topic(self, topic: str) -> None:
        """A tile of a theme."""

    def open_help(self) -> None:
        """A help key."""

    def turn_card(self, by: int) -> None:
        """Previous or next card or page of this screen; past the last one to wherever that leads."""

    def open_screen(self, place: Route) -> None:
        """A screen that a key of this one leads to."""

    def touch(self) -> bool:
        """Whether a touch counts that leads nowhere else; then it is one."""

    def open_guide(self) -> None:
        """The guide of this topic, from its first card or its end."""

    def about(self) -> None:
        """What is to be known about the card or the question on the screen."""

    def open_place(self) -> None:
        """Where the card on the screen sends somebody."""

    def answer(self, answer: str) -> None:
        """Yes, no or I don't know, or the id of what was pointed at."""

    def open_earlier(self) -> None:
        """The answers that were given on this walk through a guide."""

    def wipe_answers(self) -> None:
        """Forget them: back to the first question."""

    def return_to(self, question: str) -> None:
        """An earlier answer: back to its question."""

    def see_again(self) -> None:
        """The first card of this topic."""

    def home(self) -> None:
        """To the six themes."""

    def back(self) -> None:
        """A level up, or one answer back."""

    def languages(self) -> None:
        """The welcome screen, to change the language in the middle."""

    def comfort(self) -> None:
        """Open or close comfort."""

    def change_text(self, by: int) -> None:
        """Smaller or larger letters."""

    def change_scheme(self, scheme: Scheme) -> None:
        """Other colours."""

    def lower(self) -> None:
        """Everything lower, or back up."""

    def still_here(self) -> None:
        """The answer to "are you still there?"."""

    def finish(self) -> None:
        """The visitor is done."""

    def open_staff(self) -> None:
        """The logo was held."""


class HearingActions(Protocol):
    """Every touch that asks to hear something."""

    def listen(self) -> None:
        """The listen key: read this screen, or be silent."""

    def read_again(self) -> None:
        """Something was touched that is nothing: read this screen from its start."""

    def describe(self, control: QObject) -> None:
        """Somebody who listens touched this for the first time: say what it is."""

    def say(self, item: QObject) -> None:
        """Somebody wants to hear this again, whether or not they listen."""

    def explain_disabled(self, control: QObject) -> None:
        """Something without use here was touched: say why to somebody who listens."""

    def shown(self) -> None:
        """Other words are on the screen than a moment ago."""

    def change_speech(self, by: int) -> None:
        """Slower or faster."""

    def change_sound(self, by: int) -> None:
        """Softer or louder."""

    def go_on_in_silence(self) -> None:
        """The word that nothing can be heard was read."""


class StaffActions(Protocol):
    """What staff can do behind the logo. PIN digits are exempt from the rule on repeated touches."""

    def pin_digit(self, digit: int) -> None:
        """A digit of the PIN pad."""

    def pin_delete(self) -> None:
        """The last digit away."""

    def pin_try(self) -> None:
        """Try the digits."""

    def close(self) -> None:
        """Back to the visitors."""

    def check_again(self) -> None:
        """Ask the doctor again."""

    def clean(self) -> None:
        """The glass is cleaned now: touches do nothing for a while."""

    def open_updates(self) -> None:
        """Content and updates."""

    def open_handbook(self) -> None:
        """What the handbook says."""

    def open_page(self, page: str) -> None:
        """One page of it."""

    def open_picture_sets(self) -> None:
        """Do people understand the pictures?"""

    def open_picture_test(self, theme: str) -> None:
        """Some pictures of a theme's cards; "": single ones."""

    def mark_answer(self, answer: str) -> None:
        """What somebody took the picture for: right, near, wrong or none."""

    def next_picture(self) -> None:
        """Count what was marked, and show the next one."""

    def leave_kiosk(self) -> None:
        """End the program."""

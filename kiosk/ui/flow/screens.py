"""Every screen of the kiosk, in the order that a tour goes past them. A new one is a module, and a line here."""

from __future__ import annotations

from typing import Final

from kiosk.ui.flow import window_screens
from kiosk.ui.library.screen import Screens
from kiosk.ui.screens import (
    about,
    choices,
    earlier_answers,
    guide,
    hard_words,
    help_card,
    help_now,
    home,
    listen_or_read,
    place,
    theme,
    topic_card,
    welcome,
    what_now,
)
from kiosk.ui.staff import cleaning, handbook_model, picture_test_model, staff_models
from kiosk.ui.updates import updates_model

SCREENS: Final = Screens(
    (
        welcome.SCREEN,
        listen_or_read.SCREEN,
        home.SCREEN,
        help_now.SCREEN,
        help_card.SCREEN,
        theme.SCREEN,
        topic_card.SCREEN,
        what_now.SCREEN,
        guide.SCREEN,
        about.SCREEN,
        earlier_answers.SCREEN,
        hard_words.SCREEN,
        place.SCREEN,
        window_screens.COMFORT,
        staff_models.PIN,
        staff_models.HOME,
        cleaning.SCREEN,
        updates_model.SCREEN,
        handbook_model.PAGES,
        handbook_model.POINT,
        picture_test_model.SETS,
        picture_test_model.TEST,
    ),
    (choices.VIEW, window_screens.TROUBLE_VIEW),
)

"""Shows what becomes of a stick: at the edge while somebody is here, over everything when nobody is disturbed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.station.syncs.sync_events import Done, Failed, Progress
from kiosk.station.syncs.sync_reasons import REMOVED, UNTRUSTED
from kiosk.ui.flow.session import Session
from kiosk.ui.kit.boundary import guarded
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.updates.stick_model import StickModel, StickValue, StickWords, derive_end, derive_progress
from kiosk.ui.updates.stick_words import News, news_words, stick_troubles
from kiosk.ui.updates.syncing import Ended, Syncing
from kiosk.visit import StaffUpdates

REMOVED_MS: Final = 60_000
"""So long the screen asks for a stick that came out too early; any other sign stays until the stick is out."""

_SAMPLE: Final = News(34, 10, date(2026, 11, 1))


@guarded(Event.TOUCH_FAILED)
class StickScreen(QObject):
    """Implements `StickActions`. `news` reads what is shown from now on; it may wait."""

    def __init__(
        self,
        session: Session,
        interface: Interface,
        site: SiteChoices,
        background_worker: Jobs,
        news: Callable[[], News],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._interface = interface
        self._site = site
        self._background_worker = background_worker
        self._news = news
        self._syncing: Syncing | None = None
        self._ended: Ended | None = None
        self._words = StickWords()
        self._filling = False
        self._reading = False
        self.model = StickModel(self, self)
        self._long_enough = QTimer(self)
        self._long_enough.setSingleShot(True)
        self._long_enough.setInterval(REMOVED_MS)
        self._long_enough.timeout.connect(self.put_away)

    def follow(self, syncing: Syncing) -> None:
        """Show what becomes of its sticks from now on."""
        self._syncing = syncing
        syncing.changed.connect(self._changed)
        syncing.ended.connect(self._on_end)

    def put_away(self) -> None:
        """Back to the visitors; the small sign stays while the stick is in."""
        self._long_enough.stop()
        self._filling = False
        if self._removed():
            self._ended = None
        self._show()

    def ask_why(self) -> None:
        """To the PIN pad, and behind it to what came of the last syncs."""
        self.put_away()
        self._session.open_staff(StaffUpdates())

    def rehearse(self, kind: str) -> None:
        """Show a sample, in the language of the screen: "progress", "done", "failed", or one of them in the corner."""
        language = self._session.model.value.language
        name = kind.removeprefix("corner-")
        event: Done | Failed = Done("", news=True, packs=(), bytes=0) if name == "done" else Failed("", "", "")
        troubles = tuple(stick_troubles(self._interface, self._site, REMOVED if name == "removed" else ""))
        words = StickWords(news_words(self._interface, language, _SAMPLE), troubles)
        if name == "progress":
            self.model.show(derive_progress(Progress("", "fetching", 62, 100, 95), filling=name == kind))
        elif name:
            self.model.show(derive_end(event, words, removed=name == "removed", filling=name == kind))
        else:
            self.model.clear()

    def _removed(self) -> bool:
        event = self._ended.event if self._ended is not None else None
        return isinstance(event, Failed) and event.code == REMOVED

    def _changed(self) -> None:
        if self._syncing is None:
            return
        running = self._syncing.running
        began, self._reading = self._reading, running is not None and running.stick is not None
        if self._reading and not began:
            self._filling = False
            self._session.between_visits(self._fill)
        if (running is not None and running.stick is not None) or (
            self._ended is not None and not self._removed() and not self._is_in(self._ended)
        ):
            self._ended, self._filling = None, self._filling and self._reading
            self._long_enough.stop()
        self._show()

    def _is_in(self, ended: Ended) -> bool:
        sticks = self._syncing.sticks if self._syncing is not None else frozenset()
        return ended.stick is not None and any(stick.mount == ended.stick.mount for stick in sticks)

    def _on_end(self, ended: Ended) -> None:
        if ended.stick is None:  # the network's content comes unseen
            return
        self._ended, self._filling = ended, False
        code = ended.event.code if isinstance(ended.event, Failed) else ""
        self._words = StickWords(troubles=tuple(stick_troubles(self._interface, self._site, code)))
        if isinstance(ended.event, Done):
            new, language = ended.event.news, self._site.language
            self._background_worker.submit(
                lambda: news_words(self._interface, language, self._news() if new else None),
                self._say_news,
                partial(journal.explain, Event.JOB_FAILED),
            )
        if not self._removed() and not self._is_in(ended):
            self._ended = None
            return
        if code != UNTRUSTED:  # a stick of somebody else's is no business of visitors
            self._session.between_visits(self._fill)
        self._show()

    def _say_news(self, words: str) -> None:
        self._words = StickWords(words, self._words.troubles)
        self._show()

    def _fill(self) -> None:
        if self._ended is not None or self._reading:
            self._filling = True
            if self._removed():
                self._long_enough.start()
            self._show()

    def _show(self) -> None:
        running = self._syncing.running if self._syncing is not None else None
        if self._ended is not None:
            event = self._ended.event
            self.model.show(derive_end(event, self._words, removed=self._removed(), filling=self._filling))
        elif running is not None and running.stick is not None:
            self.model.show(derive_progress(running.progress, filling=self._filling))
        else:
            self.model.show(StickValue())

"""What the page "Content and updates" does, off the screen's thread."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.packs.shelf.installed import Entry
from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.station.messages import Message
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.kit.boundary import code_of, guarded
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.updates.machine_updates import Updates
from kiosk.ui.updates.syncing import Ended, Syncing
from kiosk.ui.updates.updates_model import Line, UpdatesModel
from kiosk.ui.updates.updates_words import PageLine, lines_of

WRITING_MS: Final = 60_000
"""So long a stick may take the log; then it is one that never answers."""


class UpdatesBackend(Protocol):
    """What may wait: all are called on a jobs thread."""

    def gather(self) -> Updates:
        """Look at packs, sources, history and disk."""
        ...

    def roll_back(self, *, places: bool = False) -> Entry:
        """Go back to the previous content, or to the site's previous places."""
        ...

    def export(self, stick: Volume) -> Path:
        """Write the log of syncs to a stick."""
        ...


@guarded(Event.TOUCH_FAILED, but=("forget",))
class UpdatesController(QObject):
    """Implements `UpdatesActions`; `language` is the desk's."""

    touched = Signal()

    def __init__(
        self,
        work: UpdatesBackend,
        background_worker: Jobs,
        interface: Interface,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._background_worker = background_worker
        self._writing: Jobs | None = None
        self._interface = interface
        self._language = language
        self._syncing: Syncing | None = None
        self._open = False
        self._checking = False
        self.model = UpdatesModel(self, self)

    def follow(self, syncing: Syncing) -> None:
        """What is asked for is asked of this one, and what it does is shown."""
        self._syncing = syncing
        syncing.ended.connect(self._on_end)
        syncing.changed.connect(self._refresh)

    def enter(self) -> None:
        """The page was opened."""
        self._open = True
        self._refresh()

    def forget(self) -> None:
        """Nothing of it is left on a screen."""
        self._open = False
        self.model.clear()

    def check_now(self) -> None:
        """Ask every source and every stick."""
        self.touched.emit()
        if self._syncing is None or not self._syncing.check_now():
            self._say(Message("There is nothing to check: no source on the network is set, and no stick is in."))
        else:
            self._say(Message("Checking …"))
            self._checking = True

    def ask_to_go_back(self) -> None:
        """Is it really to go back?"""
        self.touched.emit()
        self.model.show(replace(self.model.value, asking=True, said=""))

    def go_back(self, what: str) -> None:
        """To the previous "content" or "places" of the site, or "": they are not sure."""
        self.touched.emit()
        self.model.show(replace(self.model.value, asking=False))
        if what:
            self._background_worker.submit(
                lambda: self._work.roll_back(places=what == "places"), self._gone_back, self._failed
            )

    def export_log(self) -> None:
        """The log of syncs, to the stick; on a thread of its own, for a stick may never answer."""
        self.touched.emit()
        sticks = sorted(self._syncing.sticks) if self._syncing is not None else []
        if not sticks:
            self._say(Message("Put a stick in first."))
        elif self._writing is None:
            self._say(Message("Writing …"))
            self._writing = Jobs(WRITING_MS, self)
            self._writing.submit(lambda: self._work.export(sticks[0]), self._exported, self._not_exported)

    def close(self) -> None:
        """Wait for nothing."""
        if self._writing is not None:
            self._writing.stop()

    def _refresh(self) -> None:
        if self._open:
            sticks = self._syncing.sticks if self._syncing is not None else frozenset()
            self._background_worker.submit(lambda: self._gathered(sticks), self._show, self._failed)

    def _gathered(self, sticks: Iterable[Volume]) -> tuple[tuple[Line, ...], Updates]:
        updates = self._work.gather()
        return tuple(self._line(told) for told in lines_of(updates, sticks)), updates

    def _line(self, told: PageLine) -> Line:
        what = "" if told.what is None else self._tell(told.what)
        return Line(told.level, self._tell(told.subject), what, "\n".join(self._tell(message) for message in told.more))

    def _show(self, found: tuple[tuple[Line, ...], Updates]) -> None:
        if self._open:
            lines, updates = found
            value = replace(self.model.value, gathering=False, lines=lines, can_go_back=updates.can_go_back)
            self.model.show(replace(value, places_can_go_back=updates.places_can_go_back))

    def _on_end(self, _: Ended) -> None:
        if self._checking:  # else it says something that staff have yet to read
            self._say(None)
        self._refresh()

    def _gone_back(self, entry: Entry) -> None:
        self._say(Message("{id} {version} is shown after you leave.", {"id": entry.id, "version": entry.version}))
        self._refresh()

    def _exported(self, path: Path) -> None:
        self._finish_writing()
        self._say(Message("The log is on the stick: {name}. You can take it out.", {"name": path.name}))

    def _not_exported(self, error: Exception) -> None:
        journal.explain(Event.JOB_FAILED, error)
        self._finish_writing()
        self._say(Message("The log could not be written. Try another stick. ({why})", {"why": code_of(error)}))

    def _finish_writing(self) -> None:
        if self._writing is not None:
            self._writing.stop()
            self._writing = None

    def _failed(self, error: Exception) -> None:
        journal.explain(Event.JOB_FAILED, error)
        self._say(Message("That did not work: {why}", {"why": code_of(error)}))

    def _say(self, said: Message | None) -> None:
        """A sentence with no number and no date: the screen does not wait for Babel."""
        self._checking = False
        if self._open:
            words = "" if said is None else said.told(self._interface.in_language(self._language), str)
            self.model.show(replace(self.model.value, gathering=False, said=words))

    def _tell(self, said: Message) -> str:
        return self._interface.tell(said, self._language)

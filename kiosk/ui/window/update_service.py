"""What brings content to a running kiosk, put together: sticks that are seen, syncs, and what is shown of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import SystemRandom
from typing import Final

from kiosk.station.clock import Clock, SystemClock
from kiosk.station.syncs.schedule import Schedule
from kiosk.station.syncs.volumes import VolumeWatch
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.updates.machine_updates import MachineUpdates
from kiosk.ui.updates.syncing import Command, Syncing, own_sync
from kiosk.ui.updates.updates_controller import UpdatesController
from kiosk.ui.window.stick_screen import StickScreen

Watch = Callable[[Syncing], VolumeWatch]
_RANDOM: Final = SystemRandom()


class UpdateService:
    """Made for a kiosk that shows what is on the shelf; `start` it once the first picture is on the screen.

    `config` is the configuration that `kiosk sync` is to read too; None: the default one.
    """

    def __init__(
        self,
        work: MachineUpdates,
        config: Path | None,
        sticks: StickScreen,
        updates: UpdatesController,
        background_worker: Jobs,
        note: Callable[[str], None],
        command: Command | None = None,
        clock: Clock | None = None,
        watch: Watch = lambda syncing: VolumeWatch(syncing.see),
    ) -> None:
        clock = clock or SystemClock()
        every_h = min((source.every_h for source in work.sources), default=None)
        schedule = None if every_h is None else Schedule(every_h, _RANDOM.random, clock.monotonic_ms())
        self.syncing = Syncing(command or own_sync(config), schedule, clock, work.keep, background_worker, note)
        self._watch = watch(self.syncing)
        sticks.follow(self.syncing)
        updates.follow(self.syncing)

    def start(self) -> None:
        """Look for sticks and at the clock."""
        self.syncing.start()
        self._watch.start()

    def close(self) -> None:
        """End it, and the program that syncs."""
        self._watch.stop()
        self.syncing.close()

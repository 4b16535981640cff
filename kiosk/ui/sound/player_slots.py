"""A player with its output and the clip in it; nothing here knows whose turn it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

from kiosk.ui.sound.word_tracker import HeardWord


class PlayedClip(Struct, frozen=True):
    """What a request to play says; `speed` is the player's, and keeps the pitch."""

    path: Path
    speed: float
    words: tuple[HeardWord, ...]

    @classmethod
    def of(cls, request: dict[str, Any]) -> PlayedClip:
        """Read it. Raises: KeyError, TypeError or ValueError where it is no such request."""
        words = tuple(HeardWord(int(start), int(length), float(ms)) for start, length, ms in request["words"])
        return cls(Path(request["path"]), float(request.get("speed", 1.0)), words)


class PlayerSlot:
    """A player with its output; there are two, so that one loads while the other plays."""

    def __init__(self, player: QMediaPlayer, output: QAudioOutput) -> None:
        self.player = player
        self.output = output
        self.clip: PlayedClip | None = None
        player.setAudioOutput(output)
        if hasattr(player, "setPitchCompensation"):  # since Qt 6.10; before, FFmpeg keeps no pitch
            player.setPitchCompensation(True)

    def load(self, clip: PlayedClip) -> None:
        """Have it ready to be played."""
        self.clip = clip
        self.player.setSource(QUrl.fromLocalFile(str(clip.path)))
        self.player.setPlaybackRate(clip.speed)

    def clear(self) -> None:
        """Silence, and let go of the file."""
        self.clip = None
        self.player.stop()
        self.player.setSource(QUrl())

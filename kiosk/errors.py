"""Every error the kiosk raises on purpose.

    KioskError                   one clear line for the person who ran a command
    ├── SourceError              content/ or a catalog is wrong (file, line, key)
    ├── PackError                a pack
    │   ├── PackUnreadableError  damaged, hostile, or not a pack at all
    │   └── PackTooNewError      made for a later kiosk
    ├── ShelfError               the installed packs: disk full, read-only, nothing to roll back to
    ├── SettingsError            a line of the configuration
    ├── StationError             the machine: database, PIN
    ├── DisplayError             no screen, no font
    └── SpeechError              reading aloud
        ├── NoVoiceError         no voice that may say this language
        ├── CannotWriteError     nowhere to put the sound
        └── EngineError          the speech engine cannot be used, or failed

`code` is stable and is what the interface chooses its words by; the message is for commands and
logs and is never shown to a visitor.
"""

from __future__ import annotations

from typing import ClassVar


class KioskError(Exception):
    """Something a person can mend; `str()` is one line: what, and where."""

    code: ClassVar[str] = "kiosk"


class SourceError(KioskError):
    """A file of content/ or a catalog is wrong; the line names file, line and key."""

    code = "source"


class PackError(KioskError):
    """A pack cannot be used."""

    code = "pack"


class PackUnreadableError(PackError):
    """The file is damaged, hostile, or not a pack."""

    code = "pack-unreadable"


class PackTooNewError(PackError):
    """The pack's schema is newer than this kiosk knows."""

    code = "pack-too-new"


class ShelfError(KioskError):
    """The shelf of installed packs cannot do what was asked; it is as it was before."""

    code = "shelf"


class SettingsError(KioskError):
    """A line of the configuration is wrong."""

    code = "settings"


class StationError(KioskError):
    """The station's database or its PIN cannot be used."""

    code = "station"


class DisplayError(KioskError):
    """There is no screen to draw on, or no font to draw with."""

    code = "display"


class SpeechError(KioskError):
    """A text cannot be read aloud."""

    code = "speech"


class NoVoiceError(SpeechError):
    """No verified voice speaks the language, and another language's never does."""

    code = "no-voice"


class CannotWriteError(SpeechError):
    """There is no folder that takes the sound."""

    code = "cannot-write"


class EngineError(SpeechError):
    """The speech engine cannot be loaded, or failed."""

    code = "engine"

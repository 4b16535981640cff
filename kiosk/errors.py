"""Every error the kiosk raises on purpose.

    KioskError                   one clear line for the person who ran a command
    ├── SourceError              content/ or a catalog is wrong (file, line, key)
    ├── PackError                a pack
    │   ├── PackUnreadableError  damaged, hostile, or not a pack at all
    │   └── PackTooNewError      made for a later kiosk
    ├── ShelfError               the installed packs: disk full, read-only, nothing to roll back to
    ├── SettingsError            a line of the configuration
    ├── StationError             the machine: database, PIN
    ├── JobHungError             work on the disk that never ended
    ├── DisplayError             no screen, no font
    ├── SpeechError              reading aloud
    │   ├── NoVoiceError         no voice that may say this language
    │   ├── CannotWriteError     nowhere to put the sound
    │   └── EngineError          the speech engine cannot be used, or failed
    ├── RepositoryError          publishing: a key, the repository's folder, the stick it is exported to
    └── SyncError                content by network or stick; what was shown before is still shown
        ├── SyncUnreachableError nobody answers, or not in time
        ├── SyncPortalError      a network's own page answers instead of the repository
        ├── SyncMissingError     a file that should be there is not
        ├── SyncRemovedError     the stick was pulled out
        ├── SyncWrongFileError   a file is not what was signed, or is no plain file
        ├── SyncUntrustedError   signed by nobody this kiosk trusts
        ├── SyncRollbackError    older than what this kiosk has seen
        ├── SyncExpiredError     signed too long ago
        ├── SyncClockError       this machine's clock is wrong
        ├── SyncNotAPackError    signed, and not content that this kiosk can show
        ├── SyncSpaceError       the disk is too full
        ├── SyncDamagedError     what is shown was damaged on the disk, and this source cannot mend it
        └── SyncBusyError        another sync is at work

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


class JobHungError(KioskError):
    """Work that waits, for a disk or another program, did not end in its time; nobody waits for it any more."""

    code = "job-hung"


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


class RepositoryError(KioskError):
    """The repository cannot be made, published or exported as asked."""

    code = "repository"


class SyncError(KioskError):
    """Content could not be fetched; the shelf is as it was."""

    code = "sync"


class SyncUnreachableError(SyncError):
    """Nobody answers, or not in time."""

    code = "sync-unreachable"


class SyncPortalError(SyncError):
    """A page for people answers instead of the repository, as networks with a login do."""

    code = "sync-portal"


class SyncMissingError(SyncError):
    """A file that should be there is not: no repository, or one that was not written to its end."""

    code = "sync-missing"


class SyncRemovedError(SyncError):
    """The stick was pulled out, or cannot be read any more."""

    code = "sync-removed"


class SyncWrongFileError(SyncError):
    """A file is not what was signed: damaged, too long, or no plain file."""

    code = "sync-wrong-file"


class SyncUntrustedError(SyncError):
    """It is signed by nobody this kiosk trusts."""

    code = "sync-untrusted"


class SyncRollbackError(SyncError):
    """It is older than what this kiosk has seen of the same repository."""

    code = "sync-rollback"


class SyncExpiredError(SyncError):
    """It was signed too long ago."""

    code = "sync-expired"


class SyncClockError(SyncError):
    """By this machine's clock nothing is valid any more, so the clock is the likelier fault."""

    code = "sync-clock"


class SyncNotAPackError(SyncError):
    """What was signed is no pack that this kiosk can show."""

    code = "sync-not-a-pack"


class SyncSpaceError(SyncError):
    """The disk has too little room."""

    code = "sync-space"


class SyncDamagedError(SyncError):
    """What is current on the shelf is damaged there, and the source does not offer the same."""

    code = "sync-damaged"


class SyncBusyError(SyncError):
    """Another sync, or somebody who changes the shelf, is at work."""

    code = "sync-busy"

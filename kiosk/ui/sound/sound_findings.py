"""What is right and wrong with sound, by saying something; run as a program, because a sound server can hang."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import to_builtins
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from kiosk.speech.child.lines import Line
from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message, quoted
from kiosk.ui.sound.programs import own_programs
from kiosk.ui.sound.speaker import Speaker

LONGEST_S: Final = 25.0
"""Above what the speaker takes to try twice and give up."""

_SPOKEN: Final = Line("Dit is een proef.", "nl")
_DEVICE: Final = Message("sound")
_TEST: Final = Message("spoken test")


def check_sound(library: str = "", volume: float = 0.5) -> tuple[Finding, ...]:
    """Say a short text as the kiosk would, and look whether it comes out; `library` is the settings' own.

    Needs an application. Nothing waits for the sound server: that is what the speaker is for.
    """
    heard: list[str] = []
    loop = QEventLoop()
    with tempfile.TemporaryDirectory(prefix="wegwijs-", ignore_cleanup_errors=True) as folder:
        speaker = Speaker(own_programs(Path(folder), library), lambda _: None)
        speaker.start()
        speaker.notice.connect(heard.append)
        speaker.sounding.connect(lambda _: heard.append("sound"))
        speaker.finished.connect(loop.quit)
        QTimer.singleShot(round(LONGEST_S * 1000), loop, loop.quit)
        speaker.set_volume(volume)
        speaker.say([_SPOKEN])
        loop.exec()
        device = speaker.device_name
        speaker.close()
    return sound_findings(device, heard)


def sound_findings(device: str, heard: Sequence[str]) -> tuple[Finding, ...]:
    """What a spoken test tells: the name of the device, and "sound" or the notices that came, in order."""
    if "no-device" in heard:
        mend = Message("Connect a loudspeaker, or start the sound server of the kiosk's user.")
        return (Finding(Level.AMBER, _DEVICE, Message("there is no sound device: visitors can only read"), mend),)
    if not device:
        mend = Message("Restart the sound server of the kiosk's user (PipeWire or PulseAudio).")
        return (Finding(Level.RED, _DEVICE, Message("the sound server does not answer"), mend),)
    found = Finding(Level.GREEN, _DEVICE, quoted(device))
    if "sound" in heard:
        return (found, Finding(Level.GREEN, _TEST, Message("it was played; listen whether it could be heard")))
    if "cannot-speak" in heard or "no-voice" in heard:
        mend = Message("Install the kiosk again, or look at 'speech_library' in the configuration.")
        return (found, Finding(Level.RED, _TEST, Message("the voice makes no sound: only recordings are heard"), mend))
    mend = Message("Restart the sound server of the kiosk's user, and check the cable of the loudspeaker.")
    return (found, Finding(Level.RED, _TEST, Message("sound is sent to the device and does not come out"), mend))


def main() -> None:
    """Print the findings, as JSON with `--json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--library", default="")
    parser.add_argument("--volume", type=float, default=0.5)
    arguments = parser.parse_args()
    application = QCoreApplication([])
    findings = check_sound(arguments.library, arguments.volume)
    if arguments.json:
        sys.stdout.write(json.dumps([to_builtins(finding) for finding in findings]) + "\n")
    else:
        sys.stdout.writelines(f"{finding.level} {finding.subject}: {finding.what}\n" for finding in findings)
    del application


if __name__ == "__main__":
    main()

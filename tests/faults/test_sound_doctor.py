"""What the doctor says of sound, with a sound server that serves, hangs or is not there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.doctor import check_sound
from kiosk.station.findings import Finding, Level
from kiosk.station.settings.values import Settings
from kiosk.ui.sound.sound_findings import sound_findings
from tests.helpers.sound_server import Recorder, SoundServer


@pytest.fixture
def served(sound_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    for name, value in sound_server.environment.items():
        monkeypatch.setenv(name, value)
    return sound_server


def look(settings: Settings | None = None) -> list[tuple[Level, str, str]]:
    return short(check_sound(settings or Settings()))


def short(findings: Sequence[Finding]) -> list[tuple[Level, str, str]]:
    assert all((finding.mend is None) is (finding.level is Level.GREEN) for finding in findings)
    return [(finding.level, str(finding.subject), str(finding.what)) for finding in findings]


def test_a_device_is_named_and_a_spoken_test_comes_out_of_it(served: SoundServer, recorder: Recorder) -> None:
    mark = recorder.mark()
    assert look() == [
        (Level.GREEN, "sound", "Null Output"),
        (Level.GREEN, "spoken test", "it was played; listen whether it could be heard"),
    ]
    assert recorder.onsets(mark)


def test_a_machine_without_sound_is_told_and_is_not_broken(served: SoundServer) -> None:
    served.die()
    assert look() == [(Level.AMBER, "sound", "there is no sound device: visitors can only read")]


def test_a_wedged_sound_server_does_not_hold_up_the_doctor(served: SoundServer) -> None:
    served.freeze()
    assert look() == [(Level.RED, "sound", "the sound server does not answer")]


def test_where_nothing_is_read_aloud_nothing_is_tried(served: SoundServer) -> None:
    assert look(Settings(read_aloud=False)) == []


@pytest.mark.parametrize(
    ("device", "heard", "levels"),
    [
        ("Loudspeaker", ["sound"], [Level.GREEN, Level.GREEN]),
        ("Loudspeaker", ["no-sound"], [Level.GREEN, Level.RED]),
        ("Loudspeaker", [], [Level.GREEN, Level.RED]),
        ("Loudspeaker", ["cannot-speak"], [Level.GREEN, Level.RED]),
        ("Loudspeaker", ["no-voice"], [Level.GREEN, Level.RED]),
        ("", ["no-device"], [Level.AMBER]),
        ("", ["no-sound"], [Level.RED]),
    ],
)
def test_each_end_of_a_spoken_test_is_a_finding(device: str, heard: list[str], levels: list[Level]) -> None:
    assert [level for level, _, _ in short(sound_findings(device, heard))] == levels

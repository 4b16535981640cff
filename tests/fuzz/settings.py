"""Fuzz target: the reader of the site's configuration."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from kiosk.errors import SettingsError
from kiosk.station.settings.file import load_settings

EXAMPLES_A_RUN = 600
_WHERE = re.compile(r".+/kiosk\.toml(:\d+)?: .+")


def seeds() -> list[bytes]:
    """Good configurations to begin from."""
    return [
        b"",
        b'site_name = "Aalst"\nsite_language = "nl"\nlanguages = ["nl", "zh-Hant"]\nidle_before_asking_s = 60\n',
        b'contrast = "dark"\ntext_size = 2\nvolume = 0.5\nvolume_max = 0.9\nscreen_diagonal_inch = 32.0\n'
        b'call_phone = "053 12 34 56"\nshelf = "/var/lib/wegwijs"\nspeech_library = "system"\nmotion = false\n',
        b'[[sources]]\nname = "central"\nurl = "https://content.example:8443/x/"\nchannel = "pilot"\nevery_h = 1.5\n'
        b'proxy = "http://proxy.example:3128"\nlimit_kib_s = 100\n\n[[sources]]\nname = "stick"\nfolder = "stick"\n',
    ]


def fuzz_one(data: bytes) -> None:
    """Load a configuration: values, or one line that begins with the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kiosk.toml"
        path.write_bytes(data)
        try:
            load_settings(path)
        except SettingsError as error:
            line = str(error)
            if not _WHERE.fullmatch(line) or not line.isprintable():
                raise AssertionError(repr(line)) from error

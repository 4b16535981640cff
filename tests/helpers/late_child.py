"""A child that does its work badly the first times it is started, and then becomes the real one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

PROGRAM = """
import os, sys
count, times, badly, *command = sys.argv[1:]
with open(count, "a+") as file:
    file.write("x")
    file.seek(0)
    starts = len(file.read())
if starts > int(times):
    os.execv(command[0], command)
exec(badly)
"""


def late(command: Sequence[str], count: Path, times: int, badly: str) -> tuple[str, ...]:
    """`command`, once it was started more often than `times`; until then the Python code `badly` runs."""
    return (sys.executable, "-c", PROGRAM, str(count), str(times), badly, *command)


def prints(*lines: str) -> str:
    """Code that answers each request with these lines; a megabyte takes the place of LONG in them."""
    return f"""
print('{{"is": "ready", "device": "loud", "voices": {{}}, "engine": ""}}', flush=True)
for request in sys.stdin:
    for line in {lines!r}:
        print(line.replace("LONG", "x" * 2**20), flush=True)
"""

"""Fuzzes a target for longer than the tests do: `python -m tests.fuzz pack --minutes 10`; by atheris if it is there."""

from __future__ import annotations

import argparse
import secrets
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.mutator import mutate

TARGETS = ("pack", "settings")


def main() -> int:
    """Run; 1 when something was found, which is kept in a file that can be given again."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("case", type=Path, nargs="?", help="one file, to run what was found once more")
    parser.add_argument("--minutes", type=float, default=1.0, help="how long (default: 1)")
    parser.add_argument("--seed", type=int, default=None, help="where the changes begin (default: by chance)")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"), help="folder of what is found")
    asked = parser.parse_args()
    target = import_module(f"tests.fuzz.{asked.target}")
    if asked.case:
        target.fuzz_one(asked.case.read_bytes())
        return 0
    if find_spec("atheris"):
        return _by_atheris(target.fuzz_one, target.seeds(), asked.keep / asked.target, asked.minutes)
    seed = secrets.randbelow(1 << 32) if asked.seed is None else asked.seed
    return _by_ourselves(target.fuzz_one, target.seeds(), asked.keep, asked.minutes, seed)


def _by_ourselves(fuzz_one: Callable[[bytes], None], seeds: list[bytes], keep: Path, minutes: float, seed: int) -> int:
    random, count = Random(seed), 0  # noqa: S311 - no secret
    end = time.monotonic() + minutes * 60
    found: set[str] = set()
    while time.monotonic() < end:
        data = mutate(seeds, random)
        count += 1
        try:
            fuzz_one(data)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} in {last.filename}:{last.lineno}"
            if where not in found:
                found.add(where)
                keep.mkdir(parents=True, exist_ok=True)
                path = keep / sha256(data).hexdigest()[:12]
                path.write_bytes(data)
                _say(f"{where}: {error!s:.200}\n  {path}")
    _say(f"{count} cases from seed {seed}, {len(found)} faults")
    return 1 if found else 0


def _by_atheris(fuzz_one: Callable[[bytes], None], seeds: list[bytes], folder: Path, minutes: float) -> int:
    """libFuzzer under Python, which looks where each case leads; it ends the process itself."""
    atheris: Any = import_module("atheris")
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (folder / f"seed-{number}").write_bytes(seed)
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(minutes * 60)}", str(folder)], fuzz_one)
    atheris.Fuzz()
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

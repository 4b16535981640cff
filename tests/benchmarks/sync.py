"""A sync of much sound by stick and by server, against copying and checking the same by the usual tools."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.files.disk import sync_files, sync_folder
from kiosk.sync.fetchers import HttpFetcher
from tests.benchmarks.figures import Figure, Skipped, middle
from tests.benchmarks.screen import Screen
from tests.helpers.make_pack import alter
from tests.helpers.much_sound import write_much_sound
from tests.helpers.nginx import PROGRAM, Answered, Nginx
from tests.helpers.publisher import Publisher, done

COUNT: Final = 20_000
SIZE: Final = 50_000
STICK: Final = 1_000
"""Recordings of a stick of 50 MB."""
COPIES: Final = 4
"""Repository, its packs, a quarter of them once more, and an archive."""
COPIES_A_TURN: Final = 5
"""By stick and by server, and by their peers."""
SENTENCE: Final = "UPDATE texts SET value = value || '.' WHERE item = 'health.doctor.1' AND field = 'text'"


class Took(Struct, frozen=True):
    """What a sync or its peer took."""

    seconds: float
    own_ms: float = 0.0
    peak_mib: float = 0.0


def syncs(_: Screen, folder: Path, runs: int, scale: float = 1.0) -> list[Figure | Skipped]:
    """Take in, and take in again; with `scale`, so much of 1 GB in 20,000 recordings."""
    count = max(100, round(COUNT * scale))
    needed, free = (COPIES + COPIES_A_TURN * (runs + 1)) * count * SIZE, shutil.disk_usage(folder).free
    if needed > free:
        return [Skipped("sync", f"needs {needed >> 20} MB in {folder.parent}, and {free >> 20} MB are free")]
    if PROGRAM is None or shutil.which("curl") is None:
        return [Skipped("sync", "there is no nginx or curl (on Debian: apt-get install nginx-light curl)")]
    many, few = _published(folder / "many", count), _published(folder / "few", count // 4)
    what = f"{count} recordings, {count * SIZE // 1_000_000} MB"
    with Nginx(folder / "nginx", folder) as server:
        figures = [*_by_stick(many, few, folder, runs, what), *_by_server(many, server, folder, runs, what)]
        figures += _without_news(many, server, folder, runs)
        figures += [*_moved(many, server, folder), *_rotated(many, server, folder)]
    return [*figures, _small_stick(folder, runs)]


def _published(folder: Path, count: int) -> Publisher:
    publisher = Publisher(folder, "--bins", "16")
    pack = write_much_sound(publisher.packs, "1", count, SIZE)
    done("repo", "publish", pack, "--repo", publisher.folder)
    return publisher


def _by_stick(many: Publisher, few: Publisher, folder: Path, runs: int, what: str) -> list[Figure | Skipped]:
    ours, theirs = _in_turn(
        runs,
        lambda: _synced(many, many.folder, folder / "shelf"),
        lambda: _copied(many.folder / "targets", folder / "copied"),
    )
    less = _synced(few, few.folder, folder / "shelf")
    return [
        _seconds(f"sync from a folder, {what}", ours, "hashlib, copyfile, flush", theirs, "ratio ≤ 1.5"),
        Figure("its peak memory", "MiB", _peak(ours), "a quarter of it", less.peak_mib, "≤ 150 MB"),
    ]


def _by_server(many: Publisher, server: Nginx, folder: Path, runs: int, what: str) -> list[Figure | Skipped]:
    with tarfile.open(folder / "archive.tar", "w") as archive:
        archive.add(many.folder / "targets", "targets")
    address = f"{server.url}/many/repository"
    ours, theirs = _in_turn(
        runs,
        lambda: _synced(many, address, folder / "shelf"),
        lambda: _curled(f"{server.url}/archive.tar", folder / "copied"),
    )
    asked = len(server.answered()) // len([*ours, None])  # the first, which does not count, asked too
    (each,) = _in_turn(runs, lambda: _curled_each(many.folder / "targets", f"{address}/targets", folder / "copied"))
    return [
        _seconds(f"sync from nginx, {what}", ours, "curl of one file, sha256sum", theirs, "ratio ≤ 2"),
        _seconds("the same", ours, "curl of each file, sha256sum", each, ""),
        Figure("its peak memory", "MiB", _peak(ours), "", None, "≤ 150 MB"),
        Figure("its requests", "", asked, "", None),
    ]


def _without_news(many: Publisher, server: Nginx, folder: Path, runs: int) -> list[Figure | Skipped]:
    address = f"{server.url}/many/repository"
    refreshed = folder / "refreshed"
    refreshed.mkdir()
    ours, theirs = _in_turn(
        runs,
        lambda: _child("sync", address, many.root, folder / "shelf"),
        lambda: _child("refresh", address, many.root, refreshed),
    )
    server.answered()
    _child("sync", address, many.root, folder / "shelf")
    asked = server.answered()
    own, bare = middle([one.own_ms for one in ours]), middle([one.own_ms for one in theirs])
    return [
        Figure("sync without news, own work", "ms", own, "python-tuf's refresh", bare, "≤ 50 ms"),
        Figure("its requests", "", len(asked), "", None),
        Figure("its bytes, with headers", "B", sum(one.sent for one in asked), "", None),
    ]


def _moved(many: Publisher, server: Nginx, folder: Path) -> list[Figure | Skipped]:
    """What a sync moves when a card's sentence changed, and when there is one more recording."""
    changed = shutil.copyfile(many.packs / "small-1.pack", many.packs / "small-2.pack")
    alter(changed, SENTENCE, "UPDATE manifest SET value = '\"2\"' WHERE key = 'version'")
    more = shutil.copyfile(changed, many.packs / "small-3.pack")
    sound = b"one recording more".ljust(SIZE)
    digest = hashlib.sha256(sound).hexdigest()
    (many.packs / "blobs" / digest).write_bytes(sound)
    first = "item = 'health.t0' AND field = 'title' AND language = 'nl'"
    new = f"UPDATE narrations SET blob = '{digest}' WHERE {first}"  # noqa: S608 - a hash
    alter(more, new, "UPDATE manifest SET value = '\"3\"' WHERE key = 'version'")
    figures: list[Figure | Skipped] = []
    for words, pack, sizes in (
        ("one sentence changed", changed, changed.stat().st_size),
        ("one recording is new", more, more.stat().st_size + SIZE),
    ):
        done("repo", "publish", pack, "--repo", many.folder)
        server.answered()
        _child("sync", f"{server.url}/many/repository", many.root, folder / "shelf")
        asked = server.answered()
        targets, metadata = _bytes(asked, "/targets/"), _bytes(asked, "/metadata/")
        aim = "ratio 1"
        figures += [
            Figure(f"{words}: content moved", "kB", targets / 1000, "what is new", sizes / 1000, aim),
            Figure(f"{words}: metadata moved", "kB", metadata / 1000, "", None),
            Figure(f"{words}: requests", "", len(asked), "", None),
        ]
    return figures


def _rotated(many: Publisher, server: Nginx, folder: Path) -> list[Figure | Skipped]:
    """What a sync moves after a key was replaced."""
    figures: list[Figure | Skipped] = []
    for role in ("timestamp", "stable", "blobs"):
        done("repo", "rotate-key", role, "--repo", many.folder)
        server.answered()
        _child("sync", f"{server.url}/many/repository", many.root, folder / "shelf")
        asked = server.answered()
        figures += [
            Figure(f"new key of '{role}': moved", "kB", sum(one.body for one in asked) / 1000, "", None),
            Figure(f"new key of '{role}': requests", "", len(asked), "", None),
        ]
    return figures


def _small_stick(folder: Path, runs: int) -> Figure:
    """The whole program, from its start to its end; finding the stick and showing the tick are the kiosk's."""
    stick = _published(folder / "stick", STICK)
    done("repo", "export", "--repo", stick.folder, "--to", folder / "stick")

    def program() -> Took:
        whence: list[str | Path] = ["--from", folder / "stick", "--root", stick.root]
        command: list[str | Path] = [sys.executable, "-m", "kiosk", "sync", *whence, "--shelf", folder / "shelf"]
        return _timed(lambda: _run(command), folder / "shelf")

    ours, theirs = _in_turn(runs, program, lambda: _copied(folder / "stick" / "wegwijs", folder / "copied"))
    what = f"program that syncs a stick of {STICK * SIZE // 1_000_000} MB"
    return _seconds(what, ours, "hashlib, copyfile, flush", theirs, "")


def _in_turn(runs: int, *each: Callable[[], Took]) -> list[list[Took]]:
    """Each in its turn; the first turn, with cold caches, does not count."""
    turns = [[one() for one in each] for _ in range(runs + 1)]
    return [list(took) for took in zip(*turns[1:], strict=True)]


def _synced(publisher: Publisher, origin: Path | str, shelf: Path) -> Took:
    _clear(shelf)
    return _child("sync", origin, publisher.root, shelf)


def _child(what: str, origin: Path | str, root: Path, folder: Path) -> Took:
    output = _run([sys.executable, "-m", "tests.benchmarks.one_sync", what, origin, root, folder])
    return Took(**json.loads(output.splitlines()[-1]))


def _copied(source: Path, target: Path) -> Took:
    def copy() -> None:
        target.mkdir()
        for path in sorted(source.rglob("*")):
            if path.is_file():
                with path.open("rb") as file:
                    hashlib.file_digest(file, "sha256")
                shutil.copyfile(path, target / path.name)
        sync_files(list(target.iterdir()))
        sync_folder(target)

    return _timed(copy, target)


def _curled(url: str, target: Path) -> Took:
    def fetch() -> None:
        target.mkdir()
        _run(["curl", "-sS", "-o", target / "archive.tar", url])
        _run(["sha256sum", target / "archive.tar"])

    return _timed(fetch, target)


def _curled_each(source: Path, address: str, target: Path) -> Took:
    names = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    wanted, sums = target.with_name("wanted"), target.with_name("sums")
    wanted.write_text("".join(f'url = "{address}/{name}"\noutput = "{target / name.name}"\n' for name in names))
    # a target is stored under its hash and its name
    sums.write_text("".join(f"{name.name.partition('.')[0]}  {target / name.name}\n" for name in names))

    def fetch() -> None:
        target.mkdir()
        _run(
            [
                "curl",
                "-sS",
                "--no-progress-meter",
                "--parallel",
                "--parallel-max",
                str(HttpFetcher.max_parallel),
                "-K",
                wanted,
            ]
        )
        _run(["sha256sum", "--check", "--quiet", sums])

    return _timed(fetch, target)


def _timed(action: Callable[[], object], made: Path) -> Took:
    _clear(made)
    began = time.perf_counter()
    action()
    return Took(time.perf_counter() - began)


def _clear(folder: Path) -> None:
    """Put a folder out of the way; what is still to be written does not slow down what is measured next."""
    if folder.exists():
        # Not removed: for some minutes ext4 passes over each freed inode, and makes files five times as slowly.
        folder.rename(folder.with_name(f"{folder.name} {time.time_ns()}"))
    os.sync()


def _run(command: Sequence[str | Path]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _seconds(what: str, ours: list[Took], against: str, theirs: list[Took], aim: str) -> Figure:
    each = (middle([one.seconds for one in took]) for took in (ours, theirs))
    return Figure(what, "s", next(each), against, next(each), aim)


def _peak(took: list[Took]) -> float:
    return max(one.peak_mib for one in took)


def _bytes(asked: list[Answered], part: str) -> int:
    return sum(one.body for one in asked if part in one.path and one.status < 400)

"""Sticks, lists and packs changed at random: a sync ends with verified content, or with a SyncError and no change."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from securesystemslib.exceptions import FormatError
from securesystemslib.formats import encode_canonical

from kiosk.errors import SyncError
from tests.faults.sync.sounds import NEW, SHARED, recovers, whole
from tests.fuzz.mutator import mutate
from tests.helpers.publisher import Publisher, Visitor

# Derandomised: the same cases each time, so that what fails here fails there too.
BOUNDED: Final = settings(
    max_examples=500 if os.environ.get("FAULTS_ALL") else 40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
CHAIN: Final = ("timestamp", "snapshot", "targets", "stable")


class World(Struct, frozen=True):
    """A publisher with a good stick, and a kiosk with the content before it; both are copied for each case."""

    publisher: Publisher
    stick: Path
    home: Path

    def case(self, folder: Path) -> tuple[Visitor, Path]:
        """A kiosk and a stick of their own in `folder`."""
        shutil.copytree(self.home, folder / "kiosk")
        return Visitor(folder / "kiosk", self.publisher.root), Path(shutil.copytree(self.stick, folder / "stick"))

    def holds(self, kiosk: Visitor, stick: Path) -> None:
        """See that a sync from the stick ends well or with a SyncError, and that the good stick works after it."""
        self.ends(kiosk, stick)
        recovers(kiosk, self.stick)

    def ends(self, kiosk: Visitor, stick: Path) -> bool:
        """See that a sync from the stick ends well or with a SyncError; whether it ended well."""
        before = _content(kiosk)
        error = _ended(kiosk, stick)
        assert whole(kiosk) in {"1.0", "2.0"}
        assert error is None or _content(kiosk) == before
        assert error is None or (str(error).isprintable() and len(str(error)) < 2000)
        return error is None


def _ended(kiosk: Visitor, stick: Path) -> SyncError | None:
    try:
        kiosk.sync(stick)
    except SyncError as error:
        return error
    return None


def _content(kiosk: Visitor) -> dict[str, bytes]:
    return {name: data for name, data in kiosk.contents().items() if not name.startswith("sync/")}


@pytest.fixture(scope="module")
def world(second: Publisher, first: Publisher) -> Iterator[World]:
    memory = Path("/dev/shm")  # noqa: S108 - the folder made in it has a name of its own
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        publisher = second.copied(Path(folder) / "publisher")
        Visitor(Path(folder) / "home", first.root).sync(first.folder)
        yield World(publisher, publisher.stick(), Path(folder) / "home")


@pytest.fixture
def place(world: World) -> Path:
    return world.home.parent


def files(stick: Path) -> list[Path]:
    return sorted(path for path in stick.rglob("*") if path.is_file())


@BOUNDED
@given(data=st.data())
def test_a_stick_whose_files_were_mixed_up_brings_good_content_or_none(
    world: World, place: Path, data: st.DataObject
) -> None:
    with TemporaryDirectory(dir=place) as folder:
        kiosk, stick = world.case(Path(folder))
        for _ in range(data.draw(st.integers(1, 4))):
            found = files(stick)
            if len(found) < 2:
                break
            path, other = data.draw(st.sampled_from(found)), data.draw(st.sampled_from(found))
            what = data.draw(st.sampled_from(["delete", "truncate", "swap", "rename", "append", "copy"]))
            if what == "delete":
                path.unlink()
            elif what == "truncate":
                os.truncate(path, data.draw(st.integers(0, max(0, path.stat().st_size - 1))))
            elif what == "swap":
                one, two = path.read_bytes(), other.read_bytes()
                path.write_bytes(two)
                other.write_bytes(one)
            elif what == "rename":
                path.rename(path.with_name(data.draw(st.sampled_from(["x", f"2.{path.name}", path.name.upper()]))))
            elif what == "append":
                with path.open("ab") as file:
                    file.write(data.draw(st.binary(min_size=1, max_size=100)))
            elif path != other:
                shutil.copy(path, other)
        world.holds(kiosk, stick)


@BOUNDED
@given(data=st.data())
def test_bytes_changed_in_any_file_of_a_stick_bring_good_content_or_none(
    world: World, place: Path, data: st.DataObject
) -> None:
    with TemporaryDirectory(dir=place) as folder:
        kiosk, stick = world.case(Path(folder))
        path = data.draw(st.sampled_from(files(stick)))
        content = bytearray(path.read_bytes())
        for at, value in data.draw(
            st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=8)
        ):
            content[at] = value
        path.write_bytes(content)
        world.holds(kiosk, stick)


ODD_DATES: Final = ("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-01-01T00:00:00")
ODD_WORDS: Final = ("", "x", "..", "/", "\0", "\ud800", "stable", "timestamp")


@settings(BOUNDED, max_examples=BOUNDED.max_examples // 2)
@given(seed=st.integers(0, 1 << 32))
def test_a_pack_that_was_changed_before_it_was_signed_is_whole_or_refused(world: World, place: Path, seed: int) -> None:
    """As `tests/fuzz` changes packs; the next good publication comes all the same."""
    with TemporaryDirectory(dir=place) as folder:
        publisher = world.publisher.copied(Path(folder) / "publisher")
        kiosk, _ = world.case(Path(folder))
        good = publisher.packs / "small-2.0.pack"
        publisher.sign(mutate([good.read_bytes()], Random(seed)), "stable/small.pack")  # noqa: S311 - no secret
        before = _content(kiosk)
        if _ended(kiosk, publisher.folder) is not None:
            assert _content(kiosk) == before
        assert whole(kiosk) is not None
        publisher.publish("3.0", [NEW, SHARED])
        recovers(kiosk, publisher.folder, "3.0")


VALUES: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, -1, 1, 1 << 31, 1 << 63, 1 << 80, 0.5, [], {}, [[]], {"": {}}]),
    st.sampled_from([*ODD_DATES, *ODD_WORDS]),
    st.text(max_size=20),
)


def places(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each value inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*way, key)
        yield from places(one, (*way, key))


def change(data: st.DataObject, value: Any) -> None:
    """Replace, remove or add one value inside a JSON object."""
    *way, key = data.draw(st.sampled_from(list(places(value))))
    for step in way:
        value = value[step]
    what = data.draw(st.sampled_from(["replace", "replace", "remove", "add"]))
    if what == "replace":
        value[key] = data.draw(VALUES)
    elif what == "remove":
        del value[key]
    elif isinstance(value, dict):
        value[data.draw(st.text(max_size=10))] = data.draw(VALUES)


@BOUNDED
@given(data=st.data())
def test_a_list_that_is_changed_and_not_signed_anew_brings_good_content_or_none(
    world: World, place: Path, data: st.DataObject
) -> None:
    with TemporaryDirectory(dir=place) as folder:
        kiosk, stick = world.case(Path(folder))
        path = data.draw(st.sampled_from(sorted(stick.rglob("metadata/*.json"))))
        content = json.loads(path.read_bytes())
        change(data, content)
        path.write_text(json.dumps(content))
        world.holds(kiosk, stick)


@BOUNDED
@given(data=st.data())
def test_a_list_that_is_changed_and_signed_with_the_right_keys_is_one_line_at_most(
    world: World, place: Path, data: st.DataObject
) -> None:
    """Stolen keys, or a publisher's program gone wrong: what is signed may be anything."""
    with TemporaryDirectory(dir=place) as folder:
        kiosk, stick = world.case(Path(folder))
        role = data.draw(st.sampled_from(CHAIN))
        metadata = stick / "wegwijs" / "metadata"
        _forget_hashes(world, metadata)
        path = _newest(metadata, role)
        content = json.loads(path.read_bytes())
        change(data, content["signed"])
        _sign(world, path, content)
        if not world.ends(kiosk, stick):
            recovers(kiosk, world.stick)


def _newest(metadata: Path, role: str) -> Path:
    found = list(metadata.glob(f"*{role}.json"))
    return max(found, key=lambda path: int("0" + path.name.partition(".")[0].removeprefix(role)))


def _forget_hashes(world: World, metadata: Path) -> None:
    """Have the lists name those below them by their version alone."""
    for above in ("timestamp", "snapshot"):
        path = _newest(metadata, above)
        content = json.loads(path.read_bytes())
        for meta in content["signed"]["meta"].values():
            meta.pop("hashes", None)
            meta.pop("length", None)
        _sign(world, path, content)


def _sign(world: World, path: Path, content: dict[str, Any]) -> None:
    """Sign as the publisher would, whatever it is."""
    keys = world.publisher.held().keys
    try:
        signed = encode_canonical(content["signed"])
    except FormatError:  # a fraction cannot be signed
        return
    assert signed is not None
    payload = signed.encode("utf-8", "replace")
    keyids = [one["keyid"] for one in content["signatures"]]
    content["signatures"] = [signer.sign(payload).to_dict() for signer in keys.signers(keyids)]
    path.write_text(json.dumps(content))

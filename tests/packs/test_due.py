"""What whoever keeps a repository is told to look up anew, by the days in the packs that are published."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.publish.due import due
from kiosk.publish.repository import WARN_BEFORE
from tests.helpers.make_pack import write_pack
from tests.helpers.publisher import Publisher, done, rows_of


def test_status_says_what_has_to_be_looked_up_anew(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "work")
    ends = datetime.now(UTC).date() + timedelta(days=60)
    rows = rows_of("1.0", "small")
    rows["topics"] = [(*topic[:5], ends.isoformat()) for topic in rows["topics"]]
    done("repo", "publish", write_pack(publisher.packs / "small.pack", rows), "--repo", publisher.folder)
    said = done("repo", "status", "--repo", publisher.folder)
    assert f"stable: small: health.doctor has to be looked up anew by {ends}\n" in said
    found = json.loads(done("repo", "status", "--repo", publisher.folder, "--json"))["due"]
    assert [(one["item"], one["day"]) for one in found] == [(topic[0], ends.isoformat()) for topic in rows["topics"]]
    held = publisher.held()
    assert due(held, ends - WARN_BEFORE - timedelta(days=1)) == ()
    assert due(held, ends + timedelta(days=400)) == due(held, ends)

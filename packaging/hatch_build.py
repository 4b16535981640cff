"""The hook by which hatch fills kiosk/data before it packs a wheel; what goes in is embed.py's."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EmbedHook(BuildHookInterface):  # type: ignore[type-arg]  # its configuration's type is hatch's own
    """Makes kiosk/data; an editable install leaves that to packaging/run and packaging/test."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatch's signature
        """Called by hatch before it collects the files; `version` is 'standard' or 'editable'."""
        if version == "standard":
            runpy.run_path(str(Path(self.root) / "packaging" / "embed.py"))["embed"](Path(self.root))

"""How closely the tests of faults walk through what can fail."""

from __future__ import annotations

import os


def every(step: int) -> int:
    """`step`, so that a run ends soon; 1 with FAULTS_ALL set, for every single one."""
    return 1 if os.environ.get("FAULTS_ALL") else step

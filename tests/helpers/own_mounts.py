"""Mounts that nobody else sees: a kiosk of one worker would take the stick of another worker's test for its own."""

from __future__ import annotations

import ctypes
import os
import sys

NEW_MOUNTS = 0x00020000
"""CLONE_NEWNS of sched.h; Python has it from 3.12 on."""
PRIVATE = 0x00040000 | 0x00004000
"""MS_PRIVATE | MS_REC of sys/mount.h."""


def keep_mounts_to_ourselves() -> None:
    """What this thread and its children mount from now on is theirs; who may not do that may not mount either."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return
    system = ctypes.CDLL(None, use_errno=True)
    if system.unshare(NEW_MOUNTS) == 0:
        system.mount(None, b"/", None, ctypes.c_ulong(PRIVATE), None)

"""The small handbook, fresh for each test."""

from pathlib import Path

import pytest

from tests.helpers.small_content import Project, small_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small handbook in files."""
    return small_project(tmp_path)

"""A partnership whose partners work apart: for the stories that branches tell."""

from pathlib import Path

import pytest

from tests.promises.branch_offices import Partnership, make_origin
from tests.running import Run


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory, example_plan: Path) -> Path:
    """A bare repository with the example plan, made once; copied by who writes in it."""
    return make_origin(tmp_path_factory.mktemp("origin"), example_plan)


@pytest.fixture
def partners(tmp_path: Path, origin: Path, planctl_here: Run) -> Partnership:
    """A shared repository with the example plan on main."""
    folder = tmp_path / "partnership"
    folder.mkdir()
    return Partnership(folder, origin, planctl_here)

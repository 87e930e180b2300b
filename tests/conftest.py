"""What every test may ask for: a way to run planctl, the two plans, and a copy to write in."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import ROOT, Run, as_process, clean_env, inside

Copy = Callable[[Path], Path]
MEMORY, ROOM = "/dev/shm", 1 << 30  # noqa: S108 - pytest makes a folder of our own in it


def pytest_configure() -> None:
    """Folders of tests are in memory where a gigabyte is free and programs may run: files cost less."""
    if "PYTEST_DEBUG_TEMPROOT" in os.environ or not os.access(MEMORY, os.W_OK):
        return
    there = os.statvfs(MEMORY)
    if there.f_bavail * there.f_frsize >= ROOM and not there.f_flag & os.ST_NOEXEC:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = MEMORY


pytest_plugins = ("tests.offices",)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One index folder for the session: keyed by plan, so that each plan is read cold once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def clean(cache: Path, tmp_path: Path) -> dict[str, str]:
    """The environment that planctl runs in: nothing of this machine's, a journal for each test."""
    state = tmp_path / "state"
    state.mkdir()
    return clean_env(cache, state)


@pytest.fixture
def planctl(clean: dict[str, str]) -> Run:
    """Run planctl as a process of its own: `planctl("status", cwd=…)` gives code, out, err."""
    return as_process(clean)


@pytest.fixture
def planctl_here(clean: dict[str, str]) -> Run:
    """The same, inside the test's process: some ten times faster."""
    return inside(clean)


@pytest.fixture(scope="session")
def real_plan() -> Path:
    """The folder of the 2023-2028 implementation plan; never write in it."""
    return ROOT / "plan"


@pytest.fixture(scope="session")
def example_plan() -> Path:
    """The folder of the invented plan with two years of records; never write in it."""
    return ROOT / "examples" / "riverside-safer-together" / "plan"


@pytest.fixture
def copy_of(tmp_path: Path) -> Copy:
    """Make a copy of a plan that may be written in; gives the copied plan's folder."""

    def copy(plan: Path) -> Path:
        return Path(shutil.copytree(plan, tmp_path / "copy" / "plan"))

    return copy

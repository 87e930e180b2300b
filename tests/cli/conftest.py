"""Both plans, ready to be asked inside the test's process."""

from pathlib import Path

import pytest

from tests.cli.asking import EXAMPLE_DAY, REAL_DAY, Ask
from tests.cli.clerk import Clerk, Papers, make_papers
from tests.cli.desk import Desk
from tests.conftest import Copy
from tests.running import Run, clean_env, inside


@pytest.fixture
def real(planctl_here: Run, real_plan: Path) -> Ask:
    """Asks about the implementation plan as of 21 November 2026."""
    return Ask(planctl_here, real_plan, REAL_DAY)


@pytest.fixture
def example(planctl_here: Run, example_plan: Path) -> Ask:
    """Asks about the invented plan as of 15 May 2026."""
    return Ask(planctl_here, example_plan, EXAMPLE_DAY)


@pytest.fixture
def desk(planctl_here: Run, real_plan: Path, copy_of: Copy) -> Desk:
    """A copy of the implementation plan to write in: no records yet."""
    return Desk(planctl_here, copy_of(real_plan))


@pytest.fixture
def example_desk(planctl_here: Run, example_plan: Path, copy_of: Copy) -> Desk:
    """A copy of the invented plan to write in, with its two years of records."""
    return Desk(planctl_here, copy_of(example_plan))


@pytest.fixture(scope="session")
def papers(cache: Path, example_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """The decisions papers of a plan in which five things wait; never write in it."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "state").mkdir()
    return make_papers(inside(clean_env(cache, folder / "state")), example_plan, folder)


@pytest.fixture
def clerk(planctl_here: Run, papers: Papers, tmp_path: Path) -> Clerk:
    """A clerk who fills those papers in, and a copy of that plan to write in."""
    return Clerk(planctl_here, papers, tmp_path)

"""The two plans as desks, opened once for all that looks at forms."""

from pathlib import Path

import pytest

from tests.partners.forms import Desk, desk


@pytest.fixture(scope="session")
def real_desk(real_plan: Path) -> Desk:
    """The 2023-2028 plan, about which nothing has been reported."""
    return desk(real_plan)


@pytest.fixture(scope="session")
def example_desk(example_plan: Path) -> Desk:
    """The invented plan with Welsh and two years of records."""
    return desk(example_plan)

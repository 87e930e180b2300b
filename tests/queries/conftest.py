"""The two plans as values, read once, on the days that the tests speak of."""

from datetime import date
from pathlib import Path

import pytest

from planctl.model.plan import Plan
from planctl.storage.opening import as_known, open_folder

EXAMPLE_DAY, REAL_DAY = date(2026, 5, 15), date(2026, 11, 21)


@pytest.fixture(scope="session")
def example(example_plan: Path) -> Plan:
    """The invented plan as known on 15 May 2026."""
    return as_known(open_folder(str(example_plan)), EXAMPLE_DAY, None)


@pytest.fixture(scope="session")
def real(real_plan: Path) -> Plan:
    """The implementation plan as known on 21 November 2026; it has no records."""
    return as_known(open_folder(str(real_plan)), REAL_DAY, None)

"""What the tests of commands share that change the plan's own words: a copy of the example, and its records."""

from pathlib import Path

import pytest

from planctl.storage.yaml_events import Plain, parse
from tests.conftest import Copy
from tests.running import Result, Run

DAY = ("--date", "2026-05-15")
ROUTES = "prevent/COM-05-safer-routes.yaml"
ROUTES_CY = "prevent/COM-05-safer-routes.cy.yaml"


class Office:
    """A copy of the example plan, and planctl run in it on a day."""

    def __init__(self, run: Run, plan: Path) -> None:
        self._run, self.plan = run, plan
        self._before = self.files()

    def __call__(self, *args: str, stdin: str = "") -> Result:
        """Run a command that writes."""
        return self._run(*args, *DAY, cwd=self.plan, stdin=stdin)

    def ask(self, *args: str) -> Result:
        """Run a command that reads, or undo."""
        return self._run(*args, cwd=self.plan)

    def files(self) -> dict[str, bytes]:
        """Every file of the plan by path."""
        found = (path for path in self.plan.rglob("*") if path.is_file())
        return {path.relative_to(self.plan).as_posix(): path.read_bytes() for path in found}

    def changed(self) -> set[str]:
        """The paths that are new, gone or different since the beginning."""
        now = self.files()
        return {p for p in now.keys() | self._before.keys() if now.get(p) != self._before.get(p)}

    def text(self, path: str) -> str:
        """A file's text."""
        return (self.plan / path).read_text(encoding="utf-8")

    def records(self) -> list[dict[str, Plain]]:
        """What the new records say, by their names."""
        new = (path for path in sorted(self.changed()) if "/2026-05-15-" in path)
        found = [parse(self.text(path), path).data for path in new]
        return [data for data in found if data is not None]


@pytest.fixture
def office(planctl_here: Run, copy_of: Copy, example_plan: Path) -> Office:
    return Office(planctl_here, copy_of(example_plan))

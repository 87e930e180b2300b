"""What the tests of reading commands share: the two plans' days, and the keys of an action."""

import json
from pathlib import Path

from tests.running import Result, Run

REAL_DAY, EXAMPLE_DAY = "2026-11-21", "2026-05-15"
HEAD = ["schema", "as_of", "period", "against", "audience", "total"]
ACTION = [
    "id",
    "aim",
    "commitment_id",
    "commitment",
    "action",
    "evidence",
    "timescale",
    "original_timescale",
    "due",
    "original_due",
    "days_overdue",
    "slips",
    "lead",
    "leads",
    "asked",
    "rag",
    "rag_word",
    "rag_period",
    "rag_by",
    "agreed",
    "state",
    "reported",
    "round",
    "missed",
    "request",
    "last_update",
    "fallback",
]
"""An action's keys, the same everywhere. They may be added to; none may ever go."""
SCREENS = (
    ("status",),
    ("status", "--by", "lead"),
    ("overdue",),
    ("overdue", "--by", "lead"),
    ("overdue", "--by", "aim"),
    ("due", "--within", "2y"),
    ("due", "--within", "2y", "--by", "lead"),
    ("unreported",),
    ("unreported", "--by", "lead"),
    ("round",),
    ("round", "--by", "aim"),
    ("list",),
    ("list", "--by", "rag", "--sort", "due"),
    ("leads",),
    ("leads", "--by", "aim"),
)


class Ask:
    """Asks a reading command about one of the plans, on that plan's day."""

    def __init__(self, run: Run, plan: Path, day: str) -> None:
        self.run, self.plan, self.day = run, plan, day

    def __call__(
        self, *args: str, form: str = "table", env: dict[str, str] | None = None
    ) -> Result:
        """The answer in a form; a table as on a screen of 80 columns."""
        where = ("--plan", str(self.plan), "--as-of", self.day)
        return self.run(*args, *where, "--format", form, env=env)

    def json(self, *args: str) -> dict[str, object]:
        """The JSON answer."""
        found: dict[str, object] = json.loads(self(*args, form="json").out)
        return found

    def items(self, *args: str) -> list[dict[str, object]]:
        """The items of the JSON answer."""
        items = self.json(*args)["items"]
        assert isinstance(items, list)
        return items

"""Words that may give somebody away are noted by every command that takes words; none repeats them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import Run

Copy = Callable[[Path], Path]
PHONE, MAIL = "07700 900123", "jane@victim.example"
NEW = ("--timescale", "Mar 2027", "--lead", "All partners")
DAY = ("--date", "2026-05-14")
SAID = [
    ("reword", "ACT-012", f"Call {PHONE}"),
    ("reword", "ACT-012", "--evidence", f"Letter of {MAIL}"),
    ("add", "action", "--to", "COM-05", f"Mail {MAIL}", *NEW),
    ("add", "action", "--to", "COM-05", "Call", "--evidence", PHONE, *NEW),
    ("add", "commitment", "--aim", "prevent", f"We will call {PHONE}"),
    ("close", "ACT-012", "--reason", "cancelled", "--because", f"Asked by {MAIL}"),
    ("extend", "ACT-012", "--to", "Mar 2028", "--reason", f"{PHONE} does not answer"),
    ("relead", "ACT-012", "--to", "All partners", "--reason", f"See {MAIL}"),
    ("move", "ACT-012", "--to", "COM-04", "--reason", f"See {MAIL}"),
    ("accept", "ACT-007", "nobody-askable", "--reason", f"See {MAIL}"),
    ("update", "ACT-012", "--no-change", "--internal", f"See {MAIL}"),
    ("freeze", "2024-25", "--from", "partnership-board", "--minute", f"See {MAIL}"),
]  # fmt: skip
TYPED = [
    ("reword", "ACT-012", "[removed]"),
    ("reword", "ACT-012", "--evidence", "The [removed] log"),
    ("add", "action", "--to", "COM-05", "Call", "--evidence", "[removed]", *NEW),
    ("add", "commitment", "--aim", "prevent", "We will [removed]"),
    ("set", "--commitment", "COM-05", "evidence", "[removed]", "--yes"),
    ("close", "ACT-012", "--reason", "cancelled", "--because", "[removed]"),
    ("update", "ACT-012", "--progress", "[removed]"),
    ("evidence", "add", "ACT-012", "[removed]"),
    ("freeze", "2024-25", "--from", "partnership-board", "--minute", "[removed]"),
]  # fmt: skip


@pytest.mark.parametrize("words", SAID, ids=" ".join)
def test_the_kind_is_noted_and_the_words_are_not(
    words: tuple[str, ...], copy_of: Copy, example_plan: Path, planctl_here: Run
) -> None:
    plan = copy_of(example_plan)
    done = planctl_here(*words, *DAY, "--plan", str(plan))
    assert done.code == 0, done
    assert done.err.count("may give somebody away") == 1
    assert ("a telephone number" in done.err) or ("an e-mail address" in done.err)
    assert PHONE not in done.err
    assert MAIL not in done.err


@pytest.mark.parametrize("words", TYPED, ids=" ".join)
def test_the_mark_of_a_redaction_cannot_be_typed(
    words: tuple[str, ...], copy_of: Copy, example_plan: Path, planctl_here: Run
) -> None:
    plan = copy_of(example_plan)
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    done = planctl_here(*words, *DAY, "--plan", str(plan))
    assert done.code == 2, done
    assert "planctl redact alone" in done.err
    assert before == {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}

"""Without anything to say, an editor opens on the record; nothing typed in it is ever lost."""

import sys
from pathlib import Path

import pytest

from tests.cli.at_terminal import at_terminal
from tests.cli.test_update import only, records
from tests.conftest import Copy
from tests.running import Result

TODAY = ("--date", "2026-11-22")


@pytest.fixture
def plan(copy_of: Copy, example_plan: Path) -> Path:
    return copy_of(example_plan)


class Desk:
    """An editor that a test fills in: each opening runs the next of its changes on the file."""

    def __init__(self, folder: Path, plan: Path, env: dict[str, str]) -> None:
        self._script = folder / "edit it.py"
        self._folder, self._plan = folder, plan
        self._env = {**env, "EDITOR": f"'{sys.executable}' '{self._script}' --wait"}

    def update(self, *args: str, turns: list[str], typed: tuple[str, ...] = ()) -> Result:
        """Run `update`; each turn is Python that makes `text` anew. The text met is kept."""
        (self._folder / "turns").write_text("\0".join(turns), "utf-8")
        self._script.write_text(
            "import sys\nfrom pathlib import Path\n"
            f"turns = Path({str(self._folder / 'turns')!r})\n"
            "first, _, rest = turns.read_text('utf-8').partition(chr(0))\n"
            "turns.write_text(rest, 'utf-8')\n"
            "text = Path(sys.argv[-1]).read_text('utf-8')\n"
            f"Path({str(self._folder / 'met')!r}).write_text(text, 'utf-8')\n"
            "space = {'text': text}\nexec(first, space)\n"
            "Path(sys.argv[-1]).write_text(space['text'], 'utf-8')\n",
            "utf-8",
        )
        return at_terminal(self._env, self._plan, ("update", *args, *TODAY), typed)

    @property
    def met(self) -> str:
        """The text as the editor met it the last time."""
        return (self._folder / "met").read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path, plan: Path, clean: dict[str, str]) -> Desk:
    for path in plan.rglob("COM-*/*.yaml"):
        path.unlink()
    return Desk(tmp_path, plan, clean)


FILLED = (
    "text = text.replace('rag:\\n', 'rag: Coch\\n')"
    ".replace('progress: |\\n', 'progress: |\\n  Gôr #1: x\\n')"
)


def test_what_was_filled_in_is_recorded_and_the_draft_is_gone(desk: Desk, plan: Path) -> None:
    done = desk.update("ACT-008", "--from", "EBC", turns=[FILLED])
    assert done.code == 0, done.err
    assert only(plan) == {
        "action": "ACT-008",
        "from": "elverwick-council",
        "date": "2026-11-22",
        "rag": "red",
        "progress": "Gôr #1: x\n",
    }
    assert not list(plan.parent.parent.rglob("drafts/*"))


def test_the_template_says_what_the_action_is_and_what_was_said_last(
    desk: Desk, plan: Path
) -> None:
    desk.update("ACT-008", "--from", "EBC", turns=[FILLED])
    desk.update("ACT-008", "--from", "EBC", turns=[""])
    assert desk.met.startswith("# ACT-008 (")
    assert "# Evidence expected: " in desk.met.replace("#   ", "# ")
    assert "# Said last, 2026-11-22, by elverwick-council: red\n#   Gôr #1: x\n" in desk.met
    assert "No victim, no address" in desk.met
    assert len(records(plan)) == 1


def test_a_record_left_empty_is_not_kept(desk: Desk, plan: Path) -> None:
    done = desk.update("ACT-008", turns=[""])
    assert done.code == 0
    assert "nothing was recorded" in done.out
    assert records(plan) == {}


def test_what_is_wrong_is_shown_in_its_line_and_can_be_mended(desk: Desk, plan: Path) -> None:
    wrong = "text = text.replace('rag:\\n', 'rag: purple\\n')"
    right = "text = text.replace('purple', 'green')"
    done = desk.update("ACT-008", turns=[wrong, right], typed=("y",))
    assert done.code == 0, done.err
    assert "error:" in done.err
    assert "purple" in done.err
    assert "^^^^^^" in done.err
    assert only(plan)["rag"] == "green"


def test_a_draft_given_up_is_kept_and_taken_up_again(desk: Desk, plan: Path) -> None:
    torn = "text = text.replace('progress: |\\n', 'progress: a: b\\n')"
    done = desk.update("ACT-008", turns=[torn], typed=("n",))
    assert done.code == 3
    assert "The draft is kept: " in done.err
    assert records(plan) == {}
    mend = "text = text.replace('progress: a: b\\n', 'progress: |\\n  a: b\\n')"
    again = desk.update("ACT-008", turns=[mend])
    assert again.code == 0, again.err
    assert "Taking up the draft" in again.out
    assert only(plan)["progress"] == "a: b\n"


def test_an_editor_that_is_not_there_is_a_sentence(desk: Desk, plan: Path) -> None:
    env = {**desk._env, "VISUAL": "/nowhere/editor"}
    done = at_terminal(env, plan, ("update", "ACT-008", *TODAY))
    assert done.code == 3
    assert "can't be started" in done.err

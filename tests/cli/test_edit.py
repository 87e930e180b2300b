"""The plan's own words in an editor: what is right is written and told, what is wrong is not lost."""

import sys
from pathlib import Path

import pytest

from planctl.cli.editor import at_line
from planctl.storage.yaml_events import parse
from tests.cli.at_terminal import at_terminal
from tests.conftest import Copy
from tests.running import Result, Run

PATH = "prevent/COM-05-safer-routes.yaml"
WORDS = "Light the lower river path and keep it open after dark"
DAY = ("--date", "2026-05-20")


class Desk:
    """An editor that a test fills in: each opening runs the next of its changes on the copy."""

    def __init__(self, folder: Path, plan: Path, env: dict[str, str]) -> None:
        self.script = folder / "nano"
        self.folder, self.plan = folder, plan
        self.env = {**env, "EDITOR": f"'{self.script}'"}

    def edit(self, *args: str, turns: list[str], typed: tuple[str, ...] = ()) -> Result:
        """Run `edit`; each turn is Python that makes `text` anew."""
        (self.folder / "turns").write_text("\0".join(turns), "utf-8")
        self.script.write_text(
            f"#!{sys.executable}\n"
            "import sys\nfrom pathlib import Path\n"
            f"here = Path({str(self.folder)!r})\n"
            "first, _, rest = (here / 'turns').read_text('utf-8').partition(chr(0))\n"
            "(here / 'turns').write_text(rest, 'utf-8')\n"
            "(here / 'args').write_text(chr(0).join(sys.argv[1:]), 'utf-8')\n"
            "text = Path(sys.argv[-1]).read_bytes().decode()\n"
            "space = {'text': text, 'plan': Path(" + repr(str(self.plan)) + ")}\n"
            "exec(first, space)\n"
            "Path(sys.argv[-1]).write_bytes(space['text'].encode())\n",
            "utf-8",
        )
        self.script.chmod(0o700)
        return at_terminal(self.env, self.plan, ("edit", *args, *DAY), typed)

    @property
    def args(self) -> list[str]:
        """With what the editor was opened the last time."""
        return (self.folder / "args").read_text("utf-8").split("\0")

    @property
    def text(self) -> str:
        """The commitment's file in the plan."""
        return (self.plan / PATH).read_bytes().decode()

    def told(self) -> list[dict[str, object]]:
        """The records of changes, in the order of their names."""
        found = [parse(p.read_text("utf-8"), "").data or {} for p in sorted(self._records())]
        return [dict(data) for data in found if "changes" in data]

    def _records(self) -> list[Path]:
        return list((self.plan / "prevent" / "COM-05").glob("2026-05-20-*.yaml"))


@pytest.fixture
def desk(tmp_path: Path, copy_of: Copy, example_plan: Path, clean: dict[str, str]) -> Desk:
    return Desk(tmp_path, copy_of(example_plan), clean)


def put(old: str, new: str) -> str:
    """A turn at the editor that replaces some words."""
    return f"text = text.replace({old!r}, {new!r})"


BRIGHT = put(WORDS, "Light both river paths #1")
PLAIN = put(WORDS, "Light both river paths")


def test_the_editor_opens_a_copy_at_the_action(desk: Desk) -> None:
    desk.edit("ACT-012", turns=[""])
    line, file = desk.args
    assert desk.text.split("\n")[int(line.removeprefix("+")) - 1].strip() == "- id: ACT-012"
    assert Path(file).name == "COM-05-safer-routes.yaml"
    assert desk.plan not in Path(file).parents


def test_the_copy_is_for_its_owner_only_and_gone_afterwards(desk: Desk) -> None:
    modes = "import os; text = str(oct(os.stat(sys.argv[-1]).st_mode))"
    desk.edit("ACT-012", turns=[f"import sys\n{modes}"], typed=("n",))
    file = Path(desk.args[-1])
    assert file.read_text() == "0o100600"
    assert oct(file.parent.stat().st_mode)[-3:] == "700"
    file.unlink()
    done = desk.edit("ACT-012", turns=[""])
    assert "nothing was changed" in done.out
    assert not file.exists()
    assert not list(file.parent.iterdir())


def test_what_was_changed_is_written_as_it_was_typed_and_told_in_a_record(desk: Desk) -> None:
    before = desk.text
    comment = "\ntext = text.replace('actions:', 'actions: # ours')"
    done = desk.edit("ACT-011", "--minute", "Board 4", turns=[PLAIN + comment])
    assert done.code == 0, done.err
    new = before.replace(WORDS, "Light both river paths").replace("actions:", "actions: # ours")
    assert desk.text == new
    (told,) = desk.told()
    assert told["changes"] == "action"
    assert told["was"] == WORDS
    assert told["now"] == "Light both river paths"
    assert told["minute"] == "Board 4"
    assert told["from"] == "safer-together-team"
    assert "Light both river paths" in done.out


def test_each_field_is_told_and_one_undo_takes_all_back(desk: Desk, planctl: Run) -> None:
    before = desk.text
    turn = "; ".join(
        [
            put("We will make the river paths", "We will make all paths"),
            put("Lighting in use; inspection record", "Lighting in use"),
            put("lead: Elverwick Borough Council", "lead: Elverwick Police"),
        ]
    )
    done = desk.edit("COM-05", turns=[turn])
    assert done.code == 0, done.err
    assert sorted(str(told["changes"]) for told in desk.told()) == [
        "commitment",
        "evidence",
        "lead",
    ]
    assert "ACT-012" in done.out, "its actions want another look"
    planctl("undo", cwd=desk.plan, env=desk.env)
    assert desk.text == before
    assert desk.told() == []


def test_an_error_is_shown_in_its_line_and_can_be_mended(desk: Desk) -> None:
    wrong = put("lead: Elverwick Borough Council", "lead: Elverwick Borrow Council")
    right = put("Borrow", "Borough")
    more = PLAIN
    done = desk.edit("ACT-011", turns=[wrong, f"{right}; {more}"], typed=("y",))
    assert done.code == 0, done.err
    assert "lead-unknown" in done.err
    assert "^^^^^" in done.err
    assert [told["changes"] for told in desk.told()] == ["action"]


def test_what_is_given_up_is_kept_and_taken_up_again(desk: Desk) -> None:
    before = desk.text
    torn = put("timescale: 2025/26", "timescale: [")
    done = desk.edit("ACT-012", turns=[torn], typed=("n",))
    assert done.code == 3
    assert "The copy is kept: " in done.err
    assert desk.text == before
    mended = put("timescale: [", "timescale: 2025/26") + "; " + put("Train night", "Teach night")
    again = desk.edit("ACT-012", turns=[mended])
    assert again.code == 0, again.err
    assert "Taking up what was kept" in again.out
    assert "Teach night-time staff" in desk.text


def test_an_adopted_timescale_is_asked_for_and_not_edited(desk: Desk) -> None:
    before = desk.text
    moved = put("timescale: 2025/26", "timescale: 2026/27")
    done = desk.edit("ACT-012", turns=[moved], typed=("n",))
    assert done.code == 3
    assert "planctl extend ACT-012" in done.err
    assert desk.text == before


def test_in_a_draft_plan_a_timescale_is_edited_and_told(desk: Desk) -> None:
    plan = desk.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("status: approved", "status: draft"), "utf-8")
    moved = put("timescale: 2025/26", "timescale: 2026/27")
    assert desk.edit("ACT-012", turns=[moved]).code == 0
    assert [told["changes"] for told in desk.told()] == ["timescale"]


@pytest.mark.parametrize(
    ("turn", "command"),
    [
        (put("ACT-012", "ACT-099"), "planctl close ACT-012"),
        ("text += '  - id: ACT-099\\n    action: Sing\\n'", "planctl add action --to COM-05"),
        (put("id: COM-05", "id: COM-55"), "permanent"),
    ],
)
def test_ids_stay_as_they_are(desk: Desk, turn: str, command: str) -> None:
    before = desk.text
    done = desk.edit("ACT-012", turns=[turn], typed=("n",))
    assert done.code == 3
    assert command in done.err
    assert desk.text == before


def test_where_the_file_changed_meanwhile_both_are_kept(desk: Desk) -> None:
    meanwhile = f"\nfile = plan / {PATH!r}\nfile.write_bytes(file.read_bytes() + b'# Theirs\\n')"
    done = desk.edit("ACT-011", turns=[PLAIN + meanwhile])
    assert done.code == 3
    assert "was changed since the copy was made" in done.err
    assert desk.text.endswith("# Theirs\n")
    assert WORDS in desk.text
    file = Path(desk.args[-1])
    assert "Light both river paths" in file.read_text("utf-8")
    assert str(file) in done.err
    again = desk.edit("ACT-011", turns=[""])
    assert again.code == 3
    assert "Both are kept" in again.err
    assert desk.told() == []


def test_words_after_a_hash_are_not_cut_off_in_silence(desk: Desk) -> None:
    quoted = put("Light both river paths #1", '"Light both river paths #1"')
    done = desk.edit("ACT-011", turns=[BRIGHT, quoted], typed=("y",))
    assert done.code == 0, done.err
    assert "text-cut-by-hash" in done.err
    assert [told["now"] for told in desk.told()] == ["Light both river paths #1"]


def test_bom_and_line_ends_stay(desk: Desk) -> None:
    path = desk.plan / PATH
    path.write_bytes(("\ufeff" + path.read_text("utf-8")).replace("\n", "\r\n").encode())
    before = desk.text
    assert desk.edit("ACT-011", turns=[PLAIN]).code == 0
    assert desk.text == before.replace(WORDS, "Light both river paths")


def test_a_record_is_not_edited(desk: Desk) -> None:
    name = "2026-04-20-ACT-012-elverwick-police-aa76"
    done = desk.edit(f"prevent/COM-05/{name}.yaml", turns=[""])
    assert done.code == 2
    assert f"planctl update ACT-012 --corrects {name}" in done.err


def test_without_a_terminal_it_says_what_else_there_is(desk: Desk, planctl: Run) -> None:
    done = planctl("edit", "ACT-011", cwd=desk.plan)
    assert done.code == 2
    assert "planctl reword ACT-011" in done.err


def test_an_id_that_is_not_there_opens_no_editor(desk: Desk) -> None:
    done = desk.edit("ACT-099", turns=[""])
    assert done.code == 2
    assert not (desk.folder / "args").exists()


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        (["vim"], ["vim", "+7", "f.yaml"]),
        (["/usr/bin/vim.tiny", "-n"], ["/usr/bin/vim.tiny", "-n", "+7", "f.yaml"]),
        (["C:\\bin\\code.exe"], ["C:\\bin\\code.exe", "--wait", "-g", "f.yaml:7"]),
        (["codium", "-w"], ["codium", "-w", "-g", "f.yaml:7"]),
        (["subl"], ["subl", "--wait", "f.yaml:7"]),
        (["hx"], ["hx", "f.yaml:7"]),
        (["notepad.exe"], ["notepad.exe", "f.yaml"]),
    ],
)
def test_each_editor_is_told_of_the_line_in_its_own_way(editor: list[str], told: list[str]) -> None:
    assert at_line(editor, "f.yaml", 7) == told


def test_without_a_line_an_editor_gets_the_file_alone() -> None:
    assert at_line(["vim"], "f.yaml", 0) == ["vim", "f.yaml"]
    assert at_line(["code"], "f.yaml", 0) == ["code", "--wait", "f.yaml"]


def test_who_empties_what_was_kept_begins_anew(desk: Desk) -> None:
    before = desk.text
    torn = put("timescale: 2025/26", "timescale: [")
    assert desk.edit("ACT-012", turns=[torn], typed=("n",)).code == 3
    again = desk.edit("ACT-012", turns=["text = ''"])
    assert "To begin anew: empty the file" in again.out
    assert "nothing was changed" in again.out
    assert desk.text == before
    anew = desk.edit("ACT-012", turns=[put("Train night", "Teach night")])
    assert "Taking up" not in anew.out
    assert "Teach night-time staff" in desk.text

"""`planctl import`: a preview that argues, one write for all of it, and the next edition by what differs."""

import contextlib
import json
import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import Result, Run
from tests.test_docs import documented

FIRST = """\
Priority,We will,Action,By when,Who,RAG,Budget
Safe streets,Make the way safe,Light the paths to the station,March 2027,Highways,Green,4000
,,Walk the parks with residents,Quarterly,Parks Team / Highways,Amber,
,Make it easy to report,Publish one number for reports,2027,Highways,,
Safe homes,Help people at risk,Fit locks for people at risk,Spring 2027,Housing Team,Green,9000
"""
SECOND = FIRST.replace("to the station", "to the station and the bridge", 1) + (
    ",,Visit each shared house,June 2027,Housing Team,,\n"
)
NO_PLAN = "Dear all,\n\nThank you for coming to the summer fair.\n\nSee you next year.\n"


class Office:
    """A folder with documents in it, in which somebody types commands."""

    def __init__(self, run: Run, folder: Path) -> None:
        self.run, self.folder = run, folder

    def save(self, name: str, text: str) -> str:
        """A file with a text."""
        (self.folder / name).write_text(text, encoding="utf-8", newline="\n")
        return name

    def __call__(self, *words: str) -> Result:
        """What a command answers."""
        return self.run(*words, cwd=self.folder)

    def json(self, *words: str) -> dict[str, object]:
        """The JSON answer of import."""
        found: dict[str, object] = json.loads(self("import", *words, "--format", "json").out)
        return found

    def files(self) -> dict[str, bytes]:
        """Everything in the folder."""
        found = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def office(planctl_here: Run, tmp_path: Path) -> Office:
    folder = tmp_path / "office"
    folder.mkdir()
    office = Office(planctl_here, folder)
    office.save("streets.csv", FIRST)
    return office


def items(found: dict[str, object]) -> list[dict[str, object]]:
    there = found["items"]
    assert isinstance(there, list)
    return there


def doubts(found: dict[str, object]) -> dict[str, dict[str, object]]:
    there = found["doubts"]
    assert isinstance(there, list)
    return {str(doubt["key"]): doubt for doubt in there}


def test_without_write_nothing_is_written(office: Office) -> None:
    before = office.files()
    for more in ((), ("--dry-run",), ("--format", "json"), ("--format", "answers")):
        done = office("import", "streets.csv", *more)
        assert (done.code, done.err) == (0, "")
    assert office.files() == before


def test_the_preview_shows_the_plan_whole_then_the_doubts_then_the_summary(office: Office) -> None:
    out = office("import", "streets.csv").out
    places = [
        out.index(words)
        for words in (
            "streets.csv  csv",
            "Would write plan/plan.yaml",
            "1. ",
            "Aims: 2 · Commitments: 3 · Actions: 4 · Doubts: ",
            "Nothing was written.",
            "planctl import streets.csv --format answers > answers.yaml",
            "planctl import streets.csv --answers answers.yaml --write",
        )
    ]
    assert places == sorted(places)
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_what_is_shown_is_what_is_written(office: Office) -> None:
    shown = items(office.json("streets.csv"))
    assert office("import", "streets.csv", "--write").code == 0
    kept = json.loads(office("list", "--format", "json").out)["items"]
    keys = ("id", "aim", "commitment_id", "commitment", "action", "timescale", "lead")
    assert [[item[key] or "" for key in keys] for item in shown] == [
        [item[key] or "" for key in keys] for item in kept
    ]
    assert len(shown) == 4


def test_its_json_has_the_keys_that_the_page_tells(office: Office) -> None:
    found = office.json("streets.csv")
    assert found["schema"] == "planctl/import/1"
    everywhere = documented("Every answer", "key")
    assert set(found) - everywhere == documented("import", "key") - everywhere
    assert set(items(found)[0]) == documented("import", "key of an item")


def test_the_commands_it_names_can_be_typed(office: Office) -> None:
    before = office.json("streets.csv")
    commands = before["next"]
    assert isinstance(commands, list)
    make, write = (shlex.split(str(command))[1:] for command in commands)
    made, file = make[: make.index(">")], make[-1]
    office.save(file, office(*made).out)
    assert office(*write).code == 0
    assert (office.folder / "plan" / "plan.yaml").exists()
    assert office("check").code == 0


def test_an_answers_file_left_as_it_is_changes_nothing(office: Office) -> None:
    before = office.json("streets.csv")
    office.save("answers.yaml", office("import", "streets.csv", "--format", "answers").out)
    after = office.json("streets.csv", "--answers", "answers.yaml")
    for found in (before, after):
        del found["next"]
    assert before == after


def test_an_answer_settles_its_doubt_and_is_not_asked_again(office: Office) -> None:
    key = "timescale-2027"
    assert key in doubts(office.json("streets.csv"))
    office.save("answers.yaml", f"{key}: end of 2027\n")
    done = office.json("streets.csv", "--answers", "answers.yaml", "--write")
    assert key not in doubts(done)
    assert done["settled"] == 1
    assert "end of 2027" in [item["timescale"] for item in items(done)]
    assert key not in doubts(office.json("streets.csv"))


def test_the_same_again_changes_nothing(office: Office) -> None:
    office("import", "streets.csv", "--write")
    before = office.files()
    done = office("import", "streets.csv", "--write")
    assert done.code == 0
    assert "there is nothing to write" in done.out
    assert office.files() == before


def test_the_next_edition_changes_what_differs_and_keeps_ids(office: Office) -> None:
    office("import", "streets.csv", "--write")
    office.save("streets.csv", SECOND)
    found = office.json("streets.csv")
    assert (found["new"], found["unchanged"], found["items"]) == (False, 3, [])
    changes = found["changes"]
    assert isinstance(changes, list)
    told = [[change[key] for key in ("manner", "id", "field", "was", "now")] for change in changes]
    words = "Light the paths to the station"
    assert told == [
        ["reworded", "ACT-001", "action", words, f"{words} and the bridge"],
        ["new", None, "action", None, "Visit each shared house"],
    ]
    new = changes[1]["action"]
    assert (new["lead"], new["aim"], new["commitment_id"]) == (
        *("Housing Team", "safe-homes", "COM-03"),
    )
    done = office("import", "streets.csv", "--write")
    assert done.code == 0
    assert "planctl undo takes it back" in done.out
    kept = json.loads(office("list", "--format", "json").out)["items"]
    assert [item["id"] for item in kept] == [f"ACT-{n:03}" for n in range(1, 6)]
    assert kept[0]["action"] == f"{words} and the bridge"


def test_a_period_that_is_said_records_what_is_reported(office: Office) -> None:
    first = items(office.json("streets.csv"))
    assert [item["reported"] for item in first] == [False] * 4
    office.save("answers.yaml", "period: 2026-27 Q2\n")
    office("import", "streets.csv", "--answers", "answers.yaml", "--write")
    assert len(list(office.folder.glob("plan/*/COM-*/*.yaml"))) == 3


def test_a_plan_whose_own_file_cannot_be_read_is_not_touched(office: Office) -> None:
    office("import", "streets.csv", "--write")
    office.save("plan/plan.yaml", "title: [\n")
    before = office.files()
    done = office("import", "streets.csv", "--write")
    assert (done.code, done.out) == (1, "")
    assert "planctl check" in done.err
    assert office.files() == before


def test_several_files_make_one_plan(office: Office) -> None:
    more = "We will,Action,Timescale,Lead\nListen,Ask every school,June 2027,Schools\n"
    office.save("schools.csv", more)
    found = office.json("streets.csv", "schools.csv", "streets.csv")
    assert [item["action"] for item in items(found)][-1] == "Ask every school"
    documents = found["documents"]
    assert isinstance(documents, list)
    assert [each["file"] for each in documents] == ["streets.csv", "schools.csv"]


def test_a_column_is_what_somebody_says(office: Office) -> None:
    found = office.json("streets.csv", "--map", "Budget=reference")
    assert [item["reference"] for item in items(found)] == ["4000", None, None, "9000"]
    columns = found["documents"][0]["tables"][0]["columns"]  # type: ignore[index]  # plain JSON
    assert (columns[-1]["role"], columns[-1]["why"]) == ("reference", "map")


def test_a_heading_of_one_document_may_be_missing_in_another(office: Office) -> None:
    office.save("schools.csv", "We will,Action,Timescale,Lead\nListen,Ask,June 2027,Schools\n")
    office.save("answers.yaml", "columns:\n  Budget: ignore\n")
    words = ("streets.csv", "schools.csv", "--answers", "answers.yaml")
    assert len(items(office.json(*words))) == 5
    assert office("import", *words, "--write").code == 0
    assert office("import", "schools.csv", "streets.csv", "--write").code == 0
    before = office.files()
    assert office("import", "streets.csv", "--map", "Bugdet=ignore", "--write").code == 2
    assert office.files() == before


def test_a_field_that_there_is_not_is_wrong_usage(office: Office) -> None:
    done = office("import", "streets.csv", "--map", "Budget=leed")
    assert done.code == 2
    assert 'Did you mean "lead"?' in done.err


def test_answers_of_no_use_are_told_on_standard_error(office: Office) -> None:
    office.save("answers.yaml", "timescale-2072: end of 2027\nkey: purple\n")
    done = office("import", "streets.csv", "--answers", "answers.yaml")
    assert done.code == 0
    assert (
        "timescale-2072 answers no doubt of these documents (nearest: timescale-2027)" in done.err
    )
    assert "key: “purple” is none of the answers: as-it-stands" in done.err


def test_a_plan_is_made_where_it_is_named(office: Office) -> None:
    done = office("import", "streets.csv", "--plan", "old/streets/plan", "--write")
    assert done.code == 0
    assert (office.folder / "old" / "streets" / "plan" / "plan.yaml").exists()
    assert [line.strip() for line in done.out.splitlines()[-4:]] == [
        "Next:",
        "planctl check --plan old/streets/plan",
        "then:",
        "planctl import streets.csv --plan old/streets/plan --format answers > answers.yaml",
    ]
    assert office("check", "--plan", "old/streets/plan").code == 0
    office("--plan", "other", "import", "streets.csv", "--write")
    assert (office.folder / "other" / "plan" / "plan.yaml").exists()


def test_while_a_doubt_blocks_nothing_is_written_and_it_is_asked(office: Office) -> None:
    office.save("bare.csv", "We will,Action,Lead\nListen,Ask every school,Schools\n")
    before = office.files()
    for more in ((), ("--write",)):
        done = office("import", "bare.csv", *more)
        assert (done.code, done.err) == (1, "")
        assert "Nothing can be written before these doubts are settled: years" in done.out
    assert office.files() == before
    office.save("answers.yaml", "years: 2026-04-01 to 2031-03-31\n")
    assert office("import", "bare.csv", "--answers", "answers.yaml", "--write").code == 0


def test_what_lies_beside_the_plan_already_is_kept(office: Office) -> None:
    office.save("README.md", "Mine\n")
    done = office("import", "streets.csv", "--write")
    assert done.err == "Kept as it is: README.md\n"
    assert office.files()["README.md"] == b"Mine\n"


def test_where_no_plan_is_found_its_lines_are_listed_and_nothing_is_written(office: Office) -> None:
    office.save("letter.txt", NO_PLAN)
    before = office.files()
    done = office("import", "letter.txt", "--write")
    assert done.code == 1
    assert done.err.startswith("planctl: ")
    assert "action" in done.out
    found = json.loads(office("import", "letter.txt", "--format", "json").out)
    assert isinstance(found["candidates"], list)
    assert office.files() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nothing.docx",), "nothing.docx"),
        (("streets.csv", "nothing.docx"), "nothing.docx"),
        (("streets.csv", "--answers", "nothing.yaml"), "nothing.yaml"),
        (("streets.csv", "--write", "--dry-run"), "--dry-run"),
        ((), "FILE"),
    ],
)
def test_what_cannot_be_done_as_typed_ends_with_2(
    office: Office, words: tuple[str, ...], told: str
) -> None:
    before = office.files()
    done = office("import", *words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert "Traceback" not in done.err
    assert office.files() == before


def test_what_may_give_a_person_away_is_named_before_it_is_written(office: Office) -> None:
    office.save("streets.csv", FIRST.replace("9000", "Ring 07700 900123"))
    done = office("import", "streets.csv")
    assert "May give a person away: 1" in done.out
    asides = office.json("streets.csv")["asides"]
    assert isinstance(asides, list)
    assert [aside["code"] for aside in asides if aside["code"] == "personal"] == ["personal"]


@pytest.mark.parametrize("form", ["text", "json", "answers"])
def test_hostile_words_reach_no_terminal_raw(office: Office, form: str) -> None:
    sign = "\x1b[2J\u202e"
    office.save(
        "streets.csv", FIRST.replace("Budget", f"Bud{sign}get").replace(",2027", f",20{sign}27")
    )
    done = office("import", "streets.csv", "--format", form)
    assert done.code == 0
    assert "\x1b" not in done.out + done.err
    assert "\u202e" not in done.out + done.err


def test_every_word_around_the_document_is_said_in_welsh(office: Office) -> None:
    out = office("import", "streets.csv", "--lang", "cy").out
    assert "Ni ysgrifennwyd dim." in out
    assert "cam gweithredu" in out
    assert "--lang cy --write" in out
    for english in ("Would write", "answers\n", "Noted while", "meanwhile"):
        assert english not in out


def seen(clean: dict[str, str], folder: Path, *words: str) -> str:
    """What somebody at a terminal sees beside the answer."""
    ours, theirs = pty.openpty()
    typed = [sys.executable, "-m", "planctl", "import", *words]
    env = {**clean, "TERM": "xterm"}
    shown = b""
    with subprocess.Popen(
        typed, cwd=folder, env=env, stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs
    ):
        os.close(theirs)
        with contextlib.suppress(OSError):  # the end of a terminal that nobody holds any more
            while data := os.read(ours, 65536):
                shown += data
    os.close(ours)
    return shown.decode()


def test_a_long_document_shows_a_bar_at_a_terminal_and_leaves_none(
    office: Office, clean: dict[str, str]
) -> None:
    assert seen(clean, office.folder, "streets.csv") == ""
    rows = "".join(f",,Walk in park {number},2027,,,\n" for number in range(1100))
    office.save("long.csv", FIRST + rows)
    shown = seen(clean, office.folder, "long.csv")
    assert "Reading" in shown
    assert "/1105" in shown
    assert shown.endswith("\x1b[1A\x1b[2K"), "the bar is wiped away"


def test_a_period_is_of_its_document_as_it_is_and_asked_of_the_next_edition(
    office: Office,
) -> None:
    office.save("answers.yaml", "period: 2026-27 Q2\nmade: 2026-10-01\ntitle: Streets\n")
    office("import", "streets.csv", "--answers", "answers.yaml", "--write")
    assert "period" not in doubts(office.json("streets.csv"))
    office.save("more.csv", FIRST.replace("Amber", "Red"))
    assert "period" in doubts(office.json("more.csv"))
    office.save("streets.csv", FIRST.replace("Green,4000", "Red,4000"))
    assert "period" in doubts(office.json("streets.csv"))
    assert "corrects" not in office("import", "streets.csv", "--write").out
    assert "period" in doubts(office.json("streets.csv"))
    kept = office.files()["plan/imports/streets-csv.yaml"].decode()
    assert "period" not in kept
    assert "title: Streets" in kept


def test_a_list_that_planctl_wrote_is_no_document(office: Office) -> None:
    office("import", "streets.csv", "--write")
    office.save("list.csv", office("list", "--format", "csv").out)
    done = office("import", "list.csv")
    assert done.code == 2
    assert "list.csv is a list that planctl wrote" in done.err


def test_answers_that_the_plan_keeps_are_given_again_without_a_word(office: Office) -> None:
    office.save("answers.yaml", "period: 2026-27 Q2\nmade: 2026-10-01\ntitle: Streets\n")
    office("import", "streets.csv", "--answers", "answers.yaml", "--write")
    again = office("import", "streets.csv", "--answers", "answers.yaml")
    assert (again.code, again.err) == (0, "")


def test_a_period_that_is_answered_as_for_the_last_edition_is_told(office: Office) -> None:
    office.save("answers.yaml", "period: 2026-27 Q2\nmade: 2026-10-01\n")
    office("import", "streets.csv", "--answers", "answers.yaml", "--write")
    office.save("streets.csv", SECOND)
    told = office("import", "streets.csv", "--answers", "answers.yaml", "--write").err
    assert "period: 2026-27 Q2 was the answer about the last edition too" in told
    assert office("import", "streets.csv", "--answers", "answers.yaml").err == ""


def test_the_doubts_are_asked_for_or_it_is_written_and_not_both(office: Office) -> None:
    before = office.files()
    done = office("import", "streets.csv", "--format", "answers", "--write")
    assert (done.code, office.files()) == (2, before)


def test_of_several_files_each_place_names_its_own(office: Office) -> None:
    office.save("north.csv", FIRST)
    office.save(
        "south.csv", FIRST.replace("the ", "many ").replace("for ", "by ").replace("2027", "2026")
    )
    found = office.json("north.csv", "south.csv")
    documents = found["documents"]
    assert isinstance(documents, list)
    assert [table["rows"] for each in documents for table in each["tables"]] == [4, 4]
    at = [str(item["at"]) for item in items(found)]
    assert {each.partition(", ")[0] for each in at} == {"north.csv", "south.csv"}
    assert doubts(found)["timescale-2027"]["places"] == ["north.csv, row 4"]

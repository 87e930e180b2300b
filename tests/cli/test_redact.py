"""`redact` takes a leak out of every place it can reach, says what it cannot, and repeats nothing."""

import json
from pathlib import Path

import pytest

from planctl.storage.yaml_events import parse
from tests.cli.at_terminal import at_terminal
from tests.conftest import Copy
from tests.git.repositories import git
from tests.running import Result, Run

LEAK = "Jane Doe of Splott"
DAY = ("--date", "2026-11-22")


class Office:
    """A copy of the real plan with a leak in it, and all the places that a leak can get to."""

    def __init__(self, run: Run, plan: Path, clean: dict[str, str]) -> None:
        self.run, self.plan, self.clean = run, plan, clean
        self.state, self.cache = Path(clean["PLANCTL_STATE"]), plan.parent / "cache"

    def __call__(self, *args: str, stdin: str = "") -> Result:
        return self.run(
            *args, cwd=self.plan.parent, env={"PLANCTL_CACHE": str(self.cache)}, stdin=stdin
        )

    def update(self, *args: str) -> str:
        """Record something; gives the record's name."""
        done = self("update", *args, *DAY)
        assert done.code == 0, done.err
        path = next(line for line in done.out.splitlines() if line.startswith("Wrote "))
        return Path(path.removeprefix("Wrote ")).stem

    def redact(self, *args: str, stdin: str = "") -> Result:
        done = self("redact", *args, *DAY, stdin=stdin)
        assert LEAK.lower() not in (done.out + done.err).lower()
        return done

    def text(self, name: str) -> str:
        (path,) = self.plan.rglob(f"{name}.yaml")
        return path.read_bytes().decode()

    def holding(self, words: str = LEAK) -> list[str]:
        """Every file in the plan, the state folder and the cache that holds the words."""
        files = [f for root in (self.plan, self.state, self.cache) for f in root.rglob("*")]
        found = (f for f in files if f.is_file() and _holds(f.read_bytes(), words))
        return sorted(f.relative_to(self.plan.parent.parent).as_posix() for f in found)

    def codes(self, *args: str) -> list[str]:
        """The codes that check finds in records."""
        done = self("check", "--format", "json", "--as-of", "2026-11-22", *args)
        items = json.loads(done.out)["items"]
        return [item["code"] for item in items if item["code"].startswith(("record", "corrects"))]


def _holds(content: bytes, words: str) -> bool:
    from binascii import b2a_base64

    plain = content.decode("utf-8", "replace").lower()
    if words.lower() in plain:
        return True
    try:
        files = json.loads(content)["files"]
    except (ValueError, KeyError, TypeError):
        return False
    from binascii import a2b_base64

    assert b2a_base64(b"x")
    return any(words.encode().lower() in a2b_base64(f["before"] or "").lower() for f in files)


@pytest.fixture
def office(planctl_here: Run, copy_of: Copy, real_plan: Path, clean: dict[str, str]) -> Office:
    return Office(planctl_here, copy_of(real_plan), clean)


def test_words_become_removed_and_the_record_keeps_its_name(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK} twice", "--rag", "green")
    assert office.redact(name, "--text", LEAK, "--yes").code == 0
    data = parse(office.text(name), "").data or {}
    assert data["progress"] == "Met [removed] twice"
    assert data["rag"] == "green"
    assert isinstance(data["redacted"], dict)
    assert data["redacted"]["date"] == "2026-11-22"
    assert office.codes() == []


def test_a_whole_field_goes_too(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK}", "--barriers", "None")
    assert office.redact(name, "--field", "progress", "--yes").code == 0
    data = parse(office.text(name), "").data or {}
    assert (data["progress"], data["barriers"]) == ("[removed]", "None")
    assert office.codes() == []


def test_the_leak_is_gone_from_the_plan_the_journal_drafts_and_the_index(office: Office) -> None:
    name = office.update("ACT-042", "--internal", LEAK)
    office("status")
    drafts = next(office.state.glob("*/journal")).parent / "drafts"
    drafts.mkdir()
    (drafts / "ACT-042.yaml").write_text(f"progress: {LEAK}\n", "utf-8")
    assert len(office.holding()) >= 3
    assert office.redact(name, "--text", LEAK, "--yes").code == 0
    assert office.holding() == []
    assert not list(office.cache.glob("*/index"))
    assert (drafts / "ACT-042.yaml").read_text("utf-8") == "progress: [removed]\n"


def test_a_field_is_looked_for_in_the_journal_and_drafts_by_what_it_said(office: Office) -> None:
    name = office.update("ACT-042", "--internal", LEAK)
    drafts = next(office.state.glob("*/journal")).parent / "drafts"
    drafts.mkdir()
    (drafts / "ACT-043.yaml").write_text(f"progress: {LEAK}\n", "utf-8")
    assert office.redact(name, "--field", "internal", "--yes").code == 0
    assert office.holding() == []


def test_words_are_found_in_any_case_and_over_lines(office: Office) -> None:
    name = office.update("ACT-042", "--progress", "met JANE\n  doe of\nsplott")
    assert office.redact(name, "--text", LEAK, "--yes").code == 0
    assert (parse(office.text(name), "").data or {})["progress"] == "met [removed]"


def test_undo_cannot_bring_it_back_and_says_so(office: Office) -> None:
    name = office.update("ACT-042", "--progress", LEAK)
    office.redact(name, "--text", LEAK, "--yes")
    before = office.text(name)
    undone = office("undo")
    assert undone.code == 3
    assert "redact" in undone.err
    assert "Cannot be undone" in office("undo", "--dry-run").out
    assert office.text(name) == before


def test_what_others_wrote_in_the_journal_stays(office: Office) -> None:
    office.update("ACT-043", "--progress", "Something else")
    name = office.update("ACT-042", "--progress", LEAK)
    office.redact(name, "--text", LEAK, "--yes")
    assert "Something else" in office("undo", "--list").out


def test_it_says_what_it_cannot_do_and_names_no_tool_but_git(office: Office) -> None:
    name = office.update("ACT-042", "--progress", LEAK)
    said = office.redact(name, "--text", LEAK, "--yes").out
    for words in (
        "history",
        "clones",
        "sent",
        "git help filter-branch",
        "shell",
        "data protection",
    ):
        assert words in said
    name = office.update("ACT-043", "--progress", LEAK)
    assert "shell" not in office.redact(name, "--text", "-", "--yes", stdin=f"{LEAK}\n").out


def test_the_same_words_elsewhere_are_named_by_their_file_and_leave_one(office: Office) -> None:
    name = office.update("ACT-042", "--rag", "amber", "--progress", LEAK)
    other = office.update("ACT-042", "--rag", "red")
    assert LEAK in office.text(other), "a correction takes the words over"
    done = office.redact(name, "--text", LEAK, "--yes")
    assert done.code == 1
    assert other in done.err
    assert office.redact(name, other, "--text", LEAK, "--yes").code == 0
    assert office.holding() == []


def test_nothing_is_taken_out_unasked(office: Office) -> None:
    name = office.update("ACT-042", "--progress", LEAK)
    before = office.text(name)
    assert office.redact(name, "--text", LEAK).code == 2
    assert office.redact(name, "--text", LEAK, "--dry-run").code == 0
    assert office.text(name) == before
    assert office.holding()


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 130)])
def test_a_terminal_is_asked_first(office: Office, answer: str, code: int) -> None:
    name = office.update("ACT-042", "--progress", LEAK)
    args = ("redact", name, "--text", LEAK, "--plan", str(office.plan), *DAY)
    done = at_terminal(office.clean, office.plan.parent, args, (answer,))
    assert done.code == code, done
    assert (LEAK in office.text(name)) is (code != 0)


@pytest.mark.parametrize(
    "args",
    [
        ("NAME",),
        ("NAME", "--text", "no such words"),
        ("NAME", "--text", "a"),
        ("NAME", "--text", "removed"),
        ("NAME", "--field", "rag"),
        ("NAME", "--field", "barriers"),
        ("2020-01-01-nothing", "--text", "words"),
        ("COM-99", "--text", "words"),
        ("COM-10", "--field", "action"),
        ("prevent/COM-20/evidence/none.txt",),
        (),
    ],
)
def test_what_makes_no_sense_changes_nothing(office: Office, args: tuple[str, ...]) -> None:
    name = office.update("ACT-042", "--progress", LEAK)
    before = office.text(name)
    done = office.redact(*(name if each == "NAME" else each for each in args), "--yes")
    assert done.code in (1, 2)
    assert done.err.startswith("planctl: ")
    assert office.text(name) == before


def test_a_second_redaction_of_a_record_is_as_clean_as_the_first(office: Office) -> None:
    name = office.update("ACT-042", "--progress", LEAK, "--barriers", "Ask 07700 900123")
    office.redact(name, "--text", LEAK, "--yes")
    assert office.redact(name, "--field", "barriers", "--yes").code == 0
    assert office.codes() == []
    assert office.text(name).count("redacted:") == 1


def test_the_same_redaction_again_changes_nothing_and_is_fine(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"{LEAK} came")
    office.redact(name, "--text", LEAK, "--yes")
    before = office.text(name)
    again = office.redact(name, "--text", LEAK, "--yes")
    assert again.code == 0
    assert "before" in again.out
    assert office.text(name) == before


def test_an_edit_before_or_after_a_redaction_is_still_seen(office: Office) -> None:
    name = office.update("ACT-042", "--progress", LEAK, "--rag", "green")
    (path,) = office.plan.rglob(f"{name}.yaml")
    path.write_text(path.read_text("utf-8").replace("green", "amber"), "utf-8")
    office.redact(name, "--text", LEAK, "--yes")
    assert office.codes() == ["record-changed"]


def test_comments_and_own_keys_are_looked_through(office: Office) -> None:
    name = office.update("ACT-042", "--progress", "Met", "--rag", "green")
    (path,) = office.plan.rglob(f"{name}.yaml")
    text = path.read_text("utf-8")
    path.write_text(f"# {LEAK} rang\n{text}x-note: ask {LEAK}\n", "utf-8")
    assert office.redact(name, "--text", LEAK, "--yes").code == 0
    assert office.text(name).startswith("# [removed] rang\n")
    assert "x-note: ask [removed]\n" in office.text(name)


def test_every_other_line_of_the_file_stays(office: Office) -> None:
    name = office.update("ACT-042", "--progress", LEAK, "--rag", "green", "--barriers", "Ŵy 🙂")
    (path,) = office.plan.rglob(f"{name}.yaml")
    before = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    assert office.redact(name, "--text", LEAK, "--yes").code == 0
    kept = before.replace(LEAK.encode(), b"[removed]")
    assert path.read_bytes().startswith(kept)
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")
    assert office.codes() == []


def test_a_translation_loses_the_words_and_stays_in_step(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK}", "--public", "Going well")
    (path,) = office.plan.rglob(f"{name}.yaml")
    beside = path.with_suffix(".cy.yaml")
    beside.write_text(f"progress: Cwrdd â {LEAK}\npublic: Yn mynd yn dda\nof: 0000\n", "utf-8")
    from planctl.storage.translations import of_token

    words = {"progress": f"Met {LEAK}", "public": "Going well"}
    beside.write_text(
        beside.read_text("utf-8").replace("0000", of_token(words, set(words))), "utf-8"
    )
    stale = ("check", "--texts", "--as-of", "2026-11-22")
    assert "stale" not in office(*stale).out
    assert office.redact(name, "--text", LEAK, "--yes").code == 0
    assert "Cwrdd â [removed]\n" in beside.read_text("utf-8")
    assert "stale" not in office(*stale).out


def test_a_translation_that_says_it_in_other_words_is_pointed_at(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK}")
    (path,) = office.plan.rglob(f"{name}.yaml")
    path.with_suffix(".cy.yaml").write_text("progress: Cwrdd â hi\nof: 0000\n", "utf-8")
    done = office.redact(name, "--text", LEAK, "--yes")
    assert f"{name}.cy.yaml may say the same" in done.err


def test_words_of_a_commitments_file_go_and_its_other_lines_stay(office: Office) -> None:
    (path,) = office.plan.rglob("COM-10-*.yaml")
    words = "feedback from pupils"
    before = path.read_text("utf-8")
    flat = " ".join(before.split())
    assert words in flat
    done = office("redact", "com10", "--text", words, "--yes", *DAY)
    assert done.code == 0, done.err
    after = path.read_text("utf-8")
    assert words not in " ".join(after.split())
    assert "[removed]" in after
    assert len(set(before.splitlines()) - set(after.splitlines())) <= 4


def test_words_of_a_narrative_go(office: Office) -> None:
    (office.plan / "prevent" / "2025-26.md").write_text(f"# Prevent\n\n{LEAK} spoke.\n", "utf-8")
    assert office.redact("prevent/2025-26.md", "--text", LEAK, "--yes").code == 0
    assert office.holding() == []


def test_a_copy_of_evidence_goes_whole_and_its_records_say_so(office: Office) -> None:
    file = office.plan.parent / "minutes.txt"
    file.write_text(f"{LEAK} came\n", "utf-8")
    args = ("--copy", str(file), "--seen-by", "Team", "--on", "2026-11-22")
    assert office("evidence", "add", "ACT-041", "ACT-042", "Exec, item 4", *args).code == 0
    file.unlink()
    assert office.redact("prevent/COM-20/evidence/minutes.txt", "--yes").code == 0
    assert office.holding() == []
    told = office("evidence", "list", "ACT-041", "ACT-042", "--format", "json")
    states = [s["copy_state"] for item in json.loads(told.out)["items"] for s in item["supplied"]]
    assert (told.code, states) == (0, ["removed", "removed"])
    assert office.codes() == []


def test_a_revision_holds_the_redaction_for_one_and_an_edit_for_an_edit(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK}", "--rag", "green")
    root = office.plan.parent
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "plan")
    git(root, "commit", "-q", "-m", "Before")
    office.redact(name, "--text", LEAK, "--yes")
    since = ("--changed-since", "HEAD")
    assert office.codes(*since) == []
    (path,) = office.plan.rglob(f"{name}.yaml")
    path.write_text(path.read_text("utf-8").replace("Met", "Did not meet"), "utf-8")
    assert sorted(office.codes(*since)) == ["record-changed", "record-edited"]


def test_words_that_were_undone_are_cleared_from_what_planctl_remembers(office: Office) -> None:
    office.update("ACT-042", "--progress", f"Met {LEAK}")
    assert office("undo").code == 0
    office("status")
    assert office.holding() != []
    tried = office.redact("ACT-042", "--text", LEAK, "--dry-run")
    assert "stands nowhere in the files that were named" in tried.out
    assert office.holding() != []
    done = office.redact("ACT-042", "--text", LEAK, "--yes")
    assert done.code == 0
    assert "what planctl itself kept of it goes" in done.out
    assert office.holding() == []


def test_words_that_stand_nowhere_at_all_are_an_error_and_undo_keeps_its_journal(
    office: Office,
) -> None:
    office.update("ACT-042", "--progress", "Something else")
    done = office.redact("ACT-042", "--text", LEAK, "--yes")
    assert done.code == 1
    assert "does not stand there" in done.err
    assert office("undo").code == 0


def test_the_plan_s_own_files_are_named_by_their_names(office: Office) -> None:
    for name, old in (("leads", "leads:\n"), ("plan", "title:")):
        file = office.plan / f"{name}.yaml"
        file.write_text(file.read_text("utf-8").replace(old, f"# {LEAK}\n{old}", 1), "utf-8")
        assert office.redact(name, "--text", LEAK, "--yes").code in (0, 1), "the other has it too"
        assert LEAK not in file.read_text("utf-8")
    assert office.holding() == []
    key = office.redact("plan.yaml", "--text", "regional-team", "--yes")
    assert "planctl reads as more than words" in key.err
    assert "--field is for records" in office.redact("leads", "--field", "reason", "--yes").err


def test_a_translation_is_taken_for_what_it_translates(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK}")
    (path,) = office.plan.rglob(f"{name}.yaml")
    other = path.with_name(f"{name}.cy.yaml")
    other.write_text(f"progress: Cwrdd {LEAK}\n", "utf-8")
    done = office.redact(f"{name}.cy", "--field", "progress", "--yes")
    assert done.code == 0
    assert office.holding() == []
    assert other.read_text("utf-8").count("[removed]") == 1


def test_a_narrative_loses_words_and_its_translation_too(office: Office) -> None:
    files = [office.plan / "prevent" / name for name in ("2025-26.md", "2025-26.cy.md")]
    for file in files:
        file.write_text(f"# A year\n\nWe met {LEAK}.\n", "utf-8")
    done = office.redact("2025-26", "--text", LEAK, "--yes")
    assert done.code == 0
    assert "2025-26.md: words" in done.out
    assert all("We met [removed]." in file.read_text("utf-8") for file in files)


def test_show_says_since_when_words_are_gone(office: Office) -> None:
    name = office.update("ACT-042", "--progress", f"Met {LEAK}")
    office.redact(name, "--text", LEAK, "--yes")
    shown = ("show", "ACT-042", "--as-of", "2026-11-23", "--format")
    assert "  Redacted     22 November 2026\n" in office(*shown, "table").out
    assert "22 Tachwedd 2026" in office(*shown, "table", "--lang", "cy").out
    assert "22 November 2026" in office(*shown, "md").out
    (record,) = json.loads(office(*shown, "json").out)["item"]["records"]
    assert record["redacted"] == "2026-11-22"

"""What `planctl show` answers: one action or commitment whole, why, and its story."""

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asking import Ask
from tests.cli.desk import Desk
from tests.conftest import Copy
from tests.golden import same_as_golden
from tests.running import Run

DAY = "2026-05-21"
ACTION_KEYS = [
    "id", "aim", "commitment_id", "commitment", "action", "evidence", "timescale",
    "original_timescale", "due", "original_due", "days_overdue", "slips", "lead", "leads", "asked",
    "rag", "rag_word", "rag_period", "rag_by", "agreed", "state", "reported", "round", "missed",
    "request", "last_update", "fallback",
]  # fmt: skip
SHOW_KEYS = [
    "accountable", "publish", "was", "standing", "why", "records", "later_records", "late_records",
]  # fmt: skip
RECORD_KEYS = [
    "name", "subject", "act", "date", "from", "period", "role", "counted", "heard",
    "corrected_by", "fields", "fallback", "late", "late_for", "redacted",
]  # fmt: skip
STANDING_KEYS = [
    "as_of", "kind", "certainty", "recurs", "due", "original_due", "overdue", "days_overdue",
    "missed", "answered", "moves", "ratings", "rag_by", "agreed", "state", "closed_as", "into",
    "finished", "undecided", "round",
]  # fmt: skip


@pytest.fixture
def show(planctl_here: Run, example_plan: Path) -> Run:
    def run(*args: str, **more: Any) -> Any:
        return planctl_here("--plan", str(example_plan), "show", *args, **more)

    return run


def whole(show: Run, *args: str) -> dict[str, Any]:
    done = show(*args, "--format", "json")
    assert (done.code, done.err) == (0, "")
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_the_answer_has_the_keys_that_are_promised(show: Run) -> None:
    found = whole(show, "ACT-012", "--as-of", DAY)
    assert list(found) == [
        "schema",
        "as_of",
        "period",
        "against",
        "audience",
        "total",
        "count",
        "item",
    ]
    assert (found["schema"], found["total"], found["count"]) == ("planctl/show/1", 14, 1)
    assert list(found["item"]) == ACTION_KEYS + SHOW_KEYS
    assert list(found["item"]["standing"]) == STANDING_KEYS
    for why in found["item"]["why"]:
        assert list(why) == ["flag", "rule", "dates", "records"]
    for record in found["item"]["records"]:
        assert list(record) == RECORD_KEYS


def test_a_commitment_has_its_own_words_its_actions_and_its_records(show: Run) -> None:
    item = whole(show, "COM-05", "--as-of", DAY)["item"]
    assert list(item) == [
        "id", "aim", "commitment", "publish", "state", "closed_as", "into", "fallback", "actions",
        "records", "later_records", "late_records",
    ]  # fmt: skip
    assert [row["id"] for row in item["actions"]] == ["ACT-011", "ACT-012"]
    assert [row["subject"] for row in item["records"]] == ["COM-05"]


def test_an_action_has_the_same_keys_as_in_every_list(
    show: Run, planctl_here: Run, example_plan: Path
) -> None:
    late = planctl_here("--plan", str(example_plan), "overdue", "--as-of", DAY, "--format", "json")
    row = next(row for row in json.loads(late.out)["items"] if row["id"] == "ACT-012")
    item = whole(show, "ACT-012", "--as-of", DAY)["item"]
    assert {key: item[key] for key in row} == row


@pytest.mark.parametrize("spelt", ["ACT-012", "act-012", "act12", "ACT0012", " act-12 "])
def test_an_id_is_read_in_any_spelling(show: Run, spelt: str) -> None:
    assert whole(show, spelt, "--as-of", DAY)["item"]["id"] == "ACT-012"


@pytest.mark.parametrize("identity", ["ACT-005", "ACT-011", "ACT-012", "ACT-013", "COM-05"])
def test_the_page_is_as_it_was_looked_at(show: Run, identity: str) -> None:
    done = show(identity, "--as-of", DAY, "--format", "table")
    assert (done.code, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= 80
    same_as_golden(f"show-{identity}.txt", done.out)


def test_the_page_in_welsh_is_as_it_was_looked_at(show: Run) -> None:
    done = show("ACT-013", "--as-of", DAY, "--format", "table", "--lang", "cy")
    same_as_golden("show-ACT-013-cy.txt", done.out)


def test_the_markdown_is_as_it_was_looked_at(show: Run) -> None:
    done = show("ACT-012", "--as-of", DAY, "--format", "md")
    same_as_golden("show-ACT-012.md", done.out)


@pytest.mark.parametrize("form", ["table", "plain", "md", "json"])
def test_no_text_is_cut(show: Run, form: str) -> None:
    done = show("ACT-011", "--as-of", DAY, "--format", form)
    assert "Lamps on batteries were tried at the footbridge" in done.out
    assert "…" not in done.out


def test_csv_is_one_row_under_a_header(show: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(show("ACT-012", "--format", "csv").out)))
    assert [row["id"] for row in rows] == ["ACT-012"]


def test_records_after_the_day_are_counted_and_not_shown(show: Run) -> None:
    item = whole(show, "ACT-012", "--as-of", "2025-10-22")["item"]
    assert [r["date"] for r in item["records"]][-1] == "2025-10-21"
    assert item["later_records"] == 4
    assert (
        "Later records, not shown: 4"
        in show("ACT-012", "--as-of", "2025-10-22", "--format", "table").out
    )


def test_a_period_takes_what_was_said_about_it_whenever_said(show: Run) -> None:
    found = whole(show, "ACT-012", "--period", "2025-26 Q2")
    assert (found["as_of"], found["period"]) == ("2025-09-30", "2025-26 Q2")
    assert found["item"]["records"][-1]["act"] == "agrees"
    assert found["item"]["rag_by"] == "agreement"


def test_where_leads_differ_each_lead_s_rating_is_shown(show: Run) -> None:
    item = whole(show, "ACT-012", "--as-of", DAY)["item"]
    assert item["agreed"] is False
    assert [(r["lead"], r["rag"]) for r in item["standing"]["ratings"]] == [
        ("elverwick-council", "red"),
        ("elverwick-police", "green"),
    ]


def test_every_flag_names_records_that_are_in_the_story(show: Run) -> None:
    for number in range(1, 15):
        item = whole(show, f"ACT-{number:03d}", "--as-of", DAY)["item"]
        there = {record["name"] for record in item["records"]}
        assert {name for why in item["why"] for name in why["records"]} <= there


def test_why_it_is_overdue_is_told_with_its_days(show: Run) -> None:
    late, *_ = whole(show, "ACT-012", "--as-of", DAY)["item"]["why"]
    assert late["flag"] == "overdue"
    assert late["dates"] == {"due_day": "2026-03-31", "as_at": DAY}


def test_a_record_of_a_body_that_does_not_lead_is_marked(show: Run) -> None:
    records = whole(show, "ACT-012", "--as-of", DAY)["item"]["records"]
    kept = [(r["from"], r["heard"]) for r in records if not r["counted"]]
    assert kept == [("safer-together-team", "remark")]


def test_translated_words_are_shown_and_missing_ones_named(show: Run) -> None:
    records = whole(show, "COM-05", "--as-of", DAY, "--lang", "cy")["item"]["records"]
    assert records[0]["fields"]["public"].startswith("Mae llifogydd y gaeaf")
    assert records[0]["fallback"] == []
    records = whole(show, "ACT-012", "--as-of", DAY, "--lang", "cy")["item"]["records"]
    assert records[0]["fallback"] == ["progress"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("ACT-099", "Did you mean ACT-009? Write a plain guide for small employers"),
        ("12", "Did you mean ACT-012? Train night-time staff"),
        ("COM-50", "Did you mean COM-05? We will make the river paths"),
        ("lighting", "planctl list --text"),
    ],
)
def test_a_wrong_id_names_the_nearest_with_its_words(show: Run, typed: str, hint: str) -> None:
    done = show(typed)
    assert (done.code, done.out) == (2, "")
    assert hint in done.err


def test_a_plan_without_records_says_first_that_silence_is_no_finding(
    planctl_here: Run, real_plan: Path
) -> None:
    done = planctl_here("--plan", str(real_plan), "show", "ACT-042", "--format", "table")
    assert done.out.startswith("Nothing has been reported here yet")
    done = planctl_here("--plan", str(real_plan), "show", "ACT-042", "--format", "plain")
    assert done.err.startswith("Nothing has been reported here yet")


HOSTILE = "[red]x[/red] \\e]0;t\\a \\u202Ereversed \\x9b31m <b>bold</b> *a* | `c` =1+1"


@pytest.mark.parametrize("form", ["table", "plain", "md", "json", "csv"])
def test_hostile_text_comes_out_harmless(
    planctl_here: Run, example_plan: Path, copy_of: Copy, form: str
) -> None:
    plan = copy_of(example_plan)
    file = plan / "prevent" / "COM-05-safer-routes.yaml"
    words = "Light the lower river path and keep it open after dark"
    file.write_text(file.read_text("utf-8").replace(words, f'"{HOSTILE}"'), "utf-8")
    record = next((plan / "prevent" / "COM-05").glob("2025-10-21-ACT-011-*.yaml"))
    told = record.read_text("utf-8").replace("|\n  No work on site.", f'"{HOSTILE}"')
    record.write_text(told, "utf-8")
    done = planctl_here("--plan", str(plan), "show", "ACT-011", "--as-of", DAY, "--format", form)
    assert done.code == 0
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(done.out)
    if form == "md":
        assert "<b>" not in done.out
    elif form == "table":
        assert "[red]x[/red]" in done.out
    elif form == "csv":
        assert not any(
            cell[:1] in "=+-@" for row in csv.reader(io.StringIO(done.out)) for cell in row if cell
        )


def test_an_unreadable_record_is_named_and_the_rest_is_shown(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    record = next((plan / "prevent" / "COM-05").glob("2025-10-21-ACT-011-*.yaml"))
    record.write_text("action: [", "utf-8")
    done = planctl_here("--plan", str(plan), "show", "ACT-011", "--as-of", DAY, "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)["unreadable"] == [record.relative_to(plan).as_posix()]
    assert "cannot be read" in done.err


def test_an_id_that_was_replaced_names_the_new_one(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    file = plan / "prevent" / "COM-05-safer-routes.yaml"
    told = file.read_text("utf-8").replace(
        "  - id: ACT-012\n", "  - id: ACT-012\n    was: [ACT-070]\n"
    )
    file.write_text(told, "utf-8")
    done = planctl_here("--plan", str(plan), "show", "ACT-070")
    assert (done.code, done.out) == (2, "")
    assert "ACT-070 has been replaced by ACT-012" in done.err


def test_a_record_that_lies_elsewhere_is_in_the_story(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    record = next((plan / "prevent" / "COM-05").glob("2025-10-21-ACT-011-*.yaml"))
    record.rename(plan / "recover" / "COM-06" / record.name)
    done = planctl_here("--plan", str(plan), "show", "ACT-011", "--as-of", DAY, "--format", "json")
    names = [r["name"] for r in json.loads(done.out)["item"]["records"]]
    assert record.stem in names


def test_a_narrow_screen_loses_nothing(show: Run) -> None:
    done = show("ACT-012", "--as-of", DAY, "--format", "table", env={"COLUMNS": "40"})
    words = "Only a handful have answered, and most venues have lost trained staff since."
    assert words in " ".join(done.out.split())
    assert max(map(len, done.out.splitlines())) <= 40


def test_a_revision_is_shown_as_it_stood(
    planctl_here: Run, example_plan: Path, copy_of: Copy
) -> None:
    plan = copy_of(example_plan)
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "first")):
        subprocess.run(["git", *words], cwd=plan, check=True, capture_output=True)
    for record in (plan / "prevent" / "COM-05").glob("*.yaml"):
        record.unlink()
    args = ("--plan", str(plan), "show", "ACT-012", "--format", "json", "--as-of", DAY)
    now = json.loads(planctl_here(*args).out)["item"]
    before = json.loads(planctl_here(*args, "--rev", "HEAD").out)["item"]
    assert (len(now["records"]), len(before["records"])) == (0, 8)


@pytest.mark.parametrize("option", ["lead", "by", "aim", "text", "rag", "state", "commitment"])
def test_show_is_about_one_thing_and_neither_selects_nor_groups(example: Ask, option: str) -> None:
    done = example("show", "ACT-012", f"--{option}", "lead")
    assert done.code == 2
    assert f"--{option} selects or groups, and show is about one thing" in done.err


def test_a_closed_commitment_says_its_state(example_desk: Desk) -> None:
    into = ("--reason", "merged", "--into", "COM-04")
    example_desk("2026-05-15", "close", "COM-05", *into)
    item = example_desk.item("COM-05", "2026-05-15")
    assert (item["state"], item["closed_as"], item["into"]) == ("closed", "merged", "COM-04")
    words = ("show", "COM-05", "--as-of", "2026-05-15", "--format")
    for form in ("table", "md", "plain"):
        out = example_desk.run(*words, form, cwd=example_desk.plan).out
        assert "tate" in out
        assert "closed" in out.split("ACT-")[0]
    assert example_desk.item("COM-05", "2026-05-14")["state"] is None


def test_the_facts_are_labelled_in_welsh(show: Run) -> None:
    out = show("ACT-012", "--format", "md", "--lang", "cy").out
    assert "| Tystiolaeth |" in out
    assert "| Sgôr |" in out
    assert "rag_word" not in out
    assert "| evidence" not in out

"""`planctl round`: opened, answered and closed by hand, and told the same in every form."""

import csv
import io
import json
import re
from datetime import date

import pytest

from planctl.cli import clock
from tests.cli.asking import HEAD, Ask
from tests.cli.desk import Desk
from tests.golden import same_as_golden

PERIOD, OPENED, CLOSES = "2026-27-Q3", "2026-12-14", "2027-01-22"
FILE = f"rounds/{PERIOD}.yaml"
BODY = [
    *("id", "name", "asked_about", "answered", "no_change", "without_report"),
    *("awaited", "not_reported", "late", "listing"),
]
LISTS = BODY[2:-1]


def opened(desk: Desk, *more: str, lang: str = "en") -> str:
    words = ("round", "open", PERIOD, "--closes", CLOSES, "--lang", lang)
    return desk(OPENED, *words, *more).out


def seen(desk: Desk, day: str, *words: str) -> dict[str, dict[str, object]]:
    return {str(each["id"]): each for each in desk.items("round", "--as-of", day, *words)}


def test_a_round_is_opened_in_a_file_that_says_who_was_asked(example_desk: Desk) -> None:
    told = opened(example_desk)
    same_as_golden("round-open.en.txt", told)
    same_as_golden("round-opened.yaml", (example_desk.plan / FILE).read_text("utf-8"))
    assert not example_desk.problems()
    assert example_desk.run("fmt", "--check", cwd=example_desk.plan).code == 0


def test_it_is_told_in_welsh_too(example_desk: Desk) -> None:
    same_as_golden("round-open.cy.txt", opened(example_desk, lang="cy"))
    closed = example_desk("2027-01-15", "round", "close", "--lang", "cy").out
    same_as_golden("round-close.cy.txt", closed)


def test_a_dry_run_shows_the_file_and_writes_none(example_desk: Desk) -> None:
    told = opened(example_desk, "--dry-run")
    assert "Would write rounds/2026-27-Q3.yaml\n# A round:" in told
    assert "\nasked:\n  - safer-together-team\n" in told
    assert not (example_desk.plan / "rounds").exists()


def test_it_is_the_round_of_every_view_until_it_closes_and_undone_whole(example_desk: Desk) -> None:
    opened(example_desk)
    found = example_desk.ask("unreported", "--as-of", "2026-12-20")["round"]
    assert found == {"period": "2026-27 Q3", "opened": OPENED, "closes": CLOSES}
    assert example_desk.run("undo", cwd=example_desk.plan).code == 0
    assert not (example_desk.plan / "rounds").exists()


def test_closing_changes_one_line_and_is_undone_to_the_byte(example_desk: Desk) -> None:
    opened(example_desk)
    path = example_desk.plan / FILE
    by_hand = path.read_bytes().replace(b"closes:", b"# as the chair said\nx-why: short\ncloses:")
    path.write_bytes(by_hand)
    told = example_desk("2027-01-15", "round", "close").out
    same_as_golden("round-close.en.txt", told)
    assert path.read_bytes() == by_hand.replace(CLOSES.encode(), b"2027-01-15")
    assert example_desk.run("undo", cwd=example_desk.plan).code == 0
    assert path.read_bytes() == by_hand


def refusal(desk: Desk, day: str, *words: str) -> str:
    refused = desk.refused(day, "round", *words)
    assert refused.code == 1, refused
    assert not refused.out
    assert "Nothing was changed." in refused.err
    return " ".join(refused.err.split())


def test_what_can_be_no_round_is_a_sentence(example_desk: Desk) -> None:
    def told(period: str, closes: str = CLOSES) -> str:
        return refusal(example_desk, OPENED, "open", period, "--closes", closes)

    assert "2040-41 Q1 is no period of this plan" in told("2040-41-Q1")
    assert "2026-27 Q4 has not begun on 14 December 2026" in told("2026-27-Q4")
    assert "2026-27 Q1 is older than the round of 14 December 2026, 2026-27 Q2" in told(
        "2026-27-Q1"
    )
    assert "13 December 2026 is before 14 December 2026" in told(PERIOD, "2026-12-13")
    opened(example_desk)
    assert f"on 14 December 2026, and closes on 22 January 2027: {FILE}" in told(PERIOD)


def test_a_word_that_is_no_period_is_wrong_usage(example_desk: Desk) -> None:
    wrong = example_desk.refused(OPENED, "round", "open", "autumn", "--closes", CLOSES)
    assert wrong.code == 2
    assert '"autumn" is not a period' in wrong.err


def test_what_cannot_be_closed_is_a_sentence(example_desk: Desk) -> None:
    told = refusal(example_desk, "2026-10-20", "close")
    assert "nobody opened the round of 2026-27 Q2 by hand" in told
    assert "28 days after 30 September 2026" in told
    opened(example_desk)
    assert "is opened on 14 December 2026, after 1" in refusal(
        example_desk, "2026-12-01", "close", PERIOD
    )
    assert "closes on 22 January 2027 already" in refusal(example_desk, "2027-01-22", "close")


def test_no_round_is_opened_while_a_file_cannot_be_read(example_desk: Desk) -> None:
    (example_desk.plan / "prevent" / "COM-05" / "bad.yaml").write_text("action: [", "utf-8")
    assert "files that cannot be read: 1" in refusal(
        example_desk, OPENED, "open", PERIOD, "--closes", CLOSES
    )


def test_no_round_is_opened_where_nobody_can_be_asked(example_desk: Desk) -> None:
    register = example_desk.plan / "leads.yaml"
    text = re.sub(r"kind: (body|team|group)", "kind: outside", register.read_text("utf-8"))
    register.write_text(re.sub(r"    asked: .*\n", "", text), "utf-8")
    told = refusal(example_desk, OPENED, "open", PERIOD, "--closes", CLOSES)
    assert "no body can be asked. Actions it would ask about" in told


def test_answers_are_counted_by_body_as_they_come(example_desk: Desk) -> None:
    opened(example_desk)
    example_desk("2027-01-05", "update", "ACT-004", "--from", "safer-together-team", "--no-change")
    example_desk(
        *("2027-02-01", "update", "ACT-014", "--from", "otterbrook", "--rag", "green"),
        *("--period", PERIOD),
    )
    before, after = seen(example_desk, "2027-01-10"), seen(example_desk, "2027-02-02")
    assert before["safer-together-team"]["no_change"] == ["ACT-004"]
    assert before["otterbrook"]["not_reported"] == []
    assert before["otterbrook"]["awaited"] == ["ACT-002", "ACT-014"]
    assert after["otterbrook"]["late"] == ["ACT-014"]
    assert after["otterbrook"]["awaited"] == []
    assert after["otterbrook"]["not_reported"] == ["ACT-002"]
    head = example_desk.ask("round", "--as-of", "2027-02-02")
    assert head["open"] is False
    assert head["bodies"] == {"asked": 6, "answering": 2, "complete": 0}
    assert {each["listing"] for each in after.values()} == {"listed"}


def test_a_body_listed_and_asked_nothing_now_is_told_from_one_asked_and_not_listed(
    example_desk: Desk,
) -> None:
    opened(example_desk)
    path = example_desk.plan / FILE
    text = path.read_text("utf-8").replace("  - otterbrook\n", "  - national-safety-office\n")
    path.write_text(text, "utf-8")
    told = seen(example_desk, "2026-12-20")
    assert told["otterbrook"]["listing"] == "not listed"
    assert told["national-safety-office"]["listing"] == "asked nothing now"
    words = ("round", "--as-of", "2026-12-20", "--format", "table")
    screen = example_desk.run(*words, cwd=example_desk.plan).out
    welsh = example_desk.run(*words[:-1], "md", "--lang", "cy", cwd=example_desk.plan).out
    assert "| heb fod ar y rhestr |" in welsh
    assert "| heb ofyn dim nawr |" in welsh
    assert "Listed when it was opened, asked nothing now: 1 · National Safety Office" in screen
    assert "Asked now, not on the list: 1 · Otterbrook Support Service" in screen


@pytest.fixture
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 15 November 2026."""

    class ThatDay(date):
        @classmethod
        def today(cls) -> "ThatDay":
            return cls(2026, 11, 15)

    monkeypatch.setattr(clock, "date", ThatDay)


@pytest.mark.usefixtures("that_day")
def test_an_earlier_round_is_looked_at_from_today(example_desk: Desk) -> None:
    found = example_desk.ask("round", "--period", "2025-26-Q4")
    assert found["round"] == {
        "period": "2025-26 Q4", "opened": "2026-03-31", "closes": "2026-04-28",
    }  # fmt: skip
    assert found["bodies"] == {"asked": 6, "answering": 5, "complete": 0}
    counts = {"asked": 10, "answered": 6, "answered_by_all": 6, "without_report": 0, "shared": 4}
    assert found["actions"] == counts


def test_every_form_has_the_same_bodies_and_counts(example: Ask) -> None:
    items = example.items("round")
    rows = list(csv.DictReader(io.StringIO(example("round", form="csv").out)))
    assert list(items[0]) == BODY
    assert [row["id"] for row in rows] == [each["id"] for each in items]
    plain = example("round", form="plain").out.splitlines()
    md = example("round", form="md").out
    for item, row, line in zip(items, rows, plain, strict=True):
        counts = {key: str(len(ids)) for key, ids in item.items() if isinstance(ids, list)}
        assert {key: row[key] for key in LISTS} == counts
        assert line.split("\t")[2:-1] == list(counts.values())
        assert counts.pop("without_report") == "0"
        assert f"| {item['id']} | {item['name']} | {' | '.join(counts.values())} |" in md


def test_a_table_for_people_has_no_column_in_which_every_row_is_ordinary(
    example_desk: Desk,
) -> None:
    def head(day: str) -> str:
        words = ("round", "--as-of", day, "--format", "md")
        lines = example_desk.run(*words, cwd=example_desk.plan).out.splitlines()
        return next(line for line in lines if line.startswith("| Id |"))

    opened(example_desk)
    assert "On the list" not in head("2026-12-20")
    assert "Without a report" not in head("2026-12-20")
    path = example_desk.plan / FILE
    text = path.read_text("utf-8").replace("  - otterbrook\n", "  - national-safety-office\n")
    path.write_text(text, "utf-8")
    assert "On the list" in head("2026-12-20")
    words = ("update", "ACT-014", "--from", "otterbrook", "--barriers", "No post")
    example_desk("2026-12-19", *words)
    assert "Without a report" in head("2026-12-20")


def test_what_is_no_report_answers_the_round_and_breaks_no_silence(example_desk: Desk) -> None:
    awaited = seen(example_desk, "2026-10-20")["otterbrook"]["awaited"]
    assert awaited == ["ACT-002", "ACT-014"]
    asks = ("--asks", "Sep 2027", "--reason", "No post")
    example_desk("2026-10-19", "update", "ACT-014", "--from", "otterbrook", *asks)
    body = seen(example_desk, "2026-10-20")["otterbrook"]
    assert (body["awaited"], body["answered"]) == (["ACT-002"], ["ACT-014"])
    assert body["without_report"] == ["ACT-014"]
    words = ("round", "--as-of", "2026-10-20", "--format", "table")
    screen = example_desk.run(*words, cwd=example_desk.plan).out
    assert "Answered without a report on the action: 1 · ACT-014" in screen
    silent = example_desk.ask("unreported", "--as-of", "2026-10-20")["awaited"]
    assert isinstance(silent, list)
    assert "ACT-014" in silent


def test_the_json_has_these_keys(real: Ask) -> None:
    head = [*HEAD, "round", "open", "bodies", "actions", "nobody", "count", "items"]
    assert list(real.json("round")) == head
    assert list(real.json("round", "--by", "aim")) == [*head, "groups"]
    assert list(real.items("round")[0]) == BODY


def test_before_the_first_round_there_is_a_sentence(desk: Desk) -> None:
    words = ("round", "--as-of", "2023-05-01", "--format")
    assert "No round yet" in desk.run(*words, "table", cwd=desk.plan).out
    found = json.loads(desk.run(*words, "json", cwd=desk.plan).out)
    assert (found["round"], found["items"], found["total"]) == (None, [], 69)


def test_an_option_of_the_view_before_a_command_under_it_is_not_lost_in_silence(
    example_desk: Desk,
) -> None:
    words = ("round", "--plan", "elsewhere", "close")
    wrong = example_desk.run(*words, cwd=example_desk.plan)
    assert wrong.code == 2
    assert "--plan stands before close" in wrong.err
    assert "planctl round close … --plan" in wrong.err


@pytest.mark.usefixtures("that_day")
@pytest.mark.parametrize("command", ["round", "remind"])
def test_a_period_that_is_not_asked_about_yet_or_never_is_wrong_usage(
    desk: Desk, command: str
) -> None:
    later = desk.run(command, "--period", "2027-28-Q4", cwd=desk.plan)
    assert (later.code, later.out) == (2, "")
    assert "is not asked about yet on" in later.err
    never = desk.run(command, "--period", "2019-20-Q1", cwd=desk.plan)
    assert (never.code, never.out) == (2, "")
    assert "2019-20 Q1 is no period of this plan" in never.err


def test_how_many_answered_stands_with_its_fraction_in_every_form_for_people(example: Ask) -> None:
    bodies = "Bodies that answered: 5 of 6 (83 %) · all they were asked: 0"
    actions = "Actions answered: 6 of 10 (60 %) · by every body asked: 6"
    screen, plain, md = (example("round", form=form) for form in ("table", "plain", "md"))
    for line in (bodies, actions, "Nobody to ask: 1 · ACT-007"):
        assert f"\n  {line}\n" in screen.out
        assert f"{line}\n" in plain.err
        assert f"{line}\n" in md.out.replace("\\", "")
    assert bodies not in plain.out


def test_after_the_plans_last_day_there_is_still_an_answer(example: Ask) -> None:
    done = example.run("round", "--as-of", "2031-01-10", cwd=example.plan)
    assert done.code == 0, done

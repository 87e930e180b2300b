"""`planctl calendar` writes what falls due for calendars, over its own older file and over no other."""

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.asking import EXAMPLE_DAY
from tests.running import Result, Run

OPEN_DAY = "2026-10-20"


class Here:
    """The command about the example plan, run in a folder of its own."""

    def __init__(self, run: Run, plan: Path, folder: Path) -> None:
        self.run, self.plan, self.folder = run, plan, folder

    def __call__(self, *words: str, day: str = EXAMPLE_DAY) -> Result:
        where = ("--plan", str(self.plan), "--as-of", day)
        return self.run("calendar", *where, *words, cwd=self.folder)

    def titles(self, name: str) -> list[str]:
        """The titles of a file's events."""
        whole = Calendar.from_ical((self.folder / name).read_bytes())
        return [str(event["SUMMARY"]) for event in whole.walk("VEVENT")]


@pytest.fixture
def here(planctl_here: Run, example_plan: Path, tmp_path: Path) -> Here:
    folder = tmp_path / "here"
    folder.mkdir()
    return Here(planctl_here, example_plan, folder)


def test_one_leads_calendar_has_its_actions_and_is_called_after_it(here: Here) -> None:
    done = here("--lead", "Elverwick Police")
    assert done.out == "Wrote calendar-elverwick-police.ics\n"
    assert [title[:7] for title in here.titles("calendar-elverwick-police.ics")] == ["ACT-012"]
    assert done.err.startswith("Events: 1\n")
    told = " ".join(here("--help").out.split())
    assert "[calendar.ics, with --lead calendar-LEAD.ics]" in told


def test_what_has_no_day_is_named(here: Here) -> None:
    assert "Unfinished without a day, not in it: 2  ACT-002 ACT-007" in here().err


def test_several_leads_go_into_one_file_in_welsh(here: Here) -> None:
    done = here("--lead", "EBC", "--lead", "EHB", "--lang", "cy", "--output", "ein.ics")
    assert done.out == "Ysgrifennwyd ein.ics\n"
    assert any(title.startswith("ACT-008: ") for title in here.titles("ein.ics"))


def test_on_standard_output_there_is_the_file_and_nothing_else(here: Here) -> None:
    here("--output", "a.ics")
    printed = here("--output", "-")
    assert printed.out.encode() == (here.folder / "a.ics").read_bytes()
    assert printed.err.startswith("Events: ")


def test_while_a_round_is_open_its_closing_day_is_in_it(here: Here) -> None:
    here(day=OPEN_DAY)
    assert "Round 2026-27 Q2: last day to answer" in here.titles("calendar.ics")
    here(day="2026-10-29")
    assert not [title for title in here.titles("calendar.ics") if title.startswith("Round")]


def test_its_own_older_file_is_replaced_and_no_other(here: Here) -> None:
    here(day="2026-01-10")
    assert here().out == "Wrote calendar.ics\n"
    assert here().out == "Already as it is: calendar.ics\n"
    mine = here.folder / "calendar.ics"
    mine.write_text("BEGIN:VCALENDAR\nPRODID:-//mine//EN\n", "utf-8")
    refused = here()
    assert refused.code == 3
    assert "is there already" in refused.err
    assert mine.read_text("utf-8").startswith("BEGIN:VCALENDAR\nPRODID:-//mine")
    assert here("--force").code == 0


def test_nothing_that_falls_due_is_a_sentence_and_no_file(here: Here) -> None:
    done = here("--lead", "National Safety Office", day="2026-11-21")
    assert (done.code, done.out) == (
        0,
        "Nothing falls due: there is nothing to put into a calendar.\n",
    )
    assert list(here.folder.iterdir()) == []


def test_a_lead_that_is_none_is_wrong_usage(here: Here) -> None:
    wrong = here("--lead", "Elverwick Polise")
    assert wrong.code == 2
    assert "Did you mean" in wrong.err

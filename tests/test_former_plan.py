"""The strategy of 2018 to 2023, brought in from its last report: as published, unrated, with nothing invented."""

import json
from collections import Counter
from pathlib import Path

import pytest

from planctl.model.record import Acceptance, Change, Record, Update
from planctl.storage.opening import open_folder
from planctl.storage.reading_unit import read_unit
from planctl.storage.scanning import TERMS
from tests.running import ROOT, Run

PLAN = ROOT / "examples" / "strategy-2018-2023" / "plan"
AIMS = {"prepare": 3, "pursue": 5, "prevent": 9, "protect": 9, "support": 8}
RATED = {"prepare": 2, "pursue": 4, "prevent": 9, "protect": 8, "support": 8}
TIMES = {
    "Ongoing": 11,
    "Annually": 4,
    "Annually and Ongoing": 1,
    "March 2022": 11,
    "March 2022 was March 2021)": 1,
    "June 2020 (now ongoing)": 1,
    "TBC (now ongoing)": 1,
    "March 2021 *": 1,
    "March 2023": 3,
}
"""The report's words for time, and how many actions have them."""


@pytest.fixture(scope="module")
def records() -> list[Record]:
    opened = open_folder(str(PLAN))
    terms, register = opened.plan.terms, opened.plan.register
    keys = sorted(opened.scan.paths.keys() - {TERMS})
    units = [
        read_unit(key, opened.scan.paths[key], opened.read, terms, register).unit for key in keys
    ]
    return [record for unit in units for record in unit.records]


def items(run: Run, *words: str) -> list[dict[str, object]]:
    done = run("--plan", str(PLAN), *words, "--format", "json")
    assert done.code == 0, done
    found: list[dict[str, object]] = json.loads(done.out)["items"]
    return found


def test_every_action_is_there_with_its_words_for_time(planctl_here: Run) -> None:
    found = items(planctl_here, "list", "--as-of", "2023-03-31")
    assert [item["id"] for item in found] == [f"ACT-{number:03}" for number in range(1, 35)]
    assert Counter(item["aim"] for item in found) == AIMS
    assert Counter(item["timescale"] for item in found) == TIMES


def test_a_changed_date_keeps_what_it_was(planctl_here: Run) -> None:
    found = {str(i["timescale"]): i for i in items(planctl_here, "list", "--as-of", "2022-05-31")}
    changed = found["March 2022 was March 2021)"]
    assert (changed["due"], changed["original_due"]) == ("2022-03-31", "2021-03-31")
    for words in ("June 2020 (now ongoing)", "TBC (now ongoing)"):
        assert found[words]["due"] is None


def test_a_section_over_two_rows_is_one_commitment(planctl_here: Run) -> None:
    found = items(planctl_here, "list", "--aim", "protect", "--as-of", "2023-03-31")
    words = Counter(item["commitment"] for item in found)
    assert words["Managing VAWDASV Public Protection Notices (PPN's)"] == 2
    assert words["Multi-Agency Risk Assessment Conference (MARAC)"] == 2
    assert len({item["commitment_id"] for item in found}) == len(words) == 6


def test_the_year_reported_on_has_31_unrated_marks(records: list[Record]) -> None:
    reports = [record for record in records if isinstance(record.act, Update)]
    marks = Counter(r.act.mark for r in reports if isinstance(r.act, Update))
    assert marks == {"16": 29, "10": 1, "1": 1}
    assert {str(record.period) for record in reports} == {"2021-22"}
    assert not [r for r in reports if isinstance(r.act, Update) and (r.act.rag or r.act.state)]
    assert Counter(record.path.partition("/")[0] for record in reports) == RATED


def test_what_is_to_come_is_there_from_the_reports_day(
    planctl_here: Run, records: list[Record]
) -> None:
    added = [r for r in records if isinstance(r.act, Change) and not r.act.was]
    assert {str(record.date) for record in added} == {"2022-05-31"}
    assert len(added) == 3
    assert len(items(planctl_here, "list", "--as-of", "2022-05-30")) == 31
    assert len(items(planctl_here, "list", "--as-of", "2022-05-31")) == 34


@pytest.mark.parametrize("aim", AIMS)
def test_each_aim_has_its_narrative(aim: str) -> None:
    text = (PLAN / aim / "2021-22.md").read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n\n")
    assert len(paragraphs) >= 2
    assert "Our Hands" not in text, "the foot of a page is no narrative"


def test_a_paragraph_that_the_foot_of_a_page_had_cut_is_whole_again() -> None:
    text = (PLAN / "protect" / "2021-22.md").read_text(encoding="utf-8")
    assert "the crime prevention delivery arm of the National Police Chief's Council" in text


def test_nothing_says_how_it_ended_and_that_is_acknowledged_for_each(
    planctl_here: Run, records: list[Record]
) -> None:
    accepted = [r for r in records if isinstance(r.act, Acceptance)]
    assert {record.subject for record in accepted} == {f"ACT-{n:03}" for n in range(1, 35)}
    done = planctl_here("check", "--plan", str(PLAN), "--as-of", "2026-11-25")
    assert done.code == 0
    assert "Errors: 0   Warnings: 0" in done.out
    states = {item["state"] for item in items(planctl_here, "list", "--as-of", "2026-11-25")}
    assert states == {"not known"}


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--as-of", "2026-11-25"),
        ("overdue", "--by", "aim", "--as-of", "2022-05-31"),
        ("due", "--as-of", "2022-05-31"),
        ("list", "--period", "2021-22"),
        ("show", "ACT-007", "--as-of", "2022-05-31"),
        ("leads",),
    ],
    ids=" ".join,
)
def test_it_can_be_asked_like_any_plan(planctl_here: Run, words: tuple[str, ...]) -> None:
    done = planctl_here("--plan", str(PLAN), *words, "--format", "table")
    assert done.code == 0, done
    assert done.out


def test_what_was_reported_with_a_mark_that_nobody_can_read_counts_as_reported(
    planctl_here: Run,
) -> None:
    found = items(planctl_here, "list", "--as-of", "2022-06-21")
    assert Counter((item["reported"], item["rag"]) for item in found) == {
        (True, None): 31,
        (False, None): 3,
    }


@pytest.mark.parametrize("paper", ["board", "status", "exceptions"])
def test_papers_can_be_made_of_its_year(planctl_here: Run, paper: str, tmp_path: Path) -> None:
    done = planctl_here(
        *("report", paper, "--plan", str(PLAN), "--period", "2021-22"),
        *("--format", "md", "--lang", "en", "--output", str(tmp_path)),
    )
    assert done.code == 0, done
    assert "2021-22" in (tmp_path / f"{paper}.en.md").read_text(encoding="utf-8")


def test_what_is_to_come_is_not_counted_in_the_year_looked_back_at(planctl_here: Run) -> None:
    assert len(items(planctl_here, "list", "--period", "2021-22")) == 31

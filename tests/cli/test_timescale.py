"""What `planctl timescale` answers."""

import json
from pathlib import Path

import pytest

from tests.golden import same_as_golden
from tests.running import Run

KEYS = [
    "words", "kind", "first", "due", "certainty", "recurs", "event", "question", "nearest", "was",
]  # fmt: skip


def test_the_readings_are_as_they_were_looked_at(planctl_here: Run) -> None:
    phrases = (
        "Mar 2026",
        "Q3 24/25",
        "March 2022 (was March 2021)",
        "Each May",
        "Ongoing",
        "Year 2 Q3",
        "within 60 days of publication",
        "Febuary 2025",
        "2025",
        "",
    )
    done = planctl_here(
        "timescale", "-", "--start", "2023-04-01", stdin="".join(f"{p}\n" for p in phrases)
    )
    assert (done.code, done.err) == (1, "")
    same_as_golden("timescale.txt", done.out)


def test_json_has_every_key(planctl_here: Run) -> None:
    done = planctl_here("timescale", "March 2022 (was March 2021)", "--format", "json")
    found = json.loads(done.out)
    assert (done.code, found["schema"], found["count"]) == (0, "planctl/timescale/1", 1)
    assert list(found["item"]) == list(found["item"]["was"]) == KEYS
    assert (found["item"]["due"], found["item"]["was"]["due"]) == ("2022-03-31", "2021-03-31")


@pytest.mark.parametrize(
    ("phrase", "code"), [("Mar 2026", 0), ("Ongoing", 0), ("Febuary", 1), ("Hydref 2025", 1)]
)
def test_a_question_ends_with_one(planctl_here: Run, phrase: str, code: int) -> None:
    assert planctl_here("timescale", phrase).code == code


def test_a_year_of_the_plan_is_counted_from_the_plan_here(
    planctl_here: Run, real_plan: Path
) -> None:
    done = planctl_here("timescale", "Year 1", "--plan", str(real_plan))
    assert "due        31 March 2024" in done.out
    done = planctl_here("timescale", "Year 1", "--start", "2030-04-01")
    assert "due        31 March 2031" in done.out


def test_it_works_where_there_is_no_plan(planctl_here: Run, tmp_path: Path) -> None:
    assert planctl_here("timescale", "Mar 2026", cwd=tmp_path).code == 0
    assert planctl_here("timescale", "Mar 2026", "--plan", str(tmp_path)).code == 3


@pytest.mark.parametrize("form", ["text", "json"])
def test_hostile_words_come_out_harmless(planctl_here: Run, form: str) -> None:
    done = planctl_here("timescale", "[red]\x1b]0;t\x07\x9b31m\u202e", "--format", form)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.out)

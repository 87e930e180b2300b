"""`update` says what in its words may give somebody away, repeats none of it, and records them."""

from pathlib import Path

import pytest

from tests.conftest import Copy
from tests.running import Run

DAY = ("--date", "2026-11-22")


@pytest.fixture
def plan(copy_of: Copy, real_plan: Path) -> Path:
    return copy_of(real_plan)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (("--progress", "Ring 07700 900123"), "a telephone number"),
        (("--barriers", "Two women left"), "a count under 5"),
        (("--supplied", "Mail of jane.doe@example.org"), "an e-mail address"),
        (("--asks", "Sep 2027", "--reason", "The refuge in Barry is full"), "a refuge with its"),
    ],
)
def test_what_may_give_somebody_away_is_noted_and_recorded(
    planctl_here: Run, plan: Path, said: tuple[str, ...], kind: str
) -> None:
    done = planctl_here("update", "ACT-042", *said, *DAY, cwd=plan)
    assert done.code == 0
    assert kind in done.err
    assert "planctl redact" in done.err
    assert said[-1] not in done.err
    assert len(list(plan.rglob("*ACT-042*.yaml"))) == 1


def test_it_is_said_in_welsh_too(planctl_here: Run, plan: Path) -> None:
    said = ("--progress", "Tri phlentyn", "--lang", "cy")
    assert "cyfrif o dan 5" in planctl_here("update", "ACT-042", *said, *DAY, cwd=plan).err


def test_ordinary_words_are_noted_as_nothing(planctl_here: Run, plan: Path) -> None:
    words = "Categories agreed; 14 of 22 schools took part by 3 May. See minute 5.2 #4."
    assert planctl_here("update", "ACT-042", "--progress", words, *DAY, cwd=plan).err == ""

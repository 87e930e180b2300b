"""What `planctl rule` answers."""

import json

import pytest

from planctl.rules.codes import CODES
from tests.golden import same_as_golden
from tests.running import Run


@pytest.mark.parametrize("code", ["timescale-unknown", "red-amber-silent", "soft-return"])
def test_the_explanation_is_as_it_was_looked_at(planctl_here: Run, code: str) -> None:
    done = planctl_here("rule", code)
    assert (done.code, done.err) == (0, "")
    same_as_golden(f"rule-{code}.txt", done.out)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained_with_both_examples(planctl_here: Run, code: str) -> None:
    item = json.loads(planctl_here("rule", code, "--format", "json").out)["item"]
    assert list(item) == ["code", "severity", "title", "fixable", "why", "example", "mended"]
    assert item["why"]
    assert item["example"] != item["mended"]


def test_alone_it_lists_every_code_under_its_severity(planctl_here: Run) -> None:
    out = planctl_here("rule").out
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    assert [word for word in listed if word in CODES] == sorted(
        CODES, key=lambda code: ("error", "warning", "advice").index(CODES[code].severity)
    )


@pytest.mark.parametrize("typed", ["[id-twice]", "ID-TWICE", "id_twice", "id twice"])
def test_a_code_is_read_as_it_stands_in_a_message(planctl_here: Run, typed: str) -> None:
    assert planctl_here("rule", typed).out.startswith("id-twice (error)")


def test_a_wrong_code_names_the_nearest(planctl_here: Run) -> None:
    done = planctl_here("rule", "timescale-unkown")
    assert (done.code, done.out) == (2, "")
    assert 'Did you mean "timescale-unknown"?' in done.err


def test_only_what_is_no_error_can_be_accepted(planctl_here: Run) -> None:
    assert "accepts: red-amber-silent" in planctl_here("rule", "red-amber-silent").out
    assert "accepts:" not in planctl_here("rule", "duplicate-key").out

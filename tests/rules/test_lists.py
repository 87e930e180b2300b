"""The lists of rules are whole, and a plan that has not changed loads only those it needs."""

import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import planctl.rules
from planctl.rules import (
    TIMELY_RULES,
    UNIT_RULES,
    WHOLE_RULES,
    decisions,
    languages,
    records,
    register,
    reports,
    terms,
    timely,
    words,
)
from planctl.rules.finding import Finding

SRC = Path(planctl.rules.__file__).parents[2]
EVERY = (*UNIT_RULES, *WHOLE_RULES, *TIMELY_RULES)


def test_every_rule_is_listed_once() -> None:
    assert len(set(EVERY)) == len(EVERY)


@pytest.mark.parametrize(
    "module", [decisions, languages, records, register, reports, terms, timely, words]
)
def test_every_public_rule_of_a_module_is_listed(module: ModuleType) -> None:
    rules = [function for _, function in inspect.getmembers(module, is_rule)]
    mine = [rule for rule in rules if rule.__module__ == module.__name__]
    assert mine
    assert set(mine) <= set(EVERY)


def is_rule(thing: object) -> bool:
    """Whether it is a public function of three things that gives findings."""
    if not inspect.isfunction(thing) or thing.__name__.startswith("_"):
        return False
    signature = inspect.signature(thing)
    return len(signature.parameters) == 3 and signature.return_annotation == Iterator[Finding]


def test_the_rules_over_summaries_load_no_grammar_and_no_records() -> None:
    heavy = "planctl.model.phrases planctl.model.record planctl.rules.unit_rules yaml pydantic"
    program = (
        "import sys, planctl.rules, planctl.rules.codes\n"
        f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(SRC)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")

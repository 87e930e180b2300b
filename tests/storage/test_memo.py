"""What the index keeps comes back as it was."""

import json
from datetime import date
from pathlib import Path

from planctl.model.frozen import Counted, Frozen
from planctl.model.period import Period
from planctl.storage.memo import register_from, summary_from, terms_from, written
from planctl.storage.opening import open_folder


def test_every_summary_of_the_example_comes_back_equal(example_plan: Path) -> None:
    for summary in open_folder(str(example_plan)).summaries:
        assert summary_from(json.loads(written(summary))) == summary


def test_terms_and_register_come_back_equal(example_plan: Path, real_plan: Path) -> None:
    for plan in (example_plan, real_plan):
        opened = open_folder(str(plan)).plan
        assert terms_from(json.loads(written(opened.terms))) == opened.terms
        assert register_from(json.loads(written(opened.register))).leads == opened.register.leads


def test_periods_that_were_agreed_come_back_equal(example_plan: Path) -> None:
    terms = open_folder(str(example_plan)).plan.terms
    counted = (
        Counted("COM-01", 1, "ab" * 32, "0123abcd"),
        Counted("COM-02", 0, "", "", "89ab0123"),
    )
    frozen = Frozen(Period(2025, 4), date(2026, 5, 12), "board", "Item 4", counted)
    other = Frozen(Period(2025), date(2026, 5, 12), "board", "Eitem 4 – “ŵ”")
    agreed = terms._replace(frozen=(frozen, other))
    assert terms_from(json.loads(written(agreed))) == agreed

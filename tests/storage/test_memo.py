"""What the index keeps comes back as it was."""

import json
from pathlib import Path

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

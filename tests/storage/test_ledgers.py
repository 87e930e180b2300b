"""The records of every action from a view, each unit read again, with their words in other languages."""

from datetime import date

from planctl.model.period import Period
from planctl.storage.known import view_of
from planctl.storage.ledgers import Ledgers, ledgers_from
from planctl.storage.opening import as_known, open_texts
from tests.storage.plans import record, small

SECOND = """\
id: COM-02
commitment: We will do more
actions:
  - id: ACT-002
    action: Do more
    timescale: Mar 2025
    lead: Health
"""
WELSH = "of: 1111\nprogress: Mewn da bryd.\n"


def ledgers(texts: dict[str, bytes], day: date, period: Period | None = None) -> Ledgers:
    opened = open_texts(texts)
    plan = as_known(opened, day, period)
    return ledgers_from(opened, plan, view_of(plan, day, period))


def folder(**records: str) -> dict[str, str]:
    return {f"prepare/COM-01/{name}.yaml": text for name, text in records.items()}


def names(found: Ledgers, identity: str = "ACT-001") -> list[str]:
    return [each.name for each in found.by_id[identity].records]


def test_every_action_has_a_ledger_also_one_without_records() -> None:
    found = ledgers(small(**{"prepare/COM-02-more.yaml": SECOND}), date(2025, 6, 1))
    assert list(found.by_id) == ["ACT-001", "ACT-002"]
    assert found.by_id["ACT-002"].records == ()


def test_only_records_of_the_action_or_its_commitment_known_on_the_day_are_in_it() -> None:
    whole = "commitment: COM-01\nfrom: team\ndate: 2025-05-03\ncloses: cancelled\nreason: No post\n"
    texts = small(
        **{"prepare/COM-02-more.yaml": SECOND},
        **folder(a=record(), b=record(date="2025-07-01"), c=whole),
    )
    assert names(ledgers(texts, date(2025, 6, 1))) == ["a", "c"]
    assert names(ledgers(texts, date(2025, 7, 1))) == ["a", "c", "b"]
    assert names(ledgers(texts, date(2025, 7, 1)), "ACT-002") == []


def test_for_a_period_what_was_said_about_it_whenever_is_in_it() -> None:
    late = record(date="2025-12-01", more="period: 2025-26 Q1\n")
    texts = small(**folder(a=record(date="2025-05-01", more="period: 2025-26 Q1\n"), b=late))
    period = Period(2025, 1)
    assert names(ledgers(texts, period.last, period)) == ["a", "b"]
    assert names(ledgers(texts, period.last)) == ["a"]


def test_a_record_that_lies_in_another_folder_is_in_its_actions_ledger() -> None:
    texts = small(
        **{"prepare/COM-02-more.yaml": SECOND, "prepare/COM-02/stray.yaml": record()},
    )
    assert names(ledgers(texts, date(2025, 6, 1))) == ["stray"]


def test_words_in_another_language_stand_by_the_records_name_while_it_is_known() -> None:
    texts = small(**folder(**{"a": record(more="progress: Well on.\n"), "a.cy": WELSH}))
    assert ledgers(texts, date(2025, 6, 1)).texts == {"a": {"cy": {"progress": "Mewn da bryd."}}}
    assert ledgers(texts, date(2025, 4, 1)).texts == {}


def test_a_step_is_made_after_each_unit() -> None:
    opened = open_texts(small(**{"prepare/COM-02-more.yaml": SECOND}))
    steps: list[int] = []
    plan = opened.plan
    view = view_of(plan, date(2025, 6, 1), None)
    ledgers_from(opened, plan, view, lambda: steps.append(1))
    assert len(steps) == 2

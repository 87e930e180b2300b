"""What a row says is held against what stands here: unchanged where it is here, asked about where not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.action import Action
from planctl.model.ledger import Ledger, sorted_out
from planctl.model.period import Period
from planctl.model.record import Act, Approval, Change, Record, Request, Supplied, Update
from planctl.office.cells import Cell
from planctl.partners.form import Sent
from planctl.partners.returned.boxes import Answers
from planctl.partners.returned.comparing import (
    answers_of,
    in_words,
    recorded_as,
    reported_since,
    says,
    words_changed,
)
from planctl.partners.returned.rows import Row
from tests.partners.forms import Desk

NOW = Period(2026, 2)
FULL = Update(
    rag="green",
    state="complete",
    progress="Done.\n",
    barriers="None",
    next_steps="Rest",
    supplied=(Supplied("Item 4"), Supplied("Item 5")),
    asks=Request("Sep 2027", "No hall"),
    source="Report",
)
PARTS = answers_of(FULL)._replace(progress="Done.")
KEYS = (
    "rag",
    "state",
    "progress",
    "barriers",
    "next_steps",
    "supplied",
    "asks",
    "reason",
    "source",
)
OTHER = {"rag": "red", "state": "in progress", "supplied": ("Item 6",)}


@given(st.sets(st.sampled_from(KEYS)))
def test_a_report_says_whatever_part_of_it_a_row_says(keys: set[str]) -> None:
    assert says(FULL, Answers()._replace(**{key: getattr(PARTS, key) for key in keys}))


@given(st.sets(st.sampled_from(KEYS)), st.sampled_from(KEYS))
def test_one_part_that_differs_is_not_said(keys: set[str], differs: str) -> None:
    said = {key: getattr(PARTS, key) for key in keys} | {differs: OTHER.get(differs, "Else")}
    assert not says(FULL, Answers()._replace(**said))


def test_no_change_is_said_by_no_change_alone() -> None:
    assert says(Update(no_change=True), Answers(no_change=True))
    assert not says(FULL, Answers(no_change=True))


@pytest.fixture
def ledger_of(example_desk: Desk) -> "Ledgers":
    return Ledgers(example_desk)


class Ledgers:
    """Makes ledgers of an action that the council leads."""

    def __init__(self, desk: Desk) -> None:
        self.plan = desk.plan

    def __call__(self, *records: Record) -> Ledger:
        action = Action(
            "ACT-001", "Ask residents", "A report", "Mar 2027", "Elverwick Borough Council"
        )
        leads = ("elverwick-council",)
        return sorted_out(action, leads, records, self.plan.terms, self.plan.register)


def record(
    name: str, act: Act, day: date = date(2026, 10, 12), sender: str = "elverwick-council"
) -> Record:
    return Record(name, f"{name}.yaml", "ACT-001", sender, day, act, NOW)


def test_what_was_recorded_is_found_also_once_it_was_corrected(ledger_of: Ledgers) -> None:
    first = record("first", Update(rag="green"))
    second = record("second", Update(rag="red", corrects="first"), date(2026, 10, 13))
    ledger = ledger_of(first, second)
    assert recorded_as(ledger, "elverwick-council", NOW, Answers(rag="red")) == "second"
    assert recorded_as(ledger, "elverwick-council", NOW, Answers(rag="green")) == "first"
    assert recorded_as(ledger, "elverwick-council", NOW, Answers(rag="amber")) == ""
    assert recorded_as(ledger, "elverwick-police", NOW, Answers(rag="red")) == ""
    assert recorded_as(ledger, "elverwick-council", NOW.next(), Answers(rag="red")) == ""


def test_only_a_report_of_that_body_and_period_that_came_since_is_asked_about(
    ledger_of: Ledgers,
) -> None:
    ledger = ledger_of(record("first", Update(rag="green")))
    newest = reported_since(ledger, "elverwick-council", NOW, Sent("aaaa", ""))
    assert newest is not None
    assert newest.names == ("first",)
    assert reported_since(ledger, "elverwick-council", NOW, Sent("aaaa", "first")) is None
    assert reported_since(ledger, "elverwick-council", NOW.next(), Sent("aaaa", "")) is None
    assert reported_since(ledger, "elverwick-police", NOW, Sent("aaaa", "")) is None
    assert reported_since(ledger, "elverwick-council", NOW, None) is not None


SHOWN = {"action": "Gofyn / Ask residents", "timescale": "Mar 2027", "evidence": "", "last": "Old"}


def asked(
    ledger: Ledger, sent: Sent | None, now: str = "aaaa", *, says: bool = True, **cells: str
) -> list[tuple[str, str]]:
    row = Row("ACT-001", "R!A4", {key: Cell(f"R!{key}", text) for key, text in cells.items()})
    found = words_changed(row, SHOWN, ledger, sent, Sent(now, ""), says=says)
    return [(remark.key, remark.at) for remark in found]


def test_words_that_differ_in_spaces_and_strokes_alone_are_the_same(ledger_of: Ledgers) -> None:
    same = {"action": "Gofyn\n\nAsk  residents", "timescale": "mar 2027", "evidence": ""}
    assert asked(ledger_of(), Sent("aaaa", ""), says=True, **same) == []


def test_words_edited_in_the_form_are_told_from_words_changed_here(ledger_of: Ledgers) -> None:
    edited = {"action": "Ask everybody", "timescale": "2029"}
    found = asked(ledger_of(), Sent("aaaa", ""), says=False, **edited)
    assert found == [("words-edited", "R!action"), ("date-edited", "R!timescale")]
    found = asked(ledger_of(), Sent("aaaa", ""), now="bbbb", says=True, **edited)
    assert {key for key, _ in found} == {"words-changed"}
    assert asked(ledger_of(), Sent("aaaa", ""), now="bbbb", says=False, **edited) == []


def test_a_date_that_was_granted_since_is_a_change_here(ledger_of: Ledgers) -> None:
    earlier = record("moved", Approval("", "Dec 2026"))
    reworded = record("said", Change("evidence", "A survey", "A report"))
    ledger = ledger_of(earlier, reworded)
    assert asked(ledger, Sent("aaaa", ""), timescale="Dec 2026 (was Mar 2027)") == [
        ("words-changed", "R!timescale")
    ]
    assert asked(ledger, None, evidence="A survey") == [("words-changed", "R!evidence")]


def test_a_reply_without_the_plan_s_words_is_asked_about_where_they_changed(
    ledger_of: Ledgers,
) -> None:
    assert asked(ledger_of(), Sent("aaaa", ""), now="bbbb") == [("words-changed", "R!A4")]
    assert asked(ledger_of(), Sent("aaaa", ""), now="bbbb", says=False) == []


def test_what_was_said_last_is_compared_only_while_nothing_newer_is_here(
    ledger_of: Ledgers,
) -> None:
    assert asked(ledger_of(), Sent("aaaa", ""), last="New") == [("last-edited", "R!last")]
    assert asked(ledger_of(), Sent("aaaa", "other"), last="New") == []


def test_what_was_taken_out_for_good_is_left_out_of_the_comparison(ledger_of: Ledgers) -> None:
    said = record("said", Update(progress="A [removed] of venues"))
    assert asked(ledger_of(said), Sent("aaaa", ""), last="A handful of venues") == []
    reworded = record("reworded", Change("evidence", "A list of [removed]", "A report"))
    assert asked(ledger_of(reworded), Sent("aaaa", ""), evidence="A list of Joneses") == []
    assert asked(ledger_of(reworded), Sent("aaaa", ""), last="New") == [("last-edited", "R!last")]


def test_what_is_said_is_put_in_words(example_desk: Desk) -> None:
    terms = example_desk.plan.terms
    assert in_words(PARTS, terms, "en") == (
        "Green · Reported complete · Progress: Done. · Barriers: None · Next steps: Rest"
        " · Evidence is at: Item 4, Item 5 · New date asked for: Sep 2027 (No hall)"
        " · Source: Report"
    )
    assert in_words(Answers(rag="red", no_change=True), terms, "cy") == "Coch · Dim newid"


def test_a_rating_called_by_its_colour_is_in_welsh_as_the_forms_say_it(real_desk: Desk) -> None:
    terms = real_desk.plan.terms
    said = [in_words(Answers(rag=level.id), terms, "cy") for level in terms.scheme.levels]
    assert said == ["Gwyrdd", "Ambr", "Coch"]


def test_a_day_asked_for_is_written_as_the_language_writes_days(real_desk: Desk) -> None:
    terms = real_desk.plan.terms
    for words, welsh in (("30 September 2027", "30 Medi 2027"), ("Sep 2027", "Sep 2027")):
        said = Answers(asks=words)
        assert in_words(said, terms, "cy").endswith(f": {welsh}")
        assert in_words(said, terms, "en").endswith(f": {words}")

"""What the grammar reads, what it asks about, and what it must never guess."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.locale.months import MONTHS, SHORT_MONTHS
from planctl.model.period import month_end
from planctl.model.phrases import LONGEST, read_timescale
from planctl.model.timescale import Timescale

PLAN_START = date(2023, 4, 1)


def table() -> list[list[str]]:
    lines = (Path(__file__).parent / "phrases.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def read(words: str, starts: int = 4) -> Timescale:
    return read_timescale(words, PLAN_START, starts)


def holds_together(reading: Timescale, words: str) -> None:
    assert reading.words == str(reading) == words
    if reading.certainty == "ask":
        assert reading.question
        assert reading.due is None
    else:
        assert reading.question is None
        assert reading.kind != "unread"
        assert reading.nearest is None
    if reading.first and reading.due:
        assert reading.first <= reading.due
    assert (reading.recurs is not None) <= (reading.kind == "recurring")


@pytest.mark.parametrize("row", table(), ids=lambda row: row[0] or "(nothing)")
def test_a_phrase_reads_as_the_rules_say(row: list[str]) -> None:
    words, *expected = row
    reading = read(words)
    holds_together(reading, words)
    was = reading.was and reading.was.due
    found = (reading.kind, reading.due, reading.certainty, reading.recurs, was)
    assert [str(value or "-") for value in found] == expected


def test_the_table_is_long_and_says_nothing_twice() -> None:
    phrases = [row[0] for row in table()]
    assert len(phrases) >= 250
    assert len(phrases) == len(set(phrases))


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([row[0] for row in table()]), st.dates(), st.integers(1, 12))
def test_any_phrase_reads_from_any_plan_start(words: str, start: date, starts: int) -> None:
    holds_together(read_timescale(words, start, starts), words)


FRAGMENTS = (
    "Mar 2026 Q3 24/25 was (now ~~ ) to - / and ongoing end of early Hydref 2025/26 Year 1 31 "
    "within 6 months TBC Annually each May of after by -> winter 9999 0 Q5"
)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(FRAGMENTS.split()), max_size=12).map(" ".join) | st.text(max_size=60)
)
def test_any_text_reads_or_asks_and_keeps_its_words(words: str) -> None:
    holds_together(read(words), words)


@st.composite
def months(draw: st.DrawFn) -> tuple[str, date]:
    lang = draw(st.sampled_from(["en", "cy"]))
    names = draw(st.sampled_from([MONTHS, SHORT_MONTHS]))[lang]
    number, year = draw(st.integers(1, 12)), draw(st.integers(1990, 2099))
    month = names[number - 1]
    name = f"mis {month}" if month == "Hydref" else month
    return f"{name} {year}", month_end(year, number)


CASES = st.sampled_from([str.upper, str.lower, str.title, str])
SPACES = st.sampled_from([" ", "  ", "\u00a0", "\t", "\u2009", "\x0b"])
BEFORE = st.sampled_from(["", "by ", "end of ", "by the end of ", "erbyn ", "erbyn diwedd "])


@settings(deadline=None, max_examples=300)
@given(months(), CASES, SPACES, BEFORE)
def test_a_month_is_due_on_its_last_day(
    month: tuple[str, date], case: Callable[[str], str], space: str, before: str
) -> None:
    phrase, due = month
    words = case(before + phrase).replace(" ", space)
    reading = read(words)
    assert (reading.kind, reading.due, reading.certainty) == ("month", due, "exact")
    assert reading.first == due.replace(day=1)
    assert reading.words == words


@settings(deadline=None, max_examples=200)
@given(
    st.integers(1990, 2098), st.integers(1, 4), st.sampled_from("/-–"), CASES, st.integers(2, 12)
)
def test_a_quarter_and_a_financial_year_are_due_on_their_last_day(
    year: int, quarter: int, dash: str, case: Callable[[str], str], starts: int
) -> None:
    pair = f"{year}{dash}{(year + 1) % 100:02}"
    ends = starts - 2 + 3 * quarter
    due = month_end(year + ends // 12, ends % 12 + 1)
    assert read(case(f"Q{quarter} {pair}"), starts).due == due
    assert read(case(f"{pair} Chwarter {quarter}"), starts).due == due
    assert read(case(f"FY {pair}"), starts).due == month_end(year + 1, starts - 1)


def test_a_year_that_starts_in_january_needs_one_number() -> None:
    assert read("Q1 2025", starts=1).due == date(2025, 3, 31)
    assert read("2025", starts=1).due == date(2025, 12, 31)
    assert read("2024-2026", starts=1).due == date(2026, 12, 31)
    assert read("2024/25", starts=1).certainty == "ask"
    assert read("Q1 2024/25", starts=1).certainty == "ask"


def test_a_range_covers_from_the_first_day_of_its_beginning() -> None:
    reading = read("Q4 23/24 to Q1 24/25")
    assert (reading.first, reading.due) == (date(2024, 1, 1), date(2024, 6, 30))
    assert read("Jan-Mar 2026").first == date(2026, 1, 1)
    assert read("Year 2 Q3").first == date(2024, 10, 1)


@pytest.mark.parametrize(
    ("start", "words", "due"),
    [
        (date(2023, 7, 1), "Year 1", date(2024, 6, 30)),
        (date(2023, 8, 31), "6 months", date(2024, 2, 29)),
        (date(2023, 4, 15), "within 6 months", date(2023, 10, 14)),
        (date(2024, 2, 29), "Year 1", date(2025, 2, 28)),
    ],
)
def test_a_relative_phrase_counts_from_the_plans_first_day(
    start: date, words: str, due: date
) -> None:
    assert read_timescale(words, start).due == due


def test_a_changed_phrase_keeps_every_earlier_reading_with_its_words() -> None:
    reading = read("June 2020 (now Ongoing, was March  2019)")
    assert reading.kind == "ongoing"
    assert reading.was is not None
    assert reading.was.words == "June 2020"
    assert reading.original.due == date(2019, 3, 31)
    assert read("March 2021").original == read("March 2021")


def test_an_event_is_named_in_the_phrases_own_words() -> None:
    assert read("Within 60 days of Publication").event == "Publication"
    assert read("following publication of the guidance").event == "publication of the guidance"
    assert read("On completion of the pilot").event == "completion of the pilot"


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("Febuary 2025", "February 2025"),
        ("by end of Setpember 2025", "by end of September 2025"),
        ("Anually", "Annually"),
        ("Ongiong", "Ongoing"),
        ("Tachwed 2025", "Tachwedd 2025"),
        ("Winter 2025", None),
        ("Regional Team", None),
    ],
)
def test_a_misspelling_is_not_read_but_the_nearest_phrase_is_named(
    words: str, nearest: str | None
) -> None:
    reading = read(words)
    assert (reading.certainty, reading.nearest) == ("ask", nearest)
    assert nearest is None or f'"{nearest}"' in (reading.question or "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("31 June 2025", ["June 2025", "30 days"]),
        ("2025", ["end of 2025", "2024/25", "2025/26"]),
        ("Q1 2025", ["January to March 2025", "2025/26"]),
        ("Mar 2026/27", ["March 2026", "March 2027"]),
        ("Hydref 2025", ["mis Hydref 2025", "autumn"]),
        ("Bi-annually", ["twice a year", "every two years"]),
        ("Winter 2025", ["2024/25", "2025/26"]),
        ("Dec 2026 / Mar 2027", ["Dec 2026", "Mar 2027"]),
    ],
)
def test_a_question_names_the_alternatives(words: str, said: list[str]) -> None:
    question = read(words).question or ""
    assert question.endswith("?")
    assert [part for part in said if part not in question] == []


@pytest.mark.parametrize(
    "part", ["was ", "(", "now a ", "~~", "- ", "Mar ", "a->", "of ", "after ", "1/", "Q1 ", "*"]
)
def test_no_long_text_takes_long(part: str) -> None:
    for length in (LONGEST, 100_000):
        began = process_time()
        holds_together(read((part * length)[:length]), (part * length)[:length])
        assert process_time() - began < 2

"""The words of a timescale are kept; what changed shows what it was; what is unclear is asked once."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.doubts import Questions
from planctl.importers.rows import Row, Said
from planctl.importers.values.timescales import Calendar, ask_missing, timescale_of
from planctl.model.phrases import read_timescale
from tests.importers.values.outlines import doubts, outline, read, row

CALENDAR = Calendar(date(2023, 4, 1), 4, "en")


def words_of(row: Row, language: str = "en") -> str:
    return timescale_of(row, CALENDAR._replace(language=language), Questions())


@pytest.mark.parametrize(
    "words", ["Mar 2026", "Ongoing", "March 2021 *", "TBC (now ongoing)", "Q3 24/25", "6 months"]
)
def test_words_that_can_be_read_are_kept_and_not_asked_about(words: str) -> None:
    questions = Questions()
    assert timescale_of(row(timescale=words), CALENDAR, questions) == words
    assert questions.doubts == ()


def test_a_date_held_as_a_day_becomes_words_that_a_person_writes() -> None:
    held = row(timescale=Said("2026-03-31", day="2026-03-31"))
    assert words_of(held) == "31 March 2026"
    assert words_of(held, "cy") == "31 Mawrth 2026"


def test_words_of_a_cell_that_holds_a_date_are_kept_where_they_are_words() -> None:
    assert (
        words_of(row(timescale=Said("End of March 2026", day="2026-03-31"))) == "End of March 2026"
    )


@pytest.mark.parametrize(
    ("first", "revised", "kept"),
    [
        ("March 2024", "June 2024", "June 2024 (was March 2024)"),
        ("March 2024", "", "March 2024"),
        ("March 2024", "-", "March 2024"),
        ("March 2024", "No change", "March 2024"),
        ("March 2024", "march 2024", "march 2024"),
        ("", "June 2024", "June 2024"),
        ("March 2024", "June 2024 (was March 2024)", "June 2024 (was March 2024)"),
        ("TBC", "Ongoing", "Ongoing (was TBC)"),
    ],
)
def test_a_revised_time_shows_what_it_was(first: str, revised: str, kept: str) -> None:
    assert words_of(row(timescale=first, revised=revised)) == kept


def test_what_it_was_is_said_in_the_documents_language() -> None:
    kept = words_of(row(timescale="Mawrth 2024", revised="Mehefin 2024"), "cy")
    assert kept == "Mehefin 2024 (gynt Mawrth 2024)"


def test_a_time_struck_out_is_the_old_one() -> None:
    kept = words_of(row(timescale=Said("June 2024", old="March 2024")))
    assert kept == "June 2024 (was March 2024)"
    reading = read_timescale(kept, CALENDAR.first)
    assert (str(reading.due), str(reading.original.due)) == ("2024-06-30", "2024-03-31")


def test_nothing_but_a_time_struck_out_is_asked_about() -> None:
    questions = Questions()
    struck = row(timescale=Said("", old="March 2024"))
    assert timescale_of(struck, CALENDAR, questions) == ""
    assert [(d.kind, d.read, d.taken) for d in questions.doubts] == [
        ("struck-timescale", "March 2024", "none")
    ]


def test_unclear_words_are_asked_about_once_with_all_their_places() -> None:
    found = read(
        outline(
            row("A", "row 1", timescale="Hydref 2025"), row("B", "row 2", timescale="Hydref 2025")
        )
    )
    (doubt,) = doubts(found, "timescale")
    assert doubt.places == ("row 1", "row 2")
    assert [c.answer for c in doubt.choices] == [
        "as-it-stands",
        "mis Hydref 2025",
        "Tachwedd 2025",
        "none",
    ]
    assert [action.timescale for action in found.actions] == ["Hydref 2025", "Hydref 2025"]


def test_a_misspelling_is_asked_about_with_the_nearest_words() -> None:
    (doubt,) = doubts(read(outline(row(timescale="Febuary 2026"))), "timescale")
    assert [c.answer for c in doubt.choices] == ["as-it-stands", "February 2026", "none"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("31 June 2025", ["30 June 2025"]),
        ("Short term (by March 2026)", ["by March 2026"]),
        ("Dec 2025 / Mar 2026", ["Dec 2025", "Mar 2026"]),
        ("2025", ["end of 2025", "2024/25", "2025/26"]),
    ],
)
def test_what_unclear_words_may_mean_is_offered(words: str, offered: list[str]) -> None:
    (doubt,) = doubts(read(outline(row(timescale=words))), "timescale")
    assert [c.answer for c in doubt.choices] == ["as-it-stands", *offered, "none"]


def test_the_words_that_were_meant_are_written() -> None:
    found = read(outline(row(timescale="2025")), answers={"timescale-2025": "end of 2025"})
    assert found.actions[0].timescale == "end of 2025"
    assert not doubts(found, "timescale")


def test_words_that_are_no_time_may_be_left_out() -> None:
    found = read(outline(row(timescale="Completed")), answers={"timescale-completed": "none"})
    assert found.actions[0].timescale == ""


def test_an_answer_that_is_no_time_is_refused() -> None:
    found = read(outline(row(timescale="2025")), answers={"timescale-2025": "whenever"})
    (doubt,) = doubts(found, "timescale")
    assert doubt.refused == "whenever"
    assert found.actions[0].timescale == "2025"


def test_a_row_without_a_time_is_asked_about_where_nearly_all_have_one() -> None:
    rows = [(row("A", f"row {n}"), "" if n == 3 else "Mar 2026") for n in range(9)]
    questions = Questions()
    ask_missing(rows, questions)
    assert [(d.kind, d.places) for d in questions.doubts] == [("no-timescale", ("row 3",))]


def test_rows_without_a_time_are_nothing_odd_where_many_have_none() -> None:
    questions = Questions()
    ask_missing([(row(), "Mar 2026" if n % 2 else "") for n in range(9)], questions)
    assert questions.doubts == ()


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_words_of_a_time_are_dropped_without_a_doubt(first: str, revised: str) -> None:
    questions = Questions()
    kept = timescale_of(row(timescale=first, revised=revised), CALENDAR, questions)
    reading = read_timescale(kept, CALENDAR.first)
    assert reading.certainty != "ask" or questions.doubts
    assert "\n" not in kept
    assert not re.search("[\x00-\x1f\u202a-\u202e]", kept)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Mawrth 2026 / March 2026", "March 2026"),
        ("Ebrill 2026\nApril 2026", "April 2026"),
        ("Parhaus\nOngoing", "Parhaus"),
        ("Hydref 2025 / October 2025", "October 2025"),
        ("March 2026 / June 2026", "March 2026 / June 2026"),
    ],
)
def test_one_time_in_two_languages_is_one(words: str, kept: str) -> None:
    assert words_of(row(timescale=words)) == kept


def test_a_number_by_which_a_workbook_counts_days_is_offered_as_the_day() -> None:
    (doubt,) = doubts(read(outline(row(timescale="46112"))), "timescale")
    assert "31 March 2026" in [choice.answer for choice in doubt.choices]


@pytest.mark.parametrize(
    ("said", "state", "timescale"),
    [
        ("Complete", "complete", ""),
        ("Wedi\u2019i gwblhau", "complete", ""),
        ("Completed March 2024", "complete", ""),
        ("March 2024 – complete", "complete", "March 2024"),
        (Said("Complete", old="March 2024"), "complete", "March 2024"),
        ("Not started", "not started", ""),
    ],
)
def test_a_state_in_the_place_of_a_time_is_asked_about_and_taken_for_one(
    said: str | Said, state: str, timescale: str
) -> None:
    found = read(outline(row(timescale=said)))
    (action,) = found.actions
    assert action.report
    assert action.report.state == state
    words = said.words if isinstance(said, Said) else said
    assert (action.timescale, action.others) == (timescale, (("Timescale", words),))
    (doubt,) = doubts(found, "timescale")
    assert (doubt.read, doubt.taken) == (words, state)


def test_what_somebody_says_of_a_state_in_the_place_of_a_time_is_done() -> None:
    plan = outline(row(timescale="Done"))
    (doubt,) = doubts(read(plan), "timescale")
    (action,) = read(plan, answers={doubt.key: "June 2025"}).actions
    assert (action.timescale, action.report, action.others) == ("June 2025", None, ())
    (action,) = read(plan, answers={doubt.key: "as-it-stands"}).actions
    assert (action.timescale, action.report) == ("Done", None)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("Q2", ["Q2 2023/24", "Q2 2024/25"]),
        ("Jun", ["Jun 2023", "Jun 2024"]),
        ("23 May", ["23 May 2023", "23 May 2024"]),
        ("Q1-24", ["January to March 2024", "Q1 2024/25", "Q1 2023/24"]),
    ],
)
def test_a_time_without_its_year_is_offered_in_each_year_of_the_plan(
    words: str, offered: list[str]
) -> None:
    questions = Questions()
    timescale_of(row(timescale=words), CALENDAR._replace(last=date(2025, 3, 31)), questions)
    (doubt,) = questions.doubts
    assert [choice.answer for choice in doubt.choices] == ["as-it-stands", *offered, "none"]

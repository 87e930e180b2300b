"""The boxes of a row are read as people fill them in, and what is not clear is refused with its cell."""

from datetime import date

import pytest

from planctl.model.period import Period
from planctl.office.cells import Cell
from planctl.partners.returned.boxes import Boxes, Heard, rating_in
from planctl.partners.returned.words import LONGEST, key_of, tidied, yes_or_no
from tests.partners.forms import Desk


@pytest.fixture
def boxes(example_desk: Desk) -> "type[Filled]":
    Filled.desk = example_desk
    return Filled


class Filled:
    """Reads boxes that hold texts."""

    desk: Desk

    @classmethod
    def read(cls, *, is_opening: bool = False, **texts: str | Cell) -> Heard:
        cells = {
            key: Cell(f"R!{key}", text) if isinstance(text, str) else text
            for key, text in texts.items()
        }
        plan = cls.desk.plan
        return Boxes(cells, plan.terms, plan.register).said(is_opening=is_opening)


@pytest.mark.parametrize(
    ("words", "ratings"),
    [
        ("Green ", {"green": ""}),
        ("Gwyrdd / Green", {"green": ""}),
        ("GREEN - on track", {"green": "on track"}),
        ("Green on track", {"green": "green on track"}),
        ("Ambr (oren)", {"amber": ""}),
        ("Green - was amber", {"green": "was amber"}),
        ("Amber/Green", {"amber": "", "green": ""}),
        ("Green - amber by March", {"green": "", "amber": ""}),
        ("Green but turning red", {"green": "", "red": ""}),
        ("Amber/G", {"amber": "", "green": ""}),
        ("Green / G", {"green": ""}),
        ("N/A", {}),
        ("n/a.", {}),
        ("A/N", {}),
        ("G/A", {}),
        ("n / a - not begun", {}),
        ("A", {"amber": ""}),
        ("Not green", {}),
        ("Greenish", {}),
        ("Good", {}),
        ("16", {}),
    ],
)
def test_a_rating_is_read_from_its_word_and_never_guessed(
    example_desk: Desk, words: str, ratings: dict[str, str]
) -> None:
    assert rating_in(words, example_desk.plan.terms) == ratings


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("30/9/2027", "30 September 2027"),
        ("2027-09-30", "30 September 2027"),
        ("30 Medi 2027", "30 September 2027"),
        ("46660", "30 September 2027"),
        ("Sep 2027", "Sep 2027"),
        (" Medi\u00a02027", "Medi 2027"),
        ("Q3 2027/28", "Q3 2027/28"),
        ("Ongoing", "Ongoing"),
    ],
)
def test_a_new_date_becomes_the_plan_s_words(boxes: type[Filled], words: str, asks: str) -> None:
    said = boxes.read(new_date=words, new_date_reason="No hall")
    assert (said.answers.asks, said.answers.reason, said.remarks) == (asks, "No hall", ())


def test_a_date_cell_is_its_day(boxes: type[Filled]) -> None:
    cell = Cell("R!O4", "2027-09-30", date(2027, 9, 30))
    assert boxes.read(new_date=cell, new_date_reason="x").answers.asks == "30 September 2027"


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ({"new_date": "2027", "new_date_reason": "x"}, "timescale-unclear"),
        ({"new_date": "31 June 2027", "new_date_reason": "x"}, "timescale-unclear"),
        ({"new_date": "later", "new_date_reason": "x"}, "timescale-unclear"),
        ({"complete": "31/3/2026"}, "no-yes"),
        ({"no_change": "see below"}, "no-yes"),
        ({"progress": "x" * (LONGEST + 1)}, "too-long"),
        ({"progress": "a\x07b"}, "control-signs"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_not_clear_is_refused_with_its_cell(
    boxes: type[Filled], texts: dict[str, str], key: str
) -> None:
    (remark,) = boxes.read(is_opening=False, **texts).remarks
    assert (remark.weight, remark.key, remark.at) == ("refused", key, f"R!{next(iter(texts))}")


@pytest.mark.parametrize(
    "words", ["Dim newid", "No change", "dim newid.", "Dim newid / No change", "Ie / Yes"]
)
def test_the_words_of_the_box_itself_are_a_yes(boxes: type[Filled], words: str) -> None:
    said = boxes.read(no_change=words)
    assert (said.answers.no_change, said.remarks) == (True, ())
    assert boxes.read(complete=words).answers.state != "complete" or words == "Ie / Yes"


def test_words_struck_out_are_asked_about(boxes: type[Filled]) -> None:
    (remark,) = boxes.read(progress=Cell("R!J4", "Done", struck=True)).remarks
    assert (remark.weight, remark.key, remark.there) == ("question", "struck", "Done")


def test_each_line_of_evidence_is_a_reference(boxes: type[Filled]) -> None:
    said = boxes.read(evidence_at="Board papers, item 4\n\nSharePoint > May", complete="x")
    assert said.answers.supplied == ("Board papers, item 4", "SharePoint > May")
    assert said.remarks == ()


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"from": "EBC"}, ("elverwick-council", None, None)),
        ({"from": "Heddlu Elverwick / Elverwick Police"}, ("elverwick-police", None, None)),
        ({"date": "12/5/25"}, ("safer-together-team", date(2025, 5, 12), None)),
        ({"date": "45789"}, ("safer-together-team", date(2025, 5, 12), None)),
        ({"period": "Q4 24/25"}, ("safer-together-team", None, Period(2024, 4))),
        ({"period": "2024–25"}, ("safer-together-team", None, Period(2024))),
        ({"period": "2024-25-Q4"}, ("safer-together-team", None, Period(2024, 4))),
    ],
    ids=str,
)
def test_a_row_of_an_opening_position_says_whose_when_and_about_what(
    boxes: type[Filled], texts: dict[str, str], found: tuple[object, ...]
) -> None:
    said = boxes.read(is_opening=True, **texts)
    assert said.answers[9:12] == found
    assert said.remarks == ()


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ({"from": "Nobody"}, "no-body"),
        ({"from": "EBC; Elverwick Police"}, "more-bodies"),
        ({"from": "EBC and Elverwick Police"}, "more-bodies"),
        ({"date": "May 2025"}, "no-day"),
        ({"date": "1 May 1925"}, "no-day"),
        ({"period": "last year"}, "no-period"),
        ({"state": "nearly"}, "no-state"),
    ],
    ids=str,
)
def test_a_row_of_an_opening_position_that_is_not_clear_is_refused(
    boxes: type[Filled], texts: dict[str, str], key: str
) -> None:
    (remark,) = boxes.read(is_opening=True, **texts).remarks
    assert (remark.weight, remark.key) == ("refused", key)


def test_a_state_is_read_in_both_languages(boxes: type[Filled]) -> None:
    for words in ("Ar y gweill / In progress", "in progress", "Ar y gweill", "Started"):
        assert boxes.read(is_opening=True, state=words).answers.state == "in progress"
    assert (
        boxes.read(is_opening=True, state="Wedi’i gwblhau / Complete").answers.state == "complete"
    )


@pytest.mark.parametrize("words", ["yes", "Ie", "y", "X", "✓", "TRUE", "Ie / Yes", "1", "Ydy"])
def test_yes_is_read_however_it_is_put(words: str) -> None:
    assert yes_or_no(words) is True


@pytest.mark.parametrize("words", ["no", "Na", "n", "FALSE", "0", "Nac ydy"])
def test_no_is_no_claim(words: str) -> None:
    assert yes_or_no(words) is False


@pytest.mark.parametrize("words", ["perhaps", "yes and no", "80%", "2"])
def test_anything_else_is_neither(words: str) -> None:
    assert yes_or_no(words) is None


def test_a_text_loses_office_habits_and_no_words() -> None:
    assert (
        tidied("  One\u00a0two\r\nthree\x0bfour \n\n\n\nfive\u200b ").text
        == "One two\nthree\nfour\n\nfive"
    )
    assert tidied("–").text == ""
    assert tidied("None").text == "None"
    assert tidied("a\u202eb").is_banned


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Cynnydd / Progress", "progress"),
        ("PROGRESS:", "progress"),
        ("CAG / RAG (Gwyrdd / Green · Ambr / Amber)", "rag"),
        ("next_steps", "next_steps"),
        ("Mae'r dystiolaeth yn", "evidence_at"),
        ("ID", "id"),
        ("Our progress", None),
        ("", None),
    ],
)
def test_a_heading_is_known_in_either_language_and_in_both(heading: str, key: str | None) -> None:
    assert key_of(heading) == key


def test_a_box_that_is_merged_with_those_of_other_rows_is_a_question_in_each(
    boxes: "type[Filled]",
) -> None:
    top = Cell("R!J4", "We met", merged="J4:J5")
    rest = Cell("R!J5", above="We met", merged="J4:J5")
    for cell in (top, rest):
        (remark,) = boxes.read(progress=cell).remarks
        assert (remark.weight, remark.key, remark.at) == ("question", "merged", cell.at)
        assert (remark.there, remark.parts) == ("We met", {"area": "J4:J5"})

"""Which lines are a page's and not the document's, and what they cut in two."""

import pytest

from planctl.importers.chapters.running_lines import Kept, without_running_lines
from planctl.importers.doubts import Questions
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import plan, prose

TITLE = "Safer Lives Strategy for Greenshire 2024-2028"
LONG = "The partners have worked with the schools of the county and"
CLOSED = "The partners have worked with the schools of the county in May"


def kept(*texts: str, **answers: str) -> tuple[list[str], Kept, Questions]:
    """The paragraphs that stay."""
    questions = Questions(answers)
    found = without_running_lines(prose(*texts), questions)
    return [each.text for each in found.blocks if isinstance(each, Prose)], found, questions


@pytest.mark.parametrize(
    "line", ["Page 3 of 12", "Tudalen 3 o 12", "3", "- 3 -", "Safer Lives | Page 3", "Page 3"]
)
def test_the_number_of_a_page_is_left_out(line: str) -> None:
    texts, found, _ = kept("One is here.", line, "Two is here.")
    assert texts == ["One is here.", "Two is here."]
    assert [said.words for _, said in found.left] == [line]


def test_a_title_that_every_page_repeats_stays_once() -> None:
    texts, found, _ = kept(TITLE, *["Words of the plan."] * 7, TITLE, "More words.", TITLE)
    assert texts.count(TITLE) == 1
    assert texts[0] == TITLE
    assert len(found.left) == 1


def test_a_footer_with_the_name_of_the_document_is_left_out() -> None:
    footer = "Together - Safer Lives Strategy for Greenshire"
    texts, _, _ = kept(TITLE, *["One is here."] * 6, footer, "Two is here.", footer)
    assert footer not in texts


def test_headings_and_sentences_that_come_again_stay() -> None:
    lines = [
        "Key achievements this year",
        "FUTURE ACTIVITY",
        "There is nothing planned for Greenshire.",
    ]
    texts, _, _ = kept(TITLE, *lines, "Words.", *lines)
    assert texts == [TITLE, *lines, "Words.", *lines]


@pytest.mark.parametrize("after", ["their families are well.", "National bodies came too."])
def test_a_paragraph_that_a_footer_cut_is_one(after: str) -> None:
    texts, _, questions = kept(TITLE, LONG, "Page 2", after)
    assert texts == [TITLE, f"{LONG} {after}"]
    assert not questions.doubts


def test_a_footer_may_stand_before_the_paragraph_that_it_cut() -> None:
    texts, _, questions = kept(TITLE, "Page 2", CLOSED, "and their families are well.")
    assert texts == [TITLE, f"{CLOSED} and their families are well."]
    assert not questions.doubts
    assert kept(TITLE, "Page 2", LONG, "National bodies came.")[0] == [
        TITLE,
        LONG,
        "National bodies came.",
    ]


def test_what_may_be_cut_is_asked_and_apart_meanwhile() -> None:
    after = "National bodies came too."
    texts, _, questions = kept(TITLE, CLOSED, "Page 2", after)
    assert texts == [TITLE, CLOSED, after]
    (doubt,) = questions.doubts
    assert (doubt.kind, doubt.taken) == ("paragraphs", "apart")
    assert kept(TITLE, CLOSED, "Page 2", after, **{doubt.key: "join"})[0] == [
        TITLE,
        f"{CLOSED} {after}",
    ]


def test_what_goes_on_in_small_letters_without_a_footer_is_asked() -> None:
    texts, _, questions = kept(TITLE, LONG, "their families are well.")
    assert texts[1:] == [LONG, "their families are well."]
    assert [doubt.kind for doubt in questions.doubts] == ["paragraphs"]
    lines = ["working with the schools of the county in the month of May", "helping families."]
    assert not kept(TITLE, *lines)[2].doubts


def test_a_text_whose_every_line_is_a_paragraph_is_not_asked_about() -> None:
    lines = [each for n in "abcdefgh" for each in (f"{CLOSED} {n}", "and their families are well.")]
    texts, _, questions = kept(TITLE, *lines)
    assert texts == [TITLE, *lines]
    assert not questions.doubts


def test_what_no_footer_cut_stays_apart() -> None:
    assert kept(TITLE, LONG, "their families are well.")[0][1:] == [
        LONG,
        "their families are well.",
    ]
    ended = f"{LONG} more."
    assert kept(TITLE, ended, "Page 2", "Others came.")[0][1:] == [ended, "Others came."]


def test_an_item_or_table_after_a_footer_is_joined_to_nothing() -> None:
    item = Prose("line 3", "their families", is_item=True)
    table = plan("table 1", [["We will act", "Do this"]])
    for after in (item, table):
        found = without_running_lines([*prose(TITLE, LONG, "Page 2"), after], Questions())
        assert found.blocks[-2:] == (prose(LONG)[0], after)


def test_words_lose_marks_for_bold_and_doubled_spaces() -> None:
    assert kept("One **two**\n three", "a ** b")[0] == ["One two three", "a ** b"]

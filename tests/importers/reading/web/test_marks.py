"""Marks and words are told apart in time proportional to the page, whatever is left open in it."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.reading.web.marks import Mark, marks

OPEN = [
    "<a",
    "<!--",
    "<a b='",
    "</",
    "<!",
    "<?",
    "<![CDATA[",
    "<a b=",
    "<a \t",
    "<a/",
    "<script",
    "<x y=z ",
]


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("<td a=1 b='2' c=\"3\" d>", {"a": "1", "b": "2", "c": "3", "d": ""}),
        ('<TD A="x > y">', {"a": "x > y"}),
        ("<td a='&amp;&#x41;'>", {"a": "&A"}),
        ("<td a = b\n>", {"a": "b"}),
        ("<td title=John's>", {"title": "John"}),
    ],
)
def test_the_attributes_of_a_mark(text: str, attributes: dict[str, str]) -> None:
    (found,) = marks(text)
    assert isinstance(found, Mark)
    assert (found.name, found.attributes | attributes) == ("td", found.attributes)


@pytest.mark.parametrize(
    "text", ["a < b", "<", "<3 and >", "if a<b then", "&#99999999999999;", "& x"]
)
def test_signs_that_are_no_marks_are_words(text: str) -> None:
    assert all(isinstance(mark, str) for mark in marks(text))


@pytest.mark.parametrize("unit", OPEN)
def test_marks_that_are_never_closed_cost_no_more_than_their_length(unit: str) -> None:
    begun = process_time()
    list(marks(unit * (200_000 // len(unit))))
    assert process_time() - begun < 5  # html.parser takes minutes


@settings(max_examples=100)
@given(st.text(st.characters(exclude_characters="<&", codec="utf-8"), min_size=1))
def test_words_without_marks_are_as_they_were(text: str) -> None:
    assert list(marks(text)) == [text]

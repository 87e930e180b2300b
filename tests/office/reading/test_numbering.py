"""The numbers that Word counts before paragraphs are those that a person sees."""

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from planctl.office.reading.numbering import BULLET, Numbering
from planctl.office.reading.styles import ListPlace, Styles
from tests.office.documents import W


def level(depth: int, manner: str, text: str, start: int = 1) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{manner}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(levels: str, own: str = "") -> Numbering:
    """A list 5 of these levels, and a list 6 that begins anew where `own` says so."""
    markup = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="6"><w:abstractNumId w:val="1"/>{own}</w:num></w:numbering>'
    )
    known = Styles(iter([]))
    return Numbering([fromstring(markup)], known)


def signs(found: Numbering, *places: tuple[str, int]) -> list[str]:
    """What stands before paragraphs in these places, one after the other."""
    return [found.sign(ListPlace(own, depth)) for own, depth in places]


OUTLINE = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%1.%2)")


def test_deeper_levels_begin_anew_under_each_higher_one() -> None:
    order = [("5", 0), ("5", 1), ("5", 1), ("5", 0), ("5", 1)]
    assert signs(numbering(OUTLINE), *order) == ["1.", "1.a)", "1.b)", "2.", "2.a)"]


def test_a_list_of_the_same_kind_goes_on_unless_it_says_to_begin_anew() -> None:
    order = [("5", 0), ("6", 0), ("6", 0)]
    assert signs(numbering(OUTLINE), *order) == ["1.", "2.", "3."]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert signs(numbering(OUTLINE, anew), *order) == ["1.", "1.", "2."]


@pytest.mark.parametrize(
    ("manner", "seen"),
    [
        ("decimal", ["4", "5"]),
        ("decimalZero", ["04", "05"]),
        ("lowerLetter", ["d", "e"]),
        ("upperLetter", ["D", "E"]),
        ("lowerRoman", ["iv", "v"]),
        ("upperRoman", ["IV", "V"]),
        ("none", ["", ""]),
        ("bullet", [BULLET, BULLET]),
        ("ideographDigital", ["4", "5"]),
    ],
)
def test_numbers_are_written_as_their_list_says(manner: str, seen: list[str]) -> None:
    assert signs(numbering(level(0, manner, "%1", 4)), ("5", 0), ("5", 0)) == seen


def test_a_list_that_a_style_stands_between_is_that_style_s() -> None:
    linked = (
        f"<w:numbering {W}>"
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{OUTLINE}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )
    style = (
        '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    )
    known = Styles(iter([fromstring(f"<w:styles {W}>{style}</w:styles>")]))
    assert signs(Numbering([fromstring(linked)], known), ("5", 0), ("5", 0)) == ["1.", "2."]


def test_a_list_that_the_document_does_not_have_has_bullets() -> None:
    assert signs(numbering(OUTLINE), ("8", 0), ("?", 3), ("5", 7)) == [BULLET] * 3


@given(st.lists(st.tuples(st.sampled_from(["5", "6", "x", ""]), st.integers(0, 8)), max_size=30))
def test_any_order_of_paragraphs_has_signs(places: list[tuple[str, int]]) -> None:
    found = numbering(
        OUTLINE + level(2, "upperRoman", "%3%9%4", 0) + level(3, "lowerLetter", "%4", 0)
    )
    assert all(isinstance(sign, str) for sign in signs(found, *places))

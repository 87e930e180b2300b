"""What a style makes of its words is found through all that it is based on, in any language's names."""

import pytest
from defusedxml.ElementTree import fromstring

from planctl.office.reading.styles import ListPlace, Styles, number_of, place_in, switches_in
from tests.office.documents import W


def styles(*each: str) -> Styles:
    """The styles of a document: (id, markup) joined by an equals sign."""
    made = (
        f'<w:style w:type="paragraph" w:styleId="{own}" w:default="{int(own == "N")}">{markup}</w:style>'
        for own, _, markup in (one.partition("=") for one in each)
    )
    return Styles(iter([fromstring(f"<w:styles {W}>{''.join(made)}</w:styles>")]))


def outline(level: int) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 2", 2),
        ("Pennawd 1", 1),
        ("Überschrift 3", 3),
        ("Titre1", 1),
        ("Title", 1),
        ("Teitl", 1),
        ("Subtitle", 2),
        ("TOC Heading", 0),
        ("heading", 0),
        ("Normal", 0),
    ],
)
def test_a_heading_is_known_by_its_name_where_no_level_is_given(name: str, level: int) -> None:
    assert styles(f'x=<w:name w:val="{name}"/>').level("x") == level


def test_a_level_that_is_given_counts_before_the_name_and_is_inherited() -> None:
    known = styles(
        f'a=<w:name w:val="Plan head"/>{outline(1)}',
        'b=<w:name w:val="Ours"/><w:basedOn w:val="a"/>',
        f'c=<w:name w:val="heading 1"/>{outline(9)}',
    )
    assert [known.level(own) for own in "abc"] == [2, 2, 0]
    assert known.level("Heading4") == 4  # a style that the document does not have


def test_styles_based_on_each_other_in_a_ring_end() -> None:
    ring = styles('a=<w:basedOn w:val="b"/>', 'b=<w:basedOn w:val="a"/>')
    assert (ring.level("a"), ring.place("a"), ring.is_on("a", "b")) == (0, None, False)


def test_lists_are_known_by_their_number_their_base_or_their_name() -> None:
    known = styles(
        'a=<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr></w:pPr>',
        'b=<w:basedOn w:val="a"/>',
        'c=<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
        'd=<w:name w:val="List Bullet 2"/>',
        'e=<w:name w:val="List Paragraph"/>',
    )
    found = [known.place(own) for own in "abcde"]
    assert found == [ListPlace("7", 2), ListPlace("7", 2), ListPlace(""), ListPlace("?"), None]


def test_the_usual_style_is_the_one_that_says_so() -> None:
    assert styles('N=<w:name w:val="Normal"/>', "x=").usual == "N"


def test_switches_are_inherited_until_a_style_turns_them_off() -> None:
    known = styles(
        "a=<w:rPr><w:b/><w:dstrike/></w:rPr>",
        'b=<w:basedOn w:val="a"/><w:rPr><w:b w:val="0"/></w:rPr>',
        'c=<w:basedOn w:val="b"/>',
    )
    assert [known.is_on(own, "b") for own in "abc"] == [True, False, False]
    assert known.is_on("c", "strike")


def test_only_what_is_said_is_among_the_switches() -> None:
    properties = fromstring(f'<w:rPr {W}><w:vanish/><w:position w:val="8"/></w:rPr>')
    assert switches_in(properties) == {"vanish": True, "raised": True}
    low = fromstring(f'<w:rPr {W}><w:position w:val="-8"/><w:strike w:val="off"/></w:rPr>')
    assert switches_in(low) == {"raised": False, "strike": False}
    assert (switches_in(None), place_in(None)) == ({}, None)


def test_odd_numbers_are_none() -> None:
    marks = [fromstring(f'<w:x {W} w:val="{text}"/>') for text in ("12", "-1", "²", "1e9", "")]
    assert [number_of(mark, 4) for mark in marks] == [12, 4, 4, 4, 4]


@pytest.mark.parametrize("name", ["toc 1", "TOC 3", "Cynnwys 2"])
def test_lines_of_a_table_of_contents_are_known(name: str) -> None:
    assert styles(f'x=<w:name w:val="{name}"/>').is_contents("x")
    assert not styles('x=<w:name w:val="toc heading"/>').is_contents("x")

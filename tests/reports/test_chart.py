"""A chart is a drawing that can be read without colour, and words in it stay words."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from planctl.reports.chart import LETTER, LETTERS, WIDTH, drawn
from planctl.reports.tree import Bar, Chart, Part, Table
from tests.reports.papers import HOSTILE, LONG

SVG = "{http://www.w3.org/2000/svg}"
NO_TABLE = Table("", (), ())


def chart(bars: tuple[Bar, ...], parts: tuple[Part, ...]) -> Chart:
    return Chart("Where we are", "What is overdue, by aim", parts, bars, NO_TABLE)


def read(seen: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(drawn(seen, "c"))  # noqa: S314 - our own drawing


def lines_of(svg: ElementTree.Element) -> list[str]:
    return [found.text or "" for found in svg.iter() if found.tag in (f"{SVG}text", f"{SVG}tspan")]


THREE = (Part("Overdue", "red"), Part("Soon", "red"), Part("Later", "", "stripes"))


def test_it_is_one_picture_with_a_name_and_a_description() -> None:
    svg = read(chart((Bar("Prepare", (1, 2, 3)),), THREE))
    assert svg.get("role") == "img"
    named = [svg.find(f".//*[@id='{each}']") for each in (svg.get("aria-labelledby") or "").split()]
    assert [each.text for each in named if each is not None] == [
        "Where we are",
        "What is overdue, by aim",
    ]


def test_parts_of_one_colour_have_patterns_that_differ() -> None:
    svg = read(chart((Bar("Prepare", (1, 2, 3)),), THREE))
    marks = [path.get("d") for path in svg.iter(f"{SVG}path")]
    assert len(set(marks)) == 3


@pytest.mark.parametrize("counts", [(1, 2, 3), (1, 1, 998), (40, 0, 1)])
def test_every_number_is_printed_and_so_is_their_sum(counts: tuple[int, ...]) -> None:
    seen = lines_of(read(chart((Bar("Prepare", counts), Bar("Pursue", (500, 1, 1))), THREE)))
    assert {str(count) for count in counts if count} | {f"= {sum(counts)}"} <= set(seen)


def test_numbers_beside_each_other_never_touch() -> None:
    svg = read(chart((Bar("Prepare", (1, 1, 1)), Bar("Pursue", (999, 0, 0))), THREE))
    places = [float(text.get("x") or 0) for text in svg.iter(f"{SVG}text") if text.text == "1"]
    assert len(places) == 3
    assert all(after - before > LETTER for before, after in pairwise(places))


def test_no_label_is_cut_however_long() -> None:
    words = f"{LONG} and {'a very long name of an aim ' * 4}".strip()
    svg = read(chart((Bar(words, (1, 1, 1)),), (Part(words, "red"), *THREE[1:])))
    lines = lines_of(svg)
    assert "".join(words.split()) in "".join("".join(lines).split())
    labels = [line for line in lines if len(line) > LETTERS]
    assert all(len(line) * LETTER <= WIDTH for line in labels)
    lowest = max(float(span.get("y") or 0) for span in svg.iter(f"{SVG}tspan"))
    assert lowest < float(svg.get("height") or 0), "the last line has room too"


def test_a_label_in_another_language_says_so() -> None:
    svg = read(chart((Bar("Prepare", (1, 0, 0), "en"),), THREE))
    assert [text.get("lang") for text in svg.iter(f"{SVG}text") if text.get("lang")] == ["en"]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_that_look_like_markup_stay_words(text: str) -> None:
    plain = read(chart((Bar("x", (1, 0, 0)),), THREE))
    svg = read(chart((Bar(text, (1, 0, 0)),), (Part(text, text, text), *THREE[1:])))
    assert {each.tag for each in svg.iter()} == {each.tag for each in plain.iter()}
    assert {key for each in svg.iter() for key in each.keys()} == {  # noqa: SIM118 - XML has no other
        key
        for each in plain.iter()
        for key in each.keys()  # noqa: SIM118 - the same
    }


def test_no_bars_and_only_noughts_are_drawn_too() -> None:
    assert read(chart((), ())).get("role") == "img"
    assert "= 0" in lines_of(read(chart((Bar("Prepare", (0, 0, 0)),), THREE)))

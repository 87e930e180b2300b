"""No words of a paper are lost on the way: whatever the tree holds, every form of it shows."""

import io
import re
import types
import typing
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from itertools import count
from typing import NamedTuple

import pytest

from planctl.reports import tree
from planctl.reports.chart import drawn
from planctl.reports.markdown import as_markdown
from planctl.reports.page import as_page
from planctl.reports.tree import Chart, Paper
from planctl.reports.word import as_word

pytest.importorskip("docx")

MANNERS = ("", "note", "small")
CODES = {
    "name": "all",
    "lang": "en",
    "anchor": "here",
    "side": "left",
    "colour": "red",
    "pattern": "dots",
    "level": 2,
    "header": 0,
    "answers": (),
}
"""Fields that say how something is shown, and are no words. A field that is not here is words."""
DRAWN = {"Chart.title", "Chart.description", "Part.label", "Bar.label"}
"""What a chart's drawing says: in Word that is a picture, and Markdown has the table alone."""


class Filled(NamedTuple):
    """A paper with a word of its own in each field that holds words: where each word was put."""

    paper: Paper
    words: dict[str, str]

    def missing(self, shown: str, but: frozenset[str] = frozenset()) -> list[str]:
        """The fields whose words are not in what is shown."""
        return [
            place
            for word, place in self.words.items()
            if word not in shown and _last(place) not in but
        ]


def _last(place: str) -> str:
    """The kind of value and its field, without what that stands in."""
    return place.split()[-1]


def filled(manner: str) -> Filled:
    """A paper that has every kind of value that the tree knows, in every place it can stand in."""
    words: dict[str, str] = {}
    numbers = count(100)

    def one(hint: typing.Any, place: str) -> typing.Any:
        if hint is str:
            word = f"word{next(numbers)}"
            words[word] = place
            return word
        if hint is date:
            return date(2026, 11, 21)
        if hint in (int, bool):
            return 1
        return (
            many(hint, place)[0] if typing.get_origin(hint) is not tuple else several(hint, place)
        )

    def several(hint: typing.Any, place: str) -> tuple[typing.Any, ...]:
        (inner, *_) = typing.get_args(hint)
        found = many(inner, place)
        return tuple(found if len(found) > 1 else [*found, *many(inner, place)])

    def many(hint: typing.Any, place: str) -> list[typing.Any]:
        """One of each that the hint allows."""
        if typing.get_origin(hint) in (typing.Union, types.UnionType):
            return [one(each, place) for each in typing.get_args(hint) if each is not type(None)]
        if hasattr(hint, "_fields"):
            return [made(hint, place)]
        return [one(hint, place)]

    def made(kind: typing.Any, place: str) -> typing.Any:
        codes = {**CODES, "manner": manner}
        return kind(
            **{
                name: codes[name] if name in codes else one(hint, f"{place} {kind.__name__}.{name}")
                for name, hint in typing.get_type_hints(kind).items()
            }
        )

    return Filled(made(Paper, ""), words)


def in_word(paper: Paper) -> str:
    """What a document says anywhere: its text, and what is told of pictures and tables."""
    with zipfile.ZipFile(io.BytesIO(as_word(paper))) as packed:
        parts = [packed.read(n).decode() for n in packed.namelist() if n.endswith(".xml")]
    return unescape(" ".join(parts))


def in_markdown(paper: Paper) -> str:
    return as_markdown(paper).decode()


def in_page(paper: Paper) -> str:
    return re.sub("(?s)<style>.*?</style>", "", as_page(paper).decode())


def drawings(paper: Paper) -> Iterator[str]:
    charts = (each for version in paper.versions for each in version.blocks)
    return (str(drawn(chart, "c")) for chart in charts if isinstance(chart, Chart))


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize(
    ("form", "but"),
    [
        (in_page, frozenset[str]()),
        (in_word, frozenset({"Part.label", "Bar.label"})),
        (in_markdown, frozenset(DRAWN)),
    ],
    ids=["html", "docx", "md"],
)
def test_every_word_of_every_kind_of_value_is_shown(
    form: Callable[[Paper], str], but: frozenset[str], manner: str
) -> None:
    given = filled(manner)
    assert given.missing(form(given.paper), but) == []


def test_what_is_left_to_a_drawing_is_in_it() -> None:
    given = filled("")
    shown = "".join(drawings(given.paper))
    drawn_words = {word for word, place in given.words.items() if _last(place) in DRAWN}
    assert drawn_words
    assert [given.words[word] for word in drawn_words if word not in shown] == []


def test_the_paper_that_is_tried_has_every_kind_of_value() -> None:
    with_words = {
        kind.__name__
        for kind in vars(tree).values()
        if hasattr(kind, "_fields")
        for name, hint in typing.get_type_hints(kind).items()
        if hint is str and name not in {*CODES, "manner"}
    }
    assert len(with_words) > 5
    assert {_last(place).split(".")[0] for place in filled("").words.values()} == with_words

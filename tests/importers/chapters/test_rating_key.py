"""In which forms a document says what its ratings mean."""

import pytest

from planctl.importers.chapters.rating_key import key_in, key_in_line
from planctl.importers.outline import Key
from planctl.importers.rows import Table
from tests.importers.chapters.blocks import heading, other, outline, plan, prose

THREE = (Key("Red", "off track"), Key("Amber", "at risk"), Key("Green", "on track"))


@pytest.mark.parametrize(
    "line",
    [
        "RAG: Red = off track; Amber = at risk; Green = on track",
        "Key: Red – off track, Amber – at risk, Green – on track.",
        "Red: off track | Amber: at risk | Green: on track",
        "Red (off track)",
    ],
)
def test_a_line_may_say_the_whole_key(line: str) -> None:
    assert key_in_line(line) == (THREE if "Amber" in line else ())


def test_a_line_may_say_it_by_letters_and_in_welsh() -> None:
    assert key_in_line("R = off track; A = at risk; G = on track") == (
        Key("R", "off track"),
        Key("A", "at risk"),
        Key("G", "on track"),
    )
    welsh = key_in_line("Coch = gwael; Ambr = rhywfaint; Gwyrdd = da; Glas = wedi’i gwblhau")
    assert [each.word for each in welsh] == ["Coch", "Ambr", "Gwyrdd", "Glas"]
    assert welsh[3].meaning == "wedi’i gwblhau"


@pytest.mark.parametrize(
    "line",
    [
        "A red bag – a green bag",
        "The Green Party – and Red Cross",
        "Red = ; Green = ",
        "A – B",
        "Green: on track",
    ],
)
def test_a_line_that_only_has_colours_is_no_key(line: str) -> None:
    assert key_in_line(line) == ()


def test_paragraphs_after_icons_give_meanings_without_words() -> None:
    words = [
        "RAG ratings used:",
        "- Indicates no progress",
        "Indicates some progress",
        "Yn dynodi cynnydd da",
    ]
    assert key_in(prose(*words)).key == (
        Key("", "no progress"),
        Key("", "some progress"),
        Key("", "cynnydd da"),
    )


def test_paragraphs_may_have_a_colour_each() -> None:
    words = ["Key", "Red: off track", "Amber: at risk", "Green: on track", "The end."]
    found = key_in(prose(*words))
    assert found.key == THREE
    assert found.claimed == {1, 2, 3}


def test_a_table_of_filled_words_is_a_key_with_its_fills() -> None:
    table = other(
        "table 1", [("Blue", "#0070C0"), "Complete"], [("Red", "#FF0000"), "Serious delay"]
    )
    found = key_in([*prose("Key to progress"), table])
    assert found.key == (Key("Blue", "Complete", "#0070C0"), Key("Red", "Serious delay", "#FF0000"))
    assert found.claimed == {0, 1}


def test_a_table_of_fills_without_words_is_a_key() -> None:
    table = other("table 1", [("", "#00B050"), "On track"], [("", "#FF0000"), "Off track"])
    assert key_in([table]).key == (Key("", "On track", "#00B050"), Key("", "Off track", "#FF0000"))


def test_a_key_may_have_headings_a_title_or_words_that_are_no_colours() -> None:
    lines = (["Complete", "It is done"], ["Delayed", "It has slipped"])
    keys = (Key("Complete", "It is done"), Key("Delayed", "It has slipped"))
    assert key_in([other("table 1", ["Rating", "Meaning"], *lines)]).key == keys
    assert key_in([other("table 1", *lines, title="RAG key")]).key == keys
    assert key_in([other("table 1", *lines)]).key == ()


def test_a_key_may_stand_in_one_row() -> None:
    table = other("table 1", [("Red – off track", "#FF0000"), ("Green – on track", "#00B050")])
    assert [each.word for each in key_in([table]).key] == ["Red", "Green"]


def test_a_table_of_versions_or_of_actions_is_no_key() -> None:
    versions = other("table 1", ["Version", "Date"], ["1", "May"], ["2", "June"])
    rows = plan("table 2", [["Red", "Do this"], ["Green", "Do that"]])
    blocks: list[Table] = [versions, rows]
    assert key_in(blocks) == ((), frozenset())


def test_a_key_is_in_neither_introduction_nor_narrative() -> None:
    made = outline(
        heading("Safer Lives: Progress Report 2024/25"),
        *prose("Introduction", "The year was good.", "Red = off track; Green = on track"),
        plan("table 1", [["We will act", "Do this"]], "PREVENT"),
    )
    assert made.facts.introduction == "The year was good."
    assert [each.word for each in made.facts.key] == ["Red", "Green"]
    assert not made.left

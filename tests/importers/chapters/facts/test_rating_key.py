"""In which forms a document says what its ratings mean."""

import pytest

from planctl.importers.chapters.facts.key_lines import key_in_line
from planctl.importers.chapters.facts.rating_key import key_in
from planctl.importers.outline import Key
from planctl.importers.rows import Table
from tests.importers.chapters.blocks import heading, other, outline, outlined, plan, prose, shape

THREE = (Key("Red", "off track"), Key("Amber", "at risk"), Key("Green", "on track"))


@pytest.mark.parametrize(
    "line",
    [
        "RAG: Red = off track; Amber = at risk; Green = on track",
        "Key: Red – off track, Amber – at risk, Green – on track.",
        "Red: off track | Amber: at risk | Green: on track",
        "Key: Red (off track), Amber (at risk), Green (on track)",
        "Red (off track); Amber (at risk); Green (on track)",
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


LETTERS = (Key("C", "complete"), Key("T", "on target, or nearly"), Key("B", "behind"))


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("Key: C – complete, T – on target, or nearly, B – behind", "t"),
        ("Allwedd: C = complete; T = on target, or nearly; B = behind.", "c"),
        ("Key to progress: C (complete), T (on target, or nearly), B (behind)", "b"),
        ("RAG key – C: complete | T: on target, or nearly | B: behind", ""),
    ],
)
def test_a_key_says_words_of_its_own_that_its_document_rates_by(line: str, mark: str) -> None:
    assert key_in_line(line, frozenset({mark})) == LETTERS


@pytest.mark.parametrize(
    "line",
    [
        "Key: PSB – Public Service Board, SRO – Senior Responsible Owner",
        "Status: Draft – for comment, May 2025 – June 2025",
        "Key contacts: Team A – police, Team B – council",
        "A – Housing; B – Health",
    ],
)
def test_a_list_of_other_things_is_no_key_to_ratings(line: str) -> None:
    assert key_in_line(line, frozenset({"complete", "green"})) == ()


def test_a_key_of_letters_is_no_aim() -> None:
    made, _ = outlined(
        heading("Autism Plan: annual report 2024-25", 0),
        *prose("Key: C – complete, T – on target, or nearly, B – behind"),
        plan("table 1", [["Awareness", "Train all", "C"]], roles="commitment action progress"),
    )
    assert made.facts.key == LETTERS
    assert shape(made) == [("Autism Plan: annual report 2024-25", 1, 0)]


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
    assert found.claimed == {0, 1, 2, 3}


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


@pytest.mark.parametrize("over", ["Owner", "Action", "By when", "Lead officer", "Status"])
def test_a_list_of_values_for_drop_downs_is_no_key(over: str) -> None:
    lists = other("sheet Lists", ["Status", over], ["Open", "Chair"], ["Closed", "Education Lead"])
    assert key_in([lists]).key == ()


def test_a_table_of_letters_that_number_a_list_is_no_key() -> None:
    assert key_in([other("table 1", ["A", "Housing"], ["B", "Health"])]).key == ()


def test_a_table_of_letters_by_which_the_document_rates_is_a_key() -> None:
    lines = (["C", "complete"], ["T", "on target, or nearly"], ["B", "behind"])
    rows = plan("table 1", [["Train all", "C"], ["Cut the wait", "B"]], roles="action rag")
    assert key_in([rows, other("table 2", *lines)]).key == LETTERS
    assert key_in([other("table 2", *lines)]).key == ()


def test_paragraphs_after_the_word_key_may_be_letters_by_which_the_document_rates() -> None:
    rows = plan("table 1", [["Train all", "C"], ["Cut the wait", "B"]], roles="action rag")
    words = ["Key:", "C – complete", "T – on target, or nearly", "B – behind", "Thank you."]
    found = key_in([rows, *prose(*words)])
    assert found.key == LETTERS
    assert found.claimed == {1, 2, 3, 4}


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

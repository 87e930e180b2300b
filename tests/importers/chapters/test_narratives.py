"""How paragraphs become the Markdown of a narrative."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planctl.importers.chapters.narratives import is_note, markdown
from planctl.importers.source import Prose


def item(text: str) -> tuple[Prose, bool]:
    return Prose("line", text, is_item=True), False


def words(text: str) -> tuple[Prose, bool]:
    return Prose("line", text), False


def test_items_stand_together_and_headings_are_bold() -> None:
    parts = [
        words("We met."),
        (Prose("line", "Case study"), True),
        item("one"),
        item("two"),
        words("End."),
    ]
    assert markdown(parts) == "We met.\n\n**Case study**\n\n- one\n- two\n\nEnd."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 1 in May", "\\# 1 in May"),
        ("1. first", "1\\. first"),
        ("- a dash", "\\- a dash"),
        ("a * b <b>", "a \\* b \\<b>"),
        ("2022-23 was", "2022-23 was"),
        ("snake_case", "snake_case"),
    ],
)
def test_signs_of_markdown_are_guarded(text: str, shown: str) -> None:
    assert markdown([words(text)]) == shown


@given(st.text(st.sampled_from("ab 1.#*_`<>[]()-+|~=&!\\"), min_size=1, max_size=30))
def test_markdown_shows_the_words_as_they_were(text: str) -> None:
    plain = " ".join(text.split())
    if not plain:
        return
    tokens = MarkdownIt("commonmark", {"html": False}).parse(markdown([words(plain)]))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    shown = "".join(part.content for part in tokens[1].children or [])
    assert shown == plain


def test_a_note_is_a_line_with_a_mark() -> None:
    assert is_note(Prose("line 1", "* Delayed by the pandemic"))
    assert is_note(Prose("table 3, row 9", "Total: 12"))
    assert not is_note(Prose("line 1", "* an item", is_item=True))
    assert not is_note(Prose("line 1", "Delayed by the pandemic"))

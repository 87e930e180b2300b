"""Every text a person can type is written so that it comes back character for character."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planctl.storage.scalars import fold_text, quoted, write_scalar, write_text
from planctl.storage.yaml_events import parse

ODD = (
    "\r\n\t :#-|>'\"\\&*!%@`{}[],?=<~ÂŵŷéÔ’😀"
    "\x00\x07\x0b\x0c\x1b\x7f\x85\xa0\u2028\u2029\u202e\ufeff"
)
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=60),
    st.text(st.sampled_from(ODD + "abc  \n\n"), max_size=30),
)
WORDS = st.lists(st.text(st.sampled_from("abŵ:#-|>'\"é😀"), min_size=1, max_size=12), min_size=1)


def read_back(lines: list[str], depth: int, newline: str = "\n") -> object:
    """What our reader makes of `key: ` and the written lines inside `depth` maps."""
    above = [f"{'  ' * level}in:" for level in range(depth)]
    margin = "  " * depth
    text = newline.join([*above, f"{margin}key: {lines[0]}", *lines[1:], ""])
    parsed = parse(text, "plan.yaml")
    assert parsed.problems == []
    data: object = parsed.data
    for _ in range(depth):
        assert isinstance(data, dict)
        data = data["in"]
    assert isinstance(data, dict)
    return data["key"]


@settings(deadline=None, max_examples=400)
@given(TEXTS, st.integers(0, 3))
@example("", 0)
@example("\n", 0)
@example("\n\n", 1)
@example("  \n", 0)
@example(" a\n b", 2)
@example("\n\ta", 0)
@example("a\n   \n\n", 1)
@example("   \n\n  a", 1)
def test_free_text_comes_back_exactly(value: str, depth: int) -> None:
    assert read_back(write_text(value, 2 * depth + 2), depth) == value


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.integers(0, 2))
def test_a_short_text_comes_back_exactly(value: str, depth: int) -> None:
    assert read_back([write_scalar(value)], depth) == value
    assert read_back([quoted(value)], depth) == value


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.integers(0, 2), st.integers(10, 100))
def test_folded_wording_comes_back_exactly(value: str, depth: int, width: int) -> None:
    assert read_back(fold_text(value, 2 * depth + 2, width), depth) == value


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.integers(0, 2))
def test_a_change_of_line_ends_changes_no_text(value: str, depth: int) -> None:
    assert read_back(write_text(value, 2 * depth + 2), depth, newline="\r\n") == value


@settings(deadline=None, max_examples=200)
@given(WORDS, st.integers(20, 90))
def test_folded_lines_keep_to_their_width_unless_one_word_is_longer(
    words: list[str], width: int
) -> None:
    lines = fold_text("w " + " ".join(words), 2, width)
    assert lines[0] == ">-"
    assert all(len(line) <= width or " " not in line.strip() for line in lines[1:])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("amber", "amber"),
        ("2026-27 Q2", "2026-27 Q2"),
        ("no", "no"),
        ("Regional Team / Health (joint)", "Regional Team / Health (joint)"),
        ("Menter Môn’s", "Menter Môn’s"),
        ("", '""'),
        ("minute 5.2 #4", '"minute 5.2 #4"'),
        ("agreed: yes", '"agreed: yes"'),
        ("agreed:", '"agreed:"'),
        ("- a", '"- a"'),
        ("[removed]", '"[removed]"'),
        (" a", '" a"'),
        ('"so" he said', '"\\"so\\" he said"'),
        ("a\r\nb\tc", '"a\\r\\nb\\tc"'),
        ("a\u2028b\u202ec\x85", '"a\\Lb\\u202Ec\\N"'),
        ("a#b:c", "a#b:c"),
    ],
)
def test_short_texts_are_bare_where_that_is_safe(value: str, written: str) -> None:
    assert write_scalar(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a: b #4\n", ["|", "    a: b #4"]),
        ("a", ["|-", "    a"]),
        ("a\n\nb\n", ["|", "    a", "", "    b"]),
        ("a\n\n", ["|+", "    a", ""]),
        ("  a\n", ["|2", "      a"]),
        ("a\r\nb", ['"a\\r\\nb"']),
        ("", ['""']),
    ],
)
def test_free_text_is_a_block_wherever_a_block_can_hold_it(value: str, written: list[str]) -> None:
    assert write_text(value, 4) == written


def test_wording_is_folded_at_single_spaces_only() -> None:
    assert fold_text("one two  three four", 2, 12) == [">-", "  one", "  two  three", "  four"]
    assert fold_text("one\ntwo", 2) == ["|-", "  one", "  two"]

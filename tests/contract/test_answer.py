"""Answers in every form: nothing lost, nothing that a screen, a sheet or a page would run."""

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.contract.answer import (
    Answer,
    as_csv,
    as_item_json,
    as_json,
    as_markdown,
    as_plain,
    visible,
)

FLAG = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
"""The flag of Wales."""


def answer(*texts: object, groups: list[dict[str, object]] | None = None) -> Answer:
    rows: list[dict[str, object]] = [
        {"id": f"ACT-{n:03}", "text": t} for n, t in enumerate(texts, 1)
    ]
    return Answer(
        "list", {"total": 9}, rows, ("id", "text"), rows, "Nothing.", ("A note.",), groups
    )


def test_json_is_one_object_with_its_schema() -> None:
    whole = json.loads(as_json(answer("a", None)))
    assert whole["schema"] == "planctl/list/1"
    assert (whole["total"], whole["count"]) == (9, 2)
    assert [item["text"] for item in whole["items"]] == ["a", None]
    assert "groups" not in whole


def test_groups_stand_beside_the_items() -> None:
    group: dict[str, object] = {"key": "x", "label": "X", "ids": ["ACT-001"]}
    assert json.loads(as_json(answer("a", groups=[group])))["groups"] == [group]


def test_one_thing_is_an_item() -> None:
    assert json.loads(as_item_json("show", {"total": 9}, {"id": "ACT-001"})) == {
        "schema": "planctl/show/1",
        "total": 9,
        "item": {"id": "ACT-001"},
    }


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_plain_is_one_item_a_line(texts: list[str]) -> None:
    lines = as_plain(answer(*texts)).split("\n")
    assert lines[-1] == ""
    assert len(lines) == len(texts) + 1
    assert all(line.count("\t") == 1 for line in lines[:-1])


@given(st.text())
def test_nothing_on_a_line_moves_a_cursor(text: str) -> None:
    shown = visible(text)
    spaces = "\n\u00a0\u202f\u3000\u2009"
    held = re.sub("[\u200d\U000e0030-\U000e007f]", "", shown)
    assert all(c.isprintable() or c in spaces for c in held)


MOVING = "\x1b\x07\x9b\r\x08\u061c\u200b\u200c\u200e\u200f\u202a\u202e\u2028\u2066\u2069\ufeff"


@given(st.text(st.sampled_from(f"a👩👧🏴❤\ufe0f🏽\u200d{FLAG[1:]}\U000e0020{MOVING}")))
def test_nothing_but_what_holds_an_emoji_together_passes_unseen(text: str) -> None:
    for shown in (visible(text), as_json(answer(text)), as_csv(answer(text))):
        assert not set(shown) & set(MOVING)
        without = shown.replace(FLAG, "")
        for at, sign in enumerate(without):
            if sign == "\u200d":
                assert without[at - 1] in "👩👧🏴❤\ufe0f🏽"
                assert without[at + 1] in "👩👧🏴❤🏽"
            assert sign.isprintable() or sign in "\n\u200d" or "🏴" in text
    assert json.loads(as_json(answer(text)))["items"][0]["text"] == text


@pytest.mark.parametrize("emoji", [FLAG, "👩‍👩‍👧‍👦", "❤️‍🔥", "👩🏽‍⚕️", "🏳️‍🌈"])
def test_an_emoji_of_several_signs_stays_whole(emoji: str) -> None:
    assert visible(f"a {emoji} b") == f"a {emoji} b"
    assert f'"{emoji}"' in as_json(answer(emoji))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u200db", "a\\u200db"),
        ("\u200d👩", "\\u200d👩"),
        ("👩\u200d", "👩\\u200d"),
        ("🏴\U000e0067", "🏴\\ue0067"),
        ("a\U000e0067\U000e0062\U000e0077\U000e007f", "a\\ue0067\\ue0062\\ue0077\\ue007f"),
        ("🏴" + "\U000e0061" * 7 + "\U000e007f", "🏴" + "\\ue0061" * 7 + "\\ue007f"),
    ],
)
def test_a_joiner_or_tag_by_itself_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["=1+1", "+44", "-2", "@x", "=HYPERLINK(1)", "\t=1"])
def test_a_csv_cell_never_starts_a_formula(text: str) -> None:
    (_, cell) = list(csv.reader(io.StringIO(as_csv(answer(text)))))[1]
    assert cell[0] not in "=+-@\t\r"
    assert text.lstrip("\t") in cell


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_csv_reads_back(texts: list[str]) -> None:
    cells = [row[1] for row in list(csv.reader(io.StringIO(as_csv(answer(*texts)))))[1:]]
    assert [cell.removeprefix("'") for cell in cells] == [text.removeprefix("'") for text in texts]


def test_markdown_shows_text_as_it_is() -> None:
    text = as_markdown(answer("a|b <script> *x* `y` [z](w)\nnew & old"))
    assert "a\\|b" in text
    assert "<script>" not in text
    assert "\\*x\\*" in text
    assert "<br>" in text
    assert text.startswith("A note.")


def test_an_empty_markdown_answer_is_a_sentence() -> None:
    assert as_markdown(answer()) == "A note.\n\nNothing.\n"

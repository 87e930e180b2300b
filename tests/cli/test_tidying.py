"""A reason or a minute says something, and what is short stands on one line."""

import pytest

from tests.cli.desk import Desk

BOARD = ("--from", "executive-group")


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
@pytest.mark.parametrize(
    "words",
    [
        ("extend", "ACT-042", "--to", "Sep 2028", "--reason"),
        ("extend", "ACT-042", "--reason", "x", "--to"),
        ("close", "ACT-042", "--reason", "cancelled", "--because"),
        ("close", "ACT-042", "--reason", "cancelled", "--minute"),
        ("verify", "ACT-042", *BOARD, "--minute"),
        ("reopen", "ACT-042", "--reason"),
        ("accept", "ACT-042", "evidence-missing", "--reason"),
        ("reword", "ACT-042", "Other words", "--minute"),
        ("update", "ACT-042", "--rag", "green", "--corrects"),
        ("update", "ACT-042", "--rag", "green", "--role"),
        ("evidence", "add", "ACT-042", "Minutes", "--seen-by"),
    ],
)
def test_what_says_nothing_is_refused(desk: Desk, words: tuple[str, ...], nothing: str) -> None:
    done = desk.refused("2026-11-02", *words, nothing)
    assert (done.code, f"{words[-1]} says nothing" in done.err) == (2, True)
    assert desk.records() == {}


def test_freeze_too_wants_a_minute_that_says_something(desk: Desk) -> None:
    done = desk.refused("2026-11-02", "freeze", "2025-26", *BOARD, "--minute", " ")
    assert (done.code, "--minute says nothing" in done.err) == (2, True)


def test_short_texts_are_folded_to_one_line_and_reasons_kept_as_typed(desk: Desk) -> None:
    short = ("--to", " Sep\n 2028 ", "--role", "policy\tofficer", "--reason", "One.\nTwo.")
    desk("2026-11-02", "extend", "ACT-042", *short)
    (record,) = desk.records().values()
    assert record["asks"] == {"timescale": "Sep 2028", "reason": "One.\nTwo."}
    assert record["role"] == "policy officer"


def test_a_short_text_of_more_than_300_characters_is_refused(desk: Desk) -> None:
    words = ("close", "ACT-042", "--reason", "cancelled", "--minute")
    done = desk.refused("2026-11-02", *words, "m" * 301)
    assert (done.code, "--minute is 301 characters long" in done.err) == (2, True)
    desk("2026-11-02", *words, "m" * 300)

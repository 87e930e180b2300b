"""A question is answered in words, by an empty line, or by nobody: then the answer is no."""

import io

import click
import pytest

from planctl.cli.question import is_sure


def answered(monkeypatch: pytest.MonkeyPatch, typed: str, *, default: bool) -> bool:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return is_sure("Go on?", "en", default=default)


@pytest.mark.parametrize(
    ("typed", "default", "sure"),
    [("y\n", False, True), ("na\n", True, False), ("\n", True, True), ("eh\nie\n", False, True)],
)
def test_words_of_either_language_and_an_empty_line_answer(
    monkeypatch: pytest.MonkeyPatch, typed: str, default: bool, sure: bool
) -> None:
    assert answered(monkeypatch, typed, default=default) is sure


@pytest.mark.parametrize("default", [True, False])
def test_where_nobody_can_answer_it_is_no(monkeypatch: pytest.MonkeyPatch, default: bool) -> None:
    assert answered(monkeypatch, "", default=default) is False


def test_who_interrupts_is_not_taken_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_words: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("click.termui.visible_prompt_func", interrupted)
    with pytest.raises(click.Abort):
        is_sure("Go on?", "en", default=True)

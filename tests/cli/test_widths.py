"""No screen is wider than it is told to be, and no date on one is cut."""

import pytest

from tests.cli.asking import SCREENS, Ask


@pytest.mark.parametrize("columns", ["60", "80"])
@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("words", [*SCREENS, ("closures",)], ids=" ".join)
def test_no_line_is_wider_than_the_screen(
    example: Ask, words: tuple[str, ...], lang: str, columns: str
) -> None:
    done = example.run(
        *("--plan", str(example.plan), *words, "--format", "table", "--lang", lang),
        *("--as-of", example.day),
        env={"COLUMNS": columns},
    )
    wide = [line for line in done.out.splitlines() if len(line) > int(columns)]
    assert wide == []


@pytest.mark.parametrize("columns", ["60", "80"])
def test_no_date_and_no_period_is_cut(example: Ask, columns: str) -> None:
    for words in (("leads",), ("status",)):
        done = example.run(
            *("--plan", str(example.plan), *words, "--format", "table", "--as-of", example.day),
            env={"COLUMNS": columns},
        )
        assert "202…" not in done.out
        assert "2025-26…" not in done.out
        assert "March…" not in done.out

"""What holds for every screen: whole at 80 columns, both languages, never a word too many."""

import pytest
from rich.cells import cell_len

from tests.cli.asking import SCREENS, Ask
from tests.golden import same_as_golden

LANGUAGES = ("en", "cy")
NOT_A_FINDING = "Nothing has been reported here yet: this is not a finding that nothing was done."


def _name(args: tuple[str, ...]) -> str:
    return "-".join(arg.removeprefix("--") for arg in args)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("args", SCREENS, ids=_name)
def test_a_screen_of_the_real_plan_is_as_it_was_looked_at(
    real: Ask, args: tuple[str, ...], lang: str
) -> None:
    same_as_golden(f"real/{_name(args)}.{lang}.txt", real(*args, "--lang", lang).out)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("args", SCREENS, ids=_name)
def test_a_screen_of_the_example_is_as_it_was_looked_at(
    example: Ask, args: tuple[str, ...], lang: str
) -> None:
    same_as_golden(f"example/{_name(args)}.{lang}.txt", example(*args, "--lang", lang).out)


@pytest.mark.parametrize("full", [(), ("--full",)], ids=["cut", "full"])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("args", SCREENS, ids=_name)
def test_no_line_is_wider_than_the_screen_or_ends_in_spaces(
    real: Ask, example: Ask, args: tuple[str, ...], lang: str, full: tuple[str, ...]
) -> None:
    for ask in (real, example):
        for line in ask(*args, "--lang", lang, *full).out.splitlines():
            assert cell_len(line) <= 80, line
            assert line == line.rstrip(), line


@pytest.mark.parametrize("columns", ["40", "60", "120", "200"])
@pytest.mark.parametrize("command", ["overdue", "due", "unreported", "list"])
def test_every_id_is_whole_however_narrow_the_screen(
    real: Ask, example: Ask, command: str, columns: str
) -> None:
    for ask in (real, example):
        seen = ask(command, env={"COLUMNS": columns}).out.split()
        assert all(item["id"] in seen for item in ask.items(command))


@pytest.mark.parametrize("args", SCREENS, ids=_name)
def test_every_view_of_a_plan_without_reports_says_that_this_is_no_finding(
    real: Ask, args: tuple[str, ...]
) -> None:
    assert NOT_A_FINDING in real(*args).out
    assert NOT_A_FINDING in real(*args, form="md").out
    assert NOT_A_FINDING in real(*args, form="plain").err


@pytest.mark.parametrize("args", SCREENS, ids=_name)
def test_a_plan_with_reports_does_not_say_so(example: Ask, args: tuple[str, ...]) -> None:
    assert NOT_A_FINDING not in example(*args).out


@pytest.mark.parametrize("form", ["table", "plain", "json", "csv", "md"])
@pytest.mark.parametrize("command", ["status", "overdue", "due", "unreported", "list", "leads"])
def test_an_empty_answer_is_no_error(example: Ask, command: str, form: str) -> None:
    found = example(command, "--text", "no action says this", form=form)
    assert found.code == 0
    if form in ("table", "md"):
        assert found.out.rstrip().splitlines()
    if form in ("plain", "csv"):
        assert found.err.strip().endswith(".")


@pytest.mark.parametrize("command", ["status", "overdue", "due", "unreported", "list", "leads"])
def test_help_has_examples_one_a_line(example: Ask, command: str) -> None:
    said = example.run(command, "--help").out
    assert f"\n    planctl {command}\n" in said

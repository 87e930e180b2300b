"""How problems are printed: the shape editors know, carets that stand right, nothing raw."""

import json
from unicodedata import combining, east_asian_width

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.contract.problems import WIDTH, as_json, github, lines_of, visible
from planctl.model.problem import Problem

FEBUARY = Problem(
    "prepare/COM-04-data-collection.yaml",
    9,
    16,
    12,
    "timescale-unknown",
    'timescale is not a time I know: "Febuary 2025"',
    'Did you mean "February 2025"?',
)


def at(column: int, length: int = 1, words: str = "m", path: str = "x") -> Problem:
    return FEBUARY._replace(column=column, length=length, message=words, help=words, path=path)


def caret_and_line(problem: Problem, line: str) -> tuple[str, str]:
    _, shown, under, *_ = lines_of(problem, "error", line)
    return shown, under


def columns(text: str) -> int:
    return sum(0 if combining(s) else 2 if east_asian_width(s) in "WF" else 1 for s in text)


def marked(problem: Problem, line: str) -> str:
    """The part of the shown line that stands above the carets."""
    shown, under = caret_and_line(problem, line)
    start, end = under.index("^"), under.rindex("^") + 1
    picked, column = "", 0
    for sign in shown:
        if start <= column < end and not (column == start and combining(sign)):
            picked += sign
        column += columns(sign)
    return picked


def test_a_problem_has_the_shape_that_every_editor_knows() -> None:
    assert lines_of(FEBUARY, "error", "    timescale: Febuary 2025\n", folder="plan") == [
        "plan/prepare/COM-04-data-collection.yaml:9:16: error: "
        'timescale is not a time I know: "Febuary 2025" [timescale-unknown]',
        "  9 |     timescale: Febuary 2025",
        "    |                ^^^^^^^^^^^^",
        '  Did you mean "February 2025"?',
    ]


def test_a_problem_without_help_ends_with_its_caret() -> None:
    lines = lines_of(FEBUARY._replace(help=""), "error", "    timescale: Febuary 2025")
    assert lines[-1].strip(" |^") == ""


def test_what_speaks_of_the_whole_file_shows_no_line() -> None:
    whole = FEBUARY._replace(line=0, column=1, help="")
    assert lines_of(whole, "error", "title: x") == [
        "prepare/COM-04-data-collection.yaml:1:1: error: "
        'timescale is not a time I know: "Febuary 2025" [timescale-unknown]'
    ]


def test_the_caret_stands_under_the_fault_after_wide_signs() -> None:
    assert marked(at(5, 3), "日本: abc") == "abc"


def test_the_caret_stands_under_the_fault_after_combining_signs() -> None:
    assert marked(at(7, 3), "e\u0301e\u0301: abc") == "abc"


def test_a_tab_is_shown_as_what_it_is() -> None:
    shown, under = caret_and_line(at(1), "\tid: COM-04")
    assert shown == "  9 | \\tid: COM-04"
    assert under == "    | ^^"


def test_a_caret_past_the_end_of_the_line_still_shows() -> None:
    _, under = caret_and_line(at(500, 9), "short")
    assert under == "    |      ^"


def test_a_long_line_is_cut_around_the_fault() -> None:
    line = "a" * 500 + "FAULT" + "b" * 500
    shown, under = caret_and_line(at(501, 5), line)
    assert len(shown) <= WIDTH
    assert shown.startswith("  9 | …a")
    assert shown.endswith("b…")
    assert shown[under.index("^") : under.rindex("^") + 1] == "FAULT"


def test_a_fault_longer_than_the_line_is_marked_as_far_as_it_shows() -> None:
    shown, under = caret_and_line(at(1, 2000), "x" * 2000)
    assert len(shown) == WIDTH
    assert len(under) == WIDTH - 1


def test_a_fault_after_a_line_that_fills_the_screen_is_marked_within_it() -> None:
    line = "x" * (WIDTH - len("  9 | "))
    problem = at(len(line) + 1, 1)
    assert all(columns(text) <= WIDTH for text in lines_of(problem, "error", line)[1:])


def test_a_long_message_is_cut() -> None:
    first = lines_of(FEBUARY._replace(message="m" * 5000), "error", "x")[0]
    assert len(first) < 600


@settings(deadline=None, max_examples=150)
@given(
    st.text(max_size=400),
    st.integers(0, 500),
    st.integers(1, 500),
    st.text(max_size=60),
)
def test_whatever_a_file_holds_is_printed_on_lines_that_fit_and_hide_nothing(
    line: str, column: int, length: int, words: str
) -> None:
    problem = at(column, length, words, words or "x")
    lines = lines_of(problem, "error", line)
    assert all(text.isprintable() for text in lines)
    for text in lines[1 : -1 if words else None]:
        assert columns(text) <= WIDTH


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=50))
def test_an_annotation_is_always_one_line_with_one_title(words: str) -> None:
    line = github(at(1, 1, words, words or "x"), "error", words)
    assert line.isprintable()
    properties = line.split("::")[1]
    assert properties.count("title=") == 1 or "title=" in words
    assert properties.count(",") == 4


def test_an_annotation_escapes_what_would_end_it() -> None:
    problem = FEBUARY._replace(path="a,b:c.yaml", message="50 %\n::error::x", help="")
    assert github(problem, "advice") == (
        "::notice file=a%2Cb%3Ac.yaml,line=9,col=16,endColumn=28,title=timescale-unknown"
        "::50 %25\\n::error::x"
    )


def test_an_annotation_says_the_help_too() -> None:
    assert github(FEBUARY, "warning", "plan").endswith(
        '::timescale is not a time I know: "Febuary 2025". Did you mean "February 2025"?'
    )


def test_json_has_the_same_keys_for_a_whole_file() -> None:
    located = as_json(FEBUARY, "error", False, "plan")
    whole = as_json(FEBUARY._replace(line=0), "error", False)
    assert located.keys() == whole.keys()
    assert whole["line"] is None
    assert located["path"] == "plan/prepare/COM-04-data-collection.yaml"
    assert json.loads(json.dumps(located))["fixable"] is False


def test_what_no_screen_shows_is_written_out() -> None:
    assert visible("a\x1b[31m\u202e\t\udc80") == "a\\x1b[31m\\u202e\\t\\udc80"

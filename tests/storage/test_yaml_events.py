"""Our YAML is strict, kind to hands, and never falls over."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planctl.model.problem import Problem
from planctl.storage.scalars import write_scalar, write_text
from planctl.storage.yaml_events import MAX_BYTES, WARNINGS, decode, parse
from planctl.storage.yaml_places import Place


def found(text: str) -> list[tuple[int, int, str]]:
    """The problems of a text as line, column and code."""
    return [(each.line, each.column, each.code) for each in parse(text, "a.yaml").problems]


def only(text: str) -> Problem:
    problems = parse(text, "a.yaml").problems
    assert len(problems) == 1, problems
    return problems[0]


# What is read


@pytest.mark.parametrize(
    "words",
    [
        *["no", "on", "1.10", "12:30", "0777", "2026-02-30", "2026-13-45", "9" * 5000, "0x1F"],
        *["~", "null", ".inf", "1_000", "=", "Menter Môn’s 😀", "a#b", "a:b"],
    ],
)
def test_every_value_stays_text(words: str) -> None:
    assert parse(f"a: {words}\n", "a.yaml").data == {"a": words}


def test_maps_and_lists_nest() -> None:
    text = "---\na:\n  - b: |\n      c\n    d: [en, 'cy']\n  - \ne:\n- f\n"
    parsed = parse(text, "a.yaml")
    assert parsed.data == {"a": [{"b": "c\n", "d": ["en", "cy"]}, ""], "e": ["f"]}
    assert parsed.problems == []


def test_an_empty_value_is_an_empty_text() -> None:
    assert parse("a:\nb: ''\n", "a.yaml").data == {"a": "", "b": ""}


def test_line_ends_make_no_difference_to_what_is_said() -> None:
    text = "\ufeffa: |\n  one\n\n  two\nb:\n  - c\n"
    said = parse(text, "a.yaml").data
    assert said == {"a": "one\n\ntwo\n", "b": ["c"]}
    assert parse(text.replace("\n", "\r\n"), "a.yaml").data == said
    assert parse(text.replace("\n", "\r"), "a.yaml").data == said


# What is refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, 1, "duplicate-key")]),
        ("a: 1\r\nŵ😀:\r\n  é: 1\r\n  é: 2\r\n", [(4, 3, "duplicate-key")]),
        ("\ufeffa: 1\na: 2\n", [(2, 1, "duplicate-key")]),
        ("\ufeff'é😀': !x 1\n", [(1, 7, "yaml-tag")]),
        ("a: !!python/object:os.system x\n", [(1, 4, "yaml-tag")]),
        ("a: ! b\n", [(1, 4, "yaml-tag")]),
        ("a: &b c\n", [(1, 4, "yaml-anchor")]),
        ("a: *b\n", [(1, 4, "yaml-anchor")]),
        ("*a : b\n", [(1, 1, "yaml-anchor"), (1, 1, "yaml-key")]),
        ("%YAML 1.1\n---\na: 1\n", [(1, 1, "yaml-directive")]),
        ("%TAG ! tag:x,2026:\n---\na: 1\n", [(1, 1, "yaml-directive")]),
        ("%x y\n---\na: 1\n", [(1, 1, "yaml-directive")]),
        ("a: {b: 1}\n", [(1, 4, "yaml-flow-map")]),
        ("a: [b, [c]]\n", [(1, 8, "yaml-flow-map")]),
        ("a: [b: c]\n", [(1, 5, "yaml-flow-map")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "yaml-document")]),
        ("a: 1\n...\nb: 2\n", [(3, 1, "yaml-document")]),
        ("<<: 1\n", [(1, 1, "yaml-merge-key")]),
        ('"": 1\n', [(1, 1, "yaml-key")]),
        ("[a]: 1\nb: 2\n", [(1, 1, "yaml-key")]),
        ("? - a\n: 1\n", [(1, 3, "yaml-key")]),
        ("", [(1, 1, "file-empty")]),
        (" \n# only a comment\n", [(1, 1, "file-empty")]),
        ("---\n", [(1, 1, "file-empty")]),
        ("words\n", [(1, 1, "yaml-not-map")]),
        ("\n- a\n", [(2, 1, "yaml-not-map")]),
        (
            "a: b\x00c\x07\nd: \x1b[31m\n",
            [(1, 5, "control-character"), (2, 4, "control-character")],
        ),
        ("a: b\x7f\n", [(1, 5, "control-character")]),
        ("a: b\x85c: d\n", [(1, 5, "control-character")]),
        ("a: ŵ\u202etxt\n", [(1, 5, "control-character")]),
        ("a: \u2066b\n", [(1, 4, "control-character")]),
        ("a: b\ufeff\n", [(1, 5, "control-character")]),
        ("a: \ud800\n", [(1, 4, "control-character")]),
        ("a:\n\tb: 1\n", [(2, 1, "tab-indent")]),
        ("a:\n\tb: 1\n\tc: 1\nd: 1\n", [(2, 1, "tab-indent"), (3, 1, "tab-indent")]),
        ("a: |\n  b\n \tc\n", [(3, 2, "tab-indent")]),
        ("a: '" + "x" * MAX_BYTES + "'", [(0, 1, "file-too-large")]),
        ("".join(f"k{n}:\n" for n in range(60_000)), [(50_000, 8, "yaml-too-many")]),
    ],
)
def test_what_is_refused_is_refused_at_its_place(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert found(text) == expected
    assert parse(text, "a.yaml").data is None


def test_everything_refused_is_told_at_once() -> None:
    text = "a: !t x\nb: &n y\na: {c: 1}\nd: e\x00\nf: g: h\n"
    assert found(text) == [
        (1, 4, "yaml-tag"),
        (2, 4, "yaml-anchor"),
        (3, 1, "duplicate-key"),
        (3, 4, "yaml-flow-map"),
        (4, 5, "control-character"),
        (5, 5, "yaml-syntax"),
    ]


def test_a_merge_left_open_is_told_by_its_marked_lines_alone() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 1\n||||||| base\n=======\nb: 2\n>>>>>>> theirs\nc: @\n"
    assert found(text) == [(line, 1, "conflict-marker") for line in (2, 4, 5, 7)]


def test_a_line_of_equals_signs_is_text_outside_a_merge() -> None:
    assert found("a: |\n  Title\n  =======\n") == []
    assert found("a: |\n  >>>>>>> quoted\n  <<<<<<< quoted\n") == []


def test_tabs_are_fine_behind_the_indentation() -> None:
    parsed = parse("a: b\tc\t# d\ne: |\n  f\n  \tg\n", "a.yaml")
    assert (parsed.data, parsed.problems) == ({"a": "b\tc", "e": "f\n\tg\n"}, [])


def test_thirty_levels_are_read_and_one_more_is_not() -> None:
    deep = "".join("  " * level + "a:\n" for level in range(30))
    assert parse(deep, "a.yaml").problems == []
    assert found(deep + "  " * 30 + "a:\n") == [(31, 61, "yaml-too-deep")]


# What hands type


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("agreed: the extract is late", "a colon inside unquoted text"),
        ("two reasons:", "a colon inside unquoted text"),
        ("@regional-team", 'can\'t begin with "@"'),
        ('"MARAC" agreed', "quotation marks"),
        ("'MARAC' agreed", "quotation marks"),
        ('"never closed', "quotation marks"),
        ('"C:\\data"', "backslash"),
        (">50% done", 'can\'t begin with ">"'),
        ("%50 done", 'can\'t begin with "%"'),
        ("|x", 'can\'t begin with "|"'),
        ("- agreed", 'can\'t begin with "-"'),
        ("`x`", 'can\'t begin with "`"'),
        ("[sic] agreed", 'can\'t begin with "["'),
        ("[sic", 'can\'t begin with "["'),
        ("**bold**", 'can\'t begin with "*"'),
        ("*not agreed*", "begins with *"),
        ("&c words", "begins with &"),
        ("!important", "begins with !"),
        ("{TBC}", "{ }"),
        ("? who knows", 'can\'t begin with "?"'),
    ],
)
@pytest.mark.parametrize("layout", ["progress: {}\nnext_steps: x\n", "a:\n  - progress: {}\n"])
def test_ordinary_sentences_get_one_sentence_of_help(words: str, message: str, layout: str) -> None:
    problem = only(layout.format(words))
    assert message in problem.message
    assert problem.help == 'Put the text under "progress: |" on its own lines, two spaces in.'
    assert problem.line == layout[: layout.index("{}")].count("\n") + 1


@pytest.mark.parametrize("first", ["We met.", "|\n  We met."])
def test_a_paragraph_that_is_not_indented_is_told_with_its_key(first: str) -> None:
    text = f"progress: {first}\nThen we parted\nbarriers: none\n"
    problem = only(text)
    assert problem.code == "yaml-syntax"
    assert text.splitlines()[problem.line - 1] == "Then we parted"
    assert (problem.column, problem.length) == (1, len("Then we parted"))
    assert problem.help == 'Put the text under "progress: |" on its own lines, two spaces in.'


@pytest.mark.parametrize(
    ("text", "column", "length"),
    [
        ("progress: See minute 5.2 #4\n", 26, 2),
        ("progress: Cefnogi’r 😀 #16Days of it\r\n", 23, 13),
        ("progress: #16Days\n", 11, 7),
        ("a:\n  - lead:\n    - Health #1\n", 14, 2),
        ("evidence: first\n  second #3\n", 10, 2),
    ],
)
def test_words_that_yaml_cuts_off_are_told(text: str, column: int, length: int) -> None:
    problem = only(text)
    assert (problem.code, problem.column, problem.length) == ("text-cut-by-hash", column, length)
    assert parse(text, "a.yaml").data is not None


@pytest.mark.parametrize(
    "text",
    [
        "# a comment\nprogress: x\n  # another\n",
        "progress: |\n  See minute 5.2 #4\n",
        'progress: "x #4"  # seen\n',
        "rag: amber # agreed\n",
        "progress:  # what was done\n",
    ],
)
def test_a_comment_that_cuts_nothing_is_fine(text: str) -> None:
    assert found(text) == []


def test_a_soft_return_is_read_as_a_space_with_a_warning() -> None:
    parsed = parse("a: one\x0btwo\u2028three: four\n", "a.yaml")
    assert [each.code for each in parsed.problems] == ["soft-return", "yaml-syntax"]
    parsed = parse("a: |\n  one\x0btwo\n  three\u2028b: four\n", "a.yaml")
    assert parsed.data == {"a": "one two\nthree b: four\n"}
    assert {each.code for each in parsed.problems} <= WARNINGS


# Where things stand


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_those_an_editor_shows(newline: str, mark: str) -> None:
    lines = [
        "# 😀",
        "ŵ: |",
        "  one",
        "  two",
        "",
        "# c",
        "b:",
        "  - c: 'd😀'  # e",
        "    f:",
        "g: [h]",
    ]
    parsed = parse(mark + newline.join(lines), "a.yaml")
    assert parsed.place(("ŵ",)) == Place(2, 4, 1, 4, 6, "literal")
    assert parsed.place(("ŵ",), of_key=True) == Place(2, 1, 1, 2, 2, "plain")
    assert parsed.place(("b", 0, "c")) == Place(8, 8, 4, 8, 12, "single")
    assert parsed.place(("b", 0, "c"), of_key=True) == Place(8, 5, 1, 8, 6, "plain")
    assert parsed.place(("b", 0)) == Place(8, 5, 12, 9, 7, "map")
    assert parsed.place(("b", 0, "f")) == Place(9, 7, 1, 9, 7, "plain")
    assert parsed.place(("g",)) == Place(10, 4, 3, 10, 7, "flow-list")
    assert parsed.place(("g", 0)).column == 5


def test_what_is_not_there_stands_at_its_holder() -> None:
    parsed = parse("a:\n  - b: c\n", "a.yaml")
    assert parsed.place(("a", 0, "d"))[:2] == parsed.place(("a", 0))[:2]
    assert parsed.place(("x",))[:2] == (1, 1)
    assert parse("a: @", "a.yaml").place(("a",))[:2] == (1, 1)


# Bytes


def test_bytes_must_be_utf8() -> None:
    assert decode("\ufeffâ\r\n".encode(), "a.yaml") == ("\ufeffâ\r\n", [])
    text, problems = decode("a: ŵ\r\nb: Môn ".encode() + b"\xf4n\n", "a.yaml")
    assert text is None
    assert [each[:5] for each in problems] == [("a.yaml", 2, 8, 1, "not-utf8")]
    assert "Windows-1252" in problems[0].help
    assert "UTF-16" in decode("a: 1".encode("utf-16"), "a.yaml")[1][0].help
    assert [each.code for each in decode(b" " * (MAX_BYTES + 1), "")[1]] == ["file-too-large"]


# What is hostile


HOSTILE = {
    "brackets": "[" * 200_000,
    "open lists": "a: " + "[" * 200_000,
    "braces": "{" * 200_000,
    "dashes": "- " * 100_000,
    "dashes below": "a:\n " + "- " * 100_000,
    "questions": "? " * 200_000,
    "steps": "".join(" " * level + "a:\n" for level in range(1_900)),
    "aliases": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(2_000)),
    "merges": "a: &a {x: 1}\n" + "<<: *a\n" * 20_000,
    "same key": "a: v\n" * 390_000,
    "nulls": "\0" * 1_900_000,
    "nulls by line": "a: b\n" + "\0\n" * 900_000,
    "tabs": "a:\n" + "\tb\n" * 600_000,
    "merge marks": "<<<<<<< a\n" * 190_000,
    "spaces": "a" + " " * 1_900_000,
    "colons": "a: " + ":" * 1_900_000,
    "one long key": "a" * 1_900_000 + ": b",
    "no key": "a: b\n" + "word\n" * 390_000,
    "hashes": "a: b #\n" * 280_000,
    "commas": "a: [" + "a," * 900_000,
    "never closed": 'a: "' + "x\n" * 900_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_quickly(name: str) -> None:
    start = time.process_time()
    parsed = parse(HOSTILE[name], "a.yaml")
    # Each takes well under a second; reading that grows with the square of the text takes a minute.
    assert time.process_time() - start < 3
    assert parsed.data is None
    assert 1 <= len(parsed.problems) <= 200


SIGNS = "ab \n\n  \t\r:-#?,[]{}&*!|>'\"%@`<=~\\.\x00\x0b\x85\u2028\ufeff\ud800ŵ😀"


@settings(deadline=None, max_examples=500)
@given(st.one_of(st.text(max_size=40), st.text(st.sampled_from(SIGNS), max_size=40)))
@example("a: \n- ")
@example("%")
@example("\ufeff\ufeff")
def test_no_text_makes_it_fall_over(text: str) -> None:
    parsed = parse(text, "a.yaml")
    lines = len(text.splitlines()) + 1
    for problem in parsed.problems:
        assert 0 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.length >= 1
        assert problem.message
    assert parsed.place(("a", 0, "b")).line >= 1
    assert (parsed.data is None) != all(each.code in WARNINGS for each in parsed.problems)


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=40))
def test_no_bytes_make_it_fall_over(data: bytes) -> None:
    text, problems = decode(data, "a.yaml")
    assert (text is None) == bool(problems)


@settings(deadline=None, max_examples=200)
@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=10).filter("<<".__ne__),
        st.text(st.characters(codec="utf-8"), max_size=40),
        min_size=1,
    )
)
def test_any_map_of_texts_reads_back_as_written(texts: dict[str, str]) -> None:
    lines = [
        line
        for key, value in texts.items()
        for line in ("", f"{write_scalar(key)}: " + "\n".join(write_text(value, 2)))
        if line
    ]
    parsed = parse("\n".join([*lines, ""]), "a.yaml")
    assert (parsed.data, parsed.problems) == (texts, [])

"""An edit changes the lines of one value in somebody's file and nothing else."""

import copy
import difflib

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from planctl.storage.scalars import fold_text, quoted, write_text
from planctl.storage.splice import SpliceRefused, append_item, remove_key, set_value
from planctl.storage.yaml_events import Plain, parse

FILE = """\
# COM-04 in PREPARE: the words the partnership adopted.

id: COM-04   # never changed
commitment: >-
  We will work with partners
  across the region
actions:
  # the first
  - id: ACT-008
    action: >-
      Establish a Task and
      Finish Group
    evidence: Data Dashboard   # as printed
    timescale: Dec 2023

  - id: ACT-009
    action: 'Gweithredu’r cynllun'
    tags: [a, b]
    progress: |  # write below
      One

      two

    # before the lead
    lead: "Regional Team"
"""
ORDER = ["id", "action", "evidence", "timescale", "lead"]


def changed_lines(before: str, after: str) -> list[str]:
    """The lines taken out (-) and put in (+)."""
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line.rstrip("\r\n") for line in lines if line[0] in "+-"]


def data_of(text: str) -> dict[str, Plain]:
    parsed = parse(text, "plan.yaml")
    assert parsed.data is not None, parsed.problems
    return parsed.data


def test_a_text_is_replaced_in_its_place() -> None:
    after = set_value(FILE, ("actions", 0, "timescale"), "Mar 2024", block=False)
    assert changed_lines(FILE, after) == ["-     timescale: Dec 2023", "+     timescale: Mar 2024"]


def test_the_comment_behind_a_text_stays() -> None:
    after = set_value(FILE, ("actions", 0, "evidence"), "Minute: 5", block=False)
    assert changed_lines(FILE, after)[1] == '+     evidence: "Minute: 5"   # as printed'
    after = set_value(FILE, ("actions", 1, "progress"), "Three\n", block=True)
    assert "    progress: |  # write below\n      Three\n\n    # before the lead\n" in after


def test_folded_wording_stays_folded() -> None:
    after = set_value(FILE, ("commitment",), "We will " + "work " * 20 + "well", block=True)
    assert "commitment: >-\n  We will work work" in after


@pytest.mark.parametrize(
    ("key", "below"),
    [("lead", "    timescale: Dec 2023"), ("note", "    timescale: Dec 2023")],
)
def test_a_new_key_stands_where_its_order_says(key: str, below: str) -> None:
    after = set_value(FILE, ("actions", 0, key), "Health", block=False, order=ORDER)
    assert f"{below}\n    {key}: Health\n\n" in after


def test_a_new_key_may_stand_first_or_between() -> None:
    after = set_value(FILE, ("actions", 1, "evidence"), "Minutes", block=False, order=ORDER)
    assert "’r cynllun'\n    evidence: Minutes\n    tags:" in after
    after = set_value(FILE, ("format",), "1", block=False, order=["format", "id"])
    assert after.startswith(
        "# COM-04 in PREPARE: the words the partnership adopted.\n\nformat: 1\nid:"
    )


def test_a_key_goes_with_all_its_lines() -> None:
    after = remove_key(FILE, ("actions", 1, "progress"))
    assert changed_lines(FILE, after) == [
        "-     progress: |  # write below",
        "-       One",
        "- ",
        "-       two",
    ]


def test_the_first_key_of_an_item_leaves_its_dash() -> None:
    assert "  - action: >-\n" in remove_key(FILE, ("actions", 0, "id"))


def test_an_item_goes_with_all_its_lines() -> None:
    assert remove_key(FILE, ("actions", 1)) == FILE[: FILE.index("  - id: ACT-009")]


def test_an_item_is_put_behind_the_last() -> None:
    after = append_item(FILE, ("actions",), ["id: ACT-010", "action: |", "  New", "lead: X"])
    assert after == FILE + "  - id: ACT-010\n    action: |\n      New\n    lead: X\n"


def test_lists_keep_the_indentation_the_file_has() -> None:
    text = "actions:\n- id: A\n  lead: X\nother: 1\n"
    assert append_item(text, ("actions",), ["id: B"]) == (
        "actions:\n- id: A\n  lead: X\n- id: B\nother: 1\n"
    )
    assert append_item(text, ("was",), ["C"]) == text + "was:\n- C\n"
    assert append_item("id: A\nwas:\n", ("was",), ["C"]) == "id: A\nwas:\n  - C\n"


def test_a_list_on_one_line_stays_on_one_line() -> None:
    after = append_item(FILE, ("actions", 1, "tags"), ["c"])
    assert "    tags: [a, b, c]\n" in after
    after = set_value(FILE, ("actions", 1, "tags", 0), "x, y", block=False)
    assert '    tags: ["x, y", b]\n' in after


def test_a_file_without_a_last_line_break_stays_so() -> None:
    assert set_value("a: 1\nb: 2", ("c",), "3", block=False) == "a: 1\nb: 2\nc: 3"
    assert remove_key("a: 1\nb: 2", ("b",)) == "a: 1"
    assert set_value("a: 1\nb: 2", ("b",), "x\n", block=True) == 'a: 1\nb: "x\\n"'


def test_an_empty_value_is_filled_where_it_stands() -> None:
    after = set_value("a:  # hint\nb: 2\n", ("a",), "x", block=False)
    assert after == "a: x  # hint\nb: 2\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(newline: str, mark: str) -> None:
    text = mark + newline.join(["a: 1", "b: |", "  x", "", "c: 2", ""])
    after = set_value(text, ("b",), "y\nz\n", block=True)
    assert after == mark + newline.join(["a: 1", "b: |", "  y", "  z", "", "c: 2", ""])
    assert remove_key(after, ("b",)) == mark + newline.join(["a: 1", "", "c: 2", ""])


def test_setting_what_is_there_changes_nothing() -> None:
    assert set_value(FILE, ("actions", 1, "lead"), "Regional Team", block=False) is FILE


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a: 1\na: 2\n", ("a",)),  # can't be read
        ("a: {b: 1}\n", ("a", "b")),
        ("a: [b]\n", ("a",)),  # a list, not a text
        ("a: 1\n", ("b", "c")),  # no such map
        ("a: 1\n", ("a", "b")),
        ("a:\n  # about it\n  text\n", ("a",)),  # the comment would be lost
        ("? a\n: 1\n", ("a",)),
        ("a: 1\n", ()),
    ],
)
def test_what_is_not_sure_is_refused(text: str, keys: tuple[str | int, ...]) -> None:
    with pytest.raises(SpliceRefused):
        set_value(text, keys, "new", block=False)


@pytest.mark.parametrize(
    ("text", "keys"), [("a: 1\n", ("b",)), ("a: 1\n", ("a",)), ("a: [b, c]\n", ("a", 0))]
)
def test_taking_out_what_cannot_be_cut_is_refused(text: str, keys: tuple[str | int, ...]) -> None:
    with pytest.raises(SpliceRefused):
        remove_key(text, keys)


@pytest.mark.parametrize("lines", [["a: b: c"], ["- x", "y"], ["&a b"], []])
def test_an_item_that_cannot_be_read_by_itself_is_refused(lines: list[str]) -> None:
    with pytest.raises(SpliceRefused):
        append_item(FILE, ("actions",), lines)


TEXTS = st.text(st.sampled_from("ab ŵŷ’😀#:-\n\t\"'|>&*[],%@\u2028\r"), max_size=25)
WORDS = st.text(st.sampled_from("ab ŵ😀"), min_size=1, max_size=12).map(str.strip).filter(bool)
KEYS = ["id", "action", "evidence", "timescale", "lead", "progress", "x-ŷ"]


COMMENTS = ["# top", "# a comment", "# ŵ: 😀", "# behind", "# end"]


@st.composite
def maps(draw: st.DrawFn, column: int) -> list[str]:
    """A map's lines at a column, in one of the many ways people lay a map out."""
    lines: list[str] = []
    for key in draw(st.lists(st.sampled_from(KEYS), min_size=2, unique=True)):
        if lines:
            lines += draw(st.sampled_from([[], [""], [" " * column + "# a comment"], ["# ŵ: 😀"]]))
        lines += draw(entries(key, column))
    return lines


@st.composite
def entries(draw: st.DrawFn, key: str, column: int) -> list[str]:
    margin = " " * column
    head = f"{margin}{key}:" + draw(st.sampled_from([" ", "   "]))
    comment = draw(st.sampled_from(["", "  # behind", "   "]))
    value = draw(TEXTS)
    match draw(st.sampled_from(["plain", "single", "double", "block", "fold", "below", "empty"])):
        case "plain":
            return [head + draw(WORDS) + comment]
        case "single":
            return [f"{head}'{draw(WORDS)}'{comment}"]
        case "double":
            return [head + quoted(value) + comment]
        case "block":
            first, *rest = write_text(value, column + 2)
            return [head + first, *rest]
        case "fold":
            first, *rest = fold_text(value, column + 2, 20)
            return [head + first, *rest]
        case "below":
            return [head.rstrip(), f"{margin}    {draw(WORDS)}", f"{margin}  {draw(WORDS)}"]
        case _:
            return [head.rstrip() + comment]


@st.composite
def layouts(draw: st.DrawFn) -> str:
    """A commitment's file as anybody may have typed it."""
    dash = draw(st.sampled_from([0, 2]))
    lines = [*draw(st.lists(st.sampled_from(["# top", ""]), max_size=2)), "top: x", "items:"]
    for _ in range(draw(st.integers(1, 3))):
        first, *rest = draw(maps(dash + 2))
        lines += [" " * dash + "- " + first[dash + 2 :], *rest]
    lines += draw(st.sampled_from([[], ["last: 1"], ["", "# end"]]))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    text = newline.join(lines) + draw(st.sampled_from(["", newline]))
    return draw(st.sampled_from(["", "\ufeff"])) + text


def lines_kept(before: str, after: str, first: int, last: int) -> bool:
    """Whether all lines but those from `first` to `last` (from 1, inclusive) are still the same."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head, tail = old[: first - 1], old[last:]
    return new[: len(head)] == head and new[len(new) - len(tail) :] == tail


@settings(deadline=None, max_examples=300)
@given(layouts(), TEXTS, st.booleans(), st.sampled_from(KEYS), st.integers(0, 2))
def test_any_layout_changes_by_exactly_this(
    text: str, value: str, block: bool, key: str, place: int
) -> None:
    expected = copy.deepcopy(data_of(text))
    items = expected["items"]
    assert isinstance(items, list)
    place %= len(items)
    item = items[place]
    assert isinstance(item, dict)
    try:
        after = set_value(text, ("items", place, key), value, block=block, order=KEYS)
    except SpliceRefused:
        assert key not in item, "a value that is there can always be replaced"
        event("refused")
        return
    if key in item:
        parsed = parse(text, "")
        first = parsed.place(("items", place, key), of_key=True).line
        last = parsed.place(("items", place, key)).end_line
        assert lines_kept(text, after, first, last)
    item[key] = value
    assert data_of(after) == expected
    assert after[:1] == text[:1] or "\ufeff" not in (after[:1], text[:1])
    assert "\n" not in after.replace("\r\n", "") or "\r\n" not in text
    for comment in COMMENTS:
        assert after.count(comment) == text.count(comment)


@settings(deadline=None, max_examples=200)
@given(layouts(), st.integers(0, 2), st.sampled_from(KEYS))
def test_taking_a_key_out_of_any_layout_takes_only_this(text: str, place: int, key: str) -> None:
    expected = copy.deepcopy(data_of(text))
    items = expected["items"]
    assert isinstance(items, list)
    place %= len(items)
    item = items[place]
    assert isinstance(item, dict)
    try:
        after = remove_key(text, ("items", place, key))
    except SpliceRefused:
        event("refused")
        return
    del item[key]
    assert data_of(after) == expected


@settings(deadline=None, max_examples=200)
@given(layouts(), TEXTS)
def test_an_item_put_behind_any_layout_adds_only_this(text: str, value: str) -> None:
    expected = copy.deepcopy(data_of(text))
    items = expected["items"]
    assert isinstance(items, list)
    first, *rest = write_text(value, 2)
    try:
        after = append_item(text, ("items",), ["id: ACT-099", f"progress: {first}", *rest])
    except SpliceRefused:
        event("refused")
        return
    items.append({"id": "ACT-099", "progress": value})
    assert data_of(after) == expected

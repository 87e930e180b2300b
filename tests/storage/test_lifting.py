"""An item goes from one list to another with all that is said of it, and nothing else goes."""

import pytest

from planctl.storage.lifting import lift, put_down
from planctl.storage.splice import SpliceRefused

FILE = """\
id: COM-04
actions:
  # about the first
  - id: ACT-008
    lead: X
    # still about the first
  - id: ACT-009   # behind
    action: |
      One

      two

  # about the last
  # in two lines
  - id: ACT-010
    lead: Y
# about the file
x-last: 1
"""
LAST = ("  # about the last", "  # in two lines", "  - id: ACT-010", "    lead: Y")


def test_comments_right_above_and_further_in_below_go_along() -> None:
    rest, lifted = lift(FILE, ("actions", 0))
    assert lifted.lines == (
        "  # about the first",
        "  - id: ACT-008",
        "    lead: X",
        "    # still about the first",
    )
    assert rest == FILE.replace("\n".join(lifted.lines) + "\n", "")
    rest, lifted = lift(FILE, ("actions", 2))
    assert lifted.lines == LAST
    assert rest == FILE.replace("\n".join(LAST) + "\n", "")


def test_what_is_further_in_above_is_about_the_item_before() -> None:
    rest, lifted = lift(FILE, ("actions", 1))
    assert lifted.lines[0] == "  - id: ACT-009   # behind"
    assert "    # still about the first\n\n  # about the last\n" in rest


def test_it_stands_as_far_in_as_the_others_and_keeps_its_layout() -> None:
    _, lifted = lift(FILE, ("actions", 1))
    flat = "actions:\n- id: ACT-001\n  # mine\nlast: 1\n"
    assert put_down(flat, ("actions",), lifted) == (
        "actions:\n- id: ACT-001\n  # mine\n- id: ACT-009   # behind\n  action: |\n    One\n\n"
        "    two\nlast: 1\n"
    )
    deep = "actions:\n    - id: ACT-001\n"
    assert put_down(deep, ("actions",), lifted) == (
        f"{deep}    - id: ACT-009   # behind\n      action: |\n        One\n\n        two\n"
    )


def test_a_list_that_is_not_there_is_begun_with_the_comments_above() -> None:
    _, lifted = lift(FILE, ("actions", 2))
    lines = "\n".join(LAST)
    assert put_down("id: COM-05\n", ("actions",), lifted) == f"id: COM-05\nactions:\n{lines}\n"
    empty = "id: COM-05\nactions:\nx-last: 1\n"
    assert put_down(empty, ("actions",), lifted) == f"id: COM-05\nactions:\n{lines}\nx-last: 1\n"


def test_the_only_item_takes_the_key_along_and_no_comment_twice() -> None:
    text = "id: A\nactions:  # all\n  # about it\n  - id: B\n    # below\n# end\n"
    rest, lifted = lift(text, ("actions", 0))
    assert rest == "id: A\n# end\n"
    assert lifted.lines == ("  # about it", "  - id: B", "    # below")


def test_line_ends_and_the_byte_order_mark_are_those_of_each_file() -> None:
    windows = "\ufeff" + FILE.replace("\n", "\r\n")
    rest, lifted = lift(windows, ("actions", 2))
    assert rest == windows.replace("\r\n".join(LAST) + "\r\n", "")
    assert put_down("a:\n  - id: B", ("a",), lifted) == "a:\n  - id: B\n" + "\n".join(LAST)
    _, lifted = lift(FILE, ("actions", 2))
    assert put_down("a:\r\n  - id: B\r\n", ("a",), lifted) == (
        "a:\r\n  - id: B\r\n" + "".join(f"{line}\r\n" for line in LAST)
    )


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (FILE, ("actions", 3)),
        (FILE, ("none", 0)),
        ("a: [b, c]\n", ("a", 0)),
        ("a:\n  - b: 1\n", ("a", 0)),  # all there is in the file
        ("a:\n  -\n    # about it\n    b: 1\n  - b: 2\nc: 1\n", ("a", 0)),
        ("a: 1\na: 2\n", ("a", 0)),
    ],
)
def test_what_cannot_be_lifted_alone_is_refused(text: str, keys: tuple[str | int, ...]) -> None:
    with pytest.raises(SpliceRefused):
        lift(text, keys)


@pytest.mark.parametrize("text", ["a: one\n", "a: [b]\n", "a: 1\na: 2\n"])
def test_it_is_not_put_where_there_is_no_list_of_lines(text: str) -> None:
    _, lifted = lift(FILE, ("actions", 2))
    with pytest.raises(SpliceRefused):
        put_down(text, ("a",), lifted)

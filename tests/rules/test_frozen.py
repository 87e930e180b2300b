"""A period that was agreed needs every record it counts, and a file that nobody edits."""

import pytest

from planctl.model.frozen import digest_of, mark_of
from tests.rules.small_plan import codes, problems, update

GREEN, AMBER = (
    update("rag: green"),
    update("rag: amber\nbarriers: A.\nnext_steps: B.", "2026-10-15"),
)
PATH = "frozen/2026-27-Q2.yaml"


def frozen(*names: str, **changes: str) -> dict[str, str]:
    """The file of a period agreed with these records."""
    keys = {
        "period": "2026-27 Q2",
        "date": "2026-11-02",
        "from": "board",
        "minute": "Item 4",
        "records": str(len(names)),
        "digest": digest_of(names),
        "marks": " ".join(sorted(map(mark_of, names))),
    } | changes
    head = "".join(f"{key}: {keys.pop(key)}\n" for key in ("period", "date", "from", "minute"))
    counted = "".join(f"    {key}: {words}\n" for key, words in keys.items())
    counted = f"commitments:\n  - commitment: COM-01\n{counted}"
    return {PATH: f"{head}figures:\n  actions: 1\n{counted}"}


BOTH = frozen(GREEN[0], AMBER[0])


def test_nothing_is_wrong_while_every_counted_record_is_there() -> None:
    assert codes(GREEN, AMBER, files=BOTH) == []


def test_a_later_record_is_no_fault() -> None:
    assert codes(GREEN, AMBER, update("rag: green", "2026-11-10"), files=BOTH) == []


def test_a_counted_record_that_is_gone_is_told() -> None:
    (found,) = problems(GREEN, files=BOTH)
    assert (found.code, found.path) == ("frozen-changed", PATH)
    assert found.message == "records counted for COM-01 that are gone: 1"


def test_a_change_that_had_been_made_and_is_gone_is_told() -> None:
    assert codes(GREEN, files=frozen(GREEN[0], changes=mark_of("a reword"))) == ["frozen-changed"]


@pytest.mark.parametrize(
    "edited",
    [{"records": "3"}, {"digest": digest_of([GREEN[0]])}, {"marks": mark_of(GREEN[0])}],
    ids=lambda edited: next(iter(edited)),
)
def test_a_file_that_was_edited_by_hand_is_told(edited: dict[str, str]) -> None:
    (found,) = problems(GREEN, AMBER, files=frozen(GREEN[0], AMBER[0], **edited))
    assert found.code == "frozen-changed"
    assert found.message == "records and digest of COM-01 do not fit its marks"


def test_the_body_that_agreed_it_is_registered() -> None:
    (found,) = problems(GREEN, files=frozen(GREEN[0], **{"from": "bord"}))
    assert (found.code, found.path, found.line) == ("body-unknown", PATH, 3)


@pytest.mark.parametrize(
    ("edited", "code"),
    [
        ({"period": "2026-27 Q1"}, "frozen-misnamed"),
        ({"period": "summer"}, "period-unknown"),
        ({"date": "2/11/2026"}, "date-format"),
        ({"date": "soon"}, "date-unknown"),
        ({"minutes": "4"}, "key-unknown"),
        ({"marks": "1234"}, "value-unknown"),
        ({"digest": "1234"}, "value-unknown"),
        ({"records": "two"}, "number-unknown"),
    ],
)
def test_every_key_is_held_against_its_shape(edited: dict[str, str], code: str) -> None:
    assert codes(GREEN, files=frozen(GREEN[0], **edited)) == [code]

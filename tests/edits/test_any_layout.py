"""Whatever a file looks like, a change of the plan changes the lines it must, or nothing at all."""

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from planctl.edits.at_work import Place
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.words.adding import NewAction, add_action
from planctl.edits.words.moving import move
from planctl.edits.words.rewording import relead, reword
from planctl.errors import NotWritten
from planctl.storage.yaml_events import Plain, parse
from tests.edits.layouts import COMMENTS, LEADS, SENTENCES, TIMES, bytes_of, files, laid_out

ONE, TWO = "prepare/COM-01-a-plan.yaml", "prepare/COM-02-more.yaml"
RULING = Ruling("team", date(2026, 10, 14), "Board 4")
SLOW = settings(deadline=None, max_examples=60)
TWO_ACTIONS = files("COM-01", ("ACT-001", "ACT-002"))


def data_of(text: bytes) -> dict[str, Plain]:
    parsed = parse(text.decode(), "")
    assert parsed.data is not None, parsed.problems
    return parsed.data


def items(data: dict[str, Plain]) -> list[dict[str, Plain]]:
    found = data.setdefault("actions", [])
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, dict)]


def tried(root: Path, edit: Callable[[], object]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files before an edit and after; a refusal leaves all of them as they were."""
    before = bytes_of(root)
    try:
        edit()
    except NotWritten as refused:
        assert "Nothing was changed" in str(refused)  # noqa: PT017 - a refusal is one of two answers
        assert bytes_of(root) == before
        event("refused")
        return before, before
    return before, bytes_of(root)


def bare(text: bytes) -> list[bytes]:
    """Lines without their ends: a last line may get one when another is put behind it."""
    return [line.rstrip(b"\r\n") for line in text.splitlines(keepends=True)]


def is_inserted(before: bytes, after: bytes) -> bool:
    """Whether all that differs is a run of new lines."""
    old, new = bare(before), bare(after)
    more = len(new) - len(old)
    return more > 0 and any(
        new[:at] == old[:at] and new[at + more :] == old[at:] for at in range(len(old) + 1)
    )


def line_ends(text: bytes) -> bool:
    """Whether a file keeps to one kind of line end."""
    return b"\r\n" not in text or b"\n" not in text.replace(b"\r\n", b"")


def same_comments(before: bytes, after: bytes) -> bool:
    return all(before.count(each.encode()) == after.count(each.encode()) for each in COMMENTS)


def only_lines_of(text: bytes, after: bytes, keys: tuple[str | int, ...]) -> bool:
    """Whether the lines before a key and those behind its value are what they were."""
    parsed = parse(text.decode(), "")
    first, last = parsed.place(keys, of_key=True).line, parsed.place(keys).end_line
    old, new = bare(text), bare(after)
    tail = old[last:]
    return new[: first - 1] == old[: first - 1] and new[len(new) - len(tail) :] == tail


@SLOW
@given(TWO_ACTIONS, SENTENCES, st.sampled_from(["ACT-001", "ACT-002", "COM-01"]))
def test_other_words_change_the_lines_of_the_old_ones(text: str, words: str, identity: str) -> None:
    with laid_out(**{ONE: text}) as (place, root):
        _changes_one(
            place, root, identity, "commitment" if identity == "COM-01" else "action", words
        )


@SLOW
@given(TWO_ACTIONS, SENTENCES, st.sampled_from(["ACT-001", "ACT-002"]))
def test_other_evidence_does_too_or_is_a_line_of_its_own(
    text: str, words: str, identity: str
) -> None:
    with laid_out(**{ONE: text}) as (place, root):
        _changes_one(place, root, identity, "evidence", words)


def _changes_one(place: Place, root: Path, identity: str, field: str, words: str) -> None:
    def edit() -> object:
        return reword(place, identity, words, RULING, "reword", field=field)

    before, after = tried(root, edit)
    old, new = before[ONE], after[ONE]
    expected = copy.deepcopy(data_of(old))
    numbers = {"ACT-001": 0, "ACT-002": 1}
    item = expected if identity == "COM-01" else items(expected)[numbers[identity]]
    was = str(item.get(field, "")).strip()
    if before != after:
        item[field] = words
    elif was == words:
        event("the same")
    assert data_of(new) == expected
    assert same_comments(old, new)
    assert line_ends(new)
    keys = (field,) if identity == "COM-01" else ("actions", numbers[identity], field)
    if was:
        assert only_lines_of(old, new, keys)
    elif before != after:
        assert is_inserted(old, new)
    if before != after:
        (record,) = after.keys() - before.keys()
        told = data_of(after[record])
        assert (told["changes"], told.get("was", ""), told["now"]) == (field, was, words)


@SLOW
@given(TWO_ACTIONS, LEADS)
def test_another_lead_changes_the_line_of_the_old_one(text: str, words: str) -> None:
    with laid_out(**{ONE: text}) as (place, root):
        before, after = tried(
            root, lambda: relead(place, ["ACT-002"], words, RULING, "relead", dry_run=False)
        )
        expected = copy.deepcopy(data_of(before[ONE]))
        if before != after:
            items(expected)[1]["lead"] = words
        assert data_of(after[ONE]) == expected
        assert only_lines_of(before[ONE], after[ONE], ("actions", 1, "lead"))
        assert same_comments(before[ONE], after[ONE])


@SLOW
@given(
    st.one_of(TWO_ACTIONS, files("COM-01", ("ACT-001",)), files("COM-01", ())),
    SENTENCES,
    TIMES,
    LEADS,
)
def test_a_new_action_is_a_run_of_new_lines(text: str, words: str, time: str, lead: str) -> None:
    new = NewAction(words, "A log", time, lead)
    with laid_out(**{ONE: text}) as (place, root):
        before, after = tried(
            root, lambda: add_action(place, "COM-01", new, RULING, "add", dry_run=False)
        )
        expected = copy.deepcopy(data_of(before[ONE]))
        if before == after:
            return
        made = {"action": words, "evidence": "A log", "timescale": time, "lead": lead}
        highest = 71 if b"ACT-071" in before[ONE] else len(items(expected))
        listed = expected.setdefault("actions", [])
        assert isinstance(listed, list)
        listed.append({"id": f"ACT-{highest + 1:03}", **made})
        assert data_of(after[ONE]) == expected
        assert is_inserted(before[ONE], after[ONE])
        assert line_ends(after[ONE])


@SLOW
@given(
    TWO_ACTIONS,
    st.one_of(files("COM-02", ("ACT-003",)), files("COM-02", ())),
    st.sampled_from([0, 1]),
)
def test_an_action_that_moves_takes_its_lines_along(one: str, two: str, at: int) -> None:
    with laid_out(**{ONE: one, TWO: two}) as (place, root):
        identity = f"ACT-00{at + 1}"
        before, after = tried(
            root, lambda: move(place, identity, "COM-02", RULING, "move", dry_run=False)
        )
        if before == after:
            return
        here, there = (copy.deepcopy(data_of(before[path])) for path in (ONE, TWO))
        moved = items(here)[at]
        for data, change in ((here, "taken"), (there, "put")):
            listed = data.setdefault("actions", [])
            assert isinstance(listed, list)
            listed.remove(moved) if change == "taken" else listed.append(moved)
        assert data_of(after[ONE]) == here
        assert data_of(after[TWO]) == there
        assert is_inserted(after[ONE], before[ONE]), "what is left is as it was"
        assert is_inserted(before[TWO], after[TWO])
        both = before[ONE] + before[TWO], after[ONE] + after[TWO]
        assert same_comments(*both)
        assert line_ends(after[ONE])
        assert line_ends(after[TWO])

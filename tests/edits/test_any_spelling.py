"""However the keys of a commitment's file are spelled, what is recorded about it is seen, or refused."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.edits.updates.said import Said
from planctl.edits.updates.update import record_updates
from planctl.errors import PlanctlError, Unreadable
from planctl.storage.opening import open_folder
from tests.edits.layouts import bytes_of, laid_out
from tests.storage.plans import COMMITMENT

PATH = "prepare/COM-01-a-plan.yaml"
KEYS = ("id", "commitment", "actions", "action", "timescale", "lead", "evidence")
DAY = date(2026, 10, 14)


@st.composite
def spellings(draw: st.DrawFn, key: str) -> str:
    """A key as a hand may type it; some of these are read leniently, some are not."""
    letters = [draw(st.sampled_from([c, c, c.upper(), f"{c}-"])) for c in key]
    return draw(st.sampled_from(["", '"', '" ', "'"])) + "".join(letters)


@st.composite
def spelled(draw: st.DrawFn) -> str:
    """A commitment's file, its keys in any spelling."""
    lines = []
    for line in COMMITMENT.splitlines():
        start, colon, value = line.partition(":")
        key = start.strip(" -")
        if key in KEYS and draw(st.booleans()):
            new = draw(spellings(key))
            mark = new[0] if new[0] in "'\"" else ""
            start = start[: -len(key)] + new + mark
        lines.append(f"{start}{colon}{value}")
    return "\n".join(lines) + "\n"


@given(spelled(), st.sampled_from(["team", "health"]))
@settings(deadline=None, max_examples=80)
def test_what_is_recorded_is_seen_afterwards(text: str, sender: str) -> None:
    with laid_out(**{PATH: text}) as (place, root):
        before = bytes_of(root)
        try:
            said = Said(sender, rag="green", progress="Done so far")
            done = record_updates(place, ["ACT-001"], said, DAY, "update")
        except PlanctlError:
            assert bytes_of(root) == before
            return
        (tracked,) = [t for t in open_folder(str(root)).plan.tracked if t.action.id == "ACT-001"]
        assert tracked.settled.last is not None, done.recorded[0].path
        assert tracked.settled.rag == "green"


def test_a_commitment_without_an_id_is_refused_and_never_given_the_action_s() -> None:
    text = COMMITMENT.replace("id: COM-01", "idd: COM-01", 1)
    with laid_out(**{PATH: text}) as (place, root):
        before = bytes_of(root)
        with pytest.raises(Unreadable):
            record_updates(place, ["ACT-001"], Said("team", rag="green"), DAY, "update")
        assert bytes_of(root) == before

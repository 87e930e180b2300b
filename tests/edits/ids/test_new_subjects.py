"""Records under another id: only the lines that must change, and every name still tells the words."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.edits.ids.new_subjects import Resubjecting, former_names
from planctl.errors import NotAllowed
from planctl.storage.layout import identity_of
from planctl.storage.opening import Opened, open_texts
from tests.storage.plans import COMMITMENT, small

FOLDER = "prepare/COM-01"
SECOND = COMMITMENT + COMMITMENT.partition("actions:\n")[2].replace("001", "002")


def plan(**records: str) -> Opened:
    """A plan of two actions with records by name (laid into COM-01/)."""
    texts = small(**{"prepare/COM-01-a-plan.yaml": SECOND})
    beside = {f"{FOLDER}/{name}.yaml": text.encode() for name, text in records.items()}
    return open_texts(texts | beside)


def moved(opened: Opened, *names: str) -> dict[str, tuple[str, str, str]]:
    """What becomes of files when records go from ACT-001 to ACT-002: old name -> new, before, after."""
    wanted = {f"{FOLDER}/{name}.yaml": "ACT-002" for name in names}
    found = Resubjecting(opened, wanted).moves()
    return {
        identity_of(each.path): (identity_of(each.new), each.before.decode(), each.after.decode())
        for each in found
    }


LAYOUTS = st.tuples(
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["action", "Action", "ACTION"]),
    st.sampled_from(["ACT-001", '"ACT-001"', "'ACT-001'", "act-1", "ACT-001 # which one"]),
    st.sampled_from(["", "# Ŵyth 🙂 #1", "# ACT-001 is ours"]),
    st.sampled_from(["progress: ACT-001, wrth gwrs", "progress: |\n  ACT-001: “ie” #1\n\n  x"]),
)


@given(LAYOUTS)
def test_only_the_subject_s_line_changes_in_any_layout(
    layout: tuple[str, str, str, str, str, str],
) -> None:
    mark, newline, key, identity, comment, words = layout
    lines = [comment, "from: team", f"{key}: {identity}", "date: 2025-05-01", *words.split("\n")]
    text = mark + newline.join([*lines, ""])
    ((new, before, after),) = moved(plan(hand=text), "hand").values()
    assert new.startswith("2025-05-01-ACT-002-team-")
    changed = [
        line
        for line in difflib.ndiff(before.split(newline), after.split(newline))
        if line[0] in "+-"
    ]
    assert len(changed) == 2
    assert changed[0].startswith(f"- {key}: ")
    assert changed[1].startswith(f"+ {key}: ")
    assert after.startswith(mark)
    assert after.count("\r\n") == before.count("\r\n")


CHAIN = {
    "first": "action: ACT-001\nfrom: team\ndate: 2025-05-01\nrag: amber\n",
    "second": "action: ACT-001\nfrom: team\ndate: 2025-05-02\nrag: green\ncorrects: first\n",
    "third": "action: ACT-001\nfrom: health\ndate: 2025-05-03\nverifies: second\n",
    "apart": "action: ACT-001\nfrom: health\ndate: 2025-05-04\nrag: red\n",
}


def test_what_names_a_record_and_what_names_that_go_with_it() -> None:
    found = moved(plan(**CHAIN), "first")
    assert found.keys() == {"first", "second", "third"}
    assert f"corrects: {found['first'][0]}\n" in found["second"][2]
    assert f"verifies: {found['second'][0]}\n" in found["third"][2]
    assert all("action: ACT-002\n" in after for _, _, after in found.values())


def test_the_new_names_are_the_right_ones() -> None:
    found = moved(plan(**CHAIN), *CHAIN)
    texts = {name: after for name, _, after in found.values()}
    opened = plan(**texts)
    codes = {problem.code for summary in opened.summaries for problem in summary.problems}
    assert not codes & {"record-misnamed", "record-changed", "record-unknown", "corrects-unknown"}


def test_the_former_names_are_found_again_from_the_words() -> None:
    there = moved(plan(**CHAIN), *CHAIN)
    under_002 = {new: after for new, _, after in there.values()}
    back = Resubjecting(
        plan(**under_002), {f"{FOLDER}/{name}.yaml": "ACT-001" for name in under_002}
    ).moves()
    named = {identity_of(each.path): identity_of(each.new) for each in back}
    assert former_names(plan(**under_002), "ACT-002", "ACT-001") == {
        old: new for new, old in named.items()
    }


def test_records_that_name_each_other_in_a_ring_are_refused() -> None:
    ring = {
        "first": CHAIN["first"] + "corrects: second\n",
        "second": CHAIN["second"],
    }
    with pytest.raises(NotAllowed, match="names itself in the end"):
        moved(plan(**ring), "first")


def test_one_that_cannot_be_read_is_refused_with_its_path() -> None:
    broken = plan(first="action: ACT-001\nfrom: team\ndate: [\n")
    with pytest.raises(NotAllowed, match="COM-01/first"):
        moved(broken, "first")

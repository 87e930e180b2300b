"""What may not have changed between two versions of a plan, and what a record of its own makes good."""

import re
from zlib import crc32

import pytest

from planctl.rules.history import Touched
from planctl.storage.history import findings_since
from planctl.storage.opening import open_texts
from tests.storage.plans import COMMITMENT, PLAN, small

FILE = "prepare/COM-01-a-plan.yaml"
OTHER = "prevent/COM-02-b.yaml"
SECOND = "id: COM-02\ncommitment: We will listen\nactions:\n  - id: ACT-002\n    action: Ask\n    lead: Team\n"
FROZEN = "period: 2024-25\ndate: 2025-05-01\nfrom: team\nminute: Item 4\nfigures:\n  actions: 1\n"
DRAFT = PLAN.replace("approved", "draft")

UNRECORDED = ["words-changed-unrecorded"]

Texts = dict[str, bytes]


def touched(before: Texts, now: Texts) -> tuple[Touched, ...]:
    """What git would say, no file renamed."""
    gone = [Touched(path, "deleted", path) for path in before.keys() - now.keys()]
    new = [Touched(path, "added") for path in now.keys() - before.keys()]
    both = before.keys() & now.keys()
    return (*gone, *new, *(Touched(p, "modified", p) for p in both if before[p] != now[p]))


def codes(before: Texts, now: Texts) -> list[str]:
    found = findings_since(open_texts(before), open_texts(now), touched(before, now), "HEAD")
    return sorted(each.code for each in found)


def change(
    was: str, now: str, field: str = "action", subject: str = "ACT-001", **more: str
) -> Texts:
    key = "action" if subject.startswith("ACT") else "commitment"
    said = {key: subject, "from": "team", "date": "2025-05-01", "changes": field}
    text = "".join(f"{k}: {v}\n" for k, v in {**said, "was": was, "now": now, **more}.items() if v)
    return {
        f"prepare/COM-01/2025-05-01-{subject}-team-{crc32(text.encode()) % 9999:04}.yaml": text.encode()
    }


def reworded(before: str, after: str, **more: str) -> Texts:
    assert before in COMMITMENT
    return small(**{FILE: COMMITMENT.replace(before, after), **more})


WORDS = [
    ("action", "Write it down", "Write it up"),
    ("evidence", "The plan", "A plan"),
    ("lead", "Team / Health", "Health"),
]


@pytest.mark.parametrize(("field", "was", "now"), WORDS)
def test_adopted_words_change_with_a_record_that_leads_to_them(
    field: str, was: str, now: str
) -> None:
    after = reworded(f"{field}: {was}", f"{field}: {now}")
    assert codes(small(), after) == UNRECORDED
    assert codes(small(), after | change(was, now, field)) == []
    between = change(was, "Something else", field) | change("Something else", now, field)
    assert codes(small(), after | between) == []
    assert codes(small(), after | change("Something else", now, field)) == [
        "words-changed-unrecorded"
    ]
    long_ago = change(was, now, field)
    assert codes(small() | long_ago, after | long_ago) == UNRECORDED


def test_a_commitment_is_reworded_with_a_record_too() -> None:
    after = reworded("We will keep a plan", "We will have a plan")
    assert codes(small(), after) == UNRECORDED
    said = change("We will keep a plan", "We will have a plan", "commitment", "COM-01")
    assert codes(small(), after | said) == []


def test_a_draft_is_written_freely() -> None:
    draft = small(**{"plan.yaml": DRAFT})
    after = reworded("Write it down", "Write it up", **{"plan.yaml": DRAFT})
    assert codes(draft, after) == []
    assert codes(draft | {OTHER: SECOND.encode()}, draft) == []
    assert codes(small(), after) == ["adoption-undone", *UNRECORDED]


def test_line_breaks_translations_and_words_taken_out_are_no_change() -> None:
    folded = reworded("action: Write it down", "action: >-\n      Write\n      it down")
    assert codes(small(), folded) == []
    welsh = {FILE.replace(".yaml", ".cy.yaml"): b"id: COM-01\ncommitment: Byddwn\n"}
    assert codes(small() | welsh, small()) == []
    assert codes(small(), reworded("Write it down", '"Write [removed] down"')) == []
    assert codes(small(), reworded("Write it down", '"Write [removed] up"')) == UNRECORDED
    assert codes(small(), reworded("Write it down", '"[removed]"')) == UNRECORDED


def test_words_that_may_give_somebody_away_are_not_said_again() -> None:
    before = reworded("Write it down", "Call 07700 900123 about it")
    found = findings_since(
        open_texts(before), open_texts(small()), touched(before, small()), "HEAD"
    )
    assert [each.code for each in found] == UNRECORDED
    assert "07700" not in found[0].message


def test_what_was_adopted_is_not_taken_out() -> None:
    both = small() | {OTHER: SECOND.encode()}
    assert codes(both, small()) == ["commitment-removed"]
    more = SECOND + "  - id: ACT-003\n    action: Tell\n    lead: Team\n"
    assert codes(both | {OTHER: more.encode()}, both) == ["action-removed"]


def test_what_has_another_id_now_is_still_there() -> None:
    both = small() | {OTHER: SECOND.encode()}
    heir = SECOND.replace("id: ACT-002\n", "id: ACT-005\n    was:\n      - ACT-002\n")
    assert codes(both, small() | {OTHER: heir.encode()}) == []
    heir = SECOND.replace("id: COM-02\n", "id: COM-05\nwas:\n  - COM-02\n")
    assert codes(both, small() | {"prevent/COM-05-b.yaml": heir.encode()}) == []


def test_of_an_id_that_two_commitments_had_either_may_be_the_one_that_was_there() -> None:
    before = small() | {OTHER: SECOND.encode()}
    other = SECOND.replace("listen", "sing").replace("ACT-002", "ACT-003")
    healed = SECOND.replace("id: COM-02\n", "id: COM-05\nwas:\n  - COM-02\n")
    after = small() | {OTHER: other.encode(), "prevent/COM-05-b.yaml": healed.encode()}
    assert codes(before, after) == []


def test_an_action_is_moved_with_a_record() -> None:
    item = "  - id: ACT-003\n    action: Tell\n    lead: Team\n"
    before = small() | {FILE: (COMMITMENT + item).encode(), OTHER: SECOND.encode()}
    after = small() | {OTHER: (SECOND + item).encode()}
    assert codes(before, after) == ["id-reused"] or codes(before, after) == [
        "words-changed-unrecorded"
    ]
    assert codes(before, after | change("COM-01", "COM-02", "commitment", "ACT-003")) == []


def test_a_period_that_was_agreed_is_neither_edited_nor_deleted() -> None:
    agreed = small(**{"frozen/2024-25.yaml": FROZEN})
    assert codes(agreed, small()) == ["frozen-deleted"]
    for said, typed in (("Item 4", "Item 5"), ("actions: 1", "actions: 2"), ("05-01", "05-02")):
        edited = small(**{"frozen/2024-25.yaml": FROZEN.replace(said, typed)})
        assert codes(agreed, edited) == ["frozen-edited"]
    assert codes(agreed, small(**{"frozen/2024-25.yaml": f"# Agreed\n{FROZEN}"})) == []
    assert codes(small(), agreed) == []


def test_an_adopted_plan_is_no_draft_again() -> None:
    adopted, draft = ({"status": status} for status in ("approved", "draft"))
    assert codes(_with(**adopted), _with(**draft)) == ["adoption-undone"]
    assert codes(_with(**draft), _with(**adopted)) == []
    assert codes(_with(**adopted), _with(status="closed")) == []


def _with(status: str) -> dict[str, bytes]:
    return small(**{"plan.yaml": re.sub("status: .*", f"status: {status}", PLAN)})


def test_a_past_that_cannot_be_read_is_told_where_its_file_changed() -> None:
    broken = reworded("actions:", "actoins:")
    assert codes(broken, reworded("Mar 2025", "Dec 2029")) == ["history-unread"]
    assert codes(broken, broken) == []
    terms = small(**{"plan.yaml": PLAN.replace("title:", "titel:", 1)})
    assert codes(terms, reworded("Mar 2025", "Dec 2029")) == [
        "history-unread",
        "timescale-moved-without-approval",
    ]

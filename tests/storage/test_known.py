"""The plan on a day has the words, leads and actions of that day; later records do not count."""

from datetime import date

from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.queries.overdue import overdue
from planctl.queries.selection import by_lead
from planctl.storage.opening import as_known, open_texts
from planctl.storage.tokens import token
from tests.storage.plans import COMMITMENT, record, small

SECOND = """\
id: COM-02
commitment: We will do more
actions:
  - id: ACT-002
    action: Do more
    timescale: Mar 2025
    lead: Health
"""


def changed(
    field: str, was: str, now: str, subject: str = "ACT-001", date: str = "2025-08-01"
) -> str:
    """A change of the plan's words."""
    kind = "action" if subject.startswith("ACT") else "commitment"
    said = "".join(f"{key}: {words}\n" for key, words in (("was", was), ("now", now)) if words)
    return f"{kind}: {subject}\nfrom: team\ndate: {date}\nchanges: {field}\n{said}"


def known(texts: dict[str, bytes], on: str) -> Plan:
    return as_known(open_texts(texts), date.fromisoformat(on), None)


def folder(**records: str) -> dict[str, str]:
    """Records in the folder of COM-01, by name."""
    return {f"prepare/COM-01/{name}.yaml": text for name, text in records.items()}


def test_overdue_by_lead_before_a_relead_shows_the_lead_of_then() -> None:
    texts = small(**folder(relead=changed("lead", "Team", "Team / Health")))
    before, after = known(texts, "2025-07-31"), known(texts, "2025-08-01")
    leads = [
        [group.key for group in by_lead(plan, overdue(plan, day).items, "en")]
        for plan, day in ((before, date(2025, 7, 31)), (after, date(2025, 8, 1)))
    ]
    assert [sorted(keys) for keys in leads] == [["team"], ["health", "team"]]


def test_an_action_added_later_is_not_there_yet() -> None:
    texts = small(**folder(added=changed("action", "", "Write it down")))
    assert [len(known(texts, day).tracked) for day in ("2025-07-31", "2025-08-01")] == [0, 1]


def test_a_commitment_added_later_is_not_counted() -> None:
    added = changed("commitment", "", "We will keep a plan", "COM-01")
    texts = small(**folder(added=added), **{"prepare/COM-02-more.yaml": SECOND})
    before, after = known(texts, "2025-07-31"), known(texts, "2025-08-01")
    assert (before.commitments, after.commitments) == (1, 2)
    assert [t.action.id for t in before.tracked] == ["ACT-002"]


def test_an_action_moved_later_stands_under_its_former_commitment_with_its_records() -> None:
    moved = SECOND + COMMITMENT.partition("actions:\n")[2]
    texts = small(
        **{"prepare/COM-01-a-plan.yaml": "id: COM-01\ncommitment: We will keep a plan\n"},
        **{"prepare/COM-02-more.yaml": moved},
        **folder(
            moved=changed("commitment", "COM-01", "COM-02"),
            closed="commitment: COM-01\nfrom: team\ndate: 2025-06-01\ncloses: superseded\n",
            said=record("red", date="2025-05-01"),
        ),
    )
    before, after = known(texts, "2025-07-31"), known(texts, "2025-08-01")
    found = [
        {t.action.id: (t.commitment_id, t.settled.rag, t.settled.state) for t in plan.tracked}
        for plan in (before, after)
    ]
    assert found == [
        {"ACT-001": ("COM-01", "red", "closed"), "ACT-002": ("COM-02", None, "not known")},
        {"ACT-001": ("COM-02", "red", "not known"), "ACT-002": ("COM-02", None, "not known")},
    ]


def test_welsh_of_the_new_words_is_not_shown_beside_the_old_ones() -> None:
    of = token({"action": "Write it down"})
    welsh = f"id: COM-01\nactions:\n  - id: ACT-001\n    action: Ysgrifennwch\n    of: {of}\n"
    texts = small(
        **folder(reword=changed("action", "Write", "Write it down")),
        **{"prepare/COM-01-a-plan.cy.yaml": welsh},
    )
    (before,), (after,) = known(texts, "2025-07-31").tracked, known(texts, "2025-08-01").tracked
    assert (before.action.action, before.action.texts["cy"]) == ("Write", {})
    assert (after.action.action, after.action.texts["cy"]) == (
        "Write it down",
        {"action": "Ysgrifennwch"},
    )


def test_a_period_that_nobody_agreed_has_the_words_of_now() -> None:
    texts = small(**folder(reword=changed("action", "Write", "Write it down")))
    quarter = Period(2024, 4)
    (found,) = as_known(open_texts(texts), quarter.last, quarter).tracked
    assert found.action.action == "Write it down"

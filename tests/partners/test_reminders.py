"""Who is written to about silence, who is told of it, and in which words."""

import pytest

from planctl.model.lead import Lead, Register
from planctl.model.plan import Plan
from planctl.partners.reminders import Draft, escalations, reminders, told_of
from planctl.queries.round import RoundStands
from tests.queries.rounds import CLOSES, DAY, Desk, said

LATE = CLOSES.replace(day=31)


def seen(desk: Desk, **changed: Lead) -> tuple[Plan, RoundStands]:
    """The plan and its round, with some entries of the register changed by id."""
    plan = desk.plan
    leads = tuple(changed.get(lead.id.replace("-", "_"), lead) for lead in plan.register.leads)
    return plan._replace(register=Register(leads)), desk.stands


def body(identity: str, **more: str) -> Lead:
    return Lead(identity, identity.capitalize(), **more)  # type: ignore[arg-type]  # all of these are texts


def english(draft: Draft) -> str:
    return draft.letter.english.body


def welsh(draft: Draft) -> str:
    return draft.letter.welsh.body


def test_each_silent_body_gets_one_draft_in_the_registers_order() -> None:
    plan, stands = seen(Desk(said("ACT-002", "police")))
    assert [draft.name for draft in reminders(plan, stands)] == ["team.eml", "health.eml"]


def test_both_languages_name_the_same_actions_days_and_counts() -> None:
    plan, stands = seen(Desk())
    for draft in reminders(plan, stands):
        for item in draft.silent.silent:
            assert item.id in english(draft)
            assert item.id in welsh(draft)
        count = len(draft.silent.items)
        assert f"Actions not answered: {count} of {count}" in english(draft)
        assert f"Camau heb eu hateb: {count} o {count}" in welsh(draft)
        assert "Last day to answer: 28 July 2025" in english(draft)
        assert "Diwrnod olaf i ateb: 28 Gorffennaf 2025" in welsh(draft)
        assert f"Days overdue: {(DAY - DAY.replace(month=3, day=31)).days}" in english(draft)


def test_words_that_there_are_in_one_language_only_say_so() -> None:
    plan, stands = seen(Desk())
    first = reminders(plan, stands)[0]
    assert "ACT-001  Do 1 (yn Saesneg)" in welsh(first)
    assert "ACT-001  Do 1\n" in english(first)


def test_a_timescale_that_was_moved_says_what_it_was() -> None:
    asks = said("ACT-006", "team", "2025-03-01", "asks:\n  timescale: Jun 2025\n  reason: No post")
    grant = "action: ACT-006\nfrom: team\ndate: 2025-03-02\napproves: r0\ntimescale: Jun 2025\nminute: 4\n"
    plan, stands = seen(Desk(asks, grant))
    assert "Timescale: Jun 2025 (was Mar 2025)" in english(reminders(plan, stands)[0])
    assert "Amserlen: Jun 2025 (gynt Mar 2025)" in welsh(reminders(plan, stands)[0])


def test_nobody_is_told_while_the_round_is_open() -> None:
    to = body("health", escalate_to="police")
    assert escalations(*seen(Desk(), health=to)) == ()
    (told,) = escalations(*seen(Desk(day=LATE), health=to))
    assert (told.name, told.to.id, told.escalates) == ("health-escalation.eml", "police", True)


def test_who_is_told_is_told_of_what_the_silent_body_left_alone() -> None:
    to = body("health", escalate_to="police")
    (told,) = escalations(*seen(Desk(said("ACT-001", "health"), day=LATE), health=to))
    assert "Body: Health" in english(told)
    assert "ACT-002" in english(told)
    assert "ACT-001" not in english(told)
    assert "ACT-004" not in english(told)


@pytest.mark.parametrize(
    ("named", "told"), [("old-police", "police"), ("team", "team"), ("", None), ("nobody", None)]
)
def test_a_body_that_ended_is_told_through_its_successor(named: str, told: str | None) -> None:
    plan, stands = seen(Desk(day=LATE), health=body("health", escalate_to=named))
    heard = stands.of("health")
    assert heard
    found = told_of(plan, stands, heard).to
    assert (found.id if found else None) == told


def test_a_draft_goes_to_the_registers_mailbox_or_to_nobody() -> None:
    to = body("health", contact="a.team@health.example", escalate_to="police")
    plan, stands = seen(Desk(day=LATE), health=to)
    found = {draft.name: draft.letter.recipient for draft in reminders(plan, stands)}
    assert found == {"team.eml": "", "health.eml": "a.team@health.example", "police.eml": ""}
    (told,) = escalations(plan, stands)
    assert told.letter.recipient == ""


def test_every_letter_bears_the_marking_and_that_the_plan_is_a_draft() -> None:
    plan, stands = seen(Desk(day=LATE), health=body("health", escalate_to="police"))
    marked = plan._replace(terms=plan.terms._replace(status="draft", marking="OFFICIAL"))
    for draft in (*reminders(marked, stands), *escalations(marked, stands)):
        assert english(draft).startswith("OFFICIAL\nDRAFT: the plan has not been adopted yet.\n\n")
        assert welsh(draft).startswith(
            "OFFICIAL\nDRAFFT: nid yw’r cynllun wedi’i fabwysiadu eto.\n"
        )


def test_a_reminder_says_what_to_answer_in_and_promises_to_read_nothing_else() -> None:
    plan, stands = seen(Desk())
    for draft in reminders(plan, stands):
        assert "in the form that you were sent" in english(draft)
        assert "ar y ffurflen a anfonwyd atoch" in welsh(draft)
        assert "or in reply" not in english(draft)

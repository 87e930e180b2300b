"""Decisions are about something that is there, by a body that may take them."""

from tests.rules.small_plan import codes, decision, plan, problems, update

ASKS = "asks:\n  timescale: Sep 2027\n  reason: Two partners joined late."
DONE = "state: complete\nprogress: The list is agreed."
OWN_BOARD = plan("  verifies: board\n", "")


def test_an_approval_by_the_body_that_the_plan_names_is_sound() -> None:
    asked = update(ASKS)
    assert codes(asked, decision(f"approves: {asked[0]}\ntimescale: Sep 2027")) == []


def test_an_approval_by_another_body_does_not_count() -> None:
    asked = update(ASKS)
    approval = decision(f"approves: {asked[0]}\ntimescale: Sep 2027", sender="police")
    (found,) = problems(asked, approval)
    assert found.code == "not-entitled"
    assert "names board" in found.message


def test_any_body_may_decide_where_the_plan_names_none() -> None:
    asked = update(ASKS)
    approval = decision(f"approves: {asked[0]}\ntimescale: Sep 2027", sender="police")
    assert codes(asked, approval, files=plan("  approves: board\n", "")) == []


def test_a_refusal_and_an_agreement_are_the_named_bodys_too() -> None:
    asked = update(ASKS)
    refusal = decision(f"refuses: {asked[0]}", sender="health")
    assert codes(asked, refusal) == ["not-entitled"]
    assert codes(decision("agrees: 2026-27 Q2\nrag: green", sender="health")) == ["not-entitled"]


def test_a_decision_names_a_record_that_is_there() -> None:
    asked = update(ASKS)
    (found,) = problems(asked, decision(f"approves: {asked[0][:-5]}\ntimescale: Sep 2027"))
    assert (found.code, found.help) == ("record-unknown", f'Did you mean "{asked[0]}"?')


def test_who_reported_does_not_sign_off() -> None:
    done = update(DONE)
    own = decision(f"verifies: {done[0]}", sender="health")
    assert codes(done, own, files=OWN_BOARD) == ["signed-own-report"]
    assert codes(done, decision(f"verifies: {done[0]}"), files=OWN_BOARD) == []


def test_a_lead_the_coordinator_and_the_board_can_close() -> None:
    closing = "closes: superseded\nreason: The new law says so."
    for sender in ("health", "regional-team", "board"):
        assert codes(decision(closing, sender=sender)) == []
    assert codes(decision(closing, sender="police")) == ["not-entitled"]


def test_a_stranger_reopens_nothing() -> None:
    closed = decision("closes: superseded\nreason: The new law says so.")
    again = decision(f"reopens: {closed[0]}", sender="police", day="2026-11-05")
    assert codes(closed, again) == ["not-entitled"]


def test_a_completion_is_sent_back_by_who_could_have_signed_it_off() -> None:
    done = update(DONE)
    back = f"sends_back: {done[0]}\nreason: Two partners have not agreed."
    assert codes(done, decision(back)) == []
    assert codes(done, decision(back, sender="police")) == ["not-entitled"]


def test_a_new_timescale_can_be_read() -> None:
    vague = ASKS.replace("Sep 2027", "soon")
    assert codes(update(vague)) == ["asks-unreadable"]
    asked = update(ASKS)
    approval = decision(f"approves: {asked[0]}\ntimescale: Febuary 2028")
    (found,) = problems(asked, approval)
    assert (found.code, found.help) == ("asks-unreadable", 'Did you mean "February 2028"?')


def test_a_correction_mends_a_request_that_could_not_be_read() -> None:
    vague = update(ASKS.replace("Sep 2027", "soon"), day="2026-10-12")
    assert codes(vague, update(f"{ASKS}\ncorrects: {vague[0]}")) == []

"""What is decided twice, in two ways, is told; a body that thinks again is not."""

from tests.rules.small_plan import codes, decision, plan, problems, update

TWICE = ["decided-twice"]
ASKS = "asks:\n  timescale: {}\n  reason: Two partners joined late."
DONE = "state: complete\nprogress: The list is agreed."
CANCELLED, SUPERSEDED = (
    "closes: cancelled\nreason: No money.",
    "closes: superseded\nreason: New law.",
)
LATER = "2026-11-05"


def grant(name: str, timescale: str, day: str = "2026-11-02") -> tuple[str, str]:
    return decision(f"approves: {name}\ntimescale: {timescale}", day=day)


def test_two_grants_of_one_request_that_differ_are_told_on_whatever_day() -> None:
    asked = update(ASKS.format("Sep 2027"))
    first = grant(asked[0], "Sep 2027")
    (found,) = problems(asked, first, grant(asked[0], "Nov 2027", LATER))
    assert found.code == "decided-twice"
    assert found.message == f'"Nov 2027" is granted here, "Sep 2027" in {first[0]}'
    assert codes(asked, first, grant(asked[0], "Sep 2027", LATER)) == []


def test_a_correction_of_a_request_granted_too_is_the_same_request() -> None:
    asked = update(ASKS.format("Sep 2027"))
    newer = update(f"{ASKS.format('Dec 2027')}\ncorrects: {asked[0]}", day="2026-10-20")
    both = grant(asked[0], "Sep 2027"), grant(newer[0], "Dec 2027", LATER)
    assert codes(asked, newer, *both) == TWICE


def test_grants_of_two_requests_contradict_each_other_on_one_day_only() -> None:
    asked, other = (
        update(ASKS.format("Sep 2027")),
        update(ASKS.format("Dec 2027"), day="2026-10-20"),
    )
    first = grant(asked[0], "Sep 2027")
    assert codes(asked, other, first, grant(other[0], "Dec 2027")) == TWICE
    assert codes(asked, other, first, grant(other[0], "Dec 2027", LATER)) == []


def test_a_request_taken_back_after_it_was_granted_is_told() -> None:
    asked = update(ASKS.format("Sep 2027"))
    back = update(f"progress: It fits after all.\ncorrects: {asked[0]}", day="2026-11-03")
    (found,) = problems(asked, grant(asked[0], "Sep 2027"), back)
    assert found.code == "granted-before-corrected"
    assert "nothing is asked for any more" in found.message


def test_closures_that_end_it_in_two_ways_are_told_unless_one_was_undone() -> None:
    first, other = decision(CANCELLED), decision(SUPERSEDED, day=LATER)
    (found,) = problems(first, other)
    assert (found.code, found.message) == (
        "decided-twice",
        f'"superseded" is said here, "cancelled" in {first[0]}',
    )
    reopened = decision(f"reopens: {first[0]}", day="2026-11-03")
    assert codes(first, reopened, other) == []
    assert codes(first, decision("closes: cancelled\nreason: None left.", day=LATER)) == []


def test_two_ratings_agreed_on_one_day_are_told_and_a_later_one_is_another_thought() -> None:
    green, amber = ("agrees: 2026-27 Q2\nrag: " + rag for rag in ("green", "amber"))
    assert codes(decision(green), decision(amber)) == TWICE
    assert codes(decision(green), decision(amber, day=LATER)) == []
    other = decision("agrees: 2026-27 Q1\nrag: amber")
    assert codes(decision(green), other) == []


def test_what_was_sent_back_is_signed_off_only_when_reported_anew() -> None:
    done = update(DONE)
    back = decision(f"sends_back: {done[0]}\nreason: Not seen.")
    signed = decision(f"verifies: {done[0]}", day=LATER)
    assert codes(done, back, signed) == TWICE
    again = update(DONE, day="2026-11-03")
    assert codes(done, back, again, decision(f"verifies: {again[0]}", day=LATER)) == []
    first = decision(f"verifies: {done[0]}")
    after = decision(f"sends_back: {done[0]}\nreason: Not seen.", day=LATER)
    assert codes(done, first, after) == []


def test_a_body_that_may_not_decide_contradicts_nobody() -> None:
    closes = plan("  approves: board\n", "  approves: board\n  closes: board\n")
    first, other = decision(CANCELLED), decision(SUPERSEDED, sender="health", day=LATER)
    assert codes(first, other, files=closes) == ["not-entitled"]

"""What is rated less than well, with the words of each body whose rating counts."""

from planctl.queries.concerns import Concern, concerns, differing
from planctl.queries.selection import selected
from tests.queries.rounds import Desk, said

RED = "rag: red\nbarriers: No money"
SAME = "no_change: true"


def found(desk: Desk) -> list[Concern]:
    return list(concerns(desk.plan, selected(desk.plan, desk.day), desk.ledgers))


def test_the_worst_comes_first_and_the_best_rating_is_no_concern() -> None:
    desk = Desk(
        said("ACT-001", "health", more="rag: amber"),
        said("ACT-002", "police", more=RED),
        said("ACT-006", "team", more="rag: green"),
    )
    assert [each.item.id for each in found(desk)] == ["ACT-002", "ACT-001"]


def test_what_is_complete_is_no_concern_whatever_its_rating() -> None:
    desk = Desk(said("ACT-006", "team", more="rag: red\nstate: complete"))
    assert found(desk) == []


def test_a_body_that_says_nothing_changed_is_heard_with_its_last_words() -> None:
    desk = Desk(
        said("ACT-006", "team", "2025-04-10", f"period: 2024-25 Q4\n{RED}"),
        said("ACT-006", "team", "2025-07-04", SAME),
    )
    (concern,) = found(desk)
    (voice,) = concern.voices
    assert voice.report.update.no_change
    assert voice.words.update.barriers.strip() == "No money"


def test_a_later_report_without_reasons_is_heard_as_it_is() -> None:
    desk = Desk(
        said("ACT-006", "team", "2025-04-10", f"period: 2024-25 Q4\n{RED}"),
        said("ACT-006", "team", "2025-07-04", "rag: red\nprogress: Slow"),
    )
    (concern,) = found(desk)
    assert concern.voices[0].words.update.barriers == ""


def test_each_body_speaks_for_itself_and_the_loudest_is_the_one_whose_rating_counts() -> None:
    desk = Desk(
        said("ACT-001", "team", more="rag: amber\nbarriers: Time"),
        said("ACT-001", "health", more=RED),
    )
    (concern,) = differing(selected(desk.plan, desk.day), desk.ledgers)
    assert [voice.body for voice in concern.voices] == ["team", "health"]
    assert concern.loudest.body == "health"


def test_who_says_why_is_heard_before_who_does_not_whatever_rating_counts() -> None:
    desk = Desk(
        said("ACT-001", "team", more="rag: red"),
        said("ACT-001", "health", more="rag: amber\nbarriers: Time"),
    )
    (concern,) = differing(selected(desk.plan, desk.day), desk.ledgers)
    assert concern.loudest.body == "health"


def test_what_a_body_said_that_does_not_lead_is_not_heard() -> None:
    desk = Desk(said("ACT-001", "health", more=RED), said("ACT-001", "police", more=RED))
    (concern,) = found(desk)
    assert [voice.body for voice in concern.voices] == ["health"]


def test_the_coordinators_own_rating_is_told_with_its_words_while_no_lead_has_rated() -> None:
    own = Desk(said("ACT-003", "team", more=RED))
    (concern,) = found(own)
    assert [voice.body for voice in concern.voices] == ["team"]

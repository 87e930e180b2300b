"""What `planctl unreported` answers."""

from tests.cli.asking import ACTION, HEAD, Ask
from tests.cli.desk import Desk


def test_json_has_these_keys(real: Ask) -> None:
    found = real.json("unreported")
    own = ["round", "asked", "awaited", "not_reported", "reported", "another_time", "finished"]
    assert list(found) == [*HEAD, *own, "count", "items"]
    assert found["round"] == {
        "period": "2026-27 Q2",
        "opened": "2026-09-30",
        "closes": "2026-10-28",
    }
    assert list(real.items("unreported")[0]) == ACTION


def test_those_not_asked_are_never_left_unsaid(real: Ask) -> None:
    assert "Not asked this round: 24 of 69" in real("unreported").out


def test_silence_within_the_time_to_answer_is_awaited(real: Ask) -> None:
    real.day = "2026-10-28"
    screen = real("unreported").out
    assert "(closes 28 October 2026)" in screen
    assert "Awaited: 45 · Not reported: 0" in screen


def test_silence_about_a_period_is_judged_when_somebody_asks(desk: Desk) -> None:
    looking_back = desk.ask("unreported", "--period", "2025-26 Q4")
    assert looking_back["awaited"] == []
    assert looking_back["not_reported"]
    on_its_last_day = desk.ask("unreported", "--as-of", "2026-03-31")
    assert on_its_last_day["awaited"] == looking_back["not_reported"]


def test_a_round_opened_by_hand_says_when_silence_about_its_period_begins(desk: Desk) -> None:
    desk("2026-04-01", "round", "open", "2025-26-Q4", "--closes", "2099-04-30")
    looking_back = desk.ask("unreported", "--period", "2025-26 Q4")
    assert looking_back["round"] == {
        "period": "2025-26 Q4",
        "opened": "2026-04-01",
        "closes": "2099-04-30",
    }
    assert looking_back["not_reported"] == []

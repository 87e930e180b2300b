"""What `planctl list` answers."""

from tests.cli.asking import ACTION, HEAD, Ask


def test_json_has_these_keys(example: Ask) -> None:
    assert list(example.json("list")) == [*HEAD, "count", "items"]
    assert list(example.items("list")[0]) == ACTION


def test_ratings_are_words_beside_their_symbols(example: Ask) -> None:
    screen = example("list").out
    assert "■ Red" in screen
    assert "▲ Ambr" in example("list", "--lang", "cy").out


def test_an_older_rating_says_its_period(example: Ask) -> None:
    assert "rated for 2025-26 Q2" in example("list").out


def test_leads_who_differ_are_both_shown(example: Ask) -> None:
    assert "not agreed: Red / Green" in example("list").out


def test_a_finished_action_shows_its_state_instead_of_a_rating(example: Ask) -> None:
    line = next(row for row in example("list").out.splitlines() if "ACT-003" in row)
    assert "signed off" in line
    assert "Green" not in line


def test_whole_texts_stand_in_the_full_screen(example: Ask) -> None:
    assert "…" not in example("list", "--full").out


def test_sorting_changes_the_order_only(example: Ask) -> None:
    ids = [item["id"] for item in example.items("list", "--sort", "rag")]
    assert ids[:2] == ["ACT-009", "ACT-011"]
    assert sorted(map(str, ids)) == [item["id"] for item in example.items("list")]


def test_a_state_is_read_in_welsh_as_a_rating_is(example: Ask) -> None:
    english = [item["id"] for item in example.items("list", "--state", "closed")]
    assert [item["id"] for item in example.items("list", "--state", "caewyd")] == english
    assert example.items("list", "--state", "ar y gweill")

"""What `planctl leads` answers."""

from tests.cli.asking import HEAD, Ask

LEAD = [
    "id",
    "name",
    "kind",
    "aliases",
    "members",
    "asked",
    "until",
    "succeeded_by",
    "question",
    "actions",
    "overdue",
    "alone",
    "shared",
]


def test_json_has_these_keys(real: Ask) -> None:
    assert list(real.json("leads")) == [*HEAD, "count", "items"]
    assert list(real.items("leads")[0]) == LEAD


def test_an_open_question_is_counted_and_shown_in_full(real: Ask) -> None:
    assert "Open questions about leads: 13  planctl leads --full" in real("leads").out
    assert 'Does "All partners" mean the same' in real("leads", "--full").out


def test_a_lead_that_ended_says_when_and_who_speaks_now(example: Ask) -> None:
    screen = example("leads").out
    assert "Housing Options Team: ended 31 March 2025, now Neighbourhood Homes Team" in screen


def test_one_lead_asked_for_is_the_one_shown(real: Ask) -> None:
    assert [item["id"] for item in real.items("leads", "--lead", "SWP")] == ["south-wales-police"]

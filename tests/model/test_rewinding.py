"""The plan's words come back as they were on a day, from what the records of changes say."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.model.action import Action, Commitment
from planctl.model.record import Change, Record
from planctl.model.rewinding import added_after, homes_of, not_yet_made, value_before
from planctl.model.rewinding import rewound as rewound_with
from planctl.storage.tokens import token
from tests.model.said import day, said

AUGUST = "2026-08-01"
ACTION = Action("ACT-002", "Train all staff", "A list", "Mar 2027", "Health")
OTHERS = (Action("ACT-001", "Write it down"), Action("ACT-003", "Read it again"))


def changed(
    field: str, was: str, now: str, subject: str = "ACT-002", on: str = AUGUST, name: str = ""
) -> Record:
    """A change of the plan's words."""
    named = name or f"{on}-{subject}-team-{field}-{now[:4]}"
    return Record(named, f"x/{named}.yaml", subject, "team", day(on), Change(field, was, now))


def commitment(*actions: Action, identity: str = "COM-01", aim: str = "prepare") -> Commitment:
    return Commitment(identity, "We will train", aim, f"{aim}/{identity}-train.yaml", actions)


def rewound(commitments: Iterable[Commitment], changes: Iterable[Record]) -> tuple[Commitment, ...]:
    return rewound_with(commitments, changes, token)


def one(*changes: Record, action: Action = ACTION) -> Action:
    """The one action as it was before the changes."""
    ((found,),) = (each.actions for each in rewound([commitment(action)], changes))
    return found


@pytest.mark.parametrize("field", ["action", "evidence", "timescale", "lead", "accountable"])
def test_words_are_as_the_record_says_they_were(field: str) -> None:
    now = getattr(ACTION, field)
    found = one(changed(field, "As it was", now))
    assert found._asdict() == ACTION._asdict() | {field: "As it was"}


def test_what_a_record_says_was_there_counts_though_the_file_was_edited_by_hand_since() -> None:
    assert one(changed("lead", "Police", "Council")).lead == "Police"


def test_what_is_not_to_be_published_stays_so() -> None:
    kept_back = ACTION._replace(publish=False)
    assert not one(changed("publish", "yes", "no"), action=kept_back).publish


def test_words_that_were_not_there_are_empty() -> None:
    assert one(changed("evidence", "", "A list")).evidence == ""


def test_of_several_changes_the_first_says_how_it_was() -> None:
    found = one(
        changed("lead", "Council", "Health", on="2026-10-01"),
        changed("lead", "Police", "Council", on="2026-09-01"),
    )
    assert found.lead == "Police"


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_on_one_day_the_chain_decides_and_not_the_name(names: tuple[str, str]) -> None:
    found = one(
        changed("lead", "Police", "Council", name=names[0]),
        changed("lead", "Council", "Health", name=names[1]),
    )
    assert found.lead == "Police"


def test_a_change_taken_back_on_the_same_day_leaves_what_the_file_says() -> None:
    there = changed("lead", "Health", "Council")
    assert one(there, changed("lead", "Council", "Health")).lead == "Health"


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(0, 2)), min_size=1, max_size=8),
    st.sampled_from("ABCD"),
    st.permutations(range(8)),
)
def test_any_chain_of_changes_leads_back_to_its_beginning(
    steps: list[tuple[str, int]], first: str, names: list[int]
) -> None:
    now, on, records = first, date(2026, 8, 1), []
    for (words, days), name in zip(steps, names, strict=False):
        on += timedelta(days=days)
        if words != now:
            records.append(changed("lead", now, words, on=on.isoformat(), name=str(name)))
            now = words
    assert value_before(now, records) == first


def test_an_action_that_was_added_was_not_there() -> None:
    added = changed("action", "", "Train all staff")
    (found,) = rewound([commitment(OTHERS[0], ACTION)], [added])
    assert [action.id for action in found.actions] == ["ACT-001"]


def test_an_action_added_and_reworded_since_was_not_there() -> None:
    changes = [
        changed("action", "", "Train staff"),
        changed("action", "Train staff", "Train all staff", on="2026-09-01"),
    ]
    (found,) = rewound([commitment(ACTION)], changes)
    assert found.actions == ()


def test_a_commitment_that_was_added_was_not_there() -> None:
    added = changed("commitment", "", "We will train", "COM-02")
    found = rewound([commitment(), commitment(ACTION, identity="COM-02")], [added])
    assert [each.id for each in found] == ["COM-01"]


def test_a_reworded_commitment_and_one_moved_to_another_aim_are_as_they_were() -> None:
    changes = [
        changed("commitment", "We will teach", "We will train", "COM-01"),
        changed("aim", "prevent", "prepare", "COM-01"),
    ]
    (found,) = rewound([commitment(ACTION)], changes)
    assert (found.commitment, found.aim, found.actions) == ("We will teach", "prevent", (ACTION,))


def test_an_action_that_was_moved_stands_in_its_former_place() -> None:
    moved = changed("commitment", "COM-01", "COM-02")
    here, there = commitment(*OTHERS), commitment(ACTION, identity="COM-02")
    found = rewound([here, there], [moved])
    assert [[a.id for a in each.actions] for each in found] == [
        ["ACT-001", "ACT-002", "ACT-003"],
        [],
    ]
    assert homes_of([moved]) == {"COM-01"}


def test_an_action_moved_from_a_commitment_that_is_no_more_stays_where_it_is() -> None:
    moved = changed("commitment", "COM-09", "COM-01")
    assert rewound([commitment(ACTION)], [moved]) == (commitment(ACTION),)


def test_an_action_moved_there_and_back_stays_where_it_is() -> None:
    moves = [changed("commitment", "COM-01", "COM-02"), changed("commitment", "COM-02", "COM-01")]
    found = rewound([commitment(ACTION), commitment(identity="COM-02")], moves)
    assert found == (commitment(ACTION), commitment(identity="COM-02"))


def test_a_text_in_another_language_goes_with_the_words_it_translates() -> None:
    welsh = ACTION._replace(texts={"cy": {"action": "Hyfforddi", "lead": "Iechyd"}})
    assert one(changed("lead", "Police", "Health"), action=welsh).texts == {
        "cy": {"action": "Hyfforddi"}
    }
    same = [changed("lead", "Health", "Police"), changed("lead", "Police", "Health")]
    assert one(*same, action=welsh) == welsh
    told = commitment()._replace(texts={"cy": "Byddwn yn hyfforddi"})
    reworded = changed("commitment", "We will teach", "We will train", "COM-01")
    assert [each.texts for each in rewound([told], [reworded])] == [{}]


def test_a_text_that_translates_the_words_of_then_comes_back_with_them() -> None:
    texts = {"cy": {"action": "Hyfforddi", "evidence": "Rhestr"}}
    of = {"cy": token({"action": "Train staff", "evidence": "A list"})}
    stale = ACTION._replace(texts=texts, of=of)
    assert one(changed("action", "Train staff", "Train all staff"), action=stale).texts == texts
    told = commitment()._replace(
        texts={"cy": "Byddwn yn dysgu"}, of={"cy": token({"commitment": "We will teach"})}
    )
    reworded = changed("commitment", "We will teach", "We will train", "COM-01")
    assert [each.texts for each in rewound([told], [reworded])] == [{"cy": "Byddwn yn dysgu"}]


def test_a_text_that_was_out_of_date_then_stays_and_one_of_a_wording_between_does_not() -> None:
    changes = [
        changed("action", "Train staff", "Train them", on="2026-08-01"),
        changed("action", "Train them", "Train all staff", on="2026-09-01"),
    ]
    for translated, kept in (("Teach", True), ("Train staff", True), ("Train them", False)):
        of = {"cy": token({"action": translated})}
        action = ACTION._replace(texts={"cy": {"action": "Hyfforddi"}}, of=of)
        assert bool(one(*changes, action=action).texts["cy"]) == kept, translated


def test_without_changes_everything_stays() -> None:
    twins = (commitment(ACTION), commitment(*OTHERS))
    assert rewound(twins, ()) == twins


def test_changes_are_not_yet_made_before_the_day_of_their_record() -> None:
    change = changed("lead", "Police", "Health", on="2026-08-01")
    records = (change, said("2026-09-01", "health", "red"))
    assert not_yet_made(records, day("2026-07-31")) == (change,)
    assert not_yet_made(records, day("2026-08-01")) == ()


def test_of_a_day_s_later_changes_only_those_that_added_something_are_additions() -> None:
    new = changed("action", "", "Train all staff")
    aim = changed("commitment", "", "We will train", subject="COM-01")
    reworded = changed("action", "Train", "Train all staff")
    moved = changed("commitment", "", "COM-02")
    assert added_after([new, aim, reworded, moved], day("2026-07-31")) == (new, aim)
    assert added_after([new, aim], day(AUGUST)) == ()

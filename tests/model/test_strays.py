"""Whose a record is: its key decides, until an id is given anew; then only its folder can tell."""

from planctl.model.action import Action
from planctl.model.plan import Tracked
from planctl.model.settled import Settled
from planctl.model.strays import Ids, ids_of
from planctl.model.summary import Minted, Summary

NOTHING = Settled("", "", None, None, "none", "exact")


def unit(key: str, *actions: Action, moved: tuple[tuple[str, str], ...] = ()) -> Summary:
    path = f"prepare/{key}.yaml"
    tracked = tuple(Tracked(a, "prepare", key, "", path, (), NOTHING) for a in actions)
    minted = (
        Minted(key, path, ("id",)),
        *(Minted(a.id, path, ("actions", at, "id")) for at, a in enumerate(actions)),
    )
    return Summary(key, tracked, (), minted, moved=moved)


def action(identity: str, *was: str) -> Action:
    return Action(identity, "", was=was)


def healed(*more: Summary, moved: tuple[tuple[str, str], ...] = ()) -> Ids:
    """ACT-070 was given twice: COM-12 keeps it, in COM-33 it is ACT-071 now."""
    return ids_of(
        [
            unit("COM-12", action("ACT-070")),
            unit("COM-33", action("ACT-071", "ACT-070"), moved=moved),
            *more,
        ]
    )


def test_place_means_nothing_while_an_id_was_only_given_once() -> None:
    ids = ids_of([unit("COM-12", action("ACT-070")), unit("COM-33", action("ACT-071"))])
    assert ids.owner("ACT-070", "COM-33") == "COM-12"
    assert ids.owner("ACT-080", "COM-33") is None


def test_a_late_record_in_the_folder_of_the_renumbered_one_counts_for_nobody() -> None:
    assert healed().owner("ACT-070", "COM-33") is None
    assert healed().meant("ACT-070", "COM-33") == ("ACT-071",)


def test_a_record_in_the_folder_of_the_one_that_kept_the_id_is_its_own() -> None:
    assert healed().owner("ACT-070", "COM-12") == "COM-12"


def test_in_a_third_folder_nobody_can_tell() -> None:
    assert healed(unit("COM-40")).owner("ACT-070", "COM-40") is None
    assert healed(unit("COM-40")).meant("ACT-070", "COM-40") == ("ACT-070", "ACT-071")


def test_an_action_that_was_moved_is_still_at_home_where_it_stood() -> None:
    ids = ids_of(
        [
            unit("COM-12"),
            unit("COM-33", action("ACT-071", "ACT-070")),
            unit("COM-40", action("ACT-070"), moved=(("ACT-070", "COM-12"),)),
        ]
    )
    assert ids.owner("ACT-070", "COM-12") == "COM-40"
    assert ids.owner("ACT-070", "COM-33") is None


def test_where_both_have_been_nobody_can_tell() -> None:
    ids = healed(moved=(("ACT-070", "COM-33"),))
    assert ids.owner("ACT-070", "COM-33") is None
    assert ids.meant("ACT-070", "COM-33") == ("ACT-070", "ACT-071")

"""What was typed for an update is named with the nearest right word, or with what there is."""

from planctl.edits.updates.said import unknown


def test_a_long_list_of_what_there_is_ends_after_a_whole_word() -> None:
    for length in range(1, 24):
        ids = [f"{'a' * length}-rather-long-body-{at:03}" for at in range(40)]
        hint = unknown("body", "zzz", {each: each for each in ids}).hint
        *listed, end = hint.removeprefix("There are: ").replace(" …", " , …").split(", ")
        assert {each.strip(" ,") for each in listed} < {*ids, ""}
        assert end == "…"
    assert unknown("body", "zzz", {"one": "one", "two": "two"}).hint == "There are: one, two."

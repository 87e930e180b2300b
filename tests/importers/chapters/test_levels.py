"""Which heading over a row is its aim, and which its commitment."""

import pytest

from planctl.importers.chapters.headings import CAPTION, STYLED, Heading
from planctl.importers.chapters.levels import places_of
from planctl.importers.chapters.walking import Item
from tests.importers.chapters.blocks import outlined, plan

BARE = plan("table 1", [["Do this"]], roles="action")
FULL = plan("table 2", [["We will act", "Do this"]])


def heading(words: str, level: int) -> Heading:
    kind = STYLED if level < 9 else CAPTION
    return Heading(words, words, (kind, level, 0, 0))


def placed(*paths: str, is_full: bool = False) -> list[tuple[str, str]]:
    """For each row, the headings over it set apart by ">", its aim and its commitment."""
    table = FULL if is_full else BARE
    items = []
    for path in paths:
        over = tuple(heading(each.strip(), n) for n, each in enumerate(path.split(">")) if each)
        items.append(Item(over, table.rows[0], table))
    return [
        (place.aim.words if place.aim else "", place.commitment.words if place.commitment else "")
        for place in places_of(items)
    ]


@pytest.mark.parametrize(
    ("paths", "places"),
    [
        (["Prevent", "Protect"], [("Prevent", ""), ("Protect", "")]),
        (
            ["Prevent > We act", "Protect > We help"],
            [("Prevent", "We act"), ("Protect", "We help")],
        ),
        (["Part B > Prevent", "Part B > Protect"], [("Prevent", ""), ("Protect", "")]),
        (["Delivery > Prevent", "Delivery > Protect"], [("Prevent", ""), ("Protect", "")]),
        (
            ["Prevent > We will act", "Prevent > We will help"],
            [("Prevent", "We will act"), ("Prevent", "We will help")],
        ),
        (
            ["Aim 1: Prevent > Schools", "Aim 1: Prevent > Homes"],
            [("Aim 1: Prevent", "Schools"), ("Aim 1: Prevent", "Homes")],
        ),
        (["We will act"], [("", "We will act")]),
        (["Action plan 2024/25"], [("", "")]),
        (["Prevent > Actions"], [("Prevent", "")]),
        (["Safer Lives Strategy > Prevent"], [("Prevent", "")]),
        ([""], [("", "")]),
    ],
)
def test_without_commitments_of_its_own_a_table_has_those_above(
    paths: list[str], places: list[tuple[str, str]]
) -> None:
    assert placed(*paths) == places


@pytest.mark.parametrize(
    ("paths", "aims"),
    [
        (["Prevent", "Protect"], ["Prevent", "Protect"]),
        (["Part B > Prevent"], ["Prevent"]),
        (["Context > Priority 1: Prevent > Schools"], ["Priority 1: Prevent"]),
        (["Prevent > Schools", "Protect > Homes"], ["Prevent", "Protect"]),
    ],
)
def test_with_commitments_of_its_own_only_the_aim_is_above(
    paths: list[str], aims: list[str]
) -> None:
    assert placed(*paths, is_full=True) == [(aim, "") for aim in aims]


@pytest.mark.parametrize("name", ["Blaenoriaeth / Priority", "Strategic outcome", "Nod\nAim"])
def test_a_heading_in_two_languages_may_say_that_commitments_are_aims_too(name: str) -> None:
    rows = [["Tai / Housing", "Buy homes"], ["Gwaith / Work", "Hold a fair"]]
    made, _ = outlined(plan("table 1", rows, headings=[name, "Action"]))
    assert [each.title for each in made.chapters] == ["Tai / Housing", "Gwaith / Work"]

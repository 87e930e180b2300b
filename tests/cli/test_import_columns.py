"""`--map HEADING=FIELD` takes every name of a field, and names the nearest to one that is none."""

import pytest

from planctl.cli.import_columns import columns_typed, require_known
from planctl.errors import WrongUsage
from planctl.importers.outline import Facts, Outline
from planctl.importers.roles import ROLES
from planctl.importers.rows import Column


@pytest.mark.parametrize("role", ROLES)
def test_every_field_can_be_named(role: str) -> None:
    assert columns_typed([f"Who={role}"]) == {"Who": role}


@pytest.mark.parametrize(
    ("typed", "heading", "role"),
    [
        ("Who = Lead", "Who", "lead"),
        ("Pwy=arweinydd", "Pwy", "lead"),
        ("Status=rating", "Status", "rag"),
        ("Then=next steps", "Then", "next-steps"),
        ("a=b=action", "a=b", "action"),
    ],
)
def test_a_field_is_named_as_planctl_names_it_in_either_language(
    typed: str, heading: str, role: str
) -> None:
    assert columns_typed([typed]) == {heading: role}


def test_a_field_that_there_is_not_names_the_nearest() -> None:
    with pytest.raises(WrongUsage, match='there is no field "leed"') as refused:
        columns_typed(["Who=leed"])
    assert refused.value.hint == 'Did you mean "lead"?'
    with pytest.raises(WrongUsage) as refused:
        columns_typed(["Who=zzzz"])
    assert "timescale" in refused.value.hint


@pytest.mark.parametrize("typed", ["Who", "=lead", " =lead", "lead"])
def test_what_names_no_field_is_wrong_usage(typed: str) -> None:
    with pytest.raises(WrongUsage, match="does not say which field"):
        columns_typed([typed])


COLUMNS = (Column(1, "Who leads", "lead"), Column(2, "WHEN", "timescale"), Column(3, "", ""))
OUTLINES = (Outline(Facts(), ()), Outline(Facts(), (), (("table 1", COLUMNS),)))


@pytest.mark.parametrize("heading", ["Who leads", "who  LEADS", "when", "Column 3", "column 1"])
def test_a_heading_that_one_document_has_is_known(heading: str) -> None:
    require_known([heading], OUTLINES)


@pytest.mark.parametrize(
    ("heading", "hint"),
    [("Who lead", 'Did you mean "Who leads"?'), ("zzz", "The headings are: Who leads, WHEN.")],
)
def test_a_heading_that_no_column_has_is_told_with_the_nearest(heading: str, hint: str) -> None:
    with pytest.raises(WrongUsage, match=heading) as refused:
        require_known([heading], OUTLINES)
    assert refused.value.hint == hint


def test_one_heading_with_two_fields_is_refused() -> None:
    with pytest.raises(WrongUsage, match='"Owner" is given two fields'):
        columns_typed(["Owner=lead", "Owner=evidence"])
    assert columns_typed(["Owner=lead", "Owner=lead"]) == {"Owner": "lead"}

"""`--map HEADING=FIELD`: which column of a document holds which field of a plan."""

from collections.abc import Iterable

from planctl.errors import WrongUsage
from planctl.importers.outline import Outline
from planctl.importers.roles import ROLES
from planctl.importers.tables.columns.settling import named
from planctl.importers.tables.folding import folded
from planctl.locale.importing import ROLES as NAMES
from planctl.rules.nearest import did_you_mean

OWN_LIST = frozenset({"id", "state", "original_timescale", "due"})
"""Columns that `planctl list --format csv` has, and no document of anybody's."""


def columns_typed(typed: Iterable[str]) -> dict[str, str]:
    """The field of each heading that was typed. A field is named as planctl does, in either language.

    Raises WrongUsage for what is not HEADING=FIELD, for a field that there is not, and for two fields
    of one heading.
    """
    found: dict[str, str] = {}
    for words in typed:
        heading, equals, field = words.rpartition("=")
        if not equals or not heading.strip():
            raise WrongUsage(
                f'--map: "{words}" does not say which field', 'Write --map "HEADING=FIELD".'
            )
        role = _role(field)
        if found.setdefault(heading.strip(), role) != role:
            raise WrongUsage(
                f'--map: "{heading.strip()}" is given two fields', "Leave one of the two out."
            )
    return found


def require_known(columns: Iterable[str], outlines: Iterable[Outline]) -> None:
    """Raises WrongUsage for a heading that no column of any document has, with the nearest."""
    there: dict[str, str] = {}
    for outline in outlines:
        for _, table in outline.columns:
            there |= {folded(c.heading or named(c.number)): c.heading for c in table}
            there |= {folded(named(column.number)): "" for column in table}
    headings = [heading for heading in dict.fromkeys(there.values()) if heading]
    for heading in columns:
        if folded(heading) not in there:
            all_of_them = f"The headings are: {', '.join(headings)}."
            hint = did_you_mean(heading, headings, all_of_them)
            raise WrongUsage(f'--map: no column is headed "{heading}"', hint)


def refuse_own_list(outlines: Iterable[Outline]) -> None:
    """Raises WrongUsage for a list that planctl itself wrote: it is made from a plan, and is none."""
    for outline in outlines:
        if any({column.heading for column in table} >= OWN_LIST for _, table in outline.columns):
            raise WrongUsage(
                f"{outline.name} is a list that planctl wrote of a plan: there is nothing new in it",
                "Change the plan's words with planctl reword, move and extend.",
            )


def _role(words: str) -> str:
    by_name = {folded(role): role for role in ROLES}
    by_name |= {folded(name): role for role, names in NAMES.items() for name in names}
    role = by_name.get(folded(words)) or by_name.get(folded(words).replace(" ", "-"))
    if role is None:
        fields = f"The fields are: {', '.join(ROLES)}."
        hint = did_you_mean(words.strip(), by_name, fields)
        raise WrongUsage(f'--map: there is no field "{words.strip()}"', hint)
    return role

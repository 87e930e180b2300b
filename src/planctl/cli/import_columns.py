"""`--map HEADING=FIELD`: which column of a document holds which field of a plan."""

from collections.abc import Iterable, Iterator, Mapping

from planctl.errors import WrongUsage
from planctl.importers.outline import Outline
from planctl.importers.roles import ROLES
from planctl.locale.importing import ROLES as NAMES
from planctl.locale.importing import importing
from planctl.model.lead import folded
from planctl.rules.nearest import did_you_mean, nearest


def columns_typed(typed: Iterable[str]) -> dict[str, str]:
    """The field of each heading that was typed. A field is named as planctl does, in either language.

    Raises WrongUsage for what is not HEADING=FIELD, and for a field that there is not.
    """
    found = {}
    for words in typed:
        heading, equals, field = words.rpartition("=")
        if not equals or not heading.strip():
            raise WrongUsage(
                f'--map: "{words}" does not say which field', 'Write --map "HEADING=FIELD".'
            )
        found[heading.strip()] = _role(field)
    return found


def unfitting(columns: Mapping[str, str], outlines: Iterable[Outline], lang: str) -> Iterator[str]:
    """A sentence for each heading that was typed and that no column has."""
    there = {
        folded(column.heading): column.heading
        for outline in outlines
        for _, table in outline.columns
        for column in table
    }
    for heading in columns:
        if folded(heading) not in there:
            near = nearest(heading, there.values())
            told = importing("nearest", lang, key=near) if near else ""
            yield importing("idle-heading", lang, heading=heading, near=told)


def _role(words: str) -> str:
    by_name = {folded(role): role for role in ROLES}
    by_name |= {folded(name): role for role, names in NAMES.items() for name in names}
    role = by_name.get(folded(words)) or by_name.get(folded(words).replace(" ", "-"))
    if role is None:
        fields = f"The fields are: {', '.join(ROLES)}."
        hint = did_you_mean(words.strip(), by_name, fields)
        raise WrongUsage(f'--map: there is no field "{words.strip()}"', hint)
    return role

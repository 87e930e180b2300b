"""Whose a record is that lies in another commitment's folder, or speaks of an id given anew."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.model.summary import Summary


class Ids(NamedTuple):
    """Who has each id, who had it once, and where its records may lie.

    `units` is the unit that gives each id away, by its key. `heirs` are the ids that took the place
    of one given twice. `homes` are the units that an id is in or has been in before it was moved.
    """

    units: dict[str, str]
    heirs: dict[str, tuple[str, ...]]
    homes: dict[str, frozenset[str]]

    def owner(self, subject: str, unit: str) -> str | None:
        """The unit in which a record counts that lies in `unit`'s folder; None where in none.

        Place means nothing, until an id has been given anew: then a record about it may come late,
        from a branch that does not know, and only the folder tells whose it is.
        """
        heirs = self.heirs.get(subject, ())
        if heirs and (not self._is_home(subject, unit) or self.heirs_in(subject, unit)):
            return None
        return self.units.get(subject)

    def heirs_in(self, subject: str, unit: str) -> tuple[str, ...]:
        """The ids in place of `subject` that are at home in a unit."""
        return tuple(each for each in self.heirs.get(subject, ()) if self._is_home(each, unit))

    def meant(self, subject: str, unit: str) -> tuple[str, ...]:
        """The ids that a record about one given anew can mean, lying in a unit's folder."""
        kept = (subject,) if subject in self.units else ()
        possible = (*kept, *self.heirs.get(subject, ()))
        here = tuple(each for each in possible if self._is_home(each, unit))
        return here or possible

    def _is_home(self, identity: str, unit: str) -> bool:
        return unit in self.homes.get(identity, ())


def ids_of(summaries: Iterable[Summary]) -> Ids:
    """The ids of a whole plan."""
    units: dict[str, str] = {}
    heirs: dict[str, tuple[str, ...]] = {}
    homes: dict[str, set[str]] = {}
    for summary in summaries:
        for minted in summary.minted:
            units[minted.id] = summary.key
            homes.setdefault(minted.id, set()).add(summary.key)
        for identity, before in summary.moved:
            homes.setdefault(identity, set()).add(before)
        for tracked in summary.tracked:
            for was in tracked.action.was:
                heirs[was] = (*heirs.get(was, ()), tracked.action.id)
    return Ids(units, heirs, {identity: frozenset(keys) for identity, keys in homes.items()})

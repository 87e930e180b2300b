"""Whose a record is that lies in another commitment's folder, or speaks of an id given anew."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.model.summary import Summary


class Ids(NamedTuple):
    """Who has each id, who had it once, and where its records may lie.

    `units` is the unit that gives each id away, by its key. `heirs` are the ids that took the place
    of one given twice. `homes` are the places where an id is or has been: units by their keys, and
    the folders in which the records lay of a commitment that had another id.
    """

    units: dict[str, str]
    heirs: dict[str, tuple[str, ...]]
    homes: dict[str, frozenset[str]]

    def place(self, subject: str, path: str, unit: str) -> str:
        """Where a record lies that was read with a unit, as `homes` names places.

        Two commitments had one id under two aims: their folders have one name, and only the whole
        path tells whose they were.
        """
        folder = path.rpartition("/")[0]
        possible = (subject, *self.heirs.get(subject, ()))
        return folder if any(self._is_home(each, folder) for each in possible) else unit

    def owner(self, subject: str, place: str) -> str | None:
        """The unit in which a record counts that lies in a place; None where in none.

        Place means nothing, until an id has been given anew: then a record about it may come late,
        from a branch that does not know, and only the folder tells whose it is.
        """
        heirs = self.heirs.get(subject, ())
        if heirs and (not self._is_home(subject, place) or self.heirs_in(subject, place)):
            return None
        return self.units.get(subject)

    def heirs_in(self, subject: str, place: str) -> tuple[str, ...]:
        """The ids instead of `subject` that are at home in a place."""
        return tuple(each for each in self.heirs.get(subject, ()) if self._is_home(each, place))

    def meant(self, subject: str, place: str) -> tuple[str, ...]:
        """The ids that a record about one given anew can mean, lying in a place."""
        kept = (subject,) if subject in self.units else ()
        possible = (*kept, *self.heirs.get(subject, ()))
        here = tuple(each for each in possible if self._is_home(each, place))
        return here or possible

    def late(self, summary: Summary) -> tuple[tuple[str, str], ...]:
        """The records, as (subject, path), that were read with a unit and may be about others' ids."""
        return tuple(
            (subject, path)
            for subject, path in summary.away
            if self.owner(subject, self.place(subject, path, summary.key)) is None
        )

    def _is_home(self, identity: str, place: str) -> bool:
        return place in self.homes.get(identity, ())


def ids_of(summaries: Iterable[Summary]) -> Ids:
    """The ids of a whole plan."""
    units: dict[str, str] = {}
    heirs: dict[str, tuple[str, ...]] = {}
    homes: dict[str, set[str]] = {}
    for summary in summaries:
        for minted in summary.minted:
            units[minted.id] = summary.key
            homes.setdefault(minted.id, set()).update(
                (summary.key, *_folders(minted.path, summary))
            )
        for identity, before in summary.moved:
            homes.setdefault(identity, set()).add(before)
        for tracked in summary.tracked:
            for was in tracked.action.was:
                heirs[was] = (*heirs.get(was, ()), tracked.action.id)
        for now, was in summary.former:
            heirs[was] = (*heirs.get(was, ()), now)
    return Ids(units, heirs, {identity: frozenset(keys) for identity, keys in homes.items()})


def aim_of(path: str) -> str:
    """The folder around a commitment's file and around the folder of its records."""
    return path.split("/COM-", 1)[0]


def _folders(path: str, summary: Summary) -> Iterator[str]:
    """Where records lay when the commitment of a file had another id: under each aim that it was in."""
    own = {minted.id for minted in summary.minted if minted.path == path}
    for now, was in summary.former:
        if now in own:
            yield f"{aim_of(path)}/{was}"
            yield from (f"{aim}/{was}" for identity, aim in summary.moved if identity == now)

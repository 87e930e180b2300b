"""Giving an id anew, where a merge brought one in twice: what is asked for, and what is refused."""

import os
from difflib import get_close_matches
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.ids.minting import Taken, taken
from planctl.edits.ids.new_subjects import Moved, carry_out
from planctl.edits.ids.renumbered_action import action_moves, languages_beside
from planctl.edits.ids.renumbered_commitment import commitment_moves
from planctl.edits.words.plan_words import require_spelled
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.frozen import made_by, mark_of
from planctl.model.ids import is_action, read_id
from planctl.model.record import Record
from planctl.model.summary import Minted
from planctl.storage.layout import identity_of, kind_of
from planctl.storage.opening import Opened, open_folder, require_sound
from planctl.storage.reading_unit import UnitReading, read_unit


class Clash(NamedTuple):
    """An id that stands for two things, seen from the commitment's file that shall give it up.

    `here` are the places in that commitment's files that give it away, `elsewhere` all others.
    `used` is every id given away anywhere, on other branches too.
    """

    identity: str
    path: str
    here: tuple[Minted, ...]
    elsewhere: tuple[Minted, ...]
    reading: UnitReading
    opened: Opened
    used: Taken

    @property
    def unit(self) -> str:
        """The commitment's id, as the names of its file and folder say it."""
        return kind_of(self.path).unit

    @property
    def records(self) -> list[Record]:
        """The records lying in the commitment's folder, whatever they are about."""
        unit = self.reading.unit
        lying = (*unit.records, *unit.strays)
        return [record for record in lying if kind_of(record.path).unit == self.unit]

    def fresh(self, kind: str, count: int) -> list[str]:
        """So many free ids of a kind, "ACT" or "COM"."""
        ids: list[str] = []
        used = self.used
        for _ in range(count):
            ids.append(used.next_of(kind))
            used = used._replace(highest={**used.highest, kind: used.highest.get(kind, 0) + 1})
        return ids


class Healed(NamedTuple):
    """What renumbering does: `given` are (old id, new id, words), `moves` the files that change.

    `left` are files that speak of the old id elsewhere: somebody must see which is meant.
    """

    path: str
    given: tuple[tuple[str, str, str], ...]
    moves: tuple[Moved, ...]
    left: tuple[str, ...]
    used: Taken
    recovered: tuple[str, ...] = ()


def renumber(place: Place, typed: str, command: str, *, dry_run: bool = False) -> Healed:
    """Give the id in one file anew, all of it or nothing.

    `typed` is FILE:ID, with a path from here or from the plan folder, or a commitment file's name.
    Raises WrongUsage for a file or id that is not there, NotAllowed where there is nothing to heal
    or nobody can tell whose the records are.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        opened = open_folder(place.root, place.memo)
        require_sound(opened)
        clash = _clash(opened, place.root, typed, taken(place.root, change.read))
        moves = action_moves if is_action(clash.identity) else commitment_moves
        given, found = moves(clash)
        _refuse_frozen(clash, found)
        carry_out(change, found)
        died = tuple(each.command for each in change.recovered)
        return Healed(clash.path, given, tuple(found), _left(clash), clash.used, died)


def _refuse_frozen(clash: Clash, moves: list[Moved]) -> None:
    """A period that a board agreed counts its records by their names: those keep them."""
    for frozen in clash.opened.plan.terms.frozen:
        counted = made_by(frozen)
        for each in moves:
            if each.path != each.new and mark_of(identity_of(each.path)) in counted:
                others = [m.path for m in (*clash.here, *clash.elsewhere) if m.path != clash.path]
                raise NotAllowed(
                    f"{each.path} is counted in {frozen.period}, which is frozen."
                    " Nothing was changed.",
                    f"Renumber the other one: {others[0]}:{clash.identity}" if others else "",
                )


def _clash(opened: Opened, root: str, typed: str, used: Taken) -> Clash:
    file, _, words = typed.rpartition(":")
    identity = read_id(words)
    if not file or identity is None:
        hint = "For example: planctl renumber prevent/COM-33-words.yaml:ACT-070"
        raise WrongUsage(f'"{typed}" is not FILE:ID', hint)
    path = _path(opened, root, file)
    minted = [each for summary in opened.summaries for each in summary.minted]
    if not any(each.path == path and each.id == identity for each in minted):
        raise _not_in_it(path, identity, minted)
    for each in (path, *languages_beside(opened, path)):
        require_spelled(each, opened.read(each).decode("utf-8", "replace"))
    unit = kind_of(path).unit
    own = tuple(each for each in minted if each.id == identity)
    if len(own) == 1:
        raise NotAllowed(
            f"{identity} is given once only, so there is nothing to heal. Nothing was changed.",
            "An id is permanent: renumber is for one that a merge brought in twice.",
        )
    here = tuple(each for each in own if kind_of(each.path).unit == unit)
    elsewhere = tuple(each for each in own if each not in here)
    return Clash(identity, path, here, elsewhere, _read(opened, unit), opened, used)


def _read(opened: Opened, unit: str) -> UnitReading:
    plan, paths = opened.plan, opened.scan.paths[unit]
    reading = read_unit(unit, paths, opened.read, plan.terms, plan.register)
    if reading.unreadable:
        raise NotAllowed(
            f"{reading.unreadable[0]} cannot be read, and may be about it. Nothing was changed.",
            "See what is wrong with: planctl check",
        )
    return reading


def _path(opened: Opened, root: str, file: str) -> str:
    """The commitment's file that was typed. Raises WrongUsage with the nearest name."""
    known = [
        path
        for paths in opened.scan.paths.values()
        for path in paths
        if kind_of(path)[:2] == ("commitment", "")
    ]
    below = os.path.relpath(os.path.realpath(file), os.path.realpath(root)).replace(os.sep, "/")
    wanted = file.replace(os.sep, "/").removeprefix("./")
    for name in (below, wanted, f"{wanted}.yaml"):
        if name in known:
            return name
    named = [path for path in known if path.rpartition("/")[2] in (wanted, f"{wanted}.yaml")]
    if len(named) == 1:
        return named[0]
    if named:
        raise WrongUsage(f"{file} is in this plan twice", f"Say which: {' or '.join(named)}")
    near = get_close_matches(wanted, [*known, *(p.rpartition("/")[2] for p in known)], 1, 0.5)
    hint = f"Did you mean {near[0]}?" if near else "Name a commitment's file, such as COM-12-…yaml."
    raise WrongUsage(f"there is no commitment file {file} in this plan", hint)


def _not_in_it(path: str, identity: str, minted: list[Minted]) -> WrongUsage:
    own = [each.id for each in minted if each.path == path]
    alike = [each for each in own if each[:4] == identity[:4]] or own
    near = get_close_matches(identity, alike, 1, 0.5)
    hint = f"Did you mean {near[0]}?" if near else f"It has: {', '.join(own)}"
    return WrongUsage(f"there is no {identity} in {path}", hint)


def _left(clash: Clash) -> tuple[str, ...]:
    """Records elsewhere that speak of the id or point at it: nobody but a person knows which is meant."""
    homes = {kind_of(each.path).unit for each in (*clash.here, *clash.elsewhere)}
    found = set()
    for summary in clash.opened.summaries:
        found |= {link.path for link in summary.links if link.id == clash.identity}
        if summary.key not in homes:
            found |= {path for subject, path in summary.strays if subject == clash.identity}
    return tuple(sorted(found))

"""A commitment under a new id: its file and the records about it; its actions keep their ids."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.edits.ids.new_subjects import Moved, Resubjecting
from planctl.edits.ids.renumbered_action import Given, is_told, languages_beside
from planctl.errors import NotAllowed
from planctl.model.action import Commitment
from planctl.model.record import Record
from planctl.model.strays import aim_of
from planctl.storage.gate import known_keys
from planctl.storage.layout import kind_of
from planctl.storage.shapes import CommitmentShape
from planctl.storage.splice import append_item, set_value
from planctl.storage.yaml_events import decode, parse

if TYPE_CHECKING:
    from planctl.edits.ids.renumbering import Clash

ORDER = known_keys(CommitmentShape, ())


def commitment_moves(clash: "Clash") -> tuple[Given, list[Moved]]:
    """The ids given, as (old, new, words), and every file that changes for them.

    Records stay in their folder: were it gone, git would take another for it, and lay a late record
    there. Where two commitments of one aim have the id each of them gets a new one: the folder of their
    records is the same, so that nobody could tell whose a late one is.
    """
    if clash.unit != clash.identity:
        raise NotAllowed(
            f"{clash.path} holds {clash.identity} under another name. Nothing was changed.",
            "Name the file after its id first.",
        )
    _refuse_shared(clash)
    here = _aim_s_own(clash, clash.path)
    new = dict(zip((each.path for each in here), clash.fresh("COM", len(here)), strict=True))
    owners = {r.path: _owner(r, clash) for r in clash.records if r.subject == clash.identity}
    wanted = {path: new[own.path] for path, own in owners.items() if own.path in new}
    files = [each for path, identity in new.items() for each in _plan_files(clash, path, identity)]
    given = tuple((each.id, new[each.path], each.commitment) for each in here)
    return given, [*files, *Resubjecting(clash.opened, wanted).moves()]


def _refuse_shared(clash: "Clash") -> None:
    """Raises NotAllowed for an action's id in two of them: together, the folder tells whose a record is."""
    times = Counter(a.id for c in clash.reading.unit.commitments for a in c.actions)
    own = next(c for c in clash.reading.unit.commitments if c.path == clash.path)
    for action in own.actions:
        if times[action.id] > 1:
            raise NotAllowed(
                f"{action.id} stands in it and in another {clash.identity}. Nothing was changed.",
                f"First: planctl renumber {own.path}:{action.id}",
            )


def _aim_s_own(clash: "Clash", path: str) -> list[Commitment]:
    """The commitments with the id whose records lie in the folder around a path, its own the first."""
    commitments = clash.reading.unit.commitments
    there = [each for each in commitments if aim_of(each.path) == aim_of(path)]
    return sorted(there, key=lambda each: each.path != path)


def _owner(record: Record, clash: "Clash") -> Commitment:
    """The commitment that a record about the id is about; raises NotAllowed where nobody can tell."""
    possible = _aim_s_own(clash, record.path) or list(clash.reading.unit.commitments)
    if len(possible) > 1:
        possible = [each for each in possible if is_told(record, each.commitment)] or possible
    if len(possible) > 1:
        raise NotAllowed(
            f"nobody can tell whose {record.path} is: {record.subject} stands in"
            f" {' and in '.join(each.path for each in possible)}. Nothing was changed.",
            "Write into it by hand which one it is about.",
        )
    return possible[0]


def _plan_files(clash: "Clash", own: str, new: str) -> Iterator[Moved]:
    for path in (own, *languages_beside(clash.opened, own)):
        before = clash.opened.read(path)
        text, _ = decode(before, path)
        if text is None:
            raise NotAllowed(f"{path} cannot be read. Nothing was changed.", "See: planctl check")
        if "id" in (parse(text.removeprefix("\ufeff"), path).data or {}):
            text = set_value(text, ("id",), new, block=False)
        if path == own:
            text = append_item(text, ("was",), [clash.identity], ORDER)
        folder, slash, name = path.rpartition("/")
        renamed = new + name.removeprefix(kind_of(path).unit)
        yield Moved(path, f"{folder}{slash}{renamed}", before, text.encode())

"""A commitment under a new id: its file and its folder of records; its actions keep their ids."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.edits.new_subjects import Moved, Resubjecting
from planctl.edits.renumbered_action import Given, languages_beside
from planctl.errors import NotAllowed
from planctl.model.action import Commitment
from planctl.model.record import Record
from planctl.storage.layout import kind_of
from planctl.storage.splice import set_value
from planctl.storage.yaml_events import decode, parse

if TYPE_CHECKING:
    from planctl.edits.renumbering import Clash


def commitment_moves(clash: "Clash") -> tuple[Given, list[Moved]]:
    """The id given, as (old, new, words), and every file that changes for it."""
    if clash.unit != clash.identity:
        raise NotAllowed(
            f"{clash.path} holds {clash.identity} under another name. Nothing was changed.",
            "Name the file after its id first.",
        )
    own = next(c for c in clash.reading.unit.commitments if c.path == clash.path)
    new = clash.fresh("COM", 1)[0]
    records = [record for record in clash.records if _is_own(record, own, clash)]
    wanted = {record.path: new for record in records if record.subject == own.id}
    moved = {each.path: each for each in Resubjecting(clash.opened, wanted).moves()}
    for record in records:
        for path in (record.path, *languages_beside(clash.opened, record.path)):
            content = clash.opened.read(path)
            each = moved.get(path, Moved(path, path, content, content))
            moved[path] = each._replace(new=_in_folder(each.new, new))
    files = list(_plan_files(clash, new))
    return ((own.id, new, own.commitment),), [*files, *(moved[path] for path in sorted(moved))]


def _is_own(record: Record, own: Commitment, clash: "Clash") -> bool:
    """Whether a record goes with this commitment; raises NotAllowed where nobody can tell."""
    there = [c for c in clash.reading.unit.commitments if _aim_of(c.path) == _aim_of(record.path)]
    possible = there or list(clash.reading.unit.commitments)
    speaking = [c for c in possible if record.subject in (c.id, *(a.id for a in c.actions))]
    if len(speaking) > 1:
        raise NotAllowed(
            f"nobody can tell whose {record.path} is: {record.subject} stands in"
            f" {' and in '.join(c.path for c in speaking)}. Nothing was changed.",
            "Write into it by hand which one it is about.",
        )
    return own in speaking


def _aim_of(path: str) -> str:
    """The folder around a commitment's file and its records."""
    return path.split("/COM-", 1)[0]


def _in_folder(path: str, new: str) -> str:
    """A record's path in the folder of the new id."""
    folders, _, name = path.rpartition("/")
    return f"{folders.rpartition('/')[0]}/{new}/{name}".lstrip("/")


def _plan_files(clash: "Clash", new: str) -> Iterator[Moved]:
    for path in (clash.path, *languages_beside(clash.opened, clash.path)):
        before = clash.opened.read(path)
        text, _ = decode(before, path)
        if text is None:
            raise NotAllowed(f"{path} cannot be read. Nothing was changed.", "See: planctl check")
        if "id" in (parse(text.removeprefix("\ufeff"), path).data or {}):
            text = set_value(text, ("id",), new, block=False)
        folder, slash, name = path.rpartition("/")
        renamed = new + name.removeprefix(kind_of(path).unit)
        yield Moved(path, f"{folder}{slash}{renamed}", before, text.encode())

"""An action under a new id: in its file, in its other languages, and in its records."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.edits.ids.new_subjects import Moved, Resubjecting
from planctl.errors import NotAllowed
from planctl.model.ids import read_id
from planctl.model.record import Change, Record
from planctl.model.strays import aim_of
from planctl.model.summary import Minted
from planctl.storage.gate import known_keys
from planctl.storage.layout import kind_of, translated
from planctl.storage.opening import Opened
from planctl.storage.shapes import CommitmentShape
from planctl.storage.splice import append_item, set_value
from planctl.storage.yaml_events import Plain, decode, parse

if TYPE_CHECKING:
    from planctl.edits.ids.renumbering import Clash

Given = tuple[tuple[str, str, str], ...]
ORDER = known_keys(CommitmentShape, ("actions", 0))


def action_moves(clash: "Clash") -> tuple[Given, list[Moved]]:
    """The ids given, as (old, new, words), and every file that changes for it.

    Where one commitment has the id more than once each of them gets a new one: the folder of their
    records is the same, so that nobody could tell whose a late one is.
    """
    about = [record for record in clash.records if record.subject == clash.identity]
    new = clash.fresh("ACT", len(clash.here))
    given = tuple(
        (clash.identity, identity, _words(clash, minted))
        for minted, identity in zip(clash.here, new, strict=True)
    )
    moves = list(_plan_files(clash, new))
    wanted = {record.path: _meant(record, given, clash) for record in about}
    untold = [path for path, identity in wanted.items() if not identity]
    if untold:
        raise NotAllowed(
            f"{clash.unit} has {clash.identity} twice, and nobody can tell whose these records are:"
            f" {', '.join(untold)}. Nothing was changed.",
            "Write into each by hand which action it is about, under a new id.",
        )
    return given, [*moves, *Resubjecting(clash.opened, wanted).moves()]


def _meant(record: Record, given: Given, clash: "Clash") -> str:
    """The new id of the action that a record is about; "" where nobody can tell."""
    pairs = list(zip(clash.here, given, strict=True))
    there = [each for minted, each in pairs if aim_of(minted.path) == aim_of(record.path)]
    possible = there or list(given)
    if len(possible) > 1:
        possible = [each for each in possible if is_told(record, each[2])]
    return possible[0][1] if len(possible) == 1 else ""


def is_told(record: Record, words: str) -> bool:
    """Whether a record tells by itself which of two it is about: it added, or said, these words."""
    act = record.act
    return (
        isinstance(act, Change)
        and act.field in ("action", "commitment")
        and " ".join(words.split()) == " ".join(act.now.split())
    )


def _words(clash: "Clash", minted: Minted) -> str:
    commitment = next(c for c in clash.reading.unit.commitments if c.path == minted.path)
    return commitment.actions[int(minted.keys[1])].action


def _plan_files(clash: "Clash", new: list[str]) -> Iterator[Moved]:
    """The commitment's files and their other languages."""
    by_file: dict[str, list[tuple[int, str]]] = {}
    for minted, identity in zip(clash.here, new, strict=True):
        by_file.setdefault(minted.path, []).append((int(minted.keys[1]), identity))
    for path, given in by_file.items():
        before = clash.opened.read(path)
        text = _text(clash.opened, path)
        for at, identity in given:
            text = set_value(text, ("actions", at, "id"), identity, block=False)
            text = append_item(text, ("actions", at, "was"), [clash.identity], ORDER)
        yield Moved(path, path, before, text.encode())
        yield from _other_languages(clash, path, [identity for _, identity in given])


def _other_languages(clash: "Clash", path: str, new: list[str]) -> Iterator[Moved]:
    """The entries for the old id get the new ones, in the order in which they stand."""
    for beside in languages_beside(clash.opened, path):
        text = _text(clash.opened, beside)
        places = [
            at for at, item in _actions(text) if read_id(str(item.get("id"))) == clash.identity
        ]
        if places and len(places) != len(new):
            raise NotAllowed(
                f"nobody can tell whose words {beside} has for {clash.identity}."
                " Nothing was changed.",
                f"It wants an entry for each {clash.identity} of {path}, in the same order.",
            )
        for at, identity in zip(places, new, strict=False):
            text = set_value(text, ("actions", at, "id"), identity, block=False)
        if places:
            yield Moved(beside, beside, clash.opened.read(beside), text.encode())


def languages_beside(opened: Opened, path: str) -> list[str]:
    """The files that hold a file's words in other languages."""
    unit = opened.scan.paths[kind_of(path).unit]
    return [each for each in unit if kind_of(each).language and translated(each) == path]


def _text(opened: Opened, path: str) -> str:
    text, _ = decode(opened.read(path), path)
    if text is None:
        raise NotAllowed(f"{path} cannot be read. Nothing was changed.", "See: planctl check")
    return text


def _actions(text: str) -> list[tuple[int, dict[str, Plain]]]:
    items = (parse(text.removeprefix("\ufeff"), "").data or {}).get("actions")
    numbered = enumerate(items if isinstance(items, list) else [])
    return [(at, item) for at, item in numbered if isinstance(item, dict)]

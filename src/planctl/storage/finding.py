"""Finding one action or commitment without reading the rest of the plan."""

import os
from collections.abc import Callable, Iterator
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING, NamedTuple

from planctl.errors import NotAllowed, Unreadable, WrongUsage
from planctl.model.ids import is_action, read_id
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.model.settled import Settled
from planctl.storage.disk import read_file
from planctl.storage.index import HEAD, RACY_NS, checked
from planctl.storage.layout import FOLDER_KINDS, kind_of
from planctl.storage.scanning import OF_TERMS, TERMS, digest, seen
from planctl.storage.yaml_events import Plain, decode, parse

if TYPE_CHECKING:
    from planctl.storage.memo import Row

Read = Callable[[str], bytes | None]
"""Gives the bytes of a file of the plan, None when it is not there."""
KEYS = frozenset(
    {
        *("id", "commitment", "actions", "action", "evidence"),
        *("timescale", "lead", "accountable", "publish", "was"),
    }
)
"""The keys of a commitment's file and of its actions, in their one spelling."""
SPOILED = (ValueError, TypeError, KeyError, IndexError, AttributeError, OSError)
"""What an index that is not as we wrote it can raise; it then counts as not there."""


class Found(NamedTuple):
    """An action or commitment as its own file says it now.

    `words` are the action's, or the commitment's where `id` names one; `lead` the plan's words for
    who leads, `leads` the registered ids they name. `path` is the commitment's file.
    """

    id: str
    path: str
    aim: str
    commitment_id: str
    words: str
    evidence: str = ""
    timescale: str = ""
    lead: str = ""
    leads: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """Where its records lie, beside its file: the two names are what readers put together by."""
        return f"{self.path.rpartition('/')[0]}/{kind_of(self.path).unit}".lstrip("/")


class Finder:
    """Looks ids up: through the index where it is fresh, else by opening the whole plan once.

    The index only says in which files to look; what is found is always read from there. It is fresh
    while nothing has come into the folders of the aims: a merge brings files in, an update does not.
    Raises Unreadable when the plan's own files cannot be read.
    """

    def __init__(self, root: str, index: str | None, read: Read) -> None:
        self._root, self._index, self._read = root, index, read
        self._places: dict[str, list[str]] | None = None
        self._unread: list[str] = []
        context = _fresh_context(root, index) if index else None
        if context is None:
            self.terms, self.register = self._open()
        else:
            self.terms, self.register = context

    def find(self, typed: str) -> Found:
        """The action or commitment with an id, in any spelling of it.

        Raises WrongUsage for one that is not there, with the nearest and its words, and NotAllowed
        for one that stands for two things: nobody could tell which is meant.
        """
        identity = read_id(typed)
        found = self._all(identity) if identity else []
        if not found:
            raise self._unknown(typed, identity)
        if len(found) > 1:
            raise _twice(found)
        return found[0]

    def _open(self) -> tuple[Terms, Register]:
        from planctl.storage.opening import open_folder, require_sound

        written = _written_ns(self._index)
        opened = open_folder(self._root, self._index)
        require_sound(opened)
        if written == _written_ns(self._index) and folders_touched(self._root) > written - RACY_NS:
            opened.memory.renew()  # nothing that counts came in: the next look-up is cheap again
        unread = (path for summary in opened.summaries for path in summary.unreadable)
        self._unread = [path for path in unread if kind_of(path)[:2] == ("commitment", "")]
        self._places = {}
        for minted in (each for summary in opened.summaries for each in summary.minted):
            self._places.setdefault(minted.id, []).append(minted.path)
        return opened.plan.terms, opened.plan.register

    def _all(self, identity: str) -> list[Found]:
        """Everything that has an id: one thing, where all is well."""
        return self._in_files(self._hints(identity), identity) or self._opened(identity)

    def _hints(self, identity: str) -> list[str]:
        if self._places is not None or not self._index:
            return []
        try:
            return list(_paths_in(self._index, identity))
        except SPOILED:
            return []

    def state_hint(self, identity: str) -> str | None:
        """The state of an action as the index last knew it; None where that is not to be had."""
        if self._places is not None or not self._index:
            return None
        try:
            return _state_in(self._index, identity)
        except SPOILED:
            return None

    def _opened(self, identity: str) -> list[Found]:
        if self._places is None:
            self._open()
        return self._in_files((self._places or {}).get(identity, []), identity)

    def _in_files(self, paths: list[str], identity: str) -> list[Found]:
        return [each for path in dict.fromkeys(paths) for each in self._in_file(path, identity)]

    def _in_file(self, path: str, identity: str) -> list[Found]:
        items = _items(self._read(path), path)
        own = (item for item in items if read_id(_text(item, "id")) == identity)
        return [self._found(identity, path, items[0], item) for item in own]

    def _found(
        self, identity: str, path: str, data: dict[str, Plain], item: dict[str, Plain]
    ) -> Found:
        lead, commitment = _text(item, "lead").strip(), read_id(_text(data, "id"))
        if commitment is None:
            raise Unreadable(
                f"{path} does not say which commitment it is. Nothing was changed.",
                "What can be mended is mended by: planctl check --fix",
            )
        return Found(
            id=identity,
            path=path,
            aim=path.partition("/")[0],
            commitment_id=commitment,
            words=_text(item, "action" if is_action(identity) else "commitment").strip(),
            evidence=_text(item, "evidence").strip(),
            timescale=_text(item, "timescale").strip(),
            lead=lead,
            leads=self.register.read(lead).ids,
        )

    def _unknown(self, typed: str, identity: str | None) -> WrongUsage | Unreadable:
        if self._places is None:
            self._open()
        places = self._places or {}
        if identity in places:
            return Unreadable(
                f"{places[identity][0]}, which holds {identity}, cannot be read",
                "See what is wrong with: planctl check",
            )
        if self._unread:  # it may be in one of these, so no neighbour is offered for it
            return Unreadable(
                f'there is no "{identity or typed}" in what can be read of this plan.'
                f" Not read: {', '.join(self._unread)}",
                "See what is wrong with: planctl check",
            )
        from difflib import get_close_matches  # only a wrong id pays for loading it

        near = get_close_matches(identity or typed.upper(), places, 1, 0.5)
        found = self._opened(near[0]) if near else []
        if not found:
            return WrongUsage(f'there is no "{typed}" in this plan', "An id looks like ACT-042.")
        return WrongUsage(
            f'there is no "{identity or typed}" in this plan',
            f"Did you mean {found[0].id}? {_short(found[0].words)}",
        )


def _twice(found: list[Found]) -> NotAllowed:
    """Why nothing is written about an id that a merge brought in twice, and what heals it."""
    identity, paths = found[0].id, list(dict.fromkeys(each.path for each in found))
    where = " and in ".join(paths)
    return NotAllowed(
        f"{identity} stands for more than one thing, in {where}. Nothing was changed.",
        f"See planctl check. To give one another id: planctl renumber {paths[-1]}:{identity}",
    )


def texts_beside(root: str, found: Found, language: str) -> dict[str, str]:
    """The `words` and `lead` of what was found in another language, as far as they are there."""
    path = f"{found.path.removesuffix('.yaml')}.{language}.yaml"
    try:
        content = read_file(os.path.join(root, path))
    except OSError:
        return {}
    for item in _items(content, path):
        if read_id(_text(item, "id")) == found.id:
            words = _text(item, "action" if is_action(found.id) else "commitment")
            return {"words": words.strip(), "lead": _text(item, "lead").strip()}
    return {}


def terms_stamp(root: str) -> tuple[str, int]:
    """The stamp of the plan's own files, as a scan gives it, and their newest change in ns."""
    files = sorted(
        seen(path, os.lstat(name))
        for folder in ("", *FOLDER_KINDS)
        for name, path in _yaml_files(root, folder)
        if kind_of(path).kind in OF_TERMS
    )
    return digest(files), max((changed for _, _, changed in files), default=0)


def folders_touched(root: str) -> int:
    """When a file or folder last came into, or went out of, the plan's folder or one in it, in ns."""
    times = [os.stat(root).st_mtime_ns]
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.name not in FOLDER_KINDS and entry.is_dir(follow_symlinks=False):
                times.append(entry.stat(follow_symlinks=False).st_mtime_ns)
    return max(times)


def _written_ns(index: str | None) -> int:
    try:
        return os.stat(index).st_mtime_ns if index else 0
    except OSError:
        return 0


def _yaml_files(root: str, folder: str) -> Iterator[tuple[str, str]]:
    try:
        names = os.listdir(os.path.join(root, folder))
    except OSError:
        return
    for name in names:
        if name.endswith(".yaml") and not name.startswith("."):
            yield os.path.join(root, folder, name), f"{folder}/{name}".lstrip("/")


def _fresh_context(root: str, index: str) -> tuple[Terms, Register] | None:
    """Terms and register as the index keeps them, when the files they came from are unchanged."""
    try:
        return _context(root, index)
    except SPOILED:
        return None


def _context(root: str, index: str) -> tuple[Terms, Register] | None:
    import json

    from planctl.storage.memo import register_from, terms_from

    with open(index, "rb") as file:
        written = os.fstat(file.fileno()).st_mtime_ns
        if file.readline().rstrip(b"\n") != HEAD.encode():
            return None
        key, stamp, row = checked(file.readline().rstrip(b"\n"))
    seen, newest = terms_stamp(root)
    newest = max(newest, folders_touched(root))
    if key != TERMS or stamp != seen or newest > written - RACY_NS:
        return None
    terms, leads, _, sound, *_rest = json.loads(row)
    return (terms_from(terms), register_from(leads)) if sound else None


def _paths_in(index: str, identity: str) -> Iterator[str]:
    """The files that the index names beside an id, the likeliest first."""
    for row in _rows_in(index, identity):
        yield from (minted[1] for minted in row[3] if minted[0] == identity)


def _state_in(index: str, identity: str) -> str | None:
    """The state that the index knows of an action, None where it knows none."""
    at = Settled._fields.index("state")
    states = (
        tracked[6][at]
        for row in _rows_in(index, identity)
        for tracked in row[1]
        if tracked[0][0] == identity
    )
    return next(states, None)


def _rows_in(index: str, identity: str) -> "Iterator[Row]":
    """The rows of the index that name an id."""
    import json

    needle = f'["{identity}","'.encode()
    with open(index, "rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as text:
        at = text.find(needle)
        while at >= 0:
            end = text.find(b"\n", at)
            line = text[text.rfind(b"\n", 0, at) + 1 : end if end >= 0 else len(text)]
            yield json.loads(checked(line.rstrip(b"\n")).text)
            at = text.find(needle, at + len(line))


def _items(content: bytes | None, path: str) -> list[dict[str, Plain]]:
    """The map of a commitment's file and those of its actions; none where it can't be read."""
    text = decode(content, path)[0] if content is not None else None
    data = parse(text, path).data if text is not None else None
    if data is None:
        return []
    top = _spelled(data)
    return [top, *map(_spelled, _maps(top.get("actions")))]


def _spelled(data: dict[str, Plain]) -> dict[str, Plain]:
    """A map with its keys in their one spelling, as the gate reads them."""
    if data.keys() <= KEYS:
        return data
    from planctl.storage.lenient import Reader  # only what was typed by hand pays for loading it

    return Reader().keys(data, KEYS)


def _maps(value: Plain | None) -> list[dict[str, Plain]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(data: dict[str, Plain], key: str) -> str:
    value = data.get(key, "")
    return value if isinstance(value, str) else ""


def _short(words: str) -> str:
    return words if len(words) <= 100 else words[:99].rstrip() + "…"

"""Records given another subject: their key, their name, and the records that name them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planctl.errors import NotAllowed
from planctl.model.ids import is_action
from planctl.model.record import Record
from planctl.storage.admit_record import admit_record
from planctl.storage.document import Document, open_document
from planctl.storage.layout import identity_of, kind_of, translated
from planctl.storage.naming import check_name, name_of, right_name
from planctl.storage.opening import Opened
from planctl.storage.splice import set_value
from planctl.storage.writing import Change
from planctl.storage.yaml_events import Plain, decode, parse

NAMING = ("approves", "refuses", "verifies", "sends_back", "reopens", "corrects")
"""The keys by which one record names another."""


class Told(NamedTuple):
    """A record as its file says it: the record, its text, and its data in the one form."""

    record: Record
    text: str
    data: dict[str, Plain]

    @property
    def path(self) -> str:
        """Its file."""
        return self.record.path

    @property
    def names(self) -> dict[str, str]:
        """The records that it names, by the key that names them."""
        return {key: str(self.data[key]) for key in NAMING if key in self.data}


class Moved(NamedTuple):
    """One file as it was and as it shall be. `new` is its path then."""

    path: str
    new: str
    before: bytes
    after: bytes


def carry_out(change: Change, moves: Iterable[Moved]) -> None:
    """Write what was found; raises NotWritten where a file changed meanwhile or a name is taken."""
    for each in moves:
        if each.after != each.before:
            change.replace(each.path, each.before, each.after)
        if each.new != each.path:
            change.rename(each.path, each.new)


class Resubjecting:
    """Gives records of an opened plan another subject. Nothing is written.

    `wanted` is the new id of each record, by path. Where records are known by other names now (for
    one that comes late), `known` says by which. Raises NotAllowed, with the file, where a record
    can't be read, or was changed since it was named: a new name would hide that.
    """

    def __init__(
        self, opened: Opened, wanted: Mapping[str, str], known: Mapping[str, str] | None = None
    ) -> None:
        self._opened = opened
        self._everything = sorted({p for unit in opened.scan.paths.values() for p in unit})
        self._subjects = dict(wanted)
        self._names = dict(known or {})
        self._done: dict[str, Moved] = {}

    def moves(self) -> list[Moved]:
        """Every file that changes, texts in other languages included, by path."""
        told = {path: self._told(path) for path in self._subjects}
        self._follow(told)
        by_name = {each.record.name: each for each in told.values()}
        for each in told.values():
            self._move(each, by_name, ())
        beside = [moved for path in told for moved in self._beside(self._done[path])]
        return sorted([*self._done.values(), *beside])

    def _told(self, path: str) -> Told:
        document = open_document(path, self._opened.read)
        record = admit_record(document, self._opened.plan.terms, self._opened.plan.register)
        if record is None:
            raise NotAllowed(f"{path} can't be read. Nothing was changed.", SEE_CHECK)
        _refuse_changed(record, document)
        text, _ = decode(self._opened.read(path), path)
        return Told(record, text or "", document.canonical)

    def _follow(self, told: dict[str, Told]) -> None:
        """Add every record that names one of these, and what names those, to the last."""
        unread = [path for path in self._everything if path not in told and _is_record(path)]
        contents = {path: self._opened.read(path) for path in unread}
        new = list(told.values())
        while new:
            sought = {each.record.name: each.record.subject for each in new}
            new = []
            for path, content in list(contents.items()):
                if not any(name.encode() in content for name in sought):
                    continue
                each = self._told(path)
                named = sought.keys() & set(each.names.values())
                if named:
                    del contents[path]
                    told[path] = each
                    new.append(each)
                    self._same_subject(each, told)

    def _same_subject(self, each: Told, told: Mapping[str, Told]) -> None:
        """What names a record speaks of the same thing, so it follows to the same new id."""
        for other in told.values():
            is_named = other.record.name in each.names.values()
            if is_named and other.record.subject == each.record.subject:
                subject = self._subjects.get(other.path)
                if subject:
                    self._subjects[each.path] = subject

    def _move(self, each: Told, by_name: Mapping[str, Told], above: tuple[str, ...]) -> str:
        """The new name of a record, made out after those of the records that it names."""
        if each.path in self._done:
            return identity_of(self._done[each.path].new)
        if each.path in above:
            raise NotAllowed(
                f"{each.path} names itself in the end. Nothing was changed.", SEE_CHECK
            )
        text = each.text
        subject = self._subjects.get(each.path)
        if subject:
            text = set_value(text, (_subject_key(text, each.path, subject),), subject, block=False)
        for key, name in each.names.items():
            named = by_name.get(name)
            now = self._move(named, by_name, (*above, each.path)) if named else None
            now = now or self._names.get(name)
            if now:
                text = set_value(text, (_own_key(text, each.path, key),), now, block=False)
        new = f"{each.path.rpartition('/')[0]}/{self._right_name(each.path, text)}.yaml"
        before = self._opened.read(each.path)
        self._done[each.path] = Moved(each.path, new, before, text.encode())
        return identity_of(new)

    def _right_name(self, path: str, text: str) -> str:
        document = open_document(path, lambda _: text.encode())
        record = admit_record(document, self._opened.plan.terms, self._opened.plan.register)
        if record is None:
            raise NotAllowed(f"{path} can't be read. Nothing was changed.", SEE_CHECK)
        return right_name(record, document.canonical)

    def _beside(self, moved: Moved) -> Iterator[Moved]:
        for path in self._everything:
            language = kind_of(path).language
            if language and moved.new != moved.path and translated(path) == moved.path:
                content = self._opened.read(path)
                yield Moved(path, f"{moved.new[:-5]}.{language}.yaml", content, content)


SEE_CHECK = "See what is wrong with: planctl check"


def _is_record(path: str) -> bool:
    return kind_of(path)[:2] == ("record", "")


def _refuse_changed(record: Record, document: Document) -> None:
    check_name(record, document)
    if any(problem.code == "record-changed" for problem in document.problems):
        raise NotAllowed(
            f"{record.path} was changed since it was named. Nothing was changed.",
            "Put its words back first: see planctl check.",
        )


def _subject_key(text: str, path: str, subject: str) -> str:
    return _own_key(text, path, "action" if is_action(subject) else "commitment")


def _own_key(text: str, path: str, key: str) -> str:
    """A key as it is spelt in a file: "Action" is read as "action"."""
    written = parse(text.removeprefix("\ufeff"), path).data or {}
    return next((each for each in written if each.strip().casefold() == key), key)


def former_names(opened: Opened, now: str, was: str) -> dict[str, str]:
    """The names that the records of a renumbered action had under its old id -> their names now.

    Known from their words: a name is made of nothing else. One typed by hand is not found.
    """
    told = [each for each in _all_told(opened) if each.record.subject == now]
    by_name = {each.record.name: each for each in told}
    return {_former(each, by_name, was, ()): each.record.name for each in told}


def _all_told(opened: Opened) -> Iterator[Told]:
    terms, register = opened.plan.terms, opened.plan.register
    paths = {p for unit in opened.scan.paths.values() for p in unit if _is_record(p)}
    for path in sorted(paths):
        document = open_document(path, opened.read)
        record = admit_record(document, terms, register)
        if record is not None:
            yield Told(record, "", document.canonical)


def _former(each: Told, by_name: Mapping[str, Told], was: str, above: tuple[str, ...]) -> str:
    key = "action" if is_action(was) else "commitment"
    data = {**each.data, key: was}
    above = (*above, each.record.name)
    for naming, name in each.names.items():
        if name in by_name and name not in above:
            data[naming] = _former(by_name[name], by_name, was, above)
    return name_of(each.record.date.isoformat(), was, each.record.sender, data)

"""Taking a leak out of a plan as far as planctl can: its files, then the journal, drafts and index."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place
from planctl.edits.evidence.looking_inside import look_inside
from planctl.edits.redaction.forgetting import Gone, clean_drafts, is_remembered, remove_index
from planctl.edits.redaction.meant import Meant
from planctl.edits.redaction.redacted_record import Reading, kept_in_step, sealed
from planctl.edits.redaction.removing_words import (
    NO_TERMS,
    NO_TEXT,
    NO_WORDS,
    Cut,
    Left,
    cut_from,
    is_too_common,
    pattern_of,
)
from planctl.errors import NotAllowed, NotWritten, WrongUsage
from planctl.model.record import REMOVED
from planctl.storage.disk import Disk
from planctl.storage.journal import digest, entries
from planctl.storage.layout import kind_of, translated
from planctl.storage.opening import open_folder
from planctl.storage.splice import remove_key, set_value
from planctl.storage.writing import DISK, Change, changing
from planctl.storage.yaml_events import parse

FIELDS = (
    *("progress", "barriers", "next_steps", "public", "internal", "reason", "minute", "role"),
    *("supplied", "reference", "seen_by", "despite", "source", "mark", "asks", "was", "now"),
)
"""The fields of a record that can be taken out whole."""
WHAT = 'Name a field, --field progress, or the words, --text "…".'
NO_TEXTS = {"record": NO_TEXT, "commitment": NO_WORDS}
"""The keys of each kind of file that hold no text; NO_TERMS for the plan's own files."""
SEARCHED = 8
"""Letters from which on a field's own words are looked for elsewhere: fewer stand anywhere."""


class Wish(NamedTuple):
    """What shall go from what: targets as typed, whole fields, and words."""

    targets: tuple[str, ...]
    fields: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Taken(NamedTuple):
    """What was taken out of one file: from under which keys ("#" for comments), none for it whole."""

    path: str
    keys: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """What one command took out; nothing of it where it had been done before, as `was_done` says.

    `elsewhere` are the paths of the plan in which the same words still stand, `translations` those
    that may say the same in other words.
    """

    taken: tuple[Taken, ...]
    elsewhere: tuple[str, ...]
    translations: tuple[str, ...]
    recovered: tuple[str, ...] = ()
    was_done: bool = False


def redact(
    place: Place, wish: Wish, day: date, command: str, *, dry_run: bool = False, disk: Disk = DISK
) -> Outcome:
    """Take words, fields or copies out of the plan, and out of all that could bring them back.

    Drafts go first, then the plan's files, whole or not at all, then the journal and the index: as
    long as something is left to clear, the plan or the journal still tells what it is, so that the
    same command goes on where it stopped. It ends well only when all of them are clear. Words that
    stand in no file, because what said them was undone, are cleared from the rest all the same.
    Raises WrongUsage, NotAllowed or NotWritten, never with the words themselves.
    """
    _require_sense(wish)
    with _at_work(place, command, disk, dry_run) as change:
        desk = _Desk(place, change, wish, day)
        taken = tuple(desk.take_out())
        outcome = Outcome(
            taken,
            tuple(desk.elsewhere()),
            tuple(desk.translations),
            tuple(each.command for each in change.recovered),
            desk.was_done,
        )
        gone = desk.gone()
        is_nowhere = not (taken or desk.was_done or is_remembered(place.root, gone))
        if not is_nowhere:
            change.clear_journal(gone.is_held_by)
        if not (dry_run or is_nowhere):
            clean_drafts(place.root, gone.cut, disk)
    if not dry_run:
        remove_index(place.memo, disk)
    if is_nowhere:
        raise NotAllowed(
            "what shall go does not stand there: nothing was changed.",
            "Look at the file; words must be typed as they stand in it, in any case.",
        )
    return outcome


@contextmanager
def _at_work(place: Place, command: str, disk: Disk, dry_run: bool) -> Iterator[Change]:
    if dry_run:
        yield Change(place.root, command, ())
        return
    with changing(place.root, command, disk=disk) as change:
        yield change


def _require_sense(wish: Wish) -> None:
    unknown = [field for field in wish.fields if field not in FIELDS]
    if unknown:
        raise WrongUsage(
            f'"{unknown[0]}" is no field that can be taken out', f"There are: {', '.join(FIELDS)}."
        )
    if any(is_too_common(words) for words in wish.words):
        raise WrongUsage(
            "some of the words are too short to be taken out: they stand everywhere",
            "Name more of the words around them, or a whole field with --field.",
        )


class _Desk:
    """Where one redaction is made out: what stands in which file, and what has to go from it."""

    def __init__(self, place: Place, change: Change, wish: Wish, day: date) -> None:
        self._opened = opened = open_folder(place.root, place.memo)
        self._root, self._change, self._wish, self._day = place.root, change, wish, day
        self._cut = Cut(frozenset(wish.fields), tuple(map(pattern_of, wish.words)))
        self._reading = Reading(opened.plan.terms, opened.plan.register)
        self._paths = sorted({path for unit in opened.scan.paths.values() for path in unit})
        self._everything = (*self._paths, *opened.scan.others)
        self._meant = Meant(opened, has_fields=bool(wish.fields))
        self._touched: set[str] = set()
        self._before: list[str] = []
        self._digests: set[str] = set()
        self.translations: list[str] = []
        self.was_done = False

    def take_out(self) -> Iterator[Taken]:
        """Take everything out, file by file; `was_done` says then whether some of it was before."""
        for target in self._wish.targets:
            for path in self._meant.files_of(target):
                if kind_of(path).kind != "evidence" and not (self._wish.fields or self._wish.words):
                    raise WrongUsage(f"it is not said what shall go from {target}", WHAT)
                yield from self._from(path)
                self._recall(path)
                self.was_done = self.was_done or self._was_done(path)

    def gone(self) -> Gone:
        """What was taken out, for who looks for it elsewhere."""
        values = dict.fromkeys(words for words in self._before if len(words.strip()) >= SEARCHED)
        patterns = self._cut.patterns or tuple(map(pattern_of, values))
        return Gone(frozenset(self._touched), Cut(patterns=patterns), frozenset(self._digests))

    def elsewhere(self) -> Iterator[str]:
        """The files of the plan in which the same words still stand."""
        cut = self.gone().cut
        for path in (*self._paths, *self._opened.scan.others, *self._meant.copies()):
            content = self._change.read(path) if cut.patterns else None
            inside = _safely_inside(content) if content else ()
            if any(cut.stands_in(text) for text in inside):
                yield path

    def _was_done(self, path: str) -> bool:
        """Whether an earlier command took something out of a file, or the file away."""
        if kind_of(path).kind == "evidence":
            return self._change.read(path) is None
        return REMOVED in self._text(path)

    def _recall(self, path: str) -> None:
        """What a field said before a redaction that died half-way: the journal may still know it."""
        if not self._cut.fields or self._cut.patterns:
            return
        for entry in entries(self._root):
            for file in entry.files:
                if file.path == path and file.before and kind_of(path).kind == "record":
                    with suppress(NotWritten, UnicodeDecodeError):
                        self._before += cut_from(file.before.decode(), self._cut, NO_TEXT).before

    def _text(self, path: str) -> str:
        try:
            return (self._change.read(path) or b"").decode()
        except UnicodeDecodeError as error:
            raise NotWritten(
                f"{path} is not UTF-8 text. Nothing was changed.", "Save it as UTF-8 first."
            ) from error

    def _from(self, path: str) -> Iterator[Taken]:
        """Take out of one file, and of those that stand beside it in other languages."""
        self._touched.add(path)
        if kind_of(path).kind == "evidence":
            yield from self._copy_from(path)
            return
        beside = [p for p in self._everything if kind_of(p).language and _first(p) == path]
        self._touched |= set(beside)
        before = self._text(path)
        left = self._left(path, before)
        is_record = kind_of(path).kind == "record"
        if left.keys:
            after = left.text
            if is_record:
                after = sealed(path, before, after, self._day, self._reading)
            yield self._written(path, left._replace(text=after))
        for other in beside:
            text = self._text(other)
            found = self._left(other, text)
            is_text = kind_of(path).kind == "narrative"
            after = found.text if is_text else kept_in_step(path, before, left.text, found.text)
            if after != text:
                self._replace(other, after)
            if found.keys:
                self._before += found.before
                yield Taken(other, found.keys)
            elif left.keys:
                self.translations.append(other)

    def _left(self, path: str, text: str) -> Left:
        kind = kind_of(path)
        if kind.kind == "narrative":
            left = self._cut.left_in(text)
            return Left(left, ("text",) if left != text else ())
        try:
            return cut_from(text, self._cut, NO_TEXTS.get(kind.kind, NO_TERMS))
        except NotWritten as refused:
            raise NotWritten(f"{path}: {refused}", refused.hint) from None

    def _written(self, path: str, left: Left) -> Taken:
        self._replace(path, left.text)
        self._before += left.before
        return Taken(path, left.keys)

    def _replace(self, path: str, text: str) -> None:
        self._touched.add(path)
        self._change.replace(path, self._change.read(path) or b"", text.encode())

    def _copy_from(self, path: str) -> Iterator[Taken]:
        """Take a copy away, and say so in every record that names it."""
        content = self._change.read(path)
        if content is not None:
            self._digests.add(digest(content))
            self._change.remove(path, content)
            yield Taken(path)
        for summary in self._opened.summaries:
            for record in dict.fromkeys(g.path for g in summary.given if g.copy == path):
                before = self._text(record)
                after = _without_copy(before, path)
                after = sealed(record, before, after, self._day, self._reading)
                yield self._written(record, Left(after, ("copy",)))


def _first(path: str) -> str:
    """The path, in the plan's first language, of what is said in another."""
    return (
        f"{translated(path).removesuffix('.yaml')}.md" if path.endswith(".md") else translated(path)
    )


def _without_copy(text: str, path: str) -> str:
    """A record's text that names no copy any more where it named this one."""
    supplied = (parse(text.removeprefix("\ufeff"), "").data or {}).get("supplied")
    for at, item in enumerate(supplied if isinstance(supplied, list) else []):
        if isinstance(item, dict) and item.get("copy") == path:
            text = set_value(text, ("supplied", at, "copy"), REMOVED, block=False)
            if "sha256" in item:
                text = remove_key(text, ("supplied", at, "sha256"))
    return text


def _safely_inside(content: bytes) -> Iterable[str]:
    try:
        inside = look_inside(content)
    except NotAllowed:
        return ()
    return (part.text for part in inside.parts) if inside else ()

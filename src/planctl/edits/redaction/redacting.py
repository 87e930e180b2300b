"""Taking a leak out of a plan as far as planctl can: its files, then the journal, drafts and index."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place
from planctl.edits.evidence.looking_inside import look_inside
from planctl.edits.redaction.forgetting import Gone, clean_drafts, remove_index
from planctl.edits.redaction.redacted_record import Reading, kept_in_step, sealed
from planctl.edits.redaction.removing_words import (
    NO_TEXT,
    NO_WORDS,
    Cut,
    Left,
    cut_from,
    is_too_common,
    pattern_of,
)
from planctl.errors import NotAllowed, NotWritten, WrongUsage
from planctl.model.ids import read_id
from planctl.model.record import REMOVED
from planctl.storage.disk import Disk
from planctl.storage.journal import digest, entries
from planctl.storage.layout import EVIDENCE_FOLDER, kind_of, translated
from planctl.storage.opening import open_folder
from planctl.storage.splice import remove_key, set_value
from planctl.storage.writing import DISK, Change, changing
from planctl.storage.yaml_events import parse

FIELDS = (
    *("progress", "barriers", "next_steps", "public", "internal", "reason", "minute", "role"),
    *("supplied", "reference", "seen_by", "despite", "asks", "was", "now"),
)
"""The fields of a record that can be taken out whole."""
WHAT = 'Name a field, --field progress, or the words, --text "…".'
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
    """What one command took out; nothing of it where it had been done before.

    `elsewhere` are the paths of the plan in which the same words still stand, `translations` those
    that may say the same in other words.
    """

    taken: tuple[Taken, ...]
    elsewhere: tuple[str, ...]
    translations: tuple[str, ...]
    recovered: tuple[str, ...] = ()


def redact(
    place: Place, wish: Wish, day: date, command: str, *, dry_run: bool = False, disk: Disk = DISK
) -> Outcome:
    """Take words, fields or copies out of the plan, and out of all that could bring them back.

    Drafts go first, then the plan's files, whole or not at all, then the journal and the index: as
    long as something is left to clear, the plan or the journal still tells what it is, so that the
    same command goes on where it stopped. It ends well only when all of them are clear. Raises
    WrongUsage, NotAllowed or NotWritten, never with the words themselves.
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
        )
        gone = desk.gone()
        change.clear_journal(gone.is_held_by)
        if not dry_run:
            clean_drafts(place.root, gone.cut, disk)
    if not dry_run:
        remove_index(place.memo, disk)
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
        self._paths = sorted(path for unit in opened.scan.paths.values() for path in unit)
        self._touched: set[str] = set()
        self._before: list[str] = []
        self._digests: set[str] = set()
        self.translations: list[str] = []

    def take_out(self) -> Iterator[Taken]:
        """Take everything out, file by file. Raises NotAllowed where none of it is there, or was."""
        taken: list[Taken] = []
        was_done = False
        for target in self._wish.targets:
            for path in self._files_of(target):
                if kind_of(path).kind != "evidence" and not (self._wish.fields or self._wish.words):
                    raise WrongUsage(f"it is not said what shall go from {target}", WHAT)
                taken += self._from(path)
                self._recall(path)
                was_done = was_done or self._was_done(path)
        if not taken and not was_done:
            raise NotAllowed(
                "what shall go does not stand there: nothing was changed.",
                "Look at the file; words must be typed as they stand in it, in any case.",
            )
        yield from taken

    def gone(self) -> Gone:
        """What was taken out, for who looks for it elsewhere."""
        values = dict.fromkeys(words for words in self._before if len(words.strip()) >= SEARCHED)
        patterns = self._cut.patterns or tuple(map(pattern_of, values))
        return Gone(frozenset(self._touched), Cut(patterns=patterns), frozenset(self._digests))

    def elsewhere(self) -> Iterator[str]:
        """The files of the plan in which the same words still stand."""
        cut = self.gone().cut
        for path in (*self._paths, *self._opened.scan.others, *self._copies()):
            content = self._change.read(path) if cut.patterns else None
            inside = _safely_inside(content) if content else ()
            if any(cut.stands_in(text) for text in inside):
                yield path

    def _copies(self) -> list[str]:
        named = {given.copy for summary in self._opened.summaries for given in summary.given}
        own = (path for path in named if kind_of(path).kind == "evidence")
        return sorted(path for path in own if not {"", ".", ".."} & set(path.split("/")))

    def _files_of(self, target: str) -> list[str]:
        """The files that a name, an id or a path means. Raises WrongUsage for none."""
        name = target.replace(os.sep, "/").rpartition("/")[2]
        if f"/{EVIDENCE_FOLDER}/" in target.replace(os.sep, "/"):
            return [self._copy_meant(target)]
        stem = name.removesuffix(".yaml").removesuffix(".md")
        if read_id(target):
            return self._commitment_of(read_id(target) or "")
        found = [
            path
            for path in self._paths
            if not kind_of(path).language
            and path.rpartition("/")[2] in (f"{stem}.yaml", f"{stem}.md")
            and kind_of(path).kind in ("record", "commitment", "narrative")
        ]
        narratives = [path for path in self._opened.scan.others if path.endswith(f"/{stem}.md")]
        if not (found or narratives):
            raise self._unknown(target, stem)
        return [*found, *narratives]

    def _unknown(self, target: str, stem: str) -> WrongUsage:
        from difflib import get_close_matches

        known = [path.rpartition("/")[2].removesuffix(".yaml") for path in self._paths]
        near = get_close_matches(stem, known, 1, 0.6)
        hint = f"Did you mean {near[0]}?" if near else "A record is named as planctl show names it."
        return WrongUsage(f'there is no record, id or copy "{target}" in this plan', hint)

    def _commitment_of(self, identity: str) -> list[str]:
        if self._wish.fields:
            raise WrongUsage(
                "--field is for records; of a commitment's file the words are named",
                f'planctl redact {identity} --text "the words"',
            )
        minted = (each for summary in self._opened.summaries for each in summary.minted)
        paths = [each.path for each in minted if each.id == identity]
        if not paths:
            raise WrongUsage(f'there is no "{identity}" in this plan', "See: planctl list")
        return paths

    def _copy_meant(self, target: str) -> str:
        """A copy's path in the plan, typed from there, from here, or with its last names alone."""
        sought = target.replace(os.sep, "/")
        copies = self._copies()
        found = [path for path in copies if path == sought or sought.endswith(f"/{path}")]
        found = found or [path for path in copies if path.endswith(f"/{sought}")]
        if len(found) != 1:
            raise WrongUsage(
                f'no record names a copy "{target}"', "See the copies with: planctl evidence list"
            )
        return found[0]

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
        beside = [p for p in self._paths if kind_of(p).language and translated(p) == path]
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
            after = kept_in_step(path, before, left.text, found.text)
            if after != text:
                self._replace(other, after)
            if found.keys:
                self._before += found.before
                yield Taken(other, found.keys)
            elif left.keys:
                self.translations.append(other)

    def _left(self, path: str, text: str) -> Left:
        kind = kind_of(path)
        if kind.kind not in ("record", "commitment"):
            left = self._cut.left_in(text)
            return Left(left, ("text",) if left != text else ())
        no_text = NO_TEXT if kind.kind == "record" else NO_WORDS
        try:
            return cut_from(text, self._cut, no_text)
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

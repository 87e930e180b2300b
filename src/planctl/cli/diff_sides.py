"""The two sides of a diff, opened: each through the same reader, looked at from its day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planctl.cli.clock import today
from planctl.cli.diff_words import DAY, PERIOD, REVISION, Typed, Word
from planctl.cli.opening import open_at
from planctl.cli.past import also_a_revision, commit_of, common_commit
from planctl.errors import Unreadable, WrongUsage
from planctl.git.door import GitFailedError
from planctl.locale.changes import change_word
from planctl.model.action import Commitment
from planctl.model.plan import Plan
from planctl.model.record import Record
from planctl.model.unit import Unit
from planctl.queries.changes.side import Found, Pair, Side
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.layout import kind_of
from planctl.storage.opening import Opened, as_known

if TYPE_CHECKING:
    from planctl.storage.known import View
    from planctl.storage.reading_unit import UnitReading

OTHER_FORMS = "A day is written 2026-03-31, a period 2025-26-Q4."


ALIKE = (
    ("day", re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"), "A day is written 2026-03-31"),
    (
        "period",
        re.compile(r"\d{4}([-/]\d{2,4})?[ -]?[QqCc]\d+"),
        "A period is written 2025-26-Q4, Q1 to Q4, or a financial year 2025-26",
    ),
)
"""What is written like a day or a period and is none: no revision is meant by it."""


class Look(NamedTuple):
    """One side, opened. `commit` is the full id of its revision, "" for the files of today."""

    word: Word
    commit: str
    opened: Opened
    known: date
    as_of: date


def look_at(root: str, files: Opened, typed: Typed, as_of: date | None) -> tuple[Look, Look]:
    """Both sides, opened. Without `as_of` a day and a period are looked at from their own last day."""
    before, now = (_commit(root, word) for word in (typed.before, typed.now))
    if typed.fork:
        before = common_commit(root, typed.before.typed, typed.now.typed)
    looks = (
        _look(root, files, typed.before, before, as_of),
        _look(root, files, typed.now, now, as_of),
    )
    for look in looks:
        _require_sound(look)
    return looks


def _commit(root: str, word: Word) -> str:
    if word.kind != REVISION:
        return ""
    try:
        return commit_of(root, word.typed)
    except (WrongUsage, GitFailedError) as wrong:
        for kind, alike, form in ALIKE:
            if alike.fullmatch(word.typed):
                raise WrongUsage(f'"{word.typed}" is no {kind}', form) from wrong
        if isinstance(wrong, WrongUsage):
            raise WrongUsage(str(wrong), wrong.hint or OTHER_FORMS) from wrong
        raise


def _look(root: str, files: Opened, word: Word, commit: str, as_of: date | None) -> Look:
    opened = open_at(root, commit) if commit else files
    own = word.day or (word.period.last if word.period else None)
    day = as_of or own or today()
    return Look(word, commit, opened, own or day, day)


def _require_sound(look: Look) -> None:
    if not look.opened.sound:
        where = f'at "{look.word.typed}"' if look.commit else "in the working files"
        hint = f"planctl check --rev {look.word.typed}" if look.commit else "planctl check"
        raise Unreadable(
            f"plan.yaml or leads.yaml cannot be read {where}", f"See what is wrong with: {hint}"
        )


def readings(root: str, typed: Typed, lang: str) -> tuple[str, ...]:
    """How a word was taken that git could take for a revision as well, with what to write for that."""
    notes = []
    for word in (typed.before, typed.now):
        name = also_a_revision(root, word.typed) if word.kind in (DAY, PERIOD) else ""
        if name:
            taken = change_word(f"taken-{word.kind}", lang)
            notes.append(taken.format(word=word.typed, name=name))
    return tuple(notes)


def pair_of(before: Look, now: Look) -> Pair:
    """The sides as they are compared: only units that differ are read whole."""
    keys = _to_read(before, now)
    was = _units(before.opened, keys)
    if before.opened is now.opened:
        return Pair(_side(before, was, None), _side(now, was, None))
    after = _units(now.opened, keys)
    pair = Pair(_side(before, was, now.as_of), _side(now, after, now.as_of))
    frozen = {each.path for side in pair for each in side.plan.terms.frozen}
    same = all(_bytes_at(before.opened, path) == _bytes_at(now.opened, path) for path in frozen)
    return pair if same else _figured(pair, before, now)


def _bytes_at(opened: Opened, path: str) -> bytes | None:
    try:
        return read_plainly(opened, path)
    except KeyError:  # a revision has no such file
        return None


def _figured(pair: Pair, before: Look, now: Look) -> Pair:
    """The sides with the figures of the periods that were agreed, which only their files say."""
    from planctl.storage.frozen_figures import figures_of

    return Pair(
        *(
            side._replace(
                figures={
                    str(each.period): figures_of(each.path, look.opened.read)
                    for each in side.plan.terms.frozen
                }
            )
            for side, look in zip(pair, (before, now), strict=True)
        )
    )


def _units(opened: Opened, keys: set[str]) -> dict[str, "UnitReading"]:
    """The units with these keys, read whole."""
    from planctl.storage.reading_unit import read_unit

    plan, paths = opened.plan, opened.scan.paths
    return {
        key: read_unit(key, paths[key], opened.read, plan.terms, plan.register)
        for key in sorted(keys & {summary.key for summary in opened.summaries})
    }


def _to_read(before: Look, now: Look) -> set[str]:
    """The units whose files or known records differ; all of them where a record lies astray."""
    units = {summary.key for look in (before, now) for summary in look.opened.summaries}
    astray = any(summary.strays for look in (before, now) for summary in look.opened.summaries)
    same_day = (before.known, before.word.period) == (now.known, now.word.period)
    if astray or not same_day:
        return units
    if before.opened is now.opened:
        return set()
    return {key for key in units if _bytes(before.opened, key) != _bytes(now.opened, key)}


def _bytes(opened: Opened, key: str) -> dict[str, bytes | None]:
    return {path: read_plainly(opened, path) for path in opened.scan.paths.get(key, ())}


def read_plainly(opened: Opened, path: str) -> bytes | None:
    """The bytes of a file with plain line ends, None where they cannot be had."""
    try:
        return opened.read(path).replace(b"\r\n", b"\n")
    except OSError:
        return None


def _side(look: Look, readings: dict[str, "UnitReading"], checked: date | None) -> Side:
    """A side, with its problems as of a day, None where both sides have the same files."""
    opened, period = look.opened, look.word.period
    plan = _plan(look)
    commitments, records = _from(look, {key: each.unit for key, each in readings.items()})
    unreadable = plan.unreadable
    return Side(
        plan=plan,
        as_of=look.as_of,
        known=look.known,
        period=period,
        summaries=opened.summaries,
        commitments=commitments,
        records=records,
        problems=_problems(opened, checked) if checked else (),
        narratives=_narratives(opened),
        unread=frozenset(
            kind_of(path).unit for path in unreadable if kind_of(path).kind == "commitment"
        ),
        unread_paths=frozenset(unreadable),
        written=tuple(c for each in readings.values() for c in each.unit.commitments),
        record_texts=dict(_record_texts(readings.values())),
        paths=frozenset(path for each in opened.scan.paths.values() for path in each),
    )


SPOKEN = ("progress", "barriers", "next_steps", "public", "reason")
"""The parts of a record that are told in other languages; internal ones are the coordinator's."""


def _record_texts(
    readings: "Iterable[UnitReading]",
) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    """By the names of records their words in other languages, by language and part."""
    for reading in readings:
        for name, texts in reading.texts.items():
            if texts:
                yield name, {language: _spoken(text) for language, text in texts.items()}


def _spoken(text: object) -> dict[str, str]:
    words = {key: str(getattr(text, key)).strip("\n") for key in SPOKEN}
    return {key: said for key, said in words.items() if said}


def _plan(look: Look) -> Plan:
    """The plan as known; for a period the words of its last day, for a reader compares two of them."""
    if look.word.period is None:
        return as_known(look.opened, look.known, None)
    from planctl.storage.known import plan_from

    keys = (summary.key for summary in look.opened.summaries)
    return plan_from(look.opened, keys, _view(look))


def _view(look: Look) -> "View":
    from planctl.storage.known import view_of

    return view_of(look.opened.plan, look.known, look.word.period)._replace(then=True)


def _from(
    look: Look, units: dict[str, Unit]
) -> tuple[dict[str, Commitment], dict[str, tuple[Record, ...]]]:
    """Commitments by id as they were on the day, and by subject the records that count."""
    from planctl.model.rewinding import rewound
    from planctl.model.strays import ids_of
    from planctl.storage.tokens import token

    view = _view(look)
    ids = ids_of(look.opened.summaries)
    found: list[Commitment] = []
    records: dict[str, dict[str, Record]] = {}
    changes: list[Record] = []
    for key, unit in units.items():
        found += unit.commitments
        changes += view.not_yet_made(unit)
        astray = (
            each
            for each in unit.strays
            if ids.owner(each.subject, ids.place(each.subject, each.path, key)) is not None
        )
        for record in (*unit.records, *astray):  # one astray lies in two units: it counts once
            records.setdefault(record.subject, {})[record.path] = record
    then = rewound(found, changes, token)
    by_subject = {subject: tuple(each.values()) for subject, each in records.items()}
    return {commitment.id: commitment for commitment in reversed(then)}, by_subject


def _problems(opened: Opened, as_of: date) -> tuple[Found, ...]:
    policies = opened.plan.terms.policies
    return tuple(
        Found(problem, kind_of(problem.path).unit, severity_of(problem.code, policies))
        for problem in problems_of(opened, as_of)
    )


def _narratives(opened: Opened) -> dict[str, str]:
    """The words written for each aim and period, by "aim period"."""
    found = {}
    for path in opened.scan.others:
        name = narrative_of(opened, path)
        if name:
            found[name] = (read_plainly(opened, path) or b"").decode("utf-8", "replace")
    return found


def narrative_of(opened: Opened, path: str) -> str:
    """The aim, period and language whose narrative a file is, "" for any other file."""
    from planctl.model.period import parse_period
    from planctl.storage.layout import parts

    folder, _, name = path.rpartition("/")
    stem, language, ending = parts(name)
    is_one = ending == "md" and any(aim.id == folder for aim in opened.plan.terms.aims)
    return " ".join(filter(None, (folder, stem, language))) if is_one and parse_period(stem) else ""

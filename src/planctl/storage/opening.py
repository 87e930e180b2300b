"""Opening a plan: from its folder through the index, or from a revision, into one value to ask."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from planctl.errors import NoPlan, Unreadable
from planctl.model.lead import Register
from planctl.model.period import Period
from planctl.model.plan import Plan, Terms, Tracked
from planctl.model.problem import Problem
from planctl.model.summary import Summary
from planctl.storage.index import PLACES, Kept, Line, Memory, line_of, load, save
from planctl.storage.memo import register_from, terms_from
from planctl.storage.scanning import TERMS, Scan, group, scan

if TYPE_CHECKING:
    from planctl.storage.texts import FolderSource

Read = Callable[[str], bytes]
SPOILED = (ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What a row that is not as we wrote it can raise; such a row counts as not there."""


class Opened(NamedTuple):
    """A plan, ready to be asked. `problems` are those of the plan's own files.

    `memory` is what the index holds of it.
    """

    plan: Plan
    summaries: tuple[Summary, ...]
    problems: tuple[Problem, ...]
    sound: bool
    scan: Scan
    read: Read
    memory: Memory


class Context(NamedTuple):
    """The terms and the register, with the stamp of the files they came from."""

    terms: Terms
    register: Register
    problems: tuple[Problem, ...]
    sound: bool
    unreadable: tuple[str, ...]
    line: Line


def find_plan(start: str, given: str | None = None) -> str:
    """The folder that holds plan.yaml: the one given, else the nearest `plan/` above `start`.

    Raises NoPlan with a sentence that says where it looked.
    """
    if given:
        for folder in (given, os.path.join(given, "plan")):
            if os.path.isfile(os.path.join(folder, "plan.yaml")):
                return os.path.abspath(folder)
        raise NoPlan(
            f"there is no plan.yaml in {given}", "Name the folder that holds plan.yaml with --plan."
        )
    folder = os.path.abspath(start)
    while True:
        for place in (os.path.join(folder, "plan"), folder):
            if os.path.isfile(os.path.join(place, "plan.yaml")):
                return place
        above = os.path.dirname(folder)
        if above == folder:
            raise NoPlan(
                "there is no plan here or in any folder above",
                "Go to a plan's folder, name one with --plan, or begin one with: planctl init",
            )
        folder = above


def open_folder(root: str, index: str | None = None) -> Opened:
    """The plan in a folder as it stands now. `index` is the path of its memo, None for none."""
    found = scan(root)
    read = reader(root)
    kept = load(index) if index else Kept(0, {})
    context = _context(found, read, kept)
    lines, summaries = _summaries(found, read, kept, context, root)
    summaries, joined = with_strays(summaries, found, read, context, kept)
    lines |= joined
    places = kept.lines.pop(PLACES, None)
    memory = Memory(index, tuple(lines.values()), places)
    if lines.keys() != kept.lines.keys() or any(kept.lines[k] is not lines[k] for k in lines):
        memory = memory._replace(places=None)
        if index:
            save(index, list(memory.lines))
    return _opened(context, summaries, found, read, memory)


def open_texts(texts: dict[str, bytes]) -> Opened:
    """The plan that texts by path make up: a revision of it, or a test's."""
    found = group(list(texts))
    context = _context(found, texts.__getitem__, Kept(0, {}))
    _, summaries = _summaries(found, texts.__getitem__, Kept(0, {}), context, None)
    summaries, _ = with_strays(summaries, found, texts.__getitem__, context, Kept(0, {}))
    return _opened(context, summaries, found, texts.__getitem__, Memory())


def reader(root: str) -> Read:
    """How the files below a folder are read: regular files only, no link followed."""
    source: list[FolderSource] = []

    def read(path: str) -> bytes:
        if not source:
            from planctl.storage.texts import FolderSource

            source.append(FolderSource(root))
        return source[0].read(path)

    return read


def _context(found: Scan, read: Read, kept: Kept) -> Context:
    stamp = found.stamps.get(TERMS, "")
    line = kept.fresh(TERMS, stamp, found.newest.get(TERMS, 0))
    if line:
        try:
            return _context_from(line)
        except SPOILED:
            pass
    from planctl.storage.reading import read_terms

    reading = read_terms(found.paths.get(TERMS, []), read)
    return Context(*reading, line_of(TERMS, stamp, reading))


def _context_from(line: Line) -> Context:
    import json

    terms, leads, problems, sound, unreadable = json.loads(line.text)
    return Context(
        terms_from(terms),
        register_from(leads),
        tuple(Problem(*problem) for problem in problems),
        sound,
        tuple(unreadable),
        line,
    )


def _summaries(
    found: Scan, read: Read, kept: Kept, context: Context, root: str | None
) -> tuple[dict[str, Line], list[Summary]]:
    lines = {TERMS: context.line}
    summaries: list[Summary] = []
    stale: list[str] = []
    for key in sorted(found.paths.keys() - {TERMS}):
        line = kept.fresh(key, _stamp(found, context, key), found.newest.get(key, 0))
        summary = _kept_summary(line)
        if line is None or summary is None:
            stale.append(key)
            continue
        lines[key] = line
        summaries.append(summary)
    for line in _read_lines(stale, found, read, context, root):
        lines[line.key] = line
        summaries.append(line.summary)
    return lines, sorted(summaries, key=lambda summary: summary.key)


def _stamp(found: Scan, context: Context, key: str) -> str:
    """A unit is read against the terms, so their stamp is part of its own."""
    return found.stamps.get(key, "") + context.line.stamp


def _kept_summary(line: Line | None) -> Summary | None:
    try:
        return line.summary if line else None
    except SPOILED:
        return None


def _read_lines(
    keys: list[str], found: Scan, read: Read, context: Context, root: str | None
) -> Iterable[Line]:
    """The units read from their files, through the same rows that the index keeps."""
    if not keys:
        return []
    from planctl.storage.many import Job, Shop, rows

    jobs = [Job(key, found.paths[key]) for key in keys]
    shop = Shop(root, read, context.terms, context.register)
    return [
        Line(key, _stamp(found, context, key), text.encode("utf-8", "surrogatepass"))
        for key, text in rows(jobs, shop)
    ]


def _opened(
    context: Context, summaries: list[Summary], found: Scan, read: Read, memory: Memory
) -> Opened:
    tracked = in_plan_order([t for s in summaries for t in s.tracked], context.terms)
    unreadable = sorted(
        {*found.links, *context.unreadable, *(p for s in summaries for p in s.unreadable)}
    )
    commitments = sum(m.id.startswith("COM-") for s in summaries for m in s.minted)
    plan = Plan(context.terms, context.register, tracked, commitments, tuple(unreadable))
    return Opened(plan, tuple(summaries), context.problems, context.sound, found, read, memory)


def with_strays(
    summaries: list[Summary], found: Scan, read: Read, context: Context, kept: Kept
) -> tuple[list[Summary], dict[str, Line]]:
    """Summaries with every record counted where its subject is, and the lines that keep those units.

    Place means nothing; but a record that may mean an action whose id was given anew is counted
    nowhere.
    """
    strays = [(s.key, subject, path) for s in summaries for subject, path in s.strays]
    if not strays and not any(s.former for s in summaries):
        return summaries, {}
    from planctl.model.strays import ids_of

    ids = ids_of(summaries)
    homes: dict[str, set[str]] = {}
    for key, subject, path in strays:
        owner = ids.owner(subject, ids.place(subject, path, key))
        if owner is not None and owner != key:
            found.paths[owner] = sorted({*found.paths[owner], path})
            homes.setdefault(owner, {owner}).add(key)
    late = {s.key: ids.late(s) for s in summaries if s.away}
    for key in (key for key, each in late.items() if each):
        gone = {path for _, path in late[key]}
        found.paths[key] = [path for path in found.paths[key] if path not in gone]
        homes.setdefault(key, {key})
    lines = _joined(homes, found, read, context, kept)
    anew = {line.key[len(JOINED) :]: line.summary for line in lines}
    told = [(anew.get(s.key, s), late.get(s.key, ())) for s in summaries]
    joined = {line.key: line for line in lines}
    return [s._replace(strays=(*s.strays, *late)) if late else s for s, late in told], joined


JOINED = "+"
"""What the key of a unit begins with that is kept with records from other folders."""


def _joined(
    homes: dict[str, set[str]], found: Scan, read: Read, context: Context, kept: Kept
) -> list[Line]:
    """A line for each unit with the records that lie in other units' folders, `homes` by its key."""
    lines: list[Line] = []
    stamps: dict[str, str] = {}
    for home, units in homes.items():
        paths = "\n".join(found.paths[home]).encode("utf-8", "surrogateescape")
        parts = [*(found.stamps.get(unit, "") for unit in sorted(units)), context.line.stamp]
        stamps[home] = "".join([*parts, f"{crc32(paths):08x}"])
        newest = max(found.newest.get(unit, 0) for unit in units)
        line = kept.fresh(JOINED + home, stamps[home], newest)
        if line is not None and _kept_summary(line) is not None:
            lines.append(line)
    stale = sorted(homes.keys() - {line.key[len(JOINED) :] for line in lines})
    anew = _read_lines(stale, found, read, context, None)
    return [*lines, *(Line(JOINED + key, stamps[key], text) for key, _, text in anew)]


def in_plan_order(tracked: Iterable[Tracked], terms: Terms) -> tuple[Tracked, ...]:
    """Actions by aim in the plan's order, then by commitment, then as their file lists them."""
    order = {aim.id: at for at, aim in enumerate(terms.aims)}
    return tuple(
        sorted(tracked, key=lambda t: (order.get(t.aim, len(order)), number(t.commitment_id)))
    )


def number(identity: str) -> int:
    """The number in an id, for ordering: COM-100 after COM-99."""
    return int(identity.rpartition("-")[2] or 0)


def as_known(opened: Opened, as_of: date, period: Period | None, heard: date | None = None) -> Plan:
    """The plan as known on a day and in its words of that day, or as said about a period.

    Of a period that was agreed the words are those of then. Units whose newest record is not after
    the day stand as they are; only the others are read again. Silence about a period is judged on
    the day when it was agreed, else on `heard`, the day when somebody asks.
    """
    plan = opened.plan
    late = {
        s.key for s in opened.summaries if period or (s.newest is not None and s.newest[1] > as_of)
    }
    if not late:
        return plan
    from planctl.storage.known import plan_from, view_of

    known = plan_from(opened, late, view_of(plan, as_of, period))
    heard = known.agreed.date if known.agreed else heard
    return known._replace(terms=known.terms._replace(heard=heard)) if period else known


def require_sound(opened: Opened) -> None:
    """Stop where the plan's own files cannot be read: nothing can be said without them."""
    if not opened.sound:
        raise Unreadable(
            "plan.yaml or leads.yaml cannot be read", "See what is wrong with: planctl check"
        )

"""The screen of documents that are brought in: how they were read, the plan, the doubts, what comes next."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from planctl.contract.answer import visible
from planctl.contract.importing.told import (
    ToldAside,
    ToldColumn,
    ToldDocument,
    ToldImport,
    ToldProblem,
    ToldTable,
)
from planctl.locale.importing import importing
from planctl.terminal.doubts import draw_doubts
from planctl.terminal.proposed_plan import draw_changes, draw_plan
from planctl.terminal.screen import DOT, GAP, Screen, shown

UNDER = " " * 4
PERSONAL = "personal"
"""The code of what may give a person away."""
MOST_FILES = 8
"""Files that are named; of more the rest is counted."""
MOST_ASIDES = 12
"""Words left aside of one manner that are shown; machines get all of them."""


def draw_import(screen: Screen, told: ToldImport) -> None:
    """Everything that is to be known before it is written; the summary stands last."""
    for document in told.documents:
        _document(screen, document)
    _asides(screen, [aside for aside in told.asides if aside.code != PERSONAL])
    if told.is_new:
        draw_plan(screen, told)
    else:
        draw_changes(screen, told)
    _files(screen, told)
    _problems(screen, told)
    _personal(screen, told)
    draw_doubts(screen, told.doubts)
    draw_end(screen, told)


def draw_candidates(screen: Screen, lines: Sequence[tuple[str, str]]) -> None:
    """The lines that may be actions, where nothing says which are."""
    if not lines:
        screen.line(_say(screen, "no-candidates"))
        return
    screen.line(f"{_say(screen, 'candidates')}: {len(lines)}", style="bold")
    for at, text in lines:
        screen.hanging(f"{GAP}{at}{GAP}", text)


def draw_end(screen: Screen, told: ToldImport) -> None:
    """The counts, the sentences, and what to type next: each command on one line, to be pasted."""
    screen.facts(_counts(screen, told))
    for line in told.lines:
        screen.hanging("", line)
    for at, command in enumerate(told.commands):
        screen.line(f"{_say(screen, 'next' if at == 0 else 'then')}:")
        screen.console.print(shown(Text(f"{GAP}{command}")), soft_wrap=True)


def _counts(screen: Screen, told: ToldImport) -> Iterator[str]:
    if told.is_new:
        yield f"{_say(screen, 'aims')}: {len(told.aims)}"
        yield f"{_say(screen, 'commitments')}: {len(told.commitments)}"
        yield f"{_say(screen, 'actions')}: {len(told.actions)}"
    else:
        for manner in ("new", "reworded", "asked", "moved", "gone", "kept", "reported"):
            items = {change.id or change.now for change in told.changes if change.manner == manner}
            if items or manner in ("new", "reworded", "moved", "gone"):
                yield f"{_say(screen, f'{manner}-count')}: {len(items)}"
        yield f"{_say(screen, 'unchanged-count')}: {told.unchanged}"
    if told.settled:
        yield f"{_say(screen, 'settled')}: {told.settled}"
    yield f"{_say(screen, 'doubts')}: {len(told.doubts)}"
    if personal := [aside for aside in told.asides if aside.code == PERSONAL]:
        yield f"{_say(screen, PERSONAL)}: {len(personal)}"
    if told.problems:
        word = _say(screen, "check-found" if told.written else "check-finds")
        yield f"{word}: {len(told.problems)}"


def _document(screen: Screen, document: ToldDocument) -> None:
    facts = [document.kind] if document.kind else []
    facts += [
        f"{_say(screen, 'tables')}: {len(document.tables)}",
        f"{_say(screen, 'rows')}: {sum(table.rows for table in document.tables)}",
    ]
    screen.facts(facts, Text(visible(document.file) + GAP, style="bold"))
    for columns, tables in _alike(document.tables):
        names = ", ".join(table.name for table in tables)
        rows = f"{_say(screen, 'rows')}: {sum(table.rows for table in tables)}"
        alike = [_say(screen, "same-columns")] if len(tables) > 1 else []
        screen.hanging(GAP, DOT.join([names, rows, *alike]))
        screen.table(
            [("", "left")] * 3,
            [_column(screen, column) for column in columns],
            stretch=(0, 2),
            indent=4,
        )
    screen.line()


def _alike(
    tables: Sequence[ToldTable],
) -> Iterator[tuple[tuple[ToldColumn, ...], list[ToldTable]]]:
    """Tables together whose columns are the same, in the order of the first."""
    found: dict[tuple[ToldColumn, ...], list[ToldTable]] = {}
    for table in tables:
        found.setdefault(table.columns, []).append(table)
    yield from found.items()


def _column(screen: Screen, column: ToldColumn) -> tuple[str, str, str]:
    number = f"{_say(screen, 'column')} {column.number}"
    heading = column.heading or f"{number} {_say(screen, 'no-heading')}"
    return heading, column.field or _say(screen, "no-field"), column.reason


def _asides(screen: Screen, asides: Sequence[ToldAside]) -> None:
    """What was not taken as said or was decided, gathered by its manner, each with its place."""
    if not asides:
        return
    screen.line(_say(screen, "noted"), style="bold")
    gathered: dict[str, list[ToldAside]] = {}
    for aside in asides:
        gathered.setdefault(aside.manner, []).append(aside)
    for manner, some in gathered.items():
        screen.line(f"{GAP}{manner}: {len(some)}")
        _places(screen, some)
    screen.line()


def _places(screen: Screen, asides: list[ToldAside]) -> None:
    """Those with words one a line, those that are places alone together."""
    spoken = [aside for aside in asides if aside.words]
    bare = [aside.at for aside in asides if not aside.words and aside.at]
    for aside in spoken[:MOST_ASIDES]:
        screen.hanging(f"{UNDER}{aside.at}{GAP}" if aside.at else UNDER, aside.words)
    if bare:
        screen.hanging(UNDER, "; ".join(bare[:MOST_ASIDES]))
    left = max(len(spoken) - MOST_ASIDES, 0) + max(len(bare) - MOST_ASIDES, 0)
    if left:
        screen.line(f"{UNDER}{_say(screen, 'more')}: {left}")


def _personal(screen: Screen, told: ToldImport) -> None:
    """What may give a person away and would be written: to be looked at before it is."""
    some = [aside for aside in told.asides if aside.code == PERSONAL]
    if some:
        screen.line(f"{_say(screen, PERSONAL)}: {len(some)}", style="bold red")
        _places(screen, some)
        screen.line()


def _files(screen: Screen, told: ToldImport) -> None:
    if not told.paths:
        return
    word = _say(screen, "wrote" if told.written else "would-write")
    for path in told.paths[:MOST_FILES]:
        screen.console.print(shown(Text(f"{word} {path}")), soft_wrap=True)
    if len(told.paths) > MOST_FILES:
        more = f"{_say(screen, 'more')}: {len(told.paths) - MOST_FILES}"
        screen.line(f"{_say(screen, 'files')}: {len(told.paths)}{DOT}{more}")
    screen.line()


def _problems(screen: Screen, told: ToldImport) -> None:
    """What check finds then, gathered by its code: one of each is quoted."""
    if not told.problems:
        return
    word = _say(screen, "check-found" if told.written else "check-finds")
    screen.line(f"{word}: {len(told.problems)}", style="bold")
    gathered: dict[tuple[str, str], list[ToldProblem]] = {}
    for problem in told.problems:
        gathered.setdefault((problem.severity, problem.code), []).append(problem)
    for (severity, code), some in gathered.items():
        screen.hanging(f"{GAP}{severity} [{code}]: {len(some)}{GAP}", some[0].message)
    screen.line()


def _say(screen: Screen, key: str) -> str:
    return importing(key, screen.lang)

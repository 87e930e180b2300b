"""A plan that is not written yet on a screen: the whole of a new one, or what differs from one there."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from planctl.contract.answer import visible
from planctl.contract.importing.told import (
    ToldAction,
    ToldAim,
    ToldChange,
    ToldImport,
    ToldReport,
)
from planctl.locale.catalogue import say
from planctl.locale.importing import KINDS, importing
from planctl.terminal.screen import DOT, GAP, Screen

UNDER = " " * 4
STYLES = {
    "new": "bold green",
    "reworded": "bold yellow",
    "moved": "bold yellow",
    "asked": "bold yellow",
    "gone": "bold red",
}


def draw_plan(screen: Screen, told: ToldImport) -> None:
    """The plan's own words, its register, then every aim, commitment and action, whole."""
    head = f"{_say(screen, 'plan')}: {told.folder}"
    screen.line(head, style="bold")
    screen.hanging(GAP, told.plan.title, style="bold")
    for label, words in told.plan.facts:
        screen.hanging(f"{GAP}{label}: ", words)
    if told.plan.vision:
        screen.hanging(f"{GAP}{_say(screen, 'vision')}: ", told.plan.vision)
    _register(screen, told)
    for aim in told.aims:
        _aim(screen, aim)
    screen.line()


def draw_changes(screen: Screen, told: ToldImport) -> None:
    """What differs from the plan that is there, in its order; nothing where nothing does."""
    if not told.changes:
        return
    label = _say(screen, "changed" if told.written else "changes")
    screen.line(f"{label}: {told.folder}", style="bold")
    if told.plan.looks_back and any(each.manner == "reported" for each in told.changes):
        screen.hanging(f"{GAP}{_say(screen, 'recorded-for')}: ", told.plan.looks_back)
    for change in told.changes:
        _change(screen, change)
    screen.line()


def _register(screen: Screen, told: ToldImport) -> None:
    if not told.plan.leads:
        return
    screen.line(f"{GAP}{_say(screen, 'leads')}: {len(told.plan.leads)}")
    at = 1 if screen.lang == "cy" else 0
    rows = [(each, name, KINDS.get(kind, (kind, kind))[at]) for each, name, kind in told.plan.leads]
    screen.table([("", "left")] * 3, rows, stretch=(1, 0), indent=4)


def _aim(screen: Screen, aim: ToldAim) -> None:
    screen.line()
    count = sum(len(each.actions) for each in aim.commitments)
    facts = [
        *([_say(screen, aim.kind)] if aim.kind == "cross-cutting" else []),
        f"{_say(screen, 'commitments')}: {len(aim.commitments)}",
        f"{_say(screen, 'actions')}: {count}",
    ]
    screen.facts(facts, Text(visible(aim.title) + GAP, style="bold"))
    if aim.statement:
        screen.hanging(GAP, aim.statement)
    for commitment in aim.commitments:
        screen.hanging(Text(f"{GAP}{commitment.id}{GAP}", style="bold"), commitment.words)
        for action in commitment.actions:
            _action(screen, action)
    paragraphs = [part for part in aim.narrative.split("\n\n") if part.strip()]
    for at, paragraph in enumerate(paragraphs):
        label = f"{_say(screen, 'narrative')}: "
        screen.hanging(GAP + (label if at == 0 else " " * cell_len(label)), paragraph)


def _action(screen: Screen, action: ToldAction, head: Text | None = None) -> None:
    """An action after its id, or after another head."""
    start = head or Text(f"{UNDER}{visible(action.id)}{GAP}", style="bold")
    screen.hanging(start, action.action)
    indent = " " * (start.cell_len if head is None else len(UNDER))
    screen.facts(_in_short(screen, action), indent, indent=len(indent))
    for key, words in _in_words(action):
        if words:
            screen.hanging(f"{indent}{_say(screen, key)}: ", words)
    for heading, words in action.others:
        screen.hanging(f"{indent}{screen.cut(heading, 30)}: ", words)


def _in_short(screen: Screen, action: ToldAction) -> Iterator[str]:
    """The timescale, the lead, and what became of it: a rating always as a word."""
    yield action.timescale or _say(screen, "no-timescale")
    yield action.lead or _say(screen, "no-lead")
    if action.report:
        yield _rating(screen, action.report)
        if action.report.state:
            yield say(action.report.state, screen.lang)
        if not action.report.is_recorded:
            yield _say(screen, "not-recorded")
    if action.is_future:
        yield _say(screen, "future")


def _rating(screen: Screen, report: ToldReport) -> str:
    if report.rag:
        return report.rag_word or report.rag
    word = _say(screen, "unrated")
    return f"{word} ({_say(screen, 'mark')}: {report.mark})" if report.mark else word


def _in_words(action: ToldAction) -> Iterator[tuple[str, str]]:
    report = action.report or ToldReport()
    yield "reference", action.reference
    yield "evidence", action.evidence
    yield "progress", report.progress
    yield "barriers", report.barriers
    yield "next-steps", report.next_steps


def _change(screen: Screen, change: ToldChange) -> None:
    manner = Text(f"{GAP}{_say(screen, change.manner)}{GAP}", style=STYLES.get(change.manner, ""))
    name = Text(f"{visible(change.id)}{GAP}" if change.id else "", style="bold")
    if change.action:
        _action(screen, change.action, manner)
        home = change.under
        if home:
            words = f"{visible(home.id)}{GAP if home.id else ''}{home.words}"
            screen.hanging(f"{UNDER}{_say(screen, 'under')}{GAP}", words)
        return
    if change.manner in ("gone", "kept"):
        answer = f" ({change.now})" if change.now else ""
        screen.hanging(manner + name, f"{change.was}{answer}")
        return
    if change.manner == "reported" and not change.field:
        was = f" ({_say(screen, 'was')} {change.was})" if change.was else ""
        screen.hanging(
            manner + name, f"{change.now}{was}{DOT if change.about else ''}{change.about}"
        )
        return
    if not (change.was and change.now):
        field = f"{_field(screen, change.field)}: " if change.field else ""
        screen.hanging(manner + name, f"{field}{change.now or change.was}")
        return
    about = f"{DOT}{change.about}" if change.about else ""
    screen.hanging(manner + name, _field(screen, change.field) + about)
    for key, words in (("was", change.was), ("now", change.now)):
        screen.hanging(f"{UNDER}{_say(screen, key)}{GAP}", words)


def _field(screen: Screen, field: str) -> str:
    """A field's name in the reader's language; one of the plan's own file is named as it stands."""
    from planctl.locale.importing import ROLES

    named = field.removeprefix("x-").replace("-", " ")
    english, welsh = ROLES.get(field.removeprefix("x-"), (named, named))
    return welsh if screen.lang == "cy" else english


def _say(screen: Screen, key: str) -> str:
    return importing(key, screen.lang)

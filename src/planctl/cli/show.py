"""`planctl show`: one action or commitment, whole."""

from typing import TYPE_CHECKING, NamedTuple

import click

from planctl.cli.answering import head_of, notes_of, say_notes
from planctl.cli.completing import offer
from planctl.cli.opening import Open, finish, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer, as_csv, as_item_json, visible
from planctl.errors import WrongUsage
from planctl.locale.months import format_day
from planctl.model.action import Action, Commitment
from planctl.model.ids import is_action, read_id
from planctl.queries.selection import Stood, selected

if TYPE_CHECKING:
    from planctl.contract.rows import Row
    from planctl.contract.show import Texts
    from planctl.model.record import Record
    from planctl.queries.story import Story

COLUMNS = (
    "id",
    "aim",
    "commitment_id",
    "action",
    "evidence",
    "timescale",
    "due",
    "days_overdue",
    "lead",
    "rag",
    "rag_period",
    "agreed",
    "state",
    "round",
)
COMMITMENT_COLUMNS = ("id", "aim", "commitment")


class One(NamedTuple):
    """The thing asked for, with all that its files say: words as on the day, records of any day."""

    id: str
    asked: Asked
    opened: Open
    commitments: tuple[Commitment, ...]
    records: "tuple[Record, ...]"
    texts: "Texts"


@click.command("show")
@click.argument("identity", metavar="ID", shell_complete=offer("id"))
@reading
def command(asked: Asked, identity: str) -> None:
    """One action or commitment whole: its words, where it stands and why, and its story.

    Texts are never cut here. Records that do not count are shown and marked.

    \b
    Examples:
      planctl show ACT-042
      planctl show com-12 --format md
      planctl show act42 --as-of 2026-03-31
      planctl show ACT-042 --period "2025-26 Q4" --lang cy
      planctl show ACT-042 --format json | jq '.item.why[]'
    """
    _require_unselected(asked, identity)
    opened = open_asked(asked)
    one = _read(_wanted(identity, opened), asked, opened)
    if is_action(one.id):
        _show_action(one)
    else:
        _show_commitment(one)
    finish(opened)


def _require_unselected(asked: Asked, identity: str) -> None:
    """Raises WrongUsage for options that select or group: there is one thing here."""
    for key in ("aim", "commitment", "lead", "rag", "state", "text", "by"):
        if getattr(asked, key):
            raise WrongUsage(
                f"--{key} selects or groups, and show is about one thing",
                f"Leave it out: planctl show {identity}. To select: planctl list --help",
            )


def _wanted(typed: str, opened: Open) -> str:
    """The id that was meant; one that is not there is a usage error with the nearest and its words."""
    words = _known(opened)
    identity = read_id(typed)
    if identity in words:
        return identity
    replaced = {old: t.action.id for t in opened.plan.tracked for old in t.action.was}
    if identity in replaced:
        raise WrongUsage(
            f"{identity} has been replaced by {replaced[identity]}",
            f"See: planctl show {replaced[identity]}",
        )
    raise WrongUsage(f'there is no "{typed}" in this plan', _hint(typed, identity, words, opened))


def _known(opened: Open) -> dict[str, str]:
    """Every id with its words."""
    words = {m.id: "" for s in opened.opened.summaries for m in s.minted}
    for tracked in opened.plan.tracked:
        words[tracked.commitment_id] = tracked.commitment
        words[tracked.action.id] = tracked.action.action
    return words


def _hint(typed: str, identity: str | None, words: dict[str, str], opened: Open) -> str:
    from difflib import get_close_matches

    sought = identity or (
        f"ACT-{int(typed):03d}" if typed.isdecimal() and len(typed) < 6 else typed
    )
    alike = [word for word in words if not identity or word[:4] == identity[:4]]
    swapped = [word for word in alike if sorted(word) == sorted(sought)]
    near = swapped or get_close_matches(sought.upper()[:20], alike, 1, 0.5)
    if near:
        said = visible(" ".join(words[near[0]].split()))
        return f"Did you mean {near[0]}? {said}"
    if opened.plan.unreadable:
        return "Some files cannot be read, and it may be in one of them: planctl check"
    return f"Ids look like ACT-042 and COM-12. To look for words: planctl list --text {typed!r}"


def _read(identity: str, asked: Asked, opened: Open) -> One:
    from planctl.storage.known import view_of, words_from
    from planctl.storage.reading_unit import read_unit

    plan, scanned = opened.plan, opened.opened
    view = view_of(plan, asked.as_of, asked.period)
    units, texts = [], {}
    for key in _units_of(identity, opened):
        paths = scanned.scan.paths[key]
        found = read_unit(key, paths, scanned.read, plan.terms, plan.register)
        units.append(found.unit)
        for name, by_lang in found.texts.items():
            texts[name] = {
                lang: text.model_dump(exclude_defaults=True) for lang, text in by_lang.items()
            }
    return One(
        identity,
        asked,
        opened,
        tuple(commitment for unit in units for commitment in words_from(unit, view)),
        tuple(record for unit in units for record in unit.records),
        texts,
    )


def _units_of(identity: str, opened: Open) -> list[str]:
    """Where it stands now, and of an action that has been moved also where it stood then."""
    stood = {t.commitment_id for t in opened.plan.tracked if t.action.id == identity}
    ids = {identity, *stood}
    return sorted({s.key for s in opened.opened.summaries for m in s.minted if m.id in ids})


def _not_there(one: One) -> WrongUsage:
    """The id is known, but what it names had not been added by then."""
    agreed = one.opened.plan.agreed
    day = format_day(agreed.date if agreed else one.asked.as_of)
    return WrongUsage(
        f"{one.id} was not in the plan yet on {day}", f"It is there now: planctl show {one.id}"
    )


def _story(one: One, action: Action, leads: tuple[str, ...], subjects: set[str]) -> "Story":
    from planctl.queries.story import story

    records = tuple(record for record in one.records if record.subject in subjects)
    return story(one.opened.plan, action, leads, records, one.asked.as_of, one.asked.period)


def _everything(one: One) -> tuple[Stood, ...]:
    return selected(one.opened.plan, one.asked.as_of)


def _show_action(one: One) -> None:
    from planctl.contract.show import action_item
    from planctl.queries.show import show

    plan = one.opened.plan
    stood = next((stood for stood in _everything(one) if stood.id == one.id), None)
    if stood is None:
        raise _not_there(one)
    tracked = stood.tracked
    told = _story(one, tracked.action, tracked.leads, {one.id, tracked.commitment_id})
    shown = show(plan, stood, told)
    if one.asked.format != "table":
        _print(one, action_item(plan, shown, one.texts, one.asked.lang), COLUMNS)
        return
    from planctl.terminal.screen import Screen
    from planctl.terminal.show import Page, draw_action

    screen = Screen(one.asked.lang, full=True)
    draw_action(Page(screen, plan, one.texts, notes_of(one.asked, one.opened)), shown)


def _show_commitment(one: One) -> None:
    from planctl.contract.show import commitment_item

    plan = one.opened.plan
    commitment = next((each for each in one.commitments if each.id == one.id), None)
    if commitment is None:
        raise _not_there(one)
    under = tuple(s for s in _everything(one) if s.tracked.commitment_id == one.id)
    leads = tuple(dict.fromkeys(lead for stood in under for lead in stood.tracked.leads))
    told = _story(one, Action(one.id, commitment.commitment), leads, {one.id})
    if one.asked.format != "table":
        item = commitment_item(plan, commitment, under, told, one.texts, one.asked.lang)
        _print(one, item, COMMITMENT_COLUMNS)
        return
    from planctl.terminal.screen import Screen
    from planctl.terminal.show import Page, draw_commitment

    page = Page(Screen(one.asked.lang, full=True), plan, one.texts, notes_of(one.asked, one.opened))
    draw_commitment(page, commitment, under, told, one.asked.as_of.isoformat())


def _print(one: One, item: "Row", columns: tuple[str, ...]) -> None:
    """The item in the form asked for; csv has one row and the columns that fit in it."""
    from planctl.contract.show import as_markdown_item, as_plain_item

    notes = notes_of(one.asked, one.opened)
    if one.asked.format == "json":
        total = len(selected(one.opened.plan, one.asked.as_of, one.opened.selection))
        head = head_of(one.asked, one.opened, total)
        click.echo(as_item_json("show", {**head, "count": 1}, item), nl=False)
    elif one.asked.format == "md":
        click.echo(as_markdown_item(item, notes, one.asked.lang), nl=False)
    else:
        said = Answer("show", {}, [item], columns, [item], "", notes)
        say_notes(said)
        plain = one.asked.format == "plain"
        click.echo(as_plain_item(item) if plain else as_csv(said), nl=False)

"""The screen of the round: one line a body, then the round and how many have answered."""

from typing import NamedTuple

from planctl.contract.round import in_words, name_of
from planctl.locale.rounds import of_round
from planctl.model.plan import Plan
from planctl.queries.round import Heard, RoundStands
from planctl.terminal.screen import Screen, in_two, with_content
from planctl.terminal.words import draw_notes, heading


class Shown(NamedTuple):
    """The answer to draw. `parts` are (key, label, the round over a group), where asked for."""

    plan: Plan
    stands: RoundStands | None
    parts: list[tuple[str, str, RoundStands]] | None
    notes: tuple[str, ...]


def draw_round(screen: Screen, shown: Shown) -> None:
    """Draw the notes, the bodies, and the summary of the round."""
    draw_notes(screen, shown.notes)
    stands = shown.stands
    if stands is None:
        screen.line(screen.say("no-round"))
        return
    if not stands.bodies:
        screen.line(of_round("nobody-heard", screen.lang))
        screen.line()
    if shown.parts is None:
        _bodies(screen, shown.plan, stands)
    for key, label, part in shown.parts or ():
        title = label or key or screen.say("no-lead")
        facts = [f"{of_round('asked-about', screen.lang)}: {len(part.items)}"]
        heading(screen, title, facts)
        _bodies(screen, shown.plan, part)
    _summary(screen, shown.plan, stands)


def _bodies(screen: Screen, plan: Plan, stands: RoundStands) -> None:
    lang = screen.lang
    told = [of_round(key, lang) for key in ("asked-about", "answered", "no-change")]
    told += [screen.say("awaited"), screen.say("not-reported"), of_round("late", lang)]
    columns = [(of_round("body", lang), "left"), *((in_two(word), "right") for word in told)]
    rows = [_row(screen, plan, stands, heard) for heard in stands.bodies]
    screen.table(*with_content(columns, rows))
    if rows:
        screen.line()


def _row(screen: Screen, plan: Plan, stands: RoundStands, heard: Heard) -> list[str]:
    silent = len(heard.silent)
    counts = (
        len(heard.items),
        len(heard.answered),
        len(heard.no_change),
        silent if stands.is_open else 0,
        0 if stands.is_open else silent,
        len(heard.late),
    )
    return [
        name_of(plan, heard.body, screen.lang),
        *(str(count) if count else "-" for count in counts),
    ]


def _summary(screen: Screen, plan: Plan, stands: RoundStands) -> None:
    (head,), *lines = in_words(plan, stands, screen.lang)
    screen.line(head, style="bold")
    for first, *more in lines:
        screen.facts([f"  {first}", *more], indent=4)

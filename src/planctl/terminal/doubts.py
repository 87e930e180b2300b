"""The doubts about a document on a screen: the question, what was read and where, and the answers."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from planctl.contract.importing.told import ToldDoubt
from planctl.locale.importing import importing
from planctl.terminal.screen import GAP, Screen, shown

MOST_DOUBTS = 60
"""Doubts that are shown; an answers file holds all of them."""
MOST_PLACES = 6
"""Places of a doubt that are named; of more the rest is counted."""
MOST_ANSWERS = 12
"""Answers that are named: a long register offers more, which machines get."""


def draw_doubts(screen: Screen, doubts: Sequence[ToldDoubt]) -> None:
    """Each doubt with its number; nothing where there is none."""
    for doubt in doubts[:MOST_DOUBTS]:
        _doubt(screen, doubt)
        screen.line()
    left = len(doubts) - MOST_DOUBTS
    if left > 0:
        screen.line(importing("doubts-not-shown", screen.lang, count=str(left)))
        screen.line()


def _doubt(screen: Screen, doubt: ToldDoubt) -> None:
    number = f"{doubt.number}. "
    screen.hanging(Text(number, style="bold yellow"), doubt.question, style="bold")
    facts = list(_facts(screen, doubt))
    room = max(cell_len(label) for label, _ in facts) + len(GAP)
    indent = " " * len(number)
    for label, words in facts:
        spare = " " * (room - cell_len(label))
        screen.hanging(Text(f"{indent}{label}{spare}"), words)
    label = _say(screen, "line")
    head = f"{indent}{label}{' ' * (room - cell_len(label))}"
    # Whoever copies the line gets it whole, however long.
    screen.console.print(shown(Text(head + doubt.line)), soft_wrap=True)
    if doubt.blocks:
        screen.hanging(indent, _say(screen, "blocks"), style="bold red")


def _facts(screen: Screen, doubt: ToldDoubt) -> Iterator[tuple[str, str]]:
    """What is said of a doubt: (label, words), the label "" where it goes on."""
    if doubt.about:
        yield _say(screen, "about"), doubt.about
    if doubt.read:
        yield _say(screen, "read"), doubt.read
    if doubt.beside:
        yield _say(screen, "beside"), doubt.beside
    if doubt.places:
        yield _say(screen, "at"), _places(screen, doubt.places)
    label = _say(screen, "choices")
    for answer in _answers(screen, doubt):
        yield label, answer
        label = ""
    if doubt.refused:
        yield _say(screen, "refused"), doubt.refused
    if not doubt.blocks:  # then nothing is done meanwhile
        yield _say(screen, "meanwhile"), doubt.taken


def _places(screen: Screen, places: Sequence[str]) -> str:
    named = "; ".join(places[:MOST_PLACES])
    left = len(places) - MOST_PLACES
    return f"{named} ({_say(screen, 'more')}: {left})" if left > 0 else named


def _answers(screen: Screen, doubt: ToldDoubt) -> Iterator[str]:
    for choice in doubt.choices[:MOST_ANSWERS]:
        same = choice.meaning in ("", choice.answer)
        yield choice.answer if same else f"{choice.answer}: {choice.meaning}"
    left = len(doubt.choices) - MOST_ANSWERS
    if left > 0:
        yield f"{_say(screen, 'more')}: {left}"
    if doubt.is_open:
        yield doubt.form or _say(screen, "any-words")


def _say(screen: Screen, key: str) -> str:
    return importing(key, screen.lang)

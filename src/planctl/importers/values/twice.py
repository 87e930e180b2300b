"""Actions with the same words under one commitment: asked about, but where two documents only say the same."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.proposal import NewAction

_SAID = ("evidence", "timescale", "lead", "reference", "report", "others")


class Placed(NamedTuple):
    """An action, and the number of the document that it stands in."""

    file: int
    action: NewAction


def once(
    placed: Sequence[Placed], commitment: str, questions: Questions
) -> tuple[NewAction | None, ...]:
    """For each of several actions with the same words what is kept in its place, None for nothing.

    Meanwhile those of one document are all kept; of two documents that say something otherwise what
    the first says is.
    """
    actions = [each.action for each in placed]
    is_each_once = len({each.file for each in placed}) == len(placed)
    nothing = (None,) * (len(actions) - 1)
    if is_each_once and (made := _together(actions)):
        return (made, *nothing)
    choices = (Choice("both", "keep-both"), Choice("one", "keep-first"))
    answer = questions.ask(
        Doubt(
            key_of("twice", f"{commitment} {actions[0].action}"),
            "twice",
            actions[0].action,
            tuple(dict.fromkeys(action.at for action in actions)),
            choices,
            "one" if is_each_once else "both",
        )
    )
    return (actions[0], *nothing) if answer == "one" else tuple(actions)


def _together(actions: Sequence[NewAction]) -> NewAction | None:
    """One action that says what all of them say; None where two say something otherwise."""
    made = actions[0]
    for each in actions[1:]:
        for field in _SAID:
            own, other = getattr(made, field), getattr(each, field)
            if own and other and own != other:
                return None
            made = made._replace(**{field: own or other})
        made = made._replace(is_future=made.is_future and each.is_future)
    return made

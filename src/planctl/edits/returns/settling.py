"""What the coordinator said about the questions that a form leaves."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from planctl.edits.bodies import body_of
from planctl.errors import WrongUsage
from planctl.model.ids import is_action, read_id
from planctl.model.lead import Register
from planctl.model.plan import Terms

WAYS = ("take", "keep")
BOTH = "is named with --take and with --keep"


class Settle(NamedTuple):
    """One answer: `way` is "take", as the form says, or "keep", as it is here.

    `id` is an action's. `who` is the body or the file whose row of it is meant, "" where there is
    only one: as typed, until `settled_among` has looked it up.
    """

    way: str
    who: str
    id: str

    @property
    def typed(self) -> str:
        """The words of the option."""
        return f"{self.who}:{self.id}" if self.who else self.id


def settling(take: Iterable[str], keep: Iterable[str]) -> tuple[Settle, ...]:
    """What was typed. Raises WrongUsage for what names no action, or is named both ways."""
    typed = (*(_settle("take", each) for each in take), *(_settle("keep", each) for each in keep))
    return _one_way(typed)


def settled_among(
    typed: Iterable[Settle], files: Collection[str], terms: Terms, register: Register
) -> tuple[Settle, ...]:
    """The same with each body by its id; a file is meant where one of those given has that name.

    Raises WrongUsage, with the nearest, for a body that the register does not have.
    """
    found = []
    for each in typed:
        is_body = each.who and each.who not in files
        who = body_of(each.who, terms, register).id if is_body else each.who
        found.append(each._replace(who=who))
    return _one_way(found)


def _one_way(found: Iterable[Settle]) -> tuple[Settle, ...]:
    all_of_them = tuple(dict.fromkeys(found))
    taken, kept = ({each.typed for each in all_of_them if each.way == way} for way in WAYS)
    if taken & kept:
        raise WrongUsage(f"{min(taken & kept)} {BOTH}", "Say one of the two.")
    return all_of_them


def _settle(way: str, typed: str) -> Settle:
    who, _, words = typed.rpartition(":")
    identity = read_id(words)
    if identity is None or not is_action(identity):
        raise WrongUsage(f'"{typed}" names no action', f"For example: --{way} ACT-042")
    return Settle(way, who.strip(), identity)

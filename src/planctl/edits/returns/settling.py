"""What the coordinator said about the questions that a form leaves."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.errors import WrongUsage
from planctl.model.ids import is_action, read_id

BOTH = "is named with --take and with --keep"


class Settling(NamedTuple):
    """The rows to be taken as the form says, and those to be left as they are here.

    Each is an action's id, or "BODY:ID" where only that body's row is meant.
    """

    take: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()

    def of(self, identity: str, body: str) -> str:
        """What was said of a body's row of an action: "take", "keep", or "" for nothing."""
        names = {identity, f"{body}:{identity}"}
        if names & self.take:
            return "take"
        return "keep" if names & self.keep else ""


def settling(take: Iterable[str], keep: Iterable[str]) -> Settling:
    """What was typed. Raises WrongUsage for what names no action, or is named both ways."""
    taken, kept = frozenset(map(_named, take)), frozenset(map(_named, keep))
    if taken & kept:
        raise WrongUsage(f"{min(taken & kept)} {BOTH}", "Say one of the two.")
    return Settling(taken, kept)


def _named(typed: str) -> str:
    body, _, words = typed.rpartition(":")
    identity = read_id(words)
    if identity is None or not is_action(identity):
        raise WrongUsage(f'"{typed}" names no action', "For example: --take ACT-042")
    return f"{body.strip()}:{identity}" if body else identity

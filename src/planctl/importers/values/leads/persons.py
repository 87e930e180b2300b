"""Leads that are written as a person's name: told, asked about, and the role registered where one stands."""

import re
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.source import Aside
from planctl.importers.values.leads.words import is_person
from planctl.importers.values.wording import one_line

_BESIDE = re.compile(r"(?P<first>[^,(:–]+?)\s*(?:,|\(|:| [–-] )\s*(?P<second>[^()]+?)\)?")
_CONTACT = re.compile(
    r"\s*[,(:–-]?\s*\b(?:tel|t|ext|ffôn|e-?mail|e-?bost)?[.:]?\s*(?:\+?\(?[\d][\d\s()-]{6,}\d|[^\s()@]+@[^\s()]+)\)?",
    re.IGNORECASE,
)
"""A telephone number or a mailbox beside a name: it is no post."""
AS_IT_STANDS = "as-it-stands"


class Person(NamedTuple):
    """A lead written as a person. `role` is what the register calls it, "" for the words themselves.

    That is what stands beside the name; the name where only how to reach somebody does.
    `words` is what is written for the lead: the document's, or what somebody said instead.
    """

    role: str
    words: str


def person_in(
    piece: str, places: tuple[str, ...], questions: Questions, asides: list[Aside]
) -> Person | None:
    """The person that a piece names, asked about; None where it names none."""
    bare = _CONTACT.sub("", piece)
    role = _role_beside(bare)
    if not role and not is_person(bare):
        return None
    asides.extend(Aside(at, "personal", "name") for at in places)
    choices = [Choice(AS_IT_STANDS, AS_IT_STANDS)]
    if role:
        choices.append(Choice(role, "role-only"))
    answer = questions.ask(
        Doubt(
            key_of("person", piece),
            "person",
            piece,
            places,
            tuple(choices),
            AS_IT_STANDS,
            is_open=True,
        )
    )
    name = role or (bare if bare != piece else "")
    return Person(name, piece if answer == AS_IT_STANDS else one_line(answer))


def _role_beside(piece: str) -> str:
    """The role in "Jane Smith, Head of Housing" or "Head of Housing (Jane Smith)"; "" for neither."""
    found = _BESIDE.fullmatch(piece)
    if not found:
        return ""
    first, second = found["first"].strip(), found["second"].strip()
    if is_person(first) and not is_person(second):
        return second
    return first if is_person(second) and not is_person(first) else ""

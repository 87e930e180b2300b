"""What the rest of a plan needs to know of one unit; what the index keeps of it."""

from datetime import date
from typing import NamedTuple

from planctl.model.plan import Tracked
from planctl.model.problem import Problem


class Minted(NamedTuple):
    """An id that a file gives to its commitment or an action; `keys` is where in the file."""

    id: str
    path: str
    keys: tuple[str | int, ...]


class Link(NamedTuple):
    """An id that a file points at outside its own unit."""

    id: str
    path: str
    keys: tuple[str | int, ...]


class Given(NamedTuple):
    """An item of evidence that a record supplies: about which id, and where it stands in which file.

    `copy` and `sha256` are as the record says, both empty where there is no copy.
    """

    subject: str
    path: str
    keys: tuple[str | int, ...]
    copy: str = ""
    sha256: str = ""


class Summary(NamedTuple):
    """All that the rest of the plan needs to know of a unit; what the index keeps.

    `problems` are those this unit has by itself. `strays` are (subject, path). `accepted` are
    (subject, code) pairs acknowledged. `newest` is the path and date of the newest record. `texts`
    are this unit's texts in other languages that want work: (path of the words, id, language,
    "missing" or "stale"). `moved` are (action, commitment) and (commitment, aim): where each stood before.
    `given` is the evidence that records supply. `former` are (id, id before) of commitments that were
    renumbered. `away` are (subject, path) of the records that lie under another aim than the file.
    """

    key: str
    tracked: tuple[Tracked, ...]
    problems: tuple[Problem, ...]
    minted: tuple[Minted, ...]
    links: tuple[Link, ...] = ()
    strays: tuple[tuple[str, str], ...] = ()
    accepted: tuple[tuple[str, str], ...] = ()
    unreadable: tuple[str, ...] = ()
    newest: tuple[str, date] | None = None
    texts: tuple[tuple[str, str, str, str], ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    given: tuple[Given, ...] = ()
    former: tuple[tuple[str, str], ...] = ()
    away: tuple[tuple[str, str], ...] = ()

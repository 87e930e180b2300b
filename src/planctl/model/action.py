"""Actions and commitments: what the partnership said, in its own words."""

from typing import NamedTuple


class Action(NamedTuple):
    """A milestone or action under a commitment, in the plan's published words.

    `was` holds ids it once had. `accountable` is a lead's id only where the plan says so. `texts`
    holds its words in other languages: language -> {field: words}, and `of` by language the token
    of the words that they translate.
    """

    id: str
    action: str
    evidence: str = ""
    timescale: str = ""
    lead: str = ""
    accountable: str = ""
    publish: bool = True
    was: tuple[str, ...] = ()
    texts: dict[str, dict[str, str]] = {}
    of: dict[str, str] = {}


class Commitment(NamedTuple):
    """A "We will …" under an aim, with its actions in order. `path` is its file in the plan folder.

    `was` holds ids it once had. `texts` and `of` are as an action's, of its one field.
    """

    id: str
    commitment: str
    aim: str
    path: str
    actions: tuple[Action, ...] = ()
    publish: bool = True
    texts: dict[str, str] = {}
    of: dict[str, str] = {}
    was: tuple[str, ...] = ()

"""Invented leads: the register of a plan, and the words in which an action names its lead."""

from random import Random
from typing import Final, NamedTuple

COORDINATOR: Final = "partnership-team"
BOARD: Final = "partnership-board"
_PLACES: Final = (
    "Ashcombe", "Brynderw", "Cwm Afon", "Dunwick", "Elmbrook", "Ffynnon Las", "Glanrhyd",
    "Harrowdene", "Islip Vale", "Kestrel Bay", "Llanfelin", "Marlpool", "Nantgwyn", "Oxmere",
    "Pengelli", "Rhosddu", "Saltings", "Trewern", "Underhill", "Wrenford",
)  # fmt: skip
_KINDS: Final = (
    ("Council", "body"), ("Police", "body"), ("Health Board", "body"), ("Housing Team", "team"),
    ("Education", "team"), ("Support Service", "body"),
)  # fmt: skip


class Lead(NamedTuple):
    """One entry of the register; `voices` are the ids whose records count as this lead's words."""

    id: str
    name: str
    kind: str
    voices: tuple[str, ...]
    members: tuple[str, ...] = ()
    asked: str = ""
    until: str = ""
    succeeded_by: str = ""


class Register(NamedTuple):
    """The leads of one plan: those that speak for themselves, and the groups and bodies outside."""

    own: tuple[Lead, ...]
    bodies: tuple[Lead, ...]
    groups: tuple[Lead, ...]
    outside: tuple[Lead, ...]

    @property
    def all(self) -> tuple[Lead, ...]:
        """Every entry, in the order of the file."""
        return self.own + self.bodies + self.groups + self.outside


def register(actions: int) -> Register:
    """A register that grows with the plan: some twenty leads on a real one, some 120 at most."""
    bodies = tuple(_body(at) for at in range(min(110, 12 + actions // 100)))
    four = tuple(lead.id for lead in bodies[:4])
    ended = Lead(
        "old-homes-team", "Old Homes Team", "team", (bodies[3].id,),
        until="2024-03-31", succeeded_by=bodies[3].id,
    )  # fmt: skip
    own = (
        Lead(COORDINATOR, "Partnership Team", "team", (COORDINATOR,)),
        Lead(BOARD, "Partnership Board", "group", (BOARD,), four, COORDINATOR),
        ended,
    )
    groups = (
        Lead("all-partners", "All partners", "group", four, four),
        Lead("housing-providers", "Housing providers", "group", (bodies[5].id,), (bodies[5].id,)),
        Lead("schools-forum", "Schools Forum", "group", ("schools-forum",), (), bodies[0].id),
    )
    outside = (
        Lead(
            "national-office", "National Office", "outside", ("national-office",), (), COORDINATOR
        ),
    )
    return Register(own, bodies, groups, outside)


def _body(at: int) -> Lead:
    kind, sort = _KINDS[at % len(_KINDS)]
    name = f"{_PLACES[(at // len(_KINDS)) % len(_PLACES)]} {kind}"
    identity = name.lower().replace(" ", "-")
    return Lead(identity, name, sort, (identity,))


def leads_of_an_action(rng: Random, known: Register) -> tuple[str, tuple[Lead, ...]]:
    """The words of an action's lead, alone or joint, and the entries they name."""
    draw = rng.random()
    if draw < 0.22:
        chosen = [known.own[0]]
    elif draw < 0.50:
        chosen = [rng.choice(known.bodies)]
    elif draw < 0.75:
        chosen = [known.own[0], rng.choice(known.bodies)]
    elif draw < 0.86:
        chosen = rng.sample(known.bodies, 3)
    elif draw < 0.89:
        chosen = [known.own[2]]
    elif draw < 0.96:
        chosen = [rng.choice(known.groups)]
    else:
        chosen = [known.outside[0]]
    return _joined(rng, [lead.name for lead in chosen]), tuple(chosen)


def _joined(rng: Random, names: list[str]) -> str:
    """The names with the separators that plans use."""
    words = names[0]
    for name in names[1:]:
        words += rng.choice((" / ", " / ", ", ", " and ")) + name
    return words

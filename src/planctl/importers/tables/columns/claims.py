"""Every column with what its heading may mean and what it holds, while its field is decided."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.importers.tables.columns.contents import Holding
from planctl.importers.tables.columns.headings import Meaning, rank_of

LEVELS = ("aim", "commitment")
KEEP, IGNORE = "keep", "ignore"


class Claim(NamedTuple):
    """One column. `number` counts from 0; `heading` is "" for none.

    `role` is what it was decided to be, "" for none yet; `why` how. Where a person must be asked
    `asked` are the answers to offer, the likeliest first; `blocks` as of a doubt.
    """

    number: int
    heading: str
    meaning: Meaning
    holds: Holding
    role: str = ""
    why: str = "words"
    asked: tuple[str, ...] = ()
    blocks: bool = False
    is_settled: bool = False

    def may_be(self, role: str) -> bool:
        """Whether it is open and its heading may mean a field."""
        return not self.is_settled and role in self.meaning.roles

    @property
    def rank(self) -> int:
        """How narrow its heading is among aims and commitments."""
        return rank_of(self.heading)

    def taken(self, role: str, why: str = "words") -> "Claim":
        """The column as it is decided."""
        return self._replace(role=role, why=why, is_settled=True)

    def doubted(self, role: str, *others: str, blocks: bool = False) -> "Claim":
        """The column as it is taken meanwhile, with the other answers that are offered; "keep" is no role."""
        asked = tuple(dict.fromkeys((role, *others, KEEP, IGNORE)))
        return self._replace(
            role="" if role == KEEP else role, asked=asked, blocks=blocks, is_settled=True
        )


class Claims:
    """The columns of a table, decided one after the other."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = {claim.number: claim for claim in claims}

    def __iter__(self) -> Iterator[Claim]:
        return iter(tuple(self._claims.values()))

    def put(self, claim: Claim) -> None:
        """Keeps what was decided of a column."""
        self._claims[claim.number] = claim

    def open_for(self, role: str) -> list[Claim]:
        """The columns that are not decided and may be a field."""
        return [claim for claim in self._claims.values() if claim.may_be(role)]

    def only(self, role: str) -> list[Claim]:
        """The columns not decided that can be nothing but this field."""
        return [c for c in self._claims.values() if not c.is_settled and c.meaning.roles == (role,)]

    def having(self, *roles: str) -> list[Claim]:
        """The columns that were decided to be one of these fields."""
        return [claim for claim in self._claims.values() if claim.role in roles]

    def expects(self, role: str) -> bool:
        """Whether a column is decided to be a field, or can be nothing else."""
        return bool(self.having(role) or self.only(role))

"""The columns of a table: which field each is, how that was seen, and what must be asked."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.roles import ROLES
from planctl.importers.rows import Column
from planctl.importers.tables.columns.by_contents import is_timed, settle_by_contents
from planctl.importers.tables.columns.claims import IGNORE, KEEP, Claim, Claims
from planctl.importers.tables.columns.contents import holding, is_clock
from planctl.importers.tables.columns.deciding import decide
from planctl.importers.tables.columns.heading_words import KEPT, OTHER
from planctl.importers.tables.columns.headings import Meaning, is_due
from planctl.importers.tables.columns.levels import is_high_or_low, settle_levels
from planctl.importers.tables.columns.worth import OF_A_PERIOD, is_borne_out, is_deadline, worth_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow

BESIDE = ("commitment", "evidence", "timescale", "revised", "lead", "rag", "progress", "state")
"""The fields of which a table of actions must have one more."""
_TELLING = tuple(role for role in BESIDE if role not in ("lead", "commitment"))
_NARROW = 6
_CONTENT = 0.8


class Pooled(NamedTuple):
    """Tables with the same headings, which are decided as one. `names` are where they stand.

    `is_chaptered` where titles over them differ, which are then the aims.
    """

    names: tuple[str, ...]
    headings: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    rows: tuple[GridRow, ...]
    is_chaptered: bool = False


class Decided(NamedTuple):
    """The columns of tables, and whether they are of a plan. Nothing was asked of those that are not.

    `is_like` where they are not, and have what may be an action; `has_more` where a heading says
    that it is one, and one more field of a plan stands beside it.
    """

    columns: tuple[Column, ...]
    is_plan: bool
    is_like: bool = False
    has_more: bool = False


def decided(
    pooled: Pooled,
    said: Mapping[str, str],
    questions: Questions,
    by_contents: bool = False,
    is_meant: bool = False,
) -> Decided:
    """Which field each column is. `said` are headings, folded, with the field that somebody gave them.

    With `by_contents` what headings do not tell is told by what stands under them. `is_meant` where
    somebody says that the tables are a plan's, whatever else stands in them.
    """
    claims = Claims(_claims(pooled, said))
    _leave_scores(claims)
    _leave_clocks(claims)
    _settle_plain(claims)
    decide(claims)
    settle_levels(claims, pooled.is_chaptered)
    _doubt_the_weak(claims)
    if by_contents:
        settle_by_contents(claims)
    _settle_clashes(claims)
    _settle_rest(claims)
    has_action = bool(claims.having("action") and pooled.rows)
    is_beside = has_action and bool(claims.having(*BESIDE))
    is_plan = is_beside and (is_meant or _is_plan(claims))
    if is_plan:
        _ask(claims, pooled.names, questions)
    columns = tuple(_column(claim) for claim in claims)
    has_more = is_beside and claims.having("action")[0].meaning.roles[:1] == ("action",)
    return Decided(columns, is_plan, has_action and not is_plan, has_more and not is_plan)


def named(number: int) -> str:
    """What a column without a heading is called, its number counted from 1."""
    return f"Column {number}"


def _claims(pooled: Pooled, said: Mapping[str, str]) -> list[Claim]:
    found = []
    for number, (heading, meaning) in enumerate(zip(pooled.headings, pooled.meanings, strict=True)):
        holds = holding([row.spots[number] for row in pooled.rows if number < len(row.spots)])
        claim = Claim(number, heading, meaning, holds)
        role = said.get(folded(heading or named(number + 1)))
        if role is not None:
            claim = claim.taken("" if role == KEEP else role, "map")
        found.append(claim)
    return found


_PLAIN = (
    "timescale",
    "revised",
    "lead",
    "evidence",
    "rag",
    "progress",
    "barriers",
    "next-steps",
    "reference",
)
_LEFT = (KEPT, OTHER)


def _leave_scores(claims: Claims) -> None:
    """An “Impact” that is high or low shows nothing that was achieved; nor, most likely, does a number."""
    for claim in claims.only("evidence"):
        if is_high_or_low(claim):
            claims.put(claim.taken(""))
        elif claim.holds.numbered >= _CONTENT:
            claims.put(claim.doubted(KEEP, "evidence"))


def _leave_clocks(claims: Claims) -> None:
    """A “Time” of the day is that of an agenda, which plans do not have."""
    for claim in claims.only("timescale"):
        if is_clock(claim.holds.first):
            claims.put(claim._replace(meaning=Meaning((OTHER,), True)).taken(""))


def _settle_plain(claims: Claims) -> None:
    """Headings with one meaning that is no level of the plan; of two that claim it the better one."""
    for role in _PLAIN:
        found = claims.only(role)
        if claims.having(role):
            for claim in found:
                claims.put(claim.doubted(KEEP, role))
            continue
        found.sort(key=lambda c: worth_of(c, role), reverse=True)
        for place, claim in enumerate(found):
            claims.put(_chosen(claim, role, claims, found[0] if place else None, len(found) > 1))
    for claim in claims:
        if not claim.is_settled and claim.meaning.roles == (KEPT,):
            claims.put(claim.taken(""))


def _chosen(
    claim: Claim, role: str, claims: Claims, better: Claim | None, has_rivals: bool
) -> Claim:
    """One of the columns that claim a field. Which of several ratings is meant only a person knows.

    The second number of a row is kept and not asked about, nor a year or date beside a deadline.
    """
    if better is None and role == "timescale" and _may_be_of_meeting(claim, claims):
        return claim.doubted(KEEP, role)
    if better is None:
        return claim.doubted(role) if has_rivals and role in OF_A_PERIOD else claim.taken(role)
    is_any_date = role == "timescale" and is_deadline(better) and not is_due(claim.heading)
    if role == "reference" or is_any_date:
        return claim.taken("")
    return claim.doubted(KEEP, role)


def _may_be_of_meeting(claim: Claim, claims: Claims) -> bool:
    """Whether a “Date” stands left of the actions, as that of the meeting where they were agreed."""
    actions = claims.open_for("action")
    is_left = bool(actions) and all(claim.number < other.number for other in actions)
    return is_left and folded(claim.heading).strip(" :") in ("date", "dyddiad")


def _doubt_the_weak(claims: Claims) -> None:
    """Asks about fields that were told by a part of a heading, where contents do not bear them out."""
    for claim in claims:
        weak = claim.role and claim.why == "words" and not claim.meaning.is_exact
        if weak and not claim.asked and not is_borne_out(claim):
            claims.put(claim.doubted(claim.role, *claim.meaning.roles, blocks=False))


def _settle_clashes(claims: Claims) -> None:
    """Two columns that were decided to be one field: the better one is, the other is asked about."""
    for role in ROLES:
        found = claims.having(role)
        if len(found) < 2 or role == IGNORE:
            continue
        found.sort(key=lambda c: (c.why == "map", worth_of(c, role)), reverse=True)
        for claim in found[1:]:
            claims.put(claim.doubted(KEEP, role))


def _settle_rest(claims: Claims) -> None:
    """Columns whose words nobody knows: told by contents where that is plain, else kept, and asked about.

    Of several columns of ratings the latest comes first.
    """
    ratings = [claim for claim in claims if _is_of_ratings(claim)]
    for claim in (*reversed(ratings), *(claim for claim in claims if claim not in ratings)):
        if claim.is_settled:
            continue
        holds = claim.holds
        is_foreign = (
            claim.meaning.roles == (OTHER,) and claims.having("lead") and not _is_of_ratings(claim)
        )
        if holds.is_empty or is_foreign:
            claims.put(claim.taken(""))
        elif not claim.heading and (role := _plain_contents(claim, claims)):
            claims.put(claim.taken(role, "contents"))
        else:
            claims.put(_unknown(claim, claims))


def _plain_contents(claim: Claim, claims: Claims) -> str:
    holds = claim.holds
    is_number = holds.numbered >= _CONTENT and holds.rated < _CONTENT
    if (is_number and not claims.having("reference")) or _is_numbering(claim, claims):
        return "reference"
    return "rag" if _is_of_ratings(claim) and not claims.having("rag") else ""


def _is_numbering(claim: Claim, claims: Claims) -> bool:
    """Whether a column before the actions has a number or code for each, no two the same.

    Bare numbers may be marks where icons stood, unless they begin with 1.
    """
    holds = claim.holds
    actions = claims.having("action")
    is_left = bool(actions) and claim.number < actions[0].number
    is_one_each = holds.filled == holds.rows > 1 and holds.distinct == 1
    is_code = holds.numbered >= _CONTENT and (holds.rated < _CONTENT or holds.first == "1")
    return is_left and is_one_each and is_code and not claims.having("reference")


def _is_of_ratings(claim: Claim) -> bool:
    """Whether a column has colours or their letters, and neither numbers nor ticks."""
    holds = claim.holds
    return holds.rated >= _CONTENT and all(label[:1].isalpha() for label in holds.labels)


def _unknown(claim: Claim, claims: Claims) -> Claim:
    """A column that is kept under its own heading, unless it stands above the actions without one."""
    actions = claims.having("action")
    is_left = bool(actions) and claim.number < actions[0].number
    is_level = claim.holds.groups and claim.holds.rows > 1 and claim.holds.letters > 8
    if not claim.heading and is_left and is_level and not claims.having("commitment"):
        return claim.doubted("commitment", "aim", KEEP)
    if _is_of_ratings(claim) and not claims.having("rag"):
        return claim.doubted("rag", KEEP)._replace(why="contents")
    if is_timed(claim.holds) and not claims.having("timescale"):
        return claim.doubted("timescale", "revised", KEEP)._replace(why="contents")
    if _is_numbering(claim, claims):
        return claim.doubted("reference", KEEP)._replace(why="contents")
    return claim.doubted(KEEP, *(role for role in ROLES if role != IGNORE))


def _is_plan(claims: Claims) -> bool:
    """Whether columns with an action and one more field have nothing that speaks against a plan."""
    action = claims.having("action")[0]
    by_heading = "action" in action.meaning.roles or action.rank >= _NARROW
    beside = [
        role for role in _TELLING if role != "progress" or action.meaning.roles[:1] != ("aim",)
    ]
    if not by_heading and action.why == "words" and not claims.having(*beside):
        return False
    foreign = [c for c in claims if OTHER in c.meaning.roles and c.why != "map"]
    if any(claim.why == "map" and claim.role for claim in claims):
        return True
    return len(foreign) < 2 and not (foreign and len(claims.having(*BESIDE)) < 2)


def _ask(claims: Claims, names: tuple[str, ...], questions: Questions) -> None:
    for claim in claims:
        if not claim.asked:
            continue
        answer = questions.ask(_doubt(claim, names))
        role = "" if answer == KEEP else answer
        if role and role != claim.role and role != IGNORE:
            for other in claims.having(role):
                claims.put(other.taken("", other.why))
        claims.put(claim.taken(role, claim.why if role == claim.role else "map"))


def _doubt(claim: Claim, names: tuple[str, ...]) -> Doubt:
    heading = " ".join(claim.heading.split())
    read = heading or f"{named(claim.number + 1)}: {claim.holds.first}"
    return Doubt(
        key=key_of("column", heading or claim.holds.first),
        kind="column",
        read=read,
        places=names,
        choices=tuple(Choice(answer, meaning_key(answer)) for answer in claim.asked),
        taken=claim.role or KEEP,
        blocks=claim.blocks,
    )


def meaning_key(answer: str) -> str:
    """The key under which the catalogue says what an answer about a column comes to."""
    return f"column-{answer}"


def _column(claim: Claim) -> Column:
    heading = " ".join(claim.heading.split()) or named(claim.number + 1)
    return Column(claim.number + 1, heading, claim.role, claim.why)


def without_headings(name: str, rows: Sequence[GridRow]) -> Pooled:
    """Rows that have no headings at all, as tables are decided."""
    width = len(rows[0].spots) if rows else 0
    return Pooled((name,), ("",) * width, (Meaning(),) * width, tuple(rows))

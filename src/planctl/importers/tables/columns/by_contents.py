"""Columns whose headings say nothing, or that have none: told by what they hold, each with a question."""

from planctl.importers.tables.columns.claims import KEEP, Claim, Claims
from planctl.importers.tables.columns.contents import Holding

_MOST, _MANY = 0.7, 0.5
_LONG = 20


def is_text(holds: Holding) -> bool:
    """Whether a column holds words about something, and no times."""
    return holds.letters >= _LONG and holds.timed < _MANY


def is_timed(holds: Holding) -> bool:
    """Whether a column holds times."""
    return holds.filled > 0 and holds.timed >= _MOST


def settle_by_contents(claims: Claims) -> None:
    """Decides what is open where times and longer words stand side by side; else nothing."""
    left = [claim for claim in claims if not claim.is_settled and not claim.holds.is_empty]
    _settle_times(claims, left)
    if not claims.having("timescale", "lead"):
        return
    if not claims.having("action"):
        _settle_actions(claims)
    if actions := claims.having("action"):
        for claim in claims:
            if not claim.is_settled and not claim.holds.is_empty:
                _settle_rest(claims, claim, actions[0].number)


def _settle_times(claims: Claims, left: list[Claim]) -> None:
    timed = [claim for claim in left if is_timed(claim.holds)]
    if not timed or claims.having("timescale"):
        return
    first = max(timed, key=lambda c: (c.holds.timed, c.holds.filled))
    known = (
        first.taken("timescale", "contents") if not first.heading else _asked(first, "timescale")
    )
    claims.put(known)


def _settle_actions(claims: Claims) -> None:
    texts = [c for c in claims if not c.is_settled and is_text(c.holds)]
    whole = [c for c in texts if not c.holds.groups] or texts
    if not whole:
        return
    first = max(whole, key=lambda c: (round(c.holds.distinct, 1), -c.number))
    is_unsure = len(whole) > 1 or bool(first.heading)
    claims.put(_asked(first, "action")._replace(blocks=is_unsure))


def _settle_rest(claims: Claims, claim: Claim, action: int) -> None:
    role = _role(claim, claims, claim.number < action)
    claims.put(_asked(claim, role) if role else claim)


def _role(claim: Claim, claims: Claims, is_left: bool) -> str:
    holds = claim.holds
    found = ""
    if holds.numbered >= _MOST and is_left:
        found = "reference"
    elif holds.rated >= _MOST:
        found = "rag"
    elif is_left and holds.groups and holds.letters > 5:
        found = "commitment"
    elif holds.led >= _MOST and holds.letters < 60 and not is_left:
        found = "lead"
    elif holds.letters >= _LONG and not is_left:
        found = "evidence"
    return "" if claims.having(found) else found


def _asked(claim: Claim, role: str) -> Claim:
    others = ("action", "commitment", "evidence", "timescale", "lead", "rag", "progress", KEEP)
    return claim.doubted(role, *others)._replace(why="contents")

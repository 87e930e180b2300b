"""Headings that may mean two fields: what the column holds decides, else a person."""

from collections.abc import Callable

from planctl.importers.tables.columns.claims import KEEP, Claim, Claims
from planctl.importers.tables.columns.heading_words import KEPT, SHARE, TICKED

MOST, HALF, FEW = 0.6, 0.5, 0.2
LONG = 24
"""Letters above which the middle cell of a column is words about something, and no label."""
_CODE = 2
"""Letters of the longest code, which a key of the document may explain."""


def decide(claims: Claims) -> None:
    """Settles the headings with several meanings that are no level of the plan and no action."""
    for claim in claims:
        if claim.is_settled:
            continue
        for roles, decided in _BY_MEANING:
            if claim.meaning.roles == roles or set(claim.meaning.roles) == set(roles):
                claims.put(decided(claim, claims))
                break
        else:
            if claim.meaning.roles[:1] == ("progress",) and not claims.having("progress"):
                claims.put(claim.taken("progress"))


def _by(claim: Claim, claims: Claims) -> Claim:
    """Of “By”: a time or a name."""
    holds = claim.holds
    if holds.timed >= HALF:
        return claim.taken("timescale", "contents")
    if holds.filled and holds.led >= MOST and holds.timed < FEW:
        return claim.taken("lead", "contents")
    if claims.expects("lead") != claims.expects("timescale"):
        return claim.taken("timescale" if claims.expects("lead") else "lead")
    return claim.doubted("timescale", "lead") if holds.filled else claim.taken("timescale")


def _state(claim: Claim, claims: Claims) -> Claim:
    """Of “Status”: a rating, a state, or words about progress."""
    holds = claim.holds
    if holds.is_empty:
        return claim.taken("state")
    if holds.measured >= MOST and not claims.expects("progress"):
        return claim.taken("progress", "contents")
    if holds.rated >= MOST and holds.rated > holds.stated:
        return claim.taken("rag", "contents")
    if holds.stated >= MOST:
        return claim.taken("state", "contents")
    if holds.letters > LONG and not claims.expects("progress"):
        return claim.taken("progress", "contents")
    if holds.rated + holds.stated >= MOST:
        return claim.doubted("rag", "state")
    if holds.timed >= MOST:  # the day it was done
        return claim.taken("", "contents")
    if (holds.stated and holds.letters <= LONG) or 0 < holds.letters <= _CODE:
        return claim.taken("state", "contents")
    return claim.doubted(KEEP, "state", "rag", "progress")


def _progress(claim: Claim, claims: Claims) -> Claim:
    """Of “Progress”: an icon or a colour, a state, or words."""
    holds = claim.holds
    if holds.rated >= HALF:
        return claim.taken("rag", "contents")
    if holds.stated >= MOST and not claims.expects("state"):
        return claim.taken("state", "contents")
    return claim.taken("progress")


def _position(claim: Claim, claims: Claims) -> Claim:
    """Of “Current position”: how things stood before the actions right of it, else what was done since."""
    if any(other.number > claim.number for other in claims.open_for("action")):
        return claim.taken("")
    return (
        claim.doubted(KEEP, "progress") if claims.expects("progress") else claim.taken("progress")
    )


def _share(claim: Claim, claims: Claims) -> Claim:
    """Of “% complete”: what is said about progress, where no words are."""
    is_said = claim.holds.measured >= MOST and not claims.expects("progress")
    return claim.taken("progress", "contents") if is_said else claim.taken("")


def _target(claim: Claim, claims: Claims) -> Claim:
    """Of “Target”: a day, or what is to be reached."""
    if claim.holds.timed >= HALF:
        return claim.taken("timescale", "contents")
    if claims.expects("evidence"):
        return claim.doubted(KEEP, "evidence", "timescale", "commitment")
    if claim.holds.letters > 12:
        return claim.taken("evidence")
    return claim.doubted("evidence", "timescale", "commitment")


def _outcome(claim: Claim, claims: Claims) -> Claim:
    """Of “Outcome”: what the rows below it are for, or what shows that one was done."""
    grouped = claim.holds.filled < claim.holds.rows * 0.8 or claim.holds.distinct <= 0.7
    above = claims.open_for("commitment") + claims.open_for("aim") + claims.having("commitment")
    has_level = any(other.number != claim.number for other in above)
    if not has_level and grouped and claim.holds.rows > 1:
        return claim._replace(meaning=claim.meaning._replace(roles=("commitment",)))
    if claims.expects("evidence"):
        rest = claims.open_for("action")
        is_aimed_at = not has_level and any(c.number > claim.number for c in rest)
        first = "commitment" if is_aimed_at else KEEP
        return claim.doubted(first, "commitment", "evidence")
    if (has_level and not grouped) or claim.holds.is_empty or _is_after_action(claim, claims):
        return claim.taken("evidence")
    return claim.doubted("evidence", "commitment")


def _is_after_action(claim: Claim, claims: Claims) -> bool:
    return any(other.number < claim.number for other in claims.open_for("action"))


def _partner(claim: Claim, claims: Claims) -> Claim:
    """Of “Delivery partners”: who leads only where nothing else says it."""
    if claims.expects("lead") or any("lead" in c.meaning.roles for c in claims.open_for("lead")):
        return claim.doubted(KEEP, "lead")
    return claim.taken("lead")


def _milestone_date(claim: Claim, claims: Claims) -> Claim:
    """Of “Milestone date”, and of “Timescale (start – end)”: the timescale where nothing else is."""
    return claim.taken("" if claims.expects("timescale") else "timescale")


def _two_in_one(claim: Claim, _: Claims) -> Claim:
    """Of “Lead and timescale”: what cells with both come to only a person knows."""
    if claim.holds.timed >= MOST:
        return claim.taken("timescale", "contents")
    return claim.doubted(KEEP, "lead", "timescale")


def _ticked(claim: Claim, claims: Claims) -> Claim:
    """Of times that are ticked: the timescale, unless another column is."""
    if claims.expects("timescale"):
        return claim.doubted(KEEP, "timescale")
    return claim.doubted("timescale", KEEP)


_BY_MEANING: tuple[tuple[tuple[str, ...], Callable[[Claim, Claims], Claim]], ...] = (
    (("timescale", "lead"), _by),
    (("state", "rag"), _state),
    (("rag", "progress"), _progress),
    (("state", "rag", "progress"), _state),
    (("evidence", "timescale", "commitment"), _target),
    (("evidence", "timescale"), _target),
    (("evidence", "commitment"), _outcome),
    (("evidence", "commitment", "aim"), _outcome),
    (("partner",), _partner),
    ((KEPT, "timescale"), _milestone_date),
    (("progress", KEPT), _position),
    ((SHARE,), _share),
    ((KEPT, "lead", "timescale"), _two_in_one),
    ((TICKED,), _ticked),
    (("lead", "partner"), lambda claim, _: claim.taken("lead")),
)

"""Which column holds the actions, and which the commitments and aims above them."""

from planctl.importers.tables.columns.claims import KEEP, LEVELS, Claim, Claims
from planctl.importers.tables.folding import folded

_PLAIN = ("action", "gweithredu", "gweithred")
_SURE = (
    "commitment",
    "we will",
    "recommendation",
    "ymrwymiad",
    "argymhelliad",
    "byddwn",
    "what",
    "task",
)
_FEW, _NO_LEVEL, _NARROW = 3, 5, 7
_NUMBERS = 0.8
_WHAT, _HOW = ("what", "beth"), ("how", "sut")
HIGH_OR_LOW = frozenset(
    (
        *("high", "medium", "low", "h", "m", "l", "very high", "urgent", "important", "normal"),
        *("critical", "essential", "immediate", "must", "should", "could", "won't", "desirable"),
        *("uchel", "canolig", "isel", "brys", "pwysig", *"12345"),
    )
)
"""What a “Priority” says that is how urgent something is, and no level above actions."""


def settle_levels(claims: Claims, is_chaptered: bool) -> None:
    """Decides action, commitment and aim. `is_chaptered` where titles over the tables name the aims."""
    _leave_urgency(claims)
    _leave_numbers(claims)
    _settle_action(claims)
    _settle_details(claims)
    above = _levels(claims)
    if not claims.having("action") and above:
        _promote(claims, above)
        above = _levels(claims)
    _settle_above(claims, above, is_chaptered)
    _leave_causes(claims)


def _levels(claims: Claims) -> list[Claim]:
    """The columns that may be a level above the actions, the narrowest first."""
    found = {c.number: c for role in LEVELS for c in claims.open_for(role)}
    return sorted(
        found.values(), key=lambda c: (-c.rank, -c.holds.distinct * c.holds.filled, c.number)
    )


def _leave_urgency(claims: Claims) -> None:
    """A “Priority” that says high or low is how urgent something is, and no level."""
    for claim in claims.open_for("commitment"):
        if is_high_or_low(claim):
            claims.put(claim.taken(""))


def _leave_causes(claims: Claims) -> None:
    """An “Issue” left of the actions is what they are for, and not what hinders them."""
    actions = [claim.number for claim in claims.having("action")]
    for claim in claims.having("barriers"):
        if actions and claim.number < actions[0] and claim.why != "map":
            claims.put(claim.doubted(KEEP, "commitment", "barriers"))


def is_high_or_low(claim: Claim) -> bool:
    """Whether a column says of each row how high something is, and no more."""
    holds = claim.holds
    return bool(holds.filled and holds.labels and holds.labels <= HIGH_OR_LOW)


def _leave_numbers(claims: Claims) -> None:
    """A column that only numbers its actions or commitments is a reference, whatever stands over it."""
    for claim in claims:
        holds = claim.holds
        is_level = any(claim.may_be(role) for role in ("action", *LEVELS))
        if not is_level or not holds.filled or holds.numbered < _NUMBERS or _names_aims(claim):
            continue
        if claims.having("reference"):
            claims.put(claim.doubted(KEEP, *claim.meaning.roles, "reference"))
        else:
            claims.put(claim.taken("reference", "contents"))


def _names_aims(claim: Claim) -> bool:
    """Whether an “Aim” is called by a word with its number, "Aim 1": that is then its name."""
    return claim.meaning.roles[:1] == ("aim",) and claim.holds.first[:3].isalpha()


def _settle_details(claims: Claims) -> None:
    """A “Description” is of the action where nothing else is one."""
    for claim in claims:
        if claim.may_be("detail"):
            actions = claims.having("action")
            is_sole = not actions and not claim.holds.groups
            claims.put(
                claim.taken("action") if is_sole else claim.doubted(KEEP, "evidence", "action")
            )


def _settle_action(claims: Claims) -> None:
    sure = [c for c in claims if not c.is_settled and c.meaning.roles[:1] == ("action",)]
    strict = [c for c in sure if c.meaning.roles == ("action",)] or sure
    if len(strict) == 1 and not claims.having("action"):
        whats = [c for c in sure if folded(c.heading).strip(" ?:") in _WHAT]
        if whats and folded(strict[0].heading).strip(" ?:") in _HOW:
            _settle_what_and_how(claims, whats[0], strict[0])
        else:
            claims.put(strict[0].taken("action"))
    elif len(strict) > 1 and not claims.having("action"):
        _settle_two(claims, strict)
    for claim in claims:
        if claim.may_be("action") and not claim.may_be("commitment"):
            claims.put(_action_or_else(claim, claims))


def _settle_what_and_how(claims: Claims, what: Claim, how: Claim) -> None:
    """“What” is done is the action, unless “How” follows at once; a person is asked."""
    if how.number == what.number + 1:
        claims.put(how.taken("action"))
        claims.put(what.doubted("commitment", "action"))
    else:
        claims.put(what.doubted("action", "commitment"))
        claims.put(how.doubted(KEEP, "action"))


def _action_or_else(claim: Claim, claims: Claims) -> Claim:
    """Of a “Deliverable” or “Recovery action”: the action where nothing else is one.

    A deliverable left of its actions is what they are for.
    """
    other = next((role for role in claim.meaning.roles if role not in ("action", "detail")), "")
    if other == "evidence" and any(c.number > claim.number for c in claims.having("action")):
        return claim._replace(meaning=claim.meaning._replace(roles=("commitment",)))
    rivals = [c for c in claims.open_for("commitment") if c.number != claim.number]
    if claims.having("action") or any(c.may_be("action") for c in rivals):
        is_free = other and not claims.having(other)
        return claim.taken(other) if is_free else claim.doubted(KEEP, other or "evidence", "action")
    if all(c.holds.groups for c in rivals):
        return claim.taken("action")
    return claim.doubted("action", *claim.meaning.roles)


def _settle_two(claims: Claims, found: list[Claim]) -> None:
    """Two columns of actions: the one that groups the other's rows stands above it.

    One that is of a year or a number goes behind one that is not.
    """
    whole = [c for c in found if not c.holds.groups and c.holds.filled]
    grouping = [c for c in found if c.holds.groups]
    if len(whole) == 1 and len(grouping) == 1:
        claims.put(whole[0].taken("action"))
        _settle_grouping(claims, grouping[0])
        return
    plain = [c for c in found if any(word in folded(c.heading) for word in _PLAIN)]
    plain = plain or [c for c in found if not any(sign.isdigit() for sign in c.heading)]
    best = plain if len(plain) == 1 else sorted(found, key=lambda c: (-c.holds.filled, c.number))
    first = best[0]
    if len(plain) == 1:
        claims.put(first.taken("action"))
    else:
        claims.put(first.doubted("action", "evidence", blocks=True))


def _settle_grouping(claims: Claims, claim: Claim) -> None:
    """A column over the actions is the commitment: surely where its heading says so, and no other's does."""
    rivals = [c for c in _levels(claims) if c.number != claim.number and c.rank >= _NARROW]
    rivals += claims.having("commitment")
    if claim.may_be("commitment") and claim.rank >= _NARROW and not rivals:
        claims.put(claim.taken("commitment"))
    else:
        claims.put(claim.doubted("commitment", KEEP, blocks=bool(rivals)))


def _promote(claims: Claims, above: list[Claim]) -> None:
    """Without a column of actions the narrowest level is what leads and timescales are given for."""
    first = next((c for c in above if "action" in c.meaning.roles), above[0])
    whole = [c for c in claims.having("evidence") if not c.holds.groups and c.why != "map"]
    if first.holds.groups and first.holds.rows > 2 and whole:
        claims.put(whole[0].doubted("action", "evidence", blocks=True))
        return
    rivals = [c for c in claims if _is_rival(c, first)]
    sure = "action" in first.meaning.roles or any(word in folded(first.heading) for word in _SURE)
    is_title = first.rank < _NO_LEVEL and len(first.heading.split()) > _FEW
    if (sure or is_title) and not rivals:
        claims.put(first.taken("action"))
    else:
        claims.put(first.doubted("action", *first.meaning.roles, blocks=bool(rivals)))


def _is_rival(claim: Claim, first: Claim) -> bool:
    """Whether a column of unknown words may as well hold the actions."""
    holds = claim.holds
    if claim.number == first.number or claim.is_settled or claim.meaning.is_known:
        return False
    return holds.letters > 20 and holds.distinct > 0.5 and holds.timed < 0.5


def _settle_above(claims: Claims, above: list[Claim], is_chaptered: bool) -> None:
    """The narrowest level is the commitment, the widest the aim; others are asked about."""
    if claims.having("commitment"):
        above = [*claims.having("commitment"), *above]
    if not above:
        return
    if len(above) == 1:
        only = above[0]
        if not only.is_settled:
            role = only.meaning.roles[0] if only.meaning.roles[0] in LEVELS else "commitment"
            claims.put(only.taken("commitment" if is_chaptered else role))
        return
    first, *rest = above
    _put(claims, first, "commitment")
    *between, last = rest
    alike = last.rank == first.rank and last.holds.distinct == first.holds.distinct
    if claims.having("aim"):
        between = rest
    elif alike:
        claims.put(last.doubted("aim", "commitment"))
    else:
        _put(claims, last, "aim")
    for claim in between:
        claims.put(claim.doubted(KEEP, "commitment", "aim"))


def _put(claims: Claims, claim: Claim, role: str) -> None:
    if not claim.is_settled:
        claims.put(claim.taken(role))

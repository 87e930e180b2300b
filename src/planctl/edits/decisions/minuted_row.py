"""One row of a decisions paper: recorded, or what stands in the way of that."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.edits.case import Case
from planctl.edits.decisions.agreements import agree
from planctl.edits.decisions.completions import send_back, verify
from planctl.edits.decisions.deciding import Decided, Docket, Ruling
from planctl.edits.decisions.matter import Cases, Matter, StoppedError
from planctl.edits.decisions.minuted_dates import Odd, odd_days
from planctl.edits.decisions.minuted_elsewhere import elsewhere
from planctl.edits.decisions.standing_decision import is_the_same
from planctl.edits.decisions.timescales import Grant, approve, refuse
from planctl.errors import NotAllowed, WrongUsage
from planctl.locale.outcomes import KINDS
from planctl.model.plan import Terms
from planctl.model.record import Record
from planctl.partners.minuted.outcome_words import (
    APPROVED,
    APPROVES,
    Meant,
    extension,
    may_be_the_day,
    near_outcome,
    negates,
    one_time,
    read_outcome,
    time_at_end,
)
from planctl.partners.minuted.outcomes import Minuted
from planctl.partners.minuted.timescale_words import in_plan_words

POLICIES = {"timescale": "approves", "completion": "verifies", "rating": "agrees"}
"""The policy of plan.yaml that names the body for each kind of decision."""
LONGEST, LONGEST_REASON = 300, 5_000
"""Most characters of an outcome or a minute, and of a reason."""
NEEDS_REASON = frozenset({"refused", "sent-back"})


class Verdict(NamedTuple):
    """What becomes of a row. `weight` is recorded, unchanged, open, deferred, question or refused.

    `key` is that of its sentence, with its `parts`. `standing` is what was decided already, `made`
    what is recorded now, `asked` the timescale that was asked for, `odd` what else to look at.
    """

    row: Minuted
    weight: str
    key: str = ""
    parts: dict[str, str] = {}
    case: Case | None = None
    standing: Record | None = None
    made: Decided | None = None
    asked: str = ""
    odd: tuple[Odd, ...] = ()


class _Ruled(NamedTuple):
    """An outcome as it will be recorded; `words` are its timescale or its rating's id."""

    kind: str
    key: str
    words: str = ""
    minute: str = ""
    reason: str = ""


class Bench:
    """Judges the rows of one paper, each seeing what those above it record."""

    def __init__(self, docket: Docket, sender: str | None) -> None:
        self._docket, self._sender = docket, sender
        self._cases = Cases(docket)
        self._terms, self._day = docket.cases.terms, docket.ruling.day

    def verdicts(self, rows: tuple[Minuted, ...]) -> Iterator[Verdict]:
        """What becomes of rows about one thing: it is recorded once, where they say the same."""
        said = [row for row in rows if row.outcome]
        wrong = (row for row in rows if elsewhere(row, self._terms))
        first, *others = said or [next(wrong, rows[0])]
        differs = next((row for row in others if not self._agree(first, row)), None)
        if differs:
            yield self._in_question(first, differs)
            yield from (self._in_question(row, first) for row in others)
            return
        minute = next((row.minute for row in rows if row.minute), "")
        reason = next((row.reason for row in rows if row.reason), "")
        verdict = self._verdict(first._replace(minute=minute, reason=reason))
        yield verdict
        told = "unchanged", "said-above", {"at": first.at}, verdict.case
        yield from (Verdict(row, *told) for row in others)

    def _in_question(self, row: Minuted, other: Minuted) -> Verdict:
        parts = {"at": other.at, "here": row.outcome, "there": other.outcome}
        verdict = self._verdict(row._replace(outcome="", minute="", reason=""))
        return Verdict(row, "question", "said-otherwise", parts, verdict.case)

    def _agree(self, one: Minuted, other: Minuted) -> bool:
        """Whether two rows say the same outcome, in whatever language."""
        first, second = (read_outcome(row.outcome, self._terms) for row in (one, other))
        if first.key != second.key:
            return {first.key, second.key} in ({APPROVED, "granted"}, {APPROVED, "signed-off"})
        rags = {self._terms.scheme.read(each.words) for each in (first, second)}
        same_rating = first.key == "agreed" and len(rags) == 1 and rags != {None}
        is_bare = first.key not in ("granted-until", "agreed", "")
        return same_rating or is_bare or one_time(first.words, second.words, self._terms)

    def _verdict(self, row: Minuted) -> Verdict:
        matter = None
        try:
            if not row.reference:
                raise _without_reference(row)
            matter = self._cases.matter(row.reference)
            return self._heard(row, matter)
        except StoppedError as stopped:
            told = stopped.weight, stopped.key, stopped.parts
            standing = stopped.standing
        except (WrongUsage, NotAllowed) as error:
            words = str(error).removesuffix("Nothing was changed.").rstrip()
            told = "refused", "as-told", {"words": words, "hint": error.hint}
            standing = None
        if row.is_empty and told[1] != "elsewhere" and told[0] != "open":
            told = "open", "not-read", {}
        case, asked = (matter.case, matter.asked) if matter else (None, "")
        return Verdict(row, *told, case, standing, asked=asked)

    def _heard(self, row: Minuted, matter: Matter) -> Verdict:
        wrong = elsewhere(row, self._terms)
        if wrong:
            raise StoppedError("question", "elsewhere", wrong._asdict())
        if row.is_empty:
            return Verdict(row, "open", "left-alone" if row.alone else "", case=matter.case)
        ruled = self._ruled(row, matter)
        if ruled.key == "deferred":
            return self._deferred(row, matter)
        standing = matter.standing(ruled.kind)
        if standing and is_the_same(standing.act, ruled.key, ruled.words, self._terms):
            return Verdict(row, "unchanged", "", {}, matter.case, standing, asked=matter.asked)
        if standing:
            raise StoppedError("question", "decided-otherwise", {"there": row.outcome}, standing)
        if ruled.key in ("granted", "refused"):
            self._require_as_printed(matter)
        if not ruled.minute:
            raise StoppedError("refused", "no-minute")
        if ruled.key in NEEDS_REASON and not ruled.reason:
            raise StoppedError("refused", f"no-reason-{ruled.key}")
        made = self._decide(matter, ruled)
        odd, asked = tuple(odd_days(made, self._terms)), matter.asked
        return Verdict(row, "recorded", case=matter.case, made=made, asked=asked, odd=odd)

    def _deferred(self, row: Minuted, matter: Matter) -> Verdict:
        """Put off: nothing is recorded of that, and what was decided in the meantime is told."""
        if not matter.kinds:
            raise StoppedError("refused", "nothing-asked", {"kinds": ""})
        found = [record for kind in matter.kinds if (record := matter.standing(kind))]
        if len(found) < len(matter.kinds):
            return Verdict(row, "deferred", "deferred", case=matter.case)
        key, standing = "deferred-decided", found[0]
        return Verdict(row, "deferred", key, {}, matter.case, standing, asked=matter.asked)

    def _require_as_printed(self, matter: Matter) -> None:
        """Raises StoppedError where another timescale is asked for now than in the paper."""
        if not one_time(matter.asked_then, matter.asked, self._terms):
            parts = {"here": matter.asked, "there": matter.asked_then}
            raise StoppedError("question", "asked-otherwise", parts)

    def _ruled(self, row: Minuted, matter: Matter) -> _Ruled:
        """What the row says, with nothing left over that nobody would see again."""
        _require_plain(row)
        meant = read_outcome(row.outcome, self._terms)
        if "timescale" in matter.kinds:
            self._require_no_extension(row.outcome, meant, matter)
        if not meant.key:
            near = near_outcome(meant.words)
            key = "outcome-near" if near else "outcome-unknown"
            raise StoppedError(
                "refused",
                key,
                {"words": row.outcome, "near": near, "kinds": " ".join(matter.kinds)},
            )
        if meant.key == "deferred":
            return _Ruled("", meant.key, minute=row.minute, reason=row.reason)
        kind, key = matter.kind(meant, row.outcome)
        words, reason = meant.words, row.reason
        if key == "agreed":
            words = self._rating(words)
        elif key == "granted-until" and may_be_the_day(row.outcome, self._day, self._terms):
            raise StoppedError("question", "which-day", {"words": row.outcome, "until": words})
        elif key == "granted-until":
            words = in_plan_words(words, self._terms, matter.as_written)
        elif words:
            _require_reason(meant, key, row, self._terms)
            words, reason = "", words
        if key == "granted":
            words = matter.asked
        return _Ruled(kind, key, words, row.minute or self._docket.ruling.minute, reason)

    def _require_no_extension(self, words: str, meant: Meant, matter: Matter) -> None:
        """Raises StoppedError for a new timescale in words that are no outcome, or go on after one."""
        until = extension(words, self._terms)
        if until is None or meant.key not in ("", "agreed", "granted", APPROVED):
            return
        parts = {"words": words, "until": in_plan_words(until, self._terms, matter.as_written)}
        raise StoppedError("question", "extension" if until else "extension-undated", parts)

    def _rating(self, words: str) -> str:
        rag = self._terms.scheme.read(words) if words else None
        if rag is None:
            key = "rating-unknown" if words else "rating-missing"
            parts = {f"listed_{lang}": self._listed(lang) for lang in ("en", "cy")}
            raise StoppedError("refused", key, {"words": words, **parts})
        return rag

    def _listed(self, lang: str) -> str:
        scheme = self._terms.scheme
        return ", ".join(scheme.word(level.id, lang) for level in scheme.levels)

    def _decide(self, matter: Matter, ruled: _Ruled) -> Decided:
        """Make the record out, as the command of that name does."""
        body = self._sender or getattr(self._terms.policies, POLICIES[ruled.kind]) or None
        day = self._docket.ruling.day
        docket = self._docket.under(Ruling(body, day, ruled.minute, ruled.reason))
        case = matter.case
        match ruled.key:
            case "granted":
                approve(docket, case, Grant(request=matter.name))
            case "granted-until":
                approve(docket, case, Grant(ruled.words, matter.name))
            case "refused":
                refuse(docket, case, matter.name)
            case "signed-off":
                verify(docket, case)
            case "sent-back":
                send_back(docket, case)
            case "agreed":
                agree(docket, case, ruled.words, matter.reference.period)
        made = docket.decided[-1]
        self._cases.add(made.record)
        return made


def _require_plain(row: Minuted) -> None:
    """Raises StoppedError for cells that do not say in plain words what was minuted."""
    if row.formulas:
        raise StoppedError("refused", "formula")
    if row.banned:
        raise StoppedError("refused", "control-signs")
    if row.struck:
        raise StoppedError("question", "struck")
    for key, words in row.merged:
        raise StoppedError("question", f"merged-{key}", {"words": words})
    if not row.outcome:
        raise StoppedError("question", "no-outcome")
    for key, most in (("outcome", LONGEST), ("minute", LONGEST), ("reason", LONGEST_REASON)):
        length = len(getattr(row, key))
        if length > most:
            parts = {"length": str(length), "most": str(most)}
            raise StoppedError("refused", f"too-long-{key}", parts)


def _require_reason(meant: Meant, key: str, row: Minuted, terms: Terms) -> None:
    """Raises StoppedError where the words after an outcome are more than its reason.

    In "Signed off: no" they take it back; in "Granted, Board happy with Sep 2027" they name a day.
    """
    words = meant.words
    dated = key == "granted" and time_at_end(words, terms)
    denied = key in APPROVES and negates(words)
    if dated or denied or not meant.apart or row.reason:
        which = "more-said-completion" if key in KINDS["completion"] else "more-said"
        raise StoppedError("question", which, {"words": words})


def _without_reference(row: Minuted) -> StoppedError:
    if row.outcome:
        key = "reference-unread" if row.referred else "no-reference"
        return StoppedError("refused", key, {"words": row.referred})
    is_gone = not row.referred and row.is_empty
    return StoppedError("open", "taken-out" if is_gone else "not-read")

"""What a document says of an action, a commitment or the plan itself in other words than the plan."""

from collections.abc import Iterator

from planctl.importers.comparing.alike import folded, typed
from planctl.importers.comparing.asking import Asking
from planctl.importers.comparing.difference import Dated, Rewording
from planctl.importers.comparing.there import There
from planctl.importers.proposal import NewAction, NewAim, NewCommitment, Proposal
from planctl.importers.values.wording import slug
from planctl.locale.importing import ROLES
from planctl.model.action import Action, Commitment
from planctl.model.phrases import read_timescale
from planctl.model.record import REMOVED

WORDS = ("action", "evidence", "lead")
FACTS = ("title", "vision", "introduction", "strapline")


class Fields:
    """The fields of one plan and one document, side by side.

    `said` are the fields that the document has for some action: one that it never has says nothing.
    """

    def __init__(self, proposal: Proposal, there: There, asking: Asking) -> None:
        self._proposal, self._there, self._asking = proposal, there, asking
        self._is_draft = there.terms.status == "draft"
        fields = (*WORDS, "timescale")
        self._said = {f for f in fields if any(getattr(a, f) for a in proposal.actions)}
        self._columns = {key for a in proposal.actions for key in own_keys(a)} - {"x-reference"}

    def of_action(self, new: NewAction, old: Action) -> Iterator[Rewording | Dated]:
        """What of an action the document says otherwise."""
        for field in WORDS:
            yield from self._words(old.id, field, getattr(old, field), getattr(new, field), new)
        yield from self._timescale(new, old)
        yield from self._own(new, old.id)

    def of_commitment(self, new: NewCommitment, old: Commitment) -> Iterator[Rewording]:
        """A commitment in other words."""
        if (
            new.words
            and not same(old.commitment, new.words)
            and self._is_newer(old.id, "commitment", old.commitment, new.words, new.at)
        ):
            yield Rewording(old.id, "commitment", old.commitment, new.words, new.at)

    def of_aim(self, new: NewAim, identity: str) -> Iterator[Rewording]:
        """An aim with another title or statement; capitals alone are no other title."""
        old = next(aim for aim in self._there.terms.aims if aim.id == identity)
        if folded(new.title) and folded(new.title) != folded(old.title):
            yield from self._instead(old.id, "title", old.title, new.title)
        if new.statement and not same(old.statement, new.statement):
            yield from self._instead(old.id, "statement", old.statement, new.statement)

    def of_plan(self) -> Iterator[Rewording]:
        """The plan's own texts. A report has a title and opening words of its own."""
        for field in FACTS if self._proposal.period is None else ():
            was, now = self._there.facts.get(field, ""), getattr(self._proposal.beginning, field)
            if now and not same(was, now):
                yield from self._instead("plan", field, was, now)

    def _instead(self, owner: str, field: str, was: str, now: str) -> Iterator[Rewording]:
        """Words that carry no record: asked about but where nobody has adopted them, or there are none.

        A title is always asked about: a file may be called otherwise than the plan.
        """
        free = self._is_draft and field != "title"
        if not was or free or self._asking.otherwise(owner, field, was, now):
            yield Rewording(owner, field, was, now)

    def _words(
        self, identity: str, field: str, was: str, now: str, new: NewAction
    ) -> Iterator[Rewording]:
        if same(was, now) or REMOVED in was:  # words that were redacted do not come back
            return
        if not now:
            is_said = field in self._said and not self._is_no_news(field, new, identity)
            if not is_said or not self._emptied(field, was, new, identity):
                return
        elif not self._is_newer(identity, field, was, now, new.at):
            return
        yield Rewording(identity, field, was, now, new.at)

    def _is_filled(self, key: str, new: NewAction) -> bool:
        """Whether a field says something now of which the plan kept what stood there instead."""
        return any(key in instead_of(each) and getattr(new, each) for each in (*WORDS, "timescale"))

    def _is_no_news(self, field: str, new: NewAction, identity: str) -> bool:
        """Whether a field without an answer has the words that the plan keeps of it already."""
        there, here = self._there.mark(identity).own, own_keys(new)
        kept = [key for key in instead_of(field) if key in there]
        return any(same(there[key], here.get(key, "")) for key in kept)

    def _emptied(self, field: str, was: str, new: NewAction, identity: str) -> bool:
        about = f"{identity} {new.action}"
        return self._asking.emptied(f"{field} {new.action}", about, was, new.at)

    def _is_newer(self, identity: str, field: str, was: str, now: str, at: str) -> bool:
        """Whether words are newer than the plan's; asked where the plan had them once and left them."""
        earlier = self._there.mark(identity).earlier
        if any(field == each and same(words, now) for each, words in earlier):
            return self._asking.instead(f"{identity} {field}", was, now, at)
        return True

    def _timescale(self, new: NewAction, old: Action) -> Iterator[Rewording | Dated]:
        mark, now = self._there.mark(old.id), new.timescale
        in_force = mark.in_force or old.timescale
        if not now and "timescale" in self._said and self._is_draft and old.timescale:
            if self._emptied("timescale", old.timescale, new, old.id):
                yield Rewording(old.id, "timescale", old.timescale, "", new.at)
            return
        if not now or same(old.timescale, now) or same(in_force, now):
            return
        if self._is_draft and not mark.asked:
            if self._is_newer(old.id, "timescale", old.timescale, now, new.at):
                yield Rewording(old.id, "timescale", old.timescale, now, new.at)
            return
        if any(
            same(each, now) or self._is_same_time(each, now) for each in (in_force, *mark.asked)
        ):
            return
        if mark.is_finished:
            return
        answer = self._asking.dated(old.id, new.action, in_force, now, new.at)
        if answer != "keep":
            yield Dated(old.id, in_force, now, answer, new.at)

    def _is_same_time(self, one: str, other: str) -> bool:
        terms = self._there.terms
        read = (read_timescale(words, terms.first, terms.year_starts) for words in (one, other))
        first, second = read
        known = first.due is not None or first.recurs is not None or first.kind == "ongoing"
        facts = (first.kind, first.due, first.recurs), (second.kind, second.due, second.recurs)
        return known and facts[0] == facts[1]

    def _own(self, new: NewAction, identity: str) -> Iterator[Rewording]:
        """The columns that are kept, and the document's number where the plan keeps one."""
        there = self._there.mark(identity).own
        own = own_keys(new)
        if "x-reference" not in there:
            own.pop("x-reference", None)
        filled = {key for key in there if self._is_filled(key, new)}
        for key in sorted(there.keys() & (self._columns | filled) - own.keys()):
            if REMOVED in there[key]:
                continue
            if self._is_filled(key, new) or self._emptied(key, there[key], new, identity):
                yield Rewording(identity, key, there[key], "", new.at)
        for key, now in own.items():
            if not same(there.get(key, ""), now):
                yield Rewording(identity, key, there.get(key, ""), now, new.at)


def same(was: str, now: str) -> bool:
    """Whether two texts say the same: spaces and kinds of quotation mark do not count."""
    return was == now or typed(was) == typed(now)


def instead_of(field: str) -> tuple[str, ...]:
    """The keys that keep what stood in a field's column and is no such field, such as "TBC"."""
    return tuple(f"x-{slug(name)}" for name in ROLES[field])


def own_keys(new: NewAction) -> dict[str, str]:
    """The keys that begin with x- of an action: its number in the document, and columns that are kept."""
    found = {"x-reference": new.reference} if new.reference else {}
    for heading, words in new.others:
        key, number = f"x-{slug(heading) or 'column'}", 1
        while key in found:
            number += 1
            key = f"x-{slug(heading) or 'column'}-{number}"
        if words:
            found[key] = words
    return found

"""What a decision changes, line by line: what is in force, the state, and what is to be noticed."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.cli.writing import Signed
from planctl.edits.decisions.closures import closed_with
from planctl.edits.decisions.deciding import Decided, Outcome
from planctl.edits.decisions.timescales import heard, superseding
from planctl.locale.deciding import decided as say
from planctl.locale.months import format_day
from planctl.locale.recording import recorded
from planctl.model.ids import is_action
from planctl.model.record import Agreement, Approval, Closure, Refusal, Update, Verification
from planctl.model.stating import unfinished_words


class Consequences(NamedTuple):
    """What came of one decision, to be told in one language."""

    signed: Signed
    outcome: Outcome
    made: Decided

    def lines(self) -> Iterator[str]:
        """How it stands now, and how it stood where that is another way."""
        before, after, act = self.made.before, self.made.after, self.made.act
        if isinstance(act, Update):
            yield self._asked()
        if isinstance(act, Approval | Refusal):
            yield from self._timescale()
        if isinstance(act, Approval):
            yield from self._granted()
        if isinstance(act, Agreement):
            yield " · ".join(
                f"{self._name(lead)}: {self._word(rag)}" for lead, rag in after.ratings
            )
        if before.state != after.state and is_action(self.made.filed.found.id):
            words = {"now": self._say(after.state), "was": self._say(before.state)}
            yield self._say("now-was", label=self._say("state"), **words)
        elif isinstance(act, Closure):
            yield from self._under_it()
        if isinstance(act, Verification):
            yield from self._other_words()

    def _say(self, key: str, **parts: str) -> str:
        return say(key, self.signed.lang, **parts)

    def _asked(self) -> str:
        """That what is in force stays so, or that this body's request counts for nothing."""
        lang, made = self.signed.lang, self.made
        if not heard(made.case, made.sender, self.signed.day):
            return recorded("kept", lang, name=made.sender.name_in(lang))
        return self._say("until-granted", words=made.after.timescale or self._say("nothing"))

    def _timescale(self) -> Iterator[str]:
        after, act = self.made.after, self.made.act
        facts = [(self._say("timescale"), after.timescale or self._say("nothing"))]
        if after.original_timescale not in ("", after.timescale):
            facts.append((self._say("original-timescale"), after.original_timescale))
        facts += [(self._say("slips"), str(after.slips))] if after.slips else []
        yield " · ".join(f"{label}: {words}" for label, words in facts)
        if isinstance(act, Approval) and act.refresh:
            yield self._say("part-of", name=act.refresh)
        if after.undecided:
            yield self._say("other-request", words=after.request)

    def _granted(self) -> Iterator[str]:
        """What is in force whatever was granted here, and where no date or a late one is odd."""
        lang, before, after = self.signed.lang, self.made.before, self.made.after
        newer = superseding(self.made.case, self.signed.day)
        if newer:
            day = format_day(newer.date, lang)
            yield self._say("in-force-since", day=day, words=newer.timescale)
            return
        last = self.outcome.terms.last
        if after.due and after.due > last:
            yield self._say("after-the-plan", day=format_day(last, lang))
        was_late = before.due is not None and before.due < self.signed.day
        if was_late and after.due is None and not after.recurs:
            yield self._say("overdue-no-more", words=after.timescale)

    def _under_it(self) -> Iterator[str]:
        ids = closed_with(self.made)
        yield self._say("under-it", ids=" ".join(ids) or self._say("none"))

    def _other_words(self) -> Iterator[str]:
        """The leads whose own newest word is that it is unfinished."""
        lang = self.signed.lang
        for placed in unfinished_words(self.made.case.ledger):
            yield self._say(
                "other-word",
                name=self._name(placed.sender),
                day=format_day(placed.date, lang),
                state=self._say(placed.update.state or ""),
                record=placed.names[0],
            )

    def _name(self, lead: str) -> str:
        known = self.outcome.register.by_id.get(lead)
        return known.name_in(self.signed.lang) if known else lead

    def _word(self, rag: str) -> str:
        return self.outcome.terms.scheme.word(rag, self.signed.lang).lower()

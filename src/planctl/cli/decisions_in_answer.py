"""What `decisions in` answers: what becomes of each row of the paper, and what can be done about it."""

import shlex
from collections.abc import Iterator
from typing import NamedTuple

import click

from planctl.cli.consequences import Consequences
from planctl.cli.giving_away import note, typed_in
from planctl.cli.telling import coming_late, from_here, the
from planctl.cli.writing import Signed
from planctl.contract.answer import visible
from planctl.edits.at_work import Place
from planctl.edits.decisions.deciding import Decided, Outcome
from planctl.edits.decisions.minuted import Minutes
from planctl.edits.decisions.minuted_row import Verdict
from planctl.locale.columns import heading
from planctl.locale.deciding import decided
from planctl.locale.minuting import WORDS, minuting, place_of, what_to_do
from planctl.locale.months import format_day
from planctl.locale.outcomes import KINDS, outcome
from planctl.locale.outcomes import heading as in_paper
from planctl.locale.recording import recorded
from planctl.locale.verdicts import judged
from planctl.model.record import Act, Agreement, Approval, Record, Refusal, Verification
from planctl.rules.privacy import masked
from planctl.storage.finding import texts_beside
from planctl.terminal.decisions import ToldPaper, ToldRow, draw_decisions

WEIGHTS = ("recorded", "unchanged", "open", "deferred", "question", "refused")
QUIET = ("unchanged", "open")
"""What needs no more than its place, where nothing more is to be said of it."""

LOUD = frozenset({"left-alone", "not-read", "taken-out"})
"""Why a row of theirs is told by itself for all that."""


class Told(NamedTuple):
    """A paper read, to be told in one language. `again` is what was typed, word by word."""

    signed: Signed
    file: str
    minutes: Minutes
    again: tuple[str, ...]

    @property
    def lang(self) -> str:
        """The language that it is told in."""
        return self.signed.lang

    @property
    def place(self) -> Place:
        """Where the plan is."""
        return self.signed.place

    def paper(self) -> ToldPaper:
        """All of it, as a screen shows it."""
        loud = [each for each in self.minutes.verdicts if not _is_quiet(each)]
        return ToldPaper(
            self.file,
            (f"{self._say('day')}: {format_day(self.signed.day, self.lang)}",),
            tuple(map(self._row, loud)),
            tuple(self._rest()),
            tuple(self._counts()),
            tuple(self._lines()),
            *self._next(),
        )

    def _say(self, key: str, **parts: str) -> str:
        return minuting(key, self.lang, **parts)

    def _row(self, verdict: Verdict) -> ToldRow:
        case, row = verdict.case, verdict.row
        words = ""
        if case:
            in_lang = self.lang != self.minutes.terms.languages[0]
            texts = texts_beside(self.place.root, case.found, self.lang) if in_lang else {}
            words = texts.get("words") or case.found.words
        return ToldRow(
            *(verdict.weight, judged(verdict.weight, self.lang), case.found.id if case else ""),
            *(words, place_of(row.at, self.lang), self._said(verdict)),
            tuple(self._more(verdict)),
        )

    def _said(self, verdict: Verdict) -> str:
        if verdict.made:
            return self._decision(verdict.made.record, verdict.asked)
        if verdict.key:
            parts = {key: masked(words) for key, words in verdict.parts.items()}
            parts["at"] = place_of(parts.get("at", ""), self.lang)
            return self._say(verdict.key, **parts)
        standing = verdict.standing
        return self._decision(standing, verdict.asked) if standing else ""

    def _more(self, verdict: Verdict) -> Iterator[str]:
        """What else there is to know, and to do."""
        if verdict.standing and verdict.key:
            yield f"{self._say('in-plan')}: {self._dated(verdict.standing, verdict.asked)}"
        if verdict.key in ("decided-otherwise", "said-otherwise"):
            yield f"{self._say('in-paper')}: {masked(verdict.row.outcome)}"
        if verdict.weight == "deferred":
            yield from self._typed(verdict)
        if verdict.made:
            yield from self._turned(verdict.made.act, verdict)
            yield from self._changes(verdict.made, verdict.asked)
        yield from (f"{self._say('note')}: {self._say(key, **parts)}" for key, parts in verdict.odd)
        yield from self._to_do(verdict)
        yield from self._beside(verdict)
        if verdict.made and self.minutes.written:
            path = from_here(self.place, verdict.made.filed.path)
            yield recorded("wrote", self.lang, path=path)

    def _turned(self, act: Act, verdict: Verdict) -> Iterator[str]:
        """The outcome as it was typed, where a timescale is recorded in other words."""
        typed = verdict.row.outcome
        has_time = any(map(str.isdecimal, typed))
        if isinstance(act, Approval) and has_time and act.timescale not in typed:
            yield f"{self._say('in-paper')}: {masked(typed)}"

    def _typed(self, verdict: Verdict) -> Iterator[str]:
        """What somebody wrote of a row that nothing is recorded of."""
        row = verdict.row
        yield f"{self._say('in-paper')}: {masked(row.outcome)}"
        for key in ("minute", "reason"):
            if words := getattr(row, key):
                yield f"{in_paper(key, self.lang)}: {masked(words)}"

    def _changes(self, made: Decided, asked: str) -> Iterator[str]:
        """Why it was decided so, how things stand then, and whether it comes late."""
        act, terms = made.act, self.minutes.terms
        if isinstance(act, Approval) and act.timescale != asked:
            yield f"{self._say('asked')}: {asked}"
        reason = str(getattr(act, "reason", ""))
        if reason:
            yield f"{heading('reason', self.lang)}: {masked(reason)}"
        whole = Outcome((made,), terms, self.minutes.register)
        yield from Consequences(self.signed, whole, made).lines()
        ends = act.agrees.last if isinstance(act, Agreement) else self.signed.day
        yield from filter(None, [coming_late(terms, ends, self.lang)])

    def _to_do(self, verdict: Verdict) -> Iterator[str]:
        parts = {"id": verdict.case.found.id if verdict.case else "", **verdict.parts}
        told = verdict.parts.get("hint") or what_to_do(verdict.key, self.lang, **parts)
        yield from filter(None, [told])
        kinds = verdict.parts.get("kinds", "").split()
        if kinds:
            words = (_choice(key, self.lang) for kind in kinds for key in KINDS[kind])
            yield self._say("choices", words=", ".join(dict.fromkeys(words)))

    def _beside(self, verdict: Verdict) -> Iterator[str]:
        word = self._say("note")
        if verdict.row.hidden:
            yield f"{word}: {self._say('hidden')}"
        for each in verdict.row.beside:
            manner, colon, text = each.partition(": ")
            known = colon and f"beside-{manner}" in WORDS
            label = self._say(f"beside-{manner}" if known else "beside-comment")
            yield f"{word}: {label}: {masked(text if known else each)}"

    def _decision(self, record: Record, asked: str) -> str:
        """What a record decides, whose that is, and where it is minuted."""
        known = self.minutes.register.by_id.get(record.sender)
        name = the(known, self.lang) if known else record.sender
        minute = masked(str(getattr(record.act, "minute", "")))
        key = "minuted" if minute else "by"
        whose = decided(key, self.lang, name=name, minute=minute)
        return f"{self._what(record.act, asked)}, {whose}"

    def _dated(self, record: Record, asked: str) -> str:
        return f"{self._decision(record, asked)}, {format_day(record.date, self.lang)}"

    def _what(self, act: Act, asked: str) -> str:
        match act:
            case Approval(timescale=words):
                return decided("granted", self.lang, words=words)
            case Refusal():
                return decided("refused", self.lang, words=asked)
            case Verification():
                return decided("verified", self.lang)
            case Agreement(agrees=period, rag=rag):
                word = self.minutes.terms.scheme.word(rag, self.lang)
                return decided("settled", self.lang, period=str(period), words=word.lower())
        return decided("sent-back", self.lang)

    def _rest(self) -> Iterator[tuple[str, str]]:
        """Rows that need nothing, by what becomes of them: which actions, and where they stand."""
        for weight in QUIET:
            found = [v for v in self.minutes.verdicts if v.weight == weight and _is_quiet(v)]
            places = (
                f"{v.case.found.id if v.case else ''} ({place_of(v.row.at, self.lang)})".strip()
                for v in found
            )
            if found:
                yield judged(weight, self.lang), "; ".join(places)

    def _place(self, verdict: Verdict) -> str:
        at = f"({place_of(verdict.row.at, self.lang)})"
        return f"{verdict.case.found.id} {at}" if verdict.case else at

    def _counts(self) -> Iterator[str]:
        weights = [verdict.weight for verdict in self.minutes.verdicts]
        for weight in WEIGHTS:
            if weight == "deferred" and weight not in weights:
                continue
            is_done = self.minutes.written and self.minutes.decided
            is_ahead = weight == "recorded" and not is_done
            key = "to-record-count" if is_ahead else f"{weight}-count"
            yield f"{judged(key, self.lang)}: {weights.count(weight)}"

    def _lines(self) -> Iterator[str]:
        made, stops = bool(self.minutes.decided), self.minutes.stops
        if self.minutes.written and made:
            yield judged("written", self.lang)
        elif not made and not stops:
            yield judged("nothing-to-write", self.lang)
        else:
            yield judged("nothing-written", self.lang)
        if stops and self.minutes.written and made:
            yield judged("left-open", self.lang)
        if stops:
            yield self._say("to-mend")

    def _next(self) -> tuple[str, str]:
        """What to type next, after the words that say what it does; nothing once it is written."""
        if not self.minutes.decided or self.minutes.written:
            return "", ""
        stops = self.minutes.stops
        key, more = ("clear-rows-alone", ("--partial",)) if stops else ("next", ())
        return judged(key, self.lang), shlex.join([*self.again, *more, "--write"])


def tell(told: Told) -> None:
    """Print it, and note what may give somebody away in what is recorded."""
    from planctl.terminal.screen import Screen

    for died in told.minutes.recovered:
        click.echo(visible(recorded("died", told.lang, command=died)), err=True)
    draw_decisions(Screen(told.lang, full=True), told.paper())
    new = (made.filed for made in told.minutes.decided if made.filed.is_new)
    note((words for filed in new for words in typed_in(filed.data)), told.lang)


def _choice(key: str, lang: str) -> str:
    """An outcome as it may be written, and what goes with it."""
    words = outcome(key, lang)
    return minuting(f"with-{key}", lang, words=words) if f"with-{key}" in WORDS else words


def _is_quiet(verdict: Verdict) -> bool:
    odd = verdict.row.beside or verdict.row.hidden or verdict.key in LOUD
    return verdict.weight in QUIET and not odd

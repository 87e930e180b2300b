"""What the commands that decide answer: about what, what was decided by whom, and how it stands now."""

from collections.abc import Iterator
from typing import NamedTuple

import click

from planctl.cli.consequences import Consequences
from planctl.cli.giving_away import note, typed_in
from planctl.cli.telling import coming_late, from_here, subject, the
from planctl.cli.writing import Signed
from planctl.contract.answer import visible
from planctl.edits.decisions.deciding import Decided, Make, Outcome, Ruling, decide
from planctl.edits.filing import Filed
from planctl.locale.deciding import decided as say
from planctl.locale.recording import recorded
from planctl.model.record import (
    Acceptance,
    Agreement,
    Approval,
    Closure,
    Refusal,
    Reopening,
    Request,
    SendBack,
    Update,
    Verification,
)


def decide_and_tell(
    signed: Signed, ids: tuple[str, ...], make: Make, minute: str = "", reason: str = ""
) -> None:
    """Decide about every id in one way, and say what came of it."""
    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    outcome = decide(signed.place, ids, ruling, make, signed.command, dry_run=signed.dry_run)
    for command in outcome.recovered:
        click.echo(visible(recorded("died", signed.lang, command=command)), err=True)
    told = list(_in_one(outcome.decided))
    for each, filed in told:
        for line in Telling(signed, outcome, each, filed).lines():
            click.echo(visible(line))
        for new in (file for file in filed if signed.dry_run and file.is_new):
            click.echo(visible(new.text), nl=False)
    if len(told) > 1:
        click.echo(say("counted", signed.lang, number=str(len(told))))
    new_ones = (made.filed for made in outcome.decided if made.filed.is_new)
    note((words for filed in new_ones for words in typed_in(filed.data)), signed.lang)


def _in_one(decided: tuple[Decided, ...]) -> Iterator[tuple[Decided, tuple[Filed, ...]]]:
    """Each decision with its files; what was asked for and granted in one act is one decision."""
    granted = {made.act.approves for made in decided if isinstance(made.act, Approval)}
    asked: list[Filed] = []
    for made in decided:
        asked.append(made.filed)
        if made.filed.name not in granted:
            yield made, tuple(asked)
            asked = []


class Telling(NamedTuple):
    """One decision with the files that hold it, to be told in one language."""

    signed: Signed
    outcome: Outcome
    made: Decided
    filed: tuple[Filed, ...]

    def lines(self) -> Iterator[str]:
        """What was decided about what, by whom, how it stands now, and where the record lies."""
        lang = self.signed.lang
        about = subject(self.signed.place, self.outcome.terms, self.made.filed.found, lang)
        if self.made.filed.is_new:
            yield f"{about}: {self._what()}, {self._whose()}."
            yield from Consequences(self.signed, self.outcome, self.made).lines()
            yield from filter(None, [self._coming_late()])
        else:
            yield f"{about}: {recorded('already', lang)}."
        wrote = "would-write" if self.signed.dry_run else "wrote"
        for file in self.filed:
            path = from_here(self.signed.place, file.path)
            yield recorded(wrote if file.is_new else "where", lang, path=path)

    def _say(self, key: str, **parts: str) -> str:
        return say(key, self.signed.lang, **parts)

    def _what(self) -> str:
        match self.made.act:
            case Update(asks=Request(timescale=words)):
                return self._say("asked", words=words)
            case Approval(timescale=words):
                return self._say("granted", words=words)
            case Refusal() as act:
                return self._refused(act)
            case Verification():
                return self._say("verified")
            case SendBack():
                return self._say("sent-back")
            case Agreement(agrees=period, rag=rag):
                return self._say("settled", period=str(period), words=self._word(rag))
            case Closure() as act:
                return self._closed(act)
            case Reopening():
                return self._say("opened-again")
            case Acceptance(accepts=code):
                return self._say("accepted", words=code)
        raise AssertionError(self.made.act)

    def _whose(self) -> str:
        name = the(self.made.sender, self.signed.lang)
        minute = str(getattr(self.made.act, "minute", ""))
        return (
            self._say("minuted", name=name, minute=minute) if minute else self._say("by", name=name)
        )

    def _coming_late(self) -> str:
        act, signed = self.made.act, self.signed
        period = act.agrees if isinstance(act, Agreement) else signed.period
        ends = period.last if period else signed.day
        return coming_late(self.outcome.terms, ends, signed.lang)

    def _word(self, rag: str) -> str:
        return self.outcome.terms.scheme.word(rag, self.signed.lang).lower()

    def _refused(self, act: Refusal) -> str:
        for placed in self.made.case.ledger.placed:
            if act.refuses in placed.names and placed.update.asks:
                return self._say("refused", words=placed.update.asks.timescale)
        return self._say("refused", words=act.refuses)

    def _closed(self, act: Closure) -> str:
        words = self._say(act.closes)
        words = self._say("into-id", words=words, id=act.into) if act.into else words
        return self._say("ended", words=words)

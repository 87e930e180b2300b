"""A proposal as it is told: the documents, what is left aside, the plan, and each doubt in words."""

from collections.abc import Iterable, Iterator, Sequence

from planctl.cli.import_answers import line_of
from planctl.contract.answer import Row
from planctl.contract.importing.told import (
    ToldAction,
    ToldAim,
    ToldAside,
    ToldChoice,
    ToldColumn,
    ToldCommitment,
    ToldDocument,
    ToldDoubt,
    ToldPlan,
    ToldProblem,
    ToldReport,
    ToldTable,
)
from planctl.importers.doubts import Choice, Doubt
from planctl.importers.outline import Outline
from planctl.importers.proposal import Beginning, NewAction, NewAim, NewCommitment, Proposal, Report
from planctl.importers.rows import Column
from planctl.importers.source import Source
from planctl.locale.import_questions import FORMS, MEANINGS, QUESTIONS
from planctl.locale.importing import ASIDES, ROLES, WHY, importing
from planctl.locale.months import format_day
from planctl.model.problem import Problem
from planctl.model.rag import Scheme
from planctl.rules.codes import severity_of


def documents_told(
    sources: Sequence[Source], outlines: Sequence[Outline], lang: str
) -> tuple[ToldDocument, ...]:
    """How each document was read."""
    return tuple(
        ToldDocument(source.name, source.kind, tuple(_tables(outline, lang)))
        for source, outline in zip(sources, outlines, strict=True)
    )


def asides_told(proposal: Proposal, lang: str) -> tuple[ToldAside, ...]:
    """What is in the documents and not taken as said; last the words without a place in a plan."""
    told = [
        ToldAside(in_words(ASIDES, aside.manner, lang), aside.at, aside.text, aside.manner)
        for aside in proposal.asides
    ]
    no_place = importing("no-place", lang)
    for outline in proposal.outlines:
        told += [ToldAside(no_place, at, said.words, "no-place") for at, said in outline.left]
    return tuple(told)


def doubts_told(doubts: Iterable[Doubt], lang: str) -> tuple[ToldDoubt, ...]:
    """Each doubt with its question and its answers in words, numbered from 1."""
    return tuple(_doubt(number, doubt, lang) for number, doubt in enumerate(doubts, 1))


def plan_told(proposal: Proposal, lang: str) -> ToldPlan:
    """What a new plan's own file and its register would say."""
    begun = proposal.beginning
    leads = tuple((lead.id, lead.name_in(lang), lead.kind) for lead in proposal.leads)
    facts = tuple(_facts(proposal, lang))
    data = _data(proposal, leads)
    return ToldPlan(begun.title, begun.vision, facts, leads, _looks_back(proposal, lang), data)


def aims_told(proposal: Proposal, scheme: Scheme, lang: str) -> tuple[ToldAim, ...]:
    """Every aim with its commitments and actions, by the ids that a new plan would give them."""
    ids = _Ids()
    told = tuple(_aim(aim, ids, scheme, lang) for aim in proposal.aims)
    return told if proposal.period else tuple(map(_unrecorded, told))


def problems_told(problems: Iterable[Problem]) -> tuple[ToldProblem, ...]:
    """What check finds in the plan as it is then, with how bad it is."""
    return tuple(
        ToldProblem(severity_of(each.code), each.code, each.path, each.line, each.message)
        for each in problems
    )


class _Ids:
    """The ids of a new plan, one after the other in the document's order."""

    def __init__(self) -> None:
        self._commitments = self._actions = 0

    def commitment(self) -> str:
        """The next commitment's."""
        self._commitments += 1
        return f"COM-{self._commitments:02}"

    def action(self) -> str:
        """The next action's."""
        self._actions += 1
        return f"ACT-{self._actions:03}"


def _unrecorded(aim: ToldAim) -> ToldAim:
    """The same where nobody knows which period it is about: then nothing of it is recorded."""

    def action_of(action: ToldAction) -> ToldAction:
        report = action.report and action.report._replace(is_recorded=False)
        return action._replace(report=report)

    commitments = tuple(
        each._replace(actions=tuple(map(action_of, each.actions))) for each in aim.commitments
    )
    return aim._replace(commitments=commitments)


def _tables(outline: Outline, lang: str) -> Iterator[ToldTable]:
    """The tables, each with how many of the rows came of it: of the only one, all of them."""
    rows_of = (row for each in outline.chapters for row in (*each.rows, *each.future))
    places = [row.at.removeprefix(f"{outline.name}, ") for row in rows_of]
    alone = len(outline.columns) == 1
    for name, columns in outline.columns:
        of_it = (f"{name},", f"{name}!")
        rows = sum(alone or at == name or at.startswith(of_it) for at in places)
        yield ToldTable(name, rows, tuple(_column(column, lang) for column in columns))


def _column(column: Column, lang: str) -> ToldColumn:
    field = in_words(ROLES, column.role, lang) if column.role else ""
    reason = in_words(WHY, column.why, lang) if column.role else ""
    why = column.why if column.role else ""
    return ToldColumn(column.number, column.heading, column.role, why, field, reason)


def _doubt(number: int, doubt: Doubt, lang: str) -> ToldDoubt:
    return ToldDoubt(
        number,
        doubt.key,
        doubt.kind,
        in_words(QUESTIONS, doubt.kind, lang),
        doubt.read,
        doubt.beside,
        doubt.places,
        tuple(_choice(choice, lang) for choice in doubt.choices),
        doubt.taken,
        line_of(doubt.key, doubt.taken),
        doubt.is_open,
        doubt.blocks,
        doubt.refused,
        doubt.about,
        form_of(doubt, lang),
    )


def form_of(doubt: Doubt, lang: str) -> str:
    """How an answer that is none of the choices is written; "" where there is none."""
    if not doubt.is_open:
        return ""
    return (
        in_words(FORMS, doubt.kind, lang) if doubt.kind in FORMS else importing("any-words", lang)
    )


def _choice(choice: Choice, lang: str) -> ToldChoice:
    return ToldChoice(choice.answer, in_words(MEANINGS, choice.meaning, lang))


def _facts(proposal: Proposal, lang: str) -> Iterator[tuple[str, str]]:
    """What is said of the plan in short, beside its title and its vision."""
    begun = proposal.beginning
    yield importing("status", lang), importing(begun.status, lang)
    days = f"{format_day(begun.first, lang)} – {format_day(begun.last, lang)}"
    yield importing("years", lang), days
    yield importing("coordinator", lang), _coordinator(proposal, lang)
    yield importing("ratings", lang), _ratings(begun, lang)
    if proposal.period:
        yield importing("looks-back", lang), _looks_back(proposal, lang)


def _looks_back(proposal: Proposal, lang: str) -> str:
    """The period that is reported on, with the day of the document; "" where there is none."""
    if not proposal.period:
        return ""
    made = f" ({format_day(proposal.made, lang)})" if proposal.made else ""
    return f"{proposal.period}{made}"


def _data(proposal: Proposal, leads: Iterable[tuple[str, str, str]]) -> Row:
    """What a plan's own file and its register would say, for machines."""
    begun = proposal.beginning
    ratings = [
        {"id": each.id, "word": each.word, "meaning": each.meaning, "colour": each.colour}
        for each in begun.levels
    ]
    return {
        "vision": begun.vision or None,
        "introduction": begun.introduction or None,
        "strapline": begun.strapline or None,
        "status": begun.status,
        "from": begun.first.isoformat(),
        "to": begun.last.isoformat(),
        "coordinator": begun.coordinator or None,
        "languages": list(begun.languages),
        "ratings": ratings,
        "leads": [{"id": i, "name": name, "kind": kind} for i, name, kind in leads],
        "period": str(proposal.period) if proposal.period else None,
        "made": proposal.made.isoformat() if proposal.made else None,
    }


def _coordinator(proposal: Proposal, lang: str) -> str:
    names = {lead.id: lead.name_in(lang) for lead in proposal.leads}
    who = proposal.beginning.coordinator
    return names.get(who, who) or importing("no-coordinator", lang)


def _ratings(begun: Beginning, lang: str) -> str:
    return " · ".join(level.word_in(lang) for level in begun.levels)


def _aim(aim: NewAim, ids: _Ids, scheme: Scheme, lang: str) -> ToldAim:
    commitments = tuple(_commitment(each, ids, scheme, lang) for each in aim.commitments)
    return ToldAim(aim.id, aim.title, aim.statement, aim.kind, commitments, aim.narrative)


def _commitment(new: NewCommitment, ids: _Ids, scheme: Scheme, lang: str) -> ToldCommitment:
    identity = ids.commitment()
    actions = tuple(action_told(action, ids.action(), scheme, lang) for action in new.actions)
    return ToldCommitment(identity, new.words, actions)


def action_told(action: NewAction, identity: str, scheme: Scheme, lang: str) -> ToldAction:
    """An action, whole, by the id that it has or would have."""
    return ToldAction(
        identity,
        action.at,
        action.action,
        action.evidence,
        action.timescale,
        action.lead,
        action.reference,
        _report(action.report, scheme, lang) if action.report else None,
        action.is_future,
        action.others,
    )


def _report(report: Report, scheme: Scheme, lang: str) -> ToldReport:
    return ToldReport(
        report.rag,
        scheme.word(report.rag, lang) if report.rag else "",
        report.mark,
        report.state,
        report.progress,
        report.barriers,
        report.next_steps,
    )


def in_words(table: dict[str, tuple[str, str]], key: str, lang: str) -> str:
    """A word in a language; the key itself where the table has none: it is then somebody's own words."""
    english, welsh = table.get(key, (key, key))
    return welsh if lang == "cy" else english

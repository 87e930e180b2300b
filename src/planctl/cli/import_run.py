"""One run of `import`: read the documents, propose, write where that was asked, and tell it."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple

import click

from planctl.cli.clock import today
from planctl.cli.import_answer import Outcome, told_import
from planctl.cli.import_answers import answers_file, answers_typed, of_no_use
from planctl.cli.import_columns import columns_typed, refuse_own_list, require_known
from planctl.cli.import_next import Typed
from planctl.cli.opening import index_path, open_at
from planctl.cli.writing import command_line
from planctl.contract.answer import visible
from planctl.contract.importing.rows import candidates_json, import_json
from planctl.contract.importing.told import ToldImport
from planctl.edits.at_work import Place
from planctl.edits.importing.bringing_in import begin_plan, bring_in
from planctl.edits.importing.incoming import Imported, Incoming
from planctl.edits.importing.kept import OF_ONE, said_before
from planctl.errors import NoStructure, NotAllowed
from planctl.importers.known import Known
from planctl.importers.proposal import Proposal
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
from planctl.importers.source import Grid, Source
from planctl.locale.importing import importing
from planctl.locale.recording import recorded
from planctl.model.rag import Scheme
from planctl.storage.answers import in_folder
from planctl.storage.opening import require_sound
from planctl.terminal.progress import PATIENCE, progress

LONG, MANY = 200_000, 1_000
"""Bytes of a document, and lines of tables, from which on reading takes its time."""


class Asked(NamedTuple):
    """What was asked for. `root` is the plan's folder, in which there is a plan or not yet."""

    typed: Typed
    root: str
    is_there: bool
    form: str
    write: bool


class Said(NamedTuple):
    """What was said of columns and doubts, now and when the documents came in before."""

    columns: dict[str, str]
    answers: dict[str, str]


def run(asked: Asked) -> int:
    """Do it and print the answer; the exit code, where no error says it.

    Raises NotOpened for a file that cannot be read, and NoStructure, after its candidates are
    printed, where no table or list of actions can be found.
    """
    typed = asked.typed
    given = answers_typed(typed.answers) if typed.answers else None
    now = Said(columns_typed(typed.columns), dict(given.answers) if given else {})
    if given:
        now = now._replace(columns={**given.columns, **now.columns})
    sources = _read(typed)
    repeated = tuple(_repeated(asked, sources, now))
    try:
        outcome = _brought(asked, sources, now)
    except NoStructure as error:
        _print_candidates(error, asked)
        raise
    told = told_import(typed, sources, outcome)
    _tell((*_messages(outcome, told, _unsaid(asked, now), typed), *repeated))
    _print(told, asked)
    return 1 if outcome.is_blocked or not outcome.proposal.actions else 0


def _read(typed: Typed) -> tuple[Source, ...]:
    """The documents, in the order they were named."""
    found = []
    is_long = any(os.path.exists(path) and os.path.getsize(path) > LONG for path in typed.files)
    with _bar(typed, len(typed.files), is_long=is_long) as step:
        for path in typed.files:
            step()  # the bar counts the one that is being read
            found.append(read_source(path))
    return tuple(found)


def _bar(typed: Typed, total: int, *, is_long: bool) -> AbstractContextManager[Callable[[], None]]:
    """A bar for what takes its time: of what is long it is seen from the first step on."""
    return progress(importing("reading", typed.lang), total, patience=0 if is_long else PATIENCE)


def _brought(asked: Asked, sources: tuple[Source, ...], now: Said) -> Outcome:
    """What the documents make of the plan, written or not."""
    known, said = Known(), now
    documents = tuple((source.name, source.digest) for source in sources)
    if asked.is_there:
        opened = open_at(asked.root)
        require_sound(opened)
        known = Known(opened.plan.terms, opened.plan.register)
        before = said_before(in_folder(asked.root), documents)
        said = Said({**before[0], **now.columns}, {**before[1], **now.answers})

    def again(
        answers: Mapping[str, str],
        columns: Mapping[str, str],
        step: Callable[[], None] = lambda: None,
    ) -> Proposal:
        return propose(sources, known, answers, columns, step)

    lines = _lines_of(sources)
    with _bar(asked.typed, lines, is_long=lines > MANY) as step:
        proposal = again(said.answers, said.columns, step)
    refuse_own_list(proposal.outlines)
    require_known(now.columns, proposal.outlines)
    incoming = Incoming(proposal, documents, said.columns, said.answers, again)
    imported = _imported(asked, incoming)
    scheme = known.terms.scheme if known.terms else Scheme(proposal.beginning.levels)
    top = asked.root if asked.is_there else os.path.dirname(asked.root)
    return Outcome(proposal, imported, scheme, asked.root, top)


def _imported(asked: Asked, incoming: Incoming) -> Imported:
    """Tried, or written where that was asked and no doubt blocks it."""

    def done(*, write: bool) -> Imported:
        if asked.is_there:
            place = Place(asked.root, index_path(asked.root))
            return bring_in(place, incoming, today(), command_line(), write=write)
        folder = os.path.dirname(asked.root)
        return begin_plan(folder, incoming, today(), command_line(), write=write)

    if not asked.write or not incoming.proposal.actions:
        return done(write=False)
    try:
        return done(write=True)
    except NotAllowed:
        tried = done(write=False)
        if any(doubt.blocks for doubt in tried.doubts):
            return tried
        raise


def _lines_of(sources: Iterable[Source]) -> int:
    """The lines of all tables: what the tables are read by."""
    grids = (b for source in sources for b in source.blocks if isinstance(b, Grid))
    return sum(len(grid.lines) for grid in grids)


def _unsaid(asked: Asked, now: Said) -> dict[str, str]:
    """The answers that were given now and that the plan does not keep as they are."""
    kept = {(k, _bare(w)) for each in in_folder(asked.root) for k, w in each.answers.items()}
    return {key: words for key, words in now.answers.items() if (key, _bare(words)) not in kept}


def _repeated(asked: Asked, sources: Iterable[Source], now: Said) -> Iterator[str]:
    """A sentence for each answer about a document that was given about its last edition too."""
    digests = {source.name: source.digest for source in sources}
    for each in in_folder(asked.root):
        if digests.get(each.document, each.digest) == each.digest:
            continue
        for key in sorted(OF_ONE & now.answers.keys() & each.answers.keys()):
            if _bare(now.answers[key]) == _bare(each.answers[key]):
                parts = {"file": asked.typed.answers, "key": key, "answer": each.answers[key]}
                yield importing("repeated-answer", asked.typed.lang, **parts)


def _bare(answer: str) -> str:
    """An answer without the quotation marks around it and its capitals."""
    return answer.strip(" \"'“”‘’").casefold()


def _messages(
    outcome: Outcome, told: ToldImport, answers: Mapping[str, str], typed: Typed
) -> Iterator[str]:
    """What is to be said beside the answer."""
    imported, lang = outcome.imported, typed.lang
    for died in imported.recovered:
        yield recorded("died", lang, command=died)
    for path in imported.kept:
        where = os.path.relpath(os.path.join(outcome.top, path))
        yield f"{importing('kept-file', lang)}: {where}"
    yield from of_no_use(
        told.doubts, imported.idle, answers, typed.answers, lang, is_new=outcome.is_new
    )


def _tell(messages: Iterable[str]) -> None:
    for message in messages:
        click.echo(visible(message), err=True)


def _print(told: ToldImport, asked: Asked) -> None:
    if asked.form == "json":
        click.echo(import_json(told), nl=False)
        return
    if asked.form == "answers":
        click.echo(answers_file(told.doubts, asked.typed.lang), nl=False)
        return
    from planctl.terminal.importing import draw_import
    from planctl.terminal.screen import Screen

    draw_import(Screen(asked.typed.lang, full=True), told)


def _print_candidates(error: NoStructure, asked: Asked) -> None:
    if asked.form == "json":
        click.echo(candidates_json(error.candidates), nl=False)
    elif asked.form == "text":
        from planctl.terminal.importing import draw_candidates
        from planctl.terminal.screen import Screen

        draw_candidates(Screen(asked.typed.lang, full=True), error.candidates)

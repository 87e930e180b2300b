"""Where an action stands, in the cells of a table: its rating or state, its timescale, its reports."""

from planctl.locale.story import page_word
from planctl.model.ledger import Placed
from planctl.model.settled import Settled
from planctl.queries.concerns import Voice, concern
from planctl.queries.selection import Stood
from planctl.reports.papers.teller import Teller, joined, plain
from planctl.reports.tree import Cell, Rating, Run, Words


def standing(teller: Teller, item: Stood) -> Cell:
    """The rating of an unfinished action, with its period where it is older than the round's.

    Once an action is complete or closed its state stands instead.
    """
    settled = item.tracked.settled
    if settled.state == "closed":
        return plain(_closed(teller, settled))
    if settled.finished or settled.rag is None:
        return plain(teller.say(_unrated(settled)))
    return rating(teller, settled.rag, _notes(teller, item))


def _unrated(settled: Settled) -> str:
    """The word for where an action without a rating stands: its state, where anybody has told it."""
    if settled.state != "not known":
        return settled.state
    return "reported-unrated" if settled.reported else "never"


def _closed(teller: Teller, settled: Settled) -> str:
    """How it was closed, and the action that it went into."""
    into = f" {page_word('into', teller.lang)} {settled.into}" if settled.into else ""
    return f"{teller.say('closed')}: {page_word(settled.closed_as, teller.lang)}{into}"


def rating(teller: Teller, rag: str, note: str = "") -> Rating:
    """A rating of the plan's own scheme, by its word."""
    level = teller.plan.terms.scheme.level(rag)
    if level is None:
        return Rating(rag, note=note)
    said = level.word_in(teller.lang)
    has_own = said != level.word or teller.lang in level.words
    (word,) = teller.theirs(level.word, said if has_own else None)
    return Rating(word.text, level.symbol, level.colour, word.lang, note)


def in_words(cell: Rating) -> Words:
    """A rating among other words: its symbol and its word."""
    return (Run(f"{cell.symbol} ", cell.lang), Run(cell.word, cell.lang))


def _notes(teller: Teller, item: Stood) -> str:
    settled, opened = item.tracked.settled, teller.at.round
    notes = [] if settled.agreed else [teller.say("not-agreed").lower()]
    if settled.rag_by == "coordinator":
        notes.append(teller.say("coordinators-own"))
    if opened and settled.rag_period and settled.rag_period.last < opened.period.last:
        notes.append(str(settled.rag_period))
    return ", ".join(notes)


FEW = 4
"""So many missed occurrences are named; of more their number, the first and the last."""


def timescale(teller: Teller, item: Stood) -> Words:
    """The timescale in force, in the plan's words, with the occurrences that were missed."""
    words, missed = in_force(teller, item), item.standing.missed
    if not missed:
        return words
    told = ", ".join(missed)
    if len(missed) > FEW:
        told = f"{len(missed)}, {missed[0]} – {missed[-1]}"
    return (*words, Run(f" ({teller.fact('missed', told)})"))


def in_force(teller: Teller, item: Stood) -> Words:
    """The timescale in force, in the plan's words."""
    settled = item.tracked.settled
    if not settled.timescale:
        return teller.ours("no-timescale")
    return teller.theirs(settled.timescale, _translated(teller, item, settled.timescale))


def original(teller: Teller, item: Stood) -> Words:
    """The timescale first adopted."""
    words = item.tracked.settled.original_timescale
    return teller.theirs(words, _translated(teller, item, words)) if words else plain("")


def moved(teller: Teller, item: Stood) -> Words:
    """The timescale in force, and how often it was moved later where it was."""
    slips = item.tracked.settled.slips
    told = (Run(f" ({teller.fact('moved-times', slips)})"),) if slips else ()
    return (*timescale(teller, item), *told)


def _translated(teller: Teller, item: Stood, words: str) -> str | None:
    """The plan's own words for a timescale, where they stand in the paper's language."""
    action = item.tracked.action
    there = action.texts.get(teller.lang, {}).get("timescale")
    return there if words == action.timescale else None


def voices(teller: Teller, item: Stood) -> tuple[Voice, ...]:
    """What was last said of an action, by each body that said it."""
    return concern(item, teller.at.ledgers[item.id]).voices


def source(teller: Teller, body: str, placed: Placed) -> Words:
    """Whose words these are, and of which period."""
    return (*teller.body(body), Run(f" ({placed.period})"))


def progress(teller: Teller, item: Stood) -> Words:
    """The newest words of progress on an action, with whose they are."""
    told = [_progress(teller, voice) for voice in voices(teller, item)]
    return joined(told, "\n") if told else teller.ours("never")


def _progress(teller: Teller, voice: Voice) -> Words:
    said = voice.report.update
    whose = source(teller, voice.body, voice.report)
    if said.progress:
        return (
            *whose,
            Run(": "),
            *teller.words_of(voice.report.names[0], "progress", said.progress),
        )
    word = "no-change" if said.no_change else said.state or ""
    return (*whose, Run(f": {teller.say(word)}")) if word else whose

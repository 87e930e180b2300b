"""What is rated less than well, and where leads' ratings differ: with the words of each that rated."""

from collections.abc import Iterator

from planctl.queries.concerns import Concern, Voice
from planctl.reports.papers.decided import decided_by
from planctl.reports.papers.standings import in_words, rating, source, standing
from planctl.reports.papers.teller import Teller, joined, plain
from planctl.reports.tree import Block, Column, Heading, Paragraph, Run, Table, Words


def concerns(teller: Teller, kind: str) -> Iterator[Block]:
    """Every unfinished action with any but the best rating, the worst first."""
    yield Heading(2, concerns_heading(teller), f"{kind}-concerns")
    if teller.at.concerns:
        yield concerns_table(teller, teller.at.concerns)
    else:
        yield Paragraph(teller.ours("concerns-none"))
    unrated = teller.at.status.tally.unrated
    if unrated:
        yield Paragraph(plain(teller.fact("unrated-too", unrated)), "small")


def concerns_heading(teller: Teller) -> Words:
    """The ratings that are meant, by the scheme's own words: "Rated: Red · Amber"."""
    worse = reversed(teller.plan.terms.scheme.levels[1:])
    rated = (rating(teller, level.id) for level in worse)
    words = joined(((Run(each.word, each.lang),) for each in rated), " · ")
    return (Run(f"{teller.say('concerns')}: "), *words)


def concerns_table(teller: Teller, found: tuple[Concern, ...], room: int = 0) -> Table:
    """One action a row: its rating, and what each body says of barriers and next steps."""
    columns = (
        Column(teller.say("id"), "left", 4),
        Column(teller.say("action"), "left", 7),
        Column(teller.say("rating-column"), "left", 5),
        Column(teller.say("barriers"), "left", 8),
        Column(teller.say("next-steps"), "left", 8),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item, room),
            standing(teller, each.item),
            said(teller, each, "barriers", "no-reason", room),
            said(teller, each, "next_steps", "none-given", room),
        )
        for each in found
    )
    return Table(teller.say("concern-rows"), columns, rows)


def said(teller: Teller, found: Concern, key: str, nothing: str, room: int = 0) -> Words:
    """What each body says under a key, with whose words they are; that nothing is said, where so.

    With `room` only what the body says whose rating counts, cut to so many characters.
    """
    voices = (found.loudest,) if room and found.voices else found.voices
    told = [_said(teller, voice, key, nothing, room) for voice in voices]
    return joined(told, "\n") if told else teller.ours(nothing)


def _said(teller: Teller, voice: Voice, key: str, nothing: str, room: int) -> Words:
    from planctl.reports.papers.teller import shortened

    whose = teller.body(voice.body) if room else source(teller, voice.body, voice.words)
    text = str(getattr(voice.words.update, key))
    if not text.strip():
        return (*whose, Run(f": {teller.say(nothing)}"))
    words = teller.words_of(voice.words.names[0], key, text)
    return (*whose, Run(": "), *(run._replace(text=shortened(run.text, room)) for run in words))


def differing(teller: Teller, kind: str) -> Iterator[Block]:
    """Where leads' ratings of one period differ: each of them, and the one that is counted."""
    yield Heading(2, teller.ours("differing"), f"{kind}-differing")
    if teller.at.differing:
        yield differing_table(teller, teller.at.differing)
    else:
        yield Paragraph(teller.ours("differing-none"))


def settled(teller: Teller) -> Iterator[Block]:
    """What was agreed where leads' ratings differed; nothing where nothing ever was."""
    found = teller.at.settlements
    if not found:
        return
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("period"), "left", 2),
        Column(teller.say("rated-by-each"), "left", 4),
        Column(teller.say("rating-agreed"), "left", 3),
        Column(teller.say("decided"), "left", 4),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item),
            plain(each.agreement.agrees),
            voiced(teller, each.ratings),
            rating(teller, each.agreement.rag),
            decided_by(teller, each.record),
        )
        for each in found
    )
    yield Heading(3, teller.ours("ratings-settled"))
    yield Table(teller.say("ratings-settled"), columns, rows)


def differing_table(teller: Teller, found: tuple[Concern, ...], room: int = 0) -> Table:
    """One action a row, with every lead's rating."""
    columns = (
        Column(teller.say("id"), "left", 3),
        Column(teller.say("action"), "left", 5),
        Column(teller.say("period"), "left", 2),
        Column(teller.say("rated-by-each"), "left", 5),
        Column(teller.say("lead"), "left", 3),
    )
    rows = tuple(
        (
            plain(each.item.id),
            teller.action(each.item, room),
            plain(each.item.tracked.settled.rag_period),
            ratings_of(teller, each),
            teller.lead(each.item),
        )
        for each in found
    )
    return Table(teller.say("differing-rows"), columns, rows)


def ratings_of(teller: Teller, found: Concern) -> Words:
    """Every lead's rating: "Elverwick Police: ● Green"."""
    return voiced(teller, found.item.tracked.settled.ratings)


def voiced(teller: Teller, ratings: tuple[tuple[str, str], ...]) -> Words:
    """Ratings with whose each is, one a line."""
    each = (
        (*teller.body(body), Run(": "), *in_words(rating(teller, rag))) for body, rag in ratings
    )
    return joined(each, "\n")

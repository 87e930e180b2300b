"""Papers, made: the content of each in one language or two, with what has no translation marked."""

from collections.abc import Callable, Iterable, Iterator

from planctl.locale.catalogue import say
from planctl.queries.position import Position
from planctl.reports.foreign import foreign_texts
from planctl.reports.papers.board import board
from planctl.reports.papers.decisions import decisions
from planctl.reports.papers.exceptions import exceptions
from planctl.reports.papers.opening import title
from planctl.reports.papers.status import status
from planctl.reports.papers.teller import Teller, plain
from planctl.reports.tree import Block, Heading, Paper, Paragraph, Version

KINDS: dict[str, Callable[[Teller], Iterator[Block]]] = {
    "status": status,
    "board": board,
    "exceptions": exceptions,
    "decisions": decisions,
}
"""By its name, who tells a paper."""
WIDE = frozenset({"decisions"})
"""The papers whose tables want a wide page."""


def make_paper(kind: str, position: Position, languages: Iterable[str]) -> Paper:
    """A paper of one of `KINDS` in these languages, in their order."""
    versions = tuple(_version(kind, Teller(position, lang)) for lang in languages)
    return Paper(kind, position.as_of, versions)


def _version(kind: str, teller: Teller) -> Version:
    terms, lang = teller.plan.terms, teller.lang
    blocks = tuple(KINDS[kind](teller))
    return Version(
        lang=lang,
        title=title(teller, kind),
        marking=terms.text("marking", lang),
        draft=say("draft", lang) if terms.status == "draft" else "",
        blocks=_with_note(teller, blocks),
        wide=kind in WIDE,
    )


def _with_note(teller: Teller, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with one note near the top that counts the texts in another language."""
    texts = foreign_texts(blocks)
    if not texts:
        return blocks
    key = "in-welsh" if teller.plan.terms.languages[0] == "cy" else "in-english"
    note = Paragraph(plain(teller.fact(key, len(texts))), "note")
    after = next((at for at, b in enumerate(blocks) if isinstance(b, Heading) and b.level > 1), 0)
    return (*blocks[:after], note, *blocks[after:])

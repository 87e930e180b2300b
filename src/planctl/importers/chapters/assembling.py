"""Rows and paragraphs, each in its chapter: the same title again is the same chapter."""

from collections.abc import Iterable, Mapping, Sequence

from planctl.importers.chapters.headed_rows import is_said_in, says_of_rows, with_headings
from planctl.importers.chapters.headings import STYLED, Heading, named
from planctl.importers.chapters.labels import CLOSING, CROSS_CUTTING, bare, is_generic
from planctl.importers.chapters.levels import Place, has_commitments, places_of
from planctl.importers.chapters.narratives import is_note, markdown
from planctl.importers.chapters.stated import Manner, stated, statement_in
from planctl.importers.chapters.walking import Item, Words
from planctl.importers.doubts import Doubt, Questions
from planctl.importers.outline import Chapter
from planctl.importers.rows import Row, Said, Table
from planctl.importers.source import Prose
from planctl.importers.tables.folding import folded


class Open:
    """A chapter while its document is read. `before` and `after` are paragraphs around its rows."""

    def __init__(self, heading: Heading, title: str, statement: str) -> None:
        self.heading, self.title, self.statement = heading, title, statement
        self.rows: list[Row] = []
        self.future: list[Row] = []
        self.before: list[Words] = []
        self.after: list[Words] = []
        self._is_coming = self._was_future = False

    @property
    def has_rows(self) -> bool:
        """Whether any row has been taken yet."""
        return bool(self.rows or self.future)

    def take(self, row: Row, is_future: bool) -> None:
        """A row; where no others stand before those under “planned activity”, they are the chapter's own."""
        if not is_future:
            self._is_coming = False
        elif self.rows and not self._was_future:
            self._is_coming = True
        self._was_future = is_future
        (self.future if self._is_coming else self.rows).append(row)

    def add(self, words: Words) -> None:
        """A paragraph, at its side of the rows."""
        (self.after if self.has_rows else self.before).append(words)


class Assembly:
    """The chapters of a document, filled from top to bottom. `left` are the paragraphs of none.

    `title` and `name` are the document's, for rows over which nothing stands.
    """

    def __init__(
        self, entries: Sequence[Item | Words], questions: Questions, title: str, name: str
    ) -> None:
        self._questions, self._title, self._name = questions, title, name
        self.chapters: dict[str, Open] = {}
        self.left: list[Words] = []
        self._now: Open | None = None
        self._speaking: set[Heading] = set()
        items = [entry for entry in entries if isinstance(entry, Item)]
        places = places_of(items)
        self._aims = {p.aim.key for p in places if p.aim}
        self._numbered = _told_by_number([p.aim for p in places if p.aim])
        self._lower = {p.commitment.key for p in places if p.commitment}
        self._over = dict.fromkeys(heading for item in items for heading in item.path)
        remaining = iter(places)
        for entry in entries:
            if isinstance(entry, Item):
                self._row(entry, next(remaining))
            else:
                self._words(entry)
        if not any(each.future for each in self.chapters.values()):
            words = (entry for entry in entries if isinstance(entry, Words))
            self.left += [each for each in words if each.heading and each.is_future]
        told = {entry.heading for entry in entries if isinstance(entry, Words)}
        self.left += [
            _untold(each)
            for each in self._over
            if self._is_idle(each) and (each not in told or says_of_rows(each))
        ]

    def _is_idle(self, heading: Heading) -> bool:
        """Whether a heading over rows is neither their aim nor their commitment, and says something."""
        is_used = heading.key in self._aims or heading.key in self._lower
        if is_used or is_generic(heading.words):
            return says_of_rows(heading) and heading not in self._speaking
        return True

    @property
    def titles(self) -> list[str]:
        """What its aims are called, in order, without those that are over all of them."""
        titles = [each.title for each in self.chapters.values()]
        return [title for title in titles if not CROSS_CUTTING.fullmatch(bare(title))]

    def _row(self, item: Item, place: Place) -> None:
        chapter = self._chapter(place.aim or self._unnamed(item))
        self._now = chapter
        row = with_headings(item.row, item.path, self._questions)
        self._speaking.update(each for each in item.path if is_said_in(each, row))
        if place.commitment and not row.words("commitment") and not has_commitments(item):
            words = _commitment(place.commitment)
            said = Said(words, place.commitment.at)
            row = row._replace(said={**row.said, "commitment": said})
        chapter.take(row, item.is_future)

    def _chapter(self, heading: Heading) -> Open:
        is_told = heading.key in self._numbered
        key = bare(heading.words) if is_told else heading.key
        if key not in self.chapters:
            title, statement = (heading.words, "") if is_told else named(heading.words)
            self.chapters[key] = Open(heading, title, statement)
        return self.chapters[key]

    def _unnamed(self, item: Item) -> Heading:
        """The chapter of rows that stand under no heading: what it is called is asked."""
        welsh = any("gweithredu" in folded(column.heading) for column in item.table.columns)
        otherwise = "Camau gweithredu" if welsh else "Actions"
        taken = self._title if self._title and not self._aims else otherwise
        doubt = Doubt(
            key="aim-title",
            kind="aim",
            read=self._title or self._name,
            places=(item.table.name,),
            choices=(),
            taken=taken,
            is_open=True,
        )
        return Heading(self._questions.ask(doubt), item.table.name)

    def _words(self, words: Words) -> None:
        if words.heading and self._is_used(words.heading, words.is_future):
            return
        over = next((each for each in words.path if each.key in self._aims), None)
        if words.heading and self._closes(words.heading):
            self._now = None
        elif over and not words.heading:
            self._now = self._chapter(over)
        is_over = words.heading in self._over
        is_beside = self._now is not None and self._now.has_rows and is_note(words.prose)
        if self._now is None or is_over or is_beside:
            self.left.append(words)
        else:
            self._now.add(words)

    def _is_used(self, heading: Heading, is_future: bool) -> bool:
        """Whether a heading is an aim, a commitment or the like, and no words of its own are left."""
        if not is_future and heading.key in self._aims:
            self._now = self._chapter(heading)
            return True
        says_nothing = heading in self._over and is_generic(heading.words)
        return is_future or heading.key in self._lower or says_nothing

    def _closes(self, heading: Heading) -> bool:
        """Whether a heading that no row stands under ends the chapter before it."""
        if CLOSING.fullmatch(bare(heading.words)):
            return True
        if self._now is None or heading.rank[0] != STYLED:
            return False
        own = self._now.heading.rank
        return own[0] == STYLED and heading.rank <= own


def _untold(heading: Heading) -> Words:
    """A heading that stands in a table, as a paragraph."""
    return Words((), Prose(heading.at, heading.words), heading)


def chapters_of(
    assembly: Assembly, statements: Mapping[str, str], manner: Manner
) -> tuple[tuple[Chapter, ...], tuple[Words, ...]]:
    """The chapters, and the paragraphs of theirs that are neither statement nor narrative."""
    made, left = [], []
    for each in assembly.chapters.values():
        chapter, rest = _finished(each, statements.get(bare(each.title), ""), manner)
        made.append(chapter)
        left += rest
    return tuple(made), tuple(left)


def _finished(open_: Open, told: str, manner: Manner) -> tuple[Chapter, list[Words]]:
    found = statement_in(open_.before, Manner.PLAN if told else manner)
    statement = open_.statement or told or (stated(found.prose) if found else "")
    is_used = found is not None and statement == stated(found.prose)
    before = [words for words in open_.before if not (is_used and words is found)]
    narrative = [*before, *open_.after] if manner else []
    chapter = Chapter(
        open_.title,
        open_.heading.at,
        statement,
        "cross-cutting" if CROSS_CUTTING.fullmatch(bare(open_.title)) else "aim",
        tuple(open_.rows),
        tuple(open_.future),
        markdown((words.prose, words.heading is not None) for words in narrative),
    )
    return chapter, [] if manner else [*before, *open_.after]


def _told_by_number(aims: Sequence[Heading]) -> set[str]:
    """The words of aims that nothing but their numbers tell apart: “Aim 1 safer”, “Aim 2 safer”."""
    numbers: dict[str, set[str]] = {}
    for aim in aims:
        numbers.setdefault(aim.key, set()).update(filter(None, (aim.number,)))
    return {words for words, said in numbers.items() if len(said) > 1}


def _commitment(heading: Heading) -> str:
    title, statement = named(heading.words)
    return title if not statement else heading.words


def gathered(
    left: Iterable[Words], blocks: Sequence[Table | Prose]
) -> tuple[tuple[str, Said], ...]:
    """Paragraphs of no chapter in the document's order, those that stand together as one: (place, words)."""
    numbers = {block.at: n for n, block in enumerate(blocks) if isinstance(block, Prose)}
    words = sorted(left, key=lambda each: numbers.get(each.prose.at, len(blocks)))
    groups: list[tuple[str, list[str]]] = []
    last = -1
    for each in words:
        number = numbers.get(each.prose.at, len(blocks))
        if each.heading or number > last + 1 or not groups:
            groups.append((each.prose.at, []))
        groups[-1][1].append(each.prose.text)
        last = number
    return tuple((at, Said("\n".join(texts), at)) for at, texts in groups)

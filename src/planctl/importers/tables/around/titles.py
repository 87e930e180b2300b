"""What stands over the headings of a table: its title, and other words."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planctl.importers.rows import Column, Table
from planctl.importers.source import Prose
from planctl.importers.tables.around.footers import begins_key, is_footer
from planctl.importers.tables.around.keys import told
from planctl.importers.tables.around.labels import labelled, names_level
from planctl.importers.tables.around.notes import is_note
from planctl.importers.tables.columns.headings import rank_of
from planctl.importers.tables.folding import folded
from planctl.importers.tables.grid_rows import GridRow
from planctl.importers.tables.rows.openings import is_ended
from planctl.importers.tables.sections import Section

LONGEST = 120
"""Letters of the longest title."""


_FEW, _NO_LEVEL = 3, 5
_PAGE = re.compile(r"(?:page |tudalen |- ?)?\d{1,4}(?: ?-)?(?: (?:of|o|/) \d{1,4})?|draft|drafft")


class Title(NamedTuple):
    """A table's title, "" for none, and the words before it. `is_own` where it stands in the grid itself."""

    words: str
    before: tuple[Prose | Table, ...] = ()
    is_own: bool = False


def title_of(section: Section, documents: frozenset[str] = frozenset()) -> Title:
    """The title of a section. `documents` are titles, folded, that stand over several sheets: the document's."""
    titles = [row for row in section.above if _may_title(row, documents)]
    levels = sorted((row for row in section.above if names_level(row)), key=_rank)
    if not titles and not levels:
        return Title(section.title, tuple(told(section.name, section.above)))
    title = levels[0] if levels else titles[-1]
    at = section.above.index(title)
    facts = [row for row in section.above[at + 1 :] if _is_fact(row)]
    before = told(section.name, (*section.above[:at], *facts), titles)
    after = told(section.name, [row for row in section.above[at + 1 :] if row not in facts])
    pair = labelled(title)
    words = pair.text if pair else title.words(title.lone or 0)
    if after:
        before.append(Prose(title.place, words, level=2, is_strong=True))
    return Title(words, (*before, *after), True)


def _is_fact(row: GridRow) -> bool:
    """Whether a row says something of the table, and nothing of its aim."""
    pair = labelled(row)
    return not pair.level if pair else row.lone is not None and is_note(row.text)


def _rank(row: GridRow) -> int:
    pair = labelled(row)
    return pair.rank if pair else 0


def headed(title: Title, columns: Sequence[Column]) -> Title:
    """The title, or where there is none the heading over the actions that names a theme.

    "Priority 1: Preventing violence" is a title that stands where the heading of a column would.
    """
    if title.words:
        return title
    heading = next(column.heading for column in columns if column.role == "action")
    has_more = len(heading.split()) > _FEW and rank_of(heading) < _NO_LEVEL
    return title._replace(words=heading, is_own=True) if has_more else title


def document_titles(sections: Iterable[Section]) -> frozenset[str]:
    """The titles in sheets that other sheets, of other names, have too."""
    found: dict[str, set[str]] = {}
    for section in sections:
        for row in section.above:
            found.setdefault(folded(row.text), set()).add(section.title)
    return frozenset(words for words, sheets in found.items() if len(sheets) > 1)


def _may_title(row: GridRow, documents: frozenset[str]) -> bool:
    if row.lone is None or is_footer(row):
        return False
    words = row.words(row.lone)
    is_told = is_note(words) or begins_key(row)
    return is_short(words) and not is_told and folded(words) not in documents


def is_short(words: str) -> bool:
    """Whether words may be a title: no sentence, and not long."""
    return len(words) <= LONGEST and not is_ended(words.rstrip(":"))


def is_page_words(prose: Prose) -> bool:
    """Whether words between tables are those of a page: its number, or the word DRAFT."""
    return _PAGE.fullmatch(folded(prose.text)) is not None

"""A decisions paper that came back as a file: Word, Markdown, or its table in a spreadsheet."""

import os

from planctl.errors import NotOpened, WrongUsage
from planctl.office.cells import Book
from planctl.office.opening import contents
from planctl.office.reading.any_file import read_returned
from planctl.office.reading.delimited import read_delimited, text_of
from planctl.partners.minuted.outcomes import Minuted, minuted_in

MARKDOWN = (".md", ".markdown")


def read_minuted(path: str, year_starts: int) -> tuple[Minuted, ...]:
    """The rows of the paper at a path. Raises WrongUsage, with what it is instead, where it is none."""
    try:
        return minuted_in(_book(path), year_starts)
    except NotOpened as error:
        raise WrongUsage(str(error), error.hint) from error


def _book(path: str) -> Book:
    name = os.path.basename(path)
    if path.lower().endswith(MARKDOWN):
        from planctl.office.reading.markdown import read_markdown

        return read_markdown(text_of(contents(path), name).text, name)
    found = read_returned(path)
    return read_delimited(found, name) if isinstance(found, bytes) else found

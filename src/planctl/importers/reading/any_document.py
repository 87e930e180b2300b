"""Any document, read by what it is and not by its name."""

import os
import re

from planctl.errors import NotOpened
from planctl.importers.source import Source
from planctl.office.foreign import SAVE_AS, what_it_is
from planctl.office.opening import contents, opened

AS_TEXT = (
    "Give the Word or Excel file that it was made from; or open it, copy all its text, "
    "and save that as .txt."
)
_SHEETS = frozenset({".csv", ".tsv", ".tab", ".xls", ".xlsx", ".ods"})
"""Names under which text is lines of cells: some programs save those under a workbook's name."""
_MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".qmd", ".rmd"})
_WEB = frozenset({".html", ".htm", ".xhtml", ".mht", ".mhtml", ".asp", ".aspx", ".php"})
_BEGINS_AS_WEB = re.compile(
    rb"(?i)[\xef\xbb\xbf\s]*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b",
    re.DOTALL,
)
_BEGINS_AS_ARCHIVE = re.compile(rb"(?i)\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?mime-version:")
_XML = re.compile(rb"[\xef\xbb\xbf\s]*<\?xml\b")


def read_source(path: str) -> Source:
    """What a document holds. Raises NotOpened, with what to do, for one that cannot be read."""
    from planctl.importers.reading.odd_signs import without_odd_signs

    name = os.path.basename(path)
    data = contents(path)
    try:
        return without_odd_signs(_read(data, name))
    except NotOpened as error:
        if str(error).startswith(name):
            raise
        raise NotOpened(f"{name}: {error}", error.hint) from error


def _read(data: bytes, name: str) -> Source:
    """The document by its first bytes, and where they leave it open by the end of its name."""
    if not _is_text(data):
        return _packed(data, name)
    ending = os.path.splitext(name)[1].lower()
    kind = _kind_of_text(data, ending)
    if kind == "html":
        from planctl.importers.reading.web.page import read_web

        return read_web(data, name)
    if kind == "csv":
        from planctl.importers.reading.sheets.delimited import read_delimited_source

        return read_delimited_source(data, name)
    if kind == "md":
        from planctl.importers.reading.markdown.text import read_markdown

        return read_markdown(data, name)
    from planctl.importers.reading.plain.text import read_plain

    return read_plain(data, name)


def _is_text(data: bytes) -> bool:
    """Whether it may be text: what is known by its first bytes is something else."""
    foreign = what_it_is(data)
    return foreign is not None and foreign.kind in ("text", "markup")


def _kind_of_text(data: bytes, ending: str) -> str:
    """html, csv, md or txt. Raises NotOpened for markup that is no web page."""
    if _BEGINS_AS_WEB.match(data) or _BEGINS_AS_ARCHIVE.match(data):
        return "html"
    if _XML.match(data) and ending not in _WEB:
        raise NotOpened("it is markup (XML), and no web page", SAVE_AS)
    if ending in _WEB:
        return "html"
    if ending in _MARKDOWN:
        return "md"
    from planctl.importers.reading.plain.commas import has_commas

    return "csv" if ending in _SHEETS or has_commas(data) else "txt"


def _packed(data: bytes, name: str) -> Source:
    """A workbook or document; whatever else it is, what to do instead is said."""
    foreign = what_it_is(data)
    if foreign and foreign.kind == "pdf":
        raise NotOpened(foreign.told, AS_TEXT)
    package = opened(data, name)
    if package.kind == "docx":
        from planctl.importers.reading.word import read_word

        return read_word(package)
    from planctl.importers.reading.sheets.excel import read_excel

    return read_excel(package)

"""The parts of a document that may each hold the whole plan: its sheets, or what stands under a language."""

import re
from collections.abc import Iterator, Sequence

from planctl.importers.chapters.labels import bare
from planctl.importers.chapters.places import sheet_of
from planctl.importers.rows import Table
from planctl.importers.source import Prose

_LANGUAGE = re.compile(
    r"(?:(?:yn|in|y) )?(?:(?:fersiwn|version) )?(?:g?cymraeg|gymraeg|saesneg|english|welsh)"
    r"(?: (?:version|fersiwn))?"
)


def parts_of(blocks: Sequence[Table | Prose]) -> Iterator[str]:
    """For each block the name of its part, "" for none."""
    now = ""
    for block in blocks:
        if isinstance(block, Prose) and not sheet_of(block) and names_language(block.text):
            now = " ".join(block.text.split())
        yield sheet_of(block) or now


def names_language(text: str) -> bool:
    """Whether words are the name of a language: “Cymraeg”, “English version”."""
    return bool(_LANGUAGE.fullmatch(bare(text)))

"""Which languages a document speaks."""

import pytest

from planctl.importers.chapters.facts.spoken import languages_of
from planctl.importers.rows import Table
from planctl.importers.source import Prose
from tests.importers.chapters.blocks import plan, prose

WELSH = [["Byddwn yn gwrando ar bobl", "Sefydlu fforwm o bobl ifanc yn yr ysgol"]]
ENGLISH = [["We will listen", "Set up a forum of the young people in school"]]


@pytest.mark.parametrize(
    ("headings", "rows", "languages"),
    [
        (["Commitment", "Action"], ENGLISH, ("en",)),
        (["Ymrwymiad", "Cam gweithredu"], WELSH, ("cy",)),
        (["Ymrwymiad / Commitment", "Cam / Action"], ENGLISH, ("en", "cy")),
        (["Ymrwymiad / Commitment", "Cam / Action"], WELSH, ("cy", "en")),
    ],
)
def test_the_words_of_the_headings_tell(
    headings: list[str], rows: list[list[str]], languages: tuple[str, ...]
) -> None:
    assert languages_of([plan("table 1", rows, headings=headings)]) == languages


def test_a_welsh_plan_that_is_there_in_english_too_has_both() -> None:
    headings = ["Ymrwymiad", "Cam gweithredu"]
    blocks: list[Table | Prose] = [plan("table 1", WELSH, headings=headings)]
    blocks += prose("Mae’r ddogfen hon ar gael yn Saesneg hefyd")
    assert languages_of(blocks) == ("cy", "en")


def test_a_plan_that_is_there_in_welsh_too_has_both() -> None:
    blocks: list[Table | Prose] = [plan("table 1", ENGLISH)]
    blocks += prose("This document is also available in Welsh")
    assert languages_of(blocks) == ("en", "cy")

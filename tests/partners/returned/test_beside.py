"""What stands beside the rows of a form is named for what it is, in the manner of its kind of file."""

import pytest

from planctl.locale.returning import returning
from planctl.office.cells import Sheet
from planctl.partners.returned.beside import MANNERS, beside

WORD, EXCEL = "table 2, row 4, column 2", "Return!I5"


def told(at: str, text: str, lang: str = "en") -> str:
    (remark,) = beside([Sheet("S", (), notes=((at, text),))])
    assert (remark.weight, remark.at) == ("note", at)
    return returning(remark.key, lang, **remark.parts)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("inserted: We met", "tracked insertion, taken as accepted: We met"),
        ("deleted: We met", "tracked deletion, left out: We met"),
        ("struck: We met", "struck out, left out: We met"),
        ("hidden: We met", "hidden words, left out: We met"),
        ("comment: why: when", "a comment, not recorded: why: when"),
        ("footnote: why", "a footnote, not recorded: why"),
    ],
)
def test_words_of_a_document_are_named_as_they_stand_there(text: str, english: str) -> None:
    assert told(WORD, text) == english
    assert told("paragraph 3", text) == english


def test_every_manner_has_its_sentence_in_both_languages() -> None:
    for manner in MANNERS:
        english, welsh = (told(WORD, f"{manner}: {{x}}", lang) for lang in ("en", "cy"))
        assert english != welsh
        assert english.endswith(": {x}")
        assert welsh.endswith(": {x}")


def test_a_comment_in_a_workbook_is_a_comment_whatever_it_begins_with() -> None:
    assert told(EXCEL, "deleted: Done") == "a comment, not recorded: deleted: Done"
    assert told(WORD, "see: Done") == "a comment, not recorded: see: Done"

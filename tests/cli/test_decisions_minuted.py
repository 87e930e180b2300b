"""A minute taker writes as people do: what is no outcome is quoted and asked about, and nothing is lost."""

from docx.document import Document

from tests.cli.clerk import FELT, MINUTED, Clerk, fill_row


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_same_outcome_in_both_halves_of_a_paper_is_named_by_its_action(clerk: Clerk) -> None:
    def also_in_english(document: Document) -> None:
        fill_row(document.tables[3].rows[1], "granted", "Item 4")

    done = clerk.read(clerk.fill({FELT: MINUTED[FELT]}, "both", also_in_english))
    assert "Unchanged ACT-005 (table 4, row 2)" in flat(done.out)

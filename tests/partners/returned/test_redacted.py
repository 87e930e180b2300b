"""A form that left before words were taken out for good does not bring them back unasked."""

import pytest

from planctl.model.record import Update
from planctl.partners.returned.boxes import Answers
from planctl.partners.returned.redacted import may_bring_back
from tests.partners.forms import Desk
from tests.partners.returned.test_comparing import Ledgers, record


@pytest.mark.parametrize(
    ("here", "there", "may"),
    [
        ("Only a [removed] have answered.", "Only a\nhandful have answered.", True),
        (
            "[removed] have answered, most of all.\n",
            "The Joneses have answered, most of all.",
            True,
        ),
        ("Only a [removed] have answered.", "Half have answered.", False),
        ("Only a [removed] have answered.", "Only a [removed] have answered.", False),
        ("Met [removed]", "Met nobody", False),
        ("[removed]", "Anything", False),
        ("Only a handful have answered.", "Only a handful have answered.", False),
    ],
)
def test_words_that_fill_the_gaps_of_a_report_may_be_those_taken_out(
    here: str, there: str, may: bool, example_desk: Desk
) -> None:
    ledger = Ledgers(example_desk)(record("said", Update(barriers=here)))
    assert may_bring_back(ledger, Answers(barriers=there)) == ("said" if may else "")
    assert may_bring_back(ledger, Answers(progress=there)) == ""

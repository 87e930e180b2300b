"""An answer settles the doubt that it was meant for, however it is typed; what cannot be one is refused."""

import pytest

from planctl.importers.doubts import Choice, Doubt, Questions

CLOSED = Doubt(
    "order", "order", "", (), (Choice("none", "none"), Choice("as-it-stands", "a")), "none"
)
OPEN = CLOSED._replace(is_open=True)


@pytest.mark.parametrize(
    "given", ["As-it-stands", "“as-it-stands”", " AS-IT-STANDS ", "'as-it-stands'"]
)
def test_a_choice_is_known_in_capitals_and_between_quotes(given: str) -> None:
    questions = Questions({"order": given})
    assert questions.ask(CLOSED) == "as-it-stands"
    assert questions.settled == {"order": "as-it-stands"}


@pytest.mark.parametrize(
    ("given", "said"),
    [("“March 2026”", "March 2026"), ('We "act"', 'We "act"'), ('"A" and "B"', '"A" and "B"')],
)
def test_other_words_are_taken_without_quotes_around_them_all(given: str, said: str) -> None:
    assert Questions({"order": given}).ask(OPEN) == said


def test_what_is_no_answer_is_refused_and_asked_again() -> None:
    questions = Questions({"order": "perhaps"})
    assert questions.ask(CLOSED) == "none"
    assert questions.doubts[0].refused == "perhaps"


def test_kinds_of_quotation_mark_and_capitals_do_not_count_in_an_answer() -> None:
    doubt = Doubt("lead-x", "lead", "x", (), (Choice("Women’s Aid", ""),), "new")
    for given in ("women's aid", "“Women’s Aid”", "Women’s aid"):
        assert Questions({"lead-x": given}).ask(doubt) == "Women’s Aid"

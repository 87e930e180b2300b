"""Words are kept as they are, but for spaces, broken lines and signs that nobody sees."""

from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.values.wording import folded, is_blank, one_line, slug, tidy, unique


def test_spaces_at_the_ends_and_runs_of_them_are_set_aside() -> None:
    assert tidy("  Hold\u00a0 a  day \t of talks ") == "Hold a day of talks"


def test_a_line_that_goes_on_in_small_letters_is_one_sentence() -> None:
    assert tidy("Hold a day\vof talks") == "Hold a day of talks"
    assert tidy("Run the\nYES programme") == "Run the YES programme"


def test_lines_that_begin_anew_stay_apart() -> None:
    assert tidy("Place two advisers:\n• one in Abermor\r\n• one in Llanfach") == (
        "Place two advisers:\n• one in Abermor\n• one in Llanfach"
    )


def test_paragraphs_stay_apart_by_one_empty_line() -> None:
    assert tidy("First.\n \n\n\nSecond.") == "First.\n\nSecond."
    assert one_line("First.\n\nSecond.") == "First. Second."


def test_signs_that_turn_a_line_about_are_taken_out() -> None:
    assert tidy("Hold \u202ea day\u2066\x07") == "Hold a day"


@given(st.text())
def test_no_words_are_lost_and_none_are_added(text: str) -> None:
    kept = "".join(sign for sign in one_line(text) if sign.isalnum())
    assert kept == "".join(sign for sign in text if sign.isalnum())
    assert tidy(tidy(text)) == tidy(text)


def test_what_people_put_into_an_empty_cell_is_nothing() -> None:
    assert [words for words in ("", " - ", "N/A", "–", "None") if not is_blank(words)] == []
    assert not is_blank("TBC")


def test_words_are_compared_without_case_and_kinds_of_apostrophe() -> None:
    assert folded("Children’s  SERVICES") == folded("children's services")


def test_an_id_has_small_letters_digits_and_hyphens() -> None:
    assert slug("Tîm Llŷn & Children’s Services (2)") == "tim-llyn-childrens-services-2"
    assert slug("Предотвращение") == ""


def test_an_id_that_is_taken_gets_a_number() -> None:
    taken = {"prevent"}
    assert [unique("prevent", taken), unique("prevent", taken)] == ["prevent-2", "prevent-3"]

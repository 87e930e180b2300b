"""How a paper cuts what is too long for it."""

from hypothesis import given
from hypothesis import strategies as st

from planctl.reports.papers.teller import shortened


def test_a_text_that_fits_or_has_no_limit_stays_whole() -> None:
    assert shortened("ten letter", 10) == "ten letter"
    assert shortened("a text of any length", 0) == "a text of any length"


def test_a_longer_one_is_cut_at_a_word_and_says_so() -> None:
    assert shortened("Agree one set, of headings", 16) == "Agree one set…"
    assert shortened("Llanfairpwllgwyngyll", 10) == "Llanfairp…"


@given(text=st.text(alphabet="ab ,;", max_size=40), room=st.integers(2, 40))
def test_it_is_never_longer_than_its_room_and_begins_as_the_text_does(text: str, room: int) -> None:
    cut = shortened(text, room)
    assert len(cut) <= room
    assert text.startswith(cut.removesuffix("…"))

"""Names that may be one body are found whichever way they are written, and in a time that grows with them."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.values.leads.near_names import near_pairs, spelt_out

WORDS = [
    "Health",
    "Housing",
    "HR",
    "Team",
    "Teams",
    "Board",
    "All",
    "partners",
    "HSG",
    "Cardiff",
    "and",
]


@given(
    st.lists(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
        unique=True,
        max_size=8,
    )
)
def test_a_pair_is_told_once_in_the_order_of_the_names(names: list[str]) -> None:
    pairs = near_pairs(names)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)
    assert all(names.index(one) < names.index(other) for one, other in pairs)


@given(st.lists(st.text(min_size=1, max_size=30), unique=True, max_size=8))
def test_no_names_break_the_search(names: list[str]) -> None:
    near_pairs(names)


def test_a_name_may_be_shortened_with_its_small_words_and_without() -> None:
    shorts = {initials for initials, _ in spelt_out("Vale of Glamorgan Council")}
    assert {"vog", "vg", "vogc", "vgc"} <= shorts


def test_numbered_names_are_not_taken_for_misspelt_ones() -> None:
    assert near_pairs(["Ward 1 Group", "Ward 2 Group", "Area A Group", "Area B Group"]) == []


def test_thousands_of_names_take_a_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        names = [f"{'abcdefgh'[n % 8]}ward{n} Service" for n in range(count)]
        begun = process_time()
        near_pairs(names)
        return process_time() - begun

    seconds(100)
    assert seconds(4000) < 10 * 3 * max(seconds(400), 0.01)

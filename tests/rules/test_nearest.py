"""The nearest word is found, and words in a sentence stay short."""

from planctl.rules.nearest import did_you_mean, listed, nearest, quoted


def test_the_nearest_word_is_found_in_any_case() -> None:
    assert nearest("HELTH", ["health", "police"]) == "health"


def test_a_word_like_no_other_has_no_nearest() -> None:
    assert nearest("xyzzy", ["health", "police"]) == ""
    assert did_you_mean("xyzzy", ["health"], "Look again.") == "Look again."


def test_words_in_quotation_marks_stay_on_one_short_line() -> None:
    assert quoted("a\n  b") == '"a b"'
    assert len(quoted("x" * 500)) == 62


def test_of_many_ids_twelve_are_listed() -> None:
    assert listed(["a"]) == "a"
    assert listed([str(n) for n in range(15)]).endswith("10, 11 and 3 more")

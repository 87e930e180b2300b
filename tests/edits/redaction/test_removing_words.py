"""Words go from wherever they stand in a file; everything else says what it said before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.edits.record_text import record_text
from planctl.edits.redaction.removing_words import NO_TEXT, Cut, cut_from, is_too_common, pattern_of
from planctl.errors import NotWritten
from planctl.model.record import REMOVED
from planctl.storage.yaml_events import Plain, parse

LEAK = "Jane Doe of Splott"
WORDS = Cut(patterns=(pattern_of(LEAK),))
texts = st.text(
    st.sampled_from("abc é ŵ 🙂 :#'\"-|>[]{}&*!%@` \n\t"), min_size=1, max_size=40
).filter(lambda text: text.strip())
fields = st.sampled_from(["progress", "barriers", "next_steps", "public", "internal"])


def data_of(text: str) -> dict[str, Plain]:
    found = parse(text.removeprefix("\ufeff"), "").data
    assert found is not None
    return found


@settings(deadline=None, max_examples=200)
@given(
    said=st.dictionaries(fields, st.tuples(texts, texts), min_size=1),
    held=st.sets(fields),
    newline=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_words_go_and_every_other_text_stays(
    said: dict[str, tuple[str, str]], held: set[str], newline: str, mark: str
) -> None:
    data: dict[str, Plain] = {"action": "ACT-001", "from": "team", "date": "2025-05-01"}
    for key, (before, after) in said.items():
        data[key] = f"{before}{LEAK if key in held else 'nothing'}{after}"
    text = mark + record_text(data).replace("\n", newline)
    before_it = data_of(text)
    left = cut_from(text, WORDS, NO_TEXT)
    expected = {
        key: value.replace(LEAK, REMOVED) if isinstance(value, str) else value
        for key, value in before_it.items()
    }
    assert data_of(left.text) == expected
    assert set(left.keys) == held & said.keys()
    assert left.text.startswith(mark)
    if not left.keys:
        assert left.text == text


@settings(deadline=None, max_examples=100)
@given(said=st.dictionaries(fields, texts, min_size=1), gone=fields)
def test_a_field_goes_whole_and_no_other(said: dict[str, str], gone: str) -> None:
    data: dict[str, Plain] = {"action": "ACT-001", "from": "team", "date": "2025-05-01", **said}
    text = record_text(data)
    left = cut_from(text, Cut(fields=frozenset({gone})), NO_TEXT)
    after = data_of(left.text)
    assert {k: v for k, v in after.items() if k != gone} == {
        k: v for k, v in data_of(text).items() if k != gone
    }
    if gone in said:
        assert str(after[gone]).strip() == REMOVED
        assert left.before == (data_of(text)[gone],)


def test_lists_inside_are_looked_through_and_days_stay() -> None:
    text = (
        "action: ACT-001\nfrom: team\ndate: 2025-05-01\nsupplied:\n"
        f"  - reference: Mail of {LEAK}  # seen\n    seen_by: {LEAK}\n    date: 2025-05-01\n"
    )
    assert cut_from(text, WORDS, NO_TEXT).text == text.replace(LEAK, REMOVED).replace(
        f"seen_by: {REMOVED}", f'seen_by: "{REMOVED}"'
    )


@pytest.mark.parametrize(
    "line", [f"{LEAK}: x", f"x-{LEAK}: x", "corrects: 2025-01-01-ACT-001-jane doe of splott-0000"]
)
def test_what_is_no_text_is_refused_and_not_repeated(line: str) -> None:
    text = f"action: ACT-001\nfrom: team\ndate: 2025-05-01\n{line}\n"
    with pytest.raises(NotWritten) as stopped:
        cut_from(text, WORDS, NO_TEXT)
    assert LEAK.lower() not in f"{stopped.value} {stopped.value.hint}".lower()


def test_an_unreadable_file_is_refused() -> None:
    with pytest.raises(NotWritten):
        cut_from(f"progress: [{LEAK}\n", WORDS, NO_TEXT)


@pytest.mark.parametrize("words", ["", "a", "it", "--", "removed", "Removed]"])
def test_words_that_stand_everywhere_are_too_common(words: str) -> None:
    assert is_too_common(words)
    assert not is_too_common("Ann")

"""Any text that is recorded is read back character for character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.edits.earlier import KEYS
from planctl.edits.record_text import ORDER, record_text
from planctl.errors import NotWritten
from planctl.storage.admit_record import KNOWN
from planctl.storage.yaml_events import Plain, parse

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
AWKWARD = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\r",
        "\t",
        "\r\n",
        "# no",
        "- a",
        "a: b",
        "x\n\n",
        "<<<<<<< ",
        "é",
        "\u2028",
        "|",
    ]
)
TEXT = st.lists(st.one_of(ANY_TEXT, AWKWARD), min_size=1, max_size=6).map("".join).filter(bool)


@given(progress=TEXT, barriers=TEXT, role=TEXT, reference=TEXT, reason=TEXT)
@settings(deadline=None, max_examples=200)
def test_any_text_is_read_back_as_it_was_said(
    progress: str, barriers: str, role: str, reference: str, reason: str
) -> None:
    data: dict[str, Plain] = {
        "action": "ACT-001",
        "from": "team",
        "date": "2026-11-22",
        "role": role,
        "progress": progress,
        "barriers": barriers,
        "supplied": [{"reference": reference}, {"reference": "second"}],
        "asks": {"timescale": "Mar 2028", "reason": reason},
    }
    parsed = parse(record_text(data), "record.yaml")
    assert parsed.data == data
    assert parsed.problems == []


def test_free_text_is_a_block_and_the_keys_stand_in_their_order() -> None:
    data: dict[str, Plain] = {
        "progress": "See minute 5.2 #4\n",
        "rag": "amber",
        "date": "2026-11-22",
        "from": "team",
        "action": "ACT-001",
    }
    assert record_text(data, head=["# a head"]) == (
        "# a head\naction: ACT-001\nfrom: team\ndate: 2026-11-22\nrag: amber\n"
        "progress: |\n  See minute 5.2 #4\n"
    )


def test_every_line_end_but_ours_survives_in_quotation_marks() -> None:
    text = record_text({"progress": "one\r\ntwo \x07"})
    assert text.endswith('progress: "one\\r\\ntwo \\a"\n')


@pytest.mark.parametrize("text", ["\ud800", "x" * 2_100_000])
def test_what_no_file_can_hold_is_refused(text: str) -> None:
    with pytest.raises(NotWritten):
        record_text({"progress": text})


def test_the_keys_written_and_read_are_those_of_the_gate() -> None:
    assert set(ORDER) == KNOWN
    assert KEYS == KNOWN

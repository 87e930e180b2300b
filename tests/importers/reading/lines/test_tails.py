"""Items with labels after their words are actions with what the labels say of them."""

import pytest

from planctl.importers.reading.markdown.text import read_markdown
from planctl.importers.reading.plain.text import read_plain
from planctl.importers.source import Block
from tests.importers.reading.lines_of_text import shown, tables


def read(text: str) -> tuple[Block, ...]:
    return read_plain(text.encode(), "plan.txt").blocks


@pytest.mark.parametrize(
    "end",
    [
        "(Lead: {}; By: {})",
        "[Lead: {}] [By: {}]",
        "— Lead: {} — By: {}",
        "Lead: {}. By: {}.",
        "(Lead: {} | By: {}).",
    ],
)
def test_the_signs_around_labels_are_no_words(end: str) -> None:
    items = [("1", "Open a hub", "Estates", "May 2026"), ("2", "Train staff", "HR", "Ongoing")]
    text = "".join(
        f"{number}. {words} {end.format(lead, by)}\n" for number, words, lead, by in items
    )
    assert shown(read(text)) == [
        [
            ["Ref", "Action", "Lead", "By"],
            ["1", "Open a hub", "Estates", "May 2026"],
            ["2", "Train staff", "HR", "Ongoing"],
        ]
    ]


def test_brackets_within_words_stay() -> None:
    text = (
        "• Open a hub (in Barry) (Lead: Police (South); By: May 2026)\n"
        "• Train all staff (Lead: HR; By: Ongoing)\n"
    )
    assert shown(read(text))[0][1:] == [
        ["Open a hub (in Barry)", "Police (South)", "May 2026"],
        ["Train all staff", "HR", "Ongoing"],
    ]


def test_labelled_commitments_and_bold_items_head_them() -> None:
    text = (
        "Aim A: Trees\n  Commitment A1: We will plant\n"
        "    - Plant oaks [Lead: Parks] [By: May 2026]\n"
        "Aim B: Paths\n  Commitment B1: We will mend\n    - Mend boards [Lead: Rangers] [By: June 2026]\n"
    )
    assert shown(read(text)) == [
        [
            ["Aim", "Commitment", "Action", "Lead", "By"],
            ["Trees", "We will plant", "Plant oaks", "Parks", "May 2026"],
            ["Paths", "We will mend", "Mend boards", "Rangers", "June 2026"],
        ]
    ]
    bold = (
        "1. **All are welcome**\n   - Hang art — *Lead:* Arts — *By:* May 2026\n"
        "2. **All are paid**\n   - Adopt rates — *Lead:* Finance — *By:* June 2026\n"
    )
    found = read_markdown(bold.encode(), "a.md").blocks
    assert [words for words in shown(found) if isinstance(words, str)] == [
        "All are welcome",
        "All are paid",
    ]
    assert not any(getattr(block, "is_item", False) for block in found)


def test_a_word_over_the_items_that_says_what_they_are_is_no_label() -> None:
    text = (
        "Amcan 1: Iach\n\nCamau:\n1. Agor campfa (Pwy: Hamdden; Erbyn: Mawrth 2026)\n\n"
        "Amcan 2: Cryf\n\nCamau:\n1. Ariannu grwpiau (Pwy: CVS; Erbyn: Parhaus)\n"
    )
    assert shown(read(text)) == [
        [
            ["Amcan", "Ref", "Action", "Pwy", "Erbyn"],
            ["Iach", "1", "Agor campfa", "Hamdden", "Mawrth 2026"],
            ["Cryf", "1", "Ariannu grwpiau", "CVS", "Parhaus"],
        ]
    ]


def test_a_tick_before_an_item_is_told_beside_it() -> None:
    text = (
        "- [x] Name an owner — **Owner:** CIO — **Due:** May 2026\n"
        "- [ ] Make a list — **Owner:** Data — **Due:** June 2026\n"
    )
    assert tables(read_markdown(text.encode(), "a.md")) == [
        [
            ["Action", "Owner", "Due", "Done"],
            ["Name an owner", "CIO", "May 2026", "[x]"],
            ["Make a list", "Data", "June 2026", ""],
        ]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "• Do one (Lead: A; By: May 2026)\n• Do two\n• Do three (Lead: B; By: May 2026)\n",
        "• Do one (Lead: A; By: May 2026) again\n• Do two (Lead: B; By: May 2026) again\n",
        "We meet often (Lead: A; By: May 2026).\nWe talk.\n",
        "• Do one (Police: A; Notes: May 2026)\n• Do two (Police: B; Notes: May 2026)\n",
    ],
)
def test_where_one_is_not_certain_all_stay_words(text: str) -> None:
    assert tables(read_plain(text.encode(), "a.txt")) == []


def test_labels_in_brackets_after_a_labelled_action() -> None:
    text = "Action: Do one (Lead: A; By: May 2026)\nAction: Do two (Lead: B; By: Ongoing)\n"
    assert shown(read(text)) == [
        [["Action", "Lead", "By"], ["Do one", "A", "May 2026"], ["Do two", "B", "Ongoing"]]
    ]

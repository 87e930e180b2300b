"""Items with their lead and time in brackets are rows where every one of them is certain."""

import pytest

from planctl.importers.reading.markdown.text import read_markdown
from planctl.importers.reading.plain.text import read_plain
from planctl.importers.reading.web.page import read_web
from tests.importers.reading.lines_of_text import Rows, shown, tables

HEADINGS = ["Ref", "Action", "Timescale", "Lead"]


def read(text: str) -> list[str | Rows]:
    return shown(read_plain(text.encode(), "plan.txt").blocks)


def test_items_under_headings() -> None:
    assert read(
        "PREVENT\n\n1.1 Agree a form (Police; Mar 2026)\n1.2 Map routes (Health Board; Ongoing)\n\n"
        "PURSUE\n\n2.1 Train staff (all of them) [Lead: HR, by Dec 2026].\n\nWords after it.\n"
    ) == [
        "PREVENT",
        [
            HEADINGS,
            ["1.1", "Agree a form", "Mar 2026", "Police"],
            ["1.2", "Map routes", "Ongoing", "Health Board"],
        ],
        "PURSUE",
        [HEADINGS, ["2.1", "Train staff (all of them)", "Dec 2026", "HR"]],
        "Words after it.",
    ]


@pytest.mark.parametrize("end", ["(Police; Mar 2026)", "(Mar 2026 – Police)"])
def test_the_lead_and_the_time_in_either_order(end: str) -> None:
    text = "\n".join(f"• {words} {end}" for words in ("One thing", "Two things", "Three things"))
    assert tables(read_plain(text.encode(), "a.txt"))[0][1] == [
        "",
        "One thing",
        "Mar 2026",
        "Police",
    ]


def test_items_of_markdown_and_of_a_page() -> None:
    items = [f"Do {word} (Police; Mar 2026)" for word in ("one", "two", "three")]
    rows = [
        HEADINGS,
        *(["", f"Do {word}", "Mar 2026", "Police"] for word in ("one", "two", "three")),
    ]
    text = "".join(f"- {item}\n" for item in items)
    page = "".join(f"<li>{item}" for item in items)
    assert tables(read_markdown(text.encode(), "a.md")) == [rows]
    assert tables(read_web(f"<ul>{page}</ul>".encode(), "a.html")) == [rows]


def test_values_after_dashes_under_the_heading_of_a_plan() -> None:
    text = "# {}\n\n- Agor toiledau yn y parc – Parciau – Haf 2026\n- Rhoi arwyddion – Rhagfyr 2025 – Ffyrdd\n"
    assert tables(read_markdown(text.format("Ein camau").encode(), "a.md")) == [
        [
            HEADINGS,
            ["", "Agor toiledau yn y parc", "Haf 2026", "Parciau"],
            ["", "Rhoi arwyddion", "Rhagfyr 2025", "Ffyrdd"],
        ]
    ]
    assert tables(read_markdown(text.format("Digwyddiadau").encode(), "a.md")) == []


@pytest.mark.parametrize("more", ["Close it", "Close it – Parks", "A – b – Parks – May 2026"])
def test_other_items_among_those_with_dashes_leave_all_as_words(more: str) -> None:
    items = ("Open it – Parks – June 2026", more, "Paint it – Roads – July 2026")
    text = "# Action plan\n\n" + "".join(f"- {item}\n" for item in items)
    assert tables(read_markdown(text.encode(), "a.md")) == []


@pytest.mark.parametrize(
    "text",
    [
        "• One (Police; Mar 2026)\n• Two (Police)\n• Three (Police; Mar 2026)\n• Four (A; Mar 2026)\n",
        "• One (Police; Mar 2026)\n• Two (Police; Mar 2026)\n",
        "• One (Police; soon)\n• Two (Police; soon)\n• Three (Police; soon)\n",
        "• One (Cost: £5; May 2026)\n• Two (Cost: £6; May 2026)\n• Three (Cost: £7; May 2026)\n",
        "• One (Venue: A; May 2026)\n• Two (Venue: B; May 2026)\n• Three (Venue: C; May 2026)\n",
        "• One (Mar 2025; Mar 2026)\n• Two (2025/26; Ongoing)\n• Three (Mar 2025; Mar 2026)\n",
    ],
)
def test_where_one_is_not_certain_all_stay_words(text: str) -> None:
    assert tables(read_plain(text.encode(), "a.txt")) == []

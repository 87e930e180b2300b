"""Whatever stands in a grid: nothing raises, no word is lost, and none is made up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.importers.rows import Said, Table
from planctl.importers.tables.folding import cleaned
from tests.importers.tables.grids import Read, read

HEADS = (
    *("Commitment", "Action", "Actions / Milestones", "Lead", "By", "Timescale", "RAG", "Status"),
    *("Outcome", "Theme", "Priority", "Evidence", "Progress", "Ref", "Notes", "Nod", "Erbyn", ""),
    *("Start date", "Who", "Odd thing", "Delivery partners", "Target", "Version"),
)
WORDS = (
    *(
        "",
        "",
        "^",
        "We will learn",
        "Train every worker in the",
        "partners, and",
        "Council",
        "Trust",
    ),
    *("Mar 2026", "Ongoing", "Green", "16", "1.1", "Total", "DRAFT", "* note", "Key:", "ditto"),
    *(
        "Complete",
        "PREPARE",
        "Do it well.",
        "• one\\n• two",
        "Jo\\nAl",
        "\ud800",
        "\x00\u202e",
        "Ву",
    ),
    *("goes on in small letters", "Homes (PPN's)", "N/A", "2024/25", "x" * 200, "()", "“\\safety”"),
)
cells = st.one_of(st.sampled_from(WORDS), st.sampled_from(HEADS), st.text("aA1 .|\n*", max_size=8))


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 6))
    row = st.lists(cells, min_size=width, max_size=width)
    lines = draw(st.lists(row, max_size=2))
    if draw(st.booleans()):
        lines.append(draw(st.lists(st.sampled_from(HEADS), min_size=width, max_size=width)))
    lines += draw(st.lists(row, max_size=6))
    flat = [[each.replace("|", "").replace("\n", " ") for each in line] for line in lines]
    return "\n".join("|".join(line) for line in flat) or "x"


def told(found: Read) -> str:
    """Every word that reading gave, in one text."""
    parts: list[str] = []
    for block in found.blocks:
        if not isinstance(block, Table):
            parts.append(block.text)
            continue
        parts += [block.title, *(column.heading for column in block.columns)]
        parts += [words for _, words, _ in block.captions]
        parts += [aside.text for aside in block.asides]
        parts += [said.words for row in block.rows for said in said_of(row.said, row.others)]
        parts += [said.words for line in block.cells for said in line]
    return " ".join(" ".join(parts).split())


def said_of(said: dict[str, Said], others: tuple[tuple[str, Said], ...]) -> list[Said]:
    return [*said.values(), *(each for _, each in others)]


@settings(max_examples=250, deadline=None)
@given(st.lists(tables(), min_size=1, max_size=3))
def test_no_word_of_a_table_is_lost(grids: list[str]) -> None:
    whole = told(read(*grids))
    for text in grids:
        for cell in (cell for line in text.split("\n") for cell in line.split("|")):
            words = " ".join(cleaned(cell.strip().replace("\\n", "\n")).split())
            if words not in ("^", "~", "ditto"):
                assert words in whole


@settings(max_examples=150, deadline=None)
@given(st.lists(tables(), min_size=1, max_size=3))
def test_no_word_is_made_up(grids: list[str]) -> None:
    there = {
        word
        for text in grids
        for word in cleaned(text.replace("\\n", "\n")).replace("|", " ").split()
    }
    joined = "".join(there)
    for row in read(*grids).rows:
        for said in row.said.values():
            assert all(word in there or word in joined for word in said.words.split())


@settings(max_examples=100, deadline=None)
@given(st.lists(tables(), min_size=1, max_size=2))
def test_a_row_of_a_plan_has_an_action_or_a_commitment(grids: list[str]) -> None:
    for table in read(*grids).plans:
        assert sum(column.role == "action" for column in table.columns) == 1
        for row in table.rows:
            assert row.words("action") or row.words("commitment")


def test_a_commitment_beside_the_rest_of_an_aim_is_kept() -> None:
    found = read("""
Theme | Commitment | Action | Lead
Homes that are | We will build | Build forty | Housing
warm | We will mend | |
""")
    assert "We will mend" in told(found)

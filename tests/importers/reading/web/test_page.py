"""A web page gives its tables as they look, its records, headings, items and paragraphs."""

import pytest

from planctl.errors import NotOpened
from planctl.importers.reading.web import tree as web_tree
from planctl.importers.reading.web.page import read_web
from planctl.importers.source import Grid, Prose, Source
from planctl.office.cells import Cell
from tests.importers.reading.lines_of_text import shown, tables


def read(text: str) -> Source:
    return read_web(text.encode(), "plan.html")


def told(source: Source) -> list[tuple[str, str, str]]:
    return [(aside.at, aside.manner, aside.text) for aside in source.asides]


def cells(text: str) -> list[Cell]:
    grid = next(block for block in read(text).blocks if isinstance(block, Grid))
    return [cell for line in grid.lines for cell in line.cells]


def test_headings_paragraphs_and_items_in_order_with_their_places() -> None:
    found = read(
        "<h1>The <i>plan</i></h1><p>Words &amp;\n  more<ul><li>One<li>Two<p>Last <b>bold</b>"
    )
    assert [(b.at, b.text, b.level, b.is_item) for b in found.blocks if isinstance(b, Prose)] == [
        ("paragraph 1", "The plan", 1, False),
        ("paragraph 2", "Words & more", 0, False),
        ("paragraph 3", "One", 0, True),
        ("paragraph 4", "Two", 0, True),
        ("paragraph 5", "Last bold", 0, False),
    ]


def test_cells_over_rows_and_columns() -> None:
    found = read(
        "<table><tr><th rowspan=2>Commitment<th colspan=2>What<tr><th>Action<th>By"
        "<tbody><tr><td rowspan=2>We will<td>One<td>2026/27<tr><td>Two<td>Ongoing</table>"
    )
    assert tables(found) == [
        [
            ["Commitment", "What", ""],
            ["^Commitment", "Action", "By"],
            ["We will", "One", "2026/27"],
            ["^We will", "Two", "Ongoing"],
        ]
    ]


def test_a_cell_that_is_covered_beside_has_no_place_and_one_below_has() -> None:
    grid = read("<table><tr><td colspan=2>A<td rowspan=2>B<tr><td>C<td>D</table>").blocks[0]
    assert isinstance(grid, Grid)
    assert [[cell.at for cell in line.cells] for line in grid.lines] == [
        ["table 1, row 1, column 1", "", "table 1, row 1, column 3"],
        ["table 1, row 2, column 1", "table 1, row 2, column 2", "table 1, row 2, column 3"],
    ]


@pytest.mark.parametrize(
    ("span", "rows"),
    [("0", 3), ("99999", 3), ("x", 1), ("-1", 1), ("2", 2)],
)
def test_a_span_reaches_no_further_than_its_table(span: str, rows: int) -> None:
    found = read(f"<table><tr><td rowspan={span}>A<td>1<tr><td>2<tr><td>3</table>")
    assert sum(row[0].endswith("A") for row in tables(found)[0]) == rows


def test_a_caption_is_the_title_and_hidden_rows_are_told() -> None:
    found = read(
        "<table><caption>PREVENT <b>now</b></caption><tr><td>A<td>B<tr hidden><td>C<td>D</table>"
    )
    assert isinstance(found.blocks[0], Grid)
    assert found.blocks[0].title == "PREVENT now"
    assert tables(found) == [[["A", "B"]]]
    assert told(found) == [("table 1, row 2", "hidden-row", "CD")]


@pytest.mark.parametrize(
    "cell",
    [
        "<td bgcolor=red>",
        "<td bgcolor='#ff0000'>",
        "<td style='background:#F00'>",
        "<td style='color:white;background-color: rgb(255, 0, 0)'>",
        "<td class='x hot'>",
        "<td><span style='background:red'>&nbsp;</span>",
    ],
)
def test_a_cell_has_the_colour_it_is_filled_with(cell: str) -> None:
    rules = (
        "/* x */ td.hot, .y {background: #ff0000} @media print {.x {display:none} .hot {color:0}}"
    )
    style = f"<style>{rules}</style>"
    found = cells(f"{style}<table><tr><td style='background:white'>A{cell}</table>")
    assert [c.fill for c in found] == ["", "#FF0000"]


@pytest.mark.parametrize(
    "tag", ["del", "s", "strike", "span style='text-decoration: line-through'"]
)
def test_struck_words_are_the_old_value(tag: str) -> None:
    found = cells(
        f"<table><tr><td>A<td><{tag}>Mar 2024</{tag.split()[0]}> <ins>Mar 2025</ins></table>"
    )
    assert (found[1].text, found[1].old, found[1].struck) == ("Mar 2025", "Mar 2024", True)


def test_a_picture_alone_in_a_cell_is_its_words_and_beside_words_is_told() -> None:
    found = read(
        "<table><tr><td>One <img alt='opens'><td><img alt=Amber src=a><td><i title='Red'></i></table>"
    )
    assert tables(found) == [[["One", "[picture: Amber]", "[picture: Red]"]]]
    assert [text for _, manner, text in told(found) if manner == "picture"] == [
        "opens",
        "Amber",
        "Red",
    ]


def test_marks_of_notes_are_no_part_of_a_date() -> None:
    found = read(
        "<table><tr><td>Mar 2025<sup>1</sup><td>1<sup>st</sup> May 2026<td>9 m<sup>2</sup></table>"
    )
    assert tables(found) == [[["Mar 2025", "1st May 2026", "9 m²"]]]
    assert ("table 1, row 1, column 1", "footnote", "1") in told(found)


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>secret</p>",
        "<p style='display: none'>secret</p>",
        "<style>.gone{display:none}</style><div class=gone><p>secret</div>",
        "<span style='visibility:hidden'>secret</span>",
    ],
)
def test_what_is_hidden_is_not_taken_and_told(hidden: str) -> None:
    found = read(f"<p>Seen</p>{hidden}")
    assert shown(found.blocks) == ["Seen"]
    assert [(manner, text) for _, manner, text in told(found)] == [("hidden", "secret")]


@pytest.mark.parametrize(
    "silent",
    ["<script>x<p>y</script>", "<style>p{}</style>", "<!-- <p>x -->", "<template><p>x</template>"],
)
def test_what_is_no_part_of_the_page_says_nothing(silent: str) -> None:
    assert shown(read(f"<p>Seen</p>{silent}<p>End").blocks) == ["Seen", "End"]


def test_menus_and_all_outside_the_main_part_are_told() -> None:
    found = read("<nav>Home</nav><main><p>The plan<nav>Up</nav></main><footer>Contact</footer>")
    assert shown(found.blocks) == ["The plan"]
    assert [text for _, manner, text in told(found) if manner == "page"] == ["Home Contact", "Up"]


def test_a_main_part_without_the_table_is_not_believed() -> None:
    found = read("<main><p>Title</main><table><tr><td>A<td>B</table>")
    assert tables(found) == [[["A", "B"]]]


def test_a_table_that_only_places_others_is_none() -> None:
    found = read(
        "<table><tr><td>Menu<td><h2>PREVENT</h2><table><tr><td>Action<td>By<tr><td>One<td>2026</table></table>"
    )
    assert shown(found.blocks) == ["Menu", "PREVENT", [["Action", "By"], ["One", "2026"]]]


def test_a_definition_of_labels_with_their_values_is_what_they_say_it_of() -> None:
    page = (
        "<h2>Children</h2><dl><dt>Open a school<dd>Lead: Education<dd>By: May 2026"
        "<dt>Train staff<dd>Lead: HR<dd>By: Ongoing</dl>"
    )
    assert shown(read(page).blocks) == [
        "Children",
        [
            ["Ref", "Action", "Lead", "By"],
            ["", "Open a school", "Education", "May 2026"],
            ["", "Train staff", "HR", "Ongoing"],
        ],
    ]


def test_what_opens_a_part_of_a_page_is_its_heading() -> None:
    table = "<table><tr><th>Action<th>By<tr><td>One<td>2026/27</table>"
    page = (
        f"<h1>Plan</h1><details><summary>Streets</summary><h3>Walking</h3>{table}</details>"
        f"<details><summary>Homes</summary>{table}</details>"
        f"<div><button aria-expanded=false>Parks</button><div>{table}</div>"
        f"<button>Play</button><div>{table}</div></div>"
        "<button aria-expanded=false>Menu</button><button>Print</button>"
    )
    found = read(page)
    assert [(b.text, b.level) for b in found.blocks if isinstance(b, Prose)] == [
        ("Plan", 1),
        ("Streets", 2),
        ("Walking", 3),
        ("Homes", 2),
        ("Parks", 2),
        ("Play", 2),
    ]
    assert [text for _, manner, text in told(found)] == ["Menu", "Print"]


def test_items_of_a_list_in_a_cell_are_lines_with_their_sign_but_one_alone() -> None:
    page = "<table><tr><td>All:<ul><li><p>one</p><li>two</ul><td><ul><li>One</ul></table>"
    assert [cell.text for cell in cells(page)] == ["All:\n• one\n• two", "One"]


def test_links_within_the_page_that_stand_by_themselves_are_its_list_of_contents() -> None:
    page = (
        "<h1>Plan</h1><ul><li><a href=#a>Homes</a><li><a href=#b>Jobs</a></ul>"
        "<h2><a href=#a>Homes</a></h2><p>See <a href=#b>Jobs</a>"
    )
    found = read(page)
    assert shown(found.blocks) == ["Plan", "Homes", "See Jobs"]
    assert told(found) == [("paragraph 1", "page", "Homes"), ("paragraph 1", "page", "Jobs")]


def test_a_number_that_word_wrote_before_an_item_is_read_and_a_bullet_is_not() -> None:
    sign = "<p><span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>Open a pantry</p>"
    page = "".join(sign.format(each) for each in ("1.1", "a)", "&middot;", "o", "\xa7"))
    assert [b.text for b in read(page).blocks if isinstance(b, Prose)] == [
        "1.1 Open a pantry",
        "a) Open a pantry",
        *["Open a pantry"] * 3,
    ]


def test_a_table_in_a_cell_of_the_plan_is_words_of_it() -> None:
    inner = "<table><tr><td>x<td>y</table>"
    found = read(
        "<table><tr><th>Action<th>Lead<th>By<tr><td>One<td>Police<td>2026"
        f"<tr><td>Two {inner}<td>Health<td>2027</table>"
    )
    assert tables(found)[0][2] == ["Two\nx | y", "Health", "2027"]


ROWS = [["Action", "Lead", "By"], ["One", "Police", "Mar 2026"], ["Two", "Health", "Ongoing"]]


@pytest.mark.parametrize(
    "page",
    [
        "<dl><dt>Action<dd>One<dt>Lead<dd>Police<dt>By<dd>Mar 2026</dl>"
        "<dl><dt>Action:<dd>Two<dt>Lead:<dd>Health<dt>By:<dd>Ongoing</dl>",
        "<dl><div><dt>Action<dd>One</div><div><dt>Lead<dd>Police</div><div><dt>By<dd>Mar 2026</div>"
        "<div><dt>Action<dd>Two</div><div><dt>Lead<dd>Health</div><div><dt>By<dd>Ongoing</div></dl>",
        "<p><b>Action</b> One<br><b>Lead</b> Police<br><b>By:</b> Mar 2026"
        "<p><b>Action</b> Two<br><b>Lead:</b> Health<br><b>By</b>: Ongoing",
        "<div><div>Action</div><div>One</div><div>Lead</div><div>Police</div><div>By</div>"
        "<div>Mar 2026</div></div>"
        "<div><div>Action</div><div>Two</div><div>Lead</div><div>Health</div><div>By</div>"
        "<div>Ongoing</div></div>",
    ],
    ids=["lists", "one list", "bold labels", "elements"],
)
def test_records_of_labels_and_values(page: str) -> None:
    assert tables(read(page)) == [ROWS]


def test_cards_with_the_action_as_their_heading() -> None:
    card = "<div><h3>{}</h3><p><strong>Lead</strong> {}</p><p><strong>By:</strong> {}</p></div>"
    page = "".join(card.format(*row) for row in ROWS[1:])
    assert tables(read(f"<h2>PREVENT</h2>{page}")) == [
        [["Ref", *ROWS[0]], ["", *ROWS[1]], ["", *ROWS[2]]]
    ]


def test_a_page_that_word_saved() -> None:
    found = read(
        "<style><!--\n /* x */\n .gr {background:#92D050}\n--></style><p><o:p>&nbsp;</o:p></p>"
        "<table><tr><td><p>Action</p></td><td><p>RAG</p></td></tr><tr><td><p><![if !supportLists]>"
        "<span style='mso-list:Ignore'>&middot;<span>&nbsp; </span></span><![endif]>Open a pantry</p>"
        "<p>and a kitchen</p></td><td class=gr><p>&nbsp;</p></td></tr></table>"
    )
    assert shown(found.blocks) == [[["Action", "RAG"], ["Open a pantry\nand a kitchen", ""]]]
    assert isinstance(found.blocks[0], Grid)
    assert found.blocks[0].lines[1].cells[1].fill == "#92D050"


def test_words_for_readers_of_the_screen_are_words() -> None:
    assert (
        cells("<table><tr><td>A<td><span class=sr-only>Green</span><i></i></table>")[1].text
        == "Green"
    )


def test_the_head_of_a_page_is_taken_where_it_holds_a_heading() -> None:
    assert shown(read("<header>Council</header><p>Words").blocks) == ["Words"]
    assert shown(read("<header><h1>Plan</h1></header><p>Words").blocks) == ["Plan", "Words"]


def test_letters_that_a_page_declares() -> None:
    page = "<meta charset=iso-8859-14><p>Tŷ'r ŵyl".encode("iso-8859-14")
    assert shown(read_web(page, "a.html").blocks) == ["Tŷ'r ŵyl"]


def test_a_page_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_tree, "MOST_NODES", 10)
    with pytest.raises(NotOpened, match="more than 10 elements"):
        read("<p>" * 11)


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(NotOpened, match="60 columns"):
        read("<table><tr><td colspan=9>A" + "<td>x" * 60 + "</table>")


ARCHIVE = """From: <Saved by Word>
MIME-Version: 1.0
Content-Type: multipart/related; boundary="--=_x"

----=_x
Content-Type: text/plain

No page
----=_x
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<p class=3D"x">T=C5=B7 di=
ogel</p>
----=_x--
"""


def test_the_page_in_an_archive() -> None:
    assert shown(read(ARCHIVE).blocks) == ["Tŷ diogel"]
    assert shown(read(ARCHIVE.replace("\n", "\r\n")).blocks) == ["Tŷ diogel"]


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(NotOpened, match="no web page in it"):
        read(ARCHIVE.replace("text/html", "text/css"))

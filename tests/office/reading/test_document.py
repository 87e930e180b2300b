"""A Word document is read as a person sees it, and what a person does not see or crossed out is named."""

import io

import docx
import pytest

from planctl.errors import NotOpened
from planctl.office.opening import opened
from planctl.office.reading.document import read_document
from tests.office.documents import W, grid, p, r, read, tbl, tc, tr


def test_tables_and_the_words_between_them_are_sheets_in_the_document_s_order() -> None:
    table = tbl(tr(tc("Action"), tc("Progress")), tr(tc("ACT-001"), tc("Done")))
    book = read(p("ACT-001") + p() + p("Two lines") + table + tbl(tr(tc("x"))) + p("The end"))
    assert [sheet.name for sheet in book.sheets] == [
        "text above table 1",
        "table 1",
        "table 2",
        "text at the end",
    ]
    assert grid(book, "text above table 1") == [["ACT-001"], ["Two lines"]]
    assert [line.cells[0].at for line in book.sheets[0].lines] == ["paragraph 1", "paragraph 3"]
    assert grid(book, "table 1") == [["Action", "Progress"], ["ACT-001", "Done"]]
    assert book.sheets[1].lines[1].cells[1].at == "table 1, row 2, column 2"
    assert [sheet.name for sheet in read(p("words alone")).sheets] == ["text"]


def test_words_in_many_runs_with_breaks_tabs_and_hyphens_are_one_text() -> None:
    runs = r("Sep") + r("tember") + "<w:r><w:br/><w:t>20</w:t><w:noBreakHyphen/><w:t>27</w:t></w:r>"
    cell = p(runs=runs) + p(runs="<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>")
    assert grid(read(tbl(tr(tc(cell)))), "table 1") == [["September\n20-27\na\tb\nc"]]


def test_a_tick_from_word_s_own_font_is_a_tick() -> None:
    def sign(char: str, font: str = "Wingdings") -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'

    signs = sign("F0FC") + sign("F0A8") + sign("F0FC", "Symbol") + sign("") + sign("zzz")
    assert grid(read(p(runs=r("Yes ") + signs)), "text") == [["Yes ✓☐"]]


def test_merged_cells_are_read_once_and_columns_stay_in_their_place() -> None:
    span, start, rest = (
        '<w:gridSpan w:val="2"/>',
        '<w:vMerge w:val="restart"/>',
        "<w:vMerge/>",
    )
    rows = (
        tr(tc("wide", span), tc("c")),
        tr(tc("tall", start), tc("b"), tc("c")),
        tr(tc("tall", rest), tc("b2"), tc("c2")),
        tr(tc("late"), properties='<w:gridBefore w:val="2"/>'),
    )
    book = read(tbl(*rows))
    assert grid(book, "table 1") == [
        ["wide", "", "c"],
        ["tall", "b", "c"],
        ["", "b2", "c2"],
        ["", "", "late"],
    ]
    lines = book.sheets[0].lines
    assert lines[0].cells[2].at == "table 1, row 1, column 3"
    assert [line.cells[0].above for line in lines] == ["", "", "tall", ""]


def test_tracked_insertions_count_deletions_do_not_and_both_are_named() -> None:
    gone, twice = (f"<w:del><w:r><w:delText>{w}</w:delText></w:r></w:del>" for w in ("gone", "no"))
    runs = (
        r("Mar 2026 ")
        + gone
        + f"<w:ins>{r('Sep')}{r(' 2027')}{twice}</w:ins>"
        + f"<w:moveTo>{r(' moved here')}</w:moveTo><w:moveFrom>{r('moved away')}</w:moveFrom>"
    )
    sheet = read(tbl(tr(tc(p(runs=runs))))).sheets[0]
    assert sheet.lines[0].cells[0].text == "Mar 2026 Sep 2027 moved here"
    assert [text for _, text in sheet.notes] == [
        "deleted: gone",
        "inserted: Sep 2027",
        "deleted: no",
        "inserted: moved here",
        "deleted: moved away",
    ]
    assert {at for at, _ in sheet.notes} == {"table 1, row 1, column 1"}


def test_a_row_that_was_deleted_in_tracked_changes_is_left_out_and_named() -> None:
    rows = tr(tc("kept")), tr(tc("ACT-002"), tc("gone"), properties="<w:del/>"), tr(tc("last"))
    sheet = read(tbl(*rows)).sheets[0]
    assert [(line.number, line.cells[0].text) for line in sheet.lines] == [(1, "kept"), (3, "last")]
    assert sheet.notes == (("table 1, row 2", "deleted: ACT-002\ngone"),)


def test_what_is_struck_out_or_hidden_is_not_said_and_is_named() -> None:
    runs = (
        r("granted", "<w:strike/>")
        + r("refused")
        + r(" secret", "<w:vanish/>")
        + r(" today", '<w:strike w:val="0"/>')
        + r("?", '<w:dstrike w:val="true"/>')
    )
    sheet = read(tbl(tr(tc(p(runs=runs))))).sheets[0]
    assert sheet.lines[0].cells[0].text == "refused today"
    assert [text for _, text in sheet.notes] == ["struck: granted", "hidden: secret", "struck: ?"]


def test_comments_footnotes_and_text_boxes_are_named_where_they_stand() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>a box</w:t>"
        "</w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
        "<w:p><w:r><w:t>a box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    runs = (
        r("granted")
        + '<w:r><w:commentReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        + box
    )
    more = {
        "comments": f'<w:comments {W}><w:comment w:id="3">{p("Really?")}{p("Yes")}</w:comment></w:comments>',
        "footnotes": f'<w:footnotes {W}><w:footnote w:id="2">{p("In part")}</w:footnote></w:footnotes>',
    }
    sheet = read(tbl(tr(tc(p(runs=runs)))), more).sheets[0]
    assert sheet.lines[0].cells[0].text == "granted"
    assert [text for _, text in sheet.notes] == [
        "comment: Really?\nYes",
        "footnote: In part",
        "box: a box",
    ]


def test_a_comment_is_told_once_and_boxes_in_boxes_are_read_in_one_pass() -> None:
    runs = '<w:r><w:commentReference w:id="3"/></w:r>' * 3
    more = {
        "comments": f'<w:comments {W}><w:comment w:id="3">{p("Really?")}</w:comment></w:comments>'
    }
    assert [text for _, text in read(p(runs=runs), more).sheets[0].notes] == ["comment: Really?"]
    inner = p("deep")
    for _ in range(40):
        inner = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    assert [text for _, text in read(inner).sheets[0].notes] == ["box: deep"]


def test_content_controls_are_seen_through_at_every_level_and_their_prompts_are_no_answer() -> None:
    def control(content: str, properties: str = "") -> str:
        return (
            f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    prompt = "<w:showingPlcHdr/>"
    rows = control(
        tr(
            control(tc("cell")),
            tc(control(p("block"))),
            tc(p(runs=control(r("run")))),
            tc(p(runs=r("RAG: ") + control(r("Choose one"), prompt))),
            tc(control(p("Click here"), prompt)),
        )
    )
    book = read(control(p("above")) + control(tbl(rows)))
    assert grid(book, "text above table 1") == [["above"]]
    assert grid(book, "table 1") == [["cell", "block", "run", "RAG:", ""]]


def test_a_table_in_a_cell_is_in_the_cell_s_words_and_a_sheet_of_its_own() -> None:
    inner = tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc("d")))
    book = read(tbl(tr(tc(p("before") + inner + p("after")), tc("beside"))))
    assert grid(book, "table 1") == [["before\na | b\nc | d\nafter", "beside"]]
    assert grid(book, "table 1.1") == [["a", "b"], ["c", "d"]]
    assert book.sheets[1].lines[1].cells[0].at == "table 1.1, row 2, column 1"


def test_a_page_s_number_gives_what_it_shows_and_a_link_its_words() -> None:
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("Page 3")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>'
        + r(" here")
        + "</w:hyperlink>"
    )
    assert grid(read(p(runs=runs)), "text") == [["Page 3 here"]]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (tbl(*(tr(tc(f"{at * at:x}")) for at in range(20_001))), "more than 20000 rows"),
        (tbl(tr(*[tc("a")] * 61)), "more than 60 columns"),
        (tbl(tr(tc("a", '<w:gridSpan w:val="99999"/>'), tc("b"))), "more than 60 columns"),
        (tbl(tr(tc("b"), properties='<w:gridBefore w:val="77777"/>')), "more than 60 columns"),
    ],
    ids=["rows", "columns", "span", "before"],
)
def test_a_table_larger_than_any_return_is_refused(body: str, words: str) -> None:
    with pytest.raises(NotOpened, match=words):
        read(body)


def test_tables_deep_inside_each_other_are_refused() -> None:
    body = tbl(tr(tc("a")))
    for _ in range(6):
        body = tbl(tr(tc(body)))
    with pytest.raises(NotOpened, match="inside each other"):
        read(body)


def test_odd_numbers_in_markup_are_no_numbers() -> None:
    span = '<w:gridSpan w:val="-3"/>', '<w:gridSpan w:val="²"/>', "<w:gridSpan/>"
    cells = (tc(name, properties) for name, properties in zip("abc", span, strict=True))
    assert grid(read(tbl(tr(*cells))), "table 1") == [["a", "b", "c"]]


def test_what_another_library_wrote_is_read_with_its_properties() -> None:
    made = docx.Document()
    made.core_properties.title = "Decisions"
    made.add_heading("ACT-001", 2)
    table = made.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 2).text = "Gwyrdd\nyn wir"
    out = io.BytesIO()
    made.save(out)
    book = read_document(opened(out.getvalue(), "a.docx"))
    assert (book.name, book.kind, book.properties["title"]) == ("a.docx", "docx", "Decisions")
    assert grid(book, "text above table 1") == [["ACT-001"]]
    assert grid(book, "table 1") == [["wide", "", ""], ["", "", "Gwyrdd\nyn wir"]]


def field(instruction: str, *words: str) -> str:
    """The paragraphs of a field as Word writes one, whose words may go over several."""
    begin = f"{char('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{char('separate')}"
    runs = [r(each) for each in words]
    return "".join(p(runs=each) for each in [begin + runs[0], *runs[1:-1], runs[-1] + char("end")])


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("content", "instruction"),
    [
        (field('INCLUDETEXT "secret.docx"', "one", "two", "three"), "INCLUDETEXT"),
        (p(runs=f'<w:fldSimple w:instr="DDEAUTO x">{r("one")}</w:fldSimple>'), "DDEAUTO"),
        (p(runs=f'<w:fldSimple w:instr="">{r("one")}</w:fldSimple>'), "?"),
    ],
)
def test_words_that_a_field_fetched_or_worked_out_are_no_words_but_a_formula(
    content: str, instruction: str
) -> None:
    sheet = read(tbl(tr(tc(p("before") + content + p("after"))))).sheets[0]
    cell = sheet.lines[0].cells[0]
    assert cell.text.split() == ["before", "after"]
    assert cell.formula.split()[0] == instruction
    assert sheet.notes[0] == (cell.at, "field: one")


def test_a_link_and_the_boxes_of_a_form_hold_words_that_somebody_typed() -> None:
    runs = field("FORMTEXT", "typed", "too") + field('HYPERLINK "https://x.example"', "link", "ed")
    inner = f"{char('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{char('end')}"
    cell = read(tbl(tr(tc(runs + p(runs=inner + r(" after")))))).sheets[0].lines[0].cells[0]
    assert (cell.text.split(), cell.formula) == (["typed", "too", "link", "ed", "after"], "")


def test_words_of_a_return_are_as_they_were_typed_without_bullets_or_marks_for_what_is_drawn() -> (
    None
):
    listed = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>{}</w:p>"
    box = f"<w:r><w:pict><w:txbxContent>{p('a box')}</w:txbxContent></w:pict></w:r>"
    raised = '<w:vertAlign w:val="superscript"/>'
    cells = (
        tc(listed.format(r("a")) + listed.format(r("b"))),
        tc(p(runs=box)),
        tc(p(runs=r("2", raised))),
    )
    assert grid(read(tbl(tr(*cells))), "table 1") == [["a\nb", "", "2"]]


def test_old_words_and_colours_are_told_with_a_cell() -> None:
    shade = '<w:shd w:val="clear" w:fill="00B050"/>'
    cell = tc(p(runs=r("May", "<w:strike/>") + r("June")), shade)
    found = read(tbl(tr(cell))).sheets[0].lines[0].cells[0]
    assert (found.text, found.old, found.fill) == ("June", "May", "#00B050")


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    cut = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('one ')}</w:p>"
    assert grid(read(tbl(tr(tc(cut + p("line") + p("two"))))), "table 1") == [["one line\ntwo"]]


def test_a_deleted_cell_is_told() -> None:
    sheet = read(tbl(tr(tc("a"), tc("gone", "<w:cellDel/>"), tc("c")))).sheets[0]
    assert [cell.text for cell in sheet.lines[0].cells] == ["a", "", "c"]
    assert sheet.notes == (("table 1, row 1, column 2", "deleted: gone"),)


def test_an_equation_is_named_and_no_words() -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    runs = f'{r("so ")}<m:oMath xmlns:m="{math}"><m:r><m:t>a=b</m:t></m:r></m:oMath>'
    (sheet,) = read(p(runs=runs)).sheets
    assert (grid(read(p(runs=runs)), "text"), sheet.notes[0][1]) == ([["so"]], "equation: a=b")

"""A Word document is read as a person sees it, in every way that Word is used; the rest is told."""

import io
import time
from hashlib import sha256

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import NotOpened, PlanctlError
from planctl.importers.reading.word import read_word
from planctl.importers.source import Grid, Prose, Source
from planctl.locale.importing import ASIDES
from planctl.office.opening import opened
from tests.office.documents import W, document, p, r, tbl, tc, tr
from tests.office.hostile import office

V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
BOX = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"
STRUCK, HIDDEN, BOLD = "<w:strike/>", "<w:vanish/>", "<w:b/>"


def source(body: str, more: dict[str, str] | None = None) -> Source:
    """What is read in a document of raw markup."""
    return read_word(opened(document(body, more), "plan.docx"))


def saved(made: "docx.document.Document") -> Source:
    """What is read in a document that another library wrote."""
    out = io.BytesIO()
    made.save(out)
    return read_word(opened(out.getvalue(), "plan.docx"))


def rows(read: Source, name: str = "table 1") -> list[list[str]]:
    """The words of one table."""
    grid = next(b for b in read.blocks if isinstance(b, Grid) and b.name == name)
    return [[cell.text for cell in line.cells] for line in grid.lines]


def prose(read: Source) -> list[Prose]:
    """The paragraphs."""
    return [block for block in read.blocks if isinstance(block, Prose)]


def told(read: Source) -> list[tuple[str, str]]:
    """What is told beside the words; each manner has its words in both languages."""
    assert {aside.manner for aside in read.asides} <= set(ASIDES)
    return [(aside.manner, aside.text) for aside in read.asides]


def test_a_document_is_named_by_its_bytes_and_has_its_blocks_in_order() -> None:
    data = document(p("above") + tbl(tr(tc("a"), tc("b"))) + p("below"))
    read = read_word(opened(data, "plan.docx"))
    assert (read.name, read.kind, read.digest) == ("plan.docx", "docx", sha256(data).hexdigest())
    assert [(type(b).__name__, getattr(b, "at", "") or b.name) for b in read.blocks] == [  # type: ignore[union-attr]  # a grid has a name
        ("Prose", "paragraph 1"),
        ("Grid", "table 1"),
        ("Prose", "paragraph 2"),
    ]


def test_headings_lists_and_bold_paragraphs_are_told_as_another_library_writes_them() -> None:
    made = docx.Document()
    made.core_properties.title = "Our  plan"
    made.add_heading("The Plan", 0)
    made.add_heading("Prepare", 1)
    made.add_heading("Data", 3)
    made.add_paragraph("a bullet", style="List Bullet")
    made.add_paragraph("a number", style="List Number")
    strong = made.add_paragraph()
    strong.add_run("All of ").bold = True
    strong.add_run("it").bold = True
    made.add_paragraph("part ").add_run("bold").bold = True
    read = saved(made)
    assert read.title == "Our plan"
    assert [(b.text, b.level, b.is_item, b.is_strong) for b in prose(read)] == [
        ("The Plan", 1, False, False),
        ("Prepare", 1, False, True),
        ("Data", 3, False, True),
        ("a bullet", 0, True, False),
        ("a number", 0, True, False),
        ("All of it", 0, False, True),
        ("part bold", 0, False, False),
    ]


def test_cells_keep_paragraphs_as_lines_and_the_bullets_of_a_list() -> None:
    made = docx.Document()
    cell = made.add_table(1, 2).cell(0, 0)
    cell.text = "Place two advisers:"
    for town in ("one in Abermor", "one in Llanfach"):
        cell.add_paragraph(town, style="List Bullet")
    made.tables[0].cell(0, 1).paragraphs[0].style = "List Bullet"
    made.tables[0].cell(0, 1).paragraphs[0].text = "alone"
    assert rows(saved(made)) == [
        ["Place two advisers:\n• one in Abermor\n• one in Llanfach", "alone"]
    ]


NUMBERING = (
    f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/></w:lvl>"
    "</w:abstractNum><w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
)


def item(text: str, depth: int = 0) -> str:
    """A paragraph of the list above."""
    own = f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='5'/></w:numPr>"
    return f"<w:p><w:pPr>{own}</w:pPr>{r(text) if text else ''}</w:p>"


def test_numbers_that_word_counts_are_counted_through_the_cells() -> None:
    body = tbl(
        tr(tc(item("")), tc(item("We will", 1)), tc(item("first", 1) + item("second", 1))),
        tr(tc(item("")), tc("plain"), tc("")),
    )
    read = source(body, {"numbering": NUMBERING})
    assert rows(read) == [["1", "We will", "1.2 first\n1.3 second"], ["2", "plain", ""]]
    assert ("list-number", "1.1") in told(read)


def test_cells_merged_down_say_what_is_above_and_cells_merged_across_stand_once() -> None:
    start, rest = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    read = source(
        tbl(
            tr(tc("PREPARE", '<w:gridSpan w:val="2"/>')),
            tr(tc("We will", start), tc("a")),
            tr(tc("", rest), tc("b")),
            tr(tc("under", rest), tc("c")),
        )
    )
    grid = read.blocks[0]
    assert isinstance(grid, Grid)
    assert rows(read) == [["PREPARE"], ["We will", "a"], ["", "b"], ["", "c"]]
    assert [line.cells[0].above for line in grid.lines] == ["", "", "We will", "We will"]
    assert told(read) == [("hidden", "under")]


def test_a_cell_that_goes_on_from_nothing_says_its_own_words() -> None:
    assert rows(source(tbl(tr(tc("a", "<w:vMerge/>"), tc("b"))))) == [["a", "b"]]


def test_a_table_that_only_lays_out_the_page_is_what_stands_in_it() -> None:
    inner = tbl(tr(tc("Action"), tc("Lead")), tr(tc("Do it"), tc("HR")))
    layout = tbl(tr(tc(p("PREVENT") + inner), tc("")), tr(tc("after"), tc("")))
    read = source(layout + tbl(tr(tc(p(runs=r("PURSUE", BOLD))))))
    assert rows(read, "table 1.1") == [["Action", "Lead"], ["Do it", "HR"]]
    assert [(b.at, b.text, b.is_strong) for b in prose(read)] == [
        ("table 1, row 1, column 1", "PREVENT", False),
        ("table 1, row 2, column 1", "after", False),
        ("table 2, row 1, column 1", "PURSUE", True),
    ]


def test_a_word_beside_a_table_in_a_row_of_its_own_stands_over_it() -> None:
    inner = tbl(tr(tc("Action"), tc("Lead")), tr(tc("Do it"), tc("HR")))
    read = source(tbl(tr(tc("PREVENT"), tc(inner))))
    assert [b.text for b in prose(read)] == ["PREVENT"]
    assert rows(read, "table 1.1") == [["Action", "Lead"], ["Do it", "HR"]]


def test_a_small_table_in_a_cell_of_a_plan_is_lines_of_that_cell_and_read_once() -> None:
    inner = tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc("d")))
    read = source(tbl(tr(tc("x"), tc(inner)), tr(tc("x"), tc("y")), tr(tc("x"), tc("y"))))
    assert rows(read)[0] == ["x", "a | b\nc | d"]
    assert len(read.blocks) == 1


def test_tables_in_one_column_are_rows_of_the_table_that_they_stand_in() -> None:
    def inner(*items: str) -> str:
        head = tr(tc("Action"), tc("By when"))
        return tc(tbl(head, *(tr(tc(each), tc("Mar 2026")) for each in items)) + p())

    read = source(
        tbl(
            tr(tc("PREPARE", '<w:gridSpan w:val="3"/>')),
            tr(tc("We will"), tc("What we do"), tc("Lead")),
            tr(tc("We will A"), inner("one", "two"), tc("HR")),
            tr(tc("We will B"), inner("three"), tc("IT")),
        )
    )
    assert rows(read) == [
        ["PREPARE"],
        ["We will", "Action", "By when", "Lead"],
        ["We will A", "one", "Mar 2026", "HR"],
        ["", "two", "Mar 2026", ""],
        ["We will B", "three", "Mar 2026", "IT"],
    ]
    grid = read.blocks[0]
    assert isinstance(grid, Grid)
    assert [cell.above for cell in grid.lines[3].cells] == ["We will A", "", "", "HR"]


def test_one_table_in_a_cell_splits_its_row_and_no_row_of_it_is_taken_for_a_heading() -> None:
    inner = tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc("d")))
    read = source(tbl(tr(tc("We will"), tc("Actions")), tr(tc("We will A"), tc(inner))))
    assert rows(read) == [["We will", "Actions"], ["We will A", "a", "b"], ["", "c", "d"]]


def test_struck_words_are_the_old_ones_also_where_a_style_strikes_them() -> None:
    styles = (
        f"<w:styles {W}><w:style w:type='character' w:styleId='Gone'><w:name w:val='Gone'/>"
        f"<w:rPr>{STRUCK}</w:rPr></w:style></w:styles>"
    )
    runs = r("June 2025", "<w:rStyle w:val='Gone'/>") + r(" Sept 2025") + r(" TBC", STRUCK)
    read = source(tbl(tr(tc(p(runs=runs)), tc("b"))), {"styles": styles})
    grid = read.blocks[0]
    assert isinstance(grid, Grid)
    assert (grid.lines[0].cells[0].text, grid.lines[0].cells[0].old) == (
        "Sept 2025",
        "June 2025 TBC",
    )
    assert told(read) == [("struck", "June 2025"), ("struck", "TBC")]


def test_colours_are_the_cell_s_own_or_those_of_all_that_stands_in_it() -> None:
    def shade(colour: str) -> str:
        return f'<w:shd w:val="clear" w:fill="{colour}"/>'

    pen = '<w:highlight w:val="yellow"/>'
    cells = (
        tc("", shade("00b050")),
        tc("", shade("auto")),
        tc("", shade("FFFFFF")),
        tc(p(runs=r("G", pen))),
        tc(p(runs=r("part", pen) + r(" not"))),
        tc(f"<w:p><w:pPr>{shade('FF0000')}</w:pPr></w:p>"),
        tc(p(runs=r("●", '<w:color w:val="FFC000"/>'))),
        tc(p(runs=r("red words", '<w:color w:val="FF0000"/>'))),
        tc(p(runs=f'<w:r><w:pict><v:oval {V} fillcolor="#f00 [3]"/></w:pict></w:r>')),
    )
    grid = source(tbl(tr(*cells))).blocks[0]
    assert isinstance(grid, Grid)
    assert [cell.fill for cell in grid.lines[0].cells] == [
        "#00B050",
        "",
        "",
        "#FFFF00",
        "",
        "#FF0000",
        "#FFC000",
        "",
        "#FF0000",
    ]


def test_tracked_changes_count_as_accepted_and_are_told() -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    cut = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('one ')}</w:p>"
    read = source(
        cut
        + p("line")
        + tbl(
            tr(tc(p(runs=f"{gone}<w:ins>{r('new')}</w:ins>")), tc(cut + p("cell"))),
            tr(tc("a"), tc("b"), properties="<w:del/>"),
            tr(tc("c"), tc("gone", "<w:cellDel/>"), tc("d"), properties="<w:ins/>"),
        )
    )
    assert [b.text for b in prose(read)] == ["one line"]
    assert rows(read) == [["new", "one cell"], ["c", "", "d"]]
    assert told(read) == [
        ("deleted", "old"),
        ("inserted", "new"),
        ("deleted", "a\nb"),
        ("deleted", "gone"),
    ]


@pytest.mark.parametrize("between", ["\t", "\t\t"])
def test_paragraphs_that_tabs_set_in_columns_are_a_table(between: str) -> None:
    made = docx.Document()
    for words in ("Action\tLead\tBy when", f"One{between}Police\tMay 2026", "Two\tHR\tOngoing"):
        made.add_paragraph(words)
    made.add_paragraph("Words after it")
    assert rows(saved(made), "list from paragraph 1") == [
        ["Action", "Lead", "By when"],
        ["One", "Police", "May 2026"],
        ["Two", "HR", "Ongoing"],
    ]


@pytest.mark.parametrize("lines", [("A\tB\tC", "1\t2\t3"), ("Action\tLead\tBy", "One\tPolice")])
def test_other_paragraphs_with_tabs_stay_words(lines: tuple[str, ...]) -> None:
    made = docx.Document()
    for words in lines:
        made.add_paragraph(words)
    assert [block.text for block in prose(saved(made))] == list(lines)


def test_the_words_of_a_box_are_paragraphs_at_their_place_and_are_told() -> None:
    box = BOX.format(p(runs=r("VISION", BOLD)) + p("A good life") + tbl(tr(tc("a"), tc("b"))))
    read = source(p(runs=r("Before") + box) + p("After"))
    assert [(b.at, b.text, b.is_strong) for b in prose(read)] == [
        ("paragraph 1", "Before", False),
        ("paragraph 1, box 1", "VISION", True),
        ("paragraph 1, box 1", "A good life", False),
        ("paragraph 2", "After", False),
    ]
    assert rows(read, "paragraph 1, box 1.1") == [["a", "b"]]
    assert [manner for manner, _ in told(read)] == ["box"]


def test_every_box_of_a_group_is_read_and_a_drawing_in_two_forms_once() -> None:
    boxes = "".join(f"<w:txbxContent>{p(name)}</w:txbxContent>" for name in ("PREPARE", "PURSUE"))
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{boxes}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{boxes}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    read = source(p(runs=drawing))
    assert [b.text for b in prose(read)] == ["PREPARE", "PURSUE"]
    assert told(read) == [("box", "PREPARE"), ("box", "PURSUE")]


def test_a_cell_that_holds_nothing_but_a_box_or_picture_says_so_as_a_mark() -> None:
    def image(alt: str) -> str:
        return f'<w:r><w:pict><v:shape {V} alt="{alt}"/></w:pict></w:r>'

    green = image("Green tick Description automatically generated")
    box = BOX.format(p("16"))
    read = source(tbl(tr(tc(p(runs=green)), tc(p(runs=box)), tc(p(runs=r("words") + green)))))
    assert rows(read) == [["[picture: Green tick]", "[box: 16]", "words"]]
    assert told(read) == [("picture", "Green tick"), ("box", "16"), ("picture", "Green tick")]


A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'


def icon(own: str, alt: str = "") -> str:
    """A run that shows a picture by its id."""
    return (
        f'<w:r><w:drawing><wp:inline {WP}><wp:docPr id="1" name="Picture 1" descr="{alt}"/>'
        f'<a:blip {A} {R} r:embed="{own}"/></wp:inline></w:drawing></w:r>'
    )


def test_pictures_without_a_text_of_their_own_are_told_apart_by_a_sign() -> None:
    cells = [tc(p(runs=icon(own))) for own in ("one", "two", "one")]
    named = [tc(p(runs=icon(own, "Icon"))) for own in ("one", "two")]
    (first,) = rows(source(tbl(tr(*cells))))
    assert first[0] == first[2] != first[1]
    assert all(mark.startswith("[picture: ") for mark in first)
    (second,) = rows(source(tbl(tr(*named))))
    assert second[0] != second[1]
    assert second[0].startswith("[picture: Icon ")


def test_notes_comments_and_typed_marks_are_never_glued_to_the_words() -> None:
    more = {
        "footnotes": f'<w:footnotes {W}><w:footnote w:id="2">{p("In part")}</w:footnote></w:footnotes>',
        "endnotes": f'<w:endnotes {W}><w:endnote w:id="2">{p("At last")}</w:endnote></w:endnotes>',
        "comments": f'<w:comments {W}><w:comment w:id="2">{p("Who?")}</w:comment></w:comments>',
    }
    raised = '<w:vertAlign w:val="superscript"/>'
    runs = (
        r("Mar 2026")
        + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
        + '<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r>'
        + r("2", raised)
        + r(", 16")
        + r("th", raised)
        + r(", 4 km")
        + r("2", raised)
    )
    read = source(tbl(tr(tc(p(runs=runs)), tc("b"))), more)
    assert rows(read)[0][0] == "Mar 2026, 16th, 4 km2"
    assert told(read) == [
        ("footnote", "In part"),
        ("endnote", "At last"),
        ("comment", "Who?"),
        ("footnote", "2"),
    ]
    assert read.asides[0].at == "table 1, row 1, column 1"


def field(instruction: str, words: str) -> str:
    """The runs of a field."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return sign.format("begin") + asked + sign.format("separate") + r(words) + sign.format("end")


def test_fields_say_what_they_show_but_a_list_of_contents_and_the_day_of_opening() -> None:
    styles = f"<w:styles {W}><w:style w:styleId='TOC1'><w:name w:val='toc 1'/></w:style></w:styles>"
    read = source(
        p(runs=field('TOC \\o "1-3"', "Prepare 3"))
        + f"<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr>{r('Pursue 5')}</w:p>"
        + p(runs=r("Table ") + field("SEQ Table", "2") + r(": Prevent"))
        + p(runs=r("On ") + field("DATE", "25 November 2026")),
        {"styles": styles},
    )
    assert [b.text for b in prose(read)] == ["Table 2: Prevent", "On"]
    assert ("field", "25 November 2026") in told(read)


def test_hidden_words_are_told_and_not_taken() -> None:
    read = source(p(runs=r("seen") + r(" secret", HIDDEN)))
    assert [b.text for b in prose(read)] == ["seen"]
    assert told(read) == [("hidden", "secret")]


def test_a_draft_says_so_whether_it_is_printed_across_the_page_or_in_its_head() -> None:
    across = f'<w:hdr {W} {V}><w:p><w:r><w:pict><v:textpath string="DRAFT"/></w:pict></w:r></w:p></w:hdr>'
    for header, words in ((across, "DRAFT"), (f"<w:hdr {W}>{p('Drafft 3')}</w:hdr>", "Drafft")):
        first = source(p("The plan"), {"header": header}).blocks[0]
        assert (first.at, first.text) == ("page header", words)  # type: ignore[union-attr]
    plain = source(p("The plan"), {"header": f"<w:hdr {W}>{p('Drafted by a team')}</w:hdr>"})
    assert [b.text for b in prose(plain)] == ["The plan"]


def test_the_words_of_a_diagram_are_told() -> None:
    diagram = f"<d {A}><a:t>PREPARE</a:t><a:t> </a:t><a:t>PURSUE</a:t></d>"
    assert told(source(p("x"), {"diagramData": diagram})) == [("words-drawn", "PREPARE\nPURSUE")]


def test_another_file_inside_and_links_out_are_told() -> None:
    data = document(p("x"), {"aFChunk": "<html/>"})
    assert [a.manner for a in read_word(opened(data, "a.docx")).asides] == ["embedded"]


def test_a_table_of_three_hundred_rows_is_read_in_time_with_its_length() -> None:
    def cells(row: int) -> list[str]:
        return [tc(p(f"words {(row * 6 + at) ** 5:x}") * 3) for at in range(6)]

    def seconds(length: int) -> float:
        made = opened(document(tbl(*(tr(*cells(row)) for row in range(length)))), "a.docx")
        began = time.process_time()
        read_word(made)
        return time.process_time() - began

    seconds(10)
    assert seconds(1200) < 12 * seconds(300) + 0.2


def test_a_document_without_a_body_or_without_an_end_to_its_tables_is_refused_in_words() -> None:
    with pytest.raises(NotOpened, match="no text"):
        read_word(opened(office(main=b"<x/>"), "a.docx"))
    deep = tbl(tr(tc("a"), tc("b")))
    for _ in range(7):
        deep = tbl(tr(tc(deep), tc("b")), tr(tc("c"), tc("d")))
    with pytest.raises(NotOpened, match="inside each other"):
        source(deep)


def test_boxes_deep_inside_each_other_are_refused_or_read_never_a_crash() -> None:
    inner = p("deep")
    for _ in range(45):
        inner = p(runs=BOX.format(inner))
    with pytest.raises(NotOpened, match="deep inside each other"):
        source(inner)


_PARTS = st.sampled_from(
    [
        "<w:p/>",
        p("words"),
        p(runs=r("", BOLD)),
        item("x", 3),
        "<w:p><w:pPr><w:numPr/><w:outlineLvl w:val='x'/><w:pStyle/></w:pPr></w:p>",
        "<w:p><w:r><w:sym w:char='zz'/><w:sym w:font='Wingdings' w:char='F0FC'/></w:r></w:p>",
        "<w:tbl/>",
        "<w:tbl><w:tr/></w:tbl>",
        "<w:tbl><w:tr><w:tc/><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:drawing/><w:pict/><w:object/><mc:AlternateContent/></w:r></w:p>",
        "<w:p><w:r><w:fldChar/><w:fldChar w:fldCharType='end'/><w:instrText/></w:r></w:p>",
        "<w:p><w:del/><w:ins><w:moveFrom/></w:ins><w:hyperlink/><w:sdt/></w:p>",
        tbl(tr(tc("", "<w:shd/><w:vMerge/><w:gridSpan w:val='0'/>"), tc("", "<w:cellDel/>"))),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PARTS, max_size=6), st.sampled_from([None, {"numbering": NUMBERING}]))
def test_no_odd_markup_gives_anything_but_blocks_or_a_refusal(
    parts: list[str], more: dict[str, str] | None
) -> None:
    try:
        read = source("".join(parts), more)
    except PlanctlError:
        return
    assert all(isinstance(block, Grid | Prose) for block in read.blocks)


def test_the_boxes_of_older_forms_say_what_is_chosen_and_ticked() -> None:
    def box(answer: str, words: str = "") -> str:
        sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
        begin = (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{answer}</w:ffData></w:fldChar></w:r>'
        )
        return p(runs=begin + sign.format("separate") + words + sign.format("end"))

    lines = '<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
    cells = (
        tc(box(f'<w:ddList><w:result w:val="1"/>{lines}</w:ddList>')),
        tc(box(f"<w:ddList>{lines}</w:ddList>")),
        tc(box(f'<w:ddList><w:result w:val="9"/>{lines}</w:ddList>')),
        tc(box(f'<w:ddList><w:result w:val="1"/>{lines}</w:ddList>', r("Green"))),
        tc(box("<w:checkBox><w:checked/></w:checkBox>")),
        tc(box('<w:checkBox><w:default w:val="0"/></w:checkBox>')),
        tc(box("<w:textInput/>", r("typed"))),
    )
    assert rows(source(tbl(tr(*cells)))) == [["Green", "Red", "", "Green", "☒", "☐", "typed"]]


def test_a_large_first_letter_belongs_to_its_word_and_lines_of_markup_are_spaces() -> None:
    first = f'<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{r("W")}</w:p>'
    assert [b.text for b in prose(source(first + p("e will\nact")))] == ["We will act"]


def test_cells_merged_across_as_older_programs_write_it_stand_once() -> None:
    wide, rest = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    read = source(tbl(tr(tc("PREPARE", wide), tc("", rest), tc("", rest)), tr(*map(tc, "abc"))))
    assert rows(read) == [["PREPARE", "", ""], ["a", "b", "c"]]
    grid = read.blocks[0]
    assert isinstance(grid, Grid)
    assert [cell.at != "" for cell in grid.lines[0].cells] == [True, False, False]


@pytest.mark.parametrize("sign", ["</w:t></w:r></w:p><w:p><w:r><w:t>", "</w:t><w:br/><w:t>"])
def test_labels_with_their_values_are_rows_whether_paragraphs_or_lines_broken_by_hand(
    sign: str,
) -> None:
    items = [
        p(sign.join((f"Action: Do {at}", "Lead: HR", "Timescale: Mar 2026"))) + p() for at in (1, 2)
    ]
    read = source(p("PREVENT") + "".join(items))
    assert [b.text for b in prose(read)] == ["PREVENT"]
    assert [block for block in read.blocks if isinstance(block, Grid)]
    assert rows(read, "list from paragraph 2")[1:] == [
        ["Do 1", "HR", "Mar 2026"],
        ["Do 2", "HR", "Mar 2026"],
    ]


def test_what_is_set_in_a_content_control_or_link_is_said() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control')}</w:sdtContent></w:sdt>"
    link = p(runs="<w:hyperlink>" + r("a link") + "</w:hyperlink>")
    assert [b.text for b in prose(source(control + link))] == ["In a control", "a link"]


def test_a_table_header_that_repeats_on_every_page_is_one_row() -> None:
    made = docx.Document()
    table = made.add_table(2, 2)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for at, words in enumerate(("Action", "Lead", "Do it", "HR")):
        table.cell(at // 2, at % 2).text = words
    assert rows(saved(made)) == [["Action", "Lead"], ["Do it", "HR"]]
